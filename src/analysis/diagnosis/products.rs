//! What is bought, first, together and next: the texts of one facet of the orders in figures. What was in the orders is `baskets`'s;
//! what was given back `refunds`'s.

use crate::analysis::baskets::{Baskets, Purchase};
use crate::analysis::orders::Orders;
use crate::domain::{Day, Facet};

/// A text in figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bought {
    /// Its number in [`Baskets::names`].
    pub number: u32,
    /// Customers with an order that has it.
    pub customers: u64,
    /// Orders that have it.
    pub orders: u64,
    /// What these orders came to, whatever else is in them.
    pub order_cents: i128,
    /// Customers who had it on their first purchase day.
    pub first: u64,
    /// Of these, customers with a later purchase day.
    pub came_back: u64,
}

/// Two texts in figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pair {
    /// Their numbers: of an order the smaller first, of a sequence the earlier.
    pub numbers: [u32; 2],
    /// Customers.
    pub customers: u64,
    /// Orders that have both; of a sequence, how often the second was bought on the purchase day after the first.
    pub orders: u64,
    /// What these orders came to; of a sequence, all orders of that next day.
    pub order_cents: i128,
}

/// What is bought.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Products {
    /// All texts, the most ordered first; of equals the first in the order of bytes.
    pub bought: Vec<Bought>,
    /// The texts among which pairs were looked for: so many of the first in `bought`.
    pub paired: usize,
    /// Pairs in one order, the most frequent first.
    pub together: Vec<Pair>,
    /// Pairs on neighbouring purchase days, the most frequent first. The two may be the same.
    pub next: Vec<Pair>,
    /// Orders with at least one text.
    pub orders: u64,
    /// Customers with at least one such order.
    pub customers: u64,
}

/// The figures of a cell of a table of pairs.
#[derive(Debug, Clone, Copy, Default)]
struct Cell {
    /// The customer counted last, plus 1.
    last: u32,
    customers: u64,
    orders: u64,
    cents: i128,
}

impl Cell {
    fn add(&mut self, customer: u32, cents: i64) {
        self.orders += 1;
        self.cents += i128::from(cents);
        if self.last != customer + 1 {
            self.last = customer + 1;
            self.customers += 1;
        }
    }
}

/// A table of pairs among the most ordered texts.
struct Pairs {
    /// Of each text its place among the most ordered, or [`NOT_PAIRED`].
    places: Vec<u16>,
    most: usize,
    cells: Vec<Cell>,
}

const NOT_PAIRED: u16 = u16::MAX;

impl Pairs {
    fn of(paired: &[u32], texts: usize) -> Pairs {
        let mut places = vec![NOT_PAIRED; texts];
        for (place, number) in (0u16..NOT_PAIRED).zip(paired) {
            if let Some(slot) = places.get_mut(*number as usize) {
                *slot = place;
            }
        }
        Pairs { places, most: paired.len(), cells: vec![Cell::default(); paired.len() * paired.len()] }
    }

    fn add(&mut self, [one, other]: [u32; 2], customer: u32, cents: i64) {
        let place = |number: u32| self.places.get(number as usize).copied().filter(|place| *place != NOT_PAIRED);
        if let (Some(one), Some(other)) = (place(one), place(other))
            && let Some(cell) = self.cells.get_mut(usize::from(one) * self.most + usize::from(other))
        {
            cell.add(customer, cents);
        }
    }

    fn is_paired(&self, number: u32) -> bool {
        self.places.get(number as usize).is_some_and(|place| *place != NOT_PAIRED)
    }

    /// The pairs that occur, the most frequent first.
    fn ranked(&self, paired: &[u32]) -> Vec<Pair> {
        let numbers = paired.iter().flat_map(|one| paired.iter().map(|other| [*one, *other]));
        let cells = self.cells.iter().zip(numbers).filter(|(cell, _)| cell.orders > 0);
        let mut pairs: Vec<Pair> = cells
            .map(|(cell, numbers)| Pair {
                numbers,
                customers: cell.customers,
                orders: cell.orders,
                order_cents: cell.cents,
            })
            .collect();
        pairs.sort_unstable_by_key(|pair| (std::cmp::Reverse(pair.orders), pair.numbers));
        pairs
    }
}

/// The purchases of one day.
#[derive(Debug, Default)]
struct Visit {
    day: Option<Day>,
    cents: i64,
    numbers: Vec<u32>,
}

