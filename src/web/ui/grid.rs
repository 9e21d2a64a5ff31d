//! The R x FM grid: a table of toggle buttons that keys can walk, or of cells to be painted. What stands in it, `present`
//! works out; a cell that changes keeps its place, and the focus.

use super::tint_class;
use crate::present::segments::grid::{Density, Filled, Grid, GridCell, Kinds, Margin, Measure};
use crate::present::segments::regions::Edge;
use crate::present::segments::walk::{Control, Picked, Spot, walk};
use leptos::ev;
use leptos::html::Table;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// What a press on a cell does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GridUse {
    /// It chooses the cell.
    Pick,
    /// It paints the cell.
    Paint,
}

/// A stroke of the brush.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stroke {
    /// The brush is on a cell, by its R and FM.
    On(u8, u8),
    /// The brush was lifted.
    End,
}

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
    /// What it is used for.
    #[prop(into)]
    used: Signal<GridUse>,
    /// What it holds, for those who do not see it.
    #[prop(into)]
    caption: TextProp,
    /// Called with the cell that was chosen.
    #[prop(into)]
    on_pick: Callback<Option<(u8, u8)>>,
    /// Called while cells are painted.
    #[prop(into)]
    on_stroke: Callback<Stroke>,
) -> impl IntoView {
    let table = NodeRef::<Table>::new();
    let here = RwSignal::new(Spot::default());
    let brush = RwSignal::new(Brush::Up);
    let size = Memo::new(move |_| grid.with(|grid| (grid.rows.len(), grid.foot.len())));
    let keydown = move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" && used.get_untracked() == GridUse::Pick {
            return on_pick.run(None);
        }
        let control = if event.ctrl_key() || event.meta_key() { Control::Held } else { Control::Free };
        if let Some(spot) = walk(&event.key(), control, here.get_untracked(), size.get_untracked()) {
            event.prevent_default();
            here.set(spot);
            focus(table, spot);
        }
    };
    let lift = move |_| {
        if brush.get_untracked() == Brush::Down {
            brush.set(Brush::Up);
            on_stroke.run(Stroke::End);
        }
    };
    let lifted = [window_event_listener(ev::pointerup, lift), window_event_listener(ev::pointercancel, lift)];
    on_cleanup(move || lifted.into_iter().for_each(WindowListenerHandle::remove));
    let cells = CellSignals { grid, here, measure, picked, used, brush, on_pick, on_stroke };
    let rows = move || {
        let (rows, columns) = size.get();
        (0..rows).map(|row| grid_row(row, columns, cells)).collect_view()
    };
    let foot = move || grid_foot(size.get().1, grid);
    let class = move || grid.with(|grid| class(grid.density, measure.get()));
    view! {
        <table
            class=class
            class:is-painted=move || used.get() == GridUse::Paint
            style:--side=move || size.get().0.to_string()
            aria-label=move || caption.get()
            node_ref=table
            on:keydown=keydown
        >
            <tbody>{rows}</tbody>
            <tfoot>{foot}</tfoot>
        </table>
    }
}

/// Whether the brush is on the paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Brush {
    Up,
    Down,
}

