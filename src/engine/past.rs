//! The base as it was on a past day, and what really followed: réguas are tried on what was known then, and lived through
//! to the reference date. Who was reached before buying is `journeys::BackTest`'s; figures are `report`'s.
//!
//! Known then: orders up to that day, with all that follows from them; registrations, openings, clicks, coupons and
//! opt-outs by their days. Customers who came later are there from the day of their first order or registration. What the
//! files give no day for (consents, suppression lists, columns of customers, statuses of orders) is as it is today.

use super::audiences::People as Answers;
use super::base::{Analysed, Base};
use super::plans::{self, DryRun, Rehearsing};
use super::protocol::{PastGroup, PastList, Settings};
use crate::analysis::orders::{Order, Orders, OrdersError};
use crate::audience::Bits;
use crate::domain::{Day, Policy, SetAside};
use crate::journeys::{BackTest, People, Reached};
use crate::ledger;
use crate::ledger::{OutOfMemory, Witness};
use std::rc::Rc;

/// What followed on a past day, by the places of the customers as of then.
#[derive(Debug)]
pub(super) struct Since {
    /// The orders up to that day, and those that followed, their amounts left out.
    pub(super) orders: Orders,
    /// The day from which each customer is known; [`Day::MIN`] for who was there then, or who bears no day at all.
    pub(super) known_from: Vec<Day>,
}

/// The base as of a past day.
#[derive(Debug)]
pub(super) struct Past {
    /// How many days lie between that day and the reference date, both in.
    days: u16,
    /// `None` until it is made, and without memory.
    as_of: Option<Box<Analysed>>,
}

/// Writes down who bought after a day, by number in the ledger.
#[derive(Debug)]
struct Later {
    after: Day,
    orders: Vec<(u32, Day)>,
    is_full: Result<(), OutOfMemory>,
}

impl Witness for Later {
    fn line(&mut self, _row: u32, _reason: Option<SetAside>, _cents: i64) {}

    fn repeated(&mut self, _row: u32, _cents: i64) {}

    fn order(&mut self, customer: u32, day: Day, _cents: i64) {
        if day <= self.after {
            return;
        }
        if self.orders.try_reserve(1).is_err() {
            self.is_full = Err(OutOfMemory);
        } else {
            self.orders.push((customer, day));
        }
    }
}

/// The settings under which the base of a past day is analysed: those in force, but for the day and how far to look.
fn settings(analysed: &Analysed, days: u16) -> Settings {
    let first = analysed.policy.reference.number() - i32::from(days.max(1)) + 1;
    let reference = Day::from_number(first).unwrap_or(analysed.policy.reference);
    Settings { reference: Some(reference), horizon_days: days, ..analysed.settings.clone() }
}

impl Past {
    /// The base as of the first of so many days that end with the reference date. Two passes over the lines.
    fn of(base: &Base, analysed: &Analysed, days: u16) -> Past {
        let settings = settings(analysed, days);
        let as_of = as_of(base, analysed, &settings).ok();
        Past { days, as_of }
    }
}

fn as_of(base: &Base, analysed: &Analysed, settings: &Settings) -> Result<Box<Analysed>, OrdersError> {
    let after = settings.reference.unwrap_or(analysed.policy.reference);
    let mut later = Later { after, orders: Vec::new(), is_full: Ok(()) };
    ledger::settle_before(&base.ledger, &analysed.policy, &mut later);
    later.is_full.map_err(|OutOfMemory| OrdersError::OutOfMemory)?;
    // The currency and what amounts stand for were told by all files, and are as they are today.
    let policy = Policy { reference: after, ..analysed.policy.clone() };
    let newcomers: Vec<u32> = later.orders.iter().map(|(customer, _)| *customer).collect();
    let mut past = Analysed::under(base, settings, (policy, &newcomers));
    past.since = Some(since(base, &past, later.orders)?);
    Ok(Box::new(past))
}

/// Puts what followed beside what was known.
fn since(base: &Base, past: &Analysed, later: Vec<(u32, Day)>) -> Result<Since, OrdersError> {
    let places = places(base, past);
    let place = |(customer, day): (u32, Day)| Some((places.get(customer as usize).copied()?, day));
    let mut later: Vec<(u32, Day)> = later.into_iter().filter_map(place).collect();
    later.sort_unstable();
    let known = past.orders(base)?;
    let mut orders = Vec::new();
    orders.try_reserve_exact(known.len() + later.len()).map_err(|_| OrdersError::OutOfMemory)?;
    let mut known_from = Vec::with_capacity(past.len());
    let mut rest = later.into_iter().peekable();
    let dossier = base.dossier().ok();
    for (place, customer) in (0..).zip(&past.customers) {
        let before = known.history(place as usize).map_or(&[][..], |history| history.days);
        let first_later = rest.peek().filter(|(of, _)| *of == place).map(|(_, day)| *day);
        let registered = dossier.and_then(|dossier| dossier.registered(*customer));
        let is_in_a_file = base.registered.get(*customer as usize) == Some(&true);
        let came = first_later.into_iter().chain(registered).min();
        let is_undated = is_in_a_file && registered.is_none();
        // Whoever was there on that day is treated as in a dry run of that day.
        let is_new = |came: &Day| before.is_empty() && !is_undated && past.policy.reference < *came;
        known_from.push(came.filter(is_new).unwrap_or(Day::MIN));
        let after = std::iter::from_fn(|| rest.next_if(|(of, _)| *of == place).map(|(_, day)| day));
        let order = |day: Day| Order { customer: place, day, cents: 0 };
        orders.extend(before.iter().copied().chain(after).map(order));
    }
    Ok(Since { orders: Orders::of(past.len() as u32, orders)?, known_from })
}

