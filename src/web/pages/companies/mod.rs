//! Customers grouped by company. Not built yet.

use leptos::prelude::*;

/// The page.
#[component]
pub fn CompaniesPage() -> impl IntoView {}
