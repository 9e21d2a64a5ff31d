//! What stands around a number: signs, parentheses, a currency. Its digits are the parent module's.

use crate::domain::Currency;
use crate::intake::fields::trim_number;
use crate::intake::words;

/// Whether a number is taken from nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    Plus,
    Minus,
}

/// A number and what stood around it.
pub(super) struct Dressed<'a> {
    pub(super) sign: Sign,
    pub(super) currency: Option<Currency>,
    pub(super) core: &'a [u8],
}

/// Takes signs, parentheses and at most one currency from both ends; `None` when there are two of a kind.
pub(super) fn undress(text: &[u8], column: Currency) -> Option<Dressed<'_>> {
    let mut core = text;
    let mut sign = None;
    let mut currency = None;
    loop {
        core = trim_number(core);
        if let Some((found, rest)) = strip_sign(core) {
            if sign.replace(found).is_some() {
                return None;
            }
            core = rest;
        } else if let Some((found, rest)) = strip_currency(core, column) {
            if currency.replace(found).is_some() {
                return None;
            }
            core = rest;
        } else {
            return Some(Dressed { sign: sign.unwrap_or(Sign::Plus), currency, core });
        }
    }
}

fn strip_sign(text: &[u8]) -> Option<(Sign, &[u8])> {
    match text {
        [b'(', inner @ .., b')'] => Some((Sign::Minus, inner)),
        // U+2212, and the en dash of both encodings that word processors put in its place.
        [0xE2, 0x88, 0x92, rest @ ..] | [0xE2, 0x80, 0x93, rest @ ..] | [b'-' | 0x96, rest @ ..] => {
            Some((Sign::Minus, rest))
        }
        [rest @ .., 0xE2, 0x88, 0x92] | [rest @ .., 0xE2, 0x80, 0x93] | [rest @ .., b'-' | 0x96] => {
            Some((Sign::Minus, rest))
        }
        [b'+', rest @ ..] => Some((Sign::Plus, rest)),
        _ => None,
    }
}

/// Symbols of both encodings, the longer ones first; a bare `$` is left to the column.
const SYMBOLS: [(&[u8], Option<&str>); 8] = [
    (b"US$", Some("USD")),
    (b"R$", Some("BRL")),
    (b"U$", Some("USD")),
    ("€".as_bytes(), Some("EUR")),
    ("£".as_bytes(), Some("GBP")),
    (b"\x80", Some("EUR")),
    (b"\xA3", Some("GBP")),
    (b"$", None),
];

fn strip_currency(text: &[u8], column: Currency) -> Option<(Currency, &[u8])> {
    for (symbol, code) in SYMBOLS {
        let rest = match (text.split_at_checked(symbol.len()), text.len().checked_sub(symbol.len())) {
            (Some((front, rest)), _) if front.eq_ignore_ascii_case(symbol) => rest,
            (_, Some(at)) if text[at..].eq_ignore_ascii_case(symbol) => &text[..at],
            _ => continue,
        };
        let currency = match code {
            Some(code) => Currency::from_code(code)?,
            None if words::is_dollar_or_peso(column) => column,
            None => Currency::from_code("USD")?,
        };
        return Some((currency, rest));
    }
    let known = |letters: &[u8]| words::known_currency(core::str::from_utf8(letters).ok()?);
    if let Some((front, rest)) = text.split_first_chunk::<3>()
        && let Some(currency) = known(front)
    {
        return Some((currency, rest));
    }
    let (rest, back) = text.split_last_chunk::<3>()?;
    Some((known(back)?, rest))
}
