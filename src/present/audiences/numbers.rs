//! The numbers of a row as a person types them, with their units. Figures that the page tells are `text::format`'s.

use crate::domain::{Language, NumberFact};
use crate::text::format;

/// The unit of a number in a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Days.
    Days,
    /// Orders.
    Orders,
    /// Money, in cents.
    Money,
    /// A score.
    Score,
    /// Hundredths of a column's number.
    Hundredths,
    /// Per cent of the base.
    Percent,
}

/// The unit of a figure.
#[must_use]
pub fn unit(fact: NumberFact) -> Unit {
    match fact {
        NumberFact::RecencyDays | NumberFact::AverageGapDays | NumberFact::DaysToNextOrder => Unit::Days,
        NumberFact::Orders => Unit::Orders,
        NumberFact::MonetaryCents | NumberFact::AverageOrderCents => Unit::Money,
        NumberFact::ScoreR | NumberFact::ScoreF | NumberFact::ScoreM | NumberFact::ScoreFm => Unit::Score,
    }
}

/// A number as a field shows it: `120`, `1.234,50`.
#[must_use]
pub fn written(value: i64, unit: Unit, language: Language) -> String {
    match unit {
        Unit::Days | Unit::Orders | Unit::Score | Unit::Percent => value.to_string(),
        Unit::Money => format::money_plain(language, value.into()).replace('\u{2212}', "-"),
        Unit::Hundredths => {
            let plain = format::money_plain(language, value.into()).replace('\u{2212}', "-");
            let whole = plain.strip_suffix(",00").or(plain.strip_suffix(".00"));
            whole.map_or(plain.clone(), str::to_owned)
        }
    }
}

/// The number that a person typed: whole, or with up to two decimals where the unit has them; marks of thousands are those
/// of the language. `None` for anything else, and for a number that the unit can't be.
#[must_use]
pub fn read(text: &str, unit: Unit, language: Language) -> Option<i64> {
    let (thousands, decimal) = match language {
        Language::Portuguese => ('.', ','),
        Language::English => (',', '.'),
    };
    let text: String = text.trim().replace("R$", "").replace('\u{2212}', "-").split_whitespace().collect();
    let (sign, digits) = text.strip_prefix('-').map_or((1, text.as_str()), |rest| (-1, rest));
    let (whole, cents) = digits.split_once(decimal).unwrap_or((digits, ""));
    let groups: Vec<&str> = whole.split(thousands).collect();
    let is_grouped = groups.len() == 1 || groups.iter().skip(1).all(|group| group.len() == 3);
    let whole = groups.concat();
    let all_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || whole.len() > 15 || !all_digits(&whole) || !all_digits(cents) || !is_grouped {
        return None;
    }
    let whole: i64 = whole.parse().ok()?;
    let hundredths: i64 = format!("{cents:0<2}").parse().ok().filter(|_| cents.len() <= 2)?;
    let number = match unit {
        Unit::Money | Unit::Hundredths => sign * (whole * 100 + hundredths),
        Unit::Days | Unit::Orders | Unit::Score | Unit::Percent => Some(sign * whole).filter(|_| hundredths == 0)?,
    };
    match unit {
        Unit::Percent => Some(number).filter(|share| (1..=100).contains(share)),
        Unit::Orders | Unit::Score => u32::try_from(number).ok().map(i64::from),
        Unit::Days => i32::try_from(number).ok().map(i64::from),
        Unit::Money | Unit::Hundredths => Some(number),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_as_people_type_them() {
        use Language::{English, Portuguese};
        let check = |text, unit, language, number| assert_eq!(read(text, unit, language), number, "{text}");
        check("120", Unit::Days, Portuguese, Some(120));
        check("-5", Unit::Days, English, Some(-5));
        check("1.200", Unit::Orders, Portuguese, Some(1_200));
        check("1.200", Unit::Orders, English, None);
        check("-1", Unit::Orders, English, None);
        check("R$ 1.234,5", Unit::Money, Portuguese, Some(123_450));
        check("1,234.50", Unit::Money, English, Some(123_450));
        check("1.20,00", Unit::Money, Portuguese, None);
        check("12,345", Unit::Money, Portuguese, None);
        check("2,5", Unit::Days, Portuguese, None);
        check("0", Unit::Percent, English, None);
        check("100", Unit::Percent, English, Some(100));
        check("", Unit::Days, English, None);
        check("9999999999999999", Unit::Money, English, None);
        for language in [Portuguese, English] {
            for (value, unit) in
                [(123_450, Unit::Money), (-700, Unit::Money), (350_000, Unit::Hundredths), (7, Unit::Days)]
            {
                assert_eq!(read(&written(value, unit, language), unit, language), Some(value));
            }
        }
    }
}
