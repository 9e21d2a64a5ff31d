//! One record at a time: fields to a line, or to a reason. Whole files, slices and encodings are `read`'s.

mod booking;
mod kinds;
mod odd;
mod pieces;

use super::consent::Answers;
use super::extras::Extras;
use super::fields::{AmountError, AmountReader, DateError, DateReader, KeyReader};
use super::further::Further;
use super::notices::Place;
use super::plan::Plan;
use super::read::{Counts, Fault, FileRead, Gathered, Intake, Reject};
use super::records::{Batch, View, unquote};
use super::row_cells::{Cells, Columns};
use super::vocabulary::Vocabulary;
use crate::domain::{Currency, Day, Encoding, Refusal, SetAside};
use crate::ledger::{AmountCell, Attributes, Customers, Key, Kind, Line, LinesBuilder, OutOfMemory};
use booking::Pending;
use pieces::Pieces;

/// The rows read so far.
#[derive(Debug)]
pub(super) struct Rows {
    columns: Columns,
    header: Vec<String>,
    header_record: u64,
    /// The first cells with a year of two digits, and the first with a day number.
    odd_dates: [Vec<Place>; 2],
    encoding: Encoding,
    dates: DateReader,
    amounts: AmountReader,
    /// How many pieces an amount is the price of one of; `None` where it is the amount of them all.
    pieces: Option<Pieces>,
    further: Further,
    extras: Option<Box<Extras>>,
    attributes: Attributes,
    keys: KeyReader,
    /// The columns that tell of consent, and what their words answer.
    consents: Vec<(usize, Answers)>,
    statuses: Vocabulary,
    currencies: Vocabulary,
    /// What each value of the currency column names.
    named: Vec<Option<Currency>>,
    customers: Customers,
    lines: LinesBuilder,
    /// The statuses of the base, and the number there of each of this file's.
    base_statuses: Vec<String>,
    status_numbers: Vec<u8>,
    /// Records of the files before this one.
    first_row: u32,
    /// Records of this file.
    records: u64,
    counts: Counts,
    refusal: Option<Refusal>,
    last_kind: Option<(Kind, u8)>,
    pending: Vec<Pending>,
    /// The key of each, apart: what is looked up stays in the first-level cache.
    sought: Vec<Key>,
    long_keys: Vec<u8>,
    /// What the table of customers says at once of each key, then whose it is.
    found: Vec<u32>,
    /// The places of the batch of whom that tells too little, each with what it told.
    open: Vec<(usize, u32)>,
}

/// A row that can't be read: why, which column is at fault, and what the row is worth all the same.
#[derive(Clone, Copy)]
struct Unread {
    reason: SetAside,
    column: Option<usize>,
    cents: i64,
}

/// Delimiters at the end of a row, with nothing between them, shift no field.
#[cold]
fn check_width(view: View<'_>, count: usize) -> Result<(), Unread> {
    let width = view.width();
    let blank = |at: usize| unquote(view.field(at)).trim_ascii().is_empty();
    if width < count || !(count..width).all(blank) {
        return Err(Unread { reason: SetAside::WrongFieldCount, column: None, cents: 0 });
    }
    Ok(())
}

