//! How long the whole library takes over a million customers and 90 days: the plans, all that holds over them, a change in
//! one régua, and the audit. What the worker adds is the page's bench's.

mod dice;

use criterion::{BatchSize, BenchmarkId, Criterion};
use regua::analysis::borders::{self, Borders};
use regua::analysis::facts::Facts;
use regua::analysis::orders::{Order, Orders};
use regua::audience::{Bits, Cache, Column, Evaluation, Pace, Population, Purchases, TextColumn, lot};
use regua::domain::{
    Birthday, Channel, ControlShare, Day, DayFact, Facet, Journey, LeapDayRule, Node, NumberFact, Partition, Priority,
    SendingRules, Stage, Template, Thresholds, Trigger, Wait,
};
use regua::journeys::{
    ByRecency, Columns, Coupons, Dates, Lane, Of, People, Plan, Planning, Run, Sending, key_digest, library,
};
use std::hint::black_box;
use std::rc::Rc;

const REFERENCE: i32 = 20_000;
const DAYS: u16 = 90;
const SIZES: [u32; 2] = [250_000, 1_000_000];
/// Fixed cuts of R, and the segments of the five rows of FM: the default map, by the places of `Segment::ALL`.
const BANDS: [u32; 4] = [30, 90, 180, 365];
const SEGMENTS: [u16; 25] = [3, 4, 6, 9, 9, 2, 2, 6, 9, 9, 2, 2, 5, 8, 8, 0, 1, 1, 8, 8, 0, 1, 1, 7, 7];

/// Customers with one to ten orders within three years.
struct Shop {
    orders: Orders,
    counts: Vec<u32>,
    recency: Vec<i32>,
    to_next: Vec<i64>,
    registered: Vec<i64>,
    last: Vec<Day>,
    birthdays: Vec<Option<Birthday>>,
    stages: Vec<u8>,
    segments: Vec<u16>,
    engagement: Vec<u8>,
    lots: Vec<u8>,
    digests: Vec<u64>,
    row: Vec<u16>,
    borders: Borders,
    consenting: Bits,
    suppressed: Bits,
    expiries: Dates,
    redeemed: Dates,
}

fn day(number: i32) -> Day {
    Day::from_number(number).unwrap_or(Day::MIN)
}

impl Shop {
    fn of(customers: u32) -> Shop {
        let mut uniform = dice::uniform();
        let mut below = |most: u32| (uniform() * f64::from(most)) as u32;
        let mut rows = Vec::new();
        for customer in 0..customers {
            for _ in 0..1 + below(10) {
                rows.push(Order { customer, day: day(REFERENCE - below(1_095).cast_signed()), cents: 1_000 });
            }
        }
        let orders = Orders::of(customers, rows).unwrap_or_else(|fault| unreachable!("{fault:?}"));
        let facts = Facts::of(&orders);
        let recency = facts.recency_days(day(REFERENCE));
        let borders = Borders::Fixed(Thresholds::default());
        let stages = borders::stages(&facts, &recency, &borders).unwrap_or_else(|fault| unreachable!("{fault:?}"));
        let row: Vec<u16> = (0..customers).map(|_| below(5) as u16).collect();
        let by = ByRecency { from_days: &BANDS, row: &row, parts: &SEGMENTS };
        let mut dates = |share: u32, from: i32, days: u32| {
            let mut given = Vec::new();
            for customer in 0..customers {
                if below(100) < share {
                    given.push((customer, day(REFERENCE + from + below(days).cast_signed())));
                }
            }
            Dates::of(customers, given)
        };
        let (expiries, redeemed) = (dates(30, 0, 120), dates(20, -300, 300));
        let birthday = |number: u32| Birthday::without_year(number % 12 + 1, number / 12 % 31 + 1);
        Shop {
            counts: facts.orders().to_vec(),
            to_next: Pace::of(&orders, day(REFERENCE)).days_to_next,
            registered: facts.first_day().iter().map(|day| i64::from(day.number())).collect(),
            last: facts.last_day().to_vec(),
            birthdays: (0..customers).map(|_| below(1_000)).map(birthday).collect(),
            stages: stages.iter().map(|stage| Stage::index(*stage) as u8).collect(),
            segments: recency.iter().enumerate().map(|(at, days)| by.part(at, *days).unwrap_or_default()).collect(),
            engagement: (0..customers).map(|_| below(5) as u8).collect(),
            lots: (0..customers).map(|number| lot(&number.to_string())).collect(),
            digests: (0..customers).map(|number| key_digest(&number.to_string())).collect(),
            consenting: Bits::collect(0..customers as usize, |place| place % 10 != 0),
            suppressed: Bits::collect(0..customers as usize, |place| place % 50 == 0),
            borders,
            expiries,
            redeemed,
            recency,
            orders,
            row,
        }
    }

