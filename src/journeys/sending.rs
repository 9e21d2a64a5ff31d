//! All plans together, person by person and day by day: what is sent, what is held back and why. What is planned is
//! `plan`'s; the sums are `tally`'s; questions about the result are `run`'s.

use super::control::is_control;
use super::flow::Traveller;
use super::message::{Outcome, Packed};
use super::people::People;
use super::plan::{Lane, Progress};
use super::run::Run;
use super::tally::Tally;
use super::waiting::Waiting;
use crate::audience::Bits;
use crate::domain::{Cap, Capped, Channel, Fate, HeldBack, Holding, Horizon, SendingRules, Weekday};
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

/// A message that was sent.
#[derive(Debug, Clone, Copy)]
struct Sent {
    day: u16,
    channel: Channel,
    lane: u8,
}

/// A run in the making, slice by slice. It keeps nothing of the base: each slice is handed the same people.
#[derive(Debug)]
pub struct Sending {
    customers: usize,
    horizon: Horizon,
    rules: SendingRules,
    lanes: Vec<Lane>,
    outcomes: Vec<Vec<Packed>>,
    /// Whose messages are sent; all but these have their outcomes already.
    touched: Option<Bits>,
    quiet: Vec<bool>,
    /// The caps that count a channel.
    caps: [Vec<Cap>; Channel::ALL.len()],
    /// The lanes, those first that go first.
    order: Vec<usize>,
    /// Of each lane the first message that was not looked at.
    cursors: Vec<usize>,
    next: usize,
    waiting: Vec<Waiting>,
    open: Vec<Waiting>,
    sent: Vec<Sent>,
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
        let outcomes = lanes.iter().map(unsettled).collect();
        Sending::of(people, (lanes, rules, outcomes), (horizon, None))
    }

    /// A run with other lanes, in any order: only those with messages in a lane that came, went or changed are looked at.
    ///
    /// # Errors
    /// [`SendingError`] for a lane that does not belong to the run.
    pub fn change(people: &People<'_>, run: Run, lanes: Vec<Lane>) -> Result<Sending, SendingError> {
        let mut before: Vec<_> = run.lanes.into_iter().zip(run.outcomes).map(Some).collect();
        let mut places: Vec<u8> = vec![0; before.len()];
        let mut touched = Bits::none(people.customers());
        let mut touch = |lane: &Lane| {
            lane.plan.messages().iter().for_each(|message| touched.insert(message.customer() as usize));
        };
        let mut outcomes = Vec::with_capacity(lanes.len());
        // More lanes than fit into their number are refused below.
        for (place, lane) in (0..=u8::MAX).zip(&lanes) {
            let is_same = |(old, _): &(Lane, Vec<Packed>)| old.is_same(lane);
            let kept = before.iter_mut().zip(&mut places).find(|(before, _)| before.as_ref().is_some_and(is_same));
            outcomes.push(match kept.and_then(|(before, to)| Some((before.take()?.1, to))) {
                Some((own, to)) => {
                    *to = place;
                    own
                }
                None => {
                    touch(lane);
                    unsettled(lane)
                }
            });
        }
        before.iter().flatten().for_each(|(gone, _)| touch(gone));
        if (0..).zip(&places).any(|(from, to): (u8, &u8)| from != *to) {
            // A winner that is gone was that of somebody touched, whose messages are sent anew.
            outcomes.iter_mut().flatten().for_each(|outcome| *outcome = outcome.moved(&places));
        }
        Sending::of(people, (lanes, run.rules, outcomes), (run.horizon, Some(touched)))
    }

    fn of(
        people: &People<'_>,
        (lanes, rules, outcomes): (Vec<Lane>, SendingRules, Vec<Vec<Packed>>),
        (horizon, touched): (Horizon, Option<Bits>),
    ) -> Result<Sending, SendingError> {
        if lanes.len() > MOST_LANES {
            return Err(SendingError::TooManyJourneys);
        }
        let belongs = |lane: &Lane| lane.plan.horizon == horizon && lane.plan.customers() == people.customers();
        if !lanes.iter().all(belongs) {
            return Err(SendingError::OtherPlan);
        }
        let mut order: Vec<usize> = (0..lanes.len()).collect();
        order.sort_by_key(|place| lanes.get(*place).map(|lane| (lane.priority, lane.plan.number, *place)));
        let is_quiet = |place| horizon.day(place).is_some_and(|day| rules.quiet.has(Weekday::of(day)));
        Ok(Sending {
            quiet: (0..horizon.days()).map(is_quiet).collect(),
            caps: Channel::ALL.map(|channel| rules.caps.iter().copied().filter(|cap| cap.counts(channel)).collect()),
            cursors: vec![0; lanes.len()],
            customers: people.customers(),
            horizon,
            rules,
            lanes,
            outcomes,
            touched,
            order,
            next: 0,
            waiting: Vec::new(),
            open: Vec::new(),
            sent: Vec::new(),
        })
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
        let (lanes, outcomes) = (self.lanes, self.outcomes);
        let tally = Tally::of((&lanes, &outcomes), (self.horizon, self.customers));
        Run { horizon: self.horizon, rules: self.rules, lanes, outcomes, tally }
    }

    /// Puts the messages of some customers side by side, and sends them customer by customer.
    fn block(&mut self, people: &People<'_>, customers: Range<usize>) {
        let mut waiting = std::mem::take(&mut self.waiting);
        let mut rooms = self.lay_out(&customers, &mut waiting);
        for rank in 0..self.order.len() {
            self.take(people, (rank, &customers), (&mut rooms, &mut waiting));
        }
        for (customer, room) in customers.zip(rooms) {
            let messages = waiting.get_mut(room.start..room.filled).unwrap_or_default();
            if !messages.is_empty() {
                messages.sort_unstable_by_key(|message| message.key);
                self.sent.clear();
                self.live(people, customer as u32, messages);
            }
        }
        self.waiting = waiting;
    }

    fn is_touched(&self, customer: usize) -> bool {
        self.touched.as_ref().is_none_or(|touched| touched.has(customer))
    }

    /// Room for the messages of each customer of a block.
    fn lay_out(&self, customers: &Range<usize>, waiting: &mut Vec<Waiting>) -> Vec<Room> {
        let mut rooms = vec![Room::default(); customers.len()];
        for (lane, cursor) in self.lanes.iter().zip(&self.cursors) {
            let rest = lane.plan.messages().get(*cursor..).unwrap_or_default();
            for message in rest.iter().take_while(|message| (message.customer() as usize) < customers.end) {
                if let Some(room) = rooms.get_mut(message.customer() as usize - customers.start) {
                    room.filled += 1;
                }
            }
        }
        let mut end = 0;
        for room in &mut rooms {
            let own = room.filled;
            *room = Room { start: end, filled: end };
            end += own;
        }
        waiting.clear();
        waiting.resize(end, Waiting::default());
        rooms
    }

    /// Takes the messages of a block out of a lane: those of who gets nothing on any day are settled at once.
    fn take(
        &mut self,
        people: &People<'_>,
        (rank, customers): (usize, &Range<usize>),
        (rooms, waiting): (&mut [Room], &mut [Waiting]),
    ) {
        let Some(place) = self.order.get(rank).copied() else { return };
        let (Some(lane), Some(start)) = (self.lanes.get(place), self.cursors.get(place).copied()) else { return };
        let (plan, columns) = (Rc::clone(&lane.plan), people.columns);
        let rest = plan.messages().get(start..).unwrap_or_default();
        let own = rest.partition_point(|message| (message.customer() as usize) < customers.end);
        let (mut at, mut forever, mut room) = (usize::MAX, None, None);
        for (message, in_plan) in rest.iter().take(own).zip(start..) {
            if message.customer() as usize != at {
                at = message.customer() as usize;
                room = Some(at - customers.start).filter(|_| self.is_touched(at));
                forever = self.forever(people, place, at);
            }
            let Some(room) = room.and_then(|room| rooms.get_mut(room)) else { continue };
            let channel = plan.channels.get(usize::from(message.step())).copied().unwrap_or(Channel::Email);
            let consents = columns.consenting.get(channel.index()).copied().flatten().is_none_or(|who| who.has(at));
            let held = forever.or((!consents).then_some(HeldBack::NoConsent));
            if held.is_some() {
                let outcome = Outcome { fate: Fate::Dropped, held, moved_days: 0, gave_way_to: None };
                put(&mut self.outcomes, (place, in_plan), outcome);
            } else if let Some(slot) = waiting.get_mut(room.filled) {
                // A plan has fewer messages than 2^32: each takes eight bytes.
                let key = u64::from(message.day()) << 48 | (rank as u64) << 40 | u64::from(message.step()) << 32;
                let (lane, age) = (place as u8, message.age_days());
                *slot = Waiting { key: key | in_plan as u64, lane, channel, age, held: None, gave_way_to: None };
                room.filled += 1;
            }
        }
        if let Some(cursor) = self.cursors.get_mut(place) {
            *cursor = start + own;
        }
    }

    /// Why a customer gets nothing of a lane on any day.
    fn forever(&self, people: &People<'_>, lane: usize, customer: usize) -> Option<HeldBack> {
        let (lane, columns) = (self.lanes.get(lane)?, &people.columns);
        let digest = columns.digests.get(customer).copied().unwrap_or_default();
        if is_control(digest, lane.plan.number, lane.control) {
            return Some(HeldBack::ControlGroup);
        }
        columns.suppressed.is_some_and(|list| list.has(customer)).then_some(HeldBack::Suppressed)
    }

    /// Lives the days on which a message of the customer's may be sent; the messages come by day.
    fn live(&mut self, people: &People<'_>, customer: u32, waiting: &[Waiting]) {
        let mut open = std::mem::take(&mut self.open);
        open.clear();
        let mut coming = waiting.iter().copied().peekable();
        let mut day = coming.peek().map_or(0, Waiting::day);
        while day < self.horizon.days() {
            let before = open.len();
            while let Some(next) = coming.next_if(|next| next.day() <= day) {
                open.push(next);
            }
            if before > 0 && open.len() > before {
                open.sort_unstable_by_key(Waiting::turn);
            }
            open.retain_mut(|message| self.stays((people, customer), message, day));
            let next = coming.peek().map_or(self.horizon.days(), Waiting::day);
            day = if open.is_empty() { next } else { next.min(self.free_from(day)) };
            // Up to then all of them are blocked.
            open.retain(|message| self.waits_until(message, day));
            if open.is_empty() && coming.peek().is_none() {
                break;
            }
        }
        for left in open.drain(..) {
            self.settle(left, (Fate::StillWaiting, 0));
        }
        self.open = open;
    }

    /// The first day after one on which anything may be sent: nothing is before, by the gap and the caps that count everything.
    fn free_from(&self, day: u16) -> u16 {
        let Some(last) = self.sent.last() else { return day + 1 };
        let by_gap = last.day.saturating_add(self.rules.minimum_gap_days);
        let by_cap = self.rules.caps.iter().filter(|cap| cap.capped() == Capped::Everything).filter_map(|cap| {
            let first = self.sent.len().checked_sub(usize::from(cap.messages()))?;
            self.sent.get(first).map(|sent| sent.day.saturating_add(cap.days()))
        });
        by_cap.fold(by_gap, u16::max).max(day + 1).min(self.horizon.days())
    }

    /// Whether a message that is blocked on all days before one still waits then.
    fn waits_until(&mut self, message: &Waiting, day: u16) -> bool {
        let waits = message.day().saturating_add(self.patience()) >= day;
        if !waits {
            self.settle(*message, (Fate::Dropped, 0));
        }
        waits
    }

    /// The days that a message waits at most.
    fn patience(&self) -> u16 {
        match self.rules.holding {
            Holding::Drop => 0,
            Holding::Move(most_days) => most_days,
        }
    }

    /// Sends a message on a day, gives it up, or lets it wait.
    fn stays(&mut self, (people, customer): (&People<'_>, u32), message: &mut Waiting, day: u16) -> bool {
        let waited = day - message.day();
        let Some(reason) = self.blocked(message, day) else {
            if waited > 0 && self.is_out((people, customer), message, day) {
                self.settle(*message, (Fate::Ended, 0));
            } else {
                self.settle(*message, (Fate::Sent, waited));
                self.sent.push(Sent { day, channel: message.channel, lane: message.lane });
            }
            return false;
        };
        if message.held.is_none() {
            message.held = Some(reason);
            let winner = self.sent.last().filter(|_| reason == HeldBack::Collision);
            message.gave_way_to = winner.map(|winner| winner.lane);
        }
        let stays = waited < self.patience();
        if !stays {
            self.settle(*message, (Fate::Dropped, 0));
        }
        stays
    }

    fn blocked(&self, message: &Waiting, day: u16) -> Option<HeldBack> {
        if self.quiet.get(usize::from(day)) == Some(&true) {
            return Some(HeldBack::QuietDay);
        }
        let last = self.sent.last()?;
        if day - last.day < self.rules.minimum_gap_days {
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
    fn is_out(&self, (people, customer): (&People<'_>, u32), message: &Waiting, day: u16) -> bool {
        let planned = people.reference + i32::from(message.day());
        let entered = planned - i32::from(message.age);
        let lane = self.lanes.get(usize::from(message.lane));
        let traveller = Traveller { customer, entered, until: i32::MAX };
        let on = people.reference + i32::from(day);
        lane.is_some_and(|lane| lane.plan.flow.is_out(people, traveller, on))
    }

    fn settle(&mut self, message: Waiting, (fate, moved_days): (Fate, u16)) {
        let outcome = Outcome { fate, held: message.held, moved_days, gave_way_to: message.gave_way_to };
        put(&mut self.outcomes, (usize::from(message.lane), message.place()), outcome);
    }
}

/// The messages of a customer in a block: where they start, and up to where they are filled in.
#[derive(Debug, Clone, Copy, Default)]
struct Room {
    start: usize,
    filled: usize,
}

fn unsettled(lane: &Lane) -> Vec<Packed> {
    vec![Packed::default(); lane.plan.messages().len()]
}

fn put(outcomes: &mut [Vec<Packed>], (lane, place): (usize, usize), outcome: Outcome) {
    if let Some(slot) = outcomes.get_mut(lane).and_then(|outcomes| outcomes.get_mut(place)) {
        *slot = Packed::of(outcome);
    }
}
