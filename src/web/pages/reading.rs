//! How far a reading is, and the way to stop it: on the first screen, and over pages that wait for another reading.

use crate::engine::protocol::Progress;
use crate::present::data::files::reading_now;
use crate::present::data::source::{memory, permille, so_far};
use crate::web::state::session::{Intent, Phase};
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
        Phase::Empty(_) | Phase::Asking | Phase::Ready => Progress::default(),
    });
    let title = Signal::derive(move || {
        let now = progress.with(|progress| progress.file);
        session.files.with(|files| reading_now(files, now, session.language.get()))
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
            {move || memory(progress.get(), session.language.get()).map(|said| view! { <p class="note">{said}</p> })}
        </div>
    }
}
