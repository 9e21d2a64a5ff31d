//! The settings of the life cycle by each customer's own rhythm. Who stands where is `analysis::borders`'s.

use super::{Percent, Thresholds};

/// How a customer's own gaps between purchase days become borders. Source: DOMAIN.md §3.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rhythm {
    /// Inside up to this percentile of the gaps.
    pub percentile: Percent,
    /// Retention up to the largest gap, but at least up to so many hundredths of that percentile.
    pub stretch_percent: u16,
    /// Lost beyond so many days, whatever the gaps; the far band begins there.
    pub lost_after_days: u32,
    /// With fewer purchase days than this the gaps of the whole base serve.
    pub fewest_purchase_days: u32,
    /// What serves where the whole base has no gap: nobody bought on two days.
    pub without_gaps: Thresholds,
}

impl Default for Rhythm {
    /// The 80th percentile, 1.25 times of it, 360 days, three purchase days, and the fixed thresholds' own default.
    fn default() -> Self {
        Rhythm {
            percentile: Percent(80),
            stretch_percent: 125,
            lost_after_days: 360,
            fewest_purchase_days: 3,
            without_gaps: Thresholds::default(),
        }
    }
}
