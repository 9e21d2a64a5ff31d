//! Audiences in figures, and what a base offers to conditions. Conditions themselves are `domain`'s.

use super::analysis::GroupSummary;
use crate::domain::{AudienceError, Facet, Fact, Partition};
use serde::{Deserialize, Serialize};

/// A condition in figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AudienceReport {
    /// Who meets it.
    pub group: GroupSummary,
    /// How many customers meet it and each condition within it, taken alone, in the order of writing.
    pub counts: Vec<u64>,
}

/// A saved audience in figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SavedReport {
    /// Its number.
    pub number: u32,
    /// Who is in it.
    pub group: Result<GroupSummary, AudienceError>,
}

/// Some audiences against each other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OverlapReport {
    /// Each audience on its own, in the order in which they were asked for.
    pub sets: Vec<GroupSummary>,
    /// For each combination of audiences the customers who are in exactly those. A combination is a number with a bit for
    /// each audience, the first lowest, so that the first region is of those who are in none.
    pub regions: Vec<GroupSummary>,
}

/// What a condition can ask of a base.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OffersReport {
    /// The facts that the base knows, in the order in which they are offered; without columns, which it always knows.
    pub facts: Vec<Fact>,
    /// The parts of each segmentation among them, each with its customers, by its number.
    pub parts: Vec<(Partition, Vec<u64>)>,
}

/// Of what values are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum ValuesOf {
    /// A column of the customer.
    Column(u32),
    /// What orders hold.
    Bought(Facet),
}

/// What the cells of a column are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum ValueKind {
    /// Texts.
    Text,
    /// Numbers.
    Number,
    /// Dates.
    Day,
}

/// Values that the data hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ValuesReport {
    /// What they are.
    pub kind: ValueKind,
    /// The commonest that contain the text searched for, each with its customers; at most 60.
    pub values: Vec<(String, u64)>,
    /// How many distinct ones contain it.
    pub distinct: u64,
    /// Customers whose value is not of the kind: tests of it take it for blank.
    pub unreadable: u64,
}
