//! The days that a dry run or a back-test looks at. What happens on them is `journeys`'s.

use super::Day;

/// So many days from a first one, which counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Horizon {
    from: Day,
    days: u16,
}

/// Days that are no horizon: none, more than [`Horizon::MOST_DAYS`], or beyond the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HorizonError(pub u16);

impl Horizon {
    /// The most days: a leap year. Pages offer 30 to 365.
    pub const MOST_DAYS: u16 = 366;

    /// # Errors
    /// [`HorizonError`] outside 1..=[`Horizon::MOST_DAYS`] days, or within four years of the ends of the calendar.
    pub fn new(from: Day, days: u16) -> Result<Horizon, HorizonError> {
        const AROUND: i32 = 4 * 366;
        let around = [from.number() - AROUND, from.number() + i32::from(days) + AROUND];
        let is_in_calendar = around.into_iter().all(|number| Day::from_number(number).is_some());
        let is_in_range = (1..=Horizon::MOST_DAYS).contains(&days) && is_in_calendar;
        if is_in_range { Ok(Horizon { from, days }) } else { Err(HorizonError(days)) }
    }

    /// The first day: the reference date of a dry run.
    #[must_use]
    pub fn from(self) -> Day {
        self.from
    }

    /// How many days there are.
    #[must_use]
    pub fn days(self) -> u16 {
        self.days
    }

    /// The day so many days after the first; `None` beyond the last.
    ///
    /// ```
    /// use regua_core::domain::{Day, Horizon};
    /// let horizon = Horizon::new(Day::from_ymd(2024, 2, 28).unwrap(), 30).unwrap();
    /// assert_eq!((horizon.day(1), horizon.day(30)), (Day::from_ymd(2024, 2, 29), None));
    /// ```
    #[must_use]
    pub fn day(self, place: u16) -> Option<Day> {
        if place < self.days { Day::from_number(self.from.number() + i32::from(place)) } else { None }
    }
}
