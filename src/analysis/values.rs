//! R, F and M of the customers who bought inside a window. Their scores are `rfm`'s; what all orders come to is `facts`'s.

use super::labels::{LabelsError, spread};
use super::orders::{History, Orders};
use crate::domain::{Day, Monetary, Window};

/// The label of [`Values::spread`] for customers without an order in the window: no score.
pub const UNSCORED: u8 = 0;

/// The customers with an order in the window, as columns of equal length, in the order of the base.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Values {
    /// Their places in the base.
    pub customers: Vec<u32>,
    /// R: days from the last order to the reference date.
    pub recency_days: Vec<i32>,
    /// F: orders in the window.
    pub frequency: Vec<u32>,
    /// M: what these came to, summed or on average, in cents.
    pub monetary_cents: Vec<i64>,
    /// How many customers the base has, those of no order in the window included.
    base: usize,
}

impl Values {
    /// The values of a base whose orders all lie on the reference date or before, in the window that ends there.
    /// A binary search for each customer, and one pass over the orders in the window. Source: DOMAIN.md §2.
    ///
    /// ```
    /// use regua_core::analysis::{orders::{Order, Orders}, values::Values};
    /// use regua_core::domain::{Day, Monetary, Window};
    /// let day = |year, month, day| Day::from_ymd(year, month, day).unwrap();
    /// let order = |customer, day, cents| Order { customer, day, cents };
    /// let orders = Orders::of(2, [
    ///     order(0, day(2023, 12, 31), 9_000), order(0, day(2024, 1, 1), 200), order(0, day(2024, 12, 30), 301),
    ///     order(1, day(2022, 5, 5), 100),
    /// ]).unwrap();
    /// let values = Values::of(&orders, day(2024, 12, 31), Window::Months12, Monetary::AverageOrder);
    /// assert_eq!((values.customers, values.recency_days), (vec![0], vec![1]));
    /// assert_eq!((values.frequency, values.monetary_cents), (vec![2], vec![251]));
    /// ```
    #[must_use]
    pub fn of(orders: &Orders, reference: Day, window: Window, monetary: Monetary) -> Values {
        let first_day = window.first_day(reference);
        let mut values = Values { base: orders.customers(), ..Values::default() };
        for (customer, History { days, cents }) in (0..).zip(orders.histories()) {
            let start = match window {
                Window::AllTime => 0,
                Window::Months6 | Window::Months12 | Window::Months24 | Window::Months36 => {
                    days.partition_point(|&day| day < first_day)
                }
            };
            let (Some(&last), Some(inside)) = (days.get(start..).and_then(<[Day]>::last), cents.get(start..)) else {
                continue;
            };
            let history = History { days, cents: inside };
            values.customers.push(customer);
            values.recency_days.push(reference.days_since(last));
            // A base has fewer orders than 2^32: see `Orders::of`.
            values.frequency.push(inside.len() as u32);
            values.monetary_cents.push(match monetary {
                Monetary::Sum => history.net_cents(),
                Monetary::AverageOrder => average(history.net_cents(), inside.len()),
            });
        }
        values
    }

    /// How many customers bought in the window.
    #[must_use]
    pub fn len(&self) -> usize {
        self.customers.len()
    }

    /// Whether nobody did.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.customers.is_empty()
    }

    /// Scores of those who bought in the window as a column of the whole base; all others are [`UNSCORED`]. One pass.
    ///
    /// # Errors
    /// [`LabelsError`] where there is not one score for each.
    pub fn spread(&self, scores: &[u8]) -> Result<Vec<u8>, LabelsError> {
        spread(&self.customers, scores, self.base, UNSCORED)
    }
}

/// `sum / count` to the nearest integer, halves away from zero; 0 of nothing.
///
/// ```
/// use regua_core::analysis::values::average;
/// assert_eq!([(5, 2), (-5, 2), (4, 3), (5, 3), (7, 0)].map(|(sum, count)| average(sum, count)), [3, -3, 1, 2, 0]);
/// ```
#[must_use]
pub fn average(sum: i64, count: usize) -> i64 {
    let (sum, count) = (i128::from(sum), count as i128);
    if count == 0 {
        return 0;
    }
    // No further from zero than `sum`, so nothing is lost.
    ((sum + sum.signum() * (count / 2)) / count) as i64
}

#[cfg(test)]
mod tests {
    use super::Values;
    use crate::analysis::labels::LabelsError;
    use crate::analysis::orders::{Order, Orders};
    use crate::domain::{Day, Monetary, Window};

    fn orders(days: &[(u32, i32, i64)]) -> Orders {
        let order = |&(customer, number, cents)| Order { customer, day: Day::from_number(number).unwrap(), cents };
        Orders::of(4, days.iter().map(order)).unwrap()
    }

    #[test]
    fn only_buyers_of_the_window_have_values() {
        // Day 20 000 is 2024-10-04, so that the six months begin with 2024-04-05, day 19 818.
        let orders = orders(&[(0, 19_817, 1), (1, 19_818, 2), (3, 19_000, 50), (3, 20_000, 60)]);
        let reference = Day::from_number(20_000).unwrap();
        let check = |window, rows: &[(u32, i32, u32, i64)]| {
            let values = Values::of(&orders, reference, window, Monetary::Sum);
            let places = 0..values.len();
            let row = |at: usize| {
                (values.customers[at], values.recency_days[at], values.frequency[at], values.monetary_cents[at])
            };
            assert_eq!(places.map(row).collect::<Vec<_>>(), rows);
            let scores = vec![7; values.len()];
            let spread = values.spread(&scores).unwrap();
            assert_eq!((spread.len(), spread.iter().filter(|&&score| score == 7).count()), (4, rows.len()));
            let length = LabelsError::Length { labels: 0, customers: rows.len() };
            assert_eq!(values.spread(&[]), Err(length));
        };
        check(Window::AllTime, &[(0, 183, 1, 1), (1, 182, 1, 2), (3, 0, 2, 110)]);
        check(Window::Months6, &[(1, 182, 1, 2), (3, 0, 1, 60)]);
        check(Window::Months36, &[(0, 183, 1, 1), (1, 182, 1, 2), (3, 0, 2, 110)]);
    }

    #[test]
    fn averages_are_to_the_cent() {
        let orders = orders(&[(0, 1, 100), (0, 2, 101), (1, 1, 100), (1, 1, 100), (1, 1, 101)]);
        let values = Values::of(&orders, Day::from_number(2).unwrap(), Window::AllTime, Monetary::AverageOrder);
        assert_eq!(values.monetary_cents, [101, 100]);
    }
}