    fn people(&self) -> People<'_> {
        let segments = ByRecency { from_days: &BANDS, row: &self.row, parts: &SEGMENTS };
        let columns = Columns {
            population: self,
            orders: &self.orders,
            borders: &self.borders,
            segments: Some(segments),
            digests: &self.digests,
            consenting: [Some(&self.consenting); Channel::ALL.len()],
            suppressed: Some(&self.suppressed),
            coupons: Some(Coupons { expiries: &self.expiries, redeemed: &self.redeemed }),
            opted_out: &[],
            replenished: &[],
            known_from: &[],
        };
        People::of(columns).unwrap_or_else(|fault| unreachable!("{fault:?}"))
    }

    fn plan(&self, people: &People<'_>, journey: &Journey) -> Rc<Plan> {
        let mut cache = Cache::default();
        let mut evaluation = Evaluation { population: self, saved: &[], cache: &mut cache };
        let planning = Planning::new(journey, people, (&mut evaluation, DAYS));
        let mut planning = planning.unwrap_or_else(|fault| unreachable!("{fault:?}"));
        while !planning.step(50_000).is_done() {}
        Rc::new(planning.finish())
    }
}

impl Population for Shop {
    fn customers(&self) -> usize {
        self.counts.len()
    }

    fn reference(&self) -> Day {
        day(REFERENCE)
    }

    fn number(&self, fact: NumberFact) -> Option<Column<'_>> {
        match fact {
            NumberFact::Orders => Some(Column::Counts(&self.counts)),
            NumberFact::RecencyDays => Some(Column::Ints(&self.recency)),
            NumberFact::DaysToNextOrder => Some(Column::Wide(&self.to_next)),
            NumberFact::MonetaryCents
            | NumberFact::ScoreR
            | NumberFact::ScoreF
            | NumberFact::ScoreM
            | NumberFact::ScoreFm
            | NumberFact::AverageOrderCents
            | NumberFact::AverageGapDays => None,
        }
    }

    fn day(&self, fact: DayFact) -> Option<Column<'_>> {
        match fact {
            DayFact::LastOrder => Some(Column::Days(&self.last)),
            DayFact::Registered => Some(Column::Wide(&self.registered)),
            DayFact::FirstOrder | DayFact::Birthday => None,
        }
    }

    fn birthdays(&self) -> Option<(&[Option<Birthday>], LeapDayRule)> {
        Some((&self.birthdays, LeapDayRule::default()))
    }

    fn parts(&self, partition: Partition) -> Option<Column<'_>> {
        match partition {
            Partition::Segment => Some(Column::Parts(&self.segments)),
            Partition::Stage => Some(Column::Small(&self.stages)),
            Partition::Engagement => Some(Column::Small(&self.engagement)),
            Partition::Tier | Partition::Portfolio | Partition::Level => None,
        }
    }

    fn text(&self, _column: u32, _then: &mut dyn FnMut(TextColumn<'_>)) {}

    fn column_number(&self, _column: u32) -> Option<Column<'_>> {
        None
    }

    fn column_day(&self, _column: u32) -> Option<Column<'_>> {
        None
    }

    fn bought(&self, _what: Facet) -> Option<Purchases<'_>> {
        None
    }

    fn consent(&self) -> Option<Column<'_>> {
        None
    }

    fn lots(&self) -> Column<'_> {
        Column::Small(&self.lots)
    }
}

/// Every template, those of most messages twice: twenty réguas.
fn library() -> Vec<Journey> {
    let shop = library::Shop { segment: &|segment| Some(segment.index() as u16), season: day(REFERENCE + 20) };
    let templates = Template::ALL.into_iter().chain([Template::PostSale, Template::MonthlyOffers]);
    (0..).zip(templates).map(|(number, template)| library::journey(template, number, &shop)).collect()
}

