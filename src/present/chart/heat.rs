//! A grid of figures on the sequential scale, such as cohorts. What they measure is the caller's.

use super::colour::Colour;
use super::lettering::{Letter, width};
use super::scene::{Anchor, Area, Scene};

/// The narrowest cell in pixels.
const NARROWEST: f64 = 34.0;
/// The widest.
const WIDEST: f64 = 64.0;
/// The height of a row.
const ROW: f64 = 26.0;

/// Rows of cells. A map that does not fit its width is wider, for the page to scroll.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Heat {
    /// What the rows are, and the figure beside their names.
    pub corner: (String, String),
    /// The columns, from the left.
    pub columns: Vec<String>,
    /// The rows, from above.
    pub rows: Vec<HeatRow>,
    /// What the steps of the scale hold, from the palest, each with its step; and what they measure.
    pub key: (String, Vec<(u8, String)>),
}

/// A row.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct HeatRow {
    /// What it is called.
    pub name: String,
    /// The figure beside its name.
    pub aside: String,
    /// Its cells; shorter rows end earlier.
    pub cells: Vec<Option<HeatCell>>,
    /// Whether it stands apart from those above, as a sum does.
    pub place: RowPlace,
    /// The number and the words by which the row can be chosen.
    pub target: Option<(u32, String)>,
}

/// How a row stands below the one before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum RowPlace {
    /// Close.
    #[default]
    Next,
    /// Apart.
    Apart,
}

/// A cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeatCell {
    /// Its figure.
    pub figure: String,
    /// Its step on the scale, 0 to 6.
    pub step: u8,
    /// Whether it is outlined, as the caption explains.
    pub emphasis: Emphasis,
    /// The number and the words by which it can be chosen.
    pub target: Option<(u32, String)>,
}

/// Whether a cell is outlined.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Emphasis {
    /// As the others.
    None,
    /// Outlined.
    Outlined,
}

impl Heat {
    /// Lays the map out.
    #[must_use]
    pub fn scene(&self, width_px: f64) -> Scene {
        let widest = |texts: &mut dyn Iterator<Item = &String>, letter| {
            texts.map(|text| width(text, letter)).fold(0.0, f64::max).ceil()
        };
        let names = widest(&mut self.rows.iter().map(|row| &row.name), Letter::Label)
            .max(width(&self.corner.0, Letter::Small))
            + 12.0;
        let asides = widest(&mut self.rows.iter().map(|row| &row.aside), Letter::Label)
            .max(width(&self.corner.1, Letter::Small))
            + 12.0;
        let left = names + asides;
        let figures = self.rows.iter().flat_map(|row| row.cells.iter().flatten());
        let narrowest = figures.map(|cell| width(&cell.figure, Letter::Label)).fold(NARROWEST - 8.0, f64::max) + 8.0;
        let cell = ((width_px - left) / self.columns.len().max(1) as f64).min(WIDEST.max(narrowest)).max(narrowest);
        let mut scene = Scene::new(width_px.max(left + cell * self.columns.len() as f64), 0.0);
        scene.text((0.0, 13.0), Anchor::Start, (Letter::Small, Colour::Muted), self.corner.0.as_str());
        scene.text((left - 12.0, 13.0), Anchor::End, (Letter::Small, Colour::Muted), self.corner.1.as_str());
        for (place, column) in self.columns.iter().enumerate() {
            let middle = left + cell * (place as f64 + 0.5);
            scene.text((middle, 13.0), Anchor::Middle, (Letter::Small, Colour::Muted), column.as_str());
        }
        let mut y = 20.0;
        for row in &self.rows {
            if row.place == RowPlace::Apart {
                y += 8.0;
            }
            self.row(&mut scene, row, (left, cell), y);
            y += ROW;
        }
        scene.height = self.draw_key(&mut scene, y + 10.0);
        scene
    }

    fn row(&self, scene: &mut Scene, row: &HeatRow, (left, cell): (f64, f64), y: f64) {
        let base = y + ROW / 2.0 + 4.0;
        scene.text((0.0, base), Anchor::Start, (Letter::Label, Colour::Ink), row.name.as_str());
        scene.text((left - 12.0, base), Anchor::End, (Letter::Label, Colour::Muted), row.aside.as_str());
        if let Some((id, label)) = &row.target {
            scene.target(*id, Area::new((0.0, y), (left - 6.0, ROW - 1.0)), label.as_str());
        }
        for (place, found) in row.cells.iter().enumerate() {
            let Some(found) = found else { continue };
            let x = left + cell * place as f64;
            let area = Area::new((x, y), (cell - 1.0, ROW - 1.0));
            let edge = match found.emphasis {
                Emphasis::None => None,
                Emphasis::Outlined => Some(Colour::Ink),
            };
            scene.rect(area, Colour::Step(found.step), edge);
            if edge.is_some() {
                let inner = Area::new((x + 1.0, y + 1.0), (area.width - 2.0, area.height - 2.0));
                scene.rect(inner, Colour::Step(found.step), edge);
            }
            let (at, letter) = ((x + (cell - 1.0) / 2.0, base), (Letter::Label, Colour::OnStep(found.step)));
            scene.text(at, Anchor::Middle, letter, found.figure.as_str());
            if let Some((id, label)) = &found.target {
                scene.target(*id, area, label.as_str());
            }
        }
    }

    /// The key; gives where it ends.
    fn draw_key(&self, scene: &mut Scene, top: f64) -> f64 {
        let (name, steps) = &self.key;
        if steps.is_empty() {
            return top;
        }
        let base = top + 14.0;
        scene.text((0.0, base), Anchor::Start, (Letter::Small, Colour::Muted), name.as_str());
        let mut x = width(name, Letter::Small) + 10.0;
        for (step, label) in steps {
            let wide = width(label, Letter::Small).ceil() + 12.0;
            scene.rect(Area::new((x, top), (wide, 20.0)), Colour::Step(*step), None);
            let letter = (Letter::Small, Colour::OnStep(*step));
            scene.text((x + wide / 2.0, base), Anchor::Middle, letter, label.as_str());
            x += wide;
        }
        scene.width = scene.width.max(x);
        top + 24.0
    }
}
