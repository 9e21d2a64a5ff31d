//! The language the browser asks for. A choice that was stored wins over it, elsewhere.

/// Whether the browser's first language is Portuguese.
pub(crate) fn speaks_portuguese() -> bool {
    let language = leptos::prelude::window().navigator().language().unwrap_or_default();
    language.to_ascii_lowercase().starts_with("pt")
}
