//! The currency of an amount. Amounts themselves are whole cents (`i64`, sums `i128`); their texts are `intake`'s and `text`'s.

/// An ISO 4217 code such as `BRL`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Currency([u8; 3]);

impl Currency {
    /// The Brazilian real, the default where a file names no currency.
    pub const BRL: Currency = Currency(*b"BRL");

    /// What a file names that is no currency known: ISO 4217's code for none.
    pub const UNKNOWN: Currency = Currency(*b"XXX");

    /// A code of three ASCII letters, in any case; `None` for anything else.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Currency> {
        let bytes: [u8; 3] = code.as_bytes().try_into().ok()?;
        bytes.iter().all(u8::is_ascii_alphabetic).then(|| Currency(bytes.map(|b| b.to_ascii_uppercase())))
    }

    /// The code in capitals.
    #[must_use]
    pub fn code(&self) -> &str {
        // Only ASCII letters get in.
        core::str::from_utf8(&self.0).unwrap_or("???")
    }
}
