//! Reads one example cell both ways, so that a question can show what each answer would make of it. The reading that
//! counts is the engine's.

use crate::domain::DateOrder;
use crate::domain::Day;
use crate::domain::Decimal;

/// The day that a date's text is in this order; `None` when it does not fit. A time after the date is left aside.
///
/// ```
/// use regua::domain::{DateOrder, Day};
/// use regua::present::data::reading::read_date;
/// assert_eq!(read_date("03/04/2026", DateOrder::DayMonthYear), Day::from_ymd(2026, 4, 3));
/// assert_eq!(read_date("03/04/2026", DateOrder::MonthDayYear), Day::from_ymd(2026, 3, 4));
/// ```
#[must_use]
pub fn read_date(text: &str, order: DateOrder) -> Option<Day> {
    let mut parts = text.split(|sign: char| !sign.is_ascii_digit()).filter(|part| !part.is_empty()).take(3);
    let (first, second, third) = (parts.next()?, parts.next()?, parts.next()?);
    let (year, month, day) = match order {
        DateOrder::YearMonthDay => (first, second, third),
        DateOrder::DayMonthYear => (third, second, first),
        DateOrder::MonthDayYear => (third, first, second),
    };
    let year: i32 = match year.len() {
        2 => year.parse::<i32>().ok().map(|short| if short < 70 { 2000 + short } else { 1900 + short })?,
        4 => year.parse().ok()?,
        _ => return None,
    };
    Day::from_ymd(year, month.parse().ok()?, day.parse().ok()?)
}

/// An amount as a question shows it: with all its decimals, also those that no currency has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ExactAmount<'a> {
    /// The cents, further decimals cut.
    pub cents: i128,
    /// The decimals beyond the cents, as they stand; not empty only where they are more than zeros.
    pub beyond: &'a str,
}

/// What an amount's text is with this decimal sign; `None` when it does not fit. An amount with more than two decimals is
/// shown so, but the engine sets its row aside: cutting it would change the sum.
///
/// ```
/// use regua::domain::Decimal;
/// use regua::present::data::reading::{ExactAmount, read_amount};
/// assert_eq!(read_amount("R$ 1.234", Decimal::Comma), Some(ExactAmount { cents: 123_400, beyond: "" }));
/// assert_eq!(read_amount("R$ 1.234", Decimal::Dot), Some(ExactAmount { cents: 123, beyond: "4" }));
/// ```
#[must_use]
pub fn read_amount(text: &str, decimal: Decimal) -> Option<ExactAmount<'_>> {
    let figure = text.trim_matches(|sign: char| !sign.is_ascii_digit() && sign != '.' && sign != ',');
    let before = text.split(|sign: char| sign.is_ascii_digit()).next().unwrap_or_default();
    let negative = before.contains(['-', '\u{2212}', '(']);
    let (decimal_sign, group_sign) = match decimal {
        Decimal::Comma => (',', '.'),
        Decimal::Dot => ('.', ','),
    };
    let (whole, fraction) = figure.split_once(decimal_sign).unwrap_or((figure, ""));
    if !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let units: i128 = ungrouped(whole, group_sign)?.parse().ok()?;
    let cents = units.checked_mul(100)?.checked_add(hundredths(fraction))?;
    let beyond = fraction.get(2..).filter(|rest| rest.bytes().any(|byte| byte != b'0')).unwrap_or_default();
    Some(ExactAmount { cents: if negative { -cents } else { cents }, beyond })
}

/// The digits of a whole number, its groups of three joined.
fn ungrouped(whole: &str, group_sign: char) -> Option<String> {
    let mut groups = whole.split(group_sign);
    let first = groups.next()?;
    let rest = groups.collect::<Vec<_>>();
    let fits = if rest.is_empty() { !first.is_empty() } else { (1..=3).contains(&first.len()) };
    let digits = format!("{first}{}", rest.concat());
    let plain = digits.bytes().all(|byte| byte.is_ascii_digit()) && digits.len() <= 24;
    (fits && plain && rest.iter().all(|group| group.len() == 3)).then_some(digits)
}

/// The first two decimals as hundredths.
fn hundredths(fraction: &str) -> i128 {
    let digit = |place: usize| fraction.as_bytes().get(place).map_or(0, |byte| i128::from(byte.saturating_sub(b'0')));
    digit(0) * 10 + digit(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_in_each_order() {
        let check = |text, order, want: Option<(i32, u32, u32)>| {
            assert_eq!(read_date(text, order).map(Day::ymd), want, "{text}");
        };
        check("03/04/2026", DateOrder::DayMonthYear, Some((2026, 4, 3)));
        check("03/04/2026", DateOrder::MonthDayYear, Some((2026, 3, 4)));
        check("3.4.26", DateOrder::DayMonthYear, Some((2026, 4, 3)));
        check("2026-04-03T10:00:00", DateOrder::YearMonthDay, Some((2026, 4, 3)));
        check("25/12/2026 10:30", DateOrder::DayMonthYear, Some((2026, 12, 25)));
        check("25/12/2026", DateOrder::MonthDayYear, None);
        check("31/02/2026", DateOrder::DayMonthYear, None);
        check("ontem", DateOrder::DayMonthYear, None);
    }

    #[test]
    fn amounts_are_read_with_each_sign() {
        let check = |text, decimal, want: Option<(i128, &str)>| {
            assert_eq!(read_amount(text, decimal).map(|read| (read.cents, read.beyond)), want, "{text} {decimal:?}");
        };
        check("1.234", Decimal::Comma, Some((123_400, "")));
        check("1.234", Decimal::Dot, Some((123, "4")));
        check("1,235", Decimal::Comma, Some((123, "5")));
        check("1,230", Decimal::Comma, Some((123, "")));
        check("1,235", Decimal::Dot, Some((123_500, "")));
        check("1.234,56", Decimal::Comma, Some((123_456, "")));
        check("1.234,56", Decimal::Dot, None);
        check("R$ -1.234.567,8", Decimal::Comma, Some((-123_456_780, "")));
        check("(12,00)", Decimal::Comma, Some((-1_200, "")));
        check("12.34.567", Decimal::Comma, None);
        check("99", Decimal::Dot, Some((9_900, "")));
        check("R$ —", Decimal::Comma, None);
        check("", Decimal::Comma, None);
    }
}
