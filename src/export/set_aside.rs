//! The rows that are not part of the analysis, as a file to mend and send back. Why a row is set aside is decided
//! by `intake` and `ledger`.

use super::ids::reason_id;
use super::list::unique;
use super::writer::{Cell, Format, TableWriter};
use crate::domain::SetAside;

/// Writes rows set aside, one by one; see [`TableWriter`] for how they are drained.
///
/// Columns: the line in the file, the reason, then the file's own columns with the raw text of each cell. The two come
/// first so that a row with too many or too few fields still has every field of its own in place.
pub struct SetAsideList<'a> {
    table: TableWriter,
    format: Format,
    reason: &'a dyn Fn(SetAside) -> &'a str,
}

impl<'a> SetAsideList<'a> {
    /// A list with its header. `reason` gives a language's words for a reason; plain lists have stable names and
    /// never ask.
    #[must_use]
    pub fn new<'c>(
        format: Format,
        columns: impl IntoIterator<Item = &'c str>,
        reason: &'a dyn Fn(SetAside) -> &'a str,
    ) -> Self {
        let ours = match format {
            Format::SpreadsheetPt => ["linha", "motivo"],
            Format::SpreadsheetEn | Format::Plain => ["line", "reason"],
        };
        let header = unique(columns.into_iter().chain(ours));
        // Named last, so that the file's own columns keep their names; placed first.
        let (theirs, ours) = header.split_at(header.len().saturating_sub(ours.len()));
        let table = TableWriter::new(format, ours.iter().chain(theirs).map(String::as_str));
        SetAsideList { table, format, reason }
    }

    /// Appends a row: its line in the file (1-based), the reason, its fields as they stand there.
    pub fn row<'c>(&mut self, line: u64, reason: SetAside, fields: impl IntoIterator<Item = &'c str>)
    where
        'a: 'c,
    {
        let line = i64::try_from(line).unwrap_or(i64::MAX);
        let reason = match self.format {
            Format::SpreadsheetPt | Format::SpreadsheetEn => (self.reason)(reason),
            Format::Plain => reason_id(reason),
        };
        let fields = fields.into_iter().map(Cell::Text);
        self.table.row([Cell::Count(line), Cell::Text(reason)].into_iter().chain(fields));
    }

    /// What was written since the last call; see [`TableWriter::take_bytes`].
    #[must_use]
    pub fn take_bytes(&mut self) -> Vec<u8> {
        self.table.take_bytes()
    }

    /// See [`TableWriter::waiting_bytes`].
    #[must_use]
    pub fn waiting_bytes(&self) -> usize {
        self.table.waiting_bytes()
    }
}

#[cfg(test)]
mod tests {
    use super::SetAsideList;
    use crate::domain::SetAside;
    use crate::export::Format;

    fn check(format: Format, columns: &[&str], expected: &str) {
        let mut list = SetAsideList::new(format, columns.iter().copied(), &|_| "data que não existe");
        list.row(812, SetAside::InvalidDate, ["7", "31/02/2026", "-R$ 5,00"]);
        list.row(813, SetAside::WrongFieldCount, ["8", "a", "b", "a mais"]);
        assert_eq!(String::from_utf8(list.take_bytes()).unwrap(), expected);
    }

    #[test]
    fn rows_keep_their_text_and_their_places() {
        check(
            Format::Plain,
            &["pedido", "data", "valor"],
            "line,reason,pedido,data,valor\n\
             812,invalid_date,7,31/02/2026,\"-R$ 5,00\"\n\
             813,wrong_field_count,8,a,b,a mais\n",
        );
        check(
            Format::SpreadsheetPt,
            &["pedido", "Linha", "valor"],
            "\u{feff}\"linha_2\";\"motivo\";\"pedido\";\"Linha\";\"valor\"\r\n\
             812;\"data que não existe\";7;\"31/02/2026\";\"'-R$ 5,00\"\r\n\
             813;\"data que não existe\";8;\"a\";\"b\";\"a mais\"\r\n",
        );
    }
}
