//! The cohorts as a heat map: who of those who first bought in a month bought again, and what they spent.

use super::Source;
use crate::engine::protocol::{CellReport, CohortReport, TableCell};
use crate::present::chart::{Chart, Emphasis, Heat, HeatCell, HeatRow, Line, RowPlace, Table};
use crate::text::{catalogue, format};

/// The fewest customers of a cohort of which a cell may be called exceptional.
const ENOUGH: u64 = 30;
/// The fewest points of a percent by which it differs from the others.
const POINTS: f64 = 0.03;
/// The fewest standard errors by which it does: of a map's few hundred cells, chance alone lets one through in some fifty
/// maps.
const ERRORS: f64 = 4.0;

/// What the cells measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CohortMeasure {
    /// Customers who bought.
    Customers,
    /// Their revenue.
    Revenue,
}

/// A cell out of the ordinary.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Odd {
    row: usize,
    later: usize,
    /// The share of the same month in all other cohorts.
    usual: f64,
}

/// The cohorts of the last months, and their mean.
#[must_use]
pub fn cohorts(source: Source<'_>, measure: CohortMeasure) -> Chart {
    let Source { found, language, currency, .. } = source;
    let words = catalogue(language);
    let rows = &found.cohorts;
    let longest = rows.first().map_or(0, |row| row.cells.len());
    let odd = odd(source, measure);
    let step = step(rows, measure);
    let cell = |(part, whole): (i128, i128), emphasis| {
        let share = if whole > 0 { part as f64 / whole as f64 } else { 0.0 };
        // At most 6, and never negative.
        let place = (share / step).floor().clamp(0.0, 6.0) as u8;
        let figure = format::share_whole(part, whole).replace('%', "");
        HeatCell { figure, step: place, emphasis, target: None }
    };
    let heat_row = |(place, row): (usize, &CohortReport)| {
        let customers = row.cells.first().map_or(0, |cell| cell.customers);
        let counted = format::count(language, customers);
        let name = format::month(language, row.first_day);
        let label = words.cohort_label(&name, &counted);
        let emphasis = |later| match odd {
            Some(odd) if odd.row == place && odd.later == later => Emphasis::Outlined,
            Some(_) | None => Emphasis::None,
        };
        let cells = (1..row.cells.len()).map(|later| Some(cell(part(row, later, measure)?, emphasis(later))));
        HeatRow {
            cells: cells.collect(),
            name,
            aside: counted,
            place: RowPlace::Next,
            // At most 24 of them.
            target: (customers > 0).then_some((place as u32, label)),
        }
    };
    let mean = |later| Some(cell(mean(source, later, measure, None)?, Emphasis::None));
    let mut heat_rows: Vec<HeatRow> = rows.iter().enumerate().map(heat_row).collect();
    let heads = words.cohort_heads();
    heat_rows.push(HeatRow {
        name: heads[2].to_owned(),
        aside: String::new(),
        cells: (1..longest).map(mean).collect(),
        place: RowPlace::Apart,
        target: None,
    });
    let keys = words.cohort_keys();
    let key = match measure {
        CohortMeasure::Customers => keys[0],
        CohortMeasure::Revenue => keys[1],
    };
    let heat = Heat {
        corner: (heads[0].to_owned(), heads[1].to_owned()),
        columns: (1..longest).map(|later| later.to_string()).collect(),
        rows: heat_rows,
        key: (key.to_owned(), key_steps(step, language, |figure| words.up_to(figure))),
    };
    let sign = format::currency_sign(currency);
    let table = table(source, measure, longest, &words.revenue_in(&sign));
    Chart::new(table, move |width| heat.scene(width))
}

/// What is remarkable on the map: an exceptional cell, and the month under way.
#[must_use]
pub fn cohort_remark(source: Source<'_>, measure: CohortMeasure) -> String {
    let language = source.language;
    let words = catalogue(language);
    let odd = odd(source, measure).and_then(|odd| {
        let row = source.found.cohorts.get(odd.row)?;
        let (part, whole) = part(row, odd.later, measure)?;
        let month = format::month(language, row.first_day);
        let usual = format!("{}%", format::decimal(language, odd.usual * 100.0, 0));
        let counted = format::integer(language, whole);
        Some(words.cohort_remark(&month, &counted, odd.later, &format::share_whole(part, whole), &usual))
    });
    let open = source.open_month().map(|month| words.cohort_open(&format::month(language, month)));
    odd.into_iter().chain(open).collect::<Vec<_>>().join(" ")
}

/// A cell's part and its whole; `None` beyond the row, and of a cohort of nobody.
fn part(row: &CohortReport, later: usize, measure: CohortMeasure) -> Option<(i128, i128)> {
    let (first, cell) = (row.cells.first()?, row.cells.get(later)?);
    let of = |cell: &CellReport| match measure {
        CohortMeasure::Customers => i128::from(cell.customers),
        CohortMeasure::Revenue => cell.cents,
    };
    (first.customers > 0).then(|| (of(cell), of(first)))
}

/// The mean of a column, each cohort weighing as much as it is large; one row may be left out, as is the month under way.
fn mean(source: Source<'_>, later: usize, measure: CohortMeasure, without: Option<usize>) -> Option<(i128, i128)> {
    let rows = &source.found.cohorts;
    let open = usize::from(source.open_month().is_some());
    let mut sum = (0, 0);
    for (place, row) in rows.iter().enumerate() {
        if Some(place) == without || later + open >= row.cells.len() {
            continue;
        }
        if let Some((part, whole)) = part(row, later, measure) {
            sum = (sum.0 + part, sum.1 + whole);
        }
    }
    (sum.1 > 0).then_some(sum)
}

