//! The page of crossed views: two partitions against each other. What is shown, `present::values::cross` works out.

use super::values::{Below, Finding, Page, Picture, chart, lede};
use crate::domain::Partition;
use crate::engine::protocol::{Studied, Study};
use crate::present::values::cross::{Crossing, Measure, ShownAs, cross, mark_in, of_mark};
use crate::text::Catalogue;
use crate::web::ui::{Button, ButtonKind, Choice, SegmentedControl, Select};
use leptos::prelude::*;

/// What is crossed when the page comes up.
const FIRST: Crossing = Crossing {
    rows: Partition::Segment,
    columns: Partition::Stage,
    measure: Measure::Customers,
    shown_as: ShownAs::Number,
};

/// The page.
#[component]
pub fn CrossPage() -> impl IntoView {
    let crossing = RwSignal::new(FIRST);
    let sides = Memo::new(move |_| crossing.with(|crossing| (crossing.rows, crossing.columns)));
    let page = Page::open(move || {
        let (rows, columns) = sides.get();
        Study::Cross(rows, columns)
    });
    let words = page.words;
    let view = page.view(move |analysis, (study, studied), language| {
        let (Study::Cross(rows, columns), Studied::Cross(report)) = (study, studied) else { return None };
        // Until the parts of another choice are there, the last ones stay.
        let of = Crossing { rows: *rows, columns: *columns, ..crossing.get() };
        Some(cross(analysis, report, of, language))
    });
    let caption = move || {
        let words = words.get();
        crossing.with(|of| words.cross_caption(words.partition(of.rows), words.partition(of.columns)))
    };
    view! {
        <Finding page lede=lede(view, |view| &view.lede)/>
        <Below page>
            <Choices page crossing/>
            <Picture
                title=caption
                note=Signal::derive(move || words.get().cross_note().to_owned())
                how=Signal::derive(move || words.get().cross_how().to_owned())
                chart=chart(view, |view| Some(view.picture.clone()))
                chosen=page.chosen(move |condition| mark_in(crossing.get(), condition))
                on_choose=move |mark: u32| page.look(of_mark(crossing.get_untracked(), mark))
            />
        </Below>
    }
}

/// What is crossed, and how it is shown.
#[component]
fn Choices(
    /// The page.
    page: Page,
    /// What is crossed.
    crossing: RwSignal<Crossing>,
) -> impl IntoView {
    let words = page.words;
    // A partition against itself says nothing: the other side does not offer it.
    let sides = move |other: fn(&Crossing) -> Partition| {
        Signal::derive(move || {
            let words = words.get();
            let taken = crossing.with(other);
            let free = Partition::ALL.into_iter().filter(|partition| *partition != taken);
            free.map(|partition| Choice::new(partition, words.partition(partition))).collect::<Vec<_>>()
        })
    };
    let measures = named(
        words,
        &[(Measure::Customers, |words| words.cross_customers()), (Measure::Revenue, |words| words.cross_revenue())],
    );
    let shown = named(
        words,
        &[
            (ShownAs::Number, |words| words.cross_number()),
            (ShownAs::OfRow, |words| words.cross_of_row()),
            (ShownAs::OfColumn, |words| words.cross_of_column()),
            (ShownAs::OfTotal, |words| words.cross_of_total()),
        ],
    );
    let swap = move |()| crossing.update(|of| (of.rows, of.columns) = (of.columns, of.rows));
    view! {
        <div class="choices">
            <span class="field">
                <span aria-hidden="true">{move || words.get().cross_rows()}</span>
                <Select
                    label=move || words.get().cross_rows()
                    choices=sides(|of| of.columns)
                    value=Signal::derive(move || crossing.with(|of| of.rows))
                    on_choose=move |rows| crossing.update(|of| of.rows = rows)
                />
            </span>
            <Button kind=ButtonKind::Plain on_press=swap>
                <span aria-hidden="true">"⇄"</span>
                <span class="visually-hidden">{move || words.get().cross_swap()}</span>
            </Button>
            <span class="field">
                <span aria-hidden="true">{move || words.get().cross_columns()}</span>
                <Select
                    label=move || words.get().cross_columns()
                    choices=sides(|of| of.rows)
                    value=Signal::derive(move || crossing.with(|of| of.columns))
                    on_choose=move |columns| crossing.update(|of| of.columns = columns)
                />
            </span>
            <SegmentedControl
                label=move || words.get().cross_show()
                choices=measures
                value=Signal::derive(move || crossing.with(|of| of.measure))
                on_choose=move |measure| crossing.update(|of| of.measure = measure)
            />
            <SegmentedControl
                label=move || words.get().cross_as()
                choices=shown
                value=Signal::derive(move || crossing.with(|of| of.shown_as))
                on_choose=move |shown_as| crossing.update(|of| of.shown_as = shown_as)
            />
        </div>
    }
}

/// A value, and where its name is.
type Named<T> = (T, fn(&dyn Catalogue) -> &'static str);

/// Values with their names.
fn named<T: Copy + Send + Sync + 'static>(
    words: Signal<&'static dyn Catalogue>,
    of: &'static [Named<T>],
) -> Signal<Vec<Choice<T>>> {
    Signal::derive(move || of.iter().map(|(value, name)| Choice::new(*value, name(words.get()))).collect())
}
