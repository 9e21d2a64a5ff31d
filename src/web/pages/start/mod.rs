//! The first screen: how orders come in, how far the first reading is, and the proof that nothing leaves. Reads the
//! session's signals and sends intents.

mod drop_zone;
mod ways;

use super::Proof;
use crate::web::state::use_words;
use drop_zone::DropZone;
use leptos::prelude::*;
use ways::Ways;

/// The page.
#[component]
pub fn StartPage() -> impl IntoView {
    let words = use_words();
    let steps = move || {
        let steps = words.get().how_steps();
        let steps = steps.map(|(name, what)| view! { <li><h2>{name}</h2><p>{what}</p></li> });
        steps.collect_view()
    };
    view! {
        <div class="lede">
            <h1>{move || words.get().start_title()}</h1>
            <p>{move || words.get().start_lede()}</p>
        </div>
        <div class="start">
            <div>
                <DropZone />
                <Ways />
            </div>
            <aside aria-label=move || words.get().proof_title()>
                <Proof />
            </aside>
        </div>
        <section class="how" aria-label=move || words.get().how_it_works()>
            <ol>{steps}</ol>
        </section>
    }
}
