//! What deserves attention, by what to do. Which issue is in which group, `present` decides.

use super::shown::Shown;
use crate::engine::protocol::{Download, Flavour};
use crate::present::data::issues::{Act, Does, Holds, Issue, Weight};
use crate::text::IssueGroup;
use crate::web::state::session::Intent;
use crate::web::ui::Section;
use leptos::html::Div;
use leptos::prelude::*;

/// The panel.
#[component]
pub(super) fn Issues(
    /// What the page shows.
    shown: Shown,
) -> impl IntoView {
    let words = shown.words;
    let region = NodeRef::<Div>::new();
    // What was pressed may go away with its issue: focus would be lost with it.
    let act = Callback::new(move |does: Does| {
        if matches!(does, Does::Settle(_) | Does::Remove(_))
            && let Some(region) = region.get_untracked()
        {
            let _focused = region.focus();
        }
        carry_out(shown, does);
    });
    let groups = move || {
        let issues = shown.issues.get();
        let group = |group: IssueGroup| {
            let of_group = issues.iter().filter(|issue| issue.group == group).cloned().collect::<Vec<_>>();
            (!of_group.is_empty()).then(|| group_list(group, of_group, shown, act))
        };
        IssueGroup::ALL.map(group).collect_view()
    };
    let none = move || {
        // Without an analysis no line is in use yet.
        let is_clean = shown.issues.with(Vec::is_empty) && shown.session.analysis.with(Option::is_some);
        is_clean.then(|| view! { <p class="muted">{words.get().issues_none()}</p> })
    };
    view! {
        <Section class="issues" title=move || words.get().issues_title()>
            <div tabindex="-1" node_ref=region>{none} {groups}</div>
        </Section>
    }
}

fn carry_out(shown: Shown, does: Does) {
    let session = shown.session;
    let (flavour, language) = (Flavour::Spreadsheet, session.language.get_untracked());
    match does {
        Does::Settle(settings) => session.send(Intent::Analyse(*settings)),
        Does::Look(id) => {
            shown.show(id);
            super::columns::bring_into_sight();
        }
        Does::Remove(id) => session.send(Intent::Remove(id)),
        Does::Download(file, reason) => {
            session.send(Intent::Download(Download::SetAside { file, reason: Some(reason), flavour, language }));
        }
        Does::Unmatched(file) => session.send(Intent::Download(Download::Unmatched { file, flavour, language })),
    }
}

fn group_list(group: IssueGroup, issues: Vec<Issue>, shown: Shown, act: Callback<Does>) -> impl IntoView {
    let words = shown.words.get();
    let class = match group {
        IssueGroup::Waits => "group warn",
        IssueGroup::LeftOut => "group bad",
        IssueGroup::Settled => "group ok",
    };
    let lines = issues.into_iter().map(|issue| issue_line(issue, words.blocks(), act)).collect_view();
    view! {
        <div class=class>
            <h3>{words.issue_group(group)}</h3>
            <span class="note">{words.issue_group_note(group)}</span>
        </div>
        <ul>{lines}</ul>
    }
}

fn issue_line(issue: Issue, blocks: &'static str, act: Callback<Does>) -> impl IntoView {
    let blocks = (issue.weight == Weight::Blocks).then(|| view! { <span class="tag">{blocks}</span> });
    // Answers of which one holds stay in sight together.
    let is_choice = issue.acts.iter().any(|act| act.holds == Holds::Now);
    let buttons = issue.acts.into_iter().map(|Act { label, spoken, holds, does }| {
        let pressed = is_choice.then(|| (holds == Holds::Now).to_string());
        view! {
            <button
                type="button"
                class=if is_choice { "chip" } else { "link" }
                aria-label=spoken
                aria-pressed=pressed
                on:click=move |_| act.run(does.clone())
            >
                {label}
            </button>
        }
    });
    let examples = issue.examples.into_iter().map(|example| view! { <span>{example}</span> }).collect_view();
    view! {
        <li>
            <b>{issue.cause} {blocks}</b>
            <span class="num">{issue.count}</span>
            <span class="num">{issue.value}</span>
            <span class="acts">{buttons.collect_view()}</span>
            <p class="note">{issue.advice}</p>
            <p class="note ex">{examples}</p>
        </li>
    }
}
