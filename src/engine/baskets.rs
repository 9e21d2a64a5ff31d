//! What was in the orders in use: their rows' own columns, and the lines of other files with the orders' numbers, collected in a pass
//! over the lines when first asked for. What follows from them is `analysis`'s.

use super::base::Base;
use super::join::Join;
use super::slot::Outcome;
use crate::analysis::baskets::{Baskets, BasketsBuilder, Content, Line, Names, TooMany};
use crate::analysis::orders::OrdersError;
use crate::domain::{AmountBasis, Contents, Day, Facet, Policy, SetAside};
use crate::intake::SideRead;
use crate::ledger;
use crate::ledger::{Apart, Attributes, NO_CENTS, OrderIdentity, Texts, Witness, hash};

/// The number of each text of some rows among the names of the base, by facet and by the text's place.
type Ranks = [Vec<u32>; Facet::ALL.len()];

/// Files whose rows are lines of orders.
fn sheets(base: &Base) -> impl Iterator<Item = &SideRead> {
    joined_sheets(base).map(|(side, _)| side)
}

/// The same, each with how it joins the orders.
fn joined_sheets(base: &Base) -> impl Iterator<Item = (&SideRead, Option<&Join>)> {
    let joins = base.joins_of_files().iter().map(Option::as_ref).chain(std::iter::repeat(None));
    base.slots.iter().zip(joins).filter_map(|(slot, join)| match &slot.outcome {
        Outcome::Side(plan, side) if plan.contents == Contents::OrderLines => Some((side.as_ref(), join)),
        Outcome::Waiting
        | Outcome::Refused(_)
        | Outcome::SameAs(_)
        | Outcome::Stopped(_)
        | Outcome::Orders(..)
        | Outcome::Side(..) => None,
    })
}

/// Whether any file tells what was in the orders, or what they cost.
pub(super) fn tells(base: &Base) -> bool {
    !base.ledger.attributes.is_empty() || sheets(base).any(|side| !side.told.attributes.is_empty())
}

/// Whether any file tells what the orders cost.
pub(super) fn tells_costs(base: &Base) -> bool {
    base.ledger.attributes.has_costs() || sheets(base).any(|side| side.told.attributes.has_costs())
}

/// Whether any file tells of this: without gathering the baskets.
pub(super) fn tells_of(base: &Base, facet: Facet) -> bool {
    let of = |attributes: &Attributes| attributes.texts(facet).is_some();
    of(&base.ledger.attributes) || sheets(base).any(|side| of(&side.told.attributes))
}

/// The baskets of a base under a policy, by the places of its buyers, beside its orders ([`super::history::Collecting`]). One pass over the lines.
///
/// # Errors
/// No memory.
pub(super) fn baskets(base: &Base, policy: &Policy) -> Result<Baskets, OrdersError> {
    let sources: Vec<&Attributes> = std::iter::once(base.ledger.attributes.as_ref())
        .chain(sheets(base).map(|side| &side.told.attributes))
        .collect();
    let names = Facet::ALL.map(|facet| names(&sources, facet));
    let ranks = |attributes: &Attributes| {
        Facet::ALL.map(|facet| {
            let names = names.get(facet.index()).and_then(Option::as_ref);
            attributes.texts(facet).zip(names).map_or_else(Vec::new, |(texts, names)| ranks(texts, names))
        })
    };
    let by_number = base.ledger.lines.identity() == OrderIdentity::ByNumber;
    let others: Vec<Sheet<'_>> = joined_sheets(base)
        .filter(|_| by_number)
        .map(|sheet| Sheet::of(sheet, ranks(&sheet.0.told.attributes)))
        .collect();
    let mut packer = Packer {
        attributes: &base.ledger.attributes,
        apart: &base.ledger.apart,
        ranks: ranks(&base.ledger.attributes),
        index: Index::of(&others),
        sheets: others,
        basis: policy.amount_basis,
        number: 0,
        rows: Vec::new(),
        customer: None,
        builder: BasketsBuilder::new(names),
        is_full: false,
    };
    let settled = ledger::settle_before(&base.ledger, policy, &mut packer);
    let built = packer.builder.finish(settled.buyers.customer.len() as u32);
    match built {
        Ok(baskets) if !packer.is_full => Ok(baskets),
        Ok(_) | Err(TooMany) => Err(OrdersError::OutOfMemory),
    }
}

