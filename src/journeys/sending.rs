//! All plans together, person by person and day by day: what is sent, what is held back and why. What is planned is
//! `plan`'s; the sums are `tally`'s; questions about the result are `run`'s.

use super::control::is_control;
use super::flow::Traveller;
use super::message::{Message, Outcome, Packed};
use super::people::People;
use super::plan::{Lane, Progress};
use super::run::Run;
use super::tally::Tally;
use crate::domain::{Cap, Channel, Fate, HeldBack, Holding, Horizon, SendingRules, Weekday};

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

/// A message that may be sent, in the order in which it is its turn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Waiting {
    /// By priority and number of the régua.
    rank: u8,
    day: u16,
    step: u8,
    /// Its place in the plan.
    place: u32,
    lane: u8,
    age: u16,
    held: Option<HeldBack>,
    channel: Channel,
}

/// A message that was sent.
#[derive(Debug, Clone, Copy)]
struct Sent {
    day: u16,
    channel: Channel,
    lane: u8,
}

/// A run in the making, slice by slice.
pub struct Sending<'a> {
    people: &'a People<'a>,
    lanes: Vec<Lane>,
    rules: SendingRules,
    horizon: Horizon,
    quiet: Vec<bool>,
    /// The caps that count a channel.
    caps: [Vec<Cap>; Channel::ALL.len()],
    /// Of each lane its rank.
    ranks: Vec<u8>,
    /// Of each lane the first message that was not looked at.
    cursors: Vec<usize>,
    outcomes: Vec<Vec<Packed>>,
    tally: Tally,
    next: usize,
    waiting: Vec<Waiting>,
    open: Vec<Waiting>,
    sent: Vec<Sent>,
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
        if lanes.len() > MOST_LANES {
            return Err(SendingError::TooManyJourneys);
        }
        let horizon = people.horizon(days).map_err(|_| SendingError::OtherPlan)?;
        let belongs = |lane: &Lane| lane.plan.horizon == horizon && lane.plan.customers() == people.customers();
        if !lanes.iter().all(belongs) {
            return Err(SendingError::OtherPlan);
        }
        let mut order: Vec<usize> = (0..lanes.len()).collect();
        order.sort_by_key(|place| lanes.get(*place).map(|lane| (lane.priority, lane.plan.number, *place)));
        let mut ranks = vec![0; lanes.len()];
        for (rank, place) in order.into_iter().enumerate() {
            if let Some(slot) = ranks.get_mut(place) {
                *slot = rank as u8;
            }
        }
        let is_quiet = |place| horizon.day(place).is_some_and(|day| rules.quiet.has(Weekday::of(day)));
        let caps = Channel::ALL.map(|channel| rules.caps.iter().copied().filter(|cap| cap.counts(channel)).collect());
        let outcomes = lanes.iter().map(|lane| vec![Packed::default(); lane.plan.messages().len()]).collect();
        Ok(Sending {
            quiet: (0..horizon.days()).map(is_quiet).collect(),
            tally: Tally::new(&lanes, horizon),
            cursors: vec![0; lanes.len()],
            caps,
            ranks,
            outcomes,
            people,
            lanes,
            rules,
            horizon,
            next: 0,
            waiting: Vec::new(),
            open: Vec::new(),
            sent: Vec::new(),
        })
    }

    /// Looks at so many more customers; whoever stops asking has cancelled.
    pub fn step(&mut self, customers: usize) -> Progress {
        let all = self.people.customers();
        let end = self.next.saturating_add(customers).min(all);
        for customer in self.next..end {
            self.customer(customer as u32);
        }
        self.next = end;
        Progress { done: end, of: all }
    }

    /// The run, once all customers were looked at.
    #[must_use]
    pub fn finish(mut self) -> Run {
        self.step(usize::MAX);
        Run { horizon: self.horizon, lanes: self.lanes, outcomes: self.outcomes, tally: self.tally }
    }

    fn customer(&mut self, customer: u32) {
        self.waiting.clear();
        self.sent.clear();
        for lane in 0..self.lanes.len() {
            self.take(lane, customer);
        }
        self.waiting.sort_unstable_by_key(|waiting| (waiting.day, waiting.rank, waiting.step, waiting.place));
        self.live(customer);
        self.tally.person(self.sent.len());
    }

    /// Takes the customer's messages out of a lane: those who get nothing on any day are settled at once.
    fn take(&mut self, place: usize, customer: u32) {
        let (Some(lane), Some(cursor), Some(rank)) =
            (self.lanes.get(place), self.cursors.get_mut(place), self.ranks.get(place).copied())
        else {
            return;
        };
        let start = *cursor;
        let rest = lane.plan.messages().get(start..).unwrap_or_default();
        let own = rest.iter().take_while(|message| message.customer() == customer).count();
        if own == 0 {
            return;
        }
        *cursor += own;
        let at = customer as usize;
        let columns = &self.people.columns;
        let digest = columns.digests.get(at).copied().unwrap_or_default();
        let forever = if is_control(digest, lane.plan.number, lane.control) {
            Some(HeldBack::ControlGroup)
        } else {
            columns.suppressed.is_some_and(|list| list.has(at)).then_some(HeldBack::Suppressed)
        };
        for (message, place_in_plan) in rest.iter().take(own).zip(start..) {
            let channel = lane.plan.channels.get(usize::from(message.step())).copied().unwrap_or(Channel::Email);
            let consents = columns.consenting.get(channel.index()).copied().flatten().is_none_or(|who| who.has(at));
            let held = forever.or((!consents).then_some(HeldBack::NoConsent));
            self.tally.planned(place, *message);
            if held.is_some() {
                let outcome = Outcome { fate: Fate::Dropped, held, moved_days: 0 };
                self.tally.settled((place, *message), outcome);
                put(&mut self.outcomes, (place, place_in_plan), outcome);
                continue;
            }
            self.waiting.push(Waiting {
                rank,
                day: message.day(),
                step: message.step(),
                // A plan has fewer messages than 2^32: each takes eight bytes.
                place: place_in_plan as u32,
                lane: place as u8,
                age: message.age_days(),
                held: None,
                channel,
            });
        }
    }

    /// Lives the customer's days on which a message waits.
    fn live(&mut self, customer: u32) {
        let mut waiting = std::mem::take(&mut self.waiting);
        let mut open = std::mem::take(&mut self.open);
        open.clear();
        let mut coming = waiting.iter().copied().peekable();
        let mut day = coming.peek().map_or(0, |first| first.day);
        while !open.is_empty() || coming.peek().is_some() {
            if open.is_empty() {
                day = coming.peek().map_or(day, |next| next.day);
            }
            if day >= self.horizon.days() {
                for left in open.drain(..) {
                    self.settle((customer, left), (Fate::StillWaiting, 0));
                }
                break;
            }
            let before = open.len();
            while let Some(next) = coming.next_if(|next| next.day <= day) {
                open.push(next);
            }
            if before > 0 && open.len() > before {
                // By rank, then the oldest first.
                open.sort_unstable();
            }
            open.retain_mut(|message| self.stays(customer, message, day));
            day += 1;
        }
        waiting.clear();
        (self.waiting, self.open) = (waiting, open);
    }

    /// Sends a message on a day, gives it up, or lets it wait.
    fn stays(&mut self, customer: u32, message: &mut Waiting, day: u16) -> bool {
        let waited = day - message.day;
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
                self.tally.collided(winner.lane, message.lane);
            }
        }
        let stays = match self.rules.holding {
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
        if let Some(last) = self.sent.last()
            && day - last.day < self.rules.minimum_gap_days
        {
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
        let planned = self.people.reference + i32::from(message.day);
        let entered = planned - i32::from(message.age);
        let lane = self.lanes.get(usize::from(message.lane));
        let traveller = Traveller { customer, entered, until: i32::MAX };
        lane.is_some_and(|lane| lane.plan.flow.is_out(self.people, traveller, self.people.reference + i32::from(day)))
    }

    fn settle(&mut self, (customer, message): (u32, Waiting), (fate, moved_days): (Fate, u16)) {
        let outcome = Outcome { fate, held: message.held, moved_days };
        let lane = usize::from(message.lane);
        let told = Message::new(customer, (message.day.into(), message.step), message.age.into());
        self.tally.settled((lane, told), outcome);
        put(&mut self.outcomes, (lane, message.place as usize), outcome);
    }
}

fn put(outcomes: &mut [Vec<Packed>], (lane, place): (usize, usize), outcome: Outcome) {
    if let Some(slot) = outcomes.get_mut(lane).and_then(|outcomes| outcomes.get_mut(place)) {
        *slot = Packed::of(outcome);
    }
}
