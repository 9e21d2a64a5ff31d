//! The finding and the ways on from it. What the finding is, `present` decides.

use crate::domain::Language;
use crate::present::data::finding::{Finding, WayOn};
use crate::text::catalogue;
use leptos::prelude::*;

/// Headline, second line, another file, the segments.
#[component]
pub(super) fn Lede(
    /// The finding.
    #[prop(into)]
    finding: Signal<Option<Finding>>,
    /// The language.
    language: Signal<Language>,
    /// Where the segments are.
    segments_href: String,
    /// Chooses another file.
    children: Children,
) -> impl IntoView {
    let see = move || catalogue(language.get()).see_segments();
    let said = move |of: fn(&Finding) -> String| finding.with(|found| found.as_ref().map(of));
    let open = move || finding.with(|found| found.as_ref().is_some_and(|found| found.way_on == WayOn::Open));
    let closed = move || {
        view! {
            <button type="button" class="btn primary" aria-disabled="true" aria-describedby="data-detail">
                {see}
            </button>
        }
    };
    view! {
        <div class="lede">
            <h1>{move || said(|found| found.title.clone())}</h1>
            <p id="data-detail">{move || said(|found| found.detail.clone())}</p>
            <div class="acts">
                {children()}
                <Show when=open fallback=closed>
                    <a class="btn primary" href=segments_href.clone()>{see}</a>
                </Show>
            </div>
        </div>
    }
}
