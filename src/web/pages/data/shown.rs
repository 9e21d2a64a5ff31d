//! What the session's base and analysis amount to, each worked out once: the signals that the page's parts read.

use crate::domain::Currency;
use crate::engine::protocol::{FileId, Mapping, ReadReport};
use crate::present::data::files::{Chip, chips, name_of, report_of, selected};
use crate::present::data::finding::{Finding, finding};
use crate::present::data::issues::{Issue, issues};
use crate::present::data::mapping::{Change, changed, in_force};
use crate::present::data::preview::{Preview, Rows, preview};
use crate::present::data::questions::{Ask, asks};
use crate::present::data::reconciliation::{Statement, scopes, statement};
use crate::present::data::source::{Told, told};
use crate::present::data::statuses::{StatusLine, status_lines};
use crate::present::history::Files;
use crate::text::{Catalogue, catalogue};
use crate::web::state::session::{Intent, Phase, Session};
use leptos::prelude::*;

/// The page as values.
#[derive(Clone, Copy)]
pub(super) struct Shown {
    /// What the page knows.
    pub(super) session: Session,
    /// The words.
    pub(super) words: Signal<&'static dyn Catalogue>,
    /// The headline.
    pub(super) finding: Memo<Option<Finding>>,
    /// The files.
    pub(super) chips: Memo<Vec<Chip>>,
    /// The file in sight.
    pub(super) file: Memo<Option<FileId>>,
    /// Its name.
    pub(super) file_name: Memo<String>,
    /// Which of its rows are in sight.
    pub(super) rows: RwSignal<Rows>,
    /// How many rows it has that could not be read.
    pub(super) faulty: Memo<usize>,
    /// Its columns.
    pub(super) preview: Memo<Option<Preview>>,
    /// Its open questions.
    pub(super) asks: Memo<Vec<Ask>>,
    /// What it tells, where it is not of orders.
    pub(super) told: Memo<Told>,
    /// The statuses of the base; none while something is asked.
    pub(super) statuses: Memo<Vec<StatusLine>>,
    /// What deserves attention.
    pub(super) issues: Memo<Vec<Issue>>,
    /// What the sums in sight are of: a file, or all orders.
    pub(super) scope: RwSignal<Option<usize>>,
    /// What they can be of.
    pub(super) scopes: Memo<Vec<(Option<usize>, String)>>,
    /// The sums; none while something is asked of the orders.
    pub(super) statement: Memo<Option<Statement>>,
}

impl Shown {
    /// What a session amounts to.
    pub(super) fn of(session: Session) -> Shown {
        let Session { base, analysis, language, phase, files, chosen_file, .. } = session;
        let file = Memo::new(move |_| base.get().and_then(|base| selected(&base, chosen_file.get())));
        let rows = RwSignal::new(Rows::First);
        let scope = RwSignal::new(None);
        let progress = move || match phase.get() {
            Phase::Reading(progress) => Some(progress),
            Phase::Empty(_) | Phase::Asking | Phase::Ready => None,
        };
        Shown {
            session,
            words: Signal::derive(move || catalogue(language.get())),
            finding: Memo::new(move |_| {
                let base = base.get()?;
                Some(analysis.with(|analysis| finding(&base, analysis.as_deref(), language.get())))
            }),
            chips: Memo::new(move |_| {
                let (base, analysis) = (base.get(), analysis.get());
                files.with(|files| chips(files, (base.as_deref(), analysis.as_deref()), progress(), language.get()))
            }),
            file,
            file_name: Memo::new(move |_| {
                let named = |id| files.with(|files| name_of(files, id, language.get()));
                file.get().map(named).unwrap_or_default()
            }),
            rows,
            faulty: Memo::new(move |_| of_file(session, file, |report, _| report.faulty.len()).unwrap_or_default()),
            preview: Memo::new(move |_| {
                let rows = rows.get();
                of_file(session, file, |report, id| {
                    let chosen = session.mappings.with(|files| mapping_of(files, id));
                    // The last faulty row may have gone with another reading.
                    let rows = if report.faulty.is_empty() { Rows::First } else { rows };
                    preview(report, &in_force(report, chosen.as_ref()), rows, language.get())
                })
            }),
            asks: Memo::new(move |_| {
                let currency = move || base.with(|base| Some(base.as_ref()?.currencies.first()?.currency));
                let ask = |report: &_, _| asks(report, currency().unwrap_or(Currency::BRL), language.get());
                of_file(session, file, ask).unwrap_or_default()
            }),
            told: Memo::new(move |_| {
                of_file(session, file, |report, _| told(report, language.get())).unwrap_or_default()
            }),
            statuses: Memo::new(move |_| {
                // While something is asked, an analysis is of an older reading.
                let answered = base.get().filter(|_| analysis.with(Option::is_some));
                let lines = |base: &_| session.settings.with(|settings| status_lines(base, settings, language.get()));
                answered.map(|base| lines(base.as_ref())).unwrap_or_default()
            }),
            issues: Memo::new(move |_| {
                let (Some(base), analysis) = (base.get(), analysis.get()) else { return Vec::new() };
                files.with(|files| {
                    session.settings.with(|chosen| issues(&base, files, (analysis.as_deref(), chosen), language.get()))
                })
            }),
            scope,
            scopes: Memo::new(move |_| {
                let Some(base) = base.get() else { return Vec::new() };
                let scopes = files.with(|files| scopes(&base, files, language.get()));
                scopes.into_iter().map(|(id, name)| (id.map(|id| id.0 as usize), name)).collect()
            }),
            statement: Memo::new(move |_| {
                let (base, analysis) = (base.get()?, analysis.get());
                let analysis = analysis.as_deref();
                let of = scope.get().and_then(|id| u32::try_from(id).ok()).map(FileId);
                let of_scope = of.and_then(|_| statement(&base, analysis, of, language.get()));
                // The file may be gone.
                of_scope.or_else(|| statement(&base, analysis, None, language.get()))
            }),
        }
    }

    /// Reads again with a changed mapping of the file in sight.
    pub(super) fn remap(self, change: Change) {
        let Some(id) = self.file.get_untracked() else { return };
        let chosen = self.session.mappings.with_untracked(|files| mapping_of(files, id));
        let base = self.session.base.get_untracked();
        if let Some(report) = base.as_ref().and_then(|base| report_of(base, id)) {
            self.session.send(Intent::Remap(id, changed(&in_force(report, chosen.as_ref()), change)));
        }
    }

    /// Brings a file into sight.
    pub(super) fn show(self, id: FileId) {
        self.rows.set(Rows::First);
        self.session.send(Intent::ShowFile(id));
    }
}

fn mapping_of(files: &Files, id: FileId) -> Option<Mapping> {
    files.iter().find(|(file, _)| *file == id).and_then(|(_, mapping)| mapping.clone())
}

/// Something about the file in sight.
fn of_file<T>(session: Session, file: Memo<Option<FileId>>, of: impl FnOnce(&ReadReport, FileId) -> T) -> Option<T> {
    let (base, id) = (session.base.get()?, file.get()?);
    report_of(&base, id).map(|report| of(report, id))
}
