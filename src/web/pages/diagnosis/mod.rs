//! The Diagnosis page: what the base is today. Not built yet.

use leptos::prelude::*;

/// The page.
#[component]
pub fn DiagnosisPage() -> impl IntoView {}
