//! The cells of single columns, where the file lacks a column to be read as orders: what a date or amount column proves, and its faults.

use regua::domain::{Currency, DateOrder, Decimal, Delimiter, Encoding, Role, SetAside};
use regua::intake::columns;
use regua::intake::fields::{AmountReader, AmountTally, DateReader, DateTally, Decision, KeyReader};
use regua::intake::notices::NoticeKind;
use regua::intake::{Plan, decide_decimal, decide_order};

/// The most places of a fault that are shown.
const MOST_EXAMPLES: usize = 5;

/// A cell at fault.
pub(super) struct Fault {
    pub(super) line: u64,
    pub(super) column: usize,
    pub(super) text: String,
}

/// What is wrong or odd with cells: how many, and the first.
#[derive(Default)]
pub(super) struct Faults {
    pub(super) count: u64,
    pub(super) first: Vec<Fault>,
}

impl Faults {
    fn add(&mut self, line: u64, column: usize, text: &str) {
        self.count += 1;
        if self.first.len() < MOST_EXAMPLES {
            self.first.push(Fault { line, column, text: text.chars().take(120).collect() });
        }
    }
}

/// The columns that have a needed role, cell by cell.
pub(super) struct Checks {
    dates: Option<(usize, DateReader)>,
    amounts: Option<(usize, AmountReader)>,
    keys: Option<(usize, KeyReader)>,
    /// Cells that would set their row aside.
    pub(super) faults: Vec<(SetAside, Faults)>,
    /// Cells that are odd.
    pub(super) notices: Vec<(NoticeKind, Faults)>,
}

impl Checks {
    /// Checks for columns of these roles, of which `sample` shows the first cells.
    pub(super) fn new(roles: &[Role], names: &[String], plan: Option<&Plan>, sample: &[Vec<String>]) -> Checks {
        let place = |wanted: Role| roles.iter().position(|role| *role == wanted);
        let cells = |column: usize| sample.iter().filter_map(move |row| row.get(column)).map(String::as_str);
        let dates = place(Role::Date).map(|column| {
            let reader = plan.map_or_else(
                || DateReader::new(likely_order(cells(column))),
                |plan| DateReader::new(plan.date_order).with_serials(plan.serials),
            );
            (column, reader)
        });
        let amounts = place(Role::Amount).map(|column| {
            let decimal = plan.map_or_else(|| likely_decimal(cells(column)), |plan| plan.decimal);
            (column, AmountReader::new(decimal, Currency::BRL))
        });
        let keys = place(Role::Customer).map(|column| {
            let kind = columns::key_kind(names.get(column).map_or("", String::as_str), cells(column));
            (column, KeyReader::new(kind, Encoding::Utf8))
        });
        Checks { dates, amounts, keys, faults: Vec::new(), notices: Vec::new() }
    }

    /// Reads the cells of a row of data.
    pub(super) fn row(&mut self, line: u64, cells: &[String]) {
        let text = |column: usize| cells.get(column).map_or("", String::as_str);
        if let Some((column, reader)) = &mut self.amounts
            && reader.read(text(*column).as_bytes()).is_err()
        {
            entry(&mut self.faults, SetAside::InvalidAmount).add(line, *column, text(*column));
        }
        if let Some((column, reader)) = &mut self.dates {
            let before = (reader.tally().two_digit_years, reader.tally().serials);
            if reader.read(text(*column).as_bytes()).is_err() {
                entry(&mut self.faults, SetAside::InvalidDate).add(line, *column, text(*column));
            }
            let tally = reader.tally();
            for (kind, is_new) in [
                (NoticeKind::TwoDigitYear, tally.two_digit_years > before.0),
                (NoticeKind::SerialDate, tally.serials > before.1),
            ] {
                if is_new {
                    entry(&mut self.notices, kind).add(line, *column, text(*column));
                }
            }
        }
        if let Some((column, reader)) = &mut self.keys {
            let before = reader.damaged();
            if reader.normalise(text(*column).as_bytes()).is_none() {
                entry(&mut self.faults, SetAside::NoCustomerKey).add(line, *column, text(*column));
            }
            if reader.damaged() > before {
                entry(&mut self.notices, NoticeKind::DamagedKey).add(line, *column, text(*column));
            }
        }
    }

    /// The date column and what it proves.
    pub(super) fn dates(&self) -> Option<(usize, &DateTally)> {
        self.dates.as_ref().map(|(column, reader)| (*column, reader.tally()))
    }

    /// The amount column and what it proves.
    pub(super) fn amounts(&self) -> Option<(usize, &AmountTally)> {
        self.amounts.as_ref().map(|(column, reader)| (*column, reader.tally()))
    }
}

fn entry<K: PartialEq + Copy>(all: &mut Vec<(K, Faults)>, kind: K) -> &mut Faults {
    let place = all.iter().position(|(known, _)| *known == kind).unwrap_or_else(|| {
        all.push((kind, Faults::default()));
        all.len() - 1
    });
    &mut all[place].1
}

fn likely_order<'a>(cells: impl Iterator<Item = &'a str>) -> DateOrder {
    let mut reader = DateReader::new(DateOrder::DayMonthYear);
    for cell in cells {
        // Only what the cells prove is of interest here.
        let _ = reader.read(cell.as_bytes());
    }
    match decide_order(reader.tally()) {
        Decision::Decided(order) => order,
        Decision::Ambiguous { proposal, .. } => proposal,
        Decision::Conflict { .. } => DateOrder::DayMonthYear,
    }
}

fn likely_decimal<'a>(cells: impl Iterator<Item = &'a str>) -> Decimal {
    let mut reader = AmountReader::new(Decimal::Comma, Currency::BRL);
    for cell in cells {
        // Only what the cells prove is of interest here.
        let _ = reader.read(cell.as_bytes());
    }
    match decide_decimal(reader.tally(), Delimiter::Semicolon) {
        Decision::Decided(decimal) => decimal,
        Decision::Ambiguous { proposal, .. } => proposal,
        Decision::Conflict { .. } => Decimal::Comma,
    }
}
