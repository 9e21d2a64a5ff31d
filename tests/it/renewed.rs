//! Other settings over one base: what is kept from the analysis before changes nothing; who switched is counted; every list
//! is as long as its figure says. The rules themselves are tested in `studio`.

use crate::journey::{analysis, customers, day, drive, list};
use regua::domain::{
    Bins, Border, Edges, Grid, GridShape, Language, LifecycleRule, MapChoice, Method, Monetary, OwnSegment, PaintedMap,
    Rhythm, SampleFile, Scoring, Scorings, Stage, Thresholds, Window,
};
use regua::engine::protocol::{
    Analysis, Command, CustomerQuery, Direction, Download, Event, Flavour, RowsReply, RowsRequest, Selection, Settings,
    SortBy, Studied, Study,
};
use regua::engine::{Engine, FileId, Opened, sample};
use std::collections::BTreeMap;

/// The sample shop, all of its files.
fn shop() -> (Engine, Analysis) {
    let today = day(2026, 11, 22);
    let texts = SampleFile::ALL.map(|file| (file.file_name().to_owned(), sample(file, today)));
    let opened = |(id, (name, bytes)): (u32, &(String, Vec<u8>))| Opened {
        id: FileId(id),
        name: name.clone(),
        bytes: bytes.len() as u64,
        mapping: None,
    };
    let files: Vec<(Opened, &[u8])> =
        (0..).zip(&texts).map(|(id, file)| (opened((id, file)), file.1.as_slice())).collect();
    let mut engine = Engine::new();
    let events = drive(&mut engine, &files, 1 << 16, today).unwrap();
    let analysis = analysis(&events).clone();
    (engine, analysis)
}

fn said(engine: &mut Engine, command: &Command) -> Analysis {
    analysis(&engine.handle(command)).clone()
}

fn bins(bins: u8) -> Bins {
    Bins::new(bins).unwrap()
}

fn painted() -> PaintedMap {
    let scoring = Scorings { recency: Scoring::ByBase(Method::PercentileRank, bins(4)), ..Scorings::default() };
    let grid = Grid { shape: GridShape::RByFm, resolution: scoring.resolution() };
    let segments = ["VIP", "Outros"].map(|name| OwnSegment { name: name.into(), colour: 2, strategy: String::new() });
    PaintedMap::new(grid, segments.to_vec(), (0..20).map(|cell| (cell, u8::from(cell < 17)))).unwrap()
}

/// Settings that each differ from the one before in something else.
fn walk() -> Vec<Settings> {
    let mut settings = Settings::default();
    let mut walk = vec![settings.clone()];
    let mut step = |change: &dyn Fn(&mut Settings)| {
        change(&mut settings);
        walk.push(settings.clone());
    };
    step(&|now| now.scoring.recency = Scoring::Fixed(Edges::new(vec![30, 90, 128, 365]).unwrap()));
    step(&|now| now.scoring.recency = Scoring::Fixed(Edges::new(vec![30, 90, 180, 365]).unwrap()));
    step(&|now| now.map = MapChoice::Klaviyo);
    step(&|now| now.scoring.frequency = Scoring::ByBase(Method::QuantileCuts, bins(3)));
    step(&|now| now.window = Window::Months12);
    step(&|now| now.monetary = Monetary::AverageOrder);
    step(&|now| now.map = MapChoice::RPackage);
    step(&|now| (now.map, now.own_map) = (MapChoice::Own, Some(painted())));
    step(&|now| now.lifecycle = LifecycleRule::OwnRhythm);
    step(&|now| now.rhythm = Rhythm { lost_after_days: 200, ..Rhythm::default() });
    step(&|now| now.window = Window::AllTime);
    step(&|now| now.lifecycle = LifecycleRule::Fixed);
    step(&|now| now.thresholds = Thresholds::new(60, 90, 120).unwrap());
    step(&|now| now.scoring = Scorings::by_base(Method::PercentileRank, bins(10)));
    step(&|now| now.monetary = Monetary::Sum);
    step(&|now| now.reference = Some(day(2026, 6, 30)));
    step(&|now| *now = Settings::default());
    walk
}

