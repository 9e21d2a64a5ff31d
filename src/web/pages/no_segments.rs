//! The Segments page without segments: what they need or why there are none, and the ways there.

use crate::text::Advice;
use crate::web::route::Route;
use crate::web::state::session::{Intent, LastAttempt, Phase};
use crate::web::state::{use_session, use_words};
use crate::web::ui::{Button, ButtonKind};
use leptos::prelude::*;

/// The page.
#[component]
pub fn NoSegments() -> impl IntoView {
    let session = use_session();
    let words = use_words();
    let advice = Memo::new(move |_| {
        let words = words.get();
        session.phase.with(|phase| match phase {
            Phase::Empty(Some(LastAttempt::Refused(refusal))) => words.refusal(refusal),
            Phase::Empty(Some(LastAttempt::EngineStopped)) => words.engine_stopped(),
            Phase::Empty(Some(LastAttempt::Cancelled)) => words.reading_cancelled(),
            Phase::Empty(None) | Phase::Reading(_) | Phase::Asking | Phase::Ready => {
                Advice { title: words.empty_segments().to_owned(), advice: words.empty_segments_hint().to_owned() }
            }
        })
    });
    let undoable =
        move || session.history.get().undo.is_some() && session.phase.with(|phase| matches!(phase, Phase::Empty(_)));
    view! {
        <div class="lede">
            <h1>{move || advice.with(|advice| advice.title.clone())}</h1>
            <p>{move || advice.with(|advice| advice.advice.clone())}</p>
        </div>
        <div class="acts">
            <Show when=undoable>
                <Button kind=ButtonKind::Primary on_press=move |()| session.send(Intent::Undo)>
                    {move || words.get().undo_change()}
                </Button>
            </Show>
            <a class=move || if undoable() { "btn" } else { "btn primary" } href=Route::Data.href()>
                {move || words.get().to_data()}
            </a>
        </div>
    }
}
