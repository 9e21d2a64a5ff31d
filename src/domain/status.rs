//! What the status of an order line means for the sums. The words that shops use for it are `intake`'s.

/// The class of an order status; only paid lines count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum StatusClass {
    /// Paid, shipped, delivered, invoiced.
    Paid,
    /// Waiting for the payment.
    Pending,
    /// Cancelled, voided, refused.
    Cancelled,
    /// Given back: a negative line nets the order that it names, a positive one leaves.
    Refunded,
}

impl StatusClass {
    /// All classes, in the order in which they are offered.
    pub const ALL: [StatusClass; 4] =
        [StatusClass::Paid, StatusClass::Pending, StatusClass::Cancelled, StatusClass::Refunded];
}
