//! Lying bars with their names and figures: parts of a whole, ranks, medians side by side. What they measure is the caller's.

use super::colour::Colour;
use super::lettering::{Letter, cut, width};
use super::scene::{Anchor, Area, Scene, Stroke};

/// Bars from above, all from one base line.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Ranks {
    /// The bars.
    pub bars: Vec<Rank>,
}

/// A bar.
#[derive(Debug, Clone, PartialEq)]
pub struct Rank {
    /// What it is called.
    pub name: String,
    /// How long it is; none for values below zero.
    pub value: f64,
    /// The value as it is written, behind the bar.
    pub figure: String,
    /// What else is to be said, muted, behind the figure where there is room.
    pub detail: String,
    /// Its colour.
    pub fill: Colour,
    /// Its outline.
    pub edge: Option<Colour>,
    /// The number and the words by which it can be chosen.
    pub target: Option<(u32, String)>,
}

impl Ranks {
    /// Lays the bars out, names to the left of them; above them where that would leave too little.
    #[must_use]
    pub fn scene(&self, width_px: f64) -> Scene {
        let widest = |of: fn(&Rank) -> f64| self.bars.iter().map(of).fold(0.0, f64::max);
        let names = widest(|bar| width(&bar.name, Letter::Label)).ceil() + 12.0;
        let above = names > width_px * 0.4;
        let left = if above { 0.0 } else { names };
        let row = if above { 44.0 } else { 30.0 };
        let figures = widest(|bar| width(&bar.figure, Letter::Strong)).ceil() + 10.0;
        let details = widest(|bar| width(&bar.detail, Letter::Small)).ceil() + 10.0;
        let has_details = width_px - left - figures - details >= 80.0;
        let room = (width_px - left - figures - if has_details { details } else { 0.0 }).max(20.0);
        let most = widest(|bar| bar.value.max(0.0));
        let mut scene = Scene::new(width_px, row * self.bars.len() as f64 + 4.0);
        for (place, bar) in self.bars.iter().enumerate() {
            let top = row * place as f64 + 2.0;
            let bar_top = top + if above { 18.0 } else { 4.0 };
            let long = if most > 0.0 { room * bar.value.max(0.0) / most } else { 0.0 };
            let base = bar_top + 14.0;
            if above {
                let name = cut(&bar.name, width_px, Letter::Label);
                scene.text((0.0, top + 12.0), Anchor::Start, (Letter::Label, Colour::Ink), name);
            } else {
                scene.text((left - 12.0, base), Anchor::End, (Letter::Label, Colour::Ink), bar.name.as_str());
            }
            if long > 0.05 {
                scene.rect(Area::new((left, bar_top), (long, 20.0)), bar.fill, bar.edge);
            }
            scene.text((left + long + 8.0, base), Anchor::Start, (Letter::Strong, Colour::Ink), bar.figure.as_str());
            if has_details && !bar.detail.is_empty() {
                let at = left + long + 8.0 + width(&bar.figure, Letter::Strong) + 8.0;
                scene.text((at, base), Anchor::Start, (Letter::Small, Colour::Muted), bar.detail.as_str());
            }
            if let Some((id, label)) = &bar.target {
                scene.target(*id, Area::new((0.0, top), (width_px, row - 2.0)), label.as_str());
            }
        }
        if !self.bars.is_empty() {
            scene.line([(left, 2.0), (left, scene.height - 2.0)], Colour::Rule, Stroke::Thin);
        }
        scene
    }
}
