//! All plans together, person by person and day by day: what is sent, what is held back and why. What is planned is
//! `plan`'s; the sums are `tally`'s; questions about the result are `run`'s.

use super::control::is_control;
use super::flow::Traveller;
use super::message::{Message, Outcome, Packed};
use super::people::People;
use super::plan::{Lane, Progress};
use super::run::Run;
use super::tally::{Tally, Way};
use crate::audience::Bits;
use crate::domain::{Cap, Channel, Fate, HeldBack, Holding, Horizon, SendingRules, Weekday};
use std::ops::Range;
use std::rc::Rc;

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

/// Customers whose messages are put side by side at once: they stay in the processor's cache.
const BLOCK: usize = 1_024;

/// A message that may be sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Waiting {
    /// From above: day, rank of the régua, step, place in the plan. So they come.
    key: u64,
    lane: u8,
    channel: Channel,
    age: u16,
    held: Option<HeldBack>,
}

impl Waiting {
    fn day(&self) -> u16 {
        (self.key >> 48) as u16
    }

    fn step(&self) -> u8 {
        (self.key >> 32) as u8
    }

    fn place(&self) -> usize {
        (self.key & 0xffff_ffff) as usize
    }

    /// In the order in which it is its turn: by rank, then the oldest first.
    fn turn(&self) -> u64 {
        let rank = self.key >> 40 & 0xff;
        rank << 56 | (self.key >> 48) << 40 | self.key & 0xff_ffff_ffff
    }
}

/// A message that was sent.
#[derive(Debug, Clone, Copy)]
struct Sent {
    day: u16,
    channel: Channel,
    lane: u8,
}

/// What is left to do of a run.
#[derive(Debug)]
enum Work {
    /// All of it.
    Whole,
    /// One lane is to be changed for another: first what it led to is taken back, with these people's other messages.
    TakeBack(Bits, usize, Lane),
    /// These people's messages are sent anew.
    Again(Bits),
}

/// A run in the making, slice by slice.
pub struct Sending<'a> {
    people: &'a People<'a>,
    run: Run,
    quiet: Vec<bool>,
    /// The caps that count a channel.
    caps: [Vec<Cap>; Channel::ALL.len()],
    /// The lanes, those first that go first.
    order: Vec<usize>,
    /// Of each lane the first message that was not looked at.
    cursors: Vec<usize>,
    work: Work,
    next: usize,
    waiting: Vec<Waiting>,
    open: Vec<Waiting>,
    sent: Vec<Sent>,
    /// Why messages of the customer at hand were held back, a bit for each reason.
    reasons: u8,
}

