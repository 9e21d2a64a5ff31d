//! What a run keeps when lanes come, go or change, and whom that touches. What becomes of these is `sending`'s.

use super::message::{Message, Packed};
use super::people::People;
use super::plan::{Lane, Plan};
use super::queue::Span;
use super::run::Run;
use super::sending::{MOST_LANES, Track};
use super::tally::Tally;
use std::rc::Rc;

/// Where a run stands when it begins, or begins anew.
pub(super) struct Change {
    pub(super) tracks: Vec<Track>,
    pub(super) gone: Vec<Gone>,
    /// `None`: everybody.
    pub(super) touched: Option<Vec<Span>>,
    pub(super) tally: Tally,
}

/// Messages that are no more, by customer, and what had become of them.
#[derive(Debug)]
pub(super) struct Gone {
    /// The place of their lane.
    pub(super) place: usize,
    messages: Vec<(Message, Packed)>,
    next: usize,
}

impl Gone {
    /// Those of a customer; customers are asked for in ascending order.
    pub(super) fn of_customer(&mut self, customer: usize) -> impl Iterator<Item = &(Message, Packed)> + use<'_> {
        let rest = self.messages.get(self.next..).unwrap_or_default();
        self.next += rest.iter().take_while(|(message, _)| (message.customer() as usize) < customer).count();
        let own = self.messages.get(self.next..).unwrap_or_default().iter();
        own.take_while(move |(message, _)| message.customer() as usize == customer)
    }
}

/// A lane of the run before.
struct Old {
    lane: Lane,
    outcomes: Vec<Packed>,
    /// Its place from now on: that of the lane with its number, or one behind all lanes.
    place: usize,
}

impl Change {
    /// What stays of a run with other lanes; these, where there are too many to tell old and new ones apart.
    ///
    /// A lane is the same as that of its number before. Those who had messages in a lane that is none any more are touched.
    pub(super) fn of(people: &People<'_>, run: Run, lanes: Vec<Lane>) -> Result<Change, Vec<Lane>> {
        let mut touched =
            Touched { people, patience: run.rules.holding.most_days(), spans: vec![Span::NONE; people.customers()] };
        let places = places(&run.lanes, &lanes);
        if places.iter().any(|place| usize::from(*place) >= MOST_LANES) {
            return Err(lanes);
        }
        let Run { lanes: before, mut outcomes, mut tally, .. } = run;
        if (0..).zip(&places).any(|(from, to): (u8, &u8)| from != *to) {
            outcomes.iter_mut().flatten().for_each(|outcome| *outcome = outcome.moved(&places));
            tally = tally.moved(&places);
        }
        tally.make_room(&lanes);
        let mut old: Vec<Old> = before
            .into_iter()
            .zip(outcomes)
            .zip(places)
            .map(|((lane, outcomes), place)| Old { lane, outcomes, place: place.into() })
            .collect();
        touched.turned(&old, &lanes);
        let mut gone = Vec::new();
        let mut tracks = Vec::with_capacity(lanes.len());
        for (place, lane) in lanes.into_iter().enumerate() {
            match old.iter().position(|old| old.place == place).map(|at| old.swap_remove(at)) {
                None => {
                    touched.all(&lane.plan);
                    tracks.push(Track::open(lane));
                }
                Some(old) => {
                    let (outcomes, left) = touched.changed(old, &lane);
                    gone.extend(left);
                    tracks.push(Track::new(lane, outcomes));
                }
            }
        }
        for Old { lane, outcomes, place } in old {
            touched.all(&lane.plan);
            let messages = lane.plan.messages().iter().copied().zip(outcomes).collect();
            gone.push(Gone { place, messages, next: 0 });
        }
        Ok(Change { tracks, gone, touched: Some(touched.spans), tally })
    }
}

/// The new place of each old lane.
fn places(before: &[Lane], lanes: &[Lane]) -> Vec<u8> {
    let mut taken = vec![false; lanes.len()];
    let mut behind = lanes.len();
    let place = |old: &Lane| {
        let same = lanes.iter().zip(&mut taken).position(|(lane, taken)| {
            let is_it = !*taken && lane.plan.number() == old.plan.number();
            *taken |= is_it;
            is_it
        });
        let place = same.unwrap_or(behind);
        behind += usize::from(same.is_none());
        // Both runs have few lanes.
        place as u8
    };
    before.iter().map(place).collect()
}

