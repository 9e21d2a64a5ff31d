//! The life cycle: the stages on a ruler of days, and in figures.

use super::Shared;
use crate::domain::Stage;
use crate::engine::protocol::Selection;
use crate::present::segments::lifecycle::{Lane, Lifecycle, Span, StageLine, lifecycle};
use crate::web::ui::{StageCode, stage_class};
use leptos::prelude::*;

/// The stages.
#[component]
pub(super) fn LifecycleSection(
    /// What the page reads.
    shared: Shared,
) -> impl IntoView {
    let words = shared.words;
    let language = shared.session.language;
    let life = Memo::new(move |_| shared.analysis.with(|analysis| lifecycle(analysis, language.get())));
    let rows = move || life.with(|life| life.stages.iter().cloned().map(|line| stage_row(line, shared)).collect_view());
    let total = move || life.with(|life| life.total.clone());
    view! {
        <section class="sec life-sec" aria-labelledby="life-title">
            <header>
                <h2 id="life-title">{move || words.get().view_lifecycle()}</h2>
                <span class="note">{move || words.get().lifecycle_note()}</span>
            </header>
            {move || life.with(|life| band(life, shared))}
            <table class="tbl pad stages">
                <thead>
                    <tr>
                        <th scope="col">{move || words.get().stage_column()}</th>
                        <th scope="col" class="w-who">{move || words.get().who_column()}</th>
                        <th scope="col" class="num">{move || words.get().customers()}</th>
                        <th scope="col" class="num">{move || words.get().share_of_base()}</th>
                        <th scope="col" class="num">{move || words.get().share_of_revenue()}</th>
                        <th scope="col" class="num w-order">{move || life.with(|life| life.order_head.clone())}</th>
                        <th scope="col" class="num">{move || life.with(|life| life.customer_head.clone())}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
                <tfoot>
                    <tr>
                        <th scope="row">{move || words.get().total()}</th>
                        <td class="w-who"></td>
                        <td class="num">{move || total().customers}</td>
                        <td class="num">{move || total().share_of_base}</td>
                        <td class="num">{move || total().share_of_revenue}</td>
                        <td class="num w-order">{move || total().per_order}</td>
                        <td class="num">{move || total().per_customer}</td>
                    </tr>
                </tfoot>
            </table>
            <p class="note far-note">{move || life.with(|life| life.far.clone())}</p>
            <p class="note">{move || words.get().acquisition_empty()}</p>
        </section>
    }
}

/// The stages on their ruler.
fn band(life: &Lifecycle, shared: Shared) -> impl IntoView + use<> {
    let words = shared.words;
    let on_ruler = life.stages.iter().cloned().filter_map(|line| match line.span {
        Span::Before => None,
        Span::On { from, to, lane } => Some(stage_block(line, from, to, lane, shared)),
    });
    let ticks = life.ticks.iter().map(|at| view! { <i style:left=percent(*at)></i> }).collect_view();
    let marks = life.marks.iter().cloned().map(|mark| view! { <b style:left=percent(mark.at)>{mark.label}</b> });
    view! {
        <div class="life">
            <div class="life-band">{on_ruler.collect_view()}<span class="far" style:left=percent(life.far_from)>{life.far.clone()}</span></div>
            <div class="life-ruler" aria-hidden="true">
                {ticks}
                {marks.collect_view()}
                <span>{move || words.get().lifecycle_axis()}</span>
            </div>
        </div>
    }
}

fn stage_block(line: StageLine, from: f64, to: f64, lane: Lane, shared: Shared) -> impl IntoView {
    let stage = line.stage;
    let lane = match lane {
        Lane::Whole => "whole",
        Lane::Upper => "upper",
        Lane::Lower => "lower",
    };
    view! {
        <button
            type="button"
            class=format!("stage {} {lane}", stage_class(stage))
            class:is-on=move || is_chosen(shared, stage)
            aria-pressed=move || is_chosen(shared, stage).to_string()
            style:left=percent(from)
            style:width=percent(to - from)
            on:click=move |_| shared.toggle(Selection::Stage(stage))
        >
            <span class="visually-hidden">{line.label}</span>
            <b aria-hidden="true">{line.name}</b>
            <span class="c" aria-hidden="true">{line.figures.customers}</span>
            <span class="v" aria-hidden="true">{line.figures.share_of_base}" · "{line.revenue}</span>
        </button>
    }
}

fn stage_row(line: StageLine, shared: Shared) -> impl IntoView {
    let stage = line.stage;
    let choose = move |_| shared.toggle(Selection::Stage(stage));
    view! {
        <tr class:is-sel=move || is_chosen(shared, stage) on:click=choose>
            <th scope="row">
                <button type="button" class="segname" aria-pressed=move || is_chosen(shared, stage).to_string()>
                    <StageCode stage/>
                    <span>{line.name}</span>
                </button>
            </th>
            <td class="w-who muted">{line.who}</td>
            <td class="num">{line.figures.customers}</td>
            <td class="num">{line.figures.share_of_base}</td>
            <td class="num">{line.figures.share_of_revenue}</td>
            <td class="num w-order">{line.figures.per_order}</td>
            <td class="num">{line.figures.per_customer}</td>
        </tr>
    }
}

fn is_chosen(shared: Shared, stage: Stage) -> bool {
    shared.session.query.with(|query| query.selection == Selection::Stage(stage))
}

fn percent(share: f64) -> String {
    format!("{:.3}%", share * 100.0)
}
