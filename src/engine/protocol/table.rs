//! A small table of figures, as the page shows it and as a file takes it. The customers' own table is `customers`'s.

use crate::domain::{Day, Language};
use serde::{Deserialize, Serialize};

/// A table to be written for a spreadsheet, in the manner of a language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableFile {
    /// What it holds, for the file's name.
    pub name: String,
    /// As of when, for the file's name.
    pub reference: Day,
    /// The language of delimiter, decimals and dates.
    pub language: Language,
    /// The names of the columns, with their units.
    pub header: Vec<String>,
    /// The rows, each with a cell for each column.
    pub rows: Vec<Vec<TableCell>>,
}

/// A typed cell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum TableCell {
    /// Nothing: there is no such figure.
    Blank,
    /// Text.
    Text(String),
    /// How many.
    Count(u64),
    /// A whole number that may be negative, such as days to come.
    Integer(i64),
    /// Cents.
    Money(i128),
    /// A share of a whole, shown as a percentage; of nothing it is 0.
    Share {
        /// The part.
        part: i128,
        /// The whole.
        whole: i128,
    },
    /// A figure in hundredths, such as an average or an index.
    Hundredths(i128),
    /// A day.
    Day(Day),
}

impl TableCell {
    /// A figure with two decimals; blank where it is not finite.
    #[must_use]
    pub fn decimal(value: f64) -> TableCell {
        let hundredths = (value * 100.0).round();
        if hundredths.is_finite() { TableCell::Hundredths(hundredths as i128) } else { TableCell::Blank }
    }

    /// A share in hundredths of a percent, half away from zero; 0 of nothing.
    #[must_use]
    pub fn share_hundredths(part: i128, whole: i128) -> i128 {
        if whole == 0 { 0 } else { (part as f64 / whole as f64 * 10_000.0).round() as i128 }
    }
}