fn run(people: &People<'_>, lanes: Vec<Lane>) -> Run {
    let sending = Sending::new(people, (lanes, SendingRules::default()), DAYS);
    let mut sending = sending.unwrap_or_else(|fault| unreachable!("{fault:?}"));
    while !sending.step(people, 50_000).is_done() {}
    sending.finish(people)
}

/// What is done to a régua, by its place.
type Change = fn(&mut Journey, &mut Vec<Lane>);

/// Changes in one régua: a message a day later, other days of the month, a larger control group, another turn, none at all.
fn changes() -> [(&'static str, usize, Change); 6] {
    let later: Change = |journey, _| {
        let wait = journey.flow.iter_mut().rev().find_map(|node| match node {
            Node::Wait(Wait::Days(days)) => Some(days),
            Node::Wait(_) | Node::Send(_) | Node::Branch { .. } => None,
        });
        wait.into_iter().for_each(|days| *days += 1);
    };
    let monthly: Change = |journey, _| journey.trigger = Trigger::Monthly(9);
    let control: Change = |journey, _| journey.control = ControlShare::new(20).unwrap_or(journey.control);
    let first: Change = |journey, _| journey.priority = Priority(0);
    let off: Change = |_, lanes| drop(lanes.remove(2));
    [
        ("post-sale a day later", 2, later),
        ("monthly offers on other days", 15, monthly),
        ("larger control group of monthly offers", 15, control),
        ("monthly offers first", 15, first),
        ("post-sale off", 2, off),
        ("survey a day later", 16, later),
    ]
}

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    let mut group = criterion.benchmark_group("journeys");
    group.sample_size(10).warm_up_time(std::time::Duration::from_millis(200));
    group.measurement_time(std::time::Duration::from_secs(2));
    for customers in SIZES {
        let shop = Shop::of(customers);
        let people = shop.people();
        let journeys = library();
        let id = |name: &str| BenchmarkId::new(name, customers);
        group.bench_function(id("the base"), |bench| bench.iter(|| black_box(shop.people()).customers()));
        let plans =
            || journeys.iter().map(|journey| Lane::of(journey, shop.plan(&people, journey))).collect::<Vec<_>>();
        group.bench_function(id("all plans"), |bench| bench.iter(|| black_box(plans()).len()));
        let lanes = plans();
        group.bench_function(id("sending"), |bench| {
            bench.iter(|| black_box(run(&people, lanes.clone())).tally().planned_messages(Of::Everything));
        });
        group.bench_function(id("a dry run, all new"), |bench| {
            bench.iter(|| black_box(run(&people, plans())).tally().planned_messages(Of::Everything));
        });
        let dry = run(&people, lanes.clone());
        for (name, place, change) in changes() {
            let Some(mut journey) = journeys.get(place).cloned() else { continue };
            let mut changed = lanes.clone();
            change(&mut journey, &mut changed);
            // To the figures of the page: a plan where there is to be one, and what it changes.
            let changed = |dry: Run| {
                let mut changed = changed.clone();
                if let Some(slot) = changed.get_mut(place).filter(|lane| lane.plan.number() == journey.number) {
                    let is_same = journeys
                        .get(place)
                        .is_some_and(|old| old.flow == journey.flow && old.trigger == journey.trigger);
                    let plan = if is_same { Rc::clone(&slot.plan) } else { shop.plan(&people, &journey) };
                    *slot = Lane::of(&journey, plan);
                }
                let sending = Sending::change(&people, dry, changed);
                let mut sending = sending.unwrap_or_else(|fault| unreachable!("{fault:?}"));
                while !sending.step(&people, 50_000).is_done() {}
                sending.finish(&people)
            };
            let made = changed(dry.clone());
            println!("{customers} customers, {name}: {} looked at", made.looked_at());
            group.bench_function(id(name), |bench| {
                bench.iter_batched(|| dry.clone(), |dry| changed(black_box(dry)), BatchSize::PerIteration);
            });
            group.bench_function(id(&format!("{name}, its plan alone")), |bench| {
                bench.iter(|| black_box(shop.plan(&people, &journey)));
            });
        }
        for (journey, lane) in journeys.iter().zip(&lanes) {
            let sums = (journey.template, lane.plan.messages().len(), lane.plan.entries());
            println!("{customers} customers: {sums:?}");
        }
        let tally = dry.tally();
        println!(
            "{customers} customers: {} planned, received {:?}",
            tally.planned_messages(Of::Everything),
            tally.received()
        );
    }
    group.finish();
    criterion.final_summary();
}
