//! Changes to a régua, one at a time: its steps put in, moved, doubled, taken out, their waits and fields. Each leads to a
//! whole régua. Where a step stands is told by its number in [`Journey::steps`].

use crate::domain::{Activity, Channel, CouponOffer, Journey, Node, OnlyIf, Purpose, Step, StepText, Tone, Wait};

/// Days between a step and one that is put in after it.
const NEXT_DAYS: u16 = 3;

/// The way to a node: at each branch its place and the way taken, at last the place.
struct Way {
    branches: Vec<(usize, Side)>,
    place: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Yes,
    No,
}

fn find(flow: &[Node], number: &mut usize, branches: &mut Vec<(usize, Side)>) -> Option<usize> {
    for (place, node) in flow.iter().enumerate() {
        match node {
            Node::Wait(_) => {}
            Node::Send(_) if *number == 0 => return Some(place),
            Node::Send(_) => *number -= 1,
            Node::Branch { yes, no, .. } => {
                for (side, way) in [(Side::Yes, yes), (Side::No, no)] {
                    branches.push((place, side));
                    if let Some(found) = find(way, number, branches) {
                        return Some(found);
                    }
                    branches.pop();
                }
            }
        }
    }
    None
}

fn way(journey: &Journey, mut number: usize) -> Option<Way> {
    let mut branches = Vec::new();
    let place = find(&journey.flow, &mut number, &mut branches)?;
    Some(Way { branches, place })
}

/// The part of the flow that a way ends in.
fn part<'f>(flow: &'f mut Vec<Node>, branches: &[(usize, Side)]) -> Option<&'f mut Vec<Node>> {
    let mut part = flow;
    for (place, side) in branches {
        let Node::Branch { yes, no, .. } = part.get_mut(*place)? else { return None };
        part = match side {
            Side::Yes => yes,
            Side::No => no,
        };
    }
    Some(part)
}

/// The régua with the part of the flow around a step changed; `None` of a step that there is not.
fn around(
    journey: &Journey,
    number: usize,
    change: impl FnOnce(&mut Vec<Node>, usize) -> Option<()>,
) -> Option<Journey> {
    let way = way(journey, number)?;
    let mut next = journey.clone();
    change(part(&mut next.flow, &way.branches)?, way.place)?;
    (next != *journey).then_some(next)
}

/// With a step changed; `None` where nothing changes.
#[must_use]
pub fn changed(journey: &Journey, number: usize, change: impl FnOnce(&mut Step)) -> Option<Journey> {
    around(journey, number, |flow, place| match flow.get_mut(place)? {
        Node::Send(step) => {
            change(step);
            Some(())
        }
        Node::Wait(_) | Node::Branch { .. } => None,
    })
}

/// The wait right before a step: `None` where there is none, so that it follows on the same day.
#[must_use]
pub fn wait_before(journey: &Journey, number: usize) -> Option<Wait> {
    let way = way(journey, number)?;
    let mut flow = journey.flow.clone();
    let part = part(&mut flow, &way.branches)?;
    match part.get(way.place.checked_sub(1)?)? {
        Node::Wait(wait) => Some(*wait),
        Node::Send(_) | Node::Branch { .. } => None,
    }
}

/// With another wait before a step; no days are none.
#[must_use]
pub fn with_wait(journey: &Journey, number: usize, wait: Wait) -> Option<Journey> {
    around(journey, number, |flow, place| {
        let before = place.checked_sub(1).filter(|before| matches!(flow.get(*before), Some(Node::Wait(_))));
        match (before, wait) {
            (Some(before), Wait::Days(0)) => drop(flow.remove(before)),
            (Some(before), wait) => *flow.get_mut(before)? = Node::Wait(wait),
            (None, Wait::Days(0)) => {}
            (None, wait) => flow.insert(place, Node::Wait(wait)),
        }
        Some(())
    })
}

/// A step of nothing but its channel.
fn blank(channel: Channel) -> Step {
    Step {
        activity: Activity::Active,
        channel,
        purpose: Purpose::Offer,
        tone: Tone::Warm,
        text: StepText::default(),
        coupon: None,
        only_if: Vec::new(),
    }
}

/// With a new step some days after this one, or as the first; and its number.
#[must_use]
pub fn with_step_after(journey: &Journey, number: Option<usize>) -> (Journey, usize) {
    let Some(number) = number.filter(|number| *number < journey.steps().len()) else {
        let mut next = journey.clone();
        next.flow.push(Node::Send(blank(Channel::Email)));
        let last = next.steps().len() - 1;
        return (next, last);
    };
    let channel = journey.steps().get(number).map_or(Channel::Email, |step| step.channel);
    let next = around(journey, number, |flow, place| {
        flow.splice(place + 1..place + 1, [Node::Wait(Wait::Days(NEXT_DAYS)), Node::Send(blank(channel))]);
        Some(())
    });
    (next.unwrap_or_else(|| journey.clone()), number + 1)
}

