//! The figures of a chart as rows of typed cells: shown on the page, written as CSV by the engine.

use crate::domain::Language;
use crate::engine::protocol::TableCell;
use crate::text::format;

/// A table. Its first column names the rows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Table {
    /// The names of the columns, with their units.
    pub header: Vec<String>,
    /// The rows.
    pub lines: Vec<Line>,
}

/// A row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// A cell for each column.
    pub cells: Vec<TableCell>,
    /// The number by which it can be chosen: that of its mark in the chart.
    pub target: Option<u32>,
}

/// Where figures stand in their column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// As text.
    Start,
    /// As figures.
    End,
}

impl Table {
    /// A table of these columns and rows.
    #[must_use]
    pub fn new<S: Into<String>>(header: impl IntoIterator<Item = S>, lines: impl IntoIterator<Item = Line>) -> Table {
        Table { header: header.into_iter().map(Into::into).collect(), lines: lines.into_iter().collect() }
    }

    /// Its rows as a file takes them.
    #[must_use]
    pub fn rows(&self) -> Vec<Vec<TableCell>> {
        self.lines.iter().map(|line| line.cells.clone()).collect()
    }
}

impl Line {
    /// A row that is only read.
    #[must_use]
    pub fn of(cells: impl Into<Vec<TableCell>>) -> Line {
        Line { cells: cells.into(), target: None }
    }

    /// A row that can be chosen.
    #[must_use]
    pub fn chosen_as(cells: impl Into<Vec<TableCell>>, target: u32) -> Line {
        Line { cells: cells.into(), target: Some(target) }
    }
}

/// A cell as the page shows it.
///
/// ```
/// use regua::domain::Language;
/// use regua::engine::protocol::TableCell;
/// use regua::present::chart::shown;
/// assert_eq!(shown(&TableCell::Share { part: 1, whole: 8 }, Language::Portuguese), "12,5%");
/// assert_eq!(shown(&TableCell::Money(120_400), Language::English), "1,204.00");
/// ```
#[must_use]
pub fn shown(cell: &TableCell, language: Language) -> String {
    match cell {
        TableCell::Blank => String::new(),
        TableCell::Text(text) => text.clone(),
        TableCell::Count(count) => format::count(language, *count),
        TableCell::Integer(number) => format::integer(language, i128::from(*number)),
        TableCell::Money(cents) => format::money_plain(language, *cents),
        TableCell::Share { part, whole } => format::share(language, *part, *whole),
        TableCell::Hundredths(number) => format::money_plain(language, *number),
        TableCell::Day(day) => format::date(language, *day),
    }
}

/// Where a cell stands in its column.
#[must_use]
pub fn align(cell: &TableCell) -> Align {
    match cell {
        TableCell::Text(_) | TableCell::Day(_) => Align::Start,
        TableCell::Blank
        | TableCell::Count(_)
        | TableCell::Integer(_)
        | TableCell::Money(_)
        | TableCell::Share { .. }
        | TableCell::Hundredths(_) => Align::End,
    }
}
