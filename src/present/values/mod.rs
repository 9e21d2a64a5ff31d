//! The pages of tiers, engagement, portfolios, levels, companies and crossed partitions as plain values: their findings,
//! pictures and tables. The pages themselves are `web::pages`'; the words are `text`'s.

pub mod companies;
pub mod cross;
pub mod engagement;
#[cfg(test)]
mod fixture;
pub mod levels;
pub mod matrix;
pub mod parts;
pub mod portfolios;
pub mod tiers;
