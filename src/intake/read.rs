//! Rows to lines of the ledger by a plan, whatever the slicing; rows that can't be read are set aside with their reason.
//! Which of the lines count is `ledger::settle`'s.

use super::encoding;
use super::encoding::Transcoder;
use super::fields::{AmountTally, DateTally};
use super::notices::{NoticeKind, Notices, Place};
use super::plan::Plan;
use super::records::{Batch, RecordReader, UnterminatedQuote, View, unquote};
use super::rows::Rows;
use crate::domain::{Currency, Encoding, Refusal, SetAside};
use crate::ledger::{Apart, Attributes, Customers, Ledger, LinesBuilder, OrderIdentity, OutOfMemory, Tally};
use std::rc::Rc;

/// A row that was set aside while reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reject {
    /// The record's number, from 0; of an orders file counted over all of them.
    pub row: u32,
    /// Why.
    pub reason: SetAside,
}

/// A row set aside for a reason, with the cell at fault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The record's number, from 0; of an orders file counted over all of them.
    pub row: u32,
    /// The column; `None` when the whole row is at fault.
    pub column: Option<usize>,
    /// What stands there.
    pub text: String,
    /// The whole row.
    pub cells: Vec<String>,
}

impl Fault {
    /// How many are kept of each reason.
    pub const MOST: usize = 3;
    /// The longest text that is kept, in characters.
    const TEXT_CHARS: usize = 120;
    /// The most cells that are kept.
    const CELLS: usize = 200;

    /// The fault of a record: its row number, and the column at fault.
    #[cold]
    pub(super) fn of(view: View<'_>, (row, column): (u32, Option<usize>), encoding: Encoding) -> Fault {
        let text = |raw: &[u8]| encoding::decode(raw, encoding).chars().take(Fault::TEXT_CHARS).collect::<String>();
        let cells = (0..view.width().min(Fault::CELLS)).map(|at| text(&unquote(view.field(at)))).collect();
        let at_fault = match column {
            Some(column) => text(&unquote(view.field(column))),
            None => text(view.raw()),
        };
        Fault { row, column, text: at_fault, cells }
    }
}

/// What reading a file counted, beside what it added to the base.
#[derive(Debug, Default)]
pub struct Counts {
    /// Data rows.
    pub rows: u64,
    /// The sum of their amounts, in whatever currency; amounts that can't be read count as 0.
    pub cents: i128,
    /// Rows set aside while reading, in the order of the file.
    pub rejects: Vec<Reject>,
    /// Their rows and value, by [`SetAside::index`].
    pub rejected: [Tally; SetAside::ALL.len()],
    /// The first of each reason, at most [`Fault::MOST`].
    pub faults: [Vec<Fault>; SetAside::ALL.len()],
    /// The number in [`Gathered::statuses`] of each status and its rows.
    pub statuses: Vec<(u8, u64)>,
    /// The currencies that the currency column names, and their rows; one may come twice, under two names.
    pub currencies: Vec<(Currency, u64)>,
    /// What was odd and read all the same.
    pub notices: Notices,
}

/// What the orders files of a base have come to so far.
#[derive(Debug)]
pub struct Gathered {
    /// Who bought.
    pub customers: Customers,
    /// What they bought, not yet grouped.
    pub lines: LinesBuilder,
    /// The distinct statuses.
    pub statuses: Vec<String>,
    /// What their rows say beside.
    pub attributes: Attributes,
    /// Records of the files so far. A row's number in the base is its record's number in its file, plus the records of
    /// the files before.
    pub records: u32,
}

impl Gathered {
    /// Nothing yet, for customers with so many columns of their own.
    #[must_use]
    pub fn new(profile_columns: usize) -> Gathered {
        Gathered {
            customers: Customers::new(profile_columns),
            lines: LinesBuilder::default(),
            statuses: Vec::new(),
            attributes: Attributes::default(),
            records: 0,
        }
    }

    /// Groups the base.
    ///
    /// # Errors
    /// No memory.
    pub fn seal(self, identity: OrderIdentity) -> Result<Ledger, Refusal> {
        let sealed = self.lines.seal(self.customers.len(), identity);
        let (lines, survey) = sealed.map_err(|OutOfMemory| Refusal::OutOfMemory)?;
        let (statuses, attributes) = (self.statuses, Rc::new(self.attributes));
        Ok(Ledger { customers: self.customers, lines, survey, statuses, attributes, apart: Apart::default() })
    }
}

/// A file, read.
#[derive(Debug)]
pub struct FileRead {
    /// Records of the orders files before it; 0 for any other file.
    pub first_row: u32,
    /// Its records: the header and what stands before it, rows, blank lines.
    pub records: u32,
    /// What was counted.
    pub counts: Counts,
    /// What the date column proves.
    pub dates: DateTally,
    /// What the amount column proves.
    pub amounts: AmountTally,
}

