//! What a base knows of a customer for the merge tags of a message. The words made of it are `text`'s, for pages and lists alike.

use crate::domain::{Day, MergeTag};
use serde::{Deserialize, Serialize};

/// What merge tags can tell of a customer on a day; `None` where nothing is known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MessageFacts {
    /// The day: that of the message, or the reference date.
    pub on: Day,
    /// The first word of the name.
    pub first_name: Option<String>,
    /// The name.
    pub full_name: Option<String>,
    /// The last day with an order in use up to the reference date.
    pub last_order: Option<Day>,
    /// The first product of the last order of which products are told.
    pub last_product: Option<String>,
    /// The product of most orders, of equals the first in the order of bytes.
    pub favourite_product: Option<String>,
    /// Orders in use.
    pub orders: u32,
    /// When the next order is expected.
    pub expected: Option<Day>,
    /// The coupon that the message tells of.
    pub coupon: Option<CouponFacts>,
    /// What the shop is called.
    pub shop: Option<String>,
}

/// For how many of those who get a step nothing is known for a merge tag.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BlankReport {
    /// How many get it.
    pub recipients: u64,
    /// Each tag of its text that says something of the customer or the shop, with how many it is blank for; coupons, which
    /// hang on the message, are not among them.
    pub blank: Vec<(MergeTag, u64)>,
}

/// The coupon of a message.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CouponFacts {
    /// Its code; empty where it is yet to be made.
    pub code: String,
    /// The last day on which it can be used; `None` where it was given before the days of the dry run.
    pub last_day: Option<Day>,
}
