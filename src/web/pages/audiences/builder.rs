//! The audience at hand: its name, its sentence, its figures, and its conditions.

use super::studio::Studio;
use crate::present::audiences::list;
use crate::present::audiences::sentence::{error, sentence};
use crate::text::format;
use crate::web::pages::conditions::Lines;
use crate::web::ui::{Button, ButtonKind, Icon, IconKind, Section};
use leptos::prelude::*;

/// The id of the name's field.
pub(super) const NAME: &str = "audience-name";

/// The builder.
#[component]
pub(super) fn BuilderSection(
    /// What the page reads.
    studio: Studio,
) -> impl IntoView {
    let words = studio.words;
    view! {
        <div class="aud-main">
            <Rule studio/>
            <Section
                title=move || words.get().conditions()
                note=Signal::derive(move || Some(words.get().conditions_note().to_owned()))
            >
                <Lines editing=studio.editing/>
            </Section>
        </div>
    }
}

/// The sentence, the name, the figures.
#[component]
fn Rule(
    /// What the page reads.
    studio: Studio,
) -> impl IntoView {
    let words = studio.words;
    let said = move || studio.editing.draft.with(|draft| studio.names(|names| sentence(draft, names)));
    let name = move || studio.current.with(|current| current.as_ref().map(|own| own.name.clone()).unwrap_or_default());
    let number = move || studio.current.with_untracked(|current| current.as_ref().map(|own| own.number));
    let audiences = move || studio.session.settings.with_untracked(|settings| settings.audiences.clone());
    let rename = move |event| {
        let typed = event_target_value(&event).trim().to_owned();
        if let (Some(number), false) = (number(), typed.is_empty()) {
            studio.settle(list::changed(&audiences(), number, |audience| audience.name.clone_from(&typed)));
        }
    };
    let duplicate = move |()| {
        if let Some(current) = studio.current.get_untracked() {
            studio.create(words.get_untracked().copy_name(&current.name), current.condition);
        }
    };
    let delete = move |()| {
        if let Some(number) = number() {
            studio.editing.forget_typed();
            studio.compared.update(|compared| compared.retain(|other| *other != number));
            studio.settle(list::without(&audiences(), number));
        }
    };
    let figures = move || {
        let group = studio.editing.report()?.group;
        Some(studio.names(|names| {
            let revenue = format::money_short(names.language, names.analysis.currency, group.revenue_cents);
            let share = format::share(names.language, group.revenue_cents, names.analysis.everyone.revenue_cents);
            let words = words.get();
            view! {
                <li><b>{format::count(names.language, group.customers)}</b>" "{words.customers().to_lowercase()}</li>
                <li><b>{list::share(group, names)}</b></li>
                <li><b>{revenue}</b>" · "{words.share_of_the_revenue(&share)}</li>
            }
        }))
    };
    let wrong = move || studio.editing.error().map(|why| studio.names(|names| error(&why, names)));
    view! {
        <Section title=move || words.get().rule_title()>
            <p class="rule">{said}</p>
            <ul class="rule-figures" aria-busy=move || studio.editing.counting.get().to_string()>{figures}</ul>
            {move || wrong().map(|wrong| view! { <p class="err" role="alert"><Icon kind=IconKind::Warning/>{wrong}</p> })}
            <div class="rule-acts">
                <label class="field">
                    <span>{move || words.get().name_label()}</span>
                    <input id=NAME class="input" type="text" autocomplete="off" maxlength="80" prop:value=name on:change=rename/>
                </label>
                <Button kind=ButtonKind::Link on_press=duplicate>{move || words.get().duplicate_audience()}</Button>
                <Button kind=ButtonKind::Danger on_press=delete>{move || words.get().delete_audience()}</Button>
            </div>
        </Section>
    }
}
