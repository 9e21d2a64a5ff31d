//! Two partitions as a matrix of cells with names around and sums at the end, laid out as a picture. What the cells say is
//! the caller's.

use crate::present::chart::{Anchor, Area, Colour, Letter, Scene, width, wrapped};

/// The least that a cell is wide, in pixels.
const NARROWEST: f64 = 66.0;
/// The most.
const WIDEST: f64 = 168.0;
/// The height of a line of text.
const LINE: f64 = 15.0;

/// A matrix. One that does not fit its width is wider, for the page to scroll.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Matrix {
    /// The columns from the left.
    pub columns: Vec<String>,
    /// The rows from above.
    pub rows: Vec<MatrixRow>,
    /// What the sums are called, and that of each column, then of all; without any, neither rows nor columns are summed.
    pub sums: Option<(String, Vec<String>)>,
}

/// A row.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct MatrixRow {
    /// What it is called.
    pub name: String,
    /// A cell for each column.
    pub cells: Vec<MatrixCell>,
    /// Its sum.
    pub sum: String,
}

/// A cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MatrixCell {
    /// What it says first.
    pub figure: String,
    /// What stands below; may be empty.
    pub detail: String,
    /// Its colour.
    pub fill: Colour,
    /// Text on it.
    pub on: Colour,
    /// The number and the words by which it can be chosen.
    pub target: Option<(u32, String)>,
}

/// The measures of a matrix in pixels.
struct Grid {
    left: f64,
    top: f64,
    cell: (f64, f64),
    /// Where the sums end.
    right: f64,
}

impl Matrix {
    /// Lays the matrix out.
    #[must_use]
    pub fn scene(&self, width_px: f64) -> Scene {
        let widest = |texts: &mut dyn Iterator<Item = &str>, letter| {
            texts.map(|text| width(text, letter)).fold(0.0, f64::max).ceil()
        };
        let sum_name = self.sums.as_ref().map_or("", |(name, _)| name.as_str());
        let names = self.rows.iter().map(|row| row.name.as_str()).chain([sum_name]);
        let left = widest(&mut names.into_iter(), Letter::Label).min(width_px * 0.34) + 12.0;
        let cells = || self.rows.iter().flat_map(|row| &row.cells);
        let sums = self.sums.iter().flat_map(|(_, sums)| sums).chain(self.rows.iter().map(|row| &row.sum));
        let figures =
            widest(&mut cells().map(|cell| cell.figure.as_str()).chain(sums.map(String::as_str)), Letter::Strong);
        let details = widest(&mut cells().map(|cell| cell.detail.as_str()), Letter::Small);
        let words = self.columns.iter().flat_map(|name| name.split(' '));
        let narrowest =
            figures.max(details).max(widest(&mut words.into_iter(), Letter::Small)).max(NARROWEST - 14.0) + 14.0;
        let sums_room = if self.sums.is_some() { figures.max(width(sum_name, Letter::Small)) + 18.0 } else { 0.0 };
        let columns = self.columns.len() as f64;
        let cell_width = ((width_px - left - sums_room) / columns.max(1.0)).min(WIDEST).max(narrowest);
        let heads: Vec<Vec<String>> =
            self.columns.iter().map(|name| wrapped(name, cell_width - 8.0, Letter::Small)).collect();
        let head_lines = heads.iter().map(Vec::len).max().unwrap_or_default();
        let has_details = cells().any(|cell| !cell.detail.is_empty());
        let grid = Grid {
            left,
            top: head_lines as f64 * LINE + 8.0,
            cell: (cell_width, if has_details { 46.0 } else { 30.0 }),
            right: left + cell_width * columns + sums_room,
        };
        let rows = self.rows.len() as f64;
        let foot = if self.sums.is_some() { 32.0 } else { 4.0 };
        let height = grid.top + rows * grid.cell.1 + foot;
        let mut scene = Scene::new(width_px.max(grid.right), height);
        for (place, lines) in heads.iter().enumerate() {
            let middle = grid.left + grid.cell.0 * (place as f64 + 0.5);
            let first = grid.top - 8.0 - (lines.len() as f64 - 1.0) * LINE;
            for (line, text) in lines.iter().enumerate() {
                let at = (middle, first + line as f64 * LINE);
                scene.text(at, Anchor::Middle, (Letter::Small, Colour::Muted), text.as_str());
            }
        }
        for (place, row) in self.rows.iter().enumerate() {
            self.row(&mut scene, &grid, row, grid.top + place as f64 * grid.cell.1);
        }
        if let Some((name, _)) = &self.sums {
            let at = (grid.right - 2.0, grid.top - 8.0);
            scene.text(at, Anchor::End, (Letter::Small, Colour::Muted), name.as_str());
        }
        self.foot(&mut scene, &grid);
        scene
    }

