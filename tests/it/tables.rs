//! Files as tables, for the tests: read to their end in any slices, through the reader that `cargo xtask inspect` shows.

use regua::domain::Refusal;
use regua::intake::notices::NoticeKind;
use regua::intake::table::{RowKind, Table, TableReader, TableTally};
use regua::intake::{HEAD_BYTES, Whole};

/// A table, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Read {
    pub(crate) table: Table,
    /// The header as it is shown.
    pub(crate) header: Vec<String>,
    /// The rows of data.
    pub(crate) rows: Vec<Vec<String>>,
    /// Every record from the header on, with its line.
    pub(crate) records: Vec<(u64, RowKind, Vec<String>)>,
    pub(crate) tally: TableTally,
}

impl Read {
    /// Header and rows, as `--rows` prints them.
    pub(crate) fn shown(&self) -> Vec<Vec<String>> {
        [self.header.clone()].into_iter().chain(self.rows.iter().cloned()).collect()
    }

    /// The lines of the records of a kind.
    pub(crate) fn lines(&self, kind: RowKind) -> Vec<u64> {
        self.records.iter().filter(|record| record.1 == kind).map(|record| record.0).collect()
    }

    /// How often an oddity was met, and the line of the first.
    pub(crate) fn odd(&self, kind: NoticeKind) -> (u64, Option<u64>) {
        let notice = self.tally.notices.iter().find(|notice| notice.kind == kind);
        notice.map_or((0, None), |notice| (notice.count, notice.places.first().map(|place| place.line)))
    }
}

/// Reads a file given in slices.
pub(crate) fn read_slices<'a>(bytes: &'a [u8], slices: impl IntoIterator<Item = &'a [u8]>) -> Result<Read, Refusal> {
    let head = &bytes[..bytes.len().min(HEAD_BYTES)];
    let whole = if head.len() == bytes.len() { Whole::File } else { Whole::Head };
    let table = Table::look(head, bytes.len() as u64, whole)?;
    let mut records = Vec::new();
    let mut each = |row: &regua::intake::table::TableRow<'_>| records.push((row.line, row.kind, row.cells.to_vec()));
    let mut reader = TableReader::new(&table);
    for slice in slices {
        reader.feed(slice, &mut each)?;
    }
    let tally = reader.finish(&mut each)?;
    let of = |wanted: RowKind| records.iter().filter(move |record| record.1 == wanted).map(|record| record.2.clone());
    let header = of(RowKind::Header).next().unwrap_or_default();
    let rows: Vec<Vec<String>> = of(RowKind::Data).collect();
    assert_eq!(rows.len() as u64, tally.rows);
    Ok(Read { table, header, rows, tally, records })
}

/// Reads a file at once.
pub(crate) fn read_table(bytes: &[u8]) -> Result<Read, Refusal> {
    read_slices(bytes, [bytes])
}
