//! What a run through the past would have come to: who would have been reached before they bought, and how many days before.
//! The run itself is `sending`'s: it lives through the orders after its reference date.

use super::message::Message;
use super::people::People;
use super::run::Run;
use super::run::Told;
use crate::domain::{Fate, HeldBack};

/// A customer of a back-test, by the days from the first of the horizon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reached {
    /// The customer's place.
    pub customer: u32,
    /// The day of the first message.
    pub message_day: u16,
    /// The first purchase day after it, within the horizon.
    pub bought_day: Option<u16>,
}

impl Reached {
    /// Days from the message to the purchase: at least 1 where there was a message, or would have been one.
    #[must_use]
    pub fn days_before(self) -> Option<u16> {
        self.bought_day.map(|bought| bought - self.message_day)
    }
}

/// A régua, or all of them, in a back-test. Everybody with a planned message is in exactly one of reached, control, or held back.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct BackTest {
    /// Those who get a message, by place.
    pub reached: Vec<Reached>,
    /// Of the control group, what would have been the first message, and the purchase after it: to compare with.
    pub control: Vec<Reached>,
    /// Those whose messages were all held back, and who are not in the control group: the first planned day, and the first
    /// purchase day on or after it.
    pub held_back: Vec<Reached>,
}

impl BackTest {
    /// How many bought after so many days, 1, 2, …, from the first message: entry 0 is always 0.
    #[must_use]
    pub fn days_before(&self) -> Vec<u64> {
        let mut sums = Vec::new();
        for days in self.reached.iter().filter_map(|reached| reached.days_before()) {
            let days = usize::from(days);
            if sums.len() <= days {
                sums.resize(days + 1, 0);
            }
            if let Some(sum) = sums.get_mut(days) {
                *sum += 1;
            }
        }
        sums
    }

    /// How many were reached before they bought.
    #[must_use]
    pub fn reached_before_buying(&self) -> u64 {
        self.reached.iter().filter(|reached| reached.bought_day.is_some()).count() as u64
    }

    /// How many of the control group bought.
    #[must_use]
    pub fn control_bought(&self) -> u64 {
        self.control.iter().filter(|reached| reached.bought_day.is_some()).count() as u64
    }

    /// How many of those held back bought.
    #[must_use]
    pub fn held_back_bought(&self) -> u64 {
        self.held_back.iter().filter(|reached| reached.bought_day.is_some()).count() as u64
    }
}

/// The first days of a customer.
#[derive(Debug, Clone, Copy, Default)]
struct Firsts {
    sent: Option<u16>,
    control: Option<u16>,
    planned: Option<u16>,
}

impl Firsts {
    fn take(&mut self, told: &Told) {
        let earliest = |slot: &mut Option<u16>, day: u16| *slot = Some(slot.map_or(day, |known| known.min(day)));
        earliest(&mut self.planned, told.message.day());
        if let Some(day) = told.sent_day() {
            earliest(&mut self.sent, day);
        }
        if told.outcome.held == Some(HeldBack::ControlGroup) && told.outcome.fate != Fate::Sent {
            earliest(&mut self.control, told.message.day());
        }
    }
}

impl Run {
    /// A lane through the past. One pass over its messages.
    #[must_use]
    pub fn back_test(&self, people: &People<'_>, lane: usize) -> BackTest {
        let mut test = BackTest::default();
        let mut open: Option<(u32, Firsts)> = None;
        for told in self.of_lane(lane) {
            let customer = told.message.customer();
            if let Some((of, firsts)) = open.filter(|(of, _)| *of != customer) {
                test.close(people, self.horizon.days(), (of, firsts));
                open = None;
            }
            open.get_or_insert((customer, Firsts::default())).1.take(&told);
        }
        if let Some(last) = open {
            test.close(people, self.horizon.days(), last);
        }
        test
    }

    /// All lanes together through the past: a customer counts once, with the first message of any. One pass over all messages,
    /// and 12 bytes for each customer of the base.
    #[must_use]
    pub fn back_test_of_all(&self, people: &People<'_>) -> BackTest {
        let mut firsts = vec![Firsts::default(); self.customers()];
        for told in self.all() {
            if let Some(own) = firsts.get_mut(told.message.customer() as usize) {
                own.take(&told);
            }
        }
        let mut test = BackTest::default();
        for own in (0..).zip(firsts) {
            test.close(people, self.horizon.days(), own);
        }
        test
    }
}

impl BackTest {
    fn close(&mut self, people: &People<'_>, days: u16, (customer, firsts): (u32, Firsts)) {
        let bought_after = |day: i32| {
            let bought = people.next_purchase(customer as usize, people.reference + day)?;
            u16::try_from(bought - people.reference).ok().filter(|bought| *bought < days)
        };
        let reached = |day: u16| Reached { customer, message_day: day, bought_day: bought_after(day.into()) };
        match firsts {
            Firsts { sent: Some(day), .. } => self.reached.push(reached(day)),
            Firsts { control: Some(day), .. } => self.control.push(reached(day)),
            Firsts { planned: Some(day), .. } => {
                let bought_day = bought_after(i32::from(day) - 1);
                self.held_back.push(Reached { customer, message_day: day, bought_day });
            }
            Firsts { planned: None, .. } => {}
        }
    }
}

// Eight bytes each: a run holds millions.
const _: () = assert!(size_of::<Message>() == 8);
