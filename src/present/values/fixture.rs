//! Reports to test with. No test lives here.

use crate::domain::{Partition, ValueBasis};
use crate::engine::protocol::*;

/// The coffee shop of the mock-ups.
pub(super) fn analysis() -> Analysis {
    crate::present::segments::fixture::analysis()
}

pub(super) fn group(customers: u64, orders: u64, revenue: i128) -> GroupSummary {
    GroupSummary { customers, orders, revenue_cents: revenue * 100 }
}

/// 1,000 customers in three tiers.
pub(super) fn tier_report() -> TierReport {
    let part = |customers, revenue: i128, unrealised: i128| TierPart {
        group: group(customers, customers * 2, revenue),
        value_cents: revenue * 100,
        unrealised_cents: unrealised * 100,
    };
    TierReport {
        basis: ValueBasis::NetRevenue,
        parts: vec![
            part(100, 5_000, 0),
            part(200, 1_000, 900),
            part(700, 4_000, 100),
            TierPart::default(),
            TierPart::default(),
        ],
        total: group(1_000, 2_000, 10_000),
        value_cents: 1_000_000,
        positive_cents: 1_000_000,
        most_valuable_from_cents: Some(3_000),
        capped: None,
        unrealised_from_cents: Some(200),
        orders_without_cost: 0,
        curve: vec![(0, 0), (100, 500_000), (1_000, 1_000_000)],
    }
}

/// Two partitions of 100 customers against each other.
pub(super) fn cross_report(rows: usize, columns: usize) -> CrossReport {
    let cell = |place: usize| group(place as u64, place as u64, place as i128);
    let cells: Vec<Vec<GroupSummary>> =
        (0..rows).map(|row| (0..columns).map(|column| cell(row * columns + column)).collect()).collect();
    let sum = |groups: Vec<GroupSummary>| {
        groups.into_iter().fold(GroupSummary::default(), |sum, group| GroupSummary {
            customers: sum.customers + group.customers,
            orders: sum.orders + group.orders,
            revenue_cents: sum.revenue_cents + group.revenue_cents,
        })
    };
    let row_sums: Vec<GroupSummary> = cells.iter().map(|row| sum(row.clone())).collect();
    let column = |place: usize| sum(cells.iter().map(|row| row[place]).collect());
    CrossReport { columns: (0..columns).map(column).collect(), total: sum(row_sums.clone()), rows: row_sums, cells }
}

/// How many parts a partition has without portfolios.
pub(super) fn parts(partition: Partition) -> usize {
    super::parts::names(&analysis(), partition, crate::domain::Language::English).len()
}
