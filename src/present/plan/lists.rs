//! What a list of the dry run is called.

use crate::domain::{Day, Language};
use crate::engine::protocol::{PlannedList, Settings};
use crate::text::{catalogue, format};

/// The name of a list, in a dry run from this reference date.
#[must_use]
pub fn named(list: PlannedList, settings: &Settings, reference: Day, language: Language) -> String {
    let words = catalogue(language);
    let journey = |number: u32| {
        let found = settings.journeys.iter().find(|journey| journey.number == number);
        found.map_or("", |journey| journey.name.as_str())
    };
    let step = |step: u8| format::count(language, u64::from(step) + 1);
    let date = |day: u16| {
        let day = Day::from_number(reference.number() + i32::from(day)).unwrap_or(reference);
        format::date_long(language, day)
    };
    match list {
        PlannedList::Sent { journey: number, step: place, day } => {
            words.list_of_step(journey(number), &step(place), &date(day))
        }
        PlannedList::Day(day) => words.list_of_day(&date(day)),
        PlannedList::Journey(number) => words.list_of_journey(journey(number)),
        PlannedList::Step { journey: number, step: place } => words.list_of_any_day(journey(number), &step(place)),
        PlannedList::Held { reason, journey: _ } => words.list_of_held(words.held_back(reason)),
        PlannedList::Beyond(messages) => words.list_of_beyond(&format::count(language, messages.into())),
        PlannedList::Past(past) => {
            words.list_of_past(past.group, past.journey.map(journey), &format::count(language, past.days.into()))
        }
        PlannedList::Shared(one, other) => words.list_of_shared(journey(one), journey(other)),
    }
}
