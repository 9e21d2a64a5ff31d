//! Tests of numbers, days and birthdays: which values pass, and the places that hold them. Texts are `texts`'s.

use super::{BLANK, Bits, Column};
use crate::domain::{Birthday, Day, DayTest, LeapDayRule, NumberTest};
use std::ops::RangeInclusive;

/// Which numbers pass.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Passes {
    /// Those from here to there; nobody where the first is above the second.
    In(RangeInclusive<i64>),
    /// All others that are there.
    NotIn(RangeInclusive<i64>),
    /// Where there is none.
    Blank,
}

/// The smallest number that is not [`BLANK`].
const LEAST: i64 = i64::MIN + 1;

impl Passes {
    /// Those that pass a test.
    #[must_use]
    pub fn number(test: NumberTest) -> Passes {
        match test {
            NumberTest::Is(number) => Passes::In(number..=number),
            NumberTest::IsNot(number) => Passes::NotIn(number..=number),
            NumberTest::Below(number) => number.checked_sub(1).map_or(Passes::none(), |most| Passes::In(LEAST..=most)),
            NumberTest::AtMost(number) => Passes::In(LEAST..=number),
            NumberTest::AtLeast(number) => Passes::In(number.max(LEAST)..=i64::MAX),
            NumberTest::Above(number) => {
                number.checked_add(1).map_or(Passes::none(), |least| Passes::In(least..=i64::MAX))
            }
            NumberTest::Between(least, most) => Passes::In(least.max(LEAST)..=most),
            NumberTest::IsBlank => Passes::Blank,
        }
    }

    /// The days, as [`Day::number`], that pass a test on a reference date; `None` for a test of the anniversary, which is no
    /// stretch of days.
    #[must_use]
    pub fn day(test: DayTest, reference: Day) -> Option<Passes> {
        let number = |day: Day| i64::from(day.number());
        let ago = |days: u32| number(reference) - i64::from(days);
        Some(match test {
            DayTest::On(day) => Passes::In(number(day)..=number(day)),
            DayTest::Before(day) => Passes::In(LEAST..=number(day) - 1),
            DayTest::After(day) => Passes::In(number(day) + 1..=i64::MAX),
            DayTest::Between(first, last) => Passes::In(number(first)..=number(last)),
            DayTest::InLast(days) => Passes::In(ago(days)..=number(reference)),
            DayTest::MoreThanAgo(days) => Passes::In(LEAST..=ago(days) - 1),
            DayTest::AgoBetween(least, most) => Passes::In(ago(most)..=ago(least)),
            DayTest::IsBlank => Passes::Blank,
            DayTest::AnniversaryWithin(_) | DayTest::AnniversaryInMonth(_) => return None,
        })
    }

    /// Whether a number passes, or that there is none.
    #[must_use]
    pub fn takes(&self, value: Option<i64>) -> bool {
        match self {
            Passes::In(range) => value.is_some_and(|value| range.contains(&value)),
            Passes::NotIn(range) => value.is_some_and(|value| !range.contains(&value)),
            Passes::Blank => value.is_none(),
        }
    }

    fn none() -> Passes {
        let (least, most) = (1, 0);
        Passes::In(least..=most)
    }

    /// The places of a column that pass; beyond its end, and of a column that is not there, all are blank.
    pub(super) fn places(&self, column: Option<Column<'_>>, customers: usize) -> Bits {
        let Some(column) = column else {
            return if *self == Passes::Blank { Bits::all(customers) } else { Bits::none(customers) };
        };
        match self {
            Passes::In(range) => within(column, range).stretched(customers),
            Passes::NotIn(range) => {
                let mut others = within(column, range).stretched(customers).not();
                others.and(&within(column, &(LEAST..=i64::MAX)).stretched(customers));
                others
            }
            Passes::Blank => within(column, &(LEAST..=i64::MAX)).stretched(customers).not(),
        }
    }
}

