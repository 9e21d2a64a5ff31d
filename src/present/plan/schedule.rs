//! The schedule: what the dry run finds, its days, who is held back and why, where réguas meet. The calendar is `month`'s.

use crate::domain::{Channel, Language};
use crate::engine::protocol::{DayPlan, PlanReport, PlannedList, Settings};
use crate::text::{catalogue, format};

/// How many channels there are.
pub const CHANNELS: usize = Channel::ALL.len();
/// Messages from which on customers get many.
const MANY: usize = 8;
/// Bars of the messages that each customer gets; the last one gathers all beyond.
const MOST_BARS: usize = 10;

/// A day in figures.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DayText {
    /// Messages sent; empty where nothing is sent on this day of the week.
    pub sent: String,
    /// Messages held back; empty where there are none.
    pub held: String,
    /// Whether nothing is sent on this day of the week.
    pub quiet: bool,
    /// All of it in words.
    pub label: String,
}

/// A step on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepLine {
    /// The régua.
    pub journey: String,
    /// Its step.
    pub step: String,
    /// The subject, or how the message begins.
    pub subject: String,
    /// By which way.
    pub channel: Channel,
    /// How many get it.
    pub sent: String,
    /// Who they are.
    pub list: PlannedList,
}

/// The day that was chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayDetail {
    /// Its date.
    pub date: String,
    /// Its figures.
    pub text: DayText,
    /// Its steps, most messages first.
    pub steps: Vec<StepLine>,
    /// Who gets anything.
    pub list: PlannedList,
}

/// A reason to hold back.
#[derive(Debug, Clone, PartialEq)]
pub struct HeldLine {
    /// What it is called.
    pub name: &'static str,
    /// Messages, moved, never sent, customers.
    pub figures: [String; 4],
    /// Its messages as a share of the most.
    pub bar: f64,
    /// Who they are.
    pub list: PlannedList,
}

/// How many customers get so many messages.
#[derive(Debug, Clone, PartialEq)]
pub struct ReceivedLine {
    /// So many.
    pub messages: String,
    /// Customers.
    pub customers: String,
    /// Of the base.
    pub share: String,
    /// As a share of the most.
    pub bar: f64,
}

/// Messages of the fullest day.
#[must_use]
pub fn fullest(report: &PlanReport) -> u64 {
    report.days.iter().map(|day| day.sent.iter().sum()).max().unwrap_or_default()
}

/// The finding, and what stands below it.
#[must_use]
pub fn finding(report: &PlanReport, language: Language) -> (String, String) {
    let words = catalogue(language);
    let count = |number: u64| format::count(language, number);
    let sent: u64 = report.days.iter().flat_map(|day| day.sent).sum();
    let title = words.schedule_finding(&count(sent), &count(report.days.len() as u64));
    let mut said = Vec::new();
    if let Some(first) = report.days.first() {
        said.push(words.schedule_from(&format::date_long(language, first.day)));
    }
    let fullest = report.days.iter().max_by_key(|day| (day.sent.iter().sum::<u64>(), std::cmp::Reverse(day.day)));
    if let Some(day) = fullest.filter(|day| day.sent.iter().any(|sent| *sent > 0)) {
        said.push(words.heaviest_day(&format::date_long(language, day.day), &count(day.sent.iter().sum())));
    }
    let sum = |of: fn(&crate::engine::protocol::HeldReport) -> u64| report.held.iter().map(of).sum::<u64>();
    let (moved, dropped) = (sum(|held| held.moved), sum(|held| held.dropped));
    if moved + dropped > 0 {
        said.push(words.held_in_all(&count(moved), &count(dropped)));
    }
    let everybody: u64 = report.received.iter().sum();
    let share = |part: u64| format::share(language, part.into(), everybody.into());
    let nothing = report.received.first().copied().unwrap_or_default();
    let many: u64 = report.received.iter().skip(MANY + 1).sum();
    if sent > 0 {
        said.push(words.received_in_all(&share(nothing), (&share(many), &count(MANY as u64))));
    }
    (title, said.join(" "))
}

