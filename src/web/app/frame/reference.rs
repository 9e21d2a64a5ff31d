//! The reference date: always in sight, one press from being changed. Its default rule is the engine's.

use crate::engine::protocol::Settings;
use crate::present::frame::day_of_field;
use crate::text::format;
use crate::web::state::session::Intent;
use crate::web::state::{use_session, use_words};
use crate::web::ui::{Button, FieldKind, Float, TextField};
use leptos::prelude::*;

/// The date, and the field that opens under it.
#[component]
pub(super) fn ReferenceDate() -> impl IntoView {
    let session = use_session();
    let words = use_words();
    let open = RwSignal::new(false);
    let day = Memo::new(move |_| {
        let in_force = session.analysis.with(|analysis| analysis.as_ref().map(|analysis| analysis.reference));
        in_force.or_else(|| session.settings.with(|settings| settings.reference))
    });
    let shown = move || {
        let language = session.language.get();
        day.get().map_or_else(|| "—".to_owned(), |day| format::date_long(language, day))
    };
    let button = move || {
        view! {
            <span class="muted lbl">{move || words.get().reference_date()}</span>
            " "
            <b>{shown}</b>
        }
    };
    view! {
        <Float
            class="refdate"
            host="push"
            label=move || words.get().reference_date()
            open
            button=ViewFn::from(button)
        >
            <Show when=move || day.get().is_some() fallback=move || view! { <p>{move || words.get().reference_none()}</p> }>
                <Editor day open />
            </Show>
        </Float>
    }
}

/// The field, what the date does, and the way back to the default.
#[component]
fn Editor(
    /// The date in force.
    day: Memo<Option<crate::domain::Day>>,
    /// The panel around it.
    open: RwSignal<bool>,
) -> impl IntoView {
    let session = use_session();
    let words = use_words();
    let invalid = RwSignal::new(false);
    let chosen = Memo::new(move |_| session.settings.with(|settings| settings.reference.is_some()));
    let analyse = move |reference| {
        invalid.set(false);
        let settings = Settings { reference, ..session.settings.get_untracked() };
        session.send(Intent::Analyse(settings));
    };
    let change = move |text: String| match day_of_field(&text) {
        Some(day) => analyse(Some(day)),
        None => invalid.set(true),
    };
    let error = Signal::derive(move || invalid.get().then(|| words.get().not_a_date().to_owned()));
    let origin = move || {
        let words = words.get();
        if chosen.get() { words.reference_is_chosen() } else { words.reference_is_default() }
    };
    let back = move |()| {
        analyse(None);
        open.set(false);
    };
    view! {
        <TextField
            kind=FieldKind::Date
            label=move || words.get().reference_date()
            value=Signal::derive(move || day.get().map(crate::domain::Day::to_iso).unwrap_or_default())
            error
            on_change=Callback::new(change)
        />
        <p class="note">{move || words.get().reference_hint()}</p>
        <p class="note">{origin}</p>
        <Show when=move || chosen.get()>
            <div>
                <Button on_press=back>{move || words.get().use_default()}</Button>
            </div>
        </Show>
    }
}
