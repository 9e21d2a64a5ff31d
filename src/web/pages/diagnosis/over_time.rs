//! The base over time: month by month, its averages, its seasons.

use super::Shared;
use crate::present::diagnosis::{
    Measure, SeasonMeasure, Spot, average_order, frequency, months, months_remark, seasons, seasons_remark, weekdays,
};
use crate::web::pages::Figure;
use crate::web::ui::{Choice, SegmentedControl};
use leptos::prelude::*;

/// New against returning.
#[component]
pub(super) fn MonthsFigure(
    /// What the page reads.
    shared: Shared,
) -> impl IntoView {
    let words = shared.words;
    let measure = RwSignal::new(Measure::Customers);
    let choices = Signal::derive(move || {
        let [_, customers, orders, revenue] = words.get().measures();
        vec![
            Choice::new(Measure::Customers, customers),
            Choice::new(Measure::Orders, orders),
            Choice::new(Measure::Revenue, revenue),
        ]
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
    view! {
        <Figure
            title=move || words.get().months_words()[0]
            note=shared.word(|words| words.months_words()[1])
            how=shared.word(|words| words.months_words()[2])
            side=side
            chart=shared.chart(move |source| Some(months(source, measure.get())))
            remark=shared.said(months_remark)
            chosen=shared.chosen(|spot| if let Spot::Month(id) = spot { Some(id) } else { None })
            on_choose=move |id| shared.choose(Spot::Month(id))
        />
    }
}

/// The average order and the frequency.
#[component]
pub(super) fn AverageFigures(
    /// What the page reads.
    shared: Shared,
) -> impl IntoView {
    view! {
        <div class="duo">
            <Figure
                title=move || shared.words.get().average_words()[0]
                note=Signal::derive(move || format!("{}, {}", shared.words.get().average_words()[1], shared.currency_sign()))
                how=shared.word(|words| words.average_words()[2])
                chart=shared.chart(|source| Some(average_order(source)))
            />
            <Figure
                title=move || shared.words.get().frequency_words()[0]
                note=shared.word(|words| words.frequency_words()[1])
                how=shared.word(|words| words.frequency_words()[2])
                chart=shared.chart(|source| Some(frequency(source)))
            />
        </div>
    }
}

/// The weekdays and the months of the year.
#[component]
pub(super) fn SeasonFigures(
    /// What the page reads.
    shared: Shared,
) -> impl IntoView {
    let words = shared.words;
    let measure = RwSignal::new(SeasonMeasure::Orders);
    let choices = Signal::derive(move || {
        let [_, _, orders, revenue] = words.get().measures();
        vec![Choice::new(SeasonMeasure::Orders, orders), Choice::new(SeasonMeasure::Revenue, revenue)]
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
    view! {
        <div class="duo">
            <Figure
                title=move || words.get().weekdays_words()[0]
                note=shared.word(|words| words.weekdays_words()[1])
                how=shared.word(|words| words.weekdays_words()[2])
                side=side
                chart=shared.chart(move |source| Some(weekdays(source, measure.get())))
            />
            <Figure
                title=move || words.get().seasons_words()[0]
                note=shared.word(|words| words.seasons_words()[1])
                how=shared.word(|words| words.seasons_words()[2])
                side=side
                chart=shared.chart(move |source| Some(seasons(source, measure.get())))
                remark=shared.said(seasons_remark)
            />
        </div>
    }
}
