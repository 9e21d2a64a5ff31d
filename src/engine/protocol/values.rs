//! The base parted by value, engagement, owner, level and company, and two partitions against each other. What follows from
//! them is `present`'s.

use super::analysis::{GroupSummary, Histogram};
use crate::domain::{CompanyBy, Level, Stage, Tier, ValueBasis};
use serde::{Deserialize, Serialize};

/// The value tiers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TierReport {
    /// What the value of a customer is.
    pub basis: ValueBasis,
    /// The tiers in their order, and last the customers without one, who never bought.
    pub parts: Vec<TierPart>,
    /// The whole base.
    pub total: GroupSummary,
    /// Value of all in cents.
    pub value_cents: i128,
    /// The sum of the positive values in cents, of which the most valuable make their share.
    pub positive_cents: i128,
    /// The smallest value among the most valuable; `None` without any.
    pub most_valuable_from_cents: Option<i64>,
    /// The cap on the most valuable, where it had its say.
    pub capped: Option<CapReport>,
    /// The smallest unrealised value among those of the greatest potential; `None` without any.
    pub unrealised_from_cents: Option<i64>,
    /// So many customers, those of the largest values, make so many cents together: from none to all of them.
    pub curve: Vec<(u64, i128)>,
    /// Of contributions, the orders that say nothing of their cost, and so count with their revenue.
    pub orders_without_cost: u64,
}

/// A tier in figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct TierPart {
    /// Customers, orders, revenue.
    pub group: GroupSummary,
    /// Value in cents.
    pub value_cents: i128,
    /// What its customers are short of the value of customers like them, in cents.
    pub unrealised_cents: i128,
}

/// Why the most valuable make less than their share of the value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct CapReport {
    /// The most that they may be.
    pub most: u64,
    /// The largest value that is not among them, in cents …
    pub next_cents: i64,
    /// … and how many customers have it: they would be in together or not at all.
    pub next_customers: u64,
}

/// The classes of engagement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EngagementReport {
    /// The classes in their order.
    pub parts: Vec<GroupSummary>,
    /// The whole base.
    pub total: GroupSummary,
    /// Customers over the days since they last opened or clicked, the last step holding all beyond; `None` where no file
    /// tells of such days.
    pub days: Option<Histogram>,
    /// Subscribers who are no customers, by class; `None` where no file tells of any.
    pub others: Option<Vec<u64>>,
}

/// The portfolios.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PortfolioReport {
    /// The portfolios in their order, and last the customers whom none takes.
    pub parts: Vec<PortfolioPart>,
    /// The whole base.
    pub total: GroupSummary,
    /// Customers whose income a file tells.
    pub incomes: u64,
}

/// A portfolio in figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct PortfolioPart {
    /// Its customers.
    pub group: GroupSummary,
    /// Customers whom it would take if it came first.
    pub fitting: u64,
}

/// The relationship levels.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LevelReport {
    /// The levels in their order.
    pub parts: Vec<GroupSummary>,
    /// Each stage with each tier, and with none.
    pub cells: Vec<LevelCell>,
    /// The whole base.
    pub total: GroupSummary,
}

/// The customers of one stage and one tier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct LevelCell {
    /// Their stage.
    pub stage: Stage,
    /// Their tier; `None` of those who never bought.
    pub tier: Option<Tier>,
    /// The level that follows.
    pub level: Level,
    /// In figures.
    pub group: GroupSummary,
}

/// A table of the parts of one partition against those of another. Cells, rows and columns each add up to the total.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CrossReport {
    /// For each part of the first partition, the cells of all parts of the second.
    pub cells: Vec<Vec<GroupSummary>>,
    /// The sum of each row.
    pub rows: Vec<GroupSummary>,
    /// The sum of each column.
    pub columns: Vec<GroupSummary>,
    /// The whole base.
    pub total: GroupSummary,
}

/// Which companies to show.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CompanyQuery {
    /// How customers are grouped; `None`: as is likeliest.
    pub by: Option<CompanyBy>,
    /// The first company of the window, from 0, the largest revenue first.
    pub start: u64,
}

/// The companies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CompanyReport {
    /// The ways to group the customers of this base, the likeliest first.
    pub offers: Vec<CompanyBy>,
    /// The way that was taken; `None` where there is none.
    pub by: Option<CompanyBy>,
    /// How many companies there are.
    pub companies: u64,
    /// How many of them have several customers.
    pub several: u64,
    /// The customers in companies.
    pub inside: GroupSummary,
    /// The customers who are in none.
    pub outside: GroupSummary,
    /// The window, at most [`CompanyReport::PAGE`] of them.
    pub rows: Vec<CompanyRow>,
    /// The first company of the window, from 0.
    pub start: u64,
}

impl CompanyReport {
    /// The most companies of a window.
    pub const PAGE: usize = 50;
}

/// A company in figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CompanyRow {
    /// Its name, root or domain.
    pub name: String,
    /// Its customers.
    pub group: GroupSummary,
}