    fn row(&self, scene: &mut Scene, grid: &Grid, row: &MatrixRow, top: f64) {
        let (wide, high) = grid.cell;
        let middle = top + high / 2.0 + 4.0;
        let name = crate::present::chart::cut(&row.name, grid.left - 10.0, Letter::Label);
        scene.text((0.0, middle), Anchor::Start, (Letter::Label, Colour::Ink), name);
        for (place, cell) in row.cells.iter().enumerate() {
            let x = grid.left + wide * place as f64;
            let area = Area::new((x, top), (wide - 2.0, high - 2.0));
            scene.rect(area, cell.fill, None);
            let centre = x + (wide - 2.0) / 2.0;
            let base = if cell.detail.is_empty() { middle - 1.0 } else { middle - 9.0 };
            scene.text((centre, base), Anchor::Middle, (Letter::Strong, cell.on), cell.figure.as_str());
            if !cell.detail.is_empty() {
                scene.text((centre, base + LINE), Anchor::Middle, (Letter::Small, cell.on), cell.detail.as_str());
            }
            if let Some((id, label)) = &cell.target {
                scene.target(*id, area, label.as_str());
            }
        }
        if self.sums.is_some() {
            scene.text((grid.right - 2.0, middle), Anchor::End, (Letter::Label, Colour::Ink), row.sum.as_str());
        }
    }

    fn foot(&self, scene: &mut Scene, grid: &Grid) {
        let Some((name, sums)) = &self.sums else { return };
        let base = grid.top + self.rows.len() as f64 * grid.cell.1 + 20.0;
        scene.text((0.0, base), Anchor::Start, (Letter::Strong, Colour::Ink), name.as_str());
        for (place, sum) in sums.iter().enumerate() {
            let is_all = place >= self.columns.len();
            let middle = grid.left + grid.cell.0 * (place as f64 + 0.5) - 1.0;
            let (at, anchor) = if is_all { (grid.right - 2.0, Anchor::End) } else { (middle, Anchor::Middle) };
            let letter = if is_all { Letter::Strong } else { Letter::Label };
            scene.text((at, base), anchor, (letter, Colour::Ink), sum.as_str());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::present::chart::Mark;

    fn matrix(columns: usize, rows: usize) -> Matrix {
        let cell = |id| MatrixCell {
            figure: "12.345".to_owned(),
            detail: "Fortalecimento".to_owned(),
            fill: Colour::Step(4),
            on: Colour::OnStep(4),
            target: Some((id, "célula".to_owned())),
        };
        let row = |row: usize| MatrixRow {
            name: format!("Potenciais leais {row}"),
            cells: (0..columns).map(|column| cell((row * columns + column) as u32)).collect(),
            sum: "98.765".to_owned(),
        };
        Matrix {
            columns: (0..columns).map(|column| format!("Precisam de atenção {column}")).collect(),
            rows: (0..rows).map(row).collect(),
            sums: Some(("Total".to_owned(), vec!["1.234.567".to_owned(); columns + 1])),
        }
    }

    #[test]
    fn no_text_touches_another_at_any_width() {
        for (columns, rows, wide) in [(1, 1, 240.0), (5, 5, 320.0), (5, 5, 1000.0), (12, 11, 700.0)] {
            let scene = matrix(columns, rows).scene(wide);
            assert_eq!(scene.targets.len(), columns * rows);
            let texts: Vec<(Area, &Mark)> =
                scene.marks.iter().filter_map(|mark| Some((mark.text_area()?, mark))).collect();
            for (place, (area, mark)) in texts.iter().enumerate() {
                assert!(area.x >= -0.5 && area.x + area.width <= scene.width + 0.5, "{mark:?} in {}", scene.width);
                let clash = texts.iter().skip(place + 1).find(|(other, _)| area.overlaps(other));
                assert!(clash.is_none(), "{mark:?} {clash:?}");
            }
        }
    }

    #[test]
    fn nothing_makes_an_empty_picture() {
        let scene = Matrix::default().scene(300.0);
        assert!(scene.marks.is_empty() && scene.targets.is_empty() && scene.height > 0.0);
    }
}
