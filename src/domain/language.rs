//! The two languages of the product. Texts and number formats are `text`'s.

/// The language of the page or of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// Brazilian Portuguese, the first.
    Portuguese,
    /// English.
    English,
}
