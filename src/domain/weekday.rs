//! Days of the week, and sets of them. Which of them are quiet is a choice of the user's.

use super::Day;

/// A day of the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Weekday {
    /// The first, by ISO 8601.
    Monday,
    /// The second.
    Tuesday,
    /// The third.
    Wednesday,
    /// The fourth.
    Thursday,
    /// The fifth.
    Friday,
    /// The sixth.
    Saturday,
    /// The last.
    Sunday,
}

impl Weekday {
    /// All days of the week, in their order.
    pub const ALL: [Weekday; 7] = [
        Weekday::Monday,
        Weekday::Tuesday,
        Weekday::Wednesday,
        Weekday::Thursday,
        Weekday::Friday,
        Weekday::Saturday,
        Weekday::Sunday,
    ];

    /// That of a day.
    ///
    /// ```
    /// use regua_core::domain::{Day, Weekday};
    /// assert_eq!(Day::from_ymd(2024, 2, 29).map(Weekday::of), Some(Weekday::Thursday));
    /// assert_eq!(Day::from_ymd(1969, 12, 28).map(Weekday::of), Some(Weekday::Sunday));
    /// ```
    #[must_use]
    pub fn of(day: Day) -> Weekday {
        // 1970-01-01 was a Thursday, and there is a weekday for each remainder.
        Weekday::ALL[(day.number() + 3).rem_euclid(7) as usize]
    }

    /// Position in [`Weekday::ALL`].
    #[must_use]
    pub fn index(self) -> usize {
        self as usize
    }
}

/// Some days of the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Weekdays(u8);

impl Weekdays {
    /// None of them.
    pub const NONE: Weekdays = Weekdays(0);

    /// The set with one more.
    ///
    /// ```
    /// use regua_core::domain::{Weekday, Weekdays};
    /// let quiet = Weekdays::NONE.with(Weekday::Sunday);
    /// assert!(quiet.has(Weekday::Sunday) && !quiet.has(Weekday::Monday) && !quiet.is_week());
    /// ```
    #[must_use]
    pub const fn with(self, weekday: Weekday) -> Weekdays {
        Weekdays(self.0 | 1 << weekday as u8)
    }

    /// The set without one.
    #[must_use]
    pub const fn without(self, weekday: Weekday) -> Weekdays {
        Weekdays(self.0 & !(1 << weekday as u8))
    }

    /// Whether a day of the week is in the set.
    #[must_use]
    pub const fn has(self, weekday: Weekday) -> bool {
        self.0 >> weekday as u8 & 1 == 1
    }

    /// Whether all seven are.
    #[must_use]
    pub const fn is_week(self) -> bool {
        self.0 == 0b111_1111
    }
}
