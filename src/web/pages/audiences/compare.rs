//! Audiences against each other: the picture of their overlap, and new ones that two of them make.

use super::studio::Studio;
use crate::domain::Audience;
use crate::engine::protocol::{OverlapReport, Studied, Study};
use crate::present::audiences::overlap::{chart, combinations, region};
use crate::text::format;
use crate::web::pages::Figure;
use crate::web::state::session::Intent;
use crate::web::ui::{Button, Choice, Section, Select};
use leptos::prelude::*;

fn overlap(found: Option<&Studied>) -> Option<&OverlapReport> {
    match found {
        Some(Studied::Overlap(Ok(report))) => Some(report),
        Some(_) | None => None,
    }
}

/// The overlap of the audiences that are ticked.
#[component]
pub(super) fn OverlapSection(
    /// What the page reads.
    studio: Studio,
) -> impl IntoView {
    let words = studio.words;
    // One that is gone is compared no more.
    let named = Memo::new(move |_| {
        let compared = studio.compared.get();
        studio.session.settings.with(|settings| {
            let is_there = |number: &u32| settings.audiences.iter().any(|audience| audience.number == *number);
            compared.into_iter().filter(is_there).collect::<Vec<u32>>()
        })
    });
    let asked = Signal::derive(move || Some(named.get()).filter(|named| named.len() >= 2).map(Study::Overlap));
    let found = studio.session.follow(asked);
    let is_shown = Memo::new(move |_| {
        let sets = found.with(|found| overlap(found.as_deref()).map(|report| report.sets.len()));
        sets == Some(named.with(Vec::len)) && named.with(Vec::len) >= 2
    });
    let picture = Signal::derive(move || {
        found.with(|found| {
            let empty = OverlapReport { sets: Vec::new(), regions: Vec::new() };
            let report = overlap(found.as_deref()).unwrap_or(&empty);
            studio.names(|names| named.with(|named| chart(report, named, names)))
        })
    });
    let looked_at = Signal::derive(move || {
        let condition = studio.session.query.with(|query| query.condition.clone())?;
        let named = named.get();
        (1..1_u32 << named.len()).find(|number| region(&named, *number) == condition)
    });
    let look = move |number: u32| studio.session.send(Intent::Look(region(&named.get_untracked(), number)));
    let hint = move || {
        view! {
            <Section title=move || words.get().audience_overlap()>
                <p class="note">{move || words.get().audience_overlap_hint()}</p>
            </Section>
        }
    };
    view! {
        <Show when=move || is_shown.get() fallback=hint>
            <Figure
                title=move || words.get().audience_overlap()
                note=Signal::derive(move || Some(words.get().audience_overlap_note().to_owned()))
                chart=picture
                how=Signal::derive(move || Some(words.get().audience_overlap_computed().to_owned()))
                chosen=looked_at
                on_choose=look
            />
        </Show>
    }
}

/// Which of the ways to combine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    Union,
    Intersection,
    Difference,
}

/// A new audience of two.
#[component]
pub(super) fn Combine(
    /// What the page reads.
    studio: Studio,
) -> impl IntoView {
    let words = studio.words;
    let picked = (RwSignal::new(None::<u32>), RwSignal::new(None::<u32>));
    let way = RwSignal::new(Way::Intersection);
    let all = move || studio.session.settings.with(|settings| settings.audiences.clone());
    let pair = Memo::new(move |_| {
        let all = all();
        let has = |number: &u32| all.iter().any(|audience| audience.number == *number);
        let first = picked.0.get().filter(has).or(all.first().map(|audience| audience.number))?;
        let others = || all.iter().map(|audience| audience.number).filter(|number| *number != first);
        let second = picked.1.get().filter(|number| has(number) && *number != first).or(others().next())?;
        Some((first, second))
    });
    let choices = Signal::derive(move || {
        let choice = |audience: Audience| Choice::new(audience.number, audience.name);
        all().into_iter().map(choice).collect::<Vec<_>>()
    });
    let seconds = Signal::derive(move || {
        let first = pair.get().map(|(first, _)| first);
        choices.get().into_iter().filter(|choice| Some(choice.value) != first).collect::<Vec<_>>()
    });
    let ways = Signal::derive(move || {
        let names = words.get().combinations();
        [Way::Union, Way::Intersection, Way::Difference]
            .into_iter()
            .zip(names)
            .map(|(way, name)| Choice::new(way, name))
            .collect::<Vec<_>>()
    });
    let condition = Memo::new(move |_| {
        let (first, second) = pair.get()?;
        let [union, intersection, difference] = combinations(first, second);
        Some(match way.get() {
            Way::Union => union,
            Way::Intersection => intersection,
            Way::Difference => difference,
        })
    });
    let counted = studio.session.follow(Signal::derive(move || condition.get().map(Study::Audience)));
    let customers = move || {
        let group = counted.with(|found| match found.as_deref() {
            Some(Studied::Audience(Ok(report))) => report.group,
            Some(_) | None => Default::default(),
        });
        let words = words.get();
        words.customers_counted((group.customers, &format::count(words.language(), group.customers)))
    };
    let create = move |()| {
        let (Some((first, second)), Some(condition)) = (pair.get_untracked(), condition.get_untracked()) else {
            return;
        };
        let name = |number: u32| {
            untrack(all).into_iter().find(|audience| audience.number == number).map(|audience| audience.name)
        };
        let (first, second) = (name(first).unwrap_or_default(), name(second).unwrap_or_default());
        let [union, intersection, difference] = words.get_untracked().combined_names(&first, &second);
        let name = match way.get_untracked() {
            Way::Union => union,
            Way::Intersection => intersection,
            Way::Difference => difference,
        };
        studio.create(name, condition);
    };
    let value = move |which: fn((u32, u32)) -> u32| Signal::derive(move || pair.get().map_or(u32::MAX, which));
    view! {
        <Show when=move || pair.get().is_some()>
            <Section title=move || words.get().combine_audiences()>
                <div class="aud-combine">
                    <Select
                        label=move || words.get().combine_first()
                        choices
                        value=value(|pair| pair.0)
                        on_choose=move |number| picked.0.set(Some(number))
                    />
                    <Select
                        label=move || words.get().combine_how()
                        choices=ways
                        value=way
                        on_choose=move |chosen| way.set(chosen)
                    />
                    <Select
                        label=move || words.get().combine_second()
                        choices=seconds
                        value=value(|pair| pair.1)
                        on_choose=move |number| picked.1.set(Some(number))
                    />
                    <Button on_press=create>{move || words.get().create_audience(&customers())}</Button>
                </div>
            </Section>
        </Show>
    }
}
