//! What single cells of the first rows are read as, by the very readers that read the whole file. Rows are `rows`'s.

use super::fields::{AmountError, AmountReader, DateError, DateReader, KeyReader, unwrap_guard};
use super::plan::Plan;
use crate::domain::{Contents, Day, Encoding, Role, SetAside};

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
    quantities: AmountReader,
    keys: KeyReader,
}

impl<'p> CellReader<'p> {
    /// A reader by this plan. Cells come decoded.
    #[must_use]
    pub fn new(plan: &'p Plan) -> CellReader<'p> {
        CellReader {
            plan,
            dates: DateReader::new(plan.date_order).with_serials(plan.serials),
            amounts: plan.amounts(plan.places.amount_role()),
            quantities: plan.amounts(Role::Quantity),
            keys: KeyReader::new(plan.key_kind, Encoding::Utf8),
        }
    }

    /// What the cells of a row are read as, one for each column.
    pub fn row(&mut self, cells: &[String]) -> Vec<Reading> {
        let mut readings: Vec<Reading> =
            cells.iter().enumerate().map(|(column, text)| self.cell(column, text)).collect();
        // A further line of an order leaves the date to the first one, as it does the amount.
        let places = &self.plan.places;
        if let (Contents::Orders, Some(amount), Some(date)) =
            (self.plan.contents, places.amount(), places.get(Role::Date))
            && readings.get(amount) == Some(&Reading::AsIs)
            && cells.get(date).is_some_and(|cell| self.dates.read(cell.as_bytes()) == Err(DateError::Blank))
            && let Some(reading) = readings.get_mut(date)
        {
            *reading = Reading::AsIs;
        }
        readings
    }

    fn cell(&mut self, column: usize, text: &str) -> Reading {
        let places = &self.plan.places;
        if places.get(Role::Date) == Some(column) {
            return self.dates.read(text.as_bytes()).map_or(Reading::Invalid(SetAside::InvalidDate), Reading::Date);
        }
        if places.amount() == Some(column) {
            return match self.amounts.read(text.as_bytes()) {
                Ok(amount) => Reading::Amount(amount.cents),
                Err(AmountError::Blank) if places.get(Role::OrderId).is_some() && places.multiplier().is_none() => {
                    Reading::AsIs
                }
                Err(_) => Reading::Invalid(SetAside::InvalidAmount),
            };
        }
        if self.plan.contents == Contents::Orders && places.multiplier() == Some(column) {
            let read = self.quantities.read(text.as_bytes());
            return read.map_or(Reading::Invalid(SetAside::InvalidAmount), |_| Reading::AsIs);
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
