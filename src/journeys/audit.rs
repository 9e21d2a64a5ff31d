//! Which réguas meet in the same people, and in the same weeks, before and after what holds over all of them. Who wins is
//! priority's; how often it decided, the tally tells.

use super::run::Run;
use super::sending::MOST_LANES;
use crate::audience::Bits;
use crate::domain::HeldBack;

/// A number for each pair of lanes, by their places.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Square(Vec<u64>);

impl Default for Square {
    fn default() -> Square {
        Square(vec![0; MOST_LANES * MOST_LANES])
    }
}

impl Square {
    pub(super) fn at(&self, (row, column): (usize, usize)) -> u64 {
        let place = (row < MOST_LANES && column < MOST_LANES).then_some(row * MOST_LANES + column);
        place.and_then(|place| self.0.get(place)).copied().unwrap_or_default()
    }

    /// Adds a number that may be less than 0, as what it is modulo 2^64.
    pub(super) fn add(&mut self, (row, column): (usize, usize), by: u64) {
        if let Some(sum) = self.0.get_mut(row * MOST_LANES + column) {
            *sum = sum.wrapping_add(by);
        }
    }

    /// The same numbers where lanes have other places: the new one of each old.
    pub(super) fn moved(&self, places: &[u8]) -> Square {
        let mut moved = Square::default();
        for (row, to_row) in places.iter().enumerate() {
            for (column, to_column) in places.iter().enumerate() {
                moved.add((usize::from(*to_row), usize::from(*to_column)), self.at((row, column)));
            }
        }
        moved
    }

    /// The same numbers, those of either order of a pair with the lower place first.
    fn folded(mut self) -> Square {
        for row in 0..MOST_LANES {
            for column in 0..row {
                let both = self.at((row, column));
                self.add((row, column), both.wrapping_neg());
                self.add((column, row), both);
            }
        }
        self
    }
}

/// A table of réguas against réguas, by the places of their lanes. The diagonal is each régua alone.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Pairs {
    /// The lower place first.
    people: Square,
    weeks: Square,
}

impl Pairs {
    /// How many people have messages of both.
    #[must_use]
    pub fn people(&self, one: usize, other: usize) -> u64 {
        self.people.at((one.min(other), one.max(other)))
    }

    /// How many times a person has messages of both in one week; weeks count from the first day of the horizon.
    #[must_use]
    pub fn same_week(&self, one: usize, other: usize) -> u64 {
        self.weeks.at((one.min(other), one.max(other)))
    }

    /// Turns a person who had messages of one set of lanes, a bit for each, into one who has those of another.
    pub(super) fn person(&mut self, before: u64, after: u64) {
        turn(&mut self.people, before, after);
    }

    /// The same of a person's week.
    pub(super) fn week(&mut self, before: u64, after: u64) {
        turn(&mut self.weeks, before, after);
    }

    pub(super) fn moved(&self, places: &[u8]) -> Pairs {
        Pairs { people: self.people.moved(places).folded(), weeks: self.weeks.moved(places).folded() }
    }
}

/// The places of a set, ascending.
pub(super) fn lanes_of(set: u64) -> impl Iterator<Item = usize> {
    let rest = |set: &u64| Some(*set & (*set - 1)).filter(|rest| *rest != 0);
    std::iter::successors(Some(set).filter(|set| *set != 0), rest).map(|set| set.trailing_zeros() as usize)
}

/// Takes the pairs of one set out, and those of another in.
fn turn(table: &mut Square, before: u64, after: u64) {
    let mut set = before;
    for lane in lanes_of(before & !after) {
        count(table, (lane, set), u64::MAX);
        set &= !(1 << lane);
    }
    for lane in lanes_of(after & !before) {
        set |= 1 << lane;
        count(table, (lane, set), 1);
    }
}

/// Each pair of a lane and one of a set.
fn count(table: &mut Square, (lane, set): (usize, u64), by: u64) {
    lanes_of(set).for_each(|other| table.add((lane.min(other), lane.max(other)), by));
}

/// The collisions of a run.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Audit {
    /// As planned, those in a control group, suppressed or without consent left out.
    pub before: Pairs,
    /// As sent.
    pub after: Pairs,
}

/// Whether nothing but days, caps and other réguas stands in the way.
pub(super) fn is_only_capped(held: Option<HeldBack>) -> bool {
    match held {
        Some(HeldBack::ControlGroup | HeldBack::Suppressed | HeldBack::NoConsent) => false,
        None | Some(HeldBack::QuietDay | HeldBack::Collision | HeldBack::Gap | HeldBack::Cap) => true,
    }
}

impl Run {
    /// The place of the lane that goes first where two collide: the lower priority number, of equals the lower number of the
    /// régua. `None` for a lane that is not there.
    #[must_use]
    pub fn winner(&self, one: usize, other: usize) -> Option<usize> {
        let key = |place: usize| self.lanes.get(place).map(|lane| (lane.turn(), place));
        let (left, right) = (key(one)?, key(other)?);
        Some(if left <= right { one } else { other })
    }

    /// Those who have messages of both lanes that nothing but days, caps and other réguas holds back.
    #[must_use]
    pub fn shared_by(&self, one: usize, other: usize) -> Bits {
        let of = |lane: usize| {
            let mut found = Bits::none(self.customers());
            let own = self.of_lane(lane).filter(|told| is_only_capped(told.outcome.held));
            own.for_each(|told| found.insert(told.message.customer() as usize));
            found
        };
        let mut shared = of(one);
        shared.and(&of(other));
        shared
    }
}
