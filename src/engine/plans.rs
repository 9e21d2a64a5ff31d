//! Réguas over the base at hand: what they ask of it beyond conditions, their plans, and the dry run of all of them. A plan
//! is made anew only where its régua or the base changed. What happens on the days is `journeys`'s; figures are `report`'s.

use super::audiences::{People as Answers, evaluate};
use super::base::{Analysed, Base};
use super::baskets;
use super::past;
use super::protocol::{JourneyFault, PlannedList, Settings};
use super::told::Told;
use crate::audience::Bits;
use crate::domain::{Activity, Audience, Facet, Fate, Journey, Need, Node, SendingRules};
use crate::journeys::{Lane, People, Plan, PlanError, Planning, Run, Sending};
use crate::ledger::Dossier;
use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

/// Customers that are looked at between two reports of progress: of a plan, and of all plans together.
const SLICE: usize = 2_000_000;
const SLICE_OF_ALL: usize = 200_000;

/// The réguas of an analysis, as far as they were planned.
#[derive(Debug, Default)]
pub(super) struct Planned {
    told: OnceCell<Told>,
    plans: RefCell<Vec<Made>>,
    sending: RefCell<Option<(Wanted, Sending)>>,
    run: RefCell<Option<Rc<DryRun>>>,
}

/// A régua and its plan.
#[derive(Debug)]
struct Made {
    journey: Journey,
    /// The audiences that its conditions may name, as they were.
    audiences: Vec<Audience>,
    days: u16,
    plan: Result<Rc<Plan>, JourneyFault>,
}

/// What a dry run is to be of: the réguas that can be tried, each with its plan, and what holds over all of them.
#[derive(Debug, Clone)]
struct Wanted {
    numbers: Vec<u32>,
    lanes: Vec<Lane>,
    rules: SendingRules,
    days: u16,
}

/// All réguas that take part, together.
#[derive(Debug, Clone)]
pub(super) struct DryRun {
    /// The réguas that could be tried, in the order of their lanes.
    pub(super) numbers: Vec<u32>,
    pub(super) run: Run,
}

/// How far a dry run is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Rehearsing {
    /// Réguas that are planned.
    pub(super) done: usize,
    /// Réguas that take part.
    pub(super) of: usize,
}

fn fault(error: &PlanError) -> JourneyFault {
    match error {
        PlanError::Audience(_) => JourneyFault::Audience,
        PlanError::TooManySteps => JourneyFault::TooManySteps,
        PlanError::TooLong => JourneyFault::TooLong,
        PlanError::TooDeep => JourneyFault::TooDeep,
        PlanError::Horizon => JourneyFault::Horizon,
    }
}

/// What a plan depends on: not the name, the words, the priority, nor the control group.
fn is_same_plan(one: &Journey, other: &Journey) -> bool {
    one.number == other.number
        && one.trigger == other.trigger
        && one.audience == other.audience
        && is_same_flow(&one.flow, &other.flow)
        && one.exits == other.exits
        && one.reentry == other.reentry
}

fn is_same_flow(one: &[Node], other: &[Node]) -> bool {
    let is_same = |pair: (&Node, &Node)| match pair {
        (Node::Send(one), Node::Send(other)) => {
            one.activity == other.activity && one.channel == other.channel && one.only_if == other.only_if
        }
        (Node::Wait(one), Node::Wait(other)) => one == other,
        (Node::Branch { when, yes, no }, Node::Branch { when: other_when, yes: other_yes, no: other_no }) => {
            when == other_when && is_same_flow(yes, other_yes) && is_same_flow(no, other_no)
        }
        (Node::Send(_) | Node::Wait(_) | Node::Branch { .. }, _) => false,
    };
    one.len() == other.len() && one.iter().zip(other).all(is_same)
}

/// The réguas that take part.
pub(super) fn taking_part(settings: &Settings) -> impl Iterator<Item = &Journey> {
    settings.journeys.iter().filter(|journey| journey.activity == Activity::Active)
}

impl Made {
    /// Whether it was made for these days, and these audiences.
    fn holds(&self, settings: &Settings) -> bool {
        self.days == settings.horizon_days && self.audiences == settings.audiences
    }
}

impl Planned {
    fn plan_of(&self, journey: &Journey, settings: &Settings) -> Option<Result<Rc<Plan>, JourneyFault>> {
        let plans = self.plans.borrow();
        let made = plans.iter().find(|made| made.holds(settings) && is_same_plan(&made.journey, journey));
        made.map(|made| made.plan.clone())
    }
}

