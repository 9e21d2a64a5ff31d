//! What a column of an orders file means. Guessing it is `intake::columns`'s, naming it is `text`'s.

/// The role of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Not used.
    Ignored,
    /// The customer's key: an id, an e-mail or a document number.
    Customer,
    /// The order's number; rows with the same one are lines of one order. Without it each row is an order.
    OrderId,
    /// The order's date.
    Date,
    /// The amount of money.
    Amount,
    /// The order's status.
    Status,
    /// The amount's currency code.
    Currency,
    /// A fact about the customer (name, e-mail, city …) that goes along into the lists.
    Profile,
}

impl Role {
    /// All roles, in the order in which they are offered.
    pub const ALL: [Role; 8] = [
        Role::Ignored,
        Role::Customer,
        Role::OrderId,
        Role::Date,
        Role::Amount,
        Role::Status,
        Role::Currency,
        Role::Profile,
    ];

    /// Roles without which nothing can be segmented.
    pub const NEEDED: [Role; 3] = [Role::Customer, Role::Date, Role::Amount];

    /// Whether several columns may have this role.
    #[must_use]
    pub fn repeats(self) -> bool {
        matches!(self, Role::Ignored | Role::Profile)
    }
}
