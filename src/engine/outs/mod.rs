//! What leaves the schedule as files: lists of messages, their archive, the calendar; all of them over the messages that the
//! dry run sends. What the base knows for their tags is `facts`'s, the bytes are `export`'s.

mod calendar;
mod facts;
mod lists;

use super::base::{Analysed, Base};
use super::plans::{self, DryRun};
use super::protocol::{Download, Flavour, MessageFacts, PlannedList};
use super::table::Tables;
use crate::analysis::orders::OrdersError;
use crate::domain::{Day, Fate, Journey, Language, Refusal};
use crate::export::TooMuch;
use crate::journeys::Told;
use facts::Teller;
use std::ops::RangeInclusive;

/// Why a file can't be written.
#[derive(Debug)]
enum OutsError {
    /// No memory, or more than the format holds.
    TooMuch,
}

impl From<OrdersError> for OutsError {
    fn from(_: OrdersError) -> OutsError {
        OutsError::TooMuch
    }
}

impl From<TooMuch> for OutsError {
    fn from(_: TooMuch) -> OutsError {
        OutsError::TooMuch
    }
}

/// A message that is sent. They come by day, régua, step and the customers' keys, so that no order of rows reaches a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Due {
    /// The day on which it is sent, from the first of the horizon.
    day: u16,
    lane: u8,
    step: u8,
    /// The customer's place among all keys in order.
    rank: u32,
    /// The day of the entry, as [`Day::number`].
    entered: i32,
    /// Days after the planned one.
    moved: u16,
}

/// Which messages a file holds.
#[derive(Debug, Clone)]
struct Wanted {
    days: RangeInclusive<u16>,
    journey: Option<u32>,
    step: Option<u8>,
}

/// The messages of the dry run, and what is needed to tell of them.
struct Sent<'a> {
    base: &'a Base,
    analysed: &'a Analysed,
    made: &'a DryRun,
    /// All places in the order of their customers' keys.
    by_key: &'a [u32],
    dues: Vec<Due>,
}

impl<'a> Sent<'a> {
    fn of(
        (base, analysed, made): (&'a Base, &'a Analysed, &'a DryRun),
        by_key: &'a [u32],
        wanted: &Wanted,
    ) -> Sent<'a> {
        let mut ranks = vec![0; by_key.len()];
        for (rank, place) in (0..).zip(by_key) {
            if let Some(slot) = ranks.get_mut(*place as usize) {
                *slot = rank;
            }
        }
        let reference = analysed.policy.reference.number();
        let is_wanted = |told: &Told, day: u16| {
            wanted.days.contains(&day)
                && wanted.step.is_none_or(|step| step == told.message.step())
                && wanted.journey.is_none_or(|number| made.numbers.get(told.lane) == Some(&number))
        };
        let due = |told: Told| {
            let day = told.sent_day().filter(|day| is_wanted(&told, *day))?;
            Some(Due {
                day,
                // There are at most 64 lanes: `journeys::MOST_LANES`.
                lane: told.lane as u8,
                step: told.message.step(),
                rank: ranks.get(told.message.customer() as usize).copied()?,
                entered: reference + i32::from(told.message.day()) - i32::from(told.message.age_days()),
                moved: told.outcome.moved_days,
            })
        };
        let mut dues: Vec<Due> = made.run.all().filter_map(due).collect();
        dues.sort_unstable();
        Sent { base, analysed, made, by_key, dues }
    }

    /// The messages day by day and step by step.
    fn groups(&self) -> impl Iterator<Item = &[Due]> {
        self.dues.chunk_by(|one, other| (one.day, one.lane, one.step) == (other.day, other.lane, other.step))
    }

    fn place(&self, due: Due) -> u32 {
        self.by_key.get(due.rank as usize).copied().unwrap_or_default()
    }

    fn journey(&self, due: Due) -> Option<&'a Journey> {
        let number = self.made.numbers.get(usize::from(due.lane))?;
        self.analysed.settings.journeys.iter().find(|journey| journey.number == *number)
    }

    fn day(&self, due: Due) -> Option<Day> {
        self.made.run.horizon().day(due.day)
    }
}

/// Writes a file of the schedule piece by piece into `sink`, and names it; `None` for another download, and without a dry run.
///
/// # Errors
/// [`Refusal::OutOfMemory`].
pub(super) fn write(
    (base, analysed, tables): (&Base, &Analysed, &mut Tables),
    download: &Download,
    sink: &mut dyn FnMut(Vec<u8>),
) -> Result<Option<String>, Refusal> {
    let all = Wanted { days: 0..=u16::MAX, journey: None, step: None };
    let (wanted, what): (Wanted, What) = match download {
        Download::Messages { from_day, to_day, journey, step, flavour, language } => {
            (Wanted { days: *from_day..=*to_day, journey: *journey, step: *step }, What::List(*flavour, *language))
        }
        Download::MessagesZip { from_day, to_day, flavour, language } => {
            (Wanted { days: *from_day..=*to_day, ..all }, What::Archive(*flavour, *language))
        }
        Download::Calendar { language } => (all, What::Calendar(*language)),
        Download::Customers { .. }
        | Download::SetAside { .. }
        | Download::Unmatched { .. }
        | Download::Template(_)
        | Download::Table(_) => return Ok(None),
    };
    let Some(made) = plans::dry_run(base, analysed) else { return Ok(None) };
    let sent = Sent::of((base, analysed, &made), tables.by_key(base, analysed), &wanted);
    let written = match what {
        What::List(flavour, language) => lists::list(&sent, (&wanted, flavour, language), sink),
        What::Archive(flavour, language) => lists::archive(&sent, (flavour, language), sink),
        What::Calendar(language) => Ok(calendar::write(&sent, language, sink)),
    };
    written.map(Some).map_err(|OutsError::TooMuch| Refusal::OutOfMemory)
}

/// What a file is.
enum What {
    List(Flavour, Language),
    Archive(Flavour, Language),
    Calendar(Language),
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