/// Plans some more réguas, then puts some more customers' messages together; how far that is, or `None` when
/// [`dry_run`] can answer at once.
pub(super) fn advance(base: &Base, analysed: &Analysed) -> Option<Rehearsing> {
    let (planned, settings) = (&analysed.planned, &analysed.settings);
    let is_open = |journey: &&Journey| planned.plan_of(journey, settings).is_none();
    let open: Vec<&Journey> = taking_part(settings).filter(is_open).collect();
    let of = taking_part(settings).count();
    let wanted = planned.wanted(settings);
    if open.is_empty() && planned.has(&wanted) {
        return None;
    }
    let told = told(base, analysed);
    let answers = Answers { base, analysed };
    let people = told.people(base, analysed, &answers);
    if open.is_empty() {
        // Without orders there is nobody to send anything to.
        let is_done = people.is_none_or(|people| planned.send(&people, wanted));
        return (!is_done).then_some(Rehearsing { done: of, of });
    }
    // Plans of réguas that changed or are gone serve nobody any more.
    let is_wanted = |made: &Made| settings.journeys.iter().any(|journey| is_same_plan(&made.journey, journey));
    planned.plans.borrow_mut().retain(|made| made.holds(settings) && is_wanted(made));
    let mut looked_at = 0;
    let mut done = of - open.len();
    for journey in open {
        let days = settings.horizon_days;
        let plan = match &people {
            Some(people) => plan(journey, people, (base, analysed), days),
            // No orders, no days: nothing can be planned.
            None => Err(JourneyFault::Horizon),
        };
        let made =
            Made { journey: journey.clone(), audiences: settings.audiences.clone(), days, plan: plan.map(Rc::new) };
        planned.plans.borrow_mut().push(made);
        done += 1;
        looked_at += analysed.len();
        if looked_at >= SLICE {
            break;
        }
    }
    Some(Rehearsing { done, of })
}

impl Planned {
    /// What the dry run under these settings is of, as far as it was planned.
    fn wanted(&self, settings: &Settings) -> Wanted {
        let tried = taking_part(settings).filter_map(|journey| Some((journey, self.plan_of(journey, settings)?.ok()?)));
        let (numbers, lanes) = tried.map(|(journey, plan)| (journey.number, Lane::of(journey, plan))).unzip();
        Wanted { numbers, lanes, rules: settings.sending.clone(), days: settings.horizon_days }
    }

    /// Whether the dry run is that which is wanted.
    fn has(&self, wanted: &Wanted) -> bool {
        self.run.borrow().as_ref().is_some_and(|made| wanted.is_of(&made.run) && wanted.has_lanes(made.run.lanes()))
    }

    /// Puts the messages of some more customers together; all at once where most réguas stayed as they were. Whether
    /// that was all.
    fn send(&self, people: &People<'_>, wanted: Wanted) -> bool {
        let under_way = self.sending.take().filter(|(other, _)| other.is_same(&wanted));
        let begun = under_way.or_else(|| Some((wanted.clone(), self.begin(people, wanted)?)));
        // Without memory the dry run is none.
        let Some((wanted, mut sending)) = begun else { return true };
        if !sending.step(people, SLICE_OF_ALL).is_done() {
            *self.sending.borrow_mut() = Some((wanted, sending));
            return false;
        }
        let run = sending.finish(people);
        *self.run.borrow_mut() = Some(Rc::new(DryRun { numbers: wanted.numbers, run }));
        true
    }

    fn begin(&self, people: &People<'_>, wanted: Wanted) -> Option<Sending> {
        let is_like = |made: &Rc<DryRun>| wanted.is_of(&made.run) && wanted.shares_most(made.run.lanes());
        // Whoever still writes a file of it keeps it as it is.
        let before = self.run.take().filter(is_like).map(Rc::unwrap_or_clone);
        match before {
            Some(before) => {
                let mut sending = Sending::change(people, before.run, wanted.lanes).ok()?;
                sending.step(people, usize::MAX);
                Some(sending)
            }
            None => Sending::new(people, (wanted.lanes, wanted.rules), wanted.days).ok(),
        }
    }
}

impl Wanted {
    fn is_of(&self, run: &Run) -> bool {
        *run.rules() == self.rules && run.horizon().days() == self.days
    }

