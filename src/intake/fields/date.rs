//! One column's dates, and what its cells prove about the order of day and month. Asking the user is the engine's.

mod stamp;
mod worded;

use super::serial::{Serials, day_of_serial, serial};
use super::{Decision, example_of, is_nothing, trim_number, unwrap_guard};
use crate::domain::{DateOrder, Day};
use chrono::{DateTime, Offset, TimeZone};
use chrono_tz::America::Sao_Paulo;
use stamp::{Written, epoch, plain, stamp};
use worded::worded;

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
    /// Cells with the year first, with the month by its name, or that count from 1970: they prove nothing either.
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
/// use regua_core::domain::{DateOrder, Day};
/// use regua_core::intake::fields::DateReader;
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
    /// Also with the month by its Portuguese, English or Spanish name (`15 de março de 2024 às 10h33`, `15-mar-24`,
    /// `Fri, Mar 15, 2024`), and as seconds (10 digits) or milliseconds (13) since 1970 that are of this century.
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
        let Some(stamp) = stamp(text).or_else(|| epoch(text)).or_else(|| worded(text)) else {
            return self.serial(text);
        };
        self.tally.two_digit_years += u64::from(stamp.year_digits == 2);
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
                let day = Day::from_ymd(year, month, day).ok_or(DateError::NotInCalendar)?;
                self.tally.year_first += 1;
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

/// The day in Brasília's time of the instant `utc_seconds` after the UTC midnight of `day`.
fn in_business_zone(day: Day, utc_seconds: i64) -> Option<Day> {
    let seconds = i64::from(day.number()) * DAY_SECONDS + utc_seconds;
    let utc = DateTime::from_timestamp(seconds, 0)?.naive_utc();
    let offset = Sao_Paulo.offset_from_utc_datetime(&utc).fix().local_minus_utc();
    Day::from_number(i32::try_from((seconds + i64::from(offset)).div_euclid(DAY_SECONDS)).ok()?)
}

#[cfg(test)]
mod tests;
