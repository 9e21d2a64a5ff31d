//! What kind of file one is, and which roles its columns may have. Recognising it is `intake::columns`'s.

use super::Role;

/// What the rows of a file are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Contents {
    /// Orders, or lines of orders that name their customer and amount.
    Orders,
    /// What was in orders that another file holds.
    OrderLines,
    /// Customers or subscribers.
    Customers,
    /// What happened to e-mails that were sent: opened, clicked, unsubscribed …
    Events,
    /// Coupons and giftbacks that were given to customers.
    Coupons,
    /// Answers to a survey.
    Answers,
    /// Those who must not be written to.
    Suppression,
    /// Abandoned carts: read for their people, never counted as purchases.
    Carts,
}

impl Contents {
    /// All kinds, in the order in which they are offered.
    pub const ALL: [Contents; 8] = [
        Contents::Orders,
        Contents::OrderLines,
        Contents::Customers,
        Contents::Events,
        Contents::Coupons,
        Contents::Answers,
        Contents::Suppression,
        Contents::Carts,
    ];

    /// The roles without which such a file is of no use.
    #[must_use]
    pub fn needed(self) -> &'static [Role] {
        match self {
            Contents::Orders => &[Role::Customer, Role::Date, Role::Amount],
            Contents::OrderLines => &[Role::OrderId, Role::Product],
            Contents::Customers | Contents::Suppression => &[Role::Customer],
            Contents::Events => &[Role::Customer, Role::EventKind, Role::Date],
            Contents::Coupons => &[Role::Customer, Role::Code],
            Contents::Answers => &[Role::Customer, Role::Date, Role::Score],
            Contents::Carts => &[Role::Customer, Role::Date],
        }
    }

    /// The roles that a column of such a file may have, in the order of [`Role::ALL`].
    #[must_use]
    pub fn offered(self) -> &'static [Role] {
        use Role::{
            Amount, Birthday, Category, Channel, Code, Comment, Company, Cost, CostToServe, Currency, Customer, Date,
            EmailConsent, EventKind, Expires, Ignored, Income, Issued, LastActive, OrderId, Product, Profile, Quantity,
            Redeemed, Refund, Registered, Score, Status, UnitPrice,
        };
        match self {
            Contents::Orders => &[
                Ignored,
                Customer,
                OrderId,
                Date,
                Amount,
                UnitPrice,
                Refund,
                Status,
                Currency,
                Product,
                Quantity,
                Category,
                Channel,
                Cost,
                CostToServe,
                Code,
                Registered,
                Birthday,
                EmailConsent,
                Income,
                Company,
                LastActive,
                Profile,
            ],
            Contents::OrderLines => &[Ignored, OrderId, Amount, Product, Quantity, Category, Cost],
            Contents::Customers => {
                &[Ignored, Customer, Registered, Birthday, EmailConsent, Income, Company, LastActive, Profile]
            }
            Contents::Events => &[Ignored, Customer, Date, EventKind],
            Contents::Coupons => &[Ignored, Customer, Amount, Code, Issued, Expires, Redeemed],
            Contents::Answers => &[Ignored, Customer, Date, Score, Comment, Profile],
            Contents::Suppression => &[Ignored, Customer, Date, Comment],
            Contents::Carts => &[Ignored, Customer, OrderId, Date, Amount, Product, Quantity, Profile],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_needed_is_offered_and_a_column_can_always_be_left_out() {
        for contents in Contents::ALL {
            let offered = contents.offered();
            assert!(contents.needed().iter().all(|role| offered.contains(role)), "{contents:?}");
            assert!(offered.is_sorted() && offered.first() == Some(&Role::Ignored), "{contents:?}");
        }
    }

    #[test]
    fn every_role_is_offered_somewhere() {
        for role in Role::ALL {
            assert!(Contents::ALL.iter().any(|contents| contents.offered().contains(&role)), "{role:?}");
        }
    }
}
