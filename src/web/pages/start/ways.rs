//! The other ways in: cells from a sheet, the sample, and files to fill in.

use crate::web::pages::Templates;
use crate::web::state::session::Intent;
use crate::web::state::{use_session, use_words};
use crate::web::ui::{Button, Icon, IconKind, fresh_id};
use leptos::html::Textarea;
use leptos::prelude::*;

/// The ways.
#[component]
pub(super) fn Ways() -> impl IntoView {
    let session = use_session();
    let words = use_words();
    let pasting = RwSignal::new(false);
    view! {
        <ul class="ways">
            <li>
                <Icon kind=IconKind::Paste />
                <div>
                    <h2>{move || words.get().paste_title()}</h2>
                    <span class="muted">{move || words.get().paste_hint()}</span>
                </div>
                <Button on_press=move |()| pasting.update(|pasting| *pasting = !*pasting)>
                    {move || words.get().paste_open()}
                    <kbd>"Ctrl V"</kbd>
                </Button>
                <Show when=move || pasting.get()>
                    <PasteField />
                </Show>
            </li>
            <li>
                <Icon kind=IconKind::Chart />
                <div>
                    <h2>{move || words.get().sample_title()}</h2>
                    <span class="muted">{move || words.get().sample_hint()}</span>
                </div>
                <Button on_press=move |()| session.send(Intent::OpenSample)>
                    {move || words.get().sample_open()}
                </Button>
            </li>
            <li>
                <Icon kind=IconKind::Columns />
                <Templates />
            </li>
        </ul>
    }
}

/// A field for cells, for those who have no Ctrl+V.
#[component]
fn PasteField() -> impl IntoView {
    let session = use_session();
    let words = use_words();
    let field = NodeRef::<Textarea>::new();
    let is_empty = RwSignal::new(true);
    let id = fresh_id();
    field.on_load(|field| {
        // The field was asked for: typing goes there at once. Nothing depends on it.
        let _focused = field.focus();
    });
    let look = move |event| is_empty.set(event_target_value(&event).trim().is_empty());
    let read = move |()| {
        if let Some(field) = field.get_untracked() {
            session.send(Intent::Paste(field.value()));
        }
    };
    let reason = Signal::derive(move || is_empty.get().then(|| words.get().paste_nothing().to_owned()));
    view! {
        <div class="paste field">
            <label for=id.clone()>{move || words.get().paste_field()}</label>
            <textarea id=id class="input" rows="6" spellcheck="false" wrap="off" node_ref=field on:input=look></textarea>
            <div>
                <Button reason on_press=read>{move || words.get().paste_read()}</Button>
            </div>
        </div>
    }
}
