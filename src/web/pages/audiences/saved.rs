//! The list of saved audiences: choosing one, ticking some for the comparison, making a new one.

use super::studio::Studio;
use crate::domain::Condition;
use crate::present::audiences::list::{Entry, entries};
use crate::web::pages::conditions::focus_later;
use crate::web::ui::{Button, ButtonKind, Section};
use leptos::prelude::*;

/// The most audiences that are compared at once.
const MOST_COMPARED: usize = 5;

/// The list.
#[component]
pub(super) fn SavedList(
    /// What the page reads.
    studio: Studio,
) -> impl IntoView {
    let words = studio.words;
    let shown = Memo::new(move |_| studio.with_saved(|saved| studio.names(|names| entries(names, saved))));
    let numbers = Memo::new(move |_| shown.with(|shown| shown.iter().map(|entry| entry.number).collect::<Vec<_>>()));
    let new = move |()| {
        let taken = studio.session.settings.with_untracked(|settings| settings.audiences.len());
        let name = words.get_untracked().audience_name(taken as u32 + 1);
        studio.create(name, Condition::everyone());
        focus_later(super::builder::NAME.to_owned());
    };
    let side =
        move || view! { <Button kind=ButtonKind::Link on_press=new>{move || words.get().new_audience()}</Button> };
    view! {
        <Section title=move || words.get().audiences() side>
            <ul class="aud-list">
                <For each=move || numbers.get() key=|number| *number let(number)>
                    <SavedEntry studio shown number/>
                </For>
            </ul>
        </Section>
    }
}

/// One of them.
#[component]
fn SavedEntry(
    /// What the page reads.
    studio: Studio,
    /// The list.
    shown: Memo<Vec<Entry>>,
    /// Which.
    number: u32,
) -> impl IntoView {
    let entry = Memo::new(move |_| shown.with(|shown| shown.iter().find(|entry| entry.number == number).cloned()));
    let name = move || entry.with(|entry| entry.as_ref().map(|entry| entry.name.clone()).unwrap_or_default());
    let figures = move || {
        let parts = entry.with(|entry| entry.as_ref().map(|entry| [entry.customers.clone(), entry.detail.clone()]));
        parts.unwrap_or_default().into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
    };
    let is_current =
        Memo::new(move |_| studio.current.with(|current| current.as_ref().is_some_and(|own| own.number == number)));
    let is_compared = Memo::new(move |_| studio.compared.with(|compared| compared.contains(&number)));
    let is_full = move || studio.compared.with(|compared| compared.len() >= MOST_COMPARED) && !is_compared.get();
    let tick = move |_| {
        studio.compared.update(|compared| {
            if let Some(place) = compared.iter().position(|other| *other == number) {
                compared.remove(place);
            } else if compared.len() < MOST_COMPARED {
                compared.push(number);
            }
        });
    };
    view! {
        <li class:is-on=move || is_current.get()>
            <input
                type="checkbox"
                aria-label=move || studio.words.get().compare_audience(&name())
                prop:checked=move || is_compared.get()
                disabled=is_full
                on:change=tick
            />
            <button
                type="button"
                aria-current=move || is_current.get().then_some("true")
                on:click=move |_| studio.choose(number)
            >
                <b>{name}</b>
                <span class="note">{figures}</span>
            </button>
        </li>
    }
}
