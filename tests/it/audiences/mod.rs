//! Conditions against a slow, obvious reading of each customer alone, and the laws that they keep. What a base offers to
//! conditions stands in `people`, the slow reading in `slowly`.

mod engine;
mod people;
mod slowly;

use people::{People, Person, bases, conditions, saved};
use proptest::prelude::{ProptestConfig, Strategy, prop_assert, prop_assert_eq, proptest};
use regua::audience::{Bits, Cache, Evaluation, lot};
use regua::domain::{Audience, AudienceError, Condition, Test};
use std::rc::Rc;

fn who(people: &People, saved: &[Audience], condition: &Condition) -> Result<Rc<Bits>, AudienceError> {
    Evaluation { population: people, saved, cache: &mut Cache::default() }.who(condition)
}

fn members(people: &People, saved: &[Audience], condition: &Condition) -> Vec<bool> {
    let bits = who(people, saved, condition).unwrap();
    (0..people.rows.len()).map(|place| bits.has(place)).collect()
}

fn not(condition: Condition) -> Condition {
    Condition::Not(Box::new(condition))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn as_each_customer_alone(rows in bases(), condition in conditions()) {
        let people = People::of(rows);
        let slow: Vec<bool> = people.rows.iter().map(|person| slowly::meets(person, &condition, &saved())).collect();
        prop_assert_eq!(members(&people, &saved(), &condition), slow);
    }

    #[test]
    fn counts_of_every_condition_within(rows in bases(), condition in conditions()) {
        fn all<'c>(condition: &'c Condition, list: &mut Vec<&'c Condition>) {
            list.push(condition);
            condition.within().iter().for_each(|part| all(part, list));
        }
        let people = People::of(rows);
        let (saved, mut cache, mut parts) = (saved(), Cache::default(), Vec::new());
        all(&condition, &mut parts);
        let mut evaluation = Evaluation { population: &people, saved: &saved, cache: &mut cache };
        let (bits, counts) = evaluation.counted(&condition).unwrap();
        let expected: Vec<u64> = parts.iter().map(|part| who(&people, &saved, part).unwrap().count()).collect();
        prop_assert_eq!(bits.count(), expected[0]);
        prop_assert_eq!(counts, expected);
        // Asked again, out of what was kept.
        prop_assert_eq!(evaluation.who(&condition).unwrap(), bits);
    }

    #[test]
    fn de_morgan(rows in bases(), parts in proptest::collection::vec(conditions(), 0..4)) {
        let people = People::of(rows);
        let denied: Vec<Condition> = parts.iter().cloned().map(not).collect();
        let of = |condition: &Condition| members(&people, &saved(), condition);
        prop_assert_eq!(of(&not(Condition::All(parts.clone()))), of(&Condition::Any(denied.clone())));
        prop_assert_eq!(of(&not(Condition::Any(parts))), of(&Condition::All(denied)));
    }

    #[test]
    fn widening_never_loses_a_customer(rows in bases(), (narrow, wide) in people::wider()) {
        let people = People::of(rows);
        let (narrow, wide) = (Condition::Test(narrow), Condition::Test(wide));
        let pairs = members(&people, &[], &narrow).into_iter().zip(members(&people, &[], &wide));
        for (place, (narrow_in, wide_in)) in pairs.enumerate() {
            prop_assert!(!narrow_in || wide_in, "{narrow:?} {wide:?} {:?}", people.rows[place]);
        }
    }

    #[test]
    fn the_order_of_rows_changes_nothing(rows in bases(), condition in conditions(), by in 0..50_usize) {
        let mut turned: Vec<Person> = rows.clone();
        turned.rotate_left(by.min(rows.len()));
        turned.reverse();
        let (people, turned) = (People::of(rows), People::of(turned));
        let keys = |people: &People| {
            let found = who(people, &saved(), &condition).unwrap();
            let mut keys: Vec<String> = found.iter().map(|place| people.rows[place].key.clone()).collect();
            keys.sort_unstable();
            keys
        };
        prop_assert_eq!(keys(&people), keys(&turned));
    }

    #[test]
    fn new_customers_change_nobody_s_lot(rows in bases(), more in bases()) {
        let share = Condition::Test(Test::RandomShare(regua::domain::Percent::new(30).unwrap()));
        let before = members(&People::of(rows.clone()), &[], &share);
        let after = members(&People::of([rows, more].concat()), &[], &share);
        prop_assert_eq!(&after[..before.len()], &before[..]);
    }
}

