//! The one table without a delimiter that is of use: e-mail addresses, CPFs, CNPJs or phones, one a line, as lists of those who
//! must not be written to come, with a name above them or without. Any other single column is no table.

use super::{Dialect, HeaderRow, Whole, cells, is_blank, names, read_head};
use crate::domain::{Delimiter, Encoding};
use crate::intake::columns::key_kind;
use crate::intake::fields::document::{cnpj_is_valid, cpf_is_valid};
use crate::intake::fields::{KeyKind, KeyReader, is_address};

/// The table of a list of such keys, `None` for anything else. A list that begins with a key has no header: the name of its
/// column is made up. Phones are told from other numbers by the name alone.
pub(super) fn look(text: &[u8], (encoding, bom_bytes): (Encoding, usize), whole: Whole) -> Option<Dialect> {
    let (mut skipped_records, mut column) = (None, Vec::new());
    let mut is_lone = true;
    read_head(text, Delimiter::Comma, whole, &mut |batch, record| {
        if is_blank(batch, record) {
            return;
        }
        is_lone &= batch.width(record) == 1;
        skipped_records = skipped_records.or_else(|| Some(usize::try_from(batch.first_record()).ok()? + record));
        column.push(cells(batch, record, encoding).swap_remove(0).trim().to_owned());
    })
    .ok()?;
    let first = column.first()?;
    let (header_row, name) = if is_address(first) || is_document(first) {
        (HeaderRow::Missing, String::new())
    } else {
        (HeaderRow::Present, column.remove(0))
    };
    let keys = || column.iter().map(String::as_str);
    let count = match key_kind(&name, keys()) {
        KeyKind::Email => keys().filter(|key| is_address(key)).count(),
        KeyKind::Document => keys().filter(|key| is_document(key)).count(),
        KeyKind::Phone => keys().filter(|key| is_phone(key)).count(),
        KeyKind::Id => 0,
    };
    let is_list = is_lone && !name.contains('@') && !column.is_empty() && count * 10 >= column.len() * 9;
    let (delimiter, header) = (Delimiter::Comma, names(vec![name]));
    let skipped_records = skipped_records?;
    is_list.then_some(Dialect { encoding, bom_bytes, delimiter, skipped_records, header, header_row })
}

fn is_document(key: &str) -> bool {
    let mut reader = KeyReader::new(KeyKind::Document, Encoding::Utf8);
    reader.normalise(key.as_bytes()).is_some_and(|digits| cpf_is_valid(digits) || cnpj_is_valid(digits))
}

fn is_phone(key: &str) -> bool {
    let digits = key.bytes().filter(u8::is_ascii_digit).count();
    matches!(digits, 8..=15) && key.bytes().all(|byte| byte.is_ascii_digit() || b"+-() .".contains(&byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_list_of_keys_is_a_table() {
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
        check("cpf\n111.444.777-35\n01234567890\n", Some((0, "cpf")));
        check("quem não quer\n111.444.777-35\n", Some((0, "quem não quer")));
        check("11.222.333/0001-81\n11144477735\n", Some((0, "coluna_1")));
        check("Telefone\n(11) 98888-7777\n+55 21 97777-6666\n", Some((0, "Telefone")));
        check("cpf\n111.444.777-36\n01234567891\n", None);
        check("pedido\n1001\n1002\n", None);
        check("nota\n11988887777\n", None);
        check("telefone\nligar depois\n", None);
        check("a@b.c\nd@e.f\nfale com a loja\n", None);
        check("fale @loja\na@b.c\n", None);
        check("e-mail\n", None);
        check("nome\nAna\nBia\n", None);
        check("e-mail\na@b.c\nx,y\n", None);
        check("título\nfale com a@b.c hoje\n", None);
        check("", None);
    }
}
