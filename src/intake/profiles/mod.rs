//! The layouts of the platforms' exports, each a file of data beside this one: what makes it known, the role of each
//! column, and what the platform always does. A further layout is its file and its line in `LAYOUTS`, no code. Columns
//! that no layout knows are `columns`'s to guess.
//!
//! A layout is lines of `key: value, value`, names of columns as [`plain`] spells them, `*` for any text. `has` are the
//! columns that all must be there; a role's key lists its columns, of which the first in the file has it. What follows
//! for a column that another role names too is left to that one.

use super::words::plain;
use crate::domain::{AmountBasis, Contents, DateOrder, Decimal, Role, StatusClass};

const LAYOUTS: [&str; 12] = [
    include_str!("shopify_orders.txt"),
    include_str!("shopify_customers.txt"),
    include_str!("nuvemshop_orders.txt"),
    include_str!("nuvemshop_customers.txt"),
    include_str!("nuvemshop_carts.txt"),
    include_str!("woocommerce_orders.txt"),
    include_str!("rd_station_leads.txt"),
    include_str!("mailchimp_audience.txt"),
    include_str!("mailchimp_unsubscribed.txt"),
    include_str!("brevo_contacts.txt"),
    include_str!("activecampaign_contacts.txt"),
    include_str!("bling_orders.txt"),
];

/// The keys that give columns a role.
const ROLES: [(&str, Role); 30] = [
    ("customer", Role::Customer),
    ("order", Role::OrderId),
    ("date", Role::Date),
    ("amount", Role::Amount),
    ("unit price", Role::UnitPrice),
    ("refund", Role::Refund),
    ("status", Role::Status),
    ("currency", Role::Currency),
    ("product", Role::Product),
    ("quantity", Role::Quantity),
    ("category", Role::Category),
    ("channel", Role::Channel),
    ("cost", Role::Cost),
    ("cost to serve", Role::CostToServe),
    ("event", Role::EventKind),
    ("code", Role::Code),
    ("issued", Role::Issued),
    ("expires", Role::Expires),
    ("redeemed", Role::Redeemed),
    ("score", Role::Score),
    ("comment", Role::Comment),
    ("registered", Role::Registered),
    ("birthday", Role::Birthday),
    ("consent", Role::EmailConsent),
    // A yes means no.
    ("refuses", Role::EmailConsent),
    ("income", Role::Income),
    ("company", Role::Company),
    ("last active", Role::LastActive),
    ("profile", Role::Profile),
    ("ignored", Role::Ignored),
];

const CONTENTS: [(&str, Contents); 8] = [
    ("orders", Contents::Orders),
    ("lines", Contents::OrderLines),
    ("customers", Contents::Customers),
    ("events", Contents::Events),
    ("coupons", Contents::Coupons),
    ("answers", Contents::Answers),
    ("suppression", Contents::Suppression),
    ("carts", Contents::Carts),
];

const STATUSES: [(&str, StatusClass); 4] = [
    ("paid", StatusClass::Paid),
    ("pending", StatusClass::Pending),
    ("cancelled", StatusClass::Cancelled),
    ("refunded", StatusClass::Refunded),
];

/// The key of a column that cancels when it is filled.
const FILLED: &str = "cancels when filled";

/// What a yes in the column of consent means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Yes {
    /// The customer accepts e-mails.
    #[default]
    Accepts,
    /// The customer is barred from them.
    Refuses,
}

/// A column, by its place, beside the status, and how it says that an order is cancelled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cancels {
    /// By a word, as any status does.
    ByWord(usize),
    /// By a day, a yes or a word for it; the status is then this word.
    WhenSaid(usize, &'static str),
}

/// What a platform's layout settles beyond the roles of its columns.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Facts {
    /// How dates are written, where the column itself proves nothing.
    pub date_order: Option<DateOrder>,
    /// How amounts are written, where the column itself proves nothing.
    pub decimal: Option<Decimal>,
    /// What an amount stands for.
    pub amount_basis: Option<AmountBasis>,
    /// A second column that decides where it says that the order is cancelled.
    pub cancels: Option<Cancels>,
    /// What a yes in the column of consent means.
    pub consent: Yes,
    /// Statuses, in plain words, that mean something else or more than elsewhere.
    pub statuses: Vec<(&'static str, StatusClass)>,
}

/// A file whose layout is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    /// The platform, by its own name.
    pub platform: &'static str,
    /// What kind of file it is.
    pub contents: Contents,
    /// The role of each column; `None` for columns that the layout does not know.
    pub roles: Vec<Option<Role>>,
    /// What else is known.
    pub facts: Facts,
}

/// The profile of the layout with this header, in any order and with any columns added; of several the one that asks
/// for the most columns.
#[must_use]
pub fn find(header: &[String]) -> Option<Profile> {
    let names: Vec<String> = header.iter().map(|name| plain(name)).collect();
    let fits = |layout: &&str| {
        let mut wanted = values(layout, "has");
        wanted.all(|wanted| names.iter().any(|name| name == wanted))
    };
    let layout = LAYOUTS.into_iter().filter(fits).max_by_key(|layout| values(layout, "has").count())?;
    read(layout, &names)
}

/// The values of a key, none where the layout has no such line.
fn values<'l>(layout: &'l str, key: &str) -> impl Iterator<Item = &'l str> {
    let line = layout.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(": "));
    line.into_iter().flat_map(|values| values.split(", "))
}

