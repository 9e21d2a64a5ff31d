//! Whom a régua is for. A saved audience is changed where all audiences are.

use super::Shared;
use super::condition::{ConditionLines, begun};
use super::review::WrongHere;
use super::rule::field_id;
use crate::domain::{Audience, Condition, Test};
use crate::present::journeys::contradictions::Where;
use crate::present::journeys::sentence::Part;
use crate::web::route::Route;
use crate::web::ui::{Button, ButtonKind, Choice, Select};
use leptos::prelude::*;

/// Whom it is for: everybody, a saved audience, or a condition of its own, which can become an audience.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Whom {
    Everyone,
    Saved(u32),
    Own,
}

/// The audience.
#[component]
pub(super) fn AudienceFields(shared: Shared) -> impl IntoView {
    let words = shared.page.words;
    let session = shared.page.session;
    let whom = Memo::new(move |_| {
        shared.journey.with(|own| match own.as_ref().map(|own| &own.audience) {
            None => Whom::Everyone,
            Some(everyone) if *everyone == Condition::everyone() => Whom::Everyone,
            Some(Condition::Test(Test::Audience(number))) => Whom::Saved(*number),
            Some(Condition::Test(_) | Condition::All(_) | Condition::Any(_) | Condition::Not(_)) => Whom::Own,
        })
    });
    let choices = Signal::derive(move || {
        let words = words.get();
        let saved = session.settings.with(|settings| {
            let named = |audience: &Audience| Choice::new(Whom::Saved(audience.number), audience.name.clone());
            settings.audiences.iter().map(named).collect::<Vec<_>>()
        });
        let own = Choice::new(Whom::Own, words.audience_own());
        [Choice::new(Whom::Everyone, words.audience_everyone()), own].into_iter().chain(saved).collect()
    });
    let choose = move |whom: Whom| match whom {
        Whom::Everyone => shared.edit(|own| own.audience = Condition::everyone()),
        Whom::Saved(number) => shared.edit(|own| own.audience = Condition::Test(Test::Audience(number))),
        // What a saved audience says is a good beginning.
        Whom::Own => shared.edit(|own| {
            let saved = session.settings.with_untracked(|settings| named(&settings.audiences, &own.audience));
            own.audience = saved.unwrap_or_else(begun);
        }),
    };
    // Kept as an audience, the condition is changed where all conditions are.
    let keep = move |()| {
        let Some(own) = shared.journey.get_untracked() else { return };
        shared.page.change(|settings| {
            let number = settings.audiences.iter().map(|audience| audience.number).max().map_or(1, |most| most + 1);
            settings.audiences.push(Audience { number, name: own.name.clone(), condition: own.audience.clone() });
            if let Some(journey) = settings.journeys.iter_mut().find(|journey| journey.number == own.number) {
                journey.audience = Condition::Test(Test::Audience(number));
            }
        });
    };
    let label = move || words.get().journey_parts()[1];
    let way = move || {
        match whom.get() {
        Whom::Own => view! { <Button kind=ButtonKind::Link on_press=keep>{move || words.get().edit_audience()}</Button> }.into_any(),
        Whom::Everyone | Whom::Saved(_) => view! {
            <a class="link" href=Route::Segments(crate::web::route::View::Audiences).href()>{move || words.get().side_audiences()}</a>
        }
        .into_any(),
    }
    };
    let condition = Signal::derive(move || shared.journey.with(|own| own.as_ref().map(|own| own.audience.clone())));
    let settle = Callback::new(move |condition| shared.edit(|own| own.audience = condition));
    let is_own = move || whom.get() == Whom::Own;
    view! {
        <div class="rule-part" id=field_id(Part::Audience) tabindex="-1">
            <label class="field">
                <span>{label}</span>
                <Select label choices value=whom on_choose=choose/>
            </label>
            {way}
            <WrongHere shared at=Signal::derive(|| Some(Where::Rule(Part::Audience)))/>
        </div>
        <Show when=is_own>
            <div class="wide"><ConditionLines shared name="whom-cond" condition settle/></div>
        </Show>
    }
}

/// The condition of the audience that a condition names.
fn named(audiences: &[Audience], condition: &Condition) -> Option<Condition> {
    let Condition::Test(Test::Audience(number)) = condition else { return None };
    audiences.iter().find(|audience| audience.number == *number).map(|audience| audience.condition.clone())
}
