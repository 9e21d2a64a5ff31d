//! Relationship levels and what the sales force does in each. Not built yet.

use leptos::prelude::*;

/// The page.
#[component]
pub fn LevelsPage() -> impl IntoView {}
