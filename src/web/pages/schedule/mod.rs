//! The schedule: what all réguas lead to, day by day, before anything is sent. What is shown, `present::plan` works out.

mod calendar;
mod day;
mod list;
mod month;
mod past;
mod rules;
mod tables;
mod week;

use super::values::{Below, Finding, Page};
use crate::engine::protocol::{Download, Flavour, PlanReport, Settings, Studied, Study};
use crate::present::plan::narrowed::{Narrow, narrowed};
use crate::present::plan::schedule::finding;
use crate::present::values::parts::Lede;
use crate::web::route::Route;
use crate::web::state::session::Intent;
use crate::web::ui::{Button, ButtonKind};
use calendar::Calendar;
use day::DayPanel;
use leptos::prelude::*;
use past::Past;
use rules::Rules;
use std::sync::Arc;
use tables::{Meetings, Tables, Weeks};

/// What the parts of the page read.
#[derive(Clone, Copy)]
struct Shared {
    page: Page,
    plan: Memo<Option<Arc<Planned>>>,
    /// The same, as far as the filter lets it through.
    shown: Memo<Option<Arc<Planned>>>,
    narrow: RwSignal<Narrow>,
    /// The day, by its place in the dry run, whose month, week or fortnight is shown.
    anchor: RwSignal<u16>,
    /// The day that was chosen, by its place in the dry run.
    day: RwSignal<Option<u16>>,
    /// The campaign that was brought to another day, and which.
    brought: RwSignal<Option<(u32, u16)>>,
}

impl Shared {
    /// Chooses a day; month, week and list come to show it.
    fn choose(self, place: u16) {
        self.day.set(Some(place));
        self.anchor.set(place);
    }
}

/// The dry run, and the réguas that it is of.
#[derive(Debug, PartialEq)]
struct Planned {
    report: PlanReport,
    settings: Settings,
}

/// The ways on: back to the réguas, and all that can be taken away.
#[component]
fn Acts(shared: Shared) -> impl IntoView {
    let words = shared.page.words;
    let session = shared.page.session;
    let last = move || shared.plan.with_untracked(|plan| plan.as_ref().map_or(0, |plan| plan.report.days.len() as u16));
    let language = move || session.language.get_untracked();
    let calendar = move |()| session.send(Intent::Download(Download::Calendar { language: language() }));
    let lists = move |()| {
        let to_day = last().saturating_sub(1);
        let (flavour, language) = (Flavour::Spreadsheet, language());
        session.send(Intent::Download(Download::MessagesZip { from_day: 0, to_day, flavour, language }));
    };
    let has_any = Memo::new(move |_| session.settings.with(|settings| !settings.journeys.is_empty()));
    view! {
        <a class="btn" href=Route::Journeys.href()>{move || words.get().to_journeys()}</a>
        <Show when=move || has_any.get()>
            <a class="btn" href=Route::Document.href() on:click=move |_| session.journey.set(None)>
                {move || words.get().document_title()[1]}
            </a>
            <Button on_press=calendar>{move || words.get().take_calendar()}</Button>
            <Button kind=ButtonKind::Primary on_press=lists>{move || words.get().take_all_lists()}</Button>
        </Show>
    }
}

/// The page.
#[component]
pub fn SchedulePage() -> impl IntoView {
    let page = Page::open(|| Study::Plan);
    let words = page.words;
    let plan = page.view(|analysis, (_, studied), _| {
        let Studied::Plan(report) = studied else { return None };
        Some(Arc::new(Planned { report: report.as_ref().clone(), settings: analysis.settings.clone() }))
    });
    let narrow = RwSignal::new(Narrow::default());
    let shown = Memo::new(move |_| {
        let (plan, narrow) = (plan.get()?, narrow.get());
        if narrow.is_open() {
            return Some(plan);
        }
        let report = narrowed(&plan.report, &plan.settings, narrow);
        Some(Arc::new(Planned { report, settings: plan.settings.clone() }))
    });
    let shared = Shared {
        page,
        plan,
        shown,
        narrow,
        anchor: RwSignal::new(0),
        day: RwSignal::new(None),
        brought: RwSignal::new(None),
    };
    let has_any = Memo::new(move |_| page.session.settings.with(|settings| !settings.journeys.is_empty()));
    let lede = Signal::derive(move || {
        let language = page.session.language.get();
        if !has_any.get() {
            let (title, detail) = words.get().no_journeys();
            return Some(Lede { title: title.to_owned(), detail: detail.to_owned() });
        }
        let plan = plan.get()?;
        let (title, detail) = finding(&plan.report, language);
        Some(Lede { title, detail })
    });
    view! {
        <Finding page lede acts=move || view! { <Acts shared/> }/>
        <Show when=move || has_any.get()>
            <Below page>
                <div class="agenda">
                    <div class="agenda-main">
                        <Calendar shared/>
                        <Weeks shared/>
                        <Meetings shared/>
                    </div>
                    <div class="agenda-side">
                        <DayPanel shared/>
                        <Rules shared/>
                    </div>
                </div>
                <Tables shared/>
                <Past shared/>
            </Below>
        </Show>
    }
}
