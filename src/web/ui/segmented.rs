//! A choice between two to four values that all stay in sight.

use super::Choice;
use leptos::prelude::*;

/// Buttons of which one is pressed. While `reason` is something the others can be focused but not pressed, and say the reason.
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
    /// Why nothing else can be chosen now.
    #[prop(optional, into)]
    reason: Signal<Option<String>>,
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
            let choose = {
                let value = choice.value.clone();
                move |_| {
                    if reason.with_untracked(Option::is_none) {
                        on_choose.run(value.clone());
                    }
                }
            };
            let this = choice.value;
            let why = Memo::new(move |_| reason.get().filter(|_| value.with(|value| *value != this)));
            view! {
                <button
                    type="button"
                    aria-pressed=pressed
                    aria-disabled=move || why.with(|why| why.is_some().then_some("true"))
                    on:click=choose
                >
                    {choice.name}
                    {move || why.get().map(|reason| view! { <span class="reason">{reason}</span> })}
                </button>
            }
        });
        buttons.collect_view()
    };
    view! { <span class="seg-ctl" role="group" aria-label=move || label.get()>{buttons}</span> }
}
