//! What outlives the page: two preferences, and the recipe where the user wants it kept. Browsers may refuse the storage (a
//! file opened by double click): then nothing is remembered.

use leptos::prelude::window;
use web_sys::Storage;

/// How all that is ours begins: other pages may share the storage.
const OURS: &str = "regua:";

/// What is remembered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Preference {
    /// The language.
    Language,
    /// The theme.
    Theme,
    /// The recipe of the work, whole.
    Recipe,
}

/// The browser would not keep something: its storage is full, or refused.
#[derive(Debug)]
pub(crate) struct NotKept;

impl Preference {
    fn key(self) -> &'static str {
        match self {
            Preference::Language => "regua:language",
            Preference::Theme => "regua:theme",
            Preference::Recipe => "regua:recipe",
        }
    }
}

fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

/// What was remembered.
pub(crate) fn recall(preference: Preference) -> Option<String> {
    let kept = storage()?.get_item(preference.key()).ok().flatten()?;
    // Earlier pages wrote their preferences as JSON texts, with quotes.
    let bare = kept.strip_prefix('"').and_then(|kept| kept.strip_suffix('"'));
    Some(bare.map_or_else(|| kept.clone(), str::to_owned))
}

/// Remembers.
pub(crate) fn remember(preference: Preference, value: &str) -> Result<(), NotKept> {
    storage().and_then(|storage| storage.set_item(preference.key(), value).ok()).ok_or(NotKept)
}

/// Forgets one of them.
pub(crate) fn forget(preference: Preference) {
    if let Some(storage) = storage() {
        // Nothing can be done about a browser that keeps what it was told to forget.
        drop(storage.remove_item(preference.key()));
    }
}

/// Forgets all that this page, or an earlier one, ever kept.
pub(crate) fn forget_all() {
    let stores = [storage(), window().session_storage().ok().flatten()];
    for store in stores.into_iter().flatten() {
        let keys = (0..store.length().unwrap_or(0)).filter_map(|place| store.key(place).ok().flatten());
        let ours: Vec<String> = keys.filter(|key| key.starts_with(OURS)).collect();
        ours.iter().for_each(|key| drop(store.remove_item(key)));
    }
}
