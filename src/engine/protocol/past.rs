//! What the réguas would have come to over past days, with what customers really did: a back-test. It is run by `past`;
//! words are `text`'s.

use super::plan::JourneyFault;
use crate::domain::Day;
use serde::{Deserialize, Serialize};

/// The back-test of all réguas that take part. Nobody was sent anything: who bought, bought without a message.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PastReport {
    /// The day as of which the base was known.
    pub first: Day,
    /// How many days were lived through, from that one on.
    pub days: u16,
    /// Customers known on that day.
    pub known: u64,
    /// Customers who came after it.
    pub newcomers: u64,
    /// Of those with a planned message, how many are not in the base of today: their orders were given back since. No list
    /// holds them.
    pub gone: u64,
    /// All réguas together: a customer counts once, with the first message of any.
    pub all: PastFigures,
    /// Each régua that takes part, in the order of [`super::Settings::journeys`].
    pub journeys: Vec<PastJourney>,
}

/// A régua in a back-test.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PastJourney {
    /// Its number.
    pub number: u32,
    /// Its figures, or why it can't be tried.
    pub figures: Result<PastFigures, JourneyFault>,
}

/// Customers with a planned message: each is in exactly one of reached, control and held.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct PastFigures {
    /// Who would have got a message.
    pub reached: u64,
    /// Of these, who bought after it.
    pub bought: u64,
    /// Who is in the control group.
    pub control: u64,
    /// Of these, who bought after the day of what would have been the message.
    pub control_bought: u64,
    /// Whose messages were all held back.
    pub held: u64,
    /// Of these, who bought on or after the first planned day.
    pub held_bought: u64,
    /// How many bought so many days, 1, 2, …, after the message; entry 0 is always 0.
    pub days_before: Vec<u64>,
}

/// Customers behind a figure of a back-test.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct PastList {
    /// How many days were lived through, up to the reference date.
    pub days: u16,
    /// A régua's number; `None`: all together.
    pub journey: Option<u32>,
    /// Which of them.
    pub group: PastGroup,
}

/// A figure of [`PastFigures`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum PastGroup {
    /// [`PastFigures::reached`].
    Reached,
    /// [`PastFigures::bought`].
    Bought,
    /// [`PastFigures::control`].
    Control,
    /// [`PastFigures::control_bought`].
    ControlBought,
    /// [`PastFigures::held`].
    Held,
    /// [`PastFigures::held_bought`].
    HeldBought,
}
