//! Which study a question is, who answers it, and who prepares the answer where that takes long. The answers are `report`'s.

use super::audiences;
use super::base::{Analysed, Base};
use super::outs;
use super::past;
use super::plans;
use super::protocol::{Command, Event, PlannedList, Selection, Studied, Study};
use super::report;
use super::table::Tables;

/// Carries out a study of a base that was analysed.
pub(super) fn study((base, analysed, tables): (&Base, &Analysed, &mut Tables), study: &Study) -> Studied {
    // Without memory for what the files tell, parts would be of customers about whom nothing is known.
    let known = || analysed.knows_what_is_told(base);
    let found = match study {
        Study::Audience(condition) => Some(Studied::Audience(audiences::counted(base, analysed, condition))),
        Study::Audiences => Some(Studied::Audiences(audiences::saved(base, analysed))),
        Study::Overlap(numbers) => Some(Studied::Overlap(audiences::overlap(base, analysed, numbers))),
        Study::Offers => Some(Studied::Offers(audiences::offers(base, analysed))),
        Study::Values(of, search) => Some(Studied::Values(audiences::values(base, analysed, (*of, search)))),
        Study::Diagnosis => {
            let found = analysed.orders(base).ok().map(|orders| report::diagnosis(base, analysed, orders));
            found.flatten().map(|found| Studied::Diagnosis(Box::new(found)))
        }
        Study::Tiers => known().then(|| Studied::Tiers(report::tiers(base, analysed))),
        Study::Engagement => known().then(|| Studied::Engagement(report::engagement(base, analysed))),
        Study::Portfolios => known().then(|| Studied::Portfolios(report::portfolios(base, analysed))),
        Study::Levels => known().then(|| Studied::Levels(report::levels(base, analysed))),
        Study::Companies(query) => report::companies(base, analysed, query).ok().map(Studied::Companies),
        Study::Cross(one, other) => known().then(|| Studied::Cross(report::cross(base, analysed, (*one, *other)))),
        Study::Products(facet) => report::products(base, analysed, *facet).ok().map(Studied::Products),
        Study::Refunds => report::refunds(base, analysed).ok().map(Studied::Refunds),
        Study::Person(question) => report::person((base, analysed, tables), question).ok().map(Studied::Person),
        Study::Recipient(list, nth) => {
            report::recipient((base, analysed, tables), (*list, *nth)).ok().map(Studied::Person)
        }
        Study::Blanks(journey, step) => outs::blanks(base, analysed, (*journey, *step)).ok().map(Studied::Blanks),
        Study::Plan => report::plan(base, analysed).map(|report| Studied::Plan(Box::new(report))),
        Study::Lists => known().then(|| Studied::Lists(report::lists(base, analysed))),
        Study::Actions(days) => report::actions(base, analysed, *days).map(Studied::Actions),
        Study::Past(days) => report::past(base, analysed, *days).map(|report| Studied::Past(Box::new(report))),
        Study::Lifecycle => Some(Studied::Lifecycle(analysed.lifecycle(base))),
    };
    found.unwrap_or(Studied::OutOfMemory)
}

/// Does a part of the work that a command asks for, where that takes long; how far it is, or `None` when it is done.
pub(super) fn prepare((base, analysed): (&Base, &Analysed), command: &Command) -> Option<Event> {
    let past = |days: u16| {
        let far = past::advance(base, analysed, days)?;
        Some(Event::LivingPast { done: far.done as u32, of: far.of as u32 })
    };
    let plan = || {
        let far = plans::advance(base, analysed)?;
        Some(Event::Planning { done: far.done as u32, of: far.of as u32 })
    };
    match command {
        Command::Study(Study::Plan | Study::Actions(_)) => plan(),
        Command::Download(download) if outs::needs_plan(download) => plan(),
        Command::Study(Study::Past(days)) => past(*days),
        Command::Rows(request) => match request.query.selection {
            Selection::Planned(PlannedList::Past(list)) => past(list.days),
            Selection::Planned(_) => plan(),
            Selection::Everyone
            | Selection::Cell { .. }
            | Selection::Segment(_)
            | Selection::Stage(_)
            | Selection::Far
            | Selection::Crossing { .. } => None,
        },
        Command::Study(_)
        | Command::Open { .. }
        | Command::Analyse(_)
        | Command::Preview(_)
        | Command::Explain { .. }
        | Command::GiveUp(_)
        | Command::StopWriting
        | Command::Download(_) => None,
    }
}
