//! Records below the header that are no data: the header again, where exports were joined, and rows of sums. Known by their cells
//! alone; what becomes of them is `rows`'s and `table`'s.

use super::dialect::names;
use super::words::plain;

/// A record that is no data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stray {
    /// The header, cell by cell.
    Header,
    /// A row of sums.
    Total,
}

/// What a record below the header is, if it is no data.
///
/// *The header again*: of two columns or more, all named; equal cell by cell but for blanks around. *A row of sums*: its first
/// filled cell is a word for a sum, all its other filled cells are figures, of which there is one at least. A date is no figure,
/// and no more is a name, so an order that merely begins with such a word stays an order.
pub(super) fn stray(cells: &[impl AsRef<str>], header: &[String]) -> Option<Stray> {
    if header.len() < 2 {
        return None;
    }
    let first = cells.iter().map(AsRef::as_ref).find(|cell| !cell.trim().is_empty())?;
    match suspect(first, header)? {
        Stray::Header => repeats(cells, header).then_some(Stray::Header),
        Stray::Total => has_but_figures(cells).then_some(Stray::Total),
    }
}

/// Whether a record is worth asking [`stray`] by the bytes of a first filled cell, without its quotes: where each record is asked,
/// nearly all are told by three letters.
pub(super) fn may_be_stray(cell: &[u8], header: &[String]) -> bool {
    const BEGINNINGS: [[u8; 3]; 6] = [*b"tot", *b"sub", *b"som", *b"sum", *b"gra", *b"val"];
    let mut letters = cell.iter().filter(|byte| byte.is_ascii_alphabetic()).map(u8::to_ascii_lowercase);
    let begins = [letters.next(), letters.next(), letters.next()].map(Option::unwrap_or_default);
    let name = header.first().map_or(&[][..], String::as_bytes);
    let is_in_another_encoding = !name.is_ascii() && !cell.is_ascii();
    BEGINNINGS.contains(&begins) || cell.trim_ascii().ends_with(name) || is_in_another_encoding
}

/// Without what [`names`] leaves out around: an export that was appended begins with a byte order mark.
fn bare(cell: &str) -> &str {
    cell.trim_matches(|c: char| c.is_whitespace() || matches!(c, '\u{feff}' | '\0'))
}

/// What a record may be whose first filled cell is this one; the other cells decide. Nearly every record is told by it.
fn suspect(first: &str, header: &[String]) -> Option<Stray> {
    let first = bare(first);
    if header.first().is_some_and(|name| name == first) {
        Some(Stray::Header)
    } else {
        is_word_for_sum(first).then_some(Stray::Total)
    }
}

fn repeats(cells: &[impl AsRef<str>], header: &[String]) -> bool {
    let is_blank = |cell: &str| cell.trim().is_empty();
    let Some((own, more)) = cells.split_at_checked(header.len()) else { return false };
    let all_named = own.iter().all(|cell| !is_blank(bare(cell.as_ref())));
    let nothing_more = more.iter().all(|cell| is_blank(cell.as_ref()));
    all_named && nothing_more && names(own.iter().map(|cell| cell.as_ref().to_owned()).collect()) == header
}

/// Beginnings of labels, whole words: `Total`, `Total geral:`, `Subtotal da loja`.
fn is_word_for_sum(text: &str) -> bool {
    const LONGEST: usize = 60;
    const WORDS: [&str; 12] = [
        "total",
        "totais",
        "totals",
        "subtotal",
        "subtotais",
        "subtotals",
        "soma",
        "somatorio",
        "sum",
        "sub total",
        "grand total",
        "valor total",
    ];
    // An address may begin with any word.
    text.len() <= LONGEST && !text.contains('@') && {
        let label = plain(text);
        WORDS.iter().any(|word| label.strip_prefix(word).is_some_and(|rest| rest.is_empty() || rest.starts_with(' ')))
    }
}

fn has_but_figures(cells: &[impl AsRef<str>]) -> bool {
    let mut filled = cells.iter().map(|cell| cell.as_ref().trim()).filter(|cell| !cell.is_empty()).skip(1).peekable();
    filled.peek().is_some() && filled.all(is_figure)
}

/// A number, perhaps with a sign, a percent sign or a currency before or after it.
fn is_figure(text: &str) -> bool {
    let is_around = |c: char| c.is_whitespace() || matches!(c, '+' | '-' | '\u{2212}' | '(' | ')' | '%' | '€' | '£');
    let bare = text.trim_matches(is_around);
    let bare = ["R$", "US$", "$", "BRL", "USD", "EUR"]
        .iter()
        .find_map(|currency| bare.strip_prefix(currency).or_else(|| bare.strip_suffix(currency)))
        .map_or(bare, |rest| rest.trim_matches(is_around));
    bare.starts_with(|c: char| c.is_ascii_digit() || matches!(c, ',' | '.'))
        && bare.chars().any(|c| c.is_ascii_digit())
        && bare.chars().all(|c| c.is_ascii_digit() || matches!(c, ',' | '.' | ' ' | '\u{a0}' | '\u{202f}'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(header: &str, record: &str, expected: Option<Stray>) {
        let header = names(header.split(';').map(str::to_owned).collect());
        let cells: Vec<&str> = record.split(';').collect();
        assert_eq!(stray(&cells, &header), expected, "{record:?}");
    }

    #[test]
    fn the_header_again() {
        check("Pedido;Valor", "Pedido;Valor", Some(Stray::Header));
        check("Pedido;Valor", " Pedido ;Valor", Some(Stray::Header));
        check("Pedido;Valor", "Pedido;Valor;", Some(Stray::Header));
        check("id;valor;valor", "id;valor;valor", Some(Stray::Header));
        check("Pedido;Valor", "Pedido", None);
        check("Pedido;Valor", "Pedido;10", None);
        check("Pedido;Valor", "Pedido;Valor;x", None);
        check("a;b;", "a;b;", None);
        check("valor", "valor", None);
    }

    #[test]
    fn rows_of_sums() {
        let header = "Pedido;Cliente;Data;Valor";
        for record in [
            "Total;;;30,00",
            "TOTAL GERAL:;;;R$ 1.234,56",
            ";;Total;30,00",
            "Total;30,00",
            "Subtotal;12;;(30,00)",
            "Soma;;;30,00 BRL",
            "Grand total;2;;US$ 30.00",
            "Totais;2;;100%",
            "Total de pedidos;2;;",
        ] {
            check(header, record, Some(Stray::Total));
        }
        for record in [
            "Total;ana@ex.com;05/01/2024;30,00",
            "Total;;05/01/2024;30,00",
            "Total;;2024-01-05;30,00",
            "1;Total;;30,00",
            "Totalmente;;;30,00",
            "Total;;;",
            "Total;;;dez",
            "Sumaré;;;30,00",
            ";;;",
            "",
        ] {
            check(header, record, None);
        }
        check("valor", "Total", None);
    }
}
