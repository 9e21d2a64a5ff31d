//! The sums of a run. Who is behind them is `run`'s.

use super::message::{Message, Outcome, Packed};
use super::plan::Lane;
use crate::domain::{Channel, Fate, HeldBack, Horizon};
use std::ops::{AddAssign, Range};

/// The sums of a run.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tally {
    days: usize,
    /// Where the steps of each lane start among all steps, and where the last one's end.
    starts: Vec<usize>,
    channels: Vec<Channel>,
    /// By step, then day.
    planned: Vec<u32>,
    sent: Vec<u32>,
    /// By reason, then fate, then step.
    held: Vec<u64>,
    /// By fate, then step.
    fates: Vec<u64>,
    /// People by reason.
    people: [u64; HeldBack::ALL.len()],
    received: Vec<u64>,
    planned_people: u64,
    /// By winner, then loser.
    collided: Vec<u64>,
    lanes: usize,
}

/// Which messages a sum takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Of {
    /// Those of all réguas.
    Everything,
    /// Those of a régua, by the place of its lane.
    Lane(usize),
    /// Those of a step, by the places of lane and step.
    Step(usize, usize),
    /// Those by a channel.
    Channel(Channel),
}

impl Tally {
    /// One pass over all messages, lane by lane, and three bytes for each customer.
    pub(super) fn of((lanes, outcomes): (&[Lane], &[Vec<Packed>]), (horizon, customers): (Horizon, usize)) -> Tally {
        let channels: Vec<Channel> = lanes.iter().flat_map(|lane| lane.plan.channels().iter().copied()).collect();
        let mut starts = vec![0];
        for lane in lanes {
            starts.push(starts.last().copied().unwrap_or_default() + lane.plan.channels().len());
        }
        let (days, steps) = (usize::from(horizon.days()), channels.len());
        let mut tally = Tally {
            days,
            starts,
            planned: vec![0; days * steps],
            sent: vec![0; days * steps],
            held: vec![0; HeldBack::ALL.len() * Fate::ALL.len() * steps],
            fates: vec![0; Fate::ALL.len() * steps],
            people: [0; HeldBack::ALL.len()],
            received: Vec::new(),
            planned_people: 0,
            collided: vec![0; lanes.len() * lanes.len()],
            lanes: lanes.len(),
            channels,
        };
        let mut own = vec![Own::default(); customers];
        for (place, (lane, outcomes)) in lanes.iter().zip(outcomes).enumerate() {
            for (message, outcome) in lane.plan.messages().iter().zip(outcomes) {
                let outcome = outcome.open();
                tally.take((place, *message), outcome);
                if let Some(own) = own.get_mut(message.customer() as usize) {
                    own.take(outcome);
                }
            }
        }
        own.iter().for_each(|own| tally.person(own));
        tally
    }

    fn take(&mut self, (lane, message): (usize, Message), outcome: Outcome) {
        let step = self.starts.get(lane).copied().unwrap_or_default() + usize::from(message.step());
        let (steps, day) = (self.channels.len(), step * self.days + usize::from(message.day()));
        count(&mut self.planned, day);
        count(&mut self.fates, outcome.fate.index() * steps + step);
        if outcome.fate == Fate::Sent {
            count(&mut self.sent, day + usize::from(outcome.moved_days));
        }
        if let Some(reason) = outcome.held {
            count(&mut self.held, (reason.index() * Fate::ALL.len() + outcome.fate.index()) * steps + step);
        }
        if let Some(winner) = outcome.gave_way_to {
            count(&mut self.collided, usize::from(winner) * self.lanes + lane);
        }
    }

    fn person(&mut self, own: &Own) {
        let received = usize::from(own.received);
        if self.received.len() <= received {
            self.received.resize(received + 1, 0);
        }
        count(&mut self.received, received);
        self.planned_people += u64::from(own.reasons != 0);
        for (place, sum) in self.people.iter_mut().enumerate() {
            *sum += u64::from(own.reasons >> place & 1);
        }
    }

    /// The places of a lane's steps among all steps.
    fn range(&self, lane: usize) -> Range<usize> {
        let start = |lane: usize| self.starts.get(lane).copied().unwrap_or(self.channels.len());
        start(lane)..start(lane + 1)
    }

