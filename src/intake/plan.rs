//! What to do with a source before its rows are read: its dialect, what each column is, how dates and amounts are
//! written. Decided from the head and the user's wishes; the whole column has the last word, in `read`.

mod money;
mod needs;
mod proof;

use super::columns;
use super::columns::{Certainty, Guess, Sight};
use super::dialect;
use super::dialect::{Dialect, SampleRow, Whole};
use super::encoding;
use super::fields::{AmountReader, DateReader, Decision, KeyKind, Serials, decide_decimal, decide_order, serial};
use super::notices::Notices;
use super::opening;
use super::profiles;
use super::profiles::{Cancels, Facts, Profile, Yes};
use super::refuse;
use super::words;
use crate::domain::{AmountBasis, Contents, Currency, DateOrder, Decimal, Encoding, Refusal, Role, StatusClass};
pub use proof::Proof;

/// Bytes of a source that are looked at before it is read.
pub const HEAD_BYTES: usize = 256 * 1024;
/// Rows of the head from which columns are guessed.
const SAMPLE_ROWS: usize = 300;

/// A source as its head shows it.
#[derive(Debug, Clone)]
pub struct Draft {
    /// Encoding, delimiter, header.
    pub dialect: Dialect,
    /// The first data rows.
    pub sample: Vec<SampleRow>,
    /// What kind of file it seems to be, and how sure that is.
    pub contents: (Contents, Certainty),
    /// What is odd about the lines up to the header.
    pub notices: Notices,
    profile: Option<Profile>,
    sight: Sight,
    /// What each column is in a file of these contents.
    guesses: Vec<Guess>,
}

/// What the user has chosen; `None`: decide from the file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Wishes {
    /// What kind of file it is.
    pub contents: Option<Contents>,
    /// One role for each column.
    pub roles: Option<Vec<Role>>,
    /// How dates are written.
    pub date_order: Option<DateOrder>,
    /// How amounts are written.
    pub decimal: Option<Decimal>,
}

impl Draft {
    /// Looks at the head of a source of `file_bytes` in all.
    ///
    /// # Errors
    /// The reason why the source can't be read at all.
    pub fn look(head: &[u8], file_bytes: u64, whole: Whole) -> Result<Draft, Refusal> {
        if let Some(refusal) = refuse::look(head, file_bytes) {
            return Err(refusal);
        }
        let (kind, _) = encoding::sniff(head);
        let text = encoding::as_utf8(head, kind);
        let dialect = dialect::sniff(&text, kind, whole)?;
        let sample = dialect::sample(&text, &dialect, whole, SAMPLE_ROWS);
        let cells: Vec<Vec<String>> = sample.iter().map(|row| row.cells.clone()).collect();
        let sight = Sight::of(&dialect.header, &cells);
        let profile = profiles::find(&dialect.header);
        let contents = match &profile {
            Some(profile) => (profile.contents, Certainty::Sure),
            None => sight.contents(),
        };
        let notices = opening::notices(&text, &dialect);
        let mut draft = Draft { dialect, sample, contents, notices, profile, sight, guesses: Vec::new() };
        draft.guesses = draft.guess(contents.0);
        Ok(draft)
    }

