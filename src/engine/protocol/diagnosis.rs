//! What the base is today, in figures. Its segments are `analysis`'s.

use crate::domain::Day;
use serde::{Deserialize, Serialize};

/// What the base is today.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Diagnosis {
    /// The months from that of the first order to that of the last.
    pub months: Vec<MonthReport>,
}

/// A month in figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct MonthReport {
    /// Its first day.
    pub first_day: Day,
    /// Customers whose first order of all is in the month.
    pub new_customers: u64,
    /// Customers with an order in the month and one in an earlier month.
    pub returning_customers: u64,
    /// Orders of the new.
    pub new_orders: u64,
    /// Orders of the returning.
    pub returning_orders: u64,
    /// Revenue of the new in cents.
    pub new_cents: i128,
    /// Revenue of the returning in cents.
    pub returning_cents: i128,
}
