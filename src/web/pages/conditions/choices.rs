//! The fields of a row whose values are few or typed: months, answers, audiences, texts. Numbers and dates are `row`'s, the
//! values that a base offers `values`'s.

use super::row::{RowAt, label};
use crate::domain::ConsentAnswer;
use crate::present::audiences::rows::Field;
use crate::web::ui::{Choice, Select};
use leptos::prelude::*;

/// A month.
#[component]
pub(super) fn MonthField(
    /// The row.
    at: RowAt,
    /// Its place among the fields.
    place: usize,
) -> impl IntoView {
    let words = at.of.editing.words;
    let choices = Signal::derive(move || {
        let words = words.get();
        (1..=12).map(|month| Choice::new(month, words.condition_month(month))).collect::<Vec<Choice<u8>>>()
    });
    let value = Signal::derive(move || match at.field(place) {
        Some(Field::Month(month)) => month,
        Some(_) | None => 1,
    });
    view! { <Select label=move || label(at, place) choices value on_choose=move |month| at.fill(place, Field::Month(month))/> }
}

/// A text that is typed. Counts at once, and is settled when the field is left.
#[component]
pub(super) fn TypedField(
    /// The row.
    at: RowAt,
    /// Its place among the fields.
    place: usize,
) -> impl IntoView {
    let shown = move || match at.field(place) {
        Some(Field::Typed(text)) => text,
        Some(_) | None => String::new(),
    };
    view! {
        <input
            class="input"
            type="text"
            autocomplete="off"
            spellcheck="false"
            aria-label=move || label(at, place)
            prop:value=shown
            on:input=move |event| at.try_out(place, Field::Typed(event_target_value(&event)))
            on:change=move |event| at.fill(place, Field::Typed(event_target_value(&event)))
        />
    }
}

/// What customers say to e-mails.
#[component]
pub(super) fn ConsentField(
    /// The row.
    at: RowAt,
    /// Its place among the fields.
    place: usize,
) -> impl IntoView {
    let words = at.of.editing.words;
    let choices = Signal::derive(move || {
        let words = words.get();
        ConsentAnswer::ALL.map(|answer| Choice::new(answer, words.consent_answer(answer))).to_vec()
    });
    let value = Signal::derive(move || match at.field(place) {
        Some(Field::Consent(answer)) => answer,
        Some(_) | None => ConsentAnswer::Given,
    });
    view! { <Select label=move || label(at, place) choices value on_choose=move |answer| at.fill(place, Field::Consent(answer))/> }
}

/// Another audience.
#[component]
pub(super) fn AudienceField(
    /// The row.
    at: RowAt,
    /// Its place among the fields.
    place: usize,
) -> impl IntoView {
    let words = at.of.editing.words;
    let choices = Signal::derive(move || at.audiences());
    let value = Signal::derive(move || match at.field(place) {
        Some(Field::Audience(number)) => number,
        Some(_) | None => u32::MAX,
    });
    let none = move || {
        choices.with(Vec::is_empty).then(|| view! { <span class="note">{words.get().no_other_audience()}</span> })
    };
    view! {
        <Show when=move || choices.with(|choices| !choices.is_empty())>
            <Select
                label=move || label(at, place)
                choices
                value
                on_choose=move |number| at.fill(place, Field::Audience(number))
            />
        </Show>
        {none}
    }
}