fn within(column: Column<'_>, range: &RangeInclusive<i64>) -> Bits {
    let (least, most) = (*range.start(), *range.end());
    let is_in = |number: i64| least <= number && number <= most;
    match column {
        Column::Small(values) => Bits::collect(values.iter(), |value| is_in((*value).into())),
        Column::Scores(values) => Bits::collect(values.iter(), |value| *value != 0 && is_in((*value).into())),
        Column::Parts(values) => Bits::collect(values.iter(), |value| is_in((*value).into())),
        Column::Ints(values) => Bits::collect(values.iter(), |value| is_in((*value).into())),
        Column::Counts(values) => Bits::collect(values.iter(), |value| is_in((*value).into())),
        Column::Days(values) => Bits::collect(values.iter(), |value| is_in(value.number().into())),
        Column::Wide(values) => Bits::collect(values.iter(), |value| is_in(*value)),
        Column::Sparse(values, customer) => {
            let value = |number: u32| values.get(number as usize).copied().unwrap_or(BLANK);
            Bits::collect(customer.iter(), |number| is_in(value(*number)))
        }
    }
}

/// The places whose part is one of these.
pub(super) fn parts(column: Option<Column<'_>>, chosen: &[u16], customers: usize) -> Bits {
    let mut found = Bits::none(customers);
    let is_in = |part: u16| chosen.contains(&part);
    let table: Vec<bool> = (0..=chosen.iter().copied().max().unwrap_or_default()).map(is_in).collect();
    let passes = |part: usize| table.get(part).copied().unwrap_or_default();
    match column {
        Some(Column::Small(values)) => found = Bits::collect(values.iter(), |value| passes(usize::from(*value))),
        Some(Column::Parts(values)) => found = Bits::collect(values.iter(), |value| passes(usize::from(*value))),
        Some(
            column @ (Column::Scores(_)
            | Column::Ints(_)
            | Column::Counts(_)
            | Column::Days(_)
            | Column::Wide(_)
            | Column::Sparse(..)),
        ) => chosen.iter().for_each(|part| found.or(&within(column, &(i64::from(*part)..=i64::from(*part))))),
        None => {}
    }
    found.stretched(customers)
}

/// The anniversaries that pass a test: for each day of each month, 29 February among them.
#[derive(Debug)]
pub(super) struct Anniversaries([[bool; 32]; 13]);

impl Anniversaries {
    /// `None` for a test of the day itself.
    pub(super) fn of(test: DayTest, reference: Day, rule: LeapDayRule) -> Option<Anniversaries> {
        let mut passes = [[false; 32]; 13];
        for (month, days) in (0..).zip(&mut passes) {
            for (day, passes) in (0..).zip(days) {
                let Some(birthday) = Birthday::without_year(month, day) else { continue };
                *passes = match test {
                    DayTest::AnniversaryWithin(days) => {
                        let next = crate::analysis::birthdays::days_to_next(birthday, reference, rule);
                        next.is_some_and(|next| next.unsigned_abs() <= days)
                    }
                    DayTest::AnniversaryInMonth(of) => u32::from(of) == month,
                    DayTest::On(_)
                    | DayTest::Before(_)
                    | DayTest::After(_)
                    | DayTest::Between(..)
                    | DayTest::InLast(_)
                    | DayTest::MoreThanAgo(_)
                    | DayTest::AgoBetween(..)
                    | DayTest::IsBlank => return None,
                };
            }
        }
        Some(Anniversaries(passes))
    }

    fn passes(&self, month: u32, day: u32) -> bool {
        self.0.get(month as usize).and_then(|days| days.get(day as usize)).copied().unwrap_or_default()
    }

    pub(super) fn of_birthdays(&self, birthdays: &[Option<Birthday>]) -> Bits {
        let passes = |birthday: Birthday| self.passes(birthday.month(), birthday.day());
        Bits::collect(birthdays.iter(), |birthday| birthday.is_some_and(passes))
    }

    pub(super) fn of_days(&self, column: Column<'_>) -> Bits {
        let passes = |number: i64| {
            let day = i32::try_from(number).ok().and_then(Day::from_number);
            day.is_some_and(|day| {
                let (_, month, day) = day.ymd();
                self.passes(month, day)
            })
        };
        match column {
            Column::Days(values) => Bits::collect(values.iter(), |value| passes(value.number().into())),
            Column::Ints(values) => Bits::collect(values.iter(), |value| passes((*value).into())),
            Column::Wide(values) => Bits::collect(values.iter(), |value| passes(*value)),
            Column::Sparse(values, customer) => {
                let value = |number: u32| values.get(number as usize).copied().unwrap_or(BLANK);
                Bits::collect(customer.iter(), |number| passes(value(*number)))
            }
            Column::Small(values) | Column::Scores(values) => Bits::none(values.len()),
            Column::Parts(values) => Bits::none(values.len()),
            Column::Counts(values) => Bits::none(values.len()),
        }
    }
}
