//! Hands bytes to the browser as a file. What they are is the caller's.

use gloo::timers::callback::Timeout;
use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Blob, HtmlAnchorElement, Url};

/// Long enough for every browser to have taken the bytes.
const REVOKE_AFTER_MS: u32 = 60_000;

/// Saves `blob` under `file_name`, where the browser saves files.
pub(crate) fn download(blob: &Blob, file_name: &str) {
    let Ok(url) = Url::create_object_url_with_blob(blob) else { return };
    let anchor = document().create_element("a").ok().and_then(|anchor| anchor.dyn_into::<HtmlAnchorElement>().ok());
    if let Some(anchor) = anchor {
        anchor.set_href(&url);
        anchor.set_download(file_name);
        anchor.click();
    }
    Timeout::new(REVOKE_AFTER_MS, move || drop(Url::revoke_object_url(&url))).forget();
}
