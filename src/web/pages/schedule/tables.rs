//! Below the calendar: who is held back and why, where réguas meet, how many messages each customer gets, reach.

use super::Shared;
use crate::present::plan::schedule::{HeldLine, PairLine, ReceivedLine, held, pairs, reach, received};
use crate::web::ui::{Button, ButtonKind, Section};
use leptos::prelude::*;

/// The sections.
#[component]
pub(super) fn Tables(
    /// What the page reads.
    shared: Shared,
) -> impl IntoView {
    view! {
        <div class="agenda-tables">
            <Held shared/>
            <Pairs shared/>
            <Received shared/>
            <Reach shared/>
        </div>
        <details class="how-computed">
            <summary>{move || shared.page.words.get().how_computed()}</summary>
            <p>{move || shared.page.words.get().dry_run_how()}</p>
        </details>
    }
}

/// Reasons.
#[component]
fn Held(shared: Shared) -> impl IntoView {
    let words = shared.page.words;
    let lines = Memo::new(move |_| {
        shared.plan.with(|plan| plan.as_ref().map(|plan| held(&plan.report, shared.page.session.language.get())))
    });
    let row = move |line: HeldLine| {
        let HeldLine { name, figures: [messages, moved, dropped, customers], bar, list } = line;
        view! {
            <tr class:is-sel=move || shared.page.looks_at(list)>
                <th scope="row">
                    {name}
                    <svg class="b" aria-hidden="true"><rect width=format!("{:.1}%", bar * 100.0) height="100%"></rect></svg>
                </th>
                <td class="num">{messages}</td>
                <td class="num">{moved}</td>
                <td class="num">{dropped}</td>
                <td class="num"><Button kind=ButtonKind::Link on_press=move |()| shared.page.look_at(list)>{customers}</Button></td>
            </tr>
        }
    };
    let content = move || match lines.get() {
        None => ().into_any(),
        Some(lines) if lines.is_empty() => view! { <p class="note">{words.get().nothing_held()}</p> }.into_any(),
        Some(lines) => view! {
            <table class="tbl pad held-table">
                <thead><tr>{head(words.get().held_columns())}</tr></thead>
                <tbody>{lines.into_iter().map(row).collect_view()}</tbody>
            </table>
        }
        .into_any(),
    };
    view! {
        <Section title=move || words.get().held_title()[0] note=Signal::derive(move || words.get().held_title()[1].to_owned())>
            {content}
        </Section>
    }
}

fn head<const N: usize>(names: [&'static str; N]) -> impl IntoView {
    let cell = |(place, name)| {
        let class = if place == 0 { "" } else { "num" };
        view! { <th scope="col" class=class>{name}</th> }
    };
    names.into_iter().enumerate().map(cell).collect_view()
}

/// Réguas that meet.
#[component]
fn Pairs(shared: Shared) -> impl IntoView {
    let words = shared.page.words;
    let lines = Memo::new(move |_| {
        shared.plan.with(|plan| {
            let language = shared.page.session.language.get();
            plan.as_ref().map(|plan| pairs(&plan.report, &plan.settings, language))
        })
    });
    let row = move |line: PairLine| {
        let PairLine { names: [one, other], figures: [before, after, week_before, week_after, gave_way], list } = line;
        view! {
            <tr class:is-sel=move || shared.page.looks_at(list)>
                <th scope="row">{one}<span class="note">" × "{other}</span></th>
                <td class="num"><Button kind=ButtonKind::Link on_press=move |()| shared.page.look_at(list)>{before}</Button></td>
                <td class="num">{after}</td>
                <td class="num">{week_before}</td>
                <td class="num">{week_after}</td>
                <td class="num">{gave_way}</td>
            </tr>
        }
    };
    let content = move || match lines.get() {
        None => ().into_any(),
        Some(lines) if lines.is_empty() => view! { <p class="note">{words.get().no_pairs_meet()}</p> }.into_any(),
        Some(lines) => view! {
            <div class="scroll" tabindex="0" role="group" aria-label=move || words.get().pairs_title()[0]>
                <table class="tbl pad">
                    <thead><tr>{head(words.get().pairs_columns())}</tr></thead>
                    <tbody>{lines.into_iter().map(row).collect_view()}</tbody>
                </table>
            </div>
        }
        .into_any(),
    };
    view! {
        <Section title=move || words.get().pairs_title()[0] note=Signal::derive(move || words.get().pairs_title()[1].to_owned())>
            {content}
        </Section>
    }
}

/// Messages by customer.
#[component]
fn Received(shared: Shared) -> impl IntoView {
    let words = shared.page.words;
    let lines = move || {
        let language = shared.page.session.language.get();
        shared.plan.with(|plan| plan.as_ref().map(|plan| received(&plan.report, language))).unwrap_or_default()
    };
    let row = |line: ReceivedLine| {
        let ReceivedLine { messages, customers, share, bar } = line;
        view! {
            <tr>
                <th scope="row">
                    {messages}
                    <svg class="b" aria-hidden="true"><rect width=format!("{:.1}%", bar * 100.0) height="100%"></rect></svg>
                </th>
                <td class="num">{customers}</td>
                <td class="num">{share}</td>
            </tr>
        }
    };
    view! {
        <Section
            title=move || words.get().received_title()[0]
            note=Signal::derive(move || words.get().received_title()[1].to_owned())
        >
            <table class="tbl pad held-table">
                <thead><tr>{move || head(words.get().received_columns())}</tr></thead>
                <tbody>{move || lines().into_iter().map(row).collect_view()}</tbody>
            </table>
        </Section>
    }
}

/// Reach by channel.
#[component]
fn Reach(shared: Shared) -> impl IntoView {
    let words = shared.page.words;
    let lines = move || {
        let language = shared.page.session.language.get();
        shared.plan.with(|plan| plan.as_ref().map(|plan| reach(&plan.report, language))).unwrap_or_default()
    };
    let row = |(name, customers): (&'static str, String)| {
        view! { <tr><th scope="row">{name}</th><td class="num">{customers}</td></tr> }
    };
    view! {
        <Section title=move || words.get().reach_title() note=Signal::derive(move || words.get().reach_note().to_owned())>
            <table class="tbl pad">
                <tbody>{move || lines().into_iter().map(row).collect_view()}</tbody>
            </table>
        </Section>
    }
}