/// A day in figures.
#[must_use]
pub fn day_text(day: &DayPlan, language: Language) -> DayText {
    let sent = format::count(language, day.sent.iter().sum());
    let held = format::count(language, day.held);
    DayText {
        label: catalogue(language).day_label(&format::date_long(language, day.day), &sent, &held),
        sent,
        held: if day.held > 0 { held } else { String::new() },
        quiet: day.quiet,
    }
}

/// A day with its steps; `None` beyond the dry run.
#[must_use]
pub fn detail(report: &PlanReport, settings: &Settings, place: u16, language: Language) -> Option<DayDetail> {
    let day = report.days.get(usize::from(place))?;
    let words = catalogue(language);
    let mut steps = day.steps.clone();
    steps.sort_by_key(|step| std::cmp::Reverse(step.sent));
    let line = |of: &crate::engine::protocol::StepOfDay| {
        let journey = settings.journeys.iter().find(|journey| journey.number == of.journey)?;
        let steps = journey.steps();
        let step = steps.get(usize::from(of.step))?;
        let subject = Some(&step.text.subject).filter(|subject| !subject.trim().is_empty());
        let subject = subject.or(Some(&step.text.body)).and_then(|text| text.lines().next());
        Some(StepLine {
            journey: journey.name.clone(),
            step: words.step_number(&format::count(language, u64::from(of.step) + 1)),
            subject: subject.unwrap_or_default().to_owned(),
            channel: step.channel,
            sent: format::count(language, of.sent),
            list: PlannedList::Sent { journey: of.journey, step: of.step, day: place },
        })
    };
    Some(DayDetail {
        date: format::date_long(language, day.day),
        text: day_text(day, language),
        steps: steps.iter().filter_map(line).collect(),
        list: PlannedList::Day(place),
    })
}

/// The reasons that held somebody back, most messages first.
#[must_use]
pub fn held(report: &PlanReport, language: Language) -> Vec<HeldLine> {
    let words = catalogue(language);
    let mut lines: Vec<_> = report.held.iter().map(|held| (held.moved + held.dropped + held.open, held)).collect();
    lines.retain(|(messages, _)| *messages > 0);
    lines.sort_by_key(|(messages, _)| std::cmp::Reverse(*messages));
    let most = lines.first().map_or(1, |(messages, _)| *messages).max(1) as f64;
    let line = |(messages, held): (u64, &crate::engine::protocol::HeldReport)| HeldLine {
        name: words.held_back(held.reason),
        figures: [messages, held.moved, held.dropped + held.open, held.customers]
            .map(|number| format::count(language, number)),
        bar: messages as f64 / most,
        list: PlannedList::Held { reason: held.reason, journey: None },
    };
    lines.into_iter().map(line).collect()
}

/// How many customers get 0, 1, 2 … messages.
#[must_use]
pub fn received(report: &PlanReport, language: Language) -> Vec<ReceivedLine> {
    let words = catalogue(language);
    let everybody: u64 = report.received.iter().sum();
    let mut sums: Vec<u64> = report.received.iter().copied().take(MOST_BARS).collect();
    let beyond: u64 = report.received.iter().skip(MOST_BARS).sum();
    if beyond > 0 {
        sums.push(beyond);
    }
    let most = sums.iter().copied().max().unwrap_or(1).max(1) as f64;
    let line = |(messages, customers): (usize, u64)| {
        let written = format::count(language, messages as u64);
        ReceivedLine {
            messages: if messages == MOST_BARS { words.and_more(&written) } else { written },
            customers: format::count(language, customers),
            share: format::share(language, customers.into(), everybody.into()),
            bar: customers as f64 / most,
        }
    };
    sums.into_iter().enumerate().map(line).collect()
}

