//! Bytes in any slices become batches of whole records, at the speed of memory. What the fields mean, and their encoding, are not known here.
//!
//! `masks` and `simd` turn 64 bytes into bits, `block` finds the separators among them, `index` keeps their positions, `batch` shows
//! records, `words` a short field at once. Where a quote is malformed, and where a record goes on from one slice to the next, `scalar` reads byte by byte.

mod batch;
mod block;
mod index;
mod masks;
mod scalar;
mod simd;
mod words;

pub use batch::Batch;
pub use batch::View;
pub use batch::unquote;

use crate::domain::Delimiter;
use block::Carry;
use index::Index;
use scalar::Event;
use scalar::State;

/// Bytes that are indexed at once: small enough that bytes and index stay in the second-level cache.
const BLOCK_BYTES: usize = 64 * 1024;

/// The most records in a batch: few enough that what a caller touches per record stays in the first-level cache.
const BATCH_RECORDS: usize = 512;

/// A file that can't be read on: a quote opened on `line` and never closed, or its record has more than
/// [`RecordReader::MAX_RECORD_BYTES`] (of which an open quote is all but the only cause).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnterminatedQuote {
    /// The 1-based line of the record, as a spreadsheet counts rows.
    pub line: u64,
}

/// Splits bytes into records by the lenient form of RFC 4180 that shops' exports need.
///
/// * A record ends at LF, CRLF or CR, also if a file mixes them; the last record needs no terminator. An empty line is a record of
///   one empty field.
/// * A quote opens only as a field's first byte. In quotes `""` stands for a quote, and separators are text.
/// * A quote in quotes closes before a separator or the end of the file, blanks and tabs between them aside. Before anything else it
///   is text, the field goes on, and [`RecordReader::malformed_quotes`] counts it: `"TV 55" LG"` reads `TV 55" LG`.
/// * Quotes in an unquoted field are text.
///
/// Any slicing of the bytes gives the same records, counts and errors. Work is linear in the bytes; no byte of a record that spans
/// slices is read twice.
#[derive(Debug)]
pub struct RecordReader {
    delimiter: u8,
    state: State,
    /// Of the block at hand; between calls, of the record that has begun.
    index: Index,
    /// The bytes of the record that has begun, where earlier slices hold its start.
    open: Vec<u8>,
    records: u64,
    malformed: u64,
    first_malformed: Option<u64>,
}

impl RecordReader {
    /// The most bytes of one record, its terminator not counted: 8 MiB.
    pub const MAX_RECORD_BYTES: usize = 8 * 1024 * 1024;

    /// A reader at the start of a file, after its byte order mark.
    #[must_use]
    pub fn new(delimiter: Delimiter) -> RecordReader {
        RecordReader {
            delimiter: delimiter.byte(),
            state: State::FieldStart,
            index: Index::new(),
            open: Vec::new(),
            records: 0,
            malformed: 0,
            first_malformed: None,
        }
    }

    /// A reader of lists, whose lines have one field each. It takes for its delimiter a byte that no text has.
    #[must_use]
    pub fn one_column() -> RecordReader {
        RecordReader { delimiter: 0x1f, ..RecordReader::new(Delimiter::Comma) }
    }

    /// Reads on. Calls `sink` with batches of 1 to 512 whole records, none of them empty.
    ///
    /// In wasm, hand over at most 512 KiB a call: V8 improves a function between its calls, not during one.
    ///
    /// # Errors
    /// A record of more than [`RecordReader::MAX_RECORD_BYTES`]; the records before it have been handed on. Reading on then fails again.
    pub fn feed<F: FnMut(&Batch<'_>)>(&mut self, bytes: &[u8], sink: &mut F) -> Result<(), UnterminatedQuote> {
        for block in bytes.chunks(BLOCK_BYTES) {
            let block = self.skip_lf(block);
            let used = self.resume(block, sink)?;
            let block = self.skip_lf(&block[used..]);
            if !block.is_empty() {
                self.scan(block);
                self.hand_on(block, sink);
                self.open.extend_from_slice(&block[self.index.end()..]);
                self.index.keep_open_record();
            }
        }
        Ok(())
    }

