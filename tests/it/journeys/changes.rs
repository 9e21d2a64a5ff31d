//! A run that was changed again and again is the one made from nothing: every message, and every sum.

use super::people::{self, Base};
use super::{known, rules, told};
use proptest::prelude::{ProptestConfig, Strategy, any, prop_assert, prop_assert_eq, prop_oneof, proptest};
use regua::domain::{Channel, ControlShare, Journey, Node, Priority, SendingRules, Trigger, Wait};
use regua::journeys::{Lane, Run, Sending};
use std::rc::Rc;

const DAYS: u16 = 40;

/// What a hand may do to the réguas, each place taken modulo their number.
#[derive(Debug, Clone)]
enum Change {
    /// Another in its place.
    Other(usize, Box<Journey>),
    /// Another before one, with the number of none.
    Came(usize, Box<Journey>),
    Gone(usize),
    Turned(usize),
    Priority(usize, u8),
    Control(usize, u8),
    /// Every wait so many days longer.
    Later(usize, u16),
    /// Every step by another channel.
    Channel(usize, usize),
    /// The last piece of the flow left out.
    Shorter(usize),
    Exits(usize, Box<Journey>),
    Trigger(usize, Box<Trigger>),
    Nothing,
}

fn change() -> impl Strategy<Value = Change> {
    let place = 0..4_usize;
    let journey = || rules::journeys().prop_map(|mut all| Box::new(all.swap_remove(0)));
    prop_oneof![
        (place.clone(), journey()).prop_map(|(at, journey)| Change::Other(at, journey)),
        (place.clone(), journey()).prop_map(|(at, journey)| Change::Came(at, journey)),
        place.clone().prop_map(Change::Gone),
        place.clone().prop_map(Change::Turned),
        (place.clone(), 0..3_u8).prop_map(|(at, priority)| Change::Priority(at, priority)),
        (place.clone(), prop_oneof![0..30_u8]).prop_map(|(at, percent)| Change::Control(at, percent)),
        (place.clone(), 1..6_u16).prop_map(|(at, days)| Change::Later(at, days)),
        (place.clone(), 0..Channel::ALL.len()).prop_map(|(at, channel)| Change::Channel(at, channel)),
        place.clone().prop_map(Change::Shorter),
        (place.clone(), journey()).prop_map(|(at, journey)| Change::Exits(at, journey)),
        (place, journey()).prop_map(|(at, journey)| Change::Trigger(at, Box::new(journey.trigger))),
        proptest::strategy::Just(Change::Nothing),
    ]
}

/// Each node of a flow, those of branches too.
fn each(flow: &mut [Node], then: &mut dyn FnMut(&mut Node)) {
    for node in flow {
        then(node);
        if let Node::Branch { yes, no, .. } = node {
            each(yes, then);
            each(no, then);
        }
    }
}

impl Change {
    /// `fresh` is a number that no régua ever had.
    fn apply(self, all: &mut Vec<Journey>, fresh: u32) {
        let many = all.len();
        match self {
            Change::Other(at, journey) => all[at % many] = Journey { number: all[at % many].number, ..*journey },
            Change::Came(at, journey) => all.insert(at % (many + 1), Journey { number: fresh, ..*journey }),
            Change::Gone(at) => drop((many > 1).then(|| all.remove(at % many))),
            Change::Turned(at) => all.rotate_left(at % many),
            Change::Priority(at, priority) => all[at % many].priority = Priority(priority),
            Change::Control(at, percent) => all[at % many].control = ControlShare::new(percent).unwrap(),
            Change::Later(at, by) => each(&mut all[at % many].flow, &mut |node| {
                if let Node::Wait(Wait::Days(days)) = node {
                    *days += by;
                }
            }),
            Change::Channel(at, channel) => each(&mut all[at % many].flow, &mut |node| {
                if let Node::Send(step) = node {
                    step.channel = Channel::ALL[channel];
                }
            }),
            Change::Shorter(at) => drop(all[at % many].flow.pop()),
            Change::Exits(at, journey) => all[at % many].exits = journey.exits,
            Change::Trigger(at, trigger) => all[at % many].trigger = *trigger,
            Change::Nothing => {}
        }
    }
}

/// The lanes of réguas, those of a run that serve them again.
fn lanes(base: &Base, (run, before): (&Run, &[Journey]), all: &[Journey]) -> Vec<Lane> {
    let people = base.people();
    let lane = |journey: &Journey| {
        let same = |old: &&Journey| {
            let like = Journey { priority: old.priority, control: old.control, ..journey.clone() };
            **old == like
        };
        let kept = before.iter().find(same).and_then(|old| before.iter().position(|other| other == old));
        let plan = kept.map(|at| Rc::clone(&run.lanes()[at].plan));
        Lane::of(journey, plan.unwrap_or_else(|| Rc::new(base.plan(&people, journey, DAYS))))
    };
    all.iter().map(lane).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(if cfg!(debug_assertions) { 400 } else { 4_000 }))]

    #[test]
    fn a_run_that_was_changed_is_one_made_from_nothing(
        rows in people::people(20), known in known(), all in rules::journeys(), rules in rules::rules(),
        changes in proptest::collection::vec(change(), 1..6), slice in 1..9_usize, is_late in any::<bool>(),
    ) {
        let base = Base::of(rows, known);
        let people = base.people();
        let mut run = base.run(&all, &rules, DAYS);
        let mut all = all;
        for (fresh, change) in (20..).zip(changes) {
            let before = all.clone();
            let nothing = matches!(change, Change::Nothing | Change::Turned(_));
            change.apply(&mut all, fresh);
            let lanes = lanes(&base, (&run, &before), &all);
            let mut sending = Sending::change(&people, run, lanes).unwrap();
            while !is_late && !sending.step(&people, slice).is_done() {}
            run = sending.finish(&people);
            let anew = base.run(&all, &rules, DAYS);
            prop_assert_eq!(told(&run), told(&anew));
            prop_assert_eq!(run.all().collect::<Vec<_>>(), anew.all().collect::<Vec<_>>());
            prop_assert_eq!(run.tally(), anew.tally());
            prop_assert!(!nothing || run.looked_at() == 0 || before != all);
            prop_assert!(run.looked_at() <= anew.looked_at().max(base.rows().len()));
        }
    }
}

/// Réguas are told apart by their places, so that there are never more old and new ones than places.
#[test]
fn too_many_at_once_begin_anew() {
    let shop = regua::journeys::library::Shop { segment: &|_| None, season: people::day(people::REFERENCE) };
    let mut plain = regua::journeys::library::journey(regua::domain::Template::Welcome, 0, &shop);
    plain.audience = regua::domain::Condition::everyone();
    plain.trigger = Trigger::DaysWithoutBuying(9);
    let person = people::Person { orders: vec![-5], ..people::Person::default() };
    let base = Base::of(vec![person], people::Known { leap: regua::domain::LeapDayRule::February28, told: false });
    let numbered = |from: u32| (from..from + 40).map(|number| Journey { number, ..plain.clone() }).collect::<Vec<_>>();
    let rules = SendingRules::default();
    let (first, second) = (numbered(0), numbered(40));
    let people = base.people();
    let run = base.run(&first, &rules, DAYS);
    let changed = Sending::change(&people, run.clone(), lanes(&base, (&run, &first), &second)).unwrap().finish(&people);
    let anew = base.run(&second, &rules, DAYS);
    assert!(anew.tally().people_planned() > 0);
    assert_eq!((told(&changed), changed.tally()), (told(&anew), anew.tally()));
}
