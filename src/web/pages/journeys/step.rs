//! The step at hand: when, by which way, what it says, what it gives, and only if.

use super::condition::{ConditionLines, begun};
use super::review::WrongHere;
use super::strand::carry;
use super::{At, Shared};
use crate::domain::{Activity, Channel, Condition, CouponOffer, Journey, OnlyIf, Purpose, Step, Tone, Wait};
use crate::present::journeys::contradictions::Where;
use crate::present::plan::edit;
use crate::present::plan::edit::Along;
use crate::text::{OnlyIfKind, WaitKind};
use crate::web::pages::values::NumberField;
use crate::web::ui::{Button, ButtonKind, Choice, FieldKind, Section, Select, TextField};
use leptos::prelude::*;

/// For how many days a coupon can be used at first.
const COUPON_DAYS: u16 = 15;

/// The section.
#[component]
pub(super) fn StepEditor(shared: Shared) -> impl IntoView {
    let words = shared.page.words;
    let step = Memo::new(move |_| {
        let number = shared.step()?;
        shared.journey.with(|own| own.as_ref().and_then(|own| own.steps().get(number).map(|step| (*step).clone())))
    });
    let count = Memo::new(move |_| shared.journey.with(|own| own.as_ref().map_or(0, |own| own.steps().len())));
    let has_step = Memo::new(move |_| step.with(Option::is_some));
    let title = move || {
        words.get().step_of(&shared.step().map_or(0, |number| number + 1).to_string(), &count.get().to_string())
    };
    view! {
        <Show when=move || has_step.get()>
            <Section class="step-sec" title side=move || view! { <StepActs shared step/> }>
                <WrongHere shared at=Signal::derive(move || shared.step().map(Where::Step))/>
                <div class="step-fields">
                    <WaitField shared/>
                    <Ways shared step/>
                    <OnlyIfs shared step/>
                    <Coupon shared step/>
                    <Texts shared step/>
                </div>
            </Section>
        </Show>
    }
}

fn change(shared: Shared, change: impl FnOnce(&mut Step)) {
    put(shared, |own, number| edit::changed(own, number, change));
}

/// Puts what becomes of the régua by a change to the step at hand.
fn put(shared: Shared, change: impl FnOnce(&Journey, usize) -> Option<Journey>) {
    let Some(number) = untrack(|| shared.step()) else { return };
    shared.put(shared.journey.with_untracked(|own| change(own.as_ref()?, number)));
}

/// What can be done with the step.
#[component]
fn StepActs(shared: Shared, step: Memo<Option<Step>>) -> impl IntoView {
    let words = shared.page.words;
    let go = move |along: Along| {
        let Some(number) = untrack(|| shared.step()) else { return };
        carry(shared, number, along);
    };
    let double = move |()| put(shared, edit::doubled);
    let delete = move |()| {
        put(shared, edit::without);
        shared.at.update(|at| {
            if let At::Step(number) = at {
                *number = number.saturating_sub(1);
            }
        });
    };
    let is_on = move || step.with(|step| step.as_ref().is_some_and(|step| step.activity == Activity::Active));
    let turn = move |()| {
        change(shared, |step| {
            step.activity = match step.activity {
                Activity::Active => Activity::Paused,
                Activity::Paused => Activity::Active,
            }
        });
    };
    let act = move |place: usize| move || words.get().step_acts().get(place).copied().unwrap_or_default();
    view! {
        <Button kind=ButtonKind::Link on_press=move |()| go(Along::Back)>{act(0)}</Button>
        <Button kind=ButtonKind::Link on_press=move |()| go(Along::On)>{act(1)}</Button>
        <Button kind=ButtonKind::Link on_press=double>{act(2)}</Button>
        <Button kind=ButtonKind::Link on_press=turn>
            {move || if is_on() { words.get().step_acts()[3] } else { words.get().resume() }}
        </Button>
        <Button kind=ButtonKind::Danger on_press=delete>{act(4)}</Button>
    }
}

