//! All plans together, person by person: what is sent, what is held back and why. What is planned is `plan`'s; whom a change
//! touches is `change`'s; the days of a person are `queue`'s; the sums are `tally`'s; questions about the result are `run`'s.

use super::audit::lanes_of;
use super::change::{Change, Gone};
use super::flow::Traveller;
use super::message::{Message, Packed};
use super::people::People;
use super::plan::{Lane, Progress};
use super::queue::{Queue, Span, Waiting};
use super::run::Run;
use super::tally::{Count, Person, Tally};
use crate::domain::{Channel, HeldBack, Horizon, SendingRules};
use std::ops::Range;

/// Réguas that can be tried at once.
pub const MOST_LANES: usize = 64;

/// Why plans can't be put together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SendingError {
    /// More than [`MOST_LANES`] réguas.
    TooManyJourneys,
    /// A plan of another base or of other days.
    OtherPlan,
}

/// Customers whose messages are looked for at once: what is written down of them stays in the processor's cache.
const BLOCK: usize = 1_024;

/// A lane and what becomes of its messages.
#[derive(Debug)]
pub(super) struct Track {
    pub(super) lane: Lane,
    pub(super) outcomes: Vec<Packed>,
    /// How many lanes go before.
    rank: u8,
    /// The first message that was not looked at.
    next: usize,
}

impl Track {
    pub(super) fn new(lane: Lane, outcomes: Vec<Packed>) -> Track {
        Track { lane, outcomes, rank: 0, next: 0 }
    }

    /// Of which nothing is known yet.
    pub(super) fn open(lane: Lane) -> Track {
        let outcomes = vec![Packed::OPEN; lane.plan.messages().len()];
        Track::new(lane, outcomes)
    }
}

/// A run in the making, slice by slice. It keeps nothing of the base: each slice is handed the same people.
#[derive(Debug)]
pub struct Sending {
    customers: usize,
    horizon: Horizon,
    tracks: Vec<Track>,
    /// Messages that are no more.
    gone: Vec<Gone>,
    /// Whose messages are sent; all but these have their outcomes already, and are in the sums.
    touched: Option<Vec<Span>>,
    tally: Tally,
    queue: Queue,
    /// Of each customer of a block the lanes with messages, a bit for each.
    with: Vec<u64>,
    /// What the messages of the customer at hand came to before, and come to.
    before: Person,
    after: Person,
    next: usize,
    looked_at: usize,
}

impl Sending {
    /// Nothing sent yet. One lane for each active régua, in any order; messages sent before the horizon are not known, so that
    /// caps and gaps begin with it.
    ///
    /// # Errors
    /// [`SendingError`] for plans that don't belong together.
    pub fn new(
        people: &People<'_>,
        (lanes, rules): (Vec<Lane>, SendingRules),
        days: u16,
    ) -> Result<Sending, SendingError> {
        let horizon = people.horizon(days).map_err(|_| SendingError::OtherPlan)?;
        let is_of_it = belongs(people, &lanes, horizon)?;
        let mut tally = Tally::of(horizon, is_of_it);
        tally.make_room(&lanes);
        let tracks = lanes.into_iter().map(Track::open).collect();
        Ok(Sending::of(is_of_it, (horizon, rules), Change { tracks, gone: Vec::new(), touched: None, tally }))
    }

    /// A run with other lanes, in any order: only those whose messages in a lane came, went or changed are looked at, and those
    /// who have messages of two lanes of which now the other goes first.
    ///
    /// # Errors
    /// [`SendingError`] for a lane that does not belong to the run.
    pub fn change(people: &People<'_>, run: Run, lanes: Vec<Lane>) -> Result<Sending, SendingError> {
        let (horizon, rules) = (run.horizon, run.rules.clone());
        let customers = belongs(people, &lanes, horizon)?;
        match Change::of(people, run, lanes) {
            Ok(change) => Ok(Sending::of(customers, (horizon, rules), change)),
            // Old and new lanes together have more places than there are.
            Err(lanes) => Sending::new(people, (lanes, rules), horizon.days()),
        }
    }

