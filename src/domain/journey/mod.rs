//! A régua de relacionamento as a person designs it: for whom, when, what, how often. What it leads to is `journeys`'s; its
//! words are `text`'s.

mod entry;
mod filled;
mod step;
mod tag;
mod template;
mod trigger;

use super::Condition;
pub use entry::{ControlShare, ControlShareError, Exit, Priority, Reentry};
pub use filled::{Filled, FilledPiece, fill};
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

    /// For each step the number of the step whose coupon its message tells of: its own, or that of the last step before
    /// on the way which gives one. Where the ways of a branch end with different coupons, what follows tells of none.
    #[must_use]
    pub fn offers(&self) -> Vec<Option<usize>> {
        fn walk(flow: &[Node], mut given: Option<usize>, offers: &mut Vec<Option<usize>>) -> Option<usize> {
            for node in flow {
                match node {
                    Node::Wait(_) => {}
                    Node::Send(step) => {
                        let own = step.coupon.as_ref().map(|_| offers.len());
                        offers.push(own.or(given));
                        if step.activity == Activity::Active {
                            given = own.or(given);
                        }
                    }
                    Node::Branch { when: _, yes, no } => {
                        let ends = [yes, no].map(|way| walk(way, given, offers));
                        given = ends[0].filter(|_| ends[0] == ends[1]);
                    }
                }
            }
            given
        }
        let mut offers = Vec::new();
        walk(&self.flow, None, &mut offers);
        offers
    }
}

#[cfg(test)]
mod tests {
    use super::{Activity, ControlShare, CouponOffer, Journey, Node, Objective, Priority, Purpose, Reentry, Step};
    use super::{StepText, Tone, Trigger, WhichOrder};
    use crate::domain::{Channel, Condition};

    fn send(coupon: Option<&str>, activity: Activity) -> Node {
        Node::Send(Step {
            activity,
            channel: Channel::Email,
            purpose: Purpose::Offer,
            tone: Tone::Warm,
            text: StepText::default(),
            coupon: coupon.map(|code| CouponOffer { code: code.to_owned(), valid_days: 7 }),
            only_if: Vec::new(),
        })
    }

    #[track_caller]
    fn check(flow: Vec<Node>, want: &[Option<usize>]) {
        let journey = Journey {
            number: 1,
            name: String::new(),
            template: None,
            activity: Activity::Active,
            objective: Objective::Loyalty,
            audience: Condition::everyone(),
            trigger: Trigger::OrderPlaced(WhichOrder::Every),
            flow,
            exits: Vec::new(),
            reentry: Reentry::Never,
            control: ControlShare::default(),
            priority: Priority::default(),
        };
        assert_eq!(journey.offers(), want);
        assert_eq!(journey.steps().len(), want.len());
    }

    #[test]
    fn a_reminder_tells_of_the_coupon_before() {
        let (with, without) = (|code| send(Some(code), Activity::Active), || send(None, Activity::Active));
        let branch = |yes, no| Node::Branch { when: Condition::everyone(), yes, no };
        check(vec![without(), with("A"), without(), with("B"), without()], &[None, Some(1), Some(1), Some(3), Some(3)]);
        check(vec![send(Some("A"), Activity::Paused), without()], &[Some(0), None]);
        let ways = |no| vec![with("A"), branch(vec![with("B"), without()], no), without()];
        check(ways(vec![without()]), &[Some(0), Some(1), Some(1), Some(0), None]);
        check(vec![with("A"), branch(vec![without()], Vec::new()), without()], &[Some(0); 3]);
    }
}
