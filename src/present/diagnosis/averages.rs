//! The average order and the orders per customer, month by month, as lines.

use super::Source;
use super::months::january;
use crate::engine::protocol::{MonthReport, TableCell};
use crate::present::chart::{Chart, Line, Lines, Table, Unit, shown};
use crate::text::{catalogue, format};

/// The average order by month.
#[must_use]
pub fn average_order(source: Source<'_>) -> Chart {
    let Source { found, currency, language, .. } = source;
    let value = |month: &MonthReport| {
        let (orders, cents) = (orders(month), cents(month));
        (orders > 0).then(|| cents as f64 / orders as f64)
    };
    let cell = |value: f64| TableCell::Money(value.round() as i128);
    let written = |value: f64| format::money(language, currency, value.round() as i128);
    let header = catalogue(language).average_columns(&format::currency_sign(currency));
    let beside = |month: &MonthReport| [TableCell::Count(orders(month)), TableCell::Money(cents(month))];
    lines(
        &found.months,
        source,
        (Unit::Money(currency), header),
        Reading { value: &value, cell: &cell, written: &written, beside: &beside },
    )
}

/// Orders per customer who bought, by month.
#[must_use]
pub fn frequency(source: Source<'_>) -> Chart {
    let Source { found, language, .. } = source;
    let customers = |month: &MonthReport| month.new_customers + month.returning_customers;
    let value = |month: &MonthReport| {
        let customers = customers(month);
        (customers > 0).then(|| orders(month) as f64 / customers as f64)
    };
    let written = |value: f64| shown(&TableCell::decimal(value), language);
    let header = catalogue(language).frequency_columns();
    let beside = |month: &MonthReport| [TableCell::Count(orders(month)), TableCell::Count(customers(month))];
    lines(
        &found.months,
        source,
        (Unit::Plain, header),
        Reading { value: &value, cell: &TableCell::decimal, written: &written, beside: &beside },
    )
}

fn orders(month: &MonthReport) -> u64 {
    month.new_orders + month.returning_orders
}

fn cents(month: &MonthReport) -> i128 {
    month.new_cents + month.returning_cents
}

/// How a month is read: its value, the value as a cell and in words, what stands beside it in the table.
struct Reading<'a> {
    value: &'a dyn Fn(&MonthReport) -> Option<f64>,
    cell: &'a dyn Fn(f64) -> TableCell,
    written: &'a dyn Fn(f64) -> String,
    beside: &'a dyn Fn(&MonthReport) -> [TableCell; 2],
}

fn lines(months: &[MonthReport], source: Source<'_>, (unit, header): (Unit, Vec<String>), by: Reading<'_>) -> Chart {
    let language = source.language;
    let label = |month: &MonthReport| format::month(language, month.first_day);
    let last = months.iter().rev().find_map(|month| (by.value)(month));
    let drawn = Lines {
        points: months.iter().map(|month| (label(month), (by.value)(month))).collect(),
        unit,
        language,
        height: 200.0,
        labelled: january(months),
        levels: Vec::new(),
        last: last.map(by.written).unwrap_or_default(),
    };
    let line = |month: &MonthReport| {
        let [one, other] = (by.beside)(month);
        let value = (by.value)(month).map_or(TableCell::Blank, by.cell);
        Line::of([TableCell::Text(label(month)), value, one, other])
    };
    Chart::new(Table::new(header, months.iter().map(line)), move |width| drawn.scene(width))
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{diagnosis, source};
    use super::{average_order, frequency};
    use crate::domain::Language;
    use crate::engine::protocol::TableCell;

    #[test]
    fn averages_are_of_their_month() {
        let mut found = diagnosis();
        found.months[3].new_orders = 0;
        (found.months[3].returning_orders, found.months[3].returning_customers, found.months[3].new_customers) =
            (0, 0, 0);
        let average = average_order(source(&found, Language::English)).table;
        let cells = |place: usize| average.lines[place].cells[1].clone();
        assert_eq!(
            (cells(0), cells(1), cells(3)),
            (TableCell::Money(9_091), TableCell::Money(9_018), TableCell::Blank)
        );
        let frequency = frequency(source(&found, Language::English)).table;
        let cells = |place: usize| frequency.lines[place].cells[1].clone();
        assert_eq!(
            (cells(0), cells(12), cells(3)),
            (TableCell::Hundredths(110), TableCell::Hundredths(120), TableCell::Blank)
        );
    }
}
