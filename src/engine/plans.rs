//! Réguas over the base at hand: what they ask of it beyond conditions, their plans, and the dry run of all of them. A plan
//! is made anew only where its régua or the base changed. What happens on the days is `journeys`'s; figures are `report`'s.

use super::audiences::{People as Answers, evaluate};
use super::base::{Analysed, Base};
use super::baskets;
use super::contacts;
use super::protocol::{JourneyFault, PlannedList, Settings};
use crate::audience::Bits;
use crate::domain::{Activity, Audience, Channel, Consent, Day, EventKind, Facet, Fate, Journey, Need, SendingRules};
use crate::journeys::{
    Audit, Auditing, Columns, Coupons, Dates, Lane, People, Plan, PlanError, Planning, Run, Sending, key_digest,
};
use crate::ledger::Dossier;
use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

/// Customers that are looked at between two reports of progress.
const SLICE: usize = 2_000_000;

/// The réguas of an analysis, as far as they were planned.
#[derive(Debug, Default)]
pub(super) struct Planned {
    told: OnceCell<Told>,
    plans: RefCell<Vec<Made>>,
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

/// All réguas that take part, together.
#[derive(Debug)]
pub(super) struct DryRun {
    journeys: Vec<Journey>,
    audiences: Vec<Audience>,
    sending: SendingRules,
    days: u16,
    /// The réguas that could be tried, in the order of their lanes.
    pub(super) numbers: Vec<u32>,
    pub(super) run: Run,
    pub(super) audit: Audit,
}

/// How far a dry run is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Rehearsing {
    /// Réguas that are planned.
    pub(super) done: usize,
    /// Réguas that take part.
    pub(super) of: usize,
}

/// What the base tells of its customers beside what conditions ask, by place.
#[derive(Debug)]
pub(super) struct Told {
    pub(super) digests: Vec<u64>,
    /// Who can be spoken to by each channel; `None`: everybody, as far as is known.
    pub(super) reached: [Option<Bits>; Channel::ALL.len()],
    /// Who must not be spoken to at all.
    pub(super) suppressed: Bits,
    coupons: Option<[Dates; 2]>,
    opted_out: Vec<Option<Day>>,
}

impl Told {
    fn of(base: &Base, analysed: &Analysed) -> Told {
        let dossier = base.dossier().ok();
        let customers = || analysed.customers.iter().copied();
        let digests = customers().map(|customer| key_digest(base.ledger.customers.key(customer))).collect();
        let reference = analysed.policy.reference;
        let mut opted_out = vec![None; analysed.len()];
        let (mut expiries, mut redeemed) = (Vec::new(), Vec::new());
        for (place, customer) in customers().enumerate() {
            let Some(dossier) = dossier else { break };
            let left = dossier.events(customer).filter(|(_, kind)| *kind == EventKind::Unsubscribed);
            if let Some(slot) = opted_out.get_mut(place) {
                *slot = left.map(|(day, _)| day).min();
            }
            for coupon in dossier.coupons(customer) {
                let is_used = coupon.redeemed.is_some_and(|day| day <= reference);
                expiries.extend(coupon.expires.filter(|_| !is_used).map(|day| (place as u32, day)));
                redeemed.extend(coupon.redeemed.map(|day| (place as u32, day)));
            }
        }
        let count = analysed.len() as u32;
        let tells_coupons = !(expiries.is_empty() && redeemed.is_empty());
        let coupons = tells_coupons.then(|| [expiries, redeemed].map(|pairs| Dates::of(count, pairs)));
        let mut suppressed = Bits::none(analysed.len());
        for (place, left) in opted_out.iter().enumerate() {
            if left.is_some_and(|day| day <= reference) || analysed.is_suppressed(base, place as u32) {
                suppressed.insert(place);
            }
        }
        let mut reached = contacts::reached(base, &analysed.customers);
        if let (Some(dossier), true) = (dossier, base.consent.is_some()) {
            let gave = |customer: &u32| dossier.consent(*customer) == Some(Consent::Given);
            let consenting = Bits::collect(analysed.customers.iter(), gave);
            if let Some(by_mail) = reached.get_mut(Channel::Email.index()) {
                match by_mail {
                    Some(reached) => reached.and(&consenting),
                    None => *by_mail = Some(consenting),
                }
            }
        }
        Told { digests, reached, suppressed, coupons, opted_out }
    }

