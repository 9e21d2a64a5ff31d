//! One column's amounts in whole cents, and what its cells prove about the decimal sign. Summing is `ledger`'s.

use super::{Decision, example_of, is_nothing, trim_number, unwrap_guard};
use crate::domain::{Currency, Decimal, Delimiter};

mod dress;
mod two_decimals;

use dress::{Dressed, Sign, undress};
use two_decimals::two_decimals;

/// What a cell says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Amount {
    /// Hundredths of the currency's unit.
    pub cents: i64,
    /// The currency that the cell itself names (`R$`, `US$`, `€`, `BRL`), before or after the number.
    pub currency: Option<Currency>,
}

/// Why a cell holds no amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AmountError {
    /// Empty, a word for nothing (`-`, `N/A`, `#N/D`), or a currency without a number (`R$ -`).
    Blank,
    /// Not an amount, or one that the column's decimal sign can't read.
    Unreadable,
    /// More than two decimals that are not zeros: cutting them would change the sum.
    TooManyDecimals,
    /// Beyond what 64 bits of cents hold (92 quadrillion).
    TooLarge,
}

/// What the cells of a column say about the decimal sign, whatever sign they were read with.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AmountTally {
    /// Cells that only a decimal comma reads (`1.234,56`, `12,5`, `1.234.567`).
    pub only_comma: u64,
    /// Cells that only a decimal point reads (`1,234.56`, `12.50`).
    pub only_dot: u64,
    /// Cells that are two different amounts (`1.234`, `1,234`).
    pub either: u64,
    /// What these come to when their mark parts thousands, in cents.
    pub thousands_cents: i128,
    /// What those of these come to that can be read so, when it parts cents.
    pub decimals_cents: i128,
    /// How many can't: their third decimal is no zero.
    pub too_fine: u64,
    /// The first of [`AmountTally::only_comma`].
    pub first_comma: Option<String>,
    /// The first of [`AmountTally::only_dot`].
    pub first_dot: Option<String>,
    /// The first of [`AmountTally::either`].
    pub first_either: Option<String>,
}

/// Reads the amounts of one column.
///
/// ```
/// use regua_core::domain::{Currency, Decimal};
/// use regua_core::intake::fields::{Amount, AmountError, AmountReader};
/// let mut amounts = AmountReader::new(Decimal::Comma, Currency::BRL);
/// assert_eq!(amounts.read(b"R$ 1.234,56"), Ok(Amount { cents: 123_456, currency: Some(Currency::BRL) }));
/// assert_eq!(amounts.read(b"12.50"), Err(AmountError::Unreadable));
/// assert_eq!(amounts.tally().only_dot, 1);
/// ```
#[derive(Debug, Clone)]
pub struct AmountReader {
    decimal: Decimal,
    currency: Currency,
    /// Whether figures are cents, not whole units.
    in_cents: bool,
    tally: AmountTally,
}

impl AmountReader {
    /// A reader for a column with this decimal sign. `currency` is the column's own: it only says what a bare `$` means
    /// (a dollar or peso of the column, else US dollars).
    #[must_use]
    pub fn new(decimal: Decimal, currency: Currency) -> AmountReader {
        AmountReader { decimal, currency, in_cents: false, tally: AmountTally::default() }
    }

    /// The same for a column whose figures are cents: `1990` is 19.90, and a part of a cent is [`AmountError::TooManyDecimals`].
    ///
    /// ```
    /// use regua_core::domain::{Currency, Decimal};
    /// use regua_core::intake::fields::{AmountError, AmountReader};
    /// let mut amounts = AmountReader::new(Decimal::Dot, Currency::BRL).in_cents();
    /// assert_eq!(amounts.read(b"-1990").map(|amount| amount.cents), Ok(-1990));
    /// assert_eq!(amounts.read(b"1990.00").map(|amount| amount.cents), Ok(1990));
    /// assert_eq!(amounts.read(b"1990.50"), Err(AmountError::TooManyDecimals));
    /// ```
    #[must_use]
    pub fn in_cents(self) -> AmountReader {
        AmountReader { in_cents: true, ..self }
    }

    /// The amount of a cell: digits with or without marks of thousands and up to two decimals, a currency on either
    /// side, and a minus as `-`, U+2212 or parentheses, before, after or within.
    ///
    /// # Errors
    /// See [`AmountError`]. A cell that only the other decimal sign reads is [`AmountError::Unreadable`]: one sign for
    /// a whole column.
    #[inline]
    pub fn read(&mut self, cell: &[u8]) -> Result<Amount, AmountError> {
        let (currency, rest) = match cell {
            [b'R', b'$', b' ' | 0xA0, rest @ ..] | [b'R', b'$', 0xC2, 0xA0, rest @ ..] | [b'R', b'$', rest @ ..] => {
                (Some(Currency::BRL), rest)
            }
            rest => (None, rest),
        };
        if let Some((mark, magnitude)) = two_decimals(rest)
            && !self.in_cents
            && let Some(cents) = self.common(mark, magnitude)
        {
            return Ok(Amount { cents, currency });
        }
        let (sign, core) = match rest {
            [b'-', core @ ..] => (Sign::Minus, core),
            core => (Sign::Plus, core),
        };
        match Number::scan(core) {
            Some(number) => self.amount(Dressed { sign, currency, core }, number, cell),
            None => self.read_rare(cell),
        }
    }

