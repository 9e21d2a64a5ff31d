//! The branch at hand: what it asks, and how it is taken out.

use super::condition::ConditionLines;
use super::review::WrongHere;
use super::{At, Shared};
use crate::domain::Condition;
use crate::present::audiences::sentence::Names;
use crate::present::journeys::contradictions::Where;
use crate::present::plan::fork::{Kept, with_when, without_fork};
use crate::present::plan::line::{ForkCard, fork_cards};
use crate::present::plan::place::forks;
use crate::web::ui::{Button, ButtonKind, Section};
use leptos::prelude::*;

/// The branches of the régua at hand in words and figures.
pub(super) fn cards(shared: Shared) -> Memo<Vec<ForkCard>> {
    Memo::new(move |_| {
        with_names(shared, |own, names| shared.report.with(|report| fork_cards(own, report.as_ref(), names)))
            .unwrap_or_default()
    })
}

/// The régua at hand, and whatever names its conditions.
pub(super) fn with_names<R>(shared: Shared, read: impl FnOnce(&crate::domain::Journey, Names<'_>) -> R) -> Option<R> {
    let session = shared.page.session;
    let analysis = session.analysis.get()?;
    let language = session.language.get();
    session.settings.with(|settings| {
        let names = Names { analysis: &analysis, audiences: &settings.audiences, language };
        shared.journey.with(|own| own.as_ref().map(|own| read(own, names)))
    })
}

/// The section.
#[component]
pub(super) fn ForkEditor(shared: Shared) -> impl IntoView {
    let words = shared.page.words;
    let number = Memo::new(move |_| match shared.at.get() {
        At::Fork(number) => Some(number),
        At::Step(_) => None,
    });
    let cards = cards(shared);
    let count = Memo::new(move |_| cards.with(Vec::len));
    let title =
        move || words.get().fork_of(&number.get().map_or(0, |number| number + 1).to_string(), &count.get().to_string());
    let condition = Memo::new(move |_| {
        let number = number.get()?;
        shared.journey.with(|own| forks(own.as_ref()?).get(number).map(|fork| fork.when.clone()))
    });
    let said =
        move || cards.with(|cards| number.get().and_then(|number| cards.get(number)).map(|card| card.sentence.clone()));
    // What was typed for one branch is not for the next.
    let builder = move || {
        let number = number.get()?;
        let settle = Callback::new(move |condition: Condition| {
            shared.put(shared.journey.with_untracked(|own| with_when(own.as_ref()?, number, &condition)));
        });
        Some(view! { <ConditionLines shared name="fork-cond" condition settle/> })
    };
    let act = move |(place, kept): (usize, Kept)| {
        let go = move |()| {
            let Some(number) = number.get_untracked() else { return };
            let Some(own) = shared.journey.get_untracked() else { return };
            let before = forks(&own).get(number).map_or(0, |fork| fork.steps_before);
            shared.put(without_fork(&own, number, kept));
            shared.at.set(At::Step(before.saturating_sub(1)));
        };
        let kind = match kept {
            Kept::Yes | Kept::No => ButtonKind::Link,
            Kept::Neither => ButtonKind::Danger,
        };
        view! {
            <Button kind on_press=go>
                {move || words.get().fork_acts().get(place).copied().unwrap_or_default()}
            </Button>
        }
    };
    let acts = move || Kept::ALL.into_iter().enumerate().map(act).collect_view();
    view! {
        <Section class="step-sec" title side=acts>
            <p class="sentence">{said}</p>
            <WrongHere shared at=Signal::derive(move || number.get().map(Where::Fork))/>
            {builder}
        </Section>
    }
}
