//! The dry run of all réguas as the page hears of it. What happens on the days is `journeys`'s.

use crate::audience::Bits;
use crate::domain::{Channel, Fate, HeldBack, Need, Weekday};
use crate::engine::base::{Analysed, Base};
use crate::engine::plans::{self, DryRun};
use crate::engine::protocol::{
    DayPlan, HeldReport, JourneyFigures, JourneyPlan, PairPlan, PlanReport, StepOfDay, StepPlan,
};
use crate::journeys::{Of, Run};

/// The report; `None` without orders or memory.
pub(in crate::engine) fn plan(base: &Base, analysed: &Analysed) -> Option<PlanReport> {
    let made = plans::dry_run(base, analysed)?;
    let settings = &analysed.settings;
    let journeys = settings.journeys.iter().map(|journey| {
        let figures = match (plans::plan_of(analysed, journey), made.lane(journey.number)) {
            (_, Some(lane)) => Some(Ok(figures(&made.run, lane))),
            (Some(Err(fault)), None) => Some(Err(fault)),
            (Some(Ok(_)) | None, None) => None,
        };
        JourneyPlan { number: journey.number, figures }
    });
    let reached = &plans::told(base, analysed).reached;
    Some(PlanReport {
        journeys: journeys.collect(),
        days: days(&made, settings.sending.quiet),
        held: HeldBack::ALL.iter().map(|reason| held(&made.run, *reason)).collect(),
        received: made.run.tally().received().to_vec(),
        pairs: pairs(&made),
        known: Need::ALL.into_iter().filter(|need| plans::tells(base, analysed, *need)).collect(),
        reach: reached.each_ref().map(|reached| reached.as_ref().map(Bits::count)),
    })
}

fn days(made: &DryRun, quiet: crate::domain::Weekdays) -> Vec<DayPlan> {
    let (run, tally) = (&made.run, made.run.tally());
    let horizon = run.horizon();
    let by_channel = Channel::ALL.map(|channel| tally.sent_by_day(Of::Channel(channel)));
    let held = tally.held_by_day();
    let mut steps: Vec<Vec<StepOfDay>> = vec![Vec::new(); held.len()];
    for (lane, journey) in made.numbers.iter().enumerate() {
        let channels = run.lanes().get(lane).map_or(0, |lane| lane.plan.channels().len());
        for step in 0..channels {
            let sent = tally.sent_by_day(Of::Step(lane, step));
            for (of_day, sent) in steps.iter_mut().zip(sent).filter(|(_, sent)| *sent > 0) {
                // A régua has at most 128 steps.
                of_day.push(StepOfDay { journey: *journey, step: step as u8, sent });
            }
        }
    }
    let day = |(place, steps): (u16, Vec<StepOfDay>)| {
        let day = horizon.day(place)?;
        let sent = by_channel.each_ref().map(|sent| sent.get(usize::from(place)).copied().unwrap_or_default());
        let held = held.get(usize::from(place)).copied().unwrap_or_default();
        Some(DayPlan { day, sent, held, quiet: quiet.has(Weekday::of(day)), steps })
    };
    (0..).zip(steps).filter_map(day).collect()
}

fn figures(run: &Run, lane: usize) -> JourneyFigures {
    let plan = run.lanes().get(lane).map(|lane| &lane.plan);
    let steps = plan.map_or(0, |plan| plan.channels().len());
    let tally = run.tally();
    let step = |step: usize| {
        let of = Of::Step(lane, step);
        let moved = HeldBack::ALL.iter().map(|reason| tally.held(*reason, Fate::Sent, of)).sum();
        let lost = |reason: &HeldBack| {
            [Fate::Dropped, Fate::StillWaiting].map(|fate| tally.held(*reason, fate, of)).iter().sum()
        };
        let ended = tally.fated(Fate::Ended, of);
        StepPlan {
            planned: tally.planned_messages(of),
            sent: tally.fated(Fate::Sent, of),
            moved,
            lost: HeldBack::ALL.iter().map(lost).chain([ended]).collect(),
        }
    };
    let [customers, control, reached] = tally.people_of(lane);
    JourneyFigures {
        entries: plan.map_or(0, |plan| plan.entries()),
        customers,
        control,
        reached,
        steps: (0..steps).map(step).collect(),
        taken: plan.map_or_else(Vec::new, |plan| plan.taken().to_vec()),
    }
}

fn held(run: &Run, reason: HeldBack) -> HeldReport {
    let tally = run.tally();
    let of = |fate: Fate| tally.held(reason, fate, Of::Everything);
    HeldReport {
        reason,
        moved: of(Fate::Sent),
        dropped: of(Fate::Dropped),
        open: of(Fate::Ended) + of(Fate::StillWaiting),
        customers: tally.people_held(reason),
    }
}

fn pairs(made: &DryRun) -> Vec<PairPlan> {
    let (run, audit) = (&made.run, made.run.tally().audit());
    let lanes = 0..made.numbers.len();
    let pair = |one: usize, other: usize| {
        let customers = [audit.before.people(one, other), audit.after.people(one, other)];
        let first = run.winner(one, other).unwrap_or(one);
        let last = if first == one { other } else { one };
        let number = |lane: usize| made.numbers.get(lane).copied();
        (customers[0] > 0).then_some(PairPlan {
            journeys: [number(first)?, number(last)?],
            customers,
            same_week: [audit.before.same_week(one, other), audit.after.same_week(one, other)],
            gave_way: run.tally().gave_way(first, last),
        })
    };
    lanes.clone().flat_map(|one| lanes.clone().skip(one + 1).filter_map(move |other| pair(one, other))).collect()
}
