//! What the page shows before there is an audience: three of them, made from the base, each to begin with.

use super::studio::Studio;
use crate::domain::Condition;
use crate::engine::protocol::{Studied, Study};
use crate::present::audiences::examples::examples;
use crate::present::audiences::list::{customers, share};
use crate::present::audiences::sentence::sentence;
use crate::web::pages::conditions::focus_later;
use crate::web::ui::{Button, ButtonKind, Section};
use leptos::prelude::*;

/// The examples, and an empty audience.
#[component]
pub(super) fn Examples(
    /// What the page reads.
    studio: Studio,
) -> impl IntoView {
    let words = studio.words;
    let new = move |()| {
        studio.create(words.get_untracked().audience_name(1), Condition::everyone());
        focus_later(super::builder::NAME.to_owned());
    };
    let side =
        move || view! { <Button kind=ButtonKind::Plain on_press=new>{move || words.get().new_audience()}</Button> };
    let shown = untrack(|| studio.names(|names| examples(names.analysis)));
    let rows = shown.into_iter().enumerate().map(move |(place, condition)| view! { <Example studio place condition/> });
    view! {
        <Section
            title=move || words.get().examples_title()
            note=Signal::derive(move || Some(words.get().examples_note().to_owned()))
            side
        >
            <ul class="aud-examples">{rows.collect_view()}</ul>
        </Section>
    }
}

/// One of them, with its count.
#[component]
fn Example(
    /// What the page reads.
    studio: Studio,
    /// Its place among the names.
    place: usize,
    /// Who is in it.
    condition: Condition,
) -> impl IntoView {
    let words = studio.words;
    let counted = studio.session.study(Study::Audience(condition.clone()));
    let condition = StoredValue::new(condition);
    let name = move || words.get().example_names().get(place).copied().unwrap_or_default();
    let said = move || condition.with_value(|condition| studio.names(|names| sentence(condition, names)));
    let figures = move || {
        counted.with(|found| match found.as_deref() {
            Some(Studied::Audience(Ok(report))) => {
                studio.names(|names| format!("{} · {}", customers(report.group, names), share(report.group, names)))
            }
            Some(_) | None => String::new(),
        })
    };
    let begin = move |()| {
        let name = untrack(name);
        studio.create(name.to_owned(), condition.get_value());
    };
    view! {
        <li>
            <h3>{name}</h3>
            <p>{said}</p>
            <p class="note">{figures}</p>
            <Button
                kind=ButtonKind::Plain
                label=Signal::derive(move || format!("{}: {}", words.get().use_example(), name()))
                on_press=begin
            >
                {move || words.get().use_example()}
            </Button>
        </li>
    }
}
