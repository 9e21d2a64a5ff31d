//! What leaves the engine as files that take long: lists of customers and of messages, their archives, the calendar. They are
//! written in slices, between which others are heard. The bytes are `export`'s.

mod blanks;
mod calendar;
mod customers;
mod facts;
mod messages;
mod names;
mod print;
mod sent;
mod writing;

use super::base::{Analysed, Base};
use super::files;
use super::plans::{self, DryRun};
use super::protocol::{ActionId, Flavour, MessageFacts, PlannedList};
use crate::analysis::orders::OrdersError;
use crate::domain::{Fate, Language, Refusal};
use crate::export::{Format, TooMuch};
use crate::journeys::Told;
pub(super) use blanks::blanks;
use facts::Teller;
pub(super) use print::print;
use std::collections::BTreeSet;
use std::ops::RangeInclusive;
pub(super) use writing::needs_plan;
pub use writing::{Writing, Wrote};

/// No memory, or more than the format holds.
#[derive(Debug)]
struct OutsError;

impl From<OrdersError> for OutsError {
    fn from(_: OrdersError) -> OutsError {
        OutsError
    }
}

impl From<TooMuch> for OutsError {
    fn from(_: TooMuch) -> OutsError {
        OutsError
    }
}

impl From<OutsError> for Refusal {
    fn from(_: OutsError) -> Refusal {
        Refusal::OutOfMemory
    }
}

/// For whom a file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Manner {
    flavour: Flavour,
    language: Language,
}

impl Manner {
    fn format(self) -> Format {
        files::format(self.flavour, self.language)
    }
}

/// Which messages a file holds.
#[derive(Debug, Clone)]
enum Wanted {
    /// Those of some days; only of a régua, only of a step of it.
    Days { days: RangeInclusive<u16>, journey: Option<u32>, step: Option<u8> },
    /// Those of these lists.
    Lists(BTreeSet<ActionId>),
}

impl Wanted {
    fn has(&self, message: ActionId) -> bool {
        match self {
            Wanted::Days { days, journey, step } => {
                days.contains(&message.day)
                    && journey.is_none_or(|own| own == message.journey)
                    && step.is_none_or(|own| own == message.step)
            }
            Wanted::Lists(lists) => lists.contains(&message),
        }
    }
}

/// What tags tell of the customer at a place in the first message that a figure of the dry run counts; where it counts none, on
/// the reference date.
///
/// # Errors
/// No memory.
pub(super) fn facts_behind(
    base: &Base,
    analysed: &Analysed,
    (list, place): (Option<PlannedList>, usize),
) -> Result<MessageFacts, OrdersError> {
    let teller = Teller::of(base, analysed)?;
    let found = list.zip(plans::dry_run(base, analysed)).and_then(|(list, made)| {
        let own = made.run.of_customer(place as u32);
        let told = own.into_iter().find(|told| counts(list, &made, told))?;
        let number = made.numbers.get(told.lane)?;
        let journey = analysed.settings.journeys.iter().find(|journey| journey.number == *number)?;
        let day = made.run.horizon().day(told.sent_day()?)?;
        let entered =
            analysed.policy.reference.number() + i32::from(told.message.day()) - i32::from(told.message.age_days());
        let of = facts::Of { place, lane: told.lane, step: told.message.step(), entered, day };
        Some(teller.facts(place, day, teller.coupon((&made, journey), &journey.offers(), of)))
    });
    Ok(found.unwrap_or_else(|| teller.facts(place, analysed.policy.reference, None)))
}

/// Whether a message that is sent is one of those that a figure counts.
fn counts(list: PlannedList, made: &DryRun, told: &Told) -> bool {
    let is_of = |number: u32| made.numbers.get(told.lane) == Some(&number);
    let is_sent = told.outcome.fate == Fate::Sent;
    is_sent
        && match list {
            PlannedList::Sent { journey, step, day } => {
                is_of(journey) && told.message.step() == step && told.sent_day() == Some(day)
            }
            PlannedList::Day(day) => told.sent_day() == Some(day),
            PlannedList::Journey(journey) => is_of(journey),
            PlannedList::Step { journey, step } => is_of(journey) && told.message.step() == step,
            PlannedList::Shared(one, other) => is_of(one) || is_of(other),
            PlannedList::Held { .. } | PlannedList::Beyond(_) | PlannedList::Past(_) => false,
        }
}
