//! Who bought what: a pass over the baskets of all orders, or over the coupons that a file of its own tells. What is in
//! them is `analysis::baskets`'s and the ledger's.

use super::Bits;
use crate::analysis::baskets::{Baskets, Names};
use crate::analysis::orders::Orders;
use crate::domain::letters::fold;
use crate::domain::{BoughtWhen, Day, Facet};
use crate::ledger::Dossier;
use std::collections::BTreeMap;

/// Where a base tells what was bought.
#[derive(Debug, Clone, Copy)]
pub enum Purchases<'a> {
    /// In the lines of its orders.
    Orders(&'a Orders, &'a Baskets),
    /// In a file of coupons: those that were redeemed, and who stands at each place.
    Coupons(&'a Dossier, &'a [u32]),
}

fn folded(name: &str) -> String {
    let mut text = String::new();
    fold(name.trim(), &mut text);
    text
}

impl Purchases<'_> {
    /// Who of so many customers, of whom the first have orders, bought any of these, whatever the case and the accents of
    /// their names. One pass over the lines, or the coupons.
    #[must_use]
    pub fn who(
        self,
        (what, names): (Facet, &[String]),
        when: BoughtWhen,
        (reference, customers): (Day, usize),
    ) -> Bits {
        let asked: Vec<String> = names.iter().map(|name| folded(name)).collect();
        let (most, first) = match when {
            BoughtWhen::Ever | BoughtWhen::Never => (1, None),
            BoughtWhen::InLast(days) => (1, Some(reference.number().saturating_sub_unsigned(days))),
            BoughtWhen::AtLeast(orders) => (orders as usize, None),
        };
        // Coupons that are yet to be used are not known on the reference date.
        let in_time = |day: Day| day <= reference && first.is_none_or(|first| first <= day.number());
        let found = match self {
            Purchases::Orders(orders, baskets) => {
                let known = baskets.names(what).into_iter().flat_map(Names::iter);
                let is_asked: Vec<bool> = known.map(|(_, name, _)| asked.contains(&folded(name))).collect();
                let holds = |order: usize| {
                    baskets.numbers(order, what).any(|number| is_asked.get(number as usize) == Some(&true))
                };
                Bits::collect(0..orders.customers(), |customer| {
                    let purchases = baskets.purchases(orders, customer);
                    let counted = purchases.filter(|bought| in_time(bought.day) && holds(bought.order));
                    counted.take(most).count() == most
                })
            }
            Purchases::Coupons(dossier, customer) => Bits::collect(customer.iter(), |customer| {
                let redeemed = dossier.coupons(*customer).iter().filter(|coupon| coupon.redeemed.is_some_and(in_time));
                let counted = redeemed.filter(|coupon| asked.contains(&folded(dossier.code(coupon))));
                counted.take(most).count() == most
            }),
        };
        let found = found.stretched(customers);
        match when {
            BoughtWhen::Never => found.not(),
            BoughtWhen::AtLeast(0) => Bits::all(customers),
            BoughtWhen::Ever | BoughtWhen::InLast(_) | BoughtWhen::AtLeast(_) => found,
        }
    }

    /// Each name with the customers who bought it, in the order of the names. One pass.
    #[must_use]
    pub fn names(self, what: Facet) -> Vec<(String, u64)> {
        match self {
            Purchases::Orders(orders, baskets) => {
                let names = baskets.names(what).into_iter().flat_map(Names::iter);
                let names: Vec<&str> = names.map(|(_, name, _)| name).collect();
                let (mut counts, mut last) = (vec![0; names.len()], vec![usize::MAX; names.len()]);
                for customer in 0..orders.customers() {
                    let bought = baskets.purchases(orders, customer);
                    for number in bought.flat_map(|bought| bought.numbers(what)) {
                        let place = number as usize;
                        if let (Some(last), Some(count)) = (last.get_mut(place), counts.get_mut(place))
                            && *last != customer
                        {
                            *last = customer;
                            *count += 1;
                        }
                    }
                }
                names.into_iter().map(str::to_owned).zip(counts).collect()
            }
            Purchases::Coupons(dossier, customer) => {
                let mut counts: BTreeMap<&str, (u64, usize)> = BTreeMap::new();
                for (place, customer) in customer.iter().enumerate() {
                    for coupon in dossier.coupons(*customer).iter().filter(|coupon| coupon.redeemed.is_some()) {
                        let (count, last) = counts.entry(dossier.code(coupon)).or_insert((0, usize::MAX));
                        *count += u64::from(*last != place);
                        *last = place;
                    }
                }
                counts.into_iter().map(|(name, (count, _))| (name.to_owned(), count)).collect()
            }
        }
    }
}
