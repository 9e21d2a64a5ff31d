//! A base of groups made from a base of customers: each group a customer like any other, so that whatever is asked of a base can
//! be asked of both. Who is in which group is the engine's.

use super::key::hash;
use super::lines::{LinesBuilder, orders};
use super::runs::Runs;
use super::{Customers, Ledger, OutOfMemory};
use crate::domain::letters;
use std::rc::Rc;

/// The groups of the customers of a base.
#[derive(Debug, Clone, Copy)]
pub struct Groups<'g> {
    /// The name of each group, no two alike.
    pub names: &'g [String],
    /// The group of each customer, by the customer's number; any number beyond the last group's of who is in none.
    pub of: &'g [u32],
    /// Who must not be written to, by number: of a group, what they alone say is not shown, unless all its members are such.
    pub silent: &'g [bool],
}

/// A base of groups.
#[derive(Debug)]
pub struct Grouped {
    /// The groups in the order of their numbers, then the customers who are in none.
    pub ledger: Ledger,
    /// The number there of each customer of the base that was grouped.
    pub of: Vec<u32>,
}

/// Orders that are two although they bear one number: of two members of one group, each its own.
#[derive(Debug, Default)]
pub struct Apart {
    /// What the lines bear, ascending, and the hash of the order's number.
    numbers: Vec<(u64, u64)>,
}

impl Apart {
    /// The hash of an order's number, by what its lines bear: [`super::Line::order`].
    ///
    /// ```
    /// use regua_core::ledger::Apart;
    /// assert_eq!(Apart::default().number(7), 7);
    /// ```
    #[must_use]
    pub fn number(&self, order: u64) -> u64 {
        let place = self.numbers.binary_search_by_key(&order, |(borne, _)| *borne);
        place.ok().and_then(|place| self.numbers.get(place)).map_or(order, |(_, number)| *number)
    }
}

/// Groups the customers of a base. A group's text in a column is what all its members say who say anything there, whatever the
/// case and accents; blank where they differ. Every line stays in an order with the lines that it was with, so that the same rows
/// count for the same sums. Three passes over the lines.
///
/// # Errors
/// [`OutOfMemory`] when a second base does not fit.
pub fn grouped(ledger: &Ledger, groups: &Groups<'_>) -> Result<Grouped, OutOfMemory> {
    let of = numbers(groups);
    let len = of.iter().map(|number| *number as usize + 1).max().unwrap_or_default().max(groups.names.len());
    let members = Runs::of(len, of.iter().copied().zip(0u32..).collect())?;
    let mut customers = named(ledger, groups)?;
    let columns: Vec<usize> = (0..ledger.customers.columns()).collect();
    for number in 0..len as u32 {
        let own = members.of_customer(number);
        let text = |column| shown(&ledger.customers, own, column, groups.silent).as_bytes().into();
        customers.fill(number, &columns, text)?;
    }
    let (apart, borne) = apart(ledger, &of, &members)?;
    let mut builder = LinesBuilder::default();
    for kind in ledger.lines.kinds() {
        // As many as the base has.
        let _ = builder.kind(*kind);
    }
    for (customer, lines) in ledger.lines.by_customer() {
        let Some(number) = of.get(customer as usize) else { continue };
        for line in lines {
            let own = borne.binary_search_by_key(&(line.order(), customer), |(order, of, _)| (*order, *of));
            let order = own.ok().and_then(|at| borne.get(at)).map_or(line.order(), |(.., borne)| *borne);
            builder.push(line.of(*number).with_hashes(order, line.row_hash()))?;
        }
    }
    let (lines, survey) = builder.seal(len, ledger.lines.identity())?;
    let (statuses, attributes) = (ledger.statuses.clone(), Rc::clone(&ledger.attributes));
    Ok(Grouped { ledger: Ledger { customers, lines, survey, statuses, attributes, apart }, of })
}

/// The number of each customer in the base of groups.
fn numbers(groups: &Groups<'_>) -> Vec<u32> {
    let mut next = groups.names.len() as u32;
    let number = |of: &u32| match groups.names.get(*of as usize) {
        Some(_) => *of,
        None => {
            next += 1;
            next - 1
        }
    };
    groups.of.iter().map(number).collect()
}

