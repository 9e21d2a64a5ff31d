//! What stands around the pages: which screen is up, the notes beside the steps, the reference date, the unit. The words are
//! `text`'s.

use super::values::companies::way;
use crate::domain::{Day, Language, Unit};
use crate::engine::protocol::{Analysis, BaseReport, FileReport};
use crate::text::{catalogue, format};

/// What fills the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Screen {
    /// The first screen.
    Start,
    /// The Data page.
    Data,
    /// The Diagnosis page.
    Diagnosis,
    /// The Segments page.
    Segments,
    /// A customer's page.
    Customer,
    /// The page of réguas.
    Journeys,
    /// The schedule.
    Schedule,
    /// The plan to be printed.
    Document,
    /// The lists.
    Lists,
    /// A page that needs segments, before there are any.
    NoSegments,
}

/// The note beside the first step.
#[must_use]
pub fn data_note(base: Option<&BaseReport>, language: Language) -> String {
    let words = catalogue(language);
    let Some(base) = base else { return words.start_here().to_owned() };
    let rows = base.files.iter().filter_map(FileReport::read).filter_map(|report| report.rows).sum();
    if rows == 0 { String::new() } else { words.step_rows((rows, &format::count(language, rows))) }
}

/// The note beside the second step.
#[must_use]
pub fn diagnosis_note(analysis: Option<&Analysis>, language: Language) -> String {
    let words = catalogue(language);
    let Some(analysis) = analysis else { return words.segments_wait().to_owned() };
    words.step_customers((analysis.total.customers, &format::count(language, analysis.total.customers)))
}

/// The note beside the third step.
#[must_use]
pub fn segments_note(analysis: Option<&Analysis>, language: Language) -> String {
    let words = catalogue(language);
    let Some(analysis) = analysis else { return words.segments_wait().to_owned() };
    let groups = analysis.segments.iter().filter(|segment| segment.group.customers > 0).count() as u64;
    words.step_groups((groups, &format::count(language, groups)))
}

/// The mark of analyses by company, and how companies are found; `None` while persons are analysed.
#[must_use]
pub fn unit_mark(analysis: Option<&Analysis>, language: Language) -> Option<(&'static str, String)> {
    let analysis = analysis?;
    match analysis.unit {
        Unit::Person => None,
        Unit::Company(by) => {
            let words = catalogue(language);
            Some((words.by_company(), words.by_company_how(&way(analysis, by, language))))
        }
    }
}

/// The day in a date field, which browsers give as `YYYY-MM-DD`.
///
/// ```
/// use regua::domain::Day;
/// use regua::present::frame::day_of_field;
/// assert_eq!(day_of_field("2026-11-20"), Day::from_ymd(2026, 11, 20));
/// assert_eq!(day_of_field("2026-02-30"), None);
/// assert_eq!(day_of_field(""), None);
/// ```
#[must_use]
pub fn day_of_field(text: &str) -> Option<Day> {
    let mut parts = text.splitn(3, '-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    Day::from_ymd(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

/// A policy with its hashes cut short: they are for the browser to compare, not for people.
///
/// ```
/// use regua::present::frame::policy_shown;
/// assert_eq!(policy_shown("script-src 'sha256-0123456789abcdef=' 'self'"), "script-src 'sha256-012345…' 'self'");
/// ```
#[must_use]
pub fn policy_shown(policy: &str) -> String {
    let words = policy.split(' ').map(|word| match word.strip_prefix("'sha256-") {
        None => word.to_owned(),
        Some(hash) => {
            let start = hash.chars().take(6).collect::<String>();
            let end = if word.ends_with(';') { ";" } else { "" };
            format!("'sha256-{start}…'{end}")
        }
    });
    words.collect::<Vec<_>>().join(" ")
}
