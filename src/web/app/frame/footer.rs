//! The footer: the keys, and the promise.

use crate::web::state::use_words;
use leptos::prelude::*;

/// The footer.
#[component]
pub(crate) fn Footer() -> impl IntoView {
    let words = use_words();
    view! {
        <footer class="foot">
            <span class="kb">
                <kbd>"Ctrl"</kbd>
                " "
                <kbd>"O"</kbd>
                " "
                {move || words.get().key_open()}
            </span>
            <span class="kb">
                <kbd>"Alt"</kbd>
                " "
                <kbd>"1"</kbd>
                "–"
                <kbd>"6"</kbd>
                " "
                {move || words.get().key_steps()}
            </span>
            <span class="kb">
                <kbd>"Ctrl"</kbd>
                " "
                <kbd>"Z"</kbd>
                " "
                {move || words.get().key_undo()}
            </span>
            <span>{move || words.get().promise()}</span>
        </footer>
    }
}
