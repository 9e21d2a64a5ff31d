//! When birthdays come round. What a birthday is, and when a 29 February is kept, is `domain::Birthday`'s.

use crate::domain::{Birthday, Day, LeapDayRule};

/// Days from a day to the next time that a birthday is kept: 0 on the day itself. `None` only at the end of the years that a
/// [`Day`] can hold.
///
/// ```
/// use regua_core::analysis::birthdays::days_to_next;
/// use regua_core::domain::{Birthday, Day, LeapDayRule};
/// let birthday = Birthday::born(1980, 1, 2).unwrap();
/// let to_next = |year, month, day| days_to_next(birthday, Day::from_ymd(year, month, day).unwrap(), LeapDayRule::default());
/// assert_eq!((to_next(2024, 12, 30), to_next(2025, 1, 2), to_next(2025, 1, 3)), (Some(3), Some(0), Some(364)));
/// ```
#[must_use]
pub fn days_to_next(birthday: Birthday, from: Day, rule: LeapDayRule) -> Option<i32> {
    let (year, _, _) = from.ymd();
    let kept = [year, year + 1].into_iter().filter_map(|year| birthday.in_year(year, rule));
    kept.map(|day| day.days_since(from)).find(|&days| days >= 0)
}

/// Whether a birthday is kept on some day from `from` to `to`, both in, which may lie in different years; never where `to` is
/// earlier.
///
/// ```
/// use regua_core::analysis::birthdays::is_within;
/// use regua_core::domain::{Birthday, Day, LeapDayRule};
/// let day = |year, month, day| Day::from_ymd(year, month, day).unwrap();
/// let birthday = Birthday::without_year(2, 29).unwrap();
/// assert!(is_within(birthday, day(2025, 2, 28), day(2025, 2, 28), LeapDayRule::February28));
/// assert!(!is_within(birthday, day(2024, 2, 28), day(2024, 2, 28), LeapDayRule::February28));
/// ```
#[must_use]
pub fn is_within(birthday: Birthday, from: Day, to: Day, rule: LeapDayRule) -> bool {
    days_to_next(birthday, from, rule).is_some_and(|days| days <= to.days_since(from))
}

#[cfg(test)]
mod tests {
    use super::{days_to_next, is_within};
    use crate::domain::{Birthday, Day, LeapDayRule};
    use proptest::prelude::{Just, prop_assert, prop_assert_eq, prop_oneof, proptest};

    proptest! {
        #[test]
        fn agrees_with_walking_through_the_calendar(
            month in 1..=12_u32, day in 1..=31_u32, from in -20_000..40_000, days in -3..800,
            rule in prop_oneof![Just(LeapDayRule::February28), Just(LeapDayRule::March1)],
        ) {
            let Some(birthday) = Birthday::without_year(month, day) else { return Ok(()) };
            let on = |number: i32| Day::from_number(number).unwrap();
            let is_kept = |number: i32| {
                let (year, at_month, at_day) = on(number).ymd();
                let is_leap = Day::from_ymd(year, 2, 29).is_some();
                let kept = match ((month, day), rule) {
                    ((2, 29), LeapDayRule::February28) if !is_leap => (2, 28),
                    ((2, 29), LeapDayRule::March1) if !is_leap => (3, 1),
                    (own, LeapDayRule::February28 | LeapDayRule::March1) => own,
                };
                (at_month, at_day) == kept
            };
            let next = (0..).find(|&days| is_kept(from + days));
            prop_assert_eq!(days_to_next(birthday, on(from), rule), next);
            let within = (from..=from + days).any(is_kept);
            prop_assert_eq!(is_within(birthday, on(from), on(from + days), rule), within);
            prop_assert!(next.is_some_and(|days| days <= 366));
        }
    }

    #[test]
    fn at_the_end_of_time() {
        let birthday = Birthday::without_year(1, 1).unwrap();
        assert_eq!(days_to_next(birthday, Day::MAX, LeapDayRule::default()), None);
    }
}
