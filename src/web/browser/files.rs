//! Files that the user chooses or drops. Nobody else's files can be had.

use gloo::events::{EventListener, EventListenerOptions};
use leptos::prelude::{document, window};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{DragEvent, Event, File, HtmlInputElement};

fn input(id: &str) -> Option<HtmlInputElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

/// Opens the browser's dialog of the file field `id`.
pub(crate) fn open_file_dialog(id: &str) {
    if let Some(input) = input(id) {
        input.click();
    }
}

/// The file chosen in the field of this event; the field is emptied, so that the same file can be chosen again.
pub(crate) fn chosen_file(event: &Event) -> Option<File> {
    let input = event.target()?.dyn_into::<HtmlInputElement>().ok()?;
    let file = input.files()?.get(0);
    input.set_value("");
    file
}

/// What a drag does over the page.
#[derive(Debug, Clone)]
pub(crate) enum Dragged {
    /// A file hovers.
    Over,
    /// It left.
    Away,
    /// It was dropped: the first file, and how many there were.
    Dropped(File, u32),
}

/// Takes files dropped anywhere on the page. Listens as long as the page lives.
pub(crate) fn watch_drag(tell: impl Fn(Dragged) + 'static) {
    let tell = Rc::new(tell);
    for kind in ["dragenter", "dragover", "dragleave", "drop"] {
        let tell = Rc::clone(&tell);
        let active = EventListenerOptions::enable_prevent_default();
        let listener = EventListener::new_with_options(&window(), kind, active, move |event| {
            let Some(event) = event.dyn_ref::<DragEvent>() else { return };
            let carries_files = event.data_transfer().is_some_and(|data| data.types().includes(&"Files".into(), 0));
            if !carries_files {
                return;
            }
            // Without this the browser would leave the page for the file.
            event.prevent_default();
            match event.type_().as_str() {
                "dragleave" if event.related_target().is_none() => tell(Dragged::Away),
                "drop" => {
                    tell(Dragged::Away);
                    let files = event.data_transfer().and_then(|data| data.files());
                    if let Some((file, count)) = files.and_then(|files| Some((files.get(0)?, files.length()))) {
                        tell(Dragged::Dropped(file, count));
                    }
                }
                "dragenter" | "dragover" => tell(Dragged::Over),
                _ => {}
            }
        });
        listener.forget();
    }
}
