//! Tests of the changes to a régua.

use super::*;
use crate::domain::{ControlShare, Objective, Priority, Reentry, Trigger};
use crate::present::journeys::timing::step_days;
use crate::present::plan::place::{Item, line};
use proptest::prelude::*;

pub(in super::super) fn send(subject: &str) -> Node {
    let mut step = blank(Channel::Email);
    subject.clone_into(&mut step.text.subject);
    Node::Send(step)
}

pub(in super::super) fn wait(days: u16) -> Node {
    Node::Wait(Wait::Days(days))
}

pub(in super::super) fn journey(flow: Vec<Node>) -> Journey {
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
    let subjects = journey.steps().into_iter().map(|step| step.text.subject.clone());
    subjects.zip(step_days(&journey.flow)).collect()
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
    check(with_step_at(&three(), 1).map(|(journey, _)| journey), &[("a", 0), ("", 3), ("b", 10), ("c", 24)]);
    check(doubled(&three(), 1), &[("a", 0), ("b", 7), ("b", 14), ("c", 28)]);
    check(without(&three(), 1), &[("a", 0), ("c", 21)]);
    check(without(&three(), 0), &[("b", 7), ("c", 21)]);
    check(without(&three(), 2), &[("a", 0), ("b", 7)]);
    check(moved(&three(), 1, Along::On).map(|(journey, _)| journey), &[("a", 0), ("c", 7), ("b", 21)]);
    assert_eq!((moved(&three(), 2, Along::On), moved(&three(), 0, Along::Back)), (None, None));
    check(with_step_at(&journey(Vec::new()), 0).map(|(journey, _)| journey), &[("", 0)]);
}

#[test]
fn waits_are_set_by_the_day() {
    check(shifted(&three(), 1, -3), &[("a", 0), ("b", 4), ("c", 18)]);
    check(shifted(&three(), 1, -30), &[("a", 0), ("b", 0), ("c", 14)]);
    check(shifted(&three(), 0, 2), &[("a", 2), ("b", 9), ("c", 23)]);
    assert_eq!(wait_before(&three(), 0), None);
    assert_eq!(with_wait(&three(), 0, Wait::Days(0)), None);
    let birthday = with_wait(&three(), 1, Wait::ToBirthday).unwrap();
    assert_eq!(step_days(&birthday.flow)[..2], [Some(0), None]);
}

#[test]
fn steps_of_a_branch_are_found_on_their_way() {
    let branch = Node::Branch {
        when: Condition::All(Vec::new()),
        yes: vec![wait(2), send("yes")],
        no: vec![send("no"), wait(5), send("later")],
    };
    let journey = journey(vec![send("a"), wait(1), branch, send("z")]);
    assert_eq!(step_days(&journey.flow), [Some(0), Some(3), Some(1), Some(6), None]);
    let next = changed(&journey, 2, |step| step.text.subject.push('!')).unwrap();
    assert_eq!(said(&next)[2].0, "no!");
    assert_eq!(said(&without(&journey, 2).unwrap()).len(), 4);
}

fn branched() -> Journey {
    let branch = Node::Branch {
        when: Condition::everyone(),
        yes: vec![wait(2), send("yes")],
        no: vec![send("no"), wait(5), send("later")],
    };
    journey(vec![send("a"), wait(1), branch, wait(4), send("z")])
}

/// The flow as one line: `a 1 (2 yes | no 5 later) 4 z`.
fn drawn(flow: &[Node]) -> String {
    let piece = |node: &Node| match node {
        Node::Wait(Wait::Days(days)) => days.to_string(),
        Node::Wait(other) => format!("{other:?}"),
        Node::Send(step) => step.text.subject.clone(),
        Node::Branch { yes, no, .. } => format!("({} | {})", drawn(yes), drawn(no)),
    };
    flow.iter().map(piece).collect::<Vec<_>>().join(" ")
}

#[track_caller]
fn check_drawn(next: Option<(Journey, usize)>, want: &str, number: usize) {
    let (next, found) = next.unwrap();
    assert_eq!((drawn(&next.flow).as_str(), found), (want, number));
}

#[test]
fn steps_go_from_side_to_side() {
    // Gaps: 0 a 1 (2 yes 3 | 4 no 5 later 6) 7 z 8.
    check_drawn(moved_to(&branched(), 0, 3), "1 (2 yes a | no 5 later) 4 z", 1);
    check_drawn(moved_to(&branched(), 1, 0), "2 yes a 1 ( | no 5 later) 4 z", 0);
    check_drawn(moved_to(&branched(), 3, 2), "a 1 (5 later 2 yes | no) 4 z", 1);
    check_drawn(moved_to(&branched(), 4, 5), "a 1 (2 yes | no 4 z 5 later)", 3);
    // Within a part waits stay; a branch is passed as a whole.
    check_drawn(moved_to(&branched(), 0, 8), "(2 yes | no 5 later) 1 z 4 a", 4);
    check_drawn(moved_to(&branched(), 3, 4), "a 1 (2 yes | later 5 no) 4 z", 2);
    for (number, slot) in [(0, 0), (0, 1), (1, 2), (1, 3), (4, 7), (4, 8), (9, 0), (0, 9)] {
        assert_eq!(moved_to(&branched(), number, slot), None, "{number} at {slot}");
    }
}

