//! The page as a file: the document as it was before the program put anything on it. Scripts, styles and policy come out
//! byte for byte, so that the policy's hashes hold.

use leptos::prelude::document;
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, Element, Node};

thread_local! {
    static SHELL: RefCell<Option<Node>> = const { RefCell::new(None) };
}

/// Keeps what stands on the page before the program does (`#boot`). Called before the page is mounted.
pub(crate) fn keep_shell() {
    let shell = document().get_element_by_id("boot").and_then(|shell| shell.clone_node_with_deep(true).ok());
    SHELL.with_borrow_mut(|kept| *kept = shell);
}

/// The page, as it can be opened by double click; `title` is what it is called until it has started.
pub(crate) fn page_file() -> Option<Blob> {
    let root = document().document_element()?;
    let copy = root.clone_node_with_deep(true).ok()?.dyn_into::<Element>().ok()?;
    drop(copy.remove_attribute("data-theme"));
    drop(copy.set_attribute("lang", "pt-BR"));
    if let Ok(Some(title)) = copy.query_selector("head > title") {
        title.set_text_content(Some("Régua"));
    }
    let body = copy.query_selector("body").ok().flatten()?;
    let children = body.children();
    let children = (0..children.length()).filter_map(|place| children.item(place)).collect::<Vec<_>>();
    for child in children.iter().filter(|child| child.local_name() != "script") {
        child.remove();
    }
    let shell = SHELL.with_borrow(|shell| shell.as_ref().and_then(|shell| shell.clone_node_with_deep(true).ok()));
    if let Some(shell) = shell {
        drop(body.insert_before(&shell, body.first_child().as_ref()));
    }
    let text = format!("<!doctype html>\n{}\n", copy.outer_html());
    let options = web_sys::BlobPropertyBag::new();
    options.set_type("text/html;charset=utf-8");
    Blob::new_with_str_sequence_and_options(&js_sys::Array::of1(&JsValue::from_str(&text)), &options).ok()
}
