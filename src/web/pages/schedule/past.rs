//! The back-test: how far back, its progress, what it found. What is shown, `present::plan::past` works out.

use super::Shared;
use crate::engine::protocol::{PastReport, PlannedList, Settings, Studied, Study};
use crate::present::plan::past::{PastLine, days, figures, finding, lines, median, name, offered};
use crate::text::format;
use crate::web::pages::figure::Figure;
use crate::web::ui::{Button, ButtonKind, Choice, ProgressBar, Section, SegmentedControl};
use leptos::prelude::*;
use std::sync::Arc;

/// The days that are lived through unless others are chosen.
const FIRST_DAYS: u16 = 90;

/// A back-test, and the réguas that it is of.
#[derive(Debug, PartialEq)]
struct Lived {
    report: PastReport,
    settings: Settings,
}

/// The section.
#[component]
pub(super) fn Past(
    /// What the page reads.
    shared: Shared,
) -> impl IntoView {
    let words = shared.page.words;
    let session = shared.page.session;
    let wish = RwSignal::new(FIRST_DAYS);
    let asked = RwSignal::new(None::<(u16, Settings)>);
    let journey = RwSignal::new(None::<u32>);
    let offers = Memo::new(move |_| {
        session
            .analysis
            .with(|analysis| analysis.as_ref().map(|of| offered(of.span.0, of.reference)))
            .unwrap_or_default()
    });
    // The wish, as far as the orders go.
    let chosen = Memo::new(move |_| {
        let longest = offers.with(|offers| offers.last().map_or(0, |(_, days)| *days));
        wish.get().min(longest)
    });
    // Other settings end a test: it would be of réguas that are no more.
    let study = Memo::new(move |_| {
        let asked = asked.with(|asked| {
            let (days, settings) = asked.as_ref()?;
            session.settings.with(|now| now == settings).then_some(*days)
        });
        asked.map(Study::Past)
    });
    let found = session.follow(study.into());
    let lived = Memo::new(move |_| {
        let Study::Past(days) = study.get()? else { return None };
        match found.get().as_deref() {
            Some(Studied::Past(report)) if report.days == days => {
                Some(Arc::new(Lived { report: report.as_ref().clone(), settings: session.settings.get_untracked() }))
            }
            Some(_) | None => None,
        }
    });
    let lacks_memory =
        move || found.with(|found| found.as_deref() == Some(&Studied::OutOfMemory)) && study.get().is_some();
    let is_under_way = move || study.with(Option::is_some) && lived.with(Option::is_none) && !lacks_memory();
    let choices = Signal::derive(move || {
        offers.with(|offers| {
            offers.iter().map(|(months, days)| Choice::new(*days, words.get().past_months(*months))).collect()
        })
    });
    let begin = move |()| {
        journey.set(None);
        asked.set(Some((chosen.get_untracked(), session.settings.get_untracked())));
    };
    let content = move || {
        if offers.with(Vec::is_empty) {
            return view! { <p class="note">{words.get().past_too_short()}</p> }.into_any();
        }
        view! {
            <div class="past-ask">
                <span>{move || words.get().past_label()}</span>
                <SegmentedControl label=move || words.get().past_label() choices value=chosen on_choose=move |days| wish.set(days)/>
                <Button on_press=begin>{move || words.get().past_begin()}</Button>
            </div>
        }
        .into_any()
    };
    view! {
        <Section
            class="past"
            title=move || words.get().past_title()[0]
            note=Signal::derive(move || words.get().past_title()[1].to_owned())
        >
            <p class="past-intro">{move || words.get().past_intro()}</p>
            {content}
            <Show when=is_under_way><UnderWay shared on_give_up=move |()| asked.set(None)/></Show>
            {move || lacks_memory().then(|| view! { <p role="status">{words.get().no_memory()}</p> })}
            {move || lived.get().map(|lived| view! { <Result shared lived journey/> })}
        </Section>
    }
}

