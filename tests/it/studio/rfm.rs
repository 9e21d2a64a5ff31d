//! R, F and M in a window, their scores by all three methods, and the segments of painted maps.

use super::base::{Customer, REFERENCE, bases, day, facts, orders, turned};
use proptest::prelude::{Just, Strategy, any, prop_assert_eq, prop_oneof, proptest};
use proptest::sample::select;
use regua::analysis::labels::sums;
use regua::analysis::painted::{PaintedTable, klaviyo_map, known_map, score_sums};
use regua::analysis::ranking::Ranking;
use regua::analysis::rfm::{Cuts, Measure};
use regua::analysis::summary::Group;
use regua::analysis::values::Values;
use regua::domain::{
    Bins, Edges, Grid, GridShape, Method, Monetary, OwnSegment, PaintedMap, Resolution, Scoring, SegmentMap, Window,
};

/// The values of a customer in a window: R, F, M.
fn values(customer: &Customer, window: Window, monetary: Monetary) -> Option<[i64; 3]> {
    // A day is in the window when the day so many months later is after the reference date.
    let first = window.first_day(day(REFERENCE)).number();
    let inside: Vec<_> = customer.iter().filter(|order| order.0 >= first).collect();
    let last = inside.iter().map(|order| order.0).max()?;
    let (count, sum) = (inside.len() as i64, inside.iter().map(|order| order.1).sum::<i64>());
    let average = (sum as f64 / count as f64).round() as i64;
    let monetary = match monetary {
        Monetary::Sum => sum,
        Monetary::AverageOrder => average,
    };
    Some([i64::from(REFERENCE - last), count, monetary])
}

/// How much better than another a value is, from its sign.
fn better(measure: Measure, value: i64, other: i64) -> bool {
    match measure {
        Measure::Recency => value < other,
        Measure::Frequency | Measure::Monetary => value > other,
    }
}

/// The score of a value among others, by DOMAIN.md §2.
fn score(value: i64, all: &[i64], measure: Measure, scoring: &Scoring) -> u8 {
    let (worst_first, cuts): (bool, Vec<f64>) = match scoring {
        Scoring::ByBase(Method::PercentileRank, bins) => {
            let worse = all.iter().filter(|&&other| better(measure, value, other)).count();
            return 1 + (usize::from(bins.get()) * worse / all.len()) as u8;
        }
        Scoring::ByBase(Method::QuantileCuts, bins) => {
            let mut sorted = all.to_vec();
            sorted.sort_unstable();
            let one = if measure == Measure::Monetary { 100.0 } else { 1.0 };
            let cut = |cut: u8| {
                let h = (sorted.len() - 1) * usize::from(cut);
                let (rank, rest) = (h / usize::from(bins.get()), h % usize::from(bins.get()));
                let next = sorted.get(rank + 1).map_or(0, |next| next - sorted[rank]);
                sorted[rank] as f64 + rest as f64 * next as f64 / f64::from(bins.get()) + one
            };
            (measure == Measure::Recency, (1..bins.get()).map(cut).collect())
        }
        Scoring::Fixed(edges) => (measure == Measure::Recency, edges.get().iter().map(|&edge| edge as f64).collect()),
    };
    let reached = cuts.iter().filter(|&&cut| value as f64 >= cut - 1e-7).count() as u8;
    if worst_first { cuts.len() as u8 + 1 - reached } else { 1 + reached }
}

fn scorings() -> impl Strategy<Value = Scoring> {
    let bins = (3..=10_u8).prop_map(|bins| Bins::new(bins).unwrap());
    let method = prop_oneof![Just(Method::PercentileRank), Just(Method::QuantileCuts)];
    let edges = proptest::collection::vec(prop_oneof![0..6_i64, 0..1500_i64, -100..50_000_i64], 2..=9);
    prop_oneof![
        (method, bins).prop_map(|(method, bins)| Scoring::ByBase(method, bins)),
        edges.prop_map(|mut edges| {
            edges.sort_unstable();
            Scoring::Fixed(Edges::new(edges).unwrap())
        }),
    ]
}

/// The scores of a column as the program gives them.
fn program_scores<V: Copy + Into<i64>>(column: &[V], measure: Measure, scoring: &Scoring) -> Vec<u8> {
    Cuts::by(&Ranking::of(column), measure, scoring).scores(column)
}

fn own<S: std::fmt::Debug>(segment: S) -> OwnSegment {
    OwnSegment { name: format!("{segment:?}"), colour: 0, strategy: String::new() }
}

/// A map of any kind: a known one, or each cell painted as the dice fall.
fn maps(resolution: Resolution, dice: &[u8], kind: u8) -> PaintedMap {
    match kind {
        0 => known_map(SegmentMap::Default, resolution, own).unwrap(),
        1 => known_map(SegmentMap::RPackage, resolution, own).unwrap(),
        2 => klaviyo_map(resolution, own).unwrap(),
        _ => {
            let shape = if kind == 3 { GridShape::RByFm } else { GridShape::RByFByM };
            let grid = Grid { shape, resolution };
            let strokes = (0..grid.cells()).map(|cell| (cell, dice[cell % dice.len()] % 7));
            PaintedMap::new(grid, (0..7).map(own).collect(), strokes).unwrap()
        }
    }
}

