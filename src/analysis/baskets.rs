//! What was in the orders in use: products, categories, channels, coupons, pieces and costs, order by order beside
//! [`Orders`]. Which rows they come from is the engine's; what follows from them is that of the neighbours.

mod names;

use super::orders::{History, Orders};
use crate::domain::{Day, Facet};
pub use names::Names;

/// One line of an order, in numbers of its [`Names`]; `None` where nothing is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Line {
    /// By [`Facet::index`].
    pub facets: [Option<u32>; Facet::ALL.len()],
    /// Hundredths of a piece; 0 where nothing is said.
    pub quantity: u32,
}

/// What an order holds beside its day and its amount.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Content {
    /// Its lines, in any order.
    pub lines: Vec<Line>,
    /// What it cost, in cents; `None` where nothing is said.
    pub cost_cents: Option<i64>,
}

/// The baskets of a base: of each order in [`Orders`] its lines, in the same order.
///
/// ```
/// use regua_core::analysis::baskets::{BasketsBuilder, Content, Line, Names};
/// use regua_core::analysis::orders::{Order, Orders};
/// use regua_core::domain::{Day, Facet};
/// let day = |number| Day::from_number(number).unwrap();
/// let products = Names::of(["Caneca", "Filtro"]);
/// let of = |product| Content { lines: vec![Line { facets: [Some(product), None, None, None], quantity: 0 }], cost_cents: None };
/// let mut builder = BasketsBuilder::new([Some(products), None, None, None]);
/// builder.order((0, day(9), 500), of(0)).unwrap();
/// builder.order((0, day(7), 900), of(1)).unwrap();
/// let baskets = builder.finish(2).unwrap();
/// let order = |number, cents| Order { customer: 0, day: day(number), cents };
/// let orders = Orders::of(2, [order(9, 500), order(7, 900)]).unwrap();
/// let bought: Vec<_> = baskets
///     .purchases(&orders, 0)
///     .map(|bought| (bought.day, bought.numbers(Facet::Product).collect::<Vec<_>>()))
///     .collect();
/// assert_eq!(bought, [(day(7), vec![1]), (day(9), vec![0])]);
/// let names = baskets.names(Facet::Product).unwrap();
/// assert_eq!((names.text(1), names.orders(1)), ("Filtro", 1));
/// assert_eq!(baskets.names(Facet::Coupon), None);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Baskets {
    names: [Option<Names>; Facet::ALL.len()],
    /// Where each customer's orders start, and where the last one's end.
    starts: Vec<u32>,
    /// Where each order's lines start, and where the last one's end.
    lines: Vec<u32>,
    /// Of each line the number of each facet's text plus 1, or 0; empty where nobody tells it.
    facets: [Vec<u32>; Facet::ALL.len()],
    quantity: Vec<u32>,
    /// What each order cost, in cents, or [`NO_COST`]; empty where nobody tells it.
    costs: Vec<i64>,
}

/// No cost.
const NO_COST: i64 = i64::MIN;

/// An order in use with what it holds.
#[derive(Debug, Clone, Copy)]
pub struct Purchase<'b> {
    /// The day of the purchase.
    pub day: Day,
    /// What it came to, net of refunds.
    pub cents: i64,
    /// Its place among all orders of [`Orders`].
    pub order: usize,
    baskets: &'b Baskets,
}

impl<'b> Purchase<'b> {
    /// The numbers of a facet's texts in the order, one for each line that has one; a text may come twice.
    pub fn numbers(self, facet: Facet) -> impl Iterator<Item = u32> + 'b {
        self.baskets.numbers(self.order, facet)
    }

    /// Its lines.
    pub fn lines(self) -> impl Iterator<Item = Line> + 'b {
        let baskets = self.baskets;
        baskets.span(self.order).map(move |line| baskets.line(line))
    }

    /// What it cost, in cents; `None` where nothing is said.
    #[must_use]
    pub fn cost_cents(self) -> Option<i64> {
        self.baskets.costs.get(self.order).copied().filter(|cents| *cents != NO_COST)
    }
}

impl Baskets {
    /// The texts of a facet; `None` where no file tells it.
    #[must_use]
    pub fn names(&self, facet: Facet) -> Option<&Names> {
        self.names.get(facet.index())?.as_ref()
    }

    /// What a customer bought, in day order. `orders` are those that the baskets were made beside; a customer beyond the last bought
    /// nothing.
    pub fn purchases<'b>(&'b self, orders: &'b Orders, customer: usize) -> impl ExactSizeIterator<Item = Purchase<'b>> {
        let first = self.starts.get(customer).map_or(0, |start| *start as usize);
        let (days, cents) =
            orders.history(customer).map_or((&[][..], &[][..]), |History { days, cents }| (days, cents));
        days.iter().zip(cents).enumerate().map(move |(place, (day, cents))| Purchase {
            day: *day,
            cents: *cents,
            order: first + place,
            baskets: self,
        })
    }