/// An orders file, read, and the base with it.
#[derive(Debug)]
pub struct Intake {
    /// The base so far.
    pub gathered: Gathered,
    /// The file.
    pub read: FileRead,
}

/// What follows a byte order mark of which `left` bytes are still to be skipped.
pub fn skip<'b>(left: &mut usize, bytes: &'b [u8]) -> &'b [u8] {
    let skipped = (*left).min(bytes.len());
    *left -= skipped;
    bytes.get(skipped..).unwrap_or_default()
}

/// Turns the slices of a source into records.
#[derive(Debug)]
pub(super) struct Source {
    records: RecordReader,
    transcoder: Option<(Transcoder, Vec<u8>)>,
    skip_bytes: usize,
}

impl Source {
    pub(super) fn new(plan: &Plan) -> Source {
        Source {
            records: RecordReader::new(plan.dialect.delimiter),
            transcoder: Transcoder::new(plan.dialect.encoding).map(|transcoder| (transcoder, Vec::new())),
            skip_bytes: plan.dialect.bom_bytes,
        }
    }

    /// Reads on.
    pub(super) fn feed(&mut self, bytes: &[u8], take: &mut impl FnMut(&Batch<'_>)) -> Result<(), Refusal> {
        match &mut self.transcoder {
            None => self.records.feed(skip(&mut self.skip_bytes, bytes), take),
            Some((transcoder, text)) => {
                text.clear();
                transcoder.push(bytes, text);
                self.records.feed(skip(&mut self.skip_bytes, text), take)
            }
        }
        .map_err(|open| Refusal::UnterminatedQuote { line: open.line })
    }

    /// Reads what is left. Beside how that went: how many quotes were not doubled and the line of the first, and how many
    /// halves of characters were replaced.
    pub(super) fn finish(
        mut self,
        take: &mut impl FnMut(&Batch<'_>),
    ) -> (Result<(), Refusal>, (u64, Option<u64>), u64) {
        let mut read = Ok(());
        let mut replaced = 0;
        if let Some((transcoder, text)) = &mut self.transcoder {
            text.clear();
            transcoder.finish(text);
            replaced = transcoder.replaced();
            read = self.records.feed(text, take);
        }
        let read = read.and_then(|()| self.records.finish(take));
        let read = read.map_err(|open: UnterminatedQuote| Refusal::UnterminatedQuote { line: open.line });
        (read, self.records.malformed_quotes(), replaced)
    }
}

/// Notes what only the end of a file tells.
pub(super) fn note(counts: &mut Counts, (quotes, line): (u64, Option<u64>), replaced: u64) {
    let at = |line| Place { line, column: None, text: String::new() };
    counts.notices.add_many(NoticeKind::MalformedQuote, quotes, line.map(at));
    counts.notices.add_many(NoticeKind::BrokenUtf16, replaced, None);
}

/// Reads an orders file by a plan that has a customer, a date and an amount column.
#[derive(Debug)]
pub struct Reader {
    source: Source,
    rows: Rows,
}

impl Reader {
    /// A reader at the start of a base's only file; `None` when the plan lacks a needed column.
    #[must_use]
    pub fn new(plan: &Plan) -> Option<Reader> {
        let columns: Vec<usize> = (0..plan.places.profile().len()).collect();
        Reader::onto(plan, Gathered::new(columns.len()), &columns)
    }

    /// A reader at the start of a further file; `None` when the plan lacks a needed column. `profile` names the base's
    /// column for each of the plan's profile columns.
    #[must_use]
    pub fn onto(plan: &Plan, gathered: Gathered, profile: &[usize]) -> Option<Reader> {
        Some(Reader { source: Source::new(plan), rows: Rows::new(plan, gathered, profile)? })
    }

    /// Data rows read so far.
    #[must_use]
    pub fn rows(&self) -> u64 {
        self.rows.count()
    }

    /// Reads on; at most 512 KiB a call.
    ///
    /// # Errors
    /// The reason why the source can't be read to its end.
    pub fn feed(&mut self, bytes: &[u8]) -> Result<(), Refusal> {
        let rows = &mut self.rows;
        let read = self.source.feed(bytes, &mut |batch| rows.take(batch));
        self.rows.refusal().cloned().map_or(read, Err)
    }

    /// Ends the source.
    ///
    /// # Errors
    /// A quote that never ends, no data rows, or no memory.
    pub fn finish(mut self) -> Result<Intake, Refusal> {
        let rows = &mut self.rows;
        let (read, quotes, replaced) = self.source.finish(&mut |batch| rows.take(batch));
        self.rows.refusal().cloned().map_or(read, Err)?;
        let mut intake = self.rows.into_intake()?;
        note(&mut intake.read.counts, quotes, replaced);
        Ok(intake)
    }
}