/// Which customers bought in the window, and their scores and segments, as the program says.
fn program(
    base: &[Customer],
    window: Window,
    monetary: Monetary,
    scorings: &[Scoring; 3],
    map: &PaintedMap,
) -> Vec<Option<([u8; 3], u8)>> {
    let values = Values::of(&orders(base), day(REFERENCE), window, monetary);
    let [r, f, m] = [
        program_scores(&values.recency_days, Measure::Recency, &scorings[0]),
        program_scores(&values.frequency, Measure::Frequency, &scorings[1]),
        program_scores(&values.monetary_cents, Measure::Monetary, &scorings[2]),
    ];
    let labels = PaintedTable::new(map).labels([&r, &f, &m]).unwrap();
    let mut found = vec![None; base.len()];
    for (place, &customer) in values.customers.iter().enumerate() {
        found[customer as usize] = Some(([r[place], f[place], m[place]], labels[place]));
    }
    found
}

proptest! {
    #[test]
    fn agrees_with_the_reading(
        base in bases(), window in select(Window::ALL.as_slice()),
        monetary in prop_oneof![Just(Monetary::Sum), Just(Monetary::AverageOrder)],
        scorings in [scorings(), scorings(), scorings()],
        dice in proptest::collection::vec(any::<u8>(), 1..40), kind in 0..5_u8, by in 0..600_usize,
    ) {
        let resolution = Resolution { r: scorings[0].bins(), f: scorings[1].bins(), m: scorings[2].bins() };
        let map = maps(resolution, &dice, kind);
        let found = program(&base, window, monetary, &scorings, &map);
        let expected: Vec<_> = base.iter().map(|customer| values(customer, window, monetary)).collect();
        let column = |dimension: usize| expected.iter().flatten().map(|values| values[dimension]).collect::<Vec<_>>();
        let columns = [column(0), column(1), column(2)];
        for (customer, (found, expected)) in found.iter().zip(&expected).enumerate() {
            let scores = expected.map(|values| {
                let score = |dimension: usize, measure| {
                    score(values[dimension], &columns[dimension], measure, &scorings[dimension])
                };
                [score(0, Measure::Recency), score(1, Measure::Frequency), score(2, Measure::Monetary)]
            });
            prop_assert_eq!(found.map(|found| found.0), scores, "customer {} of {:?}", customer, base);
            prop_assert_eq!(found.map(|found| found.1), scores.and_then(|[r, f, m]| map.segment_of(r, f, m)));
        }
        // Another order of customers and rows gives everybody the same.
        let mut again = program(&turned(&base, by), window, monetary, &scorings, &map);
        let places = base.len().max(1);
        again.rotate_right(by % places);
        prop_assert_eq!(again, found);
    }

    #[test]
    fn segments_are_the_base_to_the_cent(base in bases(), dice in proptest::collection::vec(any::<u8>(), 1..40), kind in 0..5_u8) {
        let map = maps(Resolution::even(Bins::FIVE), &dice, kind);
        let scoring = || Scoring::ByBase(Method::PercentileRank, Bins::FIVE);
        let (all_time, sum) = (Window::AllTime, Monetary::Sum);
        let values = Values::of(&orders(&base), day(REFERENCE), all_time, sum);
        let r = program_scores(&values.recency_days, Measure::Recency, &scoring());
        let f = program_scores(&values.frequency, Measure::Frequency, &scoring());
        let m = program_scores(&values.monetary_cents, Measure::Monetary, &scoring());
        let table = PaintedTable::new(&map);
        let (_, facts) = facts(&base);
        let groups: Vec<Group> = facts.groups().collect();
        let buyers: Vec<Group> = values.customers.iter().map(|&place| groups[place as usize]).collect();
        let by_scores = score_sums(map.grid().resolution, [&r, &f, &m], buyers.into_iter()).unwrap();
        let by_segment = table.sums(&by_scores).unwrap();
        // The same from the labels of the whole base, those without orders in a part of their own.
        let labels = table.labels([&r, &f, &m]).unwrap();
        let none = map.segments().len() as u8;
        let labels = regua::analysis::labels::spread(&values.customers, &labels, base.len(), none).unwrap();
        let parts = sums(&labels, usize::from(none) + 1, &facts).unwrap();
        prop_assert_eq!(&parts[..usize::from(none)], by_segment.as_slice());
        let cents: i128 = base.iter().flatten().map(|order| i128::from(order.1)).sum();
        prop_assert_eq!(parts.iter().map(|part| part.revenue_cents).sum::<i128>(), cents);
        prop_assert_eq!(parts.iter().map(|part| part.customers).sum::<u64>(), base.len() as u64);
    }
}
