//! `corpora/numeric`: the shop of sixteen rows in which every rule of the domain bites once, to the cent.

use crate::journey::{analyse, analysis, assert_reconciled, customers, day, read, report};
use crate::shared::shared;
use regua::domain::SetAside;
use regua::engine::protocol::Settings;

#[test]
fn sixteen_rows_reconcile_to_the_cent() {
    let Some(path) = shared("corpora/numeric/orders.csv") else { return };
    let bytes = std::fs::read(path).unwrap();
    let (mut engine, events) = read(&bytes, 7, day(2024, 12, 31));
    let events = events.unwrap();
    assert_eq!(report(&events).questions, []);
    let settings = Settings { reference: Some(day(2024, 12, 31)), ..Settings::default() };
    let analysis_at_end = analyse(&mut engine, settings);
    assert_eq!(analysis(&events).reference, day(2024, 12, 31));
    assert_reconciled(&analysis_at_end, "orders.csv");
    let sums = &analysis_at_end.reconciliation;
    assert_eq!((sums.read.rows, sums.read.value_cents), (16, 32_549));
    assert_eq!((sums.used.rows, sums.used.value_cents), (6, 20_029));
    let set_aside: Vec<_> =
        sums.set_aside.iter().map(|part| (part.reason, part.tally.rows, part.tally.value_cents)).collect();
    assert_eq!(
        set_aside,
        [
            (SetAside::InvalidDate, 1, 700),
            (SetAside::NoCustomerKey, 1, 3300),
            (SetAside::IdenticalLine, 1, 20),
            (SetAside::OtherCurrency, 1, 1000),
            (SetAside::Cancelled, 1, 8000),
            (SetAside::FutureDated, 1, 1000),
            (SetAside::OrphanRefund, 1, -1500),
            (SetAside::FullyRefunded, 2, 0),
            (SetAside::ZeroValue, 1, 0),
        ]
    );
    let rows: Vec<_> = customers(&mut engine)
        .into_iter()
        .map(|row| (row.key, row.recency_days.unwrap(), row.frequency, row.monetary_cents))
        .collect();
    assert_eq!(
        rows,
        [
            ("ana@ex.com".to_owned(), 21, 2, 15_030),
            ("caio@ex.com".to_owned(), 303, 1, 3000),
            ("ines@ex.com".to_owned(), 0, 1, 1999),
        ]
    );
}
