//! The finding, and what can be done with it at once. What the finding is, `present` decides.

use super::Shared;
use super::download::DownloadMenu;
use super::palette::PaintButton;
use crate::engine::protocol::Selection;
use crate::present::segments::chosen::chosen;
use crate::present::segments::finding::finding;
use crate::web::ui::{Button, ButtonKind};
use leptos::prelude::*;

/// Headline, second line, the ways on.
#[component]
pub(super) fn Lede(
    /// What the page reads.
    shared: Shared,
) -> impl IntoView {
    let language = shared.session.language;
    let found = Memo::new(move |_| shared.analysis.with(|analysis| finding(analysis, language.get())));
    let about = Memo::new(move |_| found.with(|found| found.about).map(Selection::Segment));
    let see = move || {
        let selection = about.get()?;
        let group = shared.analysis.with(|analysis| chosen(analysis, (selection, None), None, language.get()));
        Some(shared.words.get().see_these(&group.customers))
    };
    let press = Callback::new(move |()| {
        if let Some(selection) = about.get_untracked() {
            shared.select(selection);
            super::customers::bring_into_sight();
        }
    });
    view! {
        <div class="lede">
            <h1>{move || found.with(|found| found.title.clone())}</h1>
            <p>{move || found.with(|found| found.detail.clone())}</p>
            <div class="acts">
                <Show when=move || about.get().is_some()>
                    <Button kind=ButtonKind::Plain on_press=press>{see}</Button>
                </Show>
                <PaintButton shared/>
                <DownloadMenu shared class="btn primary"/>
            </div>
        </div>
    }
}