    /// The numbers of a facet's texts in an order, by its place among all orders.
    pub fn numbers(&self, order: usize, facet: Facet) -> impl Iterator<Item = u32> + '_ {
        let column = self.facets.get(facet.index()).map_or(&[][..], Vec::as_slice);
        column.get(self.span(order)).unwrap_or_default().iter().filter_map(|number| number.checked_sub(1))
    }

    fn span(&self, order: usize) -> core::ops::Range<usize> {
        let ends = self.lines.get(order).zip(self.lines.get(order + 1));
        ends.map_or(0..0, |(from, to)| *from as usize..*to as usize)
    }

    fn line(&self, line: usize) -> Line {
        let at = |column: &Vec<u32>| column.get(line).copied().unwrap_or_default();
        let mut facets = [None; Facet::ALL.len()];
        for (slot, column) in facets.iter_mut().zip(&self.facets) {
            *slot = at(column).checked_sub(1);
        }
        Line { facets, quantity: at(&self.quantity) }
    }

    /// Whether any file tells what orders cost.
    #[must_use]
    pub fn tells_costs(&self) -> bool {
        !self.costs.is_empty()
    }

    /// What a customer's orders in use cost, in cents, those that say nothing left out; 0 of a customer beyond the last. With
    /// [`Baskets::tells_costs`] and revenue it makes the contribution.
    #[must_use]
    pub fn cost_cents(&self, customer: usize) -> i64 {
        self.told_costs(customer).fold(0, i64::saturating_add)
    }

    /// How many of a customer's orders in use say what they cost.
    #[must_use]
    pub fn orders_with_cost(&self, customer: usize) -> usize {
        self.told_costs(customer).count()
    }

    fn told_costs(&self, customer: usize) -> impl Iterator<Item = i64> + '_ {
        let ends = self.starts.get(customer).zip(self.starts.get(customer + 1));
        let own = ends.and_then(|(from, to)| self.costs.get(*from as usize..*to as usize)).unwrap_or_default();
        own.iter().copied().filter(|cents| *cents != NO_COST)
    }
}

/// The browser gives no more memory, or there are over four thousand million lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooMany;

/// Baskets in the making: orders come customer by customer, each customer's in any order.
#[derive(Debug)]
pub struct BasketsBuilder {
    baskets: Baskets,
    customer: u32,
    /// The orders of the customer at hand.
    open: Vec<(Day, i64, Content)>,
}

impl BasketsBuilder {
    /// No orders yet, whose lines name their texts by these numbers; `None` for a facet that no file tells.
    #[must_use]
    pub fn new(names: [Option<Names>; Facet::ALL.len()]) -> BasketsBuilder {
        let facets = [const { Vec::new() }; Facet::ALL.len()];
        let (quantity, costs) = (Vec::new(), Vec::new());
        let baskets = Baskets { names, starts: vec![0], lines: vec![0], facets, quantity, costs };
        BasketsBuilder { baskets, customer: 0, open: Vec::new() }
    }

    /// The next order: its customer's place, its day, its net cents, and what it holds. Customers come in their order.
    ///
    /// # Errors
    /// [`TooMany`] when there is no memory.
    pub fn order(&mut self, (customer, day, cents): (u32, Day, i64), content: Content) -> Result<(), TooMany> {
        while self.customer < customer {
            self.close()?;
        }
        self.open.try_reserve(1).map_err(|_| TooMany)?;
        self.open.push((day, cents, content));
        Ok(())
    }

    /// Ends the orders of the customer at hand: in the order of [`Orders`], those equal in day and amount by what they hold, so that
    /// nothing depends on the order of rows.
    fn close(&mut self) -> Result<(), TooMany> {
        for (_, _, content) in &mut self.open {
            content.lines.sort_unstable();
        }
        self.open.sort_unstable();
        let mut open = std::mem::take(&mut self.open);
        for (_, _, content) in open.drain(..) {
            self.write(&content)?;
        }
        self.open = open;
        let orders = u32::try_from(self.baskets.lines.len() - 1).map_err(|_| TooMany)?;
        push(&mut self.baskets.starts, orders)?;
        self.customer += 1;
        Ok(())
    }

