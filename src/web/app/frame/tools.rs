//! Small controls at the end of the bar: undo and redo, the proof, language, theme.

use crate::domain::Language;
use crate::text::{ThemeName, format};
use crate::web::pages::Proof;
use crate::web::state::session::{Intent, Theme};
use crate::web::state::{use_session, use_words};
use crate::web::ui::{Button, ButtonKind, Float, Icon, IconKind};
use leptos::prelude::*;

/// Undo and redo.
#[component]
pub(super) fn UndoButtons() -> impl IntoView {
    let session = use_session();
    let words = use_words();
    let no_undo = move || session.history.get().undo.is_none().then(|| words.get().nothing_to_undo().to_owned());
    let no_redo = move || session.history.get().redo.is_none().then(|| words.get().nothing_to_redo().to_owned());
    let undo = move || {
        let words = words.get();
        session.history.get().undo.map_or_else(|| words.undo().to_owned(), |what| words.undo_what(what))
    };
    let redo = move || {
        let words = words.get();
        session.history.get().redo.map_or_else(|| words.redo().to_owned(), |what| words.redo_what(what))
    };
    view! {
        <div class="tools">
            <Button
                kind=ButtonKind::Icon
                label=Signal::derive(undo)
                reason=Signal::derive(no_undo)
                on_press=move |()| session.send(Intent::Undo)
            >
                <Icon kind=IconKind::Undo />
            </Button>
            <Button
                kind=ButtonKind::Icon
                label=Signal::derive(redo)
                reason=Signal::derive(no_redo)
                on_press=move |()| session.send(Intent::Redo)
            >
                <Icon kind=IconKind::Redo />
            </Button>
        </div>
    }
}

/// How many requests were made, and the proof behind it.
#[component]
pub(super) fn ProofButton() -> impl IntoView {
    let session = use_session();
    let words = use_words();
    let open = RwSignal::new(false);
    let requests = Memo::new(move |_| session.network.with(|network| network.requests));
    let button = move || {
        view! {
            <b>{move || format::count(session.language.get(), requests.get())}</b>
            " "
            {move || words.get().requests(requests.get())}
        }
    };
    view! {
        <Float class="net" host="t-net" label=move || words.get().proof_title() open button=ViewFn::from(button)>
            <Proof />
        </Float>
    }
}

/// Portuguese or English.
#[component]
pub(super) fn LanguageChoice() -> impl IntoView {
    let session = use_session();
    let words = use_words();
    let choice = move |language: Language| {
        let pressed = move || if session.language.get() == language { "true" } else { "false" };
        view! {
            <button
                type="button"
                lang=move || words.get().language_tag(language)
                aria-label=move || words.get().language_name(language)
                aria-pressed=pressed
                on:click=move |_| session.send(Intent::Speak(language))
            >
                {move || words.get().language_letters(language)}
            </button>
        }
    };
    view! {
        <div class="pair" role="group" aria-label=move || words.get().language_choice()>
            {choice(Language::Portuguese)}
            {choice(Language::English)}
        </div>
    }
}

/// The theme; each press goes on to the next.
#[component]
pub(super) fn ThemeButton() -> impl IntoView {
    let session = use_session();
    let words = use_words();
    let name = move || match session.theme.get() {
        Theme::System => ThemeName::System,
        Theme::Light => ThemeName::Light,
        Theme::Dark => ThemeName::Dark,
    };
    let icon = move || match session.theme.get() {
        Theme::System => IconKind::Theme,
        Theme::Light => IconKind::Light,
        Theme::Dark => IconKind::Dark,
    };
    let next = move |()| {
        session.send(Intent::Dress(match session.theme.get_untracked() {
            Theme::System => Theme::Light,
            Theme::Light => Theme::Dark,
            Theme::Dark => Theme::System,
        }));
    };
    view! {
        <Button
            kind=ButtonKind::Icon
            label=Signal::derive(move || words.get().theme(name()).to_owned())
            on_press=next
        >
            <Icon kind=Signal::derive(icon) />
        </Button>
    }
}
