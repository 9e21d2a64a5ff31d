//! The Segments page as plain values: its finding, the grid, the lists, the cuts, the table's window and a customer's why.
//! The page itself is `web::pages::segments`; the words are `text`'s.

pub mod bands;
pub mod chosen;
pub mod cuts;
pub mod edges;
pub mod finding;
#[cfg(test)]
pub(super) mod fixture;
pub mod funnel;
pub mod grid;
pub mod lifecycle;
pub mod limits;
pub mod list;
pub mod looks;
pub mod painting;
pub mod picture;
pub mod regions;
pub mod rows;
pub mod scroll;
pub mod walk;
pub mod why;