    /// The platform whose layout the file has, by its own name.
    #[must_use]
    pub fn platform(&self) -> Option<&'static str> {
        self.profile.as_ref().map(|profile| profile.platform)
    }

    /// What each column is in a file of such contents: as the layout knows it, else as it is guessed.
    fn guess(&self, contents: Contents) -> Vec<Guess> {
        let known = self.profile.as_ref().filter(|profile| profile.contents == contents);
        self.sight.guess(contents, known.map_or(&[], |profile| &profile.roles))
    }

    /// The plan that the user's wishes, else the proof of whole columns, else the layout, else the head make.
    #[must_use]
    pub fn plan(&self, wishes: &Wishes, proof: Proof) -> Plan {
        let contents = wishes.contents.unwrap_or(self.contents.0);
        let guesses = if contents == self.contents.0 { self.guesses.clone() } else { self.guess(contents) };
        let roles: Vec<(Role, Option<Certainty>)> = match &wishes.roles {
            Some(chosen) if chosen.len() == guesses.len() => chosen
                .iter()
                .zip(&guesses)
                .map(|(chosen, guess)| (*chosen, (*chosen == guess.role).then_some(guess.certainty)))
                .collect(),
            Some(_) | None => guesses.iter().map(|guess| (guess.role, Some(guess.certainty))).collect(),
        };
        let places = Places::of(roles.iter().map(|(role, _)| *role));
        let facts = self.facts(contents, &places);
        let date_order = wishes.date_order.or(proof.date_order).or(facts.date_order);
        let date_order = date_order.unwrap_or_else(|| self.likely_order(&places));
        let decimal = wishes.decimal.or(proof.decimal).or(facts.decimal);
        let figures = [places.amount_role(), Role::Cost, Role::CostToServe].into_iter();
        let figure = figures.filter_map(|role| places.get(role)).next();
        let decimal = decimal.unwrap_or_else(|| self.likely_decimal(figure));
        let key_kind = places.get(Role::Customer).map_or(KeyKind::Id, |place| self.sight.key_kind(place));
        let serials = proof.serials.unwrap_or_else(|| self.likely_serials(places.date()));
        Plan {
            dialect: self.dialect.clone(),
            contents,
            roles,
            places,
            facts,
            date_order,
            serials,
            decimal,
            key_kind,
            wishes: wishes.clone(),
        }
    }

    /// What the layout settles, as far as the columns that it speaks of still have their roles.
    fn facts(&self, contents: Contents, places: &Places) -> Facts {
        let Some(profile) = self.profile.as_ref().filter(|profile| profile.contents == contents) else {
            let name = |role: Role| places.get(role).and_then(|place| self.dialect.header.get(place));
            let consent = name(Role::EmailConsent).map_or(Yes::Accepts, |name| yes(name));
            let has_role = |place| places.single.contains(&Some(place)) || places.profile.contains(&place);
            let cancelling = self.sight.cancelling().filter(|(place, _)| !has_role(*place));
            let cancelling = cancelling.filter(|_| contents == Contents::Orders);
            let cancels = cancelling.map(|(place, name)| Cancels::WhenSaid(place, name));
            let is_of_line = name(Role::Amount).is_some_and(|name| columns::is_per_line(name));
            let per_line = is_of_line || places.multiplier().is_some();
            let amount_basis = (per_line && name(Role::OrderId).is_some()).then_some(AmountBasis::PerLine);
            return Facts { consent, cancels, amount_basis, ..Facts::default() };
        };
        let known = Places::of(profile.roles.iter().map(|role| role.unwrap_or(Role::Ignored)));
        let holds = |role: Role| places.get(role) == known.get(role);
        let facts = profile.facts.clone();
        Facts {
            date_order: facts.date_order.filter(|_| holds(Role::Date)),
            decimal: facts.decimal.filter(|_| holds(Role::Amount)),
            amount_basis: facts.amount_basis.filter(|_| holds(Role::Amount) && holds(Role::OrderId)),
            cancels: facts.cancels.filter(|_| holds(Role::Status)),
            consent: if holds(Role::EmailConsent) { facts.consent } else { Yes::default() },
            statuses: if holds(Role::Status) { facts.statuses } else { Vec::new() },
        }
    }

    /// As [`Draft::plan`], for a file that joins a base by keys of this kind: where the user chose nothing, a column of
    /// such keys is the key, even if another one looks more like it.
    #[must_use]
    pub fn plan_joining(&self, wishes: &Wishes, proof: Proof, kind: KeyKind) -> Plan {
        let plan = self.plan(wishes, proof);
        let (Some(key), None) = (plan.places.get(Role::Customer), &wishes.roles) else { return plan };
        if plan.key_kind == kind || kind == KeyKind::Id {
            return plan;
        }
        let is_such = |place: usize| self.sight.key_kind(place) == kind;
        let Some(other) = plan.places.profile().iter().copied().find(|place| is_such(*place)) else { return plan };
        let mut roles: Vec<Role> = plan.roles.iter().map(|(role, _)| *role).collect();
        roles.swap(key, other);
        let joining = self.plan(&Wishes { roles: Some(roles), ..wishes.clone() }, proof);
        let roles = joining.roles.iter().map(|(role, certainty)| (*role, Some(certainty.unwrap_or(Certainty::Likely))));
        Plan { roles: roles.collect(), wishes: wishes.clone(), ..joining }
    }

    fn cells(&self, place: usize) -> impl Iterator<Item = &str> {
        self.sample.iter().filter_map(move |row| row.cells.get(place).map(String::as_str))
    }

    fn likely_order(&self, places: &Places) -> DateOrder {
        if places.date().is_none() {
            return DateOrder::YearMonthDay;
        }
        let mut reader = DateReader::new(DateOrder::DayMonthYear);
        for cell in places.dates().flat_map(|place| self.cells(place)) {
            // Only what the cells prove is of interest here.
            let _ = reader.read(cell.as_bytes());
        }
        match decide_order(reader.tally()) {
            Decision::Decided(order) => order,
            Decision::Ambiguous { proposal, .. } => proposal,
            Decision::Conflict { .. } if reader.tally().only_month_first > reader.tally().only_day_first => {
                DateOrder::MonthDayYear
            }
            Decision::Conflict { .. } => DateOrder::DayMonthYear,
        }
    }

    /// Day numbers, where every filled cell is one and most are of this time.
    fn likely_serials(&self, place: Option<usize>) -> Serials {
        // 1990 to 2099.
        const OF_THIS_TIME: std::ops::RangeInclusive<i32> = 32_874..=73_050;
        let Some(place) = place else { return Serials::Refused };
        let filled = self.cells(place).filter(|cell| !cell.trim().is_empty());
        let Some(numbers) = filled.map(|cell| serial(cell.as_bytes())).collect::<Option<Vec<i32>>>() else {
            return Serials::Refused;
        };
        let likely = numbers.iter().filter(|number| OF_THIS_TIME.contains(*number)).count();
        if likely > 0 && likely * 2 >= numbers.len() { Serials::Accepted } else { Serials::Refused }
    }

    fn likely_decimal(&self, place: Option<usize>) -> Decimal {
        let Some(place) = place else { return Decimal::Comma };
        let mut reader = AmountReader::new(Decimal::Comma, Currency::BRL);
        for cell in self.cells(place) {
            // Only what the cells prove is of interest here.
            let _ = reader.read(cell.as_bytes());
        }
        match decide_decimal(reader.tally(), self.dialect.delimiter) {
            Decision::Decided(decimal) => decimal,
            Decision::Ambiguous { proposal, .. } => proposal,
            Decision::Conflict { .. } if reader.tally().only_dot > reader.tally().only_comma => Decimal::Dot,
            Decision::Conflict { .. } => Decimal::Comma,
        }
    }
}

