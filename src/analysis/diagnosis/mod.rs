//! What the base is today, figure by figure: computed once from the orders, whatever the segments. Each file is one figure.

pub mod activity;
pub mod cohorts;
pub mod concentration;
pub mod daily;
pub mod monthly;
pub mod products;
pub mod refunds;
pub mod repurchase;
pub mod seasons;
