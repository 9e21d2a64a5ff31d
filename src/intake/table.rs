//! Any table, row by row as text, before any role is applied: what `cargo xtask inspect` shows of a file. Reading rows as orders is
//! `read`'s; both share the encoding, the dialect and the record reader.

use std::borrow::Cow;

use super::dialect;
use super::dialect::{DataRows, Dialect, Whole};
use super::encoding;
use super::encoding::{Fit, Transcoder};
use super::fields::unwrap_guard;
use super::notices::{NoticeKind, Notices, Place};
use super::opening::note_header;
use super::read::skip;
use super::records::{Batch, RecordReader, UnterminatedQuote, unquote};
use super::refuse;
use super::stray::{Stray, stray};
use crate::domain::{Delimiter, Encoding, Refusal};

/// A file as a table, as its head shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// The encoding of the file.
    pub encoding: Encoding,
    /// The bytes of the file's byte order mark: 0, 2 or 3.
    pub mark_bytes: usize,
    /// The character between fields; `None`: there is one column.
    pub delimiter: Option<Delimiter>,
    /// Records before the header. The header's 0-based record number.
    pub skipped_records: usize,
    /// The names of the columns: trimmed, none empty, none twice.
    pub header: Vec<String>,
    /// Bytes before the first record, after transcoding.
    skip_bytes: usize,
    /// Whether rows follow the header.
    rows: DataRows,
}

/// What a record is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RowKind {
    /// The names of the columns.
    Header,
    /// A row.
    Data,
    /// The header once more: exports joined end to end.
    RepeatedHeader,
    /// A row of sums.
    Total,
}

/// A record that is not blank, from the header on.
#[derive(Debug, Clone, Copy)]
pub struct TableRow<'a> {
    /// The 1-based line, as a spreadsheet counts rows.
    pub line: u64,
    /// What it is.
    pub kind: RowKind,
    /// Its cells, as many as it has: decoded, without quotes and guards. Those of the header are its names, made unique; but as
    /// they stand in a file that has no other record, or none that could be names.
    pub cells: &'a [String],
}

/// What was read of a table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TableTally {
    /// Rows of [`RowKind::Data`].
    pub rows: u64,
    /// What was odd.
    pub notices: Notices,
}

impl Table {
    /// Looks at the head of a source of `file_bytes` in all. Unlike [`Draft`](super::Draft) it takes any table: of one column, of a
    /// header alone, of whatever content.
    ///
    /// # Errors
    /// The reason why the source is no table at all.
    pub fn look(head: &[u8], file_bytes: u64, whole: Whole) -> Result<Table, Refusal> {
        if let Some(refusal) = refuse::look(head, file_bytes) {
            return Err(refusal);
        }
        let (encoding, mark_bytes) = encoding::sniff(head);
        let text = encoding::as_utf8(head, encoding);
        match dialect::layout(&text, encoding, whole) {
            Ok(dialect::Layout { dialect, rows }) => {
                let Dialect { encoding, bom_bytes: skip_bytes, delimiter, skipped_records, header, header_row: _ } =
                    dialect;
                Ok(Table {
                    encoding,
                    mark_bytes,
                    delimiter: Some(delimiter),
                    skipped_records,
                    header,
                    skip_bytes,
                    rows,
                })
            }
            Err(Refusal::NotATable | Refusal::QuotedRows) => {
                let skip_bytes = if text.starts_with(b"\xef\xbb\xbf") { 3 } else { 0 };
                let body = text.get(skip_bytes..).unwrap_or_default();
                let list = Table {
                    encoding,
                    mark_bytes,
                    delimiter: dialect::of_blank_cells(body),
                    skipped_records: 0,
                    header: Vec::new(),
                    skip_bytes,
                    rows: DataRows::None,
                };
                list.with_first_line(body)
            }
            Err(refusal) => Err(refusal),
        }
    }