    fn has_lanes(&self, lanes: &[Lane]) -> bool {
        self.lanes.len() == lanes.len() && self.lanes.iter().zip(lanes).all(|(own, lane)| own.is_same(lane))
    }

    fn is_same(&self, other: &Wanted) -> bool {
        self.rules == other.rules
            && self.days == other.days
            && self.numbers == other.numbers
            && self.has_lanes(&other.lanes)
    }

    /// How many lanes stay as they were.
    fn shared(&self, lanes: &[Lane]) -> usize {
        self.lanes.iter().filter(|own| lanes.iter().any(|lane| lane.is_same(own))).count()
    }

    fn shares_most(&self, lanes: &[Lane]) -> bool {
        self.shared(lanes) * 2 > lanes.len()
    }
}

fn plan(
    journey: &Journey,
    people: &People<'_>,
    (base, analysed): (&Base, &Analysed),
    days: u16,
) -> Result<Plan, JourneyFault> {
    let planning = evaluate(base, analysed, |evaluation| Planning::new(journey, people, (evaluation, days)));
    let mut planning = planning.map_err(|error| fault(&error))?;
    planning.step(usize::MAX);
    Ok(planning.finish())
}

/// The plan of a régua whether it takes part or not, or why it can't be tried; `None` while it was not planned.
pub(super) fn plan_of(analysed: &Analysed, journey: &Journey) -> Option<Result<Rc<Plan>, JourneyFault>> {
    analysed.planned.plan_of(journey, &analysed.settings)
}

/// The dry run of all réguas that take part; `None` without orders or memory.
pub(super) fn dry_run(base: &Base, analysed: &Analysed) -> Option<Rc<DryRun>> {
    while advance(base, analysed).is_some() {}
    let planned = &analysed.planned;
    let is_it = planned.has(&planned.wanted(&analysed.settings));
    planned.run.borrow().as_ref().filter(|_| is_it).map(Rc::clone)
}

/// Who can be spoken to by each channel.
pub(super) fn told<'a>(base: &Base, analysed: &'a Analysed) -> &'a Told {
    analysed.planned.told.get_or_init(|| Told::of(base, analysed))
}

/// Whether the base tells what a template needs.
pub(super) fn tells(base: &Base, analysed: &Analysed, need: Need) -> bool {
    let dossier = base.dossier().ok();
    match need {
        Need::Birthday => dossier.is_some_and(Dossier::tells_birthdays),
        Need::Registration => dossier.is_some_and(Dossier::tells_registered),
        Need::EmailEvents => dossier.is_some_and(Dossier::tells_activity),
        Need::Coupons => told(base, analysed).coupons.is_some(),
        Need::Products => baskets::tells_of(base, Facet::Product),
    }
}

impl DryRun {
    /// The place of the lane of a régua.
    pub(super) fn lane(&self, number: u32) -> Option<usize> {
        self.numbers.iter().position(|own| *own == number)
    }
}

/// The customers behind a figure of the dry run; nobody without one.
pub(super) fn listed(base: &Base, analysed: &Analysed, list: PlannedList) -> Bits {
    if let PlannedList::Past(list) = list {
        return past::listed(base, analysed, list);
    }
    let Some(made) = dry_run(base, analysed) else { return Bits::none(analysed.len()) };
    let run = &made.run;
    let lane = |number: u32| made.lane(number).unwrap_or(usize::MAX);
    match list {
        PlannedList::Sent { journey, step, day } => {
            let mut found = Bits::none(analysed.len());
            run.sent_to((lane(journey), step), day).into_iter().for_each(|place| found.insert(place as usize));
            found
        }
        PlannedList::Day(day) => run.people(|told| told.sent_day() == Some(day)),
        PlannedList::Journey(journey) => run.people(|told| told.lane == lane(journey)),
        PlannedList::Step { journey, step } => run.people(|told| {
            told.lane == lane(journey) && told.message.step() == step && told.outcome.fate == Fate::Sent
        }),
        PlannedList::Held { reason, journey } => run.held_back(reason, journey.map(lane)),
        PlannedList::Beyond(messages) => run.beyond(messages),
        PlannedList::Shared(one, other) => run.shared_by(lane(one), lane(other)),
        PlannedList::Past(_) => Bits::none(analysed.len()),
    }
}

#[cfg(test)]
mod tests;
