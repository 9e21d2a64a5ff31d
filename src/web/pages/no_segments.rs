//! The Segments page before there are segments: what they need, and the way there.

use crate::web::route::Route;
use crate::web::state::use_words;
use leptos::prelude::*;

/// The page.
#[component]
pub fn NoSegments() -> impl IntoView {
    let words = use_words();
    view! {
        <div class="lede">
            <h1>{move || words.get().empty_segments()}</h1>
            <p>{move || words.get().empty_segments_hint()}</p>
        </div>
        <div class="acts">
            <a class="btn primary" href=Route::Data.href()>
                {move || words.get().to_data()}
            </a>
        </div>
    }
}
