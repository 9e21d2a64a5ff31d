//! The facts that a row can ask, in groups, as its list offers them. How they compare is `rows`'s.

use crate::domain::{DayFact, Fact, Language};
use crate::engine::protocol::{Analysis, OffersReport};
use crate::text::catalogue;

/// Some facts under a heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactGroup {
    /// The heading.
    pub name: &'static str,
    /// The facts with their names.
    pub facts: Vec<(Fact, String)>,
}

/// A fact by its name.
#[must_use]
pub fn name(analysis: &Analysis, fact: Fact, language: Language) -> String {
    let words = catalogue(language);
    match fact {
        Fact::Part(partition) => words.partition(partition).to_owned(),
        Fact::Number(fact) => words.number_fact(fact).to_owned(),
        Fact::Day(fact) => words.day_fact(fact).to_owned(),
        Fact::Column(column) => analysis.profile_columns.get(column as usize).cloned().unwrap_or_default(),
        Fact::Bought(what) => words.goods(what).to_owned(),
        Fact::Company(_) => words.company_column().to_owned(),
        Fact::Consent => words.consent_fact().to_owned(),
        Fact::Audience => words.audience_fact().to_owned(),
        Fact::RandomShare => words.share_fact().to_owned(),
    }
}

/// All facts that the base knows, and `own`, which a row asks already.
#[must_use]
pub fn groups(
    analysis: &Analysis,
    offers: Option<&OffersReport>,
    own: Option<Fact>,
    language: Language,
) -> Vec<FactGroup> {
    let columns = (0..analysis.profile_columns.len() as u32).map(Fact::Column);
    let mut facts: Vec<Fact> = offers.map_or_else(Vec::new, |offers| offers.facts.clone());
    facts.extend(columns);
    facts.extend(own.filter(|own| !facts.contains(own)));
    let headings = catalogue(language).fact_groups();
    let group = |(place, name): (usize, &'static str)| {
        let own = facts.iter().filter(|fact| heading(**fact) == place);
        FactGroup { name, facts: own.map(|fact| (*fact, self::name(analysis, *fact, language))).collect() }
    };
    let groups = headings.into_iter().enumerate().map(group);
    groups.filter(|group| !group.facts.is_empty()).collect()
}

fn heading(fact: Fact) -> usize {
    match fact {
        Fact::Number(_) | Fact::Day(DayFact::FirstOrder | DayFact::LastOrder) => 0,
        Fact::Part(_) => 1,
        Fact::Day(DayFact::Registered | DayFact::Birthday) | Fact::Column(_) | Fact::Company(_) | Fact::Consent => 2,
        Fact::Bought(_) => 3,
        Fact::Audience | Fact::RandomShare => 4,
    }
}
