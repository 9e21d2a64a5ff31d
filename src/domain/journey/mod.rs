//! A régua de relacionamento as a person designs it: for whom, when, what, how often. What it leads to is `journeys`'s; its
//! words are `text`'s.

mod entry;
mod step;
mod tag;
mod template;
mod trigger;

use super::Condition;
pub use entry::{ControlShare, ControlShareError, Exit, Priority, Reentry};
pub use step::{CouponOffer, Node, OnlyIf, Purpose, Step, StepText, Tone, Wait};
pub use tag::{MergeTag, TextPiece, text_pieces};
pub use template::{Family, Need, Template};
pub use trigger::{BirthdayMoment, Trigger, WhichOrder};

/// What a régua is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Objective {
    /// To win customers back, or to save those who slip away.
    WinBack,
    /// To turn contacts into customers.
    Prospecting,
    /// To keep customers close.
    Loyalty,
    /// To sell more, or something else, to customers.
    CrossSell,
}

impl Objective {
    /// All objectives, in the order in which they are offered.
    pub const ALL: [Objective; 4] =
        [Objective::WinBack, Objective::Prospecting, Objective::Loyalty, Objective::CrossSell];
}

/// Whether a régua, or a step of one, takes part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Activity {
    /// It does.
    #[default]
    Active,
    /// It does not, and is kept.
    Paused,
}

/// A régua. Source: DOMAIN.md §7.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Journey {
    /// Unique among the réguas, and never that of one which is gone: the control group hangs on it.
    pub number: u32,
    /// What it is called.
    pub name: String,
    /// Which template it was made from.
    pub template: Option<Template>,
    /// Whether it takes part.
    pub activity: Activity,
    /// What it is for.
    pub objective: Objective,
    /// Whom it is for: asked when the trigger fires.
    pub audience: Condition,
    /// What lets a customer in.
    pub trigger: Trigger,
    /// What happens then.
    pub flow: Vec<Node>,
    /// What lets a customer out before the end.
    pub exits: Vec<Exit>,
    /// Whether a customer can come in again.
    pub reentry: Reentry,
    /// The share of customers who get nothing, to compare with.
    pub control: ControlShare,
    /// Who goes first where réguas collide.
    pub priority: Priority,
}

impl Journey {
    /// How deep branches may nest.
    pub const MOST_DEPTH: usize = 16;

    /// The steps in the order of writing, of a branch those of "yes" first: a step's number is its place here.
    #[must_use]
    pub fn steps(&self) -> Vec<&Step> {
        fn gather<'j>(flow: &'j [Node], steps: &mut Vec<&'j Step>) {
            for node in flow {
                match node {
                    Node::Wait(_) => {}
                    Node::Send(step) => steps.push(step),
                    Node::Branch { when: _, yes, no } => {
                        gather(yes, steps);
                        gather(no, steps);
                    }
                }
            }
        }
        let mut steps = Vec::new();
        gather(&self.flow, &mut steps);
        steps
    }
}
