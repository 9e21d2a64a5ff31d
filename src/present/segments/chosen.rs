//! What is chosen, in words: the table's title, its count, the chip. What changes a choice is the page's.

use crate::domain::Language;
use crate::domain::{Condition, NumberFact, NumberTest, Partition, Segment, SegmentMap, Stage, Test};
use crate::engine::protocol::{Analysis, GroupSummary, RowsReply, Selection, Settings};
use crate::present::audiences::sentence::{Names, audience_name, short};
use crate::text::{catalogue, format};

/// The choice of customers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chosen {
    /// `Clientes em R2 · FM5`.
    pub title: String,
    /// `156 clientes · R$ 198 mil`.
    pub count: String,
    /// `156 clientes`.
    pub customers: String,
    /// What the chip says; `None` when everyone is chosen.
    pub chip: Option<Chip>,
}

/// What is chosen, with its mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chip {
    /// Its name.
    pub name: String,
    /// Its colour.
    pub mark: Mark,
}

/// The colour of a chip.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// A segment's.
    Segment(Segment),
    /// A stage's.
    Stage(Stage),
    /// None: a condition.
    None,
}

/// The choice in words: a selection, and of it those who meet a condition. `found`: the answer to it, if that is what the
/// table shows.
#[must_use]
pub fn chosen(
    analysis: &Analysis,
    (selection, condition): (Selection, Option<&Condition>),
    found: Option<&RowsReply>,
    language: Language,
) -> Chosen {
    let words = catalogue(language);
    let (title, chip) = match condition {
        None => named(analysis, selection, language),
        Some(condition) => looked_at(analysis, condition, language),
    };
    // Of a condition only the engine knows how many meet it.
    let group = match condition {
        None => group(analysis, selection),
        Some(_) => found.map(|found| found.total).unwrap_or_default(),
    };
    let counted = words.customers_counted((group.customers, &format::count(language, group.customers)));
    let revenue = format::money_short(language, analysis.currency, group.revenue_cents);
    let searched =
        found.filter(|found| !found.request.query.search.trim().is_empty()).map(|found| found.total.customers);
    let count = match searched {
        Some(customers) => words.customers_found((customers, &format::count(language, customers))),
        None => words.customers_and_revenue(&counted, &revenue),
    };
    let customers = match searched {
        Some(customers) => words.customers_counted((customers, &format::count(language, customers))),
        None => counted,
    };
    Chosen { title, count, customers, chip }
}

fn looked_at(analysis: &Analysis, condition: &Condition, language: Language) -> (String, Option<Chip>) {
    let names = Names { analysis, audiences: &analysis.settings.audiences, language };
    let words = catalogue(language);
    let (title, name) = match condition {
        Condition::Test(Test::Audience(number)) => {
            let name = audience_name(*number, names);
            (words.customers_of(&name), name)
        }
        Condition::All(_) | Condition::Any(_) | Condition::Not(_) | Condition::Test(_) => {
            (words.customers_of_condition().to_owned(), short(condition, names))
        }
    };
    (title, Some(Chip { name, mark: Mark::None }))
}

/// What is looked at, as the condition of an audience; `None` where that is everyone, or an audience already.
#[must_use]
pub fn as_condition(selection: Selection, condition: Option<&Condition>) -> Option<Condition> {
    let part = |partition: Partition, part: usize| Condition::Test(Test::Part(partition, vec![part as u16]));
    let score = |fact: NumberFact, score: u8| Condition::Test(Test::Number(fact, NumberTest::Is(score.into())));
    let selected = match selection {
        Selection::Everyone => None,
        Selection::Cell { r, fm } => {
            Some(Condition::All(vec![score(NumberFact::ScoreR, r), score(NumberFact::ScoreFm, fm)]))
        }
        Selection::Segment(segment) => Some(part(Partition::Segment, segment.index())),
        Selection::Stage(stage) => Some(part(Partition::Stage, stage.index())),
    };
    match (selected, condition) {
        (None, Some(Condition::Test(Test::Audience(_)))) => None,
        (None, condition) => condition.cloned(),
        (Some(selected), None) => Some(selected),
        (Some(selected), Some(condition)) => Some(Condition::All(vec![selected, condition.clone()])),
    }
}

