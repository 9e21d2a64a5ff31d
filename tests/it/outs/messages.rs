//! Lists of messages against the dry run that they are of.

use super::shop::*;
use crate::journey::analyse;
use regua::domain::{Audience, Condition, Day, Language, NumberFact, NumberTest, Test};
use regua::engine::Engine;
use regua::engine::protocol::{Command, Download, Event, Flavour, PersonReport, PlannedList, Settings, Studied, Study};
use regua::present::plan::preview::message;
use std::collections::{BTreeMap, BTreeSet};

#[test]
fn the_list_is_what_the_dry_run_sends() {
    let (mut engine, _) = engine(Turned::No);
    let rows = plain(&mut engine);
    let shown = shown(&mut engine);
    assert!(rows.len() > 100 && shown.len() > 30, "{} rows of {} lists", rows.len(), shown.len());
    assert_eq!(rows.len(), shown.values().map(BTreeSet::len).sum::<usize>());
    assert_eq!(grouped(&rows), shown);
    let channels: BTreeSet<&str> = rows.iter().map(|row| row["channel"].as_str()).collect();
    assert_eq!(channels, BTreeSet::from(["email", "sms", "whatsapp", "direct_mail"]));
}

#[test]
fn lists_of_a_day_a_regua_and_a_step_are_parts_of_the_whole() {
    let (mut engine, _) = engine(Turned::No);
    let whole = plain(&mut engine);
    let mut part = |days: (u16, u16), journey, step| {
        let (from_day, to_day) = days;
        let (flavour, language) = (Flavour::Plain, Language::Portuguese);
        let download = Download::Messages { from_day, to_day, journey, step, flavour, language };
        let (name, bytes) = write(&mut engine, &download);
        (name, rows(&bytes, b','))
    };
    let mut joined = Vec::new();
    for first in (0..HORIZON).step_by(7) {
        joined.extend(part((first, first + 6), None, None).1);
    }
    assert_eq!(joined, whole);
    let (name, reminders) = part((0, HORIZON), Some(4), Some(1));
    let want: Vec<_> = whole.iter().filter(|row| row["regua"].starts_with("Rea") && row["step"] == "2").collect();
    assert_eq!(reminders.iter().collect::<Vec<_>>(), want);
    assert_eq!(name, "regua_mensagens_reativacao-ja-a-b_passo-2_2026-11-22_plain.csv");
    assert!(part((0, HORIZON), Some(77), None).1.is_empty());
    assert!(part((5, 4), None, None).1.is_empty());
}

#[test]
fn nobody_gets_what_they_may_not_get() {
    let (mut engine, _) = engine(Turned::No);
    let person = |row: &BTreeMap<String, String>| row["email"][7..9].parse::<i32>().unwrap();
    let check = |rows: &[BTreeMap<String, String>]| {
        for row in rows {
            let person = person(row);
            assert!(!is_suppressed(person) && !says_no(person), "{row:?}");
            assert!(row["channel"] != "email" || consents(person), "{row:?}");
            assert!(!["sms", "whatsapp"].contains(&row["channel"].as_str()) || has_phone(person), "{row:?}");
        }
    };
    check(&plain(&mut engine));
    for (name, bytes) in entries(&write(&mut engine, &archive(Flavour::Plain, Language::English)).1) {
        if name != "index.csv" {
            check(&rows(&bytes, b','));
        }
    }
}

#[test]
fn spreadsheets_run_no_cell_and_plain_lists_keep_them() {
    let (mut engine, _) = engine(Turned::No);
    let (_, bytes) = write(&mut engine, &all(Flavour::Spreadsheet, Language::Portuguese));
    assert!(bytes.starts_with(b"\xef\xbb\xbf\"email\";"));
    let guarded = rows(&bytes, b';');
    let cells =
        |rows: &[BTreeMap<String, String>]| rows.iter().flat_map(|row| row.values()).cloned().collect::<Vec<_>>();
    for cell in cells(&guarded) {
        assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{cell:?}");
    }
    let has = |rows: &[BTreeMap<String, String>], start: &str| cells(rows).iter().any(|cell| cell.starts_with(start));
    let raw = plain(&mut engine);
    for start in ["=HYPERLINK(", "=HYPERLINK(18),", "=1+1", "-10%", "@Ofertas", "+cmd", "+55 "] {
        assert!(has(&raw, start), "{start}");
        assert!(has(&guarded, &format!("'{start}")), "{start}");
    }
}

