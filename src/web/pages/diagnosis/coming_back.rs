//! Who comes back: cohorts, the concentration of revenue, the time between purchases.

use super::Shared;
use crate::present::diagnosis::{CohortMeasure, Spot, by_number, cohort_remark, cohorts, concentration, gaps};
use crate::web::pages::Figure;
use crate::web::ui::{Choice, SegmentedControl};
use leptos::prelude::*;

/// The cohorts.
#[component]
pub(super) fn CohortFigure(
    /// What the page reads.
    shared: Shared,
) -> impl IntoView {
    let words = shared.words;
    let measure = RwSignal::new(CohortMeasure::Customers);
    let part = move |place: usize| {
        Signal::derive(move || {
            let [customers, revenue] = words.get().cohorts_words();
            let words = match measure.get() {
                CohortMeasure::Customers => customers,
                CohortMeasure::Revenue => revenue,
            };
            words.get(place).copied().unwrap_or_default().to_owned()
        })
    };
    let choices = Signal::derive(move || {
        let [_, customers, _, revenue] = words.get().measures();
        vec![Choice::new(CohortMeasure::Customers, customers), Choice::new(CohortMeasure::Revenue, revenue)]
    });
    let side = move || {
        view! {
            <SegmentedControl
                label=move || words.get().measures()[0]
                choices
                value=measure
                on_choose=move |chosen| measure.set(chosen)
            />
        }
    };
    let title = part(0);
    view! {
        <Figure
            title=move || title.get()
            note=part(1)
            how=part(2)
            side=side
            chart=shared.chart(move |source| Some(cohorts(source, measure.get())))
            remark=shared.said(move |source| cohort_remark(source, measure.get()))
            chosen=shared.chosen(|spot| if let Spot::Cohort(id) = spot { Some(id) } else { None })
            on_choose=move |id| shared.choose(Spot::Cohort(id))
        />
    }
}

/// The concentration curve.
#[component]
pub(super) fn ConcentrationFigure(
    /// What the page reads.
    shared: Shared,
) -> impl IntoView {
    view! {
        <Figure
            title=move || shared.words.get().concentration_words()[0]
            note=shared.word(|words| words.concentration_words()[1])
            how=shared.word(|words| words.concentration_words()[2])
            chart=shared.chart(|source| Some(concentration(source)))
            chosen=shared.chosen(|spot| if let Spot::Top(id) = spot { Some(id) } else { None })
            on_choose=move |id| shared.choose(Spot::Top(id))
        />
    }
}

/// How the gaps spread. Nothing where nobody bought twice.
#[component]
pub(super) fn GapFigure(
    /// What the page reads.
    shared: Shared,
) -> impl IntoView {
    let has_gaps = has_gaps(shared);
    view! {
        <Show when=move || has_gaps.get()>
            <Figure
                title=move || shared.words.get().gaps_words()[0]
                note=shared.word(|words| words.gaps_words()[1])
                how=shared.word(|words| words.gaps_words()[2])
                chart=shared.chart(gaps)
            />
        </Show>
    }
}

/// The gaps by the number of the purchase. Nothing where nobody bought twice.
#[component]
pub(super) fn NumberFigure(
    /// What the page reads.
    shared: Shared,
) -> impl IntoView {
    let has_gaps = has_gaps(shared);
    view! {
        <Show when=move || has_gaps.get()>
            <Figure
                title=move || shared.words.get().numbers_words()[0]
                note=shared.word(|words| words.numbers_words()[1])
                how=shared.word(|words| words.numbers_words()[2])
                chart=shared.chart(by_number)
            />
        </Show>
    }
}

fn has_gaps(shared: Shared) -> Memo<bool> {
    Memo::new(move |_| shared.with(|source| source.found.gaps.all.gaps > 0).unwrap_or_default())
}
