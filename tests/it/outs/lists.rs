//! The inventory of all lists: its figures against their files and against a slow count, its archive against single files.

use super::shop::*;
use crate::journey::analyse;
use regua::domain::{
    Audience, AudienceError, Channel, CompanyBy, CompanyKind, Condition, Day, Language, NumberFact, NumberTest,
    Partition, Test, Unit,
};
use regua::engine::protocol::{
    ActionsReport, Analysis, Command, CustomerQuery, Direction, Download, Event, Flavour, ListId, ListReport,
    ListsReport, RowsRequest, Selection, Settings, SortBy, Studied, Study,
};
use regua::engine::{Engine, Wrote};
use std::collections::BTreeSet;

/// The shop with audiences: of two of the same name, one that names itself.
fn shop() -> (Engine, Analysis) {
    let (mut engine, analysis) = engine(Turned::No);
    let audience = |number, name: &str, condition| Audience { number, name: name.to_owned(), condition };
    let orders = |least| Condition::Test(Test::Number(NumberFact::Orders, NumberTest::AtLeast(least)));
    let audiences = vec![
        audience(1, "Fiéis", orders(2)),
        audience(2, "fieis!", orders(3)),
        audience(3, "Eco", Condition::Test(Test::Audience(3))),
        audience(4, "Ninguém", orders(99)),
    ];
    let analysis = analyse(&mut engine, Settings { audiences, ..analysis.settings });
    (engine, analysis)
}

fn studied(engine: &mut Engine, study: Study) -> Studied {
    let events = engine.handle(&Command::Study(study));
    let Some(Event::Studied { found, .. }) = events.into_iter().next() else { panic!("an answer") };
    *found
}

fn lists(engine: &mut Engine) -> ListsReport {
    let Studied::Lists(report) = studied(engine, Study::Lists) else { panic!("lists") };
    report
}

fn actions(engine: &mut Engine, days: u16) -> ActionsReport {
    let Studied::Actions(report) = studied(engine, Study::Actions(days)) else { panic!("lists") };
    report
}

/// All lists that can be told, with their figures.
fn inventory(engine: &mut Engine) -> Vec<(ListId, ListReport)> {
    let report = lists(engine);
    let mut found = Vec::new();
    for (partition, parts) in report.parts {
        found.extend((0..).zip(parts).map(|(part, list)| (ListId::Part(partition, part), list)));
    }
    for (number, list) in report.audiences {
        found.extend(list.ok().map(|list| (ListId::Audience(number), list)));
    }
    found.extend(actions(engine, HORIZON).actions.iter().map(|action| (ListId::Action(action.id), action.list)));
    found
}

fn list(list: ListId, flavour: Flavour) -> Download {
    Download::List { list, flavour, language: Language::Portuguese }
}

#[test]
fn the_parts_of_a_partition_are_the_base() {
    let (mut engine, analysis) = shop();
    let report = lists(&mut engine);
    let partitions: Vec<Partition> = report.parts.iter().map(|(partition, _)| *partition).collect();
    // No file tells of e-mails, and nobody has a portfolio.
    assert_eq!(partitions, [Partition::Segment, Partition::Stage, Partition::Tier, Partition::Level]);
    let base = report.everyone;
    assert_eq!(base.customers, analysis.everyone.customers);
    assert_eq!(base.customers - base.listed, analysis.suppressed);
    for (partition, parts) in report.parts {
        let sum = |of: fn(&ListReport) -> u64| parts.iter().map(of).sum::<u64>();
        assert_eq!(
            (sum(|part| part.customers), sum(|part| part.listed)),
            (base.customers, base.listed),
            "{partition:?}"
        );
        for channel in Channel::ALL {
            let reach = parts.iter().map(|part| part.reach[channel.index()]).sum::<Option<u64>>();
            assert_eq!(reach, base.reach[channel.index()], "{partition:?} {channel:?}");
        }
    }
    assert_eq!(report.audiences[2], (3, Err(AudienceError::Cycle(vec![3, 3]))));
}

#[test]
fn figures_are_those_of_the_files_and_of_a_slow_count() {
    let (mut engine, _) = shop();
    let inventory = inventory(&mut engine);
    assert!(inventory.len() > 60, "{}", inventory.len());
    for (id, report) in inventory {
        let rows = rows(&write(&mut engine, &list(id, Flavour::Plain)).1, b',');
        assert_eq!(rows.len() as u64, report.listed, "{id:?}");
        let count = |is: &dyn Fn(i32) -> bool| {
            let people = rows.iter().map(|row| row["email"][7..9].parse::<i32>().unwrap());
            let may = |person: &i32| !is_suppressed(*person) && !says_no(*person);
            Some(people.filter(may).filter(|person| is(*person)).count() as u64)
        };
        let phone = count(&has_phone);
        assert_eq!(report.reach, [count(&consents), phone, phone, phone, None], "{id:?}");
        assert!(!rows.iter().any(|row| is_suppressed(row["email"][7..9].parse().unwrap())), "{id:?}");
    }
}

