//! The chart kit: a chart is data. Layouts turn figures into a [`Scene`] for a width; a scene becomes SVG for the page or
//! a picture to take away; its [`Table`] is both the table beside it and the CSV. What is measured, the pages' modules say.

mod axis;
mod colour;
mod columns;
mod frame;
mod heat;
mod lettering;
mod lines;
mod ranks;
mod scene;
mod svg;
mod table;
#[cfg(test)]
mod tests;

pub use axis::{Ticks, Unit};
pub use colour::{Colour, Theme};
pub use columns::{Column, Columns, Spacing};
pub use frame::{Guide, Series};
pub use heat::{Emphasis, Heat, HeatCell, HeatRow, RowPlace};
pub use lettering::{Letter, cut, width, wrapped};
pub use lines::Lines;
pub use ranks::{Rank, Ranks};
pub use scene::{Anchor, Area, Mark, Scene, Stroke, Target};
pub use svg::{Caption, Picture, PictureKind, picture, svg};
pub use table::{Align, Line, Table, align, shown};

use std::sync::Arc;

/// A chart: how it is drawn at a width in pixels, and its figures.
#[derive(Clone)]
pub struct Chart {
    draw: Arc<dyn Fn(f64) -> Scene + Send + Sync>,
    /// Its figures.
    pub table: Table,
}

impl Chart {
    /// A chart that `draw` lays out.
    ///
    /// ```
    /// use regua::engine::protocol::TableCell;
    /// use regua::present::chart::{Chart, Colour, Line, Rank, Ranks, Table};
    /// let bar = |name: &str, value: u64| Rank {
    ///     name: name.to_owned(), value: value as f64, figure: value.to_string(), detail: String::new(),
    ///     fill: Colour::Step(5), edge: None, target: None,
    /// };
    /// let bars = Ranks { bars: vec![bar("A", 3), bar("B", 2)] };
    /// let line = |name: &str, value| Line::of([TableCell::Text(name.to_owned()), TableCell::Count(value)]);
    /// let table = Table::new(["Curva", "Clientes"], [line("A", 3), line("B", 2)]);
    /// let chart = Chart::new(table, move |width| bars.scene(width));
    /// assert_eq!(chart.scene(400.0).width, 400.0);
    /// ```
    #[must_use]
    pub fn new(table: Table, draw: impl Fn(f64) -> Scene + Send + Sync + 'static) -> Chart {
        Chart { draw: Arc::new(draw), table }
    }

    /// The chart at a width in pixels; at least 240, so that every layout has room for its labels.
    #[must_use]
    pub fn scene(&self, width: f64) -> Scene {
        (self.draw)(width.max(240.0))
    }
}
