//! The Data page: what was read, what each column is, what must be answered, what counts, and whether the sums agree.
//! Reads the session's signals and sends intents; what is shown, `present::data` works out.

mod accounts;
mod asks;
mod columns;
mod files;
mod issues;
mod lede;
mod shown;
mod statuses;

use crate::engine::protocol::Readiness;
use crate::present::data::statuses as classes;
use crate::text::Advice;
use crate::web::pages::Templates;
use crate::web::state::session::{Intent, LastAttempt, Phase};
use crate::web::state::use_session;
use crate::web::ui::{Button, ButtonKind, Later, Notice, NoticeKind, Section, Turn, Turns};
use accounts::Accounts;
use asks::Asks;
use columns::{Choices, Columns};
use files::FileChips;
use issues::Issues;
use lede::Lede;
use leptos::html::Div;
use leptos::prelude::*;
use shown::Shown;
use statuses::Statuses;

/// Below the headline and the files: what each column is, then the sums.
const PLAN: [Turn; 2] = [Turn::Next, Turn::Painted];

/// The page, once files were read.
#[component]
pub fn DataPage() -> impl IntoView {
    let session = use_session();
    let shown = Shown::of(session);
    let turns = Turns::take(&PLAN);
    let no_orders = Memo::new(move |_| {
        session.base.with(|base| base.as_ref().is_some_and(|base| base.readiness == Readiness::NoOrders))
    });
    view! {
        <Lede shown/>
        <div aria-live="polite">
            <Failure shown/>
        </div>
        <Show when=move || no_orders.get()>
            <div class="empty">
                <Templates/>
            </div>
        </Show>
        <FileChips shown/>
        <Show when=move || shown.file.with(Option::is_some)>
            <Later turns part=1><FileInSight shown/></Later>
        </Show>
        <Later turns part=2><Counted shown/></Later>
    }
}

/// What needs attention, the statuses and the sums.
#[component]
fn Counted(
    /// What the page shows.
    shown: Shown,
) -> impl IntoView {
    let alone = move || shown.statement.with(Option::is_none);
    view! {
        <div class="data-two" class:alone=alone>
            <div>
                <Issues shown/>
                <Show when=move || shown.statuses.with(|lines| !lines.is_empty())>
                    <StatusTable shown/>
                </Show>
            </div>
            <Show when=move || shown.statement.with(Option::is_some)>
                <Accounts shown/>
            </Show>
        </div>
    }
}

/// The file in sight: its questions, its columns, what it tells.
#[component]
fn FileInSight(
    /// What the page shows.
    shown: Shown,
) -> impl IntoView {
    let words = shown.words;
    let region = NodeRef::<Div>::new();
    let language = Signal::from(shown.session.language);
    let note = move || {
        let extent = shown.preview.with(|preview| preview.as_ref().map(|preview| preview.extent.clone()));
        format!("{}, {}", shown.file_name.get(), extent.unwrap_or_default())
    };
    // The strip that was answered goes away: focus would be lost with it.
    let answer = Callback::new(move |answered| {
        shown.remap(answered);
        if let Some(region) = region.get_untracked() {
            let _focused = region.focus();
        }
    });
    let figures = move || {
        let figure = |(name, figure)| view! { <div><dt>{name}</dt><dd>{figure}</dd></div> };
        shown.told.get().into_iter().map(figure).collect_view()
    };
    view! {
        <Section
            class="columns"
            title=move || words.get().columns_title()
            note=Signal::derive(note)
            side=move || view! { <Choices shown/> }
        >
            <Show when=move || shown.asks.with(|asks| !asks.is_empty())>
                <Asks asks=shown.asks language on_change=answer/>
            </Show>
            <Show when=move || shown.told.with(|told| !told.is_empty())>
                <dl class="fig">{figures}</dl>
            </Show>
            <Columns shown region/>
        </Section>
    }
}

/// The statuses, and what the user makes of them.
#[component]
fn StatusTable(
    /// What the page shows.
    shown: Shown,
) -> impl IntoView {
    let session = shown.session;
    let on_class = move |(place, class)| {
        if let Some(base) = session.base.get_untracked() {
            let settings = classes::reclassed(&base, &session.settings.get_untracked(), place, class);
            session.send(Intent::Analyse(settings));
        }
    };
    view! { <Statuses lines=shown.statuses language=session.language on_class=Callback::new(on_class)/> }
}

/// Why the last change left nothing of use, and the ways out. A stop of the engine over a base that is still shown is
/// told by the frame of the page.
#[component]
fn Failure(
    /// What the page shows.
    shown: Shown,
) -> impl IntoView {
    let Shown { session, words, .. } = shown;
    let undo = move || {
        view! {
            <Show when=move || { session.history.get().undo.is_some() }>
                <Button kind=ButtonKind::Link on_press=move |()| session.send(Intent::Undo)>
                    {move || words.get().undo_change()}
                </Button>
            </Show>
        }
    };
    let retry = move || {
        view! {
            <Button kind=ButtonKind::Link on_press=move |()| session.send(Intent::Retry)>
                {move || words.get().try_again()}
            </Button>
        }
    };
    let shown = move |advice: Advice, way_out: AnyView| {
        view! {
            <div class="data-failure" role="alert">
                <Notice kind=NoticeKind::Bad>
                    <b>{advice.title} ". "</b>
                    {advice.advice}
                    <div class="acts">{way_out}</div>
                </Notice>
            </div>
        }
    };
    let stands = move || session.analysis.with(Option::is_some);
    move || {
        let words = words.get();
        match session.phase.get() {
            Phase::Empty(Some(LastAttempt::Refused(refusal))) => {
                Some(shown(words.refusal(&refusal), undo().into_any()))
            }
            Phase::Empty(Some(LastAttempt::EngineStopped)) if !stands() => {
                Some(shown(words.engine_stopped(), retry().into_any()))
            }
            Phase::Empty(_) | Phase::Reading(_) | Phase::Asking | Phase::Ready => None,
        }
    }
}