    /// What the cells read so far prove.
    #[must_use]
    pub fn tally(&self) -> &AmountTally {
        &self.tally
    }

    /// The cents of an amount with two decimals after this mark; `None` where the other sign is the column's, or no
    /// cell has shown this one yet.
    #[inline]
    fn common(&mut self, mark: u8, cents: i64) -> Option<i64> {
        let (decimal, count, first) = match mark {
            b',' => (Decimal::Comma, &mut self.tally.only_comma, &self.tally.first_comma),
            _ => (Decimal::Dot, &mut self.tally.only_dot, &self.tally.first_dot),
        };
        (decimal == self.decimal && first.is_some()).then(|| {
            *count += 1;
            cents
        })
    }

    #[cold]
    #[inline(never)]
    fn read_rare(&mut self, cell: &[u8]) -> Result<Amount, AmountError> {
        let text = trim_number(unwrap_guard(trim_number(cell)));
        if is_nothing(text) {
            return Err(AmountError::Blank);
        }
        let dressed = undress(text, self.currency).ok_or(AmountError::Unreadable)?;
        if dressed.core.is_empty() {
            // `R$ -` is an accountant's zero or nothing: not for us to say which.
            return Err(AmountError::Blank);
        }
        let number = Number::scan(dressed.core).ok_or(AmountError::Unreadable)?;
        self.amount(dressed, number, cell)
    }

    #[inline]
    fn amount(&mut self, dressed: Dressed<'_>, number: Number<'_>, cell: &[u8]) -> Result<Amount, AmountError> {
        let (comma, dot) = (number.reading(Decimal::Comma), number.reading(Decimal::Dot));
        let in_cents = self.in_cents;
        let cents = |reading| match number.cents(reading)? {
            hundredths if in_cents && hundredths % 100 != 0 => Err(AmountError::TooManyDecimals),
            hundredths if in_cents => Ok(hundredths / 100),
            cents => Ok(cents),
        };
        let evidence = match (comma, dot) {
            (Some(Reading::Whole), Some(Reading::Whole)) | (None, None) => None,
            (Some(_), None) => Some((&mut self.tally.only_comma, &mut self.tally.first_comma)),
            (None, Some(_)) => Some((&mut self.tally.only_dot, &mut self.tally.first_dot)),
            (Some(_), Some(_)) => Some((&mut self.tally.either, &mut self.tally.first_either)),
        };
        if let Some((count, example)) = evidence {
            *count += 1;
            if example.is_none() {
                *example = Some(example_of(cell));
            }
        }
        if let (Some(Reading::Whole), Some(Reading::Decimals)) | (Some(Reading::Decimals), Some(Reading::Whole)) =
            (comma, dot)
        {
            let signed = |magnitude: u64| match dressed.sign {
                Sign::Plus => i128::from(magnitude),
                Sign::Minus => -i128::from(magnitude),
            };
            self.tally.thousands_cents += cents(Reading::Whole).map_or(0, signed);
            match cents(Reading::Decimals) {
                Ok(amount) => self.tally.decimals_cents += signed(amount),
                Err(_) => self.tally.too_fine += 1,
            }
        }
        let reading = match self.decimal {
            Decimal::Comma => comma,
            Decimal::Dot => dot,
        };
        let magnitude = cents(reading.ok_or(AmountError::Unreadable)?)?;
        let cents = match dressed.sign {
            Sign::Plus => 0i64.checked_add_unsigned(magnitude),
            Sign::Minus => 0i64.checked_sub_unsigned(magnitude),
        };
        Ok(Amount { cents: cents.ok_or(AmountError::TooLarge)?, currency: dressed.currency })
    }
}

/// The decimal sign that a whole column proves; where it proves none, `;` between the fields speaks for the comma.
#[must_use]
pub fn decide_decimal(tally: &AmountTally, delimiter: Delimiter) -> Decision<Decimal> {
    let likely = match delimiter {
        Delimiter::Semicolon | Delimiter::Tab => Decimal::Comma,
        Delimiter::Comma | Delimiter::Pipe | Delimiter::Colon => Decimal::Dot,
    };
    let example = |first: &Option<String>| first.clone().unwrap_or_default();
    match (tally.only_comma > 0, tally.only_dot > 0) {
        (true, true) => Decision::Conflict { examples: [example(&tally.first_comma), example(&tally.first_dot)] },
        (true, false) => Decision::Decided(Decimal::Comma),
        (false, true) => Decision::Decided(Decimal::Dot),
        (false, false) if tally.either > 0 => {
            Decision::Ambiguous { proposal: likely, example: example(&tally.first_either) }
        }
        (false, false) => Decision::Decided(likely),
    }
}

