//! The user's own audiences. Not built yet.

use leptos::prelude::*;

/// The page.
#[component]
pub fn AudiencesPage() -> impl IntoView {}
