//! What the page says of itself to the browser: language, title, theme, and where it is scrolled to.

use leptos::prelude::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

/// What the page is dressed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Dress {
    /// As the system.
    System,
    /// Always this one: `light` or `dark`.
    Fixed(&'static str),
}

/// Dresses the page.
pub(crate) fn dress(dress: Dress) {
    if let Some(root) = document().document_element() {
        // Neither can fail: the name is fixed and valid.
        match dress {
            Dress::System => drop(root.remove_attribute("data-theme")),
            Dress::Fixed(theme) => drop(root.set_attribute("data-theme", theme)),
        }
    }
}

/// Says which language the page is in. The browser works out the style of the whole page anew, whatever it was before.
pub(crate) fn speak(tag: &str) {
    if let Some(root) = document().document_element() {
        drop(root.set_attribute("lang", tag));
    }
}

/// Gives the page its title.
pub(crate) fn entitle(title: &str) {
    document().set_title(title);
}

/// Brings an element to the middle of its scroller, sideways.
pub(crate) fn scroll_to_middle(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        let options = ScrollIntoViewOptions::new();
        options.set_inline(ScrollLogicalPosition::Center);
        options.set_block(ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Brings the top of the page into view.
pub(crate) fn scroll_to_top() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
}

/// Opens the browser's window for printing.
pub(crate) fn print() {
    // A browser that can't print says so itself.
    drop(window().print());
}

/// Puts the focus on an element, and it into view.
pub(crate) fn focus(id: &str) {
    let element = document().get_element_by_id(id).and_then(|element| element.dyn_into::<HtmlElement>().ok());
    if let Some(element) = element {
        drop(element.focus());
    }
}
