//! Rows and value: read, used, set aside. What each reason means is the domain's.

use super::source::FileId;
use crate::domain::SetAside;
use serde::{Deserialize, Serialize};

/// Rows and value: read = used + set aside.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reconciliation {
    /// All data rows of the file.
    pub read: Tally,
    /// Rows in use.
    pub used: Tally,
    /// Rows set aside, by reason; reasons without rows are left out.
    pub set_aside: Vec<SetAsideTally>,
}

/// Rows and their value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Tally {
    /// Rows.
    pub rows: u64,
    /// Value in cents, of whatever currency; unreadable amounts count as 0.
    pub value_cents: i128,
}

/// Rows set aside for one reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SetAsideTally {
    /// Why.
    pub reason: SetAside,
    /// How much.
    pub tally: Tally,
    /// The first such rows, at most three, with the value in the column at fault where one is.
    pub examples: Vec<Example>,
}

/// A cell at fault.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Example {
    /// The source.
    pub file: FileId,
    /// The line in the file (1-based).
    pub line: u64,
    /// The column's name; empty when the whole row is at fault.
    pub column: String,
    /// What stands there.
    pub text: String,
}
