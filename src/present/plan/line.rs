//! The words of the time line beside the figures of its steps: what steps ask, branches with what becomes of them, on which
//! side a step stands.

use super::board::figures;
use super::place::{Side, Stop, forks, sides_of};
use crate::domain::{Journey, OnlyIf};
use crate::engine::protocol::PlanReport;
use crate::present::audiences::sentence::Names;
use crate::present::journeys::sentence::{branch, only_if};
use crate::present::journeys::timing::fork_days;
use crate::text::{catalogue, format};

/// A branch of the régua at hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForkCard {
    /// `Bifurcação · Dia 7`.
    pub head: String,
    /// What is asked.
    pub asks: String,
    /// What is asked, and how much either side sends.
    pub sentence: String,
    /// How often either side is taken, yes first; empty while that is not known.
    pub taken: [String; 2],
}

/// The branches of a régua, in the order of writing.
#[must_use]
pub fn fork_cards(journey: &Journey, report: Option<&PlanReport>, names: Names<'_>) -> Vec<ForkCard> {
    let words = catalogue(names.language);
    let figures = figures(report, journey.number).and_then(Result::ok);
    let days = fork_days(&journey.flow);
    let card = |(number, fork): (usize, super::place::Fork<'_>)| {
        let when = match days.get(number).copied().flatten() {
            Some(day) => words.step_day(&format::count(names.language, day.into())),
            None => words.when_later().to_owned(),
        };
        let taken = figures
            .and_then(|figures| figures.taken.get(number))
            .map(|taken| taken.map(|entries| words.taken(&format::count(names.language, entries))));
        ForkCard {
            head: words.fork_head(&when),
            asks: words.fork_asks(&only_if(&OnlyIf::Meets(fork.when.clone()), names)),
            sentence: branch(fork.when, fork.sides, names),
            taken: taken.unwrap_or_default(),
        }
    };
    forks(journey).into_iter().enumerate().map(card).collect()
}

/// What each step asks, as lines.
#[must_use]
pub fn asked(journey: &Journey, names: Names<'_>) -> Vec<Vec<String>> {
    let words = catalogue(names.language);
    let lines = |step: &&crate::domain::Step| {
        step.only_if.iter().map(|check| words.only_if_line(&only_if(check, names))).collect()
    };
    journey.steps().iter().map(lines).collect()
}

/// The innermost side on which a step stands; `None` outside all branches.
#[must_use]
pub fn side_of(journey: &Journey, step: usize) -> Option<Side> {
    sides_of(journey, Stop::Step(step)).last().map(|(_, side)| *side)
}
