//! The plan of a régua: who enters when, and which messages that leads to, before anything is held back. It depends on the
//! régua and on the base alone, so that a change in one régua leaves the plans of the others as they are.

use super::control::is_control;
use super::events::{Events, Span};
use super::flow::{Flow, PlanError, Planned, Traveller};
use super::message::Message;
use super::people::People;
use crate::audience::{Bits, Evaluation};
use crate::domain::{Channel, ControlShare, Horizon, HorizonError, Journey, Priority, Reentry};
use std::rc::Rc;

/// How far slow work is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Customers that were looked at.
    pub done: usize,
    /// Customers that there are.
    pub of: usize,
}

impl Progress {
    /// Whether nothing is left to do.
    #[must_use]
    pub fn is_done(self) -> bool {
        self.done >= self.of
    }
}

/// The plan of a régua over a horizon.
#[derive(Debug, Clone)]
pub struct Plan {
    pub(super) number: u32,
    pub(super) horizon: Horizon,
    pub(super) flow: Flow,
    pub(super) channels: Vec<Channel>,
    messages: Vec<Message>,
    /// By branch, in the order of writing: how often it is left by either side, yes first.
    taken: Vec<[u64; 2]>,
    entries: u64,
    customers: usize,
}

impl Plan {
    /// The régua's number.
    #[must_use]
    pub fn number(&self) -> u32 {
        self.number
    }

    /// The days that it covers.
    #[must_use]
    pub fn horizon(&self) -> Horizon {
        self.horizon
    }

    /// The messages by customer, day and step.
    #[must_use]
    pub fn messages(&self) -> &[Message] {
        &self.messages
    }

    /// The channel of each step, paused ones included.
    #[must_use]
    pub fn channels(&self) -> &[Channel] {
        &self.channels
    }

    /// How often customers come in, those included who came in before the horizon and may have messages in it.
    #[must_use]
    pub fn entries(&self) -> u64 {
        self.entries
    }

    /// How often either side of each branch is taken on the days of the plan, yes first; branches in the order of writing.
    #[must_use]
    pub fn taken(&self) -> &[[u64; 2]] {
        &self.taken
    }

    /// How many customers the base has.
    #[must_use]
    pub fn customers(&self) -> usize {
        self.customers
    }

    /// How many of each step are planned, in the order of the steps: "how many would get it" beside a step.
    #[must_use]
    pub fn by_step(&self) -> Vec<u64> {
        let mut sums = vec![0; self.channels.len()];
        for message in &self.messages {
            if let Some(sum) = sums.get_mut(usize::from(message.step())) {
                *sum += 1;
            }
        }
        sums
    }
}

/// A plan in the making, slice by slice.
pub struct Planning<'a> {
    people: &'a People<'a>,
    events: Events,
    span: Span,
    reentry: Reentry,
    /// Beyond these nobody is let in.
    bounds: Option<Rc<Bits>>,
    plan: Plan,
    next: usize,
    days: Vec<i32>,
}

impl<'a> Planning<'a> {
    /// Nothing planned yet. The horizon begins on the reference date of the base, which is a day of it.
    ///
    /// Entries count from so many days before the reference date as the longest way through the flow takes: the régua is taken
    /// as having begun then. Their messages from the reference date on are planned, earlier ones are not looked at.
    ///
    /// # Errors
    /// [`PlanError`] for a régua that can't be tried.
    pub fn new(
        journey: &Journey,
        people: &'a People<'a>,
        (evaluation, days): (&mut Evaluation<'_>, u16),
    ) -> Result<Planning<'a>, PlanError> {
        let horizon = people.horizon(days).map_err(|_| PlanError::Horizon)?;
        let flow = Flow::of(journey, people, evaluation)?;
        let span =
            Span { from: people.reference - flow.longest_days(), to: people.reference + i32::from(horizon.days()) - 1 };
        let plan = Plan {
            number: journey.number,
            horizon,
            channels: journey.steps().iter().map(|step| step.channel).collect(),
            messages: Vec::new(),
            taken: vec![[0; 2]; flow.forks],
            entries: 0,
            customers: people.customers(),
            flow,
        };
        Ok(Planning {
            people,
            events: Events::of(&journey.trigger, people, span),
            span,
            reentry: journey.reentry,
            bounds: plan.flow.audience().bounds(),
            plan,
            next: 0,
            days: Vec::new(),
        })
    }