    /// The steps that a sum takes, by their places among all steps.
    fn steps(&self, of: Of) -> impl Iterator<Item = usize> + '_ {
        let (range, channel) = match of {
            Of::Everything => (0..self.channels.len(), None),
            Of::Channel(channel) => (0..self.channels.len(), Some(channel)),
            Of::Lane(lane) => (self.range(lane), None),
            Of::Step(lane, step) => {
                let Range { start, end } = self.range(lane);
                (start + step..(start + step + 1).min(end), None)
            }
        };
        range.filter(move |step| channel.is_none_or(|channel| self.channels.get(*step) == Some(&channel)))
    }

    fn by_day(&self, column: &[u32], of: Of) -> Vec<u64> {
        let mut sums = vec![0; self.days];
        for step in self.steps(of) {
            let days = column.get(step * self.days..(step + 1) * self.days).unwrap_or_default();
            sums.iter_mut().zip(days).for_each(|(sum, count)| *sum += u64::from(*count));
        }
        sums
    }

    /// How many messages are planned for each day of the horizon, before anything is held back.
    #[must_use]
    pub fn planned_by_day(&self, of: Of) -> Vec<u64> {
        self.by_day(&self.planned, of)
    }

    /// How many messages are sent on each day of the horizon.
    #[must_use]
    pub fn sent_by_day(&self, of: Of) -> Vec<u64> {
        self.by_day(&self.sent, of)
    }

    /// How many messages are planned.
    #[must_use]
    pub fn planned_messages(&self, of: Of) -> u64 {
        self.planned_by_day(of).iter().sum()
    }

    /// How many messages end like this. All fates together are all that was planned.
    #[must_use]
    pub fn fated(&self, fate: Fate, of: Of) -> u64 {
        let at = |step: usize| self.fates.get(fate.index() * self.channels.len() + step).copied();
        self.steps(of).filter_map(at).sum()
    }

    /// How many messages were held back for a reason, and ended like this: those that were sent all the same were moved.
    #[must_use]
    pub fn held(&self, reason: HeldBack, fate: Fate, of: Of) -> u64 {
        let start = (reason.index() * Fate::ALL.len() + fate.index()) * self.channels.len();
        self.steps(of).filter_map(|step| self.held.get(start + step).copied()).sum()
    }

    /// How many people have a message that was held back for a reason, moved ones included.
    #[must_use]
    pub fn people_held(&self, reason: HeldBack) -> u64 {
        self.people.get(reason.index()).copied().unwrap_or_default()
    }

    /// How many people get 0, 1, 2 … messages, up to the most that anybody gets; together they are the base.
    #[must_use]
    pub fn received(&self) -> &[u64] {
        &self.received
    }

    /// How many people get more than so many messages.
    #[must_use]
    pub fn people_beyond(&self, messages: usize) -> u64 {
        self.received.iter().skip(messages + 1).sum()
    }

    /// How many people have a planned message, sent or not.
    #[must_use]
    pub fn people_planned(&self) -> u64 {
        self.planned_people
    }

    /// How many messages of one régua gave way to one of another on their day, by the places of their lanes.
    #[must_use]
    pub fn gave_way(&self, winner: usize, loser: usize) -> u64 {
        let place = (winner < self.lanes && loser < self.lanes).then(|| winner * self.lanes + loser);
        place.and_then(|place| self.collided.get(place)).copied().unwrap_or_default()
    }
}

fn count<T: Copy + AddAssign + From<u8>>(sums: &mut [T], place: usize) {
    if let Some(sum) = sums.get_mut(place) {
        *sum += T::from(1);
    }
}

/// What a person's messages come to.
#[derive(Debug, Clone, Copy, Default)]
struct Own {
    received: u16,
    /// Why messages were held back, a bit for each reason; [`PLANNED`] where there is any message.
    reasons: u8,
}

/// There are fewer reasons than bits.
const PLANNED: u8 = 1 << HeldBack::ALL.len();

impl Own {
    fn take(&mut self, outcome: Outcome) {
        // Of a person: at most so many lanes times days as fit.
        self.received = self.received.saturating_add(u16::from(outcome.fate == Fate::Sent));
        self.reasons |= PLANNED | outcome.held.map_or(0, |reason| 1 << reason.index());
    }
}