/// The cell that differs most from the other cohorts' same month, where any differs enough: by four standard errors of
/// such a share, and by three points. Only customers are counted so: revenue has no such error.
fn odd(source: Source<'_>, measure: CohortMeasure) -> Option<Odd> {
    match measure {
        CohortMeasure::Customers => {}
        CohortMeasure::Revenue => return None,
    }
    let open = usize::from(source.open_month().is_some());
    let mut found: Option<(f64, Odd)> = None;
    for (place, row) in source.found.cohorts.iter().enumerate() {
        let customers = row.cells.first().map_or(0, |cell| cell.customers);
        if customers < ENOUGH {
            continue;
        }
        for later in 1..row.cells.len().saturating_sub(open) {
            let (Some((part, whole)), Some((others, all))) =
                (part(row, later, measure), mean(source, later, measure, Some(place)))
            else {
                continue;
            };
            let (share, usual) = (part as f64 / whole as f64, others as f64 / all as f64);
            let error = (usual * (1.0 - usual) * (1.0 / whole as f64 + 1.0 / all as f64)).sqrt();
            let errors = if error > 0.0 { (share - usual).abs() / error } else { 0.0 };
            let is_enough = errors >= ERRORS && (share - usual).abs() >= POINTS && all >= i128::from(ENOUGH);
            if is_enough && found.is_none_or(|(most, _)| errors > most) {
                found = Some((errors, Odd { row: place, later, usual }));
            }
        }
    }
    found.map(|(_, odd)| odd)
}

/// The width of a step of the scale: the smallest round share of which seven hold nearly every cell.
fn step(rows: &[CohortReport], measure: CohortMeasure) -> f64 {
    const STEPS: [f64; 14] = [0.01, 0.02, 0.03, 0.04, 0.05, 0.06, 0.08, 0.1, 0.12, 0.15, 0.2, 0.25, 0.5, 1.0];
    let cells = rows.iter().flat_map(|row| (1..row.cells.len()).filter_map(|later| part(row, later, measure)));
    let mut shares: Vec<f64> =
        cells.filter(|cell| cell.1 > 0).map(|(part, whole)| part as f64 / whole as f64).collect();
    shares.sort_by(f64::total_cmp);
    let most = shares.get(shares.len().saturating_sub(1) * 97 / 100).copied().unwrap_or_default();
    STEPS.into_iter().find(|step| step * 7.0 >= most).unwrap_or(1.0)
}

fn key_steps(step: f64, language: crate::domain::Language, up_to: impl Fn(&str) -> String) -> Vec<(u8, String)> {
    let edge = |place: u8| format::decimal(language, f64::from(place) * step * 100.0, 0);
    let label = |place: u8| match place {
        0 => up_to(&edge(1)),
        6 => format!("{} +", edge(6)),
        place => edge(place),
    };
    (0..=6).map(|place| (place, label(place))).collect()
}

fn table(source: Source<'_>, measure: CohortMeasure, longest: usize, revenue: &str) -> Table {
    let language = source.language;
    let heads = catalogue(language).cohort_heads();
    let mut header = vec![heads[0].to_owned(), heads[1].to_owned()];
    match measure {
        CohortMeasure::Customers => {}
        CohortMeasure::Revenue => header.push(revenue.to_owned()),
    }
    header.extend((1..longest).map(|later| format!("{later} (%)")));
    let share =
        |cell: Option<(i128, i128)>| cell.map_or(TableCell::Blank, |(part, whole)| TableCell::Share { part, whole });
    let line = |(place, row): (u32, &CohortReport)| {
        let first = row.cells.first().copied().unwrap_or_default();
        let mut cells =
            vec![TableCell::Text(format::month(language, row.first_day)), TableCell::Count(first.customers)];
        match measure {
            CohortMeasure::Customers => {}
            CohortMeasure::Revenue => cells.push(TableCell::Money(first.cents)),
        }
        cells.extend((1..longest).map(|later| share(part(row, later, measure))));
        Line { cells, target: (first.customers > 0).then_some(place) }
    };
    Table::new(header, (0..).zip(&source.found.cohorts).map(line))
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{diagnosis, source};
    use super::{CohortMeasure, cohort_remark, cohorts, odd};
    use crate::domain::Language;
    use crate::engine::protocol::TableCell;

    #[test]
    fn the_odd_cohort_is_found() {
        let found = diagnosis();
        let source = source(&found, Language::Portuguese);
        let odd_one = odd(source, CohortMeasure::Customers).unwrap();
        assert_eq!((odd_one.row, odd_one.later, odd_one.usual), (6, 1, 0.25));
        let said = cohort_remark(source, CohortMeasure::Customers).replace('\u{a0}', " ");
        assert_eq!(
            said,
            "Fora do comum, com contorno: dos 100 novos de mai. 2026, 4% compraram no mês seguinte; nas outras safras, \
             25%. A última célula de cada safra é de nov. 2026, que ainda não terminou."
        );
        assert_eq!(odd(source, CohortMeasure::Revenue), None);
    }

    #[test]
    fn table_and_map_say_the_same() {
        let found = diagnosis();
        let chart = cohorts(source(&found, Language::English), CohortMeasure::Customers);
        assert_eq!(chart.table.header.len(), 14);
        assert_eq!(chart.table.lines[6].cells[2], TableCell::Share { part: 4, whole: 100 });
        assert_eq!(chart.table.lines[12].cells[2], TableCell::Blank);
        let scene = chart.scene(358.0);
        assert!(scene.width > 358.0);
        // Every cohort has customers, the mean can't be chosen.
        assert_eq!(scene.targets.len(), 13);
    }
}
