//! Changes to a régua, one at a time: its steps put in, moved, doubled, taken out, their waits and fields. Each leads to a
//! whole régua. Where a step stands is told by its number in [`Journey::steps`].

use super::place::{Slot, Way, part, slots, way};
use crate::domain::{
    Activity, Channel, Condition, CouponOffer, Journey, Node, OnlyIf, Purpose, Step, StepText, Tone, Wait,
};

/// Days between a step and one that is put in after it.
const NEXT_DAYS: u16 = 3;

/// The régua with the part of the flow around a step changed; `None` of a step that there is not.
fn around(
    journey: &Journey,
    number: usize,
    change: impl FnOnce(&mut Vec<Node>, usize) -> Option<()>,
) -> Option<Journey> {
    let way = way(journey, number)?;
    let mut next = journey.clone();
    change(part(&mut next.flow, &way.branches)?, way.place)?;
    (next != *journey).then_some(next)
}

/// With a step changed; `None` where nothing changes.
#[must_use]
pub fn changed(journey: &Journey, number: usize, change: impl FnOnce(&mut Step)) -> Option<Journey> {
    around(journey, number, |flow, place| match flow.get_mut(place)? {
        Node::Send(step) => {
            change(step);
            Some(())
        }
        Node::Wait(_) | Node::Branch { .. } => None,
    })
}

/// The wait right before a step: `None` where there is none, so that it follows on the same day.
#[must_use]
pub fn wait_before(journey: &Journey, number: usize) -> Option<Wait> {
    let way = way(journey, number)?;
    let mut flow = journey.flow.clone();
    let part = part(&mut flow, &way.branches)?;
    match part.get(way.place.checked_sub(1)?)? {
        Node::Wait(wait) => Some(*wait),
        Node::Send(_) | Node::Branch { .. } => None,
    }
}

/// With another wait before a step; no days are none.
#[must_use]
pub fn with_wait(journey: &Journey, number: usize, wait: Wait) -> Option<Journey> {
    around(journey, number, |flow, place| {
        let before = place.checked_sub(1).filter(|before| matches!(flow.get(*before), Some(Node::Wait(_))));
        match (before, wait) {
            (Some(before), Wait::Days(0)) => drop(flow.remove(before)),
            (Some(before), wait) => *flow.get_mut(before)? = Node::Wait(wait),
            (None, Wait::Days(0)) => {}
            (None, wait) => flow.insert(place, Node::Wait(wait)),
        }
        Some(())
    })
}

/// A step of nothing but its channel.
fn blank(channel: Channel) -> Step {
    Step {
        activity: Activity::Active,
        channel,
        purpose: Purpose::Offer,
        tone: Tone::Warm,
        text: StepText::default(),
        coupon: None,
        only_if: Vec::new(),
    }
}

/// With a new step at a gap of the time line, some days after what stands before it and by the same way; and its number.
#[must_use]
pub fn with_step_at(journey: &Journey, slot: usize) -> Option<(Journey, usize)> {
    let slot = slots(journey).into_iter().nth(slot)?;
    let before =
        slot.steps_before.checked_sub(1).and_then(|before| journey.steps().get(before).map(|step| step.channel));
    let mut next = journey.clone();
    let flow = part(&mut next.flow, &slot.branches)?;
    let has_before = slot.place > 0 || slot.branches.iter().any(|(place, _)| *place > 0);
    let wait = has_before.then_some(Node::Wait(Wait::Days(NEXT_DAYS)));
    flow.splice(slot.place..slot.place, wait.into_iter().chain([Node::Send(blank(before.unwrap_or(Channel::Email)))]));
    Some((next, slot.steps_before))
}

/// With a copy of a step right after it, on the same distance.
#[must_use]
pub fn doubled(journey: &Journey, number: usize) -> Option<Journey> {
    let wait = wait_before(journey, number).unwrap_or(Wait::Days(NEXT_DAYS));
    around(journey, number, |flow, place| {
        let copy = flow.get(place)?.clone();
        flow.splice(place + 1..place + 1, [Node::Wait(wait), copy]);
        Some(())
    })
}

/// Without a step; its wait is added to that of the next one, so that no other step moves.
#[must_use]
pub fn without(journey: &Journey, number: usize) -> Option<Journey> {
    around(journey, number, take_out)
}

fn take_out(flow: &mut Vec<Node>, place: usize) -> Option<()> {
    flow.remove(place);
    let before = place.checked_sub(1);
    let own = before.and_then(|before| flow.get(before)).and_then(days);
    let next = flow.get(place).and_then(days);
    match (before, own, next) {
        (Some(before), Some(own), Some(next)) => {
            *flow.get_mut(before)? = Node::Wait(Wait::Days(own.saturating_add(next)));
            flow.remove(place);
        }
        (Some(before), Some(_), None) if place >= flow.len() => drop(flow.remove(before)),
        (_, _, _) => {}
    }
    Some(())
}

fn days(node: &Node) -> Option<u16> {
    match node {
        Node::Wait(Wait::Days(days)) => Some(*days),
        Node::Wait(Wait::ToBirthday | Wait::ToMonthEnd | Wait::ToDayOfMonth(_))
        | Node::Send(_)
        | Node::Branch { .. } => None,
    }
}

