//! The Data page: what was read, what each column is, what must be answered, what counts, and whether the sums agree.
//! Reads the session's signals and sends intents; what is shown, `present::data` works out.

mod accounts;
mod asks;
mod columns;
mod lede;
mod shown;
mod source;
mod statement;
mod statuses;

use crate::domain::{AmountBasis, SetAside};
use crate::engine::protocol::{Download, Flavour, Settings};
use crate::present::data::mapping;
use crate::present::data::mapping::Change;
use crate::present::data::statuses as classes;
use crate::text::{Advice, catalogue};
use crate::web::state::session::{Intent, LastAttempt, Phase, Session};
use crate::web::ui::{Button, ButtonKind, Notice, NoticeKind, Section};
use accounts::Accounts;
use asks::Asks;
use columns::Columns;
use lede::Lede;
use leptos::html::Div;
use leptos::prelude::*;
use shown::Shown;
use source::SourceLine;
use statuses::Statuses;

/// The page, once a source was read.
#[component]
pub fn DataPage(
    /// What the page knows.
    session: Session,
    /// Where the segments are.
    segments_href: String,
    /// Chooses another file.
    children: Children,
) -> impl IntoView {
    let shown = Shown::of(session);
    let language = Signal::from(session.language);
    let region = NodeRef::<Div>::new();
    let waits = move || shown.asks.with(|asks| !asks.is_empty());
    let counted = move || shown.statement.with(Option::is_some) || shown.statuses.with(|lines| !lines.is_empty());
    let extent = move || shown.preview.with(|preview| preview.as_ref().map(|preview| preview.extent.clone()));
    // The strip that was answered goes away: focus would be lost with it.
    let answer = Callback::new(move |answered| {
        remap(session, answered);
        if let Some(region) = region.get_untracked() {
            let _focused = region.focus();
        }
    });
    view! {
        <Lede finding=shown.finding language segments_href>
            {children()}
        </Lede>
        <div aria-live="polite">
            <Failure session/>
        </div>
        <SourceLine
            facts=shown.facts
            progress=shown.progress
            language
            on_cancel=Callback::new(move |()| session.send(Intent::Cancel))
        />
        <Section
            class="columns"
            title=move || catalogue(language.get()).columns_title()
            note=Signal::derive(move || extent().unwrap_or_default())
        >
            <Show when=waits>
                <Asks asks=shown.asks language on_change=answer/>
            </Show>
            <Columns
                preview=shown.preview
                language
                on_change=Callback::new(move |change| remap(session, change))
                region
            />
        </Section>
        <Show when=counted>
            <Counted session shown/>
        </Show>
    }
}

/// Sums and statuses, side by side.
#[component]
fn Counted(
    /// What the page knows.
    session: Session,
    /// What it amounts to.
    shown: Shown,
) -> impl IntoView {
    let language = Signal::from(session.language);
    let analyse = move |settings: Settings| session.send(Intent::Analyse(settings));
    let has_statuses = move || shown.statuses.with(|lines| !lines.is_empty());
    let has_sums = move || shown.statement.with(Option::is_some);
    let on_basis = move |basis: AmountBasis| {
        analyse(Settings { amount_basis: Some(basis), ..session.settings.get_untracked() });
    };
    let on_download = move |reason: Option<SetAside>| {
        let language = session.language.get_untracked();
        session.send(Intent::Download(Download::SetAside { reason, flavour: Flavour::Spreadsheet, language }));
    };
    let on_class = move |(place, class)| {
        if let Some(report) = session.report.get_untracked() {
            analyse(classes::reclassed(&report, &session.settings.get_untracked(), place, class));
        }
    };
    let on_confirm = move |()| {
        if let Some(report) = session.report.get_untracked() {
            analyse(classes::confirmed(&report, &session.settings.get_untracked()));
        }
    };
    view! {
        <div class="data-two" class:alone=move || !(has_statuses() && has_sums())>
            <Show when=has_sums>
                <Accounts
                    statement=shown.statement
                    basis=shown.basis
                    language
                    on_settings=Callback::new(analyse)
                    on_basis=Callback::new(on_basis)
                    on_download=Callback::new(on_download)
                />
            </Show>
            <Show when=has_statuses>
                <Statuses
                    lines=shown.statuses
                    language
                    on_class=Callback::new(on_class)
                    on_confirm=Callback::new(on_confirm)
                />
            </Show>
        </div>
    }
}

/// Why the last change left nothing of use, and the ways out. A stop of the engine over a base that is still shown is
/// told by the frame of the page.
#[component]
fn Failure(
    /// What the page knows.
    session: Session,
) -> impl IntoView {
    let words = move || catalogue(session.language.get());
    let undo = move || {
        view! {
            <Show when=move || { session.history.get().0 > 0 }>
                <Button kind=ButtonKind::Link on_press=move |()| session.send(Intent::Undo)>
                    {move || words().undo_change()}
                </Button>
            </Show>
        }
    };
    let retry = move || {
        view! {
            <Button kind=ButtonKind::Link on_press=move |()| session.send(Intent::Retry)>
                {move || words().try_again()}
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
    move || match session.phase.get() {
        Phase::Empty(Some(LastAttempt::Refused(refusal))) => Some(shown(words().refusal(&refusal), undo().into_any())),
        Phase::Empty(Some(LastAttempt::EngineStopped)) if !stands() => {
            Some(shown(words().engine_stopped(), retry().into_any()))
        }
        Phase::Empty(_) | Phase::Reading(_) | Phase::Asking | Phase::Ready => None,
    }
}

/// Reads again with a changed mapping.
fn remap(session: Session, change: Change) {
    if let Some(report) = session.report.get_untracked() {
        let mapping = session.mapping.with_untracked(|chosen| mapping::in_force(&report, chosen.as_ref()));
        session.send(Intent::Remap(mapping::changed(&mapping, change)));
    }
}
