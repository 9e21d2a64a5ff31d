//! The files of the sample shop. Making them is `sample`'s.

/// A file of the sample shop.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SampleKind {
    /// Orders.
    Orders,
    /// Customers.
    Customers,
    /// E-mail events.
    Events,
    /// Coupons and giftbacks.
    Coupons,
    /// Answers to a survey.
    Answers,
}

impl SampleKind {
    /// All files of the set.
    pub const ALL: [SampleKind; 5] =
        [SampleKind::Orders, SampleKind::Customers, SampleKind::Events, SampleKind::Coupons, SampleKind::Answers];
}