/// The texts of a facet over all files, in order; `None` where no file tells it.
fn names(sources: &[&Attributes], facet: Facet) -> Option<Names> {
    let told: Vec<&Texts> = sources.iter().filter_map(|attributes| attributes.texts(facet)).collect();
    let mut texts: Vec<&str> =
        told.iter().flat_map(|texts| (0..texts.len() as u32).map(|place| texts.text(place))).collect();
    texts.sort_unstable();
    texts.dedup();
    (!told.is_empty()).then(|| Names::of(texts))
}

fn ranks(texts: &Texts, names: &Names) -> Vec<u32> {
    (0..texts.len() as u32).map(|place| names.find(texts.text(place)).unwrap_or_default()).collect()
}

/// The numbers of what a row says.
fn line(attributes: &Attributes, ranks: &Ranks, row: u32) -> Line {
    let mut line = Line::default();
    for ((facet, slot), ranks) in Facet::ALL.into_iter().zip(&mut line.facets).zip(ranks) {
        let place = attributes.texts(facet).and_then(|texts| texts.row(row).checked_sub(1));
        *slot = place.and_then(|place| ranks.get(place as usize)).copied();
    }
    line.quantity = attributes.quantity.as_ref().map_or(0, |quantity| quantity.get(row));
    line
}

/// A file of order lines, its rows by the order that they are of.
struct Sheet<'b> {
    side: &'b SideRead,
    join: Option<&'b Join>,
    ranks: Ranks,
    /// Where the rows of each key start, and where the last one's end.
    starts: Vec<u32>,
    rows: Vec<u32>,
}

impl<'b> Sheet<'b> {
    fn of((side, join): (&'b SideRead, Option<&'b Join>), ranks: Ranks) -> Sheet<'b> {
        let orders = &side.told.orders;
        let mut starts = vec![0_u32; side.keys.len() + 2];
        for key in orders {
            // Two further on: after the second pass each start stands where it belongs.
            if let Some(count) = starts.get_mut(*key as usize + 2) {
                *count += 1;
            }
        }
        let mut sum = 0;
        for start in &mut starts {
            sum += *start;
            *start = sum;
        }
        let mut rows = vec![0; orders.len()];
        for (row, key) in (0u32..).zip(orders) {
            if let Some(next) = starts.get_mut(*key as usize + 1) {
                if let Some(slot) = rows.get_mut(*next as usize) {
                    *slot = row;
                }
                *next += 1;
            }
        }
        Sheet { side, join, ranks, starts, rows }
    }

    /// Whether a key is the number of orders of one customer, whose they then are.
    fn is_joined(&self, key: u32) -> bool {
        self.join.is_some_and(|join| join.customer_of.get(key as usize).copied().flatten().is_some())
    }

    fn rows_of(&self, key: u32) -> &[u32] {
        let place = key as usize;
        let ends = self.starts.get(place).zip(self.starts.get(place + 1));
        ends.and_then(|(from, to)| self.rows.get(*from as usize..*to as usize)).unwrap_or_default()
    }
}

/// Where the lines of an order are, by the hash of its number: open addressing, so that eight million orders are looked up at the
/// cost of a load each.
struct Index {
    /// The hash, and the file and the key plus 1 there; 0 is free.
    slots: Vec<(u64, u32, u32)>,
}

impl Index {
    fn of(sheets: &[Sheet<'_>]) -> Index {
        let keys: usize = sheets.iter().map(|sheet| sheet.side.keys.len()).sum();
        if keys == 0 {
            return Index { slots: Vec::new() };
        }
        let mut slots = vec![(0, 0, 0); (keys * 2).next_power_of_two()];
        let mask = slots.len() - 1;
        for (file, sheet) in (0u32..).zip(sheets) {
            for key in (0..sheet.side.keys.len() as u32).filter(|key| sheet.is_joined(*key)) {
                let hash = hash(sheet.side.keys.key(key).as_bytes());
                let mut at = hash as usize & mask;
                while slots.get(at).is_some_and(|slot| slot.2 != 0) {
                    at = (at + 1) & mask;
                }
                if let Some(slot) = slots.get_mut(at) {
                    *slot = (hash, file, key + 1);
                }
            }
        }
        Index { slots }
    }

    /// The files and keys of an order.
    fn find(&self, number: u64) -> impl Iterator<Item = (u32, u32)> + '_ {
        let mask = self.slots.len().wrapping_sub(1);
        let from = number as usize & mask;
        let taken = (0..self.slots.len())
            .map_while(move |step| self.slots.get((from + step) & mask).filter(|slot| slot.2 != 0));
        taken.filter(move |slot| slot.0 == number).map(|slot| (slot.1, slot.2 - 1))
    }
}

