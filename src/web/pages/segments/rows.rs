//! The customers' table: a window of rows that follows the scroll bar and the keys. Where rows stand is
//! `present::segments::scroll`'s; what stands in them is `present::segments::rows`'.

use super::Shared;
use crate::engine::protocol::{CustomerQuery, RowsReply};
use crate::present::segments::looks::{SegmentText, looks};
use crate::present::segments::rows::{
    Column, ColumnKind, RowText, aria_sort, columns, key_head, row, row_at, sorted, wanted,
};
use crate::present::segments::scroll::{Geometry, Position};
use crate::web::state::session::Intent;
use crate::web::ui::Code;
use leptos::ev;
use leptos::html::{Div, Span};
use leptos::prelude::*;
use std::sync::Arc;

/// Height of a row, in pixels, before it is measured.
const ROW: f64 = 28.0;
/// Rows that the style sheet leaves room for.
const ROWS_IN_VIEW: f64 = 15.0;

/// What the table reads, all derived from the last answer and from where the user stands.
#[derive(Clone, Copy)]
struct Table {
    shared: Shared,
    scroller: NodeRef<Div>,
    gauge: NodeRef<Span>,
    /// Height of a row.
    row: RwSignal<f64>,
    /// Where the user stands in the answer to a query: another query begins at its first row.
    stand: RwSignal<Option<(CustomerQuery, Position)>>,
    /// The row that the keys are on, in the answer to a query.
    active: RwSignal<Option<(CustomerQuery, u64)>>,
    reply: ReadSignal<Option<Arc<RowsReply>>>,
    /// The query that the rows shown answer.
    query: Memo<Option<CustomerQuery>>,
    geometry: Memo<Geometry>,
    position: Memo<Position>,
    /// The segments of the map in force, by their numbers.
    looks: Memo<Vec<SegmentText>>,
}

impl Table {
    fn of(shared: Shared) -> Table {
        let reply = shared.session.rows;
        let row = RwSignal::new(ROW);
        let stand = RwSignal::new(None::<(CustomerQuery, Position)>);
        let query = Memo::new(move |_| reply.with(|reply| reply.as_ref().map(|reply| reply.request.query.clone())));
        let geometry = Memo::new(move |_| {
            let row = row.get();
            let rows = reply.with(|reply| reply.as_ref().map_or(0, |reply| reply.total.customers));
            Geometry { rows, row, view: row * ROWS_IN_VIEW }
        });
        let position = Memo::new(move |_| {
            let query = query.get();
            stand.with(|stand| match stand {
                Some((of, position)) if Some(of) == query.as_ref() => *position,
                Some(_) | None => Position::default(),
            })
        });
        let looks = Memo::new(move |_| shared.analysis.with(|analysis| looks(analysis, shared.session.language.get())));
        let (scroller, gauge, active) = (NodeRef::new(), NodeRef::new(), RwSignal::new(None));
        Table { shared, scroller, gauge, row, stand, active, reply, query, geometry, position, looks }
    }

    /// The row that the keys are on.
    fn active_row(&self) -> Option<u64> {
        let query = self.query.get();
        self.active.with(|active| active.as_ref().filter(|(of, _)| Some(of) == query.as_ref()).map(|(_, row)| *row))
    }

    fn measure(&self) {
        // A frame asked for earlier: the page may be gone by now.
        let Some(gauge) = self.gauge.try_get_untracked().flatten() else { return };
        let row = gauge.get_bounding_client_rect().height();
        if row > 0.0 && self.row.get_untracked() != row {
            self.row.set(row);
        }
    }

    /// Takes in where the scroll bar is.
    fn follow(&self) {
        let Some(scroller) = self.scroller.get_untracked() else { return };
        let bar = f64::from(scroller.scroll_top());
        let from = self.position.get_untracked();
        // The bar is where the keys put it, or a rounding away.
        if (bar - from.bar).abs() <= 1.0 {
            return;
        }
        let position = self.geometry.get_untracked().scrolled_to(from, bar);
        self.stand_at(position);
    }

    fn stand_at(&self, position: Position) {
        self.stand.set(self.query.get_untracked().map(|query| (query, position)));
    }

    /// Puts the keys on a row, in sight.
    fn go(&self, row: u64) {
        let Some(query) = self.query.get_untracked() else { return };
        let geometry = self.geometry.get_untracked();
        let row = row.min(geometry.rows.saturating_sub(1));
        self.active.set(Some((query, row)));
        let position = geometry.showing(self.position.get_untracked(), row);
        self.stand_at(position);
        if let Some(scroller) = self.scroller.get_untracked() {
            scroller.set_scroll_top(position.bar as i32);
        }
    }

    /// The customer of a row: number and key.
    fn customer(&self, row: u64) -> Option<(u32, String)> {
        self.reply.with_untracked(|reply| {
            let reply = reply.as_ref()?;
            row_at(reply, &reply.request.query, row).map(|row| (row.id, row.key.clone()))
        })
    }

