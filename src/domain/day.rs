//! A calendar date without clock or zone. Parsing what people write is `intake`'s, formatting for people is `text`'s.

use chrono::{Datelike, NaiveDate};

/// Days from 0001-01-01 to 1970-01-01.
const FIRST_YEAR_TO_1970: i32 = 719_162;
/// Of each month of a common year, the days before it and its own.
const MONTHS: [(i32, u32); 12] = [
    (0, 31),
    (31, 28),
    (59, 31),
    (90, 30),
    (120, 31),
    (151, 30),
    (181, 31),
    (212, 31),
    (243, 30),
    (273, 31),
    (304, 30),
    (334, 31),
];

/// A calendar date, held as whole days since 1970-01-01.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(i32);

impl Day {
    /// The earliest day that the compact lines of the ledger can hold (year -20998).
    pub const MIN: Day = Day(-(1 << 23));
    /// The latest day that the compact lines of the ledger can hold (year 24937).
    pub const MAX: Day = Day((1 << 23) - 1);

    /// The date of a year, month (1..=12) and day of month (1..=31), or `None` where the calendar has no such day.
    ///
    /// ```
    /// use regua_core::domain::Day;
    /// assert_eq!(Day::from_ymd(1970, 1, 2).map(Day::number), Some(1));
    /// assert_eq!(Day::from_ymd(2023, 2, 29), None);
    /// ```
    #[must_use]
    pub fn from_ymd(year: i32, month: u32, day: u32) -> Option<Day> {
        // Beyond the years of `MIN` and `MAX`, and far from the end of 32 bits.
        if !(-30_000..=30_000).contains(&year) || day == 0 {
            return None;
        }
        let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let (before, length) = *MONTHS.get(month.wrapping_sub(1) as usize)?;
        if day > length + u32::from(is_leap && month == 2) {
            return None;
        }
        let past = year - 1;
        let leap_days = past.div_euclid(4) - past.div_euclid(100) + past.div_euclid(400);
        let in_year = before + i32::from(is_leap && month > 2) + day.cast_signed() - 1;
        Day::from_number(past * 365 + leap_days + in_year - FIRST_YEAR_TO_1970)
    }

    /// The day `number` days after 1970-01-01, or `None` outside [`Day::MIN`]..=[`Day::MAX`].
    #[must_use]
    pub fn from_number(number: i32) -> Option<Day> {
        (Day::MIN.0..=Day::MAX.0).contains(&number).then_some(Day(number))
    }

    /// Days since 1970-01-01.
    #[must_use]
    pub fn number(self) -> i32 {
        self.0
    }

    /// Year, month (1..=12) and day of month (1..=31).
    #[must_use]
    pub fn ymd(self) -> (i32, u32, u32) {
        let date = NaiveDate::default() + chrono::TimeDelta::days(i64::from(self.0));
        (date.year(), date.month(), date.day())
    }

    /// Whole days from `earlier` to `self`; negative when `earlier` is later.
    #[must_use]
    pub fn days_since(self, earlier: Day) -> i32 {
        self.0 - earlier.0
    }

    /// `YYYY-MM-DD`.
    ///
    /// ```
    /// use regua_core::domain::Day;
    /// assert_eq!(Day::from_ymd(2024, 2, 29).map(Day::to_iso).as_deref(), Some("2024-02-29"));
    /// ```
    #[must_use]
    pub fn to_iso(self) -> String {
        let (year, month, day) = self.ymd();
        format!("{year:04}-{month:02}-{day:02}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What the calendar crate says.
    fn by_chrono(year: i32, month: u32, day: u32) -> Option<Day> {
        let date = NaiveDate::from_ymd_opt(year, month, day)?;
        Day::from_number(i32::try_from(date.signed_duration_since(NaiveDate::default()).num_days()).ok()?)
    }

    #[test]
    fn every_day_of_four_centuries_and_none_besides() {
        for year in 1800..=2210 {
            for month in 0..=13 {
                for day in 0..=32 {
                    assert_eq!(Day::from_ymd(year, month, day), by_chrono(year, month, day), "{year}-{month}-{day}");
                }
            }
        }
    }

    proptest::proptest! {
        #[test]
        fn any_three_numbers(year in proptest::prelude::any::<i32>(), near in -40_000..40_000, month: u32, day: u32) {
            for (year, month, day) in [(year, month % 14, day % 33), (near, month % 14, day % 33), (near, month, day)] {
                proptest::prop_assert_eq!(Day::from_ymd(year, month, day), by_chrono(year, month, day));
            }
        }
    }
}
