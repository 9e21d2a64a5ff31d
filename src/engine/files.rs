//! Files about the sources: the rows set aside in their own columns, keys that are of no customer. Lists are `outs`'s.

use super::base::{Analysed, Base};
use super::protocol::{FileId, Flavour};
use super::slot::Outcome;
use crate::domain::{Day, Encoding, Language, Refusal, SetAside};
use crate::export::{Cell, Format, SetAsideList, TableWriter, file_name};
use crate::intake::encoding;
use crate::intake::encoding::Transcoder;
use crate::intake::records::{Batch, RecordReader, UnterminatedQuote, unquote};
use crate::intake::{key_role, skip};
use crate::ledger;
use crate::ledger::Witness;
use crate::text;

/// Bytes after which a piece of a file is handed out.
pub(super) const PIECE_BYTES: usize = 1 << 20;

pub(super) fn format(flavour: Flavour, language: Language) -> Format {
    match (flavour, language) {
        (Flavour::Plain, _) => Format::Plain,
        (Flavour::Spreadsheet, Language::Portuguese) => Format::SpreadsheetPt,
        (Flavour::Spreadsheet, Language::English) => Format::SpreadsheetEn,
    }
}

/// Writes the keys of a source that are of no customer of the base, with their rows; names the file.
pub(super) fn unmatched(
    base: &Base,
    file: FileId,
    (flavour, language): (Flavour, Language),
    today: Day,
) -> Option<(String, Vec<u8>)> {
    let place = base.slots.iter().position(|slot| slot.id == file)?;
    let Outcome::Side(plan, side) = &base.slots.get(place)?.outcome else { return None };
    let join = base.joins.get(place)?.as_ref()?;
    let format = format(flavour, language);
    let words = text::catalogue(language);
    let key = plan.places.get(key_role(plan.contents)).and_then(|place| plan.dialect.header.get(place));
    let header = [key.map_or("", String::as_str), words.file_rows()];
    let mut table = TableWriter::new(format, header);
    for number in join.unmatched() {
        let rows = side.rows_of.get(number as usize).copied().unwrap_or_default();
        table.row([Cell::Text(side.keys.key(number)), Cell::Count(i64::from(rows))]);
    }
    Some((file_name(&[words.file_unmatched()], today, format), table.take_bytes()))
}

/// Writes the rows set aside; the source's bytes are read again to find them.
pub(super) struct SetAsideFile {
    records: RecordReader,
    transcoder: Option<(Transcoder, Vec<u8>)>,
    skip_bytes: usize,
    pick: Pick,
    file_name: String,
}

/// Picks the rows out of the records.
struct Pick {
    encoding: Encoding,
    /// For each record the reason, as its index plus 1; 0 for rows in use and beyond the end.
    reasons: Vec<u8>,
    only: Option<SetAside>,
    list: SetAsideList<'static>,
}

impl Pick {
    fn take(&mut self, batch: &Batch<'_>) {
        for place in 0..batch.len() {
            let row = batch.first_record() + place as u64;
            let index = self.reasons.get(row as usize).copied().unwrap_or_default();
            let Some(reason) = index.checked_sub(1).and_then(|index| SetAside::ALL.get(usize::from(index))) else {
                continue;
            };
            if self.only.is_none_or(|only| only == *reason) {
                let decoded = |raw| encoding::decode(&unquote(raw), self.encoding).into_owned();
                let fields: Vec<String> = batch.fields(place).map(decoded).collect();
                self.list.row(row + 1, *reason, fields.iter().map(String::as_str));
            }
        }
    }
}

/// Notes the reason of every row of one orders file.
struct Reasons<'a> {
    reasons: &'a mut Vec<u8>,
    first_row: u32,
    records: u32,
}

impl Reasons<'_> {
    fn mark(&mut self, row: u32, reason: SetAside) {
        let record = row.checked_sub(self.first_row).filter(|record| *record < self.records);
        if let Some(slot) = record.and_then(|record| self.reasons.get_mut(record as usize)) {
            *slot = reason.index() as u8 + 1;
        }
    }
}

