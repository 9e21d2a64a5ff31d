//! The bar: what is open, its reference date, its unit, undo, the project, the proof, language and theme.

use super::project::ProjectMenu;
use super::reference::ReferenceDate;
use super::tools::{LanguageChoice, ProofButton, ThemeButton, UndoButtons};
use super::unit::UnitMark;
use crate::present::data::files::base_name;
use crate::web::route::Route;
use crate::web::state::{use_session, use_words};
use leptos::prelude::*;

/// The bar.
#[component]
pub(super) fn Bar() -> impl IntoView {
    let session = use_session();
    let words = use_words();
    let source = move || {
        let words = words.get();
        match session.files.with(|files| base_name(files, words.language())) {
            None => view! { <span class="muted">{words.nothing_open()}</span> }.into_any(),
            Some(name) => view! { <b>{name}</b> }.into_any(),
        }
    };
    view! {
        <div class="bar">
            <a class="mark" href=Route::Data.href()>
                <svg viewBox="0 0 26 14" aria-hidden="true">
                    <path d="M.5 1.5h25v11H.5z" fill="none" stroke="currentColor"></path>
                    <path d="M4.5 1.5v6M8.5 1.5v3.5M12.5 1.5v6M16.5 1.5v3.5M20.5 1.5v6" stroke="currentColor"></path>
                </svg>
                {move || words.get().wordmark()}
            </a>
            <div class="proj">{source}</div>
            <ReferenceDate />
            <UnitMark />
            <UndoButtons />
            <ProjectMenu />
            <ProofButton />
            <LanguageChoice />
            <ThemeButton />
        </div>
    }
}
