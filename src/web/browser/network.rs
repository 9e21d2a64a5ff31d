//! What the browser says of the network: the policy, the requests it made for this page, the connection; and one
//! attempt to get out, made only when the user asks for it.

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use leptos::prelude::{document, window};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{PerformanceEntry, PerformanceObserver, PerformanceObserverInit, SecurityPolicyViolationEvent};

/// An address that no network knows (RFC 6761): if all else failed, nobody would be reached.
const NOWHERE: &str = "https://regua.invalid/";

/// Requests made and refused since the page was opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Traffic {
    /// Requests that the browser made for this page, besides the page itself.
    pub(crate) requests: u64,
    /// Attempts that the policy refused.
    pub(crate) refused: u64,
}

/// The policy that the page bears; `None` where it was served without.
pub(crate) fn policy() -> Option<String> {
    let meta = document().query_selector("meta[http-equiv='Content-Security-Policy' i]").ok().flatten()?;
    meta.get_attribute("content")
}

/// Whether the browser thinks itself connected.
pub(crate) fn is_online() -> bool {
    window().navigator().on_line()
}

/// Tells whenever the connection comes or goes.
pub(crate) fn watch_connection(tell: impl Fn(bool) + 'static) {
    let tell = Rc::new(tell);
    for kind in ["online", "offline"] {
        let tell = Rc::clone(&tell);
        EventListener::new(&window(), kind, move |_| tell(is_online())).forget();
    }
}

/// What leaves the page has an address elsewhere.
fn is_request(address: &str) -> bool {
    !["blob:", "data:"].iter().any(|scheme| address.starts_with(scheme))
}

/// Tells whenever a request was made or refused.
pub(crate) fn watch_traffic(tell: impl Fn(Traffic) + 'static) {
    let refused = Rc::new(RefCell::new(Vec::new()));
    let count = {
        let refused = Rc::clone(&refused);
        move || {
            let refused = refused.borrow();
            let entries = window().performance().map(|performance| performance.get_entries_by_type("resource"));
            let names = entries.iter().flat_map(js_sys::Array::iter);
            let names = names.filter_map(|entry| Some(entry.dyn_into::<PerformanceEntry>().ok()?.name()));
            // Some browsers also list what the policy refused.
            let made = names.filter(|name| is_request(name) && !refused.contains(name)).count();
            tell(Traffic { requests: made as u64, refused: refused.len() as u64 });
        }
    };
    let count = Rc::new(count);
    count();
    let on_entries = {
        let count = Rc::clone(&count);
        Closure::<dyn Fn()>::new(move || count())
    };
    if let Ok(observer) = PerformanceObserver::new(on_entries.as_ref().unchecked_ref()) {
        observer.observe(&PerformanceObserverInit::new(&js_sys::Array::of1(&"resource".into())));
    }
    // It watches as long as the page lives.
    on_entries.forget();
    let listener = EventListener::new(&document(), "securitypolicyviolation", move |event| {
        if let Some(event) = event.dyn_ref::<SecurityPolicyViolationEvent>() {
            refused.borrow_mut().push(event.blocked_uri());
            count();
        }
    });
    listener.forget();
}

/// How the attempt to get out went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Attempted {
    /// The policy refused it.
    Refused,
    /// It failed otherwise.
    Failed,
    /// An answer came.
    Answered,
}

/// Tries to load an image from elsewhere, as a tracker would, and tells how it went. The browser writes the refusal to its
/// console: it is the one message that the page provokes, and only on the user's demand.
pub(crate) fn attempt(tell: impl Fn(Attempted) + 'static) {
    let Ok(image) = document().create_element("img") else { return };
    let was_refused = Rc::new(RefCell::new(false));
    let note = Rc::clone(&was_refused);
    let refusals = EventListener::new(&document(), "securitypolicyviolation", move |event| {
        let event = event.dyn_ref::<SecurityPolicyViolationEvent>();
        if event.is_some_and(|event| event.blocked_uri().starts_with(NOWHERE.trim_end_matches('/'))) {
            *note.borrow_mut() = true;
        }
    });
    let refusals = Rc::new(RefCell::new(Some(refusals)));
    let tell = Rc::new(tell);
    for (kind, outcome) in [("load", Attempted::Answered), ("error", Attempted::Failed)] {
        let (tell, was_refused, refusals) = (Rc::clone(&tell), Rc::clone(&was_refused), Rc::clone(&refusals));
        let listener = EventListener::once(&image, kind, move |_| {
            // The refusal is told by an event of its own, before or after this one.
            let settle = move || {
                refusals.borrow_mut().take();
                tell(if *was_refused.borrow() { Attempted::Refused } else { outcome });
            };
            Timeout::new(50, settle).forget();
        });
        listener.forget();
    }
    drop(image.set_attribute("src", NOWHERE));
}
