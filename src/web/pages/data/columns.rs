//! The preview table: each column with what it is, and the first lines as they stand and as they are read.

use super::shown::Shown;
use crate::domain::Contents;
use crate::domain::Role;
use crate::present::data::mapping::Change;
use crate::present::data::preview::{Cell, Head, HeadState, Line, Mark, Rows, Side};
use crate::web::ui::{Choice, Icon, IconKind, SegmentedControl, Select};
use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// The section's id, to bring it into sight.
const SECTION: &str = "columns";

/// Scrolls the section into sight, and the keyboard with it.
pub(super) fn bring_into_sight() {
    let section = document().get_element_by_id(SECTION);
    if let Some(section) = section.and_then(|section| section.dyn_into::<web_sys::HtmlElement>().ok()) {
        // Focus is a convenience here: the table stays reachable by Tab.
        let _ = section.focus();
        section.scroll_into_view();
    }
}

/// What the file holds, and which of its rows are shown.
#[component]
pub(super) fn Choices(
    /// What the page shows.
    shown: Shown,
) -> impl IntoView {
    let Shown { words, rows, preview, .. } = shown;
    let contents = Memo::new(move |_| {
        let words = words.get();
        let choice = |contents| Choice::new(Change::Contents(contents), words.contents(contents));
        Contents::ALL.map(choice).to_vec()
    });
    let held = Memo::new(move |_| {
        let held = preview.with(|preview| preview.as_ref().map_or(Contents::Orders, |preview| preview.contents));
        Change::Contents(held)
    });
    let note = move || preview.with(|preview| preview.as_ref().and_then(|preview| preview.contents_note));
    let which = Memo::new(move |_| {
        let words = words.get();
        vec![Choice::new(Rows::First, words.rows_first()), Choice::new(Rows::Faulty, words.rows_faulty())]
    });
    view! {
        <Show when=move || { shown.faulty.get() > 0 }>
            <SegmentedControl
                label=move || words.get().preview_rows()
                choices=which
                value=rows
                on_choose=move |chosen| rows.set(chosen)
            />
        </Show>
        <span class="note warn">{note}</span>
        <Select
            label=move || words.get().contents_label()
            choices=contents
            value=held
            on_choose=move |change| shown.remap(change)
        />
    }
}

/// The table; scrolls sideways by itself, also with the keyboard.
#[component]
pub(super) fn Columns(
    /// What the page shows.
    shown: Shown,
    /// The region, for focus.
    region: NodeRef<Div>,
) -> impl IntoView {
    let Shown { words, preview, .. } = shown;
    let places = Memo::new(move |_| preview.with(|preview| preview.as_ref().map_or(0, |preview| preview.heads.len())));
    let lines = move || {
        let lines = preview.with(|preview| preview.as_ref().map(|preview| preview.lines.clone()));
        let read_as = words.get().read_as();
        lines.unwrap_or_default().into_iter().map(|line| shown_line(line, read_as)).collect_view()
    };
    let has_reasons = move || preview.with(|preview| preview.as_ref()?.lines.first()?.reason.map(|_| ()));
    let reason_head = move || has_reasons().map(|()| view! { <th scope="col">{words.get().reason_head()}</th> });
    view! {
        <div
            class="scroll"
            id=SECTION
            tabindex="0"
            role="region"
            node_ref=region
            aria-label=move || words.get().preview_label()
        >
            <table class="tbl map pad">
                <thead>
                    <tr>
                        <th class="rown" scope="col">
                            <span class="visually-hidden">{move || words.get().line_head()}</span>
                        </th>
                        {reason_head}
                        <For each=move || 0..places.get() key=|place| *place let(place)>
                            <ColumnHead place shown/>
                        </For>
                    </tr>
                </thead>
                <tbody>{lines}</tbody>
            </table>
        </div>
    }
}