/// Who can be spoken to by each channel: name, and customers or that the data do not tell.
#[must_use]
pub fn reach(report: &PlanReport, language: Language) -> Vec<(&'static str, String)> {
    let words = catalogue(language);
    let line = |(channel, customers): (&Channel, Option<u64>)| {
        let customers = customers.map(|customers| format::count(language, customers));
        (words.channel(*channel), customers.unwrap_or_else(|| words.reach_untold().to_owned()))
    };
    Channel::ALL.iter().zip(report.reach).map(line).collect()
}

/// How many réguas take part, for the step on the ruler.
#[must_use]
pub fn journeys_note(settings: &Settings, language: Language) -> String {
    let on = settings.journeys.iter().filter(|journey| journey.activity == crate::domain::Activity::Active).count();
    catalogue(language).journeys_on((on, &format::count(language, on as u64)))
}

/// How far the dry run looks, for the step on the ruler.
#[must_use]
pub fn horizon_note(settings: &Settings, language: Language) -> String {
    catalogue(language).days_ahead_choice(&format::count(language, settings.horizon_days.into()))
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::domain::{Day, HeldBack, Template};
    use crate::engine::protocol::{HeldReport, StepOfDay};
    use crate::present::journeys::library::{Shop, worded};

    /// A seasonal campaign on the first day of [`report`].
    pub(crate) fn settings() -> Settings {
        let day = Day::from_ymd(2024, 2, 28).unwrap();
        let shop = Shop { segment: &|_| None, season: day };
        let journey = worded(Template::Seasonal, 1, Language::Portuguese, &shop);
        Settings { journeys: vec![journey], ..Settings::default() }
    }

    /// Three days from 28 February 2024, ten messages on the first.
    pub(crate) fn report() -> PlanReport {
        let first = Day::from_ymd(2024, 2, 28).unwrap();
        let day = |place: i32, sent: u64, held: u64| DayPlan {
            day: Day::from_number(first.number() + place).unwrap(),
            sent: [sent, 0, 0, 0, 0],
            held,
            quiet: false,
            steps: vec![StepOfDay { journey: 1, step: 0, sent }],
        };
        PlanReport {
            days: vec![day(0, 10, 2), day(1, 4, 0), day(2, 0, 0)],
            journeys: Vec::new(),
            held: vec![
                HeldReport { reason: HeldBack::Cap, moved: 1, dropped: 0, open: 0, customers: 1 },
                HeldReport { reason: HeldBack::NoConsent, moved: 0, dropped: 3, open: 0, customers: 3 },
                HeldReport { reason: HeldBack::Gap, moved: 0, dropped: 0, open: 0, customers: 0 },
            ],
            received: vec![6, 10, 2],
            pairs: Vec::new(),
            known: Vec::new(),
            reach: [Some(9), Some(0), None, None, None],
        }
    }

    #[test]
    fn the_finding_adds_up() {
        let (title, below) = finding(&report(), Language::Portuguese);
        assert_eq!(title, "14 mensagens nos próximos 3 dias");
        assert!(below.contains("O dia mais cheio é 28\u{a0}fev.\u{a0}2024, com 10."), "{below}");
        assert!(below.contains("1 mudaram de dia e 3 não saem"), "{below}");
        assert!(below.contains("33,3% da base não recebe nada"), "{below}");
    }

    #[test]
    fn reasons_by_their_messages() {
        let lines = held(&report(), Language::English);
        let figures: Vec<[&str; 4]> = lines.iter().map(|line| line.figures.each_ref().map(String::as_str)).collect();
        assert_eq!(figures, [["3", "0", "3", "3"], ["1", "1", "0", "1"]]);
    }

    #[test]
    fn everybody_gets_some_number_of_messages() {
        let lines = received(&report(), Language::English);
        let figures: Vec<(&str, &str)> =
            lines.iter().map(|line| (line.messages.as_str(), line.customers.as_str())).collect();
        assert_eq!(figures, [("0", "6"), ("1", "10"), ("2", "2")]);
    }
}
