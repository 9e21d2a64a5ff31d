//! What a chart is made of once it is laid out: marks with their places in pixels. What they mean, the layouts know.

use super::colour::Colour;
use super::lettering::{Letter, width};

/// A chart, laid out for a width. The origin is the upper left corner.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Scene {
    /// In pixels. A layout that needs more than it was given is wider.
    pub width: f64,
    /// In pixels.
    pub height: f64,
    /// The marks, in the order of drawing.
    pub marks: Vec<Mark>,
    /// The areas that can be chosen, over the marks, in reading order.
    pub targets: Vec<Target>,
}

/// A mark.
#[derive(Debug, Clone, PartialEq)]
pub enum Mark {
    /// A rectangle, with an outline inside its edges where there is one.
    Rect {
        /// Where.
        area: Area,
        /// Its colour.
        fill: Colour,
        /// The outline's.
        edge: Option<Colour>,
    },
    /// A line through points.
    Line {
        /// Its points.
        points: Vec<(f64, f64)>,
        /// Its colour.
        colour: Colour,
        /// How it is drawn.
        stroke: Stroke,
    },
    /// A filled polygon.
    Polygon {
        /// Its corners.
        points: Vec<(f64, f64)>,
        /// Its colour.
        fill: Colour,
    },
    /// A dot.
    Dot {
        /// Its centre.
        at: (f64, f64),
        /// Its radius.
        radius: f64,
        /// Its colour.
        fill: Colour,
    },
    /// A line of text.
    Text {
        /// Where its anchor stands on the base line.
        at: (f64, f64),
        /// What it says.
        text: String,
        /// How it is lettered.
        letter: Letter,
        /// Which end of it the anchor is.
        anchor: Anchor,
        /// Its colour.
        colour: Colour,
    },
}

/// How a line is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stroke {
    /// One pixel.
    Thin,
    /// One pixel, dashed.
    Dashed,
    /// Two pixels: data.
    Strong,
    /// Two pixels, dashed: data of a second kind.
    StrongDashed,
}

/// Which end of a text its place is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// Its start.
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

/// A rectangle of the scene.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Area {
    /// Left.
    pub x: f64,
    /// Top.
    pub y: f64,
    /// Width, at least 0.
    pub width: f64,
    /// Height, at least 0.
    pub height: f64,
}

/// An area that can be chosen.
#[derive(Debug, Clone, PartialEq)]
pub struct Target {
    /// The caller's number for it.
    pub id: u32,
    /// Where.
    pub area: Area,
    /// What it is, with its figure.
    pub label: String,
}

impl Scene {
    /// An empty scene.
    #[must_use]
    pub fn new(width: f64, height: f64) -> Scene {
        Scene { width, height, ..Scene::default() }
    }

    /// Adds a rectangle.
    pub fn rect(&mut self, area: Area, fill: Colour, edge: Option<Colour>) {
        self.marks.push(Mark::Rect { area, fill, edge });
    }

    /// Adds a line.
    pub fn line(&mut self, points: impl Into<Vec<(f64, f64)>>, colour: Colour, stroke: Stroke) {
        self.marks.push(Mark::Line { points: points.into(), colour, stroke });
    }

    /// Adds a text.
    pub fn text(
        &mut self,
        at: (f64, f64),
        anchor: Anchor,
        (letter, colour): (Letter, Colour),
        text: impl Into<String>,
    ) {
        let text = text.into();
        if !text.is_empty() {
            self.marks.push(Mark::Text { at, text, letter, anchor, colour });
        }
    }

    /// Makes an area one that can be chosen.
    pub fn target(&mut self, id: u32, area: Area, label: impl Into<String>) {
        self.targets.push(Target { id, area, label: label.into() });
    }
}

impl Area {
    /// A rectangle from its left upper corner.
    #[must_use]
    pub fn new((x, y): (f64, f64), (width, height): (f64, f64)) -> Area {
        Area { x, y, width: width.max(0.0), height: height.max(0.0) }
    }

    /// Whether two rectangles share more than an edge.
    #[must_use]
    pub fn overlaps(&self, other: &Area) -> bool {
        let apart = |from: f64, length: f64, other: f64, its: f64| from + length <= other || other + its <= from;
        !apart(self.x, self.width, other.x, other.width) && !apart(self.y, self.height, other.y, other.height)
    }
}

impl Mark {
    /// About where a text stands; `None` of other marks.
    #[must_use]
    pub fn text_area(&self) -> Option<Area> {
        let Mark::Text { at: (x, y), text, letter, anchor, .. } = self else { return None };
        let width = width(text, *letter);
        let left = match anchor {
            Anchor::Start => *x,
            Anchor::Middle => x - width / 2.0,
            Anchor::End => x - width,
        };
        Some(Area::new((left, y - letter.size() * 0.75), (width, letter.size())))
    }
}
