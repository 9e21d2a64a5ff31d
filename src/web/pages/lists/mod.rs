//! The Lists page: every list of the work with its figures, one press to its file, and an archive of those that are ticked. What
//! is shown, `present::lists` works out.

mod table;

use super::values::{Finding, Page};
use crate::domain::Activity;
use crate::engine::protocol::{ActionsReport, Analysis, Download, Flavour, ListId, ListsReport, Studied, Study};
use crate::present::lists::{Column, Group, columns, days, finding, found, groups};
use crate::present::values::parts::Lede;
use crate::text::{Catalogue, format};
use crate::web::route::Route;
use crate::web::state::session::{Intent, Writing};
use crate::web::ui::{Button, ButtonKind, Choice, FieldKind, Later, Section, Select, TextField};
use leptos::prelude::*;
use std::sync::Arc;
use table::Table;

/// The days that are looked at first.
const FIRST_DAYS: u16 = 7;
/// The days that can be looked at.
const DAYS: [u16; 4] = [1, FIRST_DAYS, 14, 30];

/// What the parts of the page read.
#[derive(Clone, Copy)]
struct Shared {
    page: Page,
    words: Signal<&'static dyn Catalogue>,
    view: Memo<Option<Arc<View>>>,
    chosen: RwSignal<Vec<ListId>>,
    search: RwSignal<String>,
    days: RwSignal<u16>,
}

/// All lists.
#[derive(Debug, PartialEq)]
struct View {
    report: ListsReport,
    columns: Vec<Column>,
    of_base: Vec<Group>,
    /// `None` while the dry run is made.
    of_days: Option<Vec<Group>>,
}

impl View {
    fn of(
        analysis: &Analysis,
        (report, actions): (&ListsReport, Option<&ActionsReport>),
        language: crate::domain::Language,
    ) -> View {
        let columns = columns(report, actions.map(|report| report.actions.as_slice()).unwrap_or_default());
        View {
            of_base: groups(analysis, report, &columns, language),
            of_days: actions.map(|report| days(analysis, report, &columns, language)),
            report: report.clone(),
            columns,
        }
    }

    fn groups(&self) -> impl Iterator<Item = &Group> {
        self.of_base.iter().chain(self.of_days.iter().flatten())
    }
}

impl Shared {
    /// The lists that are ticked, of those that there are, in the order of the page.
    fn picked(self) -> Vec<ListId> {
        let all = self.view.with(|view| {
            let rows = view.iter().flat_map(|view| view.groups()).flat_map(|group| &group.rows);
            rows.filter(|row| row.print.is_some()).map(|row| row.id).collect::<Vec<ListId>>()
        });
        self.chosen.with(|chosen| all.into_iter().filter(|id| chosen.contains(id)).collect())
    }

    fn take(self, list: ListId) {
        let (flavour, language) = (Flavour::Spreadsheet, self.page.session.language.get_untracked());
        self.page.session.send(Intent::Download(Download::List { list, flavour, language }));
    }

    /// Ticks these lists, or none of them where all are ticked already.
    fn turn(self, lists: &[ListId]) {
        self.chosen.update(|chosen| {
            let all = lists.iter().all(|list| chosen.contains(list));
            chosen.retain(|list| !lists.contains(list));
            if !all {
                chosen.extend(lists);
            }
        });
    }
}

