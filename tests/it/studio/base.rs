//! Random bases, and what is obvious about one customer.

use proptest::prelude::{Just, Strategy, prop_oneof};
use regua::analysis::facts::Facts;
use regua::analysis::orders::{Order, Orders};
use regua::domain::Day;
use std::collections::BTreeSet;

/// The reference date of all bases: 2024-10-04.
pub(super) const REFERENCE: i32 = 20_000;

/// A customer as the days and cents of their orders, in any order.
pub(super) type Customer = Vec<(i32, i64)>;

pub(super) fn day(number: i32) -> Day {
    Day::from_number(number).unwrap()
}

/// Customers of no, one or several orders: days within a fortnight, so that many are equal, or over four years; amounts of
/// a few values, or of any, zero and losses among them.
pub(super) fn bases() -> impl Strategy<Value = Vec<Customer>> {
    let days = prop_oneof![REFERENCE - 14..=REFERENCE, REFERENCE - 1500..=REFERENCE];
    let cents = prop_oneof![Just(1000_i64), Just(2000), 0..10_000_i64, -500..200_000_i64];
    let customer = proptest::collection::vec((days, cents), 0..7);
    let small = proptest::collection::vec(customer.clone(), 0..25);
    prop_oneof![3 => small, 1 => proptest::collection::vec(customer, 0..=500)]
}

/// The base as the program sees it.
pub(super) fn orders(base: &[Customer]) -> Orders {
    let orders = (0..).zip(base).flat_map(|(customer, orders)| {
        orders.iter().map(move |&(number, cents)| Order { customer, day: day(number), cents })
    });
    Orders::of(base.len() as u32, orders).unwrap()
}

/// The base and its facts.
pub(super) fn facts(base: &[Customer]) -> (Orders, Facts) {
    let orders = orders(base);
    let facts = Facts::of(&orders);
    (orders, facts)
}

/// Days since the last order.
pub(super) fn recency(customer: &Customer) -> Option<i32> {
    customer.iter().map(|order| REFERENCE - order.0).min()
}

pub(super) fn revenue(customer: &Customer) -> i64 {
    customer.iter().map(|order| order.1).sum()
}

/// The smallest value that `percent` per cent of the values do not exceed: each is tried.
pub(super) fn percentile<V: Copy + Ord>(values: &[V], percent: usize) -> Option<V> {
    let is_enough = |value: &V| values.iter().filter(|&other| other <= value).count() * 100 >= values.len() * percent;
    values.iter().copied().collect::<BTreeSet<V>>().into_iter().find(is_enough)
}

/// The same customers, the first `by` of them moved behind the others, each with their orders the other way round.
pub(super) fn turned(base: &[Customer], by: usize) -> Vec<Customer> {
    let mut turned = base.to_vec();
    let places = turned.len().max(1);
    turned.rotate_left(by % places);
    turned.iter_mut().for_each(|customer| customer.reverse());
    turned
}
