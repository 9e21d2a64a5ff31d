//! How a file writes its table: delimiter, lines before the header, names of columns. Which column means what is decided elsewhere.

mod lone_column;

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::collections::BTreeSet;

use crate::domain::Delimiter;
use crate::domain::Encoding;
use crate::domain::Refusal;
use crate::intake::encoding::decode;
use crate::intake::records::Batch;
use crate::intake::records::RecordReader;
use crate::intake::records::UnterminatedQuote;
use crate::intake::records::unquote;

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

/// Finds out how a file writes its table, from its first bytes: some 64 KiB or more, from the byte order mark on; those of a UTF-16
/// file after [`Transcoder`](crate::intake::encoding::Transcoder).
///
/// A `sep=;` line is obeyed. Otherwise each delimiter reads the head by the real quoting rules, and the one wins under which most
/// records have the same number of fields.
///
/// # Errors
/// `Empty`, `NotATable` (one column under every delimiter, unless of e-mail addresses), `HeaderOnly` and `UnterminatedQuote` (both only for a whole file).
pub fn sniff(head: &[u8], encoding: Encoding, whole: Whole) -> Result<Dialect, Refusal> {
    let bom_bytes = if head.starts_with(b"\xef\xbb\xbf") { 3 } else { 0 };
    let text = &head[bom_bytes..];
    let declared = separator_line(text);
    let candidates: Vec<Candidate> = Delimiter::ALL
        .into_iter()
        .filter(|&delimiter| declared.is_none_or(|declared| declared == delimiter))
        .filter_map(|delimiter| Candidate::read(text, delimiter, encoding, whole))
        .collect();
    let Some(best) = candidates.into_iter().reduce(Candidate::better) else {
        return lone_column::look(text, (encoding, bom_bytes), whole).ok_or_else(|| no_table(text, whole));
    };
    if let Some(UnterminatedQuote { line }) = best.unterminated {
        return Err(Refusal::UnterminatedQuote { line });
    }
    if whole == Whole::File && !best.has_data {
        return Err(Refusal::HeaderOnly);
    }
    Ok(Dialect {
        encoding,
        bom_bytes,
        delimiter: best.delimiter,
        skipped_records: best.header_record,
        header: names(best.header),
    })
}

/// Why no delimiter gives a table.
fn no_table(text: &[u8], whole: Whole) -> Refusal {
    if text.trim_ascii().is_empty() {
        return Refusal::Empty;
    }
    // A quote that opens the file and never closes is one under every delimiter.
    match read_head(text, Delimiter::Comma, whole, &mut |_, _| {}) {
        Err(UnterminatedQuote { line }) => Refusal::UnterminatedQuote { line },
        Ok(()) => Refusal::NotATable,
    }
}

/// The first rows of data in a head, at most `max_rows`, without blank ones. Only whole records: of a [`Whole::Head`] not the last.
#[must_use]
pub fn sample(head: &[u8], dialect: &Dialect, whole: Whole, max_rows: usize) -> Vec<SampleRow> {
    let mut rows = Vec::new();
    let text = head.get(dialect.bom_bytes..).unwrap_or_default();
    // An unterminated quote ends the sample; the reader of the whole file reports it.
    let _ = read_head(text, dialect.delimiter, whole, &mut |batch, record| {
        let number = batch.first_record() + record as u64;
        if number > dialect.skipped_records as u64 && rows.len() < max_rows && !is_blank(batch, record) {
            rows.push(SampleRow { line: number + 1, cells: cells(batch, record, dialect.encoding) });
        }
    });
    rows
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
    has_data: bool,
    unterminated: Option<UnterminatedQuote>,
    score: f64,
}

/// What the search for the header needs of a record that is not blank.
#[derive(Debug)]
struct Shape {
    record: usize,
    width: usize,
    /// Fields with text.
    filled: usize,
    ends_blank: bool,
}

