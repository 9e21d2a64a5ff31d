//! One customer: what they did, where they stand, when the next order is expected, who stands beside them in the list.

use super::customers::{CustomerQuery, Why};
use super::message::MessageFacts;
use crate::domain::{Consent, Day, EventKind, Partition};
use serde::{Deserialize, Serialize};

/// Which customer, in which list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonQuestion {
    /// The customer's key: it names the same customer whatever the settings.
    pub key: String,
    /// The list in which the neighbours are looked for.
    pub list: CustomerQuery,
}

/// One customer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PersonReport {
    /// What was asked.
    pub key: String,
    /// The customer; `None` where the base has no such customer with an order in use.
    pub person: Option<Box<Person>>,
}

/// A customer of the base.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Person {
    /// Row, scores, and the cuts they fell between.
    pub why: Why,
    /// Where the customer stands in the list.
    pub list: ListPlace,
    /// The customer's part of each partition.
    pub parts: Vec<(Partition, u8)>,
    /// What the customer is worth, and from where on customers are the most valuable, in cents.
    pub value_cents: (i64, Option<i64>),
    /// What files tell beside orders.
    pub facts: PersonFacts,
    /// When the next order is expected; `None` where nobody ever came back.
    pub expected: Option<ExpectedOrder>,
    /// What was bought in how many orders, the most ordered first, ten at most; empty where no file tells it.
    pub favourites: Vec<(String, u32)>,
    /// The customer's columns, by their places in [`super::Analysis::profile_columns`], that [`Person::facts`] were read from.
    pub told_columns: Vec<u32>,
    /// What happened, the latest first.
    pub moments: Vec<Moment>,
    /// How much happened in all: only the latest [`Person::moments`] are sent.
    pub happened: u64,
    /// What merge tags tell: of who was found behind a message, on its day, with its coupon; else on the reference date.
    pub message: MessageFacts,
}

/// Where a customer stands in a list.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ListPlace {
    /// The place, from 0; `None`: the customer is not in it.
    pub place: Option<u64>,
    /// How many are in it.
    pub len: u64,
    /// The key before.
    pub previous: Option<String>,
    /// The key after; of a customer who is not in the list, the first.
    pub next: Option<String>,
}

/// What files tell of a customer beside orders; `None` where they say nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct PersonFacts {
    /// The day of registration.
    pub registered: Option<Day>,
    /// The birthday: year where known, month, day.
    pub birthday: Option<(Option<i32>, u32, u32)>,
    /// The income, in cents.
    pub income_cents: Option<i64>,
    /// The company.
    pub company: Option<String>,
    /// The day of the last opening or click.
    pub last_active: Option<Day>,
    /// Whether any file tells of openings.
    pub tells_activity: bool,
    /// What the customer says to e-mails.
    pub consent: Option<Consent>,
    /// What the orders in use cost, in cents; `None` where no file tells it.
    pub cost_cents: Option<i64>,
}

/// When the next order is expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExpectedOrder {
    /// Whose gaps say it.
    pub basis: GapBasis,
    /// How many gaps these are.
    pub gaps: u64,
    /// The median gap, by the nearest rank.
    pub median_days: u32,
    /// Their 80th percentile, by the nearest rank.
    pub late_days: u32,
    /// The last purchase day plus the median.
    pub expected: Day,
    /// The last purchase day plus the 80th percentile: after it the customer is later than usual.
    pub late: Day,
}

/// Whose gaps between purchase days say when the next order is expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum GapBasis {
    /// The customer's own: there are at least two.
    Own,
    /// Those of all customers.
    Base,
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moment {
    /// When.
    pub day: Day,
    /// What.
    pub what: Happening,
}

/// What can happen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Happening {
    /// The customer registered.
    Registered,
    /// An order in use.
    Ordered {
        /// Net, in cents.
        cents: i64,
        /// Its products, with hundredths of pieces where they are known.
        products: Vec<(String, u32)>,
        /// Where it was placed, and with which coupons.
        marks: Vec<String>,
    },
    /// Something happened to an e-mail.
    Mail(EventKind),
    /// A coupon was given.
    CouponIssued {
        /// Its code.
        code: String,
        /// Its worth in cents; 0 where nothing is said.
        cents: i64,
        /// Until when it can be used.
        expires: Option<Day>,
    },
    /// A coupon was used.
    CouponUsed {
        /// Its code.
        code: String,
    },
    /// A coupon's last day, unused.
    CouponExpired {
        /// Its code.
        code: String,
    },
    /// An answer from 0 to 10.
    Answered(u8),
}
