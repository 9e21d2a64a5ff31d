//! What the pages of tiers, engagement, portfolios, levels, companies and crossed views share: their study, the finding, the
//! table of parts, number fields, the customers below. What is shown, `present::values` works out.

mod number;
mod picture;
mod table;

use crate::domain::{Condition, Language};
use crate::engine::protocol::{Analysis, PlannedList, Selection, Settings, Studied, Study};
use crate::present::chart::Chart;
use crate::present::values::parts::Lede;
use crate::text::Catalogue;
use crate::web::pages::People;
use crate::web::state::session::{Intent, Session};
use crate::web::state::{use_session, use_words};
use crate::web::ui::{Later, Turn, Turns};
use leptos::prelude::*;
pub(super) use number::NumberField;
pub(super) use picture::Picture;
use std::sync::Arc;
pub(super) use table::{PartsTable, colour_class};

/// The finding first, then the picture and the table, at last the customers.
const PLAN: [Turn; 2] = [Turn::Next, Turn::Painted];

/// What such a page reads and tells.
#[derive(Clone, Copy)]
pub(super) struct Page {
    pub(super) session: Session,
    pub(super) words: Signal<&'static dyn Catalogue>,
    analysis: Memo<Option<Arc<Analysis>>>,
    /// The study that `studied` answers.
    studied: Memo<Option<(Study, Arc<Studied>)>>,
    pub(super) turns: Turns,
}

impl Page {
    /// A page that looks at a study, and at another one when what `study` reads changes. Until that is there, the last one
    /// stays.
    pub(super) fn open(study: impl Fn() -> Study + Send + Sync + 'static) -> Page {
        let session = use_session();
        let asked = Memo::new(move |_| study());
        let answer = Memo::new(move |_| session.study(asked.get()));
        // While a page leaves, its parts may still be asked once.
        let analysis = Memo::new(move |last: Option<&Option<Arc<Analysis>>>| {
            session.analysis.get().or_else(|| last.and_then(Clone::clone))
        });
        let studied = Memo::new(move |last: Option<&Option<(Study, Arc<Studied>)>>| {
            let found = answer.get().get().map(|found| (asked.get(), found));
            found.or_else(|| last.and_then(Clone::clone))
        });
        Page { session, words: use_words(), analysis, studied, turns: Turns::take(&PLAN) }
    }

    /// What the page shows of its study: worked out again when base, settings or language change.
    pub(super) fn view<V>(
        self,
        of: impl Fn(&Analysis, (&Study, &Studied), Language) -> Option<V> + Send + Sync + 'static,
    ) -> Memo<Option<V>>
    where
        V: Clone + Send + Sync + 'static,
    {
        // Pictures can't be compared: each study is a new view.
        let work = move |last: Option<&Option<V>>| {
            let (analysis, (study, studied)) = (self.analysis.get()?, self.studied.get()?);
            of(&analysis, (&study, &studied), self.session.language.get()).or_else(|| last.and_then(Clone::clone))
        };
        Memo::new_with_compare(work, |_, _| true)
    }

    /// Shows the customers who meet a condition, or everyone again where they are shown already.
    pub(super) fn look(self, condition: Condition) {
        let now = self.session.query.with_untracked(|query| query.condition.as_ref() == Some(&condition));
        self.session.send(if now { Intent::Select(Selection::Everyone) } else { Intent::Look(condition) });
    }

    /// Shows who is behind a figure of the dry run, or everyone again where they are shown already.
    pub(super) fn look_at(self, list: PlannedList) {
        let chosen = Selection::Planned(list);
        let now = self.session.query.with_untracked(|query| query.selection == chosen);
        self.session.send(Intent::Select(if now { Selection::Everyone } else { chosen }));
    }

    /// Whether those are shown who are behind a figure of the dry run.
    pub(super) fn looks_at(self, list: PlannedList) -> bool {
        self.session.query.with(|query| query.selection == Selection::Planned(list))
    }

    /// The mark of the customers who are shown.
    pub(super) fn chosen(
        self,
        mark: impl Fn(&Condition) -> Option<u32> + Send + Sync + 'static,
    ) -> Signal<Option<u32>> {
        Signal::derive(move || self.session.query.with(|query| query.condition.as_ref().and_then(&mark)))
    }

    /// Changes the settings in force. Can be undone.
    pub(super) fn change(self, change: impl FnOnce(&mut Settings)) {
        let mut settings = self.session.settings.get_untracked();
        change(&mut settings);
        self.session.send(Intent::Analyse(settings));
    }

    /// Whether the engine has no memory for the study.
    fn lacks_memory(self) -> bool {
        self.studied.with(|studied| studied.as_ref().is_some_and(|(_, studied)| **studied == Studied::OutOfMemory))
    }
}

/// The headline; what is going on as long as there is none.
#[component]
pub(super) fn Finding(
    /// The page.
    page: Page,
    /// The headline, once there is one.
    #[prop(into)]
    lede: Signal<Option<Lede>>,
    /// The ways on.
    #[prop(optional, into)]
    acts: ViewFn,
) -> impl IntoView {
    let words = page.words;
    let acts = StoredValue::new(acts);
    let title = move || match lede.get() {
        Some(lede) => lede.title,
        None if page.lacks_memory() => words.get().no_memory().to_owned(),
        None => words.get().working().to_owned(),
    };
    view! {
        <div class="lede">
            <h1>{title}</h1>
            <p>{move || lede.get().map(|lede| lede.detail)}</p>
            <div class="acts">{move || acts.with_value(ViewFn::run)}</div>
        </div>
    }
}

/// What stands below the headline, then the customers.
#[component]
pub(super) fn Below(
    /// The page.
    page: Page,
    /// The picture, the table, the settings.
    children: ChildrenFn,
) -> impl IntoView {
    let children = StoredValue::new(children);
    view! {
        <div class="values">
            <Later turns=page.turns part=1>{children.with_value(|children| children())}</Later>
            <Later turns=page.turns part=2>
                <People/>
            </Later>
        </div>
    }
}

/// A signal of a part of the view; its default until there is one.
pub(super) fn part<V, T>(view: Memo<Option<V>>, of: fn(&V) -> T) -> Signal<T>
where
    V: Send + Sync + 'static,
    T: Default + Send + Sync + 'static,
{
    Signal::derive(move || view.with(|view| view.as_ref().map(of)).unwrap_or_default())
}

/// The headline of the view.
pub(super) fn lede<V: Send + Sync + 'static>(view: Memo<Option<V>>, of: fn(&V) -> &Lede) -> Signal<Option<Lede>> {
    Signal::derive(move || view.with(|view| view.as_ref().map(|view| of(view).clone())))
}

/// A picture of the view.
pub(super) fn chart<V: Send + Sync + 'static>(
    view: Memo<Option<V>>,
    of: fn(&V) -> Option<Chart>,
) -> Signal<Option<Chart>> {
    Signal::derive(move || view.with(|view| view.as_ref().and_then(of)))
}
