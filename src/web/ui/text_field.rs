//! A labelled field for one value. What a change does is the caller's.

use leptos::prelude::*;

/// What a field takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldKind {
    /// Any text.
    Text,
    /// A search: empty means everything.
    Search,
    /// A whole number.
    Number,
    /// A date, as `YYYY-MM-DD`.
    Date,
}

impl FieldKind {
    fn name(self) -> &'static str {
        match self {
            FieldKind::Text => "text",
            FieldKind::Search => "search",
            FieldKind::Number => "number",
            FieldKind::Date => "date",
        }
    }
}

/// A field with its label above.
#[component]
pub fn TextField(
    /// What it takes.
    kind: FieldKind,
    /// Its label.
    #[prop(into)]
    label: TextProp,
    /// What stands in it.
    #[prop(into)]
    value: Signal<String>,
    /// What is wrong with it, and what to do.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// Called with each change as it is made.
    #[prop(optional, into)]
    on_input: Option<Callback<String>>,
    /// Called when a change is finished (Enter, or the field is left).
    #[prop(optional, into)]
    on_change: Option<Callback<String>>,
) -> impl IntoView {
    let error_id = super::fresh_id();
    let described = {
        let error_id = error_id.clone();
        move || error.with(|error| error.is_some().then(|| error_id.clone()))
    };
    let tell = |callback: Option<Callback<String>>| {
        move |event: leptos::ev::Event| {
            if let Some(callback) = callback {
                callback.run(event_target_value(&event));
            }
        }
    };
    view! {
        <label class="field">
            <span>{move || label.get()}</span>
            <input
                class="input"
                type=kind.name()
                autocomplete="off"
                spellcheck="false"
                prop:value=move || value.get()
                aria-invalid=move || error.with(|error| error.is_some().then_some("true"))
                aria-describedby=described
                on:input=tell(on_input)
                on:change=tell(on_change)
            />
            <span class="err" id=error_id>{move || error.get()}</span>
        </label>
    }
}
