//! The plan as a document to be printed: its réguas and weeks in tables, the limits, then a brief for each régua. Its layout is
//! the page's.

use super::brief::{Brief, brief};
use super::rules::{Rule, rules};
use crate::domain::{Activity, Channel, Journey};
use crate::engine::protocol::{PlanReport, Settings};
use crate::present::audiences::sentence::Names;
use crate::present::plan::board::{fault_words, figures};
use crate::present::plan::volume;
use crate::text::{catalogue, format};

/// The plan, or one régua of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// What it is called.
    pub title: String,
    /// As of when.
    pub detail: String,
    /// What stands before the briefs; `None` where the document is of one régua.
    pub overview: Option<Overview>,
    /// A brief for each régua.
    pub chapters: Vec<Chapter>,
}

/// The réguas together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overview {
    /// For each régua its name, objective, channels, customers, messages.
    pub journeys: Vec<[String; 5]>,
    /// The channels that are used.
    pub channels: Vec<&'static str>,
    /// For each week its first day, messages by each of these channels, and all.
    pub weeks: Vec<Vec<String>>,
    /// The limits in force.
    pub rules: Vec<Rule>,
}

/// A régua on its page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chapter {
    /// What it is for, what it does, when, and how it is measured.
    pub brief: Brief,
    /// What the dry run says of it.
    pub trial: String,
}

/// The document of all réguas that take part, or of the one with this number, which may be paused. `days`: of the dry run.
#[must_use]
pub fn document(report: &PlanReport, settings: &Settings, number: Option<u32>, names: Names<'_>) -> Document {
    let words = catalogue(names.language);
    let is_in = |journey: &&Journey| match number {
        Some(number) => journey.number == number,
        None => journey.activity == Activity::Active,
    };
    let journeys: Vec<&Journey> = settings.journeys.iter().filter(is_in).collect();
    let reference = report.days.first().map_or_else(String::new, |day| format::date_long(names.language, day.day));
    let one = if number.is_some() { journeys.first() } else { None };
    Document {
        title: one.map_or_else(|| words.document_name().to_owned(), |journey| journey.name.clone()),
        detail: words.document_as_of(&reference, &format::count(names.language, report.days.len() as u64)),
        overview: one.is_none().then(|| overview(report, settings, &journeys, names)),
        chapters: journeys.iter().map(|journey| chapter(report, journey, names)).collect(),
    }
}

fn chapter(report: &PlanReport, journey: &Journey, names: Names<'_>) -> Chapter {
    let words = catalogue(names.language);
    let count = |number: u64| format::count(names.language, number);
    let trial = match figures(Some(report), journey.number) {
        Some(Ok(figures)) => {
            let sent = figures.steps.iter().map(|step| step.sent).sum();
            words.board_finding(&count(sent), &count(figures.reached), &count(report.days.len() as u64))
        }
        Some(Err(fault)) => fault_words(words, fault).to_owned(),
        None => words.board_paused().to_owned(),
    };
    Chapter { brief: brief(journey, names), trial }
}

fn overview(report: &PlanReport, settings: &Settings, journeys: &[&Journey], names: Names<'_>) -> Overview {
    let words = catalogue(names.language);
    let count = |number: u64| format::count(names.language, number);
    let line = |journey: &&Journey| {
        let channels = Channel::ALL.into_iter().filter(|own| journey.steps().iter().any(|step| step.channel == *own));
        let channels: Vec<String> = channels.map(|channel| words.channel(channel).to_owned()).collect();
        let [customers, sent] = match figures(Some(report), journey.number) {
            Some(Ok(own)) => [own.reached, own.steps.iter().map(|step| step.sent).sum()].map(count),
            Some(Err(_)) | None => [String::new(), String::new()],
        };
        [journey.name.clone(), words.objective(journey.objective).to_owned(), words.all_of(&channels), customers, sent]
    };
    let sum = |channel: Channel| move |day: &crate::engine::protocol::DayPlan| day.sent.get(channel.index()).copied();
    let is_used = |channel: &Channel| report.days.iter().filter_map(sum(*channel)).any(|sent| sent > 0);
    let channels: Vec<Channel> = Channel::ALL.into_iter().filter(is_used).collect();
    let mut weeks = Vec::new();
    for days in volume::weeks(&report.days) {
        let Some(first) = days.first() else { continue };
        let mut row = vec![words.document_week(&format::date_long(names.language, first.day))];
        row.extend(channels.iter().map(|channel| count(days.iter().filter_map(sum(*channel)).sum())));
        row.push(count(days.iter().flat_map(|day| day.sent).sum()));
        weeks.push(row);
    }
    Overview {
        journeys: journeys.iter().map(line).collect(),
        channels: channels.into_iter().map(|channel| words.channel(channel)).collect(),
        weeks,
        rules: rules(&settings.sending, names.language),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Language;
    use crate::present::plan::schedule::tests::{report, settings};
    use crate::present::segments::fixture::analysis;

    fn names(analysis: &crate::engine::protocol::Analysis) -> Names<'_> {
        Names { analysis, audiences: &[], language: Language::Portuguese }
    }

    #[test]
    fn the_whole_plan_has_its_weeks_and_a_brief_of_each() {
        let analysis = analysis();
        let told = document(&report(), &settings(), None, names(&analysis));
        assert_eq!(told.title, "Plano de relacionamento");
        assert_eq!(told.chapters.len(), 1);
        let overview = told.overview.unwrap();
        assert_eq!(overview.channels, ["E-mail"]);
        // Wednesday to Friday are one week.
        assert_eq!(overview.weeks, [["a partir de 28\u{a0}fev.\u{a0}2024", "14", "14"]]);
        assert_eq!(overview.journeys[0][2], "E-mail e SMS");
        assert!(!overview.rules.is_empty());
    }

    #[test]
    fn one_of_them_is_a_page_of_its_own_even_paused() {
        let analysis = analysis();
        let mut settings = settings();
        settings.journeys[0].activity = Activity::Paused;
        let told = document(&report(), &settings, Some(1), names(&analysis));
        assert_eq!((told.title.as_str(), told.overview.is_none()), (settings.journeys[0].name.as_str(), true));
        assert_eq!(told.chapters[0].brief.sections.len(), 4);
        assert!(document(&report(), &settings, None, names(&analysis)).chapters.is_empty());
    }
}
