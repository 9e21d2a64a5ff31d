//! Two weeks as a list: what is sent on each day, by which way, to how many.

use super::Shared;
use super::calendar::FORTNIGHT;
use crate::present::plan::schedule::{DayDetail, StepLine};
use crate::present::plan::week::listed;
use crate::web::ui::{Button, ButtonKind};
use leptos::prelude::*;

/// The list.
#[component]
pub(super) fn ListView(
    /// What the page reads.
    shared: Shared,
) -> impl IntoView {
    let words = shared.page.words;
    let content = move || {
        let Some(plan) = shared.shown.get() else { return ().into_any() };
        let from = (shared.anchor.get(), FORTNIGHT);
        let days = listed(&plan.report, &plan.settings, from, shared.page.session.language.get());
        if days.is_empty() {
            return view! { <p class="note">{words.get().nothing_then()}</p> }.into_any();
        }
        let heads = words.get().list_columns().into_iter().enumerate().map(|(place, name)| {
            let class = if place == 4 { "num" } else { "" };
            view! { <th scope="col" class=class>{name}</th> }
        });
        let days = days.into_iter().flat_map(|(_, day)| rows(day, shared)).collect_view();
        view! {
            <div class="scroll">
                <table class="tbl pad list-table">
                    <thead><tr>{heads.collect_view()}</tr></thead>
                    <tbody>{days}</tbody>
                </table>
            </div>
        }
        .into_any()
    };
    view! { {content} }
}

fn rows(day: DayDetail, shared: Shared) -> Vec<impl IntoView> {
    let words = shared.page.words;
    let row = |(place, line): (usize, StepLine)| {
        let StepLine { journey, step, subject, channel, sent, list, .. } = line;
        let date = if place == 0 { day.date.clone() } else { String::new() };
        let look = move |()| shared.page.look_at(list);
        view! {
            <tr class:is-sel=move || shared.page.looks_at(list) class:first=place == 0>
                <th scope="row"><span class:visually-hidden=place != 0>{if place == 0 { date } else { day.date.clone() }}</span></th>
                <td>{journey}" · "{step}</td>
                <td>{subject}</td>
                <td>{words.get_untracked().channel(channel)}</td>
                <td class="num"><Button kind=ButtonKind::Link on_press=look>{sent}</Button></td>
            </tr>
        }
    };
    day.steps.into_iter().enumerate().map(row).collect()
}