/// With a step at a gap of the time line, by the gap's place among all; and its number then. Within its part of the flow the
/// waits stay where they are, and the steps change places; into another part it takes its own wait along. `None` where it
/// stands there already.
#[must_use]
pub fn moved_to(journey: &Journey, number: usize, slot: usize) -> Option<(Journey, usize)> {
    let from = way(journey, number)?;
    let to = slots(journey).into_iter().nth(slot)?;
    let then = to.steps_before - usize::from(number < to.steps_before);
    let mut next = journey.clone();
    if from.branches == to.branches {
        turn(part(&mut next.flow, &from.branches)?, from.place, to.place)?;
    } else {
        carry(&mut next.flow, from, &to, wait_before(journey, number))?;
    }
    (next != *journey).then_some((next, then))
}

/// Which way along the time line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Along {
    /// Towards the entry.
    Back,
    /// Towards the end.
    On,
}

/// With a step past what stands beside it: a step, or the edge of a branch, which it enters or leaves; and its number then.
#[must_use]
pub fn moved(journey: &Journey, number: usize, along: Along) -> Option<(Journey, usize)> {
    // A step stands between two gaps that follow one another.
    let before = slot_before(journey, number)?;
    let slot = match along {
        Along::Back => before.checked_sub(1)?,
        Along::On => before + 2,
    };
    moved_to(journey, number, slot)
}

/// The gap before a step, by its place among all.
#[must_use]
pub fn slot_before(journey: &Journey, number: usize) -> Option<usize> {
    let way = way(journey, number)?;
    // Of the gaps of its part that come before it the last: behind it only waits lie.
    slots(journey).iter().rposition(|slot| slot.branches == way.branches && slot.place <= way.place)
}

/// Within a part of the flow, brings a step to a gap: what lies between moves up, waits stay.
fn turn(flow: &mut [Node], from: usize, to: usize) -> Option<()> {
    let is_wait = |node: &Node| matches!(node, Node::Wait(_));
    let places: Vec<usize> =
        (0..flow.len()).filter(|place| flow.get(*place).is_some_and(|node| !is_wait(node))).collect();
    let own = places.iter().position(|place| *place == from)?;
    let gap = places.iter().filter(|place| **place < to).count();
    let swaps: Vec<(usize, usize)> = if gap > own {
        (own..gap - 1).map(|place| (place, place + 1)).collect()
    } else {
        (gap..own).rev().map(|place| (place, place + 1)).collect()
    };
    for (one, other) in swaps {
        flow.swap(*places.get(one)?, *places.get(other)?);
    }
    Some(())
}

/// Takes a step out of one part of the flow into another, its own wait before it.
fn carry(flow: &mut Vec<Node>, mut from: Way, to: &Slot, wait: Option<Wait>) -> Option<()> {
    let step = part(flow, &from.branches)?.get(from.place)?.clone();
    let brought: Vec<Node> = wait.map(Node::Wait).into_iter().chain([step]).collect();
    let count = brought.len();
    part(flow, &to.branches)?.splice(to.place..to.place, brought);
    // Where it stood before, or a branch on the way there, may now stand farther on.
    if from.branches.starts_with(&to.branches)
        && let Some((place, _)) = from.branches.get_mut(to.branches.len())
        && *place >= to.place
    {
        *place += count;
    }
    take_out(part(flow, &from.branches)?, from.place)
}

/// With a step brought days nearer to the one before it, or farther; never before it.
#[must_use]
pub fn shifted(journey: &Journey, number: usize, by: i32) -> Option<Journey> {
    let now = match wait_before(journey, number) {
        None => 0,
        Some(Wait::Days(days)) => i32::from(days),
        Some(Wait::ToBirthday | Wait::ToMonthEnd | Wait::ToDayOfMonth(_)) => return None,
    };
    let next = u16::try_from((now + by).clamp(0, 730)).ok()?;
    with_wait(journey, number, Wait::Days(next))
}

/// With a condition of a step put in or taken out.
#[must_use]
pub fn with_only_if(journey: &Journey, number: usize, check: &OnlyIf) -> Option<Journey> {
    changed(journey, number, |step| match step.only_if.iter().position(|own| own == check) {
        Some(place) => drop(step.only_if.remove(place)),
        None => step.only_if.push(check.clone()),
    })
}

/// What a step asks of the customer beside what happened since the entry: all its conditions as one; `None` where it asks
/// nothing.
#[must_use]
pub fn condition_of(step: &Step) -> Option<Condition> {
    let mut all: Vec<Condition> = step.only_if.iter().filter_map(met).cloned().collect();
    if all.len() > 1 { Some(Condition::All(all)) } else { all.pop() }
}

/// With another condition on the customer, or none, in the place of those that a step has.
#[must_use]
pub fn with_condition(journey: &Journey, number: usize, condition: Option<&Condition>) -> Option<Journey> {
    changed(journey, number, |step| {
        let place = step.only_if.iter().position(|check| met(check).is_some()).unwrap_or(step.only_if.len());
        step.only_if.retain(|check| met(check).is_none());
        if let Some(condition) = condition {
            step.only_if.insert(place, OnlyIf::Meets(condition.clone()));
        }
    })
}

fn met(check: &OnlyIf) -> Option<&Condition> {
    match check {
        OnlyIf::Meets(condition) => Some(condition),
        OnlyIf::CouponUnused | OnlyIf::NotBought | OnlyIf::DaysAfterMessage(_) => None,
    }
}

/// With a coupon of this code and term, or none.
#[must_use]
pub fn with_coupon(journey: &Journey, number: usize, coupon: Option<CouponOffer>) -> Option<Journey> {
    changed(journey, number, |step| step.coupon = coupon)
}

#[cfg(test)]
pub(super) mod tests;
