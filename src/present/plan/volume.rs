//! What goes out week by week, by régua or by channel: the plan as one picture. Single days are `week`'s and `month`'s.

use crate::domain::{Channel, Language, Weekday};
use crate::engine::protocol::{DayPlan, PlanReport, Settings, TableCell};
use crate::present::chart::{Chart, Emphasis, Heat, HeatCell, HeatRow, Line, RowPlace, Table};
use crate::text::{catalogue, format};

/// The steps of the scale.
const STEPS: u64 = 7;

/// What the messages of a week are told apart by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Volume {
    /// The réguas.
    Journey,
    /// The channels.
    Channel,
}

impl Volume {
    /// Both, in the order in which they are offered.
    pub const ALL: [Volume; 2] = [Volume::Journey, Volume::Channel];
}

/// The days of each week from Monday to Sunday; the first begins with the first day, and the last ends with the last.
pub fn weeks(days: &[DayPlan]) -> impl Iterator<Item = &[DayPlan]> {
    days.chunk_by(|_, next| Weekday::of(next.day) != Weekday::Monday)
}

/// The picture; `None` while nothing goes out.
#[must_use]
pub fn volume(report: &PlanReport, settings: &Settings, by: Volume, language: Language) -> Option<Chart> {
    let words = catalogue(language);
    let weeks: Vec<&[DayPlan]> = weeks(&report.days).collect();
    let parts: Vec<(String, Vec<u64>)> = match by {
        Volume::Journey => {
            let of = |number: u32| {
                let sent = |day: &DayPlan| -> u64 {
                    day.steps.iter().filter(|step| step.journey == number).map(|step| step.sent).sum()
                };
                weeks.iter().map(|days| days.iter().map(sent).sum()).collect()
            };
            let mut journeys: Vec<_> = settings.journeys.iter().collect();
            journeys.sort_by_key(|journey| (journey.priority, journey.number));
            journeys.into_iter().map(|journey| (journey.name.clone(), of(journey.number))).collect()
        }
        Volume::Channel => {
            let of = |channel: Channel| {
                let sent = |day: &DayPlan| day.sent.get(channel.index()).copied().unwrap_or_default();
                weeks.iter().map(|days| days.iter().map(sent).sum()).collect()
            };
            Channel::ALL.into_iter().map(|channel| (words.channel(channel).to_owned(), of(channel))).collect()
        }
    };
    let parts: Vec<(String, Vec<u64>)> =
        parts.into_iter().filter(|(_, sums)| sums.iter().any(|sum| *sum > 0)).collect();
    let most = parts.iter().flat_map(|(_, sums)| sums).copied().max().filter(|most| *most > 0)?;
    let all: Vec<u64> =
        (0..weeks.len()).map(|week| parts.iter().filter_map(|(_, sums)| sums.get(week)).sum()).collect();
    let starts: Vec<_> = weeks.iter().filter_map(|days| days.first()).map(|day| day.day).collect();
    let count = |number: u64| format::count(language, number);
    // The largest figure alone is the last step.
    let step = |sum: u64| (sum * (STEPS - 1)).div_ceil(most).min(STEPS - 1) as u8;
    let row = |(name, sums): &(String, Vec<u64>), (step, place): (&dyn Fn(u64) -> u8, RowPlace)| {
        let cell = |sum: &u64| {
            Some(HeatCell { figure: count(*sum), step: step(*sum), emphasis: Emphasis::None, target: None })
        };
        HeatRow {
            name: name.clone(),
            aside: count(sums.iter().sum()),
            cells: sums.iter().map(cell).collect(),
            place,
            target: None,
        }
    };
    let everything = (words.volume_all().to_owned(), all);
    let mut rows: Vec<HeatRow> = parts.iter().map(|part| row(part, (&step, RowPlace::Next))).collect();
    rows.push(row(&everything, (&|_| 0, RowPlace::Apart)));
    let heat = Heat {
        corner: (words.volumes_corner()[by as usize].to_owned(), words.volume_total().to_owned()),
        columns: starts.iter().map(|day| format::day_of_year(language, *day)).collect(),
        rows,
        key: (
            words.volume_key().to_owned(),
            (0..STEPS).map(|step| (step as u8, count(most * step / (STEPS - 1)))).collect(),
        ),
    };
    let columns: Vec<&(String, Vec<u64>)> = parts.iter().chain([&everything]).collect();
    let header = std::iter::once(words.volume_week()).chain(columns.iter().map(|(name, _)| name.as_str()));
    let lines = starts.iter().enumerate().map(|(week, day)| {
        let sums = columns.iter().map(|(_, sums)| TableCell::Count(sums.get(week).copied().unwrap_or_default()));
        Line::of(std::iter::once(TableCell::Day(*day)).chain(sums).collect::<Vec<_>>())
    });
    Some(Chart::new(Table::new(header, lines), move |width| heat.scene(width)))
}

#[cfg(test)]
mod tests {
    use super::super::schedule::tests::{report, settings};
    use super::*;
    use crate::domain::Day;

    #[test]
    fn weeks_begin_with_monday_and_add_up() {
        let (mut report, settings) = (report(), settings());
        let last = report.days[2].clone();
        // Friday, then Saturday to Tuesday.
        for (place, sent) in (1..).zip([0, 0, 5, 7]) {
            let mut day = DayPlan { day: Day::from_number(last.day.number() + place).unwrap(), ..last.clone() };
            (day.sent[0], day.sent[1], day.steps[0].sent) = (sent - sent / 5, sent / 5, sent);
            report.days.push(day);
        }
        let rows = |by| volume(&report, &settings, by, Language::English).unwrap().table;
        let count = TableCell::Count;
        let day = |month, day| TableCell::Day(Day::from_ymd(2024, month, day).unwrap());
        let name = settings.journeys[0].name.as_str();
        assert_eq!(rows(Volume::Journey).header, ["Week from", name, "All"]);
        assert_eq!(
            rows(Volume::Journey).rows(),
            [[day(2, 28), count(14), count(14)], [day(3, 4), count(12), count(12)]]
        );
        assert_eq!(rows(Volume::Channel).header, ["Week from", "E-mail", "SMS", "All"]);
        assert_eq!(rows(Volume::Channel).rows()[1], [day(3, 4), count(10), count(2), count(12)]);
        for day in &mut report.days {
            (day.sent, day.steps) = ([0; 5], Vec::new());
        }
        assert!(volume(&report, &settings, Volume::Channel, Language::English).is_none());
    }
}
