//! The rows of a batch, booked once they are read: hashed, their customers found, their lines appended; each step for the whole
//! batch, so that few of its loads wait for another. Reading them is the parent's.

use super::Rows;
use crate::domain::{Consent, Encoding};
use crate::intake::encoding;
use crate::intake::fields::unwrap_guard;
use crate::intake::notices::{NoticeKind, Notices};
use crate::intake::order_number::{OrderNumber, order_number};
use crate::intake::records::{Batch, View, unquote};
use crate::ledger::{Line, OutOfMemory, hash, hash_of_words, row_hash};
use std::borrow::Cow;

/// A row of the batch at hand, read but not yet booked.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pending {
    pub(super) line: Line,
    /// The record's place in the batch.
    pub(super) place: u32,
    /// Where [`Rows::long_keys`] has the key, if it is not short.
    pub(super) long: (u32, u32),
}

impl Pending {
    /// All of a key that is not short.
    #[inline]
    fn long_key<'k>(&self, keys: &'k [u8]) -> &'k [u8] {
        keys.get(self.long.0 as usize..self.long.1 as usize).unwrap_or_default()
    }
}

/// Whether a cell begins and ends with what it says: no blanks, quotes or guards around it.
#[inline]
fn is_bare(cell: &[u8]) -> bool {
    let is_own = |byte: &u8| *byte > b' ' && !matches!(byte, b'"' | b'\'' | b'=');
    cell.first().is_some_and(is_own) && cell.last().is_some_and(is_own)
}

/// The hash of an order number that is spelt plainly: short, bare ASCII, and nothing that a spreadsheet may have damaged, which has
/// an `E` or a separator after its first digit.
#[inline]
fn plain_order(view: View<'_>, column: usize) -> Option<u64> {
    const HIGH: u64 = u64::from_ne_bytes([0x80; 8]);
    let cell = view.field(column);
    let (words, len) = view.words(column)?;
    let is_ascii = words.iter().fold(0, |all, word| all | word) & HIGH == 0;
    let is_plain = is_ascii && is_bare(cell) && !matches!(cell.get(1), Some(b',' | b'.' | b'E' | b'e'));
    is_plain.then(|| hash_of_words(words, len))
}