/// The wait before the step.
#[component]
fn WaitField(shared: Shared) -> impl IntoView {
    let words = shared.page.words;
    let wait = Memo::new(move |_| {
        let own = |number| shared.journey.with(|own| own.as_ref().and_then(|own| edit::wait_before(own, number)));
        shared.step().and_then(own).unwrap_or(Wait::Days(0))
    });
    let put = move |wait: Wait| put(shared, |own, number| edit::with_wait(own, number, wait));
    let kinds =
        Signal::derive(move || WaitKind::ALL.map(|kind| Choice::new(kind, words.get().wait_kind(kind))).to_vec());
    let kind = Memo::new(move |_| WaitKind::of(wait.get()));
    let choose = move |kind: WaitKind| {
        put(match kind {
            WaitKind::Days => Wait::Days(7),
            WaitKind::ToBirthday => Wait::ToBirthday,
            WaitKind::ToMonthEnd => Wait::ToMonthEnd,
            WaitKind::ToDayOfMonth => Wait::ToDayOfMonth(1),
        });
    };
    let figure = move || match wait.get() {
        Wait::Days(days) => view! {
            <NumberField
                label=move || words.get().wait_label()
                value=Signal::derive(move || u32::from(days))
                between=(0, 730)
                on_change=move |days: u32| put(Wait::Days(days as u16))
            />
        }
        .into_any(),
        Wait::ToDayOfMonth(day) => view! {
            <NumberField
                label=move || words.get().trigger_day_of_month()
                value=Signal::derive(move || u32::from(day))
                between=(1, 31)
                on_change=move |day: u32| put(Wait::ToDayOfMonth(day as u8))
            />
        }
        .into_any(),
        Wait::ToBirthday | Wait::ToMonthEnd => ().into_any(),
    };
    view! {
        <label class="field">
            <span>{move || words.get().wait_kind_label()}</span>
            <Select label=move || words.get().wait_kind_label() choices=kinds value=kind on_choose=choose/>
        </label>
        {figure}
    }
}

/// Channel, purpose, tone.
#[component]
fn Ways(shared: Shared, step: Memo<Option<Step>>) -> impl IntoView {
    let words = shared.page.words;
    let channels = Signal::derive(move || Channel::ALL.map(|one| Choice::new(one, words.get().channel(one))).to_vec());
    let channel = Memo::new(move |_| step.with(|step| step.as_ref().map_or(Channel::Email, |step| step.channel)));
    let purposes = Signal::derive(move || Purpose::ALL.map(|one| Choice::new(one, words.get().purpose(one))).to_vec());
    let purpose = Memo::new(move |_| step.with(|step| step.as_ref().map_or(Purpose::Offer, |step| step.purpose)));
    let tones = Signal::derive(move || Tone::ALL.map(|one| Choice::new(one, words.get().tone(one))).to_vec());
    let tone = Memo::new(move |_| step.with(|step| step.as_ref().map_or(Tone::Warm, |step| step.tone)));
    let part = move |place: usize| move || words.get().step_parts().get(place).copied().unwrap_or_default();
    view! {
        <label class="field">
            <span>{part(0)}</span>
            <Select label=part(0) choices=channels value=channel on_choose=move |one| change(shared, |step| step.channel = one)/>
        </label>
        <label class="field">
            <span>{part(1)}</span>
            <Select label=part(1) choices=purposes value=purpose on_choose=move |one| change(shared, |step| step.purpose = one)/>
        </label>
        <label class="field">
            <span>{part(2)}</span>
            <Select label=part(2) choices=tones value=tone on_choose=move |one| change(shared, |step| step.tone = one)/>
        </label>
    }
}

