//! The default of the reference date, "today" for every recency. What is dated after it is set aside by the ledger, not here.

use crate::domain::Day;

/// An export whose newest order is older than this is a closed one: its own end is its "today".
const FRESH_DAYS: i32 = 45;

/// The real `today` when the newest of the orders' days is at most 45 days old, else that newest day.
/// Days after `today` are typing errors or pre-orders and decide nothing; without any other day it is `today`.
/// Source: DOMAIN.md §1.
///
/// ```
/// use regua_core::analysis::reference::default_reference;
/// use regua_core::domain::Day;
/// let day = |year, month, day| Day::from_ymd(year, month, day).unwrap();
/// let today = day(2026, 3, 31);
/// assert_eq!(default_reference([day(2026, 2, 14)], today), today);
/// assert_eq!(default_reference([day(2026, 2, 13)], today), day(2026, 2, 13));
/// assert_eq!(default_reference([day(2025, 6, 1), day(2099, 1, 1)], today), day(2025, 6, 1));
/// ```
#[must_use]
pub fn default_reference(days: impl IntoIterator<Item = Day>, today: Day) -> Day {
    match days.into_iter().filter(|&day| day <= today).max() {
        Some(newest) if today.days_since(newest) > FRESH_DAYS => newest,
        Some(_) | None => today,
    }
}

#[cfg(test)]
mod tests {
    use super::default_reference;
    use crate::domain::Day;

    #[track_caller]
    fn check(days_from_today: &[i32], expected: i32) {
        let day = |from_today| Day::from_number(20_000 + from_today).unwrap();
        assert_eq!(default_reference(days_from_today.iter().copied().map(day), day(0)), day(expected));
    }

    #[test]
    fn newest_day_not_in_the_future_decides() {
        check(&[], 0);
        check(&[0], 0);
        check(&[-45], 0);
        check(&[-46], -46);
        check(&[-46, -45], 0);
        check(&[-900, -500, -700], -500);
        check(&[1], 0);
        check(&[1, 27_000], 0);
        check(&[-500, 1], -500);
    }
}
