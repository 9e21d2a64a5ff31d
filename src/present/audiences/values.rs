//! Values that a row can choose from, and what it shows of those chosen. The engine finds them.

use crate::domain::Language;
use crate::engine::protocol::ValuesReport;
use crate::text::{catalogue, format};

/// Values that a closed row names.
const NAMED: usize = 3;

/// A value that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ValueChoice {
    /// As it stands in the data.
    pub text: String,
    /// Its customers, written; empty where they are not known.
    pub customers: String,
}

/// The values found, those chosen before first while nothing is searched for.
#[must_use]
pub fn choices(
    found: Option<&ValuesReport>,
    (chosen, search): (&[String], &str),
    language: Language,
) -> Vec<ValueChoice> {
    let values = found.map_or(&[][..], |found| found.values.as_slice());
    let customers = |text: &String| values.iter().find(|(value, _)| value == text).map(|(_, customers)| *customers);
    let choice = |text: &String, customers: Option<u64>| ValueChoice {
        text: text.clone(),
        customers: customers.map_or_else(String::new, |customers| format::count(language, customers)),
    };
    let first = chosen.iter().filter(|_| search.trim().is_empty()).map(|text| choice(text, customers(text)));
    let rest = values.iter().filter(|(text, _)| !search.trim().is_empty() || !chosen.contains(text));
    first.chain(rest.map(|(text, customers)| choice(text, Some(*customers)))).collect()
}

/// That there are more values than are shown; nothing where all are.
#[must_use]
pub fn more(found: &ValuesReport, language: Language) -> Option<String> {
    let shown = found.values.len() as u64;
    let written = |number: u64| format::count(language, number);
    (found.distinct > shown).then(|| catalogue(language).values_shown(&written(shown), &written(found.distinct)))
}

/// What a closed row says of its values.
#[must_use]
pub fn summary(chosen: &[String], language: Language) -> String {
    let words = catalogue(language);
    if chosen.is_empty() {
        return words.choose_values().to_owned();
    }
    match chosen.get(..NAMED) {
        Some(first) if chosen.len() > NAMED => {
            let rest = format::count(language, (chosen.len() - NAMED) as u64);
            format!("{} {}", first.join(", "), words.more_values(&rest))
        }
        Some(_) | None => chosen.join(", "),
    }
}
