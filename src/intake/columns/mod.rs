//! Which column is what, and so what kind of file it is, from the names and the first rows. Layouts of platforms are
//! `profiles`'s, the user's own choice, and asking for it, is the engine's.

mod cancelling;
mod content;
mod lists;
mod looks;
mod names;
mod near;
mod recognise;

use crate::domain::{Contents, Role};
use crate::intake::fields::KeyKind;
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

/// The columns of a file as its header names them and its first rows show them: looked at once, asked often.
#[derive(Debug, Clone)]
pub struct Sight {
    names: Vec<String>,
    cells: Vec<Content>,
}

impl Sight {
    /// Looks at a header and the first rows (any number, also none; short rows are blank at their end).
    #[must_use]
    pub fn of(header: &[String], rows: &[Vec<String>]) -> Sight {
        let cells = |place| Content::of(rows.iter().map(|row| row.get(place).map_or("", String::as_str)));
        Sight {
            names: header.iter().map(|name| names::spelt(name)).collect(),
            cells: (0..header.len()).map(cells).collect(),
        }
    }

    /// One guess for each column, in a file of this kind. Every role that does not repeat is given to one column at most;
    /// a role that no column can fill is simply not given. Columns that are `known` already keep their roles, and what is
    /// guessed of the others takes none of these; `known` may be shorter than the header.
    #[must_use]
    pub fn guess(&self, contents: Contents, known: &[Option<Role>]) -> Vec<Guess> {
        let columns = self.columns(contents);
        let mut guesses: Vec<Guess> = columns.iter().map(|column| leftover(column.meaning, contents)).collect();
        let mut taken = vec![false; columns.len()];
        for ((guess, taken), role) in guesses.iter_mut().zip(&mut taken).zip(known) {
            if let Some(role) = role {
                *guess = Guess { role: *role, certainty: Certainty::Sure };
                *taken = true;
            }
        }
        let offered = |role: &Role| contents.offered().contains(role) && !known.contains(&Some(*role));
        for role in BY_TURN.into_iter().filter(offered) {
            let has = |role: Role| guesses.iter().any(|guess| guess.role == role);
            // A price per piece is of use where it makes the amount that no column tells.
            if role == Role::UnitPrice && (has(Role::Amount) || !has(Role::Quantity)) {
                continue;
            }
            let free = columns.iter().enumerate().filter(|(place, _)| !taken[*place]);
            let candidates: Vec<Candidate> =
                free.filter_map(|(place, column)| candidate(role, place, column)).collect();
            let best = if role == Role::Customer { fullest_key(&candidates, &columns) } else { foremost(&candidates) };
            if let Some(Candidate { column, certainty, .. }) = best {
                taken[column] = true;
                guesses[column] = Guess { role, certainty };
            }
        }
        guesses
    }

    /// What the keys of a column are; the shop's own for a column that does not exist.
    #[must_use]
    pub fn key_kind(&self, place: usize) -> KeyKind {
        let (Some(name), Some(content)) = (self.names.get(place), self.cells.get(place)) else { return KeyKind::Id };
        kind_of(name, content)
    }

    fn columns(&self, contents: Contents) -> Vec<Column<'_>> {
        let has_status = contents.offered().contains(&Role::Status);
        let meaning = |name: &String, content: &Content| {
            let is_status = has_status && names::may_be_status(name) && content.mostly(content.statuses);
            match names::meaning(name, &self.names, contents) {
                Meaning::Profile | Meaning::Unknown if is_status => Meaning::Is(Role::Status, names::BY_CELLS),
                named @ (Meaning::Customer(_)
                | Meaning::Is(..)
                | Meaning::Profile
                | Meaning::Irrelevant
                | Meaning::Unknown) => named,
            }
        };
        let columns = self.names.iter().zip(&self.cells);
        columns.map(|(name, content)| Column { meaning: meaning(name, content), content }).collect()
    }
}

