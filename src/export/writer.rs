//! A table as CSV, written row by row and drained in pieces. Which columns a table has is the caller's.

use super::guard::guarded;
use crate::domain::Day;
use core::fmt::{self, Write as _};
use csv::{QuoteStyle, Terminator, Writer, WriterBuilder};
use std::borrow::Cow;

/// Whom a table is written for. Spreadsheet formats guard text against formulas (see [`guarded`]); text that is no
/// number is always quoted in them. [`Format::Plain`] gives every value as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// A spreadsheet in Portuguese: byte order mark, `;`, decimal comma, `dd/mm/yyyy`, CRLF.
    SpreadsheetPt,
    /// A spreadsheet in English: byte order mark, `,`, decimal point, `yyyy-mm-dd`, CRLF.
    SpreadsheetEn,
    /// A program: UTF-8 without mark, `,`, decimal point, `yyyy-mm-dd`, LF, unguarded.
    Plain,
}

impl Format {
    fn start(self) -> &'static [u8] {
        match self {
            Format::SpreadsheetPt | Format::SpreadsheetEn => b"\xef\xbb\xbf",
            Format::Plain => b"",
        }
    }

    fn delimiter(self) -> u8 {
        match self {
            Format::SpreadsheetPt => b';',
            Format::SpreadsheetEn | Format::Plain => b',',
        }
    }

    fn decimal(self) -> char {
        match self {
            Format::SpreadsheetPt => ',',
            Format::SpreadsheetEn | Format::Plain => '.',
        }
    }

    fn text(self, text: &str) -> Cow<'_, str> {
        match self {
            Format::SpreadsheetPt | Format::SpreadsheetEn => guarded(text),
            Format::Plain => Cow::Borrowed(text),
        }
    }

    fn writer(self, bytes: Vec<u8>) -> Writer<Vec<u8>> {
        let (quotes, terminator) = match self {
            Format::SpreadsheetPt | Format::SpreadsheetEn => (QuoteStyle::NonNumeric, Terminator::CRLF),
            Format::Plain => (QuoteStyle::Necessary, Terminator::Any(b'\n')),
        };
        WriterBuilder::new()
            .delimiter(self.delimiter())
            .quote_style(quotes)
            .terminator(terminator)
            // Rows set aside for their number of fields are written with just these fields.
            .flexible(true)
            .from_writer(bytes)
    }
}

/// A value of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cell<'a> {
    /// Text from a file or a person; guarded in spreadsheets.
    Text(&'a str),
    /// A whole number.
    Count(i64),
    /// Money in cents; written with two decimals, without currency and without grouping.
    Money(i64),
    /// A sum or a figure in hundredths; written like money.
    Hundredths(i128),
    /// A date.
    Day(Day),
}

/// Writes a table: the header at once, then row after row.
///
/// ```
/// use regua_core::export::{Cell, Format, TableWriter};
/// let mut table = TableWriter::new(Format::Plain, ["cliente", "valor"]);
/// table.row([Cell::Text("ana"), Cell::Money(-123_456)]);
/// assert_eq!(table.take_bytes(), b"cliente,valor\nana,-1234.56\n");
/// table.row([Cell::Text("bia"), Cell::Money(5)]);
/// assert_eq!(table.take_bytes(), b"bia,0.05\n");
/// ```
pub struct TableWriter {
    format: Format,
    csv: Writer<Vec<u8>>,
    /// The cell in hand, kept for its allocation.
    cell: String,
}

impl TableWriter {
    /// A table with this header; names are guarded like any text.
    #[must_use]
    pub fn new<'a>(format: Format, header: impl IntoIterator<Item = &'a str>) -> TableWriter {
        let mut table = TableWriter { format, csv: format.writer(format.start().to_vec()), cell: String::new() };
        table.row(header.into_iter().map(Cell::Text));
        table
    }

    /// Appends a row. Rows should have one cell for each name of the header; this is not checked.
    pub fn row<'a>(&mut self, cells: impl IntoIterator<Item = Cell<'a>>) {
        for cell in cells {
            match cell {
                Cell::Text(text) => never_fails(self.csv.write_field(self.format.text(text).as_ref())),
                Cell::Count(count) => self.typed(format_args!("{count}")),
                Cell::Money(cents) => self.hundredths(cents.into()),
                Cell::Hundredths(number) => self.hundredths(number),
                Cell::Day(day) => {
                    let (year, month, of_month) = day.ymd();
                    match self.format {
                        Format::SpreadsheetPt => self.typed(format_args!("{of_month:02}/{month:02}/{year:04}")),
                        Format::SpreadsheetEn | Format::Plain => {
                            self.typed(format_args!("{year:04}-{month:02}-{of_month:02}"));
                        }
                    }
                }
            }
        }
        never_fails(self.csv.write_record(None::<&[u8]>));
    }

    /// What was written since the last call, whole rows. A caller with many rows calls this whenever
    /// [`TableWriter::waiting_bytes`] passes the size of piece it wants.
    #[must_use]
    pub fn take_bytes(&mut self) -> Vec<u8> {
        let full = core::mem::replace(&mut self.csv, self.format.writer(Vec::new()));
        never_fails(full.into_inner())
    }

    /// Bytes that wait for [`TableWriter::take_bytes`], up to 8 KiB short of all.
    #[must_use]
    pub fn waiting_bytes(&self) -> usize {
        self.csv.get_ref().len()
    }

    fn hundredths(&mut self, number: i128) {
        let sign = if number < 0 { "-" } else { "" };
        let (whole, rest) = (number.unsigned_abs() / 100, number.unsigned_abs() % 100);
        self.typed(format_args!("{sign}{whole}{}{rest:02}", self.format.decimal()));
    }

    fn typed(&mut self, value: fmt::Arguments<'_>) {
        self.cell.clear();
        never_fails(self.cell.write_fmt(value));
        never_fails(self.csv.write_field(&self.cell));
    }
}

