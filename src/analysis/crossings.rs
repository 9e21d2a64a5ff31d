//! Who crosses a border of the life cycle in the days to come if nobody buys. Where the borders are is `borders`'s.

use super::borders::Borders;
use super::facts::Facts;
use super::labels::{LabelsError, check_length};
use crate::domain::{Border, Thresholds};

/// A customer's way over a border.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Crossing {
    /// In so many days from the reference date, 1 being the next day.
    pub in_days: u16,
    /// The border.
    pub border: Border,
    /// The customer's place in the base.
    pub customer: u32,
}

/// The crossings of the days to come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Crossings {
    /// All of them, by day, then border, then customer.
    pub list: Vec<Crossing>,
    /// For each day from the next one, the customers who cross each border, in the order of [`Border::ALL`].
    pub by_day: Vec<[u64; Border::ALL.len()]>,
}

impl Crossings {
    /// The crossings in the next `days` days. A customer who crosses several borders is in the list for each; one who passes
    /// from inside to lost, for want of days of retention, crosses into recovery alone. One pass over the customers, and
    /// the sorting of those who cross.
    ///
    /// Bought 115 days ago, a customer is 120 days without buying, and slipping, in 5 days.
    /// ```
    /// use regua_core::analysis::{borders::Borders, crossings::Crossings, facts::Facts, orders::{Order, Orders}};
    /// use regua_core::domain::{Border, Day, Thresholds};
    /// let order = Order { customer: 0, day: Day::from_number(0).unwrap(), cents: 1 };
    /// let facts = Facts::of(&Orders::of(1, [order]).unwrap());
    /// let crossings = Crossings::of(&facts, &[115], &Borders::Fixed(Thresholds::default()), 30).unwrap();
    /// assert_eq!(crossings.list.iter().map(|found| (found.in_days, found.border)).collect::<Vec<_>>(), [(5, Border::Retention)]);
    /// assert_eq!((crossings.by_day.len(), crossings.by_day[4]), (30, [1, 0, 0]));
    /// ```
    ///
    /// # Errors
    /// [`LabelsError::Length`] for recencies or borders of another base.
    pub fn of(facts: &Facts, recency_days: &[i32], borders: &Borders, days: u16) -> Result<Crossings, LabelsError> {
        check_length(recency_days.len(), facts.customers())?;
        let mut found = Crossings { list: Vec::new(), by_day: vec![[0; Border::ALL.len()]; days.into()] };
        borders.check(facts.customers())?;
        let customers = (0..).zip(recency_days.iter().zip(facts.orders()));
        match borders {
            Borders::Fixed(fixed) => customers.for_each(|customer| found.look(customer, fixed)),
            Borders::Own(own) => customers.zip(own).for_each(|(customer, own)| found.look(customer, own)),
        }
        found.list.sort_unstable();
        Ok(found)
    }

    fn look(&mut self, (customer, (&recency, &orders)): (u32, (&i32, &u32)), thresholds: &Thresholds) {
        if orders == 0 {
            return;
        }
        for border in Border::ALL {
            let Some(last) = last_day_before(border, thresholds) else { continue };
            let Ok(in_days) = u16::try_from(last + 1 - i64::from(recency)) else { continue };
            // Day 1 is the first entry; day 0 and those behind it were crossed before.
            if let Some(day) = usize::from(in_days).checked_sub(1).and_then(|place| self.by_day.get_mut(place)) {
                // One place for each border.
                day[border.index()] += 1;
                self.list.push(Crossing { in_days, border, customer });
            }
        }
    }
}

/// The last recency on the near side of a border; `None` for a border that nobody crosses.
fn last_day_before(border: Border, thresholds: &Thresholds) -> Option<i64> {
    let (from, to) = (i64::from(thresholds.retention_from_days), i64::from(thresholds.retention_to_days));
    match border {
        Border::Retention => (from <= to).then_some(from - 1),
        Border::Recovery => Some(to),
        Border::Far => Some(to.max(thresholds.far_after_days.into())),
    }
}

