//! What is bought and what is given back, as the page is told. The figures are `analysis::diagnosis`'s.

use crate::analysis::baskets::Names;
use crate::analysis::diagnosis::products;
use crate::analysis::diagnosis::products::Pair;
use crate::analysis::diagnosis::refunds::Returned;
use crate::analysis::orders::OrdersError;
use crate::domain::{Facet, Months};
use crate::engine::base::{Analysed, Base};
use crate::engine::protocol::{BoughtReport, PairReport, ProductReport, RefundReport, ReturnedReport};
use crate::engine::refunds;

/// Texts that are listed.
const LISTED: usize = 200;
/// Texts among which pairs are looked for.
const PAIRED: usize = 60;
/// Pairs that are listed.
const PAIRS: usize = 50;
/// Of so few orders of a product a share says little.
const FEW_ORDERS: u64 = 5;

/// What is bought, by one facet.
///
/// # Errors
/// No memory.
pub(in crate::engine) fn products(
    base: &Base,
    analysed: &Analysed,
    facet: Facet,
) -> Result<ProductReport, OrdersError> {
    let orders = analysed.orders(base)?;
    let (customers, in_use) = (analysed.buyers() as u64, orders.len() as u64);
    if !base.tells_baskets() {
        return Ok(ProductReport { facet, customers, orders: in_use, ..ProductReport::default() });
    }
    let baskets = analysed.baskets(base)?;
    let told: Vec<Facet> = Facet::ALL.into_iter().filter(|facet| baskets.names(*facet).is_some()).collect();
    // What nobody tells can't be asked for: the first that is told stands in.
    let facet = if told.contains(&facet) { facet } else { told.first().copied().unwrap_or(facet) };
    let found = products::products(orders, baskets, facet, PAIRED);
    let names = baskets.names(facet);
    let text = |number: u32| names.map_or_else(String::new, |names| names.text(number).to_owned());
    let pair = |pair: &Pair| PairReport {
        texts: pair.numbers.map(text),
        customers: pair.customers,
        orders: pair.orders,
        order_cents: pair.order_cents,
    };
    let bought = found.bought.iter().take(LISTED).map(|bought| BoughtReport {
        text: text(bought.number),
        customers: bought.customers,
        orders: bought.orders,
        order_cents: bought.order_cents,
        first: bought.first,
        came_back: bought.came_back,
    });
    Ok(ProductReport {
        facet,
        told,
        customers,
        orders: in_use,
        told_orders: found.orders,
        texts: found.bought.len() as u64,
        bought: bought.collect(),
        paired: found.paired as u64,
        together: found.together.iter().take(PAIRS).map(pair).collect(),
        next: found.next.iter().take(PAIRS).map(pair).collect(),
    })
}

/// What was given back.
///
/// # Errors
/// No memory.
pub(in crate::engine) fn refunds(base: &Base, analysed: &Analysed) -> Result<RefundReport, OrdersError> {
    let names: Option<&Names> = if base.tells_baskets() { analysed.baskets(base)?.names(Facet::Product) } else { None };
    let found = refunds::refunds(base, analysed, names);
    let returned = |returned: &Returned| ReturnedReport {
        orders: returned.orders,
        refunded_cents: returned.refunded_cents,
        gross_cents: returned.gross_cents,
    };
    let ends = found.months.keys().next().zip(found.months.keys().next_back());
    let months = ends.map(|(first, last)| {
        let months = Months::between(first.first_day(), last.first_day());
        let month = |place: usize| {
            let month = months.month(place);
            (month.first_day(), found.months.get(&month).map(returned).unwrap_or_default())
        };
        (0..months.len()).map(month).collect()
    });
    let mut products: Vec<(u32, u64, u64)> = (0u32..)
        .zip(&found.by_number)
        .filter(|(_, (orders, back))| *back > 0 && *orders >= FEW_ORDERS)
        .map(|(number, (orders, back))| (number, *orders, *back))
        .collect();
    // By the share, exactly: a / b > c / d where a * d > c * b.
    products.sort_unstable_by(|one, other| {
        let share = |one: &(u32, u64, u64), other: &(u32, u64, u64)| u128::from(one.2) * u128::from(other.1);
        share(other, one).cmp(&share(one, other)).then(one.0.cmp(&other.0))
    });
    let text = |number: u32| names.map_or_else(String::new, |names| names.text(number).to_owned());
    Ok(RefundReport {
        total: returned(&found.total),
        months: months.unwrap_or_default(),
        products: products.into_iter().take(PAIRS).map(|(number, orders, back)| (text(number), orders, back)).collect(),
    })
}
