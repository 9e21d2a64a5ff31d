//! The limits of the life cycle: a field for each, and what the rule does with them.

use super::Shared;
use crate::domain::{LifecycleRule, Rhythm, Thresholds};
use crate::present::segments::lifecycle::rule_notes;
use crate::present::segments::limits::{Limit, LimitFault, fault};
use crate::web::state::session::Intent;
use crate::web::ui::{Button, ButtonKind, FieldKind, TextField};
use leptos::prelude::*;

/// The fields.
#[component]
pub(super) fn Limits(
    /// What the page reads.
    shared: Shared,
) -> impl IntoView {
    let words = shared.words;
    let rule = Memo::new(move |_| shared.analysis.with(|analysis| analysis.settings.lifecycle));
    let fields =
        move || Limit::of(rule.get()).iter().map(|limit| view! { <LimitField shared limit=*limit/> }).collect_view();
    let notes = move || {
        let language = shared.session.language.get();
        let notes = shared
            .report
            .with(|report| shared.analysis.with(|analysis| rule_notes(analysis, report.as_ref(), language)));
        notes.into_iter().map(|note| view! { <p class="note">{note}</p> }).collect_view()
    };
    let changed = Memo::new(move |_| {
        shared.analysis.with(|analysis| match analysis.settings.lifecycle {
            LifecycleRule::Fixed => analysis.settings.thresholds != Thresholds::default(),
            LifecycleRule::OwnRhythm => analysis.settings.rhythm != Rhythm::default(),
        })
    });
    let back = move |()| {
        shared.change(|settings| match settings.lifecycle {
            LifecycleRule::Fixed => settings.thresholds = Thresholds::default(),
            LifecycleRule::OwnRhythm => settings.rhythm = Rhythm::default(),
        });
    };
    view! {
        <section class="life-limits" aria-label=move || words.get().limits_title()>
            <div class="limit-fields">
                {fields}
                <Show when=move || changed.get()>
                    <Button kind=ButtonKind::Link on_press=back>{move || words.get().stage_limits_default()}</Button>
                </Show>
            </div>
            {notes}
        </section>
    }
}

#[component]
fn LimitField(
    /// What the page reads.
    shared: Shared,
    /// Which limit.
    limit: Limit,
) -> impl IntoView {
    let language = shared.session.language;
    let wrong = RwSignal::new(None::<LimitFault>);
    let value = Signal::derive(move || shared.analysis.with(|analysis| limit.value(&analysis.settings)).to_string());
    let error = Signal::derive(move || wrong.get().map(|wrong| fault(wrong, language.get()).to_owned()));
    let change = move |text: String| match limit.set(&shared.session.settings.get_untracked(), &text) {
        Ok(settings) => {
            wrong.set(None);
            shared.session.send(Intent::Analyse(settings));
        }
        Err(found) => wrong.set(Some(found)),
    };
    // The figures follow while one types or steps; the step to undo is the number that is left.
    let preview = move |text: String| {
        if let Ok(settings) = limit.set(&shared.session.settings.get_untracked(), &text) {
            wrong.set(None);
            shared.session.send(Intent::Preview(settings));
        }
    };
    view! {
        <TextField
            kind=FieldKind::Number
            label=move || limit.name(language.get())
            value
            error
            on_input=Callback::new(preview)
            on_change=Callback::new(change)
        />
    }
}
