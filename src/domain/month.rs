//! A month of the calendar, and the months of a span of days. Their names are `text`'s.

use super::Day;

/// A month of a year, held as months since January of year 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(i32);

impl Month {
    /// The month of a day.
    ///
    /// ```
    /// use regua_core::domain::{Day, Month};
    /// let day = Day::from_ymd(2024, 2, 29).unwrap();
    /// assert_eq!(Month::of(day).year_month(), (2024, 2));
    /// assert_eq!(Month::of(day).quarter(), (2024, 1));
    /// ```
    #[must_use]
    pub fn of(day: Day) -> Month {
        let (year, month, _) = day.ymd();
        Month(year * 12 + month.cast_signed() - 1)
    }

    /// Its year, and its place in it (1..=12).
    #[must_use]
    pub fn year_month(self) -> (i32, u32) {
        (self.0.div_euclid(12), self.0.rem_euclid(12).cast_unsigned() + 1)
    }

    /// Its year, and the quarter of it (1..=4).
    #[must_use]
    pub fn quarter(self) -> (i32, u32) {
        (self.0.div_euclid(12), self.0.rem_euclid(12).cast_unsigned() / 3 + 1)
    }

    /// The month `months` later.
    #[must_use]
    pub fn plus(self, months: i32) -> Month {
        // The years of a `Day` end near 25 000: far from the ends of 32 bits unless `months` itself is near them.
        Month(self.0.saturating_add(months))
    }

    /// Whole months from `earlier` to `self`; negative when `earlier` is later.
    #[must_use]
    pub fn months_since(self, earlier: Month) -> i32 {
        self.0 - earlier.0
    }

    /// Its first day, or the earliest or latest one that a [`Day`] can hold.
    #[must_use]
    pub fn first_day(self) -> Day {
        let (year, month) = self.year_month();
        Day::from_ymd(year, month, 1).unwrap_or(if year < 0 { Day::MIN } else { Day::MAX })
    }

    /// Its last day, or the latest one that a [`Day`] can hold.
    #[must_use]
    pub fn last_day(self) -> Day {
        let (year, month) = self.plus(1).year_month();
        Day::from_ymd(year, month, 1).and_then(|next| Day::from_number(next.number() - 1)).unwrap_or(Day::MAX)
    }
}

/// All months from that of one day to that of another, for finding the month of millions of days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Months {
    first: Month,
    /// The number of the first day of each month, and of the one after the last.
    starts: Vec<i32>,
}

impl Months {
    /// The months from that of `first` to that of `last`; only that of `first` when `last` is earlier. Costs one step
    /// for each month.
    #[must_use]
    pub fn between(first: Day, last: Day) -> Months {
        let (first, last) = (Month::of(first), Month::of(last.max(first)));
        let months = last.months_since(first) + 1;
        Months { first, starts: (0..=months).map(|month| first.plus(month).first_day().number()).collect() }
    }

    /// How many there are; at least one.
    #[must_use]
    #[expect(clippy::len_without_is_empty, reason = "there is always one")]
    pub fn len(&self) -> usize {
        self.starts.len() - 1
    }

    /// The month at a place.
    #[must_use]
    pub fn month(&self, place: usize) -> Month {
        self.first.plus(i32::try_from(place).unwrap_or(i32::MAX))
    }

    /// The place of a day's month, from 0; days outside count as in the nearest. Costs a handful of steps: months are so
    /// even that the guess is off by one at most.
    ///
    /// ```
    /// use regua_core::domain::{Day, Months};
    /// let day = |month, day| Day::from_ymd(2024, month, day).unwrap();
    /// let months = Months::between(day(1, 31), day(12, 1));
    /// assert_eq!([day(1, 1), day(2, 29), day(12, 31)].map(|day| months.place(day)), [0, 1, 11]);
    /// ```
    #[inline]
    #[must_use]
    pub fn place(&self, day: Day) -> usize {
        let (last, number) = (self.len() - 1, day.number());
        let Some(start) = self.starts.first() else { return 0 };
        let into = usize::try_from(number - start).unwrap_or(0);
        // 4800 months in the 146 097 days of 400 years.
        let mut place = (into * 4800 / 146_097).min(last);
        while place < last && self.starts.get(place + 1).is_some_and(|&next| next <= number) {
            place += 1;
        }
        while place > 0 && self.starts.get(place).is_some_and(|&start| start > number) {
            place -= 1;
        }
        place
    }
}

#[cfg(test)]
mod tests {
    use super::{Month, Months};
    use crate::domain::Day;
    use proptest::prelude::{prop_assert, prop_assert_eq, proptest};

    #[track_caller]
    fn check(day: (i32, u32, u32), first: (i32, u32, u32), last: (i32, u32, u32), quarter: u32) {
        let of = |(year, month, day)| Day::from_ymd(year, month, day).unwrap();
        let month = Month::of(of(day));
        assert_eq!((month.first_day(), month.last_day()), (of(first), of(last)));
        assert_eq!(month.quarter(), (day.0, quarter));
    }

    #[test]
    fn ends_of_months() {
        check((2024, 2, 3), (2024, 2, 1), (2024, 2, 29), 1);
        check((2023, 2, 28), (2023, 2, 1), (2023, 2, 28), 1);
        check((2023, 12, 31), (2023, 12, 1), (2023, 12, 31), 4);
        check((-1, 6, 30), (-1, 6, 1), (-1, 6, 30), 2);
        check((0, 1, 1), (0, 1, 1), (0, 1, 31), 1);
    }

    proptest! {
        #[test]
        fn every_day_is_in_its_month(first in Day::MIN.number()..=Day::MAX.number(), span in 0..20_000, into in 0..20_000) {
            let day = |number: i32| Day::from_number(number.min(Day::MAX.number())).unwrap();
            let (span, into): (i32, i32) = (span, into);
            let (first, last, probe) = (day(first), day(first + span), day(first + into.min(span)));
            let months = Months::between(first, last);
            prop_assert_eq!(months.month(months.place(probe)), Month::of(probe));
            prop_assert_eq!(months.month(months.len() - 1), Month::of(last));
            prop_assert!(Month::of(probe).first_day() <= probe && probe <= Month::of(probe).last_day());
        }
    }
}