    fn write(&mut self, content: &Content) -> Result<(), TooMany> {
        let baskets = &mut self.baskets;
        let before = baskets.lines.last().copied().unwrap_or_default() as usize;
        for line in &content.lines {
            for ((column, names), number) in baskets.facets.iter_mut().zip(&baskets.names).zip(line.facets) {
                if names.is_some() {
                    push(column, number.map_or(0, |number| number + 1))?;
                }
            }
            push(&mut baskets.quantity, line.quantity)?;
        }
        for (facet, names) in Facet::ALL.into_iter().zip(&mut baskets.names) {
            let Some(names) = names else { continue };
            let of_line = |line: &Line| line.facets.get(facet.index()).copied().flatten();
            let mut own: Vec<u32> = content.lines.iter().filter_map(of_line).collect();
            own.sort_unstable();
            own.dedup();
            for number in own {
                names.count_order(number);
            }
        }
        let end = u32::try_from(before + content.lines.len()).map_err(|_| TooMany)?;
        push(&mut baskets.lines, end)?;
        let orders = baskets.lines.len() - 2;
        if let Some(cost) = content.cost_cents {
            // The orders before said nothing.
            baskets.costs.try_reserve(orders + 1 - baskets.costs.len()).map_err(|_| TooMany)?;
            baskets.costs.resize(orders, NO_COST);
            baskets.costs.push(cost);
        } else if !baskets.costs.is_empty() {
            push(&mut baskets.costs, NO_COST)?;
        }
        Ok(())
    }

    /// The baskets of so many customers.
    ///
    /// # Errors
    /// [`TooMany`] when there is no memory.
    pub fn finish(mut self, customers: u32) -> Result<Baskets, TooMany> {
        while self.customer < customers {
            self.close()?;
        }
        Ok(self.baskets)
    }
}

fn push<T>(column: &mut Vec<T>, item: T) -> Result<(), TooMany> {
    column.try_reserve(1).map_err(|_| TooMany)?;
    column.push(item);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{BasketsBuilder, Content, Line, Names};
    use crate::analysis::orders::{Order, Orders};
    use crate::domain::{Day, Facet};
    use proptest::prelude::{prop_assert_eq, proptest};

    fn day(number: i32) -> Day {
        Day::from_number(number).unwrap()
    }

    #[test]
    fn costs_are_known_of_some_orders() {
        let mut builder = BasketsBuilder::new([None, None, None, None]);
        for (customer, cost_cents) in [(0, None), (0, Some(5)), (1, None), (3, Some(-2)), (3, Some(7))] {
            builder.order((customer, day(1), 10), Content { lines: Vec::new(), cost_cents }).unwrap();
        }
        let baskets = builder.finish(5).unwrap();
        let costs: Vec<_> = (0..6).map(|place| (baskets.cost_cents(place), baskets.orders_with_cost(place))).collect();
        assert_eq!(costs, [(5, 1), (0, 0), (0, 0), (5, 2), (0, 0), (0, 0)]);
        assert!(baskets.tells_costs());
    }

    proptest! {
        #[test]
        fn the_order_of_rows_changes_nothing(
            rows in proptest::collection::vec((0..3_u32, 0..3, 1..3_i64, proptest::collection::vec(0..4_u32, 0..4)), 0..12),
        ) {
            let build = |rows: &[(u32, i32, i64, Vec<u32>)]| {
                let mut builder = BasketsBuilder::new([Some(Names::of(["a", "b", "c", "d"])), None, None, None]);
                for (customer, number, cents, products) in rows {
                    let line = |product: &u32| Line { facets: [Some(*product), None, None, None], quantity: 100 };
                    let lines = products.iter().map(line).collect();
                    builder.order((*customer, day(*number), *cents), Content { lines, cost_cents: Some(*cents) }).unwrap();
                }
                builder.finish(3).unwrap()
            };
            let mut rows = rows;
            rows.sort_by_key(|row| row.0);
            let baskets = build(&rows);
            let orders = rows.iter().map(|row| Order { customer: row.0, day: day(row.1), cents: row.2 });
            let orders = Orders::of(3, orders).unwrap();
            for customer in 0..3 {
                let mut found: Vec<_> = baskets.purchases(&orders, customer)
                    .map(|bought| (bought.day.number(), bought.cents, bought.numbers(Facet::Product).collect::<Vec<_>>()))
                    .collect();
                prop_assert_eq!(found.is_sorted_by_key(|bought| (bought.0, bought.1)), true);
                found.sort();
                let own = rows.iter().filter(|row| row.0 as usize == customer);
                let mut expected: Vec<_> = own.map(|row| {
                    let mut products = row.3.clone();
                    products.sort_unstable();
                    (row.1, row.2, products)
                }).collect();
                expected.sort();
                prop_assert_eq!(found, expected);
            }
            rows.reverse();
            rows.sort_by_key(|row| row.0);
            prop_assert_eq!(&build(&rows), &baskets);
            let names = baskets.names(Facet::Product).unwrap();
            let counted: Vec<u32> = names.iter().map(|(_, _, orders)| orders).collect();
            let with = |product: u32| rows.iter().filter(|row| row.3.contains(&product)).count() as u32;
            prop_assert_eq!(counted, (0..4).map(with).collect::<Vec<_>>());
        }
    }
}