impl Candidate {
    /// Reads the head by a delimiter; `None` where that gives no table.
    fn read(text: &[u8], delimiter: Delimiter, encoding: Encoding, whole: Whole) -> Option<Candidate> {
        let (mut shapes, mut result) = shapes(text, delimiter, whole);
        if shapes.is_empty() && whole == Whole::Head {
            // One record longer than the head: its beginning is all there is to go by.
            (shapes, result) = (self::shapes(text, delimiter, Whole::File).0, Ok(()));
        }
        let width = usual_width(&shapes)?;
        let usual = shapes.iter().filter(|shape| shape.width == width).count();
        let at = header_at(&shapes, width)?;
        let header_record = shapes[at].record;
        let mut header = Vec::new();
        // The errors of a second reading are those of the first.
        let _ = read_head(text, delimiter, Whole::File, &mut |batch, record| {
            if batch.first_record() + record as u64 == header_record as u64 {
                header = cells(batch, record, encoding);
            }
        });
        if header.len() == width + 1 && shapes[at].ends_blank {
            // A delimiter after the last name names no column, if the rows have none there.
            header.pop();
        }
        let share = usual as f64 / shapes.len() as f64;
        let names_a_number = header.iter().any(|name| is_number(name.trim()));
        let score = share * share * (1.0 - 1.0 / width as f64) * if names_a_number { 0.5 } else { 1.0 };
        let has_data = at + 1 < shapes.len();
        Some(Candidate { delimiter, header_record, header, has_data, unterminated: result.err(), score })
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

/// The most frequent number of fields, of several the one that comes first; `None` where no record has two fields.
fn usual_width(shapes: &[Shape]) -> Option<usize> {
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
fn header_at(shapes: &[Shape], width: usize) -> Option<usize> {
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

fn is_number(name: &str) -> bool {
    name.bytes().any(|byte| byte.is_ascii_digit())
        && name.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'.' | b',' | b'-'))
}

/// The names of columns: trimmed, blank ones by their 1-based number (`coluna_2`), repeated ones numbered (`valor_2`).
fn names(cells: Vec<String>) -> Vec<String> {
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

#[cfg(test)]
mod tests {
    use super::Whole;
    use super::names;
    use super::sample;
    use super::sniff;
    use crate::domain::Delimiter;
    use crate::domain::Encoding;
    use crate::domain::Refusal;

    #[track_caller]
    fn check(head: &str, delimiter: Delimiter, skipped_records: usize, header: &[&str]) {
        let dialect = sniff(head.as_bytes(), Encoding::Utf8, Whole::File).unwrap();
        assert_eq!((dialect.delimiter, dialect.skipped_records), (delimiter, skipped_records), "{head:?}");
        assert_eq!(dialect.header, header, "{head:?}");
    }

    #[test]
    fn delimiters() {
        check("a,b\n1,2\n", Delimiter::Comma, 0, &["a", "b"]);
        check("a;b\r\n1;2", Delimiter::Semicolon, 0, &["a", "b"]);
        check("a\tb\r1\t2\r", Delimiter::Tab, 0, &["a", "b"]);
        check("a|b\n1|2\n", Delimiter::Pipe, 0, &["a", "b"]);
        check("a;\"b,c\"\n1;\"x,y\"\n", Delimiter::Semicolon, 0, &["a", "b,c"]);
        check("\"a;b;c\",d\n\"1;2;3\",4\n\"1;2\",4\n", Delimiter::Comma, 0, &["a;b;c", "d"]);
        // Decimal commas in every row, also where the header has one.
        check("id;valor\n1;10,00\n2;20,50\n3;1,00\n", Delimiter::Semicolon, 0, &["id", "valor"]);
        check("id;valor, R$\n1;10,00\n2;20,50\n", Delimiter::Semicolon, 0, &["id", "valor, R$"]);
        check("id;valor\n1;10,00\n2;20,50\n3;1,00\n4;2,00\n5;3,00\nTotal\n", Delimiter::Semicolon, 0, &["id", "valor"]);
        check("nome,frase\nana,\"oi; tudo\"\nrui,tchau; até\n", Delimiter::Comma, 0, &["nome", "frase"]);
    }

    #[test]
    fn separator_lines() {
        check("sep=;\na;b\n1;2\n", Delimiter::Semicolon, 1, &["a", "b"]);
        check("\u{feff}\"SEP=|\"\r\na|b,c\r\n1|2,3\r\n", Delimiter::Pipe, 1, &["a", "b,c"]);
        check("sep=,\na,b\n1,2\n", Delimiter::Comma, 1, &["a", "b"]);
        check("sep=\t\na\tb\n1\t2\n", Delimiter::Tab, 1, &["a", "b"]);
        check("sep=:\na;b\n1;2\n", Delimiter::Semicolon, 1, &["a", "b"]);
    }

    #[test]
    fn the_header_is_found() {
        check(
            "Vendas;;\nde 1 a 3;;\n;;\nid;nome;valor\n1;ana;2\nTotal;;2\n",
            Delimiter::Semicolon,
            3,
            &["id", "nome", "valor"],
        );
        check("Vendas\n\nid;nome\n1;ana\n", Delimiter::Semicolon, 2, &["id", "nome"]);
        check("id;nome\n1;ana;\n2;rui;\n3;eva;\n", Delimiter::Semicolon, 0, &["id", "nome"]);
        check("id;nome;\n1;ana\n2;rui\n", Delimiter::Semicolon, 0, &["id", "nome"]);
        check("id;nome;cupom\n1;ana;\n2;rui;\n", Delimiter::Semicolon, 0, &["id", "nome", "cupom"]);
        check("a;b;c\n1;2\n1;2;3;4\n1;2;3;\n1;2;3\n", Delimiter::Semicolon, 0, &["a", "b", "c"]);
        check(";nome;valor\n1;ana;2\n", Delimiter::Semicolon, 0, &["coluna_1", "nome", "valor"]);
    }

    #[test]
    fn names_are_told_apart() {
        #[track_caller]
        fn check(cells: &[&str], expected: &[&str]) {
            assert_eq!(names(cells.iter().map(|&cell| cell.to_owned()).collect()), expected);
        }
        check(&["id", "", "valor", "valor", "id "], &["id", "coluna_2", "valor", "valor_2", "id_2"]);
        check(&["valor", "valor", "valor_2", "valor"], &["valor", "valor_3", "valor_2", "valor_4"]);
        check(&["", "coluna_1"], &["coluna_1_2", "coluna_1"]);
        check(&["\u{feff}a", "\u{a0}b\u{a0}", " "], &["a", "b", "coluna_3"]);
    }

    #[test]
    fn refusals() {
        #[track_caller]
        fn check(head: &str, refusal: Refusal) {
            assert_eq!(sniff(head.as_bytes(), Encoding::Utf8, Whole::File), Err(refusal), "{head:?}");
        }
        check("", Refusal::Empty);
        check("\u{feff} \r\n\r\n", Refusal::Empty);
        check("nome\nAna\n", Refusal::NotATable);
        check("id;email;valor\r\n", Refusal::HeaderOnly);
        check("Vendas\nid;email;valor\r\n;;\r\n", Refusal::HeaderOnly);
        check("id;obs\n1;\"x\n", Refusal::UnterminatedQuote { line: 2 });
        check("\"id;obs\n1;x\n", Refusal::UnterminatedQuote { line: 1 });
    }

    #[test]
    fn a_cut_head_proves_less() {
        for head in ["id;valor\n", "id;val", "id;obs\n1;\"x"] {
            let dialect = sniff(head.as_bytes(), Encoding::Utf8, Whole::Head).unwrap();
            assert_eq!((dialect.delimiter, dialect.skipped_records), (Delimiter::Semicolon, 0), "{head:?}");
        }
    }

    #[test]
    fn samples_are_whole_rows() {
        let head = b"x\nid;nome\r\n1;\"Jos\xe9 \"\"Z\"\"\"\r\n\r\n2;Rui\r\n3;E";
        #[track_caller]
        fn lines(head: &[u8], whole: Whole, max_rows: usize) -> Vec<(u64, String)> {
            let dialect = sniff(head, Encoding::Windows1252, whole).unwrap();
            sample(head, &dialect, whole, max_rows).into_iter().map(|row| (row.line, row.cells.join("|"))).collect()
        }
        let all = [(3, "1|José \"Z\"".to_owned()), (5, "2|Rui".to_owned()), (6, "3|E".to_owned())];
        assert_eq!(lines(head, Whole::File, 9), all);
        assert_eq!(lines(head, Whole::Head, 9), all[..2]);
        assert_eq!(lines(head, Whole::File, 1), all[..1]);
    }
}
