//! What a file does that is worth a word, with the places where: oddities that were read all the same. What makes a file or a row
//! unreadable is `domain`'s: `Refusal` and `SetAside`. The sentences are the callers'.

/// The most places that a notice remembers.
const MOST_EXAMPLES: usize = 5;
/// The longest example, in characters.
const EXAMPLE_CHARS: usize = 120;

/// An oddity of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NoticeKind {
    /// A record before the header: a title, a `sep=` line.
    BeforeHeader,
    /// A name that is a figure: the file seems to have no header, and its first row to be taken for one.
    HeaderIsData,
    /// A column without a name, or with that of another; it got one of its own.
    NameMadeUp,
    /// A record that repeats the header: files joined end to end.
    RepeatedHeader,
    /// A row of sums, as reports have at their end.
    TotalRow,
    /// A line without text among the rows.
    BlankLine,
    /// A row with fewer fields than there are columns.
    ShortRow,
    /// A row with more fields than there are columns, and text in one of these.
    LongRow,
    /// A row with delimiters at its end and nothing between them.
    TrailingDelimiter,
    /// A quote in a quoted field that is not doubled, taken for text.
    MalformedQuote,
    /// A cell that is not in the file's encoding, read as Windows-1252.
    StrayEncoding,
    /// Half a character of UTF-16, replaced by U+FFFD.
    BrokenUtf16,
    /// A cell with NUL characters, kept.
    NulCharacter,
    /// `="…"` or a guarding apostrophe, taken off.
    WrappedCell,
    /// A year of two digits: 69 to 99 is 19xx, 00 to 68 is 20xx.
    TwoDigitYear,
    /// A date that is a spreadsheet's day number.
    SerialDate,
    /// A customer's key in scientific notation (`1,23457E+10`): beyond repair, and no key.
    DamagedKey,
}

/// A place in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The 1-based line, as a spreadsheet counts rows.
    pub line: u64,
    /// The 0-based column; `None`: the row as a whole.
    pub column: Option<usize>,
    /// What stands there, cut to 120 characters.
    pub text: String,
}

/// An oddity, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// Which.
    pub kind: NoticeKind,
    /// How often.
    pub count: u64,
    /// The first places, five at most; none where only the number is known.
    pub places: Vec<Place>,
}

/// The oddities of a file, in the order in which they were met.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Notices(Vec<Notice>);

impl Notices {
    /// Notes one more.
    pub(super) fn add(&mut self, kind: NoticeKind, line: u64, column: Option<usize>, text: &str) {
        let notice = self.entry(kind);
        notice.count += 1;
        if notice.places.len() < MOST_EXAMPLES {
            notice.places.push(Place { line, column, text: text.chars().take(EXAMPLE_CHARS).collect() });
        }
    }

    /// Notes `count` more, of which at most the first place is known; nothing for none.
    pub(super) fn add_many(&mut self, kind: NoticeKind, count: u64, first: Option<Place>) {
        if count == 0 {
            return;
        }
        let notice = self.entry(kind);
        notice.count += count;
        if notice.places.is_empty() {
            notice.places.extend(first);
        }
    }

    fn entry(&mut self, kind: NoticeKind) -> &mut Notice {
        let place = self.0.iter().position(|notice| notice.kind == kind).unwrap_or_else(|| {
            self.0.push(Notice { kind, count: 0, places: Vec::new() });
            self.0.len() - 1
        });
        &mut self.0[place]
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &Notice> {
        self.0.iter()
    }

    /// How often an oddity was met.
    #[must_use]
    pub fn count(&self, kind: NoticeKind) -> u64 {
        self.0.iter().find(|notice| notice.kind == kind).map_or(0, |notice| notice.count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_places_are_kept_and_all_are_counted() {
        let mut notices = Notices::default();
        for line in 1..=7 {
            notices.add(NoticeKind::ShortRow, line, None, "a");
        }
        notices.add(NoticeKind::NulCharacter, 9, Some(1), &"é".repeat(500));
        notices.add_many(NoticeKind::MalformedQuote, 0, None);
        notices.add_many(NoticeKind::BrokenUtf16, 3, None);
        let told: Vec<_> = notices.iter().map(|notice| (notice.kind, notice.count, notice.places.len())).collect();
        assert_eq!(
            told,
            [(NoticeKind::ShortRow, 7, 5), (NoticeKind::NulCharacter, 1, 1), (NoticeKind::BrokenUtf16, 3, 0)]
        );
        assert_eq!(notices.count(NoticeKind::TotalRow), 0);
        assert!(notices.iter().all(|notice| notice.places.iter().all(|place| place.text.chars().count() <= 120)));
    }
}
