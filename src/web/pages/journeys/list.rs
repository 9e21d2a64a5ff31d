//! The user's réguas, and the library.

use super::{At, Shared};
use crate::domain::{
    Activity, Condition, ControlShare, Day, Exit, Journey, Objective, Priority, Reentry, Template, Trigger,
};
use crate::present::journeys::library::{Shop, segment_number, worded};
use crate::present::plan::board::{Card, Offer, Shelf, cards, fresh_number, shelves};
use crate::present::plan::edit::with_step_at;
use crate::web::state::session::Intent;
use crate::web::ui::{Button, ButtonKind, Section};
use leptos::prelude::*;

/// How far ahead a campaign of the season begins, until the user chooses its day.
const SEASON_DAYS: i32 = 30;

/// Both lists.
#[component]
pub(super) fn Lists(shared: Shared) -> impl IntoView {
    let words = shared.page.words;
    let session = shared.page.session;
    let cards = Memo::new(move |_| {
        let language = session.language.get();
        session.settings.with(|settings| shared.report.with(|report| cards(settings, report.as_ref(), language)))
    });
    let shelves = Memo::new(move |_| {
        let language = session.language.get();
        shared.report.with(|report| {
            let known = report.as_ref().map(|report| report.known.as_slice());
            session.settings.with(|settings| shelves(settings, known, language))
        })
    });
    let own = move || cards.get().into_iter().map(|one| card(one, shared)).collect_view();
    let has_any = Memo::new(move |_| !cards.with(Vec::is_empty));
    let all = move || shelves.get().into_iter().map(|one| shelf(one, shared)).collect_view();
    let blank = move |()| add(shared, |number| blank(number, shared));
    let planning =
        move || session.planning.get().map(|(done, of)| words.get().planning_far(&done.to_string(), &of.to_string()));
    view! {
        <div class="board-side">
            <Show when=move || has_any.get()>
                <Section title=move || words.get().yours() class="own-journeys">
                    <ul class="journeys">{own}</ul>
                    <p class="note" role="status">{planning}</p>
                </Section>
            </Show>
            <Section
                class="library"
                title=move || words.get().library_title()
                side=move || view! { <Button kind=ButtonKind::Link on_press=blank>{move || words.get().blank_journey()}</Button> }
            >
                <p class="note">{move || words.get().library_hint()}</p>
                {all}
            </Section>
        </div>
    }
}

fn card(card: Card, shared: Shared) -> impl IntoView {
    let words = shared.page.words;
    let Card { number, name, activity, customers, fault } = card;
    let is_on = move || shared.journey.with(|own| own.as_ref().is_some_and(|own| own.number == number));
    let choose = move |_| {
        shared.chosen.set(Some(number));
        shared.at.set(At::Step(0));
    };
    let state = match activity {
        Activity::Active => "on",
        Activity::Paused => "off",
    };
    let customers = (!customers.is_empty()).then(|| view! { {customers}" "{words.get().customers_short()} });
    view! {
        <li class:is-on=is_on>
            <button type="button" aria-pressed=move || is_on().to_string() on:click=choose>
                <b>{name}</b>
                <span class=format!("state {state}")>{move || words.get().activity(activity)}</span>
                <span class="note">{customers}</span>
                <span class="err">{fault}</span>
            </button>
        </li>
    }
}

fn shelf(shelf: Shelf, shared: Shared) -> impl IntoView {
    let Shelf { name, offers } = shelf;
    view! {
        <div class="shelf">
            <h3>{name}</h3>
            <ul class="offers">{offers.into_iter().map(|one| offer(one, shared)).collect_view()}</ul>
        </div>
    }
}

fn offer(offer: Offer, shared: Shared) -> impl IntoView {
    let words = shared.page.words;
    let Offer { template, name, line, lacking, taken } = offer;
    let make = move |()| add(shared, |number| from_template(template, number, shared));
    let label = move || format!("{}: {name}", words.get().use_template());
    view! {
        <li>
            <p><b>{name}</b><span class="note">{line}</span></p>
            <Button kind=ButtonKind::Link label=Signal::derive(label) on_press=make>
                {move || words.get().use_template()}
            </Button>
            {lacking.map(|lacking| view! { <p class="note warn">{lacking}</p> })}
            {taken.then(|| view! { <p class="note">{move || words.get().template_taken()}</p> })}
        </li>
    }
}

/// Adds a régua and shows it. Can be undone.
fn add(shared: Shared, make: impl FnOnce(u32) -> Option<Journey>) {
    let number = shared.page.session.settings.with_untracked(fresh_number);
    if let Some(journey) = make(number) {
        shared.page.change(|settings| settings.journeys.push(journey));
        shared.chosen.set(Some(number));
        shared.at.set(At::Step(0));
        // Far below in the library, one would not see what came of it.
        let session = shared.page.session;
        request_animation_frame(move || session.send(Intent::Focus(super::MAIN)));
    }
}

fn from_template(template: Template, number: u32, shared: Shared) -> Option<Journey> {
    let session = shared.page.session;
    let analysis = session.analysis.get_untracked()?;
    let language = session.language.get_untracked();
    let segment = |segment| segment_number(&analysis, segment);
    // No season is the same for all shops: a month ahead there is time to prepare one.
    let season = Day::from_number(analysis.reference.number() + SEASON_DAYS).unwrap_or(analysis.reference);
    let shop = Shop { segment: &segment, season };
    Some(worded(template, number, language, &shop))
}

/// A régua of one step without words.
fn blank(number: u32, shared: Shared) -> Option<Journey> {
    let words = shared.page.words.get_untracked();
    let empty = Journey {
        number,
        name: words.new_name().to_owned(),
        template: None,
        activity: Activity::Active,
        objective: Objective::Loyalty,
        audience: Condition::everyone(),
        trigger: Trigger::DaysWithoutBuying(120),
        flow: Vec::new(),
        exits: vec![Exit::Bought, Exit::OptedOut],
        reentry: Reentry::AfterDays(180),
        control: ControlShare::TENTH,
        priority: Priority::default(),
    };
    with_step_at(&empty, 0).map(|(journey, _)| journey)
}