fn named(analysis: &Analysis, selection: Selection, language: Language) -> (String, Option<Chip>) {
    let words = catalogue(language);
    match selection {
        Selection::Everyone => (words.customers_all().to_owned(), None),
        Selection::Cell { r, fm } => {
            let name = format!("R{r} · FM{fm}");
            let cell = analysis.cells.iter().find(|cell| cell.r == r && cell.fm == fm);
            let mark = Mark::Segment(cell.map_or(Segment::Others, |cell| cell.segment));
            (words.customers_in_cell(&name), Some(Chip { name, mark }))
        }
        Selection::Segment(segment) => {
            let name = words.segment(segment).to_owned();
            (words.customers_of(&name), Some(Chip { name, mark: Mark::Segment(segment) }))
        }
        Selection::Stage(stage) => {
            let name = words.stage(stage).to_owned();
            (words.customers_of(&name), Some(Chip { name, mark: Mark::Stage(stage) }))
        }
    }
}

/// The choice in figures.
fn group(analysis: &Analysis, selection: Selection) -> GroupSummary {
    let found = match selection {
        Selection::Everyone => Some(analysis.total),
        Selection::Cell { r, fm } => {
            analysis.cells.iter().find(|cell| cell.r == r && cell.fm == fm).map(|cell| cell.group)
        }
        Selection::Segment(segment) => {
            analysis.segments.iter().find(|other| other.segment == segment).map(|other| other.group)
        }
        Selection::Stage(stage) => analysis.stages.iter().find(|other| other.stage == stage).map(|other| other.group),
    };
    found.unwrap_or_default()
}

/// Whether a choice will mean something with these settings: its cell, its segment will be there.
#[must_use]
pub fn holds_in(settings: &Settings, selection: Selection) -> bool {
    match selection {
        Selection::Everyone | Selection::Stage(_) => true,
        Selection::Cell { r, fm } => r <= settings.bins.get() && fm <= settings.bins.get(),
        Selection::Segment(segment) => match settings.map {
            SegmentMap::Default => segment != Segment::Others,
            SegmentMap::RPackage => true,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::analysis;
    use super::*;

    #[track_caller]
    fn check(selection: Selection, title: &str, count: &str) {
        let said = chosen(&analysis(), (selection, None), None, Language::Portuguese);
        assert_eq!((said.title.as_str(), said.count.replace('\u{a0}', " ").as_str()), (title, count));
    }

    #[test]
    fn the_title_says_what_is_chosen() {
        check(Selection::Everyone, "Todos os clientes", "12.480 clientes · R$ 4,37 mi");
        check(Selection::Cell { r: 2, fm: 5 }, "Clientes em R2 · FM5", "156 clientes · R$ 198 mil");
        check(Selection::Segment(Segment::CantLose), "Clientes: Não podemos perder", "258 clientes · R$ 318 mil");
        check(Selection::Stage(Stage::Retention), "Clientes: Retenção", "0 clientes · R$ 0");
        check(Selection::Cell { r: 9, fm: 9 }, "Clientes em R9 · FM9", "0 clientes · R$ 0");
    }

    #[test]
    fn a_choice_may_stop_to_mean_something() {
        let settings = Settings::default();
        assert!(holds_in(&settings, Selection::Cell { r: 5, fm: 5 }));
        assert!(!holds_in(&settings, Selection::Cell { r: 6, fm: 1 }));
        assert!(!holds_in(&settings, Selection::Segment(Segment::Others)));
        let settings = Settings { map: SegmentMap::RPackage, ..settings };
        assert!(holds_in(&settings, Selection::Segment(Segment::Others)));
    }
}
