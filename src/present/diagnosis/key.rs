//! The finding, and the strip of key figures with the way each is computed.

use super::Source;
use crate::domain::Currency;
use crate::domain::Language;
use crate::engine::protocol::{KeyFigures, TableCell};
use crate::present::chart::{Line, Table};
use crate::text::{Change, catalogue, format};

/// A key figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyFigure {
    /// What it is.
    pub name: String,
    /// The figure.
    pub figure: String,
    /// The figure for a table.
    pub cell: TableCell,
    /// What stands beside it.
    pub detail: String,
    /// How it is computed.
    pub how: &'static str,
}

/// The page's finding: headline and second line.
#[must_use]
pub fn finding(source: Source<'_>) -> (String, String) {
    let Source { found, language, .. } = source;
    let words = catalogue(language);
    let key = &found.key;
    let customers = i128::from(key.total.customers);
    let title = match found.concentration.half {
        Some(half) => words.diagnosis_finding(
            &format::share(language, half.point.customers.into(), customers),
            &format::share_whole(found.activity.inactive.customers.into(), customers),
            &format::count(language, found.activity.days.into()),
        ),
        None => words.diagnosis_finding_plain(
            &format::count(language, key.total.customers),
            &format::count(language, key.total.orders),
        ),
    };
    let returned = format::share(language, key.returned.into(), customers);
    let gap = found.gaps.all.days.map(|(median, _)| format::count(language, median.into()));
    let year = change(key, language);
    let year = year.as_ref().map(|(change, share)| (*change, share.as_str()));
    (title, words.diagnosis_detail(&returned, gap.as_deref(), year))
}

/// How much a year's revenue differs from that of the year before.
fn change(key: &KeyFigures, language: Language) -> Option<(Change, String)> {
    let before = key.year_before_cents.filter(|cents| *cents > 0)?;
    let more = key.year_cents - before;
    let change = if more < 0 { Change::Down } else { Change::Up };
    Some((change, format::share(language, more.abs(), before)))
}

/// The key figures, in the order of the strip.
#[must_use]
pub fn key_figures(source: Source<'_>) -> [KeyFigure; 6] {
    let Source { found, currency, language, .. } = source;
    let words = catalogue(language);
    let key = &found.key;
    let GroupParts { customers, orders, cents } = parts(key);
    let hows = words.key_hows();
    let average = if orders > 0 { (cents as f64 / orders as f64).round() as i128 } else { 0 };
    let months = found.months.len() as u64;
    let year = match change(key, language) {
        Some((Change::Up, share)) => words.key_year(&format!("+{share}")),
        Some((Change::Down, share)) => words.key_year(&format!("\u{2212}{share}")),
        None => words.key_no_year().to_owned(),
    };
    let figure = |name: String, cell: TableCell, detail: String, how: &'static str| KeyFigure {
        name,
        figure: written(&cell, currency, language),
        cell,
        detail,
        how,
    };
    let gap = found.gaps.all.days;
    let gap_detail = match gap {
        Some((_, eighty)) => words.key_gap_detail(&format::count(language, eighty.into())),
        None => words.key_no_gap().to_owned(),
    };
    let mut gap_figure = figure(
        words.key_gap().to_owned(),
        gap.map_or(TableCell::Blank, |(median, _)| TableCell::Count(median.into())),
        gap_detail,
        hows[5],
    );
    gap_figure.figure = gap.map_or_else(
        || "—".to_owned(),
        |(median, _)| words.days_counted((median.into(), &format::count(language, median.into()))),
    );
    let mut revenue =
        figure(words.key_revenue((months, &format::count(language, months))), TableCell::Money(cents), year, hows[1]);
    revenue.figure = format::money_short(language, currency, cents);
    let per_customer = if customers > 0 { orders as f64 / customers as f64 } else { 0.0 };
    [
        figure(
            words.key_customers().to_owned(),
            TableCell::Count(key.total.customers),
            words.key_without(&format::count(language, key.without_orders)),
            hows[0],
        ),
        revenue,
        figure(
            words.key_orders().to_owned(),
            TableCell::Count(key.total.orders),
            words.key_per_customer(&format::decimal(language, per_customer, 1)),
            hows[2],
        ),
        figure(
            words.key_average().to_owned(),
            TableCell::Money(average),
            words.key_median(&format::money(language, currency, key.median_order_cents.into())),
            hows[3],
        ),
        figure(
            words.key_returned().to_owned(),
            TableCell::Share { part: key.returned.into(), whole: customers },
            words.key_once(&format::share_whole(customers - i128::from(key.returned), customers)),
            hows[4],
        ),
        gap_figure,
    ]
}

/// The key figures as a table, for a file.
#[must_use]
pub fn key_table(source: Source<'_>) -> Table {
    let text = |text: &str| TableCell::Text(text.to_owned());
    let line =
        |figure: KeyFigure| Line::of([text(&figure.name), figure.cell.clone(), text(&figure.detail), text(figure.how)]);
    Table::new(catalogue(source.language).key_columns(), key_figures(source).map(line))
}

struct GroupParts {
    customers: i128,
    orders: i128,
    cents: i128,
}

fn parts(key: &KeyFigures) -> GroupParts {
    let total = key.total;
    GroupParts { customers: total.customers.into(), orders: total.orders.into(), cents: total.revenue_cents }
}

fn written(cell: &TableCell, currency: Currency, language: Language) -> String {
    if let TableCell::Money(cents) = cell {
        return format::money(language, currency, *cents);
    }
    crate::present::chart::shown(cell, language)
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{diagnosis, source};
    use super::{finding, key_figures};
    use crate::domain::Language;

    fn plain(text: &str) -> String {
        text.replace('\u{a0}', " ")
    }

    #[test]
    fn the_finding_says_the_figures() {
        let found = diagnosis();
        let (title, detail) = finding(source(&found, Language::Portuguese));
        assert_eq!(title, "Metade da receita vem de 9,8% dos clientes; 13% não compram há mais de 180 dias");
        assert_eq!(
            detail,
            "46,2% dos clientes voltaram a comprar; metade das recompras acontece em até 41 dias. \
             Nos últimos 12 meses a receita cresceu 11,4%."
        );
        let mut poor = found;
        (poor.concentration.half, poor.gaps.all.days, poor.key.year_before_cents) = (None, None, None);
        let (title, detail) = finding(source(&poor, Language::English));
        assert_eq!(title, "1,300 customers placed 1,600 orders");
        assert_eq!(detail, "46.2% of customers bought again.");
    }

    #[test]
    fn the_strip_says_the_figures() {
        let found = diagnosis();
        let shown = key_figures(source(&found, Language::Portuguese));
        let shown: Vec<[String; 3]> =
            shown.iter().map(|figure| [&*figure.name, &figure.figure, &figure.detail].map(plain)).collect();
        let expected = [
            ["Clientes com pedido", "1.300", "+ 42 sem pedido que conte"],
            ["Receita, 13 meses", "R$ 140 mil", "12 meses: +11,4% sobre os anteriores"],
            ["Pedidos", "1.600", "1,2 por cliente"],
            ["Ticket médio", "R$ 87,50", "mediana R$ 80,50"],
            ["Voltaram a comprar", "46,2%", "54% têm um só pedido"],
            ["Intervalo entre compras", "41 dias", "mediana; 80% até 97 dias"],
        ];
        assert_eq!(shown, expected.map(|row| row.map(str::to_owned)));
    }
}
