//! What holds over all réguas together: caps, quiet days, the gap between messages, and what becomes of a message that is
//! held back. Who is held back is `journeys::sending`'s.

use super::{Channel, Weekday, Weekdays};

/// Which messages a cap counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Capped {
    /// All of them.
    Everything,
    /// Those of a channel.
    Channel(Channel),
}

/// A person gets at most so many messages in any so many days in a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cap {
    capped: Capped,
    messages: u8,
    days: u16,
}

/// No message at all, or no day at all, is no cap.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CapError;

impl Cap {
    /// # Errors
    /// [`CapError`] for 0 messages, or for 0 or more than 366 days.
    pub const fn new(capped: Capped, messages: u8, days: u16) -> Result<Cap, CapError> {
        if messages == 0 || days == 0 || days > 366 { Err(CapError) } else { Ok(Cap { capped, messages, days }) }
    }

    /// Which messages it counts.
    #[must_use]
    pub fn capped(self) -> Capped {
        self.capped
    }

    /// How many at most.
    #[must_use]
    pub fn messages(self) -> u8 {
        self.messages
    }

    /// In any so many days in a row, 1 being the day itself.
    #[must_use]
    pub fn days(self) -> u16 {
        self.days
    }

    /// Whether it counts the messages of a channel.
    #[must_use]
    pub fn counts(self, channel: Channel) -> bool {
        match self.capped {
            Capped::Everything => true,
            Capped::Channel(own) => own == channel,
        }
    }
}

/// What becomes of a message on a day on which it can't be sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Holding {
    /// It is dropped.
    Drop,
    /// It waits for the next day on which it can, at most so many days, and is dropped then.
    Move(u16),
}

impl Holding {
    /// The days that a message waits at most.
    #[must_use]
    pub fn most_days(self) -> u16 {
        match self {
            Holding::Drop => 0,
            Holding::Move(most_days) => most_days,
        }
    }
}

/// The rules of sending, over all réguas.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SendingRules {
    /// The caps; all of them hold.
    pub caps: Vec<Cap>,
    /// Days of the week on which nothing is sent.
    pub quiet: Weekdays,
    /// Days from a person's message to the next, whatever the channel: 1 is at most one message a day, 0 any number.
    pub minimum_gap_days: u16,
    /// What becomes of a message that is held back by these.
    pub holding: Holding,
}

impl Default for SendingRules {
    /// Three messages a week, of which one by WhatsApp and one by SMS; none on Sundays; one a day; seven days of patience.
    fn default() -> Self {
        let week = |capped, messages| Cap { capped, messages, days: 7 };
        SendingRules {
            caps: vec![
                week(Capped::Everything, 3),
                week(Capped::Channel(Channel::WhatsApp), 1),
                week(Capped::Channel(Channel::Sms), 1),
            ],
            quiet: Weekdays::NONE.with(Weekday::Sunday),
            minimum_gap_days: 1,
            holding: Holding::Move(7),
        }
    }
}

/// Why a message was not sent on its day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HeldBack {
    /// The customer is in the régua's control group.
    ControlGroup,
    /// The customer is in the suppression list.
    Suppressed,
    /// The customer gave no consent to the channel.
    NoConsent,
    /// Nothing is sent on this day of the week.
    QuietDay,
    /// Another régua's message took the day.
    Collision,
    /// Too few days after the message before.
    Gap,
    /// A cap is reached.
    Cap,
}

impl HeldBack {
    /// All reasons, in the order in which they are asked: the first that applies is told.
    pub const ALL: [HeldBack; 7] = [
        HeldBack::ControlGroup,
        HeldBack::Suppressed,
        HeldBack::NoConsent,
        HeldBack::QuietDay,
        HeldBack::Collision,
        HeldBack::Gap,
        HeldBack::Cap,
    ];

    /// Position in [`HeldBack::ALL`].
    #[must_use]
    pub fn index(self) -> usize {
        self as usize
    }
}

/// What became of a planned message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fate {
    /// It was sent, on its day or on a later one.
    Sent,
    /// It was not sent, and never will be.
    Dropped,
    /// The flow ended while it waited: the customer bought, or left.
    Ended,
    /// It still waits when the last day is over.
    StillWaiting,
}

impl Fate {
    /// All fates.
    pub const ALL: [Fate; 4] = [Fate::Sent, Fate::Dropped, Fate::Ended, Fate::StillWaiting];

    /// Position in [`Fate::ALL`].
    #[must_use]
    pub fn index(self) -> usize {
        self as usize
    }
}
