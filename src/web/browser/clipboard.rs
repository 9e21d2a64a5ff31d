//! What is pasted anywhere on the page but into a field. The clipboard is never read unasked.

use super::files::files_of;
use gloo::events::EventListener;
use leptos::prelude::window;
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Element, File};

/// What was pasted.
#[derive(Debug, Clone)]
pub(crate) enum Pasted {
    /// Text, such as cells.
    Text(String),
    /// Files.
    Files(Vec<File>),
}

/// Takes what is pasted outside fields. Listens as long as the page lives.
pub(crate) fn watch_paste(tell: impl Fn(Pasted) + 'static) {
    let listener = EventListener::new(&window(), "paste", move |event| {
        let Some(event) = event.dyn_ref::<ClipboardEvent>() else { return };
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let in_a_field = target.is_some_and(|target| matches!(target.closest("input, textarea, select"), Ok(Some(_))));
        let Some(data) = event.clipboard_data().filter(|_| !in_a_field) else { return };
        let text = data.get_data("text/plain").unwrap_or_default();
        if !text.trim().is_empty() {
            return tell(Pasted::Text(text));
        }
        let files = files_of(&data);
        if !files.is_empty() {
            tell(Pasted::Files(files));
        }
    });
    listener.forget();
}
