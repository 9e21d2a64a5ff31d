//! The sides from which the base is segmented, as a line of links. The steps of the work are `steps`'s.

use crate::text::Catalogue;
use crate::web::route::{Route, View};
use crate::web::state::use_words;
use leptos::html::Nav;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// The views.
#[component]
pub(in crate::web::app) fn Views(
    /// The one that is up.
    side: Memo<View>,
) -> impl IntoView {
    let words = use_words();
    let nav = NodeRef::<Nav>::new();
    // On narrow screens the line scrolls: the view that is up stays in sight.
    Effect::new(move |_| {
        side.track();
        request_animation_frame(move || {
            let Some(nav) = nav.try_get_untracked().flatten() else { return };
            let link = nav.query_selector("[aria-current]").ok().flatten();
            if let Some(link) = link.and_then(|link| link.dyn_into::<web_sys::HtmlElement>().ok()) {
                nav.set_scroll_left(link.offset_left() - (nav.client_width() - link.offset_width()) / 2);
            }
        });
    });
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
        <nav class="views" node_ref=nav aria-label=move || words.get().sides()>
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
