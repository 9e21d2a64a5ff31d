//! One customer, worked out: the finding, the time line, where they stand and why, the next order, what is known. The figures are
//! the engine's.

mod moments;
mod timeline;

use crate::domain::{Day, Language, Partition};
use crate::engine::protocol::{Analysis, GapBasis, Person, PersonReport, Studied};
use crate::present::segments::why::{Conclusion, WhyView, why};
use crate::present::values::parts;
use crate::text::{catalogue, format};
pub use moments::{MomentRow, moments};
pub use timeline::timeline;

/// A customer's page, but for the time line and the moments.
#[derive(Debug, Clone, PartialEq)]
pub struct PersonView {
    /// The finding.
    pub title: String,
    /// The customer's key, where the title has a name.
    pub key: Option<String>,
    /// The place in the list.
    pub place: String,
    /// The key before in the list.
    pub previous: Option<String>,
    /// The key after.
    pub next: Option<String>,
    /// Why the scores are what they are.
    pub why: WhyView,
    /// The customer's part of each partition, with its reason.
    pub stands: Vec<Stand>,
    /// When the next order is expected.
    pub expected: String,
    /// What is known: name and value.
    pub known: Vec<(String, String)>,
    /// What is bought most, and in how many orders.
    pub favourites: Vec<(String, String)>,
}

/// A customer's part of a partition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stand {
    /// The partition.
    pub partition: &'static str,
    /// The part.
    pub part: String,
    /// Why.
    pub reason: String,
}

/// The report on one customer.
#[must_use]
pub fn report(studied: &Studied) -> Option<&PersonReport> {
    if let Studied::Person(report) = studied { Some(report) } else { None }
}

/// Works a customer's page out.
#[must_use]
pub fn person(person: &Person, analysis: &Analysis, language: Language) -> PersonView {
    let words = catalogue(language);
    let row = &person.why.customer;
    let why = why(&person.why, analysis, language);
    let name =
        analysis.profile_columns.iter().zip(&row.profile).find(|(column, text)| is_name(column) && !text.is_empty());
    let who = name.map_or(row.key.as_str(), |(_, name)| name.as_str());
    let orders = words.orders_counted((row.frequency.into(), &format::count(language, row.frequency.into())));
    let title = match &person.expected {
        None => words.person_bought(who, &orders),
        Some(expected) => {
            let day = format::date_long(language, expected.expected);
            if expected.expected < analysis.reference {
                words.person_overdue(who, &orders, &day)
            } else {
                words.person_expected(who, &orders, &day)
            }
        }
    };
    let len = format::count(language, person.list.len);
    PersonView {
        title,
        key: name.map(|_| row.key.clone()),
        place: match person.list.place {
            Some(place) => words.place_in_list(&format::count(language, place + 1), &len),
            None => words.not_in_list(&len),
        },
        previous: person.list.previous.clone(),
        next: person.list.next.clone(),
        stands: person
            .parts
            .iter()
            .map(|(partition, part)| stand(person, (*partition, *part), &why, analysis, language))
            .collect(),
        expected: expected(person, language),
        known: known(person, analysis, language),
        favourites: person
            .favourites
            .iter()
            .map(|(name, orders)| {
                let orders = i64::from(*orders);
                (name.clone(), words.orders_counted((orders, &format::integer(language, orders.into()))))
            })
            .collect(),
        why,
    }
}

/// Whether a column holds the customer's name, by its own name.
fn is_name(column: &str) -> bool {
    let plain = column.to_lowercase();
    plain.split(|c: char| !c.is_alphanumeric()).any(|word| matches!(word, "nome" | "name" | "cliente"))
        && !plain.contains("sobrenome")
        && !plain.contains("last")
}

fn days(language: Language, days: i64) -> String {
    catalogue(language).days_counted((days, &format::integer(language, days.into())))
}

