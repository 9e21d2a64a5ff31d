//! What a base knows for the merge tags of messages: names, products, days, coupons. The words made of it are `text`'s.

use crate::analysis::baskets::{Baskets, Names};
use crate::analysis::gaps::Gaps;
use crate::analysis::orders::{Orders, OrdersError};
use crate::domain::{Day, Facet, Journey, MergeTag, Trigger, letters};
use crate::engine::base::{Analysed, Base};
use crate::engine::plans::DryRun;
use crate::engine::protocol::{CouponFacts, MessageFacts};
use crate::engine::report;
use crate::ledger::{Dossier, OutOfMemory};

/// How columns with names begin to be called.
const NAMES: [&str; 4] = ["nome", "name", "cliente nome", "customer name"];
/// How they end, and how those with the first and the last name alone are called.
const NAME_ENDS: [&str; 2] = [" nome", " name"];
const FIRST_NAMES: [&str; 3] = ["first name", "primeiro nome", "nome proprio"];
const LAST_NAMES: [&str; 4] = ["last name", "ultimo nome", "sobrenome", "surname"];

/// Tells what is known of customers; made once for many.
pub(super) struct Teller<'a> {
    base: &'a Base,
    analysed: &'a Analysed,
    dossier: &'a Dossier,
    /// The column of names, and that of last names where the first holds only first names.
    names: (Option<usize>, Option<usize>),
    orders: &'a Orders,
    products: Option<(&'a Baskets, &'a Names)>,
    gaps: &'a Gaps,
}

/// A message, as far as its coupon hangs on it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Of {
    /// The customer's place.
    pub(super) place: usize,
    pub(super) lane: usize,
    pub(super) step: u8,
    /// The day of the entry, as [`Day::number`].
    pub(super) entered: i32,
    /// The day on which it is sent.
    pub(super) day: Day,
}

