//! The customers' section: what is chosen, the search, the downloads, the table. Its rows are `rows`'.

use super::Shared;
use super::download::DownloadMenu;
use super::rows::Rows;
use crate::domain::{Condition, Test};
use crate::engine::protocol::{CustomerQuery, Selection, Settings};
use crate::present::audiences::list::with;
use crate::present::audiences::sentence::{Names, short};
use crate::present::segments::chosen::{Chip, Mark, as_condition};
use crate::web::state::session::Intent;
use crate::web::ui::{Button, ButtonKind, Icon, IconKind, StageCode, Swatch};
use core::time::Duration;
use leptos::leptos_dom::helpers::debounce;
use leptos::prelude::*;

/// The title's id, to bring the section into sight.
const TITLE: &str = "customers-title";
/// How long a search waits for the next letter.
const PATIENCE: Duration = Duration::from_millis(150);

/// The section.
#[component]
pub(super) fn Customers(
    /// What the page reads.
    shared: Shared,
) -> impl IntoView {
    let words = shared.words;
    let chip = move || shared.chosen.with(|chosen| chosen.chip.clone()).map(|chip| chosen_chip(chip, shared));
    view! {
        <section class="sec customers" aria-labelledby=TITLE>
            <header>
                <h2 id=TITLE tabindex="-1">{move || shared.chosen.with(|chosen| chosen.title.clone())}</h2>
                <span class="note">{move || shared.chosen.with(|chosen| chosen.count.clone())}</span>
                <div class="side">
                    {chip}
                    <KeepAsAudience shared/>
                    <Search shared/>
                    <DownloadMenu shared class="link"/>
                </div>
            </header>
            <Rows shared/>
            <Nobody shared/>
            <p class="note kb">{move || words.get().rows_keys()}</p>
        </section>
    }
}

/// Keeps what is looked at as an audience, by a name that its conditions give.
#[component]
fn KeepAsAudience(
    /// What the page reads.
    shared: Shared,
) -> impl IntoView {
    let session = shared.session;
    let condition = Memo::new(move |_| {
        let settings = session.settings.get();
        session.query.with(|query| as_condition(query.selection, query.condition.as_ref(), &settings))
    });
    let keep = move |()| {
        let Some(condition) = condition.get_untracked() else { return };
        let settings = session.settings.get_untracked();
        let name = shared.analysis.with_untracked(|analysis| {
            let language = session.language.get_untracked();
            short(&condition, Names { analysis, audiences: &settings.audiences, language })
        });
        let (audiences, number) = with(&settings.audiences, name, condition);
        session.send(Intent::Analyse(Settings { audiences, ..settings }));
        session.send(Intent::Look(Condition::Test(Test::Audience(number))));
    };
    view! {
        <Show when=move || condition.with(Option::is_some)>
            <Button kind=ButtonKind::Link on_press=keep>{move || shared.words.get().save_as_audience()}</Button>
        </Show>
    }
}

fn chosen_chip(chip: Chip, shared: Shared) -> impl IntoView {
    let mark = match chip.mark {
        Mark::Segment(tint) => view! { <Swatch tint/> }.into_any(),
        Mark::Stage(stage) => view! { <StageCode stage/> }.into_any(),
        Mark::None => ().into_any(),
    };
    let clear = move |()| shared.select(Selection::Everyone);
    view! {
        <span class="chip is-chosen">
            {mark}
            <span class="name">{chip.name}</span>
            <Button
                kind=ButtonKind::Icon
                label=Signal::derive(move || shared.words.get().clear_selection().to_owned())
                on_press=clear
            >
                <Icon kind=IconKind::Close/>
            </Button>
        </span>
    }
}

/// The search field. What is typed stands in it; what is searched follows when the typing rests.
#[component]
fn Search(
    /// What the page reads.
    shared: Shared,
) -> impl IntoView {
    let session = shared.session;
    let typed = RwSignal::new(None::<String>);
    let search = StoredValue::new_local(debounce(PATIENCE, move |text: String| {
        let query = session.query.get_untracked();
        if query.search != text {
            session.send(Intent::Query(CustomerQuery { search: text, ..query }));
        }
        typed.set(None);
    }));
    let value = move || typed.get().unwrap_or_else(|| session.query.with(|query| query.search.clone()));
    let input = move |event| {
        let text = event_target_value(&event);
        typed.set(Some(text.clone()));
        search.update_value(|search| search(text));
    };
    view! {
        <input
            class="input search"
            type="search"
            autocomplete="off"
            spellcheck="false"
            aria-label=move || shared.words.get().search_label()
            placeholder=move || shared.words.get().search_hint()
            prop:value=value
            on:input=input
        />
    }
}

/// What the table says when it is empty.
#[component]
fn Nobody(
    /// What the page reads.
    shared: Shared,
) -> impl IntoView {
    let session = shared.session;
    let empty = Memo::new(move |_| {
        session.rows.with(|rows| {
            rows.as_ref().filter(|rows| rows.total.customers == 0).map(|rows| rows.request.query.search.clone())
        })
    });
    let said = move || {
        let search = empty.get().unwrap_or_default();
        if search.trim().is_empty() {
            shared.words.get().nobody_here().to_owned()
        } else {
            shared.words.get().nobody_found(&search)
        }
    };
    let searched = move || empty.get().is_some_and(|search| !search.trim().is_empty());
    let clear = move |()| {
        let query = session.query.get_untracked();
        session.send(Intent::Query(CustomerQuery { search: String::new(), ..query }));
    };
    view! {
        <Show when=move || empty.get().is_some()>
            <div class="empty">
                <p>{said}</p>
                <Show when=searched>
                    <Button kind=ButtonKind::Plain on_press=clear>{move || shared.words.get().clear_search()}</Button>
                </Show>
            </div>
        </Show>
    }
}

/// Scrolls the section into sight, and the keyboard with it.
pub(super) fn bring_into_sight() {
    use wasm_bindgen::JsCast;
    let title = document().get_element_by_id(TITLE).and_then(|title| title.dyn_into::<web_sys::HtmlElement>().ok());
    if let Some(title) = title {
        // Focus scrolls as far as needed; the table below is what matters.
        let _ = title.focus();
        title.scroll_into_view();
    }
}

/// Scrolls as little as is needed to see an element.
pub(super) fn scroll_near(element: &web_sys::Element) {
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_block(web_sys::ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}
