//! One column's dates, and what its cells prove about the order of day and month. Asking the user is the engine's.

use super::serial::{Serials, day_of_serial, serial};
use super::{Decision, example_of, is_nothing, trim_number, unwrap_guard};
use crate::domain::{DateOrder, Day};
use chrono::{DateTime, Offset, TimeZone};
use chrono_tz::America::Sao_Paulo;

const DAY_SECONDS: i64 = 86_400;

/// Why a cell holds no date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateError {
    /// Empty, or a word for nothing (`-`, `N/A`).
    Blank,
    /// Not a date, or one that the column's order can't read.
    Unreadable,
    /// Written like a date, but the calendar has no such day (29/02/2023).
    NotInCalendar,
}

/// What the cells of a column say about the order of day and month, whatever order they were read in.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DateTally {
    /// Cells that are a date only with the day first (25/12/2026).
    pub only_day_first: u64,
    /// Cells that are a date only with the month first (12/25/2026).
    pub only_month_first: u64,
    /// Cells that are two different dates (03/04/2026).
    pub either: u64,
    /// Cells that are the same date both ways (05/05/2026): they prove nothing.
    pub same: u64,
    /// Cells with the year first: they prove nothing either.
    pub year_first: u64,
    /// Cells with a year of two digits, among the above.
    pub two_digit_years: u64,
    /// Cells that are a spreadsheet's day number, among none of the above.
    pub serials: u64,
    /// The first of [`DateTally::only_day_first`].
    pub first_day_first: Option<String>,
    /// The first of [`DateTally::only_month_first`].
    pub first_month_first: Option<String>,
    /// The first of [`DateTally::either`].
    pub first_either: Option<String>,
}

impl DateTally {
    /// Cells that are dates written out, not day numbers.
    #[must_use]
    pub fn written(&self) -> u64 {
        self.only_day_first + self.only_month_first + self.either + self.same + self.year_first
    }
}

/// Reads the dates of one column.
///
/// ```
/// use regua::domain::{DateOrder, Day};
/// use regua::intake::fields::DateReader;
/// let mut dates = DateReader::new(DateOrder::DayMonthYear);
/// assert_eq!(dates.read(b"05/03/2024 14:22"), Ok(Day::from_ymd(2024, 3, 5).unwrap()));
/// assert_eq!(dates.tally().either, 1);
/// ```
#[derive(Debug, Clone)]
pub struct DateReader {
    order: DateOrder,
    serials: Serials,
    tally: DateTally,
    /// The last plain cell that was a date: exports are written day by day.
    last: Option<Last>,
}

/// A cell of ten bytes, and what it came to.
#[derive(Debug, Clone, Copy)]
struct Last {
    cell: [u8; 10],
    day: Day,
    proves: Proves,
}

/// What a date says about the order of day and month.
#[derive(Debug, Clone, Copy)]
enum Proves {
    OnlyDayFirst,
    OnlyMonthFirst,
    Either,
    Same,
    YearFirst,
}

/// The parts of a date as they stand in the cell.
#[derive(Clone, Copy)]
enum Written {
    YearFirst { year: i32, month: u32, day: u32 },
    YearLast { first: u32, second: u32, year: i32 },
}

/// A date in the cell, and what its clock and offset add to it.
struct Stamp {
    written: Written,
    /// Seconds from the written midnight to the written instant, seen from UTC; `None` without an offset.
    utc_seconds: Option<i64>,
}

impl DateReader {
    /// A reader for a column in this order. Dates with the year first are read in any order.
    #[must_use]
    pub fn new(order: DateOrder) -> DateReader {
        DateReader { order, serials: Serials::Refused, tally: DateTally::default(), last: None }
    }

    /// The same reader, for a column that is made of day numbers or is not.
    #[must_use]
    pub fn with_serials(self, serials: Serials) -> DateReader {
        DateReader { serials, ..self }
    }

    /// A reader of the same column that has read nothing yet.
    #[must_use]
    pub fn afresh(&self) -> DateReader {
        DateReader { tally: DateTally::default(), last: None, ..*self }
    }

