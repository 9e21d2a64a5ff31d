//! Two partitions against each other, worked out: the finding, the matrix, the table.

use super::matrix::{Matrix, MatrixCell, MatrixRow};
use super::parts::{Lede, both_in, is_rest, names, of_both, of_part};
use crate::domain::{Condition, Language, Partition};
use crate::engine::protocol::{Analysis, CrossReport, GroupSummary, TableCell};
use crate::present::chart::{Chart, Colour, Line, Table};
use crate::text::{catalogue, format};

/// Parts of a partition for which marks have room.
const MOST_PARTS: u32 = 1 << 12;

/// What the cells measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// Customers.
    Customers,
    /// Revenue.
    Revenue,
}

/// How the cells say it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ShownAs {
    /// As it is.
    Number,
    /// As a share of the row.
    OfRow,
    /// As a share of the column.
    OfColumn,
    /// As a share of all.
    OfTotal,
}

/// What is crossed, and how it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Crossing {
    /// The rows.
    pub rows: Partition,
    /// The columns.
    pub columns: Partition,
    /// What the cells measure.
    pub measure: Measure,
    /// How they say it.
    pub shown_as: ShownAs,
}

/// The page.
#[derive(Clone)]
pub struct CrossView {
    /// The finding.
    pub lede: Lede,
    /// The matrix.
    pub picture: Chart,
}

/// Works out the page.
#[must_use]
pub fn cross(analysis: &Analysis, report: &CrossReport, crossing: Crossing, language: Language) -> CrossView {
    let side = |partition: Partition, sums: &[GroupSummary]| -> Vec<(usize, String)> {
        let named = names(analysis, partition, language).into_iter().enumerate().zip(sums);
        let shown = named.filter(|((part, _), sum)| sum.customers > 0 || !is_rest(analysis, partition, *part));
        shown.map(|(named, _)| named).collect()
    };
    let sides = Sides {
        rows: side(crossing.rows, &report.rows),
        columns: side(crossing.columns, &report.columns),
        report,
        analysis,
        crossing,
        language,
    };
    CrossView { lede: sides.lede(), picture: sides.picture() }
}

/// The customers of a mark: a cell, or a whole row.
#[must_use]
pub fn of_mark(crossing: Crossing, mark: u32) -> Condition {
    let (row, column) = ((mark / MOST_PARTS) as u16, mark % MOST_PARTS);
    match column.checked_sub(1) {
        Some(column) => of_both((crossing.rows, row), (crossing.columns, column as u16)),
        None => of_part(crossing.rows, row),
    }
}

/// The mark that a condition chooses.
#[must_use]
pub fn mark_in(crossing: Crossing, condition: &Condition) -> Option<u32> {
    let cell = both_in(condition, crossing.rows, crossing.columns);
    cell.map(|(row, column)| mark(row.into(), column.into()))
}

/// The number of a cell's mark.
fn mark(row: usize, column: usize) -> u32 {
    row as u32 * MOST_PARTS + column as u32 + 1
}

struct Sides<'a> {
    rows: Vec<(usize, String)>,
    columns: Vec<(usize, String)>,
    report: &'a CrossReport,
    analysis: &'a Analysis,
    crossing: Crossing,
    language: Language,
}

