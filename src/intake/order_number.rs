//! The number of an order, as all files of a base spell it: lines of other files join by its hash.

use super::encoding;
use super::fields::{is_damaged, unwrap_guard};
use crate::domain::Encoding;
use std::borrow::Cow;

/// What a cell of the column of order numbers holds.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum OrderNumber<'c> {
    /// Nothing: the row is an order of its own.
    Blank,
    /// What a spreadsheet leaves of a long number (`2,00001E+15`): many orders look alike, and each row is one of its own.
    Damaged,
    /// A number, in UTF-8.
    Of(Cow<'c, [u8]>),
}

/// Reads a cell without its quotes.
pub(super) fn order_number(cell: &[u8], encoding: Encoding) -> OrderNumber<'_> {
    match unwrap_guard(cell.trim_ascii()) {
        b"" => OrderNumber::Blank,
        number if is_damaged(number) => OrderNumber::Damaged,
        number if number.is_ascii() => OrderNumber::Of(Cow::Borrowed(number)),
        number => OrderNumber::Of(match encoding::decode(number, encoding) {
            Cow::Borrowed(text) => Cow::Borrowed(text.as_bytes()),
            Cow::Owned(text) => Cow::Owned(text.into_bytes()),
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_the_same_in_every_spelling() {
        let check = |cell: &[u8], encoding, want| assert_eq!(order_number(cell, encoding), want, "{cell:?}");
        let of = |number: &'static str| OrderNumber::Of(Cow::Borrowed(number.as_bytes()));
        for encoding in [Encoding::Utf8, Encoding::Windows1252] {
            check(b" 17 ", encoding, of("17"));
            check(b"'17", encoding, of("17"));
            check(b"=\"17\"", encoding, of("17"));
            check(b"  ", encoding, OrderNumber::Blank);
            check(b"2,00001E+15", encoding, OrderNumber::Damaged);
            check(b"2E15", encoding, of("2E15"));
            // A stray byte is what Windows-1252 has there.
            check(b"N\xba1", encoding, of("Nº1"));
        }
        check("Nº1".as_bytes(), Encoding::Utf8, of("Nº1"));
    }
}
