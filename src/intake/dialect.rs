//! How a file writes its table: delimiter, lines before the header, names of columns. Which column means what is decided elsewhere.

mod header;
mod lone_column;

use std::cmp::Ordering;

use crate::domain::Delimiter;
use crate::domain::Encoding;
use crate::domain::Refusal;
use crate::intake::encoding::decode;
use crate::intake::records::Batch;
use crate::intake::records::RecordReader;
use crate::intake::records::UnterminatedQuote;
use crate::intake::records::unquote;
use header::Shape;
use header::above_parted_decimals;
use header::header_at;
use header::holds_a_number;
use header::is_list;
pub(super) use header::names;
pub(super) use header::names_a_number;
use header::usual_width;

/// How a file writes its table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dialect {
    /// The encoding of the file.
    pub encoding: Encoding,
    /// The bytes (0 or 3) of the byte order mark before the first record, counted after transcoding.
    pub bom_bytes: usize,
    /// The character between fields.
    pub delimiter: Delimiter,
    /// Records before the header: titles, blank lines, a `sep=;` line. The header's 0-based record number.
    pub skipped_records: usize,
    /// The names of the columns: trimmed, none empty, none twice.
    pub header: Vec<String>,
    /// Whether the file names its columns at all.
    pub header_row: HeaderRow,
}

/// Whether a record names the columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HeaderRow {
    /// The one after the skipped records does.
    Present,
    /// None does: the one after the skipped records is data, and the names are made up.
    Missing,
}

impl Dialect {
    /// The 0-based number of the record from which on there are data.
    #[must_use]
    pub fn first_row(&self) -> u64 {
        self.skipped_records as u64 + u64::from(self.header_row == HeaderRow::Present)
    }
}

/// Whether a head is all there is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whole {
    /// The head is the whole file.
    File,
    /// The file goes on; the head's last record is taken for cut.
    Head,
}

/// A row of data, for a look at the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SampleRow {
    /// The 1-based line, as a spreadsheet counts rows.
    pub line: u64,
    /// The cells, decoded, without their quotes; as many as the row has.
    pub cells: Vec<String>,
}

impl SampleRow {
    /// About as many bytes as it takes in the file.
    #[must_use]
    pub fn bytes(&self) -> u64 {
        self.cells.iter().map(|cell| cell.len() as u64 + 1).sum()
    }
}

/// A dialect, and whether it has anything to read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layout {
    /// How the table is written.
    pub dialect: Dialect,
    /// Whether records that are not blank follow the header.
    pub rows: DataRows,
}

/// Whether rows follow the header.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DataRows {
    /// Some do.
    Some,
    /// None does, in the head at least.
    None,
}

/// Finds out how a file writes its table, from its first bytes: some 64 KiB or more, from the byte order mark on; those of a UTF-16
/// file after [`Transcoder`](crate::intake::encoding::Transcoder).
///
/// A `sep=;` line is obeyed, if that gives a table. Otherwise each delimiter reads the head by the real quoting rules, and the one wins under which most
/// records have the same number of fields. A colon, which times and texts are full of, comes last: only when no other delimiter
/// gives a table and every record has as many fields as the first.
///
/// # Errors
/// `Empty`, `NotATable` and `QuotedRows` (one column under every delimiter, unless of keys of persons), `HeaderOnly` and `UnterminatedQuote` (both only for a whole file).
pub fn sniff(head: &[u8], encoding: Encoding, whole: Whole) -> Result<Dialect, Refusal> {
    let Layout { dialect, rows } = layout(head, encoding, whole)?;
    if whole == Whole::File && rows == DataRows::None {
        return Err(Refusal::HeaderOnly);
    }
    Ok(dialect)
}

/// As [`sniff`], where a header without rows is no error.
///
/// # Errors
/// `Empty`, `NotATable`, `QuotedRows` and `UnterminatedQuote`.
pub fn layout(head: &[u8], encoding: Encoding, whole: Whole) -> Result<Layout, Refusal> {
    let bom_bytes = if head.starts_with(b"\xef\xbb\xbf") { 3 } else { 0 };
    let text = &head[bom_bytes..];
    let declared = separator_line(text);
    let read = |delimiter| Candidate::read(text, delimiter, encoding, whole);
    let likely = || {
        let delimiters = Delimiter::ALL.into_iter().filter(|&delimiter| delimiter != Delimiter::Colon);
        delimiters.filter_map(read).reduce(Candidate::better)
    };
    let colons = || read(Delimiter::Colon).filter(Candidate::is_beyond_doubt);
    // A declared delimiter under which nothing is a table is a mistake.
    let Some(best) = declared.and_then(read).or_else(likely).or_else(colons) else {
        let lone = lone_column::look(text, (encoding, bom_bytes), whole);
        let list = lone.map(|dialect| Layout { dialect, rows: DataRows::Some });
        return list.ok_or_else(|| no_table(text, whole));
    };
    if let Some(UnterminatedQuote { line }) = best.unterminated {
        return Err(Refusal::UnterminatedQuote { line });
    }
    let dialect = Dialect {
        encoding,
        bom_bytes,
        delimiter: best.delimiter,
        skipped_records: best.header_record,
        header: names(best.header),
        header_row: HeaderRow::Present,
    };
    Ok(Layout { dialect, rows: best.rows })
}

