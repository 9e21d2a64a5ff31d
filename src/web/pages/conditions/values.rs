//! Values to choose from: a button that names those chosen, and the list behind it. What the data hold, the engine finds.

use super::row::RowAt;
use crate::present::audiences::parts::{choices as part_choices, name as part_name};
use crate::present::audiences::rows::Field;
use crate::present::audiences::values::{choices, more, summary};
use crate::text::format;
use crate::web::ui::Float;
use core::time::Duration;
use leptos::leptos_dom::helpers::debounce;
use leptos::prelude::*;

/// How long a search waits for the next letter.
const PATIENCE: Duration = Duration::from_millis(120);

/// Texts of a column, or goods.
#[component]
pub(super) fn ValuesField(
    /// The row.
    at: RowAt,
    /// Its place among the fields.
    place: usize,
) -> impl IntoView {
    let editing = at.of.editing;
    let language = editing.session.language;
    let open = RwSignal::new(false);
    let chosen = Memo::new(move |_| match at.field(place) {
        Some(Field::Chosen(texts)) => texts,
        Some(_) | None => Vec::new(),
    });
    let named = move || chosen.with(|chosen| summary(chosen, language.get()));
    let toggle = move |text: String| {
        let mut texts = chosen.get_untracked();
        match texts.iter().position(|other| *other == text) {
            Some(at) => drop(texts.remove(at)),
            None => texts.push(text),
        }
        at.fill(place, Field::Chosen(texts));
    };
    let search = StoredValue::new_local(debounce(PATIENCE, move |text: String| at.search.set(text)));
    let offered = Memo::new(move |_| {
        at.with_values(|found| chosen.with(|chosen| choices(found, (chosen, &at.search.get()), language.get())))
    });
    let rows = move || {
        let rows = offered.get().into_iter().map(|choice| {
            let own = choice.text.clone();
            let is_on = move || chosen.with(|chosen| chosen.contains(&own));
            let text = choice.text.clone();
            view! {
                <label class="tick">
                    <input type="checkbox" prop:checked=is_on on:change=move |_| toggle(text.clone())/>
                    <span>{choice.text}</span>
                    <span class="note">{choice.customers}</span>
                </label>
            }
        });
        rows.collect_view()
    };
    // A text that no customer has yet can be asked for all the same.
    let typed = move || {
        let text = at.search.get().trim().to_owned();
        let is_new = !text.is_empty() && offered.with(|offered| offered.iter().all(|choice| choice.text != text));
        is_new.then(|| {
            let said = editing.words.get().take_typed(&text);
            view! { <button type="button" class="link" on:click=move |_| toggle(text.clone())>{said}</button> }
        })
    };
    let notes = move || {
        at.with_values(|found| {
            let found = found?;
            let words = editing.words.get();
            let more = more(found, language.get());
            let none = found.values.is_empty().then(|| words.no_value().to_owned());
            Some(view! { <p class="note">{more.or(none)}</p> })
        })
    };
    view! {
        <Float
            class="btn choose-values"
            label=move || editing.words.get().value_label()
            open
            button=ViewFn::from(move || view! { <span class="named">{named}</span> })
        >
            <input
                class="input"
                type="search"
                autocomplete="off"
                spellcheck="false"
                aria-label=move || editing.words.get().search_values()
                placeholder=move || editing.words.get().search_values()
                prop:value=move || at.search.get_untracked()
                on:input=move |event| search.update_value(|search| search(event_target_value(&event)))
            />
            <div class="ticks">{rows}</div>
            {typed}
            {notes}
        </Float>
        <Unreadable at/>
        {move || chosen.with(Vec::is_empty).then(|| view! { <span class="note">{editing.words.get().choose_a_value()}</span> })}
    }
}

/// That some cells of the column are of another kind.
#[component]
fn Unreadable(
    /// The row.
    at: RowAt,
) -> impl IntoView {
    let said = move || {
        let odd = at.with_values(|found| found.map_or(0, |found| found.unreadable));
        let words = at.of.editing.words.get();
        let written = format::count(words.language(), odd);
        (odd > 0).then(
            || view! { <span class="note">{words.unreadable_values(&words.customers_counted((odd, &written)))}</span> },
        )
    };
    view! { {said} }
}

/// Parts of a segmentation, with their colours.
#[component]
pub(super) fn PartsField(
    /// The row.
    at: RowAt,
    /// Its place among the fields.
    place: usize,
) -> impl IntoView {
    let editing = at.of.editing;
    let language = editing.session.language;
    let open = RwSignal::new(false);
    let chosen = Memo::new(move |_| match at.field(place) {
        Some(Field::Parts(partition, parts)) => Some((partition, parts)),
        Some(_) | None => None,
    });
    let named = move || {
        let texts = chosen.with(|chosen| {
            let (partition, parts) = chosen.as_ref()?;
            let name = |part: &u16| editing.names(|names| part_name(names.analysis, *partition, *part, names.language));
            Some(parts.iter().map(name).collect::<Vec<_>>())
        });
        summary(&texts.unwrap_or_default(), language.get())
    };
    let offered = Memo::new(move |_| {
        let Some((partition, parts)) = chosen.get() else { return Vec::new() };
        editing.with_offers(|offers| {
            editing.names(|names| part_choices(names.analysis, offers, (partition, &parts), names.language))
        })
    });
    let toggle = move |part: u16| {
        let Some((partition, mut parts)) = chosen.get_untracked() else { return };
        match parts.iter().position(|other| *other == part) {
            Some(at) => drop(parts.remove(at)),
            None => parts.push(part),
        }
        parts.sort_unstable();
        at.fill(place, Field::Parts(partition, parts));
    };
    let rows = move || {
        let rows = offered.get().into_iter().map(|choice| {
            let part = choice.part;
            let is_on = move || chosen.with(|chosen| chosen.as_ref().is_some_and(|(_, parts)| parts.contains(&part)));
            view! {
                <label class="tick">
                    <input type="checkbox" prop:checked=is_on on:change=move |_| toggle(part)/>
                    <span class="sw" style:background=choice.colour aria-hidden="true"></span>
                    <span>{choice.name}</span>
                    <span class="note">{choice.customers}</span>
                </label>
            }
        });
        rows.collect_view()
    };
    let is_empty = move || chosen.with(|chosen| chosen.as_ref().is_some_and(|(_, parts)| parts.is_empty()));
    view! {
        <Float
            class="btn choose-values"
            label=move || editing.words.get().value_label()
            open
            button=ViewFn::from(move || view! { <span class="named">{named}</span> })
        >
            <div class="ticks">{rows}</div>
        </Float>
        {move || is_empty().then(|| view! { <span class="note">{editing.words.get().choose_a_value()}</span> })}
    }
}