/// With a copy of a step right after it, on the same distance.
#[must_use]
pub fn doubled(journey: &Journey, number: usize) -> Option<Journey> {
    let wait = wait_before(journey, number).unwrap_or(Wait::Days(NEXT_DAYS));
    around(journey, number, |flow, place| {
        let copy = flow.get(place)?.clone();
        flow.splice(place + 1..place + 1, [Node::Wait(wait), copy]);
        Some(())
    })
}

/// Without a step; its wait is added to that of the next one, so that no other step moves.
#[must_use]
pub fn without(journey: &Journey, number: usize) -> Option<Journey> {
    around(journey, number, |flow, place| {
        flow.remove(place);
        let before = place.checked_sub(1);
        let own = before.and_then(|before| flow.get(before)).and_then(days);
        let next = flow.get(place).and_then(days);
        match (before, own, next) {
            (Some(before), Some(own), Some(next)) => {
                *flow.get_mut(before)? = Node::Wait(Wait::Days(own.saturating_add(next)));
                flow.remove(place);
            }
            (Some(before), Some(_), None) if place >= flow.len() => drop(flow.remove(before)),
            (_, _, _) => {}
        }
        Some(())
    })
}

fn days(node: &Node) -> Option<u16> {
    match node {
        Node::Wait(Wait::Days(days)) => Some(*days),
        Node::Wait(Wait::ToBirthday | Wait::ToMonthEnd | Wait::ToDayOfMonth(_))
        | Node::Send(_)
        | Node::Branch { .. } => None,
    }
}

/// With a step in the place of the one before or after it, as far as both stand in one part of the flow; the waits stay where
/// they are. And its number then.
#[must_use]
pub fn moved(journey: &Journey, number: usize, by: isize) -> Option<(Journey, usize)> {
    let other = number.checked_add_signed(by)?;
    let (one, next) = (way(journey, number)?, way(journey, other)?);
    if one.branches != next.branches {
        return None;
    }
    let moved = around(journey, number, |flow, place| {
        flow.swap(place, next.place);
        Some(())
    });
    moved.map(|moved| (moved, other))
}

/// With a step brought days nearer to the one before it, or farther; never before it.
#[must_use]
pub fn shifted(journey: &Journey, number: usize, by: i32) -> Option<Journey> {
    let now = match wait_before(journey, number) {
        None => 0,
        Some(Wait::Days(days)) => i32::from(days),
        Some(Wait::ToBirthday | Wait::ToMonthEnd | Wait::ToDayOfMonth(_)) => return None,
    };
    let next = u16::try_from((now + by).clamp(0, 730)).ok()?;
    with_wait(journey, number, Wait::Days(next))
}

/// With a condition of a step put in or taken out.
#[must_use]
pub fn with_only_if(journey: &Journey, number: usize, check: &OnlyIf) -> Option<Journey> {
    changed(journey, number, |step| match step.only_if.iter().position(|own| own == check) {
        Some(place) => drop(step.only_if.remove(place)),
        None => step.only_if.push(check.clone()),
    })
}

/// With a coupon of this code and term, or none.
#[must_use]
pub fn with_coupon(journey: &Journey, number: usize, coupon: Option<CouponOffer>) -> Option<Journey> {
    changed(journey, number, |step| step.coupon = coupon)
}

/// On which day of the flow a step comes, counted from the entry; `None` where that differs between customers.
#[must_use]
pub fn day_of(journey: &Journey, number: usize) -> Option<u32> {
    let way = way(journey, number)?;
    let mut part: &[Node] = &journey.flow;
    let mut sum = 0;
    for (place, side) in
        way.branches.iter().copied().map(|(place, side)| (place, Some(side))).chain([(way.place, None)])
    {
        for node in part.get(..place)? {
            match node {
                Node::Wait(Wait::Days(days)) => sum += u32::from(*days),
                Node::Wait(Wait::ToBirthday | Wait::ToMonthEnd | Wait::ToDayOfMonth(_)) => return None,
                Node::Branch { yes, no, .. } if holds_wait(yes) || holds_wait(no) => return None,
                Node::Send(_) | Node::Branch { .. } => {}
            }
        }
        match (side, part.get(place)) {
            (Some(Side::Yes), Some(Node::Branch { yes, .. })) => part = yes,
            (Some(Side::No), Some(Node::Branch { no, .. })) => part = no,
            (Some(_), _) => return None,
            (None, _) => {}
        }
    }
    Some(sum)
}

