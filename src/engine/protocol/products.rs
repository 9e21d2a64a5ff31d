//! What is bought and what is given back. How it is counted is `analysis::diagnosis`'s.

use crate::domain::{Day, Facet};
use serde::{Deserialize, Serialize};

/// What is bought, by one facet of the orders.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ProductReport {
    /// By which.
    pub facet: Facet,
    /// The facets that the files tell, in the order of [`Facet::ALL`].
    pub told: Vec<Facet>,
    /// Customers with an order in use.
    pub customers: u64,
    /// Orders in use.
    pub orders: u64,
    /// Of these, orders that say something by this facet.
    pub told_orders: u64,
    /// How many texts were bought.
    pub texts: u64,
    /// The most ordered of them.
    pub bought: Vec<BoughtReport>,
    /// Among so many of the most ordered were pairs looked for.
    pub paired: u64,
    /// Bought in one order, the most frequent first.
    pub together: Vec<PairReport>,
    /// Bought on the next purchase day, the most frequent first.
    pub next: Vec<PairReport>,
}

/// A text in figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BoughtReport {
    /// The text.
    pub text: String,
    /// Customers who bought it.
    pub customers: u64,
    /// Orders that have it.
    pub orders: u64,
    /// What these orders came to, in cents.
    pub order_cents: i128,
    /// Customers who had it on their first purchase day.
    pub first: u64,
    /// Of these, customers with a later purchase day.
    pub came_back: u64,
}

/// Two texts in figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PairReport {
    /// The texts; of a sequence the earlier first.
    pub texts: [String; 2],
    /// Customers.
    pub customers: u64,
    /// Orders with both; of a sequence, how often.
    pub orders: u64,
    /// What these orders came to, in cents; of a sequence, those of the next day.
    pub order_cents: i128,
}

/// What was given back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RefundReport {
    /// All of it.
    pub total: ReturnedReport,
    /// By month, from the first with a sale to the last.
    pub months: Vec<(Day, ReturnedReport)>,
    /// Products of which most orders had something given back: the product, its orders, those of them. The most frequent first.
    pub products: Vec<(String, u64, u64)>,
}

/// Sales and refunds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ReturnedReport {
    /// Orders of which something was given back.
    pub orders: u64,
    /// What was given back, in cents.
    pub refunded_cents: i128,
    /// What was sold, before anything was given back, in cents.
    pub gross_cents: i128,
}
