//! The frame of charts over categories: value axis with its gridlines, category labels thinned until they fit, the key of
//! the series. The marks within it are the layouts'.

use super::axis::{Ticks, Unit};
use super::colour::Colour;
use super::lettering::{Letter, width};
use super::scene::{Anchor, Area, Scene, Stroke};
use crate::domain::Language;

/// A kind of value, of which each category has one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Series {
    /// What it is called.
    pub name: String,
    /// Its colour.
    pub fill: Colour,
    /// Its outline.
    pub edge: Option<Colour>,
}

/// A remark on a chart: a line across, and what it says.
#[derive(Debug, Clone, PartialEq)]
pub struct Guide {
    /// On the value axis, or on that of the categories: 0 is the start of the first, 1 that of the second.
    pub at: f64,
    /// What it says.
    pub label: String,
}

/// Where the marks of a chart go.
pub(super) struct Frame {
    pub(super) plot: Area,
    pub(super) ticks: Ticks,
}

impl Frame {
    /// Draws the frame: the value axis to the left, `head` pixels free above, the category labels below.
    pub(super) fn draw(
        scene: &mut Scene,
        ticks: Ticks,
        (unit, language): (Unit, Language),
        head: f64,
        (labels, labelled): (&[&str], usize),
    ) -> Frame {
        let written = ticks.labels(unit, language);
        let left = written.iter().map(|label| width(label, Letter::Small)).fold(0.0, f64::max).ceil() + 8.0;
        let foot = 22.0;
        let plot = Area::new((left, head + 6.0), (scene.width - left - 1.0, scene.height - head - 6.0 - foot));
        for (value, label) in ticks.values().zip(written) {
            let y = crisp(plot.y + plot.height * (1.0 - ticks.at(value)));
            let is_base = value.abs() < ticks.step / 1e6;
            let colour = if is_base { Colour::Rule } else { Colour::Hair };
            scene.line([(plot.x, y), (plot.x + plot.width, y)], colour, Stroke::Thin);
            scene.text((left - 6.0, y + 4.0), Anchor::End, (Letter::Small, Colour::Muted), label);
        }
        category_labels(scene, plot, labels, labelled);
        Frame { plot, ticks }
    }

    /// Where a value stands, from above.
    pub(super) fn y(&self, value: f64) -> f64 {
        self.plot.y + self.plot.height * (1.0 - self.ticks.at(value))
    }

    /// Draws a dashed line at a value, with its words at the right end.
    pub(super) fn level(&self, scene: &mut Scene, guide: &Guide) {
        let y = crisp(self.y(guide.at));
        let right = self.plot.x + self.plot.width;
        scene.line([(self.plot.x, y), (right, y)], Colour::Ink, Stroke::Dashed);
        scene.text((right, y - 5.0), Anchor::End, (Letter::Small, Colour::Ink), guide.label.as_str());
    }
}

/// Half a pixel in, so that a line of one pixel is one.
pub(super) fn crisp(at: f64) -> f64 {
    at.floor() + 0.5
}

/// The labels below the categories: every one, or every second, third … of them, as fit without touching, that of
/// `labelled` among them.
fn category_labels(scene: &mut Scene, plot: Area, labels: &[&str], labelled: usize) {
    const EVERY: [usize; 10] = [1, 2, 3, 4, 6, 12, 24, 36, 60, 120];
    let slot = plot.width / labels.len().max(1) as f64;
    let widest = labels.iter().map(|label| width(label, Letter::Small)).fold(0.0, f64::max) + 10.0;
    let every = EVERY.into_iter().find(|every| slot * *every as f64 >= widest).unwrap_or(labels.len().max(1));
    let y = plot.y + plot.height;
    for (place, label) in labels.iter().enumerate().filter(|(place, _)| place % every == labelled % every) {
        let middle = plot.x + slot * (place as f64 + 0.5);
        let half = width(label, Letter::Small) / 2.0;
        if every > 1 {
            scene.line([(crisp(middle), y), (crisp(middle), y + 4.0)], Colour::Rule, Stroke::Thin);
        }
        // The first and the last may reach over the plot, but not over the picture.
        let middle = middle.min(scene.width - half).max(half);
        scene.text((middle, y + 16.0), Anchor::Middle, (Letter::Small, Colour::Muted), *label);
    }
}

/// Draws the key of the series in a row, or in as many as it takes; gives the height that it took, 0 for one series.
pub(super) fn key(scene: &mut Scene, series: &[Series]) -> f64 {
    if series.len() < 2 {
        return 0.0;
    }
    let (mut x, mut y) = (0.0, 0.0);
    for series in series {
        let wide = 18.0 + width(&series.name, Letter::Label) + 14.0;
        if x > 0.0 && x + wide > scene.width {
            (x, y) = (0.0, y + 18.0);
        }
        scene.rect(Area::new((x, y + 2.0), (11.0, 11.0)), series.fill, series.edge);
        scene.text((x + 17.0, y + 12.0), Anchor::Start, (Letter::Label, Colour::Ink), series.name.as_str());
        x += wide;
    }
    y + 22.0
}
