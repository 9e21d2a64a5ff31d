//! Customers' and orders' keys in one spelling, so that equal people are equal bytes. Who is whom is `ledger`'s.

mod nobody;

use super::address::address_within;
use super::{is_nothing, unwrap_guard};
use crate::domain::Encoding;
use crate::intake::encoding::decode;
use nobody::{is_number_of_nobody, may_be_nobody, names_nobody};
use std::borrow::Cow;

/// What a column's keys are, and so how they are spelt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum KeyKind {
    /// A number or name of the shop's own: kept as it stands.
    Id,
    /// An e-mail address: lower case; dots and `+tag` are kept.
    Email,
    /// A CPF or CNPJ: without punctuation, with leading zeros.
    Document,
    /// A phone: `+` and digits, Brazil's 55 put before numbers of 10 or 11 digits.
    Phone,
}

/// Spells the keys of one column. Blanks around (no-break ones too) and zero-width characters anywhere are dropped.
///
/// ```
/// use regua_core::domain::Encoding;
/// use regua_core::intake::fields::{KeyKind, KeyReader};
/// let mut keys = KeyReader::new(KeyKind::Email, Encoding::Utf8);
/// assert_eq!(keys.normalise(" Ana@Exemplo.com.br\u{a0}".as_bytes()), Some(&b"ana@exemplo.com.br"[..]));
/// assert_eq!(keys.normalise(b"n/a"), None);
/// ```
#[derive(Debug, Clone)]
pub struct KeyReader {
    kind: KeyKind,
    encoding: Encoding,
    spelt: Vec<u8>,
    damaged: u64,
}

impl KeyReader {
    /// A reader for a column of such keys. UTF-16 files arrive here as UTF-8.
    #[must_use]
    pub fn new(kind: KeyKind, encoding: Encoding) -> KeyReader {
        KeyReader { kind, encoding, spelt: Vec::new(), damaged: 0 }
    }

    /// The key in UTF-8, or `None` for a cell without one: blank, a word for nothing (`sem e-mail`, `Consumidor final`,
    /// `000.000.000-00`), or damaged. Such rows belong to nobody and must never be merged.
    #[inline]
    pub fn normalise<'a>(&'a mut self, cell: &'a [u8]) -> Option<&'a [u8]> {
        let text = cell.trim_ascii();
        if text.is_empty() {
            return None;
        }
        let common = match self.kind {
            KeyKind::Id => !has_byte(text, not_ascii),
            KeyKind::Email => !has_byte(text, not_ascii_or_capital),
            KeyKind::Document => text.iter().all(u8::is_ascii_digit),
            KeyKind::Phone => false,
        };
        if common && !is_suspect(text) {
            return Some(text);
        }
        self.spell(text)
    }

    /// What the keys are.
    #[must_use]
    pub fn kind(&self) -> KeyKind {
        self.kind
    }

    /// How many keys a spreadsheet has damaged beyond repair (`1,23457E+10`).
    #[must_use]
    pub fn damaged(&self) -> u64 {
        self.damaged
    }

    #[inline(never)]
    fn spell(&mut self, text: &[u8]) -> Option<&[u8]> {
        let decoded = decode(unwrap_guard(text), self.encoding);
        let visible: Cow<'_, str> = if decoded.contains(is_invisible) {
            Cow::Owned(decoded.chars().filter(|&letter| !is_invisible(letter)).collect())
        } else {
            decoded
        };
        let text = visible.trim();
        if is_nothing(text.as_bytes()) || text.eq_ignore_ascii_case("nan") {
            return None;
        }
        if is_damaged(text.as_bytes()) {
            self.damaged += 1;
            return None;
        }
        let text = match self.kind {
            KeyKind::Email => address_within(text),
            KeyKind::Id | KeyKind::Document | KeyKind::Phone => text,
        };
        if names_nobody(text, self.kind) {
            return None;
        }
        self.spelt.clear();
        match self.kind {
            KeyKind::Id => self.spelt.extend_from_slice(text.as_bytes()),
            KeyKind::Email => lower_case(text, &mut self.spelt),
            KeyKind::Document => document(text, &mut self.spelt),
            KeyKind::Phone => phone(text, &mut self.spelt),
        }
        let is_key = !self.spelt.is_empty() && !is_number_of_nobody(&self.spelt, self.kind);
        is_key.then_some(self.spelt.as_slice())
    }
}

