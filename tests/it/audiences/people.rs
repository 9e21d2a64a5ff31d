//! Random customers, as rows and as the columns that conditions read; and random conditions over them.

use proptest::prelude::{Just, Strategy, any, prop_oneof};
use regua::analysis::baskets::{Baskets, BasketsBuilder, Content, Line, Names};
use regua::analysis::orders::{Order, Orders};
use regua::audience::{BLANK, Column, Population, Purchases, TextColumn, Texts, lot};
use regua::domain::{
    Audience, Birthday, BoughtWhen, Condition, ConsentAnswer, Day, DayFact, DayTest, Facet, LeapDayRule, NumberFact,
    NumberTest, Partition, Percent, Test, TextTest,
};

/// 2024-10-04.
pub(super) const REFERENCE: i32 = 20_000;
pub(super) const PRODUCTS: [&str; 3] = ["Café", "Caneca", "Filtro de papel"];

pub(super) fn day(number: i32) -> Day {
    Day::from_number(number).unwrap()
}

/// A customer, with an order for each day and product.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Person {
    pub(super) key: String,
    pub(super) orders: u32,
    pub(super) cents: i64,
    pub(super) gap: Option<i64>,
    pub(super) score: u8,
    pub(super) segment: u8,
    pub(super) registered: Option<i32>,
    pub(super) last: i32,
    pub(super) birthday: Option<Birthday>,
    pub(super) city: String,
    pub(super) number: Option<i64>,
    pub(super) bought: Vec<(i32, usize)>,
    pub(super) consent: u8,
}

/// Their columns.
pub(super) struct People {
    pub(super) rows: Vec<Person>,
    pub(super) reference: Day,
    orders: Vec<u32>,
    cents: Vec<i64>,
    gaps: Vec<i64>,
    scores: Vec<u8>,
    segments: Vec<u16>,
    registered: Vec<i64>,
    last: Vec<Day>,
    birthdays: Vec<Option<Birthday>>,
    texts: Texts,
    numbers: Vec<i64>,
    all: Vec<u32>,
    history: Orders,
    baskets: Baskets,
    consents: Vec<u8>,
    lots: Vec<u8>,
}

impl People {
    pub(super) fn of(rows: Vec<Person>) -> People {
        fn column<T>(rows: &[Person], of: impl Fn(&Person) -> T) -> Vec<T> {
            rows.iter().map(of).collect()
        }
        let orders = (0..).zip(&rows).flat_map(|(customer, person)| {
            person.bought.iter().map(move |(number, _)| Order { customer, day: day(*number), cents: 1 })
        });
        let history = Orders::of(rows.len() as u32, orders).unwrap();
        let mut builder = BasketsBuilder::new([Some(Names::of(PRODUCTS)), None, None, None]);
        for (customer, person) in (0..).zip(&rows) {
            for (number, product) in &person.bought {
                let line = Line { facets: [Some(*product as u32), None, None, None], quantity: 0 };
                builder.order((customer, day(*number), 1), Content { lines: vec![line], cost_cents: None }).unwrap();
            }
        }
        let cities = column(&rows, |person| person.city.clone());
        People {
            reference: day(REFERENCE),
            orders: column(&rows, |person| person.orders),
            cents: column(&rows, |person| person.cents),
            gaps: column(&rows, |person| person.gap.unwrap_or(BLANK)),
            scores: column(&rows, |person| person.score),
            segments: column(&rows, |person| person.segment.into()),
            registered: column(&rows, |person| person.registered.map_or(BLANK, i64::from)),
            last: column(&rows, |person| day(person.last)),
            birthdays: column(&rows, |person| person.birthday),
            texts: Texts::of(rows.len() as u32, |customer| &cities[customer as usize]),
            numbers: column(&rows, |person| person.number.unwrap_or(BLANK)),
            all: (0..rows.len() as u32).collect(),
            history,
            baskets: builder.finish(rows.len() as u32).unwrap(),
            consents: column(&rows, |person| person.consent),
            lots: column(&rows, |person| lot(&person.key)),
            rows,
        }
    }
}

impl Population for People {
    fn customers(&self) -> usize {
        self.rows.len()
    }

    fn reference(&self) -> Day {
        self.reference
    }

    fn number(&self, fact: NumberFact) -> Option<Column<'_>> {
        match fact {
            NumberFact::Orders => Some(Column::Counts(&self.orders)),
            NumberFact::MonetaryCents => Some(Column::Wide(&self.cents)),
            NumberFact::AverageGapDays => Some(Column::Wide(&self.gaps)),
            NumberFact::ScoreR => Some(Column::Small(&self.scores)),
            // A base need not know everything.
            NumberFact::RecencyDays
            | NumberFact::ScoreF
            | NumberFact::ScoreM
            | NumberFact::ScoreFm
            | NumberFact::AverageOrderCents
            | NumberFact::DaysToNextOrder => None,
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
        Some((&self.birthdays, LeapDayRule::February28))
    }

