//! When a Brazilian coffee shop sells: how much each day weighs by growth, season, weekday and feast. Who buys is
//! `people`'s.

use super::rng::Dice;
use crate::domain::Day;

/// Three years, leap day included or not: the last day is the one the sample ends at.
pub(super) const DAYS: i64 = 1096;

/// The days of the sample, numbered from 0, with how much is bought on each.
pub(super) struct Calendar {
    dates: Vec<(Day, (i32, u32, u32))>,
    /// `heaped[n]`: the weight of the days before day `n`.
    heaped: Vec<u64>,
}

impl Calendar {
    pub(super) fn until(last: Day) -> Calendar {
        let mut calendar = Calendar { dates: Vec::new(), heaped: vec![0] };
        let mut heap = 0;
        for n in 0..DAYS {
            let day = shifted(last, n - (DAYS - 1));
            let ymd = day.ymd();
            // New customers come nearly three times as often on the last day as on the first; those who stay add to that.
            let growth = 1000 + 1800 * n.unsigned_abs() / DAYS.unsigned_abs();
            heap += growth * weekday_weight(day) * season_weight(ymd) / 100;
            calendar.dates.push((day, ymd));
            calendar.heaped.push(heap);
        }
        calendar
    }

    /// The date of day `n`; days outside the sample are its first or last.
    pub(super) fn date(&self, n: i64) -> Day {
        self.dates[Self::index(n)].0
    }

    /// Year, month and day of month of day `n`.
    pub(super) fn ymd(&self, n: i64) -> (i32, u32, u32) {
        self.dates[Self::index(n)].1
    }

    /// A day from `first` to `last`, heavier days more often.
    pub(super) fn throw(&self, dice: &mut Dice, first: i64, last: i64) -> i64 {
        let (first, last) = (Self::index(first), Self::index(last));
        let (from, to) = (self.heaped[first], self.heaped[last + 1]);
        let mark = from + dice.below(to - from);
        let day = self.heaped[first + 1..=last].partition_point(|&heap| heap <= mark) + first;
        i64::try_from(day).unwrap_or(DAYS - 1)
    }

    fn index(n: i64) -> usize {
        usize::try_from(n.clamp(0, DAYS - 1)).unwrap_or(0)
    }
}

/// The day so many days later, or earlier; it stays where the days that a `Day` can hold end.
pub(super) fn shifted(day: Day, days: i64) -> Day {
    let end = if days < 0 { Day::MIN } else { Day::MAX };
    i32::try_from(i64::from(day.number()) + days).ok().and_then(Day::from_number).unwrap_or(end)
}

/// Of 100 in an even week: people order on workdays, most on Monday and Tuesday, least on Saturday.
fn weekday_weight(day: Day) -> u64 {
    // 1970-01-01 was a Thursday.
    match (day.number() + 3).rem_euclid(7) {
        0 | 1 => 125,
        2 | 3 => 112,
        4 => 98,
        5 => 58,
        _ => 70,
    }
}

/// Of 100 on a day like others.
fn season_weight((year, month, day): (i32, u32, u32)) -> u64 {
    let black_friday = nth_weekday(year, 11, 3, 4) + 1;
    let mothers_day = nth_weekday(year, 5, 6, 2);
    let fathers_day = nth_weekday(year, 8, 6, 2);
    match (month, day) {
        (1, 1) | (12, 25..) => 30,
        (1, _) => 50,
        (2, _) => 82,
        (5, day) if day < mothers_day && day + 12 >= mothers_day => 185,
        (6, 1..=11) => 140, // the days before Dia dos Namorados
        (8, day) if day < fathers_day && day + 9 >= fathers_day => 145,
        (6..=8, _) => 108, // cold months
        (11, day) if day == black_friday => 720,
        (11, day) if day + 4 >= black_friday && day <= black_friday + 3 => 330,
        (12, 5..=19) => 230,
        _ => 100,
    }
}

/// The day of the month of its `nth` weekday (0 = Monday).
fn nth_weekday(year: i32, month: u32, weekday: i32, nth: u32) -> u32 {
    let first = Day::from_ymd(year, month, 1).map_or(0, |day| (day.number() + 3).rem_euclid(7));
    (weekday - first).rem_euclid(7).unsigned_abs() + 1 + (nth - 1) * 7
}

#[cfg(test)]
mod tests {
    use super::{Calendar, DAYS, nth_weekday};
    use crate::domain::Day;
    use crate::sample::rng::Dice;

    #[test]
    fn feasts_fall_where_they_fell() {
        let cases = [
            (nth_weekday(2024, 11, 3, 4) + 1, 29),
            (nth_weekday(2025, 11, 3, 4) + 1, 28),
            (nth_weekday(2026, 11, 3, 4) + 1, 27),
            (nth_weekday(2024, 5, 6, 2), 12),
            (nth_weekday(2025, 5, 6, 2), 11),
            (nth_weekday(2025, 8, 6, 2), 10),
        ];
        for (found, expected) in cases {
            assert_eq!(found, expected);
        }
    }

    #[test]
    fn throws_stay_inside_and_reach_both_ends() {
        let calendar = Calendar::until(Day::from_ymd(2026, 11, 22).unwrap());
        let mut dice = Dice::new(3);
        let mut seen = [false; 3];
        for _ in 0..1000 {
            let day = calendar.throw(&mut dice, 100, 102);
            seen[usize::try_from(day - 100).unwrap()] = true;
        }
        assert_eq!(seen, [true; 3]);
        assert_eq!(calendar.throw(&mut dice, 5, 5), 5);
        assert_eq!(calendar.throw(&mut dice, DAYS, DAYS + 9), DAYS - 1);
        assert_eq!(calendar.date(DAYS - 1), Day::from_ymd(2026, 11, 22).unwrap());
    }

    #[test]
    fn the_ends_of_time_are_no_trouble() {
        for last in [Day::MIN, Day::MAX] {
            assert_eq!(Calendar::until(last).date(DAYS - 1), last);
        }
    }
}
