//! How often either side of a branch is taken, against messages that nothing holds back.

use super::people::{self, Base};
use super::{known, rules};
use proptest::prelude::{ProptestConfig, prop_assert_eq, proptest};
use regua::domain::{Activity, Channel, Node, Purpose, Step, StepText, Tone};

/// A step that goes to everybody who comes to it.
fn open() -> Node {
    Node::Send(Step {
        activity: Activity::Active,
        channel: Channel::Email,
        purpose: Purpose::Show,
        tone: Tone::Warm,
        text: StepText::default(),
        coupon: None,
        only_if: Vec::new(),
    })
}

/// Puts such a step first on each side of each branch; their numbers, by branch in the order of writing.
fn marked(flow: &mut [Node], steps: &mut usize, marks: &mut Vec<[usize; 2]>) {
    for node in flow {
        match node {
            Node::Wait(_) => {}
            Node::Send(_) => *steps += 1,
            Node::Branch { yes, no, .. } => {
                let own = marks.len();
                marks.push([0; 2]);
                for (side, way) in [yes, no].into_iter().enumerate() {
                    way.insert(0, open());
                    marks[own][side] = *steps;
                    marked(way, steps, marks);
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(if cfg!(debug_assertions) { 200 } else { 2_000 }))]

    #[test]
    fn sides_are_taken_as_often_as_they_send(
        rows in people::people(0), known in known(), all in rules::journeys(), days in 1..50_u16,
    ) {
        let base = Base::of(rows, known);
        let people = base.people();
        for mut journey in all {
            let mut marks = Vec::new();
            marked(&mut journey.flow, &mut 0, &mut marks);
            let plan = base.plan(&people, &journey, days);
            let sums = plan.by_step();
            let sent: Vec<[u64; 2]> = marks.iter().map(|sides| sides.map(|step| sums[step])).collect();
            prop_assert_eq!(plan.taken(), sent.as_slice());
        }
    }
}
