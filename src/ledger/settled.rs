//! What the lines come to: who bought, what is in use and what is set aside. How they come to it is `settle`'s.

use crate::domain::{Day, SetAside};

/// Rows and their value in cents, of whatever currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// Rows.
    pub rows: u64,
    /// Cents.
    pub cents: i128,
}

impl Tally {
    /// Adds one row.
    #[inline]
    pub fn add(&mut self, cents: i64) {
        self.rows += 1;
        self.cents += i128::from(cents);
    }
}

/// The customers with at least one order in use, as columns of equal length.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Buyers {
    /// The customer's number in [`super::Customers`].
    pub customer: Vec<u32>,
    /// Day of the first order.
    pub first_order: Vec<Day>,
    /// Day of the last order.
    pub last_order: Vec<Day>,
    /// Orders.
    pub orders: Vec<u32>,
    /// Net sum in cents.
    pub net_cents: Vec<i64>,
}

/// What the lines come to under a policy.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Settled {
    /// Who bought.
    pub buyers: Buyers,
    /// Lines in use.
    pub used: Tally,
    /// Lines set aside, by [`SetAside::index`].
    pub set_aside: [Tally; SetAside::ALL.len()],
    /// Amounts of an order that were said again on its further lines ([`PerOrder`](crate::domain::AmountBasis::PerOrder)) and so count nowhere.
    pub repeated_cents: i128,
    /// The first rows (record numbers) of each reason, ascending, at most three.
    pub first_rows: [Vec<u32>; SetAside::ALL.len()],
}
