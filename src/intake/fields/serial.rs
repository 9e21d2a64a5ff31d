//! A spreadsheet's day numbers. Whether a column is made of them is `plan`'s to decide, for the whole column.

use super::trim_number;
use crate::domain::Day;

/// Whether a bare number may be a date: a spreadsheet's day number, where the whole column is made of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Serials {
    /// A bare number is no date.
    #[default]
    Refused,
    /// Excel's count of days since 1900: 1 is 1900-01-01, 45292 is 2024-01-01. Its 60, 1900-02-29, is in no calendar.
    Accepted,
}

/// The number of a cell that may be a spreadsheet's day number: 1 (1900-01-01) to 2958465 (9999-12-31). The part after the decimal sign
/// is the time of day, and dropped.
#[must_use]
pub fn serial(cell: &[u8]) -> Option<i32> {
    let text = trim_number(cell);
    let mut parts = text.splitn(2, |byte| matches!(byte, b'.' | b','));
    let (days, clock) = (parts.next()?, parts.next());
    let all_digits = |text: &[u8]| !text.is_empty() && text.iter().all(u8::is_ascii_digit);
    let number: i32 = std::str::from_utf8(days).ok().filter(|_| all_digits(days))?.parse().ok()?;
    (clock.is_none_or(all_digits) && (1..=2_958_465).contains(&number)).then_some(number)
}

/// Excel counts a 1900-02-29 that never was, as day 60: numbers after it are one too high.
pub(super) fn day_of_serial(number: i32) -> Option<Day> {
    let start = Day::from_ymd(1899, 12, 31)?.number();
    match number {
        60 => None,
        ..60 => Day::from_number(start + number),
        61.. => Day::from_number(start + number - 1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn day_numbers_are_days() {
        for (cell, iso) in [
            ("45292", Some("2024-01-01")),
            (" 45351.75 ", Some("2024-02-29")),
            ("45351,5", Some("2024-02-29")),
            ("1", Some("1900-01-01")),
            ("59", Some("1900-02-28")),
            ("60", None),
            ("61", Some("1900-03-01")),
            ("2958465", Some("9999-12-31")),
            ("2958466", None),
            ("0", None),
            ("-1", None),
            ("45292.", None),
            ("45.292.1", None),
            ("4529x", None),
            ("99999999999999999999", None),
            ("", None),
        ] {
            let day = serial(cell.as_bytes()).and_then(day_of_serial);
            assert_eq!(day.map(Day::to_iso).as_deref(), iso, "{cell:?}");
        }
    }
}
