//! How the column of a role is read that holds money: by the decimal sign of the source, in whole units or in cents.

use super::Plan;
use crate::domain::{Currency, Role};
use crate::intake::columns;
use crate::intake::fields::AmountReader;

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
