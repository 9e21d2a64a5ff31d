//! Whole records as the reader hands them on, and a field's text without its quotes. Nothing here searches for separators.

use std::borrow::Cow;

use super::index::Bound;

/// Some whole records: views into the bytes that were fed, valid during the call that hands them on.
#[derive(Debug, Clone, Copy)]
pub struct Batch<'a> {
    pub(super) bytes: &'a [u8],
    pub(super) marks: &'a [u32],
    /// One more than there are records.
    pub(super) bounds: &'a [Bound],
    pub(super) first_record: u64,
}

impl<'a> Batch<'a> {
    /// The number of records; at least 1 in a batch from the reader.
    #[must_use]
    pub fn len(&self) -> usize {
        self.bounds.len() - 1
    }

    /// Whether there are no records.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The 0-based number of the batch's first record in the file, the header being record 0. Add 1 for the line of a spreadsheet.
    #[must_use]
    pub fn first_record(&self) -> u64 {
        self.first_record
    }

    /// The number of fields of a record, at least 1. Panics unless `record < len()`.
    #[inline]
    #[must_use]
    pub fn width(&self, record: usize) -> usize {
        (self.bounds[record + 1].mark - self.bounds[record].mark) as usize
    }

    /// A field as the file writes it, quotes included. Panics unless `record < len()` and `column < width(record)`.
    #[inline]
    #[must_use]
    pub fn field(&self, record: usize, column: usize) -> &'a [u8] {
        let (first, marks) = self.record(record);
        let start = if column == 0 { first } else { marks[column - 1] as usize + 1 };
        &self.bytes[start..marks[column] as usize]
    }

    /// A record as the file writes it, without its terminator. Panics unless `record < len()`.
    #[inline]
    #[must_use]
    pub fn raw(&self, record: usize) -> &'a [u8] {
        let (first, marks) = self.record(record);
        &self.bytes[first..marks[marks.len() - 1] as usize]
    }

    /// The fields of a record as the file writes them, in order. Panics unless `record < len()`.
    pub fn fields(&self, record: usize) -> impl ExactSizeIterator<Item = &'a [u8]> {
        let (mut start, marks) = self.record(record);
        let bytes = self.bytes;
        marks.iter().map(move |&end| {
            let field = &bytes[start..end as usize];
            start = end as usize + 1;
            field
        })
    }

    /// A record, for several looks at its fields. Panics unless `record < len()`.
    #[inline]
    #[must_use]
    pub fn view(&self, record: usize) -> View<'a> {
        let (from, to) = (self.bounds[record], self.bounds[record + 1]);
        let marks = &self.marks[from.mark as usize..to.mark as usize];
        View { bytes: self.bytes, start: from.start as usize, marks }
    }

    /// Where a record's first field begins, and where its fields end.
    #[inline]
    fn record(&self, record: usize) -> (usize, &'a [u32]) {
        let (from, to) = (self.bounds[record], self.bounds[record + 1]);
        (from.start as usize, &self.marks[from.mark as usize..to.mark as usize])
    }
}

/// One record of a batch.
#[derive(Debug, Clone, Copy)]
pub struct View<'a> {
    pub(super) bytes: &'a [u8],
    start: usize,
    marks: &'a [u32],
}

impl<'a> View<'a> {
    /// The number of fields, at least 1.
    #[inline]
    #[must_use]
    pub fn width(&self) -> usize {
        self.marks.len()
    }

    /// A field as the file writes it, quotes included; empty beyond the last.
    #[inline]
    #[must_use]
    pub fn field(&self, column: usize) -> &'a [u8] {
        let Some(end) = self.marks.get(column) else { return &[] };
        let before = self.marks.get(column.wrapping_sub(1)).map_or(self.start, |mark| *mark as usize + 1);
        self.bytes.get(before..*end as usize).unwrap_or_default()
    }

    /// Where a field begins among the bytes, and how many it has.
    #[inline]
    pub(super) fn place(&self, column: usize) -> Option<(usize, usize)> {
        let end = *self.marks.get(column)? as usize;
        let start = if column == 0 { self.start } else { *self.marks.get(column - 1)? as usize + 1 };
        Some((start, end.checked_sub(start)?))
    }

    /// All its fields, in order.
    pub fn fields(&self) -> impl Iterator<Item = &'a [u8]> {
        (0..self.width()).map(|column| self.field(column))
    }

    /// The record as the file writes it, without its terminator.
    #[inline]
    #[must_use]
    pub fn raw(&self) -> &'a [u8] {
        self.marks.last().and_then(|end| self.bytes.get(self.start..*end as usize)).unwrap_or_default()
    }
}

/// What a field says: a quoted one without its quotes, `""` as `"`, and any other quote in it kept as text.
///
/// ```
/// use regua_core::intake::records::unquote;
/// assert_eq!(*unquote(br#""say ""hi""""#), *br#"say "hi""#);
/// assert_eq!(*unquote(br#""TV 55" LG""#), *br#"TV 55" LG"#);
/// assert_eq!(*unquote(br#"TV 55" LG"#), *br#"TV 55" LG"#);
/// ```
#[inline]
#[must_use]
pub fn unquote(raw: &[u8]) -> Cow<'_, [u8]> {
    match raw {
        [b'"', rest @ ..] => unquote_quoted(rest),
        _ => Cow::Borrowed(raw),
    }
}

/// The text of a quoted field, from after its opening quote.
fn unquote_quoted(rest: &[u8]) -> Cow<'_, [u8]> {
    // Blanks after the closing quote are no text; where no quote stands before them the reader yields no such field.
    let unpadded = rest.trim_ascii_end();
    let rest = if unpadded.ends_with(b"\"") { unpadded } else { rest };
    // The last quote closes, unless it is the second of a doubled one; the reader yields no such field, but callers might.
    let trailing = rest.iter().rev().take_while(|&&byte| byte == b'"').count();
    let body = if trailing % 2 == 1 { &rest[..rest.len() - 1] } else { rest };
    if !body.contains(&b'"') {
        return Cow::Borrowed(body);
    }
    let mut text = Vec::with_capacity(body.len());
    let mut from = 0;
    while let Some(at) = body[from..].iter().position(|&byte| byte == b'"') {
        let after = from + at + 1;
        text.extend_from_slice(&body[from..after]);
        from = if body.get(after) == Some(&b'"') { after + 1 } else { after };
    }
    text.extend_from_slice(&body[from..]);
    Cow::Owned(text)
}

#[cfg(test)]
mod tests {
    use super::unquote;

    #[test]
    fn quotes_come_off() {
        #[track_caller]
        fn check(raw: &str, text: &str) {
            assert_eq!(String::from_utf8_lossy(&unquote(raw.as_bytes())), text, "{raw}");
        }
        check("", "");
        check("a", "a");
        check("\"\"", "");
        check("\"a\"", "a");
        check("\" a \"", " a ");
        check("\"a,b\"", "a,b");
        check("\"\"\"\"", "\"");
        check("\"\"\"\"\"\"", "\"\"");
        check("\"a\"\"b\"", "a\"b");
        check("\"a\"b\"", "a\"b");
        check("\"a\"\"\"b\"", "a\"\"b");
        check("\"a\"\"\"", "a\"");
        check("\"a\" ", "a");
        check("\" a \" \t", " a ");
        check("\"a\"b\" ", "a\"b");
        check("\"\" ", "");
        check(" \"a\"", " \"a\"");
        check("a\"b\"\"", "a\"b\"\"");
        // No whole field, but nothing is lost.
        check("\"", "");
        check("\"a", "a");
        check("\"a\"\"", "a\"");
    }
}
