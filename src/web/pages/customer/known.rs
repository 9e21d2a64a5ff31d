//! Beside what a customer did: why the scores are what they are, where they stand, the next order, what is known.

use super::Shared;
use crate::present::person::PersonView;
use crate::web::pages::explained;
use crate::web::ui::Section;
use leptos::prelude::*;

/// The sections beside the history.
#[component]
pub(super) fn Sides(
    /// What the page reads.
    shared: Shared,
) -> impl IntoView {
    let words = shared.words;
    let view = shared.view;
    let expected = move || view.with(|view| view.as_ref().map(|view| view.expected.clone()));
    let why = move || view.with(|view| view.as_ref().map(|view| explained(view.why.clone())));
    let stands = move || view.with(|view| view.as_ref().map(stands));
    let known = move || pairs(view.with(|view| view.as_ref().map(|view| view.known.clone())));
    let has_favourites = move || view.with(|view| view.as_ref().is_some_and(|view| !view.favourites.is_empty()));
    let favourites = move || pairs(view.with(|view| view.as_ref().map(|view| view.favourites.clone())));
    view! {
        <div class="person-side">
            <Section title=move || words.get().next_order()>
                <p>{expected}</p>
            </Section>
            <Section title=move || words.get().person_stands()>{stands}</Section>
            <Section title=move || words.get().scores_why() class="why">{why}</Section>
            <Show when=has_favourites>
                <Section title=move || words.get().person_favourites()>{favourites}</Section>
            </Show>
            <Section title=move || words.get().person_known()>{known}</Section>
        </div>
    }
}

fn stands(view: &PersonView) -> impl IntoView + use<> {
    let rows = view.stands.iter().map(|stand| {
        view! {
            <div>
                <dt>{stand.partition}</dt>
                <dd>
                    <b>{stand.part.clone()}</b>
                    <span class="note">{stand.reason.clone()}</span>
                </dd>
            </div>
        }
    });
    view! { <dl class="pairs stands">{rows.collect_view()}</dl> }
}

fn pairs(pairs: Option<Vec<(String, String)>>) -> impl IntoView {
    let rows = pairs.unwrap_or_default().into_iter();
    let rows = rows.map(|(name, value)| view! { <div><dt>{name}</dt><dd>{value}</dd></div> });
    view! { <dl class="pairs">{rows.collect_view()}</dl> }
}
