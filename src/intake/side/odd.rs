//! What is odd in the rows of a file other than orders, and read all the same. Rows that can't be read are the parent's.

use super::Rows;
use crate::domain::{Day, Encoding, NoticeKind};
use crate::intake::encoding;
use crate::intake::encoding::Fit;
use crate::intake::fields::{DateError, DateReader, KeyKind, odd_address, unwrap_guard};
use crate::intake::notices::Notices;
use crate::intake::records::{Batch, unquote};

/// The date of a cell; notes a notation that is odd. A line and a column.
pub(super) fn read_date(
    dates: &mut DateReader,
    notices: &mut Notices,
    cell: &[u8],
    (line, column): (u64, usize),
) -> Result<Day, DateError> {
    let odd = |dates: &DateReader| [dates.tally().two_digit_years, dates.tally().serials];
    let before = odd(dates);
    let read = dates.read(cell);
    let kinds = [NoticeKind::TwoDigitYear, NoticeKind::SerialDate];
    for (kind, (before, after)) in kinds.into_iter().zip(before.into_iter().zip(odd(dates))) {
        if after > before {
            notices.add(kind, line, Some(column), &String::from_utf8_lossy(cell));
        }
    }
    read
}

impl Rows {
    /// Notes what is odd about a key that is new.
    #[cold]
    pub(super) fn note_key(&mut self, batch: &Batch<'_>, place: usize, number: u32) {
        let (line, column) = (batch.first_record() + place as u64 + 1, self.columns.key);
        let cell = unquote(batch.field(place, column));
        let (text, fit) = encoding::decode_checked(&cell, self.encoding);
        let notices = &mut self.counts.notices;
        if fit == Fit::Fallback {
            notices.add(NoticeKind::StrayEncoding, line, Some(column), &text);
        }
        if self.key_reader.kind() == KeyKind::Email
            && let Some(odd) = odd_address(self.keys.key(number))
        {
            notices.add(odd, line, Some(column), &text);
        }
    }

    /// Notes a key that was refused for its damage.
    pub(super) fn note_damage(&mut self, batch: &Batch<'_>, place: usize) {
        if self.key_reader.damaged() > self.counts.notices.count(NoticeKind::DamagedKey) {
            let (line, column) = (batch.first_record() + place as u64 + 1, self.columns.key);
            let cell = unquote(batch.field(place, column));
            let text = encoding::decode(&cell, self.encoding);
            self.counts.notices.add(NoticeKind::DamagedKey, line, Some(column), &text);
        }
    }
}

/// A customer's text as the lists show it; notes what is odd about it.
pub(super) fn shown_text(
    notices: &mut Notices,
    cell: &[u8],
    encoding: Encoding,
    (line, column): (u64, usize),
) -> String {
    let (text, fit) = encoding::decode_checked(unwrap_guard(cell), encoding);
    if fit == Fit::Fallback {
        notices.add(NoticeKind::StrayEncoding, line, Some(column), &text);
    }
    if text.contains('\0') {
        notices.add(NoticeKind::NulCharacter, line, Some(column), &text);
    }
    text.trim().to_owned()
}
