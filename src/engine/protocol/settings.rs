//! The user's choices on the analysis. What follows from them is `analysis`'s.

use crate::domain::{
    AmountBasis, Audience, Currency, Day, EngagementLimits, IdenticalLines, Journey, LeapDayRule, LifecycleRule,
    MapChoice, Monetary, PaintedMap, Portfolios, Rhythm, Scorings, Segment, SendingRules, StatusClass, Thresholds,
    TierSettings, Unit, Window, ZeroValue,
};
use serde::{Deserialize, Serialize};

/// The user's choices on the analysis. `None`: the default rule decides.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settings {
    /// "Today"; `None`: the real today when the newest order is at most 45 days old, else the day of the newest order.
    pub reference: Option<Day>,
    /// How far back RFM looks.
    pub window: Window,
    /// What M is.
    pub monetary: Monetary,
    /// How R, F and M are scored.
    pub scoring: Scorings,
    /// Which map names the segments.
    pub map: MapChoice,
    /// The map that the user painted; it stays while another one is in force.
    pub own_map: Option<PaintedMap>,
    /// The strategies of known segments that the user wrote; those of own segments are in their map.
    pub strategies: Vec<(Segment, String)>,
    /// Which rule parts the stages of the life cycle.
    pub lifecycle: LifecycleRule,
    /// The limits of the fixed rule.
    pub thresholds: Thresholds,
    /// The limits of the rule by each customer's own rhythm.
    pub rhythm: Rhythm,
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
    /// What one customer is; by a grouping that names no company of the base, a person.
    pub unit: Unit,
    /// The réguas. No analysis depends on them.
    pub journeys: Vec<Journey>,
    /// What holds over all réguas.
    pub sending: SendingRules,
    /// How many days a dry run looks ahead.
    pub horizon_days: u16,
    /// On which day a 29 February is kept in common years.
    pub leap_day: LeapDayRule,
    /// What the shop is called in messages; empty while the user has not said it.
    pub shop: String,
}

impl Settings {
    /// The days that a dry run looks ahead where nothing else was chosen.
    pub const HORIZON_DAYS: u16 = 90;

    /// These choices with the audiences and réguas of others: what is left to differ is what an analysis depends on.
    #[must_use]
    pub fn with_plan_of(self, other: &Settings) -> Settings {
        Settings {
            audiences: other.audiences.clone(),
            journeys: other.journeys.clone(),
            sending: other.sending.clone(),
            horizon_days: other.horizon_days,
            shop: other.shop.clone(),
            ..self
        }
    }
}

impl Default for Settings {
    fn default() -> Self {
        Settings {
            reference: None,
            window: Window::AllTime,
            monetary: Monetary::Sum,
            scoring: Scorings::default(),
            map: MapChoice::Default,
            own_map: None,
            strategies: Vec::new(),
            lifecycle: LifecycleRule::Fixed,
            thresholds: Thresholds::default(),
            rhythm: Rhythm::default(),
            status_classes: Vec::new(),
            currency: None,
            amount_basis: None,
            identical_lines: IdenticalLines::SetAside,
            zero_value: ZeroValue::SetAside,
            audiences: Vec::new(),
            tiers: TierSettings::default(),
            engagement: EngagementLimits::default(),
            portfolios: Portfolios::default(),
            journeys: Vec::new(),
            sending: SendingRules::default(),
            horizon_days: Settings::HORIZON_DAYS,
            leap_day: LeapDayRule::February28,
            shop: String::new(),
            unit: Unit::Person,
        }
    }
}
