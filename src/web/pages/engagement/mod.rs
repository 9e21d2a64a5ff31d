//! Engagement: who opened or clicked an e-mail, and how long ago. Not built yet.

use leptos::prelude::*;

/// The page.
#[component]
pub fn EngagementPage() -> impl IntoView {}
