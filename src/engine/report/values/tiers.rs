//! The value tiers in figures.

use super::{sums, total};
use crate::analysis::tiers::Cap;
use crate::domain::Partition;
use crate::engine::base::{Analysed, Base};
use crate::engine::partitions::TierParts;
use crate::engine::protocol::{CapReport, TierPart, TierReport};

/// The value tiers.
pub(in crate::engine) fn tiers(base: &Base, analysed: &Analysed) -> TierReport {
    let tiers = analysed.tiers(base);
    let groups = sums(base, analysed, Partition::Tier);
    let mut parts: Vec<TierPart> = groups.iter().map(|&group| TierPart { group, ..TierPart::default() }).collect();
    let labels = analysed.labels(base, Partition::Tier);
    let values = tiers.index.value_cents().iter().zip(&tiers.potential_cents);
    for (&label, (&value, &potential)) in labels.of.iter().zip(values) {
        if let Some(part) = parts.get_mut(usize::from(label)) {
            part.value_cents += i128::from(value);
            part.unrealised_cents += i128::from((potential - value).max(0));
        }
    }
    let concentration = tiers.index.concentration();
    TierReport {
        basis: tiers.index.basis(),
        value_cents: parts.iter().map(|part| part.value_cents).sum(),
        parts,
        total: total(groups),
        positive_cents: concentration.positive_cents(),
        most_valuable_from_cents: tiers.most_valuable_from_cents,
        capped: capped(analysed, tiers),
        unrealised_from_cents: tiers.unrealised_from_cents,
        orders_without_cost: orders_without_cost(base, analysed),
        curve: concentration.curve().into_iter().map(|point| (point.customers, point.cents)).collect(),
    }
}

/// Of contributions, the orders that say nothing of their cost.
fn orders_without_cost(base: &Base, analysed: &Analysed) -> u64 {
    let Some(baskets) = analysed.costs(base) else { return 0 };
    let orders = analysed.facts().orders().iter().enumerate();
    orders.map(|(place, &orders)| u64::from(orders).saturating_sub(baskets.orders_with_cost(place) as u64)).sum()
}

/// The cap, where it had its say: how many it lets in, and whom it keeps out.
fn capped(analysed: &Analysed, tiers: &TierParts) -> Option<CapReport> {
    match tiers.capped {
        Cap::Free => None,
        Cap::Reached => {
            let values = tiers.index.concentration().values();
            let first = tiers.most_valuable_from_cents;
            let inside = first.map_or(0, |first| values.partition_point(|&value| value >= first));
            let next = *values.get(inside)?;
            Some(CapReport {
                most: analysed.settings.tiers.customer_cap.of(values.len()) as u64,
                next_cents: next,
                next_customers: (values.partition_point(|&value| value >= next) - inside) as u64,
            })
        }
    }
}
