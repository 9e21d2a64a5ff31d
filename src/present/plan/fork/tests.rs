//! Tests of the changes to branches.

use super::*;
use crate::present::plan::edit::tests::{journey, send, wait};
use crate::present::plan::place::{Item, line};

fn branch(yes: Vec<Node>, no: Vec<Node>) -> Node {
    Node::Branch { when: Condition::everyone(), yes, no }
}

fn own() -> Journey {
    let inner = branch(vec![send("b")], vec![wait(1), send("c")]);
    journey(vec![wait(1), send("a"), wait(2), branch(vec![wait(3), inner], vec![send("d")]), wait(4), send("e")])
}

#[test]
fn the_line_is_drawn() {
    let inner = Item::Fork {
        number: 1,
        yes: vec![Item::Slot(3), Item::Step(1), Item::Slot(4)],
        no: vec![Item::Slot(5), Item::Step(2), Item::Slot(6)],
    };
    let outer = Item::Fork {
        number: 0,
        yes: vec![Item::Slot(2), inner, Item::Slot(7)],
        no: vec![Item::Slot(8), Item::Step(3), Item::Slot(9)],
    };
    let want = [Item::Slot(0), Item::Step(0), Item::Slot(1), outer, Item::Slot(10), Item::Step(4), Item::Slot(11)];
    assert_eq!(line(&own()), want);
    let before: Vec<usize> = forks(&own()).iter().map(|fork| fork.steps_before).collect();
    assert_eq!(before, [1, 1]);
}

#[test]
fn branches_are_put_in_and_changed() {
    let when = Condition::Any(Vec::new());
    for (slot, number) in [(0, 0), (1, 0), (2, 1), (3, 2), (7, 2), (11, 2)] {
        let (next, at) = with_fork_at(&own(), slot, when.clone()).unwrap();
        let all = forks(&next);
        assert_eq!((at, all.len(), all[at].when), (number, 3, &when), "gap {slot}");
        assert_eq!(next.steps(), own().steps());
    }
    assert_eq!(with_fork_at(&own(), 12, when.clone()), None);
    let next = with_when(&own(), 1, &when).unwrap();
    assert_eq!((forks(&next)[1].when, with_when(&next, 1, &when), with_when(&next, 2, &when)), (&when, None, None));
    let mut deep = journey(Vec::new());
    // The way of gaps 0, 1, 2 … leads in through the yes-sides.
    for depth in 0..Journey::MOST_DEPTH - 1 {
        deep = with_fork_at(&deep, depth, when.clone()).unwrap().0;
    }
    assert_eq!(with_fork_at(&deep, Journey::MOST_DEPTH - 1, when), None);
}

#[test]
fn a_branch_leaves_what_is_kept() {
    let check = |number, kept, want: &[Node]| assert_eq!(without_fork(&own(), number, kept).unwrap().flow, want);
    let inner = || branch(vec![send("b")], vec![wait(1), send("c")]);
    check(0, Kept::Yes, &[wait(1), send("a"), wait(5), inner(), wait(4), send("e")]);
    check(0, Kept::No, &[wait(1), send("a"), wait(2), send("d"), wait(4), send("e")]);
    check(0, Kept::Neither, &[wait(1), send("a"), wait(6), send("e")]);
    let outer = |yes| [wait(1), send("a"), wait(2), branch(yes, vec![send("d")]), wait(4), send("e")];
    check(1, Kept::No, &outer(vec![wait(4), send("c")]));
    assert_eq!(without_fork(&own(), 2, Kept::Yes), None);
}
