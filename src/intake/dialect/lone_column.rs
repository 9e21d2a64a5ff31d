//! The one table without a delimiter that is of use: e-mail addresses, one a line, as lists of those who must not be
//! written to come, with a name above them or without. Any other single column is no table.

use super::{Dialect, HeaderRow, Whole, cells, is_blank, names, read_head};
use crate::domain::Delimiter;
use crate::domain::Encoding;
use crate::intake::fields::is_address;

/// The table of a list of addresses, `None` for anything else. A list that begins with an address has no header: the
/// name of its column is made up.
pub(super) fn look(text: &[u8], (encoding, bom_bytes): (Encoding, usize), whole: Whole) -> Option<Dialect> {
    let (mut first, mut filled, mut addresses) = (None, 0_u64, 0_u64);
    let mut is_lone = true;
    read_head(text, Delimiter::Comma, whole, &mut |batch, record| {
        if is_blank(batch, record) {
            return;
        }
        is_lone &= batch.width(record) == 1;
        let cell = cells(batch, record, encoding).swap_remove(0);
        let cell = cell.trim();
        if first.is_none() {
            first = usize::try_from(batch.first_record()).ok().map(|number| (number + record, cell.to_owned()));
        }
        filled += 1;
        addresses += u64::from(is_address(cell));
    })
    .ok()?;
    let (skipped_records, first) = first?;
    let (header_row, header) = if is_address(&first) {
        (HeaderRow::Missing, names(vec![String::new()]))
    } else {
        filled -= 1;
        (HeaderRow::Present, names(vec![first]))
    };
    let is_name = header_row == HeaderRow::Missing || header.iter().all(|name| !name.contains('@'));
    let is_list = is_lone && is_name && filled > 0 && addresses * 10 >= filled * 9;
    let delimiter = Delimiter::Comma;
    is_list.then_some(Dialect { encoding, bom_bytes, delimiter, skipped_records, header, header_row })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_list_of_addresses_is_a_table() {
        let check = |text: &str, expected: Option<(usize, &str)>| {
            let found = look(text.as_bytes(), (Encoding::Utf8, 0), Whole::File);
            assert_eq!(
                found.as_ref().map(|table| (table.skipped_records, table.header[0].as_str())),
                expected,
                "{text:?}"
            );
        };
        check("e-mail\na@b.c\n", Some((0, "e-mail")));
        check("\n\"Email Address\"\r\na@b.c\r\n\r\nd@e.f", Some((1, "Email Address")));
        check("a@b.c\nd@e.f\n", Some((0, "coluna_1")));
        check("\n\na@b.c", Some((2, "coluna_1")));
        check("a@b.c\nd@e.f\nfale com a loja\n", None);
        check("fale @loja\na@b.c\n", None);
        check("e-mail\n", None);
        check("nome\nAna\nBia\n", None);
        check("e-mail\na@b.c\nx,y\n", None);
        check("título\nfale com a@b.c hoje\n", None);
        check("", None);
    }
}
