//! The sums of a run, kept so that a person can be taken out of them and put in again. Who is behind them is `run`'s.

use super::audit::{Audit, Square, lanes_of};
use super::message::{Message, Packed};
use super::plan::Lane;
use crate::domain::{Channel, Fate, HeldBack, Horizon};

/// Days of a week.
const WEEK: u16 = 7;

/// The sums of a run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    days: usize,
    lanes: Vec<OfLane>,
    /// People by reason.
    people: [u64; HeldBack::ALL.len()],
    received: Vec<u64>,
    planned_people: u64,
    /// By winner, then loser.
    collided: Square,
    audit: Audit,
}

/// The sums of a lane.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct OfLane {
    channels: Vec<Channel>,
    /// By step: the messages planned for each day, those sent on each day, those of each [`Packed::way`].
    steps: Vec<u32>,
    /// Messages that were held back, by the day for which they were planned.
    held: Vec<u32>,
    customers: u64,
    control: u64,
    reached: u64,
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

/// Whether something is counted, or no more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Count {
    In,
    Out,
}

impl Count {
    fn by(self) -> u64 {
        match self {
            Count::In => 1,
            Count::Out => u64::MAX,
        }
    }
}

impl Tally {
    /// Of people without messages.
    pub(super) fn of(horizon: Horizon, customers: usize) -> Tally {
        Tally {
            days: usize::from(horizon.days()),
            lanes: Vec::new(),
            people: [0; HeldBack::ALL.len()],
            received: vec![customers as u64],
            planned_people: 0,
            collided: Square::default(),
            audit: Audit::default(),
        }
    }

    /// Of a step: days planned, days sent, ways.
    fn stride(&self) -> usize {
        2 * self.days + Packed::WAYS
    }

    /// Room for lanes, those of a place that there is already with more steps if need be.
    pub(super) fn make_room(&mut self, lanes: &[Lane]) {
        let stride = self.stride();
        self.lanes.resize(self.lanes.len().max(lanes.len()), OfLane::default());
        for (own, lane) in self.lanes.iter_mut().zip(lanes) {
            let steps = own.channels.len().max(lane.plan.channels().len());
            own.steps.resize(steps * stride, 0);
            own.held.resize(self.days, 0);
            own.channels = lane.plan.channels().to_vec();
        }
    }

    /// Forgets lanes and steps that are gone, of which nobody has messages any more.
    pub(super) fn close(&mut self, lanes: &[Lane]) {
        let stride = self.stride();
        self.lanes.truncate(lanes.len());
        self.lanes.iter_mut().for_each(|own| own.steps.truncate(own.channels.len() * stride));
        let most = self.received.iter().rposition(|people| *people > 0);
        self.received.truncate(most.map_or(0, |most| most + 1));
    }

    /// The same sums where lanes have other places: the new one of each old.
    pub(super) fn moved(mut self, places: &[u8]) -> Tally {
        let many = places.iter().map(|place| usize::from(*place) + 1).max().unwrap_or_default();
        let mut lanes = vec![OfLane::default(); many];
        for (own, place) in self.lanes.into_iter().zip(places) {
            if let Some(slot) = lanes.get_mut(usize::from(*place)) {
                *slot = own;
            }
        }
        self.lanes = lanes;
        self.collided = self.collided.moved(places);
        let Audit { before, after } = &self.audit;
        self.audit = Audit { before: before.moved(places), after: after.moved(places) };
        self
    }

    /// Counts a message.
    pub(super) fn message(&mut self, (lane, message): (usize, Message), outcome: Packed, count: Count) {
        let (days, stride) = (self.days, self.stride());
        let Some(own) = self.lanes.get_mut(lane) else { return };
        let Some(step) = own.steps.get_mut(usize::from(message.step()) * stride..).and_then(|of| of.get_mut(..stride))
        else {
            return;
        };
        let by = count.by();
        let day = usize::from(message.day());
        add_few(step, day, by);
        add_few(step, 2 * days + outcome.way(), by);
        if let Some(sent) = outcome.sent_after() {
            add_few(step, days + day + usize::from(sent), by);
        }
        if outcome.is_held() {
            add_few(&mut own.held, day, by);
        }
        if let Some(winner) = outcome.gave_way_to() {
            self.collided.add((usize::from(winner), lane), by);
        }
    }