/// A column's name, role, facts and notation. Stays in place while the report changes, so that focus stays too.
#[component]
fn ColumnHead(
    /// Its place in the file.
    place: usize,
    /// What the page shows.
    shown: Shown,
) -> impl IntoView {
    let Shown { words, preview, .. } = shown;
    let head = Memo::new(move |_| preview.with(|preview| preview.as_ref()?.heads.get(place).cloned()));
    let is = move |state: HeadState| head.with(|head| head.as_ref().is_some_and(|head| head.state == state));
    let name = move || head.with(|head| head.as_ref().map(|head| head.name.clone()));
    let fact = move || head.with(|head| head.as_ref().and_then(|head| head.fact.clone()));
    let certainty = move || head.with(|head| head.as_ref().and_then(|head| head.certainty));
    let label = move || head.with(|head| head.as_ref().map(|head| head.role_label.clone()).unwrap_or_default());
    let roles = Memo::new(move |_| {
        let words = words.get();
        let held = preview.with(|preview| preview.as_ref().map_or(Contents::Orders, |preview| preview.contents));
        let no_role = head.with(|head| head.as_ref().map(|head| head.no_role));
        let name = |role: Role| no_role.filter(|_| role == Role::Ignored).unwrap_or_else(|| words.role(role));
        held.offered().iter().map(|role| Choice::new(Change::Role(place, *role), name(*role))).collect::<Vec<_>>()
    });
    let role = Memo::new(move |_| {
        Change::Role(place, head.with(|head| head.as_ref().map_or(Role::Ignored, |head| head.role)))
    });
    let on_change = Callback::new(move |change| shown.remap(change));
    let has_notation = move || head.with(|head| head.as_ref().is_some_and(|head| head.notation.is_some()));
    view! {
        <th
            scope="col"
            class:asked=move || is(HeadState::Asked)
            class:unused=move || is(HeadState::Unused)
            class:num=move || head.with(|head| head.as_ref().is_some_and(|head| head.side == Side::End))
        >
            <code>{name}</code>
            <Select label choices=roles value=role on_choose=on_change/>
            <Show when=has_notation>
                <NotationSelect head=head.into() on_change/>
            </Show>
            <Show when=move || fact().is_some()>
                <span class="note" class:warn=move || is(HeadState::Asked)>
                    {fact}
                </span>
            </Show>
            <Show when=move || certainty().is_some()>
                <span class="note">{certainty}</span>
            </Show>
        </th>
    }
}

/// How a column is written.
#[component]
fn NotationSelect(
    /// The column's head.
    head: Signal<Option<Head>>,
    /// The user's change.
    on_change: Callback<Change>,
) -> impl IntoView {
    let notation = Memo::new(move |_| head.with(|head| head.as_ref()?.notation.clone()));
    let label =
        move || notation.with(|notation| notation.as_ref().map(|notation| notation.label.clone()).unwrap_or_default());
    let choices = Memo::new(move |_| {
        let choices = notation.with(|notation| notation.as_ref().map(|notation| notation.choices.clone()));
        choices
            .unwrap_or_default()
            .into_iter()
            .map(|choice| Choice::new(choice.change, choice.label))
            .collect::<Vec<_>>()
    });
    let chosen = Memo::new(move |_| {
        let chosen = notation.with(|notation| Some(notation.as_ref()?.choices.get(notation.as_ref()?.chosen)?.change));
        chosen.unwrap_or(Change::DateOrder(None))
    });
    view! {
        <div class="quiet">
            <Select label choices value=chosen on_choose=on_change/>
        </div>
    }
}

fn shown_line(line: Line, read_as: &'static str) -> impl IntoView {
    let cells = line.cells.into_iter().map(|cell| shown_cell(cell, read_as)).collect_view();
    view! {
        <tr>
            <th class="rown" scope="row">
                {line.number}
            </th>
            {line.reason.map(|reason| view! { <td class="cell-bad">{reason}</td> })}
            {cells}
        </tr>
    }
}

fn shown_cell(cell: Cell, read_as: &'static str) -> impl IntoView {
    let mark = match cell.mark {
        Mark::Plain => "",
        Mark::Unused => "off",
        Mark::Fixed => "cell-fix",
        Mark::Fault => "cell-bad",
        Mark::Blank => "cell-warn",
    };
    let side = match cell.side {
        Side::Start => "",
        Side::End => "num",
    };
    let fault = cell.mark == Mark::Fault;
    let read_as = matches!(cell.mark, Mark::Plain | Mark::Fixed).then_some(read_as);
    let reading = cell.reading.map(|reading| {
        view! {
            {fault.then(|| view! { <Icon kind=IconKind::Warning/> })}
            {read_as.map(|words| view! { <span class="visually-hidden">" " {words} " "</span> })}
            <span class="read">{reading}</span>
        }
    });
    view! {
        <td class=format!("{mark} {side}")>
            <span class="as-is">{cell.text}</span>
            {reading}
        </td>
    }
}
