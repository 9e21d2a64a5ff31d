//! A field for a whole number between two others. What it stands for is the page's.

use crate::text::format;
use crate::web::state::{use_session, use_words};
use crate::web::ui::{FieldKind, TextField};
use leptos::prelude::*;

/// The field. What is no such number stays in it, with the reason, and changes nothing.
#[component]
pub(in crate::web::pages) fn NumberField(
    /// Its label.
    #[prop(into)]
    label: TextProp,
    /// The number in force.
    #[prop(into)]
    value: Signal<u32>,
    /// The least and the most.
    #[prop(into)]
    between: Signal<(u32, u32)>,
    /// Called with another number.
    #[prop(into)]
    on_change: Callback<u32>,
) -> impl IntoView {
    let session = use_session();
    let words = use_words();
    // What was typed last, beside the number that was in force.
    let wrong = RwSignal::new(None::<(u32, String)>);
    let typed = Memo::new(move |_| wrong.get().filter(|(of, _)| *of == value.get()).map(|(_, text)| text));
    let shown = Signal::derive(move || typed.get().unwrap_or_else(|| value.get().to_string()));
    let error = Signal::derive(move || {
        typed.get().map(|_| {
            let (from, to) = between.get();
            let written = |number: u32| format::count(session.language.get(), number.into());
            words.get().number_between(&written(from), &written(to))
        })
    });
    let take = move |text: String| {
        let (from, to) = between.get_untracked();
        match text.trim().parse::<u32>().ok().filter(|number| (from..=to).contains(number)) {
            Some(number) => {
                wrong.set(None);
                if number != value.get_untracked() {
                    on_change.run(number);
                }
            }
            None => wrong.set(Some((value.get_untracked(), text))),
        }
    };
    view! { <TextField kind=FieldKind::Number label value=shown error on_change=take/> }
}