/// The hash of any other order number; `None` where there is none.
#[inline(never)]
fn odd_order(
    (view, record): (View<'_>, u32),
    (column, encoding): (usize, Encoding),
    notices: &mut Notices,
) -> Option<u64> {
    let cell = unquote(view.field(column));
    match order_number(&cell, encoding) {
        OrderNumber::Blank => None,
        OrderNumber::Damaged => {
            let text = encoding::decode(&cell, encoding);
            notices.add(NoticeKind::DamagedOrder, u64::from(record) + 1, Some(column), &text);
            None
        }
        OrderNumber::Of(number) => Some(hash(&number)),
    }
}

/// Whether a cell is bare and printable ASCII, which is its text in any encoding.
#[inline]
fn is_plain(cell: &[u8]) -> bool {
    cell.iter().fold(true, |all, byte| all & matches!(byte, b' '..=b'~')) && is_bare(cell)
}

impl Rows {
    /// Hashes the rows that were read, their order numbers and their keys: all of a batch at once, so that one need not wait for
    /// the other.
    #[inline(never)]
    pub(super) fn hash(&mut self, batch: &Batch<'_>) {
        for (row, key) in self.pending.iter_mut().zip(&mut self.sought) {
            *key = key.hashed(row.long_key(&self.long_keys));
            let view = batch.view(row.place as usize);
            let whole = row_hash(view.raw());
            // A row without a number is an order of its own.
            let order = self.columns.order.map_or(whole, |column| match plain_order(view, column) {
                Some(hash) => hash,
                None => odd_order(
                    (view, row.line.row() - self.first_row),
                    (column, self.encoding),
                    &mut self.counts.notices,
                )
                .unwrap_or(whole),
            });
            row.line = row.line.with_hashes(order, whole);
        }
    }

    /// Finds the customers of the batch and appends its lines. First all probes, then all records, then the updates:
    /// loads that do not wait for each other are what makes a big base fast, and wasm has no prefetch.
    #[inline(never)]
    pub(super) fn book(&mut self, batch: &Batch<'_>) -> Result<(), OutOfMemory> {
        self.customers.approach(&self.sought);
        self.found.clear();
        self.found.extend(self.sought.iter().map(|key| self.customers.probe(key)));
        self.customers.approach_records(&self.found);
        self.open.clear();
        for (place, (found, key)) in self.found.iter_mut().zip(&self.sought).enumerate() {
            match self.customers.known(key, *found) {
                Some(number) => *found = number,
                None => self.open.push((place, *found)),
            }
        }
        self.customers.approach_texts(self.open.iter().map(|(_, probe)| *probe));
        for at in 0..self.open.len() {
            self.find(batch, at)?;
        }
        self.hear_refusals(batch)?;
        let mut rows = self.pending.iter().zip(&self.found);
        rows.try_for_each(|(row, customer)| self.lines.push(row.line.of(*customer)))
    }

    /// Finds a customer whom the first look did not: one who is new, lacks texts or has a long key, or whose place in the table
    /// another had taken.
    #[inline(never)]
    fn find(&mut self, batch: &Batch<'_>, at: usize) -> Result<(), OutOfMemory> {
        let Some((place, probe)) = self.open.get(at).copied() else { return Ok(()) };
        let (Some(row), Some(key)) = (self.pending.get(place), self.sought.get(place)) else { return Ok(()) };
        let known = self.customers.len();
        let customer = self.customers.find_or_add_probed(key, row.long_key(&self.long_keys), probe)?;
        if let Some(found) = self.found.get_mut(place) {
            *found = customer;
        }
        let (number, view) = (row.line.row(), batch.view(row.place as usize));
        if self.customers.len() > known {
            self.note_customer(view, customer, number);
        }
        if !self.customers.is_complete(customer) {
            self.profile(view, customer, number)?;
        }
        Ok(())
    }

    /// Hears who says no to e-mails: in any row, whatever the customer's others say.
    fn hear_refusals(&mut self, batch: &Batch<'_>) -> Result<(), OutOfMemory> {
        for (column, answers) in &mut self.consents {
            for (row, customer) in self.pending.iter().zip(&self.found) {
                let cell = unquote(batch.field(row.place as usize, *column));
                if answers.answer_of_cell(&cell, self.encoding) == Some(Consent::Withheld) {
                    self.customers.refuse_mail(*customer)?;
                }
            }
        }
        Ok(())
    }

    #[inline(never)]
    fn profile(&mut self, view: View<'_>, customer: u32, row: u32) -> Result<(), OutOfMemory> {
        let (columns, encoding) = (&self.columns.profile, self.encoding);
        let notices = &mut self.counts.notices;
        let line = u64::from(row - self.first_row) + 1;
        self.customers.fill(customer, &self.columns.fills, |place| {
            let (column, raw) = columns.get(place).map_or((0, &[][..]), |column| (*column, view.field(*column)));
            if raw.is_empty() || is_plain(raw) {
                return Cow::Borrowed(raw);
            }
            let (text, fit) = match unquote(raw) {
                Cow::Borrowed(cell) => encoding::decode_checked(unwrap_guard(cell), encoding),
                Cow::Owned(cell) => {
                    let (text, fit) = encoding::decode_checked(unwrap_guard(&cell), encoding);
                    (Cow::Owned(text.into_owned()), fit)
                }
            };
            if fit == encoding::Fit::Fallback {
                notices.add(NoticeKind::StrayEncoding, line, Some(column), &text);
            }
            if text.contains('\0') {
                notices.add(NoticeKind::NulCharacter, line, Some(column), &text);
            }
            match text {
                Cow::Borrowed(text) => Cow::Borrowed(text.trim().as_bytes()),
                Cow::Owned(text) => Cow::Owned(text.trim().as_bytes().to_owned()),
            }
        })
    }
}
