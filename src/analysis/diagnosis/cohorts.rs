//! Retention by cohort: of those who first bought in a month, who bought again how many months later. Months by themselves
//! are `monthly`'s.

use super::monthly::months_of;
use crate::analysis::orders::Orders;
use crate::domain::{Day, Month, Months};

/// What a cohort bought in one month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct CohortCell {
    /// Its customers who bought.
    pub customers: u64,
    /// Their revenue.
    pub cents: i128,
}

/// The customers of one month of first purchase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cohort {
    /// The month.
    pub month: Month,
    /// What they bought in that month, in the next, and so on to the last month of the base: the first entry counts all of
    /// them, and each row is one shorter than the one before.
    pub cells: Vec<CohortCell>,
}

/// Cohorts as a triangle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cohorts {
    /// The latest cohorts, oldest first, those without customers between them included.
    pub rows: Vec<Cohort>,
    /// The cohorts before these, together: their customers, and all that they ever bought. Rows and this are the base, to
    /// the cent.
    pub earlier: CohortCell,
}

impl Cohort {
    /// How many customers it has.
    #[must_use]
    pub fn customers(&self) -> u64 {
        self.cells.first().map_or(0, |cell| cell.customers)
    }

    /// The share of its customers, `0..=1`, who bought so many months after their first; `None` without customers and beyond
    /// the last month.
    #[must_use]
    pub fn retention(&self, months_later: usize) -> Option<f64> {
        let cell = self.cells.get(months_later)?;
        (self.customers() > 0).then(|| cell.customers as f64 / self.customers() as f64)
    }
}

impl Cohorts {
    /// The latest `most` cohorts, up to the month of the last order. One pass over the orders; the triangle has
    /// most * (most + 1) / 2 cells.
    ///
    /// ```
    /// use regua_core::analysis::{diagnosis::cohorts::Cohorts, orders::{Order, Orders}};
    /// use regua_core::domain::Day;
    /// let order = |customer, month, cents| Order { customer, day: Day::from_ymd(2024, month, 9).unwrap(), cents };
    /// let orders = Orders::of(2, [order(0, 1, 100), order(0, 3, 50), order(1, 1, 70)]).unwrap();
    /// let cohorts = Cohorts::of(&orders, 24);
    /// assert_eq!(cohorts.rows.iter().map(|row| row.cells.len()).collect::<Vec<_>>(), [3, 2, 1]);
    /// assert_eq!((cohorts.rows[0].retention(2), cohorts.rows[0].cells[2].cents), (Some(0.5), 50));
    /// ```
    #[must_use]
    pub fn of(orders: &Orders, most: usize) -> Cohorts {
        let Some(months) = months_of(orders) else {
            return Cohorts { rows: Vec::new(), earlier: CohortCell::default() };
        };
        let first_shown = months.len().saturating_sub(most);
        let row =
            |place| Cohort { month: months.month(place), cells: vec![CohortCell::default(); months.len() - place] };
        let rows = (first_shown..months.len()).map(row).collect();
        let mut cohorts = Cohorts { rows, earlier: CohortCell::default() };
        for history in orders.histories() {
            let Some(cohort) = history.days.first().map(|&day| months.place(day)) else { continue };
            match cohort.checked_sub(first_shown).and_then(|place| cohorts.rows.get_mut(place)) {
                Some(row) => row.add(cohort, history.days.iter().zip(history.cents), &months),
                None => {
                    cohorts.earlier.customers += 1;
                    cohorts.earlier.cents += i128::from(history.net_cents());
                }
            }
        }
        cohorts
    }
}

impl Cohort {
    fn add<'a>(&mut self, cohort: usize, orders: impl Iterator<Item = (&'a Day, &'a i64)>, months: &Months) {
        let mut last = None;
        for (&day, &cents) in orders {
            let month = months.place(day);
            // In day order no month is before the first.
            if let Some(cell) = month.checked_sub(cohort).and_then(|later| self.cells.get_mut(later)) {
                cell.customers += u64::from(last.replace(month) != Some(month));
                cell.cents += i128::from(cents);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{CohortCell, Cohorts};
    use crate::analysis::orders::{Order, Orders};
    use crate::domain::{Day, Month};
    use proptest::prelude::{prop_assert_eq, proptest};
    use std::collections::BTreeSet;

    #[test]
    fn nobody_and_no_rows() {
        assert_eq!(Cohorts::of(&Orders::of(1, []).unwrap(), 12).rows, []);
        let order = Order { customer: 0, day: Day::from_number(0).unwrap(), cents: 5 };
        let cohorts = Cohorts::of(&Orders::of(1, [order]).unwrap(), 0);
        assert_eq!((cohorts.rows, cohorts.earlier), (vec![], CohortCell { customers: 1, cents: 5 }));
    }

    proptest! {
        #[test]
        fn triangle_is_the_base(
            rows in proptest::collection::vec((0..8_u32, 0..400, 0..50_i64), 1..60), most in 1..16_usize,
        ) {
            let mut rows: Vec<Order> = rows.into_iter()
                .map(|(customer, day, cents)| Order { customer, day: Day::from_number(day).unwrap(), cents }).collect();
            rows.sort_by_key(|row| row.customer);
            let found = Cohorts::of(&Orders::of(8, rows.iter().copied()).unwrap(), most);
            let first = |customer| rows.iter().filter(|row| row.customer == customer).map(|row| Month::of(row.day)).min();
            for cohort in &found.rows {
                for (later, cell) in (0..).zip(&cohort.cells) {
                    let here: Vec<&Order> = rows.iter()
                        .filter(|row| first(row.customer) == Some(cohort.month))
                        .filter(|row| Month::of(row.day) == cohort.month.plus(later)).collect();
                    let customers: BTreeSet<u32> = here.iter().map(|row| row.customer).collect();
                    prop_assert_eq!(cell.customers, customers.len() as u64);
                    prop_assert_eq!(cell.cents, here.iter().map(|row| i128::from(row.cents)).sum::<i128>());
                }
            }
            let cents = found.rows.iter().flat_map(|row| &row.cells).map(|cell| cell.cents).sum::<i128>();
            prop_assert_eq!(cents + found.earlier.cents, rows.iter().map(|row| i128::from(row.cents)).sum::<i128>());
            let customers: BTreeSet<u32> = rows.iter().map(|row| row.customer).collect();
            let counted = found.rows.iter().map(super::Cohort::customers).sum::<u64>() + found.earlier.customers;
            prop_assert_eq!(counted, customers.len() as u64);
        }
    }
}
