//! The published results of the R package `rfm` 0.3 on its own data, customer by customer.
//! The laws that hold for any data are in `laws`.

use crate::shared::shared;
use regua::analysis::rfm::{Measure, Scored, score};
use regua::analysis::segments::{SegmentTable, segment_of, segments_of};
use regua::analysis::summary::{Customers, Summary};
use regua::domain::{Bins, Day, Method, Segment, SegmentMap, Thresholds};
use std::collections::BTreeMap;
use std::path::Path;

/// One entry for each customer, in the order of the names.
#[derive(Default)]
struct Base {
    names: Vec<String>,
    recency_days: Vec<i32>,
    orders: Vec<u32>,
    revenue_cents: Vec<i64>,
}

/// What the package says of a customer.
struct Expected {
    recency_days: i32,
    orders: u32,
    revenue_cents: i64,
    scores: [u8; 3],
    segment: Segment,
}

/// The three dimensions, scored.
struct Scores {
    r: Scored,
    f: Scored,
    m: Scored,
}

fn day(iso: &str) -> Day {
    let parts: Vec<u32> = iso.split('-').map(|part| part.parse().unwrap()).collect();
    Day::from_ymd(parts[0].try_into().unwrap(), parts[1], parts[2]).unwrap()
}

/// The rows of a file, each by the names of its columns.
fn rows(path: &Path) -> impl Iterator<Item = BTreeMap<String, String>> {
    csv::Reader::from_path(path).unwrap().into_deserialize().map(Result::unwrap)
}

/// Each customer's last day, orders and whole dollars, straight from the orders.
fn base(orders: &Path) -> Base {
    let reference = day("2006-12-31");
    let mut customers: BTreeMap<String, (Day, u32, i64)> = BTreeMap::new();
    for row in rows(orders) {
        let (ordered, dollars): (Day, i64) = (day(&row["order_date"]), row["revenue"].parse().unwrap());
        let customer = customers.entry(row["customer_id"].clone()).or_insert((ordered, 0, 0));
        customer.0 = customer.0.max(ordered);
        customer.1 += 1;
        customer.2 += dollars * 100;
    }
    let mut base = Base::default();
    for (name, (last, orders, revenue_cents)) in customers {
        base.names.push(name);
        base.recency_days.push(reference.days_since(last));
        base.orders.push(orders);
        base.revenue_cents.push(revenue_cents);
    }
    base
}

fn segment_named(name: &str) -> Segment {
    match name {
        "Champions" => Segment::Champions,
        "Potential Loyalist" => Segment::PotentialLoyalists,
        "Loyal Customers" => Segment::Loyal,
        "Promising" => Segment::Promising,
        "New Customers" => Segment::New,
        "Can't Lose Them" => Segment::CantLose,
        "At Risk" => Segment::AtRisk,
        "Need Attention" => Segment::NeedAttention,
        "About To Sleep" => Segment::AboutToSleep,
        "Lost" => Segment::Inactive,
        "Others" => Segment::Others,
        _ => panic!("the oracle has a segment unknown to the test: {name}"),
    }
}

fn expected(table: &Path) -> BTreeMap<String, Expected> {
    let expected = rows(table).map(|row| {
        let expected = Expected {
            recency_days: row["rec"].parse().unwrap(),
            orders: row["n"].parse().unwrap(),
            revenue_cents: row["amt"].parse::<i64>().unwrap() * 100,
            // The table writes its scores as 3.0.
            scores: ["R", "F", "M"].map(|column| row[column].strip_suffix(".0").unwrap().parse().unwrap()),
            segment: segment_named(&row["seg_v030"]),
        };
        (row["customer_id"].clone(), expected)
    });
    expected.collect()
}

impl Base {
    fn score(&self, method: Method, bins: Bins) -> Scores {
        Scores {
            r: score(&self.recency_days, Measure::Recency, method, bins),
            f: score(&self.orders, Measure::Frequency, method, bins),
            m: score(&self.revenue_cents, Measure::Monetary, method, bins),
        }
    }

    fn summary(&self, scores: &Scores, map: SegmentMap) -> Summary {
        let customers = Customers {
            r: &scores.r.scores,
            f: &scores.f.scores,
            m: &scores.m.scores,
            orders: &self.orders,
            revenue_cents: &self.revenue_cents,
            recency_days: &self.recency_days,
        };
        Summary::of(customers, &SegmentTable::new(map, Bins::FIVE), &Thresholds::default())
    }
}

