//! How a whole column writes its dates and amounts. Reading single cells by it is `intake::fields`'s.

/// The order of a date's parts, one for a whole column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DateOrder {
    /// `2026-04-03`, `2026/04/03`, `20260403`.
    YearMonthDay,
    /// `03/04/2026` is 3 April.
    DayMonthYear,
    /// `03/04/2026` is March 4.
    MonthDayYear,
}

/// The sign before the cents, one for a whole column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Decimal {
    /// `1.234,56`.
    Comma,
    /// `1,234.56`.
    Dot,
}

/// The encoding of a file's text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark; also plain ASCII.
    Utf8,
    /// UTF-16, little end first.
    Utf16Le,
    /// UTF-16, big end first.
    Utf16Be,
    /// Windows-1252 (and so ISO-8859-1).
    Windows1252,
}

/// The character between the fields of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Delimiter {
    /// `,`
    Comma,
    /// `;`
    Semicolon,
    /// Tab.
    Tab,
    /// `|`
    Pipe,
    /// `:`
    Colon,
}

impl Delimiter {
    /// All delimiters, in the order in which they are tried.
    pub const ALL: [Delimiter; 5] =
        [Delimiter::Comma, Delimiter::Semicolon, Delimiter::Tab, Delimiter::Pipe, Delimiter::Colon];

    /// The delimiter as a byte.
    #[must_use]
    pub fn byte(self) -> u8 {
        match self {
            Delimiter::Comma => b',',
            Delimiter::Semicolon => b';',
            Delimiter::Tab => b'\t',
            Delimiter::Pipe => b'|',
            Delimiter::Colon => b':',
        }
    }
}
