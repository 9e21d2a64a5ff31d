//! What the session's report and analysis amount to, each worked out once: the signals that the page's parts read.

use crate::engine::protocol::Progress;
use crate::present::data::finding::{Finding, finding};
use crate::present::data::mapping::in_force;
use crate::present::data::preview::{Preview, preview};
use crate::present::data::questions::{Ask, asks};
use crate::present::data::reconciliation::{BasisChoice, Statement, basis, statement};
use crate::present::data::source::{SourceFacts, source_facts};
use crate::present::data::statuses::{StatusLine, status_lines};
use crate::text::catalogue;
use crate::web::state::session::{Phase, Session, SourceName};
use leptos::prelude::*;

/// The page as values.
#[derive(Clone, Copy)]
pub(super) struct Shown {
    /// The headline.
    pub(super) finding: Memo<Option<Finding>>,
    /// The file.
    pub(super) facts: Memo<Option<SourceFacts>>,
    /// How far a rereading is.
    pub(super) progress: Memo<Option<Progress>>,
    /// The columns.
    pub(super) preview: Memo<Option<Preview>>,
    /// The open questions.
    pub(super) asks: Memo<Vec<Ask>>,
    /// The statuses; none while something is asked.
    pub(super) statuses: Memo<Vec<StatusLine>>,
    /// The sums; none while something is asked.
    pub(super) statement: Memo<Option<Statement>>,
    /// What an amount stands for.
    pub(super) basis: Memo<Option<BasisChoice>>,
}

impl Shown {
    /// What a session amounts to.
    pub(super) fn of(session: Session) -> Shown {
        let Session { report, analysis, language, mapping, phase, settings, source, .. } = session;
        // While something is asked, an analysis is of an older reading.
        let answered = move || report.get().filter(|report| report.questions.is_empty());
        Shown {
            finding: Memo::new(move |_| {
                let report = report.get()?;
                Some(analysis.with(|analysis| finding(&report, analysis.as_deref(), language.get())))
            }),
            facts: Memo::new(move |_| {
                let words = catalogue(language.get());
                let name = match source.get()? {
                    SourceName::File(name) => name,
                    SourceName::Pasted => words.pasted_source().to_owned(),
                    SourceName::Sample => words.sample_source().to_owned(),
                };
                Some(source_facts(report.get()?.as_ref(), name, language.get()))
            }),
            progress: Memo::new(move |_| match phase.get() {
                Phase::Reading(progress) => Some(progress),
                Phase::Empty(_) | Phase::Asking | Phase::Ready => None,
            }),
            preview: Memo::new(move |_| {
                let report = report.get()?;
                let mapping = mapping.with(|chosen| in_force(&report, chosen.as_ref()));
                Some(preview(&report, &mapping, language.get()))
            }),
            asks: Memo::new(move |_| report.get().map(|report| asks(&report, language.get())).unwrap_or_default()),
            statuses: Memo::new(move |_| {
                let lines = |report: &_| settings.with(|settings| status_lines(report, settings, language.get()));
                answered().map(|report| lines(report.as_ref())).unwrap_or_default()
            }),
            statement: Memo::new(move |_| {
                Some(statement(answered()?.as_ref(), analysis.get()?.as_ref(), language.get()))
            }),
            basis: Memo::new(move |_| basis(answered()?.as_ref(), analysis.get()?.as_ref(), language.get())),
        }
    }
}
