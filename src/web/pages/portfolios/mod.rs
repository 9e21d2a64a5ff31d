//! Portfolios: named bands of customers, each with its owner. Not built yet.

use leptos::prelude::*;

/// The page.
#[component]
pub fn PortfoliosPage() -> impl IntoView {}