    /// Names the only column by the first line that is not blank, or the columns of a table without text.
    fn with_first_line(mut self, text: &[u8]) -> Result<Table, Refusal> {
        let mut records = self.record_reader();
        let mut named = None;
        let mut sink = |batch: &Batch<'_>| {
            for place in (0..batch.len()).filter(|place| !is_blank_line(batch, *place)) {
                match named {
                    None => named = Some((batch.first_record() + place as u64, texts(batch, place, self.encoding))),
                    Some(_) => self.rows = DataRows::Some,
                }
            }
        };
        let read = records.feed(text, &mut sink).and_then(|()| records.finish(&mut sink));
        let Some((record, name)) = named else {
            return Err(read.map_or_else(unterminated, |()| Refusal::Empty));
        };
        self.skipped_records = record as usize;
        self.header = dialect::names(name);
        Ok(self)
    }

    fn record_reader(&self) -> RecordReader {
        self.delimiter.map_or_else(RecordReader::one_column, RecordReader::new)
    }

    /// Whether a name is a figure: the file seems to have no header, and its first row is taken for one.
    #[must_use]
    pub fn header_is_data(&self) -> bool {
        dialect::names_a_number(&self.header)
    }

    /// The encoding in which cells reach the reader.
    fn cell_encoding(&self) -> Encoding {
        match self.encoding {
            Encoding::Windows1252 => Encoding::Windows1252,
            Encoding::Utf8 | Encoding::Utf16Le | Encoding::Utf16Be => Encoding::Utf8,
        }
    }
}

fn unterminated(UnterminatedQuote { line }: UnterminatedQuote) -> Refusal {
    Refusal::UnterminatedQuote { line }
}

fn is_blank_line(batch: &Batch<'_>, place: usize) -> bool {
    batch.width(place) == 1 && batch.raw(place).trim_ascii().is_empty()
}

fn texts(batch: &Batch<'_>, place: usize, encoding: Encoding) -> Vec<String> {
    batch.fields(place).map(|raw| encoding::decode(&unquote(raw), encoding).into_owned()).collect()
}

/// Reads a table to its end.
#[derive(Debug)]
pub struct TableReader {
    records: RecordReader,
    transcoder: Option<(Transcoder, Vec<u8>)>,
    skip_bytes: usize,
    scan: Scan,
}

/// The records, one by one.
#[derive(Debug)]
struct Scan {
    table: Table,
    encoding: Encoding,
    tally: TableTally,
    cells: Vec<String>,
}

impl TableReader {
    /// A reader at the start of the source.
    #[must_use]
    pub fn new(table: &Table) -> TableReader {
        TableReader {
            records: table.record_reader(),
            transcoder: Transcoder::new(table.encoding).map(|transcoder| (transcoder, Vec::new())),
            skip_bytes: table.skip_bytes,
            scan: Scan {
                encoding: table.cell_encoding(),
                table: table.clone(),
                tally: TableTally::default(),
                cells: Vec::new(),
            },
        }
    }

    /// Reads on; at most 512 KiB a call. Calls `each` with every record from the header on that is not blank.
    ///
    /// # Errors
    /// The reason why the source can't be read to its end.
    pub fn feed(&mut self, bytes: &[u8], each: &mut dyn FnMut(&TableRow<'_>)) -> Result<(), Refusal> {
        let scan = &mut self.scan;
        let mut sink = |batch: &Batch<'_>| scan.take(batch, each);
        match &mut self.transcoder {
            None => self.records.feed(skip(&mut self.skip_bytes, bytes), &mut sink),
            Some((transcoder, text)) => {
                text.clear();
                transcoder.push(bytes, text);
                self.records.feed(skip(&mut self.skip_bytes, text), &mut sink)
            }
        }
        .map_err(unterminated)
    }

    /// Ends the source.
    ///
    /// # Errors
    /// A quote that never ends.
    pub fn finish(mut self, each: &mut dyn FnMut(&TableRow<'_>)) -> Result<TableTally, Refusal> {
        let scan = &mut self.scan;
        let mut sink = |batch: &Batch<'_>| scan.take(batch, each);
        let mut replaced = 0;
        if let Some((transcoder, text)) = &mut self.transcoder {
            text.clear();
            transcoder.finish(text);
            replaced = transcoder.replaced();
            self.records.feed(skip(&mut self.skip_bytes, text), &mut sink).map_err(unterminated)?;
        }
        self.records.finish(&mut sink).map_err(unterminated)?;
        let notices = &mut self.scan.tally.notices;
        let (quotes, line) = self.records.malformed_quotes();
        let first = line.map(|line| Place { line, column: None, text: String::new() });
        notices.add_many(NoticeKind::MalformedQuote, quotes, first);
        notices.add_many(NoticeKind::BrokenUtf16, replaced, None);
        Ok(self.scan.tally)
    }
}

impl Scan {
    fn take(&mut self, batch: &Batch<'_>, each: &mut dyn FnMut(&TableRow<'_>)) {
        let header = self.table.skipped_records as u64;
        for place in 0..batch.len() {
            let record = batch.first_record() + place as u64;
            let raw = || encoding::decode(batch.raw(place), self.encoding);
            if record < header {
                self.tally.notices.add(NoticeKind::BeforeHeader, record + 1, None, &raw());
            } else if is_blank_line(batch, place) {
                // The line after the last terminator is no record, so these are lines of the file.
                self.tally.notices.add(NoticeKind::BlankLine, record + 1, None, "");
            } else {
                self.record(batch, place, record + 1, each);
            }
        }
    }

    fn record(&mut self, batch: &Batch<'_>, place: usize, line: u64, each: &mut dyn FnMut(&TableRow<'_>)) {
        let is_header = line == self.table.skipped_records as u64 + 1;
        let mut cells = std::mem::take(&mut self.cells);
        cells.truncate(batch.width(place));
        // Exactly, for a record of eight million cells: doubling would take as much again.
        cells.reserve_exact(batch.width(place) - cells.len());
        for (column, raw) in batch.fields(place).enumerate() {
            let text = self.cell(raw, line, column);
            match cells.get_mut(column) {
                Some(cell) => {
                    cell.clear();
                    cell.push_str(&text);
                }
                None => cells.push(text.into_owned()),
            }
        }
        let kind = if is_header { self.header(&cells, line) } else { self.row(&cells, line) };
        let is_nameless = || cells.iter().all(|cell| cell.trim().is_empty());
        let as_it_stands = self.table.rows == DataRows::None || self.table.header_is_data() || is_nameless();
        let cells_shown = if is_header && !as_it_stands { &self.table.header } else { &cells };
        each(&TableRow { line, kind, cells: cells_shown });
        self.cells = cells;
    }

