//! The finding, the strip of key figures with the way each is computed, and who is active.

use super::Shared;
use crate::engine::protocol::{Download, TableFile};
use crate::present::diagnosis::{Spot, activity, finding, key_figures, key_table};
use crate::text::format;
use crate::web::pages::Figure;
use crate::web::route::{Route, View};
use crate::web::state::session::Intent;
use crate::web::ui::{Button, ButtonKind};
use leptos::prelude::*;

/// Headline, second line, the ways on.
#[component]
pub(super) fn Lede(
    /// What the page reads.
    shared: Shared,
) -> impl IntoView {
    let words = shared.words;
    let found = Memo::new(move |_| shared.with(finding).unwrap_or_default());
    view! {
        <div class="lede">
            <h1>{move || found.with(|found| found.0.clone())}</h1>
            <p>{move || found.with(|found| found.1.clone())}</p>
            <div class="acts">
                <a class="btn" href=Route::Segments(View::Lifecycle).href()>{move || words.get().see_lifecycle()}</a>
                <a class="btn primary" href=Route::SEGMENTS.href()>{move || words.get().see_segments()}</a>
            </div>
        </div>
    }
}

/// The key figures.
#[component]
pub(super) fn KeyStrip(
    /// What the page reads.
    shared: Shared,
) -> impl IntoView {
    let words = shared.words;
    let figures = Memo::new(move |_| shared.with(|source| Vec::from(key_figures(source))).unwrap_or_default());
    let strip = move || {
        let figure = |figure: &crate::present::diagnosis::KeyFigure| {
            let (name, value, detail) = (figure.name.clone(), figure.figure.clone(), figure.detail.clone());
            view! { <div><dt>{name}</dt><dd>{value}</dd><dd>{detail}</dd></div> }
        };
        figures.with(|figures| figures.iter().map(figure).collect_view())
    };
    let hows = move || {
        let how = |figure: &crate::present::diagnosis::KeyFigure| {
            view! { <div><dt>{figure.name.clone()}</dt><dd>{figure.how}</dd></div> }
        };
        figures.with(|figures| figures.iter().map(how).collect_view())
    };
    let take = move |()| {
        let session = shared.session;
        let Some((table, reference)) = untrack(|| shared.with(|source| (key_table(source), source.reference))) else {
            return;
        };
        session.send(Intent::Download(Download::Table(TableFile {
            name: words.get_untracked().key_figures().to_owned(),
            reference,
            language: session.language.get_untracked(),
            rows: table.rows(),
            header: table.header,
        })));
    };
    view! {
        <section class="key" aria-label=move || words.get().key_figures()>
            <dl class="fig">{strip}</dl>
            <details class="how-computed">
                <summary>{move || words.get().how_computed()}</summary>
                <dl class="hows">{hows}</dl>
                <Button kind=ButtonKind::Link on_press=take>{move || words.get().take_key_figures()}</Button>
            </details>
        </section>
    }
}

/// The active and the inactive.
#[component]
pub(super) fn ActivityFigure(
    /// What the page reads.
    shared: Shared,
) -> impl IntoView {
    let said = Memo::new(move |_| {
        let days = shared.with(|source| format::count(source.language, source.found.activity.days.into()));
        shared.words.get().activity_words(&days.unwrap_or_default())
    });
    let part =
        move |place: usize| Signal::derive(move || said.with(|said| said.get(place).cloned().unwrap_or_default()));
    let title = part(0);
    view! {
        <Figure
            title=move || title.get()
            note=part(1)
            how=part(2)
            chart=shared.chart(|source| Some(activity(source)))
            chosen=shared.chosen(|spot| if let Spot::Activity(id) = spot { Some(id) } else { None })
            on_choose=move |id| shared.choose(Spot::Activity(id))
        />
    }
}
