//! Weekdays and months of the year, against an average day.

use super::Source;
use crate::domain::Day;
use crate::engine::protocol::{SeasonReport, TableCell};
use crate::present::chart::{Chart, Colour, Column, Columns, Guide, Line, Series, Spacing, Table, Unit};
use crate::text::{catalogue, format};

/// What is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SeasonMeasure {
    /// Orders.
    Orders,
    /// Revenue.
    Revenue,
}

/// The days of the week.
#[must_use]
pub fn weekdays(source: Source<'_>, measure: SeasonMeasure) -> Chart {
    let names = catalogue(source.language).weekday_names();
    let seasons = names.map(str::to_owned).into_iter().zip(source.found.weekdays);
    chart(source, measure, seasons.collect())
}

/// The months of the year.
#[must_use]
pub fn seasons(source: Source<'_>, measure: SeasonMeasure) -> Chart {
    let names = (1..=12).map(|month| format::month_name(source.language, month).to_owned());
    chart(source, measure, names.zip(source.found.seasons).collect())
}

/// That the base is too young to show seasons; nothing where it is not.
#[must_use]
pub fn seasons_remark(source: Source<'_>) -> String {
    let days = |first: Day| source.reference.days_since(first);
    let short = source.found.months.first().is_some_and(|month| days(month.first_day) < 365);
    if short { catalogue(source.language).season_short().to_owned() } else { String::new() }
}

fn index(season: &SeasonReport, measure: SeasonMeasure) -> Option<f64> {
    match measure {
        SeasonMeasure::Orders => season.orders_index,
        SeasonMeasure::Revenue => season.revenue_index,
    }
}

fn chart(source: Source<'_>, measure: SeasonMeasure, seasons: Vec<(String, SeasonReport)>) -> Chart {
    let Source { language, currency, .. } = source;
    let words = catalogue(language);
    let bar = |(name, season): &(String, SeasonReport)| {
        let index = index(season, measure);
        Column {
            label: name.clone(),
            values: vec![index.unwrap_or_default()],
            figure: index.map(|index| format::decimal(language, index, 2)).unwrap_or_default(),
            target: None,
        }
    };
    let drawn = Columns {
        series: vec![Series { name: String::new(), fill: Colour::Step(4), edge: None }],
        bars: seasons.iter().map(bar).collect(),
        unit: Unit::Plain,
        language,
        height: 220.0,
        labelled: 0,
        spacing: Spacing::Apart,
        levels: vec![Guide { at: 1.0, label: String::new() }],
        guides: Vec::new(),
    };
    let decimal = |index: Option<f64>| index.map_or(TableCell::Blank, TableCell::decimal);
    let line = |(name, season): &(String, SeasonReport)| {
        Line::of([
            TableCell::Text(name.clone()),
            TableCell::Count(season.days),
            TableCell::Count(season.orders),
            TableCell::Money(season.cents),
            decimal(season.orders_index),
            decimal(season.revenue_index),
        ])
    };
    let columns = words.seasons_columns(&format::currency_sign(currency));
    let table = Table::new(columns, seasons.iter().map(line));
    Chart::new(table, move |width| drawn.scene(width))
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{diagnosis, source};
    use super::{SeasonMeasure, seasons, weekdays};
    use crate::domain::Language;
    use crate::engine::protocol::TableCell;

    #[test]
    fn seasons_have_their_names() {
        let found = diagnosis();
        let week = weekdays(source(&found, Language::English), SeasonMeasure::Orders).table;
        assert_eq!(week.lines[6].cells[0], TableCell::Text("Sun".to_owned()));
        assert_eq!(week.lines[6].cells[4..], [TableCell::Hundredths(100), TableCell::Blank]);
        let year = seasons(source(&found, Language::Portuguese), SeasonMeasure::Revenue).table;
        assert_eq!(year.lines[11].cells[0], TableCell::Text("dez.".to_owned()));
    }
}