#[test]
fn keys_lead_through_every_side() {
    check_drawn(moved(&branched(), 0, Along::On), "1 (a 2 yes | no 5 later) 4 z", 0);
    check_drawn(moved(&branched(), 1, Along::On), "a 1 ( | 2 yes no 5 later) 4 z", 1);
    check_drawn(moved(&branched(), 4, Along::Back), "a 1 (2 yes | no 5 later 4 z)", 4);
    check_drawn(moved(&branched(), 3, Along::On), "a 1 (2 yes | no) 5 later 4 z", 3);
}

#[test]
fn new_steps_stand_in_their_gap() {
    let fresh = |slot| with_step_at(&branched(), slot);
    check_drawn(fresh(0), " a 1 (2 yes | no 5 later) 4 z", 0);
    check_drawn(fresh(2), "a 1 (3  2 yes | no 5 later) 4 z", 1);
    check_drawn(fresh(3), "a 1 (2 yes 3  | no 5 later) 4 z", 2);
    check_drawn(fresh(8), "a 1 (2 yes | no 5 later) 4 z 3 ", 5);
    assert_eq!(fresh(9), None);
}

#[test]
fn conditions_of_a_step_are_one() {
    let meets = |part| Condition::Test(crate::domain::Test::Audience(part));
    let checks = [OnlyIf::Meets(meets(1)), OnlyIf::NotBought, OnlyIf::Meets(meets(2))];
    let own = changed(&three(), 1, |step| step.only_if = checks.to_vec()).unwrap();
    assert_eq!(condition_of(own.steps()[1]), Some(Condition::All(vec![meets(1), meets(2)])));
    let next = with_condition(&own, 1, Some(&meets(3))).unwrap();
    assert_eq!(next.steps()[1].only_if, [OnlyIf::Meets(meets(3)), OnlyIf::NotBought]);
    let none = with_condition(&next, 1, None).unwrap();
    assert_eq!((condition_of(none.steps()[1]), none.steps()[1].only_if.as_slice()), (None, &[OnlyIf::NotBought][..]));
}

fn flows() -> impl Strategy<Value = Vec<Node>> {
    let leaf = prop_oneof![(0_u16..9).prop_map(wait), "[a-z]".prop_map(|subject| send(&subject))];
    let node = leaf.prop_recursive(3, 16, 4, |node| {
        let side = || prop::collection::vec(node.clone(), 0..4);
        (side(), side()).prop_map(|(yes, no)| Node::Branch { when: Condition::everyone(), yes, no })
    });
    prop::collection::vec(node, 0..6)
}

fn gaps(items: &[Item]) -> usize {
    let count = |item: &Item| match item {
        Item::Slot(_) => 1,
        Item::Step(_) => 0,
        Item::Fork { yes, no, .. } => gaps(yes) + gaps(no),
    };
    items.iter().map(count).sum()
}

proptest! {
    #[test]
    fn moving_loses_no_step_and_tells_where_it_stands(flow in flows(), number in 0_usize..8, slot in 0_usize..24) {
        let own = journey(flow);
        let mut tagged = own.clone();
        // A step that is like no other.
        if let Some(next) = changed(&own, number, |step| step.text.body.push('*')) {
            tagged = next;
        }
        prop_assert_eq!(gaps(&line(&tagged)), slots(&tagged).len());
        if let Some((next, at)) = moved_to(&tagged, number, slot) {
            let sorted = |journey: &Journey| {
                let mut all: Vec<String> = journey.steps().iter().map(|step| step.text.subject.clone()).collect();
                all.sort();
                all
            };
            prop_assert_eq!(sorted(&next), sorted(&tagged));
            prop_assert_eq!(next.steps()[at].text.body.as_str(), "*");
        }
    }

    #[test]
    fn a_step_can_be_brought_back(flow in flows(), number in 0_usize..8) {
        let own = journey(flow);
        if let Some((next, at)) = moved(&own, number, Along::On) {
            let (back, then) = moved(&next, at, Along::Back).unwrap();
            prop_assert_eq!(then, number);
            prop_assert_eq!(back.steps(), own.steps());
        }
    }
}