#[test]
fn a_list_is_the_file_of_its_own_page() {
    let (mut engine, analysis) = shop();
    let (flavour, language) = (Flavour::Spreadsheet, Language::Portuguese);
    for (id, _) in inventory(&mut engine) {
        let query = |selection, test: Option<Test>| Download::Customers {
            query: CustomerQuery {
                selection,
                condition: test.map(Condition::Test),
                search: String::new(),
                sort: SortBy::Monetary,
                direction: Direction::Descending,
            },
            flavour,
            language,
        };
        let elsewhere = match id {
            ListId::Part(Partition::Segment, part) if usize::from(part) < analysis.segments.len() => {
                query(Selection::Segment(part as u8), None)
            }
            ListId::Part(Partition::Stage, part) => {
                query(Selection::Stage(regua::domain::Stage::ALL[usize::from(part)]), None)
            }
            ListId::Part(partition, part) => query(Selection::Everyone, Some(Test::Part(partition, vec![part]))),
            ListId::Audience(number) => query(Selection::Everyone, Some(Test::Audience(number))),
            ListId::Action(action) => {
                let (from_day, to_day) = (action.day, action.day);
                let (journey, step) = (Some(action.journey), Some(action.step));
                Download::Messages { from_day, to_day, journey, step, flavour, language }
            }
        };
        assert_eq!(write(&mut engine, &list(id, flavour)), write(&mut engine, &elsewhere), "{id:?}");
        assert_eq!(sliced(&mut engine, &list(id, flavour)).1, sliced(&mut engine, &elsewhere).1, "{id:?}");
    }
}

#[test]
fn the_lists_of_the_days_are_those_of_the_dry_run() {
    let (mut engine, analysis) = shop();
    let plan = plan(&mut engine);
    for days in [0, 1, 7, HORIZON, 999] {
        let report = actions(&mut engine, days);
        assert_eq!(report.days, days.min(HORIZON));
        let told = |action: &regua::engine::protocol::ActionReport| {
            assert_eq!(action.day.days_since(analysis.reference), i32::from(action.id.day));
            (action.id.day, action.id.journey, action.id.step, action.list.customers)
        };
        let mut found: Vec<_> = report.actions.iter().map(told).collect();
        let mut want = Vec::new();
        for (place, day) in (0..days).zip(&plan.days) {
            want.extend(day.steps.iter().map(|step| (place, step.journey, step.step, step.sent)));
        }
        found.sort_unstable();
        want.sort_unstable();
        assert_eq!(found, want);
    }
}

#[test]
fn an_archive_holds_the_single_files() {
    let (mut engine, _) = shop();
    let all: Vec<ListId> = inventory(&mut engine).into_iter().map(|(id, _)| id).collect();
    let every_third: Vec<ListId> = all.iter().copied().step_by(3).collect();
    let two = vec![ListId::Audience(2), ListId::Audience(1)];
    for (chosen, flavour) in [(all, Flavour::Spreadsheet), (every_third, Flavour::Plain), (two, Flavour::Plain)] {
        let language = Language::Portuguese;
        let (name, bytes) = write(&mut engine, &Download::ListsZip { lists: chosen.clone(), flavour, language });
        assert_eq!(name, "regua_listas_2026-11-22.zip");
        let mut entries = entries(&bytes);
        let (index_name, index) = entries.pop().unwrap();
        assert_eq!((index_name.as_str(), entries.len()), ("index.csv", chosen.len()));
        let delimiter = if flavour == Flavour::Plain { b',' } else { b';' };
        let index = rows(&index, delimiter);
        assert_eq!(index.len(), chosen.len());
        let names: BTreeSet<String> = entries.iter().map(|(name, _)| name.to_lowercase()).collect();
        assert_eq!(names.len(), entries.len());
        let is_legal = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-_.".contains(c);
        assert!(names.iter().all(|name| name.chars().all(is_legal)), "{names:?}");
        for ((id, (name, bytes)), row) in chosen.iter().zip(&entries).zip(&index) {
            let (alone, content) = write(&mut engine, &list(*id, flavour));
            assert!(content == *bytes, "{id:?}");
            assert!(name.starts_with(alone.trim_end_matches(".csv")), "{name}, {alone}");
            assert_eq!((&row["arquivo"], row["linhas"].parse()), (name, Ok(rows(bytes, delimiter).len())));
        }
    }
    let lists = vec![ListId::Audience(2), ListId::Audience(1), ListId::Audience(2)];
    let download = Download::ListsZip { lists, flavour: Flavour::Plain, language: Language::English };
    let names: Vec<String> = entries(&write(&mut engine, &download).1).into_iter().map(|(name, _)| name).collect();
    let want = ["", "-2", "-3"].map(|number| format!("regua_customers_fieis_2026-11-22_plain{number}.csv"));
    assert_eq!(names[..3], want);
}

