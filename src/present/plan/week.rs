//! A week of the dry run: its steps as rows, its days as columns; and the same days as a list. The month is `month`'s.

use super::schedule::{DayDetail, DayText, day_text, detail};
use crate::domain::{Channel, Day, Language, Trigger, Weekday};
use crate::engine::protocol::{PlanReport, PlannedList, Settings};
use crate::text::{catalogue, format};

/// Days of a week.
const WEEK: i32 = 7;

/// A week from Monday.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Week {
    /// From when to when.
    pub name: String,
    /// Its days.
    pub days: [WeekDay; 7],
    /// A row for each step that is sent in it, in the order of réguas and steps.
    pub rows: Vec<WeekRow>,
}

/// A day at the head of a column.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct WeekDay {
    /// Weekday and day of the month.
    pub name: String,
    /// Its place in the dry run; `None` outside.
    pub place: Option<u16>,
    /// Its figures.
    pub text: DayText,
}

/// A step in a week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WeekRow {
    /// The régua.
    pub journey: String,
    /// Its step.
    pub step: String,
    /// By which way.
    pub channel: Channel,
    /// For each day how many get it, and who.
    pub cells: [Option<(String, PlannedList)>; 7],
}

/// A campaign on its day: a régua that begins on a day of the calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Campaign {
    /// The régua's number.
    pub number: u32,
    /// What it is called.
    pub name: String,
    /// Its day's place in the dry run.
    pub place: u16,
}

/// The first day of the week that holds a day of the dry run, counted from the first day of it; at most 0 in the first week.
#[must_use]
pub fn week_start(report: &PlanReport, place: u16) -> i32 {
    let weekday = report.days.first().map_or(0, |first| Weekday::of(first.day).index() as i32);
    let place = i32::from(place);
    place - (place + weekday) % WEEK
}

/// The week that holds a day of the dry run; `None` beyond it.
#[must_use]
pub fn week(report: &PlanReport, settings: &Settings, place: u16, language: Language) -> Option<Week> {
    let words = catalogue(language);
    let first = report.days.first()?.day;
    report.days.get(usize::from(place))?;
    let start = week_start(report, place);
    let place_of = |column: i32| u16::try_from(start + column).ok().filter(|at| usize::from(*at) < report.days.len());
    let date = |column: i32| Day::from_number(first.number() + start + column).unwrap_or(first);
    let days = core::array::from_fn(|column| {
        let place = place_of(column as i32);
        let of_day = place.and_then(|place| report.days.get(usize::from(place)));
        let weekday = words.weekdays_short().get(column).copied().unwrap_or_default();
        WeekDay {
            name: format!("{weekday} {}", date(column as i32).ymd().2),
            place,
            text: of_day.map(|day| day_text(day, language)).unwrap_or_default(),
        }
    });
    let mut rows = Vec::new();
    for journey in &settings.journeys {
        for (number, step) in journey.steps().into_iter().enumerate() {
            let cells = core::array::from_fn(|column| {
                let place = place_of(column as i32)?;
                let of_day = report.days.get(usize::from(place))?.steps.iter();
                let mut own = of_day.filter(|of| of.journey == journey.number && usize::from(of.step) == number);
                let of = own.next().filter(|of| of.sent > 0)?;
                let list = PlannedList::Sent { journey: of.journey, step: of.step, day: place };
                Some((format::count(language, of.sent), list))
            });
            if cells.iter().any(Option::is_some) {
                let step_name = words.step_number(&format::count(language, number as u64 + 1));
                rows.push(WeekRow { journey: journey.name.clone(), step: step_name, channel: step.channel, cells });
            }
        }
    }
    let name = words.week_of(&format::date_long(language, date(0)), &format::date_long(language, date(WEEK - 1)));
    Some(Week { name, days, rows })
}

/// The days with messages from a day of the dry run on, at most so many days.
#[must_use]
pub fn listed(
    report: &PlanReport,
    settings: &Settings,
    (place, days): (u16, u16),
    language: Language,
) -> Vec<(u16, DayDetail)> {
    let places = (place..place.saturating_add(days)).take_while(|place| usize::from(*place) < report.days.len());
    let details = places.filter_map(|place| Some((place, detail(report, settings, place, language)?)));
    details.filter(|(_, day)| !day.steps.is_empty()).collect()
}

/// The campaigns whose day lies in the dry run, those that take part.
#[must_use]
pub fn campaigns(report: &PlanReport, settings: &Settings) -> Vec<Campaign> {
    let Some(first) = report.days.first() else { return Vec::new() };
    let taking_part = super::narrowed::offered(settings);
    let on_its_day = |journey: &crate::domain::Journey| {
        let Trigger::FixedDate(day) = journey.trigger else { return None };
        let place = u16::try_from(day.days_since(first.day)).ok();
        let place = place.filter(|place| usize::from(*place) < report.days.len())?;
        let is_on = taking_part.iter().any(|(number, _)| *number == journey.number);
        is_on.then(|| Campaign { number: journey.number, name: journey.name.clone(), place })
    };
    settings.journeys.iter().filter_map(on_its_day).collect()
}

/// Puts a campaign on another day of the dry run; says whether there is such a campaign, and such a day.
pub fn put_on(settings: &mut Settings, report: &PlanReport, (number, place): (u32, u16)) -> bool {
    let day = report.days.get(usize::from(place)).map(|day| day.day);
    let own = settings.journeys.iter_mut().find(|journey| journey.number == number);
    match (own.map(|own| &mut own.trigger), day) {
        (Some(Trigger::FixedDate(own)), Some(day)) => {
            *own = day;
            true
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::super::schedule::tests::{report, settings};
    use super::*;

    #[test]
    fn a_week_has_its_steps_on_their_days() {
        let (report, settings) = (report(), settings());
        // The dry run begins on a Wednesday.
        assert_eq!([0, 1, 2].map(|place| week_start(&report, place)), [-2; 3]);
        let week = week(&report, &settings, 1, Language::Portuguese).unwrap();
        assert_eq!(week.days.each_ref().map(|day| day.place), [None, None, Some(0), Some(1), Some(2), None, None]);
        assert_eq!(week.days[2].name, "qua. 28");
        let [row] = week.rows.as_slice() else { panic!("{:?}", week.rows) };
        let cells = row.cells.each_ref().map(|cell| cell.as_ref().map(|(sent, _)| sent.as_str()));
        assert_eq!(cells, [None, None, Some("10"), Some("4"), None, None, None]);
        assert_eq!(super::week(&report, &settings, 3, Language::Portuguese), None);
        let listed = listed(&report, &settings, (1, 14), Language::English);
        assert_eq!(listed.iter().map(|(place, _)| *place).collect::<Vec<_>>(), [1, 2]);
    }

    #[test]
    fn a_campaign_goes_to_another_day() {
        let (report, mut settings) = (report(), settings());
        assert_eq!(campaigns(&report, &settings).iter().map(|own| own.place).collect::<Vec<_>>(), [0]);
        assert!(put_on(&mut settings, &report, (1, 2)));
        assert_eq!(campaigns(&report, &settings).iter().map(|own| own.place).collect::<Vec<_>>(), [2]);
        assert!(!put_on(&mut settings, &report, (1, 3)));
        assert!(!put_on(&mut settings, &report, (9, 1)));
        settings.journeys[0].trigger = Trigger::Monthly(3);
        assert!(!put_on(&mut settings, &report, (1, 1)));
        assert!(campaigns(&report, &settings).is_empty());
    }
}
