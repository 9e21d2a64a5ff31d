//! The base month by month: new against returning, by customers, orders or revenue. Averages are `averages`'s.

use super::Source;
use crate::domain::{Day, Language};
use crate::engine::protocol::{MonthReport, TableCell};
use crate::present::chart::{Chart, Colour, Column, Columns, Line, Series, Spacing, Table, Unit};
use crate::text::{catalogue, format};

/// What the months are measured by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// Customers who bought.
    Customers,
    /// Orders.
    Orders,
    /// Revenue.
    Revenue,
}

/// The months as stacked bars.
#[must_use]
pub fn months(source: Source<'_>, measure: Measure) -> Chart {
    let Source { found, currency, language, .. } = source;
    let words = catalogue(language);
    let unit = match measure {
        Measure::Customers | Measure::Orders => Unit::Count,
        Measure::Revenue => Unit::Money(currency),
    };
    let written = |value: i128| match measure {
        Measure::Customers | Measure::Orders => format::integer(language, value),
        Measure::Revenue => format::money_short(language, currency, value),
    };
    let bar = |(place, month): (u32, &MonthReport)| {
        let (new, returning) = values(month, measure);
        let label = format::month(language, month.first_day);
        let said = words.month_label(&label, &written(new), &written(returning));
        Column { label, values: vec![returning as f64, new as f64], figure: String::new(), target: Some((place, said)) }
    };
    let [new, returning] = words.new_returning();
    let columns = Columns {
        // The returning at the foot: they are what lasts.
        series: vec![
            Series { name: returning.to_owned(), fill: Colour::Step(5), edge: None },
            Series { name: new.to_owned(), fill: Colour::Step(2), edge: Some(Colour::Step(5)) },
        ],
        bars: (0..).zip(&found.months).map(bar).collect(),
        unit,
        language,
        height: 280.0,
        labelled: january(&found.months),
        spacing: Spacing::Apart,
        levels: Vec::new(),
        guides: Vec::new(),
    };
    let sign = format::currency_sign(currency);
    let line = |(place, month): (u32, &MonthReport)| {
        let cells = [
            TableCell::Text(format::month(language, month.first_day)),
            TableCell::Count(month.new_customers),
            TableCell::Count(month.returning_customers),
            TableCell::Count(month.new_orders),
            TableCell::Count(month.returning_orders),
            TableCell::Money(month.new_cents),
            TableCell::Money(month.returning_cents),
        ];
        Line::chosen_as(cells, place)
    };
    let table = Table::new(words.months_columns(&sign), (0..).zip(&found.months).map(line));
    Chart::new(table, move |width| columns.scene(width))
}

/// Of the new, and of the returning.
fn values(month: &MonthReport, measure: Measure) -> (i128, i128) {
    match measure {
        Measure::Customers => (month.new_customers.into(), month.returning_customers.into()),
        Measure::Orders => (month.new_orders.into(), month.returning_orders.into()),
        Measure::Revenue => (month.new_cents, month.returning_cents),
    }
}

/// The place of the first January, whose label is kept; 0 without one.
pub(super) fn january(months: &[MonthReport]) -> usize {
    months.iter().position(|month| month.first_day.ymd().1 == 1).unwrap_or_default()
}

/// That the last month is not over; nothing where it is.
#[must_use]
pub fn months_remark(source: Source<'_>) -> String {
    let written = |month: Day, language: Language| format::month(language, month);
    let said = source.open_month().map(|month| {
        let language = source.language;
        catalogue(language).month_open(&written(month, language), &format::date(language, source.reference))
    });
    said.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{diagnosis, source};
    use super::{Measure, months, months_remark};
    use crate::domain::Language;
    use crate::engine::protocol::TableCell;

    #[test]
    fn table_and_bars_are_the_months() {
        let found = diagnosis();
        let chart = months(source(&found, Language::Portuguese), Measure::Revenue);
        assert_eq!(chart.table.header.len(), 7);
        assert_eq!(chart.table.lines.len(), found.months.len());
        let cents: i128 = chart
            .table
            .lines
            .iter()
            .flat_map(|line| &line.cells)
            .map(|cell| if let TableCell::Money(cents) = cell { *cents } else { 0 })
            .sum();
        assert_eq!(cents, found.months.iter().map(|month| month.new_cents + month.returning_cents).sum::<i128>());
        let targets = chart.scene(900.0).targets;
        assert_eq!(targets.len(), found.months.len());
        assert!(targets[2].label.replace('\u{a0}', " ").starts_with("jan. 2026: R$ 10 mil novos, R$ 200 que voltaram"));
    }

    #[test]
    fn the_month_under_way_is_said() {
        let found = diagnosis();
        let said = months_remark(source(&found, Language::Portuguese)).replace('\u{a0}', " ");
        assert_eq!(said, "nov. 2026 ainda não terminou: vai até 22/11/2026.");
        let mut over = source(&found, Language::Portuguese);
        over.reference = found.months[12].last_day;
        assert_eq!(months_remark(over), "");
    }
}
