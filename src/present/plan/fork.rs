//! Changes to the branches of a régua, one at a time; each leads to a whole régua. Where a branch stands is told by its number
//! in [`forks`]. Steps are `edit`'s.

use super::place::{forks, part, slots, way_of_fork};
use crate::domain::{Condition, Journey, Node, Wait};

/// What stays of a branch that is taken out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// The steps of those who meet its condition, for everybody.
    Yes,
    /// The steps of the others, for everybody.
    No,
    /// Nothing.
    Neither,
}

impl Kept {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Kept; 3] = [Kept::Yes, Kept::No, Kept::Neither];
}

/// With a branch at a gap of the time line, its sides empty; and its number. `None` where branches would nest too deep.
#[must_use]
pub fn with_fork_at(journey: &Journey, slot: usize, when: Condition) -> Option<(Journey, usize)> {
    let slot = slots(journey).into_iter().nth(slot)?;
    if slot.branches.len() + 1 >= Journey::MOST_DEPTH {
        return None;
    }
    let mut next = journey.clone();
    let fork = Node::Branch { when, yes: Vec::new(), no: Vec::new() };
    part(&mut next.flow, &slot.branches)?.insert(slot.place, fork);
    let is_it = |number: &usize| {
        way_of_fork(&next, *number).is_some_and(|way| way.branches == slot.branches && way.place == slot.place)
    };
    let number = (0..forks(&next).len()).find(is_it)?;
    Some((next, number))
}

/// With another condition of a branch; `None` where nothing changes.
#[must_use]
pub fn with_when(journey: &Journey, number: usize, condition: &Condition) -> Option<Journey> {
    let way = way_of_fork(journey, number)?;
    let mut next = journey.clone();
    match part(&mut next.flow, &way.branches)?.get_mut(way.place)? {
        Node::Branch { when, .. } => when.clone_from(condition),
        Node::Wait(_) | Node::Send(_) => return None,
    }
    (next != *journey).then_some(next)
}

/// Without a branch; what stays of it takes its place.
#[must_use]
pub fn without_fork(journey: &Journey, number: usize, kept: Kept) -> Option<Journey> {
    let way = way_of_fork(journey, number)?;
    let mut next = journey.clone();
    let flow = part(&mut next.flow, &way.branches)?;
    let Node::Branch { yes, no, .. } = flow.get_mut(way.place)? else { return None };
    let stays = match kept {
        Kept::Yes => std::mem::take(yes),
        Kept::No => std::mem::take(no),
        Kept::Neither => Vec::new(),
    };
    flow.splice(way.place..=way.place, stays);
    join_waits(flow);
    Some(next)
}

/// Waits of days that follow one another become one: before a step stands one wait, which its field shows.
fn join_waits(flow: &mut Vec<Node>) {
    let mut place = 1;
    while place < flow.len() {
        match (flow.get(place - 1), flow.get(place)) {
            (Some(Node::Wait(Wait::Days(one))), Some(Node::Wait(Wait::Days(other)))) => {
                let joined = Node::Wait(Wait::Days(one.saturating_add(*other)));
                flow.splice(place - 1..=place, [joined]);
            }
            (_, _) => place += 1,
        }
    }
}

#[cfg(test)]
mod tests;
