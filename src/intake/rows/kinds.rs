//! What a row shares with others, and so is kept once: status, currency, whether it bears an amount. The rest of a row is the
//! parent's.

use super::Rows;
use crate::domain::{Currency, Refusal};
use crate::intake::encoding;
use crate::intake::records::{View, unquote};
use crate::intake::row_cells::Cells;
use crate::intake::words;
use crate::ledger::{AmountCell, Kind};
use std::borrow::Cow;

impl Rows {
    /// The number of what the row shares with others: status, currency, whether it bears an amount.
    #[inline]
    pub(super) fn kind(
        &mut self,
        cells: Cells<'_>,
        view: View<'_>,
        marked: Option<Currency>,
        amount: AmountCell,
    ) -> u8 {
        let mut status = None;
        let has_column = self.columns.status.is_some();
        if has_column || self.further.may_cancel() {
            let said = self.further.status(Cow::Borrowed(cells.status), |column| unquote(view.field(column)));
            let word = said.trim_ascii();
            // A further line leaves the status to the one that bears the amount.
            if has_column && amount != AmountCell::Blank || !word.is_empty() {
                status = self.status(word);
                if status.is_none() {
                    self.refusal = Some(Refusal::TooManyStatuses);
                }
            }
        }
        let named = self.columns.currency.and_then(|_| self.currency(cells.currency.trim_ascii()));
        let kind = Kind { status, currency: marked.or(named), amount };
        match self.last_kind {
            Some((last, number)) if last == kind => number,
            _ => {
                let number = self.lines.kind(kind).unwrap_or_else(|| {
                    self.refusal = Some(Refusal::TooManyStatuses);
                    0
                });
                self.last_kind = Some((kind, number));
                number
            }
        }
    }

    /// The number in the base of the status that a cell names; `None` when there are too many.
    #[inline]
    fn status(&mut self, word: &[u8]) -> Option<u8> {
        let place = self.statuses.count(word)?;
        if place == self.status_numbers.len() {
            let text = encoding::decode(word, self.encoding);
            self.status_numbers.push(status_number(&mut self.base_statuses, text.as_ref())?);
        }
        self.status_numbers.get(place).copied()
    }

    /// The currency that a cell of the currency column names; `None` of a blank alone.
    fn currency(&mut self, cell: &[u8]) -> Option<Currency> {
        // Of more values than a vocabulary takes none is known.
        let Some(place) = self.currencies.count(cell) else { return Some(Currency::UNKNOWN) };
        if place == self.named.len() {
            self.named.push(words::currency_named(&encoding::decode(cell, self.encoding)));
        }
        self.named.get(place).copied().flatten()
    }
}

/// The number of a status among the base's, added when new; `None` beyond 256.
#[cold]
fn status_number(statuses: &mut Vec<String>, text: &str) -> Option<u8> {
    let place = statuses.iter().position(|known| known == text).unwrap_or_else(|| {
        statuses.push(text.to_owned());
        statuses.len() - 1
    });
    u8::try_from(place).ok()
}
