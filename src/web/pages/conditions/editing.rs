//! A condition at hand: typed for the eye, settled for good. How its lines look is `lines`'s.

use crate::domain::{AudienceError, Condition};
use crate::engine::protocol::{Analysis, AudienceReport, OffersReport, Studied, Study};
use crate::present::audiences::sentence::Names;
use crate::present::audiences::tree::normal;
use crate::text::{Catalogue, catalogue};
use crate::web::state::session::Session;
use core::time::Duration;
use leptos::leptos_dom::helpers::{debounce, queue_microtask};
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsCast;

/// How long counting waits for the next letter.
const PATIENCE: Duration = Duration::from_millis(100);

/// Whose condition is changed, and where a change goes.
#[derive(Clone, Copy)]
pub(in crate::web::pages) struct Edited {
    /// How the ids of its controls begin: two builders may stand on one page.
    pub(in crate::web::pages) name: &'static str,
    /// The condition in force; `None` while there is none to change.
    pub(in crate::web::pages) condition: Signal<Option<Condition>>,
    /// The audience that it defines: it may not name itself.
    pub(in crate::web::pages) audience: Signal<Option<u32>>,
    /// Takes the changed condition.
    pub(in crate::web::pages) settle: Callback<Condition>,
}

/// What the lines of the builder read and tell.
#[derive(Clone, Copy)]
pub(in crate::web::pages) struct Editing {
    pub(in crate::web::pages) session: Session,
    pub(in crate::web::pages) words: Signal<&'static dyn Catalogue>,
    pub(super) edited: Edited,
    analysis: Memo<Arc<Analysis>>,
    /// What is being typed and not settled yet.
    typed: RwSignal<Option<Condition>>,
    /// The same, once the typing rests.
    rested: RwSignal<Option<Condition>>,
    rest: StoredValue<Box<dyn FnMut(())>, LocalStorage>,
    /// The condition at hand, as groups show it.
    pub(in crate::web::pages) draft: Memo<Condition>,
    asked: Memo<Option<Condition>>,
    counted: ReadSignal<Option<Arc<Studied>>>,
    /// Whether the figures that stand are of the condition before.
    pub(in crate::web::pages) counting: RwSignal<bool>,
    offers: ReadSignal<Option<Arc<Studied>>>,
}

impl Editing {
    pub(in crate::web::pages) fn of(session: Session, first: Arc<Analysis>, edited: Edited) -> Editing {
        // While the page leaves, its parts may still be asked once: they see the last analysis.
        let analysis: Memo<Arc<Analysis>> = Memo::new(move |last| {
            session.analysis.get().or_else(|| last.cloned()).unwrap_or_else(|| Arc::clone(&first))
        });
        let typed = RwSignal::new(None::<Condition>);
        let draft = Memo::new(move |_| {
            let settled = || edited.condition.with(|condition| condition.as_ref().map(normal));
            typed.get().or_else(settled).unwrap_or_else(Condition::everyone)
        });
        let rested = RwSignal::new(None::<Condition>);
        let rest: Box<dyn FnMut(())> = Box::new(debounce(PATIENCE, move |()| rested.set(typed.get_untracked())));
        // What is settled is counted at once, what is typed when the typing rests.
        let asked = Memo::new(move |last: Option<&Option<Condition>>| {
            if typed.with(Option::is_some) {
                return rested.get().or_else(|| last.cloned().flatten());
            }
            edited.condition.with(Option::is_some).then(|| draft.get())
        });
        let counted = session.follow(Signal::derive(move || asked.get().map(Study::Audience)));
        let counting = RwSignal::new(false);
        Effect::new(move |_| counting.set(asked.with(Option::is_some)));
        Effect::new(move |_| {
            if counted.with(Option::is_some) {
                counting.set(false);
            }
        });
        Editing {
            session,
            words: Signal::derive(move || catalogue(session.language.get())),
            edited,
            analysis,
            typed,
            rested,
            rest: StoredValue::new_local(rest),
            draft,
            asked,
            counted,
            counting,
            offers: session.study(Study::Offers),
        }
    }

    /// Whatever names conditions, as it stands now.
    pub(in crate::web::pages) fn names<R>(self, read: impl FnOnce(Names<'_>) -> R) -> R {
        let language = self.session.language.get();
        self.session.settings.with(|settings| {
            let audiences = &settings.audiences;
            self.analysis.with(|analysis| read(Names { analysis, audiences, language }))
        })
    }

    /// The condition at hand in figures.
    pub(in crate::web::pages) fn report(self) -> Option<AudienceReport> {
        self.counted.with(|found| match found.as_deref() {
            Some(Studied::Audience(Ok(report))) => Some(report.clone()),
            Some(_) | None => None,
        })
    }

    /// Why the condition at hand can't be told.
    pub(in crate::web::pages) fn error(self) -> Option<AudienceError> {
        self.counted.with(|found| match found.as_deref() {
            Some(Studied::Audience(Err(error))) => Some(error.clone()),
            Some(_) | None => None,
        })
    }

    /// What is typed and has come to rest; `None` while nothing is typed.
    pub(in crate::web::pages) fn tried(self) -> Option<Option<Condition>> {
        self.typed.with(Option::is_some).then(|| self.asked.get())
    }

    /// What conditions can ask.
    pub(super) fn with_offers<R>(self, read: impl FnOnce(Option<&OffersReport>) -> R) -> R {
        self.offers.with(|found| match found.as_deref() {
            Some(Studied::Offers(offers)) => read(Some(offers)),
            Some(_) | None => read(None),
        })
    }

    /// Settles on another condition. Can be undone.
    pub(super) fn edit(self, condition: Condition) {
        // Asked for by the effects that this wakes, and so ahead of the analysis, for which the count need not wait.
        let shown = normal(&condition);
        self.typed.set(Some(shown.clone()));
        self.rested.set(Some(shown));
        queue_microtask(move || {
            self.edited.settle.run(condition);
            self.forget_typed();
        });
    }

    /// Shows what a condition would come to, while it is being typed.
    pub(super) fn try_out(self, condition: Condition) {
        self.typed.set(Some(condition));
        self.rest.update_value(|rest| rest(()));
    }

    /// Forgets what was typed and not settled.
    pub(in crate::web::pages) fn forget_typed(self) {
        if self.typed.with_untracked(Option::is_some) {
            self.typed.set(None);
            self.rested.set(None);
        }
    }
}

/// Brings the keyboard to an element, once what was changed stands on the page.
pub(in crate::web::pages) fn focus_later(id: String) {
    request_animation_frame(move || {
        let element = document().get_element_by_id(&id).and_then(|found| found.dyn_into::<web_sys::HtmlElement>().ok());
        if let Some(element) = element {
            // Focus is a convenience here: the element stays reachable by Tab.
            let _ = element.focus();
        }
    });
}