impl Rows {
    /// No rows yet, to be added to what was gathered; `None` when the plan lacks a needed column. `profile` names the
    /// base's column for each of the plan's profile columns.
    pub(super) fn new(plan: &Plan, mut gathered: Gathered, profile: &[usize]) -> Option<Rows> {
        let columns = Columns::of(plan, profile)?;
        gathered.customers.reopen();
        Some(Rows {
            header: plan.dialect.header.clone(),
            header_record: plan.dialect.skipped_records as u64,
            odd_dates: [Vec::new(), Vec::new()],
            encoding: plan.cell_encoding(),
            dates: DateReader::new(plan.date_order).with_serials(plan.serials),
            amounts: plan.amounts(plan.places.amount_role()),
            pieces: Pieces::of(plan),
            further: Further::new(plan),
            extras: Extras::of(plan),
            attributes: gathered.attributes,
            keys: KeyReader::new(plan.key_kind, plan.cell_encoding()),
            consents: Answers::of(plan),
            statuses: Vocabulary::default(),
            currencies: Vocabulary::default(),
            named: Vec::new(),
            customers: gathered.customers,
            lines: gathered.lines,
            base_statuses: gathered.statuses,
            status_numbers: Vec::new(),
            first_row: gathered.records,
            records: 0,
            counts: Counts::default(),
            refusal: None,
            last_kind: None,
            pending: Vec::new(),
            sought: Vec::new(),
            long_keys: Vec::new(),
            found: Vec::new(),
            open: Vec::new(),
            columns,
        })
    }

    /// Data rows so far.
    pub(super) fn count(&self) -> u64 {
        self.counts.rows
    }

    /// Why reading can't go on.
    pub(super) fn refusal(&self) -> Option<&Refusal> {
        self.refusal.as_ref()
    }

    /// Books the records of a batch.
    pub(super) fn take(&mut self, batch: &Batch<'_>) {
        if self.refusal.is_some() {
            return;
        }
        self.pending.clear();
        self.sought.clear();
        self.long_keys.clear();
        self.records = batch.first_record() + batch.len() as u64;
        for place in 0..batch.len() {
            let record = batch.first_record() + place as u64;
            let view = batch.view(place);
            // A blank line is no row; the header and what stands before it are none either.
            if record > self.header_record && !(view.width() == 1 && view.raw().trim_ascii().is_empty()) {
                self.counts.rows += 1;
                let row = (place as u32, self.first_row + record as u32);
                if let Err(unread) = self.row(view, row) {
                    self.reject(view, row.1, &unread);
                }
            }
        }
        self.note_dates(batch);
        self.hash(batch);
        if self.tell(batch).and_then(|()| self.book(batch)).is_err() {
            self.refusal = Some(Refusal::OutOfMemory);
        }
    }

    /// Reads the row at a place of the batch, of a record of the file.
    #[inline]
    fn row(&mut self, view: View<'_>, row: (u32, u32)) -> Result<(), Unread> {
        let columns = &self.columns;
        if view.width() != columns.count {
            check_width(view, columns.count)?;
        }
        let cells = columns.cells(view);
        if cells.all().iter().any(|cell| cell.first() == Some(&b'"')) {
            self.quoted(cells, view, row)
        } else {
            self.read(cells, view, row)
        }
    }

    #[inline(never)]
    fn quoted(&mut self, cells: Cells<'_>, view: View<'_>, row: (u32, u32)) -> Result<(), Unread> {
        self.read(Cells::of(&cells.all().map(unquote)), view, row)
    }