    /// Turns a person whose messages came to this into one whose messages come to that.
    pub(super) fn person(&mut self, was: &Person, is: &Person) {
        let [had, has] = [was, is].map(|person| person.received as usize);
        if had != has {
            self.received.resize(self.received.len().max(had.max(has) + 1), 0);
            add(&mut self.received, had, Count::Out.by());
            add(&mut self.received, has, Count::In.by());
        }
        let by = |is: bool| if is { Count::In.by() } else { Count::Out.by() };
        for reason in lanes_of(u64::from((was.reasons ^ is.reasons) >> 1)) {
            add(&mut self.people, reason, by(is.reasons >> (reason + 1) & 1 == 1));
        }
        if (was.any == 0) != (is.any == 0) {
            self.planned_people = self.planned_people.wrapping_add(by(is.any != 0));
        }
        for lane in lanes_of(was.any ^ is.any | was.control ^ is.control | was.ever[1] ^ is.ever[1]) {
            let Some(own) = self.lanes.get_mut(lane) else { continue };
            let turned = |was: u64, is: u64| (is >> lane & 1).wrapping_sub(was >> lane & 1);
            own.customers = own.customers.wrapping_add(turned(was.any, is.any));
            own.control = own.control.wrapping_add(turned(was.control, is.control));
            own.reached = own.reached.wrapping_add(turned(was.ever[1], is.ever[1]));
        }
        let Audit { before, after } = &mut self.audit;
        for ([was_planned, was_sent], [planned, sent]) in was.weeks.iter().zip(&is.weeks) {
            if was_planned != planned {
                before.week(*was_planned, *planned);
            }
            if was_sent != sent {
                after.week(*was_sent, *sent);
            }
        }
        let [[was_planned, was_sent], [planned, sent]] = [was.ever, is.ever];
        before.person(was_planned, planned);
        after.person(was_sent, sent);
    }

    /// The counts of each step that a sum takes, some of their places only.
    fn counts(&self, of: Of, places: std::ops::Range<usize>) -> impl Iterator<Item = &[u32]> {
        let stride = self.stride();
        let lanes = self.lanes.iter().enumerate();
        let steps = lanes.flat_map(move |(lane, own)| {
            let steps = own.channels.iter().zip(own.steps.chunks(stride)).enumerate();
            steps.map(move |(step, (channel, counts))| ((lane, step, *channel), counts))
        });
        let takes = move |(lane, step, channel): (usize, usize, Channel)| match of {
            Of::Everything => true,
            Of::Channel(only) => channel == only,
            Of::Lane(only) => lane == only,
            Of::Step(only, only_step) => (lane, step) == (only, only_step),
        };
        steps.filter(move |(of, _)| takes(*of)).filter_map(move |(_, counts)| counts.get(places.clone()))
    }

    fn by_day(&self, from: usize, of: Of) -> Vec<u64> {
        let mut sums = vec![0; self.days];
        for days in self.counts(of, from..from + self.days) {
            sums.iter_mut().zip(days).for_each(|(sum, count)| *sum += u64::from(*count));
        }
        sums
    }

    fn by_way(&self, way: usize, of: Of) -> u64 {
        let place = 2 * self.days + way;
        self.counts(of, place..place + 1).flatten().map(|count| u64::from(*count)).sum()
    }

    /// How many messages are planned for each day of the horizon, before anything is held back.
    #[must_use]
    pub fn planned_by_day(&self, of: Of) -> Vec<u64> {
        self.by_day(0, of)
    }

    /// How many messages are sent on each day of the horizon.
    #[must_use]
    pub fn sent_by_day(&self, of: Of) -> Vec<u64> {
        self.by_day(self.days, of)
    }

    /// How many messages are planned for each day of the horizon, but not sent on it.
    #[must_use]
    pub fn held_by_day(&self) -> Vec<u64> {
        let mut sums = vec![0; self.days];
        for own in &self.lanes {
            sums.iter_mut().zip(&own.held).for_each(|(sum, count)| *sum += u64::from(*count));
        }
        sums
    }

