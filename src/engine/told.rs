//! What the base tells of its customers for réguas beside what conditions ask, by place: control digests, channels, coupons,
//! opt-outs. What réguas make of it is `journeys`'s.

use super::ageing::Ageing;
use super::audiences::People as Answers;
use super::base::{Analysed, Base};
use super::baskets;
use super::contacts;
use crate::analysis::replenishment::Replenishment;
use crate::audience::Bits;
use crate::domain::{Channel, Consent, Day, EventKind, Facet, Journey, Trigger};
use crate::journeys::{Columns, Coupons, Dates, People, key_digest};
use std::cell::OnceCell;

/// What the base tells of its customers beside what conditions ask, by place.
#[derive(Debug)]
pub(super) struct Told {
    pub(super) digests: Vec<u64>,
    /// Who can be spoken to by each channel; `None`: everybody, as far as is known.
    pub(super) reached: [Option<Bits>; Channel::ALL.len()],
    /// Who must not be spoken to at all.
    pub(super) suppressed: Bits,
    pub(super) coupons: Option<[Dates; 2]>,
    opted_out: Vec<Option<Day>>,
    replenished: OnceCell<Vec<u32>>,
    ageing: OnceCell<Ageing>,
}

impl Told {
    pub(super) fn of(base: &Base, analysed: &Analysed) -> Told {
        let dossier = base.dossier().ok();
        let customers = || analysed.customers.iter().copied();
        let digests = customers().map(|customer| key_digest(base.ledger.customers.key(customer))).collect();
        let reference = analysed.policy.reference;
        let mut opted_out = vec![None; analysed.len()];
        let (mut expiries, mut redeemed) = (Vec::new(), Vec::new());
        for (place, customer) in customers().enumerate() {
            let Some(dossier) = dossier else { break };
            let left = dossier.events(customer).filter(|(_, kind)| *kind == EventKind::Unsubscribed);
            if let Some(slot) = opted_out.get_mut(place) {
                *slot = left.map(|(day, _)| day).min();
            }
            for coupon in dossier.coupons(customer) {
                let is_by_then = |day: Option<Day>| day.is_some_and(|day| day <= reference);
                // One that is yet to be given is not known: in a back-test nobody could have written of it.
                let is_known = coupon.issued.is_none() || is_by_then(coupon.issued);
                let is_open = is_known && !is_by_then(coupon.redeemed);
                expiries.extend(coupon.expires.filter(|_| is_open).map(|day| (place as u32, day)));
                redeemed.extend(coupon.redeemed.map(|day| (place as u32, day)));
            }
        }
        let count = analysed.len() as u32;
        let tells_coupons = !(expiries.is_empty() && redeemed.is_empty());
        let coupons = tells_coupons.then(|| [expiries, redeemed].map(|pairs| Dates::of(count, pairs)));
        let mut suppressed = Bits::none(analysed.len());
        for (place, left) in opted_out.iter().enumerate() {
            if left.is_some_and(|day| day <= reference) || analysed.is_suppressed(base, place as u32) {
                suppressed.insert(place);
            }
        }
        let mut reached = contacts::reached(base, &analysed.customers);
        if let (Some(dossier), true) = (dossier, base.consent.is_some()) {
            let gave = |customer: &u32| dossier.consent(*customer) == Some(Consent::Given);
            let consenting = Bits::collect(analysed.customers.iter(), gave);
            if let Some(by_mail) = reached.get_mut(Channel::Email.index()) {
                match by_mail {
                    Some(reached) => reached.and(&consenting),
                    None => *by_mail = Some(consenting),
                }
            }
        }
        Told { digests, reached, suppressed, coupons, opted_out, replenished: OnceCell::new(), ageing: OnceCell::new() }
    }

    /// How long what was bought lasts, where a régua asks for it and a file tells products; each customer's by place.
    fn replenished(&self, base: &Base, analysed: &Analysed) -> &[u32] {
        let asks = |journey: &Journey| matches!(journey.trigger, Trigger::ExpectedRepurchase(_));
        if !analysed.settings.journeys.iter().any(asks) || !baskets::tells_of(base, Facet::Product) {
            return &[];
        }
        self.replenished.get_or_init(|| {
            let found = analysed.orders(base).ok().zip(analysed.baskets(base).ok());
            found
                .and_then(|(orders, baskets)| {
                    let products = Replenishment::of(baskets, orders)?;
                    Some(products.by_customer(baskets, orders, analysed.policy.reference))
                })
                .unwrap_or_default()
        })
    }

    fn ageing(&self, analysed: &Analysed) -> &Ageing {
        let dimensions = [&analysed.recency, &analysed.frequency, &analysed.monetary];
        self.ageing.get_or_init(|| Ageing::of(&analysed.segmented, dimensions))
    }

    /// A base that réguas are tried on; `None` without orders or memory. One pass over the customers.
    pub(super) fn people<'a>(
        &'a self,
        base: &Base,
        analysed: &'a Analysed,
        answers: &'a Answers<'a>,
    ) -> Option<People<'a>> {
        let (orders, known_from) = match &analysed.since {
            Some(since) => (&since.orders, since.known_from.as_slice()),
            None => (analysed.orders(base).ok()?, [].as_slice()),
        };
        let columns = Columns {
            population: answers,
            orders,
            borders: analysed.borders(),
            segments: Some(self.ageing(analysed).by_recency()),
            digests: &self.digests,
            consenting: self.reached.each_ref().map(Option::as_ref),
            suppressed: Some(&self.suppressed),
            coupons: self.coupons.as_ref().map(|[expiries, redeemed]| Coupons { expiries, redeemed }),
            replenished: self.replenished(base, analysed),
            opted_out: &self.opted_out,
            known_from,
        };
        People::of(columns).ok()
    }
}
