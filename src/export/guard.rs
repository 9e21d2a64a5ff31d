//! The formula guard: text that a spreadsheet would run as a formula gets an apostrophe in front. Numbers and dates of
//! typed columns never come here, nor does anything of a plain file.
//!
//! A cell that begins harmlessly and bears a formula further in (`a;=1+1`) is kept as it is: the writer quotes it, so a
//! program that opens the file by its own delimiter sees one cell. Nothing can protect a cell read by a foreign one.

use std::borrow::Cow;

/// `text` as it may stand in a spreadsheet's cell: as it is, or with an apostrophe in front when its first character
/// that shows would start a formula. So a phone number `+5511987654321` becomes `'+5511987654321`.
///
/// ```
/// use regua_core::export::guarded;
/// assert_eq!(guarded("Ana"), "Ana");
/// assert_eq!(guarded(" =1+1"), "' =1+1");
/// ```
#[must_use]
pub fn guarded(text: &str) -> Cow<'_, str> {
    match text.chars().find(|&c| !is_skipped(c)) {
        Some(first) if starts_formula(first) => Cow::Owned(format!("'{text}")),
        Some(_) | None => Cow::Borrowed(text),
    }
}

/// Characters that spreadsheets drop or don't show at the start of a cell.
fn is_skipped(c: char) -> bool {
    matches!(
        c,
        '\0' | ' ' | '\u{a0}' | '\u{202f}' // NUL, space, no-break spaces
        | '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{2060}' // byte order mark, zero-width characters and marks
    )
}

/// The characters listed by OWASP, and the full-width forms that an Asian locale reads alike.
fn starts_formula(c: char) -> bool {
    matches!(c, '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠')
}

#[cfg(test)]
mod tests {
    use super::guarded;

    #[test]
    fn only_cells_that_start_a_formula_change() {
        let cases = [
            ("", ""),
            (" \u{200b}", " \u{200b}"),
            ("Cliente 7", "Cliente 7"),
            ("12,90", "12,90"),
            ("R$ -5", "R$ -5"),
            ("ana=bia", "ana=bia"),
            ("'=1", "'=1"),
            ("=1", "'=1"),
            ("-", "'-"),
            ("+5511987654321", "'+5511987654321"),
            ("\u{200b}\u{a0} @a", "'\u{200b}\u{a0} @a"),
            ("\tx", "'\tx"),
            ("＝1", "'＝1"),
        ];
        for (text, expected) in cases {
            assert_eq!(guarded(text), expected, "{text:?}");
        }
    }
}
