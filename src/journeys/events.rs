//! On which days a trigger fires for a customer. What follows is `flow`'s.

use super::calendar::{Kept, day_of_month, month_start};
use super::people::People;
use crate::domain::{BirthdayMoment, Day, Stage, Trigger, WhichOrder};

/// The days between two days, both in.
#[derive(Debug, Clone, Copy)]
pub(super) struct Span {
    pub(super) from: i32,
    pub(super) to: i32,
}

impl Span {
    fn has(self, number: i32) -> bool {
        self.from <= number && number <= self.to
    }
}

/// A trigger, ready to be asked of many customers.
#[derive(Debug, Clone)]
pub(super) enum Events {
    /// The same days for all.
    Same(Vec<i32>),
    Birthday(BirthdayMoment, Box<Kept>),
    Order(WhichOrder),
    Registered,
    Segment(Vec<u16>),
    Stage(Stage),
    WithoutBuying(i32),
    ExpectedOrder(i32),
    CouponExpiry(i32),
}

impl Events {
    pub(super) fn of(trigger: &Trigger, people: &People<'_>, span: Span) -> Events {
        match trigger {
            Trigger::OrderPlaced(which) => Events::Order(*which),
            Trigger::Registered => Events::Registered,
            Trigger::Birthday(moment) => {
                // The birthday itself may lie behind the moment.
                let ahead = match moment {
                    BirthdayMoment::MonthStart => 31,
                    BirthdayMoment::DaysBefore(days) => i32::from(*days),
                };
                let kept = Kept::of((span.from, span.to.saturating_add(ahead)), people.leap());
                Events::Birthday(*moment, Box::new(kept))
            }
            Trigger::EntersSegment(parts) => Events::Segment(parts.clone()),
            Trigger::EntersStage(stage) => Events::Stage(*stage),
            // Beyond any span of a base.
            Trigger::DaysWithoutBuying(days) => Events::WithoutBuying(i32::try_from(*days).unwrap_or(i32::MAX).max(1)),
            Trigger::ExpectedRepurchase(offset) => Events::ExpectedOrder((*offset).into()),
            Trigger::CouponExpiry(offset) => Events::CouponExpiry((*offset).into()),
            Trigger::FixedDate(day) => {
                Events::Same(Some(day.number()).filter(|day| span.has(*day)).into_iter().collect())
            }
            Trigger::Monthly(of_month) => {
                let first = day_of_month(span.from, *of_month);
                let days = std::iter::successors(Some(first), |day| Some(day_of_month(day + 1, *of_month)));
                Events::Same(days.take_while(|day| *day <= span.to).collect())
            }
        }
    }

    /// The days of a customer's events within a span, ascending, each once, are put into `days`.
    pub(super) fn days(&self, people: &People<'_>, customer: usize, span: Span, days: &mut Vec<i32>) {
        days.clear();
        match self {
            Events::Same(all) => days.extend_from_slice(all),
            Events::Birthday(moment, kept) => {
                let Some(birthday) = people.birthday(customer) else { return };
                days.extend(kept.days(birthday).iter().map(|day| match moment {
                    BirthdayMoment::MonthStart => month_start(*day),
                    BirthdayMoment::DaysBefore(before) => day - i32::from(*before),
                }));
                days.retain(|day| span.has(*day));
            }
            Events::Order(which) => of_orders(people.purchases(customer), *which, span, days),
            Events::Registered => {
                days.extend(registered(people, customer).filter(|day| span.has(*day)));
            }
            Events::Segment(parts) => of_segments(people, customer, (parts, span), days),
            Events::Stage(stage) => of_stages(people, customer, (*stage, span), days),
            Events::WithoutBuying(after) => runs(people, customer, span.from, |from, next| {
                let day = from.saturating_add(*after);
                if span.has(day) && next.is_none_or(|next| day < next) {
                    days.push(day);
                }
            }),
            Events::ExpectedOrder(offset) => {
                runs(people, customer, span.from, |from, next| {
                    let Some(gap) = people.expected_after(customer, from) else { return };
                    let day = from.saturating_add(gap).saturating_add(*offset);
                    // Before the order that it counts from, or after the one that it waits for, it says nothing.
                    if span.has(day) && from <= day && next.is_none_or(|next| day < next) {
                        days.push(day);
                    }
                });
            }
            Events::CouponExpiry(offset) => {
                let Some(coupons) = people.columns.coupons else { return };
                days.extend(coupons.expiries.of_customer(customer).iter().map(|day| day + offset));
                days.retain(|day| span.has(*day));
                days.dedup();
            }
        }
    }
}

