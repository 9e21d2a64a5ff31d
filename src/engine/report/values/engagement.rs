//! The classes of engagement in figures.

use super::{sums, total};
use crate::analysis::engagement::engagement_of;
use crate::domain::{Day, Engagement, Partition};
use crate::engine::base::{Analysed, Base};
use crate::engine::protocol::{EngagementReport, Histogram};

/// The most steps of the ruler up to its last limit; half as many follow.
const MOST_STEPS: u32 = 180;
/// The fewest, where the limits allow.
const FEWEST_STEPS: u32 = 30;

/// The classes of engagement.
pub(in crate::engine) fn engagement(base: &Base, analysed: &Analysed) -> EngagementReport {
    let parts = sums(base, analysed, Partition::Engagement);
    let total = total(parts.iter().copied());
    let days = analysed.last_active(base).map(|last| days(analysed, &last));
    EngagementReport { parts, total, days, others: others(base, analysed) }
}

/// The subscribers who are no customers, by class; `None` where no file tells of any.
fn others(base: &Base, analysed: &Analysed) -> Option<Vec<u64>> {
    let strangers = base.dossier().ok()?.strangers();
    if strangers.len() == 0 {
        return None;
    }
    let mut counts = vec![0; Engagement::ALL.len()];
    let (reference, limits) = (analysed.policy.reference, analysed.settings.engagement);
    for (_, last) in strangers {
        // What is yet to come has not happened.
        let class = engagement_of(last.filter(|day| *day <= reference), reference, limits);
        if let Some(count) = counts.get_mut(class.index()) {
            *count += 1;
        }
    }
    Some(counts)
}

/// The customers over the days since they last opened or clicked: today, then steps that end with a whole number of steps,
/// so that none reaches over a limit where the limits have a common measure.
fn days(analysed: &Analysed, last: &[Option<Day>]) -> Histogram {
    let limits = analysed.settings.engagement.days();
    let step = i64::from(step(limits));
    let steps = i64::from(limits[2]) * 3 / 2 / step + 1;
    let mut counts = vec![0; steps as usize + 1];
    for day in last.iter().flatten() {
        let days_ago = i64::from(analysed.policy.reference.days_since(*day)).max(0);
        let place = ((days_ago + step - 1) / step).min(steps);
        if let Some(count) = counts.get_mut(place as usize) {
            *count += 1;
        }
    }
    Histogram { start: 1 - step, step, counts }
}

/// The width of a step: the largest common measure of the limits that gives enough steps.
fn step([first, second, third]: [u32; 3]) -> u32 {
    let common = measure(measure(first, second), third);
    let few = (third / FEWEST_STEPS).max(1);
    let fitting = (1..=few.min(common)).rev().find(|step| common.is_multiple_of(*step)).unwrap_or(1);
    fitting.max(third.div_ceil(MOST_STEPS))
}

/// The greatest common measure of two numbers.
fn measure(one: u32, other: u32) -> u32 {
    if other == 0 { one } else { measure(other, one % other) }
}

#[cfg(test)]
mod tests {
    use super::step;

    #[test]
    fn steps_measure_the_limits() {
        let check = |limits, expected| assert_eq!(step(limits), expected, "{limits:?}");
        check([30, 90, 180], 6);
        check([7, 30, 60], 1);
        check([30, 60, 90], 3);
        check([1, 2, 3], 1);
        check([0, 1, 2], 1);
        check([31, 97, 720], 4);
        check([365, 730, 1095], 7);
    }
}
