//! The messages that the dry run sends and a file tells of, in an order that no order of rows reaches. Their rows are
//! `messages`'s.

use super::Wanted;
use crate::domain::{Day, Journey};
use crate::engine::base::{Analysed, Base};
use crate::engine::plans::DryRun;
use crate::engine::protocol::ActionId;
use crate::journeys::Told;
use std::ops::Range;
use std::rc::Rc;

/// A message that is sent. They come by day, régua, step and the customers' keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Due {
    /// The day on which it is sent, from the first of the horizon.
    pub(super) day: u16,
    pub(super) lane: u8,
    pub(super) step: u8,
    /// The customer's place among all keys in order.
    rank: u32,
    /// The day of the entry, as [`Day::number`].
    pub(super) entered: i32,
    /// Days after the planned one.
    pub(super) moved: u16,
    /// The customer's place.
    pub(super) place: u32,
}

/// Messages, and the dry run that sends them.
pub(super) struct Gathered {
    made: Rc<DryRun>,
    dues: Vec<Due>,
}

/// The same, with what is needed to tell of them.
pub(super) struct Sent<'a> {
    pub(super) base: &'a Base,
    pub(super) analysed: &'a Analysed,
    pub(super) made: &'a DryRun,
    pub(super) dues: &'a [Due],
}

impl Gathered {
    /// Those that are wanted; `by_key` holds all places in the order of their customers' keys.
    pub(super) fn of(analysed: &Analysed, made: Rc<DryRun>, by_key: &[u32], wanted: &Wanted) -> Gathered {
        let mut ranks = vec![0; by_key.len()];
        for (rank, place) in (0..).zip(by_key) {
            if let Some(slot) = ranks.get_mut(*place as usize) {
                *slot = rank;
            }
        }
        let reference = analysed.policy.reference.number();
        let due = |told: Told| {
            let day = told.sent_day()?;
            let journey = made.numbers.get(told.lane).copied()?;
            let step = told.message.step();
            let is_wanted = wanted.has(ActionId { day, journey, step });
            is_wanted.then_some(Due {
                day,
                // There are at most 64 lanes: `journeys::MOST_LANES`.
                lane: told.lane as u8,
                step,
                rank: ranks.get(told.message.customer() as usize).copied()?,
                entered: reference + i32::from(told.message.day()) - i32::from(told.message.age_days()),
                moved: told.outcome.moved_days,
                place: told.message.customer(),
            })
        };
        let mut dues: Vec<Due> = made.run.all().filter_map(due).collect();
        dues.sort_unstable();
        Gathered { made, dues }
    }

    /// With what is needed to tell of them.
    pub(super) fn told<'a>(&'a self, base: &'a Base, analysed: &'a Analysed) -> Sent<'a> {
        Sent { base, analysed, made: &self.made, dues: &self.dues }
    }

    /// A day of the dry run; `None` beyond it.
    pub(super) fn day(&self, place: u16) -> Option<Day> {
        self.made.run.horizon().day(place)
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.dues.len()
    }

    /// Where those of each day and step stand.
    pub(super) fn ranges(&self) -> Vec<Range<usize>> {
        let mut next = 0;
        let range = |dues: &[Due]| {
            let start = next;
            next += dues.len();
            start..next
        };
        groups(&self.dues).map(range).collect()
    }

    /// The list that messages are of, by the first of them.
    pub(super) fn list(&self, range: &Range<usize>) -> Option<ActionId> {
        let due = self.dues.get(range.start)?;
        let journey = *self.made.numbers.get(usize::from(due.lane))?;
        Some(ActionId { day: due.day, journey, step: due.step })
    }

    /// Where those of a list stand; nowhere where its régua takes no part.
    pub(super) fn range(&self, list: ActionId) -> Range<usize> {
        let Some(lane) = self.made.lane(list.journey) else { return 0..0 };
        let key = (list.day, lane, list.step);
        let of = |due: &Due| (due.day, usize::from(due.lane), due.step);
        self.dues.partition_point(|due| of(due) < key)..self.dues.partition_point(|due| of(due) <= key)
    }
}

/// Messages day by day and step by step.
pub(super) fn groups(dues: &[Due]) -> impl Iterator<Item = &[Due]> {
    dues.chunk_by(|one, other| (one.day, one.lane, one.step) == (other.day, other.lane, other.step))
}

impl<'a> Sent<'a> {
    pub(super) fn journey(&self, due: Due) -> Option<&'a Journey> {
        let number = self.made.numbers.get(usize::from(due.lane))?;
        self.analysed.settings.journeys.iter().find(|journey| journey.number == *number)
    }

    pub(super) fn day(&self, due: Due) -> Option<Day> {
        self.made.run.horizon().day(due.day)
    }
}
