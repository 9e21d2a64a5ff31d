//! How lately each person opened or clicked, as classes. Where the days come from, events or a column, is the caller's.

use crate::domain::{Day, Engagement, EngagementLimits};

/// The class of a person who last opened or clicked on a day, which lies on the reference date or before; `None` is never.
/// So many days ago counts in: of 30 days, 30 are within and 31 are not. Source: DOMAIN.md §5.
///
/// ```
/// use regua_core::analysis::engagement::engagement_of;
/// use regua_core::domain::{Day, Engagement, EngagementLimits};
/// let day = |number| Day::from_number(number).unwrap();
/// let of = |last| engagement_of(last, day(1000), EngagementLimits::default());
/// assert_eq!(of(Some(day(970))), Engagement::High);
/// assert_eq!(of(Some(day(969))), Engagement::Medium);
/// assert_eq!(of(None), Engagement::Never);
/// ```
#[must_use]
pub fn engagement_of(last: Option<Day>, reference: Day, limits: EngagementLimits) -> Engagement {
    let Some(last) = last else { return Engagement::Never };
    let days_ago = i64::from(reference.days_since(last));
    let [high, medium, low] = limits.days().map(i64::from);
    if days_ago <= high {
        Engagement::High
    } else if days_ago <= medium {
        Engagement::Medium
    } else if days_ago <= low {
        Engagement::Low
    } else {
        Engagement::Dormant
    }
}

/// The class of each person. One pass.
#[must_use]
pub fn engagements(last: &[Option<Day>], reference: Day, limits: EngagementLimits) -> Vec<Engagement> {
    last.iter().map(|&last| engagement_of(last, reference, limits)).collect()
}

#[cfg(test)]
mod tests {
    use super::engagements;
    use crate::domain::{Day, Engagement, EngagementLimits};

    #[test]
    fn classes_at_every_edge() {
        let check = |limits, days_ago: &[i32], classes: &[Engagement]| {
            let reference = Day::from_number(1000).unwrap();
            let last: Vec<_> = days_ago.iter().map(|days| Day::from_number(1000 - days)).collect();
            assert_eq!(engagements(&last, reference, limits), classes);
        };
        let [high, medium, low, dormant, never] = Engagement::ALL;
        let default = EngagementLimits::default();
        check(default, &[0, 30, 31, 90, 91, 180, 181], &[high, high, medium, medium, low, low, dormant]);
        check(EngagementLimits::new([0, 1, 2]).unwrap(), &[0, 1, 2, 3], &[high, medium, low, dormant]);
        assert_eq!(engagements(&[None], Day::MIN, default), [never]);
    }
}
