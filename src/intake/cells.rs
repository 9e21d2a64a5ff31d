//! What single cells of the first rows are read as, by the very readers that read the whole file. Rows are `rows`'s.

use super::fields::{AmountError, AmountReader, DateReader, KeyReader, unwrap_guard};
use super::plan::Plan;
use crate::domain::{Currency, Day, Encoding, Role, SetAside};

/// What a cell is read as.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reading {
    /// The text as it stands.
    AsIs,
    /// Another spelling of the text.
    Text(String),
    /// A date.
    Date(Day),
    /// An amount in cents.
    Amount(i64),
    /// Can't be read: the row will be set aside.
    Invalid(SetAside),
}

/// Reads cells of the preview.
#[derive(Debug)]
pub struct CellReader<'p> {
    plan: &'p Plan,
    dates: DateReader,
    amounts: AmountReader,
    keys: KeyReader,
}

impl<'p> CellReader<'p> {
    /// A reader by this plan. Cells come decoded.
    #[must_use]
    pub fn new(plan: &'p Plan) -> CellReader<'p> {
        CellReader {
            plan,
            dates: DateReader::new(plan.date_order).with_serials(plan.serials),
            amounts: AmountReader::new(plan.decimal, Currency::BRL),
            keys: KeyReader::new(plan.key_kind, Encoding::Utf8),
        }
    }

    /// What the cell in this column is read as.
    pub fn read(&mut self, column: usize, text: &str) -> Reading {
        let places = &self.plan.places;
        if places.get(Role::Date) == Some(column) {
            return self.dates.read(text.as_bytes()).map_or(Reading::Invalid(SetAside::InvalidDate), Reading::Date);
        }
        if places.get(Role::Amount) == Some(column) {
            return match self.amounts.read(text.as_bytes()) {
                Ok(amount) => Reading::Amount(amount.cents),
                Err(AmountError::Blank) if places.get(Role::OrderId).is_some() => Reading::AsIs,
                Err(_) => Reading::Invalid(SetAside::InvalidAmount),
            };
        }
        if places.get(Role::Customer) == Some(column) {
            return match self.keys.normalise(text.as_bytes()) {
                None => Reading::Invalid(SetAside::NoCustomerKey),
                Some(key) if key == text.as_bytes() => Reading::AsIs,
                Some(key) => Reading::Text(String::from_utf8_lossy(key).into_owned()),
            };
        }
        match unwrap_guard(text.as_bytes()) {
            bare if bare.len() < text.len() && places.profile().contains(&column) => {
                Reading::Text(String::from_utf8_lossy(bare).into_owned())
            }
            _ => Reading::AsIs,
        }
    }
}
