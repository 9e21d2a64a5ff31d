//! What an order can be asked for beside its day and its amount. Where it is kept is `ledger::attributes`'s.

/// A side of an order that is a text of the shop's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Facet {
    /// A product that was bought.
    #[default]
    Product,
    /// The category of one.
    Category,
    /// Where the order was placed.
    Channel,
    /// The coupon used on it.
    Coupon,
}

impl Facet {
    /// All facets, in the order in which they are offered.
    pub const ALL: [Facet; 4] = [Facet::Product, Facet::Category, Facet::Channel, Facet::Coupon];

    /// Position in [`Facet::ALL`].
    #[must_use]
    pub fn index(self) -> usize {
        self as usize
    }
}
