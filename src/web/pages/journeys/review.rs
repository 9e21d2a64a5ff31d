//! What is wrong with the régua at hand: a list that leads to each place, and the same in place. What is wrong,
//! `present::journeys::contradictions` finds.

use super::rule::field_id;
use super::steps::{card_id, fork_id};
use super::{At, Shared};
use crate::domain::Journey;
use crate::engine::protocol::PlanReport;
use crate::present::journeys::contradictions::{Against, Trouble, Where, troubles};
use crate::present::journeys::sentence::Part;
use crate::text::Catalogue;
use crate::web::pages::conditions::focus_later;
use crate::web::pages::values::Page;
use crate::web::state::session::Intent;
use crate::web::ui::{Button, ButtonKind, Icon, IconKind, Section};
use leptos::prelude::*;

/// A thing that is wrong, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Wrong {
    pub(super) at: Where,
    text: String,
    pub(super) is_caution: bool,
}

/// All of them.
pub(super) type Wrongs = Memo<Vec<Wrong>>;

/// What is wrong with the régua at hand.
pub(super) fn wrongs(page: Page, report: Memo<Option<PlanReport>>, journey: Memo<Option<Journey>>) -> Wrongs {
    Memo::new(move |_| {
        let words = page.words.get();
        let found = page.session.settings.with(|settings| {
            report.with(|report| {
                let against = Against { audiences: &settings.audiences, report: report.as_ref() };
                journey.with(|own| own.as_ref().map(|own| troubles(own, against)))
            })
        });
        let told = |Trouble { at, what }: Trouble| {
            let (text, is_caution) = (words.contradiction(&what), what.is_caution());
            Wrong { at, text, is_caution }
        };
        found.unwrap_or_default().into_iter().map(told).collect()
    })
}

fn named(at: Where, words: &dyn Catalogue) -> String {
    let part = |place: usize| words.journey_parts().get(place).copied().unwrap_or_default().to_owned();
    match at {
        Where::Step(number) => words.of_step(number + 1),
        Where::Fork(number) => words.of_fork(number + 1),
        Where::Rule(Part::Audience) => part(1),
        Where::Rule(Part::Trigger) => part(2),
        Where::Rule(Part::Exit) => part(4),
        Where::Rule(Part::Reentry) => part(5),
        Where::Rule(Part::Flow) => words.steps_title().to_owned(),
        Where::Rule(Part::Control) => words.control_percent().to_owned(),
        Where::Rule(Part::Priority) => words.priority_field().to_owned(),
    }
}

fn go(shared: Shared, at: Where) {
    match at {
        Where::Step(number) => {
            shared.at.set(At::Step(number));
            focus_later(card_id(number));
        }
        Where::Fork(number) => {
            shared.at.set(At::Fork(number));
            focus_later(fork_id(number));
        }
        Where::Rule(part) => shared.page.session.send(Intent::Focus(field_id(part))),
    }
}

/// The list; nothing while nothing is wrong.
#[component]
pub(super) fn Review(shared: Shared) -> impl IntoView {
    let words = shared.page.words;
    let has_any = Memo::new(move |_| shared.wrongs.with(|wrongs| !wrongs.is_empty()));
    let line = move |Wrong { at, text, .. }: Wrong| {
        view! {
            <li>
                <Button kind=ButtonKind::Link on_press=move |()| go(shared, at)>{named(at, words.get())}</Button>
                <span>{text}</span>
            </li>
        }
    };
    let lines = move || shared.wrongs.get().into_iter().map(line).collect_view();
    view! {
        <Show when=move || has_any.get()>
            <Section class="review" title=move || words.get().to_review()>
                <div role="status"><ul>{lines}</ul></div>
            </Section>
        </Show>
    }
}

/// What is wrong in one place.
#[component]
pub(super) fn WrongHere(shared: Shared, #[prop(into)] at: Signal<Option<Where>>) -> impl IntoView {
    let line = |Wrong { text, is_caution, .. }: Wrong| {
        view! { <p class="err" class:warn=is_caution><Icon kind=IconKind::Warning/>{text}</p> }
    };
    let lines = move || {
        let at = at.get();
        let own = shared
            .wrongs
            .with(|wrongs| wrongs.iter().filter(|wrong| Some(wrong.at) == at).cloned().collect::<Vec<_>>());
        own.into_iter().map(line).collect_view()
    };
    view! { <div class="wrong">{lines}</div> }
}
