//! A birthday as people give it: a day and a month, often a year. When it next comes round is `analysis::birthdays`'s.

use super::Day;

/// A day of a month, with the year of birth where it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Birthday {
    month: u32,
    day: u32,
    year: Option<i32>,
}

/// On which day a 29 February is kept in common years.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum LeapDayRule {
    /// On 28 February.
    #[default]
    February28,
    /// On 1 March.
    March1,
}

/// What makes a year of birth doubtful. The day and the month may be right all the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BirthDoubt {
    /// 1 January 1900 or earlier: what systems write for want of a date.
    Placeholder,
    /// After the reference date.
    Future,
}

impl Birthday {
    /// The birthday of someone born on a day of the calendar; `None` where there is no such day (29 February 1900).
    ///
    /// ```
    /// use regua_core::domain::Birthday;
    /// assert!(Birthday::born(1996, 2, 29).is_some());
    /// assert!(Birthday::born(1900, 2, 29).is_none());
    /// ```
    #[must_use]
    pub fn born(year: i32, month: u32, day: u32) -> Option<Birthday> {
        Day::from_ymd(year, month, day).map(|_| Birthday { month, day, year: Some(year) })
    }

    /// A birthday without its year: any day that some year has, 29 February among them.
    #[must_use]
    pub fn without_year(month: u32, day: u32) -> Option<Birthday> {
        const SOME_LEAP_YEAR: i32 = 2000;
        Day::from_ymd(SOME_LEAP_YEAR, month, day).map(|_| Birthday { month, day, year: None })
    }

    /// The month of birth, 1..=12, whatever the rule for 29 February.
    #[must_use]
    pub fn month(self) -> u32 {
        self.month
    }

    /// The day of the month of birth, 1..=31.
    #[must_use]
    pub fn day(self) -> u32 {
        self.day
    }

    /// The year of birth, where it is known.
    #[must_use]
    pub fn year(self) -> Option<i32> {
        self.year
    }

    /// What makes the year of birth doubtful on the reference date, if anything.
    #[must_use]
    pub fn doubt(self, reference: Day) -> Option<BirthDoubt> {
        let born = Day::from_ymd(self.year?, self.month, self.day)?;
        if born > reference {
            Some(BirthDoubt::Future)
        } else if Day::from_ymd(1900, 1, 1).is_some_and(|placeholder| born <= placeholder) {
            Some(BirthDoubt::Placeholder)
        } else {
            None
        }
    }

    /// The day on which it is kept in a year; `None` beyond the years of [`Day`].
    #[must_use]
    pub fn in_year(self, year: i32, rule: LeapDayRule) -> Option<Day> {
        Day::from_ymd(year, self.month, self.day).or_else(|| match rule {
            LeapDayRule::February28 => Day::from_ymd(year, 2, 28),
            LeapDayRule::March1 => Day::from_ymd(year, 3, 1),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{BirthDoubt, Birthday, LeapDayRule};
    use crate::domain::Day;

    #[test]
    fn only_days_of_the_calendar() {
        let check = |birthday: Option<Birthday>, is_day| assert_eq!(birthday.is_some(), is_day, "{birthday:?}");
        check(Birthday::born(2100, 2, 29), false);
        check(Birthday::born(2000, 2, 29), true);
        check(Birthday::born(1990, 4, 31), false);
        check(Birthday::without_year(2, 29), true);
        check(Birthday::without_year(2, 30), false);
        check(Birthday::without_year(13, 1), false);
        check(Birthday::without_year(1, 0), false);
    }

    #[test]
    fn doubtful_years() {
        let today = Day::from_ymd(2026, 11, 22).unwrap();
        let check = |year, month, day, doubt| {
            assert_eq!(Birthday::born(year, month, day).unwrap().doubt(today), doubt);
        };
        check(1900, 1, 1, Some(BirthDoubt::Placeholder));
        check(1899, 12, 30, Some(BirthDoubt::Placeholder));
        check(1900, 1, 2, None);
        check(2026, 11, 22, None);
        check(2026, 11, 23, Some(BirthDoubt::Future));
        assert_eq!(Birthday::without_year(1, 1).unwrap().doubt(today), None);
    }

    #[test]
    fn leap_day_in_common_years() {
        let leap = Birthday::without_year(2, 29).unwrap();
        let check = |year, rule, month, day| assert_eq!(leap.in_year(year, rule), Day::from_ymd(year, month, day));
        check(2024, LeapDayRule::February28, 2, 29);
        check(2024, LeapDayRule::March1, 2, 29);
        check(2025, LeapDayRule::February28, 2, 28);
        check(2025, LeapDayRule::March1, 3, 1);
        assert_eq!(leap.in_year(40_000, LeapDayRule::March1), None);
    }
}
