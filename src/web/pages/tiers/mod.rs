//! Value tiers: who makes the revenue, who could make more. Not built yet.

use leptos::prelude::*;

/// The page.
#[component]
pub fn TiersPage() -> impl IntoView {}
