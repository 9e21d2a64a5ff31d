//! What sold on each day: what weekdays, seasons and years are summed from.

use crate::analysis::orders::Orders;
use crate::domain::Day;

/// Orders of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct DaySum {
    /// How many.
    pub orders: u64,
    /// What they came to.
    pub cents: i128,
}

/// All days from the first order to the last.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Daily {
    first: Option<Day>,
    sums: Vec<DaySum>,
}

impl Daily {
    /// Sums the orders: one pass, and 32 bytes for each day between the first and the last.
    ///
    /// ```
    /// use regua_core::analysis::{diagnosis::daily::Daily, orders::{Order, Orders}};
    /// use regua_core::domain::Day;
    /// let order = |number, cents| Order { customer: 0, day: Day::from_number(number).unwrap(), cents };
    /// let daily = Daily::of(&Orders::of(1, [order(7, 500), order(7, 200), order(9, 100)]).unwrap());
    /// let cents: Vec<i128> = daily.days().map(|(_, sum)| sum.cents).collect();
    /// assert_eq!(cents, [700, 0, 100]);
    /// ```
    #[must_use]
    pub fn of(orders: &Orders) -> Daily {
        let Some((first, last)) = orders.span() else { return Daily::default() };
        let place = |day: Day| day.days_since(first) as usize;
        let mut sums = vec![DaySum::default(); place(last) + 1];
        for (&day, &cents) in orders.days().iter().zip(orders.cents()) {
            if let Some(sum) = sums.get_mut(place(day)) {
                sum.orders += 1;
                sum.cents += i128::from(cents);
            }
        }
        Daily { first: Some(first), sums }
    }

    /// The day of the first order; `None` without any.
    #[must_use]
    pub fn first(&self) -> Option<Day> {
        self.first
    }

    /// Each day from the first order to the last, those without orders too.
    pub fn days(&self) -> impl Iterator<Item = (Day, DaySum)> {
        let first = self.first.map_or(0, Day::number);
        (first..).zip(&self.sums).filter_map(|(number, sum)| Some((Day::from_number(number)?, *sum)))
    }
}
