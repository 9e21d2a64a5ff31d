//! The oddities of a file as they are counted, with the places where. Which there are, and what makes a file or a row
//! unreadable, is `domain`'s: `NoticeKind`, `Refusal` and `SetAside`. The sentences are the callers'.

pub use crate::domain::NoticeKind;

/// The most places that a notice remembers.
const MOST_EXAMPLES: usize = 5;
/// The longest example, in characters.
const EXAMPLE_CHARS: usize = 120;

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

    /// Notes `count` more, of which the first places are known, or none; nothing for none.
    pub(super) fn add_many(&mut self, kind: NoticeKind, count: u64, first: impl IntoIterator<Item = Place>) {
        if count == 0 {
            return;
        }
        let notice = self.entry(kind);
        notice.count += count;
        let room = MOST_EXAMPLES.saturating_sub(notice.places.len());
        notice.places.extend(first.into_iter().take(room));
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
