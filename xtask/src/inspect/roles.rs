//! What roles are called in the JSON of `cargo xtask inspect`. Giving columns their roles is the intake's.

use regua::domain::Role;

pub(super) fn role_id(role: Role) -> &'static str {
    match role {
        Role::Ignored => "ignored",
        Role::Customer => "customer",
        Role::OrderId => "order_id",
        Role::Date => "date",
        Role::Amount => "amount",
        Role::Refund => "refund",
        Role::Status => "status",
        Role::Currency => "currency",
        Role::Product => "product",
        Role::Quantity => "quantity",
        Role::UnitPrice => "unit_price",
        Role::Category => "category",
        Role::Channel => "channel",
        Role::Cost => "cost",
        Role::CostToServe => "cost_to_serve",
        Role::EventKind => "event",
        Role::Code => "code",
        Role::Issued => "issued",
        Role::Expires => "expires",
        Role::Redeemed => "redeemed",
        Role::Score => "score",
        Role::Comment => "comment",
        Role::Registered => "registered",
        Role::Birthday => "birthday",
        Role::EmailConsent => "email_consent",
        Role::Income => "income",
        Role::Company => "company",
        Role::LastActive => "last_active",
        Role::Profile => "profile",
    }
}
