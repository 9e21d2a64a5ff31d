//! The life cycle beyond its stages: whose rhythm counts, and who crosses a border in the days to come.

use super::analysis::GroupSummary;
use crate::domain::{Border, Thresholds};
use serde::{Deserialize, Serialize};

/// The life cycle beyond its stages.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LifecycleReport {
    /// Who crosses, for each of [`LifecycleReport::WITHIN_DAYS`] and each border, in the order of [`Border::ALL`].
    pub crossings: Vec<CrossingReport>,
    /// For each of the 30 days to come, the customers who cross each border.
    pub by_day: Vec<[u64; Border::ALL.len()]>,
    /// The rhythm of the base; `None` under the fixed rule.
    pub rhythm: Option<RhythmReport>,
}

impl LifecycleReport {
    /// How far ahead crossings are counted.
    pub const WITHIN_DAYS: [u16; 2] = [7, 30];
}

/// Who crosses a border if nobody buys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct CrossingReport {
    /// Which border.
    pub border: Border,
    /// In so many days from the reference date, at most.
    pub within_days: u16,
    /// In figures, by all of their orders.
    pub group: GroupSummary,
}

/// The rhythm of a base.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct RhythmReport {
    /// Customers who have limits of their own.
    pub own: u64,
    /// Customers with orders, but too few gaps: those of the whole base serve.
    pub by_base: u64,
    /// The limits that hold for these; `None` where there are none of them.
    pub base: Option<Thresholds>,
}
