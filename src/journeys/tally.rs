//! The sums of a run, kept while it is made. Who is behind them is `run`'s.

use super::message::{Message, Outcome};
use super::plan::Lane;
use crate::domain::{Channel, Fate, HeldBack, Horizon};

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
    /// People by reason, and the reasons of the person at hand, a bit for each.
    people: [u64; HeldBack::ALL.len()],
    own_reasons: u8,
    own_messages: u32,
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
    pub(super) fn new(lanes: &[Lane], horizon: Horizon) -> Tally {
        let channels: Vec<Channel> = lanes.iter().flat_map(|lane| lane.plan.channels().iter().copied()).collect();
        let mut starts = vec![0];
        for lane in lanes {
            starts.push(starts.last().copied().unwrap_or_default() + lane.plan.channels().len());
        }
        let (days, steps) = (usize::from(horizon.days()), channels.len());
        Tally {
            days,
            starts,
            planned: vec![0; days * steps],
            sent: vec![0; days * steps],
            held: vec![0; HeldBack::ALL.len() * Fate::ALL.len() * steps],
            fates: vec![0; Fate::ALL.len() * steps],
            collided: vec![0; lanes.len() * lanes.len()],
            lanes: lanes.len(),
            channels,
            ..Tally::default()
        }
    }

    fn step(&self, lane: usize, message: Message) -> usize {
        self.starts.get(lane).copied().unwrap_or_default() + usize::from(message.step())
    }

    pub(super) fn planned(&mut self, lane: usize, message: Message) {
        let place = self.step(lane, message) * self.days + usize::from(message.day());
        self.own_messages += 1;
        if let Some(sum) = self.planned.get_mut(place) {
            *sum += 1;
        }
    }

    pub(super) fn settled(&mut self, (lane, message): (usize, Message), outcome: Outcome) {
        let step = self.step(lane, message);
        let steps = self.channels.len();
        if let Some(sum) = self.fates.get_mut(outcome.fate.index() * steps + step) {
            *sum += 1;
        }
        if outcome.fate == Fate::Sent {
            let day = usize::from(message.day() + outcome.moved_days);
            if let Some(sum) = self.sent.get_mut(step * self.days + day) {
                *sum += 1;
            }
        }
        if let Some(reason) = outcome.held {
            self.own_reasons |= 1 << reason.index();
            let place = (reason.index() * Fate::ALL.len() + outcome.fate.index()) * steps + step;
            if let Some(sum) = self.held.get_mut(place) {
                *sum += 1;
            }
        }
    }

    pub(super) fn collided(&mut self, winner: u8, loser: u8) {
        if let Some(sum) = self.collided.get_mut(usize::from(winner) * self.lanes + usize::from(loser)) {
            *sum += 1;
        }
    }

    /// The person at hand got so many messages; the next one comes.
    pub(super) fn person(&mut self, received: usize) {
        if self.received.len() <= received {
            self.received.resize(received + 1, 0);
        }
        if let Some(sum) = self.received.get_mut(received) {
            *sum += 1;
        }
        self.planned_people += u64::from(self.own_messages > 0);
        for (place, sum) in self.people.iter_mut().enumerate() {
            *sum += u64::from(self.own_reasons >> place & 1);
        }
        (self.own_messages, self.own_reasons) = (0, 0);
    }

    /// The steps that a sum takes, by their places among all steps.
    fn steps(&self, of: Of) -> impl Iterator<Item = usize> + '_ {
        let start = |lane: usize| self.starts.get(lane).copied().unwrap_or(self.channels.len());
        let (range, channel) = match of {
            Of::Everything => (0..self.channels.len(), None),
            Of::Channel(channel) => (0..self.channels.len(), Some(channel)),
            Of::Lane(lane) => (start(lane)..start(lane + 1), None),
            Of::Step(lane, step) => (start(lane) + step..(start(lane) + step + 1).min(start(lane + 1)), None),
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

    /// How many people get 0, 1, 2 … messages; together they are the base.
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
