//! What a régua does with a customer once in: waits, messages, branches.

use super::Activity;
use crate::domain::{Channel, Condition};

/// A piece of a flow. Pieces follow one another; what follows a branch follows both its ways.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Node {
    /// Lets days pass.
    Wait(Wait),
    /// Sends a message.
    Send(Step),
    /// Goes one way or the other, by what holds on the day.
    Branch {
        /// What is asked.
        when: Condition,
        /// The way of those who meet it.
        yes: Vec<Node>,
        /// The way of the others.
        no: Vec<Node>,
    },
}

/// How long to wait. All but the first may be over at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Wait {
    /// So many days.
    Days(u16),
    /// Until the birthday is next kept; the flow ends for those whose birthday is not known.
    ToBirthday,
    /// Until the last day of the month.
    ToMonthEnd,
    /// Until a month's day of this number, 1 to 31; the last day of shorter months.
    ToDayOfMonth(u8),
}

impl Wait {
    /// The most days that it can last.
    #[must_use]
    pub fn most_days(self) -> u32 {
        match self {
            Wait::Days(days) => days.into(),
            Wait::ToBirthday => 366,
            Wait::ToMonthEnd => 30,
            Wait::ToDayOfMonth(_) => 31,
        }
    }
}

/// A message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Whether it takes part.
    pub activity: Activity,
    /// By which way.
    pub channel: Channel,
    /// What for.
    pub purpose: Purpose,
    /// How it sounds.
    pub tone: Tone,
    /// What it says.
    pub text: StepText,
    /// What it gives.
    pub coupon: Option<CouponOffer>,
    /// What must hold on its day; all of them. Where one does not, the flow goes on without the message.
    pub only_if: Vec<OnlyIf>,
}

/// The words of a message, with merge tags.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct StepText {
    /// The subject.
    pub subject: String,
    /// What mail programs show beside it.
    pub pre_header: String,
    /// The message itself.
    pub body: String,
}

/// A coupon that a message gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CouponOffer {
    /// Its code; empty where it is yet to be made.
    pub code: String,
    /// For how many days it can be used.
    pub valid_days: u16,
}

/// What must hold on the day of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OnlyIf {
    /// A condition on the customer.
    Meets(Condition),
    /// The customer used no coupon since the day after the entry; where the base does not tell of used coupons, bought nothing.
    CouponUnused,
    /// The customer bought nothing since the day after the entry.
    NotBought,
    /// The flow's message before, if there is one, was planned at least so many days earlier: who is born on the first of a
    /// month is not congratulated twice on that day.
    DaysAfterMessage(u16),
}

/// What a message is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Purpose {
    /// To welcome.
    Welcome,
    /// To congratulate.
    Congratulate,
    /// To show how something is made, or cared for.
    Teach,
    /// To ask for an opinion.
    Ask,
    /// To ask to be told on to others.
    Refer,
    /// To show products.
    Show,
    /// To offer a discount or a gift.
    Offer,
    /// To remind.
    Remind,
    /// To reward.
    Reward,
    /// To invite.
    Invite,
    /// To win back.
    WinBack,
}

impl Purpose {
    /// All purposes, in the order in which they are offered.
    pub const ALL: [Purpose; 11] = [
        Purpose::Welcome,
        Purpose::Congratulate,
        Purpose::Teach,
        Purpose::Ask,
        Purpose::Refer,
        Purpose::Show,
        Purpose::Offer,
        Purpose::Remind,
        Purpose::Reward,
        Purpose::Invite,
        Purpose::WinBack,
    ];
}

/// How a message sounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Tone {
    /// As to a friend.
    #[default]
    Warm,
    /// Brief and plain.
    Direct,
    /// With a wink.
    Playful,
    /// With distance.
    Formal,
    /// With a term.
    Urgent,
}

impl Tone {
    /// All tones, in the order in which they are offered.
    pub const ALL: [Tone; 5] = [Tone::Warm, Tone::Direct, Tone::Playful, Tone::Formal, Tone::Urgent];
}