#[test]
fn what_is_kept_changes_nothing() {
    let (mut kept, _) = shop();
    for settings in walk() {
        let (mut fresh, _) = shop();
        let expected = said(&mut fresh, &Command::Analyse(settings.clone()));
        let found = said(&mut kept, &Command::Analyse(settings.clone()));
        assert_eq!(Analysis { switched: None, ..found }, Analysis { switched: None, ..expected }, "{settings:?}");
        assert_eq!(list(&mut kept), list(&mut fresh), "{settings:?}");
    }
}

#[test]
fn every_partition_adds_up_in_every_window() {
    let (mut engine, _) = shop();
    for settings in walk() {
        let found = said(&mut engine, &Command::Analyse(settings.clone()));
        let sum = |groups: &mut dyn Iterator<Item = (u64, u64, i128)>| {
            groups.fold((0, 0, 0), |sum, of| (sum.0 + of.0, sum.1 + of.1, sum.2 + of.2))
        };
        let of = |group: regua::engine::protocol::GroupSummary| (group.customers, group.orders, group.revenue_cents);
        assert_eq!(sum(&mut found.cells.iter().map(|one| of(one.group))), of(found.total), "{settings:?}");
        assert_eq!(sum(&mut found.segments.iter().map(|one| of(one.group))), of(found.total), "{settings:?}");
        assert_eq!(sum(&mut found.stages.iter().map(|one| of(one.group))), of(found.everyone), "{settings:?}");
        for dimension in [&found.recency, &found.frequency, &found.monetary] {
            assert_eq!(dimension.customers_by_score.iter().sum::<u64>(), found.total.customers, "{settings:?}");
        }
    }
}

fn rows(engine: &mut Engine, selection: Selection, sort: SortBy) -> RowsReply {
    let query =
        CustomerQuery { selection, condition: None, search: String::new(), sort, direction: Direction::Descending };
    let events = engine.handle(&Command::Rows(RowsRequest { query, start: 0, len: 500 }));
    let [Event::Rows(reply)] = events.as_slice() else { panic!("rows") };
    reply.clone()
}

#[test]
fn lists_are_as_long_as_their_figures() {
    let (mut engine, _) = shop();
    for settings in walk() {
        let found = said(&mut engine, &Command::Analyse(settings.clone()));
        let mut check = |selection, group| {
            assert_eq!(rows(&mut engine, selection, SortBy::Monetary).total, group, "{selection:?} {settings:?}");
        };
        check(Selection::Everyone, found.everyone);
        check(Selection::Far, found.far);
        found.stages.iter().for_each(|one| check(Selection::Stage(one.stage), one.group));
        (0..).zip(&found.segments).for_each(|(number, one)| check(Selection::Segment(number), one.group));
        found.cells.iter().for_each(|one| check(Selection::Cell { r: one.r, fm: one.fm }, one.group));
        let events = engine.handle(&Command::Study(Study::Lifecycle));
        let [Event::Studied { found, .. }] = events.as_slice() else { panic!("a study") };
        let Studied::Lifecycle(report) = found.as_ref() else { panic!("the life cycle") };
        for one in &report.crossings {
            let selection = Selection::Crossing { border: one.border, within_days: one.within_days };
            assert_eq!(rows(&mut engine, selection, SortBy::Recency).total, one.group, "{selection:?} {settings:?}");
        }
    }
}

#[test]
fn a_list_is_those_who_are_counted_but_who_is_not_to_be_contacted() {
    let (mut engine, found) = shop();
    let mut left_out = 0;
    for one in &found.stages {
        let reply = rows(&mut engine, Selection::Stage(one.stage), SortBy::Monetary);
        let query = reply.request.query;
        let what = Download::Customers { query, flavour: Flavour::Plain, language: Language::English };
        let mut written = Vec::new();
        engine.write(&what, &mut |bytes| written.extend(bytes)).unwrap().unwrap();
        let listed = csv::Reader::from_reader(written.as_slice()).records().count() as u64;
        assert_eq!(listed + reply.unlisted, reply.total.customers, "{:?}", one.stage);
        left_out += reply.unlisted;
    }
    assert!(left_out > 0, "nobody of the sample unsubscribed");
    assert_eq!(left_out, found.suppressed);
}

