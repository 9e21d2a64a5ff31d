//! The file in facts; while it is read again, how far that is, in the same place.

use crate::domain::Language;
use crate::engine::protocol::Progress;
use crate::present::data::source::{SourceFacts, permille, so_far};
use crate::text::catalogue;
use crate::web::ui::{Button, ButtonKind, Icon, IconKind, Notice, NoticeKind, ProgressBar};
use leptos::prelude::*;

/// The file's name, its facts, the strip of a rereading and the warning about its letters.
#[component]
pub(super) fn SourceLine(
    /// The facts.
    #[prop(into)]
    facts: Signal<Option<SourceFacts>>,
    /// How far the rereading is, while there is one.
    #[prop(into)]
    progress: Signal<Option<Progress>>,
    /// The language.
    language: Signal<Language>,
    /// Stops the rereading.
    on_cancel: Callback<()>,
) -> impl IntoView {
    let fact = move |of: fn(&SourceFacts) -> String| facts.with(|facts| facts.as_ref().map(of));
    let warning = move || facts.with(|facts| facts.as_ref().and_then(|facts| facts.warning.clone()));
    let busy = Memo::new(move |_| progress.with(Option::is_some));
    view! {
        <section class="source" aria-label=move || catalogue(language.get()).source_list()>
            <div class="top">
                <Icon kind=IconKind::File/>
                <b>{move || fact(|facts| facts.name.clone())}</b>
            </div>
            <div class="stack">
                <div class="facts" class:is-off=move || busy.get()>
                    <span>{move || fact(|facts| facts.size.clone())}</span>
                    <span class="note">{move || fact(|facts| facts.reading.clone())}</span>
                </div>
                <Show when=move || busy.get()>
                    <Strip progress language on_cancel/>
                </Show>
            </div>
            <Show when=move || warning().is_some()>
                <Notice kind=NoticeKind::Warn>{warning}</Notice>
            </Show>
        </section>
    }
}

/// How far the rereading is, and the way to stop it.
#[component]
fn Strip(
    /// How far.
    progress: Signal<Option<Progress>>,
    /// The language.
    language: Signal<Language>,
    /// Stops it.
    on_cancel: Callback<()>,
) -> impl IntoView {
    let words = move || catalogue(language.get());
    let done = move || progress.with(|progress| progress.map_or(0, permille));
    let said = move || progress.with(|progress| progress.map(|progress| so_far(progress, language.get())));
    view! {
        <div class="progress">
            <ProgressBar
                label=move || words().rereading()
                permille=Signal::derive(done)
                text=Signal::derive(move || said().unwrap_or_default())
            />
            <div class="row">
                <b>{move || words().rereading()}</b>
                <span class="note">{said}</span>
                <Button kind=ButtonKind::Link on_press=on_cancel>{move || words().cancel_reading()}</Button>
            </div>
        </div>
    }
}
