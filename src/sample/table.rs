//! Cells as the text of a file, and days and amounts as a Brazilian export writes them. What the cells say is the
//! neighbours'.

use crate::domain::Day;

/// How an export lays out its cells.
pub(super) struct Dress {
    /// The byte order mark, or nothing.
    pub(super) mark: &'static str,
    pub(super) separator: char,
    pub(super) line_end: &'static str,
}

/// What a Brazilian spreadsheet program opens rightly by double click.
pub(super) const SPREADSHEET: Dress = Dress { mark: "\u{feff}", separator: ';', line_end: "\r\n" };

/// A file in the making.
pub(super) struct Table {
    dress: Dress,
    text: String,
}

impl Table {
    /// A file with its header, whose names stand between `;` whatever the dress and need no quotes.
    pub(super) fn new(dress: Dress, header: &str) -> Table {
        let names = header.replace(';', dress.separator.encode_utf8(&mut [0; 4]));
        Table { text: format!("{}{names}{}", dress.mark, dress.line_end), dress }
    }

    /// Adds a row; a cell is quoted only where it must be.
    pub(super) fn row(&mut self, cells: &[&str]) {
        let separator = self.dress.separator;
        for (place, cell) in cells.iter().enumerate() {
            if place > 0 {
                self.text.push(separator);
            }
            if cell.contains([separator, '"', '\r', '\n']) {
                self.text.push('"');
                self.text.push_str(&cell.replace('"', "\"\""));
                self.text.push('"');
            } else {
                self.text.push_str(cell);
            }
        }
        self.text.push_str(self.dress.line_end);
    }

    /// The file in UTF-8.
    pub(super) fn into_utf8(self) -> Vec<u8> {
        self.text.into_bytes()
    }

    /// The file in Windows-1252, of whose characters only those of Latin-1 occur in the sample.
    pub(super) fn into_windows_1252(self) -> Vec<u8> {
        self.text.chars().map(|letter| u8::try_from(letter).unwrap_or(b'?')).collect()
    }
}

/// The places of rows in the order of their keys; equal keys stay as they stand. One instance for all files: sorting the
/// rows themselves would weigh several kB of wasm each.
pub(super) fn places_by_key(keys: impl Iterator<Item = i64>) -> impl Iterator<Item = usize> {
    let mut places: Vec<(i64, usize)> = keys.zip(0..).collect();
    places.sort_unstable();
    places.into_iter().map(|(_, place)| place)
}

/// `dd/mm/aaaa`.
pub(super) fn date_text(day: Day) -> String {
    let (year, month, of_month) = day.ymd();
    format!("{of_month:02}/{month:02}/{year:04}")
}

/// `R$ 1.234,56`, `-R$ 12,00`.
pub(super) fn amount_text(cents: i64) -> String {
    let sign = if cents < 0 { "-" } else { "" };
    let (reais, rest) = (cents.unsigned_abs() / 100, cents.unsigned_abs() % 100);
    match (reais / 1000, reais % 1000) {
        (0, reais) => format!("{sign}R$ {reais},{rest:02}"),
        (thousands, reais) => format!("{sign}R$ {thousands}.{reais:03},{rest:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::{Dress, Table, amount_text};

    #[test]
    fn cells_are_quoted_where_they_must_be() {
        let mut table = Table::new(Dress { mark: "", separator: ',', line_end: "\n" }, "a;b");
        table.row(&["1,5", "x;y"]);
        table.row(&["diz \"oi\"", "duas\nlinhas"]);
        assert_eq!(table.into_utf8(), b"a,b\n\"1,5\",x;y\n\"diz \"\"oi\"\"\",\"duas\nlinhas\"\n");
    }

    #[test]
    fn accents_are_single_bytes_in_windows_1252() {
        let table = Table::new(Dress { mark: "", separator: ';', line_end: "" }, "código;não");
        assert_eq!(table.into_windows_1252(), b"c\xf3digo;n\xe3o");
    }

    #[test]
    fn amounts_as_a_brazilian_shop_writes_them() {
        for (cents, text) in [(5, "R$ 0,05"), (-1_200, "-R$ 12,00"), (123_456, "R$ 1.234,56"), (100_001, "R$ 1.000,01")]
        {
            assert_eq!(amount_text(cents), text);
        }
    }
}
