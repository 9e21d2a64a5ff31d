//! Tabs over one panel. What the panel shows is the caller's.

use super::Choice;
use leptos::ev;
use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// A list of tabs; the arrows go from one to the next and choose it.
#[component]
pub fn Tabs<T>(
    /// Their name for those who do not see them.
    #[prop(into)]
    label: TextProp,
    /// What can be chosen.
    #[prop(into)]
    choices: Signal<Vec<Choice<T>>>,
    /// What is chosen.
    #[prop(into)]
    value: Signal<T>,
    /// The panel's id.
    panel: &'static str,
    /// Called with what the user chose.
    #[prop(into)]
    on_choose: Callback<T>,
) -> impl IntoView
where
    T: Clone + PartialEq + Send + Sync + 'static,
{
    let list = NodeRef::<Div>::new();
    let keydown = move |event: ev::KeyboardEvent| {
        let choices = choices.get_untracked();
        let here = choices.iter().position(|choice| choice.value == value.get_untracked()).unwrap_or_default();
        let last = choices.len().saturating_sub(1);
        let place = match event.key().as_str() {
            "ArrowLeft" => here.checked_sub(1).unwrap_or(last),
            "ArrowRight" => {
                if here == last {
                    0
                } else {
                    here + 1
                }
            }
            "Home" => 0,
            "End" => last,
            _ => return,
        };
        event.prevent_default();
        if let Some(choice) = choices.into_iter().nth(place) {
            on_choose.run(choice.value);
            focus(list, place);
        }
    };
    let tabs = move || {
        let tabs = choices.get().into_iter().map(|choice| {
            let this = choice.value.clone();
            let chosen = Memo::new(move |_| value.with(|value| *value == this));
            let choose = move |_| on_choose.run(choice.value.clone());
            view! {
                <button
                    type="button"
                    role="tab"
                    aria-controls=panel
                    aria-selected=move || chosen.get().to_string()
                    tabindex=move || if chosen.get() { "0" } else { "-1" }
                    on:click=choose
                >
                    {choice.name}
                </button>
            }
        });
        tabs.collect_view()
    };
    view! {
        <div class="tabs" role="tablist" aria-label=move || label.get() node_ref=list on:keydown=keydown>
            {tabs}
        </div>
    }
}

fn focus(list: NodeRef<Div>, place: usize) {
    let tab = list.get_untracked().and_then(|list| list.children().item(u32::try_from(place).unwrap_or_default()));
    if let Some(tab) = tab.and_then(|tab| tab.dyn_into::<web_sys::HtmlElement>().ok()) {
        // Focus is a convenience here: the tab stays reachable by Tab.
        let _ = tab.focus();
    }
}
