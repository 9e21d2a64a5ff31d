//! The page of one customer: the finding with the ways along the list, the time line, what happened, why, where they stand, what
//! is known. What is shown, `present::person` works out.

mod history;
mod known;

use crate::engine::protocol::{Analysis, CustomerQuery, Person, PersonQuestion, Study};
use crate::present::person;
use crate::present::person::PersonView;
use crate::text::Catalogue;
use crate::web::route::Route;
use crate::web::state::session::{Intent, Session};
use crate::web::state::{use_session, use_words};
use crate::web::ui::Button;
use history::{Moments, TimelineFigure};
use known::Sides;
use leptos::ev;
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsCast;

/// What the parts of the page read.
#[derive(Clone, Copy)]
struct Shared {
    session: Session,
    words: Signal<&'static dyn Catalogue>,
    analysis: Memo<Option<Arc<Analysis>>>,
    person: Memo<Option<Arc<Person>>>,
    view: Memo<Option<PersonView>>,
}

/// What has come of the question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Answer {
    /// Nothing yet.
    Waiting,
    /// There is no such customer.
    Nobody,
    /// The customer.
    Found,
}

/// The key that was asked for, and who that is; nobody where no customer has it.
type Asked = (String, Option<Arc<Person>>);

/// The page.
#[component]
pub fn CustomerPage() -> impl IntoView {
    let session = use_session();
    let question = Memo::new(move |_| {
        let key = session.customer.get()?;
        let list: CustomerQuery = session.query.get();
        Some(PersonQuestion { key, list })
    });
    let asked = Memo::new(move |_| question.get().map(|question| session.study(Study::Person(question))));
    // While the next customer is on the way, the last one stays.
    let answer = Memo::new_with_compare(
        move |last: Option<&Option<Asked>>| {
            let studied = asked.get()?.get();
            let report = studied.as_deref().and_then(person::report);
            let now = report.map(|report| (report.key.clone(), report.person.clone().map(|found| Arc::new(*found))));
            now.or_else(|| last.and_then(Clone::clone))
        },
        |_, _| true,
    );
    let analysis = Memo::new(move |last: Option<&Option<Arc<Analysis>>>| {
        session.analysis.get().or_else(|| last.and_then(Clone::clone))
    });
    let person = Memo::new_with_compare(move |_| answer.get().and_then(|(_, person)| person), |_, _| true);
    let view = Memo::new(move |_| {
        let (person, analysis) = (person.get()?, analysis.get()?);
        Some(person::person(&person, &analysis, session.language.get()))
    });
    let shared = Shared { session, words: use_words(), analysis, person, view };
    let state = Memo::new(move |_| match (question.with(Option::is_some), answer.get()) {
        (false, _) | (true, Some((_, None))) => Answer::Nobody,
        (true, None) => Answer::Waiting,
        (true, Some((_, Some(_)))) => Answer::Found,
    });
    listen(shared);
    move || match state.get() {
        Answer::Waiting => view! { <div class="lede person-lede"></div> }.into_any(),
        Answer::Nobody => nobody(shared).into_any(),
        Answer::Found => found(shared).into_any(),
    }
}

/// A way along the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    Previous,
    Next,
}

impl Shared {
    fn neighbour(self, way: Way) -> Option<String> {
        self.view.with(|view| {
            let view = view.as_ref()?;
            match way {
                Way::Previous => view.previous.clone(),
                Way::Next => view.next.clone(),
            }
        })
    }

    fn go(self, way: Way) {
        if let Some(key) = untrack(|| self.neighbour(way)) {
            self.session.send(Intent::OpenCustomer(key));
        }
    }
}

/// The keys of the page.
fn listen(shared: Shared) {
    let keys = window_event_listener(ev::keydown, move |event| {
        let plain = !event.ctrl_key() && !event.meta_key() && !event.shift_key();
        match (event.key().as_str(), event.alt_key()) {
            ("ArrowUp", true) if plain => shared.go(Way::Previous),
            ("ArrowDown", true) if plain => shared.go(Way::Next),
            ("Escape", false) if plain && !event.default_prevented() && !in_a_field(&event) => {
                shared.session.send(Intent::CloseCustomer);
            }
            _ => return,
        }
        event.prevent_default();
    });
    on_cleanup(move || keys.remove());
}

/// Whether a key was pressed in a field, which it may be meant for.
fn in_a_field(event: &ev::KeyboardEvent) -> bool {
    let element = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    element.is_some_and(|element| matches!(element.closest("input, select, textarea"), Ok(Some(_))))
}

fn nobody(shared: Shared) -> impl IntoView {
    let words = shared.words;
    view! {
        <div class="lede">
            <h1>{move || words.get().no_person().0}</h1>
            <p>{move || words.get().no_person().1}</p>
        </div>
        <div class="acts">
            <a class="btn primary" href=Route::SEGMENTS.href()>{move || words.get().to_list()}</a>
        </div>
    }
}

fn found(shared: Shared) -> impl IntoView {
    let words = shared.words;
    let of = move |part: fn(&PersonView) -> String| {
        move || shared.view.with(|view| view.as_ref().map(part).unwrap_or_default())
    };
    let key = move || shared.view.with(|view| view.as_ref().and_then(|view| view.key.clone()));
    let reason = move |way: Way| {
        Signal::derive(move || shared.neighbour(way).is_none().then(|| words.get().no_neighbour().to_owned()))
    };
    let step = move |way: Way| move |()| shared.go(way);
    view! {
        <div class="lede person-lede">
            <h1 aria-live="polite">{of(|view| view.title.clone())}</h1>
            <p>{key} {move || key().is_some().then_some(" · ")} {of(|view| view.place.clone())}</p>
            <div class="acts">
                <Button on_press=move |()| shared.session.send(Intent::CloseCustomer)>
                    {move || words.get().to_list()}
                </Button>
                <Button reason=reason(Way::Previous) on_press=step(Way::Previous)>
                    {move || words.get().previous_person()}
                </Button>
                <Button reason=reason(Way::Next) on_press=step(Way::Next)>
                    {move || words.get().next_person()}
                </Button>
                <span class="note kb">{move || words.get().person_keys()}</span>
            </div>
        </div>
        <TimelineFigure shared/>
        <div class="person">
            <Moments shared/>
            <Sides shared/>
        </div>
    }
}
