//! What is bought and what is given back, worked out: bars, and the tables beside them. The figures are the engine's.

use crate::domain::{Currency, Language};
use crate::engine::protocol::{PairReport, ProductReport, RefundReport, Studied, TableCell};
use crate::present::chart::{Chart, Colour, Column, Columns, Line, Rank, Ranks, Series, Spacing, Table, Unit};
use crate::text::{catalogue, format};

/// Bars that are drawn; the tables have more.
const BARS: usize = 15;
const HEIGHT: f64 = 240.0;

/// The report on what is bought.
#[must_use]
pub fn products(studied: &Studied) -> Option<&ProductReport> {
    if let Studied::Products(report) = studied { Some(report) } else { None }
}

/// The report on what was given back.
#[must_use]
pub fn refunds(studied: &Studied) -> Option<&RefundReport> {
    if let Studied::Refunds(report) = studied { Some(report) } else { None }
}

fn count(language: Language, number: u64) -> String {
    format::count(language, number)
}

fn money(cents: i128) -> TableCell {
    TableCell::Money(cents)
}

fn share(part: u64, whole: u64) -> TableCell {
    TableCell::Share { part: part.into(), whole: whole.into() }
}

fn bar(name: String, value: u64, detail: String, language: Language) -> Rank {
    Rank {
        name,
        value: value as f64,
        figure: count(language, value),
        detail,
        fill: Colour::Step(5),
        edge: None,
        target: None,
    }
}

fn ranks(table: Table, bars: Vec<Rank>) -> Chart {
    let ranks = Ranks { bars };
    Chart::new(table, move |width| ranks.scene(width))
}

/// What is bought most.
#[must_use]
pub fn bought(report: &ProductReport, currency: Currency, language: Language) -> Chart {
    let words = catalogue(language);
    let bars = report.bought.iter().take(BARS).map(|bought| {
        let customers = words.customers_counted((bought.customers, &count(language, bought.customers)));
        bar(bought.text.clone(), bought.orders, customers, language)
    });
    ranks(table(report, currency, language), bars.collect())
}

/// What customers begin with.
#[must_use]
pub fn first(report: &ProductReport, currency: Currency, language: Language) -> Chart {
    let words = catalogue(language);
    let mut firsts: Vec<_> = report.bought.iter().filter(|bought| bought.first > 0).collect();
    // Stable: of equals the more ordered first.
    firsts.sort_by_key(|bought| std::cmp::Reverse(bought.first));
    let bars = firsts.into_iter().take(BARS).map(|bought| {
        let back = format::share(language, bought.came_back.into(), bought.first.into());
        bar(bought.text.clone(), bought.first, words.buyers_came_back(&back), language)
    });
    ranks(table(report, currency, language), bars.collect())
}

fn table(report: &ProductReport, currency: Currency, language: Language) -> Table {
    let words = catalogue(language);
    let sign = format::currency_sign(currency);
    let heads = std::iter::once(words.order_facet_one(report.facet).to_owned()).chain(words.bought_heads(&sign));
    let lines = report.bought.iter().map(|bought| {
        Line::of([
            TableCell::Text(bought.text.clone()),
            TableCell::Count(bought.customers),
            TableCell::Count(bought.orders),
            money(bought.order_cents),
            TableCell::Count(bought.first),
            TableCell::Count(bought.came_back),
            if bought.first > 0 { share(bought.came_back, bought.first) } else { TableCell::Blank },
        ])
    });
    Table::new(heads, lines)
}

/// Whether pairs are of one order, or of neighbouring purchase days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pairing {
    /// In one order.
    Together,
    /// On neighbouring purchase days.
    Next,
}

impl Pairing {
    /// The pairs of a report.
    #[must_use]
    pub fn of(self, report: &ProductReport) -> &[PairReport] {
        match self {
            Pairing::Together => &report.together,
            Pairing::Next => &report.next,
        }
    }

    fn joined(self, [one, other]: &[String; 2]) -> String {
        match self {
            Pairing::Together => format!("{one} + {other}"),
            Pairing::Next => format!("{one} → {other}"),
        }
    }
}

/// Pairs.
#[must_use]
pub fn pairs(report: &ProductReport, pairing: Pairing, currency: Currency, language: Language) -> Chart {
    let words = catalogue(language);
    let sign = format::currency_sign(currency);
    let found = pairing.of(report);
    let bars = found.iter().take(BARS).map(|pair| {
        let customers = words.customers_counted((pair.customers, &count(language, pair.customers)));
        bar(pairing.joined(&pair.texts), pair.orders, customers, language)
    });
    let heads = std::iter::once(words.order_facet_one(report.facet).to_owned()).chain(words.pair_heads(&sign));
    let lines = found.iter().map(|pair| {
        let [one, other] = pair.texts.clone();
        Line::of([
            TableCell::Text(one),
            TableCell::Text(other),
            TableCell::Count(pair.customers),
            TableCell::Count(pair.orders),
            money(pair.order_cents),
        ])
    });
    ranks(Table::new(heads, lines), bars.collect())
}

/// How many orders say something, and how much of it is shown.
#[must_use]
pub fn bought_remark(report: &ProductReport, language: Language) -> String {
    let listed = report.bought.len();
    let shown = [listed.min(BARS), listed].map(|number| count(language, number as u64));
    let told = (count(language, report.told_orders), count(language, report.orders));
    catalogue(language).bought_remark((&told.0, &told.1), (&shown[0], &shown[1], &count(language, report.texts)))
}