    /// The date of a cell: `2026-04-03`, `2026/04/03`, `20260403`, `3/4/2026` (also with `-` or `.`), `03/04/26`
    /// (69..=99 is 19xx), each with an optional time (`14:22:59.123`, `2:05 PM`) after blanks or `T`.
    ///
    /// A time with an offset (`Z`, `+00:00`, `-0300`) is first moved to America/Sao_Paulo; any other is cut off.
    ///
    /// # Errors
    /// See [`DateError`]. A date with the year last is [`DateError::Unreadable`] in a column of
    /// [`DateOrder::YearMonthDay`]; so are a spreadsheet's bare day numbers, unless [`Serials::Accepted`].
    #[inline]
    pub fn read(&mut self, cell: &[u8]) -> Result<Day, DateError> {
        if let Some(last) = &self.last
            && last.cell == cell
        {
            let (day, proves) = (last.day, last.proves);
            *self.count(proves) += 1;
            return Ok(day);
        }
        let Some(written) = plain(cell) else { return self.read_rare(cell) };
        let (day, proves) = self.day_of(written, cell)?;
        if let Ok(cell) = cell.try_into() {
            self.last = Some(Last { cell, day, proves });
        }
        Ok(day)
    }

    #[inline]
    fn count(&mut self, proves: Proves) -> &mut u64 {
        match proves {
            Proves::OnlyDayFirst => &mut self.tally.only_day_first,
            Proves::OnlyMonthFirst => &mut self.tally.only_month_first,
            Proves::Either => &mut self.tally.either,
            Proves::Same => &mut self.tally.same,
            Proves::YearFirst => &mut self.tally.year_first,
        }
    }

    /// What the cells read so far prove.
    #[must_use]
    pub fn tally(&self) -> &DateTally {
        &self.tally
    }

    #[cold]
    #[inline(never)]
    fn read_rare(&mut self, cell: &[u8]) -> Result<Day, DateError> {
        let text = trim_number(unwrap_guard(trim_number(cell)));
        if is_nothing(text) {
            return Err(DateError::Blank);
        }
        let Some(stamp) = stamp(text) else { return self.serial(text) };
        self.tally.two_digit_years += u64::from(has_two_digit_year(text));
        let (day, _) = self.day_of(stamp.written, text)?;
        match stamp.utc_seconds {
            None => Ok(day),
            Some(seconds) => in_business_zone(day, seconds).ok_or(DateError::NotInCalendar),
        }
    }

    fn serial(&mut self, text: &[u8]) -> Result<Day, DateError> {
        let number = serial(text).filter(|_| self.serials == Serials::Accepted).ok_or(DateError::Unreadable)?;
        let day = day_of_serial(number).ok_or(DateError::NotInCalendar)?;
        self.tally.serials += 1;
        Ok(day)
    }

    #[inline]
    fn day_of(&mut self, written: Written, cell: &[u8]) -> Result<(Day, Proves), DateError> {
        let (first, second, year) = match written {
            Written::YearFirst { year, month, day } => {
                self.tally.year_first += 1;
                let day = Day::from_ymd(year, month, day).ok_or(DateError::NotInCalendar)?;
                return Ok((day, Proves::YearFirst));
            }
            Written::YearLast { first, second, year } => (first, second, year),
        };
        let day_first = Day::from_ymd(year, second, first);
        let month_first = Day::from_ymd(year, first, second);
        let proves = match (day_first, month_first) {
            (None, None) => return Err(DateError::NotInCalendar),
            (Some(_), None) => Proves::OnlyDayFirst,
            (None, Some(_)) => Proves::OnlyMonthFirst,
            (Some(one), Some(other)) if one == other => Proves::Same,
            (Some(_), Some(_)) => Proves::Either,
        };
        *self.count(proves) += 1;
        let example = match proves {
            Proves::OnlyDayFirst => Some(&mut self.tally.first_day_first),
            Proves::OnlyMonthFirst => Some(&mut self.tally.first_month_first),
            Proves::Either => Some(&mut self.tally.first_either),
            Proves::Same | Proves::YearFirst => None,
        };
        if let Some(example) = example
            && example.is_none()
        {
            *example = Some(example_of(cell));
        }
        let day = match self.order {
            DateOrder::DayMonthYear => day_first.ok_or(DateError::NotInCalendar),
            DateOrder::MonthDayYear => month_first.ok_or(DateError::NotInCalendar),
            DateOrder::YearMonthDay => Err(DateError::Unreadable),
        };
        Ok((day?, proves))
    }
}

