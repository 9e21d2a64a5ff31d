//! The page of one customer. Not built yet.

use leptos::prelude::*;

/// The page.
#[component]
pub fn CustomerPage() -> impl IntoView {}
