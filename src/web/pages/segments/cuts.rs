//! Where the scores part: the three strips, the method and the number of scores.

use super::Shared;
use super::base::{As, AsTable};
use super::list::change;
use crate::domain::Bins;
use crate::domain::Method;
use crate::engine::protocol::Settings;
use crate::present::segments::cuts::{ScoreLine, cuts};
use crate::text::format;
use crate::web::ui::{Choice, SegmentedControl, Select, StripChart};
use leptos::prelude::*;

/// The section.
#[component]
pub(super) fn CutsSection(
    /// What the page reads.
    shared: Shared,
) -> impl IntoView {
    let words = shared.words;
    let language = shared.session.language;
    let shown = RwSignal::new(As::Chart);
    let cuts = Memo::new(move |_| shared.analysis.with(|analysis| cuts(analysis, language.get())));
    let strips = move || {
        cuts.with(|cuts| {
            let label_lines = cuts.label_lines;
            cuts.strips.clone().map(|strip| view! { <StripChart strip label_lines/> }).collect_view()
        })
    };
    let table = move || cuts.with(|cuts| score_table(cuts.table.clone(), shared));
    let content = move || {
        match shown.get() {
        As::Chart => view! { <div class="cut-strips">{strips}</div> }.into_any(),
        As::Table => view! { <div class="scroll" tabindex="0" role="group" aria-label=move || words.get().cuts_title()>{table}</div> }.into_any(),
    }
    };
    let detail = move || {
        let words = words.get();
        match shared.analysis.with(|analysis| analysis.settings.method) {
            Method::PercentileRank => words.method_percentile_detail(),
            Method::QuantileCuts => words.method_quantiles_detail(),
        }
    };
    let remarks = move || cuts.with(|cuts| cuts.remarks.join(" "));
    view! {
        <section class="sec cuts" aria-labelledby="cuts-title">
            <header>
                <h2 id="cuts-title">{move || words.get().cuts_title()}</h2>
                <span class="note">{move || words.get().cuts_note()}</span>
                <div class="side">
                    <AsTable shared shown/>
                    <BinsChoice shared/>
                    <MethodChoice shared/>
                </div>
            </header>
            {content}
            <p class="note">{detail}" "{move || words.get().strip_tail()}</p>
            <Show when=move || !remarks().is_empty()>
                <p class="remark">{remarks}</p>
            </Show>
        </section>
    }
}

/// How the limits are chosen.
#[component]
fn MethodChoice(
    /// What the page reads.
    shared: Shared,
) -> impl IntoView {
    let words = shared.words;
    let choices = Signal::derive(move || {
        let words = words.get();
        vec![
            Choice::new(Method::PercentileRank, words.method_percentile()),
            Choice::new(Method::QuantileCuts, words.method_quantiles()),
        ]
    });
    let value = Signal::derive(move || shared.analysis.with(|analysis| analysis.settings.method));
    let choose = move |method: Method| {
        let settings = shared.analysis.with_untracked(|analysis| analysis.settings.clone());
        if settings.method != method {
            change(shared, Settings { method, ..settings });
        }
    };
    view! { <SegmentedControl label=move || words.get().method_label() choices value on_choose=choose/> }
}

/// How many scores there are.
#[component]
fn BinsChoice(
    /// What the page reads.
    shared: Shared,
) -> impl IntoView {
    let words = shared.words;
    let choices = Signal::derive(move || {
        let words = words.get();
        let all = (3..=10).filter_map(|bins| Bins::new(bins).ok());
        all.map(|bins| Choice::new(bins, words.bins_counted(&bins.get().to_string()))).collect()
    });
    let value = Signal::derive(move || shared.analysis.with(|analysis| analysis.settings.bins));
    let choose = move |bins: Bins| {
        let settings = shared.analysis.with_untracked(|analysis| analysis.settings.clone());
        change(shared, Settings { bins, ..settings });
    };
    view! { <Select label=move || words.get().bins_label() choices value on_choose=choose/> }
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
