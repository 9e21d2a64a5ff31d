//! Where files are dropped and chosen; in the same place, how far the reading is, and what went wrong with it.

use crate::engine::protocol::Progress;
use crate::present::data::source::so_far;
use crate::present::frame::permille;
use crate::text::Advice;
use crate::web::state::session::{Intent, LastAttempt, Phase, SourceName};
use crate::web::state::{use_session, use_words};
use crate::web::ui::{Button, ButtonKind, Icon, IconKind, ProgressBar};
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
                Showing::Reading => view! { <Reading /> }.into_any(),
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
        <Button kind on_press=move |()| session.send(Intent::ChooseFile)>
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
fn Reading() -> impl IntoView {
    let session = use_session();
    let words = use_words();
    let progress = Memo::new(move |_| match session.phase.get() {
        Phase::Reading(progress) => progress,
        Phase::Empty(_) | Phase::Asking | Phase::Ready => Progress { bytes: 0, total_bytes: 0, rows: 0 },
    });
    let title = Signal::derive(move || {
        let words = words.get();
        let name = match session.source.get() {
            Some(SourceName::File(name)) => name,
            Some(SourceName::Pasted) | None => words.pasted_source().to_lowercase(),
            Some(SourceName::Sample) => words.sample_source().to_lowercase(),
        };
        words.reading_source(&name)
    });
    let figures = Signal::derive(move || {
        let progress = progress.get();
        if progress.bytes == 0 {
            words.get().reading_begins().to_owned()
        } else {
            so_far(progress, session.language.get())
        }
    });
    view! {
        <div class="progress">
            <div class="row">
                <b>{title}</b>
                <Button kind=ButtonKind::Link on_press=move |()| session.send(Intent::Cancel)>
                    {move || words.get().cancel_reading()}
                </Button>
            </div>
            <ProgressBar
                label=move || title.get()
                permille=Signal::derive(move || permille(progress.get()))
                text=figures
            />
            <p class="note">{figures}</p>
        </div>
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
        session.phase.with(|phase| match phase {
            Phase::Empty(Some(LastAttempt::EngineStopped | LastAttempt::Cancelled)) => true,
            Phase::Empty(Some(LastAttempt::Refused(_)) | None) | Phase::Reading(_) | Phase::Asking | Phase::Ready => {
                false
            }
        })
    };
    view! {
        <div role="alert">
            <p class="big">{move || advice.with(|Advice { title, .. }| title.clone())}</p>
            <p>{move || advice.with(|Advice { advice, .. }| advice.clone())}</p>
        </div>
        <div class="acts">
            <Show when=again>
                <Button kind=ButtonKind::Primary on_press=move |()| session.send(Intent::Retry)>
                    {move || words.get().try_again()}
                </Button>
            </Show>
            <ChooseButton kind=ButtonKind::Plain />
        </div>
    }
}
