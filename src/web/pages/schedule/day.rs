//! The day that was chosen: its steps, each a list.

use super::Shared;
use crate::engine::protocol::{Download, Flavour};
use crate::present::plan::schedule::{DayDetail, StepLine, detail};
use crate::web::state::session::Intent;
use crate::web::ui::{Button, ButtonKind, Section};
use leptos::prelude::*;

/// The section.
#[component]
pub(super) fn DayPanel(
    /// What the page reads.
    shared: Shared,
) -> impl IntoView {
    let words = shared.page.words;
    let found = Memo::new(move |_| {
        let plan = shared.plan.get()?;
        detail(&plan.report, &plan.settings, shared.day.get()?, shared.page.session.language.get())
    });
    let title = move || {
        found.with(|found| found.as_ref().map_or_else(|| words.get().calendar().to_owned(), |day| day.date.clone()))
    };
    let session = shared.page.session;
    let take = move |()| {
        let Some(day) = shared.day.get_untracked() else { return };
        session.send(Intent::Download(Download::Messages {
            from_day: day,
            to_day: day,
            journey: None,
            step: None,
            flavour: Flavour::Spreadsheet,
            language: session.language.get_untracked(),
        }));
    };
    let has_messages = Memo::new(move |_| found.with(|found| found.as_ref().is_some_and(|day| !day.steps.is_empty())));
    let side = move || {
        view! {
            <Show when=move || has_messages.get()>
                <Button kind=ButtonKind::Link on_press=take>{move || words.get().take_day()}</Button>
            </Show>
        }
    };
    let content = move || match found.get() {
        None => view! { <p class="note">{words.get().choose_a_day()}</p> }.into_any(),
        Some(day) => steps(day, shared),
    };
    view! { <Section class="day-sec" title side>{content}</Section> }
}

fn steps(day: DayDetail, shared: Shared) -> AnyView {
    let words = shared.page.words;
    let DayDetail { text, steps, list, .. } = day;
    if steps.is_empty() {
        return view! { <p class="note">{words.get().nothing_on_day()}</p> }.into_any();
    }
    let is_on = move || shared.page.looks_at(list).to_string();
    let held =
        (!text.held.is_empty()).then(|| view! { <span class="held">{text.held}" "{words.get().held_short()}</span> });
    let lines = steps.into_iter().map(|line| step(line, shared)).collect_view();
    view! {
        <p class="day-sum">
            <button type="button" class="link" aria-pressed=is_on on:click=move |_| shared.page.look_at(list)>
                <b>{text.sent}</b>" "{words.get().goes_out()}
            </button>
            {held}
        </p>
        <ul class="day-steps">{lines}</ul>
    }
    .into_any()
}

fn step(line: StepLine, shared: Shared) -> impl IntoView {
    let words = shared.page.words;
    let StepLine { journey, step, subject, channel, sent, list } = line;
    let look = Callback::new(move |()| shared.page.look_at(list));
    view! {
        <li class:is-sel=move || shared.page.looks_at(list)>
            <p>
                <b>{journey}" · "{step}</b>
                <span class="note">{move || words.get().channel(channel)}" · "{subject}</span>
            </p>
            <Button kind=ButtonKind::Link on_press=look>{sent}</Button>
        </li>
    }
}
