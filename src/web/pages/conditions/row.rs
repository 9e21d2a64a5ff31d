//! A row of the builder: what it asks, how it compares, and its fields. Lists of values to choose from are `values`'s.

use super::choices::{AudienceField, ConsentField, MonthField, TypedField};
use super::lines::{Acts, Alone, Place, keys};
use super::values::{PartsField, ValuesField};
use crate::domain::{Condition, Day, Fact, Test, may_name};
use crate::engine::protocol::{Studied, Study, ValueKind, ValuesOf, ValuesReport};
use crate::present::audiences::facts::groups;
use crate::present::audiences::numbers::{Unit, read, written};
use crate::present::audiences::rows::{Field, compared, fields, filled, fresh, operator, operators};
use crate::text::{Operator, format};
use crate::web::ui::{Choice, Select};
use leptos::prelude::*;
use std::sync::Arc;

/// The row.
#[component]
pub(super) fn Row(
    /// Where it stands.
    of: Place,
) -> impl IntoView {
    let at = RowAt::of(of);
    // The fields stay while their values change: only another shape makes others.
    let shape = Memo::new(move |_| at.test.with(|test| test.as_ref().map(|test| (test.fact(), operator(test)))));
    let places = Memo::new(move |_| {
        shape.track();
        at.test.with(|test| test.as_ref().map_or(0, |test| fields(test).len()))
    });
    let inputs = move || {
        shape.track();
        let count = places.get();
        (0..count).map(|place| field(at, place)).collect_view()
    };
    view! {
        <div class="cond-row" style:--depth=of.depth() on:keydown=move |event| keys(of, &event)>
            <FactSelect at/>
            <OperatorSelect at/>
            <span class="cond-fields">{inputs}</span>
            <Alone of/>
            <Acts of/>
        </div>
    }
}

/// A row, and what it reads.
#[derive(Clone, Copy)]
pub(super) struct RowAt {
    pub(super) of: Place,
    /// `None` while the page leaves.
    pub(super) test: Memo<Option<Test>>,
    /// What the column or the goods hold, where the row is about such.
    pub(super) values: ReadSignal<Option<Arc<Studied>>>,
    /// What is searched for among them.
    pub(super) search: RwSignal<String>,
}

impl RowAt {
    fn of(of: Place) -> RowAt {
        let test = Memo::new(move |_| match of.condition() {
            Some(Condition::Test(test)) => Some(test),
            Some(Condition::All(_) | Condition::Any(_) | Condition::Not(_)) | None => None,
        });
        let fact = Memo::new(move |_| test.with(|test| test.as_ref().map(Test::fact)));
        let search = RwSignal::new(String::new());
        let asked = Signal::derive(move || {
            let values = match fact.get()? {
                Fact::Column(column) => ValuesOf::Column(column),
                Fact::Bought(what) => ValuesOf::Bought(what),
                Fact::Part(_)
                | Fact::Number(_)
                | Fact::Day(_)
                | Fact::Company(_)
                | Fact::Consent
                | Fact::Audience
                | Fact::RandomShare => {
                    return None;
                }
            };
            Some(Study::Values(values, search.get()))
        });
        RowAt { of, test, values: of.editing.session.follow(asked), search }
    }

    /// The values found for the row; `None` until they are.
    pub(super) fn with_values<R>(self, read: impl FnOnce(Option<&ValuesReport>) -> R) -> R {
        self.values.with(|found| match found.as_deref() {
            Some(Studied::Values(values)) => read(Some(values)),
            Some(_) | None => read(None),
        })
    }

    fn kind(self) -> ValueKind {
        self.with_values(|values| values.map_or(ValueKind::Text, |values| values.kind))
    }

    /// The field at a place.
    pub(super) fn field(self, place: usize) -> Option<Field> {
        self.test.with(|test| test.as_ref().and_then(|test| fields(test).into_iter().nth(place)))
    }

    /// Settles on another value.
    pub(super) fn fill(self, place: usize, value: Field) {
        if let Some(test) = self.test.get_untracked() {
            self.of.put(Condition::Test(filled(&test, place, value)));
        }
    }

    /// Shows what another value would come to.
    pub(super) fn try_out(self, place: usize, value: Field) {
        if let Some(test) = self.test.get_untracked() {
            self.of.try_out(Condition::Test(filled(&test, place, value)));
        }
    }

