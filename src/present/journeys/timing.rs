//! When the messages of a flow go out, as far as the flow alone tells. Whom they reach on which date is the engine's.

use crate::domain::{Activity, Node, Wait};

/// How many messages a flow sends, and until when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Extent {
    /// To those whom every condition keeps from the most.
    pub fewest: u32,
    /// To those who get the most.
    pub most: u32,
    /// Days from the entry to the last message, by the longest way; `None` where the calendar decides.
    pub last_day: Option<u32>,
}

/// Where a walk through a flow stands.
#[derive(Clone, Copy)]
struct At {
    day: Option<u32>,
    extent: Extent,
}

/// What a walk tells on its way.
#[derive(Default)]
struct Days {
    steps: Vec<Option<u32>>,
    forks: Vec<Option<u32>>,
}

const START: At = At { day: Some(0), extent: Extent { fewest: 0, most: 0, last_day: Some(0) } };

/// The extent of a flow; steps that are paused send nothing.
#[must_use]
pub fn extent(flow: &[Node]) -> Extent {
    walk(flow, START, &mut Days::default()).extent
}

/// The day of each step since the entry, in the order of `Journey::steps`; `None` where the calendar, or the way of a
/// branch, decides.
#[must_use]
pub fn step_days(flow: &[Node]) -> Vec<Option<u32>> {
    let mut days = Days::default();
    walk(flow, START, &mut days);
    days.steps
}

/// The day on which each branch is come to, in the order of writing; `None` likewise.
#[must_use]
pub fn fork_days(flow: &[Node]) -> Vec<Option<u32>> {
    let mut days = Days::default();
    walk(flow, START, &mut days);
    days.forks
}

fn walk(flow: &[Node], mut at: At, days: &mut Days) -> At {
    for node in flow {
        match node {
            Node::Wait(Wait::Days(wait)) => at.day = at.day.map(|day| day + u32::from(*wait)),
            Node::Wait(Wait::ToBirthday | Wait::ToMonthEnd | Wait::ToDayOfMonth(_)) => at.day = None,
            Node::Send(step) => {
                days.steps.push(at.day);
                match step.activity {
                    Activity::Paused => {}
                    Activity::Active => {
                        let is_sure = u32::from(step.only_if.is_empty());
                        let Extent { fewest, most, last_day: _ } = at.extent;
                        at.extent = Extent { fewest: fewest + is_sure, most: most + 1, last_day: at.day };
                    }
                }
            }
            Node::Branch { when: _, yes, no } => {
                days.forks.push(at.day);
                let (yes, no) = (walk(yes, at, days), walk(no, at, days));
                let (one, other) = (yes.extent, no.extent);
                let last_day = one.last_day.zip(other.last_day).map(|(one, other)| one.max(other));
                let (fewest, most) = (one.fewest.min(other.fewest), one.most.max(other.most));
                at = At { day: yes.day.filter(|_| yes.day == no.day), extent: Extent { fewest, most, last_day } };
            }
        }
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Channel, Condition, OnlyIf, Purpose, Step, StepText, Tone};

    fn send(activity: Activity, only_if: &[OnlyIf]) -> Node {
        Node::Send(Step {
            activity,
            channel: Channel::Email,
            purpose: Purpose::Show,
            tone: Tone::Warm,
            text: StepText::default(),
            coupon: None,
            only_if: only_if.to_vec(),
        })
    }

    fn branch(yes: Vec<Node>, no: Vec<Node>) -> Node {
        Node::Branch { when: Condition::everyone(), yes, no }
    }

    #[track_caller]
    fn check(flow: &[Node], (fewest, most, last_day): (u32, u32, Option<u32>), days: &[Option<u32>]) {
        assert_eq!((extent(flow), step_days(flow).as_slice()), (Extent { fewest, most, last_day }, days));
    }

    #[test]
    fn flows_are_measured() {
        let message = || send(Activity::Active, &[]);
        let wait = |days| Node::Wait(Wait::Days(days));
        check(&[], (0, 0, Some(0)), &[]);
        check(&[wait(3), message(), wait(9)], (1, 1, Some(3)), &[Some(3)]);
        check(&[message(), wait(5), send(Activity::Paused, &[])], (1, 1, Some(0)), &[Some(0), Some(5)]);
        check(
            &[message(), wait(5), send(Activity::Active, &[OnlyIf::NotBought])],
            (1, 2, Some(5)),
            &[Some(0), Some(5)],
        );
        check(&[Node::Wait(Wait::ToMonthEnd), message()], (1, 1, None), &[None]);
        let days = [Some(2), Some(7), None];
        check(&[branch(vec![wait(2), message(), wait(5), message()], vec![]), message()], (1, 3, None), &days);
        check(&[branch(vec![wait(2), message()], vec![wait(2)]), message()], (1, 2, Some(2)), &[Some(2), Some(2)]);
        let inner = branch(vec![wait(3), branch(vec![], vec![])], vec![]);
        assert_eq!(fork_days(&[wait(1), inner, branch(vec![], vec![])]), [Some(1), Some(4), None]);
    }
}
