//! Conditions on customers: trees of groups over typed tests. Who meets one is `audience`'s; its words are `text`'s;
//! how a person changes one is `present`'s.

use super::{CompanyBy, Day, Facet, Percent};

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

impl Condition {
    /// Conditions nest at most so deep: a test alone is 1 deep.
    pub const MOST_DEPTH: usize = 32;

    /// Everybody.
    #[must_use]
    pub fn everyone() -> Condition {
        Condition::All(Vec::new())
    }

    /// The conditions directly within this one.
    #[must_use]
    pub fn within(&self) -> &[Condition] {
        match self {
            Condition::All(of) | Condition::Any(of) => of,
            Condition::Not(of) => std::slice::from_ref(of),
            Condition::Test(_) => &[],
        }
    }

    /// How deep it nests.
    ///
    /// ```
    /// use regua_core::domain::{Condition, Test};
    /// let test = Condition::Test(Test::Audience(0));
    /// assert_eq!(test.depth(), 1);
    /// assert_eq!(Condition::All(vec![Condition::Not(Box::new(test))]).depth(), 3);
    /// ```
    #[must_use]
    pub fn depth(&self) -> usize {
        1 + self.within().iter().map(Condition::depth).max().unwrap_or_default()
    }

    /// The numbers of the audiences that it names, ascending, each once.
    #[must_use]
    pub fn audiences(&self) -> Vec<u32> {
        let mut numbers: Vec<u32> = self.within().iter().flat_map(Condition::audiences).collect();
        if let Condition::Test(Test::Audience(number)) = self {
            numbers.push(*number);
        }
        numbers.sort_unstable();
        numbers.dedup();
        numbers
    }

    /// The same condition with another in place of each mention of an audience: who meets it stays the same when the
    /// audience goes.
    #[must_use]
    pub fn with_in_place(&self, number: u32, other: &Condition) -> Condition {
        let all = |of: &[Condition]| of.iter().map(|part| part.with_in_place(number, other)).collect();
        match self {
            Condition::All(of) => Condition::All(all(of)),
            Condition::Any(of) => Condition::Any(all(of)),
            Condition::Not(of) => Condition::Not(Box::new(of.with_in_place(number, other))),
            Condition::Test(Test::Audience(named)) if *named == number => other.clone(),
            Condition::Test(test) => Condition::Test(test.clone()),
        }
    }
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
    /// A column whose cells are numbers, in hundredths.
    ColumnNumber(u32, NumberTest),
    /// A column whose cells are dates.
    ColumnDay(u32, DayTest),
    /// Orders that hold one of these goods.
    Bought(Facet, Vec<String>, BoughtWhen),
    /// Is of the company of this name, whatever its case and accents.
    Company(CompanyBy, String),
    /// What the customer says to e-mails.
    Consent(ConsentAnswer),
    /// Is in the audience of this number: see [`super::Audience::number`].
    Audience(u32),
    /// Is in a random share of all customers, which never depends on the order of rows.
    RandomShare(Percent),
}

/// What a test asks, whatever the answer that passes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fact {
    /// Parts of a segmentation.
    Part(Partition),
    /// A figure.
    Number(NumberFact),
    /// A day.
    Day(DayFact),
    /// A column of the customer, whatever is in its cells.
    Column(u32),
    /// What orders hold.
    Bought(Facet),
    /// The customer's company.
    Company(CompanyBy),
    /// Consent to e-mails.
    Consent,
    /// Another audience.
    Audience,
    /// A random share.
    RandomShare,
}

impl Test {
    /// What it asks.
    #[must_use]
    pub fn fact(&self) -> Fact {
        match self {
            Test::Part(partition, _) => Fact::Part(*partition),
            Test::Number(fact, _) => Fact::Number(*fact),
            Test::Day(fact, _) => Fact::Day(*fact),
            Test::Text(column, _) | Test::ColumnNumber(column, _) | Test::ColumnDay(column, _) => Fact::Column(*column),
            Test::Bought(what, ..) => Fact::Bought(*what),
            Test::Company(by, _) => Fact::Company(*by),
            Test::Consent(_) => Fact::Consent,
            Test::Audience(_) => Fact::Audience,
            Test::RandomShare(_) => Fact::RandomShare,
        }
    }
}

/// When, or how often.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BoughtWhen {
    /// In some order.
    Ever,
    /// In an order at most so many days ago.
    InLast(u32),
    /// In so many orders, or more.
    AtLeast(u32),
    /// In none.
    Never,
}

/// What a customer says to e-mails.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ConsentAnswer {
    /// Yes.
    Given,
    /// No.
    Withheld,
    /// Nothing: that is no yes.
    Unanswered,
}

impl ConsentAnswer {
    /// All answers, in the order in which they are offered.
    pub const ALL: [ConsentAnswer; 3] = [ConsentAnswer::Given, ConsentAnswer::Withheld, ConsentAnswer::Unanswered];
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

impl NumberFact {
    /// All figures, in the order in which they are offered.
    pub const ALL: [NumberFact; 10] = [
        NumberFact::RecencyDays,
        NumberFact::Orders,
        NumberFact::MonetaryCents,
        NumberFact::AverageOrderCents,
        NumberFact::AverageGapDays,
        NumberFact::DaysToNextOrder,
        NumberFact::ScoreR,
        NumberFact::ScoreF,
        NumberFact::ScoreM,
        NumberFact::ScoreFm,
    ];
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

impl DayFact {
    /// All days, in the order in which they are offered.
    pub const ALL: [DayFact; 4] = [DayFact::FirstOrder, DayFact::LastOrder, DayFact::Registered, DayFact::Birthday];
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
