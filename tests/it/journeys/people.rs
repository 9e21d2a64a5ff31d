//! Random customers, as rows and as the columns that réguas read.

use proptest::prelude::{Strategy, any, prop_oneof};
use regua::analysis::borders::Borders;
use regua::analysis::orders::{Order, Orders};
use regua::audience::{BLANK, Bits, Cache, Column, Evaluation, Population, Purchases, TextColumn, lot};
use regua::domain::{
    Birthday, Channel, Day, DayFact, Facet, Journey, LeapDayRule, NumberFact, Partition, SendingRules, Thresholds,
};
use regua::journeys::{
    ByRecency, Columns, Coupons, Dates, Lane, NO_ROW, People, Plan, Planning, Run, Sending, key_digest,
};
use std::rc::Rc;

/// 2024-02-02: a leap day lies ahead.
pub(super) const REFERENCE: i32 = 19_755;
/// The bands of recency that segments follow, and the segments of two rows.
pub(super) const BANDS: [u32; 2] = [10, 25];
pub(super) const SEGMENTS: [u16; 6] = [0, 1, 2, 0, 3, 0];

pub(super) fn day(number: i32) -> Day {
    Day::from_number(number).unwrap()
}

/// A customer; days count from the reference date.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Person {
    pub(super) key: u32,
    pub(super) orders: Vec<i32>,
    pub(super) gap: Option<i32>,
    /// Days after the last order up to the reference date until what was bought is used up.
    pub(super) lasts: Option<i32>,
    pub(super) registered: Option<i32>,
    pub(super) birthday: Option<Birthday>,
    pub(super) consents: [bool; 5],
    pub(super) suppressed: bool,
    pub(super) expiries: Vec<i32>,
    pub(super) redeemed: Vec<i32>,
    pub(super) opted_out: Option<i32>,
    pub(super) known_from: Option<i32>,
    pub(super) row: u16,
    pub(super) limits: (u32, u32),
}

impl Person {
    pub(super) fn thresholds(&self) -> Thresholds {
        let (from, to) = self.limits;
        Thresholds { retention_from_days: from, retention_to_days: to, far_after_days: to }
    }

    pub(super) fn last(&self, on: i32) -> Option<i32> {
        self.orders.iter().copied().filter(|day| *day <= on).max()
    }
}

/// What is known of all of them.
#[derive(Debug, Clone, Copy)]
pub(super) struct Known {
    pub(super) leap: LeapDayRule,
    /// Whether coupons, consents, suppressions and segments by recency are told.
    pub(super) told: bool,
}

/// Their columns.
pub(super) struct Base {
    rows: Vec<Person>,
    known: Known,
    orders: Orders,
    counts: Vec<u32>,
    recency: Vec<i64>,
    to_next: Vec<i64>,
    registered: Vec<i64>,
    last: Vec<i64>,
    birthdays: Vec<Option<Birthday>>,
    stages: Vec<u8>,
    segments: Vec<u16>,
    lots: Vec<u8>,
    digests: Vec<u64>,
    borders: Borders,
    row: Vec<u16>,
    consenting: Vec<Bits>,
    suppressed: Bits,
    expiries: Dates,
    redeemed: Dates,
    opted_out: Vec<Option<Day>>,
    replenished: Vec<u32>,
    known_from: Vec<Day>,
}

fn key(person: &Person) -> String {
    format!("C-{:04}", person.key)
}

