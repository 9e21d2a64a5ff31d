//! The audiences: the saved ones, the builder of one, comparisons, and the customers of what is looked at. What conditions
//! say, `present::audiences` works out.

mod builder;
mod compare;
mod examples;
mod saved;
mod studio;

use crate::present::audiences::list::{customers, share};
use crate::web::pages::People;
use crate::web::state::use_session;
use builder::BuilderSection;
use compare::{Combine, OverlapSection};
use examples::Examples;
use leptos::prelude::*;
use saved::SavedList;
use studio::Studio;

/// The page. It is up while there is an analysis.
#[component]
pub fn AudiencesPage() -> impl IntoView {
    let session = use_session();
    session.analysis.get_untracked().map(|first| page(Studio::of(session, first)))
}

fn page(studio: Studio) -> impl IntoView {
    let has_any = Memo::new(move |_| studio.current.with(Option::is_some));
    view! {
        <Lede studio/>
        <Show when=move || has_any.get() fallback=move || view! { <Examples studio/> }>
            <div class="aud">
                <div class="aud-side">
                    <SavedList studio/>
                    <Combine studio/>
                </div>
                <BuilderSection studio/>
            </div>
            <OverlapSection studio/>
        </Show>
        <People/>
    }
}

/// The headline: the audience at hand, in figures.
#[component]
fn Lede(
    /// What the page reads.
    studio: Studio,
) -> impl IntoView {
    let title = Memo::new(move |_| {
        let words = studio.words.get();
        let Some(current) = studio.current.get() else { return words.no_audience_title().to_owned() };
        let found = studio.editing.report();
        match found.as_ref().map(|found| &found.group) {
            Some(group) => studio
                .names(|names| words.audience_finding(&current.name, &customers(*group, names), &share(*group, names))),
            None => current.name,
        }
    });
    let said = move || studio.words.get().no_audience_hint();
    view! {
        <div class="lede">
            <h1>{move || title.get()}</h1>
            <p>{said}</p>
            <p class="visually-hidden" role="status">{move || title.get()}</p>
        </div>
    }
}
