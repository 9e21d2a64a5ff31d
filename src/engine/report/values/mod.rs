//! The base parted by value, engagement, owner, level and company, as the page is told. Who is in which part is
//! `partitions`'s.

mod companies;
mod cross;
mod engagement;
mod levels;
mod portfolios;
mod tiers;

pub(in crate::engine) use companies::companies;
pub(in crate::engine) use cross::cross;
pub(in crate::engine) use engagement::engagement;
pub(in crate::engine) use levels::levels;
pub(in crate::engine) use portfolios::portfolios;
pub(in crate::engine) use tiers::tiers;

use crate::analysis::labels;
use crate::domain::Partition;
use crate::engine::base::{Analysed, Base};
use crate::engine::protocol::GroupSummary;

/// The sums of all parts of a partition.
fn sums(base: &Base, analysed: &Analysed, partition: Partition) -> Vec<GroupSummary> {
    let labels = analysed.labels(base, partition);
    // Labels of this base, below the number of parts: they fit.
    let sums = labels::sums(labels.of, labels.parts, analysed.facts()).unwrap_or_default();
    sums.into_iter().map(super::group).collect()
}

/// The sum of all.
fn total(parts: impl IntoIterator<Item = GroupSummary>) -> GroupSummary {
    parts.into_iter().fold(GroupSummary::default(), |sum, part| GroupSummary {
        customers: sum.customers + part.customers,
        orders: sum.orders + part.orders,
        revenue_cents: sum.revenue_cents + part.revenue_cents,
    })
}
