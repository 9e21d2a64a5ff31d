//! Choices of customers, windows of their table, and why each is where it is. Sums are `analysis`'s.

use super::analysis::GroupSummary;
use crate::domain::{Condition, Day, Segment, Stage};
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
    /// A segment.
    Segment(Segment),
    /// A stage.
    Stage(Stage),
}

/// What the customers' table is sorted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum SortBy {
    /// The customer's key.
    Customer,
    /// A column of the customer, by its place in [`Analysis::profile_columns`].
    Profile(u32),
    /// Days since the last order.
    Recency,
    /// Orders.
    Frequency,
    /// Net revenue.
    Monetary,
    /// R, then F, then M.
    Scores,
    /// The segment, in the order of [`Segment::ALL`].
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
    /// The rows of the window.
    pub rows: Vec<CustomerRow>,
}

/// A customer, as the table shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CustomerRow {
    /// Number in the base, for [`Command::Explain`].
    pub id: u32,
    /// The customer's key.
    pub key: String,
    /// The customer's columns.
    pub profile: Vec<String>,
    /// Days since the last order.
    pub recency_days: i32,
    /// Orders.
    pub frequency: u32,
    /// Net revenue in cents.
    pub monetary_cents: i64,
    /// R score.
    pub r: u8,
    /// F score.
    pub f: u8,
    /// M score.
    pub m: u8,
    /// Segment.
    pub segment: Segment,
    /// Stage.
    pub stage: Stage,
    /// Day of the first order.
    pub first_order: Day,
    /// Day of the last order.
    pub last_order: Day,
}

/// Why a customer is where it is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Why {
    /// The customer.
    pub customer: CustomerRow,
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
