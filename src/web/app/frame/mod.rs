//! What stands around every page: bar, steps, footer. Reads the session, sends intents; the pages are `pages`'.

mod bar;
mod footer;
mod project;
mod reference;
mod steps;
mod tools;
mod unit;
mod views;

pub(super) use footer::Footer;
pub(super) use project::RecipeMessage;
pub(super) use steps::step_id;
pub(super) use views::Views;

use crate::web::route::Route;
use bar::Bar;
use leptos::prelude::*;
use steps::Steps;

/// Bar and steps, always in sight.
#[component]
pub(super) fn Frame(
    /// Where the user is.
    route: ReadSignal<Route>,
) -> impl IntoView {
    view! {
        <header class="frame">
            <Bar />
            <Steps route />
        </header>
    }
}
