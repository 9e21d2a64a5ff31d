//! Why a row is not part of the analysis. Who decides it: `intake` for rows that can't be read, `ledger` for the rest.

/// The one reason for which a row was set aside. The order of the variants is the order of precedence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SetAside {
    /// The header once more, where exports were joined end to end. Worth nothing.
    RepeatedHeader,
    /// A row of sums. Its amount is that of other rows said again, so it is worth nothing here.
    TotalRow,
    /// More or fewer fields than the header has columns.
    WrongFieldCount,
    /// The amount can't be read, or is empty.
    InvalidAmount,
    /// The date can't be read, is empty, or is not in the calendar.
    InvalidDate,
    /// A word or figure that its column can't hold: an event that is none, an answer beyond 10.
    InvalidValue,
    /// No customer key.
    NoCustomerKey,
    /// Equal in every field to an earlier row.
    IdenticalLine,
    /// In another currency than the analysis.
    OtherCurrency,
    /// Cancelled.
    Cancelled,
    /// Not paid yet.
    Pending,
    /// Dated after the reference date.
    FutureDated,
    /// A refund that names no order in the file.
    OrphanRefund,
    /// Of an order whose refunds reach its value, or marked refunded itself.
    FullyRefunded,
    /// Of an order without value.
    ZeroValue,
}

impl SetAside {
    /// All reasons, in order of precedence.
    pub const ALL: [SetAside; 15] = [
        SetAside::RepeatedHeader,
        SetAside::TotalRow,
        SetAside::WrongFieldCount,
        SetAside::InvalidAmount,
        SetAside::InvalidDate,
        SetAside::InvalidValue,
        SetAside::NoCustomerKey,
        SetAside::IdenticalLine,
        SetAside::OtherCurrency,
        SetAside::Cancelled,
        SetAside::Pending,
        SetAside::FutureDated,
        SetAside::OrphanRefund,
        SetAside::FullyRefunded,
        SetAside::ZeroValue,
    ];

    /// Position in [`SetAside::ALL`].
    #[must_use]
    pub fn index(self) -> usize {
        self as usize
    }
}
