//! What happened to a customer, as rows: for the list on the page, and for the table of the time line.

use crate::domain::{Currency, Language};
use crate::engine::protocol::{Happening, Moment, TableCell};
use crate::present::chart::{Line, Table};
use crate::text::{catalogue, format};

/// Something that happened, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MomentRow {
    /// When.
    pub day: String,
    /// What.
    pub what: &'static str,
    /// More of it.
    pub detail: String,
    /// Its value, without a unit; empty where it has none.
    pub value: String,
    /// Whether it is an order.
    pub is_order: bool,
}

/// What happened, in words.
#[must_use]
pub fn moments(moments: &[Moment], currency: Currency, language: Language) -> Vec<MomentRow> {
    let row = |moment: &Moment| {
        let (what, detail, cents) = told(&moment.what, currency, language);
        MomentRow {
            day: format::date(language, moment.day),
            what,
            detail,
            value: cents.map_or_else(String::new, |cents| format::money_plain(language, cents.into())),
            is_order: matches!(moment.what, Happening::Ordered { .. }),
        }
    };
    moments.iter().map(row).collect()
}

/// What happened, as a table.
pub(super) fn table(moments: &[Moment], currency: Currency, language: Language) -> Table {
    let line = |moment: &Moment| {
        let (what, detail, cents) = told(&moment.what, currency, language);
        Line::of([
            TableCell::Day(moment.day),
            TableCell::Text(what.to_owned()),
            TableCell::Text(detail),
            cents.map_or(TableCell::Blank, |cents| TableCell::Money(cents.into())),
        ])
    };
    Table::new(catalogue(language).moment_heads(&format::currency_sign(currency)), moments.iter().map(line))
}

/// What, more of it, and its value.
fn told(what: &Happening, currency: Currency, language: Language) -> (&'static str, String, Option<i64>) {
    let words = catalogue(language);
    match what {
        Happening::Registered => (words.moment_registered(), String::new(), None),
        Happening::Ordered { cents, products, marks } => {
            let bought = products.iter().map(|(name, hundredths)| pieces(name, *hundredths, language));
            let said: Vec<String> = bought.chain(marks.iter().cloned()).collect();
            (words.moment_order(), said.join(" · "), Some(*cents))
        }
        Happening::Mail(kind) => (words.moment_mail(*kind), String::new(), None),
        Happening::CouponIssued { code, cents, expires } => {
            let worth = (*cents != 0).then(|| format::money(language, currency, (*cents).into()));
            let until = expires.map(|day| words.good_until(&format::date_long(language, day)));
            let said: Vec<String> = std::iter::once(code.clone()).chain(worth).chain(until).collect();
            (words.moment_coupon(), said.join(" · "), None)
        }
        Happening::CouponUsed { code } => (words.moment_coupon_used(), code.clone(), None),
        Happening::CouponExpired { code } => (words.moment_coupon_expired(), code.clone(), None),
        Happening::Answered(score) => (words.moment_answer(), words.out_of_ten(*score), None),
    }
}

/// `2 × Caneca`; one piece, or an unknown number, is the name alone.
fn pieces(name: &str, hundredths: u32, language: Language) -> String {
    match hundredths {
        0 | 100 => name.to_owned(),
        whole if whole % 100 == 0 => format!("{}\u{a0}× {name}", format::count(language, u64::from(whole / 100))),
        part => format!("{}\u{a0}× {name}", format::decimal(language, f64::from(part) / 100.0, 2)),
    }
}
