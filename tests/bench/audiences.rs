//! How long five conditions take, at four sizes of a base: all of them anew, and one of them changed by a keystroke.

mod dice;

use criterion::{BenchmarkId, Criterion};
use regua::analysis::baskets::{Baskets, BasketsBuilder, Content, Line, Names};
use regua::analysis::orders::{Order, Orders};
use regua::audience::{Cache, Column, Evaluation, Population, Purchases, TextColumn, Texts, lot, region};
use regua::domain::{
    Birthday, BoughtWhen, Condition, Day, DayFact, DayTest, Facet, LeapDayRule, NumberFact, NumberTest, Partition,
    Percent, Test, TextTest,
};
use std::hint::black_box;

const REFERENCE: i32 = 20_000;
const SIZES: [u32; 4] = [125_000, 250_000, 500_000, 1_000_000];

/// Customers with eight orders of a product each, in one of four thousand cities.
struct People {
    counts: Vec<u32>,
    cents: Vec<i64>,
    recency: Vec<i32>,
    last: Vec<Day>,
    birthdays: Vec<Option<Birthday>>,
    segments: Vec<u8>,
    lots: Vec<u8>,
    cities: Vec<String>,
    texts: Texts,
    numbers: Vec<u32>,
    orders: Orders,
    baskets: Baskets,
}

fn day(number: i32) -> Day {
    Day::from_number(number).unwrap_or(Day::MIN)
}

impl People {
    fn of(customers: u32) -> People {
        let mut uniform = dice::uniform();
        let mut below = |most: u32| (uniform() * f64::from(most)) as u32;
        let recency: Vec<i32> = (0..customers).map(|_| below(1_000).cast_signed()).collect();
        let cities: Vec<String> = (0..customers).map(|_| format!("Cidade {}", below(4_000))).collect();
        let products: Vec<String> = (0..200).map(|product| format!("Produto {product:03}")).collect();
        let mut builder = BasketsBuilder::new([Some(Names::of(products.iter().map(String::as_str))), None, None, None]);
        let mut rows = Vec::new();
        for customer in 0..customers {
            for _ in 0..8 {
                let order = Order { customer, day: day(REFERENCE - below(1_000).cast_signed()), cents: 1_000 };
                let line = Line { facets: [Some(below(200)), None, None, None], quantity: 0 };
                let content = Content { lines: vec![line], cost_cents: None };
                builder.order((customer, order.day, order.cents), content).unwrap_or_else(|_| unreachable!());
                rows.push(order);
            }
        }
        let birthday = |number: u32| Birthday::without_year(number % 12 + 1, number % 28 + 1);
        People {
            counts: (0..customers).map(|_| 1 + below(12)).collect(),
            cents: (0..customers).map(|_| i64::from(below(100_000))).collect(),
            last: recency.iter().map(|days| day(REFERENCE - days)).collect(),
            birthdays: (0..customers).map(birthday).collect(),
            segments: (0..customers).map(|_| below(10) as u8).collect(),
            lots: (0..customers).map(|number| lot(&number.to_string())).collect(),
            texts: Texts::of(customers, |customer| cities.get(customer as usize).map_or("", String::as_str)),
            numbers: (0..customers).collect(),
            orders: Orders::of(customers, rows).unwrap_or_else(|fault| unreachable!("{fault:?}")),
            baskets: builder.finish(customers).unwrap_or_else(|_| unreachable!()),
            recency,
            cities,
        }
    }
}

impl Population for People {
    fn customers(&self) -> usize {
        self.counts.len()
    }

    fn reference(&self) -> Day {
        day(REFERENCE)
    }

