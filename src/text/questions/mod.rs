//! What only the user can answer about a file, asked with its evidence, in words. Which reading is better supported is
//! `present`'s to say.

mod en;
mod pt;

use crate::domain::{DateOrder, Role};

/// The words for questions.
pub trait QuestionText {
    /// Asks for the column of a needed role.
    fn ask_column(&self, role: Role) -> &'static str;
    /// What fits the role.
    fn ask_column_hint(&self, role: Role) -> &'static str;
    /// The select's first entry, before a choice.
    fn choose_column(&self) -> &'static str;
    /// Asks for the order of day and month.
    fn ask_date(&self) -> &'static str;
    /// Asks for the sign before the cents.
    fn ask_decimal(&self) -> &'static str;
    /// What speaks for each of the two readings of a date column.
    fn date_evidence(&self, column: &str, day: (u64, &str), month: (u64, &str), either: (u64, &str)) -> String;
    /// What speaks for each of the two readings of an amount column.
    fn decimal_evidence(&self, column: &str, comma: (u64, &str), dot: (u64, &str), either: (u64, &str)) -> String;
    /// Rows that the wrong reading would move to another month; begins with a space, or is empty.
    fn date_consequence(&self, either: (u64, &str)) -> String;
    /// What the rows that change come to in each reading, `None` where the second leaves all of them out, and how many it leaves
    /// out; begins with a space.
    fn decimal_consequence(&self, thousands: &str, decimals: Option<&str>, left_out: (u64, &str)) -> String;
    /// Which order of day and month is the custom; begins with a space, or is empty.
    fn date_custom(&self) -> &'static str;
    /// What the point between digits is by custom; begins with a space, or is empty.
    fn decimal_custom(&self) -> &'static str;
    /// A day in a month (1..=12).
    fn day_and_month(&self, day: u32, month: u32) -> String;
    /// The order of a date's parts, as an answer names it.
    fn date_order_short(&self, order: DateOrder) -> &'static str;
    /// An answer: the example's reading, where there is one, and the notation's name.
    fn answer(&self, reading: Option<&str>, notation: &str) -> String;
}

fn nth<'a>(months: &[&'a str; 12], month: u32) -> &'a str {
    month.checked_sub(1).and_then(|place| months.get(place as usize)).copied().unwrap_or_default()
}
