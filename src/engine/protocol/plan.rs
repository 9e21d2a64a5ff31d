//! What the réguas lead to over the days to come: messages by day and step, who is held back and why, where réguas meet.
//! Sums are `journeys`'s; words are `text`'s.

use super::past::PastList;
use crate::domain::{Channel, Day, HeldBack, Need};
use serde::{Deserialize, Serialize};

/// The dry run of all réguas that take part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanReport {
    /// The days, from the reference date on.
    pub days: Vec<DayPlan>,
    /// Each régua, in the order of [`super::Settings::journeys`].
    pub journeys: Vec<JourneyPlan>,
    /// Each reason that held a message back.
    pub held: Vec<HeldReport>,
    /// How many customers get 0, 1, 2 … messages; together they are the base.
    pub received: Vec<u64>,
    /// Each two réguas that meet in somebody, the one that goes first before the other.
    pub pairs: Vec<PairPlan>,
    /// What the base tells of that templates ask for.
    pub known: Vec<Need>,
    /// For each of [`Channel::ALL`], how many can be spoken to by it; `None` where the base does not tell.
    pub reach: [Option<u64>; Channel::ALL.len()],
}

/// A day of the dry run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DayPlan {
    /// Which.
    pub day: Day,
    /// Messages sent, by each of [`Channel::ALL`].
    pub sent: [u64; Channel::ALL.len()],
    /// Messages planned for the day that were not sent on it.
    pub held: u64,
    /// Whether nothing is sent on this day of the week.
    pub quiet: bool,
    /// The steps that are sent on it.
    pub steps: Vec<StepOfDay>,
}

/// A step on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepOfDay {
    /// The régua's number.
    pub journey: u32,
    /// The step, by its place in [`crate::domain::Journey::steps`].
    pub step: u8,
    /// How many get it.
    pub sent: u64,
}

/// A régua in the dry run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct JourneyPlan {
    /// Its number.
    pub number: u32,
    /// Its figures, or why it can't be tried; `None` while it takes no part.
    pub figures: Option<Result<JourneyFigures, JourneyFault>>,
}

/// Why a régua can't be tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum JourneyFault {
    /// One of its conditions names an audience that is gone, or names itself.
    Audience,
    /// It has more steps than can be tried.
    TooManySteps,
    /// Its longest way takes more than three years.
    TooLong,
    /// Its branches nest too deep.
    TooDeep,
    /// The days to come are beyond the calendar.
    Horizon,
}

/// A régua in figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct JourneyFigures {
    /// How often customers come in, those who are on their way on the reference date included.
    pub entries: u64,
    /// How many customers have a message planned.
    pub customers: u64,
    /// How many of these are in its control group.
    pub control: u64,
    /// How many customers get a message.
    pub reached: u64,
    /// Its steps.
    pub steps: Vec<StepPlan>,
    /// How often either side of each branch is taken, yes first; branches in the order of writing.
    pub taken: Vec<[u64; 2]>,
}

/// A step in figures. Planned = sent + all that was held back for good.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepPlan {
    /// Messages planned.
    pub planned: u64,
    /// Messages sent, on their day or later.
    pub sent: u64,
    /// Of these those that were moved to a later day.
    pub moved: u64,
    /// Messages that are never sent, by each of [`HeldBack::ALL`]; and last those whose flow ended while they waited.
    pub lost: Vec<u64>,
}

/// A reason to hold back, in figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct HeldReport {
    /// Which.
    pub reason: HeldBack,
    /// Messages that were sent on a later day.
    pub moved: u64,
    /// Messages that are never sent.
    pub dropped: u64,
    /// Messages whose flow ended while they waited, or that still wait after the last day.
    pub open: u64,
    /// Customers with such a message.
    pub customers: u64,
}

/// Two réguas that meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct PairPlan {
    /// The numbers of the réguas: the one that goes first, then the other.
    pub journeys: [u32; 2],
    /// Customers with messages of both, as planned and as sent.
    pub customers: [u64; 2],
    /// How often a customer has messages of both in one week, as planned and as sent.
    pub same_week: [u64; 2],
    /// Messages of the other that gave way to one of the first on their day.
    pub gave_way: u64,
}

/// Customers behind a figure of the dry run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum PlannedList {
    /// Who gets a step on a day, counted from the reference date.
    Sent {
        /// The régua's number.
        journey: u32,
        /// The step.
        step: u8,
        /// The day.
        day: u16,
    },
    /// Who gets any message on a day.
    Day(u16),
    /// Who has a message of a régua planned.
    Journey(u32),
    /// Who gets a step on any day.
    Step {
        /// The régua's number.
        journey: u32,
        /// The step.
        step: u8,
    },
    /// Whose messages were held back for a reason, moved ones included; of all réguas, or of one.
    Held {
        /// Why.
        reason: HeldBack,
        /// The régua's number.
        journey: Option<u32>,
    },
    /// Who gets more than so many messages.
    Beyond(u32),
    /// Who has messages of both.
    Shared(u32, u32),
    /// Who is behind a figure of a back-test.
    Past(PastList),
}
