//! What is odd in rows: those that are no data, and cells worth a word. None of it is on the way of a row that is read.

use super::Rows;
use crate::domain::SetAside;
use crate::intake::encoding;
use crate::intake::notices::{NoticeKind, Place};
use crate::intake::records::{Batch, View, unquote};
use crate::intake::stray::{Stray, stray, suspect};

impl Rows {
    /// Whether a row that can't be read was no data in the first place.
    pub(super) fn stray(&self, view: View<'_>) -> Option<SetAside> {
        let text = |raw| encoding::decode(&unquote(raw), self.encoding).into_owned();
        suspect(&view.fields().map(text).find(|cell| !cell.trim().is_empty())?, &self.header)?;
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

    /// Looks for the first date of each convention, in the batch in which the reader first counted one: so a row costs nothing.
    #[inline]
    pub(super) fn note_dates(&mut self, batch: &Batch<'_>) {
        let tally = self.dates.tally();
        let counts = [tally.two_digit_years, tally.serials];
        if self.odd_dates.iter().zip(counts).any(|(first, count)| first.is_none() && count > 0) {
            self.find_odd_dates(batch);
        }
    }

    #[cold]
    #[inline(never)]
    fn find_odd_dates(&mut self, batch: &Batch<'_>) {
        let column = self.columns.date;
        for place in (0..batch.len()).filter(|place| column < batch.width(*place)) {
            let line = batch.first_record() + place as u64 + 1;
            if line <= self.header_record + 1 {
                continue;
            }
            let cell = unquote(batch.field(place, column));
            let mut dates = self.dates.afresh();
            // What the cell is read as was decided before; of interest is how.
            let _ = dates.read(&cell);
            let counts = [dates.tally().two_digit_years, dates.tally().serials];
            for (first, count) in self.odd_dates.iter_mut().zip(counts) {
                if count > 0 && first.is_none() {
                    let text = encoding::decode(&cell, self.encoding).into_owned();
                    *first = Some(Place { line, column: Some(column), text });
                }
            }
        }
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