/// How far it is.
#[component]
fn UnderWay(shared: Shared, #[prop(into)] on_give_up: Callback<()>) -> impl IntoView {
    let words = shared.page.words;
    let far = shared.page.session.living_past;
    let permille = Signal::derive(move || far.get().map_or(0, |(done, of)| done * 1000 / of.max(1)));
    let text = Signal::derive(move || {
        let (done, of) = far.get().unwrap_or_default();
        words.get().past_far(&done.to_string(), &of.to_string())
    });
    view! {
        <div class="progress past-far">
            <ProgressBar label=move || words.get().past_title()[0] permille text/>
            <div class="row">
                <span role="status">{text}</span>
                <Button kind=ButtonKind::Link on_press=on_give_up>{move || words.get().past_give_up()}</Button>
            </div>
        </div>
    }
}

/// What it found.
#[component]
fn Result(shared: Shared, lived: Arc<Lived>, journey: RwSignal<Option<u32>>) -> impl IntoView {
    let words = shared.page.words;
    let language = shared.page.session.language;
    let lived = StoredValue::new(lived);
    let said = move || {
        let (title, said) = lived.with_value(|lived| finding(&lived.report, language.get()));
        let said = said.into_iter().map(|said| view! { <p>{said}</p> }).collect_view();
        view! { <h3>{title}</h3><div class="past-said">{said}</div> }
    };
    let row = move |line: PastLine| {
        let own = line.journey;
        let cells = match line.cells {
            Err(why) => view! { <td colspan="9" class="note">{why}</td> }.into_any(),
            Ok(cells) => cells
                .into_iter()
                .map(|(figure, list)| cell(shared, figure, list.map(PlannedList::Past)))
                .collect_view()
                .into_any(),
        };
        view! {
            <tr>
                <th scope="row">
                    <button type="button" class="link" aria-pressed=move || (journey.get() == own).to_string() on:click=move |_| journey.set(own)>
                        {line.name}
                    </button>
                </th>
                {cells}
            </tr>
        }
    };
    let rows = move || {
        let lines = lived.with_value(|lived| lines(&lived.report, &lived.settings, language.get()));
        lines.into_iter().map(row).collect_view()
    };
    let head = move || {
        let cell = |(place, name): (usize, &'static str)| {
            view! { <th scope="col" class=if place == 0 { "" } else { "num" }>{name}</th> }
        };
        words.get().past_columns().into_iter().enumerate().map(cell).collect_view()
    };
    let chart = move || {
        lived.with_value(|lived| {
            let figures = figures(&lived.report, journey.get()).filter(|figures| median(figures).is_some())?;
            Some(days(figures, language.get()))
        })
    };
    let title =
        move || lived.with_value(|lived| words.get().past_chart(&name(journey.get(), &lived.settings, language.get())));
    let how = move || {
        lived.with_value(|lived| {
            let count = |number: u64| format::count(language.get(), number);
            words.get().past_how(&count(lived.report.known), &count(lived.report.newcomers))
        })
    };
    view! {
        {said}
        <div class="scroll" tabindex="0" role="group" aria-label=move || words.get().past_title()[0]>
            <table class="tbl pad past-table">
                <thead><tr>{head}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        {move || chart().map(|chart| view! {
            <Figure
                title=title
                note=Signal::derive(move || words.get().past_chart_note().to_owned())
                chart=Signal::stored(chart)
            />
        })}
        <details class="how-computed">
            <summary>{move || words.get().how_computed()}</summary>
            <p>{how}</p>
        </details>
    }
}

/// A figure, and who is behind it.
fn cell(shared: Shared, figure: String, list: Option<PlannedList>) -> AnyView {
    match list {
        None => view! { <td class="num">{figure}</td> }.into_any(),
        Some(list) => view! {
            <td class="num" class:is-sel=move || shared.page.looks_at(list)>
                <Button kind=ButtonKind::Link on_press=move |()| shared.page.look_at(list)>{figure}</Button>
            </td>
        }
        .into_any(),
    }
}
