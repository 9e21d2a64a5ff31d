//! What the cells of a column look like, in one word, for whoever lists columns. What a column is *used* for is a role.

use super::content::Content;

/// What the filled cells of a column are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Looks {
    /// There are none.
    Blank,
    /// E-mail addresses.
    Email,
    /// Dates, in any notation.
    Date,
    /// Money: with cents or a currency.
    Amount,
    /// Plain numbers, none of which begins with a zero: those are codes, and text.
    Number,
    /// Anything else.
    Text,
}

/// What a column's cells look like: nine in ten of those that are filled; but one that is no number makes all of them text.
///
/// ```
/// use regua_core::intake::columns::{Looks, looks};
/// assert_eq!(looks(["05/03/2024", "", "31/12/2023"].into_iter()), Looks::Date);
/// assert_eq!(looks(["10", "-2.5"].into_iter()), Looks::Number);
/// assert_eq!(looks(["01001000", "1000100"].into_iter()), Looks::Text);
/// ```
#[must_use]
pub fn looks<'a>(cells: impl Iterator<Item = &'a str> + Clone) -> Looks {
    let content = Content::of(cells.clone());
    if content.is_empty() {
        Looks::Blank
    } else if content.nearly_all(content.e_mails) {
        Looks::Email
    } else if content.nearly_all(content.marked_dates) {
        Looks::Date
    } else if content.nearly_all(content.money) {
        Looks::Amount
    } else if cells.map(str::trim).filter(|cell| !cell.is_empty()).all(is_number) {
        Looks::Number
    } else {
        Looks::Text
    }
}

/// At most 15 digits, so that no program rounds it, with one decimal sign at most.
fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    let (whole, part) = digits.split_once(['.', ',']).unwrap_or((digits, "0"));
    let all_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let begins_with_zero = whole.len() > 1 && whole.starts_with('0');
    all_digits(whole) && all_digits(part) && !begins_with_zero && digits.len() <= 15
}