/// The value of a result that can't be an error: memory takes every byte, and the CSV writer has no other complaint
/// than uneven rows, which it is told to accept.
fn never_fails<T: Default, E: fmt::Debug>(result: Result<T, E>) -> T {
    debug_assert!(result.is_ok(), "writing to memory failed: {:?}", result.err());
    result.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{Cell, Format, TableWriter};
    use crate::domain::Day;

    fn written(format: Format, cell: Cell<'_>) -> String {
        let mut table = TableWriter::new(format, ["x"]);
        let header = table.take_bytes();
        assert!(!header.is_empty());
        table.row([cell]);
        String::from_utf8(table.take_bytes()).unwrap()
    }

    #[test]
    fn each_format_writes_its_own_way() {
        let day = Cell::Day(Day::from_ymd(2026, 11, 2).unwrap());
        let cases = [
            (Cell::Text("ana"), ["\"ana\"\r\n", "\"ana\"\r\n", "ana\n"]),
            (Cell::Text("a,b;c"), ["\"a,b;c\"\r\n", "\"a,b;c\"\r\n", "\"a,b;c\"\n"]),
            (Cell::Text("-1"), ["\"'-1\"\r\n", "\"'-1\"\r\n", "-1\n"]),
            (Cell::Text(""), ["\"\"\r\n", "\"\"\r\n", "\"\"\n"]),
            (Cell::Count(-42), ["-42\r\n", "-42\r\n", "-42\n"]),
            (Cell::Money(123_456), ["\"1234,56\"\r\n", "1234.56\r\n", "1234.56\n"]),
            (Cell::Money(-5), ["\"-0,05\"\r\n", "-0.05\r\n", "-0.05\n"]),
            (
                Cell::Money(i64::MIN),
                ["\"-92233720368547758,08\"\r\n", "-92233720368547758.08\r\n", "-92233720368547758.08\n"],
            ),
            (day, ["\"02/11/2026\"\r\n", "\"2026-11-02\"\r\n", "2026-11-02\n"]),
        ];
        for (cell, expected) in cases {
            let formats = [Format::SpreadsheetPt, Format::SpreadsheetEn, Format::Plain];
            assert_eq!(formats.map(|format| written(format, cell)), expected, "{cell:?}");
        }
    }

    #[test]
    fn the_mark_stands_once_and_before_everything() {
        for (format, expected) in [
            (Format::SpreadsheetPt, "\u{feff}\"a\";\"'=b\"\r\n"),
            (Format::SpreadsheetEn, "\u{feff}\"a\",\"'=b\"\r\n"),
            (Format::Plain, "a,=b\n"),
        ] {
            let mut table = TableWriter::new(format, ["a", "=b"]);
            assert_eq!(String::from_utf8(table.take_bytes()).unwrap(), expected);
            assert!(table.take_bytes().is_empty());
        }
    }

    #[test]
    fn pieces_make_the_same_file_as_one_draught() {
        let mut whole = TableWriter::new(Format::SpreadsheetPt, ["n", "texto"]);
        let mut pieces = TableWriter::new(Format::SpreadsheetPt, ["n", "texto"]);
        let mut joined = Vec::new();
        for n in 0..5_000 {
            for table in [&mut whole, &mut pieces] {
                table.row([Cell::Count(n), Cell::Text("um texto\ncom \"aspas\"")]);
            }
            if pieces.waiting_bytes() > 10_000 {
                joined.extend(pieces.take_bytes());
            }
        }
        joined.extend(pieces.take_bytes());
        assert_eq!(joined, whole.take_bytes());
    }
}
