//! Who crosses a border of the life cycle in the days to come: a list for each border and span, and the days one by one.

use super::Shared;
use crate::engine::protocol::LifecycleReport;
use crate::present::segments::lifecycle::{BorderLine, Crossers, borders};
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
        <section class="sec borders" aria-labelledby="borders-title">
            <header>
                <h2 id="borders-title">{move || words.get().crossings_title()}</h2>
                <span class="note">{move || words.get().crossings_note()}</span>
            </header>
            <div class="border-cols">
                <table class="tbl pad">
                    <thead>
                        <tr>
                            <th scope="col">{move || words.get().border_column()}</th>
                            {heads}
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
                {move || shared.report.with(|report| report.as_ref().map(|report| days(report, shared)))}
            </div>
        </section>
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

/// The days to come, a column for each with a piece for each border.
fn days(report: &LifecycleReport, shared: Shared) -> impl IntoView + use<> {
    let most = report.by_day.iter().map(|day| day.iter().sum::<u64>()).max().unwrap_or(0).max(1) as f64;
    let width = 300.0 / report.by_day.len().max(1) as f64;
    let classes = ["g-retention", "g-recovery", "g-recovery far"];
    let bars = report.by_day.iter().enumerate().flat_map(|(place, day)| {
        let mut top = 56.0;
        let piece = move |(class, customers): (&'static str, u64)| {
            let height = customers as f64 / most * 52.0;
            top -= height;
            view! {
                <rect
                    class=format!("f {class}")
                    x=format!("{:.2}", place as f64 * width)
                    y=format!("{top:.2}")
                    width=format!("{:.2}", width * 0.8)
                    height=format!("{height:.2}")
                ></rect>
            }
        };
        classes.into_iter().zip(*day).map(piece).collect::<Vec<_>>()
    });
    let last = report.by_day.len();
    view! {
        <figure class="days">
            <svg
                viewBox="0 0 300 56"
                preserveAspectRatio="none"
                role="img"
                aria-label=move || shared.words.get().crossings_by_day()
            >
                {bars.collect_view()}
            </svg>
            <figcaption class="note">
                <span>"+1"</span>
                <span>{move || shared.words.get().crossings_by_day()}</span>
                <span>{format!("+{last}")}</span>
            </figcaption>
        </figure>
    }
}
