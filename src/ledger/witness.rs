//! Hearing what becomes of each line while it is settled. What becomes of it is `settle`'s.

use crate::domain::{Day, SetAside};

/// How many rows of each reason are named.
const FIRST_ROWS: usize = 3;

/// Keeps the smallest of the rows met.
pub fn keep_first(rows: &mut Vec<u32>, row: u32) {
    if rows.len() == FIRST_ROWS && rows.last().is_some_and(|last| *last < row) {
        return;
    }
    rows.insert(rows.partition_point(|earlier| *earlier < row), row);
    rows.truncate(FIRST_ROWS);
}

/// Hears what becomes of each line.
pub trait Witness {
    /// The lines that follow are of the order whose number has this hash.
    fn opens(&mut self, _number: u64) {}

    /// The line of this row is in use, or set aside; what it counts for, in cents.
    fn line(&mut self, row: u32, reason: Option<SetAside>, cents: i64);

    /// As [`Witness::line`], with the row's day and the number of its kind.
    fn judged(&mut self, _line: (u32, Day, u8), _reason: Option<SetAside>, _cents: i64) {}

    /// The line of this row says its order's amount again: so many cents count nowhere.
    fn repeated(&mut self, row: u32, cents: i64);

    /// An order of this customer is in use: its day and what it came to, net.
    fn order(&mut self, _customer: u32, _day: Day, _cents: i64) {}
}

/// Nobody listens.
impl Witness for () {
    fn line(&mut self, _row: u32, _reason: Option<SetAside>, _cents: i64) {}

    fn repeated(&mut self, _row: u32, _cents: i64) {}
}
