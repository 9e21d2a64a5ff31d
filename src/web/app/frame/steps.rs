//! The steps of the work, on a ruler.

use crate::present::frame::{data_note, diagnosis_note, segments_note};
use crate::present::plan::schedule::{horizon_note, journeys_note};
use crate::web::route::Route;
use crate::web::state::{use_session, use_words};
use leptos::prelude::*;

/// The id of a step, to bring it into view.
pub(crate) fn step_id(route: Route) -> &'static str {
    match route {
        Route::Data => "step-data",
        Route::Diagnosis => "step-diagnosis",
        Route::Segments(_) | Route::Customer => "step-segments",
        Route::Journeys => "step-journeys",
        Route::Schedule | Route::Document => "step-schedule",
        Route::Lists => "step-lists",
    }
}

/// The steps.
#[component]
pub(super) fn Steps(
    /// Where the user is.
    route: ReadSignal<Route>,
) -> impl IntoView {
    let session = use_session();
    let words = use_words();
    let step = move |to: Route, number: &'static str, name: Signal<&'static str>, note: Memo<String>| {
        let current = move || (step_id(route.get()) == step_id(to)).then_some("step");
        view! {
            <li>
                <a id=step_id(to) href=to.href() aria-current=current>
                    <span class="n">{number}</span>
                    <b>{move || name.get()}</b>
                    <span class="note">{move || note.get()}</span>
                </a>
            </li>
        }
    };
    let data = Memo::new(move |_| session.base.with(|base| data_note(base.as_deref(), session.language.get())));
    let segments = Memo::new(move |_| {
        session.analysis.with(|analysis| segments_note(analysis.as_deref(), session.language.get()))
    });
    let diagnosis = Memo::new(move |_| {
        session.analysis.with(|analysis| diagnosis_note(analysis.as_deref(), session.language.get()))
    });
    let journeys =
        Memo::new(move |_| session.settings.with(|settings| journeys_note(settings, session.language.get())));
    let schedule = Memo::new(move |_| session.settings.with(|settings| horizon_note(settings, session.language.get())));
    let lists = Memo::new(move |_| {
        let words = words.get();
        if session.analysis.with(Option::is_some) { words.step_lists()[1] } else { words.segments_wait() }.to_owned()
    });
    view! {
        <nav class="steps" aria-label=move || words.get().steps()>
            <ol>
                {step(Route::Data, "1", Signal::derive(move || words.get().step_data()), data)}
                {step(Route::Diagnosis, "2", Signal::derive(move || words.get().step_diagnosis()), diagnosis)}
                {step(Route::SEGMENTS, "3", Signal::derive(move || words.get().step_segments()), segments)}
                {step(Route::Journeys, "4", Signal::derive(move || words.get().steps_of_plan()[0]), journeys)}
                {step(Route::Schedule, "5", Signal::derive(move || words.get().steps_of_plan()[1]), schedule)}
                {step(Route::Lists, "6", Signal::derive(move || words.get().step_lists()[0]), lists)}
            </ol>
        </nav>
    }
}
