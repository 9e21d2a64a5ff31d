//! Retention by cohort: of those who first bought in a month, who bought again how many months later; and the months by
//! themselves, each of which is what all cohorts bought in it.

use super::monthly::MonthFigures;
use crate::analysis::orders::Orders;
use crate::domain::{Day, Month, Months};

/// What a cohort bought in one month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct CohortCell {
    /// Its customers who bought.
    pub customers: u64,
    /// Their orders.
    pub orders: u64,
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

/// Cohorts as a triangle, and its columns.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cohorts {
    /// The latest cohorts, oldest first, those without customers between them included.
    pub rows: Vec<Cohort>,
    /// The cohorts before these, together: their customers, and all that they ever bought. Rows and this are the base, to
    /// the cent.
    pub earlier: CohortCell,
    /// The months of the base, from that of the first order to that of the last, those without orders between them included.
    /// Orders and revenue of all months together are the base's, to the cent; so are the new customers all with orders.
    pub months: Vec<(Month, MonthFigures)>,
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
    /// The latest `most` cohorts, up to the month of the last order, and all months. One pass over the orders; the triangle has
    /// most * (most + 1) / 2 cells.
    ///
    /// ```
    /// use regua_core::analysis::{diagnosis::cohorts::Cohorts, orders::{Order, Orders}};
    /// use regua_core::domain::Day;
    /// let order = |customer, month, cents| Order { customer, day: Day::from_ymd(2024, month, 9).unwrap(), cents };
    /// let orders = [order(0, 1, 100), order(0, 1, 200), order(0, 3, 50), order(1, 1, 70), order(2, 3, 90)];
    /// let cohorts = Cohorts::of(&Orders::of(3, orders).unwrap(), 24);
    /// assert_eq!(cohorts.rows.iter().map(|row| row.cells.len()).collect::<Vec<_>>(), [3, 2, 1]);
    /// assert_eq!((cohorts.rows[0].retention(2), cohorts.rows[0].cells[2].cents), (Some(0.5), 50));
    /// let (month, march) = cohorts.months[2];
    /// assert_eq!((cohorts.months.len(), month.year_month()), (3, (2024, 3)));
    /// assert_eq!((march.new_customers, march.returning_customers, march.new_cents, march.returning_cents), (1, 1, 90, 50));
    /// ```
    #[must_use]
    pub fn of(orders: &Orders, most: usize) -> Cohorts {
        let Some((first, last)) = orders.span() else { return Cohorts::default() };
        let months = Months::between(first, last);
        let first_shown = months.len().saturating_sub(most);
        let row =
            |place| Cohort { month: months.month(place), cells: vec![CohortCell::default(); months.len() - place] };
        let mut rows: Vec<Cohort> = (first_shown..months.len()).map(row).collect();
        // What the cohorts before these bought: in their first month, and later.
        let [mut new, mut returning] = [(); 2].map(|()| vec![CohortCell::default(); months.len()]);
        for history in orders.histories() {
            let Some(cohort) = history.days.first().map(|&day| months.place(day)) else { continue };
            let row = cohort.checked_sub(first_shown).and_then(|place| rows.get_mut(place));
            if let Some(row) = row {
                add((history.days, history.cents), &months, &mut row.cells, cohort);
            } else {
                let in_first = history.days.partition_point(|&day| months.place(day) == cohort);
                let (days, cents) = (history.days.split_at(in_first), history.cents.split_at(in_first));
                add((days.0, cents.0), &months, &mut new, 0);
                add((days.1, cents.1), &months, &mut returning, 0);
            }
        }
        let customers = new.iter().map(|cell| cell.customers).sum();
        let mut earlier = CohortCell { customers, ..CohortCell::default() };
        for cell in new.iter().chain(&returning) {
            earlier.orders += cell.orders;
            earlier.cents += cell.cents;
        }
        // Who first bought in a month that is shown was new in it, and returning in the later ones.
        for (row, cohort) in rows.iter().zip(first_shown..) {
            let (own, later) = row.cells.split_at(1);
            new.iter_mut().skip(cohort).zip(own).for_each(|(sum, cell)| sum.add(*cell));
            returning.iter_mut().skip(cohort + 1).zip(later).for_each(|(sum, cell)| sum.add(*cell));
        }
        let figures = new.iter().zip(&returning).map(|(new, returning)| MonthFigures::of(new, returning));
        let months = figures.enumerate().map(|(place, figures)| (months.month(place), figures)).collect();
        Cohorts { rows, earlier, months }
    }
}

impl CohortCell {
    fn add(&mut self, other: CohortCell) {
        self.customers += other.customers;
        self.orders += other.orders;
        self.cents += other.cents;
    }
}

/// Adds orders of one customer, in day order, to the cells of their months, the first of which is that of `from`.
#[inline]
fn add((days, cents): (&[Day], &[i64]), months: &Months, cells: &mut [CohortCell], from: usize) {
    let mut last = None;
    for (&day, &cents) in days.iter().zip(cents) {
        let month = months.place(day);
        // In day order no month is before the first.
        if let Some(cell) = month.checked_sub(from).and_then(|later| cells.get_mut(later)) {
            cell.customers += u64::from(last.replace(month) != Some(month));
            cell.orders += 1;
            cell.cents += i128::from(cents);
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
        assert_eq!(cohorts.months.len(), 1);
        assert_eq!((cohorts.rows, cohorts.earlier), (vec![], CohortCell { customers: 1, orders: 1, cents: 5 }));
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
                    prop_assert_eq!(cell.orders, here.len() as u64);
                    prop_assert_eq!(cell.cents, here.iter().map(|row| i128::from(row.cents)).sum::<i128>());
                }
            }
            let cents = found.rows.iter().flat_map(|row| &row.cells).map(|cell| cell.cents).sum::<i128>();
            prop_assert_eq!(cents + found.earlier.cents, rows.iter().map(|row| i128::from(row.cents)).sum::<i128>());
            let customers: BTreeSet<u32> = rows.iter().map(|row| row.customer).collect();
            let counted = found.rows.iter().map(super::Cohort::customers).sum::<u64>() + found.earlier.customers;
            prop_assert_eq!(counted, customers.len() as u64);
            for (month, figures) in &found.months {
                let of_month: Vec<&Order> = rows.iter().filter(|row| Month::of(row.day) == *month).collect();
                let of = |new: bool| of_month.iter().filter(move |row| (first(row.customer) == Some(*month)) == new);
                let customers = |new| of(new).map(|row| row.customer).collect::<BTreeSet<_>>().len() as u64;
                let cents = |new| of(new).map(|row| i128::from(row.cents)).sum::<i128>();
                prop_assert_eq!((figures.new_customers, figures.returning_customers), (customers(true), customers(false)));
                prop_assert_eq!((figures.new_cents, figures.returning_cents), (cents(true), cents(false)));
                prop_assert_eq!((figures.new_orders, figures.returning_orders),
                    (of(true).count() as u64, of(false).count() as u64));
            }
            prop_assert_eq!(found.months.iter().map(|(_, month)| month.orders()).sum::<u64>(), rows.len() as u64);
        }
    }
}
