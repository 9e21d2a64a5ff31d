//! A finished run, a dry one or one through the past: what became of every planned message, and who is behind each sum.
//! Nothing here computes anew.

use super::message::{Message, Outcome, Packed};
use super::plan::Lane;
use super::tally::Tally;
use crate::audience::Bits;
use crate::domain::{Fate, HeldBack, Horizon, SendingRules};

/// What became of all messages of all lanes.
#[derive(Debug, Clone)]
pub struct Run {
    pub(super) horizon: Horizon,
    pub(super) rules: SendingRules,
    pub(super) lanes: Vec<Lane>,
    pub(super) outcomes: Vec<Vec<Packed>>,
    pub(super) tally: Tally,
    pub(super) looked_at: usize,
}

/// A message of a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Told {
    /// The place of its lane.
    pub lane: usize,
    /// What was planned.
    pub message: Message,
    /// What became of it.
    pub outcome: Outcome,
}

impl Told {
    /// The day on which it was sent, from the first of the horizon; `None` where it was not.
    #[must_use]
    pub fn sent_day(&self) -> Option<u16> {
        (self.outcome.fate == Fate::Sent).then(|| self.message.day() + self.outcome.moved_days)
    }
}

impl Run {
    /// The days that it covers.
    #[must_use]
    pub fn horizon(&self) -> Horizon {
        self.horizon
    }

    /// The réguas, in the order in which they were given: their places are those of all answers.
    #[must_use]
    pub fn lanes(&self) -> &[Lane] {
        &self.lanes
    }

    /// What held over all réguas.
    #[must_use]
    pub fn rules(&self) -> &SendingRules {
        &self.rules
    }

    /// The sums.
    #[must_use]
    pub fn tally(&self) -> &Tally {
        &self.tally
    }

    /// How many customers were looked at to make it: where it came of another by a change, all others are as they were there.
    #[must_use]
    pub fn looked_at(&self) -> usize {
        self.looked_at
    }

    /// How many customers the base has.
    #[must_use]
    pub fn customers(&self) -> usize {
        self.tally.received().iter().sum::<u64>() as usize
    }

    /// The messages of a lane by customer, day and step.
    pub fn of_lane(&self, lane: usize) -> impl Iterator<Item = Told> + '_ {
        let messages = self.lanes.get(lane).map_or(&[][..], |lane| lane.plan.messages());
        let outcomes = self.outcomes.get(lane).map_or(&[][..], Vec::as_slice);
        let told =
            move |(message, outcome): (&Message, &Packed)| Told { lane, message: *message, outcome: outcome.open() };
        messages.iter().zip(outcomes).map(told)
    }

    /// All messages.
    pub fn all(&self) -> impl Iterator<Item = Told> + '_ {
        (0..self.lanes.len()).flat_map(|lane| self.of_lane(lane))
    }

    /// The messages of a customer, by the day for which they were planned, then lane and step. A binary search in each lane.
    #[must_use]
    pub fn of_customer(&self, customer: u32) -> Vec<Told> {
        let mut found: Vec<Told> = (0..self.lanes.len()).flat_map(|lane| self.of_both(customer, lane)).collect();
        found.sort_by_key(|told| (told.message.day(), told.lane, told.message.step()));
        found
    }

    /// The messages of a customer in a lane, by day and step. A binary search.
    pub fn of_both(&self, customer: u32, lane: usize) -> impl Iterator<Item = Told> + '_ {
        let messages = self.lanes.get(lane).map_or(&[][..], |lane| lane.plan.messages());
        let outcomes = self.outcomes.get(lane).map_or(&[][..], Vec::as_slice);
        let start = messages.partition_point(|message| message.customer() < customer);
        let own =
            messages.iter().zip(outcomes).skip(start).take_while(move |(message, _)| message.customer() == customer);
        own.map(move |(message, outcome)| Told { lane, message: *message, outcome: outcome.open() })
    }

    /// The places of those who get a step on a day of the horizon, ascending: the list of a day's work. One pass over the lane.
    #[must_use]
    pub fn sent_to(&self, (lane, step): (usize, u8), day: u16) -> Vec<u32> {
        let is_it = |told: &Told| told.message.step() == step && told.sent_day() == Some(day);
        let mut places: Vec<u32> = self.of_lane(lane).filter(is_it).map(|told| told.message.customer()).collect();
        places.dedup();
        places
    }

    /// Those with a message that passes. One pass over all messages.
    #[must_use]
    pub fn people(&self, passes: impl Fn(&Told) -> bool) -> Bits {
        let mut found = Bits::none(self.customers());
        self.all().filter(passes).for_each(|told| found.insert(told.message.customer() as usize));
        found
    }

    /// Those with a message that was held back for a reason, moved ones included; of all lanes, or of one.
    #[must_use]
    pub fn held_back(&self, reason: HeldBack, lane: Option<usize>) -> Bits {
        self.people(|told| told.outcome.held == Some(reason) && lane.is_none_or(|lane| told.lane == lane))
    }

    /// Those who get more than so many messages; with 0 those who get any.
    #[must_use]
    pub fn beyond(&self, messages: u32) -> Bits {
        let mut received = vec![0_u32; self.customers()];
        for told in self.all().filter(|told| told.outcome.fate == Fate::Sent) {
            if let Some(sum) = received.get_mut(told.message.customer() as usize) {
                *sum += 1;
            }
        }
        Bits::collect(received.iter(), |received| *received > messages)
    }
}
