//! The finding and the ways on from it. What the finding is, `present` decides.

use super::shown::Shown;
use crate::present::data::finding::{Finding, WayOn};
use crate::web::route::Route;
use crate::web::state::session::Intent;
use crate::web::ui::{Button, Icon, IconKind};
use leptos::prelude::*;

/// Headline, second line, more files, the segments.
#[component]
pub(super) fn Lede(
    /// What the page shows.
    shown: Shown,
) -> impl IntoView {
    let Shown { session, words, finding, .. } = shown;
    let see = move || words.get().see_segments();
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
                <Button on_press=move |()| session.send(Intent::ChooseFiles(None))>
                    <Icon kind=IconKind::Plus/>
                    {move || words.get().add_file()}
                </Button>
                <Show when=open fallback=closed>
                    <a class="btn primary" href=Route::SEGMENTS.href()>{see}</a>
                </Show>
            </div>
        </div>
    }
}
