//! Files other than orders, read on their own: whose rows they are, what these tell, which can't be read. How their keys
//! join the base is the engine's.

mod odd;
mod told;

use super::consent::Answers;
use super::encoding;
use super::extras::Extras;
use super::fields::{AmountError, AmountReader, DateReader, KeyKind, KeyReader, unwrap_guard};
use super::order_number::{OrderNumber, order_number};
use super::plan::Plan;
use super::read::{Counts, Fault, FileRead, Reject, Source, note};
use super::records::{Batch, View, unquote};
use super::stray::{Stray, may_be_stray, stray};
use crate::domain::{Consent, Contents, Encoding, Finding, Refusal, Role, SetAside};
use crate::ledger::{Customers, OutOfMemory, Tally, hash};
use std::collections::HashSet; // order-free: rows seen before are asked for, never listed
pub use told::{CouponRow, Told};
use told::{Days, meaning};

/// A file other than orders, read.
#[derive(Debug)]
pub struct SideRead {
    /// What was counted.
    pub read: FileRead,
    /// Rows in use.
    pub used: Tally,
    /// The distinct keys of the rows in use, with the texts of the plan's profile columns.
    pub keys: Customers,
    /// Rows in use of each key.
    pub rows_of: Vec<u32>,
    /// How often each [`Finding`] was met, by its index.
    pub found: [u64; Finding::ALL.len()],
    /// What the rows in use tell, one by one.
    pub told: Told,
}

/// The columns to read, as places in a record.
#[derive(Debug)]
struct Columns {
    count: usize,
    key: usize,
    /// Must hold a date.
    date: Option<usize>,
    /// The order's or cart's number: a row with one but without date and amount is a further line.
    order: Option<usize>,
    /// May hold a date, and nothing else: where the day stands among those of a row.
    dates: Vec<(usize, usize)>,
    amount: Option<usize>,
    event: Option<usize>,
    score: Option<usize>,
    comment: Option<usize>,
    redeemed: Option<usize>,
    code: Option<usize>,
    /// The customer's columns, and the same counted from 0.
    profile: Vec<usize>,
    fills: Vec<usize>,
}

impl Columns {
    fn of(plan: &Plan) -> Option<Columns> {
        let places = &plan.places;
        let needs = |role: Role| plan.contents.needed().contains(&role);
        let date = places.get(Role::Date);
        let given = |role: Role| places.get(role).filter(|_| plan.contents.offered().contains(&role));
        let optional = DATED.into_iter().enumerate().filter(|(_, role)| !needs(*role));
        Some(Columns {
            count: plan.dialect.header.len(),
            key: places.get(key_role(plan.contents))?,
            date: date.filter(|_| needs(Role::Date)),
            order: given(Role::OrderId),
            dates: optional.filter_map(|(place, role)| Some((place, given(role)?))).collect(),
            amount: given(Role::Amount),
            event: given(Role::EventKind),
            score: given(Role::Score),
            comment: given(Role::Comment),
            redeemed: given(Role::Redeemed),
            code: given(Role::Code),
            profile: places.profile().to_vec(),
            fills: (0..places.profile().len()).collect(),
        })
    }
}

/// The roles of a row's days, in the order in which they are kept.
const DATED: [Role; 4] = [Role::Date, Role::Issued, Role::Expires, Role::Redeemed];

/// The role of the column by which such a file joins the base.
#[must_use]
pub fn key_role(contents: Contents) -> Role {
    match contents {
        Contents::OrderLines => Role::OrderId,
        Contents::Orders
        | Contents::Customers
        | Contents::Events
        | Contents::Coupons
        | Contents::Answers
        | Contents::Suppression
        | Contents::Carts => Role::Customer,
    }
}

/// A row that can't be read: why, which column is at fault, and what the row is worth all the same.
type Unread = (SetAside, Option<usize>, i64);

type Seen = HashSet<u64>; // order-free: as above

/// The rows read so far.
#[derive(Debug)]
struct Rows {
    contents: Contents,
    columns: Columns,
    header: Vec<String>,
    /// The number of the first record that is data.
    first_record: u64,
    encoding: Encoding,
    dates: DateReader,
    amounts: AmountReader,
    key_reader: KeyReader,
    /// The columns that tell of consent, and what their words answer.
    consents: Vec<(usize, Answers)>,
    counts: Counts,
    used: Tally,
    keys: Customers,
    rows_of: Vec<u32>,
    found: [u64; Finding::ALL.len()],
    told: Told,
    extras: Option<Box<Extras>>,
    /// Hashes of whole rows.
    seen: Seen,
    records: u64,
    refusal: Option<Refusal>,
}

