//! The statement as a table: total, each reason with its first case and its downloads, included.

use crate::domain::Language;
use crate::domain::SetAside;
use crate::engine::protocol::Settings;
use crate::present::data::reconciliation::{Entry, First, Statement};
use crate::text::{Catalogue, catalogue};
use crate::web::ui::{Button, ButtonKind};
use leptos::prelude::*;

/// The table.
#[component]
pub(super) fn Table(
    /// The statement.
    statement: Signal<Option<Statement>>,
    /// The language.
    language: Signal<Language>,
    /// The user keeps rows that were set aside.
    on_settings: Callback<Settings>,
    /// The user downloads the rows of a reason.
    on_download: Callback<Option<SetAside>>,
) -> impl IntoView {
    let words = move || catalogue(language.get());
    let value_head = move || statement.with(|sums| sums.as_ref().map(|sums| sums.value_head.clone()));
    let body = move || {
        let words = words();
        statement.get().map(|sums| {
            let entries = sums.entries.into_iter().map(|entry| shown_entry(entry, words, on_settings, on_download));
            view! {
                {shown_sum("tot", words.total_of_file(), sums.total)}
                {entries.collect_view()}
                {shown_sum("sum", words.included(), sums.included)}
            }
        })
    };
    view! {
        <table class="tbl stmt">
            <thead>
                <tr>
                    <th scope="col">{move || words().entry_head()}</th>
                    <th scope="col" class="num">
                        {move || words().rows_head()}
                    </th>
                    <th scope="col" class="num">
                        {value_head}
                    </th>
                </tr>
            </thead>
            <tbody>{body}</tbody>
        </table>
    }
}

fn shown_sum(class: &'static str, name: &'static str, (rows, value): (String, String)) -> impl IntoView {
    view! {
        <tr class=class>
            <th scope="row">{name}</th>
            <td class="num">{rows}</td>
            <td class="num">{value}</td>
        </tr>
    }
}

fn shown_entry(
    entry: Entry,
    words: &'static dyn Catalogue,
    on_settings: Callback<Settings>,
    on_download: Callback<Option<SetAside>>,
) -> impl IntoView {
    let Entry { reason, name, rows, value, first, keep } = entry;
    let case = |First { place, text }| match text {
        Some(text) => format!("{place} · {text}"),
        None => place,
    };
    let keep = keep.map(|settings| {
        let press = move |()| on_settings.run(settings.clone());
        view! { <Button kind=ButtonKind::Link label=words.keep_of(name) on_press=press>{words.keep()}</Button> }
    });
    view! {
        <tr>
            <th scope="row">
                <span class="entry">
                    <b>{name}</b>
                    <span class="note">{first.map(case)}</span>
                    <span class="acts">
                        {keep}
                        <Button
                            kind=ButtonKind::Link
                            label=words.download_reason_of(name)
                            on_press=move |()| on_download.run(Some(reason))
                        >
                            {words.download_reason()}
                        </Button>
                    </span>
                </span>
            </th>
            <td class="num">{rows}</td>
            <td class="num">{value}</td>
        </tr>
    }
}