    fn parts(&self, partition: Partition) -> Option<Column<'_>> {
        (partition == Partition::Segment).then_some(Column::Parts(&self.segments))
    }

    fn text(&self, column: u32, then: &mut dyn FnMut(TextColumn<'_>)) {
        if column == 0 {
            let text = |customer: u32| self.rows[customer as usize].city.as_str();
            then(TextColumn { texts: &self.texts, customer: &self.all, text: &text });
        }
    }

    fn column_number(&self, column: u32) -> Option<Column<'_>> {
        (column == 1).then_some(Column::Sparse(&self.numbers, &self.all))
    }

    fn column_day(&self, column: u32) -> Option<Column<'_>> {
        (column == 2).then_some(Column::Sparse(&self.registered, &self.all))
    }

    fn bought(&self, what: Facet) -> Option<Purchases<'_>> {
        (what == Facet::Product).then_some(Purchases::Orders(&self.history, &self.baskets))
    }

    fn consent(&self) -> Option<Column<'_>> {
        Some(Column::Small(&self.consents))
    }

    fn lots(&self) -> Column<'_> {
        Column::Small(&self.lots)
    }
}

fn days() -> impl Strategy<Value = i32> + Clone {
    prop_oneof![REFERENCE - 40..=REFERENCE, REFERENCE - 900..=REFERENCE + 5]
}

fn birthdays() -> impl Strategy<Value = Option<Birthday>> {
    let with_year = (1950..2010, 1..13_u32, 1..32_u32).prop_map(|(year, month, day)| Birthday::born(year, month, day));
    let without = (1..13_u32, 1..32_u32).prop_map(|(month, day)| Birthday::without_year(month, day));
    prop_oneof![Just(None), Just(Birthday::without_year(2, 29)), with_year, without]
}

fn cities() -> impl Strategy<Value = &'static str> {
    proptest::sample::select(vec!["", "São Paulo", "sao paulo", "SÃO PAULO ", "Recife", "Campinas", "  "])
}

fn people() -> impl Strategy<Value = Person> {
    let counts = (0..6_u32, -500..900_i64, proptest::option::of(1..90_i64), 1..6_u8, 0..4_u8);
    let dates = (proptest::option::of(days()), days(), birthdays());
    let more = (cities(), proptest::option::of(-200..900_i64), 0..3_u8, any::<u32>());
    let bought = proptest::collection::vec((days(), 0..PRODUCTS.len()), 0..5);
    (counts, dates, more, bought).prop_map(|(counts, dates, more, bought)| Person {
        key: format!("C-{}", more.3),
        orders: counts.0,
        cents: counts.1,
        gap: counts.2,
        score: counts.3,
        segment: counts.4,
        registered: dates.0,
        last: dates.1,
        birthday: dates.2,
        city: more.0.to_owned(),
        number: more.1,
        bought,
        consent: more.2,
    })
}

pub(super) fn bases() -> impl Strategy<Value = Vec<Person>> {
    prop_oneof![3 => proptest::collection::vec(people(), 0..20), 1 => proptest::collection::vec(people(), 0..200)]
}

fn number_tests() -> impl Strategy<Value = NumberTest> {
    let value = || prop_oneof![0..6_i64, -500..900_i64];
    prop_oneof![
        value().prop_map(NumberTest::Is),
        value().prop_map(NumberTest::IsNot),
        value().prop_map(NumberTest::Below),
        value().prop_map(NumberTest::AtMost),
        value().prop_map(NumberTest::AtLeast),
        value().prop_map(NumberTest::Above),
        (value(), value()).prop_map(|(from, to)| NumberTest::Between(from, to)),
        Just(NumberTest::IsBlank),
    ]
}

fn day_tests() -> impl Strategy<Value = DayTest> {
    let on = || days().prop_map(day);
    let ago = || prop_oneof![0..40_u32, 0..900_u32];
    prop_oneof![
        on().prop_map(DayTest::On),
        on().prop_map(DayTest::Before),
        on().prop_map(DayTest::After),
        (on(), on()).prop_map(|(from, to)| DayTest::Between(from, to)),
        ago().prop_map(DayTest::InLast),
        ago().prop_map(DayTest::MoreThanAgo),
        (ago(), ago()).prop_map(|(from, to)| DayTest::AgoBetween(from, to)),
        (0..400_u32).prop_map(DayTest::AnniversaryWithin),
        (1..13_u8).prop_map(DayTest::AnniversaryInMonth),
        Just(DayTest::IsBlank),
    ]
}

fn text_tests() -> impl Strategy<Value = TextTest> {
    let texts = || proptest::collection::vec(cities().prop_map(str::to_owned), 0..3);
    let part = || proptest::sample::select(vec!["", "sao", "PAU", "ci", "r"]).prop_map(str::to_owned);
    prop_oneof![
        texts().prop_map(TextTest::In),
        texts().prop_map(TextTest::NotIn),
        part().prop_map(TextTest::Contains),
        part().prop_map(TextTest::StartsWith),
        Just(TextTest::IsBlank),
    ]
}