/// Where each customer of the ledger stands; [`u32::MAX`] for who is not among them.
fn places(base: &Base, analysed: &Analysed) -> Vec<u32> {
    let mut places = vec![u32::MAX; base.ledger.customers.len()];
    for (place, customer) in (0..).zip(&analysed.customers) {
        if let Some(slot) = places.get_mut(*customer as usize) {
            *slot = place;
        }
    }
    places
}

/// Goes on with the back-test over so many days; how far it is, or `None` when [`with`] can answer at once.
pub(super) fn advance(base: &Base, analysed: &Analysed, days: u16) -> Option<Rehearsing> {
    let mut held = analysed.past.borrow_mut();
    let begun = held.take().filter(|past| past.days == days);
    let steps = plans::taking_part(&analysed.settings).count() + 1;
    match begun {
        // To be heard before the first long slice.
        None => {
            *held = Some(Past { days, as_of: None });
            Some(Rehearsing { done: 0, of: steps })
        }
        Some(past) if past.as_of.is_none() => {
            *held = Some(Past::of(base, analysed, days));
            let is_made = held.as_ref().is_some_and(|past| past.as_of.is_some());
            is_made.then_some(Rehearsing { done: 1, of: steps })
        }
        Some(mut past) => {
            let settings = settings(analysed, days);
            let as_of = past.as_of.as_mut().filter(|as_of| as_of.settings != settings);
            as_of.into_iter().for_each(|as_of| {
                as_of.renew(base, &settings);
            });
            let far = past.as_of.as_ref().and_then(|as_of| plans::advance(base, as_of));
            *held = Some(past);
            far.map(|far| Rehearsing { done: far.done + 1, of: far.of + 1 })
        }
    }
}

/// A back-test that is done.
pub(super) struct Lived<'a> {
    /// The base as of then.
    pub(super) as_of: &'a Analysed,
    /// All réguas over it.
    pub(super) made: &'a DryRun,
    people: People<'a>,
}

/// Hands the back-test over so many days to `then`; `None` without memory.
pub(super) fn with<T>(base: &Base, analysed: &Analysed, days: u16, then: impl FnOnce(&Lived<'_>) -> T) -> Option<T> {
    while advance(base, analysed, days).is_some() {}
    let held = analysed.past.borrow();
    let as_of = held.as_ref()?.as_of.as_deref()?;
    let made: Rc<DryRun> = plans::dry_run(base, as_of)?;
    let answers = Answers { base, analysed: as_of };
    let people = plans::told(base, as_of).people(base, as_of, &answers)?;
    Some(then(&Lived { as_of, made: &made, people }))
}

impl Lived<'_> {
    /// A régua, or all of them together; of one that could not be tried nothing.
    pub(super) fn test(&self, journey: Option<u32>) -> BackTest {
        match journey.map(|number| self.made.lane(number)) {
            None => self.made.run.back_test_of_all(&self.people),
            Some(Some(lane)) => self.made.run.back_test(&self.people, lane),
            Some(None) => BackTest::default(),
        }
    }

    /// How many with a planned message are not in the base of today: all their orders were taken back since.
    pub(super) fn gone(&self, base: &Base, analysed: &Analysed, test: &BackTest) -> u64 {
        let places = places(base, analysed);
        let all = test.reached.iter().chain(&test.control).chain(&test.held_back);
        all.filter(|reached| self.place(&places, reached).is_none()).count() as u64
    }

    /// How many customers came after the first day.
    pub(super) fn newcomers(&self) -> u64 {
        let known_from = self.as_of.since.iter().flat_map(|since| &since.known_from);
        known_from.filter(|day| **day > self.as_of.policy.reference).count() as u64
    }

    /// Where a customer of then stands today.
    fn place(&self, places: &[u32], reached: &Reached) -> Option<u32> {
        let customer = *self.as_of.customers.get(reached.customer as usize)?;
        places.get(customer as usize).copied().filter(|place| *place != u32::MAX)
    }
}

/// The customers behind a figure of a back-test, by their places of today; nobody without one.
pub(super) fn listed(base: &Base, analysed: &Analysed, list: PastList) -> Bits {
    let mut found = Bits::none(analysed.len());
    let places = places(base, analysed);
    let PastList { days, journey, group } = list;
    let gather = |lived: &Lived<'_>| {
        let test = lived.test(journey);
        let (of, only_buyers) = match group {
            PastGroup::Reached => (&test.reached, false),
            PastGroup::Bought => (&test.reached, true),
            PastGroup::Control => (&test.control, false),
            PastGroup::ControlBought => (&test.control, true),
            PastGroup::Held => (&test.held_back, false),
            PastGroup::HeldBought => (&test.held_back, true),
        };
        let those = of.iter().filter(|reached| !only_buyers || reached.bought_day.is_some());
        those.filter_map(|reached| lived.place(&places, reached)).collect::<Vec<u32>>()
    };
    let those = with(base, analysed, days, gather).unwrap_or_default();
    those.into_iter().for_each(|place| found.insert(place as usize));
    found
}

#[cfg(test)]
mod tests;
