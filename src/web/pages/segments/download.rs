//! The menu of downloads: the customers chosen or everyone, for a spreadsheet or for a program.

use super::Shared;
use crate::engine::protocol::{CustomerQuery, Download, Flavour, Selection};
use crate::text::format;
use crate::web::state::session::Intent;
use crate::web::ui::{Float, Icon, IconKind};
use leptos::prelude::*;

/// Which customers a list is made of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Who {
    /// Those that the table shows.
    Chosen,
    /// All of the base.
    Everyone,
}

/// A button, and the lists behind it.
#[component]
pub(super) fn DownloadMenu(
    /// What the page reads.
    shared: Shared,
    /// The button's classes.
    class: &'static str,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let words = shared.words;
    let name = move || words.get().download_list();
    let button = move || view! { <Icon kind=IconKind::Download/>{name} };
    let chosen = move || words.get().download_these(&shared.chosen.with(|chosen| chosen.customers.clone()));
    let everyone = move || {
        let customers = shared.analysis.with(|analysis| analysis.everyone.customers);
        let written = format::count(words.get().language(), customers);
        words.get().download_everyone(&words.get().customers_counted((customers, &written)))
    };
    let left_out = move |customers: u64| {
        let words = words.get();
        let written = format::count(words.language(), customers);
        (customers > 0).then(|| view! { <p class="note">{words.suppressed((customers, &written))}</p> })
    };
    let of_these = move || left_out(shared.chosen.with(|chosen| chosen.unlisted));
    let of_everyone = move || left_out(shared.analysis.with(|analysis| analysis.suppressed));
    let narrowed = move || {
        shared.session.query.with(|query| {
            let searched = !query.search.trim().is_empty();
            searched || query.selection != Selection::Everyone || query.condition.is_some()
        })
    };
    view! {
        <Float class label=name open button=button.into()>
            <div class="downloads">
                <p class="what">{chosen}</p>
                {of_these}
                <Lists shared who=Who::Chosen open/>
                <Show when=narrowed>
                    <p class="what">{everyone}</p>
                    {of_everyone}
                    <Lists shared who=Who::Everyone open/>
                </Show>
            </div>
        </Float>
    }
}

/// The two flavours of one list.
#[component]
fn Lists(
    /// What the page reads.
    shared: Shared,
    /// Of whom.
    who: Who,
    /// Closed after a choice.
    open: RwSignal<bool>,
) -> impl IntoView {
    let words = shared.words;
    let take = move |flavour: Flavour| {
        let query = shared.session.query.get_untracked();
        let query = match who {
            Who::Chosen => query,
            Who::Everyone => {
                CustomerQuery { selection: Selection::Everyone, condition: None, search: String::new(), ..query }
            }
        };
        let language = shared.session.language.get_untracked();
        shared.session.send(Intent::Download(Download::Customers { query, flavour, language }));
        open.set(false);
    };
    view! {
        <button type="button" class="choice-btn" on:click=move |_| take(Flavour::Spreadsheet)>
            <b>{move || words.get().for_spreadsheet()}</b>
            <span class="note">{move || words.get().for_spreadsheet_detail()}</span>
        </button>
        <button type="button" class="choice-btn" on:click=move |_| take(Flavour::Plain)>
            <b>{move || words.get().for_programs()}</b>
            <span class="note">{move || words.get().for_programs_detail()}</span>
        </button>
    }
}
