//! Amounts of rows that tell a price and how many pieces. Other amounts are read as they stand, by the parent.

use super::Unread;
use crate::domain::{Role, SetAside};
use crate::intake::fields::AmountReader;
use crate::intake::plan::Plan;
use crate::intake::records::{View, unquote};

/// Hundredths of a piece, in which quantities are read.
const HUNDREDTHS: i128 = 100;

/// The column that tells how many pieces.
#[derive(Debug)]
pub(super) struct Pieces {
    column: usize,
    reader: AmountReader,
}

impl Pieces {
    /// The column of a plan; `None` where its amounts are of all pieces already.
    pub(super) fn of(plan: &Plan) -> Option<Pieces> {
        plan.places.multiplier().map(|column| Pieces { column, reader: plan.amounts(Role::Quantity) })
    }

    /// What the pieces of a row cost at this price, to the nearest cent; half a cent is rounded away from zero.
    ///
    /// # Errors
    /// No quantity that can be read, or more than 64 bits of cents hold.
    pub(super) fn cents(&mut self, price_cents: i64, view: View<'_>) -> Result<i64, Unread> {
        let unread = Unread { reason: SetAside::InvalidAmount, column: Some(self.column), cents: 0 };
        let quantity = self.reader.read(&unquote(view.field(self.column))).map_err(|_| unread)?;
        let parts = i128::from(price_cents) * i128::from(quantity.cents);
        let half = HUNDREDTHS / 2 * parts.signum();
        i64::try_from((parts + half) / HUNDREDTHS).map_err(|_| unread)
    }
}
