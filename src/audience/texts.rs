//! A column of texts as a dictionary, so that a test looks at each distinct text once. Columns of too many distinct texts
//! (names, addresses) are read row by row. What a text means is the callers'.

use super::{Bits, TextColumn};
use crate::domain::TextTest;
use crate::domain::letters::fold;
use std::collections::HashMap; // order-free: codes are looked up, never listed

/// Distinct texts beyond which a dictionary costs more than it gives.
const MOST_WORDS: usize = 1 << 16;
/// The code of a blank.
const NONE: u32 = u32::MAX;

/// The texts of a column, equal but for case and accents taken together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Texts {
    /// Of each customer the word; [`NONE`] where there is no text. Empty where there are too many words.
    codes: Vec<u32>,
    words: Vec<Word>,
}

/// A text, whatever its case and accents.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Word {
    folded: String,
    /// How most write it; of equals the first in the order of letters.
    written: String,
}

/// A text with how many customers have it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offered {
    /// How most write it.
    pub text: String,
    /// How many customers have it.
    pub customers: u64,
}

impl Texts {
    /// The dictionary of so many texts, blanks among them. One pass; stops where there are too many distinct ones.
    #[must_use]
    pub fn of<'t>(customers: u32, text: impl Fn(u32) -> &'t str) -> Texts {
        let too_many = Texts { codes: Vec::new(), words: Vec::new() };
        let mut spellings: Vec<(&str, u64)> = Vec::new();
        let mut known: HashMap<&str, u32> = HashMap::new(); // order-free: codes are looked up, never listed
        let mut codes = Vec::with_capacity(customers as usize);
        for customer in 0..customers {
            let text = text(customer).trim();
            if text.is_empty() {
                codes.push(NONE);
                continue;
            }
            let code = *known.entry(text).or_insert(spellings.len() as u32);
            if code as usize == spellings.len() {
                if spellings.len() == MOST_WORDS {
                    return too_many;
                }
                spellings.push((text, 0));
            }
            if let Some((_, count)) = spellings.get_mut(code as usize) {
                *count += 1;
            }
            codes.push(code);
        }
        let mut folded: Vec<(String, u32)> = Vec::with_capacity(spellings.len());
        for (code, (spelling, _)) in (0..).zip(&spellings) {
            let mut text = String::new();
            fold(spelling, &mut text);
            folded.push((text, code));
        }
        folded.sort_unstable();
        let mut word_of = vec![NONE; spellings.len()];
        let mut words: Vec<Word> = Vec::new();
        let mut most = 0;
        for (text, code) in folded {
            let Some(&(spelling, count)) = spellings.get(code as usize) else { continue };
            match words.last_mut().filter(|word| word.folded == text) {
                Some(word) if count > most || count == most && spelling < word.written.as_str() => {
                    word.written = spelling.to_owned();
                    most = count;
                }
                Some(_) => {}
                None => {
                    words.push(Word { folded: text, written: spelling.to_owned() });
                    most = count;
                }
            }
            if let Some(slot) = word_of.get_mut(code as usize) {
                *slot = words.len() as u32 - 1;
            }
        }
        for code in &mut codes {
            *code = word_of.get(*code as usize).copied().unwrap_or(NONE);
        }
        Texts { codes, words }
    }

    /// Whether there are too many distinct texts for a dictionary.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.codes.is_empty()
    }

    /// The distinct texts as most write them, in the order of their letters; none where there are too many.
    pub fn words(&self) -> impl ExactSizeIterator<Item = &str> {
        self.words.iter().map(|word| word.written.as_str())
    }

    /// Of each customer the place of the text among [`Texts::words`]; `None` where there is no text.
    pub fn codes(&self) -> impl ExactSizeIterator<Item = Option<u32>> {
        self.codes.iter().map(|code| Some(*code).filter(|code| *code != NONE))
    }
}