    #[inline(never)]
    fn read(&mut self, cells: Cells<'_>, view: View<'_>, (place, row): (u32, u32)) -> Result<(), Unread> {
        let columns = &self.columns;
        let (cents, marked, amount) = match self.amounts.read(cells.amount) {
            Ok(amount) => match &mut self.pieces {
                None => (amount.cents, amount.currency, AmountCell::Figure),
                Some(pieces) => (pieces.cents(amount.cents, view)?, amount.currency, AmountCell::Figure),
            },
            // With order numbers a further line may leave the amount to the first: the ledger will see.
            Err(AmountError::Blank)
                if columns.order.is_some() && self.pieces.is_none() && self.stray(view).is_none() =>
            {
                (0, None, AmountCell::Blank)
            }
            Err(_) => {
                return Err(Unread { reason: SetAside::InvalidAmount, column: Some(columns.amount), cents: 0 });
            }
        };
        let gross = cents;
        let (cents, amount) = self
            .further
            .net((cents, amount), |column| unquote(view.field(column)))
            .map_err(|column| Unread { reason: SetAside::InvalidAmount, column: Some(column), cents: 0 })?;
        if cents != gross {
            self.attributes.refunds.push((row, gross - cents));
        }
        self.counts.cents += i128::from(cents);
        let day = match self.dates.read(cells.date) {
            Ok(day) => day,
            // A further line may leave the date to the first, too. Without an amount its day is never asked for.
            Err(DateError::Blank) if amount == AmountCell::Blank => Day::MIN,
            Err(_) => return Err(Unread { reason: SetAside::InvalidDate, column: Some(columns.date), cents }),
        };
        let Some(bytes) = self.keys.normalise(cells.customer) else {
            return Err(Unread { reason: SetAside::NoCustomerKey, column: Some(columns.customer), cents });
        };
        // No record is as long as 4 GiB.
        let Some(key) = Key::before_hash(bytes) else { return Ok(()) };
        let mut long = (0, 0);
        if !key.is_short() {
            long.0 = self.long_keys.len() as u32;
            self.long_keys.extend_from_slice(bytes);
            long.1 = self.long_keys.len() as u32;
        }
        let kind = self.kind(cells, view, marked, amount);
        self.sought.push(key);
        self.pending.push(Pending { line: Line::new(0, row, day, cents, kind), place, long });
        Ok(())
    }

    /// Takes in what the rows that were read tell beside day and amount.
    fn tell(&mut self, batch: &Batch<'_>) -> Result<(), OutOfMemory> {
        let Some(extras) = &mut self.extras else { return Ok(()) };
        let rows = self.pending.iter().map(|row| (batch.view(row.place as usize), row.line.row()));
        extras.texts(rows.clone(), &mut self.attributes)?;
        if extras.tells_figures() {
            for (view, row) in rows {
                let line = u64::from(row - self.first_row) + 1;
                extras.figures(view, (row, line), &mut self.attributes, &mut self.counts.notices)?;
            }
        }
        Ok(())
    }

    #[cold]
    fn reject(&mut self, view: View<'_>, row: u32, unread: &Unread) {
        let Unread { reason, column, cents } = self.stray(view).map_or(*unread, |reason| {
            self.counts.cents -= i128::from(unread.cents);
            Unread { reason, column: None, cents: 0 }
        });
        if reason == SetAside::NoCustomerKey {
            self.note_key(view, row - self.first_row);
        }
        self.counts.rejects.push(Reject { row, reason });
        if let Some(tally) = self.counts.rejected.get_mut(reason.index()) {
            tally.add(cents);
        }
        if let Some(faults) = self.counts.faults.get_mut(reason.index())
            && faults.len() < Fault::MOST
        {
            faults.push(Fault::of(view, (row, column), self.encoding));
        }
    }

    /// What the file comes to, and what the base has gathered with it.
    pub(super) fn into_intake(mut self) -> Result<Intake, Refusal> {
        if self.counts.rows == 0 {
            return Err(Refusal::HeaderOnly);
        }
        self.noted_dates();
        let rows = self.statuses.values().iter().map(|(_, rows)| *rows);
        self.counts.statuses = self.status_numbers.iter().copied().zip(rows).collect();
        let currencies = self.named.iter().copied().zip(self.currencies.values());
        self.counts.currencies = currencies.filter_map(|(named, (_, rows))| Some((named?, *rows))).collect();
        let records = u32::try_from(self.records).map_err(|_| Refusal::OutOfMemory)?;
        Ok(Intake {
            gathered: Gathered {
                customers: self.customers,
                lines: self.lines,
                statuses: self.base_statuses,
                attributes: self.attributes,
                records: self.first_row.checked_add(records).ok_or(Refusal::OutOfMemory)?,
            },
            read: FileRead {
                first_row: self.first_row,
                records,
                counts: self.counts,
                dates: self.dates.tally().clone(),
                amounts: self.amounts.tally().clone(),
            },
        })
    }
}
