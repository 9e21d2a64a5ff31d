//! Who bought what: a pass over the baskets of all orders. What is in them is `analysis::baskets`'s.

use super::Bits;
use crate::analysis::baskets::{Baskets, Names};
use crate::analysis::orders::Orders;
use crate::domain::letters::fold;
use crate::domain::{BoughtWhen, Day, Facet};

/// The orders of a base, and what was in them.
#[derive(Debug, Clone, Copy)]
pub struct Purchases<'a> {
    /// The orders.
    pub orders: &'a Orders,
    /// Their lines.
    pub baskets: &'a Baskets,
}

impl Purchases<'_> {
    /// Who of so many customers, of whom the first have orders, bought any of these, whatever the case and the accents of
    /// their names. One pass over the lines.
    #[must_use]
    pub fn who(
        &self,
        (what, names): (Facet, &[String]),
        when: BoughtWhen,
        (reference, customers): (Day, usize),
    ) -> Bits {
        let folded = |name: &str| {
            let mut text = String::new();
            fold(name.trim(), &mut text);
            text
        };
        let asked: Vec<String> = names.iter().map(|name| folded(name)).collect();
        let known = self.baskets.names(what).into_iter().flat_map(Names::iter);
        let is_asked: Vec<bool> = known.map(|(_, name, _)| asked.contains(&folded(name))).collect();
        let holds =
            |order: usize| self.baskets.numbers(order, what).any(|number| is_asked.get(number as usize) == Some(&true));
        let (most, first) = match when {
            BoughtWhen::Ever | BoughtWhen::Never => (1, None),
            BoughtWhen::InLast(days) => (1, Some(reference.number().saturating_sub_unsigned(days))),
            BoughtWhen::AtLeast(orders) => (orders as usize, None),
        };
        let in_time = |day: Day| first.is_none_or(|first| (first..=reference.number()).contains(&day.number()));
        let found = Bits::collect(0..self.orders.customers(), |customer| {
            let purchases = self.baskets.purchases(self.orders, customer);
            let counted = purchases.filter(|bought| in_time(bought.day) && holds(bought.order));
            counted.take(most).count() == most
        });
        let found = found.stretched(customers);
        match when {
            BoughtWhen::Never => found.not(),
            BoughtWhen::Ever | BoughtWhen::InLast(_) | BoughtWhen::AtLeast(_) => found,
        }
    }

    /// Each name with the customers who bought it, in the order of the names. One pass over the lines.
    #[must_use]
    pub fn customers_of_names(&self, what: Facet) -> Vec<u64> {
        let names = self.baskets.names(what).map_or(0, Names::len);
        let (mut counts, mut last) = (vec![0; names], vec![usize::MAX; names]);
        for customer in 0..self.orders.customers() {
            for bought in self.baskets.purchases(self.orders, customer) {
                for number in bought.numbers(what) {
                    let place = number as usize;
                    if let (Some(last), Some(count)) = (last.get_mut(place), counts.get_mut(place))
                        && *last != customer
                    {
                        *last = customer;
                        *count += 1;
                    }
                }
            }
        }
        counts
    }
}
