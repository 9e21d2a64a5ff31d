//! A month in figures: orders, revenue, and who was new. They are summed with the cohorts, in `cohorts`; seasons, which fold
//! the years together, are `seasons`'s.

use super::cohorts::CohortCell;

/// A month in figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct MonthFigures {
    /// Customers whose first order of all is in the month.
    pub new_customers: u64,
    /// Customers with an order in the month and an earlier one before it.
    pub returning_customers: u64,
    /// Orders of the new.
    pub new_orders: u64,
    /// Orders of the returning.
    pub returning_orders: u64,
    /// Revenue of the new.
    pub new_cents: i128,
    /// Revenue of the returning.
    pub returning_cents: i128,
}

impl MonthFigures {
    pub(super) fn of(new: &CohortCell, returning: &CohortCell) -> MonthFigures {
        MonthFigures {
            new_customers: new.customers,
            returning_customers: returning.customers,
            new_orders: new.orders,
            returning_orders: returning.orders,
            new_cents: new.cents,
            returning_cents: returning.cents,
        }
    }

    /// All who bought in the month.
    #[must_use]
    pub fn customers(&self) -> u64 {
        self.new_customers + self.returning_customers
    }

    /// All orders of the month.
    #[must_use]
    pub fn orders(&self) -> u64 {
        self.new_orders + self.returning_orders
    }

    /// The revenue of the month.
    #[must_use]
    pub fn cents(&self) -> i128 {
        self.new_cents + self.returning_cents
    }

    /// Revenue per order in cents; `None` without orders.
    #[must_use]
    pub fn average_order_cents(&self) -> Option<f64> {
        (self.orders() > 0).then(|| self.cents() as f64 / self.orders() as f64)
    }

    /// Orders per customer who bought in the month, 1 or more; `None` without orders.
    #[must_use]
    pub fn frequency(&self) -> Option<f64> {
        (self.customers() > 0).then(|| self.orders() as f64 / self.customers() as f64)
    }
}
