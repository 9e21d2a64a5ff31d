//! Rows to lines of the ledger by a plan, whatever the slicing; rows that can't be read are set aside with their reason.
//! Which of the lines count is `ledger::settle`'s.

use super::encoding::Transcoder;
use super::fields::{AmountTally, DateTally};
use super::notices::{NoticeKind, Notices, Place};
use super::plan::Plan;
use super::records::{RecordReader, UnterminatedQuote};
use super::rows::Rows;
use crate::domain::{Refusal, SetAside};
use crate::ledger::{Ledger, Tally};

/// A row that was set aside while reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reject {
    /// The record's number in the file, from 0.
    pub row: u32,
    /// Why.
    pub reason: SetAside,
}

/// The first row set aside for a reason, with the cell at fault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The record's number in the file, from 0.
    pub row: u32,
    /// The column; `None` when the whole row is at fault.
    pub column: Option<usize>,
    /// What stands there.
    pub text: String,
}

/// What reading counted, beside the ledger.
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
    /// The first of each reason.
    pub faults: [Option<Fault>; SetAside::ALL.len()],
    /// Rows of each status, in the order of [`Ledger::statuses`].
    pub status_rows: Vec<u64>,
    /// Distinct currencies named.
    pub currencies: u64,
    /// What was odd and read all the same.
    pub notices: Notices,
    /// Cells kept that do not fit the file's encoding: how many, and the record of the first.
    pub misfits: Option<(u64, u32)>,
}

/// A source, read.
#[derive(Debug)]
pub struct Intake {
    /// The base.
    pub ledger: Ledger,
    /// What was counted.
    pub counts: Counts,
    /// What the date column proves.
    pub dates: DateTally,
    /// What the amount column proves.
    pub amounts: AmountTally,
}

/// What follows a byte order mark of which `left` bytes are still to be skipped.
pub(crate) fn skip<'b>(left: &mut usize, bytes: &'b [u8]) -> &'b [u8] {
    let skipped = (*left).min(bytes.len());
    *left -= skipped;
    bytes.get(skipped..).unwrap_or_default()
}

/// Reads a source by a plan that has a customer, a date and an amount column.
#[derive(Debug)]
pub struct Reader {
    records: RecordReader,
    transcoder: Option<(Transcoder, Vec<u8>)>,
    skip_bytes: usize,
    rows: Rows,
}

impl Reader {
    /// A reader at the start of the source; `None` when the plan lacks a needed column.
    #[must_use]
    pub fn new(plan: &Plan) -> Option<Reader> {
        let transcoder = Transcoder::new(plan.dialect.encoding).map(|transcoder| (transcoder, Vec::new()));
        Some(Reader {
            records: RecordReader::new(plan.dialect.delimiter),
            transcoder,
            skip_bytes: plan.dialect.bom_bytes,
            rows: Rows::new(plan)?,
        })
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
        let read = match &mut self.transcoder {
            None => self.records.feed(skip(&mut self.skip_bytes, bytes), &mut |batch| rows.take(batch)),
            Some((transcoder, text)) => {
                text.clear();
                transcoder.push(bytes, text);
                self.records.feed(skip(&mut self.skip_bytes, text), &mut |batch| rows.take(batch))
            }
        };
        self.checked(read)
    }

    fn checked(&self, read: Result<(), UnterminatedQuote>) -> Result<(), Refusal> {
        if let Some(refusal) = self.rows.refusal() {
            return Err(refusal.clone());
        }
        read.map_err(|open| Refusal::UnterminatedQuote { line: open.line })
    }

    /// Ends the source and groups the base.
    ///
    /// # Errors
    /// A quote that never ends, no data rows, or no memory.
    pub fn finish(mut self) -> Result<Intake, Refusal> {
        let rows = &mut self.rows;
        let mut replaced = 0;
        if let Some((transcoder, text)) = &mut self.transcoder {
            text.clear();
            transcoder.finish(text);
            replaced = transcoder.replaced();
            let read = self.records.feed(text, &mut |batch| rows.take(batch));
            self.checked(read)?;
        }
        let rows = &mut self.rows;
        let read = self.records.finish(&mut |batch| rows.take(batch));
        self.checked(read)?;
        let (quotes, line) = self.records.malformed_quotes();
        let mut intake = self.rows.into_intake()?;
        let counts = &mut intake.counts;
        let at = |line| Place { line, column: None, text: String::new() };
        counts.notices.add_many(NoticeKind::MalformedQuote, quotes, line.map(at));
        counts.notices.add_many(NoticeKind::BrokenUtf16, replaced, None);
        if let Some((cells, row)) = counts.misfits {
            counts.notices.add_many(NoticeKind::StrayEncoding, cells, Some(at(u64::from(row) + 1)));
        }
        Ok(intake)
    }
}
