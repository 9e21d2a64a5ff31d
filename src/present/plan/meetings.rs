//! Where réguas meet, as a map: each two of them by the customers they share, or by the weeks in which somebody hears of both.

use crate::domain::Language;
use crate::engine::protocol::{PairPlan, PlanReport, PlannedList, Settings, TableCell};
use crate::present::chart::{Chart, Emphasis, Heat, HeatCell, HeatRow, Line, RowPlace, Table};
use crate::text::{catalogue, format};

/// The steps of the scale.
const STEPS: u64 = 7;

/// What of two réguas that meet is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meeting {
    /// Customers with messages of both, before limits and collisions.
    Planned,
    /// The same, of what is sent.
    Sent,
    /// How often somebody has messages of both in one week, before limits and collisions.
    WeekPlanned,
    /// The same, of what is sent.
    WeekSent,
}

impl Meeting {
    /// All, in the order in which they are offered.
    pub const ALL: [Meeting; 4] = [Meeting::Planned, Meeting::Sent, Meeting::WeekPlanned, Meeting::WeekSent];

    fn of(self, pair: &PairPlan) -> u64 {
        let ([planned, sent], [week_planned, week_sent]) = (pair.customers, pair.same_week);
        match self {
            Meeting::Planned => planned,
            Meeting::Sent => sent,
            Meeting::WeekPlanned => week_planned,
            Meeting::WeekSent => week_sent,
        }
    }
}

/// The réguas that take part in the dry run: number and name, the one that goes first above.
fn lanes(report: &PlanReport, settings: &Settings) -> Vec<(u32, String)> {
    let is_tried = |number: u32| {
        let plan = report.journeys.iter().find(|plan| plan.number == number);
        plan.is_some_and(|plan| matches!(plan.figures, Some(Ok(_))))
    };
    let mut own: Vec<_> = settings.journeys.iter().filter(|journey| is_tried(journey.number)).collect();
    own.sort_by_key(|journey| (journey.priority, journey.number));
    own.into_iter().map(|journey| (journey.number, journey.name.clone())).collect()
}

/// The map; `None` where no two réguas take part.
#[must_use]
pub fn meetings(report: &PlanReport, settings: &Settings, meeting: Meeting, language: Language) -> Option<Chart> {
    let words = catalogue(language);
    let lanes = lanes(report, settings);
    if lanes.len() < 2 {
        return None;
    }
    let most = report.pairs.iter().map(|pair| meeting.of(pair)).max().unwrap_or_default();
    let count = |number: u64| format::count(language, number);
    let cell = |row: usize, column: usize| {
        let ((one, name), (other, other_name)) = (lanes.get(row)?, lanes.get(column)?);
        if row == column {
            return None;
        }
        let found =
            report.pairs.iter().position(|pair| pair.journeys == [*one, *other] || pair.journeys == [*other, *one]);
        let value = found.and_then(|at| report.pairs.get(at)).map_or(0, |pair| meeting.of(pair));
        let label = || words.meeting_label(name, other_name, &count(value));
        // The largest figure alone is the last step.
        let step = if most == 0 { 0 } else { (value * (STEPS - 1)).div_ceil(most).min(STEPS - 1) as u8 };
        Some(HeatCell {
            figure: count(value),
            step,
            emphasis: Emphasis::None,
            target: found.filter(|_| value > 0).map(|at| (at as u32, label())),
        })
    };
    let row = |(place, (_, name)): (usize, &(u32, String))| HeatRow {
        name: format!("{}. {name}", place + 1),
        aside: String::new(),
        cells: (0..lanes.len()).map(|column| cell(place, column)).collect(),
        place: RowPlace::Next,
        target: None,
    };
    let edge = |step: u64| most * step / (STEPS - 1);
    let key = if most == 0 { Vec::new() } else { (0..STEPS).map(|step| (step as u8, count(edge(step)))).collect() };
    let heat = Heat {
        corner: (words.meeting_corner().to_owned(), String::new()),
        columns: (1..=lanes.len()).map(|place| place.to_string()).collect(),
        rows: lanes.iter().enumerate().map(row).collect(),
        key: (words.meetings()[meeting as usize].to_owned(), key),
    };
    Some(Chart::new(table(report, &lanes, language), move |width| heat.scene(width)))
}

/// Each two réguas with all their figures.
fn table(report: &PlanReport, lanes: &[(u32, String)], language: Language) -> Table {
    let words = catalogue(language);
    let name = |number: u32| lanes.iter().find(|(own, _)| *own == number).map_or("", |(_, name)| name.as_str());
    let line = |(place, pair): (u32, &PairPlan)| {
        let [one, other] = pair.journeys;
        let [planned, sent] = pair.customers;
        let [week_planned, week_sent] = pair.same_week;
        let counts = [planned, sent, week_planned, week_sent, pair.gave_way].map(TableCell::Count);
        let cells: Vec<TableCell> =
            [format!("{} × {}", name(one), name(other))].map(TableCell::Text).into_iter().chain(counts).collect();
        Line::chosen_as(cells, place)
    };
    Table::new(words.pairs_columns(), (0..).zip(&report.pairs).map(line))
}

/// The list behind a mark.
#[must_use]
pub fn list_of_mark(report: &PlanReport, mark: u32) -> Option<PlannedList> {
    let [one, other] = report.pairs.get(mark as usize)?.journeys;
    Some(PlannedList::Shared(one, other))
}

/// The mark of a list.
#[must_use]
pub fn mark_of_list(report: &PlanReport, list: PlannedList) -> Option<u32> {
    let PlannedList::Shared(one, other) = list else { return None };
    let found = report.pairs.iter().position(|pair| pair.journeys == [one, other])?;
    u32::try_from(found).ok()
}

#[cfg(test)]
mod tests {
    use super::super::schedule::tests::{report, settings};
    use super::*;
    use crate::engine::protocol::{JourneyFigures, JourneyPlan};

    #[test]
    fn two_journeys_meet_in_both_corners() {
        let (mut report, mut settings) = (report(), settings());
        let mut second = settings.journeys[0].clone();
        (second.number, second.name) = (2, "Outra".to_owned());
        settings.journeys.push(second);
        let figures =
            JourneyFigures { entries: 1, customers: 1, control: 0, reached: 0, steps: Vec::new(), taken: Vec::new() };
        report.journeys = [1, 2].map(|number| JourneyPlan { number, figures: Some(Ok(figures.clone())) }).to_vec();
        report.pairs = vec![PairPlan { journeys: [1, 2], customers: [9, 4], same_week: [3, 1], gave_way: 2 }];
        let shown = |meeting| {
            let scene = meetings(&report, &settings, meeting, Language::Portuguese).unwrap().scene(400.0);
            let mut labels: Vec<String> = scene.targets.iter().map(|target| target.label.clone()).collect();
            labels.sort_unstable();
            labels
        };
        let name = &settings.journeys[0].name;
        let mut expected = vec![format!("{name} e Outra: 4"), format!("Outra e {name}: 4")];
        expected.sort_unstable();
        assert_eq!(shown(Meeting::Sent), expected);
        assert_eq!(shown(Meeting::WeekPlanned).len(), 2);
        assert_eq!(list_of_mark(&report, 0), Some(PlannedList::Shared(1, 2)));
        assert_eq!(mark_of_list(&report, PlannedList::Shared(1, 2)), Some(0));
        assert_eq!(mark_of_list(&report, PlannedList::Day(0)), None);
        report.journeys.pop();
        assert!(meetings(&report, &settings, Meeting::Sent, Language::English).is_none());
    }
}