/// Whether a plain-looking key deserves the slow look: it may stand for nothing, be wrapped or be damaged.
#[inline]
fn is_suspect(text: &[u8]) -> bool {
    match text {
        [b'=' | b'\'' | b'-' | b'#' | b'(' | b'<' | b'"' | b'.' | b'*' | b'?' | b'_' | b'/' | b'@', ..]
        | [.., b'>'] => true,
        // Digits first: only scientific notation (`…E+10`, three exponent digits at most) spoils them.
        [b'0'..=b'9', .., b'+', _] | [b'0'..=b'9', .., b'+', _, _] | [b'0'..=b'9', .., b'+', _, _, _] => true,
        // `00000000000`, `999.999.999-99`.
        [b'0'] => true,
        [first @ b'0'..=b'9', second, .., last] => first == second && first == last,
        [b'0'..=b'9', ..] => false,
        _ => is_nothing(text) || text.eq_ignore_ascii_case(b"nan") || may_be_nobody(text),
    }
}

/// Whether this is `1,23457E+10`: what a spreadsheet leaves of a long number. Its digits are gone for good, so that numbers which
/// were different are now the same: of customers, and of orders too.
///
/// ```
/// use regua_core::intake::fields::is_damaged;
/// assert!(is_damaged(b"2,00001E+15"));
/// assert!(!is_damaged(b"2000010000000001") && !is_damaged(b"4E10"));
/// ```
#[must_use]
pub fn is_damaged(text: &[u8]) -> bool {
    let Some(at) = text.iter().position(|byte| byte.eq_ignore_ascii_case(&b'e')) else { return false };
    let (mantissa, exponent) = (&text[..at], &text[at + 1..]);
    let [b'+', power @ ..] = exponent else { return false };
    mantissa.first().is_some_and(u8::is_ascii_digit)
        && mantissa.iter().all(|byte| byte.is_ascii_digit() || matches!(byte, b',' | b'.'))
        && matches!(power.len(), 1..=3)
        && power.iter().all(u8::is_ascii_digit)
}

/// Zero-width and direction characters, soft hyphens, byte order marks: they come along with copied text.
fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2064}' | '\u{FEFF}')
}

fn lower_case(text: &str, spelt: &mut Vec<u8>) {
    if text.is_ascii() {
        spelt.extend(text.bytes().map(|byte| byte.to_ascii_lowercase()));
    } else {
        spelt.extend_from_slice(text.to_lowercase().as_bytes());
    }
}

/// Letters stay, in capitals: a CNPJ may have some.
fn document(text: &str, spelt: &mut Vec<u8>) {
    for letter in
        text.chars().filter(|letter| !matches!(letter, '.' | '-' | '/' | '\u{2013}') && !letter.is_whitespace())
    {
        spelt.extend_from_slice(letter.to_ascii_uppercase().encode_utf8(&mut [0; 4]).as_bytes());
    }
}

fn phone(text: &str, spelt: &mut Vec<u8>) {
    let international = text.starts_with('+') || text.starts_with("00");
    spelt.push(b'+');
    spelt.extend(text.bytes().filter(u8::is_ascii_digit).skip_while(|&digit| digit == b'0'));
    let digits = spelt.len() - 1;
    if digits == 0 {
        spelt.clear();
    } else if !international && matches!(digits, 10 | 11) {
        spelt.splice(1..1, *b"55");
    }
}

const LANES: usize = size_of::<u64>();
const HIGH_BITS: u64 = u64::from_ne_bytes([0x80; LANES]);
const BLANKS: u64 = u64::from_ne_bytes([b' '; LANES]);

/// Whether a test of eight bytes at a time finds one. The last eight may have been looked at before: to copy the fewer than eight
/// that are left would be a call, which costs wasm more than the look.
#[inline]
fn has_byte(text: &[u8], test: impl Fn(u64) -> bool) -> bool {
    let (words, _) = text.as_chunks::<LANES>();
    match text.last_chunk::<LANES>() {
        Some(last) => words.iter().chain([last]).any(|word| test(u64::from_ne_bytes(*word))),
        // In the place of those that it has not, blanks.
        None => test(text.iter().fold(BLANKS, |word, byte| word << 8 | u64::from(*byte))),
    }
}

#[inline]
fn not_ascii(word: u64) -> bool {
    word & HIGH_BITS != 0
}

#[inline]
fn not_ascii_or_capital(word: u64) -> bool {
    // With the high bits cleared no lane carries into the next: from `A` on the first sum has its high bit set,
    // beyond `Z` the second.
    let low = word & !HIGH_BITS;
    let from_a = low + u64::from_ne_bytes([0x80 - b'A'; LANES]);
    let beyond_z = low + u64::from_ne_bytes([0x7F - b'Z'; LANES]);
    (word | (from_a & !beyond_z)) & HIGH_BITS != 0
}

#[cfg(test)]
mod tests;
