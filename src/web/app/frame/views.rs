//! The sides from which the base is segmented, as a line of links. The steps of the work are `steps`'s.

use crate::text::Catalogue;
use crate::web::route::{Route, View};
use crate::web::state::use_words;
use leptos::prelude::*;

/// The views.
#[component]
pub(in crate::web::app) fn Views(
    /// The one that is up.
    side: Memo<View>,
) -> impl IntoView {
    let words = use_words();
    let view = move |to: View| {
        view! {
            <li>
                <a href=Route::Segments(to).href() aria-current=move || (side.get() == to).then_some("page")>
                    {move || name(words.get(), to)}
                </a>
            </li>
        }
    };
    view! {
        <nav class="views" aria-label=move || words.get().sides()>
            <ul>{View::ALL.map(view)}</ul>
        </nav>
    }
}

fn name(words: &'static dyn Catalogue, view: View) -> &'static str {
    match view {
        View::Rfm => words.side_rfm(),
        View::Lifecycle => words.side_lifecycle(),
        View::Tiers => words.side_tiers(),
        View::Engagement => words.side_engagement(),
        View::Portfolios => words.side_portfolios(),
        View::Levels => words.side_levels(),
        View::Companies => words.side_companies(),
        View::Cross => words.side_cross(),
        View::Audiences => words.side_audiences(),
    }
}
