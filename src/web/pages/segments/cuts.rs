//! Where the scores part: the strips with their cuts, the period, what M is, the ways of cutting, what a move has changed.

use super::Shared;
use super::base::{As, AsTable};
use super::strips::{StripRow, Strips, ways};
use crate::domain::{Method, Monetary, Window};
use crate::engine::protocol::Settings;
use crate::present::segments::cuts::ScoreLine;
use crate::present::segments::edges::{Axis, Way, cut_all_by, cuts_of, way};
use crate::text::{Changed, format};
use crate::web::state::session::Intent;
use crate::web::ui::{Button, ButtonKind, Choice, SegmentedControl, Select};
use leptos::prelude::*;

/// The section.
#[component]
pub(super) fn CutsSection(
    /// What the page reads.
    shared: Shared,
) -> impl IntoView {
    let words = shared.words;
    let shown = RwSignal::new(As::Chart);
    let strips = Strips::of(shared);
    let cuts = strips.cuts;
    let table = move || cuts.with(|cuts| score_table(cuts.table.clone(), shared));
    let content = move || {
        match shown.get() {
        As::Chart => view! { <StripRow strips/> }.into_any(),
        As::Table => view! { <div class="scroll" tabindex="0" role="group" aria-label=move || words.get().cuts_title()>{table}</div> }.into_any(),
    }
    };
    let detail = move || {
        let words = words.get();
        match shared.analysis.with(|analysis| way_of_all(&analysis.settings)) {
            Some(Way::By(Method::PercentileRank)) => words.method_percentile_detail(),
            Some(Way::By(Method::QuantileCuts)) => words.method_quantiles_detail(),
            Some(Way::Fixed) => words.method_fixed_detail(),
            None => "",
        }
    };
    let remarks = Memo::new(move |_| cuts.with(|cuts| cuts.remarks.join(" ")));
    view! {
        <section class="sec cuts" aria-labelledby="cuts-title">
            <header>
                <h2 id="cuts-title">{move || words.get().cuts_title()}</h2>
                <span class="note">{move || words.get().cuts_note()}</span>
                <div class="side">
                    <AsTable shared shown/>
                    <WindowChoice shared/>
                    <MonetaryChoice shared/>
                    <WaysChoice shared/>
                </div>
            </header>
            {content}
            <MoveNote strips shared/>
            <p class="note">{detail}" "{move || words.get().strip_tail()}</p>
            <CutsOfMap shared/>
            <Show when=move || !remarks.with(String::is_empty)>
                <p class="remark">{move || remarks.get()}</p>
            </Show>
        </section>
    }
}

/// What the last move has changed, and the way back. Room is kept for it, so that nothing jumps.
#[component]
fn MoveNote(
    /// The strips' state.
    strips: Strips,
    /// What the page reads.
    shared: Shared,
) -> impl IntoView {
    let words = shared.words;
    let session = shared.session;
    let undoable = move || {
        matches!(
            session.history.get().undo,
            Some(Changed::Recency | Changed::Frequency | Changed::Value | Changed::Scoring)
        )
    };
    let said = Memo::new(move |_| {
        // Taken back by other means, there is nothing to say either.
        let (axis, value) = strips.last.get().filter(|_| strips.is_held() || undoable())?;
        let language = session.language.get();
        let words = words.get();
        shared.analysis.with(|analysis| {
            let switched = analysis.switched?;
            let moved = words.cut_moved(&axis.written(value, analysis, language));
            Some(format!("{moved} {}", words.switched((switched, &format::count(language, switched)))))
        })
    });
    let undo = move |()| {
        strips.last.set(None);
        session.send(Intent::Undo);
    };
    view! {
        <p class="move-note" role="status">
            {move || said.get()}
            " "
            <Show when=move || said.with(Option::is_some) && undoable()>
                <Button kind=ButtonKind::Link on_press=undo>{move || words.get().take_back()}</Button>
            </Show>
        </p>
    }
}

