//! The R x FM grid: a table of toggle buttons that keys can walk. What stands in it, `present` works out.

use super::segment_class;
use crate::present::segments::grid::{Density, Filled, Grid, GridCell, GridRow, Kinds, Margin, Measure};
use crate::present::segments::regions::Edge;
use crate::present::segments::walk::{Control, Picked, Spot, walk};
use leptos::ev;
use leptos::html::Table;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// The grid. Calls `on_pick` with a cell's scores, or with nothing to take the choice away.
#[component]
pub fn RfmGrid(
    /// What stands in it.
    #[prop(into)]
    grid: Signal<Grid>,
    /// What bars and large figures measure.
    #[prop(into)]
    measure: Signal<Measure>,
    /// What is chosen.
    #[prop(into)]
    picked: Signal<Picked>,
    /// What it holds, for those who do not see it.
    #[prop(into)]
    caption: TextProp,
    /// Called with the cell that was chosen.
    #[prop(into)]
    on_pick: Callback<Option<(u8, u8)>>,
) -> impl IntoView {
    let table = NodeRef::<Table>::new();
    let here = RwSignal::new(Spot::default());
    let side = Memo::new(move |_| grid.with(|grid| grid.rows.len()));
    let keydown = move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" {
            return on_pick.run(None);
        }
        let control = if event.ctrl_key() || event.meta_key() { Control::Held } else { Control::Free };
        if let Some(spot) = walk(&event.key(), control, here.get_untracked(), side.get_untracked()) {
            event.prevent_default();
            here.set(spot);
            focus(table, spot);
        }
    };
    let cells = CellSignals { here, measure, picked, on_pick };
    let rows = move || {
        grid.with(|grid| {
            grid.rows.iter().cloned().enumerate().map(|(row, line)| grid_row(row, line, cells)).collect_view()
        })
    };
    let foot = move || grid.with(|grid| grid_foot(&grid.foot, &grid.total));
    let class = move || grid.with(|grid| class(grid.density, measure.get()));
    view! {
        <table
            class=class
            style:--side=move || side.get().to_string()
            aria-label=move || caption.get()
            node_ref=table
            on:keydown=keydown
        >
            <tbody>{rows}</tbody>
            <tfoot>{foot}</tfoot>
        </table>
    }
}

/// What each cell reads and tells.
#[derive(Clone, Copy)]
struct CellSignals {
    here: RwSignal<Spot>,
    measure: Signal<Measure>,
    picked: Signal<Picked>,
    on_pick: Callback<Option<(u8, u8)>>,
}

fn class(density: Density, measure: Measure) -> &'static str {
    match (density, measure) {
        (Density::Names, Measure::Customers) => "rfm",
        (Density::Names, Measure::Revenue) => "rfm by-revenue",
        (Density::Codes, Measure::Customers) => "rfm codes",
        (Density::Codes, Measure::Revenue) => "rfm codes by-revenue",
        (Density::Small, Measure::Customers) => "rfm codes small",
        (Density::Small, Measure::Revenue) => "rfm codes small by-revenue",
    }
}

fn focus(table: NodeRef<Table>, spot: Spot) {
    let place = format!("[data-at='{}-{}']", spot.row, spot.column);
    let found = table.get_untracked().and_then(|table| table.query_selector(&place).ok().flatten());
    if let Some(button) = found.and_then(|found| found.dyn_into::<web_sys::HtmlElement>().ok()) {
        // Focus is a convenience here: the cell stays reachable by Tab.
        let _ = button.focus();
    }
}

fn grid_row(row: usize, line: GridRow, signals: CellSignals) -> impl IntoView {
    let cells = line.cells.into_iter().enumerate();
    let cells = cells.map(|(column, cell)| grid_cell(Spot { row, column }, cell, signals)).collect_view();
    view! {
        <tr>
            <th scope="row">
                <b>{line.name}</b>
                <span>{line.band}</span>
            </th>
            {cells}
            <td class="mg">
                <b>{line.margin.customers}</b>
                <span>{line.margin.of_revenue}</span>
            </td>
        </tr>
    }
}

fn grid_foot(foot: &[Margin], total: &Margin) -> impl IntoView + use<> {
    let columns = foot.iter().cloned().map(|margin| {
        view! {
            <th scope="col">
                <b>{margin.name}</b>
                <span>{margin.customers}</span>
                <span>{margin.revenue}</span>
            </th>
        }
    });
    view! {
        <tr class="ft">
            <td></td>
            {columns.collect_view()}
            <td class="mg">
                <b>{total.customers.clone()}</b>
                <span>{total.revenue.clone()}</span>
            </td>
        </tr>
    }
}

fn grid_cell(spot: Spot, cell: GridCell, signals: CellSignals) -> impl IntoView {
    let CellSignals { here, measure, picked, on_pick } = signals;
    let (r, fm, segment) = (cell.r, cell.fm, cell.segment);
    let is_on = move || picked.get() == Picked::Cell { r, fm };
    let is_in = move || picked.get() == Picked::Segment(segment);
    let press = move |_| {
        here.set(spot);
        on_pick.run((!is_on()).then_some((r, fm)));
    };
    let tabindex = move || if here.get() == spot { "0" } else { "-1" };
    let (customers, revenue) = (cell.customers.clone(), cell.revenue.clone());
    let figures = move || match measure.get() {
        Measure::Customers => (customers.clone(), revenue.clone()),
        Measure::Revenue => (revenue.clone(), customers.clone()),
    };
    let large = {
        let figures = figures.clone();
        move || figures().0
    };
    let small = move || figures().1;
    let bar = move || match measure.get() {
        Measure::Customers => percent(cell.customers_bar),
        Measure::Revenue => percent(cell.revenue_bar),
    };
    let name = cell.name.map(|(name, code)| view! { <span class="lg">{name}</span><span class="cd">{code}</span> });
    view! {
        <td class=cell_class(&cell)>
            <button
                type="button"
                class="cell"
                class:is-on=is_on
                class:is-in=is_in
                data-at=format!("{}-{}", spot.row, spot.column)
                tabindex=tabindex
                aria-pressed=move || is_on().to_string()
                on:click=press
            >
                <span class="visually-hidden">{cell.label.clone()}</span>
                <span class="sg" aria-hidden="true">{name}</span>
                <span class="c" aria-hidden="true">{large}</span>
                <span class="v" aria-hidden="true">{small}</span>
                <svg class="b" aria-hidden="true"><rect width=bar height="100%"></rect></svg>
            </button>
        </td>
    }
}

/// Colour, seams (`nt` above, `nl` before, `nb` below, `nr` after), emptiness, several segments.
fn cell_class(cell: &GridCell) -> String {
    let edges = cell.edges;
    let seam = |edge: Edge, name: &'static str| match edge {
        Edge::Seam => name,
        Edge::Gap => "",
    };
    let filled = match cell.filled {
        Filled::Somebody => "",
        Filled::Nobody => " none",
    };
    let kinds = match cell.kinds {
        Kinds::One => "",
        Kinds::Several => " mx",
    };
    let (above, below) = (seam(edges.above, " nt"), seam(edges.below, " nb"));
    let (before, after) = (seam(edges.before, " nl"), seam(edges.after, " nr"));
    format!("{}{above}{below}{before}{after}{filled}{kinds}", segment_class(cell.segment))
}

fn percent(share: f64) -> String {
    format!("{:.1}%", share * 100.0)
}