fn registered(people: &People<'_>, customer: usize) -> Option<i32> {
    let column = people.columns.population.day(crate::domain::DayFact::Registered)?;
    i32::try_from(column.value(customer)?).ok()
}

fn of_orders(purchases: &[Day], which: WhichOrder, span: Span, days: &mut Vec<i32>) {
    let first = purchases.first().map(|day| day.number());
    let known = purchases.partition_point(|day| day.number() < span.from);
    let within = purchases.iter().skip(known).map(|day| day.number()).take_while(|day| *day <= span.to);
    days.extend(within.filter(|day| match which {
        WhichOrder::Every => true,
        WhichOrder::First => Some(*day) == first,
        WhichOrder::Later => Some(*day) != first,
    }));
    days.dedup();
}

/// Each purchase day from the last one up to `from` on, with the next, in order: what happens from that day on happens
/// between these.
fn runs(people: &People<'_>, customer: usize, from: i32, mut each: impl FnMut(i32, Option<i32>)) {
    let mut at = people.last_purchase(customer, from).or_else(|| people.next_purchase(customer, from));
    while let Some(day) = at {
        at = people.next_purchase(customer, day);
        each(day, at);
    }
}

/// The first days in a stage: looked for on purchase days and on those on which a border is crossed.
fn of_stages(people: &People<'_>, customer: usize, (stage, span): (Stage, Span), days: &mut Vec<i32>) {
    if stage == Stage::Acquisition {
        let entered = registered(people, customer).filter(|day| span.has(*day));
        days.extend(entered.filter(|day| people.last_purchase(customer, *day).is_none()));
        return;
    }
    let limits = people.thresholds(customer);
    let [retention, recovery] = [i64::from(limits.retention_from_days), i64::from(limits.retention_to_days) + 1];
    runs(people, customer, span.from, |from, next| {
        let mut look = |after: i64| {
            let Ok(day) = i32::try_from(i64::from(from) + after) else { return };
            let is_in_run = span.has(day) && next.is_none_or(|next| day < next);
            let is = |day: i32| people.last_purchase(customer, day).is_some() && people.stage(customer, day) == stage;
            if is_in_run && days.last().is_none_or(|last| *last < day) && is(day) && !is(day - 1) {
                days.push(day);
            }
        };
        look(0);
        look(retention.min(recovery));
        look(retention.max(recovery));
    });
}

/// The first days in one of several segments. What a customer's segment was before the last order on the reference date is
/// not known, so that this order itself is no entry.
fn of_segments(people: &People<'_>, customer: usize, (parts, span): (&[u16], Span), days: &mut Vec<i32>) {
    let Some(by) = people.columns.segments else { return };
    let Some(known) = people.last_purchase(customer, people.reference) else { return };
    let is_in = |day: i32| people.segment(customer, day).is_some_and(|part| parts.contains(&part));
    runs(people, customer, known, |from, next| {
        let starts = std::iter::once(0).chain(by.from_days.iter().map(|days| i64::from(*days)));
        for after in starts {
            let Ok(day) = i32::try_from(i64::from(from) + after) else { break };
            let is_in_run = span.has(day) && day > known && next.is_none_or(|next| day < next);
            if is_in_run && days.last().is_none_or(|last| *last < day) && is_in(day) && !is_in(day - 1) {
                days.push(day);
            }
        }
    });
}
