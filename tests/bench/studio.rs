//! How long the studio's rules take, at four sizes of a base with eight orders per customer: what is computed once, and
//! what moves with a threshold. Reading the files that the orders come from is not in it.

mod dice;

use criterion::measurement::WallTime;
use criterion::{BenchmarkGroup, BenchmarkId, Criterion};
use regua::analysis::borders::{Borders, Funnel, stages};
use regua::analysis::cross::Cross;
use regua::analysis::crossings::Crossings;
use regua::analysis::diagnosis::cohorts::Cohorts;
use regua::analysis::diagnosis::concentration::Concentration;
use regua::analysis::diagnosis::daily::Daily;
use regua::analysis::diagnosis::repurchase::Repurchase;
use regua::analysis::diagnosis::seasons::Seasons;
use regua::analysis::facts::Facts;
use regua::analysis::gaps::Gaps;
use regua::analysis::labels::sums;
use regua::analysis::orders::{Order, Orders};
use regua::analysis::painted::{PaintedTable, known_map, score_sums};
use regua::analysis::ranking::Ranking;
use regua::analysis::rfm::{Cuts, Measure};
use regua::analysis::tiers::{Tiers, ValueIndex};
use regua::analysis::values::Values;
use regua::domain::{
    Bins, Day, Edges, Method, Monetary, OwnSegment, Resolution, Rhythm, Scoring, SegmentMap, Stage, Thresholds, Tier,
    TierSettings, ValueBasis, Window,
};
use std::hint::black_box;

const REFERENCE: i32 = 20_000;
const SIZES: [u32; 4] = [125_000, 250_000, 500_000, 1_000_000];

/// Customers with eight orders on average, most with few, over three years; amounts from R$ 5 up, skewed.
fn orders(customers: u32) -> Orders {
    let mut uniform = dice::uniform();
    let mut rows = Vec::new();
    for customer in 0..customers {
        let count = (4.1 / (1.0 - uniform()).sqrt()).min(500.0) as u32;
        for _ in 0..count {
            let day = Day::from_number(REFERENCE - (uniform() * 1095.0) as i32).unwrap_or(Day::MIN);
            let cents = (500.0 / (1.0 - uniform()).powf(1.2)).min(1e8) as i64;
            rows.push(Order { customer, day, cents });
        }
    }
    Orders::of(customers, rows).unwrap_or_else(|fault| unreachable!("{fault:?}"))
}

fn own(segment: regua::domain::Segment) -> OwnSegment {
    OwnSegment { name: format!("{segment:?}"), colour: 0, strategy: String::new() }
}

/// One base, and what the groups of benches measure on it.
struct Bench<'a, 'b> {
    group: &'a mut BenchmarkGroup<'b, WallTime>,
    customers: u32,
}

impl Bench<'_, '_> {
    fn time<R>(&mut self, name: &str, mut run: impl FnMut() -> R) {
        self.group.bench_function(BenchmarkId::new(name, self.customers), |bench| bench.iter(&mut run));
    }

    fn once(&mut self, orders: &Orders, facts: &Facts, reference: Day) {
        self.time("once/facts", || Facts::of(black_box(orders)));
        self.time("once/gaps", || Gaps::of(black_box(orders)));
        self.time("once/values of 12 months", || {
            Values::of(black_box(orders), reference, Window::Months12, Monetary::Sum)
        });
        self.time("once/value index", || {
            ValueIndex::of(black_box(facts), facts.revenue_cents(), ValueBasis::NetRevenue)
        });
        self.time("once/months and cohorts", || Cohorts::of(black_box(orders), 60));
        self.time("once/days and seasons", || Seasons::of(&Daily::of(black_box(orders)), reference));
        self.time("once/repurchase", || Repurchase::of(black_box(orders), 10));
        self.time("once/concentration", || Concentration::of(black_box(facts).revenue_cents().to_vec()));
    }

