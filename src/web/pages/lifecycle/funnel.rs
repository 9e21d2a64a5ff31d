//! The funnel of stages: a column for each, as high as it has customers; or its numbers.

use super::Shared;
use crate::domain::{Border, LifecycleRule, Stage};
use crate::engine::protocol::Selection;
use crate::present::segments::lifecycle::{FarBand, Funnel, StageColumn, funnel, passing};
use crate::present::segments::list::Figures;
use crate::text::format;
use crate::web::ui::{Button, ButtonKind, Choice, SegmentedControl, StageCode, stage_class};
use leptos::prelude::*;

/// A chart, or its numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum As {
    Chart,
    Table,
}

/// The section.
#[component]
pub(super) fn FunnelSection(
    /// What the page reads.
    shared: Shared,
) -> impl IntoView {
    let words = shared.words;
    let language = shared.session.language;
    let shown = RwSignal::new(As::Chart);
    let life = Memo::new(move |_| shared.analysis.with(|analysis| funnel(analysis, language.get())));
    let content = move || match shown.get() {
        As::Chart => {
            view! { <div class="funnel">{Stage::ALL.map(|stage| column(stage, life, shared)).collect_view()}</div> }
                .into_any()
        }
        As::Table => table(life, shared).into_any(),
    };
    let name = move || match shown.get() {
        As::Chart => words.get().show_table(),
        As::Table => words.get().show_chart(),
    };
    let turn = move |()| {
        shown.update(|shown| *shown = if *shown == As::Chart { As::Table } else { As::Chart });
    };
    view! {
        <section class="sec life-sec" aria-labelledby="life-title">
            <header>
                <h2 id="life-title">{move || words.get().view_lifecycle()}</h2>
                <span class="note">{move || words.get().lifecycle_note()}</span>
                <div class="side">
                    <RuleChoice shared/>
                    <Button kind=ButtonKind::Link on_press=turn>{name}</Button>
                </div>
            </header>
            {content}
            <p class="note">{move || life.with(|life| life.hint)}</p>
        </section>
    }
}

/// Which rule parts the stages.
#[component]
fn RuleChoice(
    /// What the page reads.
    shared: Shared,
) -> impl IntoView {
    let choices = Signal::derive(move || {
        let (words, language) = (shared.words.get(), shared.session.language.get());
        let thresholds = shared.analysis.with(|analysis| analysis.settings.thresholds);
        let figure = |days: u32| format::integer(language, days.into());
        let fixed = words.rule_fixed(
            &figure(thresholds.retention_from_days),
            &figure(thresholds.retention_to_days),
            &figure(thresholds.far_after_days),
        );
        vec![Choice::new(LifecycleRule::Fixed, fixed), Choice::new(LifecycleRule::OwnRhythm, words.rule_own())]
    });
    let value = Memo::new(move |_| shared.analysis.with(|analysis| analysis.settings.lifecycle));
    let choose = move |rule: LifecycleRule| shared.change(|settings| settings.lifecycle = rule);
    view! { <SegmentedControl label=move || shared.words.get().lifecycle_rule() choices value on_choose=choose/> }
}

/// The border on the way into a stage, where there is one that time alone crosses.
fn border_into(stage: Stage) -> Option<Border> {
    match stage {
        Stage::Retention => Some(Border::Retention),
        Stage::Recovery => Some(Border::Recovery),
        Stage::Acquisition | Stage::Trial | Stage::Maintenance => None,
    }
}