    /// The audiences that the one at hand may name, with their names.
    pub(super) fn audiences(self) -> Vec<Choice<u32>> {
        let own = self.of.editing.edited.audience.get();
        self.of.editing.session.settings.with(|settings| {
            let all = &settings.audiences;
            let may = |number: u32| own.is_none_or(|own| may_name(all, own, number));
            let offered = all.iter().filter(|audience| may(audience.number));
            offered.map(|audience| Choice::new(audience.number, audience.name.clone())).collect()
        })
    }
}

/// What the row asks.
#[component]
fn FactSelect(
    /// The row.
    at: RowAt,
) -> impl IntoView {
    let editing = at.of.editing;
    let fact = Memo::new(move |_| at.test.with(|test| test.as_ref().map(Test::fact)));
    let offered = Memo::new(move |_| {
        editing.with_offers(|offers| editing.names(|names| groups(names.analysis, offers, fact.get(), names.language)))
    });
    let all = move || offered.with(|groups| groups.iter().flat_map(|group| group.facts.clone()).collect::<Vec<_>>());
    let choose = move |event| {
        let place = event_target_value(&event).parse::<usize>().ok();
        if let Some((fact, _)) = place.and_then(|place| untrack(all).into_iter().nth(place)) {
            let audience = untrack(|| at.audiences().first().map(|audience| audience.value));
            at.search.set(String::new());
            at.of.put(Condition::Test(fresh(fact, audience)));
        }
    };
    let options = move || {
        let mut place = 0;
        let groups = offered.get().into_iter().map(|group| {
            let options = group.facts.into_iter().map(|(own, name)| {
                let value = place.to_string();
                place += 1;
                view! { <option value=value prop:selected=move || fact.get() == Some(own)>{name}</option> }
            });
            let options = options.collect_view();
            view! { <optgroup label=group.name>{options}</optgroup> }
        });
        groups.collect_view()
    };
    let own = at.of.id(&at.of.path());
    view! {
        <span class="sel cond-fact">
            <select id=own class="select" aria-label=move || editing.words.get().fact_label() on:change=choose>
                {options}
            </select>
        </span>
    }
}

/// How the row compares; nothing where there is no choice.
#[component]
fn OperatorSelect(
    /// The row.
    at: RowAt,
) -> impl IntoView {
    let editing = at.of.editing;
    let value = Memo::new(move |_| at.test.with(|test| test.as_ref().and_then(operator)));
    let choices = Memo::new(move |_| {
        let words = editing.words.get();
        let kind = at.kind();
        let mut offered = at.test.with(|test| test.as_ref().map_or_else(Vec::new, |test| operators(test.fact(), kind)));
        // What a row says stays on its list, whatever the column turns out to hold.
        offered.extend(value.get().filter(|own| !offered.contains(own)));
        let named = offered.into_iter().map(|how| Choice::new(how, words.operator(how)));
        named.collect::<Vec<Choice<Operator>>>()
    });
    let reference = move || editing.names(|names| names.analysis.reference);
    let choose = move |how| {
        if let Some(test) = at.test.get_untracked() {
            at.of.put(Condition::Test(compared(&test, how, untrack(reference))));
        }
    };
    let first = Signal::derive(move || {
        value
            .get()
            .or_else(|| choices.with(|choices| choices.first().map(|choice| choice.value)))
            .unwrap_or(Operator::IsBlank)
    });
    view! {
        <Show when=move || choices.with(|choices| !choices.is_empty())>
            <span class="cond-op">
                <Select label=move || editing.words.get().operator_label() choices value=first on_choose=choose/>
            </span>
        </Show>
    }
}

/// A field of the row.
fn field(at: RowAt, place: usize) -> AnyView {
    match untrack(|| at.field(place)) {
        Some(Field::Number(_, unit)) => view! { <NumberField at place unit/> }.into_any(),
        Some(Field::Date(_)) => view! { <DateField at place/> }.into_any(),
        Some(Field::Month(_)) => view! { <MonthField at place/> }.into_any(),
        Some(Field::Typed(_)) => view! { <TypedField at place/> }.into_any(),
        Some(Field::Chosen(_)) => view! { <ValuesField at place/> }.into_any(),
        Some(Field::Parts(..)) => view! { <PartsField at place/> }.into_any(),
        Some(Field::Consent(_)) => view! { <ConsentField at place/> }.into_any(),
        Some(Field::Audience(_)) => view! { <AudienceField at place/> }.into_any(),
        None => ().into_any(),
    }
}