    fn columns<'a>(&'a self, base: &Base, analysed: &'a Analysed, answers: &'a Answers<'a>) -> Option<Columns<'a>> {
        Some(Columns {
            population: answers,
            orders: analysed.orders(base).ok()?,
            borders: analysed.borders(),
            segments: None,
            digests: &self.digests,
            consenting: self.reached.each_ref().map(Option::as_ref),
            suppressed: Some(&self.suppressed),
            coupons: self.coupons.as_ref().map(|[expiries, redeemed]| Coupons { expiries, redeemed }),
            opted_out: &self.opted_out,
        })
    }
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
fn is_same_flow(one: &Journey, other: &Journey) -> bool {
    one.number == other.number
        && one.trigger == other.trigger
        && one.audience == other.audience
        && one.flow == other.flow
        && one.exits == other.exits
        && one.reentry == other.reentry
}

fn taking_part(settings: &Settings) -> impl Iterator<Item = &Journey> {
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
        let made = plans.iter().find(|made| made.holds(settings) && is_same_flow(&made.journey, journey));
        made.map(|made| made.plan.clone())
    }
}

/// Plans some more réguas; how far that is, or `None` when all that take part are planned.
pub(super) fn advance(base: &Base, analysed: &Analysed) -> Option<Rehearsing> {
    let (planned, settings) = (&analysed.planned, &analysed.settings);
    let days = settings.horizon_days;
    let is_open = |journey: &&Journey| planned.plan_of(journey, settings).is_none();
    let open: Vec<&Journey> = taking_part(settings).filter(is_open).collect();
    let of = taking_part(settings).count();
    if open.is_empty() {
        return None;
    }
    // Plans of réguas that changed or are gone serve nobody any more.
    let is_wanted = |made: &Made| settings.journeys.iter().any(|journey| is_same_flow(&made.journey, journey));
    planned.plans.borrow_mut().retain(|made| made.holds(settings) && is_wanted(made));
    let told = planned.told.get_or_init(|| Told::of(base, analysed));
    let answers = Answers { base, analysed };
    let people = told.columns(base, analysed, &answers).and_then(|columns| People::of(columns).ok());
    let mut looked_at = 0;
    let mut done = of - open.len();
    for journey in open {
        let plan = match &people {
            Some(people) => plan(journey, people, (base, analysed), days),
            // No orders, no days: nothing can be planned.
            None => Err(JourneyFault::Horizon),
        };
        let plan = plan.map(Rc::new);
        planned.plans.borrow_mut().push(Made {
            journey: journey.clone(),
            audiences: settings.audiences.clone(),
            days,
            plan,
        });
        done += 1;
        looked_at += analysed.len();
        if looked_at >= SLICE {
            break;
        }
    }
    Some(Rehearsing { done, of })
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
    let (planned, settings) = (&analysed.planned, &analysed.settings);
    let is_same = |run: &&Rc<DryRun>| {
        run.days == settings.horizon_days
            && run.sending == settings.sending
            && run.journeys == settings.journeys
            && run.audiences == settings.audiences
    };
    if let Some(run) = planned.run.borrow().as_ref().filter(is_same) {
        return Some(Rc::clone(run));
    }
    let told = planned.told.get_or_init(|| Told::of(base, analysed));
    let answers = Answers { base, analysed };
    let people = People::of(told.columns(base, analysed, &answers)?).ok()?;
    let days = settings.horizon_days;
    let tried = taking_part(settings).filter_map(|journey| Some((journey, planned.plan_of(journey, settings)?.ok()?)));
    let (numbers, lanes) = tried.map(|(journey, plan)| (journey.number, Lane::of(journey, plan))).unzip();
    let mut sending = Sending::new(&people, (lanes, settings.sending.clone()), days).ok()?;
    sending.step(usize::MAX);
    let run = sending.finish();
    let audit = Auditing::new(&run).finish();
    let made = DryRun {
        journeys: settings.journeys.clone(),
        audiences: settings.audiences.clone(),
        sending: settings.sending.clone(),
        days,
        numbers,
        run,
        audit,
    };
    let made = Rc::new(made);
    *planned.run.borrow_mut() = Some(Rc::clone(&made));
    Some(made)
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
    }
}
