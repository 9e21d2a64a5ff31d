//! What happens before the page is closed or left. Whether that matters is the caller's.

use gloo::events::{EventListener, EventListenerOptions};
use js_sys::Reflect;
use leptos::prelude::window;

/// Lets the browser ask before it leaves the page, where the caller says that something would be lost. Browsers choose the
/// words. Listens as long as the page lives.
pub(crate) fn watch_leaving(loses: impl Fn() -> bool + 'static) {
    let active = EventListenerOptions::enable_prevent_default();
    let listener = EventListener::new_with_options(&window(), "beforeunload", active, move |event| {
        if loses() {
            event.prevent_default();
            // Older browsers ask for this alone. Setting a property of an event cannot fail.
            drop(Reflect::set(event, &"returnValue".into(), &true.into()));
        }
    });
    listener.forget();
}
