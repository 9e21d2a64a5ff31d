//! A month of the dry run as a calendar page: weeks of seven days from Monday. What is on a day, `schedule` says.

use super::schedule::{CHANNELS, DayText, day_text};
use crate::domain::{Day, Language, Weekday};
use crate::engine::protocol::PlanReport;
use crate::text::format;

/// A month.
#[derive(Debug, Clone, PartialEq)]
pub struct Month {
    /// What it is called, with its year.
    pub name: String,
    /// Its weeks.
    pub weeks: Vec<[Square; 7]>,
}

/// A square of the calendar.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Square {
    /// The day of the month; `None` before the first and after the last.
    pub number: Option<u32>,
    /// What is on it; `None` outside the dry run.
    pub planned: Option<Planned>,
}

/// What is on a day of the dry run.
#[derive(Debug, Clone, PartialEq)]
pub struct Planned {
    /// The day's place in the dry run.
    pub place: u16,
    /// Its figures.
    pub text: DayText,
    /// For each channel the share of the fullest day, `0..=1`.
    pub bar: [f64; CHANNELS],
}

/// How many months the dry run touches.
#[must_use]
pub fn months(report: &PlanReport) -> usize {
    let ends = report.days.first().zip(report.days.last());
    ends.map_or(0, |(first, last)| (month_of(last.day) - month_of(first.day)) as usize + 1)
}

fn month_of(day: Day) -> i64 {
    let (year, month, _) = day.ymd();
    i64::from(year) * 12 + i64::from(month) - 1
}

/// The place of the month that a day of the dry run is in.
#[must_use]
pub fn month_with(report: &PlanReport, place: u16) -> usize {
    let first = report.days.first().map_or(0, |day| month_of(day.day));
    report.days.get(usize::from(place)).map_or(0, |day| (month_of(day.day) - first) as usize)
}

/// The first day of the dry run in a month, by its place; the last day where there is no such month.
#[must_use]
pub fn first_in_month(report: &PlanReport, month: usize) -> u16 {
    let last = report.days.len().saturating_sub(1) as u16;
    (0..last).find(|place| month_with(report, *place) >= month).unwrap_or(last)
}

/// A month by its place among those of the dry run; `None` beyond the last.
#[must_use]
pub fn month(report: &PlanReport, place: usize, language: Language) -> Option<Month> {
    let first = report.days.first()?.day;
    let number = month_of(first) + i64::try_from(place).ok()?;
    let (year, month) = (i32::try_from(number.div_euclid(12)).ok()?, number.rem_euclid(12) as u32 + 1);
    let start = Day::from_ymd(year, month, 1)?;
    if start > report.days.last()?.day {
        return None;
    }
    let length = (28..=31).rev().find(|last| Day::from_ymd(year, month, *last).is_some())?;
    let most = super::schedule::fullest(report).max(1) as f64;
    let before = Weekday::of(start).index();
    let mut weeks = vec![<[Square; 7]>::default(); (before + length as usize).div_ceil(7)];
    for number in 1..=length {
        let Some(day) = Day::from_ymd(year, month, number) else { continue };
        let at = before + number as usize - 1;
        let place = u16::try_from(day.days_since(first)).ok();
        let planned = place.and_then(|place| {
            let of_day = report.days.get(usize::from(place))?;
            let bar = of_day.sent.map(|sent| sent as f64 / most);
            Some(Planned { place, text: day_text(of_day, language), bar })
        });
        if let Some(square) = weeks.get_mut(at / 7).and_then(|week| week.get_mut(at % 7)) {
            *square = Square { number: Some(number), planned };
        }
    }
    Some(Month { name: format::month(language, start), weeks })
}

#[cfg(test)]
mod tests {
    use super::super::schedule::tests::report;
    use super::*;

    #[test]
    fn a_month_has_its_days_where_the_week_has_them() {
        let report = report();
        assert_eq!(months(&report), 2);
        let month = month(&report, 0, Language::Portuguese).unwrap();
        assert_eq!((month.name.as_str(), month.weeks.len()), ("fev.\u{a0}2024", 5));
        let numbers = |week: usize| month.weeks[week].each_ref().map(|square| square.number);
        assert_eq!(numbers(0), [None, None, None, Some(1), Some(2), Some(3), Some(4)]);
        assert_eq!(numbers(4), [Some(26), Some(27), Some(28), Some(29), None, None, None]);
        // The dry run begins on the 28th.
        let planned: Vec<u16> = month
            .weeks
            .iter()
            .flatten()
            .filter_map(|square| square.planned.as_ref())
            .map(|planned| planned.place)
            .collect();
        assert_eq!(planned, [0, 1]);
        let full = month.weeks[4][2].planned.as_ref().unwrap();
        assert!((full.bar.iter().sum::<f64>() - 1.0).abs() < 1e-9);
    }

    #[test]
    fn months_follow_one_another() {
        let report = report();
        let march = month(&report, 1, Language::English).unwrap();
        assert_eq!(march.weeks.iter().flatten().filter(|square| square.planned.is_some()).count(), 1);
        assert_eq!(month(&report, 2, Language::English), None);
        assert_eq!([0, 1, 2].map(|place| month_with(&report, place)), [0, 0, 1]);
        assert_eq!([0, 1, 2].map(|month| first_in_month(&report, month)), [0, 2, 2]);
    }
}
