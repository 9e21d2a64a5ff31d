//! The funnel of stages as a chart: a column for each, as high as it has customers, and what passes between them. What the
//! stages hold is `lifecycle`'s.

use super::lifecycle::{StageColumn, funnel, passing};
use crate::domain::{Border, Language, Stage};
use crate::engine::protocol::{Analysis, LifecycleReport, Selection, TableCell};
use crate::present::chart::{
    Anchor, Area, Chart, Colour, Column, Columns, Letter, Line, Mark, Rank, Ranks, Scene, Series, Spacing, Stroke,
    Table, Unit, wrapped,
};
use crate::text::{catalogue, format};

/// The number of the far band among the marks; the stages before it have their places.
const FAR: u32 = Stage::ALL.len() as u32;
/// Below this width the columns lie.
const NARROW: f64 = 620.0;
/// Pixels for a stage's figure and name.
const HEAD: f64 = 46.0;
/// The height of the fullest stage.
const HIGH: f64 = 190.0;
/// The height of a line of small text.
const LINE: f64 = 15.0;

/// The customers that a mark stands for.
#[must_use]
pub fn selection(mark: u32) -> Selection {
    Stage::ALL.get(mark as usize).map_or(Selection::Far, |stage| Selection::Stage(*stage))
}

/// The mark of the customers who are chosen.
#[must_use]
pub fn mark(selection: Selection) -> Option<u32> {
    match selection {
        Selection::Stage(stage) => u32::try_from(stage.index()).ok(),
        Selection::Far => Some(FAR),
        Selection::Everyone
        | Selection::Cell { .. }
        | Selection::Segment(_)
        | Selection::Crossing { .. }
        | Selection::Planned(_) => None,
    }
}

/// The funnel.
#[must_use]
pub fn chart(analysis: &Analysis, report: Option<&LifecycleReport>, language: Language) -> Chart {
    let stages = funnel(analysis, language).stages;
    let words = catalogue(language);
    let passes = |border: Border| report.and_then(|report| passing(report, border, language));
    let drawn = Drawn {
        passes: [None, None, None, passes(Border::Retention), passes(Border::Recovery)],
        of_revenue: words.of_all_revenue(),
        far_name: words.far_band(),
        stages,
    };
    Chart::new(
        table(analysis, language),
        move |width| if width < NARROW { drawn.lying(width) } else { drawn.upright(width) },
    )
}

/// Who crosses a border on each of the days to come.
#[must_use]
pub fn days(report: &LifecycleReport, language: Language) -> Chart {
    let words = catalogue(language);
    let fills = [
        (Colour::Stage(Stage::Retention), Colour::StageEdge(Stage::Retention)),
        (Colour::Stage(Stage::Recovery), Colour::StageEdge(Stage::Recovery)),
        (Colour::Stage(Stage::Acquisition), Colour::StageEdge(Stage::Acquisition)),
    ];
    let series = Border::ALL.into_iter().zip(fills);
    let series =
        series.map(|(border, (fill, edge))| Series { name: words.border(border).to_owned(), fill, edge: Some(edge) });
    let bar = |(day, counts): (u64, &[u64; Border::ALL.len()])| Column {
        label: format::count(language, day),
        values: counts.iter().map(|count| *count as f64).collect(),
        ..Column::default()
    };
    let columns = Columns {
        series: series.collect(),
        bars: (1..).zip(&report.by_day).map(bar).collect(),
        unit: Unit::Count,
        language,
        height: 230.0,
        labelled: 0,
        spacing: Spacing::Apart,
        levels: Vec::new(),
        guides: Vec::new(),
    };
    let header = std::iter::once(words.days_ahead()).chain(Border::ALL.map(|border| words.border(border)));
    let line = |(day, counts): (u64, &[u64; Border::ALL.len()])| {
        Line::of(
            std::iter::once(TableCell::Count(day))
                .chain(counts.iter().copied().map(TableCell::Count))
                .collect::<Vec<_>>(),
        )
    };
    Chart::new(Table::new(header, (1..).zip(&report.by_day).map(line)), move |width| columns.scene(width))
}

