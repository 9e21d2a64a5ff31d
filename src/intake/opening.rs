//! What is odd about the lines up to the header: titles, names that are no names. Finding the header is `dialect`'s.

use super::dialect;
use super::dialect::{Dialect, HeaderRow};
use super::notices::{NoticeKind, Notices};

/// What is odd about the opening of a file, of which `text` is the head.
pub(super) fn notices(text: &[u8], dialect: &Dialect) -> Notices {
    let mut notices = Notices::default();
    let header_line = dialect.skipped_records as u64 + 1;
    for (line, cells) in dialect::opening(text, dialect) {
        if line < header_line {
            notices.add(NoticeKind::BeforeHeader, line, None, &shown(&cells));
        } else if dialect.header_row == HeaderRow::Missing {
            notices.add(NoticeKind::NoHeader, line, None, &shown(&cells));
        } else {
            note_header(&mut notices, &cells, &dialect.header, line);
        }
    }
    notices
}

/// Notes what is odd about names: `cells` as they stand, `header` as they were made unique.
pub(super) fn note_header(notices: &mut Notices, cells: &[String], header: &[String], line: u64) {
    if dialect::names_a_number(header) {
        notices.add(NoticeKind::HeaderIsData, line, None, &shown(cells));
    }
    for (column, (cell, name)) in cells.iter().zip(header).enumerate() {
        if cell.trim() != name {
            notices.add(NoticeKind::NameMadeUp, line, Some(column), name);
        }
    }
}

fn shown(cells: &[String]) -> String {
    cells.join(" ")
}
