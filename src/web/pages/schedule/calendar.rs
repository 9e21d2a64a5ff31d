//! The calendar: a month at a time, its days walked by keys.

use super::Shared;
use crate::domain::Channel;
use crate::present::plan::month::{Planned, Square, month, month_with, months};
use crate::present::plan::schedule::fullest;
use crate::text::format;
use crate::web::ui::{Button, ButtonKind, Section};
use leptos::ev;
use leptos::html::Table;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// The section.
#[component]
pub(super) fn Calendar(
    /// What the page reads.
    shared: Shared,
) -> impl IntoView {
    let words = shared.page.words;
    let language = shared.page.session.language;
    let place = RwSignal::new(0_usize);
    let table = NodeRef::<Table>::new();
    let shown = Memo::new(move |_| {
        let plan = shared.plan.get()?;
        let last = months(&plan.report).saturating_sub(1);
        month(&plan.report, place.get().min(last), language.get())
    });
    let last = move || shared.plan.with(|plan| plan.as_ref().map_or(0, |plan| months(&plan.report).saturating_sub(1)));
    let title = move || shown.with(|shown| shown.as_ref().map_or_else(String::new, |month| month.name.clone()));
    let note = Signal::derive(move || {
        let most = shared.plan.with(|plan| plan.as_ref().map_or(0, |plan| fullest(&plan.report)));
        words.get().calendar_note(&format::count(language.get(), most))
    });
    let side = move || {
        let step =
            move |by: isize| move |()| place.update(|place| *place = place.saturating_add_signed(by).min(last()));
        view! {
            <Button kind=ButtonKind::Link on_press=step(-1)>{move || words.get().months_around()[0]}</Button>
            <Button kind=ButtonKind::Link on_press=step(1)>{move || words.get().months_around()[1]}</Button>
        }
    };
    let keys = move |event: ev::KeyboardEvent| {
        let step = match event.key().as_str() {
            "ArrowRight" => 1,
            "ArrowLeft" => -1,
            "ArrowDown" => 7,
            "ArrowUp" => -7,
            _ => return,
        };
        let here = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        let here = here.and_then(|here| here.get_attribute("data-day")).and_then(|day| day.parse::<i32>().ok());
        let days = shared.plan.with_untracked(|plan| plan.as_ref().map_or(0, |plan| plan.report.days.len()));
        let Some(next) = here.map(|here| here + step).filter(|next| (0..days as i32).contains(next)) else { return };
        event.prevent_default();
        let within =
            shared.plan.with_untracked(|plan| plan.as_ref().map_or(0, |plan| month_with(&plan.report, next as u16)));
        place.set(within);
        request_animation_frame(move || focus(table, next));
    };
    let head = move || words.get().weekdays_short().map(|name| view! { <th scope="col">{name}</th> }).collect_view();
    let weeks = move || {
        let weeks = shown.get().map(|month| month.weeks).unwrap_or_default();
        let week = |week: [Square; 7]| view! { <tr>{week.map(|square| cell(square, shared)).collect_view()}</tr> };
        weeks.into_iter().map(week).collect_view()
    };
    view! {
        <Section class="calendar-sec" title note side>
            <table class="calendar" node_ref=table aria-label=move || words.get().calendar() on:keydown=keys>
                <thead><tr>{head}</tr></thead>
                <tbody>{weeks}</tbody>
            </table>
            <p class="note">
                {Channel::ALL.map(|channel| view! {
                    <span class="key"><i class=format!("ch-{}", channel.index())></i>{move || words.get().channel(channel)}</span>
                }).collect_view()}
                <span class="kb">{move || words.get().calendar_keys()}</span>
            </p>
        </Section>
    }
}

fn focus(table: NodeRef<Table>, day: i32) {
    let found =
        table.get_untracked().and_then(|table| table.query_selector(&format!("[data-day='{day}']")).ok().flatten());
    if let Some(button) = found.and_then(|found| found.dyn_into::<web_sys::HtmlElement>().ok()) {
        // Focus is a convenience here: the day stays reachable by Tab.
        drop(button.focus());
    }
}

fn cell(square: Square, shared: Shared) -> AnyView {
    let Some(number) = square.number else { return view! { <td class="out"></td> }.into_any() };
    let Some(planned) = square.planned else {
        return view! { <td class="out"><span class="n">{number}</span></td> }.into_any();
    };
    day(number, planned, shared)
}

fn day(number: u32, Planned { place, text, bar }: Planned, shared: Shared) -> AnyView {
    let words = shared.page.words;
    let is_on = move || shared.day.get() == Some(place);
    let choose = move |_| shared.day.set(Some(place));
    let mut left = 0.0;
    let pieces = bar.into_iter().enumerate().map(|(channel, share)| {
        let x = left;
        left += share;
        view! { <rect class=format!("ch-{channel}") x=percent(x) width=percent(share) height="100%"></rect> }
    });
    let pieces = pieces.collect_view();
    let figure = if text.quiet { None } else { Some(text.sent.clone()) };
    let quiet = text.quiet.then_some(move || words.get().quiet_day());
    let held = Some(text.held).filter(|held| !held.is_empty());
    view! {
        <td class:quiet=text.quiet>
            <button
                type="button"
                class="day"
                class:is-on=is_on
                data-day=place.to_string()
                tabindex=move || if is_on() || (place == 0 && shared.day.get().is_none()) { "0" } else { "-1" }
                aria-pressed=move || is_on().to_string()
                on:click=choose
            >
                <span class="visually-hidden">{text.label}</span>
                <span class="n" aria-hidden="true">{number}</span>
                <b aria-hidden="true">{figure}</b>
                <span class="note" aria-hidden="true">{quiet}</span>
                <span class="held" aria-hidden="true">{held}</span>
                <svg class="b" aria-hidden="true">{pieces}</svg>
            </button>
        </td>
    }
    .into_any()
}

fn percent(share: f64) -> String {
    format!("{:.1}%", share * 100.0)
}
