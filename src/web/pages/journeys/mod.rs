//! The réguas: those that the user has, the library, and the one at hand: its rule, its steps with their figures, its
//! messages. What is shown, `present::plan` and `present::journeys` work out.

mod audience;
mod condition;
mod fork;
mod list;
mod preview;
mod review;
mod rule;
mod sentence;
mod step;
mod steps;
mod strand;

use super::values::{Below, Finding, Page};
use crate::domain::{Activity, Journey};
use crate::engine::protocol::{PlanReport, PlannedList, Studied, Study};
use crate::present::journeys::sentence::Part;
use crate::present::plan::board::{fault_words, figures, strip};
use crate::present::plan::edit;
use crate::present::plan::place::{last_slot, slot_behind_fork};
use crate::present::values::parts::Lede;
use crate::text::format;
use crate::web::route::Route;
use crate::web::ui::{Button, ButtonKind};
use fork::ForkEditor;
use leptos::prelude::*;
use list::Lists;
use preview::Preview;
use review::{Review, Wrongs, wrongs};
use rule::{RuleFields, field_id};
use sentence::Sentence;
use step::StepEditor;
use steps::TimeLine;

/// The id of the régua at hand, to bring it into sight.
const MAIN: &str = "journey";

/// What the parts of the page read.
#[derive(Clone, Copy)]
struct Shared {
    page: Page,
    report: Memo<Option<PlanReport>>,
    /// The number of the régua at hand.
    chosen: RwSignal<Option<u32>>,
    /// The régua at hand.
    journey: Memo<Option<Journey>>,
    /// Its piece at hand.
    at: RwSignal<At>,
    /// What became of the last move of a step, for those who do not see it.
    said: RwSignal<String>,
    /// What is wrong with the régua at hand.
    wrongs: Wrongs,
}

/// A piece of a régua, by its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum At {
    Step(usize),
    Fork(usize),
}

impl Shared {
    /// The number of the step at hand; `None` while a branch is.
    fn step(self) -> Option<usize> {
        match self.at.get() {
            At::Step(number) => Some(number),
            At::Fork(_) => None,
        }
    }

    /// The gap of the time line behind the piece at hand.
    fn slot_behind(self, own: &Journey) -> usize {
        let behind = match self.at.get_untracked() {
            At::Step(number) => edit::slot_before(own, number).map(|slot| slot + 1),
            At::Fork(number) => slot_behind_fork(own, number),
        };
        behind.unwrap_or_else(|| last_slot(own))
    }

    /// Puts another régua in the place of the one at hand. Can be undone.
    fn put(self, next: Option<Journey>) {
        let Some(next) = next else { return };
        self.page.change(|settings| {
            if let Some(own) = settings.journeys.iter_mut().find(|own| own.number == next.number) {
                *own = next;
            }
        });
    }

    /// Changes the régua at hand. Can be undone.
    fn edit(self, change: impl FnOnce(&mut Journey)) {
        let Some(mut next) = self.journey.get_untracked() else { return };
        let before = next.clone();
        change(&mut next);
        self.put((next != before).then_some(next));
    }
}