impl Sides<'_> {
    fn group(&self, row: usize, column: usize) -> GroupSummary {
        self.report.cells.get(row).and_then(|row| row.get(column)).copied().unwrap_or_default()
    }

    fn row_sum(&self, row: usize) -> GroupSummary {
        self.report.rows.get(row).copied().unwrap_or_default()
    }

    fn column_sum(&self, column: usize) -> GroupSummary {
        self.report.columns.get(column).copied().unwrap_or_default()
    }

    fn measured(&self, group: GroupSummary) -> i128 {
        match self.crossing.measure {
            Measure::Customers => group.customers.into(),
            Measure::Revenue => group.revenue_cents,
        }
    }

    /// What a group is shown as a share of; `None` where it is shown as it is.
    fn whole(&self, row: GroupSummary, column: GroupSummary) -> Option<i128> {
        match self.crossing.shown_as {
            ShownAs::Number => None,
            ShownAs::OfRow => Some(self.measured(row)),
            ShownAs::OfColumn => Some(self.measured(column)),
            ShownAs::OfTotal => Some(self.measured(self.report.total)),
        }
    }

    fn written(&self, group: GroupSummary, whole: Option<i128>) -> String {
        let value = self.measured(group);
        match (whole, self.crossing.measure) {
            (Some(whole), _) => format::share(self.language, value, whole),
            (None, Measure::Customers) => format::integer(self.language, value),
            (None, Measure::Revenue) => format::money_short(self.language, self.analysis.currency, value),
        }
    }

    fn lede(&self) -> Lede {
        let words = catalogue(self.language);
        let cells = self.rows.iter().flat_map(|row| self.columns.iter().map(move |column| (row, column)));
        // Of equal ones the first, in the order of the table.
        let customers = |(row, column): (&(usize, String), &(usize, String))| self.group(row.0, column.0).customers;
        let fullest = cells.reduce(|best, next| if customers(next) > customers(best) { next } else { best });
        let Some((row, column)) = fullest.filter(|_| self.report.total.customers > 0) else { return Lede::default() };
        let customers = customers((row, column));
        let share = format::share(self.language, customers.into(), self.report.total.customers.into());
        Lede { title: words.cross_finding(&row.1, &column.1, &share), detail: words.cross_detail().to_owned() }
    }

    fn picture(&self) -> Chart {
        let matrix = self.matrix();
        Chart::new(self.table(), move |width| matrix.scene(width))
    }

    fn matrix(&self) -> Matrix {
        let words = catalogue(self.language);
        let total = self.report.total;
        let most = self.shades().fold(0.0, f64::max);
        let row = |(row, name): &(usize, String)| MatrixRow {
            name: name.clone(),
            cells: self.columns.iter().map(|column| self.cell((*row, name), column, most)).collect(),
            sum: self.written(self.row_sum(*row), self.whole(self.row_sum(*row), total)),
        };
        let mut sums: Vec<String> = Vec::new();
        for (column, _) in &self.columns {
            let sum = self.column_sum(*column);
            sums.push(self.written(sum, self.whole(total, sum)));
        }
        sums.push(self.written(total, self.whole(total, total)));
        Matrix {
            columns: self.columns.iter().map(|(_, name)| name.clone()).collect(),
            rows: self.rows.iter().map(row).collect(),
            sums: Some((words.total().to_owned(), sums)),
        }
    }

    /// How much each cell is of the most that it could be: what its shade says.
    fn shades(&self) -> impl Iterator<Item = f64> {
        self.rows.iter().flat_map(|(row, _)| self.columns.iter().map(|(column, _)| self.shade(*row, *column)))
    }

    fn shade(&self, row: usize, column: usize) -> f64 {
        let whole = self.whole(self.row_sum(row), self.column_sum(column)).map_or(1.0, |whole| whole as f64);
        if whole > 0.0 { (self.measured(self.group(row, column)) as f64 / whole).max(0.0) } else { 0.0 }
    }

    fn cell(&self, (row, row_name): (usize, &str), (column, name): &(usize, String), most: f64) -> MatrixCell {
        let words = catalogue(self.language);
        let group = self.group(row, *column);
        let shade = self.shade(row, *column);
        let step = if shade > 0.0 { 1 + (shade / most * 5.0).round() as u8 } else { 0 };
        let counted = words.customers_counted((group.customers, &format::count(self.language, group.customers)));
        let revenue = format::money_short(self.language, self.analysis.currency, group.revenue_cents);
        let label = words.cross_cell(row_name, name, &counted, &revenue);
        MatrixCell {
            figure: self.written(group, self.whole(self.row_sum(row), self.column_sum(*column))),
            detail: String::new(),
            fill: Colour::Step(step.min(6)),
            on: Colour::OnStep(step.min(6)),
            target: (group.customers > 0).then(|| (mark(row, *column), label)),
        }
    }

    /// All cells as rows, with what they measure, and the shares.
    fn table(&self) -> Table {
        let words = catalogue(self.language);
        let total = self.report.total;
        let share = |group: GroupSummary, whole: GroupSummary| TableCell::Share {
            part: self.measured(group),
            whole: self.measured(whole),
        };
        let mut lines = Vec::new();
        for (row, name) in &self.rows {
            for (column, other) in &self.columns {
                let group = self.group(*row, *column);
                let cells = vec![
                    TableCell::Text(name.clone()),
                    TableCell::Text(other.clone()),
                    TableCell::Count(group.customers),
                    TableCell::Money(group.revenue_cents),
                    share(group, self.row_sum(*row)),
                    share(group, self.column_sum(*column)),
                    share(group, total),
                ];
                let is_list = group.customers > 0;
                lines.push(if is_list { Line::chosen_as(cells, mark(*row, *column)) } else { Line::of(cells) });
            }
        }
        let revenue = words.revenue_in(&format::currency_sign(self.analysis.currency));
        let heads = [
            words.partition(self.crossing.rows),
            words.partition(self.crossing.columns),
            words.customers(),
            &revenue,
            words.cross_of_row(),
            words.cross_of_column(),
            words.cross_of_total(),
        ];
        Table::new(heads, lines)
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{analysis, cross_report, parts};
    use super::*;
    use crate::domain::Test;

    fn crossing(measure: Measure, shown_as: ShownAs) -> Crossing {
        Crossing { rows: Partition::Level, columns: Partition::Engagement, measure, shown_as }
    }

    fn view(of: Crossing, language: Language) -> CrossView {
        cross(&analysis(), &cross_report(parts(of.rows), parts(of.columns)), of, language)
    }

    #[test]
    fn the_finding_is_where_most_meet() {
        let title = view(crossing(Measure::Customers, ShownAs::Number), Language::Portuguese).lede.title;
        assert_eq!(title, "10,0% da base está em Retenção e em Nunca abriram ao mesmo tempo");
    }

    #[test]
    fn every_cell_is_a_row_of_the_table() {
        for measure in [Measure::Customers, Measure::Revenue] {
            for shown_as in [ShownAs::Number, ShownAs::OfRow, ShownAs::OfColumn, ShownAs::OfTotal] {
                let picture = view(crossing(measure, shown_as), Language::English).picture;
                let lines = &picture.table.lines;
                assert_eq!((lines.len(), picture.table.header.len()), (20, 7));
                // The first cell is empty, and no list.
                assert_eq!(picture.scene(1000.0).targets.len(), 19);
                assert_eq!(lines.iter().filter(|line| line.target.is_some()).count(), 19);
            }
        }
    }

    #[test]
    fn rest_parts_without_anybody_are_left_out() {
        let of = Crossing { rows: Partition::Tier, ..crossing(Measure::Customers, ShownAs::Number) };
        let mut report = cross_report(5, 5);
        let lines = |report: &CrossReport| cross(&analysis(), report, of, Language::English).picture.table.lines.len();
        assert_eq!(lines(&report), 25);
        report.rows[4] = GroupSummary::default();
        assert_eq!(lines(&report), 20);
    }

    #[test]
    fn marks_are_conditions() {
        let of = crossing(Measure::Customers, ShownAs::Number);
        let part = |partition, part| Condition::Test(Test::Part(partition, vec![part]));
        let both = Condition::All(vec![part(Partition::Level, 3), part(Partition::Engagement, 4)]);
        assert_eq!(of_mark(of, mark(3, 4)), both);
        assert_eq!(mark_in(of, &both), Some(mark(3, 4)));
        assert_eq!(of_mark(of, 2 * MOST_PARTS), part(Partition::Level, 2));
    }
}
