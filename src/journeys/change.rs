//! What a run keeps when lanes come, go or change, and whom that touches. What becomes of these is `sending`'s.

use super::control::is_control;
use super::message::{Message, Packed};
use super::people::People;
use super::plan::{Lane, Plan};
use super::run::Run;
use super::sending::{MOST_LANES, Track};
use super::tally::Tally;
use crate::audience::Bits;
use std::rc::Rc;

/// Where a run stands when it begins, or begins anew.
pub(super) struct Change {
    pub(super) tracks: Vec<Track>,
    pub(super) gone: Vec<Gone>,
    /// `None`: everybody.
    pub(super) touched: Option<Bits>,
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
    /// Those of a customer, asked for in ascending order.
    pub(super) fn of_customer(&mut self, customer: usize) -> impl Iterator<Item = (Message, Packed)> + use<'_> {
        std::iter::from_fn(move || {
            let next = self.messages.get(self.next).filter(|(message, _)| message.customer() as usize == customer)?;
            self.next += 1;
            Some(*next)
        })
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
        let mut touched = Touched { people, who: Bits::none(people.customers()) };
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
        Ok(Change { tracks, gone, touched: Some(touched.who), tally })
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

/// Those whom a change touches.
struct Touched<'p> {
    people: &'p People<'p>,
    who: Bits,
}

impl Touched<'_> {
    fn all(&mut self, plan: &Plan) {
        plan.messages().iter().for_each(|message| self.who.insert(message.customer() as usize));
    }

    /// Those with messages of two lanes of which now the other goes first.
    fn turned(&mut self, old: &[Old], lanes: &[Lane]) {
        let pairs = || old.iter().enumerate().filter_map(|(was, old)| Some((was, old, lanes.get(old.place)?)));
        for (was, one, now) in pairs() {
            let is_turned = |(other_was, other, other_now): &(usize, &Old, &Lane)| {
                let before = (one.lane.turn(), was) < (other.lane.turn(), *other_was);
                was < *other_was && before != ((now.turn(), one.place) < (other_now.turn(), other.place))
            };
            let mut with = None;
            for (_, other, _) in pairs().filter(is_turned) {
                let with = with.get_or_insert_with(|| {
                    let mut with = Bits::none(self.people.customers());
                    one.lane.plan.messages().iter().for_each(|message| with.insert(message.customer() as usize));
                    with
                });
                let others = other.lane.plan.messages().iter().map(|message| message.customer() as usize);
                others.filter(|customer| with.has(*customer)).for_each(|customer| self.who.insert(customer));
            }
        }
    }

    /// What became of the messages of a lane, as far as they are the same, and those that are no more.
    fn changed(&mut self, old: Old, lane: &Lane) -> (Vec<Packed>, Option<Gone>) {
        if old.lane.control != lane.control {
            for message in lane.plan.messages() {
                let customer = message.customer() as usize;
                let digest = self.people.columns.digests.get(customer).copied().unwrap_or_default();
                let is_in = |lane: &Lane| is_control(digest, lane.plan.number, lane.control);
                if is_in(&old.lane) != is_in(lane) {
                    self.who.insert(customer);
                }
            }
        }
        if Rc::ptr_eq(&old.lane.plan, &lane.plan) {
            return (old.outcomes, None);
        }
        if !old.lane.plan.flow.is_left_like(&lane.plan.flow) {
            self.all(&lane.plan);
        }
        let [before, channels] = [old.lane.plan.channels(), lane.plan.channels()];
        let is_same_channel = |message: &Message| {
            let step = usize::from(message.step());
            before.get(step) == channels.get(step)
        };
        let mut was = old.lane.plan.messages().iter().copied().zip(old.outcomes.iter().copied()).peekable();
        let mut gone = Vec::new();
        let mut outcomes = Vec::with_capacity(lane.plan.messages().len());
        let mut leave = |who: &mut Bits, left: (Message, Packed)| {
            who.insert(left.0.customer() as usize);
            gone.push(left);
        };
        for message in lane.plan.messages() {
            while let Some(left) = was.next_if(|(old, _)| old < message) {
                leave(&mut self.who, left);
            }
            let same = was.next_if(|(old, _)| old == message);
            outcomes.push(match same {
                Some((_, outcome)) if is_same_channel(message) => outcome,
                Some(left) => {
                    leave(&mut self.who, left);
                    Packed::OPEN
                }
                None => {
                    self.who.insert(message.customer() as usize);
                    Packed::OPEN
                }
            });
        }
        was.for_each(|left| leave(&mut self.who, left));
        (outcomes, Some(Gone { place: old.place, messages: gone, next: 0 }))
    }
}
