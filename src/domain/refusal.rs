//! Why a file can't be read at all. The sentences for the marketer are `text`'s.

/// A file that is refused whole, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// No bytes, or nothing but blanks.
    Empty,
    /// A header and no data rows.
    HeaderOnly,
    /// An Excel workbook (or another ZIP) under a `.csv` name.
    Workbook,
    /// A web page, usually a shop's login or error page.
    WebPage,
    /// A PDF document.
    Pdf,
    /// Other bytes that are no text.
    Binary,
    /// One column only: no delimiter recognised.
    NotATable,
    /// Every row is one quoted text with the delimiters inside, as a spreadsheet saves a file that it had not split.
    QuotedRows,
    /// A quote opened on `line` (1-based, as a spreadsheet counts rows) never ends.
    UnterminatedQuote {
        /// Where the quote opens.
        line: u64,
    },
    /// Larger than can be held: `bytes` against the `limit`.
    TooLarge {
        /// The file's size.
        bytes: u64,
        /// The most that is read.
        limit: u64,
    },
    /// The browser ran out of memory while reading.
    OutOfMemory,
    /// The browser could not read the file (moved, changed or no permission).
    Unreadable,
    /// Every row was set aside; the reasons are in the reconciliation.
    NothingUsable,
    /// Every row that could be used is dated after the reference date.
    AllInTheFuture,
    /// More than 200 distinct statuses: the column is no status.
    TooManyStatuses,
}
