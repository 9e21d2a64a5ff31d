//! The grid and the list of segments as charts to take away. On the page they are tables of their own, which can be chosen
//! from and painted.

use super::grid::{Filled, Grid, GridCell, Measure, grid, lines};
use super::list::list;
use super::looks::looks;
use super::regions::Edge;
use crate::domain::Language;
use crate::engine::protocol::{Analysis, TableCell};
use crate::present::chart::{Anchor, Area, Chart, Colour, Letter, Line, Rank, Ranks, Scene, Table, cut, wrapped};
use crate::text::{catalogue, format};

/// Room beside the rows, left and right.
const SIDE: f64 = 96.0;
/// The height of the cells together.
const HIGH: f64 = 440.0;

/// The grid as it stands on the page.
#[must_use]
pub fn grid_chart(analysis: &Analysis, measure: Measure, language: Language) -> Chart {
    let words = catalogue(language);
    let sign = format::currency_sign(analysis.currency);
    let total = analysis.total;
    let written = lines(analysis, language);
    let across = usize::from(analysis.resolution.fm().get());
    let cells = analysis.cells.chunks(across).rev().flatten();
    let line = |(line, cell): (super::grid::GridLine, &crate::engine::protocol::CellSummary)| {
        Line::of([
            TableCell::Text(line.r),
            TableCell::Text(line.band),
            TableCell::Text(line.fm),
            TableCell::Text(line.segment.name),
            TableCell::Count(cell.group.customers),
            TableCell::Share { part: cell.group.customers.into(), whole: total.customers.into() },
            TableCell::Money(cell.group.revenue_cents),
            TableCell::Share { part: cell.group.revenue_cents, whole: total.revenue_cents },
        ])
    };
    let header = [
        words.column_r().to_owned(),
        words.strip_recency().to_owned(),
        words.column_fm().to_owned(),
        words.segment_column().to_owned(),
        words.customers().to_owned(),
        words.share_of_base().to_owned(),
        words.revenue_in(&sign),
        words.share_of_revenue().to_owned(),
    ];
    let table = Table::new(header, written.into_iter().zip(cells).map(line));
    let drawn = grid(analysis, language);
    Chart::new(table, move |width| draw(&drawn, measure, width))
}

fn draw(grid: &Grid, measure: Measure, width: f64) -> Scene {
    let (rows, columns) = (grid.rows.len().max(1) as f64, grid.foot.len().max(1) as f64);
    let (wide, high) = ((width - 2.0 * SIDE) / columns, HIGH / rows);
    let mut scene = Scene::new(width, HIGH + 56.0);
    for (place, row) in grid.rows.iter().enumerate() {
        let top = high * place as f64;
        let middle = top + high / 2.0;
        scene.text((0.0, middle - 2.0), Anchor::Start, (Letter::Strong, Colour::Ink), row.name.as_str());
        scene.text((0.0, middle + 13.0), Anchor::Start, (Letter::Small, Colour::Muted), row.band.as_str());
        let right = width - SIDE + 10.0;
        scene.text((right, middle - 2.0), Anchor::Start, (Letter::Strong, Colour::Ink), row.margin.customers.as_str());
        scene.text((right, middle + 13.0), Anchor::Start, (Letter::Small, Colour::Muted), row.margin.revenue.as_str());
        for (column, cell) in row.cells.iter().enumerate() {
            draw_cell(&mut scene, cell, measure, Area::new((SIDE + wide * column as f64, top), (wide, high)));
        }
    }
    for (column, margin) in grid.foot.iter().enumerate() {
        let left = SIDE + wide * column as f64 + 8.0;
        scene.text((left, HIGH + 18.0), Anchor::Start, (Letter::Strong, Colour::Ink), margin.name.as_str());
        scene.text((left, HIGH + 33.0), Anchor::Start, (Letter::Small, Colour::Muted), margin.customers.as_str());
        scene.text((left, HIGH + 47.0), Anchor::Start, (Letter::Small, Colour::Muted), margin.revenue.as_str());
    }
    let right = width - SIDE + 10.0;
    scene.text((right, HIGH + 18.0), Anchor::Start, (Letter::Strong, Colour::Ink), grid.total.customers.as_str());
    scene.text((right, HIGH + 33.0), Anchor::Start, (Letter::Small, Colour::Muted), grid.total.revenue.as_str());
    scene
}