/// What is bought, by one facet; pairs are looked for among the `most` most ordered texts. One pass over the orders, and for each the
/// square of its own most ordered texts; a table of `most` times `most` cells.
///
/// ```
/// use regua_core::analysis::baskets::{BasketsBuilder, Content, Line, Names};
/// use regua_core::analysis::{diagnosis::products::products, orders::{Order, Orders}};
/// use regua_core::domain::{Day, Facet};
/// let day = |number| Day::from_number(number).unwrap();
/// let line = |product| Line { facets: [Some(product), None, None, None], quantity: 0 };
/// let of = |products: &[u32]| Content { lines: products.iter().map(|product| line(*product)).collect(), cost_cents: None };
/// let mut builder = BasketsBuilder::new([Some(Names::of(["Caneca", "Filtro"])), None, None, None]);
/// builder.order((0, day(1), 500), of(&[0, 1])).unwrap();
/// builder.order((0, day(9), 300), of(&[1])).unwrap();
/// let baskets = builder.finish(1).unwrap();
/// let order = |number, cents| Order { customer: 0, day: day(number), cents };
/// let orders = Orders::of(1, [order(1, 500), order(9, 300)]).unwrap();
/// let found = products(&orders, &baskets, Facet::Product, 10);
/// let filtro = found.bought[0];
/// assert_eq!((filtro.number, filtro.orders, filtro.order_cents, filtro.first, filtro.came_back), (1, 2, 800, 1, 1));
/// assert_eq!((found.together.len(), found.together[0].numbers), (1, [0, 1]));
/// assert_eq!(found.next.iter().map(|pair| pair.numbers).collect::<Vec<_>>(), [[0, 1], [1, 1]]);
/// ```
#[must_use]
pub fn products(orders: &Orders, baskets: &Baskets, facet: Facet, most: usize) -> Products {
    let Some(names) = baskets.names(facet) else { return Products::default() };
    let mut ranked: Vec<u32> = (0..names.len() as u32).collect();
    ranked.sort_unstable_by_key(|number| (std::cmp::Reverse(names.orders(*number)), *number));
    let paired = ranked.get(..most).unwrap_or(&ranked);
    let mut tally = Tally {
        cells: vec![Cell::default(); names.len()],
        firsts: vec![(0, 0); names.len()],
        together: Pairs::of(paired, names.len()),
        next: Pairs::of(paired, names.len()),
        orders: 0,
        customers: 0,
    };
    for customer in 0..orders.customers() {
        tally.customer(customer as u32, baskets.purchases(orders, customer), facet);
    }
    let bought = |number: &u32| {
        let cell = tally.cells.get(*number as usize).copied().unwrap_or_default();
        let (first, came_back) = tally.firsts.get(*number as usize).copied().unwrap_or_default();
        Bought {
            number: *number,
            customers: cell.customers,
            orders: cell.orders,
            order_cents: cell.cents,
            first,
            came_back,
        }
    };
    Products {
        bought: ranked.iter().map(bought).filter(|bought| bought.orders > 0).collect(),
        paired: paired.len(),
        together: tally.together.ranked(paired),
        next: tally.next.ranked(paired),
        orders: tally.orders,
        customers: tally.customers,
    }
}

struct Tally {
    cells: Vec<Cell>,
    /// First buyers, and those of them who came back.
    firsts: Vec<(u64, u64)>,
    together: Pairs,
    next: Pairs,
    orders: u64,
    customers: u64,
}

impl Tally {
    fn customer<'b>(&mut self, customer: u32, purchases: impl Iterator<Item = Purchase<'b>>, facet: Facet) {
        let (mut first, mut last) = (Visit::default(), Visit::default());
        let (mut visits, mut named) = (0, 0);
        let mut here = Visit::default();
        let mut numbers = Vec::new();
        for purchase in purchases {
            if here.day != Some(purchase.day) {
                self.visit(customer, visits, &mut here, &mut last, &mut first);
                visits += 1;
                here.day = Some(purchase.day);
            }
            numbers.clear();
            numbers.extend(purchase.numbers(facet));
            numbers.sort_unstable();
            numbers.dedup();
            self.order(customer, &numbers, purchase.cents);
            named += u64::from(!numbers.is_empty());
            here.cents = here.cents.saturating_add(purchase.cents);
            here.numbers.extend_from_slice(&numbers);
        }
        self.visit(customer, visits, &mut here, &mut last, &mut first);
        for number in &first.numbers {
            if let Some((buyers, back)) = self.firsts.get_mut(*number as usize) {
                *buyers += 1;
                *back += u64::from(visits > 1);
            }
        }
        self.orders += named;
        self.customers += u64::from(named > 0);
    }

    /// An order, by the numbers that it has, each once.
    fn order(&mut self, customer: u32, numbers: &[u32], cents: i64) {
        for number in numbers {
            if let Some(cell) = self.cells.get_mut(*number as usize) {
                cell.add(customer, cents);
            }
        }
        let few: Vec<u32> = numbers.iter().copied().filter(|number| self.together.is_paired(*number)).collect();
        for (place, one) in few.iter().enumerate() {
            for other in few.iter().skip(place + 1) {
                self.together.add([*one, *other], customer, cents);
            }
        }
    }

    /// Ends a purchase day, the one numbered so from 1; 0 is none yet.
    fn visit(&mut self, customer: u32, number: u64, here: &mut Visit, last: &mut Visit, first: &mut Visit) {
        here.numbers.sort_unstable();
        here.numbers.dedup();
        if number == 1 {
            first.numbers.clone_from(&here.numbers);
        }
        for one in last.numbers.iter().filter(|one| self.next.is_paired(**one)).copied().collect::<Vec<u32>>() {
            for other in &here.numbers {
                self.next.add([one, *other], customer, here.cents);
            }
        }
        *last = std::mem::take(here);
    }
}

