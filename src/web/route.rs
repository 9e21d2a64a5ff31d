//! The only reader and writer of the URL. Routes stand behind the `#`, so that they work in a file opened by double click.

use gloo::events::EventListener;
use leptos::prelude::*;

/// Where the user is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Route {
    /// The data: the first screen, then what was read.
    Data,
    /// The segments.
    Segments,
}

impl Route {
    /// The address, for links.
    #[must_use]
    pub fn href(self) -> &'static str {
        match self {
            Route::Data => "#/data",
            Route::Segments => "#/segments",
        }
    }

    fn read() -> Route {
        let hash = window().location().hash().unwrap_or_default();
        if hash == Route::Segments.href() { Route::Segments } else { Route::Data }
    }
}

/// The address as a signal, and the way to change it.
#[derive(Clone, Copy)]
pub struct Router(RwSignal<Route>);

impl Router {
    /// Follows the address as long as the page lives.
    #[must_use]
    pub fn start() -> Router {
        let route = RwSignal::new(Route::read());
        // The browser also tells of what came from `go`.
        let follow = move |now| {
            if route.get_untracked() != now {
                route.set(now);
            }
        };
        EventListener::new(&window(), "hashchange", move |_| follow(Route::read())).forget();
        Router(route)
    }

    /// Where the user is.
    #[must_use]
    pub fn route(self) -> ReadSignal<Route> {
        self.0.read_only()
    }

    /// Goes there.
    pub fn go(self, route: Route) {
        if self.0.get_untracked() != route {
            self.0.set(route);
            // A fixed address of this very page: it can't be refused.
            drop(window().location().set_hash(route.href()));
        }
    }
}
