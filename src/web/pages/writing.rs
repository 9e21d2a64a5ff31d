//! How far a file is that takes long, and the way to stop it; that it was given up. It stands over every page: one may go on
//! meanwhile.

use crate::text::format;
use crate::web::state::session::{Intent, Writing};
use crate::web::state::{use_session, use_words};
use crate::web::ui::{Button, ButtonKind, Notice, NoticeKind, ProgressBar};
use leptos::prelude::*;

/// The ruler, the figures, the way out.
#[component]
pub fn WritingProgress() -> impl IntoView {
    let session = use_session();
    let words = use_words();
    let writing = session.writing;
    let is_far = Memo::new(move |_| matches!(writing.get(), Writing::Far { .. }));
    let is_abandoned = Memo::new(move |_| writing.get() == Writing::Abandoned);
    let far = Signal::derive(move || match writing.get() {
        Writing::Far { done, of, .. } if of > 1 => {
            let count = |number: u32| format::count(session.language.get(), number.into());
            words.get().writing_far(&count(done), &count(of))
        }
        Writing::Far { .. } | Writing::Nothing | Writing::Stopped | Writing::Abandoned => {
            words.get().writing_file().to_owned()
        }
    });
    let permille = Signal::derive(move || match writing.get() {
        Writing::Far { permille, .. } => permille,
        Writing::Nothing | Writing::Stopped | Writing::Abandoned => 0,
    });
    view! {
        <Show when=move || is_far.get()>
            <div class="strip">
                <div class="progress">
                    <div class="row">
                        <b>{far}</b>
                        <Button kind=ButtonKind::Link on_press=move |()| session.send(Intent::StopWriting)>
                            {move || words.get().stop_writing()}
                        </Button>
                    </div>
                    <ProgressBar label=move || far.get() permille text=far/>
                </div>
            </div>
        </Show>
        <div role="status">
            <Show when=move || is_abandoned.get()>
                <Notice kind=NoticeKind::Bad>
                    <b>{move || words.get().file_abandoned().title}</b>
                    " "
                    {move || words.get().file_abandoned().advice}
                </Notice>
            </Show>
        </div>
    }
}
