//! A back-test as the page hears of it. What was known and what followed is `past`'s.

use crate::domain::Activity;
use crate::engine::base::{Analysed, Base};
use crate::engine::past::{self, Lived};
use crate::engine::plans;
use crate::engine::protocol::{PastFigures, PastJourney, PastReport};
use crate::journeys::BackTest;

/// The report over so many days that end with the reference date; `None` without memory.
pub(in crate::engine) fn past(base: &Base, analysed: &Analysed, days: u16) -> Option<PastReport> {
    past::with(base, analysed, days, |lived| report((base, analysed), lived, days))
}

fn report((base, analysed): (&Base, &Analysed), lived: &Lived<'_>, days: u16) -> PastReport {
    let as_of = lived.as_of;
    let taking_part = as_of.settings.journeys.iter().filter(|journey| journey.activity == Activity::Active);
    let journeys = taking_part.filter_map(|journey| {
        let plan = plans::plan_of(as_of, journey)?;
        let figures = plan.map(|_| figures(&lived.test(Some(journey.number))));
        Some(PastJourney { number: journey.number, figures })
    });
    let all = lived.test(None);
    let newcomers = lived.newcomers();
    PastReport {
        first: as_of.policy.reference,
        days,
        known: as_of.len() as u64 - newcomers,
        newcomers,
        gone: lived.gone(base, analysed, &all),
        journeys: journeys.collect(),
        all: figures(&all),
    }
}

fn figures(test: &BackTest) -> PastFigures {
    PastFigures {
        reached: test.reached.len() as u64,
        bought: test.reached_before_buying(),
        control: test.control.len() as u64,
        control_bought: test.control_bought(),
        held: test.held_back.len() as u64,
        held_bought: test.held_back_bought(),
        days_before: test.days_before(),
    }
}
