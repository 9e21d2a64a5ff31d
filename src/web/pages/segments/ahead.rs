//! The head of the page, drawn before there is anything to show: of an analysis of nobody, at its place on the page but out of
//! sight, so that the browser has laid it out, too. Once there is a base it only takes in the figures.

use super::{HEAD, Shared, below, head};
use crate::engine::protocol::Analysis;
use crate::web::state::provide_session;
use crate::web::state::session::{Phase, Session};
use crate::web::ui::Turns;
use core::any::Any;
use core::time::Duration;
use leptos::html::Div;
use leptos::mount::mount_to;
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// The head that was drawn last, and whether it is to be seen.
#[derive(Clone, Copy)]
pub struct Ahead {
    drawn: StoredValue<Option<Drawn>, LocalStorage>,
    place: NodeRef<Div>,
    is_up: RwSignal<bool>,
}

struct Drawn {
    parts: Parts,
    /// Dropped, it is no more.
    _mounted: Box<dyn Any>,
}

#[derive(Clone, Copy)]
struct Parts {
    shared: Shared,
    turns: Turns,
    /// What it shows as long as there is nothing to show.
    nobody: RwSignal<Arc<Analysis>>,
}

impl Parts {
    fn of(session: Session, nobody: Arc<Analysis>) -> Parts {
        let nobody = RwSignal::new(nobody);
        let analysis = Memo::new(move |_| session.analysis.get().unwrap_or_else(|| nobody.get()));
        Parts { shared: Shared::reading(session, analysis), turns: Turns::take(&HEAD), nobody }
    }
}

impl Ahead {
    /// For [`super::SegmentsPage`] below the caller, who shows [`Ahead::stage`]. A head that was left is drawn again while a new
    /// base is read.
    #[must_use]
    pub fn provide(session: Session) -> Ahead {
        let ahead = Ahead { drawn: StoredValue::new_local(None), place: NodeRef::new(), is_up: RwSignal::new(false) };
        provide_context(ahead);
        let reads = Memo::new(move |_| session.phase.with(|phase| matches!(phase, Phase::Reading(_))));
        Effect::new(move |_| {
            if reads.get() {
                set_timeout(move || ahead.draw(session), Duration::ZERO);
            }
        });
        ahead
    }

    /// The place of the head, after all that stands above it.
    pub fn stage(self) -> impl IntoView {
        view! { <div class="stage" class:unseen=move || !self.is_up.get() node_ref=self.place></div> }
    }

    /// Draws one, in turns, unless there is one. Of a base that has segments already none is: it would take in each change of the
    /// figures, and nobody waits for it.
    pub(super) fn draw(self, session: Session) {
        if self.drawn.with_value(Option::is_some) || session.analysis.with_untracked(Option::is_some) {
            return;
        }
        let (Some(nobody), Some(stage)) = (session.nobody.get_untracked(), self.place.get_untracked()) else { return };
        let parts = StoredValue::new_local(None);
        let mounted = mount_to(stage.into(), move || {
            provide_session(session);
            let own = Parts::of(session, nobody);
            parts.set_value(Some(own));
            let rest = move || self.is_up.get().then(|| below(own.shared));
            view! { {head(own.shared, own.turns)} {rest} }
        });
        let parts = parts.try_update_value(Option::take).flatten();
        let mounted: Box<dyn Any> = Box::new(mounted);
        self.drawn.set_value(parts.map(|parts| Drawn { parts, _mounted: mounted }));
    }

    /// Shows other figures on the one that waits.
    pub(super) fn show(self, nobody: Arc<Analysis>) {
        if let Some(own) = self.waiting() {
            own.nobody.set(nobody);
        }
    }

    /// Has the browser lay out the one that waits, which it does for what is out of sight only if asked how high it is.
    pub(super) fn lay_out(self) {
        let part = self.place.get_untracked().and_then(|stage| stage.last_element_child());
        if let Some(part) = part.and_then(|part| part.dyn_into::<HtmlElement>().ok()) {
            part.offset_height();
        }
    }

    /// Brings the head that waits into sight, with what stands below it, until the caller is cleaned up. `false` if none is ready:
    /// the caller draws its own, and there is never another beside it.
    pub(super) fn take_up(self) -> bool {
        let waiting = self.waiting();
        let is_ready = waiting.is_some_and(|parts| parts.turns.has_come(HEAD.len()));
        if is_ready {
            self.is_up.set(true);
            on_cleanup(move || self.leave());
        } else if waiting.is_some() {
            self.leave();
        }
        is_ready
    }

    fn waiting(self) -> Option<Parts> {
        if self.is_up.get_untracked() {
            return None;
        }
        self.drawn.with_value(|drawn| drawn.as_ref().map(|drawn| drawn.parts))
    }

    fn leave(self) {
        let drawn = self.drawn.try_update_value(Option::take).flatten();
        self.is_up.set(false);
        // What is left of the page still reads what it has.
        set_timeout(move || drop(drawn), Duration::ZERO);
    }
}

/// Draws something where nobody sees it, and forgets it.
pub fn draw_for_nobody<V: IntoView + 'static>(draw: impl FnOnce() -> V + 'static) {
    let nowhere = document().create_element("div").ok().and_then(|div| div.dyn_into::<HtmlElement>().ok());
    if let Some(nowhere) = nowhere {
        let drawn = mount_to(nowhere, draw);
        // Its effects have yet to run.
        set_timeout(move || drop(drawn), Duration::ZERO);
    }
}