impl<'a> Sending<'a> {
    /// Nothing sent yet. One lane for each active régua, in any order; messages sent before the horizon are not known, so that
    /// caps and gaps begin with it.
    ///
    /// # Errors
    /// [`SendingError`] for plans that don't belong together.
    pub fn new(
        people: &'a People<'a>,
        (lanes, rules): (Vec<Lane>, SendingRules),
        days: u16,
    ) -> Result<Sending<'a>, SendingError> {
        let horizon = people.horizon(days).map_err(|_| SendingError::OtherPlan)?;
        let outcomes = lanes.iter().map(unsettled).collect();
        let tally = Tally::new(&lanes, horizon);
        Sending::of(people, Run { horizon, rules, lanes, outcomes, tally }, Work::Whole)
    }

    /// A run with one lane changed for another: only those with messages in either are looked at.
    ///
    /// # Errors
    /// [`SendingError`] for a lane that does not belong to the run, or has no place in it.
    pub fn change(people: &'a People<'a>, run: Run, (place, lane): (usize, Lane)) -> Result<Sending<'a>, SendingError> {
        let old = run.lanes.get(place).ok_or(SendingError::OtherPlan)?;
        check(people, run.horizon, &lane)?;
        let mut touched = Bits::none(people.customers());
        for message in old.plan.messages().iter().chain(lane.plan.messages()) {
            touched.insert(message.customer() as usize);
        }
        let mut sending = Sending::of(people, run, Work::TakeBack(touched, place, lane))?;
        sending.run.tally.turn(Way::Out);
        Ok(sending)
    }

    fn of(people: &'a People<'a>, run: Run, work: Work) -> Result<Sending<'a>, SendingError> {
        if run.lanes.len() > MOST_LANES {
            return Err(SendingError::TooManyJourneys);
        }
        run.lanes.iter().try_for_each(|lane| check(people, run.horizon, lane))?;
        let (rules, horizon) = (&run.rules, run.horizon);
        let is_quiet = |place| horizon.day(place).is_some_and(|day| rules.quiet.has(Weekday::of(day)));
        let mut sending = Sending {
            quiet: (0..horizon.days()).map(is_quiet).collect(),
            caps: Channel::ALL.map(|channel| rules.caps.iter().copied().filter(|cap| cap.counts(channel)).collect()),
            people,
            run,
            order: Vec::new(),
            cursors: Vec::new(),
            work,
            next: 0,
            waiting: Vec::new(),
            open: Vec::new(),
            sent: Vec::new(),
            reasons: 0,
        };
        sending.begin();
        Ok(sending)
    }

    /// From the first customer, with the lanes as they are.
    fn begin(&mut self) {
        let lanes = &self.run.lanes;
        self.order = (0..lanes.len()).collect();
        self.order.sort_by_key(|place| lanes.get(*place).map(|lane| (lane.priority, lane.plan.number, *place)));
        self.cursors = vec![0; lanes.len()];
        self.next = 0;
    }

    /// Looks at so many more customers; whoever stops asking has cancelled.
    pub fn step(&mut self, customers: usize) -> Progress {
        let all = self.people.customers();
        let end = self.next.saturating_add(customers).min(all);
        while self.next < end {
            let block = (self.next + BLOCK).min(end);
            self.block(self.next..block);
            self.next = block;
        }
        let is_changing = matches!(self.work, Work::TakeBack(..));
        if self.next == all && is_changing {
            self.turn();
            return Progress { done: all, of: all * 2 + usize::from(all == 0) };
        }
        match self.work {
            Work::Whole => Progress { done: end, of: all },
            Work::TakeBack(..) => Progress { done: end, of: all * 2 },
            Work::Again(_) => Progress { done: all + end, of: all * 2 },
        }
    }

    /// What was is taken back: puts the other lane in its place.
    fn turn(&mut self) {
        let Work::TakeBack(touched, place, lane) = std::mem::replace(&mut self.work, Work::Whole) else { return };
        if let (Some(slot), Some(outcomes)) = (self.run.lanes.get_mut(place), self.run.outcomes.get_mut(place)) {
            *outcomes = unsettled(&lane);
            *slot = lane;
        }
        let tally = std::mem::take(&mut self.run.tally);
        self.run.tally = tally.reshaped(&self.run.lanes, (self.run.horizon, place));
        self.work = Work::Again(touched);
        self.begin();
    }

    /// The run, once all customers were looked at.
    #[must_use]
    pub fn finish(mut self) -> Run {
        while !self.step(usize::MAX).is_done() {}
        self.run
    }

    /// Puts the messages of some customers side by side, and sends them customer by customer.
    fn block(&mut self, customers: Range<usize>) {
        let mut waiting = std::mem::take(&mut self.waiting);
        let mut ends = self.lay_out(&customers, &mut waiting);
        for rank in 0..self.order.len() {
            self.take((rank, &customers), &mut ends, &mut waiting);
        }
        let mut start = 0;
        for (customer, own) in customers.zip(ends) {
            if self.is_looked_at(customer) {
                let end = own.filled;
                let messages = waiting.get_mut(start..end).unwrap_or_default();
                messages.sort_unstable_by_key(|message| message.key);
                self.sent.clear();
                self.reasons = own.reasons;
                self.live(customer as u32, messages);
                self.run.tally.person((self.sent.len(), own.planned, self.reasons));
            }
            start = own.end;
        }
        self.waiting = waiting;
    }

    fn is_looked_at(&self, customer: usize) -> bool {
        match &self.work {
            Work::Whole => true,
            Work::TakeBack(touched, ..) | Work::Again(touched) => touched.has(customer),
        }
    }

    /// Room for the messages of each customer of a block.
    fn lay_out(&self, customers: &Range<usize>, waiting: &mut Vec<Waiting>) -> Vec<Room> {
        let mut rooms = vec![Room::default(); customers.len()];
        for (lane, cursor) in self.run.lanes.iter().zip(&self.cursors) {
            let rest = lane.plan.messages().get(*cursor..).unwrap_or_default();
            for message in rest.iter().take_while(|message| (message.customer() as usize) < customers.end) {
                if let Some(room) = rooms.get_mut(message.customer() as usize - customers.start) {
                    room.planned += 1;
                }
            }
        }
        let mut end = 0;
        for room in &mut rooms {
            room.filled = end;
            end += room.planned;
            room.end = end;
        }
        let blank = Waiting { key: 0, lane: 0, channel: Channel::Email, age: 0, held: None };
        waiting.clear();
        waiting.resize(end, blank);
        rooms
    }

    /// Takes the messages of a block out of a lane: those of who gets nothing on any day are settled at once.
    fn take(&mut self, (rank, customers): (usize, &Range<usize>), rooms: &mut [Room], waiting: &mut [Waiting]) {
        let Some(place) = self.order.get(rank).copied() else { return };
        let (Some(lane), Some(cursor)) = (self.run.lanes.get(place), self.cursors.get_mut(place)) else { return };
        let start = *cursor;
        let plan = Rc::clone(&lane.plan);
        let control = lane.control;
        let columns = self.people.columns;
        let rest = plan.messages().get(start..).unwrap_or_default();
        let own = rest.iter().take_while(|message| (message.customer() as usize) < customers.end).zip(start..);
        let (mut at, mut forever, mut is_in) = (usize::MAX, None, false);
        for (message, in_plan) in own {
            *cursor = in_plan + 1;
            if message.customer() as usize != at {
                at = message.customer() as usize;
                is_in = match &self.work {
                    Work::Whole => true,
                    Work::TakeBack(touched, ..) | Work::Again(touched) => touched.has(at),
                };
                let digest = columns.digests.get(at).copied().unwrap_or_default();
                forever = if is_control(digest, plan.number, control) {
                    Some(HeldBack::ControlGroup)
                } else {
                    columns.suppressed.is_some_and(|list| list.has(at)).then_some(HeldBack::Suppressed)
                };
            }
            let Some(room) = rooms.get_mut(at - customers.start).filter(|_| is_in) else { continue };
            let channel = plan.channels.get(usize::from(message.step())).copied().unwrap_or(Channel::Email);
            let consents = columns.consenting.get(channel.index()).copied().flatten().is_none_or(|who| who.has(at));
            let held = forever.or((!consents).then_some(HeldBack::NoConsent));
            self.run.tally.planned(place, *message);
            if let Some(reason) = held {
                let outcome = Outcome { fate: Fate::Dropped, held, moved_days: 0 };
                room.reasons |= 1 << reason.index();
                self.run.tally.settled((place, *message), outcome);
                put(&mut self.run.outcomes, (place, in_plan), outcome);
                continue;
            }
            if let Some(slot) = waiting.get_mut(room.filled) {
                // A plan has fewer messages than 2^32: each takes eight bytes.
                let key = u64::from(message.day()) << 48 | (rank as u64) << 40 | u64::from(message.step()) << 32;
                let (lane, age) = (place as u8, message.age_days());
                *slot = Waiting { key: key | in_plan as u64, lane, channel, age, held: None };
                room.filled += 1;
            }
        }
    }

    /// Lives the days on which a message of the customer's waits; the messages come by day.
    fn live(&mut self, customer: u32, waiting: &[Waiting]) {
        let mut open = std::mem::take(&mut self.open);
        open.clear();
        let mut coming = waiting.iter().copied().peekable();
        let mut day = 0;
        while !open.is_empty() || coming.peek().is_some() {
            if open.is_empty() {
                day = coming.peek().map_or(day, Waiting::day);
            }
            if day >= self.run.horizon.days() {
                for left in open.drain(..) {
                    self.settle((customer, left), (Fate::StillWaiting, 0));
                }
                break;
            }
            let before = open.len();
            while let Some(next) = coming.next_if(|next| next.day() <= day) {
                open.push(next);
            }
            if before > 0 && open.len() > before {
                open.sort_unstable_by_key(Waiting::turn);
            }
            open.retain_mut(|message| self.stays(customer, message, day));
            day += 1;
        }
        self.open = open;
    }

    /// Sends a message on a day, gives it up, or lets it wait.
    fn stays(&mut self, customer: u32, message: &mut Waiting, day: u16) -> bool {
        let waited = day - message.day();
        let Some(reason) = self.blocked(message, day) else {
            if waited > 0 && self.is_out(customer, message, day) {
                self.settle((customer, *message), (Fate::Ended, 0));
            } else {
                self.settle((customer, *message), (Fate::Sent, waited));
                self.sent.push(Sent { day, channel: message.channel, lane: message.lane });
            }
            return false;
        };
        if message.held.is_none() {
            message.held = Some(reason);
            if let (HeldBack::Collision, Some(winner)) = (reason, self.sent.last()) {
                self.run.tally.collided(winner.lane, message.lane);
            }
        }
        let stays = match self.run.rules.holding {
            Holding::Drop => false,
            Holding::Move(most_days) => waited < most_days,
        };
        if !stays {
            self.settle((customer, *message), (Fate::Dropped, 0));
        }
        stays
    }

    fn blocked(&self, message: &Waiting, day: u16) -> Option<HeldBack> {
        if self.quiet.get(usize::from(day)) == Some(&true) {
            return Some(HeldBack::QuietDay);
        }
        let last = self.sent.last()?;
        if day - last.day < self.run.rules.minimum_gap_days {
            let is_collision = last.day == day && last.lane != message.lane;
            return Some(if is_collision { HeldBack::Collision } else { HeldBack::Gap });
        }
        let caps = self.caps.get(message.channel.index()).map_or(&[][..], Vec::as_slice);
        let is_reached = |cap: &Cap| {
            let recent = self.sent.iter().rev().take_while(|sent| day - sent.day < cap.days());
            recent.filter(|sent| cap.counts(sent.channel)).count() >= usize::from(cap.messages())
        };
        caps.iter().any(is_reached).then_some(HeldBack::Cap)
    }

    /// Whether the flow of a message that waited ended meanwhile.
    fn is_out(&self, customer: u32, message: &Waiting, day: u16) -> bool {
        let planned = self.people.reference + i32::from(message.day());
        let entered = planned - i32::from(message.age);
        let lane = self.run.lanes.get(usize::from(message.lane));
        let traveller = Traveller { customer, entered, until: i32::MAX };
        let on = self.people.reference + i32::from(day);
        lane.is_some_and(|lane| lane.plan.flow.is_out(self.people, traveller, on))
    }

    fn settle(&mut self, (customer, message): (u32, Waiting), (fate, moved_days): (Fate, u16)) {
        let outcome = Outcome { fate, held: message.held, moved_days };
        self.reasons |= message.held.map_or(0, |reason| 1 << reason.index());
        let lane = usize::from(message.lane);
        let told = Message::new(customer, (message.day().into(), message.step()), message.age.into());
        self.run.tally.settled((lane, told), outcome);
        put(&mut self.run.outcomes, (lane, message.place()), outcome);
    }
}

/// The messages of a customer in a block.
#[derive(Debug, Clone, Copy, Default)]
struct Room {
    planned: usize,
    /// Up to where the room is filled, and where it ends.
    filled: usize,
    end: usize,
    /// Why messages were settled at once, a bit for each reason.
    reasons: u8,
}

/// Whether a lane is one of this base and these days.
fn check(people: &People<'_>, horizon: Horizon, lane: &Lane) -> Result<(), SendingError> {
    let belongs = lane.plan.horizon == horizon && lane.plan.customers() == people.customers();
    if belongs { Ok(()) } else { Err(SendingError::OtherPlan) }
}

fn unsettled(lane: &Lane) -> Vec<Packed> {
    vec![Packed::default(); lane.plan.messages().len()]
}

fn put(outcomes: &mut [Vec<Packed>], (lane, place): (usize, usize), outcome: Outcome) {
    if let Some(slot) = outcomes.get_mut(lane).and_then(|outcomes| outcomes.get_mut(place)) {
        *slot = Packed::of(outcome);
    }
}
