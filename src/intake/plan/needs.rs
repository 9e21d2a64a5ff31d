//! How much memory a source is estimated to take, from its head. What it is read as is `plan`'s.

use super::Draft;
use crate::domain::Role;
use crate::intake::dialect::SampleRow;
use crate::ledger::Key;
use std::collections::BTreeSet;

impl Draft {
    /// The memory that reading a file of so many bytes is estimated to take, in bytes: 40 for each line and what its columns
    /// of products and costs take, and for each customer 100, 8 for each column of their own, and its text. Customers are
    /// taken to be half as many as lines; from one line each to forty the estimate is within 2.5 times of what is held
    /// (`tests/memory.rs`).
    #[must_use]
    pub fn needs_bytes(&self, file_bytes: u64) -> u64 {
        let (rows, bytes) = (self.sample.len() as u64, self.sample.iter().map(SampleRow::bytes).sum::<u64>());
        let own = |row: &SampleRow| {
            let cells = row.cells.iter().zip(&self.guesses).filter(|(_, guess)| guess.role.describes_customer());
            cells.map(|(cell, _)| cell.len() as u64 + 8).sum::<u64>()
        };
        let needed = rows * 40 + self.beside_bytes() + (rows * 100 + self.sample.iter().map(own).sum::<u64>()) / 2;
        file_bytes.saturating_mul(needed) / bytes.max(1)
    }

    /// What the columns beside the lines take for the rows of the sample: 4 bytes for a text or a quantity, 8 for a cost, and
    /// for each distinct text about 72, and a long one twice its own, once as it stands in the file and once as it is shown.
    fn beside_bytes(&self) -> u64 {
        let columns = self.guesses.iter().enumerate().map(|(place, guess)| match guess.role {
            Role::Product | Role::Category | Role::Channel | Role::Code => {
                let texts: BTreeSet<&str> = self.cells(place).collect();
                let few = texts.len() * 2 < self.sample.len();
                let of_text = |text: &&str| if text.len() > Key::SHORT { 72 + 2 * text.len() } else { 72 };
                let own: usize = if few { 0 } else { texts.iter().map(of_text).sum() };
                4 * self.sample.len() + own
            }
            Role::Quantity => 4 * self.sample.len(),
            Role::Cost | Role::CostToServe => 8 * self.sample.len(),
            Role::Ignored
            | Role::Customer
            | Role::OrderId
            | Role::Date
            | Role::Amount
            | Role::UnitPrice
            | Role::Refund
            | Role::Status
            | Role::Currency
            | Role::EventKind
            | Role::Issued
            | Role::Expires
            | Role::Redeemed
            | Role::Score
            | Role::Comment
            | Role::Registered
            | Role::Birthday
            | Role::EmailConsent
            | Role::Income
            | Role::Company
            | Role::LastActive
            | Role::Profile => 0,
        });
        columns.sum::<usize>() as u64
    }
}