/// A stage, and what leads to it from the one before.
fn column(stage: Stage, life: Memo<Funnel>, shared: Shared) -> impl IntoView {
    // All five stages are there.
    let of = Memo::new(move |_| life.with(|life| life.stages.get(stage.index()).cloned()));
    let text = move |read: fn(&StageColumn) -> &String| {
        move || of.with(|of| of.as_ref().map(read).cloned().unwrap_or_default())
    };
    let figure = move |read: fn(&Figures) -> &String| {
        move || of.with(|of| of.as_ref().map(|of| read(&of.figures).clone()).unwrap_or_default())
    };
    let height = move |place: usize| life.with(|life| life.stages.get(place).map_or(0.0, |one| one.height));
    let before = stage.index().checked_sub(1);
    // A band between the two columns, sloping from the one's height to the other's.
    let slope = move || {
        let from = before.map_or(0.0, height);
        format!("0,{:.2} 100,{:.2} 100,100 0,100", 100.0 - from * 100.0, 100.0 - height(stage.index()) * 100.0)
    };
    let passes = move || {
        let language = shared.session.language.get();
        let border = border_into(stage)?;
        shared.report.with(|report| passing(report.as_ref()?, border, language))
    };
    let name = move || of.with(|of| of.as_ref().map(|of| of.name));
    let selection = Selection::Stage(stage);
    let far = move || of.with(|of| of.as_ref().and_then(|of| of.far.clone())).map(|far| far_band(far, shared));
    view! {
        <div class="between" aria-hidden="true">
            {before.map(|_| view! {
                <svg viewBox="0 0 100 100" preserveAspectRatio="none"><polygon points=slope></polygon></svg>
                <span>{passes}</span>
            })}
        </div>
        <div class=format!("stage-col {}", stage_class(stage))>
            <p class="stage-head" aria-hidden="true">
                <span class="c">{figure(|of| &of.customers)}</span>
                <b>{name}</b>
            </p>
            <div class="stage-bar">
                <button
                    type="button"
                    class="stage"
                    class:is-on=move || shared.is_chosen(selection)
                    aria-pressed=move || shared.is_chosen(selection).to_string()
                    style:height=move || format!("{:.2}%", height(stage.index()) * 100.0)
                    on:click=move |_| shared.toggle(selection)
                >
                    <span class="visually-hidden">{text(|of| &of.label)}</span>
                </button>
                {far}
            </div>
            <p class="stage-foot">
                <span>{text(|of| &of.who)}</span>
                <span><b>{figure(|of| &of.share_of_revenue)}</b>" "{move || shared.words.get().of_all_revenue()}</span>
            </p>
        </div>
    }
}

/// The far band, at the foot of recovery.
fn far_band(far: FarBand, shared: Shared) -> impl IntoView {
    let part = far.part;
    let height = move || {
        let of = shared.analysis.with(|analysis| {
            let most = analysis.stages.iter().map(|one| one.group.customers).max().unwrap_or(0).max(1);
            let recovery = analysis.stages.get(Stage::Recovery.index()).map_or(0, |one| one.group.customers);
            recovery as f64 / most as f64
        });
        format!("{:.2}%", of * part * 100.0)
    };
    view! {
        <button
            type="button"
            class="far"
            class:is-on=move || shared.is_chosen(Selection::Far)
            aria-pressed=move || shared.is_chosen(Selection::Far).to_string()
            style:height=height
            on:click=move |_| shared.toggle(Selection::Far)
        >
            <span aria-hidden="true">{far.customers}" "{move || shared.words.get().far_band()}</span>
            <span class="visually-hidden">{far.label}</span>
        </button>
    }
}

/// The stages' numbers.
fn table(life: Memo<Funnel>, shared: Shared) -> impl IntoView {
    let words = shared.words;
    let rows = move || life.with(|life| life.stages.iter().cloned().map(|line| stage_row(line, shared)).collect_view());
    let total = move |read: fn(&Figures) -> &String| move || life.with(|life| read(&life.total).clone());
    view! {
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
                    <td class="num">{total(|of| &of.customers)}</td>
                    <td class="num">{total(|of| &of.share_of_base)}</td>
                    <td class="num">{total(|of| &of.share_of_revenue)}</td>
                    <td class="num w-order">{total(|of| &of.per_order)}</td>
                    <td class="num">{total(|of| &of.per_customer)}</td>
                </tr>
            </tfoot>
        </table>
    }
}

fn stage_row(line: StageColumn, shared: Shared) -> impl IntoView {
    let stage = line.stage;
    let selection = Selection::Stage(stage);
    let Figures { customers, share_of_base, share_of_revenue, per_order, per_customer } = line.figures;
    view! {
        <tr class:is-sel=move || shared.is_chosen(selection) on:click=move |_| shared.toggle(selection)>
            <th scope="row">
                <button type="button" class="segname" aria-pressed=move || shared.is_chosen(selection).to_string()>
                    <StageCode stage/>
                    <span>{line.name}</span>
                </button>
            </th>
            <td class="w-who muted">{line.who}</td>
            <td class="num">{customers}</td>
            <td class="num">{share_of_base}</td>
            <td class="num">{share_of_revenue}</td>
            <td class="num w-order">{per_order}</td>
            <td class="num">{per_customer}</td>
        </tr>
    }
}