/// Why the customer is in a part.
fn stand(
    person: &Person,
    (partition, part): (Partition, u8),
    why: &WhyView,
    analysis: &Analysis,
    language: Language,
) -> Stand {
    let words = catalogue(language);
    let money = |cents: i64| format::money(language, analysis.currency, cents.into());
    let row = &person.why.customer;
    let name = |partition: Partition, part: u8| {
        let names = parts::names(analysis, partition, language);
        names.get(usize::from(part)).cloned().unwrap_or_default()
    };
    let part_of = |wanted: Partition| {
        let found = person.parts.iter().find(|(partition, _)| *partition == wanted);
        found.map_or_else(String::new, |(partition, part)| name(*partition, *part))
    };
    let reason = match partition {
        Partition::Segment => match &why.conclusion {
            Conclusion::Segment { leads_to, .. } => leads_to.trim_end_matches(':').to_owned(),
            Conclusion::Nothing(reason) => (*reason).to_owned(),
        },
        Partition::Stage => why.stage_reason.clone(),
        Partition::Tier => {
            let (value, from) = person.value_cents;
            words.person_tier(&money(value), from.map(money).as_deref())
        }
        Partition::Engagement => match person.facts.last_active {
            Some(day) => {
                let ago = days(language, analysis.reference.days_since(day).into());
                words.opens_why(&format::date_long(language, day), &ago)
            }
            None if person.facts.tells_activity => words.never_opened().to_owned(),
            None => words.opens_unknown().to_owned(),
        },
        Partition::Portfolio => {
            let score = row.r + row.f + row.m;
            words.person_portfolio(
                &score.to_string(),
                person.facts.income_cents.map(money).as_deref(),
                &money(row.monetary_cents),
            )
        }
        Partition::Level => words.person_level(&part_of(Partition::Stage), &part_of(Partition::Tier)),
    };
    Stand { partition: words.partition(partition), part: name(partition, part), reason }
}

fn expected(person: &Person, language: Language) -> String {
    let words = catalogue(language);
    let Some(expected) = &person.expected else { return words.no_next_order().to_owned() };
    let (median, late) = (days(language, expected.median_days.into()), days(language, expected.late_days.into()));
    let (on, until) = (format::date_long(language, expected.expected), format::date_long(language, expected.late));
    let gaps = format::count(language, expected.gaps);
    match expected.basis {
        GapBasis::Own => words.expected_own(&gaps, (&median, &on), (&late, &until)),
        GapBasis::Base => words.expected_base(&gaps, (&median, &on), (&late, &until)),
    }
}

/// What is known beside orders: facts, then the customer's own columns.
fn known(person: &Person, analysis: &Analysis, language: Language) -> Vec<(String, String)> {
    let words = catalogue(language);
    let facts = &person.facts;
    let date = |day: Day| format::date_long(language, day);
    let money = |cents: i64| format::money(language, analysis.currency, cents.into());
    let never = || facts.tells_activity.then(|| words.never_opened().to_owned());
    let values = [
        facts.registered.map(date),
        facts.birthday.map(|(year, month, day)| birthday(language, year, (month, day))),
        facts.income_cents.map(money),
        facts.company.clone(),
        facts.last_active.map(date).or_else(never),
        facts.consent.map(|consent| words.consents(Some(consent)).to_owned()),
        facts.cost_cents.map(money),
    ];
    let told =
        words.person_known_names().into_iter().zip(values).filter_map(|(name, value)| Some((name.to_owned(), value?)));
    let own = (0..).zip(analysis.profile_columns.iter().cloned().zip(person.why.customer.profile.iter().cloned()));
    let own = own.filter(|(column, (_, value))| !value.is_empty() && !person.told_columns.contains(column));
    told.chain(own.map(|(_, own)| own)).collect()
}

/// `29 fev.` or `29 fev. 1996`.
fn birthday(language: Language, year: Option<i32>, (month, day): (u32, u32)) -> String {
    if let Some(born) = year.and_then(|year| Day::from_ymd(year, month, day)) {
        return format::date_long(language, born);
    }
    let name = format::month_name(language, month);
    match language {
        Language::Portuguese => format!("{day}\u{a0}{name}"),
        Language::English => format!("{name}\u{a0}{day}"),
    }
}

#[cfg(test)]
mod tests;
