//! The browser side.
use leptos::prelude::*;

/// Starts the page in a window, the engine in a worker.
pub fn start() {
    console_error_panic_hook::set_once();
    mount_to_body(|| view! { <h1>"Régua"</h1> });
}