/// The order that a whole column proves. Without dates that have the year last any order reads them:
/// [`DateOrder::YearMonthDay`].
#[must_use]
pub fn decide_order(tally: &DateTally) -> Decision<DateOrder> {
    let example = |first: &Option<String>| first.clone().unwrap_or_default();
    match (tally.only_day_first > 0, tally.only_month_first > 0) {
        (true, true) => {
            Decision::Conflict { examples: [example(&tally.first_day_first), example(&tally.first_month_first)] }
        }
        (true, false) => Decision::Decided(DateOrder::DayMonthYear),
        (false, true) => Decision::Decided(DateOrder::MonthDayYear),
        (false, false) if tally.either > 0 => {
            Decision::Ambiguous { proposal: DateOrder::DayMonthYear, example: example(&tally.first_either) }
        }
        (false, false) if tally.same > 0 => Decision::Decided(DateOrder::DayMonthYear),
        (false, false) => Decision::Decided(DateOrder::YearMonthDay),
    }
}

/// Whether the year of a date that has it last is written with two digits.
fn has_two_digit_year(text: &[u8]) -> bool {
    let mut parts = text.splitn(3, |byte| matches!(byte, b'/' | b'-' | b'.'));
    let is_short = |part: Option<&[u8]>| {
        part.is_some_and(|part| part.iter().take_while(|byte| byte.is_ascii_digit()).count() <= 2)
    };
    let is_year_last = is_short(parts.next());
    is_year_last && is_short(parts.nth(1))
}

/// The two shapes of ten bytes and the one of eight that nearly every column is made of.
#[inline]
fn plain(cell: &[u8]) -> Option<Written> {
    match *cell {
        [y1, y2, y3, y4, s1 @ (b'-' | b'/' | b'.'), m1, m2, s2, d1, d2] if s1 == s2 => {
            year_first([y1, y2, y3, y4], [m1, m2], [d1, d2])
        }
        [a1, a2, s1 @ (b'-' | b'/' | b'.'), b1, b2, s2, y1, y2, y3, y4] if s1 == s2 => Some(Written::YearLast {
            first: number([a1, a2])?,
            second: number([b1, b2])?,
            year: number([y1, y2, y3, y4])?.cast_signed(),
        }),
        [y1, y2, y3, y4, m1, m2, d1, d2] => year_first([y1, y2, y3, y4], [m1, m2], [d1, d2]),
        _ => None,
    }
}

#[inline]
fn year_first(year: [u8; 4], month: [u8; 2], day: [u8; 2]) -> Option<Written> {
    Some(Written::YearFirst { year: number(year)?.cast_signed(), month: number(month)?, day: number(day)? })
}

#[inline]
fn number<const N: usize>(digits: [u8; N]) -> Option<u32> {
    let mut value = 0;
    let mut largest = 0;
    for byte in digits {
        let digit = byte.wrapping_sub(b'0');
        largest = digit.max(largest);
        value = value * 10 + u32::from(digit);
    }
    // One branch for all of them.
    (largest <= 9).then_some(value)
}

/// Any shape of date, with or without time; `None` when anything is left over.
fn stamp(text: &[u8]) -> Option<Stamp> {
    let mut scan = Scan { rest: text };
    let written = scan.date()?;
    let utc_seconds = if scan.rest.is_empty() {
        None
    } else {
        scan.before_clock()?;
        let clock = scan.clock()?;
        scan.blanks();
        scan.offset()?.map(|offset| clock - offset)
    };
    scan.rest.is_empty().then_some(Stamp { written, utc_seconds })
}

/// The day in Brasília's time of the instant `utc_seconds` after the UTC midnight of `day`.
fn in_business_zone(day: Day, utc_seconds: i64) -> Option<Day> {
    let seconds = i64::from(day.number()) * DAY_SECONDS + utc_seconds;
    let utc = DateTime::from_timestamp(seconds, 0)?.naive_utc();
    let offset = Sao_Paulo.offset_from_utc_datetime(&utc).fix().local_minus_utc();
    Day::from_number(i32::try_from((seconds + i64::from(offset)).div_euclid(DAY_SECONDS)).ok()?)
}

