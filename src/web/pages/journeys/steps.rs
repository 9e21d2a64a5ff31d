//! The time line: the steps and branches of the régua at hand, each with how many get it; a step is chosen, brought nearer or
//! farther. How one is moved is `strand`'s.

use super::fork::{cards as fork_cards, with_names};
use super::review::Wrong;
use super::strand::{Drag, carry, follow, grip_id, grip_keys, side_name, take};
use super::{At, Shared};
use crate::domain::Activity;
use crate::present::journeys::contradictions::Where;
use crate::present::plan::board::{StepCard, steps};
use crate::present::plan::edit::{Along, shifted, with_step_at};
use crate::present::plan::fork::with_fork_at;
use crate::present::plan::line::{ForkCard, asked};
use crate::present::plan::place::{Item, Side, line};
use crate::web::pages::conditions::focus_later;
use crate::web::ui::{Button, ButtonKind, Icon, IconKind, Section};
use leptos::ev;
use leptos::prelude::*;

/// What the pieces of the line read.
#[derive(Clone, Copy)]
struct Drawn {
    shared: Shared,
    steps: Memo<Option<Vec<StepCard>>>,
    asked: Memo<Vec<Vec<String>>>,
    forks: Memo<Vec<ForkCard>>,
    drag: Drag,
}

/// The section.
#[component]
pub(super) fn TimeLine(shared: Shared) -> impl IntoView {
    let words = shared.page.words;
    let steps = Memo::new(move |_| {
        let language = shared.page.session.language.get();
        shared
            .journey
            .with(|own| shared.report.with(|report| own.as_ref().map(|own| steps(own, report.as_ref(), language))))
    });
    let count = Memo::new(move |_| steps.with(|cards| cards.as_ref().map_or(0, Vec::len)));
    let area = NodeRef::new();
    let drawn = Drawn {
        shared,
        steps,
        asked: Memo::new(move |_| with_names(shared, asked).unwrap_or_default()),
        forks: fork_cards(shared),
        drag: follow(shared, area),
    };
    let items = Memo::new(move |_| shared.journey.with(|own| own.as_ref().map(line).unwrap_or_default()));
    let shown = move || strand(items.get(), None, drawn);
    let add = move |()| {
        let Some(own) = shared.journey.get_untracked() else { return };
        put_step(shared, shared.slot_behind(&own));
    };
    let deep = RwSignal::new(false);
    let branch = move |()| {
        let Some(own) = shared.journey.get_untracked() else { return };
        let next = with_fork_at(&own, shared.slot_behind(&own), super::condition::begun());
        deep.set(next.is_none());
        if let Some((next, number)) = next {
            shared.put(Some(next));
            shared.at.set(At::Fork(number));
            focus_later(fork_id(number));
        }
    };
    let side = move || {
        view! {
            <Button kind=ButtonKind::Link on_press=add>{move || words.get().add_step()}</Button>
            <Button kind=ButtonKind::Link on_press=branch>{move || words.get().add_fork()}</Button>
        }
    };
    view! {
        <Section
            class="timeline"
            title=move || words.get().steps_title()
            note=Signal::derive(move || words.get().line_note().to_owned())
            side
        >
            <div node_ref=area class="line-area" class:is-held=move || drawn.drag.held.get().is_some()>{shown}</div>
            <p class="visually-hidden" role="status">{move || shared.said.get()}</p>
            <p class="err">{move || deep.get().then(|| words.get().too_deep())}</p>
            <Show when=move || count.get() == 0><p class="note">{move || words.get().no_steps()}</p></Show>
        </Section>
    }
}

fn put_step(shared: Shared, slot: usize) {
    if let Some((next, number)) = shared.journey.with_untracked(|own| with_step_at(own.as_ref()?, slot)) {
        shared.put(Some(next));
        shared.at.set(At::Step(number));
        focus_later(card_id(number));
    }
}

pub(super) fn card_id(number: usize) -> String {
    format!("step-{number}")
}

pub(super) fn fork_id(number: usize) -> String {
    format!("fork-{number}")
}

/// A part of the flow: its pieces, each behind its gap, and at the end a way to put a step in.
fn strand(items: Vec<Item>, side: Option<Side>, drawn: Drawn) -> AnyView {
    let mut gap = 0;
    let mut shown = Vec::new();
    for item in items {
        match item {
            Item::Slot(slot) => gap = slot,
            Item::Step(number) => shown.push(card(number, gap, drawn)),
            Item::Fork { number, yes, no } => shown.push(fork((number, gap), [yes, no], drawn)),
        }
    }
    view! { <ol class="steps-line">{shown}{tail(gap, side, drawn)}</ol> }.into_any()
}

/// The mark of a gap.
fn slot(slot: usize, drag: Drag) -> impl IntoView {
    view! { <i class="slot" data-slot=slot.to_string() class:is-target=move || drag.over.get() == Some(slot)></i> }
}

fn tail(gap: usize, side: Option<Side>, drawn: Drawn) -> AnyView {
    let shared = drawn.shared;
    let label = move || {
        let side = side.map(|side| side_name(shared, side));
        shared.page.words.get().add_step_here(side)
    };
    view! {
        <li class="tail">
            {slot(gap, drawn.drag)}
            <Button kind=ButtonKind::Icon label=Signal::derive(label) on_press=move |()| put_step(shared, gap)>
                <Icon kind=IconKind::Plus/>
            </Button>
        </li>
    }
    .into_any()
}

