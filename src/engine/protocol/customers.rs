//! Choices of customers, windows of their table, and why each is where it is. Sums are `analysis`'s.

use super::analysis::GroupSummary;
use super::plan::PlannedList;
use crate::domain::{Border, Condition, Day, Stage, Thresholds};
use serde::{Deserialize, Serialize};

/// Which customers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Selection {
    /// All.
    Everyone,
    /// A cell of the grid.
    Cell {
        /// R score.
        r: u8,
        /// FM score.
        fm: u8,
    },
    /// A segment, by its number in [`Analysis::segments`].
    ///
    /// [`Analysis::segments`]: super::Analysis::segments
    Segment(u8),
    /// A stage.
    Stage(Stage),
    /// Of the recovery stage, those beyond the far threshold.
    Far,
    /// Who crosses a border of the life cycle if nobody buys.
    Crossing {
        /// Which border.
        border: Border,
        /// In so many days from the reference date, at most.
        within_days: u16,
    },
    /// Who is behind a figure of the dry run.
    Planned(PlannedList),
}

/// What the customers' table is sorted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum SortBy {
    /// The customer's key.
    Customer,
    /// A column of the customer, by its place in [`super::Analysis::profile_columns`].
    Profile(u32),
    /// Days since the last order.
    Recency,
    /// Orders.
    Frequency,
    /// Net revenue.
    Monetary,
    /// R, then F, then M.
    Scores,
    /// The segment, by its number.
    Segment,
    /// The stage, in the order of [`Stage::ALL`].
    Stage,
}

/// Which way a table is sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Direction {
    /// Smallest first.
    Ascending,
    /// Largest first.
    Descending,
}

/// A choice of customers, in an order. Ties keep the order of the customers' keys.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CustomerQuery {
    /// Which.
    pub selection: Selection,
    /// Of these only those who meet this; `None`: all of them.
    pub condition: Option<Condition>,
    /// Only those whose key or columns contain this text, whatever its case and accents.
    pub search: String,
    /// Sorted by.
    pub sort: SortBy,
    /// Which way.
    pub direction: Direction,
}

/// A window of the customers' table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowsRequest {
    /// Which customers, in which order.
    pub query: CustomerQuery,
    /// First row, from 0.
    pub start: u64,
    /// How many rows; at most 500.
    pub len: u32,
}

/// The window asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowsReply {
    /// What was asked, so that a late answer is known as such.
    pub request: RowsRequest,
    /// Customers that match.
    pub total: GroupSummary,
    /// Of these, who doesn't want to be contacted: they come in no downloaded list.
    pub unlisted: u64,
    /// The rows of the window.
    pub rows: Vec<CustomerRow>,
}

/// A customer, as the table shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CustomerRow {
    /// Number in the base, for [`super::Command::Explain`].
    pub id: u32,
    /// The customer's key.
    pub key: String,
    /// The customer's columns.
    pub profile: Vec<String>,
    /// Days since the last order; `None` of who never bought.
    pub recency_days: Option<i32>,
    /// Orders in the window.
    pub frequency: u32,
    /// Net revenue in the window, summed or on average, in cents.
    pub monetary_cents: i64,
    /// R score; 0 of who has no order in the window.
    pub r: u8,
    /// F score, likewise.
    pub f: u8,
    /// M score, likewise.
    pub m: u8,
    /// The number of the segment; `None` of who has no order in the window.
    pub segment: Option<u8>,
    /// Stage.
    pub stage: Stage,
    /// All orders, whatever the window.
    pub orders: u32,
    /// Day of the first order of all.
    pub first_order: Option<Day>,
    /// Day of the last order of all.
    pub last_order: Option<Day>,
}

/// Why a customer is where it is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Why {
    /// The customer.
    pub customer: CustomerRow,
    /// Why these scores; `None` of who has no order in the window.
    pub scores: Option<WhyScores>,
    /// The limits of the life cycle that hold for this customer.
    pub thresholds: Thresholds,
    /// Whose gaps these limits follow.
    pub rhythm: RhythmOf,
}

/// Whose gaps between purchase days the limits of the life cycle follow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum RhythmOf {
    /// Nobody's: they are fixed.
    Nobody,
    /// The customer's own.
    Customer,
    /// Those of the whole base: the customer has too few.
    Base,
}

/// Why a customer has its scores.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct WhyScores {
    /// Recency.
    pub recency: WhyDimension,
    /// Frequency.
    pub frequency: WhyDimension,
    /// Monetary value.
    pub monetary: WhyDimension,
    /// FM score.
    pub fm: u8,
}

/// Why a customer has a score.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct WhyDimension {
    /// The customer's value.
    pub value: i64,
    /// The score.
    pub score: u8,
    /// Smallest value in the base with this score.
    pub score_from: i64,
    /// Largest value in the base with this score.
    pub score_to: i64,
    /// Share of customers who are strictly worse, 0..=1.
    pub better_than: f64,
}