    /// How many messages are planned.
    #[must_use]
    pub fn planned_messages(&self, of: Of) -> u64 {
        self.counts(of, 0..self.days).flatten().map(|count| u64::from(*count)).sum()
    }

    /// How many messages end like this. All fates together are all that was planned.
    #[must_use]
    pub fn fated(&self, fate: Fate, of: Of) -> u64 {
        let reasons = std::iter::once(None).chain(HeldBack::ALL.map(Some));
        reasons.map(|reason| self.by_way(Packed::way_of(fate, reason), of)).sum()
    }

    /// How many messages were held back for a reason, and ended like this: those that were sent all the same were moved.
    #[must_use]
    pub fn held(&self, reason: HeldBack, fate: Fate, of: Of) -> u64 {
        self.by_way(Packed::way_of(fate, Some(reason)), of)
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

    /// How many people have a planned message of a lane, how many of these are in its control group, and how many people get one.
    #[must_use]
    pub fn people_of(&self, lane: usize) -> [u64; 3] {
        self.lanes.get(lane).map_or([0; 3], |own| [own.customers, own.control, own.reached])
    }

    /// How many messages of one régua gave way to one of another on their day, by the places of their lanes.
    #[must_use]
    pub fn gave_way(&self, winner: usize, loser: usize) -> u64 {
        self.collided.at((winner, loser))
    }

    /// Which réguas meet.
    #[must_use]
    pub fn audit(&self) -> &Audit {
        &self.audit
    }
}

fn add(sums: &mut [u64], place: usize, by: u64) {
    if let Some(sum) = sums.get_mut(place) {
        *sum = sum.wrapping_add(by);
    }
}

/// There are fewer messages of a step than customers times days.
fn add_few(sums: &mut [u32], place: usize, by: u64) {
    if let Some(sum) = sums.get_mut(place) {
        *sum = sum.wrapping_add(by as u32);
    }
}

/// What a person's messages come to; sets of lanes have a bit for each.
#[derive(Debug, PartialEq, Eq, Default)]
pub(super) struct Person {
    received: u32,
    /// Why messages were held back, a bit for each reason from the second on.
    reasons: u8,
    any: u64,
    control: u64,
    /// Lanes planned and sent, those that are held back for ever left out; and the same in each week.
    ever: [u64; 2],
    weeks: Vec<[u64; 2]>,
}

impl Person {
    pub(super) fn new(horizon: Horizon) -> Person {
        Person { weeks: vec![[0; 2]; usize::from(horizon.days().div_ceil(WEEK))], ..Person::default() }
    }

    pub(super) fn clear(&mut self) {
        (self.received, self.reasons, self.any, self.control, self.ever) = (0, 0, 0, 0, [0; 2]);
        self.weeks.fill([0; 2]);
    }

    /// Becomes like another.
    pub(super) fn copy(&mut self, other: &Person) {
        let Person { received, reasons, any, control, ever, weeks } = other;
        (self.received, self.reasons, self.any, self.control, self.ever) = (*received, *reasons, *any, *control, *ever);
        self.weeks.clone_from(weeks);
    }

    // Without a branch: there is no telling what became of the next message.
    pub(super) fn take(&mut self, (lane, message): (usize, Message), outcome: Packed) {
        let lane = 1 << lane;
        let own_if = |is: bool| if is { lane } else { 0 };
        let planned = own_if(outcome.is_only_capped());
        let (sent, day) = (own_if(outcome.is_sent()), message.day());
        self.any |= lane;
        self.reasons |= outcome.reason_bit();
        self.control |= own_if(outcome.is_control());
        self.received += u32::from(sent != 0);
        let [planned_ever, sent_ever] = &mut self.ever;
        (*planned_ever, *sent_ever) = (*planned_ever | planned, *sent_ever | sent);
        if let Some([of_week, _]) = self.weeks.get_mut(usize::from(day / WEEK)) {
            *of_week |= planned;
        }
        if let Some([_, of_week]) = self.weeks.get_mut(usize::from((day + outcome.moved_days()) / WEEK)) {
            *of_week |= sent;
        }
    }
}
