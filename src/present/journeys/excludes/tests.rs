//! Tests of conditions that exclude each other.

use super::*;
use proptest::prelude::*;

fn orders(test: NumberTest) -> Condition {
    Condition::Test(Test::Number(NumberFact::Orders, test))
}

fn stage(parts: &[u16]) -> Condition {
    Condition::Test(Test::Part(Partition::Stage, parts.to_vec()))
}

fn city(test: TextTest) -> Condition {
    Condition::Test(Test::Text(0, test))
}

fn texts(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

fn not(condition: Condition) -> Condition {
    Condition::Not(Box::new(condition))
}

#[track_caller]
fn check(conditions: &[&Condition], want: bool) {
    let named = Audience { number: 7, name: "Sete".to_owned(), condition: orders(NumberTest::AtLeast(5)) };
    assert_eq!(exclude(conditions, &[named]), want, "{conditions:?}");
}

#[test]
fn exclusions_are_read_off() {
    let (few, many) = (orders(NumberTest::AtMost(1)), orders(NumberTest::AtLeast(2)));
    check(&[], false);
    check(&[&few], false);
    check(&[&few, &many], true);
    check(&[&few, &orders(NumberTest::AtLeast(1))], false);
    check(&[&Condition::All(vec![few.clone(), many.clone()])], true);
    check(&[&Condition::Any(vec![few.clone(), many.clone()])], false);
    check(&[&many, &not(orders(NumberTest::Above(1)))], true);
    // Who has no figure fails the test that is denied.
    check(&[&not(few.clone()), &not(many.clone())], false);
    check(&[&orders(NumberTest::IsBlank), &many], true);
    check(&[&orders(NumberTest::Is(1)), &orders(NumberTest::IsNot(1))], true);
    check(&[&few, &Condition::Any(vec![many.clone(), orders(NumberTest::Is(9))])], true);
    check(&[&few, &Condition::Test(Test::Audience(7))], true);
    check(&[&few, &Condition::Test(Test::Audience(8))], false);
    check(&[&stage(&[1, 2]), &stage(&[2, 3])], false);
    check(&[&stage(&[1]), &stage(&[2, 3])], true);
    check(&[&stage(&[1, 2]), &not(stage(&[1, 2, 3]))], true);
    check(&[&stage(&[])], false);
    check(&[&city(TextTest::In(texts(&["São Paulo"]))), &city(TextTest::NotIn(texts(&["sao paulo"])))], true);
    check(&[&city(TextTest::In(texts(&["Bauru", "Jaú"]))), &city(TextTest::NotIn(texts(&["Jaú"])))], false);
    check(&[&city(TextTest::Contains("a".to_owned())), &not(city(TextTest::Contains("a".to_owned())))], true);
}

/// A customer of the model: orders, if any, a stage, a city.
type Person = (Option<i64>, u16, u8);

fn meets(condition: &Condition, person: Person) -> bool {
    let (number, part, letter) = person;
    match condition {
        Condition::All(of) => of.iter().all(|part| meets(part, person)),
        Condition::Any(of) => of.iter().any(|part| meets(part, person)),
        Condition::Not(of) => !meets(of, person),
        Condition::Test(Test::Part(_, parts)) => parts.contains(&part),
        Condition::Test(Test::Text(_, TextTest::In(of))) => of.contains(&letter.to_string()),
        Condition::Test(Test::Text(_, TextTest::NotIn(of))) => !of.contains(&letter.to_string()),
        Condition::Test(Test::Number(_, NumberTest::IsBlank)) => number.is_none(),
        Condition::Test(Test::Number(_, NumberTest::IsNot(other))) => number.is_some_and(|number| number != *other),
        Condition::Test(Test::Number(_, test)) => {
            number.zip(range(*test)).is_some_and(|(number, (from, to))| (from..=to).contains(&number))
        }
        Condition::Test(_) => unreachable!("not made here"),
    }
}

fn conditions() -> impl Strategy<Value = Condition> {
    let number = prop_oneof![
        (0_i64..4).prop_map(NumberTest::Is),
        (0_i64..4).prop_map(NumberTest::IsNot),
        (0_i64..4).prop_map(NumberTest::Below),
        (0_i64..4).prop_map(NumberTest::AtLeast),
        (0_i64..4, 0_i64..4).prop_map(|(from, to)| NumberTest::Between(from, to)),
        Just(NumberTest::IsBlank),
    ];
    let some = || prop::collection::vec(0_u8..3, 0..3).prop_map(|of| of.iter().map(u8::to_string).collect());
    let leaf = prop_oneof![
        number.prop_map(orders),
        prop::collection::vec(0_u16..3, 0..3).prop_map(|parts| stage(&parts)),
        some().prop_map(|of| city(TextTest::In(of))),
        some().prop_map(|of| city(TextTest::NotIn(of))),
    ];
    leaf.prop_recursive(3, 12, 3, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..3).prop_map(Condition::All),
            prop::collection::vec(inner.clone(), 0..3).prop_map(Condition::Any),
            inner.prop_map(not),
        ]
    })
}

proptest! {
    #[test]
    fn nobody_meets_what_excludes(one in conditions(), other in conditions()) {
        if exclude(&[&one, &other], &[]) {
            for number in std::iter::once(None).chain((-1..6).map(Some)) {
                for person in (0..4).flat_map(|part| (0..4).map(move |letter| (number, part, letter))) {
                    prop_assert!(!(meets(&one, person) && meets(&other, person)), "{:?}", person);
                }
            }
        }
    }
}
