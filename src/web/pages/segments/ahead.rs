//! The head of the page, drawn before there is anything to show: of an analysis of nobody, where no one sees it. Once there is a
//! base it only takes in the figures.

use super::{HEAD, Shared, head};
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

/// The head that was drawn last, and whether it is on its page.
#[derive(Clone, Copy)]
pub struct Ahead(StoredValue<Option<Drawn>, LocalStorage>);

struct Drawn {
    parts: Parts,
    stage: HtmlElement,
    is_up: bool,
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
    /// For [`super::SegmentsPage`] below the caller. A head that was left is drawn again while a new base is read.
    #[must_use]
    pub fn provide(session: Session) -> Ahead {
        let ahead = Ahead(StoredValue::new_local(None));
        provide_context(ahead);
        let reads = Memo::new(move |_| session.phase.with(|phase| matches!(phase, Phase::Reading(_))));
        Effect::new(move |_| {
            if reads.get() {
                set_timeout(move || ahead.draw(session), Duration::ZERO);
            }
        });
        ahead
    }

    /// Draws one, in turns, unless there is one. Of a base that has segments already none is: it would take in each change of the
    /// figures, and nobody waits for it.
    pub(super) fn draw(self, session: Session) {
        if self.0.with_value(Option::is_some) || session.analysis.with_untracked(Option::is_some) {
            return;
        }
        let (Some(nobody), Some(stage)) = (session.nobody.get_untracked(), stage()) else { return };
        let parts = StoredValue::new_local(None);
        let mounted = mount_to(stage.clone(), move || {
            provide_session(session);
            let own = Parts::of(session, nobody);
            parts.set_value(Some(own));
            head(own.shared, own.turns)
        });
        let parts = parts.try_update_value(Option::take).flatten();
        let mounted: Box<dyn Any> = Box::new(mounted);
        self.0.set_value(parts.map(|parts| Drawn { parts, stage, is_up: false, _mounted: mounted }));
    }

    /// Shows other figures on the one that waits.
    pub(super) fn show(self, nobody: Arc<Analysis>) {
        let waits = |drawn: &Drawn| (!drawn.is_up).then_some(drawn.parts.nobody);
        if let Some(own) = self.0.with_value(|drawn| drawn.as_ref().and_then(waits)) {
            own.set(nobody);
        }
    }

    /// What the head that waits reads, and its place on the page; it stays there until the caller is cleaned up.
    pub(super) fn take_up(self) -> Option<(Shared, AnyView)> {
        let taken = self.0.try_update_value(|drawn| {
            let drawn = drawn.as_mut().filter(|drawn| !drawn.is_up && drawn.parts.turns.has_come(HEAD.len()))?;
            drawn.is_up = true;
            Some((drawn.parts.shared, drawn.stage.clone()))
        });
        let (shared, stage) = taken.flatten()?;
        on_cleanup(move || self.leave());
        let place = NodeRef::<Div>::new();
        place.on_load(move |place| drop(place.append_child(&stage)));
        Some((shared, view! { <div node_ref=place></div> }.into_any()))
    }

    fn leave(self) {
        let drawn = self.0.try_update_value(Option::take).flatten();
        // The rest of the page still reads what its head has.
        set_timeout(move || drop(drawn), Duration::ZERO);
    }
}

/// Draws something where nobody sees it, and forgets it.
pub fn draw_for_nobody<V: IntoView + 'static>(draw: impl FnOnce() -> V + 'static) {
    if let Some(stage) = stage() {
        let drawn = mount_to(stage, draw);
        // Its effects have yet to run.
        set_timeout(move || drop(drawn), Duration::ZERO);
    }
}

/// An element that is nowhere.
fn stage() -> Option<HtmlElement> {
    document().create_element("div").ok()?.dyn_into().ok()
}