/// The page.
#[component]
pub fn JourneysPage() -> impl IntoView {
    let page = Page::open(|| Study::Plan);
    let report = page.view(
        |_, (_, studied), _| {
            if let Studied::Plan(report) = studied { Some(report.as_ref().clone()) } else { None }
        },
    );
    let chosen = page.session.journey;
    // The one that was chosen, while there is such a one; else the first.
    let journey = Memo::new(move |_| {
        page.session.settings.with(|settings| {
            let own = settings.journeys.iter().find(|journey| Some(journey.number) == chosen.get());
            own.or(settings.journeys.first()).cloned()
        })
    });
    let (at, said) = (RwSignal::new(At::Step(0)), RwSignal::new(String::new()));
    let shared = Shared { page, report, chosen, journey, at, said, wrongs: wrongs(page, report, journey) };
    let lede = lede(shared);
    let has_one = Memo::new(move |_| journey.with(Option::is_some));
    let acts = move || has_one.get().then(|| view! { <Acts shared/> });
    let is_step = Memo::new(move |_| shared.step().is_some());
    let at_hand = move || match is_step.get() {
        true => view! { <div class="step-row"><StepEditor shared/><Preview shared/></div> }.into_any(),
        false => view! { <ForkEditor shared/> }.into_any(),
    };
    view! {
        <Finding page lede acts/>
        <Below page>
            <div class="board" class:is-bare=move || !has_one.get()>
                <Lists shared/>
                <div class="board-main">
                    <Show when=move || has_one.get()>
                        <div id=MAIN class="at-hand" tabindex="-1">
                            <Sentence shared/>
                        </div>
                        <Figures shared/>
                        <Review shared/>
                        <div id=field_id(Part::Flow) tabindex="-1" class="rule-part"><TimeLine shared/></div>
                        {at_hand}
                        <RuleFields shared/>
                    </Show>
                </div>
            </div>
        </Below>
    }
}

fn lede(shared: Shared) -> Signal<Option<Lede>> {
    let Shared { page, report, journey, .. } = shared;
    let words = page.words;
    Signal::derive(move || {
        let words = words.get();
        let language = page.session.language.get();
        let Some(own) = journey.get() else {
            return Some(Lede { title: words.board_title().to_owned(), detail: words.board_hint().to_owned() });
        };
        let detail = report.with(|report| {
            if own.activity == Activity::Paused {
                return words.board_paused().to_owned();
            }
            let days = report.as_ref().map_or(0, |report| report.days.len() as u64);
            match figures(report.as_ref(), own.number) {
                Some(Ok(figures)) => {
                    let sent = figures.steps.iter().map(|step| step.sent).sum();
                    let count = |number: u64| format::count(language, number);
                    words.board_finding(&count(sent), &count(figures.reached), &count(days))
                }
                Some(Err(fault)) => fault_words(words, fault).to_owned(),
                None => words.planning().to_owned(),
            }
        });
        Some(Lede { title: own.name, detail })
    })
}

/// What can be done with the régua at hand.
#[component]
fn Acts(shared: Shared) -> impl IntoView {
    let words = shared.page.words;
    let is_on = move || shared.journey.with(|own| own.as_ref().is_some_and(|own| own.activity == Activity::Active));
    let turn = move |()| {
        shared.edit(|own| {
            own.activity = match own.activity {
                Activity::Active => Activity::Paused,
                Activity::Paused => Activity::Active,
            }
        });
    };
    let name = move || if is_on() { words.get().step_acts()[3] } else { words.get().resume() };
    view! {
        <Button on_press=turn>{name}</Button>
        <a class="btn" href=Route::Document.href()>{move || words.get().document_title()[1]}</a>
        <a class="btn primary" href=Route::Schedule.href()>{move || words.get().to_schedule()}</a>
    }
}

/// The régua at hand in figures.
#[component]
fn Figures(shared: Shared) -> impl IntoView {
    let shown = Memo::new(move |_| {
        let number = shared.journey.with(|own| own.as_ref().map(|own| own.number))?;
        let language = shared.page.session.language.get();
        shared.report.with(|report| {
            let report = report.as_ref()?;
            let figures = figures(Some(report), number)?.ok()?;
            Some(strip(figures, report.days.len() as u64, language))
        })
    });
    let list = move || shared.journey.with_untracked(|own| own.as_ref().map(|own| PlannedList::Journey(own.number)));
    let figures = move || {
        let strip = shown.get().map(|strip| strip.figures).unwrap_or_default();
        strip.into_iter().map(|(figure, words)| view! { <li><b>{figure}</b>" "{words}</li> }).collect_view()
    };
    let look = move |()| list().into_iter().for_each(|list| shared.page.look_at(list));
    view! {
        <ul class="strip-figures">
            {figures}
            <li>
                <Button kind=ButtonKind::Link on_press=look>
                    {move || shared.page.words.get().all_who_have_messages()}
                </Button>
            </li>
        </ul>
    }
}
