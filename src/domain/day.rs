//! A calendar date without clock or zone. Parsing what people write is `intake`'s, formatting for people is `text`'s.

use chrono::{Datelike, NaiveDate};

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
    /// use regua::domain::Day;
    /// assert_eq!(Day::from_ymd(1970, 1, 2).map(Day::number), Some(1));
    /// assert_eq!(Day::from_ymd(2023, 2, 29), None);
    /// ```
    #[must_use]
    pub fn from_ymd(year: i32, month: u32, day: u32) -> Option<Day> {
        let date = NaiveDate::from_ymd_opt(year, month, day)?;
        Day::from_number(i32::try_from(date.signed_duration_since(NaiveDate::default()).num_days()).ok()?)
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
    /// use regua::domain::Day;
    /// assert_eq!(Day::from_ymd(2024, 2, 29).map(Day::to_iso).as_deref(), Some("2024-02-29"));
    /// ```
    #[must_use]
    pub fn to_iso(self) -> String {
        let (year, month, day) = self.ymd();
        format!("{year:04}-{month:02}-{day:02}")
    }
}
