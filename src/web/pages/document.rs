//! The plan as it is printed: the réguas together, then a brief of each; or the brief of one. What it says, `present` works out.

use super::values::{Finding, Page};
use crate::domain::Activity;
use crate::engine::protocol::{Studied, Study};
use crate::present::audiences::sentence::Names;
use crate::present::journeys::brief::Section as Part;
use crate::present::journeys::document::{Chapter, Document, Overview, document};
use crate::present::values::parts::Lede;
use crate::web::route::Route;
use crate::web::state::session::Intent;
use crate::web::ui::{Button, ButtonKind, Choice, Select};
use leptos::prelude::*;

/// The page.
#[component]
pub fn DocumentPage() -> impl IntoView {
    let page = Page::open(|| Study::Plan);
    let words = page.words;
    let session = page.session;
    let number = Memo::new(move |_| {
        let chosen = session.journey.get();
        session.settings.with(|settings| chosen.filter(|own| settings.journeys.iter().any(|one| one.number == *own)))
    });
    let shown = page.view(move |analysis, (_, studied), language| {
        let Studied::Plan(report) = studied else { return None };
        let names = Names { analysis, audiences: &analysis.settings.audiences, language };
        Some(document(report, &analysis.settings, number.get(), names))
    });
    let lede = Signal::derive(move || {
        let shown = shown.get()?;
        if shown.chapters.is_empty() {
            let (title, detail) = words.get().no_journeys();
            return Some(Lede { title: title.to_owned(), detail: detail.to_owned() });
        }
        Some(Lede { title: shown.title, detail: shown.detail })
    });
    let choices = Signal::derive(move || {
        let all = Choice::new(None, words.get().document_of()[1]);
        let journeys = session.settings.with(|settings| settings.journeys.clone());
        let is_on = move |number: Option<u32>, activity: Activity| {
            activity == Activity::Active || number == session.journey.get()
        };
        let named = journeys.into_iter().filter(move |own| is_on(Some(own.number), own.activity));
        std::iter::once(all).chain(named.map(|own| Choice::new(Some(own.number), own.name))).collect::<Vec<_>>()
    });
    let acts = move || {
        view! {
            <a class="btn" href=Route::Journeys.href()>{move || words.get().document_back()}</a>
            <Select
                label=move || words.get().document_of()[0]
                choices
                value=number
                on_choose=move |chosen| session.journey.set(chosen)
            />
            <Button kind=ButtonKind::Primary on_press=move |()| session.send(Intent::Print)>
                {move || words.get().print()}
            </Button>
        }
    };
    let content = move || shown.get().map(|shown| sheet(shown, page));
    view! {
        <Finding page lede acts/>
        <p class="note no-print print-hint">{move || words.get().print_hint()}</p>
        <div class="document">{content}</div>
    }
}

fn sheet(document: Document, page: Page) -> impl IntoView {
    let overview = document.overview.filter(|overview| !overview.journeys.is_empty());
    let overview = overview.map(|overview| together(overview, page));
    view! {
        {overview}
        {document.chapters.into_iter().map(|chapter| brief(chapter, page)).collect_view()}
    }
}

/// The réguas together.
fn together(overview: Overview, page: Page) -> impl IntoView {
    let words = page.words.get_untracked();
    let Overview { journeys, channels, weeks, rules } = overview;
    let [title, columns @ ..] = words.document_journeys();
    let [week_title, week, all] = words.document_weeks();
    let week_columns = std::iter::once(week).chain(channels).chain([all]).collect();
    let rules = rules.into_iter().map(|rule| view! { <dt>{rule.heading}</dt><dd>{rule.text}</dd> }).collect_view();
    view! {
        <section class="sheet">
            <h2>{title}</h2>
            {table(columns.to_vec(), journeys.into_iter().map(Vec::from).collect(), 3)}
            <h2>{words.sending_title()}</h2>
            <dl>{rules}</dl>
            <h2>{week_title}</h2>
            {table(week_columns, weeks, 1)}
        </section>
    }
}

/// A table whose columns from `numbers` on are figures.
fn table(columns: Vec<&'static str>, rows: Vec<Vec<String>>, numbers: usize) -> impl IntoView {
    let class = move |place: usize| if place >= numbers { "num" } else { "" };
    let head =
        columns.into_iter().enumerate().map(|(place, name)| view! { <th scope="col" class=class(place)>{name}</th> });
    let row = |cells: Vec<String>| {
        let cell = |(place, text): (usize, String)| match place {
            0 => view! { <th scope="row">{text}</th> }.into_any(),
            _ => view! { <td class=class(place)>{text}</td> }.into_any(),
        };
        view! { <tr>{cells.into_iter().enumerate().map(cell).collect_view()}</tr> }
    };
    view! {
        <div class="scroll">
            <table class="tbl pad">
                <thead><tr>{head.collect_view()}</tr></thead>
                <tbody>{rows.into_iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
}

/// A régua on its page.
fn brief(chapter: Chapter, page: Page) -> impl IntoView {
    let words = page.words.get_untracked();
    let part = |part: Part| {
        let lines = part.lines.into_iter().map(|line| view! { <dt>{line.heading}</dt><dd>{line.text}</dd> });
        view! { <h3>{part.heading}</h3><dl>{lines.collect_view()}</dl> }
    };
    let Chapter { brief, trial } = chapter;
    view! {
        <article class="sheet">
            <h2>{brief.title}</h2>
            {brief.sections.map(part).collect_view()}
            <h3>{words.document_trial()}</h3>
            <p>{trial}</p>
        </article>
    }
}