/// What one of the keyed things a layout names, `None` where it names none.
fn keyed<T: Copy>(layout: &str, key: &str, things: &[(&str, T)]) -> Option<T> {
    let named = values(layout, key).next()?;
    things.iter().find(|(name, _)| *name == named).map(|(_, thing)| *thing)
}

fn read(layout: &'static str, names: &[String]) -> Option<Profile> {
    let place = |wanted: &str| names.iter().position(|name| fits(name, wanted));
    let mut roles = vec![None; names.len()];
    for (key, role) in ROLES.into_iter().filter(|(_, role)| !role.repeats()) {
        let free = values(layout, key).filter_map(place).find(|place| roles.get(*place) == Some(&None));
        if let Some(slot) = free.and_then(|place| roles.get_mut(place)) {
            *slot = Some(role);
        }
    }
    for role in [Role::Profile, Role::Ignored] {
        let key = ROLES.iter().find(|(_, named)| *named == role).map_or("", |(key, _)| key);
        for (name, slot) in names.iter().zip(&mut roles) {
            if slot.is_none() && values(layout, key).any(|wanted| fits(name, wanted)) {
                *slot = Some(role);
            }
        }
    }
    let by_word = values(layout, "cancels").find_map(place).map(Cancels::ByWord);
    let when_said = values(layout, FILLED).find_map(place).map(|place| Cancels::WhenSaid(place, "cancelled"));
    let classes = STATUSES.iter().flat_map(|(key, class)| values(layout, key).map(|word| (word, *class)));
    Some(Profile {
        platform: values(layout, "name").next()?,
        contents: keyed(layout, "contents", &CONTENTS)?,
        facts: Facts {
            date_order: keyed(layout, "dates", &[("dmy", DateOrder::DayMonthYear), ("mdy", DateOrder::MonthDayYear)]),
            decimal: keyed(layout, "decimal", &[("comma", Decimal::Comma), ("dot", Decimal::Dot)]),
            amount_basis: keyed(layout, "basis", &[("line", AmountBasis::PerLine), ("order", AmountBasis::PerOrder)]),
            cancels: by_word.or(when_said),
            consent: if values(layout, "refuses").any(|wanted| place(wanted).is_some()) {
                Yes::Refuses
            } else {
                Yes::Accepts
            },
            statuses: classes.collect(),
        },
        roles,
    })
}

/// Whether a column's plain name is as wanted.
fn fits(name: &str, wanted: &str) -> bool {
    match wanted.split_once('*') {
        None => name == wanted,
        Some((start, end)) => name.starts_with(start) && name.ends_with(end),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    const FACTS: [&str; 6] = ["name", "contents", "has", "decimal", "dates", "basis"];

    #[test]
    fn every_line_of_every_layout_is_understood() {
        for layout in LAYOUTS {
            let mut keys = BTreeSet::new();
            for line in layout.lines() {
                let (key, named) = line.split_once(": ").unwrap();
                assert!(keys.insert(key), "{line}");
                let role = ROLES.iter().any(|(role, _)| *role == key);
                let status = STATUSES.iter().any(|(status, _)| *status == key);
                assert!(role || status || matches!(key, "cancels" | FILLED) || FACTS.contains(&key), "{line}");
                let is_plain = |name: &str| plain(name) == name.trim_end_matches('*').trim_start_matches("* ");
                assert!(key == "name" || named.split(", ").all(is_plain), "{line}");
            }
            let header: Vec<String> = values(layout, "has").map(str::to_owned).collect();
            let profile = find(&header).unwrap();
            assert_eq!(Some(profile.platform), values(layout, "name").next());
            for needed in profile.contents.needed() {
                assert!(profile.roles.contains(&Some(*needed)), "{}: {needed:?}", profile.platform);
            }
            for role in profile.roles.iter().flatten() {
                assert!(profile.contents.offered().contains(role), "{}: {role:?}", profile.platform);
            }
            assert_eq!(profile.facts.date_order.is_some(), keys.contains("dates"), "{layout}");
            assert_eq!(profile.facts.decimal.is_some(), keys.contains("decimal"), "{layout}");
            assert_eq!(profile.facts.amount_basis.is_some(), keys.contains("basis"), "{layout}");
        }
    }

    #[test]
    fn a_header_is_known_in_any_order_and_with_columns_added() {
        let header = ["SMS_BLACKLISTED", "Loja", "Firstname", "LASTNAME", "EMAIL_BLACKLISTED", "EMAIL"];
        let header: Vec<String> = header.map(str::to_owned).into();
        let profile = find(&header).unwrap();
        assert_eq!((profile.platform, profile.contents), ("Brevo", Contents::Customers));
        let (ignored, shown) = (Some(Role::Ignored), Some(Role::Profile));
        let roles = [ignored, None, shown, shown, Some(Role::EmailConsent), Some(Role::Customer)];
        assert_eq!(profile.roles, roles);
        assert_eq!(profile.facts.consent, Yes::Refuses);
        assert_eq!(find(&header[1..]), None);
        assert_eq!(find(&[]), None);
    }

    #[test]
    fn stars_stand_for_any_text() {
        for (name, wanted, expected) in [
            ("shipping city", "shipping*", true),
            ("shipping", "shipping*", true),
            ("city shipping", "* shipping", true),
            ("shipping", "* shipping", false),
            ("name", "nam", false),
            ("x", "*", true),
        ] {
            assert_eq!(fits(name, wanted), expected, "{name} {wanted}");
        }
    }
}