#[cfg(test)]
mod tests {
    use super::Crossings;
    use crate::analysis::borders::Borders;
    use crate::analysis::facts::Facts;
    use crate::analysis::lifecycle::{is_far, stage_of};
    use crate::analysis::orders::{Order, Orders};
    use crate::domain::{Border, Day, Stage, Thresholds};
    use proptest::prelude::{prop_assert_eq, proptest};

    /// Customers with one order each, so many days ago.
    fn crossings(recency: &[i32], borders: &Borders, days: u16) -> Crossings {
        let order = |customer| Order { customer, day: Day::from_number(0).unwrap(), cents: 1 };
        let customers = recency.len() as u32;
        let facts = Facts::of(&Orders::of(customers, (0..customers).map(order)).unwrap());
        Crossings::of(&facts, recency, borders, days).unwrap()
    }

    #[test]
    fn crossings_of_a_week() {
        let fixed = Borders::Fixed(Thresholds::default());
        let check = |recency, expected: &[(u16, Border)]| {
            let list = crossings(&[recency], &fixed, 7).list;
            assert_eq!(list.iter().map(|found| (found.in_days, found.border)).collect::<Vec<_>>(), expected);
        };
        check(0, &[]);
        check(112, &[]);
        check(113, &[(7, Border::Retention)]);
        check(119, &[(1, Border::Retention)]);
        check(120, &[]);
        check(180, &[(1, Border::Recovery)]);
        check(360, &[(1, Border::Far)]);
        check(361, &[]);
        check(i32::MAX, &[]);
        check(i32::MIN, &[]);
    }

    #[test]
    fn several_borders_at_once() {
        let thresholds = Thresholds { retention_from_days: 361, retention_to_days: 360, far_after_days: 360 };
        let found = crossings(&[360], &Borders::Own(vec![thresholds]), 3);
        assert_eq!(found.by_day, [[0, 1, 1], [0; 3], [0; 3]]);
    }

    #[test]
    fn without_orders_nobody_crosses() {
        let facts = Facts::of(&Orders::of(1, []).unwrap());
        let found = Crossings::of(&facts, &[119], &Borders::Fixed(Thresholds::default()), 30).unwrap();
        assert_eq!((found.list, found.by_day), (vec![], vec![[0; 3]; 30]));
    }

    proptest! {
        #[test]
        fn agrees_with_living_day_by_day(
            recency in proptest::collection::vec(0..30, 0..20), from in 0..30_u32, to in 0..30_u32, far in 0..30_u32,
        ) {
            let thresholds = Thresholds { retention_from_days: from, retention_to_days: to, far_after_days: far };
            let mut list = Vec::new();
            for (in_days, customer) in (1..=25_u16).flat_map(|day| (0..recency.len()).map(move |place| (day, place))) {
                let on = |day: i32| {
                    let days = recency[customer] + day;
                    let stage = stage_of(days, 1, &thresholds);
                    (stage, is_far(stage, days, &thresholds))
                };
                let (before, now) = (on(i32::from(in_days) - 1), on(i32::from(in_days)));
                let mut push = |border| list.push((in_days, border, customer as u32));
                if now.0 != before.0 && now.0 == Stage::Retention { push(Border::Retention) }
                if now.0 != before.0 && now.0 == Stage::Recovery { push(Border::Recovery) }
                if now.1 && !before.1 { push(Border::Far) }
            }
            list.sort_unstable();
            let found = crossings(&recency, &Borders::Fixed(thresholds), 25);
            prop_assert_eq!(found.list.iter().map(|at| (at.in_days, at.border, at.customer)).collect::<Vec<_>>(), list);
            for (day, counts) in (1..).zip(found.by_day) {
                for border in Border::ALL {
                    let listed = found.list.iter().filter(|at| (at.in_days, at.border) == (day, border)).count();
                    prop_assert_eq!(counts[border.index()], listed as u64);
                }
            }
        }
    }
}
