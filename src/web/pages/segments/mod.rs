//! The RFM page: the finding, the grid with its segments, the painting, the cuts, the customers and their why.
//! Reads the session's signals and sends intents; what is shown, `present::segments` works out.

mod ahead;
mod base;
mod customers;
mod cuts;
mod download;
mod lede;
mod list;
mod palette;
mod rehearsal;
mod rows;
mod strips;
mod why;

use crate::engine::protocol::{Analysis, Selection, Settings};
use crate::present::segments::chosen::{Chosen, chosen};
use crate::text::{Catalogue, catalogue};
use crate::web::state::session::{Intent, Session};
use crate::web::state::use_session;
use crate::web::ui::{Later, Turn, Turns};
pub use ahead::{Ahead, draw_for_nobody};
use base::Base;
use customers::Customers;
use cuts::CutsSection;
use lede::Lede;
use leptos::prelude::*;
use palette::Painting;
pub use rehearsal::rehearse_segments;
use std::sync::Arc;
use why::WhyPanel;
pub(super) use why::explained;

/// The page. It is up while there is an analysis, and below [`Ahead::provide`].
#[component]
pub fn SegmentsPage() -> impl IntoView {
    let session = use_session();
    let first = session.analysis.get_untracked().filter(|_| !expect_context::<Ahead>().take_up());
    first.map(|first| {
        let (shared, turns) = (Shared::of(session, first), Turns::take(&HEAD));
        view! { {head(shared, turns)}<Later turns part=2>{below(shared)}</Later> }
    })
}

/// The customers chosen by [`Intent::Look`] or [`Intent::Select`], with the why of one: for every page whose cells are lists.
#[component]
pub fn People() -> impl IntoView {
    let session = use_session();
    session.analysis.get_untracked().map(|first| {
        let shared = Shared::of(session, first);
        view! {
            <div class="who">
                <Customers shared/>
                <WhyPanel shared/>
            </div>
        }
    })
}

/// What all parts of the page read.
#[derive(Clone, Copy)]
struct Shared {
    session: Session,
    analysis: Signal<Arc<Analysis>>,
    words: Signal<&'static dyn Catalogue>,
    chosen: Memo<Chosen>,
    painting: Painting,
}

impl Shared {
    fn of(session: Session, first: Arc<Analysis>) -> Shared {
        // While the page leaves, its parts may still be asked once: they see the last analysis.
        Shared::reading(
            session,
            Memo::new(move |last: Option<&Arc<Analysis>>| {
                session.analysis.get().or_else(|| last.cloned()).unwrap_or_else(|| Arc::clone(&first))
            }),
        )
    }

    /// Those of a page that shows this analysis.
    fn reading(session: Session, analysis: Memo<Arc<Analysis>>) -> Shared {
        let chosen = Memo::new(move |_| {
            let query = session.query.get();
            let looked_at = (query.selection, query.condition.as_ref());
            session.rows.with(|rows| {
                let found = rows.as_deref().filter(|rows| rows.request.query == query);
                analysis.with(|analysis| chosen(analysis, looked_at, found, session.language.get()))
            })
        });
        let words = Signal::derive(move || catalogue(session.language.get()));
        Shared { session, analysis: analysis.into(), words, chosen, painting: Painting::new() }
    }

    /// Changes the analysis.
    fn change(self, settings: Settings) {
        self.session.send(Intent::Analyse(settings));
    }

    /// The settings in force: what is shown may still be the answer to those before.
    fn settings(self) -> Settings {
        self.session.settings.get_untracked()
    }

    /// What is shown, under the settings in force: what a change of them starts from, lest it undo the one under way.
    fn in_force(self) -> Analysis {
        self.analysis.with_untracked(|analysis| Analysis { settings: self.settings(), ..Analysis::clone(analysis) })
    }

    fn select(self, selection: Selection) {
        self.session.send(Intent::Select(selection));
    }

    /// Chooses, or takes the choice away when it is chosen already.
    fn toggle(self, selection: Selection) {
        let now = self.session.query.with_untracked(|query| query.selection);
        self.select(if now == selection { Selection::Everyone } else { selection });
    }
}

/// The headline, the grid and the list.
const HEAD: [Turn; 2] = [Turn::Next, Turn::Next];

/// What stands below them, once they are on the screen: the first turn is nobody's, for it comes before they are known to be.
const BELOW: [Turn; 4] = [Turn::Painted; 4];

fn head(shared: Shared, turns: Turns) -> impl IntoView {
    view! {
        <Lede shared/>
        <Later turns part=1><Base shared turns/></Later>
    }
}

fn below(shared: Shared) -> impl IntoView {
    shared.session.segments_drawn();
    palette::listen(shared);
    let turns = Turns::take(&BELOW);
    let said = move || {
        let chosen = shared.chosen.get();
        shared.words.get().selected(&chosen.title, &chosen.count)
    };
    view! {
        <Later turns part=2><CutsSection shared/></Later>
        <Later turns part=3>
            <div class="who">
                <Customers shared/>
                <Later turns part=4><WhyPanel shared/></Later>
            </div>
        </Later>
        <p class="visually-hidden" aria-live="polite">{said}</p>
    }
}
