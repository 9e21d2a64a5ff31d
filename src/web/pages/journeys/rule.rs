//! The fields of the rule: name, goal, trigger, audience, exits, re-entry, control group, priority.

use super::Shared;
use super::audience::AudienceFields;
use super::review::WrongHere;
use crate::domain::{
    BirthdayMoment, ControlShare, Day, Exit, Journey, Objective, Priority, Reentry, Stage, Trigger, WhichOrder,
};
use crate::present::frame::day_of_field;
use crate::present::journeys::contradictions::Where;
use crate::present::journeys::sentence::Part;
use crate::present::segments::looks::looks;
use crate::text::{ReentryKind, TriggerKind};
use crate::web::pages::values::NumberField;
use crate::web::ui::{Button, ButtonKind, Choice, FieldKind, Section, Select, TextField};
use leptos::prelude::*;

/// The id of the fields that change a part of the sentence.
pub(super) fn field_id(part: Part) -> &'static str {
    match part {
        Part::Trigger => "rule-trigger",
        Part::Audience => "rule-audience",
        Part::Flow => "rule-flow",
        Part::Exit => "rule-exit",
        Part::Control => "rule-control",
        Part::Reentry => "rule-reentry",
        Part::Priority => "rule-priority",
    }
}

/// The section.
#[component]
pub(super) fn RuleFields(shared: Shared) -> impl IntoView {
    let words = shared.page.words;
    let of = move |place: usize| move || words.get().journey_parts().get(place).copied().unwrap_or_default();
    let name = Signal::derive(move || {
        shared.journey.with(|own| own.as_ref().map_or_else(String::new, |own| own.name.clone()))
    });
    let rename = move |text: String| shared.edit(|own| text.trim().clone_into(&mut own.name));
    let objectives =
        Signal::derive(move || Objective::ALL.map(|one| Choice::new(one, words.get().objective(one))).to_vec());
    let objective =
        Memo::new(move |_| shared.journey.with(|own| own.as_ref().map_or(Objective::Loyalty, |own| own.objective)));
    view! {
        <Section class="rule-fields-sec" title=move || words.get().rule_fields() side=move || view! { <JourneyActs shared/> }>
            <div class="rule-grid">
                <TextField kind=FieldKind::Text label=move || words.get().journey_name() value=name on_change=rename/>
                <label class="field">
                    <span>{of(0)}</span>
                    <Select label=of(0) choices=objectives value=objective on_choose=move |one| shared.edit(|own| own.objective = one)/>
                </label>
                <TriggerFields shared/>
                <AudienceFields shared/>
                <Exits shared/>
                <Reentries shared/>
                <Numbers shared/>
            </div>
        </Section>
    }
}

/// What can be done with the régua.
#[component]
fn JourneyActs(shared: Shared) -> impl IntoView {
    let words = shared.page.words;
    let copy = move |()| {
        let Some(own) = shared.journey.get_untracked() else { return };
        shared.page.change(|settings| {
            let number = crate::present::plan::board::fresh_number(settings);
            settings.journeys.push(Journey { number, ..own });
            shared.chosen.set(Some(number));
        });
    };
    let delete = move |()| {
        let number = shared.journey.with_untracked(|own| own.as_ref().map(|own| own.number));
        shared.page.change(|settings| settings.journeys.retain(|journey| Some(journey.number) != number));
    };
    view! {
        <Button kind=ButtonKind::Link on_press=copy>{move || words.get().copy_journey()}</Button>
        <Button kind=ButtonKind::Danger on_press=delete>{move || words.get().delete_journey()}</Button>
    }
}

/// The trigger, and its figure.
#[component]
fn TriggerFields(shared: Shared) -> impl IntoView {
    let words = shared.page.words;
    let trigger = Memo::new(move |_| shared.journey.with(|own| own.as_ref().map(|own| own.trigger.clone())));
    let put = move |trigger: Trigger| shared.edit(|own| own.trigger = trigger);
    let kind =
        Memo::new(move |_| trigger.with(|trigger| trigger.as_ref().map_or(TriggerKind::Registered, TriggerKind::of)));
    let kinds = Signal::derive(move || {
        let named = |one| Choice::new(one, words.get().trigger_kind(one));
        TriggerKind::ALL.into_iter().map(named).collect()
    });
    let reference =
        move || shared.page.session.analysis.with_untracked(|analysis| analysis.as_ref().map(|own| own.reference));
    let choose = move |kind: TriggerKind| put(begun(kind, reference()));
    let label = move || words.get().journey_parts()[2];
    let figure = move || trigger.get().map(|trigger| figure(trigger, shared));
    view! {
        <div class="rule-part" id=field_id(Part::Trigger) tabindex="-1">
            <label class="field">
                <span>{label}</span>
                <Select label choices=kinds value=kind on_choose=choose/>
            </label>
            {figure}
            <WrongHere shared at=Signal::derive(|| Some(Where::Rule(Part::Trigger)))/>
        </div>
    }
}