    /// Looks at so many more customers; whoever stops asking has cancelled.
    pub fn step(&mut self, customers: usize) -> Progress {
        let all = self.people.customers();
        let end = self.next.saturating_add(customers).min(all);
        for customer in self.next..end {
            if self.bounds.as_ref().is_none_or(|bounds| bounds.has(customer)) {
                self.customer(customer);
            }
        }
        self.next = end;
        Progress { done: end, of: all }
    }

    /// The plan; whoever was not looked at has no messages in it.
    #[must_use]
    pub fn finish(mut self) -> Plan {
        self.plan.messages.shrink_to_fit();
        self.plan
    }

    fn customer(&mut self, customer: usize) {
        let mut days = std::mem::take(&mut self.days);
        self.events.days(self.people, customer, self.span, &mut days);
        if !days.is_empty() {
            let before = self.plan.messages.len();
            self.enter(customer, &days);
            // A flow that follows another may have messages of the same days.
            if let Some(own) = self.plan.messages.get_mut(before..).filter(|own| !own.is_sorted()) {
                own.sort_unstable();
            }
        }
        self.days = days;
    }

    /// Lets a customer in on those days on which the audience's condition is met, as often as re-entry allows.
    fn enter(&mut self, customer: usize, days: &[i32]) {
        // A base has fewer customers than 2^32: their places are u32 in every column.
        let traveller = |entered, until| Traveller { customer: customer as u32, entered, until };
        let (mut free_from, mut open) = (self.people.known_from(customer), None);
        for day in days.iter().copied() {
            if day < free_from || !self.plan.flow.audience().holds(self.people, customer, day) {
                continue;
            }
            self.plan.entries += 1;
            match self.reentry {
                Reentry::Never => {
                    self.walk(traveller(day, i32::MAX));
                    return;
                }
                Reentry::AfterEnd => free_from = self.walk(traveller(day, i32::MAX)),
                Reentry::AfterDays(pause) => {
                    if let Some(entered) = open.replace(day) {
                        self.walk(traveller(entered, day));
                    }
                    free_from = day + i32::from(pause.max(1));
                }
            }
        }
        if let Some(entered) = open {
            self.walk(traveller(entered, i32::MAX));
        }
    }

    fn walk(&mut self, traveller: Traveller) -> i32 {
        let planned = Planned { from: self.people.reference, to: self.span.to };
        let plan = &mut self.plan;
        plan.flow.walk(self.people, traveller, (planned, &mut plan.messages, &mut plan.taken))
    }
}

impl People<'_> {
    /// So many days from the reference date on.
    ///
    /// # Errors
    /// [`HorizonError`] for days that are no horizon.
    pub fn horizon(&self, days: u16) -> Result<Horizon, HorizonError> {
        Horizon::new(self.columns.population.reference(), days)
    }

    /// Whether a customer is in the control group of a lane.
    pub(super) fn is_control(&self, lane: &Lane, customer: u32) -> bool {
        let digest = self.columns.digests.get(customer as usize).copied().unwrap_or_default();
        is_control(digest, lane.plan.number, lane.control)
    }
}

/// A régua's plan among others, and what decides between them.
#[derive(Debug, Clone)]
pub struct Lane {
    /// The plan.
    pub plan: Rc<Plan>,
    /// Who goes first.
    pub priority: Priority,
    /// The share of customers who get nothing.
    pub control: ControlShare,
}

impl Lane {
    /// A régua with its plan. Priority and control share need no new plan.
    #[must_use]
    pub fn of(journey: &Journey, plan: Rc<Plan>) -> Lane {
        Lane { plan, priority: journey.priority, control: journey.control }
    }

    /// What decides where two lanes collide: the lower goes first. Of equals it is the place.
    pub(super) fn turn(&self) -> (Priority, u32) {
        (self.priority, self.plan.number)
    }

    /// Whether it is the very same plan, with the same priority and control share.
    #[must_use]
    pub fn is_same(&self, other: &Lane) -> bool {
        Rc::ptr_eq(&self.plan, &other.plan) && self.priority == other.priority && self.control == other.control
    }
}
