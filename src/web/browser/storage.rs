//! The two preferences that outlive the page. Browsers may refuse the storage (a file opened by double click): then
//! nothing is remembered, and nothing is said.

use gloo::storage::{LocalStorage, Storage};

/// What is remembered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Preference {
    /// The language.
    Language,
    /// The theme.
    Theme,
}

impl Preference {
    fn key(self) -> &'static str {
        match self {
            Preference::Language => "regua:language",
            Preference::Theme => "regua:theme",
        }
    }
}

/// What was remembered.
pub(crate) fn recall(preference: Preference) -> Option<String> {
    leptos::prelude::window().local_storage().ok().flatten()?;
    LocalStorage::get(preference.key()).ok()
}

/// Remembers.
pub(crate) fn remember(preference: Preference, value: &str) {
    if let Ok(Some(_)) = leptos::prelude::window().local_storage() {
        // Full or refused: the choice holds until the page is closed.
        drop(LocalStorage::set(preference.key(), value));
    }
}
