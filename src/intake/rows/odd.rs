//! What is odd in rows: those that are no data, and cells worth a word. None of it is on the way of a row that is read.

use super::Rows;
use crate::domain::SetAside;
use crate::intake::encoding;
use crate::intake::fields::{KeyKind, odd_address};
use crate::intake::notices::{NoticeKind, Place};
use crate::intake::read::Fault;
use crate::intake::records::{Batch, View, unquote};
use crate::intake::stray::{Stray, may_be_stray, stray};

impl Rows {
    /// Whether a row that can't be read was no data in the first place.
    pub(super) fn stray(&self, view: View<'_>) -> Option<SetAside> {
        let first = view.fields().map(unquote).find(|cell| !cell.trim_ascii().is_empty())?;
        may_be_stray(&first, &self.header).then_some(())?;
        let text = |raw| encoding::decode(&unquote(raw), self.encoding).into_owned();
        match stray(&view.fields().map(text).collect::<Vec<String>>(), &self.header)? {
            Stray::Header => Some(SetAside::RepeatedHeader),
            Stray::Total => Some(SetAside::TotalRow),
        }
    }

    /// Notes a key that was refused for its damage; `row` counts from the start of the file.
    pub(super) fn note_key(&mut self, view: View<'_>, row: u32) {
        let known = self.counts.notices.count(NoticeKind::DamagedKey);
        if self.keys.damaged() > known {
            let column = self.columns.customer;
            let cell = unquote(view.field(column));
            let text = encoding::decode(&cell, self.encoding);
            self.counts.notices.add(NoticeKind::DamagedKey, u64::from(row) + 1, Some(column), &text);
        }
    }

    /// Notes what is odd about the key of a customer who is new; `row` is the base's. Rows of a customer who is known cost nothing.
    pub(super) fn note_customer(&mut self, view: View<'_>, customer: u32, row: u32) {
        let (column, line) = (self.columns.customer, u64::from(row - self.first_row) + 1);
        let cell = unquote(view.field(column));
        if cell.is_ascii() && self.keys.kind() != KeyKind::Email {
            return;
        }
        let (text, fit) = encoding::decode_checked(&cell, self.encoding);
        if fit == encoding::Fit::Fallback {
            self.counts.notices.add(NoticeKind::StrayEncoding, line, Some(column), &text);
        }
        if self.keys.kind() == KeyKind::Email
            && let Some(odd) = odd_address(self.customers.key(customer))
        {
            self.counts.notices.add(odd, line, Some(column), &text);
        }
    }

    /// Looks for the first dates of each convention, in the batches in which the reader counted them: so a row costs nothing.
    #[inline]
    pub(super) fn note_dates(&mut self, batch: &Batch<'_>) {
        let tally = self.dates.tally();
        let counts = [tally.two_digit_years, tally.serials];
        if self.odd_dates.iter().zip(counts).any(|(first, count)| (first.len() as u64) < count.min(Fault::MOST as u64))
        {
            self.find_odd_dates(batch);
        }
    }

    #[cold]
    #[inline(never)]
    fn find_odd_dates(&mut self, batch: &Batch<'_>) {
        let column = self.columns.date;
        for place in (0..batch.len()).filter(|place| column < batch.width(*place)) {
            let line = batch.first_record() + place as u64 + 1;
            if line <= self.header_record + 1 || !self.was_dated(line) {
                continue;
            }
            let cell = unquote(batch.field(place, column));
            let mut dates = self.dates.afresh();
            // What the cell is read as was decided before; of interest is how.
            let _ = dates.read(&cell);
            let counts = [dates.tally().two_digit_years, dates.tally().serials];
            for (first, count) in self.odd_dates.iter_mut().zip(counts) {
                if count > 0 && first.len() < Fault::MOST {
                    let text = encoding::decode(&cell, self.encoding).into_owned();
                    first.push(Place { line, column: Some(column), text });
                }
            }
        }
    }

    /// Whether the date of a line was read: rows may be set aside before.
    fn was_dated(&self, line: u64) -> bool {
        let rejects = &self.counts.rejects;
        let row = self.first_row + (line - 1) as u32;
        let reason = rejects.binary_search_by_key(&row, |reject| reject.row).ok().and_then(|at| rejects.get(at));
        !reason.is_some_and(|reject| matches!(reject.reason, SetAside::WrongFieldCount | SetAside::InvalidAmount))
    }

    /// What the date reader counted, with the first places.
    pub(super) fn noted_dates(&mut self) {
        let tally = self.dates.tally();
        let [two_digit, serial] = std::mem::take(&mut self.odd_dates);
        let notices = &mut self.counts.notices;
        notices.add_many(NoticeKind::TwoDigitYear, tally.two_digit_years, two_digit);
        notices.add_many(NoticeKind::SerialDate, tally.serials, serial);
    }
}
