//! A week: a row for each step, a column for each day; each figure is a list.

use super::Shared;
use crate::present::plan::week::{WeekDay, WeekRow, week};
use crate::web::ui::{Button, ButtonKind};
use leptos::prelude::*;

/// The week.
#[component]
pub(super) fn WeekView(
    /// What the page reads.
    shared: Shared,
) -> impl IntoView {
    let words = shared.page.words;
    let shown = move || {
        let plan = shared.shown.get()?;
        week(&plan.report, &plan.settings, shared.anchor.get(), shared.page.session.language.get())
    };
    let content = move || {
        let Some(week) = shown() else { return ().into_any() };
        let heads = week.days.each_ref().map(|day| head(day.clone(), shared)).collect_view();
        let totals = week.days.map(|day| view! { <td class="num">{day.text.sent}</td> }).collect_view();
        let rows = week.rows.into_iter().map(|line| row(line, shared)).collect_view();
        view! {
            <div class="scroll">
                <table class="tbl pad week-table">
                    <thead><tr><th scope="col">{words.get().week_rows()}</th>{heads}</tr></thead>
                    <tbody>{rows}</tbody>
                    <tfoot><tr><th scope="row">{words.get().week_total()}</th>{totals}</tr></tfoot>
                </table>
            </div>
        }
        .into_any()
    };
    view! { {content} }
}

fn head(WeekDay { name, place, text }: WeekDay, shared: Shared) -> impl IntoView {
    let name = match place {
        None => view! { <span class="note">{name}</span> }.into_any(),
        Some(place) => {
            let choose = move |_| shared.choose(place);
            let is_on = move || (shared.day.get() == Some(place)).to_string();
            view! { <button type="button" class="link" aria-pressed=is_on on:click=choose>
                {name}<span class="visually-hidden">" · "{text.label}</span>
            </button> }
            .into_any()
        }
    };
    view! { <th scope="col" class="num" class:quiet=text.quiet>{name}</th> }
}

fn row(line: WeekRow, shared: Shared) -> impl IntoView {
    let words = shared.page.words;
    let WeekRow { journey, step, channel, cells } = line;
    let cells = cells.map(|cell| match cell {
        None => view! { <td></td> }.into_any(),
        Some((sent, list)) => {
            let look = move |()| shared.page.look_at(list);
            view! {
                <td class="num" class:is-sel=move || shared.page.looks_at(list)>
                    <Button kind=ButtonKind::Link on_press=look>{sent}</Button>
                </td>
            }
            .into_any()
        }
    });
    view! {
        <tr>
            <th scope="row">
                {journey}" · "{step}
                <span class="note"><i class=format!("ch-{}", channel.index())></i>{words.get_untracked().channel(channel)}</span>
            </th>
            {cells.collect_view()}
        </tr>
    }
}
