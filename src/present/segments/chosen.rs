//! What is chosen, in words: the table's title, its count, the chip. What changes a choice is the page's.

use super::looks::{Tint, look};
use crate::domain::{
    Border, Condition, Language, LifecycleRule, MapChoice, NumberFact, NumberTest, Partition, Stage, Test,
};
use crate::engine::protocol::{Analysis, GroupSummary, PlannedList, RowsReply, Selection, Settings};
use crate::present::audiences::sentence::{Names, audience_name, short};
use crate::present::plan::lists::named as named_list;
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
    /// Of these, who doesn't want to be contacted; 0 until the answer is there.
    pub unlisted: u64,
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
    Segment(Tint),
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
    let answer = found.filter(|found| found.request.query.selection == selection);
    // A condition narrows the choice: only the answer knows how far.
    let known = group(analysis, selection).filter(|_| condition.is_none());
    let group = known.or(answer.map(|found| found.total)).unwrap_or_default();
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
    let unlisted = found.map_or(0, |found| found.unlisted);
    Chosen { title, count, customers, unlisted, chip }
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

/// What is looked at, as the condition of an audience; `None` where that is everyone, an audience already, or a border that
/// each customer has of their own.
#[must_use]
pub fn as_condition(selection: Selection, condition: Option<&Condition>, settings: &Settings) -> Option<Condition> {
    let part = |partition: Partition, part: usize| Condition::Test(Test::Part(partition, vec![part as u16]));
    let score = |fact: NumberFact, score: u8| Condition::Test(Test::Number(fact, NumberTest::Is(score.into())));
    let selected = match selection {
        Selection::Everyone => None,
        Selection::Cell { r, fm } => {
            Some(Condition::All(vec![score(NumberFact::ScoreR, r), score(NumberFact::ScoreFm, fm)]))
        }
        Selection::Segment(segment) => Some(part(Partition::Segment, segment.into())),
        Selection::Stage(stage) => Some(part(Partition::Stage, stage.index())),
        Selection::Far => Some(beyond(settings)),
        Selection::Crossing { border, within_days } => Some(crossing(border, within_days.into(), settings)?),
        // Of days to come, not of the customers: no condition says it.
        Selection::Planned(_) => return None,
    };
    match (selected, condition) {
        (None, Some(Condition::Test(Test::Audience(_)))) => None,
        (None, condition) => condition.cloned(),
        (Some(selected), None) => Some(selected),
        (Some(selected), Some(condition)) => Some(Condition::All(vec![selected, condition.clone()])),
    }
}

fn recency(test: NumberTest) -> Condition {
    Condition::Test(Test::Number(NumberFact::RecencyDays, test))
}

/// Lost, and in the far band.
fn beyond(settings: &Settings) -> Condition {
    let far = match settings.lifecycle {
        LifecycleRule::Fixed => settings.thresholds.far_after_days.max(settings.thresholds.retention_to_days),
        LifecycleRule::OwnRhythm => settings.rhythm.lost_after_days,
    };
    recency(NumberTest::Above(far.into()))
}

/// About to cross a border that is the same for all.
fn crossing(border: Border, within_days: i64, settings: &Settings) -> Option<Condition> {
    let limits = match settings.lifecycle {
        LifecycleRule::Fixed => settings.thresholds,
        LifecycleRule::OwnRhythm => return None,
    };
    let last = match border {
        Border::Retention => i64::from(limits.retention_from_days) - 1,
        Border::Recovery => limits.retention_to_days.into(),
        Border::Far => limits.far_after_days.max(limits.retention_to_days).into(),
    };
    Some(recency(NumberTest::Between(last - within_days + 1, last)))
}

fn named(analysis: &Analysis, selection: Selection, language: Language) -> (String, Option<Chip>) {
    let words = catalogue(language);
    match selection {
        Selection::Everyone => (words.customers_all().to_owned(), None),
        Selection::Cell { r, fm } => {
            let name = format!("R{r} · FM{fm}");
            let cell = analysis.cells.iter().find(|cell| cell.r == r && cell.fm == fm);
            let mark = Mark::Segment(cell.map_or(Tint::PAPER, |cell| look(analysis, cell.segment, language).tint));
            (words.customers_in_cell(&name), Some(Chip { name, mark }))
        }
        Selection::Segment(segment) => {
            let text = look(analysis, segment, language);
            (words.customers_of(&text.name), Some(Chip { name: text.name, mark: Mark::Segment(text.tint) }))
        }
        Selection::Stage(stage) => {
            let name = words.stage(stage).to_owned();
            (words.customers_of(&name), Some(Chip { name, mark: Mark::Stage(stage) }))
        }
        Selection::Far => {
            let name = words.far_band().to_owned();
            (words.customers_of(&name), Some(Chip { name, mark: Mark::Stage(Stage::Recovery) }))
        }
        Selection::Crossing { border, within_days } => {
            let name = words.crossing(border, &within_days.to_string());
            let stage = match border {
                Border::Retention => Stage::Retention,
                Border::Recovery | Border::Far => Stage::Recovery,
            };
            (words.customers_of(&name), Some(Chip { name, mark: Mark::Stage(stage) }))
        }
        Selection::Planned(list) => {
            let name = named_list(list, &analysis.settings, analysis.reference, language);
            (words.customers_of(&name), Some(Chip { name, mark: Mark::None }))
        }
    }
}

