//! The stretch of time and the kind of money that RFM looks at. Cutting the orders to it is `analysis::values`'s.

use super::{Day, Month};

/// How far back RFM looks from the reference date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Window {
    /// All orders.
    AllTime,
    /// The last 6 months.
    Months6,
    /// The last 12 months.
    Months12,
    /// The last 24 months.
    Months24,
    /// The last 36 months.
    Months36,
}

impl Window {
    /// All windows, in the order in which they are offered.
    pub const ALL: [Window; 5] =
        [Window::AllTime, Window::Months6, Window::Months12, Window::Months24, Window::Months36];

    /// How many months it reaches back; `None` for all time.
    #[must_use]
    pub fn months(self) -> Option<i32> {
        match self {
            Window::AllTime => None,
            Window::Months6 => Some(6),
            Window::Months12 => Some(12),
            Window::Months24 => Some(24),
            Window::Months36 => Some(36),
        }
    }

    /// The first day in the window that ends with the reference date, which is in it: the day after the same day of the
    /// month so many months before (the last of that month where it is shorter), so that twelve months are a year and
    /// six of them from a 31 December begin on 1 July.
    ///
    /// ```
    /// use regua_core::domain::{Day, Window};
    /// let day = |year, month, day| Day::from_ymd(year, month, day).unwrap();
    /// assert_eq!(Window::Months12.first_day(day(2024, 12, 31)), day(2024, 1, 1));
    /// assert_eq!(Window::Months6.first_day(day(2024, 8, 31)), day(2024, 3, 1));
    /// ```
    #[must_use]
    pub fn first_day(self, reference: Day) -> Day {
        let Some(months) = self.months() else { return Day::MIN };
        let month = Month::of(reference).plus(-months);
        let (_, _, day_of_month) = reference.ymd();
        let same_day = month.first_day().number() + day_of_month.cast_signed() - 1;
        Day::from_number(same_day.min(month.last_day().number()) + 1).unwrap_or(Day::MIN)
    }
}

/// What M is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Monetary {
    /// The net sum of the orders in the window.
    Sum,
    /// Their average, to the nearest cent (halves away from zero).
    AverageOrder,
}

#[cfg(test)]
mod tests {
    use super::Window;
    use crate::domain::Day;

    #[track_caller]
    fn check(window: Window, reference: (i32, u32, u32), first: (i32, u32, u32)) {
        let of = |(year, month, day)| Day::from_ymd(year, month, day).unwrap();
        assert_eq!(window.first_day(of(reference)), of(first));
    }

    #[test]
    fn windows_begin_the_day_after_the_same_day() {
        check(Window::Months12, (2025, 2, 28), (2024, 2, 29));
        check(Window::Months12, (2024, 2, 29), (2023, 3, 1));
        check(Window::Months6, (2024, 12, 31), (2024, 7, 1));
        check(Window::Months6, (2024, 3, 31), (2023, 10, 1));
        check(Window::Months24, (2024, 1, 15), (2022, 1, 16));
        check(Window::Months36, (2024, 1, 1), (2021, 1, 2));
        assert_eq!(Window::AllTime.first_day(Day::MAX), Day::MIN);
    }
}
