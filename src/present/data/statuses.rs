//! The statuses of a file with their rows and what they count as. Guessing the class is the engine's.

use crate::domain::Language;
use crate::domain::StatusClass;
use crate::engine::protocol::{BaseReport, Certainty, Settings, StatusReport};
use crate::text::{catalogue, format};

/// A status, ready to be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatusLine {
    /// Its place in the report.
    pub place: usize,
    /// As it stands in the file, or a word for nothing.
    pub text: String,
    /// Its rows.
    pub rows: String,
    /// What it counts as.
    pub class: StatusClass,
    /// Whether the user should look at it.
    pub standing: Standing,
}

/// Whether a status's class waits for the user.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// A known word, or chosen by the user.
    Settled,
    /// A guess about an unknown word.
    ToConfirm,
}

/// The statuses of a report: those to confirm first, then the most frequent first.
#[must_use]
pub fn status_lines(report: &BaseReport, settings: &Settings, language: Language) -> Vec<StatusLine> {
    let words = catalogue(language);
    let classes = classes(report, settings);
    let mut places = report.statuses.iter().zip(classes).enumerate().collect::<Vec<_>>();
    places.sort_by_key(|(_, (status, _))| (known(status), core::cmp::Reverse(status.rows)));
    let line = |(place, (status, class)): (usize, (&StatusReport, StatusClass))| StatusLine {
        place,
        text: if status.text.trim().is_empty() { words.empty_cell().to_owned() } else { status.text.clone() },
        rows: format::count(language, status.rows),
        class,
        standing: standing(status, settings),
    };
    places.into_iter().map(line).collect()
}

/// Statuses that wait for the user, and their rows.
#[must_use]
pub fn to_confirm(report: &BaseReport, settings: &Settings) -> (u64, u64) {
    let waiting = report.statuses.iter().filter(|status| standing(status, settings) == Standing::ToConfirm);
    waiting.fold((0, 0), |(statuses, rows), status| (statuses + 1, rows + status.rows))
}

/// The classes in force, one for each status of the report.
#[must_use]
pub fn classes(report: &BaseReport, settings: &Settings) -> Vec<StatusClass> {
    let chosen = |status: &StatusReport| {
        let chosen = settings.status_classes.iter().find(|(text, _)| *text == status.text);
        chosen.map_or(status.guess, |(_, class)| *class)
    };
    report.statuses.iter().map(chosen).collect()
}

/// The settings after the user gave a status a class.
#[must_use]
pub fn reclassed(report: &BaseReport, settings: &Settings, place: usize, class: StatusClass) -> Settings {
    let Some(status) = report.statuses.get(place) else { return settings.clone() };
    let mut status_classes = settings.status_classes.clone();
    match status_classes.iter_mut().find(|(text, _)| *text == status.text) {
        Some((_, held)) => *held = class,
        None => status_classes.push((status.text.clone(), class)),
    }
    Settings { status_classes, ..settings.clone() }
}

/// The settings after the user agreed with every class as it is.
#[must_use]
pub fn confirmed(report: &BaseReport, settings: &Settings) -> Settings {
    let texts = report.statuses.iter().map(|status| status.text.clone());
    Settings { status_classes: texts.zip(classes(report, settings)).collect(), ..settings.clone() }
}

fn known(status: &StatusReport) -> bool {
    match status.certainty {
        Certainty::Chosen | Certainty::Sure => true,
        Certainty::Likely | Certainty::Unknown => false,
    }
}

fn standing(status: &StatusReport, settings: &Settings) -> Standing {
    let chosen = settings.status_classes.iter().any(|(text, _)| *text == status.text);
    if known(status) || chosen { Standing::Settled } else { Standing::ToConfirm }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::base;
    use super::*;

    #[test]
    fn unknown_words_wait_until_the_user_answers() {
        let report = base();
        let untouched = Settings::default();
        let lines = status_lines(&report, &untouched, Language::Portuguese);
        assert_eq!((lines[0].text.as_str(), lines[0].standing), ("Faturado", Standing::ToConfirm));
        assert_eq!((lines[1].rows.as_str(), lines[1].standing), ("45.108", Standing::Settled));
        assert_eq!(to_confirm(&report, &untouched), (1, 3_102));
        let agreed = confirmed(&report, &untouched);
        let paid = |text: &str| (text.to_owned(), StatusClass::Paid);
        assert_eq!(agreed.status_classes, [paid("Faturado"), paid("Pago")]);
        assert_eq!(to_confirm(&report, &agreed), (0, 0));
    }

    #[test]
    fn a_class_changes_alone() {
        let report = base();
        let changed = reclassed(&report, &Settings::default(), 0, StatusClass::Pending);
        assert_eq!(changed.status_classes, [("Faturado".to_owned(), StatusClass::Pending)]);
        assert_eq!(to_confirm(&report, &changed), (0, 0));
        assert_eq!(reclassed(&report, &changed, 9, StatusClass::Paid).status_classes, changed.status_classes);
        assert_eq!(status_lines(&report, &changed, Language::English)[0].class, StatusClass::Pending);
    }
}
