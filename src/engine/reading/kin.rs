//! Files of one layout: what one of them proves of its notation holds for those that prove nothing. A month of days up to the
//! 12th beside a whole one, or rows set aside that come back repaired, need not be asked for again.

use super::Reading;
use crate::engine::slot::{Outcome, Slot};
use crate::intake::fields::Decision;
use crate::intake::{FileRead, Plan, Proof, decide_decimal, decide_order, words};

/// Fewer names than this in common are no layout.
const LEAST_COLUMNS: usize = 3;

impl Reading {
    /// Settles by its kin a notation that a source leaves open; whether there was one. Where that is another notation than it was
    /// read by, it waits again.
    pub(super) fn ask_kin(&mut self) -> bool {
        let Some((place, proof)) = settled_by_kin(&self.slots) else { return false };
        let Some(slot) = self.slots.get_mut(place) else { return false };
        let (is_orders, holds) = match &slot.outcome {
            Outcome::Orders(plan, _) => (true, plan.is_by(proof)),
            Outcome::Side(plan, _) => (false, plan.is_by(proof)),
            Outcome::Waiting | Outcome::Refused(_) | Outcome::SameAs(_) | Outcome::Stopped(_) => return false,
        };
        slot.proof = proof;
        if !holds && is_orders {
            self.read_orders_again(place, Some(proof));
        } else if !holds {
            slot.outcome = Outcome::Waiting;
            self.prove(place, proof);
        }
        true
    }
}

/// The next source that leaves a notation open which its kin agree upon, and what it is then to be read by.
fn settled_by_kin(slots: &[Slot]) -> Option<(usize, Proof)> {
    slots.iter().enumerate().find_map(|(place, slot)| {
        let (plan, read) = outcome(slot)?;
        let open = open(slot, plan, read);
        if !(open.date_order || open.decimal) {
            return None;
        }
        let kin = slots.iter().filter_map(|other| {
            let (others, read) = outcome(other)?;
            (!std::ptr::eq(slot, other) && is_one_layout(plan, others)).then(|| others.proved(read))
        });
        let kin: Vec<Proof> = kin.collect();
        let date_order = agreed(kin.iter().map(|proof| proof.date_order)).filter(|_| open.date_order);
        let decimal = agreed(kin.iter().map(|proof| proof.decimal)).filter(|_| open.decimal);
        let proof = Proof {
            date_order: date_order.or(slot.proof.date_order),
            decimal: decimal.or(slot.proof.decimal),
            serials: slot.proof.serials,
        };
        (date_order.is_some() || decimal.is_some()).then_some((place, proof))
    })
}

/// Which notations nothing settles: no cell, no choice, no platform, no kin yet.
struct Open {
    date_order: bool,
    decimal: bool,
}

fn open(slot: &Slot, plan: &Plan, read: &FileRead) -> Open {
    let (wishes, facts, proof) = (&plan.wishes, &plan.facts, &slot.proof);
    let dates = matches!(decide_order(&read.dates), Decision::Ambiguous { .. }) && plan.places.date().is_some();
    let amounts = matches!(decide_decimal(&read.amounts, plan.dialect.delimiter), Decision::Ambiguous { .. });
    Open {
        date_order: dates && wishes.date_order.or(facts.date_order).or(proof.date_order).is_none(),
        decimal: amounts && wishes.decimal.or(facts.decimal).or(proof.decimal).is_none(),
    }
}

fn outcome(slot: &Slot) -> Option<(&Plan, &FileRead)> {
    match &slot.outcome {
        Outcome::Orders(plan, read) => Some((plan, read)),
        Outcome::Side(plan, side) => Some((plan, &side.read)),
        Outcome::Waiting | Outcome::Refused(_) | Outcome::SameAs(_) | Outcome::Stopped(_) => None,
    }
}

/// Whether two files of one kind have one layout, the header of one holding all names of the other: rows set aside bear two columns
/// more.
fn is_one_layout(one: &Plan, other: &Plan) -> bool {
    let names = |plan: &Plan| plan.dialect.header.iter().map(|name| words::plain(name)).collect::<Vec<String>>();
    let is_one_kind = one.contents == other.contents;
    let (one, other) = (names(one), names(other));
    let (less, more) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    is_one_kind && less.len() >= LEAST_COLUMNS && less.iter().all(|name| more.contains(name))
}

/// What all say who say anything.
fn agreed<T: PartialEq>(mut said: impl Iterator<Item = Option<T>>) -> Option<T> {
    let first = said.by_ref().flatten().next()?;
    said.flatten().all(|next| next == first).then_some(first)
}
