//! What each customer's orders come to, as columns of equal length, customers without orders included: computed once, for
//! every view to read. The stretch that RFM looks at is `values`'s.

use super::labels::{LabelsError, check_length};
use super::orders::Orders;
use super::summary::Group;
use crate::domain::Day;

/// The customers in figures, one entry for each in every column. Without orders the days say nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facts {
    first_day: Vec<Day>,
    last_day: Vec<Day>,
    orders: Vec<u32>,
    revenue_cents: Vec<i64>,
}

impl Facts {
    /// One pass over the orders.
    ///
    /// ```
    /// use regua_core::analysis::{facts::Facts, orders::{Order, Orders}};
    /// use regua_core::domain::Day;
    /// let day = |number| Day::from_number(number).unwrap();
    /// let order = |number, cents| Order { customer: 0, day: day(number), cents };
    /// let facts = Facts::of(&Orders::of(2, [order(7, 500), order(9, 300)]).unwrap());
    /// assert_eq!((facts.orders(), facts.revenue_cents()), ([2, 0].as_slice(), [800, 0].as_slice()));
    /// assert_eq!(facts.recency_days(day(10)), [1, 0]);
    /// ```
    #[must_use]
    pub fn of(orders: &Orders) -> Facts {
        let customers = orders.customers();
        let mut facts = Facts {
            first_day: Vec::with_capacity(customers),
            last_day: Vec::with_capacity(customers),
            orders: Vec::with_capacity(customers),
            revenue_cents: Vec::with_capacity(customers),
        };
        for history in orders.histories() {
            facts.first_day.push(history.days.first().copied().unwrap_or(Day::MIN));
            facts.last_day.push(history.days.last().copied().unwrap_or(Day::MIN));
            // A base has fewer orders than 2^32: see `Orders::of`.
            facts.orders.push(history.days.len() as u32);
            facts.revenue_cents.push(history.net_cents());
        }
        facts
    }

    /// Facts that are known already, one entry for each customer in every column.
    ///
    /// # Errors
    /// [`LabelsError::Length`] unless the columns are equally long.
    pub fn from_columns(
        first_day: Vec<Day>,
        last_day: Vec<Day>,
        orders: Vec<u32>,
        revenue_cents: Vec<i64>,
    ) -> Result<Facts, LabelsError> {
        for length in [first_day.len(), last_day.len(), revenue_cents.len()] {
            check_length(length, orders.len())?;
        }
        Ok(Facts { first_day, last_day, orders, revenue_cents })
    }

    /// How many customers there are.
    #[must_use]
    pub fn customers(&self) -> usize {
        self.orders.len()
    }

    /// The day of each customer's first order.
    #[must_use]
    pub fn first_day(&self) -> &[Day] {
        &self.first_day
    }

    /// The day of each customer's last order.
    #[must_use]
    pub fn last_day(&self) -> &[Day] {
        &self.last_day
    }

    /// The orders of each customer.
    #[must_use]
    pub fn orders(&self) -> &[u32] {
        &self.orders
    }

    /// The net revenue of each customer.
    #[must_use]
    pub fn revenue_cents(&self) -> &[i64] {
        &self.revenue_cents
    }

    /// Each customer as a group of one.
    pub fn groups(&self) -> impl ExactSizeIterator<Item = Group> {
        let groups = self.orders.iter().zip(&self.revenue_cents);
        groups.map(|(&orders, &cents)| Group { customers: 1, orders: orders.into(), revenue_cents: cents.into() })
    }

    /// Days from each customer's last order to the reference date, on which or before which all orders lie; 0 without
    /// orders. One pass over the customers.
    #[must_use]
    pub fn recency_days(&self, reference: Day) -> Vec<i32> {
        let last_orders = self.last_day.iter().zip(&self.orders);
        last_orders.map(|(&last, &orders)| if orders == 0 { 0 } else { reference.days_since(last) }).collect()
    }
}
