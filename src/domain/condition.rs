//! Conditions on customers: trees of groups over typed tests. Who meets one is `audience`'s; its words are `text`'s.

use super::{Day, Percent};

/// A condition on a customer. Source: DOMAIN.md §6.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Condition {
    /// Meets each of these; without any, everybody does.
    All(Vec<Condition>),
    /// Meets at least one of these; without any, nobody does.
    Any(Vec<Condition>),
    /// Does not meet this.
    Not(Box<Condition>),
    /// One test.
    Test(Test),
}

/// A test of one fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Test {
    /// Is in one of these parts of a partition, counted from 0 in its order.
    Part(Partition, Vec<u16>),
    /// A number. Customers without it fail every test but [`NumberTest::IsBlank`].
    Number(NumberFact, NumberTest),
    /// A day. Customers without it fail every test but [`DayTest::IsBlank`].
    Day(DayFact, DayTest),
    /// A column of the customer, by its place among the base's columns.
    Text(u32, TextTest),
    /// Is in the audience of this number.
    Audience(u32),
    /// Is in a random share of all customers, which never depends on the order of rows.
    RandomShare(Percent),
}

/// A segmentation: each customer is in one of its parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Partition {
    /// The segments of the map in force, by their numbers.
    Segment,
    /// [`super::Stage::ALL`].
    Stage,
    /// [`super::Tier::ALL`], then those without one.
    Tier,
    /// [`super::Engagement::ALL`].
    Engagement,
    /// The portfolios in their order, then those whom none takes.
    Portfolio,
    /// [`super::Level::ALL`].
    Level,
}

impl Partition {
    /// All partitions, in the order in which they are offered.
    pub const ALL: [Partition; 6] = [
        Partition::Segment,
        Partition::Stage,
        Partition::Tier,
        Partition::Engagement,
        Partition::Portfolio,
        Partition::Level,
    ];
}

/// A figure of a customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NumberFact {
    /// Days since the last order.
    RecencyDays,
    /// Orders in the window.
    Orders,
    /// M, in cents.
    MonetaryCents,
    /// R score.
    ScoreR,
    /// F score.
    ScoreF,
    /// M score.
    ScoreM,
    /// FM score.
    ScoreFm,
    /// Average order, in cents.
    AverageOrderCents,
    /// Average days between purchase days.
    AverageGapDays,
    /// Days until the expected next order; negative when it is overdue.
    DaysToNextOrder,
}

/// A day of a customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DayFact {
    /// Of the first order.
    FirstOrder,
    /// Of the last order.
    LastOrder,
    /// Of registration.
    Registered,
    /// Of birth.
    Birthday,
}

/// A test of a number, in the fact's own unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NumberTest {
    /// Exactly this.
    Is(i64),
    /// Anything else.
    IsNot(i64),
    /// Less than this.
    Below(i64),
    /// This or less.
    AtMost(i64),
    /// This or more.
    AtLeast(i64),
    /// More than this.
    Above(i64),
    /// From the first to the second, both included.
    Between(i64, i64),
    /// There is none.
    IsBlank,
}

/// A test of a day. Those that count days count back from the reference date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayTest {
    /// This day.
    On(Day),
    /// Before this day.
    Before(Day),
    /// After this day.
    After(Day),
    /// From the first to the second, both included.
    Between(Day, Day),
    /// At most so many days ago.
    InLast(u32),
    /// More than so many days ago.
    MoreThanAgo(u32),
    /// Between so many and so many days ago, both included.
    AgoBetween(u32, u32),
    /// Its anniversary is today, or within so many days.
    AnniversaryWithin(u32),
    /// Its anniversary is in this month, 1 to 12.
    AnniversaryInMonth(u8),
    /// There is none.
    IsBlank,
}

/// A test of a text, whatever its case and accents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TextTest {
    /// One of these.
    In(Vec<String>),
    /// None of these.
    NotIn(Vec<String>),
    /// Contains this.
    Contains(String),
    /// Starts with this.
    StartsWith(String),
    /// There is none.
    IsBlank,
}
