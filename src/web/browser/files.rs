//! Files that the user chooses or drops. Nobody else's files can be had.

use gloo::events::{EventListener, EventListenerOptions};
use js_sys::Array;
use leptos::prelude::{document, window};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, DataTransfer, DragEvent, Event, File, FileList, HtmlInputElement};

fn input(id: &str) -> Option<HtmlInputElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

/// Opens the browser's dialog of the file field `id`.
pub(crate) fn open_file_dialog(id: &str) {
    if let Some(input) = input(id) {
        input.click();
    }
}

/// The files chosen in the field of this event; the field is emptied, so that the same files can be chosen again.
pub(crate) fn chosen_files(event: &Event) -> Vec<File> {
    let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    let Some(input) = input else { return Vec::new() };
    let files = input.files().map(|files| listed(&files)).unwrap_or_default();
    input.set_value("");
    files
}

/// Reads a small file as UTF-8, and hands its text on; an empty one where it can't be read.
pub(crate) fn read_text(file: &File, done: impl FnOnce(String) + 'static) {
    let text = JsFuture::from(file.text());
    spawn_local(async move { done(text.await.ok().and_then(|text| text.as_string()).unwrap_or_default()) });
}

/// The bytes of a JSON file.
pub(crate) fn json_file(text: &str) -> Option<Blob> {
    let options = BlobPropertyBag::new();
    options.set_type("application/json");
    Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options).ok()
}

fn listed(files: &FileList) -> Vec<File> {
    (0..files.length()).filter_map(|place| files.get(place)).collect()
}

/// The files of a drop or a paste; folders are left aside.
pub(super) fn files_of(data: &DataTransfer) -> Vec<File> {
    let items = data.items();
    let is_folder = |place: u32| {
        let entry = items.get(place).and_then(|item| item.webkit_get_as_entry().ok().flatten());
        entry.is_some_and(|entry| entry.is_directory())
    };
    let folders: Vec<String> = (0..items.length())
        .filter(|place| is_folder(*place))
        .filter_map(|place| items.get(place)?.get_as_file().ok()?.map(|file| file.name()))
        .collect();
    let files = data.files().map(|files| listed(&files)).unwrap_or_default();
    files.into_iter().filter(|file| !folders.contains(&file.name())).collect()
}

/// What a drag does over the page.
#[derive(Debug, Clone)]
pub(crate) enum Dragged {
    /// Files hover.
    Over,
    /// They left.
    Away,
    /// They were dropped.
    Dropped(Vec<File>),
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
                    let files = event.data_transfer().map(|data| files_of(&data)).unwrap_or_default();
                    if !files.is_empty() {
                        tell(Dragged::Dropped(files));
                    }
                }
                "dragenter" | "dragover" => tell(Dragged::Over),
                _ => {}
            }
        });
        listener.forget();
    }
}
