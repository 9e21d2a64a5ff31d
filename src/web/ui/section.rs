//! A section: an ink rule, a title, what stands beside it. The content is the caller's.

use super::fresh_id;
use leptos::prelude::*;

/// A section of a page, named by its heading.
///
/// `<Section title=move || words.get().columns_title() side=move || view! { <Button …/> }>…</Section>`
#[component]
pub fn Section(
    /// The heading.
    #[prop(into)]
    title: TextProp,
    /// How to read what follows, beside the heading.
    #[prop(optional, into)]
    note: MaybeProp<String>,
    /// What stands at the end of the heading's line.
    #[prop(optional, into)]
    side: ViewFn,
    /// More classes.
    #[prop(optional)]
    class: &'static str,
    /// The content.
    children: Children,
) -> impl IntoView {
    let id = fresh_id();
    let named_by = id.clone();
    view! {
        <section class=format!("sec {class}") aria-labelledby=named_by>
            <header>
                <h2 id=id>{move || title.get()}</h2>
                {move || note.get().map(|note| view! { <span class="note">{note}</span> })}
                <div class="side">{side.run()}</div>
            </header>
            {children()}
        </section>
    }
}
