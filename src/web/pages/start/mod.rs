//! The first screen: how orders come in, how far the first reading is, and the proof that nothing leaves. Reads the
//! session's signals and sends intents.

mod drop_zone;
mod ways;

use super::Proof;
use crate::web::state::use_words;
use crate::web::ui::{Later, Turn, Turns};
use drop_zone::DropZone;
use leptos::prelude::*;
use ways::Ways;

/// Beside the ways in, the proof.
const PLAN: [Turn; 1] = [Turn::Next];

/// The page.
#[component]
pub fn StartPage() -> impl IntoView {
    let words = use_words();
    let turns = Turns::take(&PLAN);
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
                <Later turns part=1><Proof /></Later>
            </aside>
        </div>
        <section class="how" aria-label=move || words.get().how_it_works()>
            <ol>{steps}</ol>
        </section>
    }
}
