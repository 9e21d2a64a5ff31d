//! The value tiers of Peppers and Rogers and their settings. Who is in which is `analysis::tiers`'s.

use super::Percent;

/// A tier of customer value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tier {
    /// CMV: the most valuable customers.
    MostValuable,
    /// CMP: the customers of the greatest potential.
    GreatestPotential,
    /// The rest.
    Intermediate,
    /// BZ: below zero.
    BelowZero,
}

impl Tier {
    /// All tiers, in the order of the tables.
    pub const ALL: [Tier; 4] = [Tier::MostValuable, Tier::GreatestPotential, Tier::Intermediate, Tier::BelowZero];

    /// Position in [`Tier::ALL`].
    #[must_use]
    pub fn index(self) -> usize {
        self as usize
    }
}

/// What the value of a customer is, which decides who is below zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ValueBasis {
    /// Revenue less cost and cost to serve: below zero is less than 0.
    Contribution,
    /// Net revenue, for want of costs: below zero is 0 or less.
    NetRevenue,
}

/// The settings of the tiers. Source: DOMAIN.md §4.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TierSettings {
    /// The most valuable together make this share of the positive value …
    pub value_share: Percent,
    /// … but are at most this share of the customers.
    pub customer_cap: Percent,
    /// The potential is this percentile of the value of like customers.
    pub potential_percentile: Percent,
    /// The greatest potential is this share, by unrealised value, of those neither most valuable nor below zero.
    pub potential_share: Percent,
}

impl Default for TierSettings {
    /// 50 % of the value, at most 20 % of the customers, the 90th percentile, the top 20 %.
    fn default() -> Self {
        TierSettings {
            value_share: Percent(50),
            customer_cap: Percent(20),
            potential_percentile: Percent(90),
            potential_share: Percent(20),
        }
    }
}
