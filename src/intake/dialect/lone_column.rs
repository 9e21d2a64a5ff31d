//! The one table without a delimiter that is of use: e-mail addresses below a name, one a line, as lists of those who
//! must not be written to come. Any other single column is no table.

use super::{Dialect, Whole, cells, is_blank, names, read_head};
use crate::domain::Delimiter;
use crate::domain::Encoding;

/// The table of a list of addresses, `None` for anything else. A list that begins with an address has no name: it would
/// lose its first.
pub(super) fn look(text: &[u8], (encoding, bom_bytes): (Encoding, usize), whole: Whole) -> Option<Dialect> {
    let (mut name, mut filled, mut addresses) = (None, 0_u64, 0_u64);
    let mut is_lone = true;
    read_head(text, Delimiter::Comma, whole, &mut |batch, record| {
        if is_blank(batch, record) {
            return;
        }
        is_lone &= batch.width(record) == 1;
        let cell = cells(batch, record, encoding).swap_remove(0);
        if name.is_none() {
            name = usize::try_from(batch.first_record()).ok().map(|first| (first + record, cell.trim().to_owned()));
        } else {
            filled += 1;
            addresses += u64::from(is_address(cell.trim()));
        }
    })
    .ok()?;
    let (skipped_records, name) = name.filter(|(_, name)| !name.contains('@'))?;
    let delimiter = Delimiter::Comma;
    let is_list = is_lone && filled > 0 && addresses * 10 >= filled * 9;
    is_list.then(|| Dialect { encoding, bom_bytes, delimiter, skipped_records, header: names(vec![name]) })
}

fn is_address(cell: &str) -> bool {
    let parts = cell.split_once('@');
    parts.is_some_and(|(name, domain)| !name.is_empty() && domain.contains('.') && !cell.contains(char::is_whitespace))
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
        check("a@b.c\nd@e.f\n", None);
        check("e-mail\n", None);
        check("nome\nAna\nBia\n", None);
        check("e-mail\na@b.c\nx,y\n", None);
        check("título\nfale com a@b.c hoje\n", None);
        check("", None);
    }
}
