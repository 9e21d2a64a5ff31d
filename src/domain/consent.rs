//! A customer's yes or no to being written to. The words that files have for it are `intake::consent`'s.

/// A customer's answer to being written to. A blank is none, and never a yes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Consent {
    /// Yes, or subscribed.
    Given,
    /// No, unsubscribed, or never confirmed.
    Withheld,
}
