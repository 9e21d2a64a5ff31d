//! The Segments page.

use leptos::prelude::*;

/// The page.
#[component]
pub fn SegmentsPage() -> impl IntoView {}
