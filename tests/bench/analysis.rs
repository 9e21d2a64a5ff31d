//! How long a million customers take from values to scores and sums. Reading the files that they come from is not in it.

mod dice;

use criterion::{Criterion, Throughput};
use regua::analysis::rfm::{Measure, score};
use regua::analysis::segments::SegmentTable;
use regua::analysis::summary::{Customers, Summary};
use regua::domain::{Bins, Method, SegmentMap, Thresholds};
use std::hint::black_box;

const CUSTOMERS: usize = 1_000_000;

/// The customers of a shop: recency over three years, most with one or two orders, revenue from R$ 5 to R$ 1 000 000, skewed.
struct Base {
    recency_days: Vec<i32>,
    orders: Vec<u32>,
    revenue_cents: Vec<i64>,
}

impl Base {
    fn new() -> Base {
        let mut uniform = dice::uniform();
        let mut base = Base { recency_days: Vec::new(), orders: Vec::new(), revenue_cents: Vec::new() };
        for _ in 0..CUSTOMERS {
            base.recency_days.push((uniform() * 1095.0) as i32);
            base.orders.push((1.0 / (1.0 - uniform()).sqrt()).min(500.0) as u32);
            base.revenue_cents.push((500.0 / (1.0 - uniform()).powf(1.2)).min(1e8) as i64);
        }
        base
    }
}

fn main() {
    let base = Base::new();
    let mut criterion = Criterion::default().configure_from_args();
    let mut group = criterion.benchmark_group("analysis of 1M customers");
    group.throughput(Throughput::Elements(CUSTOMERS as u64)).sample_size(20);
    let (rank, bins) = (Method::PercentileRank, Bins::FIVE);
    group.bench_function("recency", |bench| {
        bench.iter(|| score(black_box(&base.recency_days), Measure::Recency, rank, bins));
    });
    group.bench_function("frequency", |bench| {
        bench.iter(|| score(black_box(&base.orders), Measure::Frequency, rank, bins));
    });
    group.bench_function("monetary", |bench| {
        bench.iter(|| score(black_box(&base.revenue_cents), Measure::Monetary, rank, bins));
    });
    let r = score(&base.recency_days, Measure::Recency, rank, bins).scores;
    let f = score(&base.orders, Measure::Frequency, rank, bins).scores;
    let m = score(&base.revenue_cents, Measure::Monetary, rank, bins).scores;
    let customers = Customers {
        r: &r,
        f: &f,
        m: &m,
        orders: &base.orders,
        revenue_cents: &base.revenue_cents,
        recency_days: &base.recency_days,
    };
    let table = SegmentTable::new(SegmentMap::Default, bins);
    group.bench_function("summary", |bench| {
        bench.iter(|| Summary::of(black_box(customers), &table, &Thresholds::default()));
    });
    group.finish();
    criterion.final_summary();
}
