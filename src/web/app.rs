//! The page as a whole: frame, the screen that is up, the live region, and what the document says of itself.

mod frame;
mod listeners;

use crate::present::frame::Screen;
use crate::text::format;
use crate::web::browser;
use crate::web::pages::{
    Ahead, AudiencesPage, CompaniesPage, CrossPage, CustomerPage, DataPage, DiagnosisPage, DocumentPage,
    EngagementPage, JourneysPage, LevelsPage, LifecyclePage, ListsPage, NoSegments, PortfoliosPage, ReadingProgress,
    SchedulePage, SegmentsPage, StartPage, TiersPage, WritingProgress, draw_for_nobody, rehearse_segments,
};
use crate::web::route::{Route, Router, View};
use crate::web::state::session::{FILE_FIELD, Intent, LastAttempt, Phase, RECIPE_FIELD, RecipeWish, Session, Theme};
use crate::web::state::{provide_session, use_session, use_words};
use crate::web::ui::{Button, ButtonKind, Later, Notice, NoticeKind, Turn, Turns};
use frame::{Footer, Frame, RecipeMessage, Views};
use leptos::ev;
use leptos::prelude::*;
use listeners::{Drops, Hover};

/// The id of the content: where the skip link and a change of page lead.
const CONTENT: &str = "content";

/// The frame; within it the page.
const PLAN: [Turn; 2] = [Turn::Next, Turn::Next];

/// The page.
#[component]
pub fn App() -> impl IntoView {
    let router = Router::start();
    let session = Session::start(router);
    provide_session(session);
    let ahead = Ahead::provide(session);
    let drops = listeners::listen(session, router);
    let route = router.route();
    let screen = screen(session, route);
    tell_the_document(session, route);
    let choose = move |event: ev::Event| {
        session.send(Intent::TakeChosen(browser::chosen_files(&event)));
    };
    let choose_recipe = move |event: ev::Event| {
        for file in browser::chosen_files(&event) {
            session.send(Intent::Recipe(RecipeWish::Open(file)));
        }
    };
    let turns = Turns::take(&PLAN);
    turns.then(2, || browser::when_painted(|| browser::mark("regua:usable")));
    rehearse(session, ahead);
    view! {
        <input type="file" id=FILE_FIELD multiple hidden on:change=choose />
        <input type="file" id=RECIPE_FIELD accept=".json" hidden on:change=choose_recipe />
        <SkipLink />
        <Later turns part=1>
            <Frame route />
            <main id=CONTENT tabindex="-1">
                <Later turns part=2>
                    <Messages screen />
                    {move || match screen.get() {
                        Screen::Start => view! { <StartPage /> }.into_any(),
                        Screen::Data => view! { <DataPage /> }.into_any(),
                        Screen::Diagnosis => view! { <DiagnosisPage /> }.into_any(),
                        Screen::Segments => segments_page(route).into_any(),
                        Screen::Customer => view! { <CustomerPage /> }.into_any(),
                        Screen::Journeys => view! { <JourneysPage /> }.into_any(),
                        Screen::Schedule => view! { <SchedulePage /> }.into_any(),
                        Screen::Document => view! { <DocumentPage /> }.into_any(),
                        Screen::Lists => view! { <ListsPage /> }.into_any(),
                        Screen::NoSegments => view! { <NoSegments /> }.into_any(),
                    }}
                    {ahead.stage()}
                    <Footer />
                </Later>
            </main>
        </Later>
        <LiveRegion />
        <DropVeil drops />
    }
}

/// Draws the page that comes after the first for nobody, once there is one of nobody to draw.
fn rehearse(session: Session, ahead: Ahead) {
    Effect::new(move |_| {
        let Some(nobody) = session.nobody.get() else { return };
        draw_for_nobody(move || {
            provide_session(session);
            segments_page(RwSignal::new(Route::SEGMENTS).read_only())
        });
        rehearse_segments(session, ahead, &nobody);
    });
}

/// The segments from the side that the address names, below the ways to the others.
fn segments_page(route: ReadSignal<Route>) -> impl IntoView {
    let side = Memo::new(move |last: Option<&View>| match route.get() {
        Route::Segments(view) => view,
        Route::Data
        | Route::Diagnosis
        | Route::Customer
        | Route::Journeys
        | Route::Schedule
        | Route::Document
        | Route::Lists => last.copied().unwrap_or(View::Rfm),
    });
    view! {
        <Views side />
        {move || match side.get() {
            View::Rfm => view! { <SegmentsPage /> }.into_any(),
            View::Lifecycle => view! { <LifecyclePage /> }.into_any(),
            View::Tiers => view! { <TiersPage /> }.into_any(),
            View::Engagement => view! { <EngagementPage /> }.into_any(),
            View::Portfolios => view! { <PortfoliosPage /> }.into_any(),
            View::Levels => view! { <LevelsPage /> }.into_any(),
            View::Companies => view! { <CompaniesPage /> }.into_any(),
            View::Cross => view! { <CrossPage /> }.into_any(),
            View::Audiences => view! { <AudiencesPage /> }.into_any(),
        }}
    }
}

