//! A small table of figures as a file. Which figures it holds is the caller's.

use super::protocol::{TableCell, TableFile};
use crate::domain::Language;
use crate::export::{Cell, Format, TableWriter, file_name};

/// Writes a small table for a spreadsheet: the file's name and bytes.
///
/// ```
/// use regua_core::domain::{Day, Language};
/// use regua_core::engine::protocol::{TableCell, TableFile};
/// use regua_core::engine::write_table;
/// let table = TableFile {
///     name: "Meses".to_owned(),
///     reference: Day::from_ymd(2026, 11, 22).unwrap(),
///     language: Language::Portuguese,
///     header: vec!["Mês".to_owned(), "% novos".to_owned()],
///     rows: vec![vec![TableCell::Text("jan.".to_owned()), TableCell::Share { part: 1, whole: 8 }]],
/// };
/// let (name, bytes) = write_table(&table);
/// assert_eq!(name, "regua_meses_2026-11-22.csv");
/// assert_eq!(bytes, "\u{feff}\"Mês\";\"% novos\"\r\n\"jan.\";\"12,50\"\r\n".as_bytes());
/// ```
#[must_use]
pub fn write_table(table: &TableFile) -> (String, Vec<u8>) {
    let format = match table.language {
        Language::Portuguese => Format::SpreadsheetPt,
        Language::English => Format::SpreadsheetEn,
    };
    let mut writer = TableWriter::new(format, table.header.iter().map(String::as_str));
    for row in &table.rows {
        writer.row(row.iter().map(cell));
    }
    (file_name(&[&table.name], table.reference, format), writer.take_bytes())
}

fn cell(cell: &TableCell) -> Cell<'_> {
    match cell {
        TableCell::Blank => Cell::Text(""),
        TableCell::Text(text) => Cell::Text(text),
        // No count comes near the end of 63 bits.
        TableCell::Count(count) => Cell::Count(i64::try_from(*count).unwrap_or(i64::MAX)),
        TableCell::Integer(number) => Cell::Count(*number),
        TableCell::Money(hundredths) | TableCell::Hundredths(hundredths) => Cell::Hundredths(*hundredths),
        TableCell::Share { part, whole } => Cell::Hundredths(TableCell::share_hundredths(*part, *whole)),
        TableCell::Day(day) => Cell::Day(*day),
    }
}
