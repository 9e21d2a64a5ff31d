//! The page drawn once where nobody sees it, before there is anything to draw: browsers translate wasm when a function is
//! first called, and for a whole page that takes longer than the drawing. What is drawn is forgotten, but for the head.

use super::Shared;
use super::ahead::{Ahead, draw_for_nobody};
use super::customers::Customers;
use super::cuts::CutsSection;
use super::lede::Lede;
use super::list::SegmentsSection;
use super::why::WhyPanel;
use crate::engine::protocol::{Analysis, GroupSummary};
use crate::web::state::provide_session;
use crate::web::state::session::Session;
use core::time::Duration;
use leptos::prelude::*;
use std::sync::Arc;

/// The parts, the head's first.
const PARTS: [fn(Shared) -> AnyView; 5] = [
    |shared| view! { <Lede shared/> }.into_any(),
    |shared| view! { <SegmentsSection shared/> }.into_any(),
    |shared| view! { <CutsSection shared/> }.into_any(),
    |shared| view! { <Customers shared/> }.into_any(),
    |shared| view! { <WhyPanel shared/> }.into_any(),
];

/// How often the head shows other figures: what runs once a figure becomes frequent only so.
const SHOWS: usize = 12;

/// Draws the page for nobody, a step in a task; leaves off when there is something to draw.
pub fn rehearse_segments(session: Session, ahead: Ahead, nobody: &Arc<Analysis>) {
    let part = |part: fn(Shared) -> AnyView| -> Box<dyn FnOnce()> {
        let nobody = Arc::clone(nobody);
        Box::new(move || {
            draw_for_nobody(move || {
                provide_session(session);
                part(Shared::of(session, nobody))
            });
        })
    };
    let (other, nothing): (_, fn()) = (Arc::new(otherwise(nobody)), || {});
    let mut steps: Vec<Box<dyn FnOnce()>> = PARTS.map(part).into();
    steps.push(Box::new(move || ahead.draw(session)));
    // The head comes in turns.
    steps.extend([nothing; 2].map(|nothing| Box::new(nothing) as Box<dyn FnOnce()>));
    for round in 0..SHOWS {
        let next = Arc::clone(if round % 2 == 0 { &other } else { nobody });
        steps.push(Box::new(move || ahead.show(next)));
    }
    steps.push(Box::new(move || ahead.lay_out()));
    steps.push(Box::new(move || session.segments_rehearsed()));
    go(session, steps.into_iter());
}

fn go(session: Session, mut steps: std::vec::IntoIter<Box<dyn FnOnce()>>) {
    let Some(step) = steps.next() else { return };
    let take = move || {
        if session.analysis.with_untracked(Option::is_none) {
            step();
            go(session, steps);
        }
    };
    set_timeout(take, Duration::ZERO);
}

/// The same with other figures everywhere.
fn otherwise(nobody: &Analysis) -> Analysis {
    let more = |group: &mut GroupSummary| {
        *group = GroupSummary {
            customers: group.customers + 1,
            orders: group.orders + 2,
            revenue_cents: group.revenue_cents / 2 + 100,
        };
    };
    let mut other = nobody.clone();
    [&mut other.everyone, &mut other.total].into_iter().for_each(more);
    other.cells.iter_mut().for_each(|cell| more(&mut cell.group));
    other.segments.iter_mut().for_each(|segment| more(&mut segment.group));
    other
}
