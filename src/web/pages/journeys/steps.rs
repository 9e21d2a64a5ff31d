//! The time line: the steps of the régua at hand, each with how many get it; a step is chosen, brought nearer or farther.

use super::Shared;
use crate::domain::Activity;
use crate::present::plan::board::{StepCard, steps};
use crate::present::plan::edit::{shifted, with_step_after};
use crate::web::ui::{Button, ButtonKind, Section};
use leptos::ev;
use leptos::prelude::*;

/// The section.
#[component]
pub(super) fn TimeLine(shared: Shared) -> impl IntoView {
    let words = shared.page.words;
    let cards = Memo::new(move |_| {
        let language = shared.page.session.language.get();
        shared
            .journey
            .with(|own| shared.report.with(|report| own.as_ref().map(|own| steps(own, report.as_ref(), language))))
    });
    let count = Memo::new(move |_| cards.with(|cards| cards.as_ref().map_or(0, Vec::len)));
    let shown = move || (0..count.get()).map(|place| card(place, cards, shared)).collect_view();
    let add = move |()| {
        let Some(own) = shared.journey.get_untracked() else { return };
        let (next, number) = with_step_after(&own, Some(shared.step.get_untracked()));
        shared.put(Some(next));
        shared.step.set(number);
    };
    view! {
        <Section
            class="timeline"
            title=move || words.get().steps_title()
            note=Signal::derive(move || words.get().steps_note().to_owned())
            side=move || view! { <Button kind=ButtonKind::Link on_press=add>{move || words.get().add_step()}</Button> }
        >
            <ol class="steps-line">{shown}</ol>
            <Show when=move || count.get() == 0><p class="note">{move || words.get().no_steps()}</p></Show>
        </Section>
    }
}

fn card(place: usize, cards: Memo<Option<Vec<StepCard>>>, shared: Shared) -> impl IntoView {
    let card = Memo::new(move |_| cards.with(|cards| cards.as_ref().and_then(|cards| cards.get(place)).cloned()));
    let text = move |of: fn(&StepCard) -> &String| {
        move || card.with(|card| card.as_ref().map(of).cloned().unwrap_or_default())
    };
    let is_on = move || shared.step.get() == place;
    let is_paused = move || card.with(|card| card.as_ref().is_some_and(|card| card.activity == Activity::Paused));
    let keys = move |event: ev::KeyboardEvent| {
        let by = match (event.key().as_str(), event.alt_key()) {
            ("ArrowLeft", true) => -1,
            ("ArrowRight", true) => 1,
            _ => return,
        };
        event.prevent_default();
        shared.put(shared.journey.with_untracked(|own| shifted(own.as_ref()?, place, by)));
    };
    let lost = move || {
        let lines = card.with(|card| card.as_ref().map(|card| card.lost.clone())).unwrap_or_default();
        lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()
    };
    let bar = move || format!("{}%", card.with(|card| card.as_ref().map_or(0, |card| card.share)));
    let look = move |()| {
        card.with_untracked(|card| card.as_ref().map(|card| card.list))
            .into_iter()
            .for_each(|list| shared.page.look_at(list));
    };
    let sel = move || card.with(|card| card.as_ref().is_some_and(|card| shared.page.looks_at(card.list)));
    view! {
        <li class:is-on=is_on class:is-paused=is_paused>
            <svg class="step-bar" aria-hidden="true"><rect x="0" width="100%" height=bar></rect></svg>
            <button
                type="button"
                class="step-card"
                aria-pressed=move || is_on().to_string()
                on:click=move |_| shared.step.set(place)
                on:keydown=keys
            >
                <span class="note">{text(|card| &card.head)}</span>
                <b>{text(|card| &card.subject)}</b>
            </button>
            <p class="c" class:is-sel=sel>
                <Button kind=ButtonKind::Link on_press=look>{text(|card| &card.sent)}</Button>
            </p>
            <ul class="lost">{lost}</ul>
        </li>
    }
}
