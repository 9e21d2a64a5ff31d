//! The life cycle: its funnel, its limits, and who is about to cross one. What is shown, `present::segments::lifecycle`
//! works out.

mod borders;
mod funnel;
mod limits;

use super::segments::People;
use crate::engine::protocol::{Analysis, LifecycleReport, Selection, Settings, Studied, Study};
use crate::present::segments::lifecycle::finding;
use crate::text::Catalogue;
use crate::web::state::session::{Intent, Session};
use crate::web::state::{use_session, use_words};
use crate::web::ui::{Later, Turn, Turns};
use borders::Borders;
use funnel::FunnelSection;
use leptos::prelude::*;
use limits::Limits;
use std::sync::Arc;

/// What all parts of the page read.
#[derive(Clone, Copy)]
struct Shared {
    session: Session,
    words: Signal<&'static dyn Catalogue>,
    analysis: Memo<Arc<Analysis>>,
    /// `None` until the study is done.
    report: Memo<Option<LifecycleReport>>,
}

impl Shared {
    /// Chooses customers, or takes the choice away when it is chosen already.
    fn toggle(self, selection: Selection) {
        let now = self.session.query.with_untracked(|query| query.selection);
        let next = if now == selection { Selection::Everyone } else { selection };
        self.session.send(Intent::Select(next));
    }

    fn is_chosen(self, selection: Selection) -> bool {
        self.session.query.with(|query| query.selection == selection)
    }

    fn change(self, change: impl FnOnce(&mut Settings)) {
        let mut settings = self.session.settings.get_untracked();
        change(&mut settings);
        self.session.send(Intent::Analyse(settings));
    }
}

/// The funnel first, then who crosses, then the customers.
const PLAN: [Turn; 2] = [Turn::Next, Turn::Painted];

/// The page. It is up while there is an analysis.
#[component]
pub fn LifecyclePage() -> impl IntoView {
    let session = use_session();
    let words = use_words();
    session.analysis.get_untracked().map(|first| {
        let studied = session.study(Study::Lifecycle);
        // While the page leaves, its parts may still be asked once: they see the last analysis.
        let analysis = Memo::new(move |last: Option<&Arc<Analysis>>| {
            session.analysis.get().or_else(|| last.cloned()).unwrap_or_else(|| Arc::clone(&first))
        });
        let report = Memo::new(move |_| {
            studied.with(|found| {
                if let Some(Studied::Lifecycle(report)) = found.as_deref() { Some(report.clone()) } else { None }
            })
        });
        page(Shared { session, words, analysis, report })
    })
}

fn page(shared: Shared) -> impl IntoView {
    let turns = Turns::take(&PLAN);
    let found = Memo::new(move |_| {
        let language = shared.session.language.get();
        shared.report.with(|report| shared.analysis.with(|analysis| finding(analysis, report.as_ref(), language)))
    });
    view! {
        <div class="lede">
            <h1>{move || found.with(|found| found.0.clone())}</h1>
            <p>{move || found.with(|found| found.1.clone())}</p>
        </div>
        <FunnelSection shared/>
        <Limits shared/>
        <Later turns part=1><Borders shared/></Later>
        <Later turns part=2><People/></Later>
    }
}
