//! What a file does that is worth a word: oddities that are read all the same. Why rows are left out is `set_aside`'s;
//! finding oddities is `intake`'s, naming them `text`'s.

/// An oddity of a file, read all the same unless said otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NoticeKind {
    /// A record before the header: a title, a `sep=` line.
    BeforeHeader,
    /// A name that is a figure: the file seems to have no header, and its first row to be taken for one.
    HeaderIsData,
    /// A column without a name, or with that of another; it got one of its own.
    NameMadeUp,
    /// A record that repeats the header: files joined end to end.
    RepeatedHeader,
    /// A row of sums, as reports have at their end.
    TotalRow,
    /// A line without text among the rows.
    BlankLine,
    /// A row with fewer fields than there are columns.
    ShortRow,
    /// A row with more fields than there are columns, and text in one of these.
    LongRow,
    /// A row with delimiters at its end and nothing between them.
    TrailingDelimiter,
    /// A quote in a quoted field that is not doubled, taken for text.
    MalformedQuote,
    /// A cell that is not in the file's encoding, read as Windows-1252.
    StrayEncoding,
    /// Half a character of UTF-16, replaced by U+FFFD.
    BrokenUtf16,
    /// A cell with NUL characters, kept.
    NulCharacter,
    /// `="…"` or a guarding apostrophe, taken off.
    WrappedCell,
    /// A year of two digits: 69 to 99 is 19xx, 00 to 68 is 20xx.
    TwoDigitYear,
    /// A date that is a spreadsheet's day number.
    SerialDate,
    /// A customer's key in scientific notation (`1,23457E+10`): beyond repair, and no key.
    DamagedKey,
    /// An order's number likewise: each such row is an order of its own.
    DamagedOrder,
    /// A list of e-mail addresses that begins with one: its column has no name.
    NoHeader,
    /// A customer's key with two e-mail addresses or more; it stays one key, of one customer.
    SeveralAddresses,
    /// A customer's key that is no e-mail address, in a column of them; it stays the key.
    NotAnAddress,
    /// A figure or date that can't be read, in a column that no row depends on; it counts as blank.
    UnreadCell,
}

impl NoticeKind {
    /// All kinds.
    pub const ALL: [NoticeKind; 22] = [
        NoticeKind::BeforeHeader,
        NoticeKind::HeaderIsData,
        NoticeKind::NameMadeUp,
        NoticeKind::RepeatedHeader,
        NoticeKind::TotalRow,
        NoticeKind::BlankLine,
        NoticeKind::ShortRow,
        NoticeKind::LongRow,
        NoticeKind::TrailingDelimiter,
        NoticeKind::MalformedQuote,
        NoticeKind::StrayEncoding,
        NoticeKind::BrokenUtf16,
        NoticeKind::NulCharacter,
        NoticeKind::WrappedCell,
        NoticeKind::TwoDigitYear,
        NoticeKind::SerialDate,
        NoticeKind::DamagedKey,
        NoticeKind::DamagedOrder,
        NoticeKind::NoHeader,
        NoticeKind::SeveralAddresses,
        NoticeKind::NotAnAddress,
        NoticeKind::UnreadCell,
    ];
}
