//! The page of réguas: those that the user has, the library, the steps of the one at hand with their figures.

use super::edit::wait_before;
use crate::domain::{Activity, Channel, Family, HeldBack, Journey, Language, Need, Template, Wait};
use crate::engine::protocol::{JourneyFault, JourneyFigures, PlanReport, PlannedList, Settings, StepPlan};
use crate::present::journeys::timing::step_days;
use crate::text::{Catalogue, catalogue, format};

/// A régua in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// Its number.
    pub number: u32,
    /// What it is called.
    pub name: String,
    /// Whether it takes part.
    pub activity: Activity,
    /// How many customers it has messages for.
    pub customers: String,
    /// What is wrong with it.
    pub fault: Option<&'static str>,
}

/// A family of the library.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shelf {
    /// What it is called.
    pub name: &'static str,
    /// Its templates.
    pub offers: Vec<Offer>,
}

/// A template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// Which.
    pub template: Template,
    /// What it is called.
    pub name: &'static str,
    /// From what to what.
    pub line: &'static str,
    /// What the base does not tell, and what to do.
    pub lacking: Option<&'static str>,
    /// Whether a régua was made from it.
    pub taken: bool,
}

/// A step of the régua at hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepCard {
    /// Its number, from 0.
    pub number: usize,
    /// By which way.
    pub channel: Channel,
    /// `E-mail · dia 7`.
    pub head: String,
    /// Its subject, or how it begins.
    pub subject: String,
    /// Whether it takes part.
    pub activity: Activity,
    /// How many get it; empty while that is not known.
    pub sent: String,
    /// Who they are.
    pub list: PlannedList,
    /// Who does not, and why: so many, and the words.
    pub lost: Vec<String>,
    /// Its share of the messages of the step with most.
    pub share: u32,
}

/// The figures of the régua at hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Strip {
    /// A figure and its words.
    pub figures: Vec<(String, &'static str)>,
}

/// The réguas, in the order in which they were made.
#[must_use]
pub fn cards(settings: &Settings, report: Option<&PlanReport>, language: Language) -> Vec<Card> {
    let words = catalogue(language);
    let card = |journey: &Journey| {
        let figures = figures(report, journey.number);
        Card {
            number: journey.number,
            name: journey.name.clone(),
            activity: journey.activity,
            customers: match figures {
                Some(Ok(figures)) => format::count(language, figures.reached),
                Some(Err(_)) | None => String::new(),
            },
            fault: figures.and_then(Result::err).map(|fault| fault_words(words, fault)),
        }
    };
    settings.journeys.iter().map(card).collect()
}

/// What is wrong with a régua, and what to do.
#[must_use]
pub fn fault_words(words: &dyn Catalogue, fault: JourneyFault) -> &'static str {
    match fault {
        JourneyFault::Audience => words.fault_audience(),
        JourneyFault::TooManySteps | JourneyFault::TooLong | JourneyFault::TooDeep | JourneyFault::Horizon => {
            words.fault_too_long()
        }
    }
}

/// The figures of a régua in the dry run; `None` while there are none.
#[must_use]
pub fn figures(report: Option<&PlanReport>, number: u32) -> Option<Result<&JourneyFigures, JourneyFault>> {
    let plan = report?.journeys.iter().find(|plan| plan.number == number)?;
    plan.figures.as_ref().map(|figures| figures.as_ref().map_err(|fault| *fault))
}

/// The library. `known`: what the base tells; `None` while that is not known.
#[must_use]
pub fn shelves(settings: &Settings, known: Option<&[Need]>, language: Language) -> Vec<Shelf> {
    let words = catalogue(language);
    let offer = |template: Template| {
        let lacks = |need: &Need| known.is_some_and(|known| !known.contains(need));
        let of = words.template(template);
        Offer {
            template,
            name: of.name,
            line: of.line,
            lacking: template.needs().iter().copied().find(lacks).map(|need| words.need_missing(need)),
            taken: settings.journeys.iter().any(|journey| journey.template == Some(template)),
        }
    };
    let shelf = |family: Family| Shelf {
        name: words.family(family),
        offers: Template::ALL.into_iter().filter(|template| template.family() == family).map(offer).collect(),
    };
    Family::ALL.into_iter().map(shelf).collect()
}

