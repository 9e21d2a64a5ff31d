//! The files to fill in: one of each kind of the sample, with its columns only.

use crate::domain::{Contents, SampleFile};
use crate::engine::protocol::Download;
use crate::web::state::session::Intent;
use crate::web::state::{use_session, use_words};
use leptos::prelude::*;

/// What a file of the sample holds.
fn contents(file: SampleFile) -> Contents {
    match file {
        SampleFile::Orders => Contents::Orders,
        SampleFile::Customers => Contents::Customers,
        SampleFile::EmailEvents => Contents::Events,
        SampleFile::Coupons => Contents::Coupons,
        SampleFile::Survey => Contents::Answers,
    }
}

/// The title, what they are, a button for each.
#[component]
pub fn Templates() -> impl IntoView {
    let session = use_session();
    let words = use_words();
    let buttons = move || {
        let words = words.get();
        let button = |file| {
            let name = words.contents(contents(file));
            let take = move |_| session.send(Intent::Download(Download::Template(file)));
            view! {
                <button type="button" class="link" aria-label=words.template_of(name) on:click=take>{name}</button>
            }
        };
        SampleFile::ALL.map(button).collect_view()
    };
    view! {
        <div class="templates">
            <h2>{move || words.get().templates_title()}</h2>
            <span class="muted">{move || words.get().templates_hint()}</span>
            <div class="acts">{buttons}</div>
        </div>
    }
}