/// A trigger of a kind, as it begins.
fn begun(kind: TriggerKind, reference: Option<Day>) -> Trigger {
    match kind {
        TriggerKind::OrderPlaced => Trigger::OrderPlaced(WhichOrder::Every),
        TriggerKind::FirstOrder => Trigger::OrderPlaced(WhichOrder::First),
        TriggerKind::LaterOrder => Trigger::OrderPlaced(WhichOrder::Later),
        TriggerKind::Registered => Trigger::Registered,
        TriggerKind::BirthdayMonth => Trigger::Birthday(BirthdayMoment::MonthStart),
        TriggerKind::Birthday => Trigger::Birthday(BirthdayMoment::DaysBefore(0)),
        TriggerKind::EntersSegment => Trigger::EntersSegment(vec![0]),
        TriggerKind::EntersStage => Trigger::EntersStage(Stage::Retention),
        TriggerKind::DaysWithoutBuying => Trigger::DaysWithoutBuying(120),
        TriggerKind::ExpectedRepurchase => Trigger::ExpectedRepurchase(0),
        TriggerKind::CouponExpiry => Trigger::CouponExpiry(-3),
        TriggerKind::FixedDate => Trigger::FixedDate(reference.unwrap_or(Day::MIN)),
        TriggerKind::Monthly => Trigger::Monthly(1),
    }
}

fn figure(trigger: Trigger, shared: Shared) -> AnyView {
    let words = shared.page.words;
    let put = move |trigger: Trigger| shared.edit(|own| own.trigger = trigger);
    let number = move |label: fn(&dyn crate::text::Catalogue) -> &'static str,
                       value: u32,
                       between: (u32, u32),
                       make: fn(u32) -> Trigger| {
        view! {
            <NumberField
                label=move || label(words.get())
                value=Signal::derive(move || value)
                between=Signal::derive(move || between)
                on_change=move |number: u32| put(make(number))
            />
        }
        .into_any()
    };
    let signed = move |value: i16, make: fn(i16) -> Trigger| {
        let take = move |text: String| {
            text.trim()
                .parse::<i16>()
                .ok()
                .filter(|days| (-366..=366).contains(days))
                .into_iter()
                .for_each(|days| put(make(days)));
        };
        view! {
            <TextField
                kind=FieldKind::Number
                label=move || words.get().days_before_after()
                value=Signal::derive(move || value.to_string())
                on_change=take
            />
        }
        .into_any()
    };
    match trigger {
        Trigger::OrderPlaced(_) | Trigger::Registered | Trigger::Birthday(BirthdayMoment::MonthStart) => ().into_any(),
        Trigger::Birthday(BirthdayMoment::DaysBefore(days)) => number(
            |words| words.trigger_days(),
            days.into(),
            (0, 60),
            |days| Trigger::Birthday(BirthdayMoment::DaysBefore(days as u16)),
        ),
        Trigger::DaysWithoutBuying(days) => {
            number(|words| words.trigger_days(), days, (1, 3650), Trigger::DaysWithoutBuying)
        }
        Trigger::Monthly(day) => {
            number(|words| words.trigger_day_of_month(), day.into(), (1, 31), |day| Trigger::Monthly(day as u8))
        }
        Trigger::ExpectedRepurchase(days) => signed(days, Trigger::ExpectedRepurchase),
        Trigger::CouponExpiry(days) => signed(days, Trigger::CouponExpiry),
        Trigger::EntersSegment(parts) => segments(parts, shared),
        Trigger::EntersStage(stage) => stages(stage, shared),
        Trigger::FixedDate(day) => date(day, shared),
    }
}

/// The stage that is entered.
fn stages(stage: Stage, shared: Shared) -> AnyView {
    let words = shared.page.words;
    let put = move |trigger: Trigger| shared.edit(|own| own.trigger = trigger);

    let stages = Signal::derive(move || Stage::ALL.map(|one| Choice::new(one, words.get().stage(one))).to_vec());
    let label = move || words.get().which_stage();
    view! {
                <label class="field">
                    <span>{label}</span>
                    <Select label choices=stages value=Signal::derive(move || stage) on_choose=move |stage| put(Trigger::EntersStage(stage))/>
                </label>
            }
            .into_any()
}

/// The day of the calendar.
fn date(day: Day, shared: Shared) -> AnyView {
    let words = shared.page.words;
    let put = move |trigger: Trigger| shared.edit(|own| own.trigger = trigger);

    let (year, month, of_month) = day.ymd();
    let value = format!("{year:04}-{month:02}-{of_month:02}");
    let take = move |text: String| day_of_field(&text).into_iter().for_each(|day| put(Trigger::FixedDate(day)));
    view! {
        <TextField
            kind=FieldKind::Date
            label=move || words.get().trigger_date()
            value=Signal::derive(move || value.clone())
            on_change=take
        />
    }
    .into_any()
}

