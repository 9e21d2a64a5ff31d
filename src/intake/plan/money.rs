//! Where money stands in a source and how it is read: by the decimal sign of the source, in whole units or in cents, as it stands
//! or as a price times a quantity.

use super::{Places, Plan};
use crate::domain::{Currency, Role};
use crate::intake::columns;
use crate::intake::fields::AmountReader;

impl Places {
    /// The column of the amounts: its own, else that of a price per piece where there is a quantity to multiply it.
    #[must_use]
    pub fn amount(&self) -> Option<usize> {
        self.get(Role::Amount).or_else(|| self.get(Role::UnitPrice).filter(|_| self.get(Role::Quantity).is_some()))
    }

    /// The column of the quantities, where they multiply what stands in [`Places::amount`].
    #[must_use]
    pub fn multiplier(&self) -> Option<usize> {
        self.get(Role::Quantity).filter(|_| self.get(Role::Amount).is_none() && self.get(Role::UnitPrice).is_some())
    }

    /// The role of the column of the amounts.
    #[must_use]
    pub fn amount_role(&self) -> Role {
        if self.multiplier().is_some() { Role::UnitPrice } else { Role::Amount }
    }
}

impl Plan {
    /// A reader of the amounts of this role's column. One whose name says cents (`total_cents`) is in cents; nobody but the user
    /// chooses such a column.
    #[must_use]
    pub fn amounts(&self, role: Role) -> AmountReader {
        let name = self.places.get(role).and_then(|place| self.dialect.header.get(place));
        let reader = AmountReader::new(self.decimal, Currency::BRL);
        if name.is_some_and(|name| columns::is_in_cents(name)) { reader.in_cents() } else { reader }
    }
}
