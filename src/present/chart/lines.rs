//! Lines over categories: what goes up and down from month to month. What they measure is the caller's.

use super::axis::{Ticks, Unit};
use super::colour::Colour;
use super::frame::{Frame, Guide};
use super::lettering::{Letter, width};
use super::scene::{Anchor, Mark, Scene, Stroke};
use crate::domain::Language;

/// One line; where a category has no value it is broken.
#[derive(Debug, Clone, PartialEq)]
pub struct Lines {
    /// The categories from the left, each with its value.
    pub points: Vec<(String, Option<f64>)>,
    /// What it measures.
    pub unit: Unit,
    /// Whose figures are written.
    pub language: Language,
    /// The height of the whole in pixels.
    pub height: f64,
    /// A category whose label is kept when labels are thinned.
    pub labelled: usize,
    /// Remarks on values: lines from left to right.
    pub levels: Vec<Guide>,
    /// What the last value is in words, beside its dot.
    pub last: String,
}

impl Lines {
    /// Lays the line out. The axis starts at zero.
    #[must_use]
    pub fn scene(&self, width_px: f64) -> Scene {
        let mut scene = Scene::new(width_px, self.height);
        let values = self.points.iter().filter_map(|(_, value)| *value);
        let ticks = Ticks::over(values.chain(self.levels.iter().map(|level| level.at)), self.unit);
        let labels: Vec<&str> = self.points.iter().map(|(label, _)| label.as_str()).collect();
        let frame = Frame::draw(&mut scene, ticks, (self.unit, self.language), 14.0, (&labels, self.labelled));
        let slot = frame.plot.width / self.points.len().max(1) as f64;
        let mut run = Vec::new();
        let mut drawn = Vec::new();
        let mut end = None;
        for (place, (_, value)) in self.points.iter().enumerate() {
            match value {
                Some(value) => {
                    let at = (frame.plot.x + slot * (place as f64 + 0.5), frame.y(*value));
                    run.push(at);
                    drawn.push(at);
                    end = Some(at);
                }
                None => stroke(&mut scene, core::mem::take(&mut run)),
            }
        }
        stroke(&mut scene, run);
        self.levels.iter().for_each(|level| frame.level(&mut scene, level));
        if let Some((x, y)) = end {
            scene.marks.push(Mark::Dot { at: (x, y), radius: 4.0, fill: Colour::Ink });
            let half = width(&self.last, Letter::Strong) / 2.0;
            let middle = x.min(scene.width - half).max(frame.plot.x + half);
            // Over all of the line that it stands over.
            let under = drawn.iter().filter(|point| (point.0 - middle).abs() <= half + slot);
            let top = under.map(|point| point.1).fold(y, f64::min).max(18.0);
            scene.text((middle, top - 9.0), Anchor::Middle, (Letter::Strong, Colour::Ink), self.last.as_str());
        }
        scene
    }
}

/// A run of points as a line; a lone one as a dot.
fn stroke(scene: &mut Scene, run: Vec<(f64, f64)>) {
    match run.as_slice() {
        [] => {}
        [only] => scene.marks.push(Mark::Dot { at: *only, radius: 2.0, fill: Colour::Ink }),
        _ => scene.line(run, Colour::Ink, Stroke::Strong),
    }
}
