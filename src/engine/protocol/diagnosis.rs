//! What the base is today, in figures. Its segments are `analysis`'s.

use super::analysis::{GroupSummary, Histogram};
use crate::domain::Day;
use serde::{Deserialize, Serialize};

/// What the base is today.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Diagnosis {
    /// The base as a whole.
    pub key: KeyFigures,
    /// Who bought lately, and who did not.
    pub activity: ActivityReport,
    /// The months from that of the first order to that of the last.
    pub months: Vec<MonthReport>,
    /// The time between purchases.
    pub gaps: GapsReport,
    /// How much of the revenue few customers make.
    pub concentration: ConcentrationReport,
    /// The latest cohorts, oldest first: those of the last 24 months, months without new customers included.
    pub cohorts: Vec<CohortReport>,
    /// The cohorts before these, together: customers, and all that they ever bought.
    pub earlier_cohorts: CellReport,
    /// From Monday to Sunday.
    pub weekdays: [SeasonReport; 7],
    /// From January to December.
    pub seasons: [SeasonReport; 12],
}

/// The base as a whole. Customers, orders and revenue are [`super::Analysis::total`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeyFigures {
    /// Customers with an order in use, their orders, their revenue.
    pub total: GroupSummary,
    /// Customers known without an order in use.
    pub without_orders: u64,
    /// The median order in cents: of an even number the lower of the middle two.
    pub median_order_cents: i64,
    /// Customers with two orders or more.
    pub returned: u64,
    /// Revenue of the 365 days up to the reference date, with it.
    pub year_cents: i128,
    /// Revenue of the 365 days before these; `None` where the base does not reach back so far.
    pub year_before_cents: Option<i128>,
}

/// Who bought in the last days, and who did not. Together they are all customers with orders.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActivityReport {
    /// The last so many days, the reference date being day 0.
    pub days: u32,
    /// Last order within them.
    pub active: GroupSummary,
    /// Last order before.
    pub inactive: GroupSummary,
}

/// A month in figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct MonthReport {
    /// Its first day.
    pub first_day: Day,
    /// Its last day.
    pub last_day: Day,
    /// Customers whose first order of all is in the month.
    pub new_customers: u64,
    /// Customers with an order in the month and one in an earlier month.
    pub returning_customers: u64,
    /// Orders of the new.
    pub new_orders: u64,
    /// Orders of the returning.
    pub returning_orders: u64,
    /// Revenue of the new in cents.
    pub new_cents: i128,
    /// Revenue of the returning in cents.
    pub returning_cents: i128,
}

/// The days between purchase days; orders of one day are one purchase.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GapsReport {
    /// All.
    pub all: GapReport,
    /// How they spread; `None` without any.
    pub histogram: Option<Histogram>,
    /// After the first purchase, the second …, the last entry after all later ones.
    pub by_number: Vec<GapReport>,
}

/// Some gaps in figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct GapReport {
    /// How many.
    pub gaps: u64,
    /// The median and the 80th percentile in days, by the nearest rank; `None` without any.
    pub days: Option<(u32, u32)>,
}

/// The customers from the largest revenue down, and what they make together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConcentrationReport {
    /// The curve from no customer to all of them, at most 201 points.
    pub curve: Vec<PointReport>,
    /// The sum of the positive revenues: what shares are of.
    pub positive_cents: i128,
    /// The fewest who make 50 % of it; `None` where no revenue is positive.
    pub half: Option<TopReport>,
    /// The fewest who make 80 % of it.
    pub most: Option<TopReport>,
}

/// So many customers, those of the largest revenues, make so much.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct PointReport {
    /// Customers.
    pub customers: u64,
    /// Cents.
    pub cents: i128,
}

/// The fewest customers who make a share, and from which revenue on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct TopReport {
    /// How many, and what they make.
    pub point: PointReport,
    /// The revenue of the last of them in cents.
    pub from_cents: i64,
    /// How many customers have that revenue or more: those of equal revenue included.
    pub at_least: u64,
}

/// The customers of one month of first purchase.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CohortReport {
    /// The month's first day.
    pub first_day: Day,
    /// The month's last day.
    pub last_day: Day,
    /// What they bought in that month, in the next, and so on to the last month of the base.
    pub cells: Vec<CellReport>,
}

/// What a cohort bought in one month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct CellReport {
    /// Its customers who bought.
    pub customers: u64,
    /// Their revenue in cents.
    pub cents: i128,
}

/// A weekday or a month of the year in figures, all years together.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
pub struct SeasonReport {
    /// How many such days lie between the first order and the reference date.
    pub days: u64,
    /// The orders on them.
    pub orders: u64,
    /// Their revenue in cents.
    pub cents: i128,
    /// The orders of such a day, an average day being 1; `None` where there is no such day.
    pub orders_index: Option<f64>,
    /// Its revenue, likewise.
    pub revenue_index: Option<f64>,
}
