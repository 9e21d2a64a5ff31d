//! The Diagnosis page: what the base is today.

mod products;

use leptos::prelude::*;
use products::{ProductFigures, RefundFigures};

/// The page.
#[component]
pub fn DiagnosisPage() -> impl IntoView {
    view! {
        <ProductFigures/>
        <RefundFigures/>
    }
}