/// Which screen is up. The first screen shows the first reading to its end.
fn screen(session: Session, route: ReadSignal<Route>) -> Memo<Screen> {
    Memo::new(move |before: Option<&Screen>| {
        let reading = session.phase.with(|phase| matches!(phase, Phase::Reading(_)));
        let has_report = session.base.with(Option::is_some);
        let has_segments = session.analysis.with(Option::is_some);
        match route.get() {
            Route::Data if !has_report || (reading && before == Some(&Screen::Start)) => Screen::Start,
            Route::Data => Screen::Data,
            Route::Diagnosis
            | Route::Segments(_)
            | Route::Customer
            | Route::Journeys
            | Route::Schedule
            | Route::Document
            | Route::Lists
                if !has_segments =>
            {
                Screen::NoSegments
            }
            Route::Diagnosis => Screen::Diagnosis,
            Route::Segments(_) => Screen::Segments,
            Route::Customer => Screen::Customer,
            Route::Journeys => Screen::Journeys,
            Route::Schedule => Screen::Schedule,
            Route::Document => Screen::Document,
            Route::Lists => Screen::Lists,
        }
    })
}

/// Language, title, theme; focus and scroll when another page comes up.
fn tell_the_document(session: Session, route: ReadSignal<Route>) {
    let words = use_words();
    Effect::new(move |_| {
        let words = words.get();
        browser::speak(words.language_tag(words.language()));
    });
    Effect::new(move |_| {
        let words = words.get();
        browser::entitle(match route.get() {
            Route::Data => words.title_data(),
            Route::Diagnosis => words.title_diagnosis(),
            Route::Segments(_) => words.title_segments(),
            Route::Customer => words.title_customer(),
            Route::Journeys => words.titles_of_plan()[0],
            Route::Schedule => words.titles_of_plan()[1],
            Route::Document => words.document_title()[0],
            Route::Lists => words.title_lists(),
        });
    });
    Effect::new(move |_| {
        browser::dress(match session.theme.get() {
            Theme::System => browser::Dress::System,
            Theme::Light => browser::Dress::Fixed("light"),
            Theme::Dark => browser::Dress::Fixed("dark"),
        });
    });
    Effect::new(move |before: Option<Route>| {
        let now = route.get();
        if before.is_some_and(|before| before != now) {
            // With the frame, which lays the page out in any case.
            request_animation_frame(move || {
                browser::focus(CONTENT);
                browser::scroll_to_middle(frame::step_id(now));
                browser::scroll_to_top();
            });
        }
        now
    });
}

/// Past the frame. It does not touch the address: the routes stand there.
#[component]
fn SkipLink() -> impl IntoView {
    let words = use_words();
    let skip = move |event: ev::MouseEvent| {
        event.prevent_default();
        browser::focus(CONTENT);
    };
    view! {
        <a class="skip" href=format!("#{CONTENT}") on:click=skip>
            {move || words.get().skip()}
        </a>
    }
}

/// Messages that belong to no page; each can be put away or leads on.
#[component]
fn Messages(screen: Memo<Screen>) -> impl IntoView {
    let session = use_session();
    let words = use_words();
    let stopped = Memo::new(move |_| {
        let stopped = session.phase.with(|phase| matches!(phase, Phase::Empty(Some(LastAttempt::EngineStopped))));
        stopped && session.analysis.with(Option::is_some)
    });
    let rereading = Memo::new(move |_| {
        let reading = session.phase.with(|phase| matches!(phase, Phase::Reading(_)));
        reading && screen.get() != Screen::Start
    });
    view! {
        <Show when=move || rereading.get()>
            <div class="strip">
                <ReadingProgress />
            </div>
        </Show>
        <WritingProgress />
        <div class="messages" role="status">
            <RecipeMessage />
            <Show when=move || stopped.get()>
                <Notice kind=NoticeKind::Bad>
                    <b>{move || words.get().engine_stopped().title}</b>
                    " "
                    {move || words.get().engine_stopped().advice}
                    " "
                    <Button kind=ButtonKind::Link on_press=move |()| session.send(Intent::Retry)>
                        {move || words.get().try_again()}
                    </Button>
                </Notice>
            </Show>
            {move || session.download_refused.get().map(|refusal| {
                let advice = words.get().refusal(&refusal);
                view! {
                    <Notice kind=NoticeKind::Bad>
                        <b>{advice.title}</b>
                        " "
                        {advice.advice}
                    </Notice>
                }
            })}
        </div>
    }
}

/// Says what came out, for those who do not see it.
#[component]
fn LiveRegion() -> impl IntoView {
    let session = use_session();
    let words = use_words();
    let done = move || {
        let words = words.get();
        session.phase.with(|phase| match phase {
            Phase::Empty(_) | Phase::Reading(_) => None,
            Phase::Asking => Some(words.asked().to_owned()),
            Phase::Ready => session.analysis.with(|analysis| {
                let customers = analysis.as_ref()?.total.customers;
                Some(words.segmented((customers, &format::count(words.language(), customers))))
            }),
        })
    };
    let file = move || session.downloaded.get().map(|name| words.get().downloaded(&name));
    view! {
        <p class="visually-hidden" role="status">{done}</p>
        <p class="visually-hidden" role="status">{file}</p>
    }
}

/// Lies over the page while a file hovers: it can be dropped anywhere.
#[component]
fn DropVeil(drops: Drops) -> impl IntoView {
    let words = use_words();
    let base = use_session().base;
    let said = move || {
        let words = words.get();
        if base.with(Option::is_some) { words.drop_more() } else { words.drop_now() }
    };
    view! {
        <Show when=move || drops.hover.get() == Hover::File>
            <div class="veil" aria-hidden="true">
                <p>{said}</p>
            </div>
        </Show>
    }
}