/// The way in which all dimensions are cut; `None` where they differ.
fn way_of_all(settings: &Settings) -> Option<Way> {
    let [first, rest @ ..] = Axis::ALL.map(|axis| way(axis.scoring(settings)));
    rest.iter().all(|other| *other == first).then_some(first)
}

/// How the limits of all dimensions are chosen.
#[component]
fn WaysChoice(
    /// What the page reads.
    shared: Shared,
) -> impl IntoView {
    let choices =
        Signal::derive(move || ways(shared).into_iter().map(|way| Choice::new(Some(way.value), way.name)).collect());
    let value = Signal::derive(move || shared.analysis.with(|analysis| way_of_all(&analysis.settings)));
    let choose = move |way: Option<Way>| {
        let now = shared.in_force();
        if let Some(way) = way.filter(|way| way_of_all(&now.settings) != Some(*way)) {
            cut_all_by(&now, way).into_iter().for_each(|settings| shared.change(settings));
        }
    };
    view! { <SegmentedControl label=move || shared.words.get().method_label() choices value on_choose=choose/> }
}

/// How far back RFM looks.
#[component]
fn WindowChoice(
    /// What the page reads.
    shared: Shared,
) -> impl IntoView {
    let words = shared.words;
    let choices = Signal::derive(move || {
        Window::ALL.map(|window| Choice::new(window, words.get().window_named(window.months()))).to_vec()
    });
    let value = Memo::new(move |_| shared.analysis.with(|analysis| analysis.settings.window));
    let choose = move |window: Window| shared.change(Settings { window, ..shared.settings() });
    view! { <Select label=move || words.get().window_label() choices value on_choose=choose/> }
}

/// What M is.
#[component]
fn MonetaryChoice(
    /// What the page reads.
    shared: Shared,
) -> impl IntoView {
    let words = shared.words;
    let choices = Signal::derive(move || {
        [Monetary::Sum, Monetary::AverageOrder].map(|one| Choice::new(one, words.get().monetary_named(one))).to_vec()
    });
    let value = Memo::new(move |_| shared.analysis.with(|analysis| analysis.settings.monetary));
    let choose = move |monetary: Monetary| shared.change(Settings { monetary, ..shared.settings() });
    view! { <Select label=move || words.get().monetary_label() choices value on_choose=choose/> }
}

/// Offers the cuts that the map's makers use with it, unless they are in force.
#[component]
fn CutsOfMap(
    /// What the page reads.
    shared: Shared,
) -> impl IntoView {
    let offered = Memo::new(move |_| {
        shared.analysis.with(|analysis| {
            let settings = &analysis.settings;
            cuts_of(settings.map).filter(|scoring| *scoring != settings.scoring)
        })
    });
    let take = move |()| {
        if let Some(scoring) = offered.get_untracked() {
            shared.change(Settings { scoring, ..shared.settings() });
        }
    };
    view! {
        <Show when=move || offered.with(Option::is_some)>
            <p><Button on_press=take>{move || shared.words.get().use_cuts_of_map()}</Button></p>
        </Show>
    }
}

fn score_table(lines: Vec<ScoreLine>, shared: Shared) -> impl IntoView {
    let words = shared.words;
    let sign = move || shared.analysis.with(|analysis| format::currency_sign(analysis.currency));
    let customers = move || words.get().customers();
    let rows = lines.into_iter().map(|line| {
        let bands = line.bands.map(|(band, customers)| view! { <td>{band}</td><td class="num">{customers}</td> });
        view! { <tr><th scope="row">{line.score}</th>{bands.collect_view()}</tr> }
    });
    view! {
        <table class="tbl pad score-table">
            <thead>
                <tr>
                    <th scope="col">{move || words.get().score_column()}</th>
                    <th scope="col">{move || words.get().strip_recency()}</th>
                    <th scope="col" class="num">{customers}</th>
                    <th scope="col">{move || words.get().strip_frequency()}</th>
                    <th scope="col" class="num">{customers}</th>
                    <th scope="col">{move || words.get().strip_monetary(&sign())}</th>
                    <th scope="col" class="num">{customers}</th>
                </tr>
            </thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
}