/// What was given back, by month.
#[must_use]
pub fn refunds_by_month(report: &RefundReport, currency: Currency, language: Language) -> Chart {
    let words = catalogue(language);
    let sign = format::currency_sign(currency);
    let lines = report.months.iter().map(|(day, month)| {
        Line::of([
            TableCell::Text(format::month(language, *day)),
            TableCell::Count(month.orders),
            money(month.refunded_cents),
            money(month.gross_cents),
            TableCell::Share { part: month.refunded_cents, whole: month.gross_cents },
        ])
    });
    let table = Table::new(words.refund_heads(&sign), lines);
    let bars = report.months.iter().map(|(day, month)| Column {
        label: format::month(language, *day),
        values: vec![if month.gross_cents > 0 { month.refunded_cents as f64 / month.gross_cents as f64 } else { 0.0 }],
        figure: String::new(),
        target: None,
    });
    let columns = Columns {
        series: vec![Series { name: String::new(), fill: Colour::Step(5), edge: None }],
        labelled: report.months.len().saturating_sub(1),
        bars: bars.collect(),
        unit: Unit::Share,
        language,
        height: HEIGHT,
        spacing: Spacing::Apart,
        levels: Vec::new(),
        guides: Vec::new(),
    };
    Chart::new(table, move |width| columns.scene(width))
}

/// All that was given back.
#[must_use]
pub fn refunds_remark(report: &RefundReport, currency: Currency, language: Language) -> String {
    let total = report.total;
    catalogue(language).refunds_remark(
        (total.orders, &count(language, total.orders)),
        &format::money(language, currency, total.refunded_cents),
        &format::share(language, total.refunded_cents, total.gross_cents),
    )
}

/// The products with the most refunds.
#[must_use]
pub fn refunded(report: &RefundReport, language: Language) -> Chart {
    let words = catalogue(language);
    let bars = report.products.iter().take(BARS).map(|(name, orders, back)| Rank {
        name: name.clone(),
        value: *back as f64 / (*orders).max(1) as f64,
        figure: format::share(language, (*back).into(), (*orders).into()),
        detail: words.orders_counted((i64::try_from(*orders).unwrap_or(i64::MAX), &count(language, *orders))),
        fill: Colour::Step(5),
        edge: None,
        target: None,
    });
    let lines = report.products.iter().map(|(name, orders, back)| {
        Line::of([
            TableCell::Text(name.clone()),
            TableCell::Count(*orders),
            TableCell::Count(*back),
            share(*back, *orders),
        ])
    });
    ranks(Table::new(words.refunded_heads(), lines), bars.collect())
}

#[cfg(test)]
mod tests {
    use super::{Pairing, bought, bought_remark, first, pairs, refunded, refunds_by_month, refunds_remark};
    use crate::domain::{Currency, Day, Facet, Language};
    use crate::engine::protocol::{BoughtReport, PairReport, ProductReport, RefundReport, ReturnedReport, TableCell};

    fn report() -> ProductReport {
        let bought = |text: &str, customers, first, came_back| BoughtReport {
            text: text.to_owned(),
            customers,
            orders: customers + 1,
            order_cents: 12_345,
            first,
            came_back,
        };
        ProductReport {
            facet: Facet::Product,
            told: vec![Facet::Product],
            customers: 9,
            orders: 12,
            told_orders: 11,
            texts: 2,
            bought: vec![bought("Caneca", 6, 1, 1), bought("Filtro", 4, 3, 1), bought("Moedor", 1, 0, 0)],
            paired: 2,
            together: vec![PairReport {
                texts: ["Caneca".to_owned(), "Filtro".to_owned()],
                customers: 2,
                orders: 3,
                order_cents: 900,
            }],
            next: Vec::new(),
        }
    }

    #[test]
    fn tables_have_a_cell_for_each_head() {
        let (report, brl) = (report(), Currency::BRL);
        let refunds = RefundReport {
            total: ReturnedReport { orders: 1, refunded_cents: 500, gross_cents: 10_000 },
            months: vec![(Day::from_ymd(2026, 11, 1).unwrap(), ReturnedReport::default())],
            products: vec![("Caneca".to_owned(), 8, 2)],
        };
        for language in [Language::Portuguese, Language::English] {
            for chart in [
                bought(&report, brl, language),
                first(&report, brl, language),
                pairs(&report, Pairing::Together, brl, language),
                pairs(&report, Pairing::Next, brl, language),
                refunds_by_month(&refunds, brl, language),
                refunded(&refunds, language),
            ] {
                assert!(chart.table.lines.iter().all(|line| line.cells.len() == chart.table.header.len()));
                assert!(chart.scene(390.0).height > 0.0);
            }
        }
        let chart = first(&report, brl, Language::Portuguese);
        assert_eq!(chart.table.lines[2].cells[6], TableCell::Blank, "nobody began with it");
        assert_eq!(
            bought_remark(&report, Language::Portuguese),
            "11 de 12 pedidos dizem isto. A figura mostra os 3 primeiros, a tabela 3 de 2."
        );
        let said = refunds_remark(&refunds, brl, Language::Portuguese);
        assert_eq!(said, "1 pedido com devolução, R$\u{a0}5,00 ao todo: 5,0% do que foi vendido.");
    }
}