/// The delimiter of a table without any text: of one that is nothing else, the first that it has.
pub(super) fn of_blank_cells(text: &[u8]) -> Option<Delimiter> {
    let is_delimiter = |byte: u8| Delimiter::ALL.into_iter().find(|delimiter| delimiter.byte() == byte);
    let mut found = None;
    for &byte in text.iter().filter(|&&byte| byte == b'\t' || !is_blank_field(&[byte])) {
        let delimiter = is_delimiter(byte)?;
        found.get_or_insert(delimiter);
    }
    found
}

/// Why no delimiter gives a table.
fn no_table(text: &[u8], whole: Whole) -> Refusal {
    if text.trim_ascii().is_empty() {
        return Refusal::Empty;
    }
    // A quote that opens the file and never closes is one under every delimiter.
    let mut rows = Vec::new();
    let read = read_head(text, Delimiter::Comma, whole, &mut |batch, record| {
        if !is_blank(batch, record) {
            rows.push(quoted_delimiters(batch, record));
        }
    });
    match (read, rows.as_slice()) {
        (Err(UnterminatedQuote { line }), _) => Refusal::UnterminatedQuote { line },
        (Ok(()), [Some(first), rest @ ..]) if !rest.is_empty() && rest.iter().all(|row| *row == Some(*first)) => {
            Refusal::QuotedRows
        }
        (Ok(()), _) => Refusal::NotATable,
    }
}

/// Of a record that is one quoted field: the delimiter inside that is its commonest, and how often it stands there.
fn quoted_delimiters(batch: &Batch<'_>, record: usize) -> Option<(u8, usize)> {
    let field = batch.fields(record).next()?.trim_ascii();
    if batch.width(record) != 1 || !field.starts_with(b"\"") {
        return None;
    }
    let counts = b";,\t|".map(|mark| (mark, field.iter().filter(|byte| **byte == mark).count()));
    counts.into_iter().filter(|(_, count)| *count > 0).max_by_key(|(_, count)| *count)
}

/// The first rows of data in a head, at most `max_rows`, without blank ones. Only whole records: of a [`Whole::Head`] not the last.
#[must_use]
pub fn sample(head: &[u8], dialect: &Dialect, whole: Whole, max_rows: usize) -> Vec<SampleRow> {
    let mut rows = Vec::new();
    let text = head.get(dialect.bom_bytes..).unwrap_or_default();
    // An unterminated quote ends the sample; the reader of the whole file reports it.
    let _ = read_head(text, dialect.delimiter, whole, &mut |batch, record| {
        let number = batch.first_record() + record as u64;
        if number >= dialect.first_row() && rows.len() < max_rows && !is_blank(batch, record) {
            rows.push(SampleRow { line: number + 1, cells: cells(batch, record, dialect.encoding) });
        }
    });
    rows
}

/// The records up to the header with their 1-based lines; of a file without one, up to its first row.
pub(super) fn opening(head: &[u8], dialect: &Dialect) -> Vec<(u64, Vec<String>)> {
    let mut records = Vec::new();
    let text = head.get(dialect.bom_bytes..).unwrap_or_default();
    // The errors of a second reading are those of the first.
    let _ = read_head(text, dialect.delimiter, Whole::File, &mut |batch, record| {
        let number = batch.first_record() + record as u64;
        if number <= dialect.skipped_records as u64 {
            records.push((number + 1, cells(batch, record, dialect.encoding)));
        }
    });
    records
}