/// Those whom a change touches, and on which days.
struct Touched<'p> {
    people: &'p People<'p>,
    /// The days that a message waits at most.
    patience: u16,
    spans: Vec<Span>,
}

impl Touched<'_> {
    fn message(&mut self, message: Message) {
        self.between(message.customer(), message.day(), message.day());
    }

    fn between(&mut self, customer: u32, from: u16, until: u16) {
        if let Some(span) = self.spans.get_mut(customer as usize) {
            span.add(from, until);
        }
    }

    fn all(&mut self, plan: &Plan) {
        plan.messages().iter().for_each(|message| self.message(*message));
    }

    /// Those with messages of two lanes of which now the other goes first, on the days on which both may wait.
    fn turned(&mut self, old: &[Old], lanes: &[Lane]) {
        let pairs = || old.iter().enumerate().filter_map(|(was, old)| Some((was, old, lanes.get(old.place)?)));
        for (was, one, now) in pairs() {
            let is_turned = |(other_was, other, other_now): &(usize, &Old, &Lane)| {
                let before = (one.lane.turn(), was) < (other.lane.turn(), *other_was);
                was < *other_was && before != ((now.turn(), one.place) < (other_now.turn(), other.place))
            };
            for (_, other, _) in pairs().filter(is_turned) {
                self.meet(one.lane.plan.messages(), other.lane.plan.messages());
            }
        }
    }

    fn meet(&mut self, one: &[Message], other: &[Message]) {
        let mut rest = other;
        for message in one {
            let behind = rest.iter().take_while(|other| other.customer() < message.customer()).count();
            rest = rest.get(behind..).unwrap_or_default();
            for other in rest.iter().take_while(|other| other.customer() == message.customer()) {
                let (first, last) = (message.day().min(other.day()), message.day().max(other.day()));
                let until = first.saturating_add(self.patience);
                if last <= until {
                    self.between(message.customer(), last, until);
                }
            }
        }
    }

    /// What became of the messages of a lane, as far as it may stay so, and those that are no more.
    fn changed(&mut self, old: Old, lane: &Lane) -> (Vec<Packed>, Option<Gone>) {
        let is_same_control = old.lane.control == lane.control;
        if is_same_control && Rc::ptr_eq(&old.lane.plan, &lane.plan) {
            return (old.outcomes, None);
        }
        let is_left_like = old.lane.plan.flow.is_left_like(&lane.plan.flow);
        let [channels_before, channels] = [old.lane.plan.channels(), lane.plan.channels()];
        let mut control = (u32::MAX, true);
        let mut may_stay = |message: &Message, outcome: Packed| {
            let step = usize::from(message.step());
            // Whether the flow had ended was only asked of those that waited.
            let asked_once = outcome.moved_days() > 0;
            if !is_same_control && control.0 != message.customer() {
                control = (
                    message.customer(),
                    self.people.is_control(&old.lane, message.customer())
                        == self.people.is_control(lane, message.customer()),
                );
            }
            control.1 && (is_left_like || !asked_once) && channels_before.get(step) == channels.get(step)
        };
        let mut was = old.lane.plan.messages().iter().copied().zip(old.outcomes.iter().copied()).peekable();
        let (mut left, mut outcomes) = (Vec::new(), Vec::with_capacity(lane.plan.messages().len()));
        for message in lane.plan.messages() {
            while let Some(gone) = was.next_if(|(old, _)| old < message) {
                left.push(gone);
            }
            let same = was.next_if(|(old, _)| old == message);
            let kept = same.filter(|(_, outcome)| may_stay(message, *outcome));
            left.extend(same.filter(|_| kept.is_none()));
            outcomes.push(kept.map_or(Packed::OPEN, |(_, outcome)| outcome));
        }
        left.extend(was);
        left.iter().for_each(|(message, _)| self.message(*message));
        let new = lane.plan.messages().iter().zip(&outcomes).filter(|(_, outcome)| **outcome == Packed::OPEN);
        new.for_each(|(message, _)| self.message(*message));
        (outcomes, Some(Gone { place: old.place, messages: left, next: 0 }))
    }
}
