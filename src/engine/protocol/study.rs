//! What the page may ask about the base that was segmented, beside the analysis itself. Each study has a file of its own.

use super::audiences::{AudienceReport, OffersReport, OverlapReport, SavedReport, ValuesOf, ValuesReport};
use super::diagnosis::Diagnosis;
use super::lifecycle::LifecycleReport;
use super::lists::{ActionsReport, ListsReport};
use super::message::BlankReport;
use super::past::PastReport;
use super::person::{PersonQuestion, PersonReport};
use super::plan::{PlanReport, PlannedList};
use super::products::{ProductReport, RefundReport};
use super::values::{
    CompanyQuery, CompanyReport, CrossReport, EngagementReport, LevelReport, PortfolioReport, TierReport,
};
use crate::domain::{AudienceError, Condition, Facet, Partition};
use serde::{Deserialize, Serialize};

/// A view of the base that costs a pass of its own, and so is asked for when it is looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Study {
    /// What the base is today.
    Diagnosis,
    /// Who meets a condition.
    Audience(Condition),
    /// All saved audiences.
    Audiences,
    /// Two to five saved audiences against each other, by their numbers.
    Overlap(Vec<u32>),
    /// What a condition can ask.
    Offers,
    /// The values that contain a text.
    Values(ValuesOf, String),
    /// The value tiers.
    Tiers,
    /// The classes of engagement.
    Engagement,
    /// The portfolios.
    Portfolios,
    /// The relationship levels.
    Levels,
    /// The companies.
    Companies(CompanyQuery),
    /// One partition against another.
    Cross(Partition, Partition),
    /// What is bought, by a facet of the orders.
    Products(Facet),
    /// What was given back.
    Refunds,
    /// One customer.
    Person(PersonQuestion),
    /// The life cycle beyond its stages.
    Lifecycle,
    /// What all réguas lead to.
    Plan,
    /// All lists that need no dry run.
    Lists,
    /// The lists of so many days of the dry run.
    Actions(u16),
    /// What they would have come to over so many days that end with the reference date.
    Past(u16),
    /// One of the customers behind a figure of the dry run, by a number that counts them round and round; who stands beside them
    /// is not told.
    Recipient(PlannedList, u32),
    /// How many of those who get a step, of this régua and by this place, lack what its merge tags tell.
    Blanks(u32, u8),
}

/// What came of a study.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Studied {
    /// Who meets a condition.
    Audience(Result<AudienceReport, AudienceError>),
    /// All saved audiences.
    Audiences(Vec<SavedReport>),
    /// Audiences against each other.
    Overlap(Result<OverlapReport, AudienceError>),
    /// What a condition can ask.
    Offers(OffersReport),
    /// The values that contain a text.
    Values(ValuesReport),
    /// The value tiers.
    Tiers(TierReport),
    /// The classes of engagement.
    Engagement(EngagementReport),
    /// The portfolios.
    Portfolios(PortfolioReport),
    /// The relationship levels.
    Levels(LevelReport),
    /// The companies.
    Companies(CompanyReport),
    /// One partition against another.
    Cross(CrossReport),
    /// What the base is today.
    Diagnosis(Box<Diagnosis>),
    /// What is bought.
    Products(ProductReport),
    /// What was given back.
    Refunds(RefundReport),
    /// One customer.
    Person(PersonReport),
    /// What merge tags lack.
    Blanks(BlankReport),
    /// What all réguas lead to.
    Plan(Box<PlanReport>),
    /// All lists that need no dry run.
    Lists(ListsReport),
    /// The lists of the days to come.
    Actions(ActionsReport),
    /// What they would have come to.
    Past(Box<PastReport>),
    /// The life cycle beyond its stages.
    Lifecycle(LifecycleReport),
    /// There is no memory for it.
    OutOfMemory,
}
