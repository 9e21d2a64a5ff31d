//! What holds over all réguas: how far to look, caps, the gap, quiet days, what becomes of a message held back.

use super::Shared;
use crate::domain::{Cap, Capped, Channel, Holding, LeapDayRule, SendingRules, Weekday};
use crate::web::pages::values::NumberField;
use crate::web::ui::{Choice, Section, Select};
use leptos::prelude::*;

/// The days that can be tried.
const HORIZONS: [u16; 5] = [30, 60, 90, 180, 365];
/// The days of a cap.
const WEEK: u16 = 7;

/// The section.
#[component]
pub(super) fn Rules(
    /// What the page reads.
    shared: Shared,
) -> impl IntoView {
    let words = shared.page.words;
    let session = shared.page.session;
    let rules = Memo::new(move |_| session.settings.with(|settings| settings.sending.clone()));
    let change = move |with: &dyn Fn(&mut SendingRules)| shared.page.change(|settings| with(&mut settings.sending));
    let horizons = Signal::derive(move || {
        let named = |days: u16| Choice::new(days, words.get().days_ahead_choice(&days.to_string()));
        HORIZONS.map(named).to_vec()
    });
    let horizon = Memo::new(move |_| session.settings.with(|settings| settings.horizon_days));
    let choose_horizon = move |days: u16| shared.page.change(|settings| settings.horizon_days = days);
    let leap_days = Signal::derive(move || {
        let [_, february, march] = words.get().leap_day();
        vec![Choice::new(LeapDayRule::February28, february), Choice::new(LeapDayRule::March1, march)]
    });
    let leap_day = Memo::new(move |_| session.settings.with(|settings| settings.leap_day));
    let choose_leap_day = move |rule| shared.page.change(|settings| settings.leap_day = rule);
    let cap = move |capped: Capped| {
        let value = Signal::derive(move || rules.with(|rules| cap_of(rules, capped)));
        let set = move |messages: u32| change(&|rules| set_cap(rules, capped, messages));
        let label = move || match capped {
            Capped::Everything => words.get().cap_of_all().to_owned(),
            Capped::Channel(channel) => words.get().cap_of_channel(words.get().channel(channel)),
        };
        view! { <NumberField label value between=(0, 50) on_change=set/> }
    };
    let gap = Signal::derive(move || rules.with(|rules| u32::from(rules.minimum_gap_days)));
    let set_gap = move |days: u32| change(&|rules| rules.minimum_gap_days = days as u16);
    let patience = Signal::derive(move || {
        rules.with(|rules| match rules.holding {
            Holding::Drop => 0,
            Holding::Move(days) => u32::from(days),
        })
    });
    let set_patience = move |days: u32| {
        change(&|rules| rules.holding = if days == 0 { Holding::Drop } else { Holding::Move(days as u16) });
    };
    let weekday = move |(place, weekday): (usize, Weekday)| {
        let is_quiet = move || rules.with(|rules| rules.quiet.has(weekday));
        let turn = move |_| {
            change(&|rules| {
                rules.quiet = match rules.quiet.has(weekday) {
                    true => rules.quiet.without(weekday),
                    false => rules.quiet.with(weekday),
                }
            });
        };
        view! {
            <button type="button" aria-pressed=move || is_quiet().to_string() on:click=turn>
                {move || words.get().weekdays_short()[place]}
            </button>
        }
    };
    view! {
        <Section class="rules-sec" title=move || words.get().rules_title()>
            <div class="rule-fields">
                <label class="field">
                    <span>{move || words.get().horizon_label()}</span>
                    <Select label=move || words.get().horizon_label() choices=horizons value=horizon on_choose=choose_horizon/>
                </label>
                {cap(Capped::Everything)}
                {[Channel::WhatsApp, Channel::Sms].map(|channel| cap(Capped::Channel(channel))).collect_view()}
                <label class="field">
                    <span>{move || words.get().leap_day()[0]}</span>
                    <Select label=move || words.get().leap_day()[0] choices=leap_days value=leap_day on_choose=choose_leap_day/>
                </label>
                <NumberField label=move || words.get().gap_label() value=gap between=(0, 60) on_change=set_gap/>
                <NumberField label=move || words.get().patience_label() value=patience between=(0, 60) on_change=set_patience/>
            </div>
            <p class="note">{move || words.get().rules_note()}</p>
            <div class="weekdays" role="group" aria-label=move || words.get().quiet_label()>
                <span>{move || words.get().quiet_label()}</span>
                <div class="seg-ctl">{Weekday::ALL.into_iter().enumerate().map(weekday).collect_view()}</div>
            </div>
        </Section>
    }
}

/// Messages a week; 0: no cap.
fn cap_of(rules: &SendingRules, capped: Capped) -> u32 {
    let own = rules.caps.iter().find(|cap| cap.capped() == capped && cap.days() == WEEK);
    own.map_or(0, |cap| cap.messages().into())
}

fn set_cap(rules: &mut SendingRules, capped: Capped, messages: u32) {
    rules.caps.retain(|cap| !(cap.capped() == capped && cap.days() == WEEK));
    let messages = u8::try_from(messages).unwrap_or(u8::MAX);
    // No messages is no cap.
    rules.caps.extend(Cap::new(capped, messages, WEEK));
}