/// The stages in figures, the far band below recovery.
fn table(analysis: &Analysis, language: Language) -> Table {
    let words = catalogue(language);
    let everyone = analysis.everyone;
    let sign = format::currency_sign(analysis.currency);
    let line = |(name, who, mark): (String, String, u32), group: crate::engine::protocol::GroupSummary| {
        let average = |count: u64| match count {
            0 => TableCell::Blank,
            count => TableCell::Money(group.revenue_cents / i128::from(count)),
        };
        let cells = [
            TableCell::Text(name),
            TableCell::Text(who),
            TableCell::Count(group.customers),
            TableCell::Share { part: group.customers.into(), whole: everyone.customers.into() },
            TableCell::Money(group.revenue_cents),
            TableCell::Share { part: group.revenue_cents, whole: everyone.revenue_cents },
            average(group.orders),
            average(group.customers),
        ];
        Line::chosen_as(cells, mark)
    };
    let stages = funnel(analysis, language).stages.into_iter().zip(&analysis.stages);
    let mut lines: Vec<Line> = stages
        .map(|(column, summary)| line((column.name.to_owned(), column.who, column.stage.index() as u32), summary.group))
        .collect();
    let recovery = funnel(analysis, language).stages.into_iter().find_map(|stage| stage.far);
    lines.extend(recovery.map(|far| line((words.far_band().to_owned(), far.label, FAR), analysis.far)));
    let header = [
        words.stage_column().to_owned(),
        words.who_column().to_owned(),
        words.customers().to_owned(),
        words.share_of_base().to_owned(),
        words.revenue_in(&sign),
        words.share_of_revenue().to_owned(),
        words.average_order(&sign),
        words.per_customer(&sign),
    ];
    Table::new(header, lines)
}

/// What the funnel is drawn from.
struct Drawn {
    stages: Vec<StageColumn>,
    /// What stands before each stage.
    passes: [Option<String>; Stage::ALL.len()],
    of_revenue: &'static str,
    far_name: &'static str,
}

impl Drawn {
    fn upright(&self, width: f64) -> Scene {
        // Five columns, and between them four gaps nearly as wide.
        let column = width / (5.0 + 4.0 * 0.85);
        let step = column * 1.85;
        let base = HEAD + HIGH;
        let mut scene = Scene::new(width, base);
        let mut foot: f64 = 0.0;
        for (place, stage) in self.stages.iter().enumerate() {
            let left = step * place as f64;
            if let Some(before) = place.checked_sub(1).and_then(|before| self.stages.get(before)) {
                let (from, to) = (left - step + column, left);
                let corners = [(from + 2.0, base - HIGH * before.height), (to - 2.0, base - HIGH * stage.height)];
                let points = corners.into_iter().chain([(to - 2.0, base), (from + 2.0, base)]).collect();
                scene.marks.push(Mark::Polygon { points, fill: Colour::Hair });
                self.passes(&mut scene, place, (from, to - from), base);
            }
            let name = (Letter::Strong, Colour::Ink);
            scene.text((left, 20.0), Anchor::Start, (Letter::Figure, Colour::Ink), stage.figures.customers.as_str());
            scene.text((left, 37.0), Anchor::Start, name, stage.name);
            let high = (HIGH * stage.height).max(2.0);
            let area = Area::new((left, base - high), (column, high));
            scene.rect(area, Colour::Stage(stage.stage), Some(Colour::StageEdge(stage.stage)));
            scene.target(stage.stage.index() as u32, area, stage.label.as_str());
            self.far(&mut scene, stage, area);
            foot = foot.max(self.foot(&mut scene, stage, (left, step.min(width - left)), base));
        }
        scene.line([(0.0, base), (width, base)], Colour::Rule, Stroke::Thin);
        scene.height = base + foot + 6.0;
        scene
    }

    /// Who passes into a stage, on the band that leads to it.
    fn passes(&self, scene: &mut Scene, place: usize, (left, width): (f64, f64), base: f64) {
        let Some(Some(said)) = self.passes.get(place) else { return };
        let lines = wrapped(said, width - 8.0, Letter::Small);
        let top = base - 8.0 - LINE * (lines.len().saturating_sub(1)) as f64;
        for (line, y) in lines.iter().zip(0..) {
            let at = (left + width / 2.0, top + LINE * f64::from(y));
            scene.text(at, Anchor::Middle, (Letter::Small, Colour::Ink), line.as_str());
        }
    }

    /// The far band at the foot of a column.
    fn far(&self, scene: &mut Scene, stage: &StageColumn, column: Area) {
        let Some(far) = &stage.far else { return };
        let high = (column.height * far.part).max(2.0);
        let area = Area::new((column.x, column.y + column.height - high), (column.width, high));
        scene.rect(Area::new((area.x, area.y - 1.0), (area.width, 2.0)), Colour::Paper, None);
        let on = (Letter::Small, Colour::OnStage(stage.stage));
        if high >= 34.0 {
            scene.text((area.x + 6.0, area.y + 15.0), Anchor::Start, on, far.customers.as_str());
            scene.text((area.x + 6.0, area.y + 15.0 + LINE), Anchor::Start, on, self.far_name);
        }
        scene.target(FAR, area, far.label.as_str());
    }

