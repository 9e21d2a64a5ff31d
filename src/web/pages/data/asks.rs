//! The open questions as strips above the table. Their evidence and answers come from `present`.

use crate::domain::Language;
use crate::present::data::mapping::Change;
use crate::present::data::questions::{Answer, Ask, AskColumn, AskReading, Support};
use crate::text::catalogue;
use crate::web::ui::{Button, ButtonKind, Choice, Select};
use leptos::prelude::*;

/// All open questions.
#[component]
pub(super) fn Asks(
    /// The questions.
    #[prop(into)]
    asks: Signal<Vec<Ask>>,
    /// The language.
    language: Signal<Language>,
    /// The user's answer.
    on_change: Callback<Change>,
) -> impl IntoView {
    let strip = move |ask: Ask| match ask {
        Ask::Column(ask) => view! { <ColumnStrip ask language on_change/> }.into_any(),
        Ask::Reading(ask) => view! { <ReadingStrip ask on_change/> }.into_any(),
    };
    view! {
        <div class="asks">
            <For each=move || asks.get() key=Clone::clone children=strip/>
        </div>
    }
}

/// Which column has a needed role.
#[component]
fn ColumnStrip(
    /// The question.
    ask: AskColumn,
    /// The language.
    language: Signal<Language>,
    /// The user's answer.
    on_change: Callback<Change>,
) -> impl IntoView {
    let role = ask.role;
    let mut choices = vec![Choice::new(None, catalogue(language.get_untracked()).choose_column())];
    choices.extend(ask.columns.into_iter().map(|(place, name)| Choice::new(Some(place), name)));
    let choose = move |place: Option<usize>| {
        if let Some(place) = place {
            on_change.run(Change::Role(place, role));
        }
    };
    view! {
        <div class="ask no-sample" role="group" aria-label=ask.question>
            <p>
                <b>{ask.question}</b>
                " "
                <span class="muted">{ask.hint}</span>
            </p>
            <div class="acts">
                <Select label=ask.question choices=Signal::stored(choices) value=Signal::stored(None) on_choose=choose/>
            </div>
        </div>
    }
}

/// Which of two readings is right.
#[component]
fn ReadingStrip(
    /// The question.
    ask: AskReading,
    /// The user's answer.
    on_change: Callback<Change>,
) -> impl IntoView {
    let answers = ask.answers.map(|Answer { label, support, change }| {
        let kind = match support {
            Support::Better => ButtonKind::Primary,
            Support::NotBetter => ButtonKind::Plain,
        };
        view! { <Button kind on_press=move |()| on_change.run(change)>{label}</Button> }
    });
    let [first, second] = answers;
    view! {
        <div class="ask" role="group" aria-label=ask.question>
            <span class="sample">{ask.sample}</span>
            <p>
                <b>{ask.question}</b>
                " "
                <span class="muted">{ask.evidence}</span>
            </p>
            <div class="acts">{first} {second}</div>
        </div>
    }
}
