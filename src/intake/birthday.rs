//! Birthdays as files write them: dates, or a day and a month alone. When they come round is `analysis::birthdays`'s.

use super::fields::{DateReader, unwrap_guard};
use crate::domain::{Birthday, DateOrder};

/// The birthday of a cell, in a column whose dates are read by `dates` and written in this order; `None` for a blank, for a day
/// that is in no calendar, and for what is no date.
///
/// ```
/// use regua_core::domain::{Birthday, DateOrder};
/// use regua_core::intake::{birthday, fields::DateReader};
/// let order = DateOrder::DayMonthYear;
/// let mut dates = DateReader::new(order);
/// assert_eq!(birthday("29/02/1996", &mut dates, order), Birthday::born(1996, 2, 29));
/// assert_eq!(birthday("05/03", &mut dates, order), Birthday::without_year(3, 5));
/// assert_eq!(birthday("--03-05", &mut dates, order), Birthday::without_year(3, 5));
/// assert_eq!(birthday("31/02/1990", &mut dates, order), None);
/// ```
#[must_use]
pub fn birthday(text: &str, dates: &mut DateReader, order: DateOrder) -> Option<Birthday> {
    let text = text.trim();
    if let Ok(day) = dates.read(text.as_bytes()) {
        let (year, month, day) = day.ymd();
        return Birthday::born(year, month, day);
    }
    let bare = core::str::from_utf8(unwrap_guard(text.as_bytes())).ok()?;
    let (iso, bare) = bare.strip_prefix("--").map_or((false, bare), |bare| (true, bare));
    let (first, second) = bare.split_once(['/', '-', '.'])?;
    let number = |part: &str| part.trim().parse::<u32>().ok().filter(|_| part.trim().len() <= 2);
    let (first, second) = (number(first)?, number(second)?);
    match (iso, order) {
        (true, _) | (false, DateOrder::MonthDayYear | DateOrder::YearMonthDay) => Birthday::without_year(first, second),
        (false, DateOrder::DayMonthYear) => Birthday::without_year(second, first),
    }
}

#[cfg(test)]
mod tests {
    use super::birthday;
    use crate::domain::{Birthday, DateOrder};
    use crate::intake::fields::DateReader;

    #[test]
    fn birthdays_are_written_in_many_ways() {
        let check = |text: &str, order, expected: Option<Birthday>| {
            assert_eq!(birthday(text, &mut DateReader::new(order), order), expected, "{text:?}");
        };
        let (dmy, mdy) = (DateOrder::DayMonthYear, DateOrder::MonthDayYear);
        let march_5 = Birthday::without_year(3, 5);
        for (text, order) in [("05/03", dmy), ("5.3", dmy), ("'05-03", dmy), (" 03/05 ", mdy), ("--03-05", dmy)] {
            check(text, order, march_5);
        }
        check("29/02", dmy, Birthday::without_year(2, 29));
        for (text, order) in [("05/03/1988", dmy), ("03/05/1988", mdy), ("1988-03-05", dmy), ("1988-03-05 00:00", mdy)]
        {
            check(text, order, Birthday::born(1988, 3, 5));
        }
        for text in ["", "-", "31/02", "29/02/1900", "13/13", "março", "5", "100/2", "05/03/x"] {
            check(text, dmy, None);
        }
    }
}
