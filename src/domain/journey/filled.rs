//! Messages with their merge tags filled in, and what could not be. Where a customer's facts come from is the caller's.

use super::{MergeTag, TextPiece, text_pieces};

/// A piece of a message as a customer gets it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FilledPiece {
    /// What stands there.
    pub text: String,
    /// The tag that it stands for; `None` for the words around.
    pub tag: Option<MergeTag>,
}

/// A message as a customer gets it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filled {
    /// Its pieces, in order.
    pub pieces: Vec<FilledPiece>,
    /// The tags of which nothing is known for this customer, each once, with what stands in their place.
    pub blank: Vec<(MergeTag, Option<String>)>,
    /// Names in braces that are no tag's, each once; they are left as they are written.
    pub unknown: Vec<String>,
    /// What the user has still to write, each once: `[link do filme]`.
    pub to_write: Vec<String>,
}

impl Filled {
    /// The whole message.
    #[must_use]
    pub fn text(&self) -> String {
        self.pieces.iter().map(|piece| piece.text.as_str()).collect()
    }

    /// What a fact puts in is the customer's, brackets and all.
    fn note_gaps(&mut self, text: &str) {
        for gap in gaps(text) {
            note(&mut self.to_write, gap.to_owned());
        }
    }

    /// Whether it can be sent as it is: no tag without words, no unknown name, nothing left to write.
    #[must_use]
    pub fn is_ready(&self) -> bool {
        self.blank.iter().all(|(_, fallback)| fallback.is_some()) && self.unknown.is_empty() && self.to_write.is_empty()
    }
}

/// A message for the customer of whom `known` tells.
#[must_use]
pub fn fill(message: &str, known: &dyn Fn(MergeTag) -> Option<String>) -> Filled {
    let mut filled = Filled::default();
    for piece in text_pieces(message) {
        let piece = match piece {
            TextPiece::Text(text) => {
                filled.note_gaps(text);
                FilledPiece { text: text.to_owned(), tag: None }
            }
            TextPiece::Unknown { name, source } => {
                note(&mut filled.unknown, name.to_owned());
                FilledPiece { text: source.to_owned(), tag: None }
            }
            TextPiece::Tag { tag, fallback, source: _ } => {
                let fact = known(tag).filter(|fact| !fact.trim().is_empty());
                if fact.is_none() {
                    filled.note_gaps(fallback.unwrap_or_default());
                    note(&mut filled.blank, (tag, fallback.map(str::to_owned)));
                }
                FilledPiece { text: fact.unwrap_or_else(|| fallback.unwrap_or_default().to_owned()), tag: Some(tag) }
            }
        };
        filled.pieces.push(piece);
    }
    filled
}

fn note<T: PartialEq>(seen: &mut Vec<T>, new: T) {
    if !seen.contains(&new) {
        seen.push(new);
    }
}

/// What stands in square brackets on one line, with them.
fn gaps(text: &str) -> Vec<&str> {
    let mut gaps = Vec::new();
    for line in text.lines() {
        let mut rest = line;
        while let Some((open, close)) =
            rest.find('[').and_then(|open| Some((open, open + rest.get(open..)?.find(']')?)))
        {
            gaps.extend(rest.get(open..=close).filter(|gap| gap.len() > 2));
            rest = rest.get(close + 1..).unwrap_or_default();
        }
    }
    gaps
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn known(tag: MergeTag) -> Option<String> {
        let facts = [
            (MergeTag::FirstName, "Cliente 0007"),
            (MergeTag::LastProduct, " "),
            (MergeTag::FavouriteProduct, "Chá [50 g]"),
        ];
        facts.into_iter().find(|(other, _)| *other == tag).map(|(_, fact)| fact.to_owned())
    }

    #[track_caller]
    fn check(message: &str, want: &str, blank: &[(MergeTag, Option<&str>)], rest: [&[&str]; 2]) {
        let filled = fill(message, &known);
        assert_eq!(filled.text(), want);
        let told: Vec<_> = filled.blank.iter().map(|(tag, fallback)| (*tag, fallback.as_deref())).collect();
        assert_eq!(
            (told.as_slice(), [&filled.unknown[..], &filled.to_write]),
            (blank, rest.map(owned).each_ref().map(Vec::as_slice))
        );
    }

    fn owned(texts: &[&str]) -> Vec<String> {
        texts.iter().map(|text| (*text).to_owned()).collect()
    }

    #[test]
    fn messages_are_filled() {
        check("Oi, {{primeiro_nome}}!", "Oi, Cliente 0007!", &[], [&[], &[]]);
        check("{{first_name|there}}", "Cliente 0007", &[], [&[], &[]]);
        check("{{loja}}.", ".", &[(MergeTag::Store, None)], [&[], &[]]);
        check("{{last_product|it}}, {{last_product|it}}", "it, it", &[(MergeTag::LastProduct, Some("it"))], [&[], &[]]);
        check("{{nome}} {{nome}}", "{{nome}} {{nome}}", &[], [&["nome"], &[]]);
        check("[] [a] b] [c\nd] [a]", "[] [a] b] [c\nd] [a]", &[], [&[], &["[a]"]]);
        check("{{favorite_product}}", "Chá [50 g]", &[], [&[], &[]]);
        check("{{loja|[nome]}}", "[nome]", &[(MergeTag::Store, Some("[nome]"))], [&[], &["[nome]"]]);
    }

    #[test]
    fn readiness() {
        let check = |message, want| assert_eq!(fill(message, &known).is_ready(), want, "{message}");
        check("Oi, {{primeiro_nome}}, {{loja|nós}}", true);
        check("{{loja}}", false);
        check("{{x}}", false);
        check("[link]", false);
    }

    proptest! {
        #[test]
        fn what_is_no_tag_comes_back(message in "([a-zç|{}\\[\\]\n ]|\\{\\{|\\}\\}){0,24}") {
            prop_assert_eq!(fill(&message, &known).text(), message);
        }
    }
}