/// What each cell reads and tells.
#[derive(Clone, Copy)]
struct CellSignals {
    grid: Signal<Grid>,
    here: RwSignal<Spot>,
    measure: Signal<Measure>,
    picked: Signal<Picked>,
    used: Signal<GridUse>,
    brush: RwSignal<Brush>,
    on_pick: Callback<Option<(u8, u8)>>,
    on_stroke: Callback<Stroke>,
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

fn grid_row(row: usize, columns: usize, signals: CellSignals) -> impl IntoView {
    let grid = signals.grid;
    // While another grid comes, a row that is going may be asked once more.
    let head = Memo::new(move |_| {
        grid.with(|grid| grid.rows.get(row).map(|row| (row.name.clone(), row.band.clone()))).unwrap_or_default()
    });
    let margin = Memo::new(move |_| grid.with(|grid| grid.rows.get(row).map(|row| row.margin.clone())));
    let cells = (0..columns).map(|column| grid_cell(Spot { row, column }, signals)).collect_view();
    let of_margin = move |read: fn(&Margin) -> &String| {
        move || margin.with(|margin| margin.as_ref().map(read).cloned().unwrap_or_default())
    };
    view! {
        <tr>
            <th scope="row">
                <b>{move || head.get().0}</b>
                <span>{move || head.get().1}</span>
            </th>
            {cells}
            <td class="mg">
                <b>{of_margin(|margin| &margin.customers)}</b>
                <span>{of_margin(|margin| &margin.of_revenue)}</span>
            </td>
        </tr>
    }
}

fn grid_foot(columns: usize, grid: Signal<Grid>) -> impl IntoView {
    let column = move |place: usize| {
        let margin = Memo::new(move |_| grid.with(|grid| grid.foot.get(place).cloned()));
        let read = move |of: fn(&Margin) -> &String| {
            move || margin.with(|margin| margin.as_ref().map(of).cloned().unwrap_or_default())
        };
        view! {
            <th scope="col">
                <b>{read(|margin| &margin.name)}</b>
                <span>{read(|margin| &margin.customers)}</span>
                <span>{read(|margin| &margin.revenue)}</span>
            </th>
        }
    };
    view! {
        <tr class="ft">
            <td></td>
            {(0..columns).map(column).collect_view()}
            <td class="mg">
                <b>{move || grid.with(|grid| grid.total.customers.clone())}</b>
                <span>{move || grid.with(|grid| grid.total.revenue.clone())}</span>
            </td>
        </tr>
    }
}

fn grid_cell(spot: Spot, signals: CellSignals) -> impl IntoView {
    let CellSignals { grid, here, measure, picked, used, brush, on_pick, on_stroke } = signals;
    let cell = Memo::new(move |_| {
        grid.with(|grid| grid.rows.get(spot.row).and_then(|row| row.cells.get(spot.column)).cloned())
    });
    let scores = move || cell.with_untracked(|cell| cell.as_ref().map(|cell| (cell.r, cell.fm)));
    let is_on = move || {
        let here = cell.with(|cell| cell.as_ref().map(|cell| Picked::Cell { r: cell.r, fm: cell.fm }));
        used.get() == GridUse::Pick && Some(picked.get()) == here
    };
    let is_in = move || cell.with(|cell| cell.as_ref().map(|cell| Picked::Segment(cell.segment))) == Some(picked.get());
    let paint = move || {
        if let Some((r, fm)) = scores() {
            on_stroke.run(Stroke::On(r, fm));
        }
    };
    let press = move |event: ev::MouseEvent| {
        // Not every browser gives a pressed button the focus.
        here.set(spot);
        match used.get_untracked() {
            GridUse::Pick => on_pick.run(if untrack(is_on) { None } else { scores() }),
            // A press of a key; the pointer has painted by now.
            GridUse::Paint if event.detail() == 0 => {
                paint();
                on_stroke.run(Stroke::End);
            }
            GridUse::Paint => {}
        }
    };
    let touch = move |event: ev::PointerEvent| {
        if used.get_untracked() == GridUse::Paint && event.button() == 0 {
            let cell = event.current_target().and_then(|cell| cell.dyn_into::<web_sys::Element>().ok());
            // A finger would hold on to the first cell; where it can't be let go, it paints this one.
            let _ = cell.map(|cell| cell.release_pointer_capture(event.pointer_id()));
            brush.set(Brush::Down);
            paint();
        }
    };
    let pass = move |_| {
        if brush.get_untracked() == Brush::Down {
            paint();
        }
    };
    view! {
        <td class=move || cell.with(|cell| cell.as_ref().map(cell_class))>
            <button
                type="button"
                class="cell"
                class:is-on=is_on
                class:is-in=is_in
                data-at=format!("{}-{}", spot.row, spot.column)
                tabindex=move || if here.get() == spot { "0" } else { "-1" }
                aria-pressed=move || (used.get() == GridUse::Pick).then(|| is_on().to_string())
                on:focus=move |_| here.set(spot)
                on:click=press
                on:pointerdown=touch
                on:pointerenter=pass
            >
                {figures(cell, measure)}
            </button>
        </td>
    }
}

/// What stands in a cell.
fn figures(cell: Memo<Option<GridCell>>, measure: Signal<Measure>) -> impl IntoView {
    let text = move |read: fn(&GridCell) -> &String| {
        move || cell.with(|cell| cell.as_ref().map(read).cloned().unwrap_or_default())
    };
    let (customers, revenue) = (text(|cell| &cell.customers), text(|cell| &cell.revenue));
    let large = move || if measure.get() == Measure::Customers { customers() } else { revenue() };
    let small = move || if measure.get() == Measure::Customers { revenue() } else { customers() };
    let bar = move || {
        let measure = measure.get();
        percent(cell.with(|cell| match (cell, measure) {
            (Some(cell), Measure::Customers) => cell.customers_bar,
            (Some(cell), Measure::Revenue) => cell.revenue_bar,
            (None, _) => 0.0,
        }))
    };
    let name = move || cell.with(|cell| cell.as_ref().and_then(|cell| cell.name.clone()));
    let name =
        move || name().map(|(name, code)| view! { <span class="lg">{name}</span><span class="cd">{code}</span> });
    view! {
        <span class="visually-hidden">{text(|cell| &cell.label)}</span>
        <span class="sg" aria-hidden="true">{name}</span>
        <span class="c" aria-hidden="true">{large}</span>
        <span class="v" aria-hidden="true">{small}</span>
        <svg class="b" aria-hidden="true"><rect width=bar height="100%"></rect></svg>
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
    format!("{}{above}{below}{before}{after}{filled}{kinds}", tint_class(cell.tint))
}

fn percent(share: f64) -> String {
    format!("{:.1}%", share * 100.0)
}
