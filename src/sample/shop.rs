//! The invented shop that all files of the sample are exports of: its calendar, customers and orders, and who is
//! registered. How each export shows them is the neighbours'.

use super::calendar::{Calendar, DAYS, shifted};
use super::orders::{self, Order};
use super::people::{self, Customer, Home};
use super::rng::Dice;
use crate::domain::Day;

/// What the shop's dice begin with.
pub(super) const SEED: u64 = 0x00CA_FE00;
/// How many are registered and never ordered.
const ONLY_REGISTERED: u32 = 640;

/// The shop on a day.
pub(super) struct Shop {
    pub(super) until: Day,
    pub(super) calendar: Calendar,
    /// The customer with number `n` stands at `n - 1`.
    pub(super) customers: Vec<Customer>,
    /// Orders and refunds, by day.
    pub(super) orders: Vec<Order>,
}

/// Someone registered at the shop.
pub(super) struct Member {
    /// The customer's number, or one beyond the last.
    pub(super) number: u32,
    pub(super) home: Home,
    /// Day of the calendar; before it when negative.
    pub(super) registered: i64,
    /// Day of the calendar; none when there is no order.
    pub(super) last_order: Option<i64>,
    /// Whether e-mail is welcome: `sim`, `não` or nothing.
    pub(super) consent: &'static str,
}

impl Shop {
    pub(super) fn open(dice: &mut Dice, until: Day) -> Shop {
        let calendar = Calendar::until(until);
        let customers = people::population(dice);
        let orders = orders::orders(dice, &calendar, &customers);
        Shop { until, calendar, customers, orders }
    }

    /// The date of a day of the calendar, or of one before or after it.
    pub(super) fn date(&self, day: i64) -> Day {
        shifted(self.until, day - (DAYS - 1))
    }

    /// The days of each customer's orders, cancelled ones too, in order.
    pub(super) fn order_days(&self) -> Vec<Vec<i64>> {
        let mut days = vec![Vec::new(); self.customers.len()];
        for order in self.orders.iter().filter(|order| order.cents > 0) {
            days[order.customer].push(order.day);
        }
        days
    }

    /// Everyone registered, by number; the same for every file.
    pub(super) fn members(&self) -> Vec<Member> {
        let dice = &mut Dice::new(SEED - 1);
        let mut members = Vec::new();
        for ((number, customer), days) in (1..).zip(&self.customers).zip(self.order_days()) {
            // Most register with their first order.
            let before = if dice.chance(250) { dice.between(1, 40) } else { 0 };
            let registered = days.first().map_or(0, |first| first - before);
            let last_order = days.last().copied();
            members.push(Member { number, home: customer.home, registered, last_order, consent: consent(dice) });
        }
        for number in people::POPULATION + 1..=people::POPULATION + ONLY_REGISTERED {
            let registered = self.calendar.throw(dice, 0, DAYS - 1);
            let home = people::home(dice);
            members.push(Member { number, home, registered, last_order: None, consent: consent(dice) });
        }
        members
    }
}

fn consent(dice: &mut Dice) -> &'static str {
    dice.pick(&[(64, "sim"), (22, "não"), (14, "")])
}
