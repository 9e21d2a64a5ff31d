//! Which column is what, from the names and the first rows. The user's own choice, and asking for it, is the engine's.

mod content;
mod looks;
mod names;

use crate::domain::Role;
use crate::intake::fields::KeyKind;
use crate::intake::words::plain;
use content::Content;
pub use looks::{Looks, looks};
use names::{CustomerKey, Meaning};

/// How sure a guess is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Certainty {
    /// Nothing speaks for a role.
    Unknown,
    /// Name or content only.
    Likely,
    /// Name and content agree.
    Sure,
}

/// What a column seems to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Guess {
    /// Its role.
    pub role: Role,
    /// How sure.
    pub certainty: Certainty,
}

/// A column for a role: the most fitting has the greatest `rank`.
#[derive(Debug, Clone, Copy)]
struct Candidate {
    column: usize,
    rank: i32,
    certainty: Certainty,
}

/// One guess for each column of the header, from its name and its cells in the first rows (any number, also none;
/// short rows are blank at their end). Every role that does not repeat is given to one column at most; a role that no
/// column can fill is simply not given.
#[must_use]
pub fn guess(header: &[String], rows: &[Vec<String>]) -> Vec<Guess> {
    let plain_names: Vec<String> = header.iter().map(|name| plain(name)).collect();
    let meanings: Vec<Meaning> = plain_names.iter().map(|name| names::meaning(name, &plain_names)).collect();
    let contents: Vec<Content> = (0..header.len())
        .map(|column| Content::of(rows.iter().map(|row| row.get(column).map_or("", String::as_str))))
        .collect();
    let mut guesses: Vec<Guess> = meanings.iter().map(|meaning| leftover(*meaning)).collect();
    let mut taken = vec![false; header.len()];
    for role in [Role::OrderId, Role::Date, Role::Status, Role::Currency, Role::Amount, Role::Customer] {
        let free = (0..header.len()).filter(|&column| !taken[column]);
        let candidates = free.filter_map(|column| candidate(role, column, meanings[column], &contents[column]));
        let candidates: Vec<Candidate> = candidates.collect();
        let best = if role == Role::Customer { fullest_key(&candidates, &contents) } else { foremost(&candidates) };
        if let Some(Candidate { column, certainty, .. }) = best {
            taken[column] = true;
            guesses[column] = Guess { role, certainty };
        }
    }
    guesses
}

/// What the keys of a column are: the cells decide, the name where they don't.
#[must_use]
pub fn key_kind<'a>(header_name: &str, cells: impl Iterator<Item = &'a str>) -> KeyKind {
    let content = Content::of(cells);
    let named = match names::meaning(&plain(header_name), &[]) {
        Meaning::Customer(CustomerKey::Email) => KeyKind::Email,
        Meaning::Customer(CustomerKey::Document) => KeyKind::Document,
        Meaning::Customer(CustomerKey::Phone) => KeyKind::Phone,
        Meaning::Customer(CustomerKey::Id | CustomerKey::Name | CustomerKey::BareId)
        | Meaning::OrderId(_)
        | Meaning::Date(_)
        | Meaning::Amount(_)
        | Meaning::Status(_)
        | Meaning::Currency
        | Meaning::Profile
        | Meaning::Irrelevant
        | Meaning::Unknown => KeyKind::Id,
    };
    if content.is_empty() {
        return named;
    }
    if content.mostly(content.e_mails) {
        KeyKind::Email
    } else if content.nearly_all(content.documents) {
        KeyKind::Document
    } else if named == KeyKind::Email && content.e_mails == 0 {
        // Whatever it is called.
        KeyKind::Id
    } else {
        named
    }
}

/// The guess for a column that no single role takes.
fn leftover(meaning: Meaning) -> Guess {
    match meaning {
        Meaning::Customer(CustomerKey::BareId) | Meaning::Unknown => {
            Guess { role: Role::Ignored, certainty: Certainty::Unknown }
        }
        Meaning::Customer(
            CustomerKey::Id | CustomerKey::Document | CustomerKey::Email | CustomerKey::Phone | CustomerKey::Name,
        )
        | Meaning::Profile => Guess { role: Role::Profile, certainty: Certainty::Sure },
        Meaning::OrderId(_)
        | Meaning::Date(_)
        | Meaning::Amount(_)
        | Meaning::Status(_)
        | Meaning::Currency
        | Meaning::Irrelevant => Guess { role: Role::Ignored, certainty: Certainty::Sure },
    }
}

/// What the cells say to a name's claim.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Verdict {
    Agrees,
    /// No cells.
    Silent,
    Contradicts,
}