#[test]
fn texts_are_filled_and_what_can_t_be_is_told() {
    let (mut engine, _) = engine(Turned::No);
    let rows = plain(&mut engine);
    let at = |step: &str, person: i32| {
        let is_it = |row: &&BTreeMap<String, String>| {
            row["regua"].starts_with("Rea") && row["step"] == step && row["email"] == key(person)
        };
        rows.iter().find(is_it).unwrap_or_else(|| panic!("{step} {person}"))
    };
    let words = |text: &str| text.replace('\u{a0}', " ");
    // Three orders of one product each; of equals the first in the order of bytes is the favourite.
    let first = at("1", 17);
    assert_eq!(first["subject"], "Oi, Cliente?");
    let (sent, last) = (first["date"].as_str(), words(first["message"].split("VOLTE10 até ").nth(1).unwrap()));
    assert_eq!((sent, first["coupon"].as_str()), ("2026-11-25", "VOLTE10"));
    assert_eq!(first["last_day_of_coupon"], "2026-12-02");
    assert_eq!(last, "2 dez. 2026. {{desconhecida}} ");
    assert!(first["message"].starts_with("Cliente, faz 20 dias.\n=Moedor; =Moedor; 3.\n"), "{first:?}");
    assert_eq!(first["blank_tags"], "loja desconhecida");
    // The reminder tells of the coupon that the first message gave.
    let second = at("2", 17);
    assert_eq!(words(&second["message"]), "VOLTE10 só até 2 dez. 2026");
    assert_eq!((second["coupon"].as_str(), second["last_day_of_coupon"].as_str()), ("VOLTE10", "2026-12-02"));
    // Of whom the first message was before the days that are tried, no last day is known.
    let early = rows.iter().find(|row| row["regua"].starts_with("Rea") && row["step"] == "2").unwrap();
    assert_eq!((early["message"].as_str(), early["last_day_of_coupon"].as_str()), ("VOLTE10 só até breve", ""));
    // The customers' own coupons.
    for row in rows.iter().filter(|row| row["channel"] == "sms") {
        let person: i32 = row["email"][7..9].parse().unwrap();
        assert_eq!(row["coupon"], format!("GIFT{person}"));
        let ends = Day::from_number(today().number() + person % 10 + 5).unwrap().to_iso();
        assert_eq!(row["last_day_of_coupon"], ends);
        assert!(words(&row["message"]).trim_end().ends_with(name(person).trim_end()), "{row:?}");
    }
}

#[test]
fn previews_show_what_lists_hold() {
    let (mut engine, _) = engine(Turned::No);
    let rows = plain(&mut engine);
    let mut compared = 0;
    for ((date, number, step), keys) in shown(&mut engine) {
        let journey = journeys().into_iter().find(|journey| journey.number == number).unwrap();
        let day = (0..).find(|place| Day::from_number(today().number() + i32::from(*place)).unwrap().to_iso() == date);
        let list = PlannedList::Sent { journey: number, step, day: day.unwrap() };
        for nth in 0..keys.len() as u32 {
            let events = engine.handle(&Command::Study(Study::Recipient(list, nth)));
            let Some(Event::Studied { found, .. }) = events.into_iter().next() else { panic!("an answer") };
            let Studied::Person(PersonReport { key, person: Some(person) }) = *found else { panic!("a person") };
            let of = journey.steps()[usize::from(step)].clone();
            let shown = message(&of, &person, Language::Portuguese);
            let row = rows.iter().find(|row| {
                row["email"] == key
                    && row["date"] == date
                    && row["step"] == (step + 1).to_string()
                    && row["regua"] == journey.name
            });
            let row = row.expect("a row");
            let texts = [shown.subject.text(), shown.pre_header.text(), shown.body.text()];
            assert_eq!(texts, [&row["subject"], &row["pre_header"], &row["message"]].map(String::clone));
            let favourite = person.favourites.first().map(|(name, _)| name.clone());
            assert_eq!(person.message.favourite_product, favourite);
            compared += 1;
        }
    }
    assert_eq!(compared, rows.len());
}

#[test]
fn blanks_are_those_of_the_previews() {
    let (mut engine, _) = engine(Turned::No);
    let mut blank = 0;
    for journey in journeys() {
        for (step, of) in (0..).zip(journey.steps()) {
            let mut ask = |study| {
                let events = engine.handle(&Command::Study(study));
                let Some(Event::Studied { found, .. }) = events.into_iter().next() else { panic!("an answer") };
                *found
            };
            let Studied::Blanks(report) = ask(Study::Blanks(journey.number, step)) else { panic!("a count") };
            let list = PlannedList::Step { journey: journey.number, step };
            let people: Vec<_> = (0..report.recipients as u32)
                .map(|nth| {
                    let found = ask(Study::Recipient(list, nth));
                    let Studied::Person(PersonReport { person: Some(person), .. }) = found else { panic!("a person") };
                    person
                })
                .collect();
            for (tag, count) in report.blank {
                let known = |facts| regua::text::merged(tag, facts, (of.channel, Language::English)).is_some();
                assert_eq!(people.iter().filter(|person| !known(&person.message)).count() as u64, count, "{tag:?}");
                blank += count;
            }
        }
    }
    assert!(blank > 0);
}

#[test]
fn other_downloads_and_no_base_have_no_file() {
    let mut none = Engine::new();
    assert_eq!(none.write(&all(Flavour::Plain, Language::English), &mut |_| panic!("bytes")), Ok(None));
    let (mut engine, _) = engine(Turned::No);
    let other = Download::Template(regua::domain::SampleFile::Orders);
    assert_eq!(engine.write(&other, &mut |_| panic!("bytes")), Ok(None));
}

#[test]
fn an_audience_that_changes_is_another_plan() {
    let (mut engine, analysis) = engine(Turned::No);
    let among = |least: i64| Audience {
        number: 1,
        name: "Fiéis".to_owned(),
        condition: Condition::Test(Test::Number(NumberFact::Orders, NumberTest::AtLeast(least))),
    };
    let mut planned = |least: i64| {
        let mut journeys = journeys();
        journeys[0].audience = Condition::Test(Test::Audience(1));
        let settings = Settings { journeys, audiences: vec![among(least)], ..analysis.settings.clone() };
        drop(analyse(&mut engine, settings));
        plan(&mut engine).journeys[0].figures.clone().unwrap().unwrap().customers
    };
    let (all, some, none) = (planned(1), planned(2), planned(99));
    assert!(all > some && some > 0 && none == 0, "{all}, {some}, {none}");
    assert_eq!(planned(1), all);
}
