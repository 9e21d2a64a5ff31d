//! From the values of the customers to facts on them: scores, segments, stages, distributions, sums.
//! Plain slices in, plain structs out; no clock, no file, no language, and nothing that crosses the worker's border.
//!
//! What does not depend on a setting is computed once: [`orders::Orders`] when the ledger is settled, from it
//! [`facts::Facts`], [`gaps::Gaps`] and [`diagnosis`]. What a threshold moves is a binary search over a
//! [`ranking::Ranking`], or one pass over the customers, never one over the orders.

pub mod baskets;
pub mod birthdays;
pub mod borders;
pub mod companies;
pub mod cross;
pub mod crossings;
pub mod diagnosis;
pub mod distribution;
pub mod engagement;
pub mod facts;
pub mod gaps;
pub mod labels;
pub mod levels;
pub mod lifecycle;
pub mod orders;
pub mod painted;
pub mod percentile;
pub mod portfolios;
pub mod ranking;
pub mod reference;
pub mod replenishment;
pub mod rfm;
pub mod segments;
pub mod summary;
pub mod tiers;
pub mod values;
