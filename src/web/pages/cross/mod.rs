//! Two segmentations against each other. Not built yet.

use leptos::prelude::*;

/// The page.
#[component]
pub fn CrossPage() -> impl IntoView {}