    /// Ends the file: hands on the last record if it has no terminator.
    ///
    /// # Errors
    /// The file ends in quotes; the line is the one of the record in which they open.
    pub fn finish<F: FnMut(&Batch<'_>)>(&mut self, sink: &mut F) -> Result<(), UnterminatedQuote> {
        if self.open.is_empty() {
            return Ok(());
        }
        if self.state == State::Quoted || self.open.len() > Self::MAX_RECORD_BYTES {
            return Err(UnterminatedQuote { line: self.records + 1 });
        }
        self.state = State::FieldStart;
        self.index.reserve(1);
        self.index.end_record(self.open.len(), self.open.len());
        self.hand_on_open(sink);
        Ok(())
    }

    /// The number of records handed on so far.
    #[must_use]
    pub fn records(&self) -> u64 {
        self.records
    }

    /// How many quotes in quoted fields were neither doubled nor at the end, and the line of the first, as a spreadsheet counts rows.
    #[must_use]
    pub fn malformed_quotes(&self) -> (u64, Option<u64>) {
        (self.malformed, self.first_malformed)
    }

    /// Passes over the LF of a CRLF that a slice border cut.
    fn skip_lf<'a>(&mut self, block: &'a [u8]) -> &'a [u8] {
        match block {
            [b'\n', rest @ ..] if self.state == State::AfterCr => {
                self.state = State::FieldStart;
                rest
            }
            _ => block,
        }
    }

    /// Finishes the record that earlier slices began, if `block` holds its end, and says how many bytes of `block` it took.
    fn resume<F: FnMut(&Batch<'_>)>(&mut self, block: &[u8], sink: &mut F) -> Result<usize, UnterminatedQuote> {
        if self.open.is_empty() {
            return Ok(0);
        }
        let before = self.open.len();
        self.index.reserve(block.len());
        for (at, &byte) in block.iter().enumerate() {
            match self.step(byte) {
                Event::Nothing | Event::MalformedQuote => {}
                Event::FieldEnd => self.index.end_field(before + at),
                Event::RecordEnd => {
                    self.open.extend_from_slice(&block[..at]);
                    self.check_open_record()?;
                    self.index.end_record(before + at, before + at);
                    self.hand_on_open(sink);
                    return Ok(at + 1);
                }
            }
        }
        self.open.extend_from_slice(block);
        self.check_open_record()?;
        Ok(block.len())
    }

    fn check_open_record(&self) -> Result<(), UnterminatedQuote> {
        if self.open.len() > Self::MAX_RECORD_BYTES {
            return Err(UnterminatedQuote { line: self.records + 1 });
        }
        Ok(())
    }

    /// Indexes a block that begins with a record.
    fn scan(&mut self, bytes: &[u8]) {
        self.index.reserve(bytes.len() + 64);
        let (blocks, rest) = bytes.as_chunks::<64>();
        let mut carry = Carry::from(self.state);
        for (number, block) in blocks.iter().enumerate() {
            match carry.advance(&simd::masks(block, self.delimiter)) {
                Some((separators, next)) => {
                    self.index.extend(number * 64, separators, |at| after_terminator(bytes, at));
                    carry = next;
                }
                None => {
                    self.state = State::from(carry);
                    self.walk(bytes, number * 64, number * 64 + 64);
                    carry = Carry::from(self.state);
                }
            }
        }
        self.state = State::from(carry);
        self.walk(bytes, bytes.len() - rest.len(), bytes.len());
    }

    /// Indexes the bytes from `from` up to `to` one by one.
    fn walk(&mut self, bytes: &[u8], from: usize, to: usize) {
        for (at, &byte) in bytes.iter().enumerate().take(to).skip(from) {
            match self.step(byte) {
                Event::Nothing | Event::MalformedQuote => {}
                Event::FieldEnd => self.index.end_field(at),
                Event::RecordEnd => self.index.end_record(at, after_terminator(bytes, at)),
            }
        }
    }

    #[inline]
    fn step(&mut self, byte: u8) -> Event {
        let (state, event) = self.state.step(byte, self.delimiter);
        self.state = state;
        if event == Event::MalformedQuote {
            self.malformed += 1;
            let record = self.records + self.index.records() as u64;
            self.first_malformed.get_or_insert(record + 1);
        }
        event
    }

    /// Hands on the whole records of `bytes`, which the index describes.
    fn hand_on<F: FnMut(&Batch<'_>)>(&mut self, bytes: &[u8], sink: &mut F) {
        let (marks, bounds) = (self.index.marks(), self.index.bounds());
        let mut first = 0;
        while first + 1 < bounds.len() {
            let last = (first + BATCH_RECORDS).min(bounds.len() - 1);
            sink(&Batch { bytes, marks, bounds: &bounds[first..=last], first_record: self.records });
            self.records += (last - first) as u64;
            first = last;
        }
    }

    /// Hands on the record that earlier slices began, and forgets it.
    fn hand_on_open<F: FnMut(&Batch<'_>)>(&mut self, sink: &mut F) {
        let open = std::mem::take(&mut self.open);
        self.hand_on(&open, sink);
        self.index.clear();
        self.open = open;
        self.open.clear();
    }
}