/// The roles that are guessed, in the order in which they choose.
const BY_TURN: [Role; 27] = [
    Role::OrderId,
    Role::Date,
    Role::Status,
    Role::Currency,
    Role::Amount,
    Role::Customer,
    Role::Refund,
    Role::Product,
    Role::Quantity,
    Role::UnitPrice,
    Role::Category,
    Role::Channel,
    Role::CostToServe,
    Role::Cost,
    Role::EventKind,
    Role::Code,
    Role::Issued,
    Role::Expires,
    Role::Redeemed,
    Role::Score,
    Role::Comment,
    Role::Registered,
    Role::Birthday,
    Role::EmailConsent,
    Role::Income,
    Role::Company,
    Role::LastActive,
];

/// What a column's name and cells say.
#[derive(Debug)]
struct Column<'s> {
    meaning: Meaning,
    content: &'s Content,
}

/// Whether a yes in a column of consent with this name bars the customer: `descadastrado`, `email_blacklisted`.
#[must_use]
pub fn bars(header_name: &str) -> bool {
    let name = names::spelt(header_name).replace("opt out", "optout");
    name.split(' ').any(|word| lists::BARRED.split(' ').any(|stem| word.starts_with(stem)))
}

/// Whether a column that is not the one of consent tells by its name who wants no e-mails: `descadastrado em`. Bounces are counted
/// in some exports, and one that was soft is no reason.
#[must_use]
pub fn opts_out(header_name: &str) -> bool {
    bars(header_name) && !names::spelt(header_name).contains("bounce")
}

/// Whether an amount under this name is of one line of an order, however often an order repeats it: `valor do item`.
#[must_use]
pub fn is_per_line(header_name: &str) -> bool {
    names::is_per_line(&names::spelt(header_name))
}

/// Whether the figures under this name are cents, not whole units: `total_cents`.
#[must_use]
pub fn is_in_cents(header_name: &str) -> bool {
    names::is_in_cents(&names::spelt(header_name))
}

/// What the keys of a column are: the cells decide, the name where they don't.
#[must_use]
pub fn key_kind<'a>(header_name: &str, cells: impl Iterator<Item = &'a str>) -> KeyKind {
    kind_of(&names::spelt(header_name), &Content::of(cells))
}

