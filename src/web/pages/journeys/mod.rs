//! The page of réguas.
use leptos::prelude::*;
/// The page.
#[component]
pub fn JourneysPage() -> impl IntoView {
    view! { <p></p> }
}
