//! `corpora/numeric/birthdays.json`: when birthdays come round, 29 February among them. The laws stand in
//! `analysis::birthdays`.

use crate::shared::shared;
use regua::analysis::birthdays::is_within;
use regua::domain::{BirthDoubt, Birthday, Day, LeapDayRule};
use serde_json::Value;

/// The numbers of a date, parted by `-` or `/`.
fn numbers(text: &str) -> Vec<u32> {
    text.split(['-', '/']).map(|part| part.parse().unwrap()).collect()
}

/// A date as the cases write it: `29/02/1996`, `29/02` or `1996-02-29`. `None` for one that no calendar has.
fn birthday(text: &str) -> Option<Birthday> {
    match numbers(text)[..] {
        [year, month, day] if text.contains('-') => Birthday::born(year.cast_signed(), month, day),
        [day, month, year] => Birthday::born(year.cast_signed(), month, day),
        [day, month] => Birthday::without_year(month, day),
        _ => panic!("no date: {text}"),
    }
}

fn day(iso: &str) -> Day {
    let [year, month, day] = numbers(iso)[..] else { panic!("no day: {iso}") };
    Day::from_ymd(year.cast_signed(), month, day).unwrap()
}

/// What a case says to be true or false.
fn is_in(birthday: Birthday, window: &str) -> bool {
    // Behind the window some cases explain themselves.
    let window = window.split(' ').next().unwrap();
    if let Some(month) = window.strip_prefix("month=") {
        return birthday.month() == month.parse::<u32>().unwrap();
    }
    let (from, to) = window.split_once("..").unwrap();
    is_within(birthday, day(from), day(to), LeapDayRule::February28)
}

#[test]
fn birthdays_of_the_corpus() {
    let Some(path) = shared("corpora/numeric/birthdays.json") else {
        panic!("corpora/numeric/birthdays.json is absent: set REGUA_SHARED");
    };
    let cases: Value = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
    let cases = cases["cases"].as_array().unwrap();
    let today = day("2026-11-22");
    for case in cases {
        let birthday = birthday(case["birth"].as_str().unwrap());
        match &case["in"] {
            Value::Bool(expected) => {
                assert_eq!(is_in(birthday.unwrap(), case["window"].as_str().unwrap()), *expected, "{case}");
            }
            Value::String(verdict) if verdict.starts_with("ERR") => assert_eq!(birthday, None, "{case}"),
            Value::String(verdict) => {
                let (doubt, year) = (birthday.unwrap().doubt(today), birthday.unwrap().year());
                match verdict.as_str() {
                    "accepted as month-day" => assert_eq!((doubt, year), (None, None), "{case}"),
                    "flag as placeholder" => assert_eq!(doubt, Some(BirthDoubt::Placeholder), "{case}"),
                    "flag future birth" => assert_eq!(doubt, Some(BirthDoubt::Future), "{case}"),
                    _ => panic!("a verdict unknown to the test: {case}"),
                }
            }
            Value::Null | Value::Number(_) | Value::Array(_) | Value::Object(_) => panic!("no verdict: {case}"),
        }
    }
    assert_eq!(cases.len(), 12);
}