/// The choice in figures; `None` where only the answer to the query tells them.
fn group(analysis: &Analysis, selection: Selection) -> Option<GroupSummary> {
    match selection {
        Selection::Everyone => Some(analysis.everyone),
        Selection::Far => Some(analysis.far),
        Selection::Crossing { .. } | Selection::Planned(_) => None,
        Selection::Cell { r, fm } => {
            analysis.cells.iter().find(|cell| cell.r == r && cell.fm == fm).map(|cell| cell.group)
        }
        Selection::Segment(segment) => analysis.segments.get(usize::from(segment)).map(|other| other.group),
        Selection::Stage(stage) => analysis.stages.iter().find(|other| other.stage == stage).map(|other| other.group),
    }
}

/// Whether a choice will mean the same after a change of settings: its cell, its segment will be there.
#[must_use]
pub fn holds(from: &Settings, to: &Settings, selection: Selection) -> bool {
    match selection {
        Selection::Everyone | Selection::Stage(_) | Selection::Far | Selection::Crossing { .. } => true,
        Selection::Planned(PlannedList::Past(_)) => from == to,
        Selection::Planned(_) => from.journeys == to.journeys && from.horizon_days == to.horizon_days,
        Selection::Cell { r, fm } => {
            let resolution = to.scoring.resolution();
            r <= resolution.r.get() && fm <= resolution.fm().get()
        }
        // Segments are known by their numbers, and these are their map's.
        Selection::Segment(segment) => match (from.map, to.map) {
            (MapChoice::Own, MapChoice::Own) => {
                name(from, segment).is_some() && name(from, segment) == name(to, segment)
            }
            (from, to) => from == to,
        },
    }
}

/// The name of a segment of the user's own map.
fn name(settings: &Settings, number: u8) -> Option<&str> {
    let segments = settings.own_map.as_ref()?.segments();
    segments.get(usize::from(number)).map(|segment| segment.name.as_str())
}

#[cfg(test)]
mod tests {
    use super::super::fixture::analysis;
    use super::*;
    use crate::domain::{Bins, Condition, Method, Scorings};
    use crate::engine::protocol::{CustomerQuery, Direction, RowsRequest, SortBy};

    #[track_caller]
    fn check(selection: Selection, title: &str, count: &str) {
        let said = chosen(&analysis(), (selection, None), None, Language::Portuguese);
        assert_eq!((said.title.as_str(), said.count.replace('\u{a0}', " ").as_str()), (title, count));
    }

    #[test]
    fn the_title_says_what_is_chosen() {
        check(Selection::Everyone, "Todos os clientes", "12.480 clientes · R$ 4,37 mi");
        check(Selection::Cell { r: 2, fm: 5 }, "Clientes em R2 · FM5", "156 clientes · R$ 198 mil");
        check(Selection::Segment(7), "Clientes: Não podemos perder", "258 clientes · R$ 318 mil");
        check(Selection::Stage(Stage::Retention), "Clientes: Retenção", "0 clientes · R$ 0");
        check(Selection::Cell { r: 9, fm: 9 }, "Clientes em R9 · FM9", "0 clientes · R$ 0");
    }

    #[test]
    fn only_the_answer_knows_who_crosses_and_who_meets_a_condition() {
        let query = |selection, condition| CustomerQuery {
            selection,
            condition,
            search: String::new(),
            sort: SortBy::Customer,
            direction: Direction::Ascending,
        };
        let reply = |query: CustomerQuery| RowsReply {
            request: RowsRequest { query, start: 0, len: 1 },
            total: GroupSummary { customers: 3, orders: 4, revenue_cents: 500 },
            unlisted: 2,
            rows: Vec::new(),
        };
        let crossing = Selection::Crossing { border: Border::Recovery, within_days: 7 };
        for (selection, condition) in [(crossing, None), (Selection::Everyone, Some(Condition::All(Vec::new())))] {
            let found = reply(query(selection, condition));
            let said = chosen(
                &analysis(),
                (selection, found.request.query.condition.as_ref()),
                Some(&found),
                Language::English,
            );
            assert_eq!((said.count.replace('\u{a0}', " ").as_str(), said.unlisted), ("3 customers · R$5", 2));
        }
    }

    #[test]
    fn a_choice_may_stop_to_mean_something() {
        let settings = Settings::default();
        let scoring = Scorings::by_base(Method::PercentileRank, Bins::new(6).unwrap());
        let six = Settings { scoring, ..Settings::default() };
        assert!(holds(&settings, &settings, Selection::Cell { r: 5, fm: 5 }));
        assert!(!holds(&six, &settings, Selection::Cell { r: 6, fm: 1 }));
        assert!(holds(&settings, &six, Selection::Segment(3)));
        let package = Settings { map: MapChoice::RPackage, ..Settings::default() };
        assert!(!holds(&settings, &package, Selection::Segment(3)));
        assert!(holds(&settings, &package, Selection::Stage(Stage::Trial)));
    }
}