impl Base {
    pub(super) fn of(rows: Vec<Person>, known: Known) -> Base {
        let column = |of: &dyn Fn(&Person) -> Option<i32>| -> Vec<i64> {
            rows.iter().map(|person| of(person).map_or(BLANK, i64::from)).collect()
        };
        let dates = |of: fn(&Person) -> &Vec<i32>| {
            let pairs =
                (0..).zip(&rows).flat_map(|(at, person)| of(person).iter().map(move |d| (at, day(REFERENCE + d))));
            Dates::of(rows.len() as u32, pairs.collect())
        };
        let orders = (0..).zip(&rows).flat_map(|(customer, person)| {
            person.orders.iter().map(move |of| Order { customer, day: day(REFERENCE + of), cents: 1 })
        });
        let by = ByRecency {
            from_days: &BANDS,
            row: &rows.iter().map(|person| person.row).collect::<Vec<_>>(),
            parts: &SEGMENTS,
        };
        let known_orders = |person: &Person| person.orders.iter().filter(|day| **day <= 0).count() as u32;
        let stage = |person: &Person| {
            let recency = person.last(0).map_or(0, |last| -last);
            let stage = regua::analysis::lifecycle::stage_of(recency, known_orders(person), &person.thresholds());
            stage.index() as u8
        };
        let segment =
            |(place, person): (usize, &Person)| person.last(0).and_then(|last| by.part(place, -last)).unwrap_or(99);
        let consenting = |channel: Channel| Bits::collect(rows.iter(), |person| person.consents[channel.index()]);
        Base {
            orders: Orders::of(rows.len() as u32, orders).unwrap(),
            counts: rows.iter().map(known_orders).collect(),
            recency: column(&|person| person.last(0).map(|last| -last)),
            to_next: column(&|person| Some(person.last(0)? + person.gap?)),
            registered: column(&|person| person.registered.map(|day| REFERENCE + day)),
            last: column(&|person| person.last(0).map(|day| REFERENCE + day)),
            birthdays: rows.iter().map(|person| person.birthday).collect(),
            stages: rows.iter().map(stage).collect(),
            segments: rows.iter().enumerate().map(segment).collect(),
            lots: rows.iter().map(|person| lot(&key(person))).collect(),
            digests: rows.iter().map(|person| key_digest(&key(person))).collect(),
            borders: Borders::Own(rows.iter().map(Person::thresholds).collect()),
            row: rows.iter().map(|person| person.row).collect(),
            consenting: Channel::ALL.map(consenting).to_vec(),
            suppressed: Bits::collect(rows.iter(), |person| person.suppressed),
            expiries: dates(|person| &person.expiries),
            redeemed: dates(|person| &person.redeemed),
            replenished: rows.iter().map(|person| person.lasts.unwrap_or_default().unsigned_abs()).collect(),
            opted_out: rows.iter().map(|person| person.opted_out.map(|of| day(REFERENCE + of))).collect(),
            known_from: rows
                .iter()
                .map(|person| person.known_from.map_or(Day::MIN, |from| day(REFERENCE + from)))
                .collect(),
            rows,
            known,
        }
    }

    pub(super) fn rows(&self) -> &[Person] {
        &self.rows
    }

    pub(super) fn known(&self) -> Known {
        self.known
    }

    pub(super) fn people(&self) -> People<'_> {
        let told = self.known.told;
        let consenting = std::array::from_fn(|channel| told.then(|| &self.consenting[channel]));
        let segments = ByRecency { from_days: &BANDS, row: &self.row, parts: &SEGMENTS };
        let coupons = Coupons { expiries: &self.expiries, redeemed: &self.redeemed };
        People::of(Columns {
            population: self,
            orders: &self.orders,
            borders: &self.borders,
            segments: told.then_some(segments),
            digests: &self.digests,
            consenting,
            suppressed: told.then_some(&self.suppressed),
            coupons: told.then_some(coupons),
            replenished: &self.replenished,
            opted_out: &self.opted_out,
            known_from: &self.known_from,
        })
        .unwrap()
    }

    pub(super) fn plan(&self, people: &People<'_>, journey: &Journey, days: u16) -> Plan {
        let mut cache = Cache::default();
        let mut evaluation = Evaluation { population: self, saved: &[], cache: &mut cache };
        let mut planning = Planning::new(journey, people, (&mut evaluation, days)).unwrap();
        while !planning.step(3).is_done() {}
        planning.finish()
    }

    pub(super) fn run(&self, journeys: &[Journey], rules: &SendingRules, days: u16) -> Run {
        let people = self.people();
        let lanes = journeys.iter().map(|journey| Lane::of(journey, Rc::new(self.plan(&people, journey, days))));
        let mut sending = Sending::new(&people, (lanes.collect(), rules.clone()), days).unwrap();
        while !sending.step(&people, 5).is_done() {}
        sending.finish(&people)
    }
}

