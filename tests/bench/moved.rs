//! How long the engine takes from a moved limit to the figures and the window of the table, at four sizes of a base with
//! eight orders per customer: what a hand that drags feels of it. The page's part is `studio.mjs`'s.

mod dice;

use criterion::{BenchmarkId, Criterion};
use regua::domain::{Day, Edges, LifecycleRule, Scoring, Scorings, Thresholds};
use regua::engine::protocol::{Command, CustomerQuery, Direction, Event, RowsRequest, Selection, Settings, SortBy};
use regua::engine::{Engine, FileId, Opened};
use std::fmt::Write as _;
use std::hint::black_box;

const SIZES: [u32; 4] = [125_000, 250_000, 500_000, 1_000_000];

/// The orders as a file: number, customer, day, amount.
fn orders(customers: u32) -> String {
    let mut uniform = dice::uniform();
    let mut text = String::from("pedido,cliente,data,valor\n");
    let mut number = 0;
    for customer in 0..customers {
        let count = (4.1 / (1.0 - uniform()).sqrt()).min(500.0) as u32;
        for _ in 0..count {
            let day = Day::from_number(20_000 - (uniform() * 1095.0) as i32).unwrap_or(Day::MIN);
            let cents = (500.0 / (1.0 - uniform()).powf(1.2)).min(1e8) as i64;
            number += 1;
            // A string never fails to grow but without memory.
            let _ = writeln!(text, "{number},{customer},{},{}.{:02}", day.to_iso(), cents / 100, cents % 100);
        }
    }
    text
}

fn engine(text: &str) -> Engine {
    let mut engine = Engine::new();
    let file = Opened { id: FileId(1), name: "orders.csv".to_owned(), bytes: text.len() as u64, mapping: None };
    let today = Day::from_number(20_000).unwrap_or(Day::MIN);
    engine.open(&[file], today);
    while let Some(want) = engine.want() {
        for (from, to) in want.ranges {
            let bytes = text.as_bytes().get(from as usize..to as usize).unwrap_or_default();
            for piece in bytes.chunks(1 << 19) {
                engine.feed(piece);
            }
        }
        engine.end(Ok(()));
    }
    let events = engine.finish().unwrap_or_default();
    assert!(events.iter().any(|event| matches!(event, Event::Analysed(_))), "the base was segmented");
    engine
}

fn query(selection: Selection) -> CustomerQuery {
    CustomerQuery {
        selection,
        condition: None,
        search: String::new(),
        sort: SortBy::Monetary,
        direction: Direction::Descending,
    }
}

/// The settings with the third cut of recency at so many days.
fn cut(days: i64) -> Settings {
    let edges = Edges::new(vec![30, 90, days, 365]).unwrap_or_else(|fault| unreachable!("{fault:?}"));
    let scoring = Scorings { recency: Scoring::Fixed(edges), ..Scorings::default() };
    Settings { scoring, ..Settings::default() }
}

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    let mut group = criterion.benchmark_group("moved");
    group.sample_size(20);
    for customers in SIZES {
        let mut engine = engine(&orders(customers));
        let window = |selection| Command::Rows(RowsRequest { query: query(selection), start: 0, len: 160 });
        let mut days = 100;
        let mut step = move || {
            days = 100 + (days - 99) % 200;
            days
        };
        let named = |name: &str| BenchmarkId::new(name, customers);
        let rows = window(Selection::Everyone);
        drop(engine.handle(&rows));
        group.bench_function(named("cut, everyone's table"), |bench| {
            bench.iter(|| {
                black_box(engine.handle(&Command::Preview(cut(step()))));
                black_box(engine.handle(&rows))
            });
        });
        let rows = window(Selection::Segment(1));
        group.bench_function(named("cut, a segment's table"), |bench| {
            bench.iter(|| {
                black_box(engine.handle(&Command::Preview(cut(step()))));
                black_box(engine.handle(&rows))
            });
        });
        group.bench_function(named("fixed limit of the life cycle"), |bench| {
            bench.iter(|| {
                let thresholds = Thresholds { retention_from_days: step() as u32 / 2, ..Thresholds::default() };
                black_box(engine.handle(&Command::Preview(Settings { thresholds, ..Settings::default() })))
            });
        });
        let own = |lost_after_days| {
            let mut settings = Settings { lifecycle: LifecycleRule::OwnRhythm, ..Settings::default() };
            settings.rhythm.lost_after_days = lost_after_days;
            Command::Preview(settings)
        };
        drop(engine.handle(&own(360)));
        group.bench_function(named("own rhythm's limit"), |bench| {
            bench.iter(|| black_box(engine.handle(&own(200 + step() as u32))));
        });
    }
    group.finish();
    criterion.final_summary();
}