    fn of(customers: usize, (horizon, rules): (Horizon, SendingRules), change: Change) -> Sending {
        let Change { mut tracks, gone, touched, tally } = change;
        let mut order: Vec<_> =
            tracks.iter_mut().enumerate().map(|(place, track)| (track.lane.turn(), place, track)).collect();
        order.sort_by_key(|(turn, place, _)| (*turn, *place));
        // There are few lanes.
        (0..).zip(order).for_each(|(rank, (_, _, track))| track.rank = rank);
        Sending {
            customers,
            horizon,
            tracks,
            gone,
            touched,
            tally,
            queue: Queue::new(horizon, rules),
            with: Vec::new(),
            before: Person::new(horizon),
            after: Person::new(horizon),
            next: 0,
            looked_at: 0,
        }
    }

    /// Looks at so many more customers; whoever stops asking has cancelled.
    pub fn step(&mut self, people: &People<'_>, customers: usize) -> Progress {
        let all = self.customers;
        let end = self.next.saturating_add(customers).min(all);
        while self.next < end {
            let block = (self.next + BLOCK).min(end);
            self.block(people, self.next..block);
            self.next = block;
        }
        Progress { done: end, of: all }
    }

    /// The run, once all customers were looked at.
    #[must_use]
    pub fn finish(mut self, people: &People<'_>) -> Run {
        self.step(people, usize::MAX);
        let (lanes, outcomes): (Vec<_>, _) = self.tracks.into_iter().map(|track| (track.lane, track.outcomes)).unzip();
        self.tally.close(&lanes);
        let (rules, looked_at) = (self.queue.rules().clone(), self.looked_at);
        Run { horizon: self.horizon, rules, lanes, outcomes, tally: self.tally, looked_at }
    }

    /// Finds the lanes of some customers, and sends their messages customer by customer.
    fn block(&mut self, people: &People<'_>, customers: Range<usize>) {
        let spans = self.touched.as_ref().map(|touched| touched.get(customers.clone()).unwrap_or_default());
        if spans.is_some_and(|spans| spans.iter().all(|span| *span == Span::NONE)) {
            return;
        }
        self.with.clear();
        self.with.resize(customers.len(), 0);
        for (place, track) in self.tracks.iter_mut().enumerate() {
            let messages = track.lane.plan.messages();
            track.next += ahead(messages, track.next, customers.start);
            for message in messages.iter().skip(track.next) {
                let Some(with) = self.with.get_mut(message.customer() as usize - customers.start) else { break };
                *with |= 1 << place;
            }
        }
        for customer in customers.clone() {
            let with = self.with.get(customer - customers.start).copied().unwrap_or_default();
            let span = match &self.touched {
                Some(touched) => touched.get(customer).copied().unwrap_or(Span::NONE),
                None if with == 0 => Span::NONE,
                None => Span::ALL,
            };
            if span != Span::NONE {
                self.customer(people, (customer, span), with);
            }
        }
    }

    fn customer(&mut self, people: &People<'_>, (customer, span): (usize, Span), with: u64) {
        self.looked_at += 1;
        self.queue.clear(span);
        while !self.live(people, customer, with) {
            self.queue.look_further();
        }
        self.after.copy(&self.before);
        for gone in &mut self.gone {
            let place = gone.place;
            for (message, outcome) in gone.of_customer(customer) {
                self.before.take((place, *message), *outcome);
                self.tally.message((place, *message), *outcome, Count::Out);
            }
        }
        for waiting in self.queue.all() {
            let Waiting { message, place, lane, before, after, .. } = *waiting;
            let told = (usize::from(lane), message);
            self.after.take(told, after);
            if before != Packed::OPEN {
                self.before.take(told, before);
            }
            if before == after {
                continue;
            }
            if before != Packed::OPEN {
                self.tally.message(told, before, Count::Out);
            }
            self.tally.message(told, after, Count::In);
            if let Some(slot) = self.tracks.get_mut(told.0).and_then(|track| track.outcomes.get_mut(place)) {
                *slot = after;
            }
        }
        if self.before != self.after {
            self.tally.person(&self.before, &self.after);
        }
    }

