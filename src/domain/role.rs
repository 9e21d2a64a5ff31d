//! What a column of a file means. Guessing it is `intake::columns`'s, naming it is `text`'s; which roles go with which
//! kind of file stands in `contents`.

/// The role of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Not used.
    Ignored,
    /// The customer's key: an id, an e-mail or a document number.
    Customer,
    /// The order's number; rows with the same one are lines of one order. Without it each row is an order.
    OrderId,
    /// The date of the order, event, answer or cart.
    Date,
    /// The amount of money.
    Amount,
    /// The price of one piece: times the quantity it is the amount, where no column tells that.
    UnitPrice,
    /// Of the order's amount, what was given back: a figure without a sign.
    Refund,
    /// The order's status.
    Status,
    /// The amount's currency code.
    Currency,
    /// What was bought: a name or a product code.
    Product,
    /// How many pieces of it.
    Quantity,
    /// The category of what was bought.
    Category,
    /// Where the order was placed: site, shop, marketplace …
    Channel,
    /// What the goods cost the shop, an amount without a sign.
    Cost,
    /// What it cost the shop to serve the order beside the goods: freight paid, fees, support.
    CostToServe,
    /// What happened to an e-mail: sent, opened, clicked …
    EventKind,
    /// The coupon's code; of an order, that of the coupon used on it.
    Code,
    /// The day from which a coupon can be used.
    Issued,
    /// The last day of a coupon.
    Expires,
    /// The day on which a coupon was used.
    Redeemed,
    /// An answer from 0 to 10.
    Score,
    /// An answer or a reason in words.
    Comment,
    /// The day on which the customer registered.
    Registered,
    /// The customer's day of birth.
    Birthday,
    /// Whether the customer accepts e-mails.
    EmailConsent,
    /// The customer's income, an amount of money.
    Income,
    /// The company that the customer buys for.
    Company,
    /// The day on which a subscriber last opened or clicked.
    LastActive,
    /// A fact about the customer (name, e-mail, city …) that goes along into the lists.
    Profile,
}

impl Role {
    /// All roles, in the order in which they are offered.
    pub const ALL: [Role; 29] = [
        Role::Ignored,
        Role::Customer,
        Role::OrderId,
        Role::Date,
        Role::Amount,
        Role::UnitPrice,
        Role::Refund,
        Role::Status,
        Role::Currency,
        Role::Product,
        Role::Quantity,
        Role::Category,
        Role::Channel,
        Role::Cost,
        Role::CostToServe,
        Role::EventKind,
        Role::Code,
        Role::Issued,
        Role::Expires,
        Role::Redeemed,
        Role::Score,
        Role::Comment,
        Role::Registered,
        Role::Birthday,
        Role::EmailConsent,
        Role::Income,
        Role::Company,
        Role::LastActive,
        Role::Profile,
    ];

    /// Position in [`Role::ALL`].
    #[must_use]
    pub fn index(self) -> usize {
        self as usize
    }

    /// Whether several columns may have this role.
    #[must_use]
    pub fn repeats(self) -> bool {
        matches!(self, Role::Ignored | Role::Profile)
    }

    /// Whether the column tells of the customer, and so goes along into the lists as it stands.
    #[must_use]
    pub fn describes_customer(self) -> bool {
        matches!(
            self,
            Role::Registered
                | Role::Birthday
                | Role::EmailConsent
                | Role::Income
                | Role::Company
                | Role::LastActive
                | Role::Profile
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_role_stands_at_its_index() {
        for (index, role) in Role::ALL.into_iter().enumerate() {
            assert_eq!(role.index(), index, "{role:?}");
        }
    }
}
