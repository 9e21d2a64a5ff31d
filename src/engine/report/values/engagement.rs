//! The classes of engagement in figures.

use super::{sums, total};
use crate::domain::{Day, Partition};
use crate::engine::base::{Analysed, Base};
use crate::engine::protocol::{EngagementReport, Histogram};

/// Steps of the ruler up to its last limit; half as many follow.
const STEPS: i64 = 40;

/// The classes of engagement.
pub(in crate::engine) fn engagement(base: &Base, analysed: &Analysed) -> EngagementReport {
    let parts = sums(base, analysed, Partition::Engagement);
    let total = total(parts.iter().copied());
    let days = analysed.last_active(base).map(|last| days(analysed, &last));
    EngagementReport { parts, total, days, others: None }
}

/// The customers over the days since they last opened or clicked.
fn days(analysed: &Analysed, last: &[Option<Day>]) -> Histogram {
    let [.., third] = analysed.settings.engagement.days();
    let step = (i64::from(third) / STEPS).max(1);
    let mut counts = vec![0; (i64::from(third) * 3 / 2 / step + 1) as usize];
    for day in last.iter().flatten() {
        let days_ago = i64::from(analysed.policy.reference.days_since(*day)).max(0);
        let place = ((days_ago / step) as usize).min(counts.len() - 1);
        if let Some(count) = counts.get_mut(place) {
            *count += 1;
        }
    }
    Histogram { start: 0, step, counts }
}
