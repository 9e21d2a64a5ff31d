//! What was given back, order by order, collected in a pass over the lines: refunds with a line of their own, amounts in a column of
//! refunds, orders whose status says so. What they come to is `analysis::diagnosis::refunds`'s.

use super::base::{Analysed, Base};
use crate::analysis::baskets::Names;
use crate::analysis::diagnosis::refunds::{Refunds, Sale};
use crate::domain::{Day, Facet, SetAside, StatusClass};
use crate::ledger;
use crate::ledger::{Attributes, Texts, Witness};

/// The refunds of a base under the policy of its analysis. Lines in use count, and those set aside because all was given back or
/// because the refund's order is unknown. `names`, where there are any, number the products of the orders' own rows.
pub(super) fn refunds(base: &Base, analysed: &Analysed, names: Option<&Names>) -> Refunds {
    let attributes = &base.ledger.attributes;
    let products = attributes.texts(Facet::Product).zip(names);
    let rank = |(texts, names): (&Texts, &Names)| -> Vec<u32> {
        (0..texts.len() as u32).map(|place| names.find(texts.text(place)).unwrap_or_default()).collect()
    };
    let classes = &analysed.policy.status_classes;
    let kinds = base.ledger.lines.kinds().iter();
    let is_refunded = kinds
        .map(|kind| kind.status.and_then(|status| classes.get(usize::from(status))) == Some(&StatusClass::Refunded));
    let mut clerk = Clerk {
        attributes,
        is_refunded: is_refunded.collect(),
        texts: products.map(|(texts, _)| texts),
        ranks: products.map(rank).unwrap_or_default(),
        refunds: Refunds::default(),
        repeated: Vec::new(),
        sales: Vec::new(),
        numbers: Vec::new(),
    };
    drop(ledger::settle_before(&base.ledger, &analysed.policy, &mut clerk));
    clerk.close();
    clerk.refunds
}

struct Clerk<'b> {
    /// What a column of refunds gave back, beside other things.
    attributes: &'b Attributes,
    /// Kinds of lines whose status says that all was given back.
    is_refunded: Vec<bool>,
    texts: Option<&'b Texts>,
    ranks: Vec<u32>,
    refunds: Refunds,
    /// Rows of the order at hand that say its amount again, or its refund.
    repeated: Vec<u32>,
    /// The order at hand.
    sales: Vec<Sale>,
    numbers: Vec<u32>,
}

impl Clerk<'_> {
    fn close(&mut self) {
        self.numbers.sort_unstable();
        self.numbers.dedup();
        if !self.sales.is_empty() {
            self.refunds.order(&self.sales, &self.numbers);
        }
        self.sales.clear();
        self.numbers.clear();
        self.repeated.clear();
    }

    /// What the row of a line that counts so many cents gave back, for the first time.
    fn given_back(&self, row: u32, cents: i64) -> i64 {
        // An amount said again with a refund that was not leaves what was given back.
        let is_again = cents >= 0 && self.repeated.contains(&row);
        if is_again { 0 } else { self.attributes.refund(row) }
    }
}

impl Witness for Clerk<'_> {
    fn opens(&mut self, _number: u64) {
        self.close();
    }

    fn judged(&mut self, (row, day, kind): (u32, Day, u8), reason: Option<SetAside>, cents: i64) {
        match reason {
            None | Some(SetAside::FullyRefunded | SetAside::OrphanRefund) => {}
            Some(
                SetAside::RepeatedHeader
                | SetAside::TotalRow
                | SetAside::WrongFieldCount
                | SetAside::InvalidAmount
                | SetAside::InvalidDate
                | SetAside::InvalidValue
                | SetAside::NoCustomerKey
                | SetAside::IdenticalLine
                | SetAside::OtherCurrency
                | SetAside::Cancelled
                | SetAside::Pending
                | SetAside::FutureDated
                | SetAside::ZeroValue,
            ) => return,
        }
        let given_back = self.given_back(row, cents);
        let says_refunded = self.is_refunded.get(usize::from(kind)).copied().unwrap_or_default();
        let (gross_cents, refunded_cents) = if given_back > 0 {
            (cents.saturating_add(given_back), given_back)
        } else if cents < 0 {
            (0, cents.saturating_neg())
        } else if says_refunded {
            (cents, cents)
        } else {
            (cents, 0)
        };
        self.sales.push(Sale { day, gross_cents, refunded_cents });
        let place = self.texts.and_then(|texts| texts.row(row).checked_sub(1));
        self.numbers.extend(place.and_then(|place| self.ranks.get(place as usize)));
    }

    fn line(&mut self, _row: u32, _reason: Option<SetAside>, _cents: i64) {}

    fn repeated(&mut self, row: u32, _cents: i64) {
        self.repeated.push(row);
    }
}
