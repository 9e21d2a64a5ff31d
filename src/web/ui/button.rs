//! Buttons. What a press does is the caller's.

use leptos::prelude::*;

/// How much a button stands out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ButtonKind {
    /// The next step of the page; one a page.
    Primary,
    /// Everything else.
    #[default]
    Plain,
    /// What takes something away.
    Danger,
    /// A button in running text.
    Link,
    /// A square with an icon; give it a `label`.
    Icon,
}

impl ButtonKind {
    fn class(self) -> &'static str {
        match self {
            ButtonKind::Primary => "btn primary",
            ButtonKind::Plain => "btn",
            ButtonKind::Danger => "btn danger",
            ButtonKind::Link => "link",
            ButtonKind::Icon => "icon-btn",
        }
    }
}

/// A button. While `reason` is something it can be focused but not pressed, and says the reason.
///
/// `<Button kind=ButtonKind::Primary on_press=move |()| session.send(Intent::OpenSample)>"…"</Button>`
#[component]
pub fn Button(
    /// How much it stands out.
    #[prop(optional)]
    kind: ButtonKind,
    /// Why it can't be pressed now.
    #[prop(optional, into)]
    reason: Signal<Option<String>>,
    /// Its name, where the content is an icon or too short to stand alone.
    #[prop(optional, into)]
    label: MaybeProp<String>,
    /// What a press does.
    #[prop(into)]
    on_press: Callback<()>,
    /// What stands on it.
    children: Children,
) -> impl IntoView {
    let press = move |_| {
        if reason.with_untracked(Option::is_none) {
            on_press.run(());
        }
    };
    view! {
        <button
            type="button"
            class=kind.class()
            aria-label=move || label.get()
            aria-disabled=move || reason.with(|reason| reason.is_some().then_some("true"))
            on:click=press
        >
            {children()}
            {move || reason.get().map(|reason| view! { <span class="reason">{reason}</span> })}
        </button>
    }
}
