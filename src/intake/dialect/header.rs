//! Which record names the columns, and the names made unique. The delimiter under which records have their fields is the parent's.

use std::collections::BTreeMap;
use std::collections::BTreeSet;

/// What the search for the header needs of a record that is not blank.
#[derive(Debug)]
pub(super) struct Shape {
    pub(super) record: usize,
    pub(super) width: usize,
    /// Fields with text.
    pub(super) filled: usize,
    pub(super) ends_blank: bool,
}

/// The most frequent number of fields, of several the one that comes first; `None` where no record has two fields.
pub(super) fn usual_width(shapes: &[Shape]) -> Option<usize> {
    let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
    for shape in shapes.iter().filter(|shape| shape.width > 1) {
        *counts.entry(shape.width).or_default() += 1;
    }
    let most = counts.values().copied().max()?;
    shapes.iter().map(|shape| shape.width).find(|width| counts.get(width) == Some(&most))
}

/// The first record that looks like the table's names: of the usual width, and filled nearly as well as the best filled record of
/// that width, which a title padded with delimiters (`Relatório de Vendas;;;`) is not. A delimiter more or less at the end is
/// forgiven, if nothing follows it.
pub(super) fn header_at(shapes: &[Shape], width: usize) -> Option<usize> {
    let usual = || shapes.iter().filter(|shape| shape.width == width);
    let filled = usual().map(|shape| shape.filled).max()?;
    let rows_end_blank = usual().all(|shape| shape.ends_blank);
    shapes.iter().position(|shape| {
        let fits = shape.width == width
            || (shape.width + 1 == width && rows_end_blank)
            || (shape.width == width + 1 && shape.ends_blank);
        fits && shape.filled * 3 >= filled * 2
    })
}

/// The record before the one at `at` if it holds the names, fewer than the rows have fields, because amounts stand unquoted in
/// them and their decimal comma parts them (`1,ana@ex.com,10,50`). Such rows can't be told apart into fields, but their names can
/// be kept, so that the rows are set aside and the first is not taken for names. `cells` gives the cells of a shape.
pub(super) fn above_parted_decimals(
    shapes: &[Shape],
    at: usize,
    width: usize,
    cells: impl Fn(usize) -> Vec<String>,
) -> Option<usize> {
    const ROWS: usize = 5;
    let above = at.checked_sub(1)?;
    let names = shapes.get(above).filter(|shape| (2..width).contains(&shape.width) && shape.filled == shape.width)?;
    let missing = width - names.width;
    let mut rows =
        (at..shapes.len()).filter(|row| shapes.get(*row).is_some_and(|shape| shape.width == width)).take(ROWS);
    let is_proved = !names_a_number(&cells(above)) && rows.all(|row| parted_decimals(&cells(row)) >= missing);
    is_proved.then_some(above)
}

/// Amounts and what might be their cents in the field after them; at least as many as there are.
fn parted_decimals(cells: &[String]) -> usize {
    let is_whole = |cell: &str| is_number(cell.trim().trim_start_matches("R$").trim());
    let is_cents =
        |cell: &str| matches!(cell.trim().as_bytes(), [tens, ones] if tens.is_ascii_digit() && ones.is_ascii_digit());
    cells.windows(2).filter(|pair| matches!(pair, [whole, cents] if is_whole(whole) && is_cents(cents))).count()
}

/// Whether commas are text here: names and sentences, or decimals, below each other in the only column.
pub(super) fn is_list(shapes: &[Shape], at: usize, width: usize, header: &[String]) -> bool {
    if !shapes.iter().take(at).any(|shape| shape.width == 1) {
        return false;
    }
    let singles = |shapes: &[Shape]| shapes.iter().filter(|shape| shape.width == 1).count();
    let rows = shapes.get(at..).unwrap_or_default();
    let parted = rows.iter().filter(|shape| shape.width == width).count();
    singles(rows) > parted || (at == 1 && width == 2 && header.iter().all(|name| is_number(name.trim())))
}

/// Whether a name is a figure, as only data are.
pub(in crate::intake) fn names_a_number(header: &[String]) -> bool {
    header.iter().any(|name| is_number(name.trim()))
}

/// Whether there is a figure under whatever delimiter: then the record is data, and to part it wrongly makes no names of it.
pub(super) fn holds_a_number(header: &[String]) -> bool {
    header.iter().flat_map(|name| name.split([',', ';', '\t', '|'])).any(|part| is_number(part.trim()))
}

fn is_number(name: &str) -> bool {
    name.bytes().any(|byte| byte.is_ascii_digit())
        && name.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'.' | b',' | b'-'))
}

/// The names of columns: trimmed, blank ones by their 1-based number (`coluna_2`), repeated ones numbered (`valor_2`).
pub(in crate::intake) fn names(cells: Vec<String>) -> Vec<String> {
    let is_blank = |c: char| c.is_whitespace() || matches!(c, '\u{feff}' | '\0');
    let trimmed: Vec<&str> = cells.iter().map(|cell| cell.trim_matches(is_blank)).collect();
    let written: BTreeSet<&str> = trimmed.iter().copied().collect();
    let mut used = BTreeSet::new();
    let mut numbers: BTreeMap<String, usize> = BTreeMap::new();
    let mut names = Vec::with_capacity(cells.len());
    for (at, name) in trimmed.iter().enumerate() {
        let base = if name.is_empty() { format!("coluna_{}", at + 1) } else { (*name).to_owned() };
        let mut unique = base.clone();
        let number = numbers.entry(base.clone()).or_insert(1);
        // A made name must not take the place of a written one.
        while used.contains(&unique) || (unique != **name && written.contains(unique.as_str())) {
            *number += 1;
            unique = format!("{base}_{number}");
        }
        used.insert(unique.clone());
        names.push(unique);
    }
    names
}