/// The groups by their names and the others by their keys, no two of them alike. Keys are what other systems know, so that a group
/// of the same name gives way.
fn named(ledger: &Ledger, groups: &Groups<'_>) -> Result<Customers, OutOfMemory> {
    let is_alone = |customer: u32| {
        let of = groups.of.get(customer as usize);
        of.is_some_and(|of| groups.names.get(*of as usize).is_none())
    };
    let is_key = |name: &str| ledger.customers.find(name.as_bytes()).is_some_and(is_alone);
    let mut customers = Customers::new(ledger.customers.columns());
    for name in groups.names {
        let mut own = name.clone();
        let mut turn = 1u32;
        while is_key(&own) || (turn > 1 && groups.names.contains(&own)) {
            turn += 1;
            own = format!("{name} ({turn})");
        }
        customers.enter(own.as_bytes())?;
    }
    for customer in (0..groups.of.len() as u32).filter(|customer| is_alone(*customer)) {
        customers.enter(ledger.customers.key(customer).as_bytes())?;
    }
    Ok(customers)
}

/// What a group shows in a column.
fn shown<'c>(customers: &'c Customers, members: &[u32], column: usize, silent: &[bool]) -> &'c str {
    let is_silent = |member: &&u32| silent.get(**member as usize).copied().unwrap_or_default();
    let text = |member: &u32| customers.text(*member, column);
    let all = agreed(members.iter().map(text)).unwrap_or_default();
    if all.is_empty() || members.iter().all(|member| is_silent(&member)) {
        return all;
    }
    agreed(members.iter().filter(|member| !is_silent(member)).map(text)).unwrap_or_default()
}

/// What all of these texts say that are not blank, whatever their case and accents: of several spellings the first by its letters,
/// so that no order of rows decides. `None` where they differ, or all are blank.
pub(super) fn agreed<'t>(texts: impl Iterator<Item = &'t str>) -> Option<&'t str> {
    let mut said: Option<&str> = None;
    let (mut folded, mut other) = (String::new(), String::new());
    for text in texts.filter(|text| !text.is_empty()) {
        match said {
            None => said = Some(text),
            Some(first) if first == text => {}
            Some(first) => {
                folded.clear();
                other.clear();
                letters::fold(first, &mut folded);
                letters::fold(text, &mut other);
                if folded != other {
                    return None;
                }
                said = Some(first.min(text));
            }
        }
    }
    said
}

/// By order and customer, ascending, what the lines bear of orders that share their number within a group.
type Borne = Vec<(u64, u32, u64)>;

/// The orders of different members of one group that share their number.
fn apart(ledger: &Ledger, of: &[u32], members: &Runs<u32>) -> Result<(Apart, Borne), OutOfMemory> {
    let mut all: Vec<(u64, u32, u32)> = Vec::new();
    for (customer, lines) in ledger.lines.by_customer() {
        let Some(number) = of.get(customer as usize).filter(|number| members.of_customer(**number).len() > 1) else {
            continue;
        };
        for order in orders(lines).filter_map(|lines| lines.first()) {
            all.try_reserve(1).map_err(|_| OutOfMemory)?;
            all.push((order.order(), *number, customer));
        }
    }
    all.sort_unstable();
    let mut borne = Borne::new();
    for same in all.chunk_by(|one, other| (one.0, one.1) == (other.0, other.1)).filter(|same| same.len() > 1) {
        for (order, _, customer) in same {
            let key = hash(ledger.customers.key(*customer).as_bytes());
            let both = u128::from(*order) | u128::from(key) << 64;
            borne.push((*order, *customer, hash(&both.to_le_bytes())));
        }
    }
    borne.sort_unstable();
    let mut numbers: Vec<(u64, u64)> =
        borne.iter().map(|(order, _, borne)| (*borne, ledger.apart.number(*order))).collect();
    numbers.sort_unstable();
    Ok((Apart { numbers }, borne))
}

#[cfg(test)]
mod tests;
