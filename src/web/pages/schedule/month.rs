//! A month of the calendar, its days walked by keys; campaigns are dragged from day to day.

use super::Shared;
use crate::domain::Channel;
use crate::present::plan::month::{Month, Planned, Square, month, month_with};
use crate::present::plan::week::{Campaign, campaigns, put_on};
use leptos::ev;
use leptos::html::Table;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// The month.
#[component]
pub(super) fn MonthView(
    /// What the page reads.
    shared: Shared,
) -> impl IntoView {
    let words = shared.page.words;
    let language = shared.page.session.language;
    let table = NodeRef::<Table>::new();
    let dragged = RwSignal::new(None::<u32>);
    let shown = Memo::new(move |_| {
        let plan = shared.shown.get()?;
        let month = month(&plan.report, month_with(&plan.report, shared.anchor.get()), language.get());
        Some((month?, campaigns(&plan.report, &plan.settings)))
    });
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
        shared.anchor.set(next as u16);
        request_animation_frame(move || focus(table, next));
    };
    let head = move || words.get().weekdays_short().map(|name| view! { <th scope="col">{name}</th> }).collect_view();
    let weeks = move || {
        let (weeks, campaigns) = shown.get().map(|(month, campaigns)| (month.weeks, campaigns)).unwrap_or_default();
        let of_day = |square: Square| {
            let place = square.planned.as_ref().map(|planned| planned.place);
            let own = campaigns.iter().filter(|campaign| Some(campaign.place) == place).cloned().collect();
            cell(square, own, (dragged, shared))
        };
        let week = |week: [Square; 7]| view! { <tr>{week.map(of_day).collect_view()}</tr> };
        weeks.into_iter().map(week).collect_view()
    };
    let has_campaigns = move || {
        let is_here = |month: &Month, campaign: &Campaign| {
            let planned = month.weeks.iter().flatten().filter_map(|square| square.planned.as_ref());
            planned.into_iter().any(|planned| planned.place == campaign.place)
        };
        shown.with(|shown| {
            shown.as_ref().is_some_and(|(month, campaigns)| campaigns.iter().any(|own| is_here(month, own)))
        })
    };
    view! {
        <table class="calendar" node_ref=table aria-label=move || words.get().calendar() on:keydown=keys>
            <thead><tr>{head}</tr></thead>
            <tbody>{weeks}</tbody>
        </table>
        <p class="note">
            {Channel::ALL.map(|channel| view! {
                <span class="channel-key"><i class=format!("ch-{}", channel.index())></i>{move || words.get().channel(channel)}</span>
            }).collect_view()}
            <span class="kb">{move || words.get().calendar_keys()}</span>
        </p>
        {move || has_campaigns().then(|| view! { <p class="note">{words.get().campaign_hint()}</p> })}
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

/// The campaign that is being dragged, and what the page reads.
type Dragging = (RwSignal<Option<u32>>, Shared);

fn cell(square: Square, campaigns: Vec<Campaign>, (dragged, shared): Dragging) -> AnyView {
    let Some(number) = square.number else { return view! { <td class="out"></td> }.into_any() };
    let Some(planned) = square.planned else {
        return view! { <td class="out"><span class="n">{number}</span></td> }.into_any();
    };
    let (place, quiet) = (planned.place, planned.text.quiet);
    let is_over = RwSignal::new(false);
    let over = move |event: ev::DragEvent| {
        if dragged.with_untracked(Option::is_some) {
            event.prevent_default();
            is_over.set(true);
        }
    };
    let drop = move |event: ev::DragEvent| {
        is_over.set(false);
        if let Some(number) = dragged.get_untracked() {
            event.prevent_default();
            bring(number, place, shared);
        }
        dragged.set(None);
    };
    let chips = campaigns.into_iter().map(|campaign| chip(campaign, dragged)).collect_view();
    view! {
        <td
            class:quiet=quiet
            class:is-over=move || is_over.get()
            on:dragover=over
            on:dragleave=move |_| is_over.set(false)
            on:drop=drop
        >
            {day(number, planned, shared)}
            {chips}
        </td>
    }
    .into_any()
}

/// A campaign on its day. Keys have the buttons beside the day.
fn chip(Campaign { number, name, .. }: Campaign, dragged: RwSignal<Option<u32>>) -> impl IntoView {
    let (text, title) = (name.clone(), name.clone());
    let start = move |event: ev::DragEvent| {
        dragged.set(Some(number));
        // Some browsers drag nothing that carries nothing.
        if let Some(carried) = event.data_transfer() {
            carried.set_data("application/x-regua-campaign", &text).ok();
        }
    };
    view! {
        <span class="campaign" draggable="true" title=title on:dragstart=start on:dragend=move |_| dragged.set(None)>
            {name}
        </span>
    }
}

/// Brings a campaign to another day of the dry run, and shows that day.
pub(super) fn bring(number: u32, place: u16, shared: Shared) {
    let Some(plan) = shared.plan.get_untracked() else { return };
    shared.page.change(|settings| {
        if put_on(settings, &plan.report, (number, place)) {
            shared.choose(place);
            shared.brought.set(Some((number, place)));
        }
    });
}

fn day(number: u32, Planned { place, text, bar }: Planned, shared: Shared) -> impl IntoView {
    let words = shared.page.words;
    let is_on = move || shared.day.get() == Some(place);
    let choose = move |_| shared.choose(place);
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
    }
}

fn percent(share: f64) -> String {
    format!("{:.1}%", share * 100.0)
}
