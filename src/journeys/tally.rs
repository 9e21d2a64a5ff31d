//! The sums of a run, kept while it is made. Who is behind them is `run`'s.

use super::message::{Message, Outcome};
use super::plan::Lane;
use crate::domain::{Channel, Fate, HeldBack, Horizon};
use std::ops::Range;

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
    way: Way,
}

/// Whether what is told is added to the sums, or taken out of them again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Way {
    #[default]
    In,
    Out,
}

impl Way {
    fn one(self) -> i32 {
        match self {
            Way::In => 1,
            Way::Out => -1,
        }
    }
}

/// Counts one more, or one less: nothing is taken out that was not put in.
fn count(sums: &mut [u64], place: usize, way: Way) {
    if let Some(sum) = sums.get_mut(place) {
        *sum = sum.wrapping_add_signed(way.one().into());
    }
}

fn count_small(sums: &mut [u32], place: usize, way: Way) {
    if let Some(sum) = sums.get_mut(place) {
        *sum = sum.wrapping_add_signed(way.one());
    }
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
        count_small(&mut self.planned, place, self.way);
    }

    pub(super) fn settled(&mut self, (lane, message): (usize, Message), outcome: Outcome) {
        let step = self.step(lane, message);
        let steps = self.channels.len();
        count(&mut self.fates, outcome.fate.index() * steps + step, self.way);
        if outcome.fate == Fate::Sent {
            let day = usize::from(message.day() + outcome.moved_days);
            count_small(&mut self.sent, step * self.days + day, self.way);
        }
        if let Some(reason) = outcome.held {
            let place = (reason.index() * Fate::ALL.len() + outcome.fate.index()) * steps + step;
            count(&mut self.held, place, self.way);
        }
    }

    pub(super) fn collided(&mut self, winner: u8, loser: u8) {
        count(&mut self.collided, usize::from(winner) * self.lanes + usize::from(loser), self.way);
    }

    /// A person gets so many messages of so many planned ones; why messages were held back, a bit for each reason.
    pub(super) fn person(&mut self, (received, planned, reasons): (usize, usize, u8)) {
        if self.received.len() <= received {
            self.received.resize(received + 1, 0);
        }
        count(&mut self.received, received, self.way);
        if planned > 0 {
            count(std::slice::from_mut(&mut self.planned_people), 0, self.way);
        }
        for reason in 0..HeldBack::ALL.len() {
            if reasons >> reason & 1 == 1 {
                count(&mut self.people, reason, self.way);
            }
        }
    }

    /// From now on sums are taken out, or put in again.
    pub(super) fn turn(&mut self, way: Way) {
        self.way = way;
    }

    /// The same sums where one lane has other steps: its own are none.
    pub(super) fn reshaped(self, lanes: &[Lane], (horizon, changed): (Horizon, usize)) -> Tally {
        let mut new = Tally::new(lanes, horizon);
        let (old_steps, new_steps) = (self.channels.len(), new.channels.len());
        for lane in (0..lanes.len()).filter(|lane| *lane != changed) {
            let (from, to) = (self.range(lane), new.range(lane));
            let days = |steps: &Range<usize>| steps.start * new.days..steps.end * new.days;
            copy((&self.planned, days(&from)), (&mut new.planned, days(&to)));
            copy((&self.sent, days(&from)), (&mut new.sent, days(&to)));
            let row = |row: usize, steps: usize, of: &Range<usize>| row * steps + of.start..row * steps + of.end;
            for fate in 0..Fate::ALL.len() {
                let (from, to) = (row(fate, old_steps, &from), row(fate, new_steps, &to));
                copy((&self.fates, from), (&mut new.fates, to));
            }
            for held in 0..HeldBack::ALL.len() * Fate::ALL.len() {
                let (from, to) = (row(held, old_steps, &from), row(held, new_steps, &to));
                copy((&self.held, from), (&mut new.held, to));
            }
        }
        Tally {
            people: self.people,
            received: self.received,
            planned_people: self.planned_people,
            collided: self.collided,
            ..new
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
        let most = self.received.iter().rposition(|people| *people > 0);
        self.received.get(..most.map_or(0, |most| most + 1)).unwrap_or_default()
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

fn copy<T: Copy>((from, of): (&[T], Range<usize>), (to, at): (&mut [T], Range<usize>)) {
    if let (Some(from), Some(to)) = (from.get(of), to.get_mut(at)) {
        to.iter_mut().zip(from).for_each(|(to, from)| *to = *from);
    }
}
