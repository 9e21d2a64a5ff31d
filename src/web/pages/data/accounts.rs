//! The statement of the sums as a table: total, each reason, included; and whether they agree. All figures come from
//! `present`.

use super::shown::Shown;
use crate::engine::protocol::{Download, Flavour};
use crate::present::data::reconciliation::{Law, Statement, any_gap};
use crate::web::state::session::Intent;
use crate::web::ui::{Button, ButtonKind, Choice, Notice, NoticeKind, Section, Select};
use leptos::prelude::*;

/// The statement and its law.
#[component]
pub(super) fn Accounts(
    /// What the page shows.
    shown: Shown,
) -> impl IntoView {
    let Shown { session, words, statement, scope, scopes, .. } = shown;
    let disagree = Memo::new(move |_| {
        let (base, analysis) = (session.base.get(), session.analysis.get());
        let broken = statement.with(|sums| matches!(sums, Some(Statement { law: Law::Broken(_), .. })));
        broken || base.zip(analysis).is_some_and(|(base, analysis)| any_gap(&base, &analysis))
    });
    let title = move || if disagree.get() { words.get().accounts_disagree() } else { words.get().accounts_agree() };
    let source = Memo::new(move |_| statement.with(|sums| sums.as_ref().and_then(|sums| sums.download)));
    let download = move |()| {
        let (flavour, language) = (Flavour::Spreadsheet, session.language.get_untracked());
        if let Some(file) = source.get_untracked() {
            session.send(Intent::Download(Download::SetAside { file, reason: None, flavour, language }));
        }
    };
    let side = move || {
        view! {
            <Show when=move || source.with(Option::is_some)>
                <Button kind=ButtonKind::Link on_press=download>{move || words.get().download_set_aside()}</Button>
            </Show>
        }
    };
    let choices = Memo::new(move |_| {
        scopes.with(|scopes| scopes.iter().map(|(file, name)| Choice::new(*file, name.clone())).collect::<Vec<_>>())
    });
    let choose = move |file| scope.set(file);
    let body = move || statement.get().map(|sums| shown_statement(sums, shown));
    view! {
        <Section class="accounts" title side>
            <Show when=move || !scopes.with(Vec::is_empty)>
                <Select label=move || words.get().scope() choices value=scope on_choose=choose/>
            </Show>
            <div aria-live="polite">{body}</div>
        </Section>
    }
}

fn shown_statement(sums: Statement, shown: Shown) -> impl IntoView {
    let words = shown.words.get();
    let (kind, law) = match sums.law {
        Law::Kept(law) => (NoticeKind::Ok, law),
        Law::Broken(law) => (NoticeKind::Bad, law),
    };
    let notes = sums.notes.join(" ");
    let entries = sums.entries.into_iter().map(|(name, rows, value)| line("", name, (rows, value))).collect_view();
    view! {
        <table class="tbl stmt">
            <thead>
                <tr>
                    <th scope="col">{words.entry_head()}</th>
                    <th scope="col" class="num">{words.rows_head()}</th>
                    <th scope="col" class="num">{sums.value_head}</th>
                </tr>
            </thead>
            <tbody>
                {line("tot", words.total_of_file(), sums.total)}
                {entries}
                {line("sum", words.included(), sums.included)}
            </tbody>
        </table>
        <Notice kind>{law}</Notice>
        <p class="note">{notes}</p>
    }
}

fn line(class: &'static str, name: &'static str, (rows, value): (String, String)) -> impl IntoView {
    view! {
        <tr class=class>
            <th scope="row">{name}</th>
            <td class="num">{rows}</td>
            <td class="num">{value}</td>
        </tr>
    }
}
