//! A small panel that opens under its button and gives way to Escape, a press outside, or its own button. Not modal.

use leptos::ev;
use leptos::html::{Button as ButtonElement, Span};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// A button, and the panel that it opens.
#[component]
pub fn Float(
    /// The button's classes.
    class: &'static str,
    /// The classes of the whole.
    #[prop(optional)]
    host: &'static str,
    /// The panel's name.
    #[prop(into)]
    label: TextProp,
    /// Whether it is open; the caller may close it.
    open: RwSignal<bool>,
    /// What stands on the button.
    button: ViewFn,
    /// What stands in the panel.
    children: ChildrenFn,
) -> impl IntoView {
    let whole = NodeRef::<Span>::new();
    let opener = NodeRef::<ButtonElement>::new();
    let outside = window_event_listener(ev::pointerdown, move |event| {
        let target = event.target().and_then(|target| target.dyn_into::<web_sys::Node>().ok());
        let inside = whole.get_untracked().is_some_and(|whole| whole.contains(target.as_ref()));
        if open.get_untracked() && !inside {
            open.set(false);
        }
    });
    on_cleanup(move || outside.remove());
    let escape = move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" && open.get_untracked() {
            open.set(false);
            // Used up: what lies behind stays as it is.
            event.prevent_default();
            if let Some(opener) = opener.get_untracked() {
                // Focus is a convenience here: nothing depends on it.
                let _ = opener.focus();
            }
        }
    };
    let label = StoredValue::new(label);
    let children = StoredValue::new(children);
    view! {
        <span class=format!("float-host {host}") node_ref=whole on:keydown=escape>
            <button
                type="button"
                class=class
                node_ref=opener
                aria-haspopup="dialog"
                aria-expanded=move || if open.get() { "true" } else { "false" }
                on:click=move |_| open.update(|open| *open = !*open)
            >
                {button.run()}
            </button>
            <Show when=move || open.get()>
                <div class="float" role="dialog" aria-label=move || label.with_value(TextProp::get)>
                    {children.with_value(|children| children())}
                </div>
            </Show>
        </span>
    }
}
