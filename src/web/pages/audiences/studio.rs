//! What all parts of the page read, and how they change an audience: typed for the eye, settled for good.

use crate::domain::{Audience, Condition, Test};
use crate::engine::protocol::{Analysis, SavedReport, Settings, Studied, Study};
use crate::present::audiences::list;
use crate::present::audiences::sentence::Names;
use crate::text::Catalogue;
use crate::text::catalogue;
use crate::web::pages::conditions::{Edited, Editing};
use crate::web::state::session::{Intent, Session};
use leptos::prelude::*;
use std::sync::Arc;

/// What the page reads.
#[derive(Clone, Copy)]
pub(super) struct Studio {
    pub(super) session: Session,
    pub(super) words: Signal<&'static dyn Catalogue>,
    /// The audience that was chosen, by its number.
    chosen: RwSignal<Option<u32>>,
    /// The audience at hand: the one chosen, else the first.
    pub(super) current: Memo<Option<Audience>>,
    /// Its condition.
    pub(super) editing: Editing,
    saved: ReadSignal<Option<Arc<Studied>>>,
    /// The audiences that are compared, in the order in which they were ticked.
    pub(super) compared: RwSignal<Vec<u32>>,
}

impl Studio {
    pub(super) fn of(session: Session, first: Arc<Analysis>) -> Studio {
        let chosen = RwSignal::new(looked_at(&session));
        let current = Memo::new(move |_| {
            session.settings.with(|settings| {
                let audiences = &settings.audiences;
                let chosen = audiences.iter().find(|audience| Some(audience.number) == chosen.get());
                chosen.or(audiences.first()).cloned()
            })
        });
        let edited = Edited {
            name: "cond",
            condition: Signal::derive(move || current.with(|own| own.as_ref().map(|own| own.condition.clone()))),
            audience: Signal::derive(move || current.with(|own| own.as_ref().map(|own| own.number))),
            settle: Callback::new(move |condition| settle_condition(session, current, &condition)),
        };
        // Before the table: sorting a million customers would keep the count waiting.
        let editing = Editing::of(session, first, edited);
        // What is settled is looked at by its name, what is typed as it stands.
        let looked_at = Memo::new(move |_| {
            if let Some(tried) = editing.tried() {
                return tried;
            }
            current.with(|current| current.as_ref().map(|audience| Condition::Test(Test::Audience(audience.number))))
        });
        Effect::new(move |_| looked_at.get().into_iter().for_each(|condition| session.send(Intent::Look(condition))));
        Studio {
            session,
            words: Signal::derive(move || catalogue(session.language.get())),
            chosen,
            current,
            editing,
            saved: session.study(Study::Audiences),
            compared: RwSignal::new(Vec::new()),
        }
    }

    /// Whatever names conditions, as it stands now.
    pub(super) fn names<R>(self, read: impl FnOnce(Names<'_>) -> R) -> R {
        self.editing.names(read)
    }

    /// The saved audiences in figures.
    pub(super) fn with_saved<R>(self, read: impl FnOnce(Option<&[SavedReport]>) -> R) -> R {
        self.saved.with(|found| match found.as_deref() {
            Some(Studied::Audiences(saved)) => read(Some(saved)),
            Some(_) | None => read(None),
        })
    }

    /// Chooses an audience.
    pub(super) fn choose(self, number: u32) {
        let is_at_hand =
            self.current.with_untracked(|current| current.as_ref().is_some_and(|own| own.number == number));
        self.editing.forget_typed();
        self.chosen.set(Some(number));
        // The table may show something else all the same.
        if is_at_hand {
            self.session.send(Intent::Look(Condition::Test(Test::Audience(number))));
        }
    }

    /// Settles on other audiences. Can be undone.
    pub(super) fn settle(self, audiences: Vec<Audience>) {
        let settings = self.session.settings.get_untracked();
        self.session.send(Intent::Analyse(Settings { audiences, ..settings }));
    }

    /// Makes an audience, and chooses it.
    pub(super) fn create(self, name: String, condition: Condition) {
        let (audiences, number) =
            self.session.settings.with_untracked(|settings| list::with(&settings.audiences, name, condition));
        self.settle(audiences);
        self.choose(number);
    }
}

/// Settles on another condition for the audience at hand. Can be undone.
fn settle_condition(session: Session, current: Memo<Option<Audience>>, condition: &Condition) {
    let Some(number) = current.with_untracked(|own| own.as_ref().map(|own| own.number)) else { return };
    let settings = session.settings.get_untracked();
    let audiences = list::changed(&settings.audiences, number, |audience| audience.condition.clone_from(condition));
    session.send(Intent::Analyse(Settings { audiences, ..settings }));
}

/// The audience that is looked at as the page opens.
fn looked_at(session: &Session) -> Option<u32> {
    session.query.with_untracked(|query| match &query.condition {
        Some(Condition::Test(Test::Audience(number))) => Some(*number),
        Some(Condition::Test(_) | Condition::All(_) | Condition::Any(_) | Condition::Not(_)) | None => None,
    })
}