impl Witness for Reasons<'_> {
    fn line(&mut self, row: u32, reason: Option<SetAside>, _cents: i64) {
        if let Some(reason) = reason {
            self.mark(row, reason);
        }
    }

    fn repeated(&mut self, _row: u32, _cents: i64) {}
}

impl SetAsideFile {
    /// `None` when the source was not read. Of an orders file that was not analysed it lists what was set aside while reading.
    pub(super) fn new(
        base: &Base,
        analysed: Option<&Analysed>,
        (file, today): (FileId, Day),
        (only, flavour, language): (Option<SetAside>, Flavour, Language),
    ) -> Option<SetAsideFile> {
        let (plan, read, settled) = match &base.slot(file)?.outcome {
            Outcome::Orders(plan, read) => (plan, read.as_ref(), analysed),
            Outcome::Side(plan, side) => (plan, &side.read, None),
            Outcome::Waiting | Outcome::Refused(_) | Outcome::SameAs(_) | Outcome::Stopped(_) => return None,
        };
        let mut reasons = vec![0; read.records as usize];
        let mut marks = Reasons { reasons: &mut reasons, first_row: read.first_row, records: read.records };
        read.counts.rejects.iter().for_each(|reject| marks.mark(reject.row, reject.reason));
        if let Some(analysed) = settled {
            drop(ledger::settle_before(&base.ledger, &analysed.policy, &mut marks));
        }
        let dialect = &plan.dialect;
        let format = format(flavour, language);
        let words: &'static dyn Fn(SetAside) -> &'static str = match language {
            Language::Portuguese => &|reason| text::catalogue(Language::Portuguese).reason(reason),
            Language::English => &|reason| text::catalogue(Language::English).reason(reason),
        };
        let catalogue = text::catalogue(language);
        let what = only.map_or("", |reason| catalogue.reason(reason));
        let as_of = settled.map_or(today, |analysed| analysed.policy.reference);
        Some(SetAsideFile {
            records: RecordReader::new(dialect.delimiter),
            transcoder: Transcoder::new(dialect.encoding).map(|transcoder| (transcoder, Vec::new())),
            skip_bytes: dialect.bom_bytes,
            pick: Pick {
                encoding: plan.cell_encoding(),
                reasons,
                only,
                list: SetAsideList::new(format, dialect.header.iter().map(String::as_str), words),
            },
            file_name: file_name(&[catalogue.file_set_aside(), what], as_of, format),
        })
    }

    /// What the file is called.
    pub(super) fn file_name(&self) -> &str {
        &self.file_name
    }

    /// Reads on, at most 512 KiB a call; gives what was written.
    pub(super) fn feed(&mut self, bytes: &[u8]) -> Result<Vec<u8>, Refusal> {
        let pick = &mut self.pick;
        let mut write = |batch: &Batch<'_>| pick.take(batch);
        match &mut self.transcoder {
            None => self.records.feed(skip(&mut self.skip_bytes, bytes), &mut write),
            Some((transcoder, text)) => {
                text.clear();
                transcoder.push(bytes, text);
                self.records.feed(skip(&mut self.skip_bytes, text), &mut write)
            }
        }
        .map_err(|open| Refusal::UnterminatedQuote { line: open.line })?;
        Ok(self.pick.list.take_bytes())
    }

    /// Ends the source; gives the rest.
    pub(super) fn finish(mut self) -> Result<Vec<u8>, Refusal> {
        let refusal = |open: UnterminatedQuote| Refusal::UnterminatedQuote { line: open.line };
        let pick = &mut self.pick;
        let mut write = |batch: &Batch<'_>| pick.take(batch);
        if let Some((transcoder, text)) = &mut self.transcoder {
            text.clear();
            transcoder.finish(text);
            self.records.feed(text, &mut write).map_err(refusal)?;
        }
        self.records.finish(&mut write).map_err(refusal)?;
        Ok(self.pick.list.take_bytes())
    }
}
