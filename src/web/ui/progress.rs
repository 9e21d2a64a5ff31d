//! How far a long work is: a ruler that fills. The words and figures are the caller's.

use leptos::prelude::*;

/// A ruler that fills from the left.
#[component]
pub fn ProgressBar(
    /// What is going on.
    #[prop(into)]
    label: TextProp,
    /// How far, in thousandths.
    #[prop(into)]
    permille: Signal<u32>,
    /// The same in words, for those who do not see the ruler.
    #[prop(into)]
    text: Signal<String>,
) -> impl IntoView {
    let percent = move || permille.get().min(1000) / 10;
    view! {
        <div
            class="track"
            role="progressbar"
            aria-valuemin="0"
            aria-valuemax="100"
            aria-valuenow=move || percent().to_string()
            aria-valuetext=move || text.get()
            aria-label=move || label.get()
        >
            <span class="fill" style:width=move || format!("{}%", f64::from(permille.get().min(1000)) / 10.0)></span>
        </div>
    }
}
