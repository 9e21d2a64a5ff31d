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

/// What has to be lived through before a command can be answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Needed {
    Nothing,
    /// The dry run.
    Plan,
    /// So many days of the past.
    Past(u16),
}

impl Needed {
    fn of_list(list: PlannedList) -> Needed {
        if let PlannedList::Past(list) = list { Needed::Past(list.days) } else { Needed::Plan }
    }

    fn by(command: &Command) -> Needed {
        match command {
            Command::Study(Study::Plan | Study::Actions(_) | Study::Blanks(..)) => Needed::Plan,
            Command::Study(Study::Recipient(list, _)) => Needed::of_list(*list),
            Command::Study(Study::Past(days)) => Needed::Past(*days),
            Command::Download(download) if outs::needs_plan(download) => Needed::Plan,
            Command::Rows(request) => match request.query.selection {
                Selection::Planned(list) => Needed::of_list(list),
                Selection::Everyone
                | Selection::Cell { .. }
                | Selection::Segment(_)
                | Selection::Stage(_)
                | Selection::Far
                | Selection::Crossing { .. } => Needed::Nothing,
            },
            Command::Study(_)
            | Command::Open { .. }
            | Command::Analyse(_)
            | Command::Preview(_)
            | Command::Explain { .. }
            | Command::GiveUp(_)
            | Command::StopWriting
            | Command::Download(_) => Needed::Nothing,
        }
    }
}

/// Whether the answer to a command may have to be prepared: [`super::Engine::prepare`].
#[must_use]
pub fn is_prepared(command: &Command) -> bool {
    Needed::by(command) != Needed::Nothing
}

/// Does a part of the work that a command asks for, where that takes long; how far it is, or `None` when it is done.
pub(super) fn prepare((base, analysed): (&Base, &Analysed), command: &Command) -> Option<Event> {
    match Needed::by(command) {
        Needed::Nothing => None,
        Needed::Plan => {
            let far = plans::advance(base, analysed)?;
            Some(Event::Planning { done: far.done as u32, of: far.of as u32 })
        }
        Needed::Past(days) => {
            let far = past::advance(base, analysed, days)?;
            Some(Event::LivingPast { done: far.done as u32, of: far.of as u32 })
        }
    }
}
