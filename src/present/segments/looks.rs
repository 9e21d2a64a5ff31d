//! What a segment of the map in force is called, its two letters and its colour. Known segments have the catalogue's words,
//! the user's own have the user's. The colours themselves are the style sheet's.

use crate::domain::letters;
use crate::domain::{Language, Look, OwnSegment, Segment};
use crate::engine::protocol::{Analysis, Settings};
use crate::text::catalogue;

/// A colour of the palette, by its place: ten that segments can have, then the paper of those in no rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Tint(u8);

impl Tint {
    /// How many colours a segment of the user's own can have.
    pub const OWN: u8 = 10;

    /// The colour of nobody's segment.
    pub const PAPER: Tint = Tint(Tint::OWN);

    /// A colour that the user chose.
    #[must_use]
    pub fn own(place: u8) -> Tint {
        Tint(place % Tint::OWN)
    }

    /// The colour of a known segment.
    #[must_use]
    pub fn known(segment: Segment) -> Tint {
        match segment {
            Segment::Champions
            | Segment::Loyal
            | Segment::PotentialLoyalists
            | Segment::New
            | Segment::Promising
            | Segment::NeedAttention
            | Segment::AboutToSleep
            | Segment::CantLose
            | Segment::AtRisk
            | Segment::Inactive => Tint(segment.index() as u8),
            Segment::Others => Tint::PAPER,
            // Klaviyo's map has no other new customers.
            Segment::Recent => Tint(Segment::New.index() as u8),
        }
    }

    /// The colour of a segment.
    #[must_use]
    pub fn of(look: &Look) -> Tint {
        match look {
            Look::Known(segment) => Tint::known(*segment),
            Look::Own(own) => Tint::own(own.colour),
        }
    }

    /// Its place in the palette.
    #[must_use]
    pub fn place(self) -> u8 {
        self.0
    }
}

/// A segment in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SegmentText {
    /// Its name.
    pub name: String,
    /// Its two letters, unique in the map.
    pub code: String,
    /// What to do for its customers.
    pub strategy: String,
    /// Its colour.
    pub tint: Tint,
}

/// The segments of the map in force, each at the place of its number.
#[must_use]
pub fn looks(analysis: &Analysis, language: Language) -> Vec<SegmentText> {
    let mut taken: Vec<String> = Vec::new();
    let text = |one: &crate::engine::protocol::SegmentSummary| {
        let found = match &one.look {
            Look::Known(segment) => known(*segment, &analysis.settings, language),
            Look::Own(own) => self::own(own, &taken),
        };
        taken.push(found.code.clone());
        found
    };
    analysis.segments.iter().map(text).collect()
}

/// A segment of the map in force; one that it does not have is nobody's.
#[must_use]
pub fn look(analysis: &Analysis, number: u8, language: Language) -> SegmentText {
    let nobodys = || known(Segment::Others, &analysis.settings, language);
    looks(analysis, language).into_iter().nth(usize::from(number)).unwrap_or_else(nobodys)
}

/// A known segment, with the user's strategy where there is one.
#[must_use]
pub fn known(segment: Segment, settings: &Settings, language: Language) -> SegmentText {
    let words = catalogue(language);
    let written = settings.strategies.iter().find(|(of, _)| *of == segment).map(|(_, text)| text.clone());
    SegmentText {
        name: words.segment(segment).to_owned(),
        code: words.segment_code(segment).to_owned(),
        strategy: written.unwrap_or_else(|| words.segment_strategy(segment).to_owned()),
        tint: Tint::known(segment),
    }
}

fn own(own: &OwnSegment, taken: &[String]) -> SegmentText {
    SegmentText {
        name: own.name.clone(),
        code: code(&own.name, taken),
        strategy: own.strategy.clone(),
        tint: Tint::own(own.colour),
    }
}

/// Two letters for a name: the first of its first two words, else its first and another one, else its first and a digit;
/// none of those that are taken.
fn code(name: &str, taken: &[String]) -> String {
    let mut plain = String::new();
    letters::fold(name, &mut plain);
    let words: Vec<&str> =
        plain.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let first = words.iter().find_map(|word| word.chars().next()).unwrap_or('?');
    let second_word = words.get(1).and_then(|word| word.chars().next());
    let later = words.iter().flat_map(|word| word.chars()).skip(1);
    let digits = ('1'..='9').chain('a'..='z');
    let pair = |second: char| [first, second].into_iter().flat_map(char::to_uppercase).collect::<String>();
    let mut codes = second_word.into_iter().chain(later).chain(digits).map(pair);
    codes.find(|code| !taken.contains(code)).unwrap_or_else(|| pair('?'))
}

#[cfg(test)]
mod tests {
    use super::super::fixture::analysis;
    use super::*;
    use crate::engine::protocol::{GroupSummary, SegmentSummary};

    #[test]
    fn codes_come_from_names_and_are_unique() {
        let mut base = analysis();
        let names = ["Óculos e lentes", "Ouro", "Ouro velho", "OE", "x", "X", "★", "Ouro"];
        let own = |name: &&str| Look::Own(OwnSegment { name: (*name).into(), colour: 12, strategy: "oi".into() });
        base.segments =
            names.iter().map(|name| SegmentSummary { look: own(name), group: GroupSummary::default() }).collect();
        let looks = looks(&base, Language::English);
        let codes: Vec<&str> = looks.iter().map(|look| look.code.as_str()).collect();
        assert_eq!(codes, ["OE", "OU", "OV", "O1", "X1", "X2", "?1", "OR"]);
        assert_eq!((looks[0].tint.place(), looks[0].strategy.as_str()), (2, "oi"));
        assert_eq!(look(&base, 99, Language::English).name, "Others");
    }

    #[test]
    fn the_users_strategy_stands_in_place_of_the_catalogues() {
        let mut base = analysis();
        base.settings.strategies = vec![(Segment::Loyal, "ligar".to_owned())];
        let looks = looks(&base, Language::Portuguese);
        assert_eq!(
            (looks[1].name.as_str(), looks[1].code.as_str(), looks[1].strategy.as_str()),
            ("Leais", "LE", "ligar")
        );
        assert!(looks[0].strategy.starts_with("Ofertas VIP"));
    }
}
