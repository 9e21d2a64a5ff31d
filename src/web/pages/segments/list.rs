//! The list of segments with their strategies, which can be written anew, and the choice of map.

use super::Shared;
use crate::domain::MapChoice;
use crate::engine::protocol::{Selection, Settings};
use crate::present::segments::list::{Figures, SegmentLine, SegmentList, list};
use crate::present::segments::looks::{SegmentText, Tint};
use crate::present::segments::painting::advised;
use crate::present::segments::picture::list_chart;
use crate::web::pages::Takeaway;
use crate::web::ui::{Button, ButtonKind, Choice, Code, Dumbbell, Select};
use leptos::prelude::*;

/// Whether strategies are read or written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Strategies {
    Read,
    Written,
}

/// The list.
#[component]
pub(super) fn SegmentsSection(
    /// What the page reads.
    shared: Shared,
) -> impl IntoView {
    let words = shared.words;
    let language = shared.session.language;
    let list = Memo::new(move |_| shared.analysis.with(|analysis| list(analysis, language.get())));
    let strategies = RwSignal::new(Strategies::Read);
    let count = Memo::new(move |_| list.with(|list| list.lines.len()));
    let rows = move || (0..count.get()).map(|place| segment_rows(list, place, strategies, shared)).collect_view();
    let head = move |of: fn(&SegmentList) -> &String| move || list.with(|list| of(list).clone());
    let edit = move || match strategies.get() {
        Strategies::Read => words.get().edit_strategies(),
        Strategies::Written => words.get().edit_strategies_done(),
    };
    let turn = move |()| {
        strategies.update(|now| {
            *now = match now {
                Strategies::Read => Strategies::Written,
                Strategies::Written => Strategies::Read,
            }
        });
    };
    let total = Memo::new(move |_| Some(list.with(|list| list.total.clone())));
    view! {
        <section class="sec" aria-labelledby="segments-title">
            <header>
                <h2 id="segments-title">{move || words.get().segments()}</h2>
                <div class="side">
                    <MapChoiceField shared/>
                    <Button kind=ButtonKind::Link on_press=turn>{edit}</Button>
                    <Takeaway
                        title=Signal::derive(move || words.get().segments().to_owned())
                        note=Signal::derive(String::new)
                        chart=Signal::derive(move || {
                            shared.analysis.with(|analysis| list_chart(analysis, language.get()))
                        })
                    />
                </div>
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
                        {figures(total, ())}
                    </tr>
                </tfoot>
            </table>
        </section>
    }
}

fn figures(of: Memo<Option<Figures>>, dumbbell: impl IntoView) -> impl IntoView {
    let read = move |figure: fn(&Figures) -> &String| {
        move || of.with(|of| of.as_ref().map(figure).cloned().unwrap_or_default())
    };
    view! {
        <td class="num">{read(|of| &of.customers)}</td>
        <td class="num">{read(|of| &of.share_of_base)}</td>
        <td class="num">{read(|of| &of.share_of_revenue)}</td>
        <td class="w-dumb">{dumbbell}</td>
        <td class="num w-order">{read(|of| &of.per_order)}</td>
        <td class="num">{read(|of| &of.per_customer)}</td>
    }
}

/// A segment's row, and its strategy below. The row stays where it is while its figures change.
fn segment_rows(
    list: Memo<SegmentList>,
    place: usize,
    strategies: RwSignal<Strategies>,
    shared: Shared,
) -> impl IntoView {
    let line = Memo::new(move |_| list.with(|list| list.lines.get(place).cloned()));
    let text = Memo::new(move |_| line.with(|line| line.as_ref().map(|line| line.text.clone())));
    let of_line = Memo::new(move |_| line.with(|line| line.as_ref().map(|line| line.figures.clone())));
    // A map has at most 32 segments.
    let number = place as u8;
    let is_chosen = move || shared.session.query.with(|query| query.selection == Selection::Segment(number));
    let choose = move || shared.toggle(Selection::Segment(number));
    let read =
        move |of: fn(&SegmentText) -> &String| text.with(|text| text.as_ref().map(of).cloned().unwrap_or_default());
    let tint = move || text.with(|text| text.as_ref().map_or(Tint::PAPER, |text| text.tint));
    let name = move || read(|text| &text.name);
    let share = move |of: fn(&SegmentLine) -> f64| line.with(|line| line.as_ref().map_or(0.0, of));
    let mark =
        move || view! { <Dumbbell tint=tint() base=share(|line| line.base) revenue=share(|line| line.revenue)/> };
    let code = move || view! { <Code tint=tint() code=read(|text| &text.code)/> };
    let strategy = move || match strategies.get() {
        Strategies::Read => (move || read(|text| &text.strategy)).into_any(),
        Strategies::Written => view! { <StrategyField shared number text/> }.into_any(),
    };
    let press_strategy = move |_| {
        if strategies.get_untracked() == Strategies::Read {
            choose();
        }
    };
    view! {
        <tr class:is-sel=is_chosen on:click=move |_| choose()>
            <th scope="row">
                <button type="button" class="segname" aria-pressed=move || is_chosen().to_string()>
                    {code}
                    <span>{name}</span>
                </button>
            </th>
            {figures(of_line, mark)}
        </tr>
        <tr class="st" class:is-sel=is_chosen on:click=press_strategy>
            <td colspan="7">{strategy}</td>
        </tr>
    }
}

/// A strategy being written; settled when the field is left.
#[component]
fn StrategyField(
    /// What the page reads.
    shared: Shared,
    /// Whose.
    number: u8,
    /// Its segment.
    text: Memo<Option<SegmentText>>,
) -> impl IntoView {
    let of =
        move |read: fn(&SegmentText) -> &String| text.with(|text| text.as_ref().map(read).cloned().unwrap_or_default());
    let change = move |event| {
        let written = event_target_value(&event);
        let language = shared.session.language.get_untracked();
        let next = advised(&shared.in_force(), number, &written, language);
        next.into_iter().for_each(|settings| shared.change(settings));
    };
    view! {
        <input
            class="input strategy"
            type="text"
            autocomplete="off"
            aria-label=move || shared.words.get().strategy_of(&of(|text| &text.name))
            prop:value=move || of(|text| &text.strategy)
            on:change=change
        />
    }
}

/// Which map names the segments; the user's own once there is one.
#[component]
fn MapChoiceField(
    /// What the page reads.
    shared: Shared,
) -> impl IntoView {
    let words = shared.words;
    let has_own = Memo::new(move |_| shared.analysis.with(|analysis| analysis.settings.own_map.is_some()));
    let choices = Signal::derive(move || {
        let words = words.get();
        let offered = MapChoice::ALL.into_iter().filter(|map| *map != MapChoice::Own || has_own.get());
        offered.map(|map| Choice::new(map, words.segment_map(map))).collect()
    });
    let value = Memo::new(move |_| shared.analysis.with(|analysis| analysis.settings.map));
    let choose = move |map: MapChoice| shared.change(Settings { map, ..shared.settings() });
    view! { <Select label=move || words.get().map_label() choices value on_choose=choose/> }
}