/// The name of the field at a place, among several.
pub(super) fn label(at: RowAt, place: usize) -> &'static str {
    let words = at.of.editing.words.get();
    if place == 0 { words.value_label() } else { words.second_value_label() }
}

/// A number with its unit. What is typed counts at once, and is settled when the field is left.
#[component]
fn NumberField(
    /// The row.
    at: RowAt,
    /// Its place among the fields.
    place: usize,
    /// Its unit.
    unit: Unit,
) -> impl IntoView {
    let editing = at.of.editing;
    let language = editing.session.language;
    let typed = RwSignal::new(None::<String>);
    let settled = move || match at.field(place) {
        Some(Field::Number(value, unit)) => written(value, unit, language.get()),
        Some(_) | None => String::new(),
    };
    let shown = move || typed.get().unwrap_or_else(settled);
    let wrong = move || {
        let typed = typed.get()?;
        let words = editing.words.get();
        read(&typed, unit, language.get()).is_none().then(|| match unit {
            Unit::Percent => words.value_not_a_share().to_owned(),
            Unit::Money | Unit::Hundredths => words.value_not_a_number(&written(123_450, unit, language.get())),
            Unit::Days | Unit::Orders | Unit::Score => words.value_not_a_number("12"),
        })
    };
    let input = move |event| {
        let text = event_target_value(&event);
        if let Some(value) = read(&text, unit, language.get_untracked()) {
            at.try_out(place, Field::Number(value, unit));
        }
        typed.set(Some(text));
    };
    let change = move |event| {
        let value = read(&event_target_value(&event), unit, language.get_untracked());
        typed.set(None);
        match value {
            Some(value) => at.fill(place, Field::Number(value, unit)),
            None => editing.forget_typed(),
        }
    };
    let before =
        move || (unit == Unit::Money).then(|| editing.names(|names| format::currency_sign(names.analysis.currency)));
    let after = move || {
        let words = editing.words.get();
        match unit {
            Unit::Days => words.condition_days(),
            Unit::Orders => words.condition_orders(),
            Unit::Percent => "%",
            Unit::Money | Unit::Score | Unit::Hundredths => "",
        }
    };
    let joint = move || (place == 1).then(|| view! { <span class="note">{editing.words.get().and_between()}</span> });
    view! {
        {joint}
        <label class="cond-number">
            <span aria-hidden="true">{before}</span>
            <input
                class="input num"
                type="text"
                inputmode="decimal"
                autocomplete="off"
                aria-label=move || format!("{} {}", label(at, place), after())
                aria-invalid=move || wrong().is_some().then_some("true")
                prop:value=shown
                on:input=input
                on:change=change
            />
            <span aria-hidden="true">{after}</span>
        </label>
        {move || wrong().map(|wrong| view! { <span class="err" role="alert">{wrong}</span> })}
    }
}

/// A date.
#[component]
fn DateField(
    /// The row.
    at: RowAt,
    /// Its place among the fields.
    place: usize,
) -> impl IntoView {
    let shown = move || match at.field(place) {
        Some(Field::Date(day)) => day.to_iso(),
        Some(_) | None => String::new(),
    };
    let change = move |event| {
        let text = event_target_value(&event);
        let mut parts = text.split('-').map(|part| part.parse::<u32>().ok());
        let mut next = || parts.next().flatten();
        if let (Some(year), Some(month), Some(day)) = (next(), next(), next())
            && let Some(day) = i32::try_from(year).ok().and_then(|year| Day::from_ymd(year, month, day))
        {
            at.fill(place, Field::Date(day));
        }
    };
    let joint =
        move || (place == 1).then(|| view! { <span class="note">{at.of.editing.words.get().and_between()}</span> });
    view! {
        {joint}
        <input class="input" type="date" aria-label=move || label(at, place) prop:value=shown on:change=change/>
    }
}
