//! Where files are dropped and chosen; in the same place, how far the reading is, and what went wrong with it.

use crate::text::Advice;
use crate::web::pages::ReadingProgress;
use crate::web::state::session::{Intent, LastAttempt, Phase};
use crate::web::state::{use_session, use_words};
use crate::web::ui::{Button, ButtonKind, Icon, IconKind};
use leptos::prelude::*;

/// What the zone shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Showing {
    Invitation,
    Reading,
    Trouble,
}

/// The zone.
#[component]
pub(super) fn DropZone() -> impl IntoView {
    let session = use_session();
    let words = use_words();
    let showing = Memo::new(move |_| {
        session.phase.with(|phase| match phase {
            Phase::Empty(None) => Showing::Invitation,
            Phase::Empty(Some(_)) => Showing::Trouble,
            Phase::Reading(_) | Phase::Asking | Phase::Ready => Showing::Reading,
        })
    });
    let class = move || match showing.get() {
        Showing::Invitation => "drop",
        Showing::Reading => "drop busy",
        Showing::Trouble => "drop bad",
    };
    view! {
        <section class=class aria-label=move || words.get().drop_area()>
            {move || match showing.get() {
                Showing::Invitation => view! { <Invitation /> }.into_any(),
                Showing::Reading => view! { <ReadingProgress /> }.into_any(),
                Showing::Trouble => view! { <Trouble /> }.into_any(),
            }}
        </section>
    }
}

/// Opens the browser's dialog.
#[component]
fn ChooseButton(kind: ButtonKind) -> impl IntoView {
    let session = use_session();
    let words = use_words();
    view! {
        <Button kind on_press=move |()| session.send(Intent::ChooseFiles(None))>
            <Icon kind=IconKind::File />
            {move || words.get().choose_file()}
        </Button>
    }
}

/// A ruler to drop things on.
#[component]
fn Ruler() -> impl IntoView {
    let ticks = (0..28).map(|tick| {
        let length = if tick % 5 == 0 { 18 } else { 9 };
        view! { <path d=format!("M{}.5 0v{length}", tick * 8) stroke="currentColor"></path> }
    });
    view! {
        <svg class="glyph" viewBox="0 0 220 26" aria-hidden="true">
            <path d="M0 .5h220" stroke="currentColor"></path>
            {ticks.collect_view()}
        </svg>
    }
}

#[component]
fn Invitation() -> impl IntoView {
    let words = use_words();
    view! {
        <Ruler />
        <div>
            <p class="big">{move || words.get().drop_here()}</p>
            <p class="muted">{move || words.get().drop_needs()}</p>
        </div>
        <div class="acts">
            <ChooseButton kind=ButtonKind::Primary />
            <span class="kb">
                <kbd>"Ctrl"</kbd>
                " "
                <kbd>"O"</kbd>
            </span>
        </div>
        <p class="note">{move || words.get().drop_formats()}</p>
    }
}

#[component]
fn Trouble() -> impl IntoView {
    let session = use_session();
    let words = use_words();
    let advice = Memo::new(move |_| {
        let words = words.get();
        session.phase.with(|phase| match phase {
            Phase::Empty(Some(LastAttempt::Refused(refusal))) => words.refusal(refusal),
            Phase::Empty(Some(LastAttempt::EngineStopped)) => words.engine_stopped(),
            Phase::Empty(_) | Phase::Reading(_) | Phase::Asking | Phase::Ready => words.reading_cancelled(),
        })
    });
    let again = move || {
        let words = words.get();
        session.phase.with(|phase| match phase {
            Phase::Empty(Some(LastAttempt::EngineStopped)) => Some(words.try_again()),
            Phase::Empty(Some(LastAttempt::Cancelled)) => Some(words.start_again()),
            Phase::Empty(Some(LastAttempt::Refused(_)) | None) | Phase::Reading(_) | Phase::Asking | Phase::Ready => {
                None
            }
        })
    };
    view! {
        <div role="alert">
            <p class="big">{move || advice.with(|Advice { title, .. }| title.clone())}</p>
            <p>{move || advice.with(|Advice { advice, .. }| advice.clone())}</p>
        </div>
        <div class="acts">
            {move || again().map(|name| view! {
                <Button kind=ButtonKind::Primary on_press=move |()| session.send(Intent::Retry)>{name}</Button>
            })}
            <ChooseButton kind=ButtonKind::Plain />
        </div>
    }
}
