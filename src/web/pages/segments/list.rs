//! The list of segments beside the grid, and the choice of their map.

use super::Shared;
use crate::domain::Segment;
use crate::domain::SegmentMap;
use crate::engine::protocol::{Selection, Settings};
use crate::present::segments::chosen::holds_in;
use crate::present::segments::list::{Figures, SegmentLine, SegmentList, list};
use crate::web::state::session::Intent;
use crate::web::ui::{Choice, Code, Dumbbell, Select};
use leptos::prelude::*;

/// The segments in figures.
#[component]
pub(super) fn SegmentsSection(
    /// What the page reads.
    shared: Shared,
) -> impl IntoView {
    let words = shared.words;
    let language = shared.session.language;
    let list = Memo::new(move |_| shared.analysis.with(|analysis| list(analysis, language.get())));
    let rows =
        move || list.with(|list| list.lines.iter().cloned().map(|line| segment_rows(line, shared)).collect_view());
    let head = move |of: fn(&SegmentList) -> &String| move || list.with(|list| of(list).clone());
    view! {
        <section class="sec" aria-labelledby="segments-title">
            <header>
                <h2 id="segments-title">{move || words.get().segments()}</h2>
                <div class="side"><MapChoice shared/></div>
            </header>
            <table class="tbl pad seglist">
                <thead>
                    <tr>
                        <th scope="col">{move || words.get().segment_column()}</th>
                        <th scope="col" class="num">{move || words.get().customers()}</th>
                        <th scope="col" class="num">{move || words.get().share_of_base()}</th>
                        <th scope="col" class="num">{move || words.get().share_of_revenue()}</th>
                        <th class="w-dumb" aria-hidden="true">
                            {move || list.with(|list| words.get().dumbbell_head(&list.scale))}
                        </th>
                        <th scope="col" class="num w-order">{head(|list| &list.order_head)}</th>
                        <th scope="col" class="num">{head(|list| &list.customer_head)}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
                <tfoot>
                    <tr>
                        <th scope="row">{move || words.get().total()}</th>
                        {move || list.with(|list| figures(list.total.clone(), ()))}
                    </tr>
                </tfoot>
            </table>
        </section>
    }
}

fn figures(figures: Figures, dumbbell: impl IntoView) -> impl IntoView {
    view! {
        <td class="num">{figures.customers}</td>
        <td class="num">{figures.share_of_base}</td>
        <td class="num">{figures.share_of_revenue}</td>
        <td class="w-dumb">{dumbbell}</td>
        <td class="num w-order">{figures.per_order}</td>
        <td class="num">{figures.per_customer}</td>
    }
}

/// A segment's row, and its strategy below.
fn segment_rows(line: SegmentLine, shared: Shared) -> impl IntoView {
    let segment = line.segment;
    let is_chosen = move || is_chosen(shared, segment);
    let choose = move || shared.toggle(Selection::Segment(segment));
    let (code, name) = (line.code, line.name);
    let mark = view! { <Dumbbell segment base=line.base revenue=line.revenue/> };
    view! {
        <tr class:is-sel=is_chosen on:click=move |_| choose()>
            <th scope="row">
                <button type="button" class="segname" aria-pressed=move || is_chosen().to_string()>
                    <Code segment code/>
                    <span>{name}</span>
                </button>
            </th>
            {figures(line.figures, mark)}
        </tr>
        <tr class="st" class:is-sel=is_chosen on:click=move |_| choose()>
            <td colspan="7">{line.strategy}</td>
        </tr>
    }
}

fn is_chosen(shared: Shared, segment: Segment) -> bool {
    shared.session.query.with(|query| query.selection == Selection::Segment(segment))
}

/// Which map names the segments.
#[component]
fn MapChoice(
    /// What the page reads.
    shared: Shared,
) -> impl IntoView {
    let words = shared.words;
    let choices = Signal::derive(move || {
        let words = words.get();
        [SegmentMap::Default, SegmentMap::RPackage].map(|map| Choice::new(map, words.segment_map(map))).to_vec()
    });
    let value = Signal::derive(move || shared.analysis.with(|analysis| analysis.settings.map));
    let choose = move |map: SegmentMap| {
        let settings = shared.analysis.with_untracked(|analysis| analysis.settings.clone());
        change(shared, Settings { map, ..settings });
    };
    view! { <Select label=move || words.get().map_label() choices value on_choose=choose/> }
}

/// Changes the analysis; a choice that means nothing in the new one is taken away first.
pub(super) fn change(shared: Shared, settings: Settings) {
    let selection = shared.session.query.with_untracked(|query| query.selection);
    if !holds_in(&settings, selection) {
        shared.select(Selection::Everyone);
    }
    shared.session.send(Intent::Analyse(settings));
}