    /// A cell's text.
    fn cell<'r>(&mut self, raw: &'r [u8], line: u64, column: usize) -> Cow<'r, str> {
        let notices = &mut self.tally.notices;
        let mut note = |kind, text: &str| notices.add(kind, line, Some(column), text);
        let bytes = unquote(raw);
        let bare = match &bytes {
            Cow::Borrowed(bytes) => Cow::Borrowed(unwrap_guard(bytes)),
            Cow::Owned(bytes) => Cow::Owned(unwrap_guard(bytes).to_vec()),
        };
        if bare.len() < bytes.len() {
            note(NoticeKind::WrappedCell, &encoding::decode(&bytes, self.encoding));
        }
        let (text, fit) = match bare {
            Cow::Borrowed(bytes) => encoding::decode_checked(bytes, self.encoding),
            Cow::Owned(bytes) => {
                let (text, fit) = encoding::decode_checked(&bytes, self.encoding);
                (Cow::Owned(text.into_owned()), fit)
            }
        };
        if fit == Fit::Fallback {
            note(NoticeKind::StrayEncoding, &text);
        }
        if text.contains('\0') {
            note(NoticeKind::NulCharacter, &text);
        }
        text
    }

    fn header(&mut self, cells: &[String], line: u64) -> RowKind {
        note_header(&mut self.tally.notices, cells, &self.table.header, line);
        RowKind::Header
    }

    fn row(&mut self, cells: &[String], line: u64) -> RowKind {
        let columns = self.table.header.len();
        // The header of a file that has none proves nothing when it comes again.
        let (kind, notice) = match stray(cells, &self.table.header) {
            Some(Stray::Header) if !self.table.header_is_data() => {
                (RowKind::RepeatedHeader, Some(NoticeKind::RepeatedHeader))
            }
            Some(Stray::Total) => (RowKind::Total, Some(NoticeKind::TotalRow)),
            Some(Stray::Header) | None => (RowKind::Data, None),
        };
        let is_blank = |cell: &String| cell.trim().is_empty();
        let notice = notice.or(match cells.get(columns..) {
            None => Some(NoticeKind::ShortRow),
            Some([]) => None,
            Some(more) if more.iter().all(is_blank) => Some(NoticeKind::TrailingDelimiter),
            Some(_) => Some(NoticeKind::LongRow),
        });
        if let Some(notice) = notice {
            self.tally.notices.add(notice, line, None, &cells.join(" "));
        }
        self.tally.rows += u64::from(kind == RowKind::Data);
        kind
    }
}