/// Packs what the orders hold as they are settled.
struct Packer<'b> {
    attributes: &'b Attributes,
    ranks: Ranks,
    sheets: Vec<Sheet<'b>>,
    index: Index,
    basis: AmountBasis,
    /// Which orders bear another hash than their number's.
    apart: &'b Apart,
    /// The hash of the number of the order at hand.
    number: u64,
    /// Its rows in use, and what each counts for.
    rows: Vec<(u32, i64)>,
    /// Number and place of the customer at hand.
    customer: Option<(u32, u32)>,
    builder: BasketsBuilder,
    is_full: bool,
}

impl Witness for Packer<'_> {
    fn opens(&mut self, number: u64) {
        self.number = self.apart.number(number);
        self.rows.clear();
    }

    fn line(&mut self, row: u32, reason: Option<SetAside>, cents: i64) {
        if reason.is_none() {
            self.rows.push((row, cents));
        }
    }

    fn repeated(&mut self, _row: u32, _cents: i64) {}

    fn order(&mut self, customer: u32, day: Day, cents: i64) {
        let place = match self.customer {
            Some((number, place)) if number == customer => place,
            Some((_, place)) => place + 1,
            None => 0,
        };
        self.customer = Some((customer, place));
        let content = self.content();
        self.is_full |= self.builder.order((place, day, cents), content).is_err();
    }
}

impl Packer<'_> {
    /// What the order at hand holds. Lines of another file stand for the products of its own rows; rows that give money back hold
    /// nothing.
    fn content(&self) -> Content {
        let mut lines = Vec::new();
        let mut cost = None;
        for (file, key) in self.index.find(self.number) {
            let Some(sheet) = self.sheets.get(file as usize) else { continue };
            let attributes = &sheet.side.told.attributes;
            for row in sheet.rows_of(key) {
                lines.push(line(attributes, &sheet.ranks, *row));
                add(&mut cost, attributes.cost_cents.as_ref().map_or(NO_CENTS, |costs| costs.get(*row)));
            }
        }
        let is_told_elsewhere = !lines.is_empty();
        for (row, _) in self.rows.iter().filter(|(_, cents)| *cents >= 0) {
            let mut own = line(self.attributes, &self.ranks, *row);
            if is_told_elsewhere {
                own.quantity = 0;
                for facet in [Facet::Product, Facet::Category] {
                    own.facets.get_mut(facet.index()).into_iter().for_each(|slot| *slot = None);
                }
            }
            lines.push(own);
        }
        lines.retain(|line| line.facets.iter().any(Option::is_some));
        if let (None, Some(costs)) = (cost, &self.attributes.cost_cents) {
            cost = self.own_cost(|row| costs.get(row), self.basis);
        }
        if let Some(costs) = &self.attributes.serve_cents {
            let serving = self.own_cost(|row| costs.get(row), AmountBasis::PerOrder);
            add(&mut cost, serving.unwrap_or(NO_CENTS));
        }
        Content { lines, cost_cents: cost }
    }

    /// What the order's own rows cost. One cost that all its rows repeat counts once where a row's figures stand for the whole order;
    /// of rows that give money back, only what came back with it counts.
    fn own_cost(&self, cost: impl Fn(u32) -> i64, basis: AmountBasis) -> Option<i64> {
        let mut sum = None;
        let mut first = None;
        let mut repeats = basis == AmountBasis::PerOrder;
        for (row, cents) in &self.rows {
            let cost = cost(*row);
            if cost == NO_CENTS || (*cents < 0 && cost > 0) {
                continue;
            }
            repeats &= *first.get_or_insert(cost) == cost;
            add(&mut sum, cost);
        }
        if repeats { first } else { sum }
    }
}

/// Adds a cost, if it is one.
fn add(sum: &mut Option<i64>, cents: i64) {
    if cents != NO_CENTS {
        *sum = Some(sum.unwrap_or(0).saturating_add(cents));
    }
}
