//! A picture that stands on the page while there is something to draw. What it shows is `present::values`'s.

use crate::present::chart::{Chart, Scene, Table};
use crate::web::pages::Figure;
use leptos::prelude::*;

/// A figure, as long as there is a chart.
#[component]
pub(in crate::web::pages) fn Picture(
    /// What it shows.
    #[prop(into)]
    title: TextProp,
    /// How to read it.
    #[prop(into)]
    note: Signal<String>,
    /// How its figures are computed.
    #[prop(into)]
    how: Signal<String>,
    /// The chart.
    chart: Signal<Option<Chart>>,
    /// The mark that is chosen.
    chosen: Signal<Option<u32>>,
    /// Called with the number of a mark that was chosen.
    #[prop(into)]
    on_choose: Callback<u32>,
    /// What stands in the heading's line.
    #[prop(optional, into)]
    side: ViewFn,
) -> impl IntoView {
    let is_there = Memo::new(move |_| chart.with(Option::is_some));
    // Asked once more while the figure leaves.
    let nothing = || Chart::new(Table::default(), |width| Scene::new(width, 0.0));
    let drawn = Signal::derive(move || chart.get().unwrap_or_else(nothing));
    let title = StoredValue::new(title);
    let side = StoredValue::new(side);
    move || {
        is_there.get().then(|| {
            view! {
                <Figure
                    title=title.get_value()
                    note
                    how
                    chart=drawn
                    chosen
                    on_choose
                    side=side.get_value()
                />
            }
        })
    }
}