    fn explain(&self, row: u64) {
        if let Some((id, key)) = self.customer(row) {
            self.shared.session.send(Intent::Explain { id, key });
        }
    }

    fn open(&self, row: u64) {
        if let Some((_, key)) = self.customer(row) {
            self.shared.session.send(Intent::OpenCustomer(key));
        }
    }

    fn is_explained(&self, row: u64) -> bool {
        let id = self.customer(row).map(|(id, _)| id);
        let why = self.shared.session.why;
        id.is_some() && why.with_untracked(|why| why.as_ref().map(|why| why.customer.id)) == id
    }

    fn press(&self, event: &ev::KeyboardEvent) {
        let geometry = self.geometry.get_untracked();
        let page = (geometry.view / geometry.row).floor().max(1.0) as u64;
        let here = untrack(|| self.active_row());
        let first = geometry.first_in_sight(self.position.get_untracked());
        let step = |to: fn(u64, u64) -> u64, by: u64| here.map_or(first, |here| to(here, by));
        let row = match event.key().as_str() {
            "ArrowDown" => step(u64::saturating_add, 1),
            "ArrowUp" => step(u64::saturating_sub, 1),
            "PageDown" => here.unwrap_or(first) + page,
            "PageUp" => here.unwrap_or(first).saturating_sub(page),
            "Home" => 0,
            "End" => u64::MAX,
            "Enter" if here.is_some_and(|row| self.is_explained(row)) => {
                event.prevent_default();
                return here.into_iter().for_each(|row| self.open(row));
            }
            "Enter" | " " => {
                event.prevent_default();
                return here.into_iter().for_each(|row| self.explain(row));
            }
            _ => return,
        };
        event.prevent_default();
        self.go(row);
    }

    /// Rows to draw: their places, and what stands in them as far as it is known.
    fn visible(&self) -> Vec<(u64, Option<RowText>)> {
        let drawn = self.geometry.get().drawn(self.position.get());
        let language = self.shared.session.language.get();
        self.reply.with(|reply| {
            let Some(reply) = reply else { return Vec::new() };
            let query = &reply.request.query;
            let text = |place| {
                let found = row_at(reply, query, place)?;
                Some(self.looks.with(|looks| row(found, looks, language)))
            };
            (drawn.first..drawn.first + drawn.len).map(|place| (place, text(place))).collect()
        })
    }

    /// Asks for the rows in sight that are missing, and follows the bar, as long as the table is there.
    fn keep_up(self) {
        let needed = Memo::new(move |_| {
            let (geometry, position) = (self.geometry.get(), self.position.get());
            let asked = self.shared.session.query.get();
            self.reply.with(|reply| {
                let reply = reply.as_deref()?;
                // Another question is under way: its answer begins at the first row.
                let same = reply.request.query == asked;
                same.then(|| wanted(Some(reply), &asked, geometry.first_in_sight(position), geometry.in_sight()))?
            })
        });
        Effect::new(move |_| {
            if let Some((start, len)) = needed.get() {
                self.shared.session.send(Intent::ShowRows { start, len });
            }
        });
        // A new answer begins at its first row: so must the bar.
        Effect::new(move |before: Option<Option<CustomerQuery>>| {
            let now = self.query.get();
            if before.is_some_and(|before| before != now)
                && let Some(scroller) = self.scroller.get_untracked()
            {
                scroller.set_scroll_top(0);
            }
            now
        });
        self.scroller.on_load(move |_| request_animation_frame(move || self.measure()));
        let resized = window_event_listener(ev::resize, move |_| self.measure());
        on_cleanup(move || resized.remove());
    }
}

/// The table.
#[component]
pub(super) fn Rows(
    /// What the page reads.
    shared: Shared,
) -> impl IntoView {
    let table = Table::of(shared);
    table.keep_up();
    let waiting = StoredValue::new(false);
    let scroll = move |_| {
        if !waiting.get_value() {
            waiting.set_value(true);
            request_animation_frame(move || {
                // The page may be gone by now.
                if waiting.try_set_value(false).is_none() {
                    table.measure();
                    table.follow();
                }
            });
        }
    };
    let heads = Memo::new(move |_| {
        let language = shared.session.language.get();
        shared
            .analysis
            .with(|found| columns(&key_head(found, language), &found.profile_columns, found.currency, language))
    });
    let drawn = move || table.geometry.get().drawn(table.position.get());
    let busy = move || table.query.with(|shown| shown.as_ref() != Some(&shared.session.query.get())).to_string();
    let active = move || table.active_row().map(row_id);
    view! {
        <div class="rows" node_ref=table.scroller on:scroll=scroll>
            <span class="gauge" node_ref=table.gauge aria-hidden="true"></span>
            <table
                class="tbl pad"
                role="grid"
                tabindex="0"
                aria-labelledby="customers-title"
                aria-busy=busy
                aria-rowcount=move || (table.geometry.get().rows + 1).to_string()
                aria-activedescendant=active
                on:keydown=move |event| table.press(&event)
            >
                <thead>
                    <tr aria-rowindex="1">
                        {move || heads.get().into_iter().map(|column| head(column, shared)).collect_view()}
                    </tr>
                </thead>
                <tbody aria-hidden="true" class="room"><tr><td style:height=move || px(drawn().above)></td></tr></tbody>
                <tbody>
                    <For each=move || table.visible() key=Clone::clone children=move |(place, text)| table_row(table, heads, place, text)/>
                </tbody>
                <tbody aria-hidden="true" class="room"><tr><td style:height=move || px(drawn().below)></td></tr></tbody>
            </table>
        </div>
    }
}