/// The page.
#[component]
pub fn ListsPage() -> impl IntoView {
    let page = Page::open(|| Study::Lists);
    let (session, words) = (page.session, page.words);
    let days = RwSignal::new(FIRST_DAYS);
    let has_any = Memo::new(move |_| {
        session.settings.with(|settings| settings.journeys.iter().any(|own| own.activity == Activity::Active))
    });
    let asked = Signal::derive(move || has_any.get().then(|| Study::Actions(days.get())));
    let acting = session.follow(asked);
    let view = page.view(move |analysis, (_, studied), language| {
        let Studied::Lists(report) = studied else { return None };
        let actions = acting.get().filter(|_| has_any.get());
        let actions = match actions.as_deref() {
            Some(Studied::Actions(report)) => Some(report),
            Some(_) | None => None,
        };
        Some(Arc::new(View::of(analysis, (report, actions), language)))
    });
    let (chosen, search) = (RwSignal::new(Vec::new()), RwSignal::new(String::new()));
    let shared = Shared { page, words, view, chosen, search, days };
    let lede = Signal::derive(move || {
        let view = view.get()?;
        let all: Vec<Group> = view.groups().cloned().collect();
        let (title, detail) = finding(&view.report, &all, session.language.get());
        Some(Lede { title, detail })
    });
    let of_base = Memo::new(move |_| {
        view.get().map(|view| search.with(|search| found(&view.of_base, search))).unwrap_or_default()
    });
    let of_days = Memo::new(move |_| {
        let groups = view.get().and_then(|view| view.of_days.clone());
        groups.map(|groups| search.with(|search| found(&groups, search)))
    });
    let note = move |of: fn(&dyn Catalogue) -> [&'static str; 2]| Signal::derive(move || of(words.get())[1].to_owned());
    let rest = move || match of_days.get() {
        _ if !has_any.get() => view! {
            <p class="note">
                {words.get().lists_no_journeys()}
                " "
                <a class="link" href=Route::Journeys.href()>{words.get().to_journeys()}</a>
            </p>
        }
        .into_any(),
        None => view! { <p class="note" role="status">{words.get().planning()}</p> }.into_any(),
        Some(groups) if !groups.is_empty() => {
            view! { <Table shared groups names=|words| words.lists_messages()/> }.into_any()
        }
        Some(_) if search.with(|search| search.trim().is_empty()) => {
            view! { <p class="note">{words.get().lists_nothing_due()}</p> }.into_any()
        }
        Some(_) => view! { <p class="note">{words.get().lists_not_found()}</p> }.into_any(),
    };
    let first = move || match of_base.get() {
        groups if groups.is_empty() => view! { <p class="note">{words.get().lists_not_found()}</p> }.into_any(),
        groups => view! { <Table shared groups names=|words| words.lists_columns()[1]/> }.into_any(),
    };
    view! {
        <Finding page lede acts=move || view! { <Acts shared/> }/>
        <Later turns=page.turns part=1>
            <div class="values">
                <Section title=move || words.get().lists_of_base()[0] note=note(|words| words.lists_of_base()) side=move || view! { <Search shared/> }>
                    {first}
                </Section>
                <Section title=move || words.get().lists_of_days()[0] note=note(|words| words.lists_of_days()) side=move || view! { <Ahead shared/> }>
                    {rest}
                </Section>
                <details class="how-computed">
                    <summary>{move || words.get().how_computed()}</summary>
                    <p>{move || words.get().lists_how()}</p>
                </details>
            </div>
        </Later>
    }
}

/// Takes all that are ticked.
#[component]
fn Acts(shared: Shared) -> impl IntoView {
    let (session, words) = (shared.page.session, shared.words);
    let picked = Memo::new(move |_| shared.picked());
    let count = move || picked.with(Vec::len) as u64;
    let reason =
        Signal::derive(move || if count() == 0 { Some(words.get().lists_none_chosen().to_owned()) } else { None });
    let take = move |()| {
        if matches!(session.writing.get_untracked(), Writing::Far { .. }) {
            return;
        }
        let (lists, flavour, language) =
            (picked.get_untracked(), Flavour::Spreadsheet, session.language.get_untracked());
        session.send(Intent::Download(Download::ListsZip { lists, flavour, language }));
    };
    let said = move || words.get().lists_take_chosen((count(), &format::count(session.language.get(), count())));
    view! {
        <Show when=move || shared.chosen.with(|chosen| !chosen.is_empty())>
            <Button kind=ButtonKind::Link on_press=move |()| shared.chosen.update(Vec::clear)>
                {move || words.get().lists_choose_none()}
            </Button>
        </Show>
        <Button kind=ButtonKind::Primary reason on_press=take>{said}</Button>
    }
}

/// The search by name.
#[component]
fn Search(shared: Shared) -> impl IntoView {
    let words = shared.words;
    view! {
        <div class="lists-search">
            <TextField
                kind=FieldKind::Search
                label=move || words.get().lists_search()
                value=shared.search
                on_input=move |text: String| shared.search.set(text)
            />
        </div>
    }
}

/// How many days are looked at.
#[component]
fn Ahead(shared: Shared) -> impl IntoView {
    let words = shared.words;
    let choices = Signal::derive(move || {
        let named = |days: u16| Choice::new(days, words.get().days_ahead_choice(&days.to_string()));
        DAYS.map(named).to_vec()
    });
    view! {
        <Select label=move || words.get().lists_days() choices value=shared.days on_choose=move |days: u16| shared.days.set(days)/>
    }
}
