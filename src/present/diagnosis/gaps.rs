//! The time between purchases: how it spreads, and by the number of the purchase.

use super::Source;
use crate::engine::protocol::{GapReport, TableCell};
use crate::present::chart::{Chart, Colour, Column, Columns, Guide, Line, Rank, Ranks, Series, Spacing, Table, Unit};
use crate::text::{Later, catalogue, format};

/// How the gaps spread; `None` where nobody bought on two days.
#[must_use]
pub fn gaps(source: Source<'_>) -> Option<Chart> {
    let Source { found, language, .. } = source;
    let words = catalogue(language);
    let histogram = found.gaps.histogram.as_ref()?;
    let last = histogram.counts.len().saturating_sub(1);
    let figure = |days: i64| format::integer(language, days.into());
    let label = |place: usize| {
        // At most 48 steps.
        let from = histogram.start + histogram.step * place as i64;
        // The first step begins at the first gap that there can be.
        let from = from.max(1);
        let to = histogram.start + histogram.step * (place as i64 + 1) - 1;
        match place {
            place if place == last => format!("{}+", figure(from)),
            _ if from == to => figure(from),
            _ => format!("{}–{}", figure(from), figure(to)),
        }
    };
    let bar = |(place, count): (usize, &u64)| Column {
        label: label(place),
        values: vec![*count as f64],
        figure: String::new(),
        target: None,
    };
    let at =
        |days: u32| (i64::from(days) - histogram.start) as f64 / histogram.step as f64 + 0.5 / histogram.step as f64;
    let days = |days: u32| format::count(language, days.into());
    let guides = found.gaps.all.days.map(|(median, eighty)| {
        let median = Guide { at: at(median), label: words.gaps_median(&days(median)) };
        let eighty = Guide { at: at(eighty), label: words.gaps_eighty(&days(eighty)) };
        // Where the last step holds all beyond, nothing within it has a place.
        [median, eighty].into_iter().filter(|guide| guide.at <= last as f64).collect()
    });
    let drawn = Columns {
        series: vec![Series { name: String::new(), fill: Colour::Step(4), edge: None }],
        bars: histogram.counts.iter().enumerate().map(bar).collect(),
        unit: Unit::Count,
        language,
        height: 240.0,
        labelled: 0,
        spacing: Spacing::Touching,
        levels: Vec::new(),
        guides: guides.unwrap_or_default(),
    };
    let whole: i128 = histogram.counts.iter().map(|count| i128::from(*count)).sum();
    let mut so_far = 0;
    let lines = histogram.counts.iter().enumerate().map(|(place, count)| {
        so_far += i128::from(*count);
        let share = |part| TableCell::Share { part, whole };
        Line::of([TableCell::Text(label(place)), TableCell::Count(*count), share((*count).into()), share(so_far)])
    });
    let table = Table::new(words.gaps_columns(), lines);
    Some(Chart::new(table, move |width| drawn.scene(width)))
}

/// The median after the first purchase, the second and so on, as far as there are gaps.
#[must_use]
pub fn by_number(source: Source<'_>) -> Option<Chart> {
    let Source { found, language, .. } = source;
    let words = catalogue(language);
    let last = found.gaps.by_number.len();
    let known: Vec<(usize, &GapReport, (u32, u32))> =
        (1..).zip(&found.gaps.by_number).filter_map(|(number, report)| Some((number, report, report.days?))).collect();
    if known.is_empty() {
        return None;
    }
    let name = |number: usize| words.after_purchase(number, if number == last { Later::AndLater } else { Later::Only });
    let days = |days: u32| format::count(language, days.into());
    let bar = |(number, report, (median, eighty)): &(usize, &GapReport, (u32, u32))| Rank {
        name: name(*number),
        value: f64::from(*median),
        figure: words.days_counted(((*median).into(), &days(*median))),
        detail: words.gaps_beside(&format::count(language, report.gaps), &days(*eighty)),
        fill: Colour::Step(4),
        edge: None,
        target: None,
    };
    let line = |(number, report, (median, eighty)): &(usize, &GapReport, (u32, u32))| {
        let count = |days: u32| TableCell::Count(days.into());
        Line::of([TableCell::Text(name(*number)), TableCell::Count(report.gaps), count(*median), count(*eighty)])
    };
    let table = Table::new(words.numbers_columns(), known.iter().map(line));
    let ranks = Ranks { bars: known.iter().map(bar).collect() };
    Some(Chart::new(table, move |width| ranks.scene(width)))
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{diagnosis, source};
    use super::{by_number, gaps};
    use crate::domain::Language;
    use crate::engine::protocol::TableCell;

    #[test]
    fn steps_are_all_gaps() {
        let found = diagnosis();
        let chart = gaps(source(&found, Language::Portuguese)).unwrap();
        let lines = &chart.table.lines;
        assert_eq!(lines[0].cells[0], TableCell::Text("1–9".to_owned()));
        assert_eq!(lines[4].cells[0], TableCell::Text("40+".to_owned()));
        assert_eq!(lines[4].cells[3], TableCell::Share { part: 300, whole: 300 });
        let mut none = found;
        (none.gaps.histogram, none.gaps.by_number) = (None, Vec::new());
        assert!(
            gaps(source(&none, Language::English)).is_none() && by_number(source(&none, Language::English)).is_none()
        );
    }

    #[test]
    fn numbers_without_gaps_are_left_out() {
        let found = diagnosis();
        let chart = by_number(source(&found, Language::English)).unwrap();
        let names: Vec<&TableCell> = chart.table.lines.iter().map(|line| &line.cells[0]).collect();
        assert_eq!(names, [&TableCell::Text("after no. 1".to_owned()), &TableCell::Text("after no. 2".to_owned())]);
    }
}
