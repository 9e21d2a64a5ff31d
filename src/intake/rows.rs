//! One record at a time: fields to a line, or to a reason. Whole files, slices and encodings are `read`'s.

use super::encoding;
use super::fields::{AmountError, AmountReader, DateError, DateReader, KeyReader, unwrap_guard};
use super::further::Further;
use super::plan::Plan;
use super::read::{Counts, Fault, FileRead, Gathered, Intake, Reject};
use super::records::{Batch, unquote};
use super::vocabulary::Vocabulary;
use super::words;
use crate::domain::{Currency, Day, Encoding, Refusal, Role, SetAside};
use crate::ledger::{AmountCell, Customers, Kind, Line, LinesBuilder, OutOfMemory, hash_of_key};

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
    /// Where the customer's columns are, and which columns of the base they fill.
    profile: Vec<(usize, usize)>,
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
    header_record: u64,
    encoding: Encoding,
    dates: DateReader,
    amounts: AmountReader,
    further: Further,
    keys: KeyReader,
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
    key_bytes: Vec<u8>,
    touched: u64,
}

/// A row that can't be read: why, which column is at fault, and what the row is worth all the same.
struct Unread {
    reason: SetAside,
    column: Option<usize>,
    cents: i64,
}

impl Rows {
    /// No rows yet, to be added to what was gathered; `None` when the plan lacks a needed column. `profile` names the
    /// base's column for each of the plan's profile columns.
    pub(super) fn new(plan: &Plan, mut gathered: Gathered, profile: &[usize]) -> Option<Rows> {
        let places = &plan.places;
        let columns = Columns {
            count: plan.dialect.header.len(),
            customer: places.get(Role::Customer)?,
            date: places.get(Role::Date)?,
            amount: places.get(Role::Amount)?,
            order: places.get(Role::OrderId),
            status: places.get(Role::Status),
            currency: places.get(Role::Currency),
            profile: places.profile().iter().copied().zip(profile.iter().copied()).collect(),
        };
        gathered.customers.reopen();
        Some(Rows {
            header_record: plan.dialect.skipped_records as u64,
            encoding: plan.cell_encoding(),
            dates: DateReader::new(plan.date_order),
            amounts: AmountReader::new(plan.decimal, Currency::BRL),
            further: Further::new(plan),
            keys: KeyReader::new(plan.key_kind, plan.cell_encoding()),
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
        self.records = batch.first_record() + batch.len() as u64;
        for place in 0..batch.len() {
            let record = batch.first_record() + place as u64;
            // A blank line is no row; the header and what stands before it are none either.
            if record > self.header_record && !(batch.width(place) == 1 && batch.raw(place).trim_ascii().is_empty()) {
                self.row(batch, place, self.first_row + record as u32);
            }
        }
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
        let (cents, amount) = self.further.net((cents, amount), cell).map_err(|column| Unread {
            reason: SetAside::InvalidAmount,
            column: Some(column),
            cents: 0,
        })?;
        self.counts.cents += i128::from(cents);
        let day = match self.dates.read(&cell(columns.date)) {
            Ok(day) => day,
            // A further line may leave the date to the first, too. Without an amount its day is never asked for.
            Err(DateError::Blank) if amount == AmountCell::Blank => Day::MIN,
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
        let cell = |column: usize| unquote(batch.field(place, column));
        let status = self.columns.status.map(|column| self.further.status(cell(column), cell));
        // A further line leaves the status to the one that bears the amount.
        let said = status.filter(|cell| amount != AmountCell::Blank || !cell.trim_ascii().is_empty());
        let status = said.map(|cell| {
            let word = cell.trim_ascii();
            let place = self.statuses.count(word)?;
            if place == self.status_numbers.len() {
                let text = encoding::decode(word, self.encoding);
                self.status_numbers.push(status_number(&mut self.base_statuses, text.as_ref())?);
            }
            self.status_numbers.get(place).copied()
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
        let Unread { reason, column, cents } = *unread;
        self.counts.rejects.push(Reject { row, reason });
        if let Some(tally) = self.counts.rejected.get_mut(reason.index()) {
            tally.add(cents);
        }
        if let Some(faults) = self.counts.faults.get_mut(reason.index())
            && faults.len() < Fault::MOST
        {
            faults.push(Fault::of(batch, place, (row, column), self.encoding));
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
        let texts: Vec<(usize, String)> = self
            .columns
            .profile
            .iter()
            .map(|(column, base_column)| {
                let cell = unquote(batch.field(place, *column));
                let (text, fit) = encoding::decode_checked(&cell, self.encoding);
                misfits += u64::from(fit == encoding::Fit::Fallback);
                (*base_column, text.trim().to_owned())
            })
            .collect();
        if misfits > 0 {
            let (cells, first) = self.counts.misfits.unwrap_or((0, row));
            self.counts.misfits = Some((cells + misfits, first));
        }
        self.customers.fill(customer, texts.iter().map(|(column, text)| (*column, text.as_str())))
    }

    /// What the file comes to, and what the base has gathered with it.
    pub(super) fn into_intake(mut self) -> Result<Intake, Refusal> {
        if self.counts.rows == 0 {
            return Err(Refusal::HeaderOnly);
        }
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

/// The number of a status among the base's, added when new; `None` beyond 256.
#[cold]
fn status_number(statuses: &mut Vec<String>, text: &str) -> Option<u8> {
    let place = statuses.iter().position(|known| known == text).unwrap_or_else(|| {
        statuses.push(text.to_owned());
        statuses.len() - 1
    });
    u8::try_from(place).ok()
}