/// What a yes means in a column of consent of this name.
fn yes(name: &str) -> Yes {
    if columns::bars(name) { Yes::Refuses } else { Yes::Accepts }
}

/// Where the columns of each role are.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Places {
    single: [Option<usize>; Role::ALL.len()],
    profile: Vec<usize>,
}

impl Places {
    fn of(roles: impl Iterator<Item = Role>) -> Places {
        let mut places = Places::default();
        for (place, role) in roles.enumerate() {
            if role.describes_customer() {
                places.profile.push(place);
            }
            if let (false, Some(only)) = (role.repeats(), places.single.get_mut(role.index())) {
                only.get_or_insert(place);
            }
        }
        places
    }

    /// The column of a role that does not repeat.
    #[must_use]
    pub fn get(&self, role: Role) -> Option<usize> {
        self.single.get(role.index()).copied().flatten()
    }

    /// The columns of dates; one notation reads them all.
    pub fn dates(&self) -> impl Iterator<Item = usize> {
        [Role::Date, Role::Issued, Role::Expires, Role::Redeemed].into_iter().filter_map(|role| self.get(role))
    }

    /// The first column of dates.
    #[must_use]
    pub fn date(&self) -> Option<usize> {
        self.dates().next()
    }

    /// The columns that tell of the customer and go along into the lists ([`Role::describes_customer`]).
    #[must_use]
    pub fn profile(&self) -> &[usize] {
        &self.profile
    }
}

/// How a source will be read.
#[derive(Debug, Clone)]
pub struct Plan {
    /// Encoding, delimiter, header.
    pub dialect: Dialect,
    /// What kind of file it is.
    pub contents: Contents,
    /// Each column's role, and how sure the guess is; `None` where the user chose.
    pub roles: Vec<(Role, Option<Certainty>)>,
    /// Where the columns of each role are.
    pub places: Places,
    /// What the platform's layout settles; nothing where it is not known.
    pub facts: Facts,
    /// How dates are read.
    pub date_order: DateOrder,
    /// Whether bare numbers are dates.
    pub serials: Serials,
    /// How amounts are read.
    pub decimal: Decimal,
    /// What the customers' keys are.
    pub key_kind: KeyKind,
    /// What the user had chosen.
    pub wishes: Wishes,
}

impl Plan {
    /// The needed roles that no column has, or only one that nothing speaks for.
    pub fn missing(&self) -> impl Iterator<Item = Role> {
        let is_given = |needed: Role| {
            self.roles.iter().any(|(role, certainty)| *role == needed && *certainty != Some(Certainty::Unknown))
        };
        let is_made = |needed: Role| needed == Role::Amount && self.places.multiplier().is_some();
        self.contents.needed().iter().copied().filter(move |needed| !is_given(*needed) && !is_made(*needed))
    }

    /// The columns that tell of a yes or no to e-mails, and what a yes there means: the one of that role, and those that only go
    /// along but by whose name a customer is barred (`descadastrado` beside `aceita marketing`).
    pub fn consents(&self) -> impl Iterator<Item = (usize, Yes)> {
        let main = self.places.get(Role::EmailConsent);
        let is_asked = self.contents.offered().contains(&Role::EmailConsent);
        let name = |place: usize| self.dialect.header.get(place).map_or("", String::as_str);
        let further = self.places.profile().iter().copied();
        let further = further.filter(move |place| is_asked && Some(*place) != main && columns::opts_out(name(*place)));
        main.map(|place| (place, self.facts.consent)).into_iter().chain(further.map(|place| (place, Yes::Refuses)))
    }

    /// The class of a status in this file, `None` for words that are not known.
    #[must_use]
    pub fn status_class(&self, text: &str) -> Option<StatusClass> {
        let status = words::plain(text);
        let own = self.facts.statuses.iter().find(|(known, _)| *known == status);
        own.map(|(_, class)| *class).or_else(|| words::status_class(text))
    }

    /// The encoding in which cells reach the scanner: UTF-16 is turned into UTF-8 before.
    #[must_use]
    pub fn cell_encoding(&self) -> Encoding {
        match self.dialect.encoding {
            Encoding::Windows1252 => Encoding::Windows1252,
            Encoding::Utf8 | Encoding::Utf16Le | Encoding::Utf16Be => Encoding::Utf8,
        }
    }
}
