//! The project: its menu in the bar, and what became of a recipe, above the page. What is saved is `web::state`'s.

use crate::web::state::session::{Intent, Keeping, RecipeNews, RecipeWish};
use crate::web::state::{use_session, use_words};
use crate::web::ui::{Button, ButtonKind, Float, Notice, NoticeKind};
use leptos::prelude::*;

/// The menu.
#[component]
pub(super) fn ProjectMenu() -> impl IntoView {
    let session = use_session();
    let words = use_words();
    let open = RwSignal::new(false);
    let wish = move |wish: RecipeWish| {
        open.set(false);
        session.send(Intent::Recipe(wish));
    };
    let save = move |()| wish(RecipeWish::Save);
    let choose = move |()| wish(RecipeWish::Choose);
    let is_kept = move || session.keeping.get() == Keeping::Yes;
    let turn = move |_| {
        let keeping = match session.keeping.get_untracked() {
            Keeping::Yes => Keeping::No,
            Keeping::No => Keeping::Yes,
        };
        session.send(Intent::Recipe(RecipeWish::Keep(keeping)));
    };
    let button = move || view! { {move || words.get().project()} };
    view! {
        <Float class="project" host="project-host" label=move || words.get().project() open button=ViewFn::from(button)>
            <p class="note">{move || words.get().recipe_hint()}</p>
            <div class="tools">
                <Button on_press=save>{move || words.get().save_recipe()}</Button>
                <Button on_press=choose>{move || words.get().open_recipe()}</Button>
            </div>
            <label class="keep-recipe">
                <input type="checkbox" prop:checked=is_kept on:change=turn />
                <span>{move || words.get().keep_recipe()}</span>
            </label>
            <p class="note">{move || words.get().keep_recipe_hint()}</p>
            <Forget open />
        </Float>
    }
}

/// What leaves nothing behind: asked twice, for it can't be undone.
#[component]
fn Forget(
    /// The panel around it.
    open: RwSignal<bool>,
) -> impl IntoView {
    let session = use_session();
    let words = use_words();
    let asked = RwSignal::new(false);
    let forget = move |()| {
        open.set(false);
        session.send(Intent::Recipe(RecipeWish::ForgetEverything));
    };
    view! {
        <Show
            when=move || asked.get()
            fallback=move || {
                view! {
                    <div>
                        <Button kind=ButtonKind::Danger on_press=move |()| asked.set(true)>
                            {move || words.get().forget_everything()}
                        </Button>
                    </div>
                }
            }
        >
            <p class="note">{move || words.get().forget_hint()}</p>
            <div class="tools">
                <Button kind=ButtonKind::Danger on_press=forget>{move || words.get().forget_yes()}</Button>
                <Button on_press=move |()| asked.set(false)>{move || words.get().forget_no()}</Button>
            </div>
        </Show>
    }
}

/// What became of a recipe, until it is put away.
#[component]
pub(crate) fn RecipeMessage() -> impl IntoView {
    let session = use_session();
    let words = use_words();
    let away = move |()| session.send(Intent::Recipe(RecipeWish::PutNewsAway));
    let notice = move |kind: NoticeKind, title: &'static str, told: Vec<String>| {
        let told = (!told.is_empty()).then(|| {
            view! { <ul>{told.into_iter().map(|told| view! { <li>{told}</li> }).collect_view()}</ul> }
        });
        view! {
            <Notice kind>
                <b>{title}</b>
                {told}
                " "
                <Button kind=ButtonKind::Link on_press=away>{words.get_untracked().put_away()}</Button>
            </Notice>
        }
    };
    move || {
        let words = words.get();
        match session.recipe_news.get() {
            RecipeNews::Nothing => None,
            RecipeNews::Refused(error) => {
                Some(notice(NoticeKind::Bad, words.recipe_refused(), vec![words.recipe_error(&error)]))
            }
            RecipeNews::NotKept => Some(notice(NoticeKind::Bad, words.recipe_not_kept(), Vec::new())),
            RecipeNews::Waits => Some(notice(NoticeKind::Ok, words.recipe_waits(), Vec::new())),
            RecipeNews::Opened(misfits) if misfits.is_empty() => {
                Some(notice(NoticeKind::Ok, words.recipe_opened(), Vec::new()))
            }
            RecipeNews::Opened(misfits) => {
                let told = misfits.iter().map(|misfit| words.misfit(misfit)).collect();
                Some(notice(NoticeKind::Bad, words.recipe_misfits(), told))
            }
        }
    }
}