    fn scores(&mut self, orders: &Orders, facts: &Facts, reference: Day) {
        let values = Values::of(orders, reference, Window::AllTime, Monetary::Sum);
        let recency = Ranking::of(&values.recency_days);
        let edges = Edges::new(vec![30, 90, 180, 365]).unwrap_or_else(|fault| unreachable!("{fault:?}"));
        let fixed = Scoring::Fixed(edges);
        let rank = Scoring::ByBase(Method::PercentileRank, Bins::FIVE);
        let score = |ranking: &Ranking, column: &[i64], measure| Cuts::by(ranking, measure, &rank).scores(column);
        let frequency: Vec<i64> = values.frequency.iter().map(|&orders| orders.into()).collect();
        let f = score(&Ranking::of(&frequency), &frequency, Measure::Frequency);
        let m = score(&Ranking::of(&values.monetary_cents), &values.monetary_cents, Measure::Monetary);
        self.time("drag/bands under a cut", || Cuts::by(black_box(&recency), Measure::Recency, &fixed).bands(&recency));
        let map = known_map(SegmentMap::Default, Resolution::even(Bins::FIVE), own);
        let map = map.unwrap_or_else(|fault| unreachable!("{fault:?}"));
        let table = PaintedTable::new(&map);
        self.time("drag/scores, segments and sums under a cut", || {
            let r = Cuts::by(&recency, Measure::Recency, &fixed).scores(black_box(&values.recency_days));
            let by_scores = score_sums(map.grid().resolution, [&r, &f, &m], facts.groups());
            (table.labels([&r, &f, &m]), by_scores.map(|sums| table.sums(&sums)))
        });
    }

    fn moved(&mut self, orders: &Orders, facts: &Facts, reference: Day) {
        let recency = facts.recency_days(reference);
        let gaps = Gaps::of(orders);
        let (thresholds, rhythm) = (Thresholds::default(), Rhythm::default());
        let (fixed, own) = (Borders::Fixed(thresholds), Borders::own(&gaps, &rhythm));
        self.time("drag/funnel, fixed", || Funnel::of(black_box(facts), &recency, &fixed));
        self.time("drag/stages, fixed", || stages(black_box(facts), &recency, &fixed));
        self.time("drag/own borders, stages and funnel", || {
            let own = Borders::own(black_box(&gaps), &rhythm);
            (stages(facts, &recency, &own), Funnel::of(facts, &recency, &own))
        });
        self.time("drag/crossings of 30 days", || Crossings::of(black_box(facts), &recency, &own, 30));
        let stages = stages(facts, &recency, &fixed).unwrap_or_default();
        let values = ValueIndex::of(facts, facts.revenue_cents(), ValueBasis::NetRevenue);
        let values = values.unwrap_or_else(|fault| unreachable!("{fault:?}"));
        let settings = TierSettings::default();
        self.time("drag/tiers", || Tiers::of(black_box(&values), &stages, &settings));
        let tiers = Tiers::of(&values, &stages, &settings).map(|tiers| tiers.tiers).unwrap_or_default();
        let (rows, columns) = ((stages.as_slice(), Stage::ALL.len()), (tiers.as_slice(), Tier::ALL.len() + 1));
        self.time("drag/cross view", || Cross::of(black_box(rows), columns, facts));
        self.time("drag/sums of a partition", || sums(black_box(&stages), Stage::ALL.len(), facts));
    }
}

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    let mut group = criterion.benchmark_group("studio");
    group.sample_size(10).warm_up_time(std::time::Duration::from_millis(200));
    group.measurement_time(std::time::Duration::from_secs(1));
    for customers in SIZES {
        let orders = orders(customers);
        let facts = Facts::of(&orders);
        let reference = Day::from_number(REFERENCE).unwrap_or(Day::MAX);
        eprintln!("{customers} customers, {} orders", orders.len());
        let mut bench = Bench { group: &mut group, customers };
        bench.once(&orders, &facts, reference);
        bench.scores(&orders, &facts, reference);
        bench.moved(&orders, &facts, reference);
    }
    group.finish();
    criterion.final_summary();
}
