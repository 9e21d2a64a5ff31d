//! The life cycle: its funnel, its borders, and who is about to cross one. Not built yet.

use leptos::prelude::*;

/// The page.
#[component]
pub fn LifecyclePage() -> impl IntoView {}
