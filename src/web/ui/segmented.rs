//! A choice between two to four values that all stay in sight.

use super::Choice;
use leptos::prelude::*;

/// Buttons of which one is pressed.
///
/// `<SegmentedControl label=… choices=… value=… on_choose=move |measure| … />`
#[component]
pub fn SegmentedControl<T>(
    /// What is chosen here, for those who do not see it.
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
    let buttons = move || {
        let choices = choices.get();
        let buttons = choices.into_iter().map(|choice| {
            let this = choice.value.clone();
            let pressed = move || if value.with(|value| *value == this) { "true" } else { "false" };
            let choose = move |_| on_choose.run(choice.value.clone());
            view! { <button type="button" aria-pressed=pressed on:click=choose>{choice.name}</button> }
        });
        buttons.collect_view()
    };
    view! { <span class="seg-ctl" role="group" aria-label=move || label.get()>{buttons}</span> }
}