/// Calls `each` with the whole records of a head.
fn read_head(
    text: &[u8],
    delimiter: Delimiter,
    whole: Whole,
    each: &mut impl FnMut(&Batch<'_>, usize),
) -> Result<(), UnterminatedQuote> {
    let mut reader = RecordReader::new(delimiter);
    let mut sink = |batch: &Batch<'_>| (0..batch.len()).for_each(|record| each(batch, record));
    reader.feed(text, &mut sink)?;
    match whole {
        Whole::File => reader.finish(&mut sink),
        Whole::Head => Ok(()),
    }
}

fn cells(batch: &Batch<'_>, record: usize, encoding: Encoding) -> Vec<String> {
    batch.fields(record).map(|raw| decode(&unquote(raw), encoding).into_owned()).collect()
}

/// Whether a record has no text in any field.
fn is_blank(batch: &Batch<'_>, record: usize) -> bool {
    batch.fields(record).all(is_blank_field)
}

fn is_blank_field(raw: &[u8]) -> bool {
    raw.iter().all(|byte| byte.is_ascii_whitespace() || *byte == b'"')
}

/// The delimiter that a first line `sep=;` declares, as Excel writes and reads it.
fn separator_line(text: &[u8]) -> Option<Delimiter> {
    let line = text.split(|&byte| byte == b'\n' || byte == b'\r').next()?;
    let line = line.strip_prefix(b"\"").and_then(|line| line.strip_suffix(b"\"")).unwrap_or(line);
    let (key, value) = line.split_at_checked(4)?;
    let is_separator = key.eq_ignore_ascii_case(b"sep=");
    Delimiter::ALL.into_iter().find(|delimiter| is_separator && value == [delimiter.byte()])
}

/// A head as one delimiter reads it.
#[derive(Debug)]
struct Candidate {
    delimiter: Delimiter,
    header_record: usize,
    header: Vec<String>,
    rows: DataRows,
    share: f64,
    unterminated: Option<UnterminatedQuote>,
    score: f64,
}

impl Candidate {
    /// Reads the head by a delimiter; `None` where that gives no table.
    fn read(text: &[u8], delimiter: Delimiter, encoding: Encoding, whole: Whole) -> Option<Candidate> {
        if !text.contains(&delimiter.byte()) {
            return None;
        }
        let (mut shapes, mut result) = shapes(text, delimiter, whole);
        if shapes.is_empty() && whole == Whole::Head {
            // One record longer than the head: its beginning is all there is to go by.
            (shapes, result) = (self::shapes(text, delimiter, Whole::File).0, Ok(()));
        }
        let width = usual_width(&shapes)?;
        let usual = shapes.iter().filter(|shape| shape.width == width).count();
        let named = |at: usize| cells_of(text, delimiter, encoding, shapes[at].record);
        let mut at = header_at(&shapes, width)?;
        let mut header = named(at);
        if names_a_number(&header)
            && let Some(earlier) = (0..at).find(|&other| {
                shapes[other].filled >= shapes[at].filled && shapes[other].width > 1 && !names_a_number(&named(other))
            })
        {
            // Names over rows that are all short: a title has fewer fields than the rows, not more.
            (at, header) = (earlier, named(earlier));
        } else if delimiter == Delimiter::Comma
            && names_a_number(&header)
            && let Some(above) = above_parted_decimals(&shapes, at, width, named)
        {
            (at, header) = (above, named(above));
        } else if header.len() == width + 1 && shapes[at].ends_blank {
            // A delimiter after the last name names no column, if the rows have none there.
            header.pop();
        }
        if delimiter == Delimiter::Comma && is_list(&shapes, at, width, &header) {
            return None;
        }
        let share = usual as f64 / shapes.len() as f64;
        let score = share * share * (1.0 - 1.0 / width as f64) * if holds_a_number(&header) { 0.5 } else { 1.0 };
        let rows = if at + 1 < shapes.len() { DataRows::Some } else { DataRows::None };
        let header_record = shapes[at].record;
        Some(Candidate { delimiter, header_record, header, rows, unterminated: result.err(), score, share })
    }

    /// Every record has as many fields as the first, which names columns.
    fn is_beyond_doubt(&self) -> bool {
        self.share >= 1.0 && self.rows == DataRows::Some && !names_a_number(&self.header)
    }

    /// The better of two. Between equals the comma loses: it is also a decimal mark, so it may stand in every row of a table that
    /// another delimiter made.
    fn better(self, other: Candidate) -> Candidate {
        match other.score.total_cmp(&self.score) {
            Ordering::Greater => other,
            Ordering::Equal if self.delimiter == Delimiter::Comma => other,
            Ordering::Equal | Ordering::Less => self,
        }
    }
}

/// The cells of one record of a head.
fn cells_of(text: &[u8], delimiter: Delimiter, encoding: Encoding, number: usize) -> Vec<String> {
    let mut found = Vec::new();
    // The errors of a second reading are those of the first.
    let _ = read_head(text, delimiter, Whole::File, &mut |batch, record| {
        if batch.first_record() + record as u64 == number as u64 {
            found = cells(batch, record, encoding);
        }
    });
    found
}

/// The shapes of a head's records, and how the reading ended.
fn shapes(text: &[u8], delimiter: Delimiter, whole: Whole) -> (Vec<Shape>, Result<(), UnterminatedQuote>) {
    let has_declaration = separator_line(text).is_some();
    let (mut shapes, mut number) = (Vec::new(), 0);
    let result = read_head(text, delimiter, whole, &mut |batch, record| {
        let width = batch.width(record);
        let filled = batch.fields(record).filter(|raw| !is_blank_field(raw)).count();
        // A `sep=;` line declares the table and is no part of it.
        if filled > 0 && !(number == 0 && has_declaration) {
            let ends_blank = is_blank_field(batch.field(record, width - 1));
            shapes.push(Shape { record: number, width, filled, ends_blank });
        }
        number += 1;
    });
    (shapes, result)
}

#[cfg(test)]
mod tests;
