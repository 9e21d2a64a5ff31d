//! The relationship levels, worked out: the finding, the matrix of stages and tiers, the table.

use super::matrix::{Matrix, MatrixCell, MatrixRow};
use super::parts::{Lede, PartLine, PartTable, both_in, cells, colour, heads, names, of_both, of_part, on, part_in};
use crate::domain::{Condition, Language, Level, Partition, Stage, Tier};
use crate::engine::protocol::{Analysis, LevelCell, LevelReport, TableCell};
use crate::present::chart::{Chart, Line, Table};
use crate::text::{catalogue, format};

/// Columns of the matrix: the tiers, and last none.
const TIERS: usize = Tier::ALL.len() + 1;
/// Marks below this number are cells of the matrix, those from it on are levels.
const FIRST_LEVEL: u32 = (Stage::ALL.len() * TIERS) as u32;

/// The page.
#[derive(Clone)]
pub struct LevelView {
    /// The finding.
    pub lede: Lede,
    /// Stages against tiers, with the level of each cell.
    pub picture: Chart,
    /// The levels in figures.
    pub table: PartTable,
}

/// Works out the page.
#[must_use]
pub fn levels(analysis: &Analysis, report: &LevelReport, language: Language) -> LevelView {
    let words = catalogue(language);
    let kept = report.parts.get(Level::Retention.index()).copied().unwrap_or_default();
    let share = format::share(language, kept.revenue_cents, report.total.revenue_cents);
    let sign = format::currency_sign(analysis.currency);
    let line = |(level, group): (Level, &_)| PartLine {
        part: level.index() as u16,
        colour: colour(analysis, Partition::Level, level.index(), Level::ALL.len()),
        code: String::new(),
        name: words.level(level).to_owned(),
        who: String::new(),
        strategy: words.level_action(level).to_owned(),
        cells: cells(*group, report.total),
    };
    LevelView {
        lede: Lede {
            title: words.levels_finding((kept.customers, &format::count(language, kept.customers)), &share),
            detail: words.levels_detail().to_owned(),
        },
        picture: picture(analysis, report, language),
        table: PartTable {
            heads: heads(words.level_column(), &sign, language),
            lines: Level::ALL.into_iter().zip(&report.parts).map(line).collect(),
            total: cells(report.total, report.total),
        },
    }
}

/// The matrix. Those who never bought have no tier: their column only stands where there are some, and so does a stage that
/// no order leads to.
fn picture(analysis: &Analysis, report: &LevelReport, language: Language) -> Chart {
    let words = catalogue(language);
    let called = names(analysis, Partition::Tier, language);
    let is_shown = |cell: &&LevelCell| {
        let never = report.cells.iter().filter(|cell| cell.tier.is_none()).any(|cell| cell.group.customers > 0);
        cell.tier.is_some() || never
    };
    let number = |cell: &LevelCell| (cell.stage.index() * TIERS + cell.tier.map_or(TIERS - 1, Tier::index)) as u32;
    let cells_of = |stage: Stage| report.cells.iter().filter(move |cell| cell.stage == stage).filter(is_shown);
    let tier_name = |tier: Option<Tier>| called.get(tier.map_or(TIERS - 1, Tier::index)).cloned().unwrap_or_default();
    let cell = |cell: &LevelCell| {
        let fill = colour(analysis, Partition::Level, cell.level.index(), Level::ALL.len());
        let figure = format::count(language, cell.group.customers);
        let counted = words.customers_counted((cell.group.customers, &figure));
        let label = words.level_cell(words.stage(cell.stage), &tier_name(cell.tier), words.level(cell.level), &counted);
        let target = (cell.group.customers > 0).then(|| (number(cell), label));
        MatrixCell { figure, detail: words.level(cell.level).to_owned(), fill, on: on(fill), target }
    };
    let row = |stage: Stage| MatrixRow {
        name: words.stage(stage).to_owned(),
        cells: cells_of(stage).map(cell).collect(),
        sum: String::new(),
    };
    let columns: Vec<String> = cells_of(Stage::Trial).map(|cell| tier_name(cell.tier)).collect();
    let matrix = Matrix { columns, rows: Stage::ALL.map(row).to_vec(), sums: None };
    let line = |cell: &LevelCell| {
        let names = [words.stage(cell.stage).to_owned(), tier_name(cell.tier), words.level(cell.level).to_owned()];
        let mut figures: Vec<TableCell> = names.map(TableCell::Text).to_vec();
        figures.push(TableCell::Count(cell.group.customers));
        figures.push(TableCell::Money(cell.group.revenue_cents));
        if cell.group.customers > 0 { Line::chosen_as(figures, number(cell)) } else { Line::of(figures) }
    };
    let revenue = words.revenue_in(&format::currency_sign(analysis.currency));
    let heads = [words.stage_column(), words.tier_column(), words.level_column(), words.customers(), &revenue];
    let table = Table::new(heads, report.cells.iter().filter(is_shown).map(line));
    Chart::new(table, move |width| matrix.scene(width))
}

