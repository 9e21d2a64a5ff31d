//! The concentration curve: how much of the revenue few customers make.

use super::Source;
use crate::engine::protocol::{ConcentrationReport, PointReport, TableCell, TopReport};
use crate::present::chart::{Anchor, Area, Chart, Colour, Letter, Line, Mark, Scene, Stroke, Table, width};
use crate::text::{catalogue, format};

/// The rows of the table: every twentieth of the customers.
const ROWS: usize = 20;

/// A marked point.
#[derive(Clone)]
struct Point {
    at: (f64, f64),
    strong: String,
    plain: String,
    target: Option<(u32, String)>,
}

/// What the curve is drawn of.
#[derive(Clone)]
struct Curve {
    points: Vec<(f64, f64)>,
    marked: Vec<Point>,
    axes: [&'static str; 2],
    equal: &'static str,
}

/// The curve with its 50 % and 80 % points.
#[must_use]
pub fn concentration(source: Source<'_>) -> Chart {
    let Source { found, currency, language, .. } = source;
    let words = catalogue(language);
    let report = &found.concentration;
    let customers = found.key.total.customers;
    let share = |point: PointReport| {
        let of = |part: f64, whole: f64| if whole > 0.0 { part / whole } else { 0.0 };
        (of(point.customers as f64, customers as f64), of(point.cents as f64, report.positive_cents as f64))
    };
    let point = |id: u32, top: TopReport, made: &str| {
        let counted = format::count(language, top.point.customers);
        let part = format::share(language, top.point.customers.into(), customers.into());
        let from = format::money(language, currency, top.from_cents.into());
        Point {
            at: share(top.point),
            strong: words.top_customers(&counted, &part),
            plain: words.make_share(made),
            target: Some((id, words.top_label(&counted, &part, made, &from))),
        }
    };
    let half = report.half.map(|top| point(0, top, "50%"));
    let most = report.most.map(|top| point(1, top, "80%"));
    let curve = Curve {
        points: report.curve.iter().map(|point| share(*point)).collect(),
        marked: half.into_iter().chain(most).collect(),
        axes: words.concentration_axes(),
        equal: words.all_equal(),
    };
    Chart::new(table(source, report, customers), move |width| scene(&curve, width))
}

fn table(source: Source<'_>, report: &ConcentrationReport, customers: u64) -> Table {
    let step = report.curve.len().div_ceil(ROWS).max(1);
    let last = report.curve.len().saturating_sub(1);
    let marked = [(0, report.half), (1, report.most)].map(|(id, top)| top.map(|top| (Some(id), top.point)));
    let kept = report.curve.iter().enumerate().skip(1).filter(|(place, _)| place % step == 0 || *place == last);
    let mut rows: Vec<(Option<u32>, PointReport)> = kept.map(|(_, point)| (None, *point)).collect();
    rows.extend(marked.into_iter().flatten());
    rows.sort_by_key(|(id, point)| (point.customers, id.is_none()));
    rows.dedup_by_key(|(_, point)| point.customers);
    let line = |(target, point): (Option<u32>, PointReport)| Line {
        cells: vec![
            TableCell::Share { part: point.customers.into(), whole: customers.into() },
            TableCell::Count(point.customers),
            TableCell::Money(point.cents),
            TableCell::Share { part: point.cents, whole: report.positive_cents },
        ],
        target,
    };
    let sign = format::currency_sign(source.currency);
    Table::new(catalogue(source.language).concentration_columns(&sign), rows.into_iter().map(line))
}

fn scene(curve: &Curve, wide: f64) -> Scene {
    let plot = Area::new((44.0, 16.0), (wide - 56.0, (wide * 0.56).clamp(200.0, 320.0)));
    let place = |(x, y): (f64, f64)| (plot.x + plot.width * x, plot.y + plot.height * (1.0 - y));
    let mut scene = Scene::new(wide, plot.y + plot.height + 30.0);
    let line: Vec<(f64, f64)> = curve.points.iter().map(|point| place(*point)).collect();
    scene.marks.push(Mark::Polygon { points: line.clone(), fill: Colour::Step(1) });
    axes(&mut scene, plot, curve.axes);
    scene.line([place((0.0, 0.0)), place((1.0, 1.0))], Colour::Rule, Stroke::Dashed);
    // Below the line of equals, where there is room: the curve and what is said of it are above.
    let (x, y) = place((0.66, 0.56));
    if x + width(curve.equal, Letter::Small) <= plot.x + plot.width {
        scene.text((x, y), Anchor::Start, (Letter::Small, Colour::Muted), curve.equal);
    }
    scene.line(line, Colour::Ink, Stroke::Strong);
    let mut from = plot.x;
    if let Some(first) = curve.marked.first() {
        let (x, y) = place(first.at);
        scene.line([(x, plot.y + plot.height), (x, y), (plot.x, y)], Colour::Rule, Stroke::Dashed);
    }
    for point in &curve.marked {
        let at = place(point.at);
        mark(&mut scene, plot, point, at);
        if let Some((id, label)) = &point.target {
            let to = at.0.max(from + 24.0).min(plot.x + plot.width);
            scene.target(*id, Area::new((from, plot.y), (to - from, plot.height)), label.as_str());
            from = to;
        }
    }
    scene
}

fn mark(scene: &mut Scene, plot: Area, point: &Point, (x, y): (f64, f64)) {
    scene.marks.push(Mark::Dot { at: (x, y), radius: 4.0, fill: Colour::Ink });
    let wide = width(&point.strong, Letter::Strong).max(width(&point.plain, Letter::Label));
    // Right below a point the curve never is, left above neither: it only flattens.
    let (at, anchor, top) = if x + 10.0 + wide <= plot.x + plot.width {
        (x + 10.0, Anchor::Start, y + 14.0)
    } else {
        (x - 8.0, Anchor::End, y - 22.0)
    };
    scene.text((at, top), anchor, (Letter::Strong, Colour::Ink), point.strong.as_str());
    scene.text((at, top + 15.0), anchor, (Letter::Label, Colour::Ink), point.plain.as_str());
}

/// Gridlines at the quarters, ticks at each twentieth of the customers.
fn axes(scene: &mut Scene, plot: Area, [revenue, customers]: [&str; 2]) {
    let small = (Letter::Small, Colour::Muted);
    let foot = plot.y + plot.height;
    for quarter in 0..=4_u8 {
        let share = f64::from(quarter) / 4.0;
        let y = (foot - plot.height * share).floor() + 0.5;
        let colour = if quarter == 0 { Colour::Rule } else { Colour::Hair };
        scene.line([(plot.x, y), (plot.x + plot.width, y)], colour, Stroke::Thin);
        let label = format!("{}{}", quarter * 25, if quarter == 4 { "%" } else { "" });
        scene.text((plot.x - 6.0, y + 4.0), Anchor::End, small, label);
        let x = plot.x + plot.width * share;
        match quarter {
            4 => scene.text((x, foot + 20.0), Anchor::End, small, customers),
            // It would stand where the last label does.
            3 if width(customers, Letter::Small) > plot.width / 5.0 => {}
            _ => scene.text((x, foot + 20.0), Anchor::Middle, small, (quarter * 25).to_string()),
        }
    }
    for tick in 0..=20_u8 {
        let x = (plot.x + plot.width * f64::from(tick) / 20.0).floor() + 0.5;
        let long = if tick % 5 == 0 { 7.0 } else { 3.0 };
        scene.line([(x, foot), (x, foot + long)], Colour::Rule, Stroke::Thin);
    }
    scene.text((plot.x + 5.0, plot.y + 13.0), Anchor::Start, small, revenue);
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{diagnosis, source};
    use super::concentration;
    use crate::domain::Language;
    use crate::engine::protocol::TableCell;

    #[test]
    fn the_table_holds_the_marked_points() {
        let found = diagnosis();
        let chart = concentration(source(&found, Language::Portuguese));
        let marked: Vec<_> = chart.table.lines.iter().filter(|line| line.target.is_some()).collect();
        assert_eq!(marked.len(), 2);
        assert_eq!(marked[0].cells[1], TableCell::Count(127));
        assert_eq!(chart.table.lines.last().unwrap().cells[0], TableCell::Share { part: 1_300, whole: 1_300 });
        let scene = chart.scene(520.0);
        assert_eq!(scene.targets.len(), 2);
        assert!(scene.targets[0].label.starts_with("127 clientes (9,8%) fazem 50% da receita"));
    }
}
