//! One record at a time: fields to a line, or to a reason. Whole files, slices and encodings are `read`'s.

mod odd;

use super::encoding;
use super::fields::{AmountError, AmountReader, DateReader, KeyReader, unwrap_guard};
use super::notices::{NoticeKind, Place};
use super::plan::Plan;
use super::read::{Counts, Fault, Intake, Reject};
use super::records::{Batch, unquote};
use super::vocabulary::Vocabulary;
use super::words;
use crate::domain::{Currency, Encoding, Refusal, SetAside};
use crate::ledger::{AmountCell, Customers, Kind, Ledger, Line, LinesBuilder, OrderIdentity, OutOfMemory, hash_of_key};
use std::borrow::Cow;

/// The longest example of a fault, in characters.
const EXAMPLE_CHARS: usize = 120;

/// The columns to read, as places in a record.
#[derive(Debug)]
struct Columns {
    count: usize,
    customer: usize,
    date: usize,
    amount: usize,
    order: Option<usize>,
    status: Option<usize>,
    currency: Option<usize>,
    profile: Vec<usize>,
}

/// A row of the batch at hand, read but not yet booked.
#[derive(Debug, Clone, Copy)]
struct Pending {
    place: usize,
    key: (usize, usize),
    key_hash: u64,
    line: Line,
}

/// The rows read so far.
#[derive(Debug)]
pub(super) struct Rows {
    columns: Columns,
    header: Vec<String>,
    header_record: u64,
    /// The first cell with a year of two digits, and the first with a day number.
    odd_dates: [Option<Place>; 2],
    encoding: Encoding,
    dates: DateReader,
    amounts: AmountReader,
    keys: KeyReader,
    statuses: Vocabulary,
    currencies: Vocabulary,
    /// What each value of the currency column names.
    named: Vec<Option<Currency>>,
    customers: Customers,
    lines: LinesBuilder,
    counts: Counts,
    refusal: Option<Refusal>,
    last_kind: Option<(Kind, u8)>,
    pending: Vec<Pending>,
    key_bytes: Vec<u8>,
    touched: u64,
}

/// A row that can't be read: why, which column is at fault, and what the row is worth all the same.
#[derive(Clone, Copy)]
struct Unread {
    reason: SetAside,
    column: Option<usize>,
    cents: i64,
}