/// The first byte of the record after the terminator at `at`.
#[inline]
fn after_terminator(bytes: &[u8], at: usize) -> usize {
    let crlf = bytes[at] == b'\r' && bytes.get(at + 1) == Some(&b'\n');
    at + 1 + usize::from(crlf)
}

#[cfg(test)]
mod tests {
    use super::Batch;
    use super::RecordReader;
    use super::UnterminatedQuote;
    use super::unquote;
    use crate::domain::Delimiter;

    /// What a reader says of a file: its records, or the error after them, and the malformed quotes.
    type Told = (Vec<String>, Result<(), UnterminatedQuote>, (u64, Option<u64>));

    fn read(input: &[u8], slice_bytes: usize) -> Told {
        let mut reader = RecordReader::new(Delimiter::Comma);
        let mut seen = Vec::new();
        let mut sink = |batch: &Batch<'_>| {
            assert!((1..=512).contains(&batch.len()));
            assert_eq!(batch.first_record(), seen.len() as u64);
            for record in 0..batch.len() {
                let text = |raw: &[u8]| String::from_utf8_lossy(&unquote(raw)).into_owned();
                seen.push(batch.fields(record).map(text).collect::<Vec<_>>().join("|"));
            }
        };
        let mut result = input.chunks(slice_bytes).try_for_each(|slice| reader.feed(slice, &mut sink));
        result = result.and_then(|()| reader.finish(&mut sink));
        (seen, result, reader.malformed_quotes())
    }

    /// The records with their fields joined by `|`, whatever the slices, at each place relative to the blocks of 64 bytes.
    #[track_caller]
    fn check(input: &str, records: &[&str]) {
        for slice_bytes in [usize::MAX, 1, 2, 3, 7] {
            assert_eq!(read(input.as_bytes(), slice_bytes).0, records, "{input:?} in slices of {slice_bytes}");
        }
        for shift in 50..70 {
            let shifted = format!("{}\n{input}", "x".repeat(shift));
            assert_eq!(read(shifted.as_bytes(), usize::MAX).0[1..], *records, "{input:?} shifted by {shift}");
        }
    }

    #[test]
    fn terminators() {
        check("", &[]);
        check("a", &["a"]);
        check("a,b\n", &["a|b"]);
        check("a,b\r\nc,d\r\n", &["a|b", "c|d"]);
        check("a,b\rc,d\r", &["a|b", "c|d"]);
        check("a,b\r\n1,2\n3,4\r5,6", &["a|b", "1|2", "3|4", "5|6"]);
        check("a\n\n\nb\n", &["a", "", "", "b"]);
        check("\r\n\r\na", &["", "", "a"]);
        check("\n", &[""]);
        check("\r\n", &[""]);
        check("\n\r", &["", ""]);
        check(",", &["|"]);
        check("a,\n,b", &["a|", "|b"]);
        check("a\0b,c\n", &["a\0b|c"]);
    }

    #[test]
    fn quotes() {
        check("\"a,b\",c\n", &["a,b|c"]);
        check("\"a\r\nb\"\r\nc", &["a\r\nb", "c"]);
        check("\"a\rb\"\rc", &["a\rb", "c"]);
        check("\"\",\"\"\n\"\"", &["|", ""]);
        check("\"a\"\"b\",\"\"\"\"\n", &["a\"b|\""]);
        check("a\"b,\"c\nd\"", &["a\"b|c\nd"]);
        check("\"a\"b\",c\nd,e", &["a\"b|c", "d|e"]);
        check("\"a\" ,b\t\n\"c\" \t\r\n \"d\" ,e", &["a|b\t", "c", " \"d\" |e"]);
        check("\"a\" b\",\"c\" \" \"", &["a\" b|c\" \" "]);
    }

    #[test]
    fn errors_and_counts_name_lines() {
        #[track_caller]
        fn check(input: &str, records: usize, error: Option<u64>, malformed: (u64, Option<u64>)) {
            let result = error.map_or(Ok(()), |line| Err(UnterminatedQuote { line }));
            for slice_bytes in [usize::MAX, 1, 5] {
                let told = read(input.as_bytes(), slice_bytes);
                assert_eq!((told.0.len(), told.1, told.2), (records, result, malformed), "{input:?}");
            }
        }
        check("a,b\n1,2\n", 2, None, (0, None));
        check("a,b\n1,2\n2,\"x\n3,4\n", 2, Some(3), (0, None));
        check("\"", 0, Some(1), (0, None));
        check("\"\"\"", 0, Some(1), (0, None));
        check("a\n\"TV 55\" LG\",\"b\"c\"\n\"\"d\"\n", 3, None, (3, Some(2)));
        check("a\n\"b\"c\n", 1, Some(2), (1, Some(2)));
    }

    #[test]
    fn a_ragged_record_keeps_its_width() {
        let mut widths = Vec::new();
        let mut reader = RecordReader::new(Delimiter::Semicolon);
        let mut sink = |batch: &Batch<'_>| {
            widths.extend((0..batch.len()).map(|record| batch.width(record)));
            assert_eq!(batch.raw(2), b"1;2;3;4");
            assert_eq!((batch.field(2, 0), batch.field(2, 3)), (&b"1"[..], &b"4"[..]));
        };
        reader.feed(b"a;b;c\r\n1;2\r\n1;2;3;4\r\n1;2;3;\r\n\r\n1;2;3\r\n", &mut sink).unwrap();
        assert_eq!(widths, [3, 2, 4, 4, 1, 3]);
    }

    #[test]
    fn a_record_has_a_largest_size() {
        let most = RecordReader::MAX_RECORD_BYTES;
        for (body, error) in [(most, Ok(())), (most + 1, Err(UnterminatedQuote { line: 2 }))] {
            let input = [b"a\r\n".as_slice(), &vec![b'x'; body], b"\r\n"].concat();
            for slice_bytes in [usize::MAX, 100_000] {
                assert_eq!(read(&input, slice_bytes).1, error);
            }
        }
        let input = [b"a\n\"".as_slice(), &vec![b'\n'; most + 1]].concat();
        assert_eq!(read(&input, 65_536), (vec!["a".to_owned()], Err(UnterminatedQuote { line: 2 }), (0, None)));
    }
}