/// What is left of a cell while it is taken apart. Every method takes its part from the front, or nothing.
struct Scan<'a> {
    rest: &'a [u8],
}

impl Scan<'_> {
    fn date(&mut self) -> Option<Written> {
        let (first, digits) = self.digits()?;
        if digits == 8 {
            let year = (first / 10_000).cast_signed();
            return Some(Written::YearFirst { year, month: first / 100 % 100, day: first % 100 });
        }
        let separator = self.one_of(b"/-.")?;
        let second = self.short_number()?;
        self.one_of(&[separator])?;
        match digits {
            4 => Some(Written::YearFirst { year: first.cast_signed(), month: second, day: self.short_number()? }),
            1 | 2 => {
                let year = match self.digits()? {
                    (year, 4) => year,
                    (year, 2) if year <= 68 => 2000 + year,
                    (year, 2) => 1900 + year,
                    _ => return None,
                };
                Some(Written::YearLast { first, second, year: year.cast_signed() })
            }
            _ => None,
        }
    }

    /// `T`, or blanks with an optional comma before them (`05/03/2024, 14:22`).
    fn before_clock(&mut self) -> Option<()> {
        if self.one_of(b"Tt").is_some() {
            return Some(());
        }
        let comma = self.one_of(b",");
        let before = self.rest.len();
        self.blanks();
        (comma.is_some() || self.rest.len() < before).then_some(())
    }

    /// Seconds since midnight; parts of a second are dropped.
    fn clock(&mut self) -> Option<i64> {
        let mut hour = self.short_number()?;
        self.one_of(b":")?;
        let minute = self.short_number()?;
        let mut second = 0;
        if self.one_of(b":").is_some() {
            second = self.short_number()?;
            if self.one_of(b".,").is_some() {
                self.digits()?;
            }
        }
        self.blanks();
        if let Some(half) = self.one_of(b"AaPp") {
            self.one_of(b".");
            self.one_of(b"Mm")?;
            self.one_of(b".");
            if !(1..=12).contains(&hour) {
                return None;
            }
            hour = hour % 12 + if half.eq_ignore_ascii_case(&b'p') { 12 } else { 0 };
        }
        // 60: a leap second.
        (hour < 24 && minute < 60 && second <= 60).then(|| i64::from(hour * 3600 + minute * 60 + second))
    }

    /// Seconds east of UTC, `None` inside when there is no offset.
    fn offset(&mut self) -> Option<Option<i64>> {
        if self.rest.is_empty() {
            return Some(None);
        }
        if self.rest.eq_ignore_ascii_case(b"Z") || self.rest.eq_ignore_ascii_case(b"UTC") {
            self.rest = &[];
            return Some(Some(0));
        }
        let sign = if self.one_of(b"+-")? == b'-' { -1 } else { 1 };
        let (hours, minutes) = match self.digits()? {
            (joined, 4) => (joined / 100, joined % 100),
            (hours, 2) if self.one_of(b":").is_some() => (hours, self.short_number()?),
            (hours, 2) => (hours, 0),
            _ => return None,
        };
        (hours <= 14 && minutes < 60).then(|| Some(sign * i64::from(hours * 3600 + minutes * 60)))
    }

    fn blanks(&mut self) {
        while let [b' ' | b'\t' | 0xA0, rest @ ..] | [0xC2, 0xA0, rest @ ..] | [0xE2, 0x80, 0xAF, rest @ ..] = self.rest
        {
            self.rest = rest;
        }
    }

    fn one_of(&mut self, choices: &[u8]) -> Option<u8> {
        let (&byte, rest) = self.rest.split_first()?;
        choices.contains(&byte).then(|| {
            self.rest = rest;
            byte
        })
    }

    /// A run of 1..=9 digits, and how many.
    fn digits(&mut self) -> Option<(u32, usize)> {
        let count = self.rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
        if !(1..=9).contains(&count) {
            return None;
        }
        let (run, rest) = self.rest.split_at(count);
        self.rest = rest;
        Some((run.iter().fold(0, |value, digit| value * 10 + u32::from(digit - b'0')), count))
    }

    fn short_number(&mut self) -> Option<u32> {
        match self.digits()? {
            (value, 1 | 2) => Some(value),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests;
