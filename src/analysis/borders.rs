//! Where each customer passes from one stage of the life cycle to the next, by fixed thresholds or by their own rhythm, and
//! from it the stages and the funnel. Who passes in the days to come is `crossings`'s.

use super::facts::Facts;
use super::gaps::{GapSummary, Gaps};
use super::labels::{LabelsError, check_length};
use super::lifecycle::{is_far, stage_of};
use super::summary::Group;
use crate::domain::{Rhythm, Stage, Thresholds};

/// The borders of a base: one set of thresholds for all, or one for each customer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Borders {
    /// The same for all.
    Fixed(Thresholds),
    /// For each customer in the order of the base.
    Own(Vec<Thresholds>),
}

impl Borders {
    /// The borders by each customer's own rhythm. One pass over the customers, with a look-up for each. Source: DOMAIN.md §3.
    ///
    /// Inside up to the percentile of the own gaps, retention up to the largest gap but at least up to 1.25 times the
    /// percentile, all beyond and everything beyond 360 days lost: a rhythm slower than that leaves no retention, or even
    /// lets a customer pass from inside to lost. With fewer than three purchase days the gaps of the whole base serve, all of
    /// them together; where it has none, the thresholds for that case do.
    ///
    /// Gaps of 10, 30, 40, 40 and 100 days: the 80th percentile is the fourth, 40 days, and 100 is more than 1.25 * 40.
    /// ```
    /// use regua_core::analysis::{borders::Borders, gaps::Gaps, orders::{Order, Orders}};
    /// use regua_core::domain::{Day, Rhythm, Thresholds};
    /// let order = |number| Order { customer: 0, day: Day::from_number(number).unwrap(), cents: 1 };
    /// let gaps = Gaps::of(&Orders::of(1, [0, 10, 40, 80, 120, 220].map(order)).unwrap());
    /// let borders = Borders::own(&gaps, &Rhythm::default());
    /// let own = Thresholds { retention_from_days: 41, retention_to_days: 100, far_after_days: 360 };
    /// assert_eq!(borders.of_customer(0), Some(own));
    /// ```
    #[must_use]
    pub fn own(gaps: &Gaps, rhythm: &Rhythm) -> Borders {
        let capped = |thresholds: Thresholds| {
            let lost = rhythm.lost_after_days;
            Thresholds {
                retention_from_days: thresholds.retention_from_days.min(lost.saturating_add(1)),
                retention_to_days: thresholds.retention_to_days.min(lost),
                far_after_days: lost,
            }
        };
        let of_summary = |GapSummary { percentile_days, largest_days }: GapSummary| {
            // Days are whole: up to 1.25 * 41 = 51.25 days is up to 51.
            let stretched = u64::from(percentile_days) * u64::from(rhythm.stretch_percent) / 100;
            let stretched = u32::try_from(stretched).unwrap_or(u32::MAX);
            capped(Thresholds {
                retention_from_days: percentile_days.saturating_add(1),
                retention_to_days: largest_days.max(stretched),
                far_after_days: rhythm.lost_after_days,
            })
        };
        let base = gaps.base(rhythm.percentile).map_or_else(|| capped(rhythm.without_gaps), of_summary);
        let fewest_gaps = (rhythm.fewest_purchase_days as usize).saturating_sub(1);
        let own = |customer| {
            let enough = gaps.of_customer(customer).len() >= fewest_gaps;
            let summary = enough.then(|| gaps.customer(customer, rhythm.percentile)).flatten();
            summary.map_or(base, of_summary)
        };
        Borders::Own((0..gaps.customers()).map(own).collect())
    }

    /// The thresholds of a customer; `None` beyond the last.
    #[must_use]
    pub fn of_customer(&self, customer: usize) -> Option<Thresholds> {
        match self {
            Borders::Fixed(thresholds) => Some(*thresholds),
            Borders::Own(own) => own.get(customer).copied(),
        }
    }

    /// Whether there are borders for each of so many customers.
    pub(super) fn check(&self, customers: usize) -> Result<(), LabelsError> {
        match self {
            Borders::Fixed(_) => Ok(()),
            Borders::Own(own) => check_length(own.len(), customers),
        }
    }
}

/// The stage of each customer. One pass.
///
/// # Errors
/// [`LabelsError::Length`] for recencies or borders of another base.
pub fn stages(facts: &Facts, recency_days: &[i32], borders: &Borders) -> Result<Vec<Stage>, LabelsError> {
    check_length(recency_days.len(), facts.customers())?;
    borders.check(facts.customers())?;
    let customers = recency_days.iter().zip(facts.orders());
    Ok(match borders {
        Borders::Fixed(fixed) => customers.map(|(&recency, &orders)| stage_of(recency, orders, fixed)).collect(),
        Borders::Own(own) => {
            customers.zip(own).map(|((&recency, &orders), own)| stage_of(recency, orders, own)).collect()
        }
    })
}

/// The life cycle in figures. The stages together are the base, to the cent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Funnel {
    /// All stages, in the order of [`Stage::ALL`]; acquisition has customers only.
    pub stages: [Group; Stage::ALL.len()],
    /// Of the recovery stage, those beyond the far threshold.
    pub far: Group,
}