/// The segments that are entered.
fn segments(parts: Vec<u16>, shared: Shared) -> AnyView {
    let words = shared.page.words;
    let session = shared.page.session;
    let named = session.analysis.get_untracked().map(|analysis| looks(&analysis, session.language.get_untracked()));
    let check = |(number, look): (u16, crate::present::segments::looks::SegmentText)| {
        let is_in = parts.contains(&number);
        let parts = parts.clone();
        let turn = move |_| {
            let mut next = parts.clone();
            match next.iter().position(|part| *part == number) {
                Some(place) => drop(next.remove(place)),
                None => next.push(number),
            }
            next.sort_unstable();
            shared.edit(|own| own.trigger = Trigger::EntersSegment(next));
        };
        view! {
            <label class="check"><input type="checkbox" prop:checked=is_in on:change=turn/><span>{look.name}</span></label>
        }
    };
    let checks = (0..).zip(named.unwrap_or_default()).map(check).collect_view();
    view! { <fieldset><legend>{move || words.get().which_segments()}</legend>{checks}</fieldset> }.into_any()
}

/// What lets a customer out.
#[component]
fn Exits(shared: Shared) -> impl IntoView {
    let words = shared.page.words;
    let check = move |exit: Exit| {
        let is_in = move || shared.journey.with(|own| own.as_ref().is_some_and(|own| own.exits.contains(&exit)));
        let turn = move |_| {
            shared.edit(|own| match own.exits.iter().position(|one| *one == exit) {
                Some(place) => drop(own.exits.remove(place)),
                None => own.exits.push(exit),
            });
        };
        view! {
            <label class="check">
                <input type="checkbox" prop:checked=is_in on:change=turn/>
                <span>{move || words.get().exit(exit)}</span>
            </label>
        }
    };
    view! {
        <fieldset class="rule-part" id=field_id(Part::Exit) tabindex="-1">
            <legend>{move || words.get().journey_parts()[4]}</legend>
            {Exit::ALL.map(check).collect_view()}
        </fieldset>
    }
}

/// Whether a customer comes in again.
#[component]
fn Reentries(shared: Shared) -> impl IntoView {
    let words = shared.page.words;
    let reentry = Memo::new(move |_| shared.journey.with(|own| own.as_ref().map_or(Reentry::Never, |own| own.reentry)));
    let put = move |reentry: Reentry| shared.edit(|own| own.reentry = reentry);
    let kinds =
        Signal::derive(move || ReentryKind::ALL.map(|kind| Choice::new(kind, words.get().reentry_kind(kind))).to_vec());
    let kind = Memo::new(move |_| ReentryKind::of(reentry.get()));
    let choose = move |kind: ReentryKind| {
        put(match kind {
            ReentryKind::Never => Reentry::Never,
            ReentryKind::AfterEnd => Reentry::AfterEnd,
            ReentryKind::AfterDays => Reentry::AfterDays(180),
        });
    };
    let label = move || words.get().journey_parts()[5];
    let days = move || match reentry.get() {
        Reentry::AfterDays(days) => Some(view! {
            <NumberField
                label=move || words.get().reentry_days()
                value=Signal::derive(move || u32::from(days))
                between=(1, 3650)
                on_change=move |days: u32| put(Reentry::AfterDays(days as u16))
            />
        }),
        Reentry::Never | Reentry::AfterEnd => None,
    };
    view! {
        <div class="rule-part" id=field_id(Part::Reentry) tabindex="-1">
            <label class="field">
                <span>{label}</span>
                <Select label choices=kinds value=kind on_choose=choose/>
            </label>
            {days}
        </div>
    }
}

/// Control group and priority.
#[component]
fn Numbers(shared: Shared) -> impl IntoView {
    let words = shared.page.words;
    let control = Signal::derive(move || {
        shared.journey.with(|own| own.as_ref().map_or(0, |own| u32::from(own.control.percent())))
    });
    let set_control = move |percent: u32| {
        let share = u8::try_from(percent).ok().and_then(|percent| ControlShare::new(percent).ok());
        share.into_iter().for_each(|share| shared.edit(|own| own.control = share));
    };
    let priority =
        Signal::derive(move || shared.journey.with(|own| own.as_ref().map_or(0, |own| u32::from(own.priority.0))));
    let set_priority = move |number: u32| shared.edit(|own| own.priority = Priority(number as u8));
    view! {
        <div class="rule-part" id=field_id(Part::Control) tabindex="-1">
            <NumberField label=move || words.get().control_percent() value=control between=(0, 50) on_change=set_control/>
        </div>
        <div class="rule-part" id=field_id(Part::Priority) tabindex="-1">
            <NumberField label=move || words.get().priority_field() value=priority between=(1, 99) on_change=set_priority/>
        </div>
    }
}