#[cfg(test)]
mod tests {
    use super::products;
    use crate::analysis::baskets::{BasketsBuilder, Content, Line, Names};
    use crate::analysis::orders::{Order, Orders};
    use crate::domain::{Day, Facet};
    use proptest::prelude::{prop_assert_eq, proptest};
    use std::collections::{BTreeMap, BTreeSet};

    type Row = (u32, i32, i64, BTreeSet<u32>);

    fn day(number: i32) -> Day {
        Day::from_number(number).unwrap()
    }

    proptest! {
        #[test]
        fn agrees_with_counting_by_hand(
            mut rows in proptest::collection::vec(
                (0..4_u32, 0..4, 1..99_i64, proptest::collection::btree_set(0..5_u32, 0..4)), 0..25),
        ) {
            rows.sort_by_key(|row| row.0);
            let mut builder = BasketsBuilder::new([Some(Names::of(["a", "b", "c", "d", "e"])), None, None, None]);
            for (customer, number, cents, numbers) in &rows {
                let line = |number: &u32| Line { facets: [Some(*number), None, None, None], quantity: 0 };
                let lines = numbers.iter().map(line).collect();
                builder.order((*customer, day(*number), *cents), Content { lines, cost_cents: None }).unwrap();
            }
            let baskets = builder.finish(4).unwrap();
            let order = |row: &Row| Order { customer: row.0, day: day(row.1), cents: row.2 };
            let orders = Orders::of(4, rows.iter().map(order)).unwrap();
            let found = products(&orders, &baskets, Facet::Product, 5);
            prop_assert_eq!(found.orders, rows.iter().filter(|row| !row.3.is_empty()).count() as u64);
            for bought in &found.bought {
                let with: Vec<&Row> = rows.iter().filter(|row| row.3.contains(&bought.number)).collect();
                prop_assert_eq!(bought.orders, with.len() as u64);
                prop_assert_eq!(bought.order_cents, with.iter().map(|row| i128::from(row.2)).sum::<i128>());
                prop_assert_eq!(bought.customers, with.iter().map(|row| row.0).collect::<BTreeSet<_>>().len() as u64);
                let visits = |customer: u32| -> BTreeMap<i32, BTreeSet<u32>> {
                    let mut visits: BTreeMap<i32, BTreeSet<u32>> = BTreeMap::new();
                    for row in rows.iter().filter(|row| row.0 == customer) {
                        visits.entry(row.1).or_default().extend(&row.3);
                    }
                    visits
                };
                let first = |customer: &u32| visits(*customer).values().next().is_some_and(|at| at.contains(&bought.number));
                let firsts: Vec<u32> = (0..4).filter(first).collect();
                prop_assert_eq!(bought.first, firsts.len() as u64);
                prop_assert_eq!(bought.came_back, firsts.iter().filter(|customer| visits(**customer).len() > 1).count() as u64);
                for other in 0..5 {
                    let mut times = 0;
                    for customer in 0..4 {
                        let visits: Vec<BTreeSet<u32>> = visits(customer).into_values().collect();
                        times += visits.windows(2)
                            .filter(|pair| pair[0].contains(&bought.number) && pair[1].contains(&other)).count();
                    }
                    let pair = found.next.iter().find(|pair| pair.numbers == [bought.number, other]);
                    prop_assert_eq!(pair.map_or(0, |pair| pair.orders), times as u64);
                }
            }
            for pair in &found.together {
                let [one, other] = pair.numbers;
                let both = rows.iter().filter(|row| row.3.contains(&one) && row.3.contains(&other));
                prop_assert_eq!(pair.orders, both.clone().count() as u64);
                prop_assert_eq!(pair.customers, both.map(|row| row.0).collect::<BTreeSet<_>>().len() as u64);
            }
            // Fewer texts are paired, and their figures stay the same.
            let few = products(&orders, &baskets, Facet::Product, 2);
            prop_assert_eq!(&few.bought, &found.bought);
            for pair in &few.together {
                prop_assert_eq!(found.together.iter().find(|other| other.numbers == pair.numbers), Some(pair));
            }
        }
    }
}