/// The number of a level's mark.
#[must_use]
pub fn level_mark(part: u16) -> u32 {
    FIRST_LEVEL + u32::from(part)
}

/// The customers of a mark: a cell of the matrix, or a level.
#[must_use]
pub fn of_mark(mark: u32) -> Condition {
    match mark.checked_sub(FIRST_LEVEL) {
        Some(level) => of_part(Partition::Level, level as u16),
        None => {
            let tiers = TIERS as u32;
            of_both((Partition::Stage, (mark / tiers) as u16), (Partition::Tier, (mark % tiers) as u16))
        }
    }
}

/// The mark that a condition chooses.
#[must_use]
pub fn mark_in(condition: &Condition) -> Option<u32> {
    let cell = both_in(condition, Partition::Stage, Partition::Tier);
    let cell = cell.map(|(stage, tier)| u32::from(stage) * TIERS as u32 + u32::from(tier));
    cell.or_else(|| part_in(condition, Partition::Level).map(level_mark))
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{analysis, group};
    use super::*;
    use crate::domain::Test;

    fn report(never: u64) -> LevelReport {
        let cell = |stage, tier: Option<Tier>| LevelCell {
            stage,
            tier,
            level: if stage == Stage::Retention { Level::Retention } else { Level::Activation },
            group: if tier.is_none() { group(never, 0, 0) } else { group(5, 9, 100) },
        };
        let tiers = || Tier::ALL.map(Some).into_iter().chain([None]);
        let cells = Stage::ALL.into_iter().flat_map(|stage| tiers().map(move |tier| cell(stage, tier))).collect();
        let parts = vec![group(0, 0, 0), group(80, 144, 1_600), group(0, 0, 0), group(20, 36, 400)];
        LevelReport { parts, cells, total: group(100, 180, 2_000) }
    }

    #[test]
    fn the_finding_names_those_to_keep() {
        let title = levels(&analysis(), &report(0), Language::Portuguese).lede.title;
        assert_eq!(title, "20 clientes pedem retenção: trazem 20,0% da receita");
    }

    #[test]
    fn every_cell_with_customers_is_a_list() {
        let check = |never, targets: usize, lines: usize| {
            let picture = levels(&analysis(), &report(never), Language::English).picture;
            let scene = picture.scene(900.0);
            assert_eq!((scene.targets.len(), picture.table.lines.len()), (targets, lines));
        };
        check(0, 20, 20);
        check(3, 25, 25);
    }

    #[test]
    fn marks_are_conditions() {
        let part = |partition, part| Condition::Test(Test::Part(partition, vec![part]));
        let both = Condition::All(vec![part(Partition::Stage, 2), part(Partition::Tier, 3)]);
        assert_eq!(of_mark(13), both);
        assert_eq!(of_mark(level_mark(1)), part(Partition::Level, 1));
        for mark in [0, 13, 24, level_mark(3)] {
            assert_eq!(mark_in(&of_mark(mark)), Some(mark));
        }
    }
}
