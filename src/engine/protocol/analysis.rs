//! The base, segmented: sums of groups, dimensions, cells. Single customers are `customers`'s.

use super::reconciliation::Reconciliation;
use super::settings::Settings;
use super::source::FileId;
use crate::domain::{AmountBasis, Currency, Day, Look, Resolution, Stage, Unit};
use serde::{Deserialize, Serialize};

/// The base, segmented.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Analysis {
    /// The choices it was made with.
    pub settings: Settings,
    /// The reference date in force.
    pub reference: Day,
    /// The amount's basis in force.
    pub amount_basis: AmountBasis,
    /// The currency of every amount here.
    pub currency: Currency,
    /// What one customer is here: as the settings say, or a person where the base knows no such companies.
    pub unit: Unit,
    /// Day of the first and of the last order in use.
    pub span: (Day, Day),
    /// Everybody: who bought, and who registered and did not.
    pub everyone: GroupSummary,
    /// Those with scores: who bought in the window. Their orders and revenue are those of the window.
    pub total: GroupSummary,
    /// How many scores each dimension has.
    pub resolution: Resolution,
    /// Recency, in days.
    pub recency: Dimension,
    /// Frequency, in orders.
    pub frequency: Dimension,
    /// Monetary value, in cents.
    pub monetary: Dimension,
    /// The grid: R from 1 up, within it FM from 1 up.
    pub cells: Vec<CellSummary>,
    /// The segments of the map, each at the place of its number, empty ones included.
    pub segments: Vec<SegmentSummary>,
    /// Customers who are in another segment than before; `None` where the segments can't be compared: another base,
    /// another map.
    pub switched: Option<u64>,
    /// The stages, all five: everybody by all of their orders, whatever the window.
    pub stages: Vec<StageSummary>,
    /// Of the recovery stage, those beyond the far threshold.
    pub far: GroupSummary,
    /// Rows and value of all orders files: read, used, set aside.
    pub reconciliation: Reconciliation,
    /// The same for each orders file.
    pub by_file: Vec<(FileId, Reconciliation)>,
    /// Customers in a suppression list, without consent, or unsubscribed: they stay in every figure, and out of every list.
    pub suppressed: u64,
    /// The names of the customer's columns, as they go into tables and lists.
    pub profile_columns: Vec<String>,
    /// The name of the column that holds the key of a person.
    pub key_column: String,
}

/// A group of customers in figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct GroupSummary {
    /// Customers.
    pub customers: u64,
    /// Orders.
    pub orders: u64,
    /// Net revenue in cents.
    pub revenue_cents: i128,
}

/// One of R, F, M over the base.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Dimension {
    /// `bins - 1` cuts, ascending in the dimension's own unit, each the smallest value of the upper side;
    /// equal neighbours enclose no customer.
    pub cuts: Vec<f64>,
    /// Customers in each score, from 1 up.
    pub customers_by_score: Vec<u64>,
    /// Smallest value.
    pub min: i64,
    /// Largest value.
    pub max: i64,
    /// The commonest value and how many customers share it.
    pub mode: (i64, u64),
    /// Customers over equal steps of value, the first at or below `min`; the last also holds all beyond the 99th
    /// percentile.
    pub histogram: Histogram,
}

/// Counts over equal steps.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Histogram {
    /// Value at the start of the first step.
    pub start: i64,
    /// Width of a step, at least 1.
    pub step: i64,
    /// Customers in each step.
    pub counts: Vec<u64>,
}

/// A cell of the R x FM grid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct CellSummary {
    /// R score.
    pub r: u8,
    /// FM score.
    pub fm: u8,
    /// The number of the cell's segment; for maps over R, F and M of the one of most of its customers.
    pub segment: u8,
    /// Whether all its customers are in that segment.
    pub purity: Purity,
    /// In figures.
    pub group: GroupSummary,
}

/// Whether a cell holds one segment only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Purity {
    /// One segment.
    Pure,
    /// Several.
    Mixed,
}

/// A segment in figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SegmentSummary {
    /// What it is.
    pub look: Look,
    /// In figures.
    pub group: GroupSummary,
}

/// A stage in figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct StageSummary {
    /// Which.
    pub stage: Stage,
    /// In figures.
    pub group: GroupSummary,
}