impl Rows {
    fn take(&mut self, batch: &Batch<'_>) {
        self.records = batch.first_record() + batch.len() as u64;
        for place in 0..batch.len() {
            let record = batch.first_record() + place as u64;
            if self.refusal.is_some() || record < self.first_record {
                continue;
            }
            // A blank line is no row.
            if batch.width(place) == 1 && batch.raw(place).trim_ascii().is_empty() {
                continue;
            }
            self.counts.rows += 1;
            if let Some(reason) = self.stray(batch, place) {
                self.reject(batch, place, record as u32, (reason, None, 0));
                continue;
            }
            match self.row(batch, place) {
                Ok(Ok(cents)) => self.used.add(cents),
                Ok(Err(unread)) => self.reject(batch, place, record as u32, unread),
                Err(OutOfMemory) => self.refusal = Some(Refusal::OutOfMemory),
            }
        }
    }

    /// Reads and books a row; its value in cents.
    fn row(&mut self, batch: &Batch<'_>, place: usize) -> Result<Result<i64, Unread>, OutOfMemory> {
        let columns = &self.columns;
        let width = batch.width(place);
        let line = batch.first_record() + place as u64 + 1;
        let cell = |column: usize| unquote(batch.field(place, column));
        let blank = |column: usize| cell(column).trim_ascii().is_empty();
        if width < columns.count || !(columns.count..width).all(blank) {
            return Ok(Err((SetAside::WrongFieldCount, None, 0)));
        }
        let cents = match columns.amount.map(|column| (column, self.amounts.read(&cell(column)))) {
            None | Some((_, Err(AmountError::Blank))) => 0,
            Some((_, Ok(amount))) => amount.cents,
            Some((column, Err(_))) => return Ok(Err((SetAside::InvalidAmount, Some(column), 0))),
        };
        self.counts.cents += i128::from(cents);
        let is_further = columns.order.is_some_and(|column| !blank(column)) && columns.amount.is_none_or(blank);
        let mut days = Days::default();
        let due = columns.date.filter(|column| !(is_further && blank(*column))).map(|column| (0, column));
        for (place, column) in
            due.into_iter().chain(columns.dates.iter().copied().filter(|(_, column)| !blank(*column)))
        {
            let read = odd::read_date(&mut self.dates, &mut self.counts.notices, &cell(column), (line, column));
            match (read, days.get_mut(place)) {
                (Ok(day), Some(slot)) => *slot = Some(day),
                (Ok(_), None) => {}
                (Err(_), _) => return Ok(Err((SetAside::InvalidDate, Some(column), cents))),
            }
        }
        let meaning = match meaning(columns, self.contents, self.encoding, &cell) {
            Ok(meaning) => meaning,
            Err(column) => return Ok(Err((SetAside::InvalidValue, Some(column), cents))),
        };
        let key_cell = cell(columns.key);
        let number;
        let key = if key_role(self.contents) == Role::OrderId {
            number = order_number(&key_cell, self.encoding);
            if let OrderNumber::Of(number) = &number { Some(number.as_ref()) } else { None }
        } else {
            self.key_reader.normalise(&key_cell)
        };
        let Some(key) = key else { return Ok(Err((SetAside::NoCustomerKey, Some(columns.key), cents))) };
        self.seen.try_reserve(1).map_err(|_| OutOfMemory)?;
        if !self.seen.insert(hash(batch.raw(place))) {
            return Ok(Err((SetAside::IdenticalLine, None, cents)));
        }
        let number = self.keys.enter(key)?;
        if self.rows_of.len() <= number as usize {
            self.rows_of.try_reserve(1).map_err(|_| OutOfMemory)?;
            self.rows_of.push(0);
            self.note_key(batch, place, number);
        }
        if let Some(rows) = self.rows_of.get_mut(number as usize) {
            *rows += 1;
        }
        for finding in meaning.findings().into_iter().flatten() {
            self.found.get_mut(finding.index()).into_iter().for_each(|count| *count += 1);
        }
        self.told.note(meaning, number, (&days, cents), || {
            self.columns.code.map_or_else(String::new, |code| {
                encoding::decode(unwrap_guard(cell(code).trim_ascii()), self.encoding).trim().to_owned()
            })
        })?;
        if let (Contents::OrderLines, Some(extras)) = (self.contents, &mut self.extras) {
            let row = self.told.line(number)?;
            extras.row(batch.view(place), (row, line), &mut self.told.attributes, &mut self.counts.notices)?;
        }
        self.hear_refusal(batch.view(place), number)?;
        if !self.keys.is_complete(number) {
            let (columns, notices) = (&self.columns, &mut self.counts.notices);
            let mut text = |place: usize| {
                let column = columns.profile.get(place).copied();
                column.map_or_else(String::new, |column| {
                    odd::shown_text(notices, &cell(column), self.encoding, (line, column))
                })
            };
            self.keys.fill(number, &columns.fills, |place| text(place).into_bytes().into())?;
        }
        Ok(Ok(cents))
    }