fn px(length: f64) -> String {
    format!("{length:.2}px")
}

fn row_id(row: u64) -> String {
    format!("customer-{row}")
}

/// A column's head; a press sorts.
fn head(column: Column, shared: Shared) -> impl IntoView {
    let class = class(column.kind);
    let Some(by) = column.sort else {
        return view! { <th scope="col" class=class>{column.head}</th> }.into_any();
    };
    let sort = move || shared.session.query.with(|query| aria_sort(query, by));
    let press = move |_| {
        let query = shared.session.query.with_untracked(|query| sorted(query, by));
        shared.session.send(Intent::Query(query));
    };
    view! {
        <th scope="col" class=class aria-sort=sort>
            <button type="button" on:click=press>{column.head}<span class="arrow" aria-hidden="true"></span></button>
        </th>
    }
    .into_any()
}

fn class(kind: ColumnKind) -> &'static str {
    match kind {
        ColumnKind::Key => "k-key",
        ColumnKind::Profile(_) => "k-profile",
        ColumnKind::LastOrder => "k-last",
        ColumnKind::Days => "num k-days",
        ColumnKind::Orders => "num k-orders",
        ColumnKind::Value => "num k-value",
        ColumnKind::Scores => "num k-scores",
        ColumnKind::Segment => "k-segment",
    }
}

/// A customer, or the place of one that is on its way.
fn table_row(table: Table, heads: Memo<Vec<Column>>, place: u64, text: Option<RowText>) -> impl IntoView {
    let shared = table.shared;
    let id = text.as_ref().map(|text| text.id);
    let is_explained =
        move || id.is_some() && shared.session.why.with(|why| why.as_ref().map(|why| why.customer.id)) == id;
    let press = move |_| {
        table.go(place);
        table.explain(place);
    };
    let comes = move || shared.words.get().row_comes();
    let cells = move || {
        let kinds = heads.with(|heads| heads.iter().map(|column| column.kind).collect::<Vec<_>>());
        match text.clone() {
            Some(text) => kinds.into_iter().map(|kind| cell(kind, &text)).collect_view().into_any(),
            None => kinds.into_iter().map(|kind| blank(kind, comes)).collect_view().into_any(),
        }
    };
    view! {
        <tr
            id=row_id(place)
            aria-rowindex=(place + 2).to_string()
            aria-selected=move || is_explained().to_string()
            class:is-active=move || table.active_row() == Some(place)
            on:click=press
            on:dblclick=move |_| table.open(place)
        >
            {cells}
        </tr>
    }
}

fn cell(kind: ColumnKind, text: &RowText) -> impl IntoView + use<> {
    let content = match kind {
        ColumnKind::Key => text.key.clone().into_any(),
        ColumnKind::Profile(place) => text.profile.get(place).cloned().unwrap_or_default().into_any(),
        ColumnKind::LastOrder => text.last_order.clone().into_any(),
        ColumnKind::Days => text.days.clone().into_any(),
        ColumnKind::Orders => text.orders.clone().into_any(),
        ColumnKind::Value => text.value.clone().into_any(),
        ColumnKind::Scores => text.scores.clone().into_any(),
        ColumnKind::Segment => text
            .segment
            .clone()
            .map(|segment| {
                view! { <Code tint=segment.tint code=segment.code/><span class="visually-hidden">{segment.name}</span> }
            })
            .into_any(),
    };
    view! { <td class=class(kind)>{content}</td> }
}

fn blank(kind: ColumnKind, comes: impl Fn() -> &'static str + Send + Sync + 'static) -> impl IntoView {
    let content = match kind {
        ColumnKind::Key => view! { <span class="muted">{comes}</span> }.into_any(),
        ColumnKind::Profile(_)
        | ColumnKind::LastOrder
        | ColumnKind::Days
        | ColumnKind::Orders
        | ColumnKind::Value
        | ColumnKind::Scores
        | ColumnKind::Segment => view! { <span class="bone"></span> }.into_any(),
    };
    view! { <td class=class(kind)>{content}</td> }
}
