//! User Timing marks: what any measurement of the page reads. Nothing in the product reads them.

use gloo::timers::callback::Timeout;
use leptos::prelude::{request_animation_frame, window};

/// Marks this moment.
pub(crate) fn mark(name: &str) {
    if let Some(performance) = window().performance() {
        // A mark that fails is a measurement less, nothing else.
        drop(performance.mark(name));
    }
}

/// Marks the moment at which what was changed until now is on the screen: a task after the next frame.
pub(crate) fn mark_when_painted(name: &'static str) {
    request_animation_frame(move || {
        Timeout::new(0, move || mark(name)).forget();
    });
}
