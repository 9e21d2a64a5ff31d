//! The page drawn once where nobody sees it, before there is anything to draw: browsers translate wasm when a function is
//! first called, and for a whole page that takes longer than the drawing. What is drawn is forgotten.

use super::Shared;
use super::base::Base;
use super::customers::Customers;
use super::cuts::CutsSection;
use super::lede::Lede;
use super::list::SegmentsSection;
use super::why::WhyPanel;
use crate::engine::protocol::Analysis;
use crate::present::segments::nobody::nobody;
use crate::web::state::provide_session;
use crate::web::state::session::Session;
use crate::web::ui::Turns;
use core::time::Duration;
use leptos::mount::mount_to;
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// The parts, in the order in which the page draws them.
const PARTS: [fn(Shared) -> AnyView; 6] = [
    |shared| view! { <Lede shared/> }.into_any(),
    |shared| view! { <Base shared turns=Turns::take(&[])/> }.into_any(),
    |shared| view! { <SegmentsSection shared/> }.into_any(),
    |shared| view! { <CutsSection shared/> }.into_any(),
    |shared| view! { <Customers shared/> }.into_any(),
    |shared| view! { <WhyPanel shared/> }.into_any(),
];

/// Draws the page, a part in a task; leaves off when there is something to draw.
pub fn rehearse_segments(session: Session) {
    if let Some(nobody) = nobody() {
        step(session, Arc::new(nobody), &PARTS);
    }
}

fn step(session: Session, nobody: Arc<Analysis>, parts: &'static [fn(Shared) -> AnyView]) {
    let Some((part, rest)) = parts.split_first() else { return session.segments_rehearsed() };
    let draw = move || {
        if session.analysis.with_untracked(Option::is_some) {
            return;
        }
        let stage = document().create_element("div").ok().and_then(|stage| stage.dyn_into::<HtmlElement>().ok());
        if let Some(stage) = stage {
            let first = Arc::clone(&nobody);
            let drawn = mount_to(stage, move || {
                provide_session(session);
                part(Shared::of(session, first))
            });
            // Its effects have yet to run.
            set_timeout(move || drop(drawn), Duration::ZERO);
        }
        step(session, nobody, rest);
    };
    set_timeout(draw, Duration::ZERO);
}
