//! The customers' own columns as conditions read them: a dictionary of texts, and numbers or dates where the cells are such.
//! Made when first asked for, and kept as long as the base: no setting changes them.

use super::base::Base;
use super::protocol::ValueKind;
use crate::audience::{BLANK, Texts};
use crate::domain::{Currency, DateOrder, Decimal, Delimiter};
use crate::intake::columns::{Looks, looks};
use crate::intake::fields::{AmountReader, DateReader, Decision, decide_decimal, decide_order};
use std::cell::OnceCell;

/// A column of the customers.
#[derive(Debug, Default)]
pub(super) struct OwnColumn {
    texts: OnceCell<Texts>,
    typed: OnceCell<Typed>,
}

/// What the cells of a column are.
#[derive(Debug)]
pub(super) struct Typed {
    pub(super) kind: ValueKind,
    /// Of each customer of the ledger the number in hundredths, or the day's number; [`BLANK`] without one. Empty for texts.
    pub(super) values: Vec<i64>,
    /// Whether each customer has a text that is no such value.
    pub(super) unreadable: Vec<bool>,
}

impl Base {
    /// The texts of a column; `None` where there is no such column.
    pub(super) fn texts(&self, column: u32) -> Option<&Texts> {
        let own = self.own_columns.get(column as usize)?;
        let customers = &self.ledger.customers;
        let number = customers.len() as u32;
        Some(own.texts.get_or_init(|| Texts::of(number, |customer| customers.text(customer, column as usize))))
    }

    /// The column as numbers or days, where nine in ten of its cells are such.
    pub(super) fn typed(&self, column: u32) -> Option<&Typed> {
        let own = self.own_columns.get(column as usize)?;
        let customers = &self.ledger.customers;
        let cells = (0..customers.len() as u32).map(|customer| customers.text(customer, column as usize).trim());
        Some(own.typed.get_or_init(|| recognise(cells)))
    }
}

fn recognise<'t>(cells: impl ExactSizeIterator<Item = &'t str> + Clone) -> Typed {
    match looks(cells.clone()) {
        Looks::Date => days(cells),
        Looks::Amount | Looks::Number => numbers(cells),
        Looks::Blank | Looks::Email | Looks::Text => None,
    }
    .unwrap_or(Typed { kind: ValueKind::Text, values: Vec::new(), unreadable: Vec::new() })
}

/// `None` where some cells prove one order of day and month, and some the other.
fn days<'t>(cells: impl ExactSizeIterator<Item = &'t str> + Clone) -> Option<Typed> {
    let mut reader = DateReader::new(DateOrder::DayMonthYear);
    cells.clone().for_each(|cell| _ = reader.read(cell.as_bytes()));
    let order = match decide_order(reader.tally()) {
        Decision::Decided(order) | Decision::Ambiguous { proposal: order, .. } => order,
        Decision::Conflict { .. } => return None,
    };
    let mut reader = DateReader::new(order);
    let day = |cell: &str| reader.read(cell.as_bytes()).ok().map(|day| i64::from(day.number()));
    Some(typed(ValueKind::Day, cells, day))
}

/// `None` where some cells prove the decimal comma, and some the point.
fn numbers<'t>(cells: impl ExactSizeIterator<Item = &'t str> + Clone) -> Option<Typed> {
    let mut reader = AmountReader::new(Decimal::Comma, Currency::BRL);
    cells.clone().for_each(|cell| _ = reader.read(cell.as_bytes()));
    let decimal = match decide_decimal(reader.tally(), Delimiter::Semicolon) {
        Decision::Decided(decimal) | Decision::Ambiguous { proposal: decimal, .. } => decimal,
        Decision::Conflict { .. } => return None,
    };
    let mut reader = AmountReader::new(decimal, Currency::BRL);
    let hundredths = |cell: &str| reader.read(cell.as_bytes()).ok().map(|amount| amount.cents);
    Some(typed(ValueKind::Number, cells, hundredths))
}

fn typed<'t>(
    kind: ValueKind,
    cells: impl ExactSizeIterator<Item = &'t str>,
    mut value: impl FnMut(&str) -> Option<i64>,
) -> Typed {
    let mut typed =
        Typed { kind, values: Vec::with_capacity(cells.len()), unreadable: Vec::with_capacity(cells.len()) };
    for cell in cells {
        let value = value(cell);
        typed.unreadable.push(value.is_none() && !cell.is_empty());
        typed.values.push(value.unwrap_or(BLANK));
    }
    typed
}

#[cfg(test)]
mod tests {
    use super::recognise;
    use crate::audience::BLANK;
    use crate::domain::Day;
    use crate::engine::protocol::ValueKind;

    fn check(cells: &[&str], kind: ValueKind, values: &[i64], unreadable: usize) {
        let typed = recognise(cells.iter().copied());
        let odd = typed.unreadable.iter().filter(|odd| **odd).count();
        assert_eq!((typed.kind, typed.values.as_slice(), odd), (kind, values, unreadable), "{cells:?}");
    }

    #[test]
    fn columns_are_what_their_cells_are() {
        let day = |year, month, day| i64::from(Day::from_ymd(year, month, day).unwrap().number());
        check(&["10", "", "2"], ValueKind::Number, &[1_000, BLANK, 200], 0);
        check(&["1.500,00", "320,50"], ValueKind::Number, &[150_000, 32_050], 0);
        check(&["25/12/2020", "", "03/04/2021"], ValueKind::Day, &[day(2020, 12, 25), BLANK, day(2021, 4, 3)], 0);
        check(&["12/25/2020", "03/04/2021"], ValueKind::Day, &[day(2020, 12, 25), day(2021, 3, 4)], 0);
        check(&["25/12/2020", "12/25/2020"], ValueKind::Text, &[], 0);
        check(&["São Paulo", "2"], ValueKind::Text, &[], 0);
        check(&["01310-100", "04538-133"], ValueKind::Text, &[], 0);
        check(&[], ValueKind::Text, &[], 0);
    }
}
