//! The rule in one sentence: a click on a part of it leads to the fields that change it.

use super::Shared;
use super::rule::field_id;
use crate::present::audiences::sentence::Names;
use crate::present::journeys::sentence::{Piece, journey};
use crate::web::state::session::Intent;
use crate::web::ui::Section;
use leptos::prelude::*;

/// The section.
#[component]
pub(super) fn Sentence(shared: Shared) -> impl IntoView {
    let words = shared.page.words;
    let session = shared.page.session;
    let pieces = Memo::new(move |_| {
        let language = session.language.get();
        let analysis = session.analysis.get()?;
        let own = shared.journey.get()?;
        let audiences = session.settings.with(|settings| settings.audiences.clone());
        Some(journey(&own, Names { analysis: &analysis, audiences: &audiences, language }))
    });
    let shown = move || pieces.get().unwrap_or_default().into_iter().map(|one| piece(one, shared)).collect_view();
    view! {
        <Section class="rule-sec" title=move || words.get().sentence_title() note=Signal::derive(move || words.get().sentence_hint().to_owned())>
            <p class="sentence" aria-live="polite">{shown}</p>
        </Section>
    }
}

fn piece(piece: Piece, shared: Shared) -> AnyView {
    let Piece { text, part } = piece;
    match part {
        None => text.into_any(),
        Some(part) => {
            let go = move |_| shared.page.session.send(Intent::Focus(field_id(part)));
            view! { <button type="button" class="part" on:click=go>{text}</button> }.into_any()
        }
    }
}
