//! Which weekdays and which months of the year sell, all years together. Month after month is `monthly`'s, day after day `daily`'s.

use super::daily::{Daily, DaySum};
use crate::domain::{Day, Months};

/// A weekday or a month of the year in figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Season {
    /// How many such days lie in the span.
    pub days: u64,
    /// The orders on them.
    pub orders: u64,
    /// Their revenue.
    pub cents: i128,
}

/// How a base's orders spread over the week and over the year. Seven weekdays together, and twelve months, are the base.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Seasons {
    /// From Monday to Sunday.
    pub weekdays: [Season; 7],
    /// From January to December.
    pub months: [Season; 12],
    /// The whole span.
    pub total: Season,
}

/// How a season compares with an average day: 1 is average, 2 twice as much.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SeasonIndex {
    /// In orders.
    pub orders: f64,
    /// In revenue; `None` where all revenue together is not positive.
    pub revenue: Option<f64>,
}

impl Seasons {
    /// The seasons of the span from the first order to the reference date, on which or before which all orders lie. One pass
    /// over the days of the span.
    ///
    /// ```
    /// use regua_core::analysis::{diagnosis::{daily::Daily, seasons::Seasons}, orders::{Order, Orders}};
    /// use regua_core::domain::Day;
    /// let day = |day| Day::from_ymd(2024, 1, day).unwrap();
    /// // 2024 began with a Monday: of fourteen days two are Mondays, and they have three of four orders.
    /// let orders = [day(1), day(1), day(8), day(9)].map(|day| Order { customer: 0, day, cents: 100 });
    /// let seasons = Seasons::of(&Daily::of(&Orders::of(1, orders).unwrap()), day(14));
    /// assert_eq!((seasons.weekdays[0].orders, seasons.weekdays[0].days, seasons.months[0].orders), (3, 2, 4));
    /// // Three quarters of the orders in a seventh of the days.
    /// assert_eq!(seasons.index(seasons.weekdays[0]).map(|index| index.orders), Some(5.25));
    /// ```
    #[must_use]
    pub fn of(daily: &Daily, reference: Day) -> Seasons {
        let mut seasons = Seasons::default();
        let Some(first) = daily.first() else { return seasons };
        let none = DaySum::default();
        let sums = daily.days().map(|(_, sum)| sum).chain(core::iter::repeat(none));
        let last = daily.days().last().map_or(first, |(day, _)| day).max(reference);
        let months = Months::between(first, last);
        for (number, sum) in (first.number()..=last.number()).zip(sums) {
            let Some(day) = Day::from_number(number) else { continue };
            let month_of_year = months.month(months.place(day)).year_month().1 as usize - 1;
            seasons.add(day, month_of_year, Season { days: 1, orders: sum.orders, cents: sum.cents });
        }
        seasons
    }

    fn add(&mut self, day: Day, month_of_year: usize, season: Season) {
        // A weekday is 0..7 and a month of the year, from 0, 0..12.
        self.weekdays[weekday(day)].add(season);
        self.months[month_of_year].add(season);
        self.total.add(season);
    }

    /// How a season of these compares with an average day of the span: its share of the orders, and of the revenue, over its
    /// share of the days. `None` where the span has no such day, or no order. Source: the method of simple averages, by day
    /// rather than by period, so that neither the lengths of months nor the ends of the span weigh; it takes no trend away,
    /// so that it is to be trusted over whole years only.
    #[must_use]
    pub fn index(&self, season: Season) -> Option<SeasonIndex> {
        let share = |part: f64, whole: f64| part / whole * (self.total.days as f64 / season.days as f64);
        (season.days > 0 && self.total.orders > 0).then(|| SeasonIndex {
            orders: share(season.orders as f64, self.total.orders as f64),
            revenue: (self.total.cents > 0).then(|| share(season.cents as f64, self.total.cents as f64)),
        })
    }
}

impl Season {
    fn add(&mut self, other: Season) {
        self.days += other.days;
        self.orders += other.orders;
        self.cents += other.cents;
    }
}

/// The weekday, 0 being Monday: 1970-01-01 was a Thursday.
fn weekday(day: Day) -> usize {
    (i64::from(day.number()) + 3).rem_euclid(7) as usize
}

#[cfg(test)]
mod tests {
    use super::{Daily, Season, SeasonIndex, Seasons};
    use crate::analysis::orders::{Order, Orders};
    use crate::domain::Day;
    use proptest::prelude::{prop_assert, prop_assert_eq, proptest};

    fn daily(orders: impl IntoIterator<Item = Order>) -> Daily {
        Daily::of(&Orders::of(1, orders).unwrap())
    }

    #[test]
    fn nobody_has_no_seasons() {
        let seasons = Seasons::of(&daily([]), Day::MAX);
        assert_eq!((seasons, seasons.index(seasons.total)), (Seasons::default(), None));
    }

    #[test]
    fn weekdays_of_known_days() {
        let check = |year, month, day, weekday| {
            let day = Day::from_ymd(year, month, day).unwrap();
            let seasons = Seasons::of(&daily([Order { customer: 0, day, cents: 7 }]), day);
            let mut expected = Seasons::default();
            let one = Season { days: 1, orders: 1, cents: 7 };
            (expected.weekdays[weekday], expected.months[month as usize - 1], expected.total) = (one, one, one);
            assert_eq!(seasons, expected);
            assert_eq!(seasons.index(one), Some(SeasonIndex { orders: 1.0, revenue: Some(1.0) }));
            assert_eq!(seasons.index(Season::default()), None);
        };
        check(1970, 1, 1, 3);
        check(2026, 11, 22, 6);
        check(1969, 12, 31, 2);
        check(2024, 2, 29, 3);
    }

    proptest! {
        #[test]
        fn week_and_year_are_the_base(
            rows in proptest::collection::vec((-500..900, 0..50_i64), 1..60), after in 0..99,
        ) {
            let day = |number| Day::from_number(number).unwrap();
            let orders = rows.iter().map(|&(number, cents)| Order { customer: 0, day: day(number), cents });
            let days = || rows.iter().map(|row: &(i32, i64)| row.0);
            let (first, last) = (days().min().unwrap(), days().max().unwrap());
            let after: i32 = after;
            let seasons = Seasons::of(&daily(orders), day(last + after));
            let sum = |parts: &[Season]| parts.iter().fold(Season::default(), |mut sum, part| { sum.add(*part); sum });
            prop_assert_eq!(sum(&seasons.weekdays), seasons.total);
            prop_assert_eq!(sum(&seasons.months), seasons.total);
            prop_assert_eq!(seasons.total.days, u64::from((last + after - first + 1).unsigned_abs()));
            for (month, season) in (1..).zip(seasons.months) {
                let here = rows.iter().filter(|row| day(row.0).ymd().1 == month);
                prop_assert_eq!(season.cents, here.map(|row| i128::from(row.1)).sum::<i128>());
                let days = (first..=last + after).filter(|&number| day(number).ymd().1 == month).count();
                prop_assert_eq!(season.days, days as u64);
            }
            // Weighed by their days, the indices of a week average to 1.
            let weighed = seasons.weekdays.iter()
                .filter_map(|&season| Some(seasons.index(season)?.orders * season.days as f64)).sum::<f64>();
            prop_assert!((weighed / seasons.total.days as f64 - 1.0).abs() < 1e-9);
        }
    }
}