    /// Lives a customer's days; whether as many were looked at as need be. What is done with is in `before`.
    fn live(&mut self, people: &People<'_>, customer: usize, with: u64) -> bool {
        self.before.clear();
        lanes_of(with).for_each(|lane| self.gather(people, customer, lane));
        for gone in &mut self.gone {
            gone.of_customer(customer).for_each(|(message, outcome)| self.queue.without(*message, *outcome));
        }
        let tracks = &self.tracks;
        self.queue.live(|waiting, day| is_out(people, tracks, waiting, day))
    }

    /// Looks through a customer's messages of a lane.
    fn gather(&mut self, people: &People<'_>, customer: usize, lane: usize) {
        let Some(track) = self.tracks.get_mut(lane) else { return };
        let plan = &track.lane.plan;
        let messages = plan.messages();
        track.next += ahead(messages, track.next, customer);
        let (rest, outcomes) = (messages.iter().skip(track.next), track.outcomes.iter().skip(track.next));
        let mut held = None;
        for ((message, before), place) in rest.zip(outcomes).zip(track.next..) {
            if message.customer() as usize != customer {
                break;
            }
            let channel = plan.channels().get(usize::from(message.step())).copied().unwrap_or(Channel::Email);
            let of = (lane as u8, channel);
            if *before != Packed::OPEN && self.queue.keeps((*message, *before), of) {
                self.before.take((lane, *message), *before);
                continue;
            }
            let forever = if *before == Packed::OPEN {
                let consenting = people.columns.consenting.get(channel.index()).copied().flatten();
                let consents = consenting.is_none_or(|consenting| consenting.has(customer));
                held.get_or_insert_with(|| forever(people, &track.lane, customer))
                    .or((!consents).then_some(HeldBack::NoConsent))
            } else {
                None
            };
            self.queue.push(Waiting::new((*message, place), of, *before), (track.rank, forever));
        }
    }
}

/// How many messages from a place on are of customers before one. Mostly few.
fn ahead(messages: &[Message], from: usize, customer: usize) -> usize {
    let rest = messages.get(from..).unwrap_or_default();
    let is_before = |message: &Message| (message.customer() as usize) < customer;
    let near = rest.iter().take(BLOCK).take_while(|message| is_before(message)).count();
    if near < BLOCK { near } else { rest.partition_point(is_before) }
}

/// How many customers a base has to which all lanes belong.
fn belongs(people: &People<'_>, lanes: &[Lane], horizon: Horizon) -> Result<usize, SendingError> {
    if lanes.len() > MOST_LANES {
        return Err(SendingError::TooManyJourneys);
    }
    let customers = people.customers();
    let belongs = |lane: &Lane| lane.plan.horizon == horizon && lane.plan.customers() == customers;
    if lanes.iter().all(belongs) { Ok(customers) } else { Err(SendingError::OtherPlan) }
}

/// Why a customer gets nothing of a lane on any day.
fn forever(people: &People<'_>, lane: &Lane, customer: usize) -> Option<HeldBack> {
    if people.is_control(lane, customer as u32) {
        return Some(HeldBack::ControlGroup);
    }
    people.columns.suppressed.is_some_and(|list| list.has(customer)).then_some(HeldBack::Suppressed)
}

/// Whether the flow of a message that waited ended meanwhile.
fn is_out(people: &People<'_>, tracks: &[Track], waiting: &Waiting, day: u16) -> bool {
    let planned = people.reference + i32::from(waiting.message.day());
    let entered = planned - i32::from(waiting.message.age_days());
    let traveller = Traveller { customer: waiting.message.customer(), entered, until: i32::MAX };
    let on = people.reference + i32::from(day);
    let track = tracks.get(usize::from(waiting.lane));
    track.is_some_and(|track| track.lane.plan.flow.is_out(people, traveller, on))
}
