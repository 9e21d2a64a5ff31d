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
    /// The number of the first day of the first month.
    start: i32,
    /// The place of each day's month.
    of_day: Vec<u32>,
}

impl Months {
    /// The months from that of `first` to that of `last`; only that of `first` when `last` is earlier. Costs one step
    /// and four bytes for each day.
    #[must_use]
    pub fn between(first: Day, last: Day) -> Months {
        let (first, last) = (Month::of(first), Month::of(last.max(first)));
        let mut of_day = Vec::new();
        for place in 0..=last.months_since(first) {
            let month = first.plus(place);
            let days = month.last_day().days_since(month.first_day()) + 1;
            of_day.extend((0..days).map(|_| place.cast_unsigned()));
        }
        Months { first, start: first.first_day().number(), of_day }
    }

    /// How many there are; at least one.
    #[must_use]
    #[expect(clippy::len_without_is_empty, reason = "there is always one")]
    pub fn len(&self) -> usize {
        self.of_day.last().map_or(1, |last| *last as usize + 1)
    }

    /// The month at a place.
    #[must_use]
    pub fn month(&self, place: usize) -> Month {
        self.first.plus(i32::try_from(place).unwrap_or(i32::MAX))
    }

    /// The place of a day's month, from 0; days outside count as in the nearest.
    #[must_use]
    #[inline]
    pub fn place(&self, day: Day) -> usize {
        let into = usize::try_from(day.number() - self.start).unwrap_or(0);
        let place = self.of_day.get(into).or(self.of_day.last());
        place.map_or(0, |place| *place as usize)
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
