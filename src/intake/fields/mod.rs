//! Cells to values: dates, amounts, keys. Cutting a file into cells is the reader's; which column is which is `columns`'s.
//!
//! Every reader takes the bytes of one cell, already unquoted, in an encoding that agrees with ASCII (UTF-8 or
//! Windows-1252), and is called once a row: the common shapes allocate nothing, the others leave for a cold function.

pub mod address;
pub mod amount;
pub mod date;
pub mod document;
pub mod key;
pub mod serial;

pub use address::is_address;
pub(in crate::intake) use address::odd_address;
pub use amount::{Amount, AmountError, AmountReader, AmountTally, decide_decimal};
pub use date::{DateError, DateReader, DateTally, decide_order};
pub use key::{KeyKind, KeyReader, is_damaged};
pub use serial::{Serials, serial};

/// What a whole column says on how it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decision<T> {
    /// One notation reads it, or the choice makes no difference.
    Decided(T),
    /// Cells that two notations read differently, and none that proves either.
    Ambiguous {
        /// The likelier notation, to be offered first.
        proposal: T,
        /// The first cell that can be read both ways.
        example: String,
    },
    /// Cells that prove one notation beside cells that prove the other.
    Conflict {
        /// The first cell of each proof: day first then month first, or comma then point.
        examples: [String; 2],
    },
}

/// The cell without its blanks at both ends, no-break spaces of both encodings included.
///
/// Only for cells of digits and signs: in UTF-8 a final byte A0 may also be the second half of an `à`.
pub(crate) fn trim_number(cell: &[u8]) -> &[u8] {
    let mut text = cell;
    loop {
        let shorter = match text {
            [0xC2, 0xA0, rest @ ..]
            | [0xE2, 0x80, 0xAF, rest @ ..]
            | [b' ' | b'\t' | b'\r' | b'\n' | 0xA0, rest @ ..] => rest,
            [rest @ .., 0xC2, 0xA0]
            | [rest @ .., 0xE2, 0x80, 0xAF]
            | [rest @ .., b' ' | b'\t' | b'\r' | b'\n' | 0xA0] => rest,
            _ => return text,
        };
        text = shorter;
    }
}

/// The content of a cell that a spreadsheet or another program has wrapped: `="0123"` forces text, a leading `'`
/// before `=`, `+`, `-`, `@`, a tab or a line end guards against formulas, before a digit it keeps a number from being one.
/// Any other cell comes back as it is.
#[must_use]
pub fn unwrap_guard(cell: &[u8]) -> &[u8] {
    match cell {
        [b'=', b'"', inner @ .., b'"'] => inner,
        [b'\'', guarded @ ..]
            if matches!(guarded, [b'=' | b'+' | b'-' | b'@' | b'\t' | b'\r' | b'\n' | b'0'..=b'9', ..]) =>
        {
            guarded
        }
        _ => cell,
    }
}

/// Whether a trimmed cell is empty or one of the words that programs write for "nothing" (`-`, `N/A`, `#N/D`, `null`).
pub(crate) fn is_nothing(text: &[u8]) -> bool {
    const LONGEST: usize = 9;
    const WORDS: [&str; 16] = [
        "-",
        "--",
        "\u{2013}",
        "\u{2014}",
        "n/a",
        "#n/a",
        "n/d",
        "#n/d",
        "na",
        "nd",
        "s/n",
        "null",
        "(null)",
        "none",
        "nil",
        "undefined",
    ];
    text.is_empty() || text.len() <= LONGEST && WORDS.iter().any(|word| text.eq_ignore_ascii_case(word.as_bytes()))
}

/// A cell as an example to show; broken bytes are replaced.
#[cold]
pub(crate) fn example_of(cell: &[u8]) -> String {
    String::from_utf8_lossy(trim_number(cell)).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_has_many_words() {
        for nothing in ["", "-", "N/A", "#N/D", "NULL", "\u{2014}", "undefined"] {
            assert!(is_nothing(nothing.as_bytes()), "{nothing:?}");
        }
        for something in ["0", "a", "n/a/b", "NaN", "-1"] {
            assert!(!is_nothing(something.as_bytes()), "{something:?}");
        }
    }

    #[test]
    fn guards_are_unwrapped() {
        for (cell, content) in [
            ("=\"0123\"", "0123"),
            ("'-42,00", "-42,00"),
            ("'0123", "0123"),
            ("'s-Hertogenbosch", "'s-Hertogenbosch"),
            ("=\"", "=\""),
        ] {
            assert_eq!(unwrap_guard(cell.as_bytes()), content.as_bytes(), "{cell:?}");
        }
    }

    #[test]
    fn blanks_of_both_encodings_are_trimmed() {
        for cell in [&b" 1 "[..], b"\xC2\xA01\xC2\xA0", b"\xA01\xA0", b"\t1\r\n", b"\xE2\x80\xAF1"] {
            assert_eq!(trim_number(cell), b"1", "{cell:?}");
        }
    }
}
