//! The value tiers: who is in which, asking everybody about everybody.

use super::base::{Customer, bases, day, facts, percentile, revenue, turned};
use proptest::prelude::{Just, Strategy, prop_assert, prop_assert_eq, prop_oneof, proptest};
use regua::analysis::labels::sums;
use regua::analysis::tiers::{Tiers, ValueIndex};
use regua::domain::{Percent, Stage, Tier, TierSettings, ValueBasis};
use std::collections::BTreeMap;

fn settings() -> impl Strategy<Value = TierSettings> {
    let percent = || (1..=100_u8).prop_map(|percent| Percent::new(percent).unwrap());
    (percent(), percent(), percent(), percent()).prop_map(
        |(value_share, customer_cap, potential_percentile, potential_share)| TierSettings {
            value_share,
            customer_cap,
            potential_percentile,
            potential_share,
        },
    )
}

/// Some stage for each customer: which one is the life cycle's business.
fn stage_at(customer: &Customer) -> Stage {
    if customer.len() == 1 { Stage::Trial } else { Stage::Maintenance }
}

/// The quarter of the first order: year and 0..4.
fn cohort(customer: &Customer) -> Option<(i32, u32)> {
    let (year, month, _) = day(customer.iter().map(|order| order.0).min()?).ymd();
    Some((year, (month - 1) / 3))
}

fn reading(base: &[Customer], basis: ValueBasis, settings: &TierSettings) -> Vec<Option<Tier>> {
    let buyers: Vec<&Customer> = base.iter().filter(|customer| !customer.is_empty()).collect();
    let value = |customer: &Customer| i128::from(revenue(customer));
    let positive: i128 = buyers.iter().map(|customer| value(customer).max(0)).sum();
    let at_least = |least: i128| buyers.iter().filter(move |customer| value(customer) >= least).count();
    let is_most_valuable = |customer: &Customer| {
        let own = value(customer);
        // What those of more make leaves a part of the share to be made …
        let above: i128 = buyers.iter().map(|other| value(other)).filter(|&other| other > own).sum();
        let needed = above * 100 < positive * i128::from(settings.value_share.get());
        // … and with their equals they are not too many.
        own > 0 && needed && at_least(own) * 100 <= buyers.len() * usize::from(settings.customer_cap.get())
    };
    let is_below_zero = |customer: &Customer| match basis {
        ValueBasis::Contribution => value(customer) < 0,
        ValueBasis::NetRevenue => value(customer) <= 0,
    };
    let others: Vec<&Customer> =
        buyers.iter().copied().filter(|customer| !is_most_valuable(customer) && !is_below_zero(customer)).collect();
    let kind = |customer: &Customer| (cohort(customer), stage_at(customer));
    let mut like: BTreeMap<_, Vec<i128>> = BTreeMap::new();
    for buyer in &buyers {
        like.entry(kind(buyer)).or_default().push(value(buyer));
    }
    let percent = usize::from(settings.potential_percentile.get());
    let potential: BTreeMap<_, i128> =
        like.iter().map(|(kind, values)| (*kind, percentile(values, percent).unwrap())).collect();
    let unrealised = |customer: &Customer| potential[&kind(customer)] - value(customer);
    let amounts: Vec<i128> = others.iter().map(|other| unrealised(other)).collect();
    let of_customer = |customer: &Customer| {
        if customer.is_empty() {
            return None;
        }
        if is_most_valuable(customer) {
            return Some(Tier::MostValuable);
        }
        if is_below_zero(customer) {
            return Some(Tier::BelowZero);
        }
        let own = unrealised(customer);
        let as_much = amounts.iter().filter(|&&amount| amount >= own).count();
        let is_top = own > 0 && as_much * 100 <= amounts.len() * usize::from(settings.potential_share.get());
        Some(if is_top { Tier::GreatestPotential } else { Tier::Intermediate })
    };
    base.iter().map(of_customer).collect()
}

fn program(base: &[Customer], basis: ValueBasis, settings: &TierSettings) -> Tiers {
    let (_, facts) = facts(base);
    let index = ValueIndex::of(&facts, facts.revenue_cents(), basis).unwrap();
    let stages: Vec<Stage> = base.iter().map(stage_at).collect();
    Tiers::of(&index, &stages, settings).unwrap()
}

proptest! {
    #[test]
    fn agrees_with_the_reading(
        base in bases(), settings in settings(), by in 0..600_usize,
        basis in prop_oneof![Just(ValueBasis::Contribution), Just(ValueBasis::NetRevenue)],
    ) {
        let found = program(&base, basis, &settings);
        prop_assert_eq!(&found.tiers, &reading(&base, basis, &settings));
        let (_, facts) = facts(&base);
        let parts = sums(&found.tiers, Tier::ALL.len() + 1, &facts).unwrap();
        prop_assert_eq!(parts.iter().map(|part| part.customers).sum::<u64>(), base.len() as u64);
        let cents: i128 = base.iter().map(|customer| i128::from(revenue(customer))).sum();
        prop_assert_eq!(parts.iter().map(|part| part.revenue_cents).sum::<i128>(), cents);
        let buyers = base.iter().filter(|customer| !customer.is_empty()).count();
        prop_assert!(parts[0].customers as usize <= settings.customer_cap.of(buyers));
        let mut again = program(&turned(&base, by), basis, &settings).tiers;
        let places = base.len().max(1);
        again.rotate_right(by % places);
        prop_assert_eq!(again, found.tiers);
    }
}
