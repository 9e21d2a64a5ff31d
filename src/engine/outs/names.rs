//! What lists are called, as files and in the index of an archive; and which query or which messages each of them is. How a
//! name is made safe is `export`'s.

use super::Manner;
use crate::domain::{Condition, Day, Engagement, Journey, Level, Look, Partition, Stage, Test, Tier};
use crate::engine::base::Analysed;
use crate::engine::protocol::{ActionId, CustomerQuery, Direction, ListId, Selection, SortBy};
use crate::export::file_name;
use crate::text;
use crate::text::Catalogue;
use std::collections::BTreeSet;

/// The customers of a part, in the order in which its own page shows them.
pub(super) fn part_query(analysed: &Analysed, (partition, part): (Partition, u16)) -> CustomerQuery {
    let is_segment = partition == Partition::Segment && usize::from(part) < analysed.segmented.looks.len();
    let stage = Stage::ALL.get(usize::from(part)).filter(|_| partition == Partition::Stage);
    match (is_segment, stage) {
        (true, _) => query(Selection::Segment(part as u8), None),
        (false, Some(stage)) => query(Selection::Stage(*stage), None),
        (false, None) => query(Selection::Everyone, Some(Test::Part(partition, vec![part]))),
    }
}

/// The customers of an audience, likewise.
pub(super) fn audience_query(number: u32) -> CustomerQuery {
    query(Selection::Everyone, Some(Test::Audience(number)))
}

/// The list that a query is, whatever its order; `None` of one that the base has no name for.
pub(super) fn list_of(query: &CustomerQuery) -> Option<ListId> {
    if !query.search.trim().is_empty() {
        return None;
    }
    match (query.selection, &query.condition) {
        (Selection::Segment(segment), None) => Some(ListId::Part(Partition::Segment, segment.into())),
        (Selection::Stage(stage), None) => Some(ListId::Part(Partition::Stage, stage.index() as u16)),
        (Selection::Everyone, Some(Condition::Test(Test::Audience(number)))) => Some(ListId::Audience(*number)),
        (Selection::Everyone, Some(Condition::Test(Test::Part(partition, parts)))) => match parts.as_slice() {
            [part] => Some(ListId::Part(*partition, *part)),
            _ => None,
        },
        (
            Selection::Everyone
            | Selection::Cell { .. }
            | Selection::Segment(_)
            | Selection::Stage(_)
            | Selection::Far
            | Selection::Crossing { .. }
            | Selection::Planned(_),
            _,
        ) => None,
    }
}

fn query(selection: Selection, test: Option<Test>) -> CustomerQuery {
    let condition = test.map(Condition::Test);
    let (search, sort, direction) = (String::new(), SortBy::Monetary, Direction::Descending);
    CustomerQuery { selection, condition, search, sort, direction }
}

/// The file of the customers of a query.
pub(super) fn of_query(analysed: &Analysed, query: &CustomerQuery, manner: Manner) -> String {
    let words = text::catalogue(manner.language);
    let who = query.condition.as_ref().map(|condition| match condition {
        Condition::Test(Test::Audience(number)) => {
            let audience = analysed.settings.audiences.iter().find(|audience| audience.number == *number);
            audience.map(|audience| audience.name.clone()).unwrap_or_default()
        }
        Condition::Test(Test::Part(partition, parts)) => match parts.as_slice() {
            [part] => format!("{} {}", words.partition(*partition), of_part(analysed, (*partition, *part), words)),
            _ => words.customers_of_condition().to_owned(),
        },
        Condition::All(_) | Condition::Any(_) | Condition::Not(_) | Condition::Test(_) => {
            words.customers_of_condition().to_owned()
        }
    });
    let selected = match query.selection {
        Selection::Everyone => words.file_everyone().to_owned(),
        Selection::Cell { r, fm } => format!("r{r}-fm{fm}"),
        Selection::Segment(segment) => {
            let look = analysed.segmented.looks.get(usize::from(segment));
            look.map(|look| called(look, words)).unwrap_or_default()
        }
        Selection::Stage(stage) => words.stage(stage).to_owned(),
        Selection::Far => words.file_far().to_owned(),
        Selection::Crossing { border, within_days } => words.file_crossing(border, &within_days.to_string()),
        Selection::Planned(_) => words.file_planned().to_owned(),
    };
    // Of everyone who meets a condition, the condition says who.
    let what = match who {
        Some(who) if query.selection == Selection::Everyone => who,
        Some(who) => format!("{selected}-{who}"),
        None => selected,
    };
    let parts = [words.file_customers(), &what, query.search.trim()];
    file_name(&parts, analysed.policy.reference, manner.format())
}