impl Population for Base {
    fn customers(&self) -> usize {
        self.rows.len()
    }

    fn reference(&self) -> Day {
        day(REFERENCE)
    }

    fn number(&self, fact: NumberFact) -> Option<Column<'_>> {
        match fact {
            NumberFact::RecencyDays => Some(Column::Wide(&self.recency)),
            NumberFact::DaysToNextOrder => Some(Column::Wide(&self.to_next)),
            NumberFact::Orders => Some(Column::Counts(&self.counts)),
            NumberFact::ScoreR
            | NumberFact::ScoreF
            | NumberFact::ScoreM
            | NumberFact::ScoreFm
            | NumberFact::MonetaryCents
            | NumberFact::AverageOrderCents
            | NumberFact::AverageGapDays => None,
        }
    }

    fn day(&self, fact: DayFact) -> Option<Column<'_>> {
        match fact {
            DayFact::Registered => Some(Column::Wide(&self.registered)),
            DayFact::LastOrder => Some(Column::Wide(&self.last)),
            DayFact::FirstOrder | DayFact::Birthday => None,
        }
    }

    fn birthdays(&self) -> Option<(&[Option<Birthday>], LeapDayRule)> {
        Some((&self.birthdays, self.known.leap))
    }

    fn parts(&self, partition: Partition) -> Option<Column<'_>> {
        match partition {
            Partition::Segment => Some(Column::Parts(&self.segments)),
            Partition::Stage => Some(Column::Small(&self.stages)),
            Partition::Tier | Partition::Engagement | Partition::Portfolio | Partition::Level => None,
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

/// Customers of a small shop that is bought from often: within 60 days around the reference date, the later ones where
/// `future` days are lived through.
pub(super) fn people(future: i32) -> impl Strategy<Value = Vec<Person>> {
    proptest::collection::vec(person(future), 0..14).prop_map(|mut rows| {
        for (key, person) in (0..).zip(&mut rows) {
            person.key = key;
        }
        rows
    })
}

fn person(future: i32) -> impl Strategy<Value = Person> {
    let birthday = prop_oneof![
        1 => any::<bool>().prop_map(|_| Birthday::without_year(2, 29)),
        3 => (1..=5_u32, 1..=31_u32).prop_map(|(month, day)| Birthday::without_year(month, day)),
    ];
    let days = |from: i32| proptest::collection::vec(from..=future.max(40), 0..3);
    let opted = (proptest::option::weighted(0.3, -20..40_i32), proptest::option::weighted(0.2, -20..40_i32));
    let limits = (1..30_u32, 0..20_u32).prop_map(|(from, more)| (from, from + more - more.min(1)));
    let orders = proptest::collection::vec(-60..=future, 0..6);
    let consents = proptest::collection::vec(proptest::bool::weighted(0.8), 5);
    let gaps = (proptest::option::of(1..25_i32), proptest::option::weighted(0.3, 1..25_i32));
    let facts = (orders, gaps, proptest::option::of(-40..40_i32), birthday);
    (facts, consents, (proptest::bool::weighted(0.1), days(-20), days(-20), opted, 0..4_u16), limits).prop_map(
        |(
            (orders, (gap, lasts), registered, birthday),
            consents,
            (suppressed, expiries, redeemed, (opted_out, known_from), row),
            limits,
        )| {
            Person {
                key: 0,
                orders,
                gap,
                lasts,
                registered,
                birthday,
                consents: consents.try_into().unwrap(),
                suppressed,
                expiries,
                redeemed,
                opted_out,
                known_from,
                row: if row < 2 { row } else { NO_ROW },
                limits,
            }
        },
    )
}
