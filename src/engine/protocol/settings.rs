//! The user's choices on the analysis. What follows from them is `analysis`'s.

use crate::domain::{
    AmountBasis, Audience, Bins, Currency, Day, EngagementLimits, IdenticalLines, Method, Portfolios, SegmentMap,
    StatusClass, TierSettings, ZeroValue,
};
use serde::{Deserialize, Serialize};

/// The user's choices on the analysis. `None`: the default rule decides.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settings {
    /// "Today"; `None`: the real today when the newest order is at most 45 days old, else the day of the newest order.
    pub reference: Option<Day>,
    /// How scores are cut.
    pub method: Method,
    /// How many scores.
    pub bins: Bins,
    /// Which map names the segments.
    pub map: SegmentMap,
    /// The class of each status that the user chose, by its text; the others keep their guesses.
    pub status_classes: Vec<(String, StatusClass)>,
    /// The currency to analyse; `None`: the commonest.
    pub currency: Option<Currency>,
    /// What one amount stands for; `None`: the evidence decides.
    pub amount_basis: Option<AmountBasis>,
    /// Rows equal in every field.
    pub identical_lines: IdenticalLines,
    /// Orders without value.
    pub zero_value: ZeroValue,
    /// The audiences that the user keeps. No analysis depends on them.
    pub audiences: Vec<Audience>,
    /// How customers are parted by value.
    pub tiers: TierSettings,
    /// How lately is lively.
    pub engagement: EngagementLimits,
    /// Whose customers are whose.
    pub portfolios: Portfolios,
}

impl Default for Settings {
    fn default() -> Self {
        Settings {
            reference: None,
            method: Method::PercentileRank,
            bins: Bins::FIVE,
            map: SegmentMap::Default,
            status_classes: Vec::new(),
            currency: None,
            amount_basis: None,
            identical_lines: IdenticalLines::SetAside,
            zero_value: ZeroValue::SetAside,
            audiences: Vec::new(),
            tiers: TierSettings::default(),
            engagement: EngagementLimits::default(),
            portfolios: Portfolios::default(),
        }
    }
}
