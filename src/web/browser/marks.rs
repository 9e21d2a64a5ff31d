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

/// Marks this moment in place of the last one of this name, for what happens often.
pub(crate) fn mark_again(name: &str) {
    if let Some(performance) = window().performance() {
        performance.clear_marks_with_mark_name(name);
        drop(performance.mark(name));
    }
}

/// Calls when what was changed until now is on the screen: a task after the next frame.
pub(crate) fn when_painted(call: impl FnOnce() + 'static) {
    request_animation_frame(move || {
        Timeout::new(0, call).forget();
    });
}
