//! Published answers on real data, through the whole engine: files in, customers out. The formulas alone are `rfm`'s test.

use crate::journey::{analyse, assert_reconciled, customers, day, read, report};
use crate::shared::shared;
use regua::domain::{Bins, MapChoice, Method, Scorings, Segment};
use regua::engine::protocol::Settings;
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// The records of a comma-separated oracle, by header.
fn table(path: &std::path::Path) -> Vec<BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_path(path).unwrap();
    reader.deserialize().map(Result::unwrap).collect()
}

#[test]
fn the_r_package_agrees_on_all_995_customers() {
    let (Some(orders), Some(expected)) =
        (shared("oracles/rfm_r/rfm_data_orders.csv"), shared("oracles/rfm_r/expected_rfm_table.csv"))
    else {
        return;
    };
    let (mut engine, events) = read(&std::fs::read(orders).unwrap(), 1 << 16, day(2026, 11, 22));
    assert_eq!(report(&events.unwrap()).questions, []);
    let settings = Settings {
        reference: Some(day(2006, 12, 31)),
        scoring: Scorings::by_base(Method::QuantileCuts, Bins::FIVE),
        map: MapChoice::RPackage,
        ..Settings::default()
    };
    let analysis = analyse(&mut engine, settings);
    assert_reconciled(&analysis, "rfm_data_orders.csv");
    let found: BTreeMap<String, _> = customers(&mut engine).into_iter().map(|row| (row.key.clone(), row)).collect();
    let expected = table(&expected);
    assert_eq!((expected.len(), found.len()), (995, 995));
    for line in &expected {
        let row = &found[&line["customer_id"]];
        let number = |column: &str| line[column].parse::<f64>().unwrap() as i64;
        assert_eq!(i64::from(row.recency_days.unwrap()), number("rec"), "{line:?}");
        assert_eq!(i64::from(row.frequency), number("n"), "{line:?}");
        assert_eq!(row.monetary_cents, number("amt") * 100, "{line:?}");
        assert_eq!([row.r, row.f, row.m].map(i64::from), [number("R"), number("F"), number("M")], "{line:?}");
    }
    let counts: Vec<_> =
        analysis.segments.iter().map(|part| (part.look.known().unwrap(), part.group.customers)).collect();
    assert_eq!(
        counts,
        [
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
        ]
    );
}

#[test]
fn cdnow_has_2357_customers_and_their_repeat_purchases() {
    let (Some(sample), Some(summary)) = (
        shared("oracles/cdnow/CDNOW_sample.txt"),
        shared("oracles/cdnow/cdnow_customers_summary_with_transactions.csv"),
    ) else {
        return;
    };
    // The published counts end with the 39 weeks of calibration and take the purchases of one day as one.
    let mut file = String::from("pedido,cliente,data,valor\n");
    for line in std::fs::read_to_string(sample).unwrap().lines() {
        let [_, customer, date, _, amount] = line.split_whitespace().collect::<Vec<_>>()[..] else { continue };
        if date < "19971001" {
            writeln!(file, "{customer}-{date},{customer},{date},{amount}").unwrap();
        }
    }
    let (mut engine, events) = read(file.as_bytes(), 4096, day(2026, 11, 22));
    assert_eq!(report(&events.unwrap()).questions, []);
    let zeros = Settings { zero_value: regua::domain::ZeroValue::Keep, ..Settings::default() };
    let analysis = analyse(&mut engine, zeros);
    assert_reconciled(&analysis, "cdnow");
    assert_eq!(analysis.total.customers, 2357);
    let found: BTreeMap<u32, u32> =
        customers(&mut engine).iter().map(|row| (row.key.parse().unwrap(), row.frequency)).collect();
    for line in table(&summary) {
        let (customer, repeats): (u32, u32) = (line["ID"].parse().unwrap(), line["x"].parse().unwrap());
        assert_eq!(found[&customer], repeats + 1, "customer {customer}");
    }
}