    fn number(&self, fact: NumberFact) -> Option<Column<'_>> {
        match fact {
            NumberFact::Orders => Some(Column::Counts(&self.counts)),
            NumberFact::MonetaryCents => Some(Column::Wide(&self.cents)),
            NumberFact::RecencyDays => Some(Column::Ints(&self.recency)),
            NumberFact::ScoreR
            | NumberFact::ScoreF
            | NumberFact::ScoreM
            | NumberFact::ScoreFm
            | NumberFact::AverageOrderCents
            | NumberFact::AverageGapDays
            | NumberFact::DaysToNextOrder => None,
        }
    }

    fn day(&self, fact: DayFact) -> Option<Column<'_>> {
        (fact == DayFact::LastOrder).then_some(Column::Days(&self.last))
    }

    fn birthdays(&self) -> Option<(&[Option<Birthday>], LeapDayRule)> {
        Some((&self.birthdays, LeapDayRule::default()))
    }

    fn parts(&self, _partition: Partition) -> Option<Column<'_>> {
        Some(Column::Small(&self.segments))
    }

    fn text(&self, _column: u32, then: &mut dyn FnMut(TextColumn<'_>)) {
        let text = |customer: u32| self.cities.get(customer as usize).map_or("", String::as_str);
        then(TextColumn { texts: &self.texts, customer: &self.numbers, text: &text });
    }

    fn column_number(&self, _column: u32) -> Option<Column<'_>> {
        None
    }

    fn column_day(&self, _column: u32) -> Option<Column<'_>> {
        None
    }

    fn bought(&self, _what: Facet) -> Option<Purchases<'_>> {
        Some(Purchases::Orders(&self.orders, &self.baskets))
    }

    fn consent(&self) -> Option<Column<'_>> {
        None
    }

    fn lots(&self) -> Column<'_> {
        Column::Small(&self.lots)
    }
}

fn test(test: Test) -> Condition {
    Condition::Test(test)
}

/// A figure, a segment, a text, a day and a birthday, in nested groups.
fn five(most_days: i64) -> Condition {
    let cities = ["Cidade 7", "cidade 70", "CIDADE 700"].map(str::to_owned).to_vec();
    Condition::All(vec![
        test(Test::Number(NumberFact::RecencyDays, NumberTest::AtMost(most_days))),
        test(Test::Part(Partition::Segment, vec![0, 1, 4])),
        Condition::Any(vec![
            test(Test::Text(0, TextTest::NotIn(cities))),
            test(Test::Day(DayFact::Birthday, DayTest::AnniversaryWithin(30))),
        ]),
        Condition::Not(Box::new(test(Test::Day(DayFact::LastOrder, DayTest::InLast(30))))),
    ])
}

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    let mut group = criterion.benchmark_group("audiences");
    group.sample_size(10).warm_up_time(std::time::Duration::from_millis(200));
    group.measurement_time(std::time::Duration::from_secs(1));
    for customers in SIZES {
        let people = People::of(customers);
        let who = |cache: &mut Cache, condition: &Condition| {
            Evaluation { population: &people, saved: &[], cache }.counted(condition).map(|(_, counts)| counts)
        };
        let id = |name: &str| BenchmarkId::new(name, customers);
        group.bench_function(id("five conditions, all new"), |bench| {
            bench.iter(|| who(&mut Cache::default(), black_box(&five(300))));
        });
        let (mut cache, mut days) = (Cache::default(), 0);
        group.bench_function(id("five conditions, one changed"), |bench| {
            bench.iter(|| {
                days += 1;
                who(&mut cache, black_box(&five(days)))
            });
        });
        let bought =
            |product: &str| test(Test::Bought(Facet::Product, vec![product.to_owned()], BoughtWhen::InLast(180)));
        group.bench_function(id("a product in the last days"), |bench| {
            bench.iter(|| who(&mut Cache::default(), black_box(&bought("Produto 007"))));
        });
        let share = |share: u8| test(Test::RandomShare(Percent::new(share).unwrap_or_else(|_| unreachable!())));
        let mut cache = Cache::default();
        let mut evaluation = Evaluation { population: &people, saved: &[], cache: &mut cache };
        let sets: Vec<_> = [five(300), five(600), share(10), share(20), share(50)]
            .iter()
            .filter_map(|of| evaluation.who(of).ok())
            .collect();
        group.bench_function(id("overlap of five"), |bench| {
            bench.iter(|| {
                let mut sizes = [0_u64; 32];
                for place in 0..customers as usize {
                    if let Some(size) = sizes.get_mut(region(black_box(&sets), place)) {
                        *size += 1;
                    }
                }
                sizes
            });
        });
    }
    group.finish();
    criterion.final_summary();
}