fn holds_wait(flow: &[Node]) -> bool {
    flow.iter().any(|node| match node {
        Node::Wait(wait) => *wait != Wait::Days(0),
        Node::Send(_) => false,
        Node::Branch { yes, no, .. } => holds_wait(yes) || holds_wait(no),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Condition, ControlShare, Objective, Priority, Reentry, Trigger};

    fn send(subject: &str) -> Node {
        let mut step = blank(Channel::Email);
        subject.clone_into(&mut step.text.subject);
        Node::Send(step)
    }

    fn wait(days: u16) -> Node {
        Node::Wait(Wait::Days(days))
    }

    fn journey(flow: Vec<Node>) -> Journey {
        Journey {
            number: 1,
            name: "Teste".to_owned(),
            template: None,
            activity: Activity::Active,
            objective: Objective::Loyalty,
            audience: Condition::All(Vec::new()),
            trigger: Trigger::Registered,
            flow,
            exits: Vec::new(),
            reentry: Reentry::Never,
            control: ControlShare::NONE,
            priority: Priority::default(),
        }
    }

    /// Subjects in their order, each with its day.
    fn said(journey: &Journey) -> Vec<(String, Option<u32>)> {
        let steps = journey.steps();
        let subject = |(number, step): (usize, &&Step)| (step.text.subject.clone(), day_of(journey, number));
        steps.iter().enumerate().map(subject).collect()
    }

    fn check(journey: Option<Journey>, expected: &[(&str, u32)]) {
        let said = said(&journey.unwrap());
        let said: Vec<(&str, u32)> = said.iter().map(|(text, day)| (text.as_str(), day.unwrap())).collect();
        assert_eq!(said, expected);
    }

    fn three() -> Journey {
        journey(vec![send("a"), wait(7), send("b"), wait(14), send("c")])
    }

    #[test]
    fn steps_are_put_in_moved_doubled_and_taken_out() {
        check(Some(three()), &[("a", 0), ("b", 7), ("c", 21)]);
        check(Some(with_step_after(&three(), Some(0)).0), &[("a", 0), ("", 3), ("b", 10), ("c", 24)]);
        check(doubled(&three(), 1), &[("a", 0), ("b", 7), ("b", 14), ("c", 28)]);
        check(without(&three(), 1), &[("a", 0), ("c", 21)]);
        check(without(&three(), 0), &[("b", 7), ("c", 21)]);
        check(without(&three(), 2), &[("a", 0), ("b", 7)]);
        check(moved(&three(), 1, 1).map(|(journey, _)| journey), &[("a", 0), ("c", 7), ("b", 21)]);
        assert_eq!(moved(&three(), 2, 1), None);
        check(Some(with_step_after(&journey(Vec::new()), None).0), &[("", 0)]);
    }

    #[test]
    fn waits_are_set_by_the_day() {
        check(shifted(&three(), 1, -3), &[("a", 0), ("b", 4), ("c", 18)]);
        check(shifted(&three(), 1, -30), &[("a", 0), ("b", 0), ("c", 14)]);
        check(shifted(&three(), 0, 2), &[("a", 2), ("b", 9), ("c", 23)]);
        assert_eq!(wait_before(&three(), 0), None);
        assert_eq!(with_wait(&three(), 0, Wait::Days(0)), None);
        let birthday = with_wait(&three(), 1, Wait::ToBirthday).unwrap();
        assert_eq!((day_of(&birthday, 0), day_of(&birthday, 1)), (Some(0), None));
    }

    #[test]
    fn steps_of_a_branch_are_found_on_their_way() {
        let branch = Node::Branch {
            when: Condition::All(Vec::new()),
            yes: vec![wait(2), send("yes")],
            no: vec![send("no"), wait(5), send("later")],
        };
        let journey = journey(vec![send("a"), wait(1), branch, send("z")]);
        let days: Vec<Option<u32>> = (0..5).map(|number| day_of(&journey, number)).collect();
        assert_eq!(days, [Some(0), Some(3), Some(1), Some(6), None]);
        let next = changed(&journey, 2, |step| step.text.subject.push('!')).unwrap();
        assert_eq!(said(&next)[2].0, "no!");
        assert_eq!(moved(&journey, 1, 1), None, "ways are not mixed");
        assert_eq!(said(&without(&journey, 2).unwrap()).len(), 4);
    }
}
