//! The user's choices on what counts as a purchase. How they are applied is `ledger::settle`'s.

use super::{Currency, Day, StatusClass};

/// What one amount of a row stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AmountBasis {
    /// The line: the order's value is the sum of its lines.
    PerLine,
    /// The whole order, repeated on its lines or on the first one only: it counts once.
    PerOrder,
}

/// What to do with rows equal to an earlier one in every field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum IdenticalLines {
    /// Set aside all but the first.
    SetAside,
    /// Count each.
    Keep,
}

/// What to do with orders without value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ZeroValue {
    /// Set aside.
    SetAside,
    /// Count as a purchase of 0.
    Keep,
}

/// What counts as a purchase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Policy {
    /// "Today": lines dated later are set aside.
    pub reference: Day,
    /// The one currency of the analysis.
    pub currency: Currency,
    /// What one amount stands for.
    pub amount_basis: AmountBasis,
    /// Rows equal in every field.
    pub identical_lines: IdenticalLines,
    /// Orders without value.
    pub zero_value: ZeroValue,
    /// The class of each status of the ledger, by its index there.
    pub status_classes: Vec<StatusClass>,
}
