//! How far a reading is, and the way to stop it: on the first screen, and over pages that wait for another reading.

use crate::engine::protocol::Progress;
use crate::present::data::source::so_far;
use crate::present::frame::permille;
use crate::web::state::session::{Intent, Phase, SourceName};
use crate::web::state::{use_session, use_words};
use crate::web::ui::{Button, ButtonKind, ProgressBar};
use leptos::prelude::*;

/// The name, the ruler, the figures, the way out.
#[component]
pub fn ReadingProgress() -> impl IntoView {
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
