//! The base month by month: orders, revenue, and who was new. Seasons, which fold the years together, are `seasons`'s.

use crate::analysis::orders::Orders;
use crate::domain::{Day, Month, Months};

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

/// The months of a base, from that of the first order to that of the last, those without orders between them included. Orders
/// and revenue of all months together are the base's, to the cent; so are the new customers all with orders.
///
/// One pass over the orders.
/// ```
/// use regua_core::analysis::{diagnosis::monthly::monthly, orders::{Order, Orders}};
/// use regua_core::domain::Day;
/// let order = |customer, month, cents| Order { customer, day: Day::from_ymd(2024, month, 9).unwrap(), cents };
/// let months = monthly(&Orders::of(2, [order(0, 1, 100), order(0, 1, 200), order(0, 3, 50), order(1, 3, 70)]).unwrap());
/// let (month, march) = months[2];
/// assert_eq!((months.len(), month.year_month()), (3, (2024, 3)));
/// assert_eq!((march.new_customers, march.returning_customers, march.new_cents, march.returning_cents), (1, 1, 70, 50));
/// assert_eq!((months[0].1.frequency(), months[1].1.frequency()), (Some(2.0), None));
/// ```
#[must_use]
pub fn monthly(orders: &Orders) -> Vec<(Month, MonthFigures)> {
    let Some(months) = months_of(orders) else { return Vec::new() };
    let mut figures = vec![MonthFigures::default(); months.len()];
    for history in orders.histories() {
        let mut first = None;
        let mut last = None;
        for (&day, &cents) in history.days.iter().zip(history.cents) {
            let month = months.place(day);
            let is_new = *first.get_or_insert(month) == month;
            let is_further = last.replace(month) == Some(month);
            let Some(figures) = figures.get_mut(month) else { continue };
            let customers = u64::from(!is_further);
            if is_new {
                figures.new_customers += customers;
                figures.new_orders += 1;
                figures.new_cents += i128::from(cents);
            } else {
                figures.returning_customers += customers;
                figures.returning_orders += 1;
                figures.returning_cents += i128::from(cents);
            }
        }
    }
    figures.into_iter().enumerate().map(|(place, figures)| (months.month(place), figures)).collect()
}

/// The months of a base's orders; `None` without orders.
pub(super) fn months_of(orders: &Orders) -> Option<Months> {
    let (first, last): (Day, Day) = (*orders.days().iter().min()?, *orders.days().iter().max()?);
    Some(Months::between(first, last))
}

#[cfg(test)]
mod tests {
    use super::monthly;
    use crate::analysis::orders::{Order, Orders};
    use crate::domain::{Day, Month};
    use proptest::prelude::{prop_assert_eq, proptest};
    use std::collections::BTreeSet;

    #[test]
    fn nobody_has_no_months() {
        assert_eq!(monthly(&Orders::of(3, []).unwrap()), []);
    }

    proptest! {
        #[test]
        fn each_month_is_counted(rows in proptest::collection::vec((0..8_u32, 0..400, 0..50_i64), 1..60)) {
            let mut rows: Vec<Order> = rows.into_iter()
                .map(|(customer, day, cents)| Order { customer, day: Day::from_number(day).unwrap(), cents }).collect();
            rows.sort_by_key(|row| row.customer);
            let found = monthly(&Orders::of(8, rows.iter().copied()).unwrap());
            let first = |customer| rows.iter().filter(|row| row.customer == customer).map(|row| Month::of(row.day)).min();
            for (month, figures) in &found {
                let of_month: Vec<&Order> = rows.iter().filter(|row| Month::of(row.day) == *month).collect();
                let of = |new: bool| of_month.iter().filter(move |row| (first(row.customer) == Some(*month)) == new);
                let customers = |new| of(new).map(|row| row.customer).collect::<BTreeSet<_>>().len() as u64;
                let cents = |new| of(new).map(|row| i128::from(row.cents)).sum::<i128>();
                prop_assert_eq!((figures.new_customers, figures.returning_customers), (customers(true), customers(false)));
                prop_assert_eq!((figures.new_cents, figures.returning_cents), (cents(true), cents(false)));
                prop_assert_eq!((figures.new_orders, figures.returning_orders),
                    (of(true).count() as u64, of(false).count() as u64));
            }
            prop_assert_eq!(found.iter().map(|(_, month)| month.orders()).sum::<u64>(), rows.len() as u64);
            let customers: BTreeSet<u32> = rows.iter().map(|row| row.customer).collect();
            prop_assert_eq!(found.iter().map(|(_, month)| month.new_customers).sum::<u64>(), customers.len() as u64);
        }
    }
}