    /// Who is in a stage, and its part of the revenue; gives how high that is.
    fn foot(&self, scene: &mut Scene, stage: &StageColumn, (left, room): (f64, f64), base: f64) -> f64 {
        let mut y = base + 18.0;
        for line in wrapped(&stage.who, room - 12.0, Letter::Small) {
            scene.text((left, y), Anchor::Start, (Letter::Small, Colour::Muted), line);
            y += LINE;
        }
        let share = stage.figures.share_of_revenue.as_str();
        scene.text((left, y), Anchor::Start, (Letter::Strong, Colour::Ink), share);
        let after = left + crate::present::chart::width(share, Letter::Strong) + 4.0;
        scene.text((after, y), Anchor::Start, (Letter::Small, Colour::Muted), self.of_revenue);
        y - base + 4.0
    }

    /// On narrow screens a bar for each stage.
    fn lying(&self, width: f64) -> Scene {
        let mut bars = Vec::new();
        for stage in &self.stages {
            let mark = stage.stage.index() as u32;
            bars.push(Rank {
                name: stage.name.to_owned(),
                value: stage.height,
                figure: stage.figures.customers.clone(),
                detail: format!("{} {}", stage.figures.share_of_revenue, self.of_revenue),
                fill: Colour::Stage(stage.stage),
                edge: Some(Colour::StageEdge(stage.stage)),
                target: Some((mark, stage.label.clone())),
            });
            bars.extend(stage.far.as_ref().map(|far| Rank {
                name: self.far_name.to_owned(),
                value: stage.height * far.part,
                figure: far.customers.clone(),
                detail: String::new(),
                fill: Colour::Stage(stage.stage),
                edge: Some(Colour::StageEdge(stage.stage)),
                target: Some((FAR, far.label.clone())),
            }));
        }
        Ranks { bars }.scene(width)
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{analysis, group};
    use super::*;
    use crate::engine::protocol::{CrossingReport, StageSummary};

    fn base() -> Analysis {
        let mut base = analysis();
        let customers = [1_542, 3_012, 4_288, 1_644, 3_536];
        let stages = Stage::ALL.into_iter().zip(customers);
        base.stages = stages.map(|(stage, customers)| StageSummary { stage, group: group(customers, 9, 9) }).collect();
        base.far = group(1_420, 5, 5);
        base
    }

    fn report() -> LifecycleReport {
        let crossing = |border| CrossingReport { border, within_days: 30, group: group(96, 1, 1) };
        LifecycleReport { crossings: Border::ALL.map(crossing).to_vec(), by_day: vec![[1, 2, 3]; 30], rhythm: None }
    }

    #[test]
    fn each_stage_and_the_far_band_can_be_chosen() {
        let chart = chart(&base(), Some(&report()), Language::Portuguese);
        for width in [240.0, 390.0, 620.0, 1320.0] {
            let mut marks: Vec<u32> = chart.scene(width).targets.iter().map(|target| target.id).collect();
            marks.sort_unstable();
            assert_eq!(marks, [0, 1, 2, 3, 4, 5], "{width}");
        }
        assert_eq!(chart.table.lines.len(), 6);
        for mark in 0..=FAR {
            assert_eq!(super::mark(selection(mark)), Some(mark));
        }
        assert_eq!(mark(Selection::Everyone), None);
    }

    #[test]
    fn texts_stay_apart_and_inside() {
        let chart = chart(&base(), Some(&report()), Language::Portuguese);
        for width in [620.0, 760.0, 1320.0] {
            let scene = chart.scene(width);
            let texts: Vec<Area> = scene.marks.iter().filter_map(Mark::text_area).collect();
            for (place, text) in texts.iter().enumerate() {
                assert!(text.x >= -1.0 && text.y + text.height <= scene.height + 4.0, "{width}: {text:?}");
                let others = texts.iter().skip(place + 1);
                assert!(others.into_iter().all(|other| !text.overlaps(other)), "{width}: {text:?}");
            }
        }
    }

    #[test]
    fn the_days_to_come_are_a_column_each() {
        let chart = days(&report(), Language::English);
        assert_eq!((chart.table.header.len(), chart.table.lines.len()), (4, 30));
        assert!(!chart.scene(400.0).marks.is_empty());
    }
}