fn fork((number, gap): (usize, usize), sides: [Vec<Item>; 2], drawn: Drawn) -> AnyView {
    let Drawn { shared, forks, drag, .. } = drawn;
    let card = Memo::new(move |_| forks.with(|cards| cards.get(number).cloned()));
    let text = move |of: fn(&ForkCard) -> &String| {
        move || card.with(|card| card.as_ref().map(of).cloned().unwrap_or_default())
    };
    let is_on = move || shared.at.get() == At::Fork(number);
    let taken: [fn(&ForkCard) -> &String; 2] = [|card| &card.taken[0], |card| &card.taken[1]];
    let [yes, no] = sides;
    let sides = [(Side::Yes, yes), (Side::No, no)].into_iter().zip(taken).map(|((side, items), taken)| {
        view! {
            <div class="fork-side">
                <p class="side-head"><b>{move || side_name(shared, side)}</b>" "<span class="note">{text(taken)}</span></p>
                {strand(items, Some(side), drawn)}
            </div>
        }
    });
    view! {
        <li class="fork" class:is-on=is_on>
            {slot(gap, drag)}
            <button
                type="button"
                class="step-card"
                id=fork_id(number)
                aria-pressed=move || is_on().to_string()
                on:click=move |_| shared.at.set(At::Fork(number))
            >
                <span class="note">{text(|card| &card.head)}</span>
                <b>{text(|card| &card.asks)}</b>
                <span class="err">{move || wrong_here(shared, Where::Fork(number))}</span>
            </button>
            <div class="fork-sides">{sides.collect_view()}</div>
        </li>
    }
    .into_any()
}

fn card(number: usize, gap: usize, drawn: Drawn) -> AnyView {
    let Drawn { shared, steps, asked, drag, .. } = drawn;
    let card = Memo::new(move |_| steps.with(|cards| cards.as_ref().and_then(|cards| cards.get(number)).cloned()));
    let text = move |of: fn(&StepCard) -> &String| {
        move || card.with(|card| card.as_ref().map(of).cloned().unwrap_or_default())
    };
    let is_on = move || shared.at.get() == At::Step(number);
    let is_paused = move || card.with(|card| card.as_ref().is_some_and(|card| card.activity == Activity::Paused));
    let keys = move |event: ev::KeyboardEvent| {
        if !event.alt_key() {
            return;
        }
        match event.key().as_str() {
            "ArrowLeft" => shift(shared, number, -1),
            "ArrowRight" => shift(shared, number, 1),
            "ArrowUp" => step_on(shared, number, Along::Back),
            "ArrowDown" => step_on(shared, number, Along::On),
            _ => return,
        }
        event.prevent_default();
    };
    let lines = move || {
        let asks = asked.with(|asked| asked.get(number).cloned()).unwrap_or_default();
        let lost = card.with(|card| card.as_ref().map(|card| card.lost.clone())).unwrap_or_default();
        let wrong = wrong_here(shared, Where::Step(number)).map(|line| ("err", line));
        let asks = asks.into_iter().map(|line| ("asked", line));
        let all = asks.chain(lost.into_iter().map(|line| ("", line))).chain(wrong);
        all.map(|(class, line)| view! { <li class=class>{line}</li> }).collect_view()
    };
    let bar = move || format!("{}%", card.with(|card| card.as_ref().map_or(0, |card| card.share)));
    let look = move |()| {
        card.with_untracked(|card| card.as_ref().map(|card| card.list))
            .into_iter()
            .for_each(|list| shared.page.look_at(list));
    };
    let sel = move || card.with(|card| card.as_ref().is_some_and(|card| shared.page.looks_at(card.list)));
    view! {
        <li class:is-on=is_on class:is-paused=is_paused class:is-held=move || drag.held.get() == Some(number)>
            {slot(gap, drag)}
            <svg class="step-bar" aria-hidden="true"><rect x="0" width="100%" height=bar></rect></svg>
            <button
                type="button"
                class="grip"
                id=grip_id(number)
                aria-label=move || shared.page.words.get().move_step(&(number + 1).to_string())
                on:pointerdown=move |event| take(drag, number, &event)
                on:keydown=move |event| grip_keys(shared, number, &event)
            >
                <Icon kind=IconKind::Columns/>
            </button>
            <button
                type="button"
                class="step-card"
                id=card_id(number)
                aria-pressed=move || is_on().to_string()
                on:click=move |_| shared.at.set(At::Step(number))
                on:keydown=keys
            >
                <span class="note">{text(|card| &card.head)}</span>
                <b>{text(|card| &card.subject)}</b>
            </button>
            <p class="c" class:is-sel=sel>
                <Button kind=ButtonKind::Link on_press=look>{text(|card| &card.sent)}</Button>
            </p>
            <ul class="lost">{lines}</ul>
        </li>
    }
    .into_any()
}

/// That something is wrong with a piece; what, its editor says.
fn wrong_here(shared: Shared, at: Where) -> Option<String> {
    let is_wrong = |wrong: &&Wrong| wrong.at == at && !wrong.is_caution;
    let count = shared.wrongs.with(|wrongs| wrongs.iter().filter(is_wrong).count());
    (count > 0).then(|| shared.page.words.get().wrong_here(count))
}

fn shift(shared: Shared, number: usize, by: i32) {
    shared.put(shared.journey.with_untracked(|own| shifted(own.as_ref()?, number, by)));
}

/// Moves a step; the keyboard stays with it.
fn step_on(shared: Shared, number: usize, along: Along) {
    carry(shared, number, along);
    if let At::Step(number) = shared.at.get_untracked() {
        focus_later(card_id(number));
    }
}