/// How one decimal sign reads a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reading {
    /// All digits are whole units; marks only group thousands.
    Whole,
    /// The digits after the last mark are decimals.
    Decimals,
}

/// Digits and marks (`.`, `,`), read once for both decimal signs.
struct Number<'a> {
    /// All digits as one number, `u64::MAX` when they don't fit.
    all: u64,
    /// The digits before the last mark, likewise.
    head: u64,
    /// The digits after the last mark, all of them when there is none.
    tail: &'a [u8],
    shape: Shape,
}

#[derive(Clone, Copy)]
enum Shape {
    /// No mark.
    Plain,
    /// One mark, or several, of which this is the last.
    Marked { last: u8, decimals: Fits, thousands: Fits },
}

/// Whether the last mark can be the decimal sign, or one of the marks of thousands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fits {
    Yes,
    No,
}

impl Fits {
    fn when(condition: bool) -> Fits {
        if condition { Fits::Yes } else { Fits::No }
    }
}

impl Number<'_> {
    /// `None` for an empty text and for any byte but digits and marks.
    #[inline]
    fn scan(text: &[u8]) -> Option<Number<'_>> {
        // As many digits fit in 64 bits whatever they are; an overflow asked for at each digit costs wasm dear.
        if text.len() <= 19 {
            Number::scan_with(text, |all, digit| all.wrapping_mul(10).wrapping_add(digit))
        } else {
            Number::scan_with(text, |all, digit| all.saturating_mul(10).saturating_add(digit))
        }
    }

    #[inline]
    fn scan_with(text: &[u8], append: impl Fn(u64, u64) -> u64) -> Option<Number<'_>> {
        let (mut all, mut head) = (0u64, 0u64);
        let mut tail_at = 0;
        let mut marks = 0u32;
        let (mut first, mut last) = (0u8, 0u8);
        let mut grouped = true; // every group before the last mark is one of thousands
        let mut uniform = true; // every mark before the last one is the same
        for (at, &byte) in text.iter().enumerate() {
            match byte {
                b'0'..=b'9' => all = append(all, u64::from(byte - b'0')),
                b'.' | b',' => {
                    let group = at - tail_at;
                    if marks == 0 {
                        grouped = matches!(group, 1..=3) && text.first() != Some(&b'0');
                        first = byte;
                    } else {
                        grouped = grouped && group == 3;
                        uniform = uniform && last == first;
                    }
                    (last, head, tail_at) = (byte, all, at + 1);
                    marks += 1;
                }
                _ => return None,
            }
        }
        let tail = &text[tail_at..];
        if tail.is_empty() {
            return None;
        }
        let shape = match marks {
            0 => Shape::Plain,
            1 => Shape::Marked { last, decimals: Fits::Yes, thousands: Fits::when(grouped && tail.len() == 3) },
            _ => Shape::Marked {
                last,
                decimals: Fits::when(grouped && uniform && first != last),
                thousands: Fits::when(grouped && uniform && first == last && tail.len() == 3),
            },
        };
        Some(Number { all, head, tail, shape })
    }

    #[inline]
    fn reading(&self, decimal: Decimal) -> Option<Reading> {
        let sign = match decimal {
            Decimal::Comma => b',',
            Decimal::Dot => b'.',
        };
        match self.shape {
            Shape::Plain => Some(Reading::Whole),
            Shape::Marked { last, decimals, .. } if last == sign => {
                (decimals == Fits::Yes).then_some(Reading::Decimals)
            }
            Shape::Marked { thousands, .. } => (thousands == Fits::Yes).then_some(Reading::Whole),
        }
    }

    #[inline]
    fn cents(&self, reading: Reading) -> Result<u64, AmountError> {
        let (units, cents) = match (reading, self.tail) {
            (Reading::Whole, _) => (self.all, 0),
            (Reading::Decimals, [tenths]) => (self.head, u64::from(tenths - b'0') * 10),
            (Reading::Decimals, [tenths, hundredths, beyond @ ..]) => {
                if beyond.iter().any(|&digit| digit != b'0') {
                    return Err(AmountError::TooManyDecimals);
                }
                (self.head, u64::from(tenths - b'0') * 10 + u64::from(hundredths - b'0'))
            }
            (Reading::Decimals, []) => return Err(AmountError::Unreadable),
        };
        if units > (u64::MAX - 99) / 100 {
            return Err(AmountError::TooLarge);
        }
        Ok(units.wrapping_mul(100).wrapping_add(cents))
    }
}

#[cfg(test)]
mod tests;
