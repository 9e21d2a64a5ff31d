//! The day that was chosen: its steps, each a list.

use super::Shared;
use super::month::bring;
use crate::engine::protocol::{Download, Flavour};
use crate::present::plan::schedule::{DayDetail, StepLine, detail};
use crate::present::plan::week::{Campaign, campaigns};
use crate::text::format;
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
        let plan = shared.shown.get()?;
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
            journey: shared.narrow.with_untracked(|narrow| narrow.journey),
            step: None,
            flavour: Flavour::Spreadsheet,
            language: session.language.get_untracked(),
        }));
    };
    let has_messages = Memo::new(move |_| found.with(|found| found.as_ref().is_some_and(|day| !day.steps.is_empty())));
    let side = move || {
        view! {
            // The file has all channels of the day.
            <Show when=move || has_messages.get() && shared.narrow.with(|narrow| narrow.channel.is_none())>
                <Button kind=ButtonKind::Link on_press=take>{move || words.get().take_day()}</Button>
            </Show>
        }
    };
    let content = move || match found.get() {
        None => view! { <p class="note">{words.get().choose_a_day()}</p> }.into_any(),
        Some(day) => steps(day, shared),
    };
    view! {
        <Section class="day-sec" title side>
            {content}
            <Campaigns shared/>
        </Section>
    }
}

/// The campaigns of the day, each to be brought a day nearer or farther: what dragging does, by keys.
#[component]
fn Campaigns(shared: Shared) -> impl IntoView {
    let words = shared.page.words;
    let all = Memo::new(move |_| {
        let Some(plan) = shared.plan.get() else { return Vec::new() };
        // The settings at hand are ahead of the plan: the buttons stay where they are while it is worked out.
        shared.page.session.settings.with(|settings| campaigns(&plan.report, settings))
    });
    let of_day = move || {
        let day = shared.day.get();
        all.get().into_iter().filter(|own| Some(own.place) == day).collect::<Vec<Campaign>>()
    };
    let row = move |own: Campaign| {
        let number = own.number;
        let go = move |by: i32| {
            move |()| {
                let from = shared.day.get_untracked().map_or(0, i32::from);
                if let Ok(place) = u16::try_from(from + by) {
                    bring(number, place, shared);
                }
            }
        };
        let name = StoredValue::new(own.name);
        let act = move |place: usize, by: i32| {
            let label =
                Signal::derive(move || format!("{}: {}", words.get().campaign_moves()[place], name.get_value()));
            view! { <Button kind=ButtonKind::Link label on_press=go(by)>{move || words.get().campaign_moves()[place]}</Button> }
        };
        view! { <p class="campaign-row"><b>{name.get_value()}</b>{act(0, -1)}{act(1, 1)}</p> }
    };
    let said = move || {
        let (number, place) = shared.brought.get()?;
        let plan = shared.plan.get_untracked()?;
        let date = format::date_long(shared.page.session.language.get(), plan.report.days.get(usize::from(place))?.day);
        let name = all.with_untracked(|all| all.iter().find(|own| own.number == number).map(|own| own.name.clone()))?;
        Some(words.get().campaign_moved(&name, &date))
    };
    view! {
        <For each=of_day key=|own| own.number children=row/>
        <p class="visually-hidden" role="status">{said}</p>
    }
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
    // The list is that of the whole day: under a filter the sum is another one.
    let sum = if shared.narrow.with_untracked(|narrow| narrow.is_open()) {
        view! {
            <button type="button" class="link" aria-pressed=is_on on:click=move |_| shared.page.look_at(list)>
                <b>{text.sent}</b>" "{words.get().goes_out()}
            </button>
        }
        .into_any()
    } else {
        view! { <span><b>{text.sent}</b>" "{words.get().goes_out()}</span> }.into_any()
    };
    let lines = steps.into_iter().map(|line| step(line, shared)).collect_view();
    view! {
        <p class="day-sum">
            {sum}
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
