//! What all parts of the page read, and how they change an audience: typed for the eye, settled for good.

use crate::domain::{Audience, AudienceError, Condition, Test};
use crate::engine::protocol::{Analysis, AudienceReport, OffersReport, SavedReport, Settings, Studied, Study};
use crate::present::audiences::list;
use crate::present::audiences::sentence::Names;
use crate::present::audiences::tree::normal;
use crate::text::Catalogue;
use crate::text::catalogue;
use crate::web::state::session::{Intent, Session};
use core::time::Duration;
use leptos::leptos_dom::helpers::debounce;
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsCast;

/// How long counting waits for the next letter.
const PATIENCE: Duration = Duration::from_millis(100);

/// What the page reads.
#[derive(Clone, Copy)]
pub(super) struct Studio {
    pub(super) session: Session,
    pub(super) words: Signal<&'static dyn Catalogue>,
    analysis: Memo<Arc<Analysis>>,
    /// The audience that was chosen, by its number.
    chosen: RwSignal<Option<u32>>,
    /// The audience at hand: the one chosen, else the first.
    pub(super) current: Memo<Option<Audience>>,
    /// What is being typed and not settled yet.
    typed: RwSignal<Option<Condition>>,
    /// The same, once the typing rests.
    rested: RwSignal<Option<Condition>>,
    rest: StoredValue<Box<dyn FnMut(())>, LocalStorage>,
    /// The condition at hand, as groups show it.
    pub(super) draft: Memo<Condition>,
    counted: ReadSignal<Option<Arc<Studied>>>,
    saved: ReadSignal<Option<Arc<Studied>>>,
    offers: ReadSignal<Option<Arc<Studied>>>,
    /// The audiences that are compared, in the order in which they were ticked.
    pub(super) compared: RwSignal<Vec<u32>>,
}

impl Studio {
    pub(super) fn of(session: Session, first: Arc<Analysis>) -> Studio {
        // While the page leaves, its parts may still be asked once: they see the last analysis.
        let analysis: Memo<Arc<Analysis>> = Memo::new(move |last| {
            session.analysis.get().or_else(|| last.cloned()).unwrap_or_else(|| Arc::clone(&first))
        });
        let chosen = RwSignal::new(looked_at(&session));
        let current = Memo::new(move |_| {
            session.settings.with(|settings| {
                let audiences = &settings.audiences;
                let chosen = audiences.iter().find(|audience| Some(audience.number) == chosen.get());
                chosen.or(audiences.first()).cloned()
            })
        });
        let typed = RwSignal::new(None::<Condition>);
        let draft = Memo::new(move |_| {
            let settled = || current.with(|current| current.as_ref().map(|audience| normal(&audience.condition)));
            typed.get().or_else(settled).unwrap_or_else(Condition::everyone)
        });
        let rested = RwSignal::new(None::<Condition>);
        let rest: Box<dyn FnMut(())> = Box::new(debounce(PATIENCE, move |()| rested.set(typed.get_untracked())));
        // What is settled is counted at once, what is typed when the typing rests.
        let asked = Memo::new(move |last: Option<&Option<Condition>>| {
            if typed.with(Option::is_some) {
                return rested.get().or_else(|| last.cloned().flatten());
            }
            current.with(Option::is_some).then(|| draft.get())
        });
        // Before the table: sorting a million customers would keep the count waiting.
        let counted = session.follow(Signal::derive(move || asked.get().map(Study::Audience)));
        // What is settled is looked at by its name, what is typed as it stands.
        let looked_at = Memo::new(move |_| {
            if typed.with(Option::is_some) {
                return asked.get();
            }
            current.with(|current| current.as_ref().map(|audience| Condition::Test(Test::Audience(audience.number))))
        });
        Effect::new(move |_| looked_at.get().into_iter().for_each(|condition| session.send(Intent::Look(condition))));
        Studio {
            session,
            words: Signal::derive(move || catalogue(session.language.get())),
            analysis,
            chosen,
            current,
            typed,
            draft,
            rested,
            rest: StoredValue::new_local(rest),
            counted,
            saved: session.study(Study::Audiences),
            offers: session.study(Study::Offers),
            compared: RwSignal::new(Vec::new()),
        }
    }

    /// Whatever names conditions, as it stands now.
    pub(super) fn names<R>(self, read: impl FnOnce(Names<'_>) -> R) -> R {
        let language = self.session.language.get();
        self.session.settings.with(|settings| {
            let audiences = &settings.audiences;
            self.analysis.with(|analysis| read(Names { analysis, audiences, language }))
        })
    }

    /// The condition at hand in figures.
    pub(super) fn report(self) -> Option<AudienceReport> {
        self.counted.with(|found| match found.as_deref() {
            Some(Studied::Audience(Ok(report))) => Some(report.clone()),
            Some(_) | None => None,
        })
    }

    /// Why the condition at hand can't be told.
    pub(super) fn error(self) -> Option<AudienceError> {
        self.counted.with(|found| match found.as_deref() {
            Some(Studied::Audience(Err(error))) => Some(error.clone()),
            Some(_) | None => None,
        })
    }

    /// What conditions can ask.
    pub(super) fn with_offers<R>(self, read: impl FnOnce(Option<&OffersReport>) -> R) -> R {
        self.offers.with(|found| match found.as_deref() {
            Some(Studied::Offers(offers)) => read(Some(offers)),
            Some(_) | None => read(None),
        })
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
        self.forget_typed();
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

    /// Settles on another condition for the audience at hand. Can be undone.
    pub(super) fn edit(self, condition: Condition) {
        let Some(number) = self.current.with_untracked(|current| current.as_ref().map(|audience| audience.number))
        else {
            return;
        };
        let audiences = self.session.settings.with_untracked(|settings| {
            list::changed(&settings.audiences, number, |audience| audience.condition.clone_from(&condition))
        });
        self.settle(audiences);
        self.forget_typed();
    }

    /// Shows what a condition would come to, while it is being typed.
    pub(super) fn try_out(self, condition: Condition) {
        self.typed.set(Some(condition));
        self.rest.update_value(|rest| rest(()));
    }

    /// Forgets what was typed and not settled.
    pub(super) fn forget_typed(self) {
        if self.typed.with_untracked(Option::is_some) {
            self.typed.set(None);
            self.rested.set(None);
        }
    }
}

/// The audience that is looked at as the page opens.
fn looked_at(session: &Session) -> Option<u32> {
    session.query.with_untracked(|query| match &query.condition {
        Some(Condition::Test(Test::Audience(number))) => Some(*number),
        Some(Condition::Test(_) | Condition::All(_) | Condition::Any(_) | Condition::Not(_)) | None => None,
    })
}

/// Brings the keyboard to an element, once what was changed stands on the page.
pub(super) fn focus_later(id: String) {
    request_animation_frame(move || {
        let element = document().get_element_by_id(&id).and_then(|found| found.dyn_into::<web_sys::HtmlElement>().ok());
        if let Some(element) = element {
            // Focus is a convenience here: the element stays reachable by Tab.
            let _ = element.focus();
        }
    });
}
