//! A choice from a list. What a choice does is the caller's.

use leptos::prelude::*;

/// One of several values, with its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice<T> {
    /// The value.
    pub value: T,
    /// Its name, in the page's language.
    pub name: String,
}

impl<T> Choice<T> {
    /// A value under its name.
    pub fn new(value: T, name: impl Into<String>) -> Choice<T> {
        Choice { value, name: name.into() }
    }
}

/// A drop-down list.
///
/// `<Select label=… choices=Signal::derive(move || …) value=Signal::derive(move || …) on_choose=move |role| … />`
#[component]
pub fn Select<T>(
    /// Its name for those who do not see it.
    #[prop(into)]
    label: TextProp,
    /// What can be chosen.
    #[prop(into)]
    choices: Signal<Vec<Choice<T>>>,
    /// What is chosen.
    #[prop(into)]
    value: Signal<T>,
    /// Called with what the user chose.
    #[prop(into)]
    on_choose: Callback<T>,
) -> impl IntoView
where
    T: Clone + PartialEq + Send + Sync + 'static,
{
    let choose = move |event| {
        let place = event_target_value(&event).parse::<usize>().ok();
        let chosen = place.and_then(|place| choices.with_untracked(|choices| choices.get(place).cloned()));
        if let Some(choice) = chosen {
            on_choose.run(choice.value);
        }
    };
    let options = move || {
        let choices = choices.get();
        let options = choices.into_iter().enumerate().map(|(place, choice)| {
            let chosen = move || value.with(|value| *value == choice.value);
            view! { <option value=place.to_string() prop:selected=chosen>{choice.name}</option> }
        });
        options.collect_view()
    };
    view! {
        <span class="sel">
            <select class="select" aria-label=move || label.get() on:change=choose>{options}</select>
        </span>
    }
}