fn kind_of(name: &str, content: &Content) -> KeyKind {
    let named = match names::meaning(name, &[], Contents::Customers) {
        Meaning::Customer(CustomerKey::Email) => KeyKind::Email,
        Meaning::Customer(CustomerKey::Document) => KeyKind::Document,
        Meaning::Customer(CustomerKey::Phone) => KeyKind::Phone,
        Meaning::Customer(CustomerKey::Id | CustomerKey::Name | CustomerKey::BareId)
        | Meaning::Is(..)
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
fn leftover(meaning: Meaning, contents: Contents) -> Guess {
    let ignored = |certainty| Guess { role: Role::Ignored, certainty };
    let profile = Guess { role: Role::Profile, certainty: Certainty::Sure };
    let is_profile = match meaning {
        Meaning::Customer(CustomerKey::BareId) | Meaning::Unknown => return ignored(Certainty::Unknown),
        Meaning::Customer(
            CustomerKey::Id | CustomerKey::Document | CustomerKey::Email | CustomerKey::Phone | CustomerKey::Name,
        )
        | Meaning::Profile => true,
        Meaning::Is(role, _) => role.describes_customer(),
        Meaning::Irrelevant => false,
    };
    if is_profile && contents.offered().contains(&Role::Profile) { profile } else { ignored(Certainty::Sure) }
}

/// What the cells say to a name's claim.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Verdict {
    Agrees,
    /// No cells.
    Silent,
    Contradicts,
}

/// A column for a role, by its name; by its cells alone where the name says nothing.
fn candidate(role: Role, place: usize, column: &Column<'_>) -> Option<Candidate> {
    let Column { meaning, content } = column;
    let named = match *meaning {
        Meaning::Is(named, rank) if named == role => Some(rank),
        Meaning::Customer(key) if role == Role::Customer => Some(key.rank()),
        Meaning::Customer(_) | Meaning::Is(..) | Meaning::Profile | Meaning::Irrelevant | Meaning::Unknown => None,
    };
    match named {
        Some(rank) => {
            let (penalty, certainty) = match (verdict(role, *meaning, content), rank >= names::EXACT) {
                (Verdict::Agrees, true) => (0, Certainty::Sure),
                (Verdict::Agrees, false) | (Verdict::Silent, true) => (0, Certainty::Likely),
                (Verdict::Contradicts, true) => (CONTRADICTED, Certainty::Likely),
                (Verdict::Silent | Verdict::Contradicts, false) => return None,
            };
            Some(Candidate { column: place, rank: rank - penalty, certainty })
        }
        // Cells speak for themselves only where the name says nothing else.
        None if *meaning == Meaning::Unknown && content.is_alone(role) => {
            Some(Candidate { column: place, rank: BY_CONTENT, certainty: Certainty::Likely })
        }
        // `e-mail principal`: a fact of the customer that only a key can be.
        None if *meaning == Meaning::Profile && role == Role::Customer && content.is_alone(role) => {
            Some(Candidate { column: place, rank: CustomerKey::Phone.rank() + 1, certainty: Certainty::Likely })
        }
        None => None,
    }
}

/// A name that its cells contradict comes after anything that they support.
const CONTRADICTED: i32 = 1000;
const BY_CONTENT: i32 = 1;

/// What the cells say to a name that claims the role.
fn verdict(role: Role, meaning: Meaning, content: &Content) -> Verdict {
    let keys = content.filled - content.marked_dates.max(content.money);
    match role {
        Role::Date | Role::Issued | Role::Expires | Role::Registered | Role::Birthday | Role::LastActive => {
            content.says(content.dates)
        }
        Role::Amount
        | Role::UnitPrice
        | Role::Refund
        | Role::Quantity
        | Role::Cost
        | Role::CostToServe
        | Role::Income => content.says(content.amounts),
        Role::Currency => content.says(content.currencies),
        Role::Score => content.says(content.scores),
        Role::Status => content.says_mostly(content.statuses),
        Role::EventKind => content.says_mostly(content.events),
        Role::EmailConsent => content.says_mostly(content.consents),
        // A date, or yes and no.
        Role::Redeemed => content.says(content.dates.max(content.consents)),
        Role::Customer => content.says(match meaning {
            Meaning::Customer(CustomerKey::Email) => content.e_mails,
            Meaning::Customer(CustomerKey::Document) => content.document_like,
            Meaning::Customer(CustomerKey::Phone) => content.phones,
            // A key of the shop's own may be anything but one of the other columns' contents.
            Meaning::Customer(CustomerKey::Id | CustomerKey::Name | CustomerKey::BareId)
            | Meaning::Is(..)
            | Meaning::Profile
            | Meaning::Irrelevant
            | Meaning::Unknown => keys,
        }),
        Role::OrderId | Role::Code | Role::Product | Role::Category | Role::Company => content.says(keys),
        Role::Channel | Role::Comment | Role::Profile | Role::Ignored => content.says(content.filled),
    }
}

/// The highest rank, and among equals the leftmost.
fn foremost(candidates: &[Candidate]) -> Option<Candidate> {
    candidates.iter().copied().reduce(|best, next| if next.rank > best.rank { next } else { best })
}

/// The foremost key, but none that is blank where another is not: rows without a key are lost. Phones and names are no
/// match for a better key, however full they are.
fn fullest_key(candidates: &[Candidate], columns: &[Column<'_>]) -> Option<Candidate> {
    let filled = |candidate: &Candidate| columns.get(candidate.column).map_or(0, |column| column.content.filled);
    let strong = candidates.iter().filter(|candidate| candidate.rank >= CustomerKey::Email.rank());
    let most = strong.map(filled).max().unwrap_or(0);
    // Four fifths of the fullest are full enough.
    let full = candidates.iter().copied().filter(|candidate| filled(candidate) * 5 >= most * 4);
    foremost(&full.collect::<Vec<Candidate>>())
}

#[cfg(test)]
mod tests;