impl Funnel {
    /// The funnel by any borders. One pass.
    ///
    /// # Errors
    /// [`LabelsError::Length`] for recencies or borders of another base.
    pub fn of(facts: &Facts, recency_days: &[i32], borders: &Borders) -> Result<Funnel, LabelsError> {
        check_length(recency_days.len(), facts.customers())?;
        borders.check(facts.customers())?;
        let mut funnel = Funnel { stages: [Group::default(); Stage::ALL.len()], far: Group::default() };
        let customers = recency_days.iter().zip(facts.groups());
        match borders {
            Borders::Fixed(fixed) => customers.for_each(|(&recency, group)| funnel.add(recency, group, fixed)),
            Borders::Own(own) => {
                customers.zip(own).for_each(|((&recency, group), own)| funnel.add(recency, group, own));
            }
        }
        Ok(funnel)
    }

    #[inline]
    fn add(&mut self, recency_days: i32, customer: Group, thresholds: &Thresholds) {
        // Which number of orders above one it is makes no difference.
        let stage = stage_of(recency_days, customer.orders.min(2) as u32, thresholds);
        // One place for each stage.
        self.stages[stage.index()].add(customer);
        if is_far(stage, recency_days, thresholds) {
            self.far.add(customer);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Borders, Funnel, stages};
    use crate::analysis::facts::Facts;
    use crate::analysis::gaps::Gaps;
    use crate::analysis::labels::LabelsError;
    use crate::analysis::orders::{Order, Orders};
    use crate::domain::{Day, Percent, Rhythm, Thresholds};
    use proptest::prelude::{prop_assert_eq, proptest};

    fn base(customers: &[&[i32]]) -> Orders {
        let order = |customer, &number| Order { customer, day: Day::from_number(number).unwrap(), cents: 100 };
        let orders = (0..).zip(customers).flat_map(|(customer, days)| days.iter().map(move |day| order(customer, day)));
        Orders::of(customers.len() as u32, orders).unwrap()
    }

    #[track_caller]
    fn check(customers: &[&[i32]], rhythm: &Rhythm, expected: &[(u32, u32)]) {
        let borders = Borders::own(&Gaps::of(&base(customers)), rhythm);
        let found: Vec<(u32, u32)> = (0..customers.len())
            .map(|customer| borders.of_customer(customer).unwrap())
            .map(|thresholds| (thresholds.retention_from_days, thresholds.retention_to_days))
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn own_rhythms() {
        let default = Rhythm::default();
        // Equal gaps: 1.25 * 41 = 51.25.
        check(&[&[0, 41, 82, 123]], &default, &[(42, 51)]);
        // Three purchase days are enough, two and two orders of one day are not: the base has 10, 20 and 100.
        check(&[&[0, 10, 30], &[0, 100], &[5, 5], &[]], &default, &[(21, 25), (101, 125), (101, 125), (101, 125)]);
        // Beyond 360 days everybody is lost.
        check(&[&[0, 400, 800]], &default, &[(361, 360)]);
        check(&[&[0, 330, 660]], &default, &[(331, 360)]);
        // Nobody has a gap.
        check(&[&[0], &[]], &default, &[(120, 180), (120, 180)]);
        let rhythm = Rhythm { percentile: Percent::new(50).unwrap(), stretch_percent: 300, ..default };
        check(&[&[0, 10, 30, 60]], &rhythm, &[(21, 60)]);
        check(&[&[0, 10, 30]], &Rhythm { fewest_purchase_days: 4, ..default }, &[(21, 25)]);
        check(&[&[0, 7], &[0, 90]], &Rhythm { fewest_purchase_days: 2, ..default }, &[(8, 8), (91, 112)]);
    }

    #[test]
    fn borders_of_another_base() {
        let facts = Facts::of(&base(&[&[1], &[2]]));
        let fault = |labels| LabelsError::Length { labels, customers: 2 };
        assert_eq!(stages(&facts, &[1], &Borders::Fixed(Thresholds::default())), Err(fault(1)));
        assert_eq!(stages(&facts, &[1, 1], &Borders::Own(vec![Thresholds::default()])), Err(fault(1)));
        assert_eq!(Funnel::of(&facts, &[], &Borders::Fixed(Thresholds::default())), Err(fault(0)));
    }

    proptest! {
        #[test]
        fn everyones_limits_and_each_ones_agree(
            days in proptest::collection::vec(proptest::collection::vec(0..60, 0..3), 0..20),
            from in 0..70_u32, to in 0..70_u32, far in 0..70_u32,
        ) {
            let days: Vec<&[i32]> = days.iter().map(Vec::as_slice).collect();
            let facts = Facts::of(&base(&days));
            let recency = facts.recency_days(Day::from_number(60).unwrap());
            let thresholds = Thresholds { retention_from_days: from, retention_to_days: to, far_after_days: far };
            let same = Borders::Own(vec![thresholds; days.len()]);
            let funnel = Funnel::of(&facts, &recency, &Borders::Fixed(thresholds));
            prop_assert_eq!(funnel, Funnel::of(&facts, &recency, &same));
        }
    }
}