impl TextColumn<'_> {
    /// The places whose text passes.
    pub(super) fn places(&self, test: &TextTest) -> Bits {
        let passes = Passes::of(test);
        if !self.texts.is_open() {
            let by_word: Vec<bool> = self.texts.words.iter().map(|word| passes.folded(&word.folded)).collect();
            let blank = passes.folded("");
            let code = |customer: u32| self.texts.codes.get(customer as usize).copied().unwrap_or(NONE);
            let verdict = |customer: u32| by_word.get(code(customer) as usize).copied().unwrap_or(blank);
            return Bits::collect(self.customer.iter(), |customer| verdict(*customer));
        }
        let scratch = std::cell::RefCell::new(String::new());
        Bits::collect(self.customer.iter(), |customer| {
            let mut folded = scratch.borrow_mut();
            folded.clear();
            fold((self.text)(*customer).trim(), &mut folded);
            passes.folded(&folded)
        })
    }

    /// The texts that contain another, whatever case and accents, with how many customers have each: the commonest first,
    /// of equals in the order of their letters; at most `most`. Then how many distinct ones there are in all.
    #[must_use]
    pub fn offered(&self, search: &str, most: usize) -> (Vec<Offered>, usize) {
        let mut needle = String::new();
        fold(search.trim(), &mut needle);
        let mut found: Vec<(u64, Word)> = if self.texts.is_open() {
            self.scanned(&needle)
        } else {
            let mut counts = vec![0; self.texts.words.len()];
            for customer in self.customer {
                let code = self.texts.codes.get(*customer as usize).copied().unwrap_or(NONE);
                if let Some(count) = counts.get_mut(code as usize) {
                    *count += 1;
                }
            }
            let words = counts.into_iter().zip(self.texts.words.iter().cloned());
            words.filter(|(count, word)| *count > 0 && word.folded.contains(&needle)).collect()
        };
        found.sort_unstable_by(|(a, left), (b, right)| b.cmp(a).then_with(|| left.folded.cmp(&right.folded)));
        let all = found.len();
        found.truncate(most);
        (found.into_iter().map(|(customers, word)| Offered { text: word.written, customers }).collect(), all)
    }

    /// Reads the texts row by row; too many match only where the search is short, and then the first letters decide.
    fn scanned(&self, needle: &str) -> Vec<(u64, Word)> {
        let mut found: std::collections::BTreeMap<String, (u64, String)> = std::collections::BTreeMap::new();
        let mut folded = String::new();
        for customer in self.customer {
            let text = (self.text)(*customer).trim();
            folded.clear();
            fold(text, &mut folded);
            if text.is_empty() || !folded.contains(needle) {
                continue;
            }
            match found.get_mut(folded.as_str()) {
                Some((count, written)) => {
                    *count += 1;
                    if text < written.as_str() {
                        text.clone_into(written);
                    }
                }
                None => drop(found.insert(folded.clone(), (1, text.to_owned()))),
            }
        }
        found.into_iter().map(|(folded, (count, written))| (count, Word { folded, written })).collect()
    }
}

/// A test with its own texts folded.
enum Passes {
    In(Vec<String>),
    NotIn(Vec<String>),
    Contains(String),
    StartsWith(String),
    Blank,
}

impl Passes {
    fn of(test: &TextTest) -> Passes {
        let folded = |text: &String| {
            let mut folded = String::new();
            fold(text.trim(), &mut folded);
            folded
        };
        match test {
            TextTest::In(texts) => Passes::In(texts.iter().map(folded).collect()),
            TextTest::NotIn(texts) => Passes::NotIn(texts.iter().map(folded).collect()),
            TextTest::Contains(text) => Passes::Contains(folded(text)),
            TextTest::StartsWith(text) => Passes::StartsWith(folded(text)),
            TextTest::IsBlank => Passes::Blank,
        }
    }

    /// Whether a folded text passes; an empty one is blank, and fails every test but [`Passes::Blank`].
    fn folded(&self, text: &str) -> bool {
        let is_one = |texts: &[String]| texts.iter().any(|other| other == text);
        match self {
            Passes::In(texts) => !text.is_empty() && is_one(texts),
            Passes::NotIn(texts) => !text.is_empty() && !is_one(texts),
            Passes::Contains(part) => !text.is_empty() && text.contains(part.as_str()),
            Passes::StartsWith(start) => !text.is_empty() && text.starts_with(start.as_str()),
            Passes::Blank => text.is_empty(),
        }
    }
}
