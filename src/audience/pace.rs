//! How often each customer buys, and when the next order is to be expected by it. Limits of the life cycle that follow a
//! customer's rhythm are `analysis::borders`'s.

use super::BLANK;
use crate::analysis::orders::Orders;
use crate::analysis::values::average;
use crate::domain::Day;

/// The pace of all customers, by their places.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pace {
    /// The mean of the days between purchase days, to the nearest day; [`BLANK`] of fewer than two purchase days.
    pub average_gap_days: Vec<i64>,
    /// Days from the reference date to the last order plus the customer's mean gap, or that of the whole base where the
    /// customer has none: negative when that day is past; [`BLANK`] without an order, or where nobody has a gap.
    pub days_to_next: Vec<i64>,
}

impl Pace {
    /// One pass over the orders. Source: DOMAIN.md §6 and §7, mean repurchase time.
    ///
    /// ```
    /// use regua_core::analysis::orders::{Order, Orders};
    /// use regua_core::audience::{BLANK, Pace};
    /// use regua_core::domain::Day;
    /// let day = |number| Day::from_number(number).unwrap();
    /// let order = |customer, number| Order { customer, day: day(number), cents: 1 };
    /// let orders = Orders::of(3, [order(0, 10), order(0, 30), order(0, 71), order(1, 90)]).unwrap();
    /// let pace = Pace::of(&orders, day(100));
    /// assert_eq!(pace.average_gap_days, [31, BLANK, BLANK]);
    /// assert_eq!(pace.days_to_next, [71 + 31 - 100, 90 + 31 - 100, BLANK]);
    /// ```
    #[must_use]
    pub fn of(orders: &Orders, reference: Day) -> Pace {
        let (mut all_days, mut all_gaps) = (0, 0);
        let mut gaps_and_last = Vec::with_capacity(orders.customers());
        for history in orders.histories() {
            let (mut days, mut gaps) = (0, 0);
            history.gaps().for_each(|gap| {
                days += i64::from(gap);
                gaps += 1;
            });
            all_days += days;
            all_gaps += gaps;
            let own = (gaps > 0).then(|| average(days, gaps));
            gaps_and_last.push((own, history.days.last().copied()));
        }
        let base = (all_gaps > 0).then(|| average(all_days, all_gaps));
        let next = |(own, last): &(Option<i64>, Option<Day>)| {
            let from_reference = i64::from((*last)?.days_since(reference));
            Some(from_reference + (*own).or(base)?)
        };
        Pace {
            average_gap_days: gaps_and_last.iter().map(|(own, _)| own.unwrap_or(BLANK)).collect(),
            days_to_next: gaps_and_last.iter().map(|pair| next(pair).unwrap_or(BLANK)).collect(),
        }
    }
}