#[test]
fn who_crosses_is_counted_by_hand() {
    let (mut engine, _) = shop();
    let days =
        |engine: &mut Engine| -> Vec<Option<i32>> { customers(engine).iter().map(|row| row.recency_days).collect() };
    let recency = days(&mut engine);
    let within =
        |from: i32, to: i32| recency.iter().flatten().filter(|days| (from..=to).contains(*days)).count() as u64;
    let mut check = |border, within_days, count| {
        let found = rows(&mut engine, Selection::Crossing { border, within_days }, SortBy::Recency);
        assert_eq!(found.total.customers, count, "{border:?} {within_days}");
    };
    // Retention from 120 days, up to 180, far beyond 360.
    check(Border::Retention, 7, within(113, 119));
    check(Border::Retention, 30, within(90, 119));
    check(Border::Recovery, 7, within(174, 180));
    check(Border::Recovery, 30, within(151, 180));
    check(Border::Far, 30, within(331, 360));
}

#[test]
fn who_switched_is_counted_from_the_first_preview_on() {
    let (mut engine, _) = shop();
    let segments = |engine: &mut Engine| -> BTreeMap<String, Option<u8>> {
        customers(engine).into_iter().map(|row| (row.key, row.segment)).collect()
    };
    let switched = |before: &BTreeMap<String, Option<u8>>, now: &BTreeMap<String, Option<u8>>| {
        before.iter().filter(|(key, segment)| now[*key] != **segment).count() as u64
    };
    let before = segments(&mut engine);
    let cut = |days| {
        let recency = Scoring::Fixed(Edges::new(vec![30, 90, days, 365]).unwrap());
        Settings { scoring: Scorings { recency, ..Scorings::default() }, ..Settings::default() }
    };
    for settings in [cut(200), cut(150)] {
        let found = said(&mut engine, &Command::Preview(settings));
        assert_eq!(found.switched, Some(switched(&before, &segments(&mut engine))));
    }
    let found = said(&mut engine, &Command::Analyse(cut(128)));
    let now = segments(&mut engine);
    assert_eq!(found.switched, Some(switched(&before, &now)));
    assert!(found.switched > Some(0));
    let back = said(&mut engine, &Command::Analyse(Settings::default()));
    assert_eq!(back.switched, found.switched, "the way back is as long");
    // Who has no order in the window leaves every segment.
    let year = said(&mut engine, &Command::Analyse(Settings { window: Window::Months12, ..Settings::default() }));
    assert_eq!(year.switched, Some(switched(&before, &segments(&mut engine))));
    let elsewhere = Settings { reference: Some(day(2026, 6, 30)), ..Settings::default() };
    assert_eq!(said(&mut engine, &Command::Analyse(elsewhere)).switched, None);
}

#[test]
fn outside_the_window_there_are_no_scores() {
    let (mut engine, all) = shop();
    let settings = Settings { window: Window::Months6, ..Settings::default() };
    let found = said(&mut engine, &Command::Analyse(settings));
    assert!(found.total.customers < all.total.customers);
    assert_eq!(found.everyone, all.everyone);
    let rows = customers(&mut engine);
    let first_day = Window::Months6.first_day(found.reference);
    for row in &rows {
        let inside = row.last_order.is_some_and(|day| day >= first_day);
        assert_eq!((row.segment.is_some(), row.r > 0, row.frequency > 0), (inside, inside, inside), "{row:?}");
        assert_eq!(row.stage == Stage::Acquisition, row.orders == 0, "{row:?}");
    }
    assert_eq!(rows.iter().filter(|row| row.r > 0).count() as u64, found.total.customers);
    assert!(rows.iter().any(|row| row.orders == 0), "the shop has customers who only registered");
}

#[test]
fn settings_cross_the_border_whole() {
    for settings in walk() {
        let bytes = postcard::to_allocvec(&settings).unwrap();
        assert_eq!(postcard::from_bytes::<Settings>(&bytes).unwrap(), settings);
    }
}