/// The file of messages from a day on; of a régua, of a step of it.
pub(super) fn of_messages(
    analysed: &Analysed,
    (day, number, step): (Day, Option<u32>, Option<u8>),
    manner: Manner,
) -> String {
    let words = text::catalogue(manner.language);
    let journey = number.and_then(|number| journey(analysed, number));
    let step = step.map(|step| words.file_step(&(u16::from(step) + 1).to_string())).unwrap_or_default();
    let parts = [words.file_messages(), journey.map_or("", |journey| &journey.name), &step];
    file_name(&parts, day, manner.format())
}

/// What a list is called in an index: its group and its name.
pub(super) fn in_index(analysed: &Analysed, list: ListId, words: &dyn Catalogue) -> (String, String) {
    match list {
        ListId::Part(partition, part) => {
            (words.partition(partition).to_owned(), of_part(analysed, (partition, part), words))
        }
        ListId::Audience(number) => {
            let audience = analysed.settings.audiences.iter().find(|audience| audience.number == number);
            let name = audience.map(|audience| audience.name.clone()).unwrap_or_default();
            (words.index_audience().to_owned(), name)
        }
        ListId::Action(ActionId { journey: number, step, .. }) => {
            let name = journey(analysed, number).map_or("", |journey| &journey.name);
            let step_name = words.file_step(&(u16::from(step) + 1).to_string());
            (words.index_action().to_owned(), format!("{name}, {step_name}"))
        }
    }
}

/// A name that no file has yet, nor one that a system takes for it: the first with a number before its ending.
pub(super) fn free(name: String, taken: &mut BTreeSet<String>) -> String {
    let (stem, ending) = name.rsplit_once('.').unwrap_or((&name, ""));
    let numbered = (2_u32..).map(|number| format!("{stem}-{number}.{ending}"));
    let free = std::iter::once(name.clone()).chain(numbered).find(|name| !taken.contains(&name.to_lowercase()));
    let free = free.unwrap_or_default();
    taken.insert(free.to_lowercase());
    free
}

/// A régua by its number.
pub(super) fn journey(analysed: &Analysed, number: u32) -> Option<&Journey> {
    analysed.settings.journeys.iter().find(|journey| journey.number == number)
}

fn called(look: &Look, words: &dyn Catalogue) -> String {
    match look {
        Look::Known(segment) => words.segment(*segment).to_owned(),
        Look::Own(own) => own.name.clone(),
    }
}

/// A part of a partition; empty beyond the last.
fn of_part(analysed: &Analysed, (partition, part): (Partition, u16), words: &dyn Catalogue) -> String {
    let place = usize::from(part);
    let name = match partition {
        Partition::Segment => {
            return analysed
                .segmented
                .looks
                .get(place)
                .map_or_else(|| words.no_segment().to_owned(), |look| called(look, words));
        }
        Partition::Portfolio => {
            let portfolio = analysed.settings.portfolios.get().get(place);
            return portfolio.map_or_else(|| words.no_portfolio().to_owned(), |portfolio| portfolio.name.clone());
        }
        Partition::Stage => Stage::ALL.get(place).map(|stage| words.stage(*stage)),
        Partition::Tier => Some(Tier::ALL.get(place).map_or_else(|| words.no_tier(), |tier| words.tier(*tier))),
        Partition::Engagement => Engagement::ALL.get(place).map(|class| words.engagement(*class)),
        Partition::Level => Level::ALL.get(place).map(|level| words.level(*level)),
    };
    name.unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::free;
    use std::collections::BTreeSet;

    #[test]
    fn no_two_files_share_a_name() {
        let mut taken = BTreeSet::new();
        let given = ["a.csv", "A.csv", "a-2.csv", "b.csv", "a.csv"];
        let names = given.map(|name| free(name.to_owned(), &mut taken));
        assert_eq!(names, ["a.csv", "A-2.csv", "a-2-2.csv", "b.csv", "a-3.csv"]);
    }
}
