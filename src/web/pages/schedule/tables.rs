//! Below the calendar: who is held back and why, where réguas meet, how many messages each customer gets, reach.

use super::Shared;
use crate::engine::protocol::Selection;
use crate::present::plan::meetings::{Meeting, list_of_mark, mark_of_list, meetings};
use crate::present::plan::schedule::{HeldLine, ReceivedLine, held, reach, received};
use crate::present::plan::volume::{Volume, volume};
use crate::web::pages::values::Picture;
use crate::web::ui::{Button, ButtonKind, Choice, Section, Select};
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
pub(super) fn Meetings(shared: Shared) -> impl IntoView {
    let words = shared.page.words;
    let meeting = RwSignal::new(Meeting::Planned);
    let chart = Signal::derive(move || {
        let plan = shared.plan.get()?;
        meetings(&plan.report, &plan.settings, meeting.get(), shared.page.session.language.get())
    });
    let choices = Signal::derive(move || {
        Meeting::ALL
            .into_iter()
            .zip(words.get().meetings())
            .map(|(one, name)| Choice::new(one, name))
            .collect::<Vec<_>>()
    });
    let side = move || {
        view! {
            <Select
                label=move || words.get().meetings_show()
                choices
                value=meeting
                on_choose=move |chosen| meeting.set(chosen)
            />
        }
    };
    let chosen = Signal::derive(move || {
        let plan = shared.plan.get()?;
        shared.page.session.query.with(|query| {
            if let Selection::Planned(list) = query.selection { mark_of_list(&plan.report, list) } else { None }
        })
    });
    let choose = move |mark: u32| {
        let list = shared.plan.with_untracked(|plan| list_of_mark(&plan.as_ref()?.report, mark));
        list.into_iter().for_each(|list| shared.page.look_at(list));
    };
    view! {
        <Picture
            title=move || words.get().pairs_title()[0]
            note=Signal::derive(move || words.get().pairs_title()[1].to_owned())
            how=Signal::derive(move || words.get().meetings_how().to_owned())
            chart
            chosen
            on_choose=choose
            side
        />
    }
}

/// What goes out week by week.
#[component]
pub(super) fn Weeks(shared: Shared) -> impl IntoView {
    let words = shared.page.words;
    let by = RwSignal::new(Volume::Journey);
    let chart = Signal::derive(move || {
        let plan = shared.plan.get()?;
        volume(&plan.report, &plan.settings, by.get(), shared.page.session.language.get())
    });
    let choices = Signal::derive(move || {
        Volume::ALL.into_iter().zip(words.get().volumes()).map(|(one, name)| Choice::new(one, name)).collect::<Vec<_>>()
    });
    let side = move || {
        view! { <Select label=move || words.get().meetings_show() choices value=by on_choose=move |chosen| by.set(chosen)/> }
    };
    view! {
        <Picture
            title=move || words.get().volume_title()[0]
            note=Signal::derive(move || words.get().volume_title()[1].to_owned())
            how=Signal::derive(move || words.get().volume_how().to_owned())
            chart
            chosen=Signal::stored(None)
            on_choose=|_: u32| ()
            side
        />
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