/// The steps of a régua.
#[must_use]
pub fn steps(journey: &Journey, report: Option<&PlanReport>, language: Language) -> Vec<StepCard> {
    let words = catalogue(language);
    let figures = figures(report, journey.number).and_then(Result::ok);
    let most = figures.map_or(0, |figures| figures.steps.iter().map(|step| step.planned).max().unwrap_or_default());
    let days = step_days(&journey.flow);
    let card = |(number, step): (usize, &&crate::domain::Step)| {
        let channel = words.channel(step.channel);
        let when = match days.get(number).copied().flatten() {
            Some(day) => words.step_day(&format::count(language, day.into())),
            None => later(words, wait_before(journey, number)),
        };
        let plan = figures.and_then(|figures| figures.steps.get(number));
        let subject = Some(&step.text.subject).filter(|subject| !subject.trim().is_empty());
        let subject = subject.or(Some(&step.text.body)).and_then(|text| text.lines().next());
        StepCard {
            number,
            channel: step.channel,
            head: format!("{channel} · {when}"),
            subject: subject.unwrap_or_default().to_owned(),
            activity: step.activity,
            sent: plan.map_or_else(String::new, |plan| format::count(language, plan.sent)),
            // A régua has at most 128 steps.
            list: PlannedList::Step { journey: journey.number, step: number as u8 },
            lost: plan.map_or_else(Vec::new, |plan| lost(plan, language)),
            share: plan.map_or(0, |plan| (plan.planned * 100).checked_div(most).unwrap_or_default() as u32),
        }
    };
    journey.steps().iter().enumerate().map(card).collect()
}

fn later(words: &dyn Catalogue, wait: Option<Wait>) -> String {
    match wait {
        Some(Wait::ToBirthday) => words.when_birthday().to_owned(),
        Some(Wait::ToMonthEnd) => words.when_month_end().to_owned(),
        Some(Wait::ToDayOfMonth(day)) => words.when_day_of_month(&day.to_string()),
        Some(Wait::Days(_)) | None => words.when_later().to_owned(),
    }
}

fn lost(plan: &StepPlan, language: Language) -> Vec<String> {
    let words = catalogue(language);
    let count = |number: u64| format::count(language, number);
    let mut lines = Vec::new();
    for (reason, lost) in HeldBack::ALL.iter().zip(&plan.lost).filter(|(_, lost)| **lost > 0) {
        lines.push(words.lost_for(&count(*lost), words.held_back(*reason)));
    }
    let ended = plan.lost.get(HeldBack::ALL.len()).copied().unwrap_or_default();
    if ended > 0 {
        lines.push(words.lost_for(&count(ended), words.fate(crate::domain::Fate::Ended)));
    }
    if plan.moved > 0 {
        lines.push(words.moved_later(&count(plan.moved)));
    }
    lines
}

/// What a régua comes to.
#[must_use]
pub fn strip(figures: &JourneyFigures, days: u64, language: Language) -> Strip {
    let words = catalogue(language);
    let count = |number: u64| format::count(language, number);
    let sent: u64 = figures.steps.iter().map(|step| step.sent).sum();
    let [entries, customers, control, messages, a_day] = words.strip_words();
    // Of few a whole number would say little, and of very few nothing.
    let per_day = sent as f64 / days.max(1) as f64;
    let per_day = format::decimal(language, per_day, if per_day < 10.0 { 1 } else { 0 });
    Strip {
        figures: vec![
            (count(figures.entries), entries),
            (count(figures.customers), customers),
            (count(figures.control), control),
            (count(sent), messages),
            (per_day, a_day),
        ],
    }
}

/// A number that no régua has, and none that is gone had, as far as the réguas at hand tell.
#[must_use]
pub fn fresh_number(settings: &Settings) -> u32 {
    settings.journeys.iter().map(|journey| journey.number).max().map_or(1, |most| most.saturating_add(1))
}
