//! Days of the months and birthdays within the days that are looked at. Who has a birthday is `people`'s.

use crate::domain::{Birthday, Day, LeapDayRule};

/// The day that a number stands for; the numbers of this module lie within the calendar, see `Horizon::new`.
fn day(number: i32) -> Day {
    Day::from_number(number).unwrap_or(Day::MIN)
}

/// The first day of a day's month.
pub(super) fn month_start(number: i32) -> i32 {
    let (_, _, of_month) = day(number).ymd();
    number + 1 - of_month.cast_signed()
}

/// The last day of a day's month.
pub(super) fn month_end(number: i32) -> i32 {
    let (year, month, of_month) = day(number).ymd();
    let length = (28..=31).rev().find(|last| Day::from_ymd(year, month, *last).is_some()).unwrap_or(of_month);
    number + length.cast_signed() - of_month.cast_signed()
}

/// This day of a day's month, or its last where it is shorter.
fn in_month(number: i32, of_month: u8) -> i32 {
    (month_start(number) + i32::from(of_month.max(1)) - 1).min(month_end(number))
}

/// The next day of this number in a month, the day itself included.
pub(super) fn day_of_month(number: i32, of_month: u8) -> i32 {
    let here = in_month(number, of_month);
    if here >= number { here } else { in_month(month_end(number) + 1, of_month) }
}

/// When each birthday of the calendar is kept, over some years.
#[derive(Debug, Clone)]
pub(super) struct Kept {
    /// By month times 32 plus day: the days, ascending.
    days: Vec<Vec<i32>>,
}

impl Kept {
    /// Those from one day to another.
    pub(super) fn of((from, to): (i32, i32), rule: LeapDayRule) -> Kept {
        let years = day(from).ymd().0..=day(to).ymd().0;
        let kept = |place: u32| {
            let birthday = Birthday::without_year(place / 32, place % 32);
            let all = years.clone().filter_map(|year| birthday?.in_year(year, rule)).map(Day::number);
            all.filter(|number| (from..=to).contains(number)).collect()
        };
        Kept { days: (0..13 * 32).map(kept).collect() }
    }

    /// The days on which a birthday is kept.
    pub(super) fn days(&self, birthday: Birthday) -> &[i32] {
        self.days.get((birthday.month() * 32 + birthday.day()) as usize).map_or(&[], Vec::as_slice)
    }

    /// The next of them, the day itself included.
    pub(super) fn next(&self, birthday: Birthday, number: i32) -> Option<i32> {
        let days = self.days(birthday);
        days.get(days.partition_point(|day| *day < number)).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::{Kept, day_of_month, month_end, month_start};
    use crate::domain::{Birthday, Day, LeapDayRule};

    fn number(year: i32, month: u32, day: u32) -> i32 {
        Day::from_ymd(year, month, day).unwrap().number()
    }

    #[test]
    fn days_of_months() {
        assert_eq!(month_start(number(2024, 2, 29)), number(2024, 2, 1));
        assert_eq!(month_end(number(2024, 2, 1)), number(2024, 2, 29));
        assert_eq!(month_end(number(2025, 2, 28)), number(2025, 2, 28));
        let check = |from, of_month, to| assert_eq!(day_of_month(from, of_month), to);
        check(number(2025, 1, 31), 31, number(2025, 1, 31));
        check(number(2025, 2, 1), 31, number(2025, 2, 28));
        check(number(2025, 2, 6), 5, number(2025, 3, 5));
        check(number(2025, 12, 31), 1, number(2026, 1, 1));
        check(number(2025, 12, 31), 0, number(2026, 1, 1));
    }

    #[test]
    fn leap_days_are_kept_every_year() {
        let leap = Birthday::without_year(2, 29).unwrap();
        let span = (number(2023, 6, 1), number(2026, 5, 1));
        let check = |rule, days: [i32; 3]| assert_eq!(Kept::of(span, rule).days(leap), days);
        check(LeapDayRule::February28, [number(2024, 2, 29), number(2025, 2, 28), number(2026, 2, 28)]);
        check(LeapDayRule::March1, [number(2024, 2, 29), number(2025, 3, 1), number(2026, 3, 1)]);
        let kept = Kept::of(span, LeapDayRule::March1);
        assert_eq!(kept.next(leap, number(2025, 2, 28)), Some(number(2025, 3, 1)));
        assert_eq!(kept.next(leap, number(2026, 3, 2)), None);
    }
}
