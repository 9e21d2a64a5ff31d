//! What the base is today, as the page is told. The figures are `analysis::diagnosis`'s.

use super::group;
use crate::analysis::diagnosis::activity::Activity;
use crate::analysis::diagnosis::cohorts::{CohortCell, Cohorts};
use crate::analysis::diagnosis::concentration::{Concentration, CurvePoint};
use crate::analysis::diagnosis::daily::Daily;
use crate::analysis::diagnosis::repurchase::{GapFigures, Repurchase};
use crate::analysis::diagnosis::seasons::{Season, Seasons};
use crate::analysis::facts::Facts;
use crate::analysis::orders::Orders;
use crate::analysis::percentile::nth;
use crate::domain::{Day, Percent, Thresholds};
use crate::engine::base::{Analysed, Base};
use crate::engine::protocol::{
    ActivityReport, CellReport, CohortReport, ConcentrationReport, Diagnosis, GapReport, GapsReport, GroupSummary,
    Histogram, KeyFigures, MonthReport, PointReport, SeasonReport, TopReport,
};

/// The most cohorts that are shown.
const COHORTS: usize = 24;
/// The purchases after which gaps are told apart; the last stands for all later ones.
const NUMBERS: usize = 6;
/// The days of a year, for comparing one with the one before.
const YEAR: i32 = 365;

/// What the base is today; `None` where there is no memory for it.
pub(in crate::engine) fn diagnosis(base: &Base, analysed: &Analysed, orders: &Orders) -> Option<Diagnosis> {
    let reference = analysed.policy.reference;
    let facts = Facts::of(orders);
    let repurchase = Repurchase::of(orders, NUMBERS);
    let daily = Daily::of(orders);
    let seasons = Seasons::of(&daily, reference);
    let cohorts = Cohorts::of(orders, COHORTS);
    let cell = |cell: &CohortCell| CellReport { customers: cell.customers, cents: cell.cents };
    Some(Diagnosis {
        key: key_figures(base, &facts, (orders, &daily), reference),
        activity: activity(&facts, reference)?,
        months: months(&cohorts),
        gaps: GapsReport {
            all: gaps(&repurchase.all),
            histogram: repurchase.all.distribution.as_ref().map(|spread| Histogram {
                start: spread.histogram.start,
                step: spread.histogram.step,
                counts: spread.histogram.counts.clone(),
            }),
            by_number: repurchase.by_number.iter().map(gaps).collect(),
        },
        concentration: concentration(&facts),
        cohorts: cohorts
            .rows
            .iter()
            .map(|row| CohortReport {
                first_day: row.month.first_day(),
                last_day: row.month.last_day(),
                cells: row.cells.iter().map(cell).collect(),
            })
            .collect(),
        earlier_cohorts: cell(&cohorts.earlier),
        weekdays: seasons.weekdays.map(|of| season(&seasons, of)),
        seasons: seasons.months.map(|of| season(&seasons, of)),
    })
}

fn key_figures(base: &Base, facts: &Facts, (orders, daily): (&Orders, &Daily), reference: Day) -> KeyFigures {
    let mut total = GroupSummary::default();
    for of in facts.groups() {
        total.customers += of.customers;
        total.orders += of.orders;
        total.revenue_cents += of.revenue_cents;
    }
    let (mut year_cents, mut before_cents) = (0, 0);
    for (day, sum) in daily.days() {
        let ago = reference.days_since(day);
        if ago < YEAR {
            year_cents += sum.cents;
        } else if ago < 2 * YEAR {
            before_cents += sum.cents;
        }
    }
    let tells_both_years = daily.first().is_some_and(|first| reference.days_since(first) >= 2 * YEAR - 1);
    KeyFigures {
        total,
        without_orders: (base.ledger.customers.len() as u64).saturating_sub(total.customers),
        median_order_cents: nth(orders.cents(), orders.len().saturating_sub(1) / 2).unwrap_or_default(),
        returned: facts.orders().iter().filter(|orders| **orders > 1).count() as u64,
        year_cents,
        year_before_cents: tells_both_years.then_some(before_cents),
    }
}

fn activity(facts: &Facts, reference: Day) -> Option<ActivityReport> {
    let days = Thresholds::default().retention_to_days;
    // Both columns are of the same facts.
    let activity = Activity::of(facts, &facts.recency_days(reference), days).ok()?;
    Some(ActivityReport { days, active: group(activity.active), inactive: group(activity.inactive) })
}

fn months(cohorts: &Cohorts) -> Vec<MonthReport> {
    let months = cohorts.months.iter().map(|(month, figures)| MonthReport {
        first_day: month.first_day(),
        last_day: month.last_day(),
        new_customers: figures.new_customers,
        returning_customers: figures.returning_customers,
        new_orders: figures.new_orders,
        returning_orders: figures.returning_orders,
        new_cents: figures.new_cents,
        returning_cents: figures.returning_cents,
    });
    months.collect()
}

fn gaps(figures: &GapFigures) -> GapReport {
    let days = |days: Option<i64>| days.and_then(|days| u32::try_from(days).ok());
    GapReport { gaps: figures.gaps, days: days(figures.median_days).zip(days(figures.eighty_days)) }
}

fn concentration(facts: &Facts) -> ConcentrationReport {
    let concentration = Concentration::of(facts.revenue_cents().to_vec());
    let point = |point: CurvePoint| PointReport { customers: point.customers, cents: point.cents };
    let top = |share: u8| {
        let found = concentration.customers_for(Percent::new(share).ok()?)?;
        let from_cents = *concentration.values().get(usize::try_from(found.customers).ok()?.checked_sub(1)?)?;
        let at_least = concentration.values().partition_point(|cents| *cents >= from_cents) as u64;
        Some(TopReport { point: point(found), from_cents, at_least })
    };
    ConcentrationReport {
        curve: concentration.curve().into_iter().map(point).collect(),
        positive_cents: concentration.positive_cents(),
        half: top(50),
        most: top(80),
    }
}

fn season(seasons: &Seasons, season: Season) -> SeasonReport {
    let index = seasons.index(season);
    SeasonReport {
        days: season.days,
        orders: season.orders,
        cents: season.cents,
        orders_index: index.map(|index| index.orders),
        revenue_index: index.and_then(|index| index.revenue),
    }
}
