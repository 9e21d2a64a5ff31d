//! How a step is moved: by the handle that a pointer drags, and by keys. Where it may stand, `present::plan::place` knows.

use super::{At, Shared};
use crate::domain::Journey;
use crate::present::plan::edit::{Along, moved, moved_to};
use crate::present::plan::line::side_of;
use crate::present::plan::place::Side;
use crate::web::pages::conditions::focus_later;
use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// Farther from every gap than this, in pixels, a step is let go where it was.
const REACH: f64 = 120.0;

/// So near to an edge, in pixels, what lies beyond it comes into view.
const EDGE: f64 = 56.0;

/// A step on its way, and the gap that takes it.
#[derive(Clone, Copy)]
pub(super) struct Drag {
    pub(super) held: RwSignal<Option<usize>>,
    pub(super) over: RwSignal<Option<usize>>,
}

/// The id of what takes the keyboard of a step.
pub(super) fn grip_id(number: usize) -> String {
    format!("grip-{number}")
}

/// The side's name.
pub(super) fn side_name(shared: Shared, side: Side) -> &'static str {
    let [yes, no] = shared.page.words.get().fork_sides();
    match side {
        Side::Yes => yes,
        Side::No => no,
    }
}

/// Moves a step past what stands beside it, and says where it is then.
pub(super) fn carry(shared: Shared, number: usize, along: Along) {
    let Some(own) = shared.journey.get_untracked() else { return };
    match moved(&own, number, along) {
        Some(next) => settle(shared, next),
        None => shared.said.set(shared.page.words.get_untracked().no_way_on().to_owned()),
    }
}

fn settle(shared: Shared, (next, number): (Journey, usize)) {
    let said = untrack(|| {
        let side = side_of(&next, number).map(|side| side_name(shared, side));
        let count = next.steps().len().to_string();
        shared.page.words.get().step_moved(&(number + 1).to_string(), &count, side)
    });
    shared.put(Some(next));
    shared.at.set(At::Step(number));
    shared.said.set(said);
}

/// Keys on the handle: arrows move the step, and the keyboard stays with it.
pub(super) fn grip_keys(shared: Shared, number: usize, event: &ev::KeyboardEvent) {
    let along = match event.key().as_str() {
        "ArrowLeft" | "ArrowUp" => Along::Back,
        "ArrowRight" | "ArrowDown" => Along::On,
        _ => return,
    };
    event.prevent_default();
    carry(shared, number, along);
    if let At::Step(number) = shared.at.get_untracked() {
        focus_later(grip_id(number));
    }
}

/// Follows the pointer while a step is held: `area` is where its gaps are.
pub(super) fn follow(shared: Shared, area: NodeRef<leptos::html::Div>) -> Drag {
    let drag = Drag { held: RwSignal::new(None), over: RwSignal::new(None) };
    let pointer = StoredValue::new(None::<(f64, f64)>);
    let go = window_event_listener(ev::pointermove, move |event| {
        if drag.held.get_untracked().is_some() {
            pointer.set_value(Some((f64::from(event.client_x()), f64::from(event.client_y()))));
        }
    });
    Effect::new(move |_| {
        if drag.held.get().is_some() {
            pointer.set_value(None);
            carry_along(drag, area, pointer);
        }
    });
    let drop = window_event_listener(ev::pointerup, move |event| {
        let held = drag.held.try_update(Option::take).flatten();
        drag.over.try_set(None);
        // A handle that was only pressed stays where it is.
        let moved = pointer.try_update_value(Option::take).flatten();
        let at = (f64::from(event.client_x()), f64::from(event.client_y()));
        let over = moved.and_then(|_| {
            let area = area.get_untracked()?;
            nearest(&area, at)
        });
        if let (Some(number), Some(slot)) = (held, over) {
            let next = shared.journey.with_untracked(|own| moved_to(own.as_ref()?, number, slot));
            next.into_iter().for_each(|next| settle(shared, next));
        }
    });
    let let_go = move || {
        drag.held.try_set(None);
        drag.over.try_set(None);
    };
    let lost = window_event_listener(ev::pointercancel, move |_| let_go());
    let escape = window_event_listener(ev::keydown, move |event| {
        if event.key() == "Escape" {
            let_go();
        }
    });
    on_cleanup(move || {
        go.remove();
        drop.remove();
        lost.remove();
        escape.remove();
    });
    drag
}

/// Frame by frame while a step is held: brings into view what lies beyond the edge that the pointer is near, and marks the gap
/// that would take the step.
fn carry_along(drag: Drag, area: NodeRef<leptos::html::Div>, pointer: StoredValue<Option<(f64, f64)>>) {
    if drag.held.try_get_untracked().flatten().is_none() {
        return;
    }
    if let (Some(area), Some(Some(at))) = (area.try_get_untracked().flatten(), pointer.try_get_value()) {
        let bounds = area.get_bounding_client_rect();
        let height = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default();
        let (across, down) = (pull(at.0, bounds.left(), bounds.right()), pull(at.1, 0.0, height));
        if across != 0.0 {
            area.scroll_by_with_x_and_y(across, 0.0);
        }
        if down != 0.0 {
            window().scroll_by_with_x_and_y(0.0, down);
        }
        let over = nearest(&area, at);
        if drag.over.get_untracked() != over {
            drag.over.set(over);
        }
    }
    request_animation_frame(move || carry_along(drag, area, pointer));
}

/// The pixels to scroll on an axis in this frame: the more, the farther the pointer is in the edge or beyond it.
fn pull(at: f64, from: f64, to: f64) -> f64 {
    let edge = EDGE.min((to - from) / 4.0);
    let (before, beyond) = ((from + edge - at).max(0.0), (at - to + edge).max(0.0));
    (beyond.min(EDGE) - before.min(EDGE)) / 4.0
}

/// The gap that is nearest to a point of the screen, within reach.
fn nearest(area: &web_sys::HtmlElement, (x, y): (f64, f64)) -> Option<usize> {
    let gaps = area.get_elements_by_class_name("slot");
    let mut best = None;
    for place in 0..gaps.length() {
        let Some(gap) = gaps.item(place) else { continue };
        let bounds = gap.get_bounding_client_rect();
        let away = |at: f64, from: f64, to: f64| (from - at).max(at - to).max(0.0);
        let far = away(x, bounds.left(), bounds.right()).hypot(away(y, bounds.top(), bounds.bottom()));
        let slot = gap.get_attribute("data-slot").and_then(|slot| slot.parse::<usize>().ok());
        if far <= REACH && best.is_none_or(|(least, _)| far < least) {
            best = slot.map(|slot| (far, slot));
        }
    }
    best.map(|(_, slot)| slot)
}

/// A handle is taken.
pub(super) fn take(drag: Drag, number: usize, event: &ev::PointerEvent) {
    if event.button() == 0 {
        event.prevent_default();
        let grip = event.current_target().and_then(|grip| grip.dyn_into::<web_sys::HtmlElement>().ok());
        // The keys go on where the pointer leaves off.
        let _ = grip.map(|grip| grip.focus());
        drag.held.set(Some(number));
    }
}
