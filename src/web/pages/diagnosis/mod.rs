//! The Diagnosis page: the finding, the key figures, and the base from each side as charts whose parts are lists. Reads
//! the session's signals and sends intents; what is shown, `present::diagnosis` works out.

mod coming_back;
mod key;
mod over_time;
mod products;

use crate::domain::Currency;
use crate::engine::protocol::{Studied, Study};
use crate::present::chart::{Chart, Scene, Table};
use crate::present::diagnosis::{Source, Spot, condition, diagnosis};
use crate::text::{Catalogue, format};
use crate::web::pages::People;
use crate::web::state::session::{Intent, Session};
use crate::web::state::{use_session, use_words};
use crate::web::ui::{Later, Notice, NoticeKind, Turn, Turns};
use coming_back::{CohortFigure, ConcentrationFigure, GapFigure, NumberFigure};
use key::{ActivityFigure, KeyStrip, Lede};
use leptos::prelude::*;
use over_time::{AverageFigures, MonthsFigure, SeasonFigures};
use products::{ProductFigures, RefundFigures};
use std::sync::Arc;

/// The headline and what follows it at once; the other charts when these are on the screen.
const PLAN: [Turn; 5] = [Turn::Painted; 5];

/// What has come of the study.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Answer {
    /// Nothing yet.
    Waiting,
    /// There is no memory for it.
    TooLarge,
    /// The figures.
    Found,
}

/// The page. It is up while there is an analysis.
#[component]
pub fn DiagnosisPage() -> impl IntoView {
    let session = use_session();
    let words = use_words();
    let shared = Shared::of(session, words);
    let answer = Memo::new(move |_| {
        shared.study.with(|study| match study.as_deref() {
            None => Answer::Waiting,
            Some(found) if diagnosis(found).is_some() => Answer::Found,
            Some(_) => Answer::TooLarge,
        })
    });
    move || match answer.get() {
        Answer::Waiting => view! { <p class="room note">{move || words.get().diagnosis_waits()}</p> }.into_any(),
        Answer::TooLarge => {
            view! { <Notice kind=NoticeKind::Bad>{move || words.get().diagnosis_too_large()}</Notice> }.into_any()
        }
        Answer::Found => view! { <Found shared/> }.into_any(),
    }
}

/// The figures.
#[component]
fn Found(
    /// What the page reads.
    shared: Shared,
) -> impl IntoView {
    let turns = Turns::take(&PLAN);
    let of_activity = |spot| matches!(spot, Spot::Activity(_));
    let of_base = |spot| matches!(spot, Spot::Cohort(_) | Spot::Top(_));
    let of_months = |spot| matches!(spot, Spot::Month(_));
    view! {
        <Lede shared/>
        <KeyStrip shared/>
        <div class="diagnosis">
            <ActivityFigure shared/>
            <Listed shared here=of_activity/>
            <Later turns part=1>
                <CohortFigure shared/>
                <div class="duo">
                    <ConcentrationFigure shared/>
                    <GapFigure shared/>
                </div>
                <Listed shared here=of_base/>
            </Later>
            <Later turns part=2>
                <MonthsFigure shared/>
                <Listed shared here=of_months/>
            </Later>
            <Later turns part=3>
                <AverageFigures shared/>
            </Later>
            <Later turns part=4>
                <NumberFigure shared/>
                <SeasonFigures shared/>
            </Later>
            <Later turns part=5>
                <ProductFigures/>
                <RefundFigures/>
            </Later>
        </div>
    }
}

/// The customers of the mark that was chosen last, below its chart.
#[component]
fn Listed(
    /// What the page reads.
    shared: Shared,
    /// Whether a mark is of the charts above.
    here: fn(Spot) -> bool,
) -> impl IntoView {
    let is_here = Memo::new(move |_| shared.chosen.get().is_some_and(here));
    view! {
        <Show when=move || is_here.get()>
            <People/>
        </Show>
    }
}

/// What all parts of the page read.
#[derive(Clone, Copy)]
struct Shared {
    session: Session,
    words: Signal<&'static dyn Catalogue>,
    /// The last answer: a new one replaces it, nothing takes it away.
    study: Memo<Option<Arc<Studied>>>,
    /// The mark that was chosen last.
    chosen: RwSignal<Option<Spot>>,
}

impl Shared {
    fn of(session: Session, words: Signal<&'static dyn Catalogue>) -> Shared {
        let found = session.study(Study::Diagnosis);
        let study =
            Memo::new(move |last: Option<&Option<Arc<Studied>>>| found.get().or_else(|| last.cloned().flatten()));
        Shared { session, words, study, chosen: RwSignal::new(None) }
    }

    /// What `make` makes of the figures; `None` before there are any.
    fn with<T>(self, make: impl FnOnce(Source<'_>) -> T) -> Option<T> {
        let language = self.session.language.get();
        self.session.analysis.with(|analysis| {
            let analysis = analysis.as_ref()?;
            self.study.with(|study| Source::of(study.as_deref()?, analysis, language).map(make))
        })
    }

    /// A chart that follows the figures.
    fn chart(self, make: impl Fn(Source<'_>) -> Option<Chart> + Send + Sync + 'static) -> Signal<Chart> {
        Signal::derive(move || {
            let chart = self.with(&make).flatten();
            chart.unwrap_or_else(|| Chart::new(Table::default(), |width| Scene::new(width, 1.0)))
        })
    }

    /// Words that follow the figures.
    fn said(self, make: impl Fn(Source<'_>) -> String + Send + Sync + 'static) -> Signal<String> {
        Signal::derive(move || self.with(&make).unwrap_or_default())
    }

    /// One of the words of a chart.
    fn word(self, of: impl Fn(&'static dyn Catalogue) -> &'static str + Send + Sync + 'static) -> Signal<String> {
        Signal::derive(move || of(self.words.get()).to_owned())
    }

    fn currency_sign(self) -> String {
        let currency = self.session.analysis.with(|analysis| analysis.as_ref().map(|analysis| analysis.currency));
        format::currency_sign(currency.unwrap_or(Currency::BRL))
    }

    /// Shows the customers of a mark.
    fn choose(self, spot: Spot) {
        let found = self.study.get_untracked();
        let condition = found.as_deref().and_then(diagnosis).and_then(|found| condition(spot, found));
        if let Some(condition) = condition {
            self.chosen.set(Some(spot));
            self.session.send(Intent::Look(condition));
        }
    }

    /// The mark of a chart whose customers the table shows now.
    fn chosen(self, of: impl Fn(Spot) -> Option<u32> + Send + Sync + 'static) -> Signal<Option<u32>> {
        Signal::derive(move || {
            let spot = self.chosen.get()?;
            let now = self.session.query.with(|query| query.condition.clone())?;
            let of_spot = self.study.with(|study| condition(spot, diagnosis(study.as_deref()?)?));
            (of_spot == Some(now)).then(|| of(spot)).flatten()
        })
    }
}
