//! Which réguas meet in the same people, and in the same weeks, before and after what holds over all of them. Who wins is
//! priority's; how often it decided, the tally tells.

use super::plan::Progress;
use super::run::Run;
use crate::audience::Bits;
use crate::domain::{Fate, HeldBack};

/// Days of a week.
const WEEK: u16 = 7;

/// A table of réguas against réguas, by the places of their lanes. The diagonal is each régua alone.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Pairs {
    lanes: usize,
    people: Vec<u64>,
    weeks: Vec<u64>,
}

impl Pairs {
    fn new(lanes: usize) -> Pairs {
        Pairs { lanes, people: vec![0; lanes * lanes], weeks: vec![0; lanes * lanes] }
    }

    /// How many people have messages of both.
    #[must_use]
    pub fn people(&self, one: usize, other: usize) -> u64 {
        at(&self.people, self.lanes, (one, other))
    }

    /// How many times a person has messages of both in one week; weeks count from the first day of the horizon.
    #[must_use]
    pub fn same_week(&self, one: usize, other: usize) -> u64 {
        at(&self.weeks, self.lanes, (one, other))
    }
}

fn at(table: &[u64], lanes: usize, (one, other): (usize, usize)) -> u64 {
    let (least, most) = (one.min(other), one.max(other));
    let place = (most < lanes).then_some(least * lanes + most);
    place.and_then(|place| table.get(place)).copied().unwrap_or_default()
}

/// Adds 1 to each pair of a set of lanes, the lower one first.
fn add(table: &mut [u64], lanes: usize, set: u64) {
    let mut first = set;
    while first != 0 {
        let one = first.trailing_zeros() as usize;
        let mut second = first;
        while second != 0 {
            if let Some(sum) = table.get_mut(one * lanes + second.trailing_zeros() as usize) {
                *sum += 1;
            }
            second &= second - 1;
        }
        first &= first - 1;
    }
}

/// The collisions of a run.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Audit {
    /// As planned, those in a control group, suppressed or without consent left out.
    pub before: Pairs,
    /// As sent.
    pub after: Pairs,
}

/// An audit in the making, slice by slice.
pub struct Auditing<'r> {
    run: &'r Run,
    audit: Audit,
    cursors: Vec<usize>,
    /// Of the customer at hand the lanes in each week, before and after.
    weeks: Vec<[u64; 2]>,
    next: usize,
}

impl<'r> Auditing<'r> {
    /// Nothing looked at yet.
    #[must_use]
    pub fn new(run: &'r Run) -> Auditing<'r> {
        let lanes = run.lanes().len();
        let weeks = usize::from(run.horizon().days().div_ceil(WEEK));
        let audit = Audit { before: Pairs::new(lanes), after: Pairs::new(lanes) };
        Auditing { run, audit, cursors: vec![0; lanes], weeks: vec![[0; 2]; weeks], next: 0 }
    }

    /// Looks at so many more customers.
    pub fn step(&mut self, customers: usize) -> Progress {
        let all = self.run.customers();
        let end = self.next.saturating_add(customers).min(all);
        for customer in self.next..end {
            self.customer(customer as u32);
        }
        self.next = end;
        Progress { done: end, of: all }
    }

    /// The audit, once all customers were looked at.
    #[must_use]
    pub fn finish(mut self) -> Audit {
        self.step(usize::MAX);
        self.audit
    }

    fn customer(&mut self, customer: u32) {
        let mut is_any = false;
        let lanes = self.run.lanes.iter().zip(&self.run.outcomes).zip(&mut self.cursors);
        for (place, ((lane, outcomes), cursor)) in lanes.enumerate() {
            let rest = lane.plan.messages().get(*cursor..).unwrap_or_default();
            let own = rest.iter().zip(outcomes.iter().skip(*cursor));
            for (message, outcome) in own.take_while(|(message, _)| message.customer() == customer) {
                *cursor += 1;
                let outcome = outcome.open();
                if !is_only_capped(outcome.held) {
                    continue;
                }
                is_any = true;
                let mut mark = |day: u16, side: fn(&mut [u64; 2]) -> &mut u64| {
                    if let Some(week) = self.weeks.get_mut(usize::from(day / WEEK)) {
                        *side(week) |= 1 << place;
                    }
                };
                mark(message.day(), |[before, _]| before);
                if outcome.fate == Fate::Sent {
                    mark(message.day() + outcome.moved_days, |[_, after]| after);
                }
            }
        }
        if is_any {
            self.count();
        }
    }

    fn count(&mut self) {
        let lanes = self.run.lanes().len();
        let mut ever = [0; 2];
        let Audit { before, after } = &mut self.audit;
        for week in &mut self.weeks {
            let [planned, sent] = std::mem::take(week);
            ever = [ever[0] | planned, ever[1] | sent];
            add(&mut before.weeks, lanes, planned);
            add(&mut after.weeks, lanes, sent);
        }
        let [planned, sent] = ever;
        add(&mut before.people, lanes, planned);
        add(&mut after.people, lanes, sent);
    }
}

/// Whether nothing but days, caps and other réguas stands in the way.
fn is_only_capped(held: Option<HeldBack>) -> bool {
    match held {
        Some(HeldBack::ControlGroup | HeldBack::Suppressed | HeldBack::NoConsent) => false,
        None | Some(HeldBack::QuietDay | HeldBack::Collision | HeldBack::Gap | HeldBack::Cap) => true,
    }
}

impl Run {
    /// The place of the lane that goes first where two collide: the lower priority number, of equals the lower number of the
    /// régua. `None` for a lane that is not there.
    #[must_use]
    pub fn winner(&self, one: usize, other: usize) -> Option<usize> {
        let key = |place: usize| self.lanes.get(place).map(|lane| (lane.priority, lane.plan.number(), place));
        let (left, right) = (key(one)?, key(other)?);
        Some(if left <= right { one } else { other })
    }

    /// Those who have messages of both lanes that nothing but days, caps and other réguas holds back.
    #[must_use]
    pub fn shared_by(&self, one: usize, other: usize) -> Bits {
        let of = |lane: usize| {
            let mut found = Bits::none(self.customers());
            let own = self.of_lane(lane).filter(|told| is_only_capped(told.outcome.held));
            own.for_each(|told| found.insert(told.message.customer() as usize));
            found
        };
        let mut shared = of(one);
        shared.and(&of(other));
        shared
    }
}