fn bought_when() -> impl Strategy<Value = BoughtWhen> {
    prop_oneof![
        Just(BoughtWhen::Ever),
        (0..900_u32).prop_map(BoughtWhen::InLast),
        (0..4_u32).prop_map(BoughtWhen::AtLeast),
        Just(BoughtWhen::Never),
    ]
}

pub(super) fn tests() -> impl Strategy<Value = Test> {
    let numbers = proptest::sample::select(NumberFact::ALL.to_vec());
    let facts = proptest::sample::select(DayFact::ALL.to_vec());
    let partitions = prop_oneof![3 => Just(Partition::Segment), 1 => Just(Partition::Level)];
    let goods = prop_oneof![3 => Just(Facet::Product), 1 => Just(Facet::Coupon)];
    let names =
        proptest::collection::vec(proptest::sample::select(vec!["CAFE", "Caneca", "filtro de papel", "Chá"]), 0..3);
    let names = names.prop_map(|names| names.into_iter().map(str::to_owned).collect::<Vec<String>>());
    prop_oneof![
        (partitions, proptest::collection::vec(0..6_u16, 0..4)).prop_map(|(of, parts)| Test::Part(of, parts)),
        (numbers, number_tests()).prop_map(|(fact, test)| Test::Number(fact, test)),
        (facts, day_tests()).prop_map(|(fact, test)| Test::Day(fact, test)),
        (0..2_u32, text_tests()).prop_map(|(column, test)| Test::Text(column, test)),
        (0..3_u32, number_tests()).prop_map(|(column, test)| Test::ColumnNumber(column, test)),
        (1..3_u32, day_tests()).prop_map(|(column, test)| Test::ColumnDay(column, test)),
        (goods, names, bought_when()).prop_map(|(what, names, when)| Test::Bought(what, names, when)),
        proptest::sample::select(ConsentAnswer::ALL.to_vec()).prop_map(Test::Consent),
        (0..2_u32).prop_map(Test::Audience),
        (1..=100_u8).prop_map(|share| Test::RandomShare(Percent::new(share).unwrap())),
    ]
}

pub(super) fn conditions() -> impl Strategy<Value = Condition> {
    let leaf = tests().prop_map(Condition::Test);
    leaf.prop_recursive(4, 24, 4, |inner| {
        let some = || proptest::collection::vec(inner.clone(), 0..4);
        prop_oneof![
            some().prop_map(Condition::All),
            some().prop_map(Condition::Any),
            inner.clone().prop_map(|of| Condition::Not(Box::new(of))),
        ]
    })
}

/// The audiences that conditions may name: the second names the first.
pub(super) fn saved() -> Vec<Audience> {
    let orders = Condition::Test(Test::Number(NumberFact::Orders, NumberTest::AtLeast(2)));
    let others = Condition::Not(Box::new(Condition::Test(Test::Audience(0))));
    let named = |number: u32, condition| Audience { number, name: format!("Público {number}"), condition };
    vec![named(0, orders), named(1, others)]
}

/// A test, and the same with a limit that lets more in.
pub(super) fn wider() -> impl Strategy<Value = (Test, Test)> {
    let number = |of: fn(i64) -> NumberTest| {
        move |(value, by): (i64, i64)| {
            (
                Test::Number(NumberFact::MonetaryCents, of(value)),
                Test::Number(NumberFact::MonetaryCents, of(value + by)),
            )
        }
    };
    let steps = || (-500..900_i64, 0..500_i64);
    let day = |of: fn(u32) -> DayTest| {
        move |(days, by): (u32, u32)| {
            (Test::Day(DayFact::Registered, of(days)), Test::Day(DayFact::Registered, of(days + by)))
        }
    };
    let ago = || (0..900_u32, 0..200_u32);
    let all = || PRODUCTS.map(str::to_owned).to_vec();
    let since = move |(days, by): (u32, u32)| {
        let within = |days: u32| Test::Bought(Facet::Product, all(), BoughtWhen::InLast(days));
        (within(days), within(days + by))
    };
    let parts = |parts: Vec<u16>| {
        let fewer = parts.iter().copied().skip(1).collect();
        (Test::Part(Partition::Segment, fewer), Test::Part(Partition::Segment, parts))
    };
    let shares = |(share, by): (u8, u8)| {
        let of = |share: u8| Test::RandomShare(Percent::new(share.min(100)).unwrap());
        (of(share), of(share.saturating_add(by)))
    };
    prop_oneof![
        steps().prop_map(number(NumberTest::AtMost)),
        steps().prop_map(number(NumberTest::Below)),
        steps().prop_map(move |(value, by)| number(NumberTest::AtLeast)((value, -by))),
        ago().prop_map(day(DayTest::InLast)),
        ago().prop_map(day(DayTest::AnniversaryWithin)),
        ago().prop_map(since),
        proptest::collection::vec(0..6_u16, 1..4).prop_map(parts),
        (1..=100_u8, 0..100_u8).prop_map(shares),
    ]
}