impl<'a> Teller<'a> {
    /// # Errors
    /// No memory.
    pub(super) fn of(base: &'a Base, analysed: &'a Analysed) -> Result<Teller<'a>, OrdersError> {
        let baskets = if base.tells_baskets() { Some(analysed.baskets(base)?) } else { None };
        Ok(Teller {
            base,
            analysed,
            dossier: base.dossier().map_err(|OutOfMemory| OrdersError::OutOfMemory)?,
            names: name_columns(&base.columns),
            orders: analysed.orders(base)?,
            products: baskets.and_then(|baskets| Some((baskets, baskets.names(Facet::Product)?))),
            gaps: analysed.gaps(base).ok_or(OrdersError::OutOfMemory)?,
        })
    }

    /// What is known of the customer at a place, for a message of that day with that coupon.
    pub(super) fn facts(&self, place: usize, on: Day, coupon: Option<CouponFacts>) -> MessageFacts {
        let buyers = &self.analysed.settled.buyers;
        let (first_name, full_name) = self.name(place);
        let (last_product, favourite_product) = self.products(place);
        MessageFacts {
            on,
            first_name,
            full_name,
            last_order: buyers.last_order.get(place).copied(),
            last_product,
            favourite_product,
            orders: buyers.orders.get(place).copied().unwrap_or_default(),
            expected: report::expected(self.gaps, self.analysed, place).map(|expected| expected.expected),
            coupon,
            shop: self.shop(),
        }
    }

    fn shop(&self) -> Option<String> {
        let name = self.analysed.settings.shop.trim();
        (!name.is_empty()).then(|| name.to_owned())
    }

    /// Whether nothing is known for a tag of the customer at a place; `None` of a tag that hangs on the message.
    pub(super) fn lacks(&self, place: usize, tag: MergeTag) -> Option<bool> {
        let buyers = &self.analysed.settled.buyers;
        Some(match tag {
            MergeTag::FirstName => self.name(place).0.is_none(),
            MergeTag::FullName => self.name(place).1.is_none(),
            MergeTag::DaysWithoutBuying | MergeTag::LastOrderDay => buyers.last_order.get(place).is_none(),
            MergeTag::LastProduct => self.products(place).0.is_none(),
            MergeTag::FavouriteProduct => self.products(place).1.is_none(),
            MergeTag::Orders => buyers.orders.get(place).is_none_or(|orders| *orders == 0),
            MergeTag::ExpectedNextOrder => report::expected(self.gaps, self.analysed, place).is_none(),
            MergeTag::Store => self.shop().is_none(),
            MergeTag::CouponCode | MergeTag::CouponLastDay | MergeTag::Unsubscribe => return None,
        })
    }

    fn name(&self, place: usize) -> (Option<String>, Option<String>) {
        let Some(customer) = self.analysed.customers.get(place).copied() else { return (None, None) };
        let text =
            |column: Option<usize>| column.map_or("", |column| self.base.ledger.customers.text(customer, column));
        let (name, last) = (text(self.names.0).trim(), text(self.names.1).trim());
        let full = format!("{name} {last}");
        let first = name.split_whitespace().next().map(str::to_owned);
        (first, Some(full.trim().to_owned()).filter(|full| !full.is_empty()))
    }

    /// The product of the last order, and the one of most orders.
    fn products(&self, place: usize) -> (Option<String>, Option<String>) {
        let Some((baskets, names)) = self.products else { return (None, None) };
        let (mut last, mut bought) = (None, Vec::new());
        for purchase in baskets.purchases(self.orders, place) {
            let mut own: Vec<u32> = purchase.numbers(Facet::Product).collect();
            last = own.first().copied().or(last);
            // An order counts once for a product, however many lines name it.
            own.sort_unstable();
            own.dedup();
            bought.extend(own);
        }
        bought.sort_unstable();
        let counted = bought.chunk_by(|one, other| one == other).filter_map(|same| Some((same.len(), *same.first()?)));
        // Numbers follow the bytes of their texts: of equals the first.
        let favourite = counted.max_by_key(|(orders, number)| (*orders, std::cmp::Reverse(*number)));
        let text = |number: u32| names.text(number).to_owned();
        (last.map(text), favourite.map(|(_, number)| text(number)))
    }

    /// The coupon that a message tells of: its step's; that of the step before which gave one; the customer's own that let them in.
    pub(super) fn coupon(
        &self,
        (made, journey): (&DryRun, &Journey),
        offers: &[Option<usize>],
        of: Of,
    ) -> Option<CouponFacts> {
        let after = |day: Day, days: u16| Day::from_number(day.number() + i32::from(days));
        let Some(giving) = offers.get(usize::from(of.step)).copied().flatten() else {
            return self.own_coupon(journey, of);
        };
        let offer = journey.steps().get(giving)?.coupon.as_ref()?;
        let given = if giving == usize::from(of.step) {
            Some(of.day)
        } else {
            let reference = self.analysed.policy.reference.number();
            let is_it = |told: &crate::journeys::Told| {
                let entered = reference + i32::from(told.message.day()) - i32::from(told.message.age_days());
                usize::from(told.message.step()) == giving && entered == of.entered
            };
            let found = made.run.of_both(of.place as u32, of.lane).find(is_it);
            found.and_then(|told| made.run.horizon().day(told.sent_day()?))
        };
        let last_day = given.and_then(|day| after(day, offer.valid_days));
        Some(CouponFacts { code: offer.code.clone(), last_day })
    }

    /// Of the customer's coupons whose end let them in, the first in the order of codes.
    fn own_coupon(&self, journey: &Journey, of: Of) -> Option<CouponFacts> {
        let Trigger::CouponExpiry(offset) = journey.trigger else { return None };
        let customer = self.analysed.customers.get(of.place).copied()?;
        let reference = self.analysed.policy.reference;
        let is_it = |coupon: &&crate::ledger::Coupon| {
            let is_used = coupon.redeemed.is_some_and(|day| day <= reference);
            !is_used && coupon.expires.is_some_and(|day| day.number() + i32::from(offset) == of.entered)
        };
        let found =
            self.dossier.coupons(customer).iter().filter(is_it).min_by_key(|coupon| self.dossier.code(coupon))?;
        Some(CouponFacts { code: self.dossier.code(found).to_owned(), last_day: found.expires })
    }
}

/// The columns with names: of a first and a last name, both.
fn name_columns(columns: &[String]) -> (Option<usize>, Option<usize>) {
    let folded: Vec<String> = columns
        .iter()
        .map(|column| {
            let mut folded = String::new();
            letters::fold(column, &mut folded);
            folded.replace(['_', '-'], " ")
        })
        .collect();
    let called = |names: &[&str]| folded.iter().position(|column| names.iter().any(|name| column.ends_with(name)));
    let (first, last) = (called(&FIRST_NAMES), called(&LAST_NAMES));
    if first.is_some() {
        return (first, last);
    }
    let is_name = |column: &String| {
        let is_part = LAST_NAMES.iter().any(|name| column.ends_with(name));
        let is_called = NAMES.iter().any(|name| column.starts_with(name));
        !is_part && (is_called || NAME_ENDS.iter().any(|end| column.ends_with(end)))
    };
    (folded.iter().position(is_name), None)
}

#[cfg(test)]
mod tests {
    use super::name_columns;

    #[test]
    fn columns_with_names() {
        let check = |columns: &[&str], want| {
            let columns: Vec<String> = columns.iter().map(|&name| name.to_owned()).collect();
            assert_eq!(name_columns(&columns), want, "{columns:?}");
        };
        check(&[], (None, None));
        check(&["cidade", "Nome"], (Some(1), None));
        check(&["nome_do_cliente", "cidade"], (Some(0), None));
        check(&["Billing Name"], (Some(0), None));
        check(&["Last Name", "First Name"], (Some(1), Some(0)));
        check(&["primeiro_nome", "sobrenome"], (Some(0), Some(1)));
        check(&["sobrenome"], (None, None));
        check(&["nome", "sobrenome"], (Some(0), None));
    }
}
