//! What people do outside any control: files dropped, cells pasted, keys pressed. Each becomes an intent or a route.

use crate::web::browser;
use crate::web::browser::{Dragged, Pasted};
use crate::web::route::{Route, Router};
use crate::web::state::session::{Intent, Session};
use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// Whether a file hovers over the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Hover {
    /// No.
    Nothing,
    /// Yes.
    File,
}

/// What came by dragging.
#[derive(Clone, Copy)]
pub(super) struct Drops {
    /// Whether a file hovers.
    pub(super) hover: RwSignal<Hover>,
}

/// Listens as long as the page lives.
pub(super) fn listen(session: Session, router: Router) -> Drops {
    let drops = Drops { hover: RwSignal::new(Hover::Nothing) };
    browser::watch_drag(move |dragged| match dragged {
        Dragged::Over => {
            if drops.hover.get_untracked() == Hover::Nothing {
                drops.hover.set(Hover::File);
            }
        }
        Dragged::Away => drops.hover.set(Hover::Nothing),
        Dragged::Dropped(files) => session.send(Intent::AddFiles(files)),
    });
    browser::watch_paste(move |pasted| {
        session.send(match pasted {
            Pasted::Text(text) => Intent::Paste(text),
            Pasted::Files(files) => Intent::AddFiles(files),
        });
    });
    // The page lives as long as the program: the handle is not needed.
    let _keys = window_event_listener(ev::keydown, move |event| {
        if let Some(wish) = wish(&event) {
            event.prevent_default();
            match wish {
                Wish::Send(intent) => session.send(intent),
                Wish::Go(route) => router.go(route),
            }
        }
    });
    drops
}

#[expect(clippy::large_enum_variant, reason = "one lives at a time, from the key to the session")]
enum Wish {
    Send(Intent),
    Go(Route),
}

/// What a key means, outside of what the browser and the fields make of it.
fn wish(event: &ev::KeyboardEvent) -> Option<Wish> {
    let key = event.key().to_lowercase();
    if event.alt_key() && !event.ctrl_key() && !event.meta_key() {
        return match event.code().as_str() {
            "Digit1" => Some(Wish::Go(Route::Data)),
            "Digit2" => Some(Wish::Go(Route::Diagnosis)),
            "Digit3" => Some(Wish::Go(Route::SEGMENTS)),
            "Digit4" => Some(Wish::Go(Route::Journeys)),
            "Digit5" => Some(Wish::Go(Route::Schedule)),
            "Digit6" => Some(Wish::Go(Route::Lists)),
            _ => None,
        };
    }
    if !(event.ctrl_key() || event.meta_key()) || event.alt_key() {
        return None;
    }
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    let in_a_field = target.is_some_and(|target| matches!(target.closest("input, textarea"), Ok(Some(_))));
    match (key.as_str(), event.shift_key()) {
        ("o", false) => Some(Wish::Send(Intent::ChooseFiles(None))),
        ("z", false) if !in_a_field => Some(Wish::Send(Intent::Undo)),
        ("z", true) | ("y", false) if !in_a_field => Some(Wish::Send(Intent::Redo)),
        _ => None,
    }
}
