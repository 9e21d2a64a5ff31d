//! A small diagnosis for the tests of this folder. Its figures are invented, and agree with each other where a test asks.

use super::Source;
use crate::domain::{Currency, Day, Language, Month};
use crate::engine::protocol::{
    ActivityReport, CellReport, CohortReport, ConcentrationReport, Diagnosis, GapReport, GapsReport, GroupSummary,
    Histogram, KeyFigures, MonthReport, PointReport, SeasonReport, TopReport,
};

fn group(customers: u64, orders: u64, revenue_cents: i128) -> GroupSummary {
    GroupSummary { customers, orders, revenue_cents }
}

fn month(place: i32) -> Month {
    Month::of(Day::from_ymd(2025, 11, 1).unwrap()).plus(place)
}

/// Thirteen months from November 2025 on; a cohort each, of which that of May 2026 hardly came back.
pub(super) fn diagnosis() -> Diagnosis {
    let months = (0..13).map(|place| MonthReport {
        first_day: month(place).first_day(),
        last_day: month(place).last_day(),
        new_customers: 100,
        returning_customers: place.unsigned_abs().into(),
        new_orders: 110,
        returning_orders: 2 * u64::from(place.unsigned_abs()),
        new_cents: 1_000_000,
        returning_cents: i128::from(place) * 10_000,
    });
    let cell = |customers: u64| CellReport { customers, cents: i128::from(customers) * 5_000 };
    let cohorts = (0..13_usize).map(|place| CohortReport {
        first_day: month(place as i32).first_day(),
        last_day: month(place as i32).last_day(),
        cells: (0..13 - place)
            .map(|later| match later {
                0 => cell(100),
                1 if place == 6 => cell(4),
                _ => cell(25),
            })
            .collect(),
    });
    let gap = |gaps, days| GapReport { gaps, days };
    let top = |customers, cents, from_cents| TopReport {
        point: PointReport { customers, cents },
        from_cents,
        at_least: customers,
    };
    let season = SeasonReport { days: 52, orders: 60, cents: 7_000, orders_index: Some(1.0), revenue_index: None };
    Diagnosis {
        key: KeyFigures {
            total: group(1_300, 1_600, 14_000_000),
            without_orders: 42,
            median_order_cents: 8_050,
            returned: 600,
            year_cents: 11_140,
            year_before_cents: Some(10_000),
        },
        activity: ActivityReport {
            days: 180,
            active: group(1_131, 1_400, 12_000_000),
            inactive: group(169, 200, 2_000_000),
        },
        months: months.collect(),
        gaps: GapsReport {
            all: gap(300, Some((41, 97))),
            histogram: Some(Histogram { start: 0, step: 10, counts: vec![10, 50, 90, 70, 80] }),
            by_number: vec![gap(200, Some((44, 99))), gap(100, Some((30, 80))), gap(0, None)],
        },
        concentration: ConcentrationReport {
            curve: (0..=13)
                .map(|step| PointReport { customers: step * 100, cents: i128::from(step) * 1_000_000 })
                .collect(),
            positive_cents: 14_000_000,
            half: Some(top(127, 7_000_000, 40_000)),
            most: Some(top(403, 11_200_000, 9_000)),
        },
        cohorts: cohorts.collect(),
        earlier_cohorts: CellReport::default(),
        weekdays: [season; 7],
        seasons: [season; 12],
    }
}

/// It, as of 22 November 2026.
pub(super) fn source(found: &Diagnosis, language: Language) -> Source<'_> {
    Source { found, currency: Currency::BRL, reference: Day::from_ymd(2026, 11, 22).unwrap(), language }
}
