//! The lists that a base comes to: parts of partitions, audiences, what is to be done on the days to come; each with its
//! customers and how they are reached. Their files are `download`'s.

use crate::domain::{AudienceError, Channel, Day, Partition};
use serde::{Deserialize, Serialize};

/// Which list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum ListId {
    /// A part of a partition, by its place in it.
    Part(Partition, u16),
    /// An audience, by its number.
    Audience(u32),
    /// Who gets a step on a day.
    Action(ActionId),
}

/// A step of a régua on a day of the dry run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ActionId {
    /// The day, from the first of the horizon.
    pub day: u16,
    /// The régua's number.
    pub journey: u32,
    /// The step, by its place in [`crate::domain::Journey::steps`].
    pub step: u8,
}

/// A list in figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ListReport {
    /// Its customers.
    pub customers: u64,
    /// Of these those in its file, row by row: without those who must not be written to.
    pub listed: u64,
    /// By each of [`Channel::ALL`] how many can be spoken to, after consent, suppression and unsubscribing; `None` where no
    /// file tells what the channel takes.
    pub reach: [Option<u64>; Channel::ALL.len()],
    /// A number that is another one when others are listed, or by other settings. It is made of customers' keys: it belongs
    /// into no store.
    pub print: u64,
}

/// The lists that need no dry run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListsReport {
    /// Each partition that the data tell of, with each of its parts; the parts' customers together are the base.
    pub parts: Vec<(Partition, Vec<ListReport>)>,
    /// Each audience, by its number, in the order of [`super::Settings::audiences`].
    pub audiences: Vec<(u32, Result<ListReport, AudienceError>)>,
    /// Everybody: the base.
    pub everyone: ListReport,
}

/// The lists of the next days of the dry run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActionsReport {
    /// So many days were looked at, from the reference date on.
    pub days: u16,
    /// The lists by day, then in the order of their réguas and steps.
    pub actions: Vec<ActionReport>,
}

/// A list of the dry run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActionReport {
    /// Which.
    pub id: ActionId,
    /// Its day.
    pub day: Day,
    /// By which channel.
    pub channel: Channel,
    /// In figures: a row is a message.
    pub list: ListReport,
}