#[test]
fn a_tenth_of_the_base_is_about_a_tenth() {
    let drawn = (0..20_000).filter(|number| lot(&format!("cliente-{number}@exemplo.com.br")) < 10).count();
    assert!((1_850..=2_150).contains(&drawn), "{drawn}");
}

#[test]
fn audiences_that_name_each_other() {
    let named = |number| Condition::Test(Test::Audience(number));
    let audience = |number, condition| Audience { number, name: number.to_string(), condition };
    let people = People::of(Vec::new());
    let check = |all: &[Audience], number: u32, error: Option<AudienceError>| {
        assert_eq!(who(&people, all, &named(number)).err(), error);
    };
    let chain = [audience(0, Condition::everyone()), audience(1, not(named(0))), audience(2, named(1))];
    check(&chain, 2, None);
    check(&chain, 7, Some(AudienceError::Unknown(7)));
    let circle = [audience(0, named(1)), audience(1, Condition::All(vec![named(2)])), audience(2, named(1))];
    check(&circle, 0, Some(AudienceError::Cycle(vec![1, 2, 1])));
    let deep: Vec<Audience> = (0..400).map(|number| audience(number, named(number + 1))).collect();
    check(&deep, 0, Some(AudienceError::TooDeep));
}

#[test]
fn birthdays_of_the_corpus() {
    use regua::domain::{Birthday, DayFact, DayTest};
    // On 28 February 2025 a birthday of the 29th is kept; the year's turn is no border.
    let on = |year, month, day| regua::domain::Day::from_ymd(year, month, day).unwrap();
    let check = |born: Birthday, reference, test: DayTest, is_in: bool| {
        let mut people = People::of(vec![Person { birthday: Some(born), ..Person::default() }]);
        people.reference = reference;
        let condition = Condition::Test(Test::Day(DayFact::Birthday, test));
        assert_eq!(members(&people, &[], &condition), [is_in], "{born:?} {test:?}");
    };
    let leap = Birthday::without_year(2, 29).unwrap();
    check(leap, on(2025, 2, 28), DayTest::AnniversaryWithin(0), true);
    check(leap, on(2024, 2, 28), DayTest::AnniversaryWithin(0), false);
    check(leap, on(2024, 2, 28), DayTest::AnniversaryWithin(1), true);
    check(leap, on(2025, 6, 1), DayTest::AnniversaryInMonth(2), true);
    check(leap, on(2025, 3, 1), DayTest::AnniversaryWithin(0), false);
    check(Birthday::born(1980, 1, 2).unwrap(), on(2024, 12, 30), DayTest::AnniversaryWithin(6), true);
    check(Birthday::born(1980, 12, 31).unwrap(), on(2024, 12, 30), DayTest::AnniversaryWithin(6), true);
    check(Birthday::born(1980, 1, 2).unwrap(), on(2024, 12, 30), DayTest::AnniversaryWithin(2), false);
    check(leap, on(2025, 3, 1), DayTest::Before(on(2000, 1, 1)), false);
    check(Birthday::born(1996, 2, 29).unwrap(), on(2025, 3, 1), DayTest::Before(on(2000, 1, 1)), true);
}

#[test]
fn tests_that_nobody_meets_by_their_limits() {
    use regua::domain::{NumberFact, NumberTest};
    let people = People::of(vec![Person::default()]);
    for test in [NumberTest::Below(i64::MIN), NumberTest::Above(i64::MAX), NumberTest::Between(5, 4)] {
        let condition = Condition::Test(Test::Number(NumberFact::MonetaryCents, test));
        assert_eq!(members(&people, &[], &condition), [false], "{test:?}");
    }
}

/// Every kind of test is drawn: a law over none of them would prove nothing.
#[test]
fn all_kinds_of_tests_are_drawn() {
    use proptest::strategy::ValueTree;
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut kinds = std::collections::BTreeSet::new();
    for _ in 0..2_000 {
        let test = people::tests().new_tree(&mut runner).unwrap().current();
        kinds.insert(format!("{test:?}").split('(').next().unwrap().to_owned());
    }
    assert_eq!(kinds.len(), 10, "{kinds:?}");
}