    /// Hears whether a row says no to e-mails: it holds whatever the key's others say.
    fn hear_refusal(&mut self, view: View<'_>, number: u32) -> Result<(), OutOfMemory> {
        for (column, answers) in &mut self.consents {
            let answer = answers.answer_of_cell(&unquote(view.field(*column)), self.encoding);
            if answer == Some(Consent::Withheld) {
                self.keys.refuse_mail(number)?;
            }
        }
        Ok(())
    }

    /// Whether a row is no data in the first place.
    fn stray(&self, batch: &Batch<'_>, place: usize) -> Option<SetAside> {
        let first = batch.fields(place).map(unquote).find(|cell| !cell.trim_ascii().is_empty())?;
        may_be_stray(&first, &self.header).then_some(())?;
        let text = |raw| encoding::decode(&unquote(raw), self.encoding).into_owned();
        match stray(&batch.fields(place).map(text).collect::<Vec<String>>(), &self.header)? {
            Stray::Header => Some(SetAside::RepeatedHeader),
            Stray::Total => Some(SetAside::TotalRow),
        }
    }

    #[cold]
    fn reject(&mut self, batch: &Batch<'_>, place: usize, row: u32, unread: Unread) {
        let (reason, column, cents) = unread;
        if reason == SetAside::NoCustomerKey {
            self.note_damage(batch, place);
        }
        self.counts.rejects.push(Reject { row, reason });
        if let Some(tally) = self.counts.rejected.get_mut(reason.index()) {
            tally.add(cents);
        }
        if let Some(faults) = self.counts.faults.get_mut(reason.index())
            && faults.len() < Fault::MOST
        {
            faults.push(Fault::of(batch.view(place), (row, column), self.encoding));
        }
    }
}

/// Reads a file other than orders by a plan that has its key's column.
#[derive(Debug)]
pub struct SideReader {
    source: Source,
    rows: Rows,
}

impl SideReader {
    /// A reader at the start of the source; `None` when the plan lacks the key.
    #[must_use]
    pub fn new(plan: &Plan) -> Option<SideReader> {
        let columns = Columns::of(plan)?;
        let kind = if key_role(plan.contents) == Role::Customer { plan.key_kind } else { KeyKind::Id };
        let rows = Rows {
            contents: plan.contents,
            header: plan.dialect.header.clone(),
            first_record: plan.dialect.first_row(),
            encoding: plan.cell_encoding(),
            dates: DateReader::new(plan.date_order).with_serials(plan.serials),
            amounts: plan.amounts(Role::Amount),
            key_reader: KeyReader::new(kind, plan.cell_encoding()),
            consents: Answers::of(plan),
            counts: Counts::default(),
            used: Tally::default(),
            keys: Customers::new(columns.profile.len()),
            rows_of: Vec::new(),
            found: [0; Finding::ALL.len()],
            told: Told::default(),
            extras: Extras::of(plan),
            seen: Seen::default(),
            records: 0,
            refusal: None,
            columns,
        };
        Some(SideReader { source: Source::new(plan), rows })
    }

    /// Data rows read so far.
    #[must_use]
    pub fn rows(&self) -> u64 {
        self.rows.counts.rows
    }

    /// Reads on; at most 512 KiB a call.
    ///
    /// # Errors
    /// The reason why the source can't be read to its end.
    pub fn feed(&mut self, bytes: &[u8]) -> Result<(), Refusal> {
        let rows = &mut self.rows;
        let read = self.source.feed(bytes, &mut |batch| rows.take(batch));
        self.rows.refusal.clone().map_or(read, Err)
    }

    /// Ends the source.
    ///
    /// # Errors
    /// A quote that never ends, no data rows, or no memory.
    pub fn finish(mut self) -> Result<SideRead, Refusal> {
        let rows = &mut self.rows;
        let (read, quotes, replaced) = self.source.finish(&mut |batch| rows.take(batch));
        self.rows.refusal.clone().map_or(read, Err)?;
        let mut rows = self.rows;
        note(&mut rows.counts, quotes, replaced);
        if rows.counts.rows == 0 {
            return Err(Refusal::HeaderOnly);
        }
        Ok(SideRead {
            read: FileRead {
                first_row: 0,
                records: u32::try_from(rows.records).map_err(|_| Refusal::OutOfMemory)?,
                counts: rows.counts,
                dates: rows.dates.tally().clone(),
                amounts: rows.amounts.tally().clone(),
            },
            used: rows.used,
            keys: rows.keys,
            rows_of: rows.rows_of,
            found: rows.found,
            told: rows.told,
        })
    }
}