/// Writes slice by slice, and asks something else of the engine between two slices.
fn sliced(engine: &mut Engine, download: &Download) -> (Vec<u8>, Vec<(ListId, u64)>) {
    let mut writing = engine.start_writing(download).expect("a file");
    let (mut bytes, mut last) = (Vec::new(), 0);
    loop {
        match engine.write_on(&mut writing, &mut |piece| bytes.extend(piece)).unwrap() {
            Wrote::Part { done, of, permille } => {
                assert!(permille >= last && permille <= 1000 && done <= of, "{done} of {of}, {permille}");
                last = permille;
            }
            Wrote::All { lists, .. } => return (bytes, lists),
            Wrote::Overtaken => panic!("nothing overtook it"),
        }
        let (selection, sort, direction) = (Selection::Far, SortBy::Recency, Direction::Ascending);
        let query = CustomerQuery { selection, condition: None, search: "1".to_owned(), sort, direction };
        assert_eq!(engine.handle(&Command::Rows(RowsRequest { query, start: 0, len: 9 })).len(), 1);
    }
}

#[test]
fn slices_make_the_same_file_and_know_its_lists() {
    let (mut engine, _) = shop();
    let inventory = inventory(&mut engine);
    let lists: Vec<ListId> = inventory.iter().map(|(id, _)| *id).collect();
    let (flavour, language) = (Flavour::Plain, Language::English);
    let download = Download::ListsZip { lists, flavour, language };
    let (bytes, written) = sliced(&mut engine, &download);
    assert!(bytes == write(&mut engine, &download).1);
    let prints: Vec<_> = inventory.iter().map(|(id, report)| (*id, report.print)).collect();
    assert_eq!(written, prints);
    // An archive of all days is one of all their lists; all messages in one file are no list.
    let (bytes, written) = sliced(&mut engine, &archive(flavour, language));
    assert!(bytes == write(&mut engine, &archive(flavour, language)).1);
    let of_days: Vec<_> = prints.iter().copied().filter(|(id, _)| matches!(id, ListId::Action(_))).collect();
    assert_eq!(written.into_iter().collect::<BTreeSet<_>>(), of_days.into_iter().collect());
    let (bytes, written) = sliced(&mut engine, &all(flavour, language));
    assert!(bytes == write(&mut engine, &all(flavour, language)).1 && written.is_empty());
}

#[test]
fn another_analysis_overtakes_a_file() {
    let (mut engine, analysis) = shop();
    let download = list(ListId::Audience(1), Flavour::Plain);
    let mut writing = engine.start_writing(&download).unwrap();
    drop(engine.write_on(&mut writing, &mut |_| {}));
    drop(analyse(&mut engine, analysis.settings));
    assert_eq!(engine.write_on(&mut writing, &mut |_| panic!("bytes")), Ok(Wrote::Overtaken));
    assert!(Engine::new().start_writing(&download).is_none());
}

#[test]
fn a_print_tells_whether_a_list_has_changed() {
    let (mut engine, analysis) = shop();
    let before = inventory(&mut engine);
    let settings = analysis.settings;
    let changed = |engine: &mut Engine, settings: &Settings| {
        drop(analyse(engine, settings.clone()));
        let after = inventory(engine);
        let stays = |(id, report): &&(ListId, ListReport)| {
            after.iter().any(|(other, now)| other == id && now.print == report.print)
        };
        let (kept, gone): (Vec<_>, Vec<_>) = before.iter().partition(stays);
        [kept, gone].map(|part| part.into_iter().map(|(id, _)| id).collect::<Vec<ListId>>())
    };
    let of_journey = |id: &ListId, number| matches!(id, ListId::Action(action) if action.journey == number);
    // Another name of an audience, another régua: their own lists alone.
    let mut renamed = settings.clone();
    renamed.audiences[0].name = "Outro".to_owned();
    assert_eq!(changed(&mut engine, &renamed)[1], []);
    let mut fewer = settings.clone();
    fewer.audiences[0].condition = fewer.audiences[1].condition.clone();
    assert_eq!(changed(&mut engine, &fewer)[1], [ListId::Audience(1)]);
    let mut reworded = settings.clone();
    reworded.journeys[2].name = "Ofertas".to_owned();
    let [kept, gone] = changed(&mut engine, &reworded);
    assert!(!gone.is_empty() && gone.iter().all(|id| of_journey(id, 9)), "{gone:?}");
    assert!(!kept.iter().any(|id| of_journey(id, 9)));
    // Another day: all of them.
    let later = Settings { reference: Day::from_number(today().number() + 1), ..settings.clone() };
    assert_eq!(changed(&mut engine, &later)[0], []);
    assert_eq!(changed(&mut engine, &settings)[1], []);
}

#[test]
fn slices_plan_for_whom_is_analysed() {
    let by_company = |prepared: bool| {
        let (mut engine, analysis) = shop();
        let column = analysis.profile_columns.iter().position(|name| name == "Nome").unwrap();
        let by = CompanyBy { kind: CompanyKind::Name, column: Some(column as u32) };
        let settings = Settings { unit: Unit::Company(by), ..analysis.settings };
        assert_eq!(analyse(&mut engine, settings).unit, Unit::Company(by));
        let command = Command::Study(Study::Plan);
        while prepared && engine.prepare(&command).is_some() {}
        let bytes = write(&mut engine, &all(Flavour::Plain, Language::English)).1;
        (plan(&mut engine), bytes, inventory(&mut engine))
    };
    assert!(by_company(true) == by_company(false));
}