fn draw_cell(scene: &mut Scene, cell: &GridCell, measure: Measure, area: Area) {
    let segment = cell.tint;
    let inset = |edge: Edge| match edge {
        Edge::Seam => 0.5,
        Edge::Gap => 1.5,
    };
    let (left, top) = (area.x + inset(cell.edges.before), area.y + inset(cell.edges.above));
    let (right, bottom) =
        (area.x + area.width - inset(cell.edges.after), area.y + area.height - inset(cell.edges.below));
    let (fill, on) = match cell.filled {
        Filled::Somebody => (Colour::Segment(segment), Colour::OnSegment(segment)),
        Filled::Nobody => (Colour::Paper, Colour::Muted),
    };
    scene.rect(Area::new((left, top), (right - left, bottom - top)), fill, Some(Colour::SegmentEdge(segment)));
    let (large, small, bar) = match measure {
        Measure::Customers => (&cell.customers, &cell.revenue, cell.customers_bar),
        Measure::Revenue => (&cell.revenue, &cell.customers, cell.revenue_bar),
    };
    let (inner, room) = (left + 7.0, right - left - 14.0);
    let tall = area.height >= 60.0 && room >= 56.0;
    if let Some((name, code)) = &cell.name {
        let said = if tall { wrapped(name, room, Letter::Label) } else { vec![code.clone()] };
        for (line, y) in said.iter().take(2).zip(0..) {
            let text = cut(line, room + 6.0, Letter::Label);
            scene.text((inner, top + 15.0 + 13.0 * f64::from(y)), Anchor::Start, (Letter::Strong, on), text);
        }
    }
    let letter = if tall { Letter::Figure } else { Letter::Label };
    let figure = if tall { bottom - 27.0 } else { bottom - 10.0 };
    scene.text((inner, figure), Anchor::Start, (letter, on), cut(large, room + 6.0, letter));
    if tall {
        scene.text((inner, bottom - 13.0), Anchor::Start, (Letter::Small, on), small.as_str());
    }
    scene.rect(Area::new((inner, bottom - 7.0), (room * bar, 3.0)), on, None);
}

/// The segments by the customers that they have.
#[must_use]
pub fn list_chart(analysis: &Analysis, language: Language) -> Chart {
    let words = catalogue(language);
    let sign = format::currency_sign(analysis.currency);
    let total = analysis.total;
    let shown = list(analysis, language);
    let bar = |line: &super::list::SegmentLine| Rank {
        name: line.text.name.clone(),
        value: line.base,
        figure: line.figures.customers.clone(),
        detail: format!("{} {}", line.figures.share_of_revenue, words.of_all_revenue()),
        fill: Colour::Segment(line.text.tint),
        edge: Some(Colour::SegmentEdge(line.text.tint)),
        target: None,
    };
    let ranks = Ranks { bars: shown.lines.iter().map(bar).collect() };
    let line = |(look, summary): (super::looks::SegmentText, &crate::engine::protocol::SegmentSummary)| {
        let group = summary.group;
        Line::of([
            TableCell::Text(look.name),
            TableCell::Text(look.code),
            TableCell::Count(group.customers),
            TableCell::Share { part: group.customers.into(), whole: total.customers.into() },
            TableCell::Money(group.revenue_cents),
            TableCell::Share { part: group.revenue_cents, whole: total.revenue_cents },
            TableCell::Text(look.strategy),
        ])
    };
    let header = [
        words.segment_column().to_owned(),
        words.code_column().to_owned(),
        words.customers().to_owned(),
        words.share_of_base().to_owned(),
        words.revenue_in(&sign),
        words.share_of_revenue().to_owned(),
        words.segment_strategy_field().to_owned(),
    ];
    let table = Table::new(header, looks(analysis, language).into_iter().zip(&analysis.segments).map(line));
    Chart::new(table, move |width| ranks.scene(width))
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{analysis, with_bins};
    use super::*;
    use crate::present::chart::Mark;

    #[test]
    fn the_grid_is_drawn_whole() {
        for (base, cells) in [(analysis(), 25), (with_bins(3), 9), (with_bins(10), 100)] {
            for measure in [Measure::Customers, Measure::Revenue] {
                let chart = grid_chart(&base, measure, Language::Portuguese);
                assert_eq!(chart.table.lines.len(), cells);
                let scene = chart.scene(760.0);
                let fills = scene.marks.iter().filter(|mark| matches!(mark, Mark::Rect { edge: Some(_), .. })).count();
                assert_eq!(fills, cells);
                let inside =
                    |area: &Area| area.x >= 0.0 && area.x + area.width <= 762.0 && area.y + area.height <= scene.height;
                assert!(scene.marks.iter().filter_map(Mark::text_area).all(|area| inside(&area)));
            }
        }
    }

    #[test]
    fn the_list_is_a_bar_for_each_segment() {
        let chart = list_chart(&analysis(), Language::English);
        assert_eq!((chart.table.lines.len(), chart.table.header.len()), (10, 7));
        assert!(!chart.scene(400.0).marks.is_empty());
    }
}