fn candidate(role: Role, column: usize, meaning: Meaning, content: &Content) -> Option<Candidate> {
    let (named, verdict, alone) = match role {
        Role::OrderId => (order_rank(meaning), content.says(content.filled), false),
        Role::Date => (date_rank(meaning), content.says(content.dates), content.nearly_all(content.marked_dates)),
        Role::Amount => (amount_rank(meaning), content.says(content.amounts), content.nearly_all(content.money)),
        Role::Status => {
            (status_rank(meaning), content.says_mostly(content.statuses), content.nearly_all(content.statuses))
        }
        Role::Currency => {
            (currency_rank(meaning), content.says(content.currencies), content.nearly_all(content.currencies))
        }
        Role::Customer => {
            let verdict = customer_verdict(meaning, content);
            (
                customer_rank(meaning),
                verdict,
                content.nearly_all(content.e_mails) || content.nearly_all(content.documents),
            )
        }
        Role::Ignored | Role::Profile => return None,
    };
    match named {
        Some(rank) => {
            let (penalty, certainty) = match (verdict, rank >= names::EXACT) {
                (Verdict::Agrees, true) => (0, Certainty::Sure),
                (Verdict::Agrees, false) | (Verdict::Silent, true) => (0, Certainty::Likely),
                (Verdict::Contradicts, true) => (CONTRADICTED, Certainty::Likely),
                (Verdict::Silent | Verdict::Contradicts, false) => return None,
            };
            Some(Candidate { column, rank: rank - penalty, certainty })
        }
        // Cells speak for themselves only where the name says nothing else.
        None if alone && meaning == Meaning::Unknown => {
            Some(Candidate { column, rank: BY_CONTENT, certainty: Certainty::Likely })
        }
        None => None,
    }
}

/// A name that its cells contradict comes after anything that they support.
const CONTRADICTED: i32 = 1000;
const BY_CONTENT: i32 = 1;

fn order_rank(meaning: Meaning) -> Option<i32> {
    if let Meaning::OrderId(rank) = meaning { Some(rank) } else { None }
}

fn date_rank(meaning: Meaning) -> Option<i32> {
    if let Meaning::Date(rank) = meaning { Some(rank) } else { None }
}

fn amount_rank(meaning: Meaning) -> Option<i32> {
    if let Meaning::Amount(rank) = meaning { Some(rank) } else { None }
}

fn status_rank(meaning: Meaning) -> Option<i32> {
    if let Meaning::Status(rank) = meaning { Some(rank) } else { None }
}

fn currency_rank(meaning: Meaning) -> Option<i32> {
    (meaning == Meaning::Currency).then_some(names::EXACT)
}

fn customer_rank(meaning: Meaning) -> Option<i32> {
    if let Meaning::Customer(key) = meaning { Some(key.rank()) } else { None }
}

fn customer_verdict(meaning: Meaning, content: &Content) -> Verdict {
    let expected = match meaning {
        Meaning::Customer(CustomerKey::Email) => content.e_mails,
        Meaning::Customer(CustomerKey::Document) => content.document_like,
        Meaning::Customer(CustomerKey::Phone) => content.phones,
        // A key of the shop's own may be anything but one of the other columns' contents.
        Meaning::Customer(CustomerKey::Id | CustomerKey::Name | CustomerKey::BareId) => {
            content.filled - content.marked_dates.max(content.money)
        }
        Meaning::OrderId(_)
        | Meaning::Date(_)
        | Meaning::Amount(_)
        | Meaning::Status(_)
        | Meaning::Currency
        | Meaning::Profile
        | Meaning::Irrelevant
        | Meaning::Unknown => content.filled,
    };
    content.says(expected)
}

/// The highest rank, and among equals the leftmost.
fn foremost(candidates: &[Candidate]) -> Option<Candidate> {
    candidates.iter().copied().reduce(|best, next| if next.rank > best.rank { next } else { best })
}

/// The foremost key, but none that is blank where another is not: rows without a key are lost. Phones and names are no
/// match for a better key, however full they are.
fn fullest_key(candidates: &[Candidate], contents: &[Content]) -> Option<Candidate> {
    let filled = |candidate: &Candidate| contents[candidate.column].filled;
    let strong = candidates.iter().filter(|candidate| candidate.rank >= CustomerKey::Email.rank());
    let most = strong.map(filled).max().unwrap_or(0);
    // Four fifths of the fullest are full enough.
    let full = candidates.iter().copied().filter(|candidate| filled(candidate) * 5 >= most * 4);
    foremost(&full.collect::<Vec<Candidate>>())
}

#[cfg(test)]
mod tests;
