//! Upright bars over categories: months, weekdays, the steps of a distribution. What they measure is the caller's.

use super::axis::{Ticks, Unit};
use super::colour::Colour;
use super::frame::{Frame, Guide, Series, crisp, key};
use super::lettering::{Letter, width};
use super::scene::{Anchor, Area, Scene, Stroke};
use crate::domain::Language;

/// Bars, stacked where there are several series. Values below zero are drawn as none: see the table.
#[derive(Debug, Clone, PartialEq)]
pub struct Columns {
    /// The kinds of value; with more than one, a key is drawn.
    pub series: Vec<Series>,
    /// The bars, from the left.
    pub bars: Vec<Column>,
    /// What they measure.
    pub unit: Unit,
    /// Whose figures are written.
    pub language: Language,
    /// The height of the whole in pixels.
    pub height: f64,
    /// A bar whose label is kept when labels are thinned.
    pub labelled: usize,
    /// Whether bars stand apart, or touch as those of a distribution do.
    pub spacing: Spacing,
    /// Remarks on values: lines from left to right.
    pub levels: Vec<Guide>,
    /// Remarks on categories: lines from below, their words above the bars.
    pub guides: Vec<Guide>,
}

/// How bars stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spacing {
    /// Apart.
    Apart,
    /// A pixel between them.
    Touching,
}

/// A bar.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Column {
    /// What stands below it.
    pub label: String,
    /// A value for each series.
    pub values: Vec<f64>,
    /// What stands at its top, inside where it is tall enough, where there is room for all; empty for nothing.
    pub figure: String,
    /// The number and the words by which it can be chosen.
    pub target: Option<(u32, String)>,
}

impl Columns {
    /// Lays the bars out.
    #[must_use]
    pub fn scene(&self, width: f64) -> Scene {
        let mut scene = Scene::new(width, self.height);
        let rows = guide_rows(&self.guides);
        let figures = if self.bars.iter().any(|bar| !bar.figure.is_empty()) { 10.0 } else { 0.0 };
        let head = key(&mut scene, &self.series) + rows * 15.0 + figures;
        let tops = self.bars.iter().map(|bar| bar.values.iter().sum::<f64>());
        let ticks = Ticks::over(tops.chain(self.levels.iter().map(|level| level.at)), self.unit);
        let labels: Vec<&str> = self.bars.iter().map(|bar| bar.label.as_str()).collect();
        let frame = Frame::draw(&mut scene, ticks, (self.unit, self.language), head, (&labels, self.labelled));
        let slot = frame.plot.width / self.bars.len().max(1) as f64;
        let gap = match self.spacing {
            Spacing::Apart => (slot * 0.28).clamp(1.0, 18.0),
            Spacing::Touching => 1.0_f64.min(slot / 4.0),
        };
        for (place, bar) in self.bars.iter().enumerate() {
            let left = frame.plot.x + slot * place as f64;
            self.bar(&mut scene, &frame, bar, (left + gap / 2.0, slot - gap));
            if let Some((id, label)) = &bar.target {
                scene.target(*id, Area::new((left, frame.plot.y), (slot, frame.plot.height)), label.as_str());
            }
        }
        self.figures(&mut scene, &frame, slot);
        self.levels.iter().for_each(|level| frame.level(&mut scene, level));
        for (place, guide) in self.guides.iter().enumerate() {
            let top = frame.plot.y - 6.0 - figures - (rows - place as f64) * 15.0;
            upright(&mut scene, &frame, guide, (frame.plot.x + slot * guide.at, top));
        }
        scene
    }

    fn bar(&self, scene: &mut Scene, frame: &Frame, bar: &Column, (x, width): (f64, f64)) {
        let mut below = 0.0;
        for (series, value) in self.series.iter().zip(&bar.values) {
            let value = value.max(0.0);
            let (top, bottom) = (frame.y(below + value), frame.y(below));
            below += value;
            if bottom - top > 0.05 {
                scene.rect(Area::new((x, top), (width, bottom - top)), series.fill, series.edge);
            }
        }
    }

    /// The figures at the tops of the bars, all of them or none; at their feet where a level may lie across the tops.
    fn figures(&self, scene: &mut Scene, frame: &Frame, slot: f64) {
        if self.bars.iter().any(|bar| width(&bar.figure, Letter::Small) + 4.0 > slot) {
            return;
        }
        for (place, bar) in self.bars.iter().enumerate().filter(|(_, bar)| !bar.figure.is_empty()) {
            let middle = frame.plot.x + slot * (place as f64 + 0.5);
            let top = frame.y(bar.values.iter().map(|value| value.max(0.0)).sum());
            let (y, colour) = match self.inside(frame, bar) {
                Some(colour) if self.levels.is_empty() => (top + 14.0, colour),
                Some(colour) => (frame.y(0.0) - 7.0, colour),
                None => (top - 5.0, Colour::Ink),
            };
            scene.text((middle, y), Anchor::Middle, (Letter::Small, colour), bar.figure.as_str());
        }
    }
}

impl Columns {
    /// The colour of a figure within its bar, where the part at the top has room for it.
    fn inside(&self, frame: &Frame, bar: &Column) -> Option<Colour> {
        let (series, value) = self.series.iter().zip(&bar.values).rev().find(|(_, value)| **value > 0.0)?;
        (frame.y(0.0) - frame.y(*value) >= 22.0).then(|| series.fill.on()).flatten()
    }
}

/// Each guide has its words in a row of its own: they never touch.
fn guide_rows(guides: &[Guide]) -> f64 {
    guides.len() as f64
}

fn upright(scene: &mut Scene, frame: &Frame, guide: &Guide, (x, top): (f64, f64)) {
    let x = crisp(x);
    scene.line([(x, top + 2.0), (x, frame.plot.y + frame.plot.height)], Colour::Ink, Stroke::Dashed);
    let fits = x + 6.0 + width(&guide.label, Letter::Small) <= scene.width;
    let (at, anchor) = if fits { (x + 5.0, Anchor::Start) } else { (x - 5.0, Anchor::End) };
    scene.text((at, top + 11.0), anchor, (Letter::Small, Colour::Ink), guide.label.as_str());
}
