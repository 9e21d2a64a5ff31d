//! Who crosses a border of the life cycle in the days to come: a list for each border and span, and the days one by one.

use super::Shared;
use crate::engine::protocol::LifecycleReport;
use crate::present::chart::{Chart, Scene, Table};
use crate::present::segments::funnel::days;
use crate::present::segments::lifecycle::{BorderLine, Crossers, borders};
use crate::web::pages::Figure;
use leptos::prelude::*;

/// The section.
#[component]
pub(super) fn Borders(
    /// What the page reads.
    shared: Shared,
) -> impl IntoView {
    let words = shared.words;
    let lines = Memo::new(move |_| {
        let language = shared.session.language.get();
        shared.report.with(|report| {
            report.as_ref().map(|report| shared.analysis.with(|analysis| borders(analysis, report, language)))
        })
    });
    let rows = move || lines.get().into_iter().flatten().map(|line| border_row(line, shared)).collect_view();
    let heads = move || {
        let head = |days: &u16| view! { <th scope="col" class="num">{words.get().within_days(&days.to_string())}</th> };
        LifecycleReport::WITHIN_DAYS.iter().map(head).collect_view()
    };
    view! {
        <div class="border-cols">
        <section class="sec borders" aria-labelledby="borders-title">
            <header>
                <h2 id="borders-title">{move || words.get().crossings_title()}</h2>
                <span class="note">{move || words.get().crossings_note()}</span>
            </header>
                <table class="tbl pad">
                    <thead>
                        <tr>
                            <th scope="col">{move || words.get().border_column()}</th>
                            {heads}
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
        </section>
        <Days shared/>
        </div>
    }
}

/// The days to come, one by one.
#[component]
fn Days(
    /// What the page reads.
    shared: Shared,
) -> impl IntoView {
    let words = shared.words;
    let drawn = Signal::derive(move || {
        let language = shared.session.language.get();
        shared.report.with(|report| report.as_ref().map(|report| days(report, language)))
    });
    let chart = Signal::derive(move || {
        drawn.get().unwrap_or_else(|| Chart::new(Table::default(), |width| Scene::new(width, 230.0)))
    });
    view! {
        <Figure
            title=move || words.get().crossings_by_day()
            note=Signal::derive(move || words.get().crossings_note().to_owned())
            chart
        />
    }
}

fn border_row(line: BorderLine, shared: Shared) -> impl IntoView {
    let cells = line.within.into_iter().map(|within| cell(within, shared));
    view! { <tr><th scope="row">{line.name}</th>{cells.collect_view()}</tr> }
}

fn cell(within: Crossers, shared: Shared) -> impl IntoView {
    let Crossers { selection, customers, revenue, count, label } = within;
    if count == 0 {
        return view! { <td class="num muted">{customers}</td> }.into_any();
    }
    view! {
        <td class="num">
            <button
                type="button"
                class="link"
                aria-pressed=move || shared.is_chosen(selection).to_string()
                aria-label=label
                on:click=move |_| shared.toggle(selection)
            >
                {customers}
            </button>
            <span class="note">{revenue}</span>
        </td>
    }
    .into_any()
}