impl Rows {
    /// No rows yet; `None` when the plan lacks a needed column.
    pub(super) fn new(plan: &Plan) -> Option<Rows> {
        let places = &plan.places;
        let columns = Columns {
            count: plan.dialect.header.len(),
            customer: places.customer?,
            date: places.date?,
            amount: places.amount?,
            order: places.order,
            status: places.status,
            currency: places.currency,
            profile: places.profile.clone(),
        };
        Some(Rows {
            header: plan.dialect.header.clone(),
            header_record: plan.dialect.skipped_records as u64,
            odd_dates: [None, None],
            encoding: plan.cell_encoding(),
            dates: DateReader::new(plan.date_order).with_serials(plan.serials),
            amounts: AmountReader::new(plan.decimal, Currency::BRL),
            keys: KeyReader::new(plan.key_kind, plan.cell_encoding()),
            statuses: Vocabulary::default(),
            currencies: Vocabulary::default(),
            named: Vec::new(),
            customers: Customers::new(columns.profile.len()),
            lines: LinesBuilder::default(),
            counts: Counts::default(),
            refusal: None,
            last_kind: None,
            pending: Vec::new(),
            key_bytes: Vec::new(),
            touched: 0,
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
        self.key_bytes.clear();
        for place in 0..batch.len() {
            let record = batch.first_record() + place as u64;
            // A blank line is no row; the header and what stands before it are none either.
            if record > self.header_record && !(batch.width(place) == 1 && batch.raw(place).trim_ascii().is_empty()) {
                self.row(batch, place, record as u32);
            }
        }
        self.note_dates(batch);
        if self.book(batch).is_err() {
            self.refusal = Some(Refusal::OutOfMemory);
        }
    }

    fn row(&mut self, batch: &Batch<'_>, place: usize, row: u32) {
        self.counts.rows += 1;
        if let Err(unread) = self.read(batch, place, row) {
            self.reject(batch, place, row, &unread);
        }
    }

    fn read(&mut self, batch: &Batch<'_>, place: usize, row: u32) -> Result<(), Unread> {
        let width = batch.width(place);
        let columns = &self.columns;
        if width != columns.count {
            // Delimiters at the end of a row, with nothing between them, shift no field.
            let blank = |at: usize| unquote(batch.field(place, at)).trim_ascii().is_empty();
            if width < columns.count || !(columns.count..width).all(blank) {
                return Err(Unread { reason: SetAside::WrongFieldCount, column: None, cents: 0 });
            }
        }
        let cell = |column: usize| unquote(batch.field(place, column));
        let (cents, marked, amount) = match self.amounts.read(&cell(columns.amount)) {
            Ok(amount) => (amount.cents, amount.currency, AmountCell::Figure),
            // With order numbers a further line may leave the amount to the first: the ledger will see.
            Err(AmountError::Blank) if columns.order.is_some() => (0, None, AmountCell::Blank),
            Err(_) => {
                return Err(Unread { reason: SetAside::InvalidAmount, column: Some(columns.amount), cents: 0 });
            }
        };
        self.counts.cents += i128::from(cents);
        let day = match self.dates.read(&cell(columns.date)) {
            Ok(day) => day,
            Err(_) => return Err(Unread { reason: SetAside::InvalidDate, column: Some(columns.date), cents }),
        };
        let row_hash = hash_of_key(batch.raw(place));
        let order_hash = columns.order.map_or(row_hash, |column| match cell(column).trim_ascii() {
            b"" => row_hash,
            number => hash_of_key(unwrap_guard(number)),
        });
        let customer = cell(columns.customer);
        let Some(key) = self.keys.normalise(&customer) else {
            return Err(Unread { reason: SetAside::NoCustomerKey, column: Some(columns.customer), cents });
        };
        let start = self.key_bytes.len();
        self.key_bytes.extend_from_slice(key);
        let key_hash = hash_of_key(key);
        let kind = self.kind(batch, place, marked, amount);
        let line = Line::new(0, row, day, cents, kind).with_hashes(order_hash, row_hash);
        self.pending.push(Pending { place, key: (start, self.key_bytes.len()), key_hash, line });
        Ok(())
    }

    /// The number of what the row shares with others: status, currency, whether it bears an amount.
    fn kind(&mut self, batch: &Batch<'_>, place: usize, marked: Option<Currency>, amount: AmountCell) -> u8 {
        let status = self.columns.status.map(|column| {
            let cell = unquote(batch.field(place, column));
            self.statuses.count(cell.trim_ascii()).and_then(|place| u8::try_from(place).ok())
        });
        if status == Some(None) {
            self.refusal = Some(Refusal::TooManyStatuses);
        }
        let named = self.columns.currency.and_then(|column| {
            let cell = unquote(batch.field(place, column));
            let place = self.currencies.count(cell.trim_ascii())?;
            if place == self.named.len() {
                self.named.push(words::currency_of(&encoding::decode(cell.trim_ascii(), self.encoding)));
            }
            self.named.get(place).copied().flatten()
        });
        let kind = Kind { status: status.flatten(), currency: marked.or(named), amount };
        match self.last_kind {
            Some((last, number)) if last == kind => number,
            _ => {
                let number = self.lines.kind(kind).unwrap_or_else(|| {
                    self.refusal = Some(Refusal::TooManyStatuses);
                    0
                });
                self.last_kind = Some((kind, number));
                number
            }
        }
    }

    #[cold]
    fn reject(&mut self, batch: &Batch<'_>, place: usize, row: u32, unread: &Unread) {
        let Unread { reason, column, cents } = self.stray(batch, place).map_or(*unread, |reason| {
            self.counts.cents -= i128::from(unread.cents);
            Unread { reason, column: None, cents: 0 }
        });
        if reason == SetAside::NoCustomerKey {
            self.note_key(batch, place, row);
        }
        self.counts.rejects.push(Reject { row, reason });
        if let Some(tally) = self.counts.rejected.get_mut(reason.index()) {
            tally.add(cents);
        }
        if let Some(fault @ None) = self.counts.faults.get_mut(reason.index()) {
            let bytes = match column {
                Some(column) => unquote(batch.field(place, column)),
                None => Cow::Borrowed(batch.raw(place)),
            };
            let text = encoding::decode(&bytes, self.encoding).chars().take(EXAMPLE_CHARS).collect();
            *fault = Some(Fault { row, column, text });
        }
    }

    /// Finds the customers of the batch and appends its lines. First all probes, then all records, then the updates:
    /// loads that do not wait for each other are what makes a big base fast.
    fn book(&mut self, batch: &Batch<'_>) -> Result<(), OutOfMemory> {
        let mut touched = 0;
        for pending in &self.pending {
            touched ^= self.customers.probe(pending.key_hash);
        }
        for pending in &self.pending {
            touched ^= self.customers.peek(self.customers.probe(pending.key_hash));
        }
        self.touched ^= touched;
        let pending = std::mem::take(&mut self.pending);
        for row in &pending {
            let key = self.key_bytes.get(row.key.0..row.key.1).unwrap_or_default();
            let customer = self.customers.find_or_add(key, row.key_hash)?;
            if !self.customers.is_complete(customer) {
                self.profile(batch, row.place, customer, row.line.row())?;
            }
            self.lines.push(row.line.of(customer))?;
        }
        self.pending = pending;
        Ok(())
    }

    #[cold]
    fn profile(&mut self, batch: &Batch<'_>, place: usize, customer: u32, row: u32) -> Result<(), OutOfMemory> {
        let mut misfits = 0;
        let texts: Vec<String> = self
            .columns
            .profile
            .iter()
            .map(|column| {
                let cell = unquote(batch.field(place, *column));
                let (text, fit) = encoding::decode_checked(unwrap_guard(&cell), self.encoding);
                misfits += u64::from(fit == encoding::Fit::Fallback);
                if text.contains('\0') {
                    self.counts.notices.add(NoticeKind::NulCharacter, u64::from(row) + 1, Some(*column), &text);
                }
                text.trim().to_owned()
            })
            .collect();
        if misfits > 0 {
            let (cells, first) = self.counts.misfits.unwrap_or((0, row));
            self.counts.misfits = Some((cells + misfits, first));
        }
        self.customers.fill(customer, texts.iter().map(String::as_str))
    }

    /// Groups what was read.
    pub(super) fn into_intake(mut self) -> Result<Intake, Refusal> {
        if self.counts.rows == 0 {
            return Err(Refusal::HeaderOnly);
        }
        self.noted_dates();
        let identity = match self.columns.order {
            Some(_) => OrderIdentity::ByNumber,
            None => OrderIdentity::ByRow,
        };
        let words = self.statuses.values();
        let statuses = words.iter().map(|(word, _)| encoding::decode(word, self.encoding).into_owned()).collect();
        self.counts.status_rows = words.iter().map(|(_, rows)| *rows).collect();
        self.counts.currencies = self.currencies.values().len() as u64;
        let lines = self.lines.seal(self.customers.len(), identity).map_err(|OutOfMemory| Refusal::OutOfMemory)?;
        Ok(Intake {
            ledger: Ledger { customers: self.customers, lines, statuses },
            counts: self.counts,
            dates: self.dates.tally().clone(),
            amounts: self.amounts.tally().clone(),
        })
    }
}
