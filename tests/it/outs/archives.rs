//! Archives of days and calendars, read back by other people's parsers; and that no order of rows reaches a file.

use super::shop::*;
use proptest::prelude::{ProptestConfig, any, prop_assert_eq, proptest};
use regua::domain::{Day, Language};
use regua::engine::protocol::{Download, Flavour};
use std::collections::BTreeSet;

#[test]
fn the_archive_holds_each_list_and_their_counts() {
    let (mut engine, analysis) = engine(Turned::No);
    for (flavour, language, delimiter) in [
        (Flavour::Plain, Language::Portuguese, b','),
        (Flavour::Spreadsheet, Language::Portuguese, b';'),
        (Flavour::Spreadsheet, Language::English, b','),
    ] {
        let (name, bytes) = write(&mut engine, &archive(flavour, language));
        let word = if language == Language::Portuguese { "mensagens" } else { "messages" };
        assert_eq!(name, format!("regua_{word}_2026-11-22.zip"));
        let mut entries = entries(&bytes);
        let (index_name, index) = entries.pop().unwrap();
        assert_eq!(index_name, "index.csv");
        let names: BTreeSet<String> = entries.iter().map(|(name, _)| name.to_lowercase()).collect();
        assert_eq!(names.len(), entries.len());
        let is_legal = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-/.".contains(c);
        assert!(names.iter().all(|name| name.chars().all(is_legal)), "{names:?}");
        let index = rows(&index, delimiter);
        assert_eq!(index.len(), entries.len());
        for (row, (name, bytes)) in index.iter().zip(&entries) {
            let is = |header: [&str; 2]| header.iter().find_map(|header| row.get(*header)).expect("a column").clone();
            assert_eq!(is(["file", "arquivo"]), *name);
            assert_eq!(is([word, word]).parse::<usize>().unwrap(), rows(bytes, delimiter).len());
            // The same list by itself.
            let date = name.split('/').next().unwrap();
            let from = (0..HORIZON).find(|place| {
                Day::from_number(analysis.reference.number() + i32::from(*place)).unwrap().to_iso() == date
            });
            let name = is(["regua", "regua"]);
            let journey = journeys().iter().find(|journey| name.ends_with(&journey.name)).map(|journey| journey.number);
            let step = is(["step", "passo"]).parse::<u8>().unwrap() - 1;
            let (from_day, to_day, step) = (from.unwrap(), from.unwrap(), Some(step));
            let alone = Download::Messages { from_day, to_day, journey, step, flavour, language };
            assert_eq!(write(&mut engine, &alone).1, *bytes);
        }
    }
    let (_, bytes) = write(&mut engine, &archive(Flavour::Plain, Language::Portuguese));
    let names: Vec<String> = entries(&bytes).into_iter().map(|(name, _)| name).collect();
    for name in
        ["2026-11-23/01-reativacao-ja-a-b-passo-1-email.csv", "2026-11-23/02-reativacao-ja-a-b-passo-2-whatsapp.csv"]
    {
        assert!(names.iter().any(|own| own == name), "{names:?}");
    }
    assert!(names.iter().any(|name| name.ends_with("-passo-1-sms.csv")), "{names:?}");
}

/// The events of a calendar: identity, day, summary, description.
fn events(bytes: &[u8]) -> Vec<[String; 4]> {
    use icalendar::parser::{read_calendar, unfold};
    let text = std::str::from_utf8(bytes).unwrap();
    assert!(text.split("\r\n").all(|line| line.len() <= 75 && !line.contains(['\n', '\r'])), "lines");
    let unfolded = unfold(text);
    let read = read_calendar(&unfolded).unwrap();
    assert!(read.components.iter().all(|component| component.name == "VEVENT"));
    let event = |component: &icalendar::parser::Component<'_>| {
        let of = |name: &str| component.find_prop(name).unwrap_or_else(|| panic!("{name}")).val.to_string();
        assert_eq!((of("DTSTAMP").as_str(), of("TRANSP").as_str()), ("20261122T000000Z", "TRANSPARENT"));
        let next = |day: &str| {
            let [year, month, of_month] = [&day[..4], &day[4..6], &day[6..]].map(|part| part.parse::<i32>().unwrap());
            let day = Day::from_ymd(year, month as u32, of_month as u32).unwrap();
            Day::from_number(day.number() + 1).unwrap().to_iso().replace('-', "")
        };
        assert_eq!(of("DTEND"), next(&of("DTSTART")));
        ["UID", "DTSTART", "SUMMARY", "DESCRIPTION"].map(of)
    };
    read.components.iter().map(event).collect()
}

#[test]
fn the_calendar_has_an_event_for_each_day_and_step() {
    let (mut engine, _) = engine(Turned::No);
    let (name, bytes) = write(&mut engine, &Download::Calendar { language: Language::Portuguese });
    assert_eq!(name, "regua_calendario_2026-11-22.ics");
    let found = events(&bytes);
    let shown = shown(&mut engine);
    let ids: BTreeSet<&str> = found.iter().map(|[id, ..]| id.as_str()).collect();
    assert_eq!((ids.len(), found.len()), (shown.len(), shown.len()));
    for ((date, number, step), keys) in &shown {
        let id = format!("regua-{number}-{}-{}@regua", step + 1, date.replace('-', ""));
        let [_, day, summary, description] = found.iter().find(|[own, ..]| *own == id).expect("an event");
        assert_eq!(*day, date.replace('-', ""));
        assert!(summary.contains(&format!("passo {}", step + 1)), "{summary}");
        assert!(summary.ends_with(&format!(" · {}", keys.len())), "{summary}");
        assert!(description.contains("mensage"), "{description}");
    }
    let text = String::from_utf8(bytes).unwrap().replace("\r\n ", "");
    assert!(text.contains("SUMMARY:Reativação: “já”\\, a/b · passo 2 · WhatsApp · "), "{text}");
    assert!(text.contains("DESCRIPTION:Assunto: Promoção\\, já\\; \\\\ às 9h: um assunto que não cabe"), "{text}");
    // Another language says it in other words of the same events.
    let english = events(&write(&mut engine, &Download::Calendar { language: Language::English }).1);
    assert_eq!(english.iter().map(|[id, ..]| id.as_str()).collect::<BTreeSet<_>>(), ids);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, ..ProptestConfig::default() })]

    #[test]
    fn the_order_of_rows_reaches_no_file(by in any::<usize>()) {
        let downloads = [
            all(Flavour::Plain, Language::Portuguese),
            archive(Flavour::Spreadsheet, Language::English),
            Download::Calendar { language: Language::Portuguese },
        ];
        let (mut one, _) = engine(Turned::No);
        let (mut other, _) = engine(Turned::By(by));
        for download in downloads {
            prop_assert_eq!(write(&mut one, &download), write(&mut other, &download), "{:?}", download);
        }
    }
}
