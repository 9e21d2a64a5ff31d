//! The base as a whole: the grid with its list of segments, or with the palette.

use super::Shared;
use super::list::SegmentsSection;
use super::palette::{Palette, stroke};
use crate::engine::protocol::Selection;
use crate::present::segments::grid::{Density, GridLine, Measure, grid, lines};
use crate::present::segments::looks::SegmentText;
use crate::present::segments::picture::grid_chart;
use crate::present::segments::walk::Picked;
use crate::text::format;
use crate::web::pages::Takeaway;
use crate::web::ui::{Button, ButtonKind, Choice, Code, GridUse, Later, RfmGrid, SegmentedControl, Turns};
use leptos::prelude::*;

/// A chart, or its numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum As {
    /// The chart.
    Chart,
    /// The numbers.
    Table,
}

impl As {
    /// The other one.
    pub(super) fn other(self) -> As {
        match self {
            As::Chart => As::Table,
            As::Table => As::Chart,
        }
    }
}

/// The button between a chart and its numbers.
#[component]
pub(super) fn AsTable(
    /// What the page reads.
    shared: Shared,
    /// Which is shown.
    shown: RwSignal<As>,
) -> impl IntoView {
    let name = move || match shown.get() {
        As::Chart => shared.words.get().show_table(),
        As::Table => shared.words.get().show_chart(),
    };
    view! {
        <Button kind=ButtonKind::Link on_press=move |()| shown.update(|shown| *shown = shown.other())>{name}</Button>
    }
}

/// The grid, and beside it the list of segments or, while one paints, the palette.
#[component]
pub(super) fn Base(
    /// What the page reads.
    shared: Shared,
    /// The page's parts: the list is the one after this.
    turns: Turns,
) -> impl IntoView {
    let beside = move || match shared.painting.used.get() {
        GridUse::Pick => view! { <SegmentsSection shared/> }.into_any(),
        GridUse::Paint => view! { <Palette shared/> }.into_any(),
    };
    view! {
        <div class="hero">
            <GridSection shared/>
            <div><Later turns part=2>{beside}</Later></div>
        </div>
    }
}

/// The grid, with its measure and its table.
#[component]
fn GridSection(
    /// What the page reads.
    shared: Shared,
) -> impl IntoView {
    let words = shared.words;
    let language = shared.session.language;
    let measure = RwSignal::new(Measure::Customers);
    let shown = RwSignal::new(As::Chart);
    let grid = Memo::new(move |_| shared.analysis.with(|analysis| grid(analysis, language.get())));
    let picked = Signal::derive(move || Picked::of(shared.session.query.with(|query| query.selection)));
    let sign = move || shared.analysis.with(|analysis| format::currency_sign(analysis.currency));
    let note = move || match measure.get() {
        Measure::Customers => words.get().grid_note_customers().to_owned(),
        Measure::Revenue => words.get().grid_note_revenue(&sign()),
    };
    let has_small = move || grid.with(|grid| grid.density != Density::Small);
    let small = move || {
        has_small().then(|| match measure.get() {
            Measure::Customers => words.get().grid_small_revenue(&sign()),
            Measure::Revenue => words.get().grid_small_customers().to_owned(),
        })
    };
    let pick = move |cell: Option<(u8, u8)>| {
        shared.select(cell.map_or(Selection::Everyone, |(r, fm)| Selection::Cell { r, fm }));
    };
    let measures = Signal::derive(move || {
        let words = words.get();
        vec![
            Choice::new(Measure::Customers, words.size_by_customers()),
            Choice::new(Measure::Revenue, words.size_by_revenue()),
        ]
    });
    let caption = move || words.get().grid_caption();
    let content = move || match shown.get() {
        As::Chart => view! { <RfmGrid
            grid
            measure
            picked
            used=shared.painting.used
            caption
            on_pick=pick
            on_stroke=move |at| stroke(shared, at)
        /> }
        .into_any(),
        As::Table => view! { <GridTable shared/> }.into_any(),
    };
    view! {
        <section class="sec grid-sec" aria-labelledby="grid-title">
            <header>
                <h2 id="grid-title">{move || words.get().view_grid()}</h2>
                <span class="note">{note}<span class="of-small">{small}</span></span>
                <div class="side">
                    <SegmentedControl
                        label=move || words.get().size_by()
                        choices=measures
                        value=measure
                        on_choose=move |chosen| measure.set(chosen)
                    />
                    <AsTable shared shown/>
                    <Takeaway
                        title=Signal::derive(move || words.get().view_grid().to_owned())
                        note=Signal::derive(note)
                        chart=Signal::derive(move || {
                            shared.analysis.with(|analysis| grid_chart(analysis, measure.get(), language.get()))
                        })
                    />
                </div>
            </header>
            {content}
            <p class="axis" aria-hidden="true">
                <span>"← "{move || words.get().axis_ends().0}</span>
                <span>{move || words.get().axis_ends().1}" →"</span>
            </p>
            <p class="note">
                <span class="kb">{move || words.get().grid_keys()}</span>
                {move || grid.with(|grid| grid.mixed.map(|note| view! { <span class="mx-note">{note}</span> }))}
            </p>
        </section>
    }
}

/// The grid's numbers.
#[component]
fn GridTable(
    /// What the page reads.
    shared: Shared,
) -> impl IntoView {
    let words = shared.words;
    let language = shared.session.language;
    let lines = move || shared.analysis.with(|analysis| lines(analysis, language.get()));
    let sign = move || shared.analysis.with(|analysis| format::currency_sign(analysis.currency));
    let rows = move || lines().into_iter().map(grid_line).collect_view();
    view! {
        <div class="scroll grid-table" tabindex="0" role="group" aria-label=move || words.get().grid_caption()>
            <table class="tbl pad">
                <thead>
                    <tr>
                        <th scope="col">{move || words.get().column_r()}</th>
                        <th scope="col">{move || words.get().column_fm()}</th>
                        <th scope="col">{move || words.get().segment_column()}</th>
                        <th scope="col" class="num">{move || words.get().customers()}</th>
                        <th scope="col" class="num">{move || words.get().share_of_base()}</th>
                        <th scope="col" class="num">{move || words.get().revenue_in(&sign())}</th>
                        <th scope="col" class="num">{move || words.get().share_of_revenue()}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

fn grid_line(line: GridLine) -> impl IntoView {
    let SegmentText { name, code, tint, .. } = line.segment;
    view! {
        <tr>
            <th scope="row">{line.r}" "<span class="note">{line.band}</span></th>
            <td>{line.fm}</td>
            <td><span class="segname"><Code tint code/>{name}</span></td>
            <td class="num">{line.customers}</td>
            <td class="num">{line.share_of_base}</td>
            <td class="num">{line.revenue}</td>
            <td class="num">{line.share_of_revenue}</td>
        </tr>
    }
}