#[test]
fn quantile_cuts_and_segments_are_those_of_the_r_package() {
    let Some(oracle) = shared("oracles/rfm_r") else { return };
    let base = base(&oracle.join("rfm_data_orders.csv"));
    let expected = expected(&oracle.join("expected_rfm_table.csv"));
    let scores = base.score(Method::QuantileCuts, Bins::FIVE);
    assert_eq!((base.names.len(), expected.len()), (995, 995));
    for (customer, name) in base.names.iter().enumerate() {
        let expected = &expected[name];
        let facts = (base.recency_days[customer], base.orders[customer], base.revenue_cents[customer]);
        assert_eq!(facts, (expected.recency_days, expected.orders, expected.revenue_cents), "facts of {name}");
        let [r, f, m] = [&scores.r, &scores.f, &scores.m].map(|scored| scored.scores[customer]);
        assert_eq!([r, f, m], expected.scores, "scores of {name}");
        assert_eq!(segment_of(SegmentMap::RPackage, Bins::FIVE, r, f, m), expected.segment, "segment of {name}");
    }
    assert_eq!(scores.r.cuts.values(), [115.0, 181.0, 297.4, 482.0]);
    assert_eq!(scores.f.cuts.values(), [4.0, 5.0, 6.0, 8.0]);
    assert_eq!(scores.m.cuts.values(), [25_580.0, 38_200.0, 50_640.0, 66_600.0]);
}

#[test]
fn segments_of_the_r_package_in_figures() {
    let Some(oracle) = shared("oracles/rfm_r") else { return };
    let base = base(&oracle.join("rfm_data_orders.csv"));
    let summary = base.summary(&base.score(Method::QuantileCuts, Bins::FIVE), SegmentMap::RPackage);
    let customers: Vec<(Segment, u64)> =
        summary.segments.iter().map(|&(segment, group)| (segment, group.customers)).collect();
    let expected = [
        (Segment::Champions, 35),
        (Segment::Loyal, 170),
        (Segment::PotentialLoyalists, 342),
        (Segment::New, 104),
        (Segment::Promising, 9),
        (Segment::NeedAttention, 10),
        (Segment::AboutToSleep, 102),
        (Segment::CantLose, 47),
        (Segment::AtRisk, 28),
        (Segment::Inactive, 148),
        (Segment::Others, 0),
    ];
    assert_eq!(customers, expected);
    assert_eq!(summary.total.customers, 995);
    assert_eq!(summary.total.orders, base.orders.iter().copied().map(u64::from).sum::<u64>());
    assert_eq!(summary.total.revenue_cents, base.revenue_cents.iter().copied().map(i128::from).sum::<i128>());
}

/// The distribution of scores and of the default map's segments, derived with the package's cuts by other means.
#[test]
fn scores_and_default_map_in_figures() {
    let Some(oracle) = shared("oracles/rfm_r") else { return };
    let derived = std::fs::read_to_string(oracle.join("derived_tie_policies.json")).unwrap();
    let derived: serde_json::Value = serde_json::from_str(&derived).unwrap();
    let derived = &derived["rfm_data_orders|R type7+1"];
    let base = base(&oracle.join("rfm_data_orders.csv"));
    let scores = base.score(Method::QuantileCuts, Bins::FIVE);
    for (scored, dimension) in [(&scores.r, "R"), (&scores.f, "F"), (&scores.m, "M")] {
        for (band, score) in scored.bands.iter().zip(1..) {
            let customers = band.map_or(0, |band| band.customers);
            assert_eq!(Some(customers), derived[dimension][score.to_string()].as_u64(), "{dimension} {score}");
            assert_eq!(customers as usize, scored.scores.iter().filter(|&&other| other == score).count());
        }
    }
    let names = [
        "champions",
        "loyal",
        "potential_loyalists",
        "new_customers",
        "promising",
        "need_attention",
        "about_to_sleep",
        "cant_lose",
        "at_risk",
        "hibernating",
    ];
    let summary = base.summary(&scores, SegmentMap::Default);
    assert_eq!(segments_of(SegmentMap::Default).len(), names.len());
    for (&(segment, group), name) in summary.segments.iter().zip(names) {
        assert_eq!(Some(group.customers), derived["grid_R_x_FMfloor"][name].as_u64(), "{segment:?}");
    }
}

#[test]
fn ties_of_the_corpus() {
    let Some(path) = shared("corpora/numeric/quantile_ties.json") else { return };
    let corpus: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let values: Vec<i64> = serde_json::from_value(corpus["values"].clone()).unwrap();
    let expected: Vec<u8> =
        serde_json::from_value(corpus["score_by_min_rank 1+floor(5*(#smaller)/n)"].clone()).unwrap();
    assert_eq!(score(&values, Measure::Frequency, Method::PercentileRank, Bins::FIVE).scores, expected);
}
