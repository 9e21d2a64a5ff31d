//! The laws of réguas, on random bases and rules, and what the fast way comes to against the slow one.

mod branches;
mod changes;
mod laws;
mod past;
mod people;
mod rules;
mod slow_facts;
mod slowly;

use people::{Base, Known, REFERENCE};
use proptest::prelude::{Just, ProptestConfig, Strategy, any, prop_assert_eq, prop_oneof, proptest};
use regua::domain::{Fate, LeapDayRule};
use regua::journeys::Run;

/// What became of all messages, as the slow way tells it.
fn told(run: &Run) -> Vec<slowly::Told> {
    let mut all: Vec<slowly::Told> = run
        .all()
        .map(|told| slowly::Told {
            lane: told.lane,
            customer: told.message.customer() as usize,
            planned: told.message.day().into(),
            step: told.message.step().into(),
            entered: i32::from(told.message.day()) - i32::from(told.message.age_days()),
            fate: Some((told.outcome.fate, told.outcome.held, told.outcome.moved_days.into())),
        })
        .collect();
    all.sort();
    all
}

fn known() -> impl Strategy<Value = Known> {
    let leap = prop_oneof![Just(LeapDayRule::February28), Just(LeapDayRule::March1)];
    (leap, any::<bool>()).prop_map(|(leap, told)| Known { leap, told })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(if cfg!(debug_assertions) { 400 } else { 4_000 }))]

    #[test]
    fn a_dry_run_is_what_living_day_by_day_comes_to(
        rows in people::people(0), known in known(), all in rules::journeys(), rules in rules::rules(), days in 1..50_u16,
    ) {
        let base = Base::of(rows, known);
        let run = base.run(&all, &rules, days);
        prop_assert_eq!(told(&run), slowly::run(&base, &all, &rules, days));
    }

    #[test]
    fn a_back_test_is_what_living_day_by_day_comes_to(
        rows in people::people(45), known in known(), all in rules::journeys(), rules in rules::rules(), days in 1..50_u16,
    ) {
        let base = Base::of(rows, known);
        let run = base.run(&all, &rules, days);
        let slow = slowly::run(&base, &all, &rules, days);
        prop_assert_eq!(told(&run), slow.clone());
        let people = base.people();
        for lane in 0..all.len() {
            let test = run.back_test(&people, lane);
            for (customer, person) in base.rows().iter().enumerate() {
                let own = || slow.iter().filter(|told| told.lane == lane && told.customer == customer);
                let sent = own().filter_map(|told| match told.fate {
                    Some((Fate::Sent, _, moved)) => Some(told.planned + moved),
                    _ => None,
                });
                let found = test.reached.iter().find(|reached| reached.customer as usize == customer);
                let first = sent.min();
                prop_assert_eq!(found.map(|reached| i32::from(reached.message_day)), first);
                let bought = first.and_then(|first| {
                    person.orders.iter().copied().filter(|day| first < *day && *day < i32::from(days)).min()
                });
                prop_assert_eq!(found.and_then(|reached| reached.bought_day).map(i32::from), bought);
            }
        }
    }
}

#[test]
fn the_reference_date_is_before_a_leap_day() {
    assert_eq!(people::day(REFERENCE).to_iso(), "2024-02-02");
}