/// What must hold on the day.
#[component]
fn OnlyIfs(shared: Shared, step: Memo<Option<Step>>) -> impl IntoView {
    let words = shared.page.words;
    let check = move |check: OnlyIf| {
        let kind = OnlyIfKind::of(&check);
        let holds = {
            let check = check.clone();
            move || step.with(|step| step.as_ref().is_some_and(|step| step.only_if.contains(&check)))
        };
        let turn = move |_| put(shared, |own, number| edit::with_only_if(own, number, &check));
        view! {
            <label class="check">
                <input type="checkbox" prop:checked=holds on:change=turn/>
                <span>{move || words.get().only_if_kind(kind)}</span>
            </label>
        }
    };
    let condition = Memo::new(move |_| step.with(|step| step.as_ref().and_then(edit::condition_of)));
    let meets = move || condition.with(Option::is_some);
    let settle = move |condition: Option<Condition>| {
        put(shared, |own, number| edit::with_condition(own, number, condition.as_ref()));
    };
    let turn = move |_| settle(condition.with_untracked(Option::is_none).then(begun));
    // What was typed for one step is not for the next.
    let builder = move || {
        shared.at.track();
        let settle = Callback::new(move |condition| settle(Some(condition)));
        view! { <ConditionLines shared name="step-cond" condition settle/> }
    };
    view! {
        <fieldset class="only-if wide">
            <legend>{move || words.get().step_parts()[7]}</legend>
            {[OnlyIf::CouponUnused, OnlyIf::NotBought].map(check).collect_view()}
            <label class="check">
                <input type="checkbox" prop:checked=meets on:change=turn/>
                <span>{move || words.get().only_if_kind(OnlyIfKind::Meets)}</span>
            </label>
            <Show when=meets>{builder}</Show>
        </fieldset>
    }
}

/// What it gives.
#[component]
fn Coupon(shared: Shared, step: Memo<Option<Step>>) -> impl IntoView {
    let words = shared.page.words;
    let coupon = Memo::new(move |_| step.with(|step| step.as_ref().and_then(|step| step.coupon.clone())));
    let put = move |coupon: Option<CouponOffer>| change(shared, |step| step.coupon = coupon);
    let has_one = move || coupon.with(Option::is_some);
    let turn = move |_| {
        put(match coupon.get_untracked() {
            Some(_) => None,
            None => Some(CouponOffer { code: String::new(), valid_days: COUPON_DAYS }),
        });
    };
    let code =
        Signal::derive(move || coupon.with(|coupon| coupon.as_ref().map_or_else(String::new, |own| own.code.clone())));
    let days = Signal::derive(move || coupon.with(|coupon| coupon.as_ref().map_or(0, |own| u32::from(own.valid_days))));
    let set_code = move |text: String| {
        put(coupon.get_untracked().map(|own| CouponOffer { code: text.trim().to_owned(), ..own }));
    };
    let set_days = move |days: u32| {
        put(coupon.get_untracked().map(|own| CouponOffer { valid_days: days as u16, ..own }));
    };
    view! {
        <label class="check">
            <input type="checkbox" prop:checked=has_one on:change=turn/>
            <span>{move || words.get().give_coupon()}</span>
        </label>
        <Show when=has_one>
            <TextField kind=FieldKind::Text label=move || words.get().coupon_parts()[0] value=code on_change=set_code/>
            <NumberField label=move || words.get().coupon_parts()[1] value=days between=(1, 366) on_change=set_days/>
        </Show>
    }
}

/// What it says.
#[component]
fn Texts(shared: Shared, step: Memo<Option<Step>>) -> impl IntoView {
    let words = shared.page.words;
    let text = move |of: fn(&Step) -> &String| {
        Signal::derive(move || step.with(|step| step.as_ref().map(of).cloned().unwrap_or_default()))
    };
    let body = text(|step| &step.text.body);
    let set_body = move |event| {
        let written = event_target_value(&event);
        change(shared, |step| step.text.body = written);
    };
    let id = crate::web::ui::fresh_id();
    let label_for = id.clone();
    view! {
        <div class="wide">
            <TextField
                kind=FieldKind::Text
                label=move || words.get().step_parts()[3]
                value=text(|step| &step.text.subject)
                on_change=move |written: String| change(shared, |step| step.text.subject = written)
            />
        </div>
        <div class="wide">
            <TextField
                kind=FieldKind::Text
                label=move || words.get().step_parts()[4]
                value=text(|step| &step.text.pre_header)
                on_change=move |written: String| change(shared, |step| step.text.pre_header = written)
            />
        </div>
        <div class="wide field">
            <label for=label_for>{move || words.get().step_parts()[5]}</label>
            <textarea id=id class="input" rows="9" prop:value=body on:change=set_body></textarea>
        </div>
    }
}
