//! Where a piece of a flow stands: the way to it through branches, the gaps of the time line between pieces, and the pieces in
//! the order of writing. What is changed there is `edit`'s and `fork`'s.

use crate::domain::{Condition, Journey, Node};

/// A side of a branch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// Those who meet its condition.
    Yes,
    /// The others.
    No,
}

impl Side {
    /// Both, in the order of writing.
    pub const ALL: [Side; 2] = [Side::Yes, Side::No];
}

/// The way to a node: at each branch its place and the way taken, at last the place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Way {
    pub(super) branches: Vec<(usize, Side)>,
    pub(super) place: usize,
}

fn find(flow: &[Node], number: &mut usize, branches: &mut Vec<(usize, Side)>) -> Option<usize> {
    for (place, node) in flow.iter().enumerate() {
        match node {
            Node::Wait(_) => {}
            Node::Send(_) if *number == 0 => return Some(place),
            Node::Send(_) => *number -= 1,
            Node::Branch { yes, no, .. } => {
                for (side, way) in [(Side::Yes, yes), (Side::No, no)] {
                    branches.push((place, side));
                    if let Some(found) = find(way, number, branches) {
                        return Some(found);
                    }
                    branches.pop();
                }
            }
        }
    }
    None
}

pub(super) fn way(journey: &Journey, mut number: usize) -> Option<Way> {
    let mut branches = Vec::new();
    let place = find(&journey.flow, &mut number, &mut branches)?;
    Some(Way { branches, place })
}

/// The part of the flow that a way ends in.
pub(super) fn part<'f>(flow: &'f mut Vec<Node>, branches: &[(usize, Side)]) -> Option<&'f mut Vec<Node>> {
    let mut part = flow;
    for (place, side) in branches {
        let Node::Branch { yes, no, .. } = part.get_mut(*place)? else { return None };
        part = match side {
            Side::Yes => yes,
            Side::No => no,
        };
    }
    Some(part)
}

/// A gap of the time line: before, between and after the pieces of each part of a flow.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Slot {
    /// The branches on the way.
    pub(super) branches: Vec<(usize, Side)>,
    /// What is put in takes this place.
    pub(super) place: usize,
    /// How many steps are written before it.
    pub(super) steps_before: usize,
}

/// A piece of the time line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Item {
    /// A gap, by its place among all.
    Slot(usize),
    /// A step, by its number.
    Step(usize),
    /// A branch.
    Fork {
        /// Its number: its place among all branches in the order of writing.
        number: usize,
        /// The pieces of those who meet its condition.
        yes: Vec<Item>,
        /// The pieces of the others.
        no: Vec<Item>,
    },
}

/// A branch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fork<'j> {
    /// What is asked.
    pub when: &'j Condition,
    /// Those who meet it, and the others.
    pub sides: [&'j [Node]; 2],
    /// How many steps are written before it.
    pub steps_before: usize,
}

#[derive(Default)]
struct Walk<'j> {
    branches: Vec<(usize, Side)>,
    slots: Vec<Slot>,
    steps: usize,
    forks: Vec<(Way, Fork<'j>)>,
}

impl<'j> Walk<'j> {
    fn slot(&mut self, place: usize) -> Item {
        self.slots.push(Slot { branches: self.branches.clone(), place, steps_before: self.steps });
        Item::Slot(self.slots.len() - 1)
    }

    fn side(&mut self, flow: &'j [Node], at: (usize, Side)) -> Vec<Item> {
        self.branches.push(at);
        let items = self.flow(flow);
        self.branches.pop();
        items
    }

    fn flow(&mut self, flow: &'j [Node]) -> Vec<Item> {
        let mut items = vec![self.slot(0)];
        for (place, node) in flow.iter().enumerate() {
            items.push(match node {
                Node::Wait(_) => continue,
                Node::Send(_) => {
                    self.steps += 1;
                    Item::Step(self.steps - 1)
                }
                Node::Branch { when, yes, no } => {
                    let number = self.forks.len();
                    let fork = Fork { when, sides: [yes, no], steps_before: self.steps };
                    self.forks.push((Way { branches: self.branches.clone(), place }, fork));
                    let yes = self.side(yes, (place, Side::Yes));
                    let no = self.side(no, (place, Side::No));
                    Item::Fork { number, yes, no }
                }
            });
            items.push(self.slot(place + 1));
        }
        items
    }
}

/// The time line.
#[must_use]
pub fn line(journey: &Journey) -> Vec<Item> {
    Walk::default().flow(&journey.flow)
}

/// All gaps, in the order of writing.
pub(super) fn slots(journey: &Journey) -> Vec<Slot> {
    let mut walk = Walk::default();
    walk.flow(&journey.flow);
    walk.slots
}

/// All branches, in the order of writing: a branch before those on its sides.
#[must_use]
pub fn forks(journey: &Journey) -> Vec<Fork<'_>> {
    let mut walk = Walk::default();
    walk.flow(&journey.flow);
    walk.forks.into_iter().map(|(_, fork)| fork).collect()
}

/// The way to a branch.
pub(super) fn way_of_fork(journey: &Journey, number: usize) -> Option<Way> {
    let mut walk = Walk::default();
    walk.flow(&journey.flow);
    walk.forks.into_iter().nth(number).map(|(way, _)| way)
}

/// The gap behind a branch, by its place among all.
#[must_use]
pub fn slot_behind_fork(journey: &Journey, number: usize) -> Option<usize> {
    let way = way_of_fork(journey, number)?;
    slots(journey).iter().position(|slot| slot.branches == way.branches && slot.place == way.place + 1)
}

/// The gap behind everything, by its place among all.
#[must_use]
pub fn last_slot(journey: &Journey) -> usize {
    slots(journey).len() - 1
}

/// Whether one customer may come to both steps: they are not on the two sides of one branch.
#[must_use]
pub fn met_together(journey: &Journey, [one, other]: [usize; 2]) -> bool {
    let (Some(one), Some(other)) = (way(journey, one), way(journey, other)) else { return false };
    let parted = one.branches.iter().zip(&other.branches).find(|(one, other)| one != other);
    parted.is_none_or(|((one, _), (other, _))| one != other)
}

/// A step or a branch, by its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stop {
    /// A step.
    Step(usize),
    /// A branch.
    Fork(usize),
}

/// The branches on the way to a step or to a branch by their numbers, each with the side taken, from the outside in.
#[must_use]
pub fn sides_of(journey: &Journey, stop: Stop) -> Vec<(usize, Side)> {
    fn within(items: &[Item], stop: Stop) -> Option<Vec<(usize, Side)>> {
        items.iter().find_map(|item| match item {
            Item::Slot(_) => None,
            Item::Step(number) => (Stop::Step(*number) == stop).then(Vec::new),
            Item::Fork { number, .. } if Stop::Fork(*number) == stop => Some(Vec::new()),
            Item::Fork { number, yes, no } => {
                [(Side::Yes, yes), (Side::No, no)].into_iter().find_map(|(side, items)| {
                    let mut way = within(items, stop)?;
                    way.insert(0, (*number, side));
                    Some(way)
                })
            }
        })
    }
    within(&line(journey), stop).unwrap_or_default()
}
