//! The only reader and writer of the URL. Routes stand behind the `#`, so that they work in a file opened by double click.

use crate::web::browser;
use gloo::events::EventListener;
use leptos::prelude::*;

/// Where the user is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Route {
    /// The data: the first screen, then what was read.
    Data,
    /// What the base is today.
    Diagnosis,
    /// The segments, from one side.
    Segments(View),
    /// One customer.
    Customer,
    /// The réguas.
    Journeys,
    /// What they lead to, day by day.
    Schedule,
    /// All of it as a document to be printed.
    Document,
    /// All lists.
    Lists,
}

/// A side from which the base is segmented.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum View {
    /// Recency, frequency, monetary value.
    Rfm,
    /// The life cycle.
    Lifecycle,
    /// Value tiers.
    Tiers,
    /// Engagement with e-mails.
    Engagement,
    /// Portfolios and their owners.
    Portfolios,
    /// Relationship levels.
    Levels,
    /// Companies.
    Companies,
    /// Two segmentations against each other.
    Cross,
    /// The user's own audiences.
    Audiences,
}

impl View {
    /// All views, in the order in which they are offered.
    pub const ALL: [View; 9] = [
        View::Rfm,
        View::Lifecycle,
        View::Tiers,
        View::Engagement,
        View::Portfolios,
        View::Levels,
        View::Companies,
        View::Cross,
        View::Audiences,
    ];
}

impl Route {
    /// Where the segments begin.
    pub const SEGMENTS: Route = Route::Segments(View::Rfm);

    /// The address, for links.
    #[must_use]
    pub fn href(self) -> &'static str {
        match self {
            Route::Data => "#/data",
            Route::Diagnosis => "#/diagnosis",
            Route::Segments(View::Rfm) => "#/segments",
            Route::Segments(View::Lifecycle) => "#/segments/lifecycle",
            Route::Segments(View::Tiers) => "#/segments/value",
            Route::Segments(View::Engagement) => "#/segments/engagement",
            Route::Segments(View::Portfolios) => "#/segments/portfolios",
            Route::Segments(View::Levels) => "#/segments/levels",
            Route::Segments(View::Companies) => "#/segments/companies",
            Route::Segments(View::Cross) => "#/segments/cross",
            Route::Segments(View::Audiences) => "#/segments/audiences",
            Route::Customer => "#/customer",
            Route::Journeys => "#/journeys",
            Route::Schedule => "#/schedule",
            Route::Document => "#/schedule/print",
            Route::Lists => "#/lists",
        }
    }

    fn read() -> Route {
        let hash = window().location().hash().unwrap_or_default();
        let known = [
            Route::Data,
            Route::Diagnosis,
            Route::Customer,
            Route::Journeys,
            Route::Schedule,
            Route::Document,
            Route::Lists,
        ];
        let mut known = known.into_iter().chain(View::ALL.map(Route::Segments));
        known.find(|route| hash == route.href()).unwrap_or(Route::Data)
    }
}

/// The address as a signal, and the way to change it.
#[derive(Clone, Copy)]
pub struct Router {
    route: RwSignal<Route>,
    /// Where the address leads, as far as is known: behind the route while it has yet to follow.
    address: StoredValue<Route>,
}

impl Router {
    /// Follows the address as long as the page lives.
    #[must_use]
    pub fn start() -> Router {
        let now = Route::read();
        let router = Router { route: RwSignal::new(now), address: StoredValue::new(now) };
        EventListener::new(&window(), "hashchange", move |_| router.follow(Route::read())).forget();
        router
    }

    /// Where the user is.
    #[must_use]
    pub fn route(self) -> ReadSignal<Route> {
        self.route.read_only()
    }

    /// Goes there. The address follows once the page is on the screen: browsers look for the page's icon anew with each.
    pub fn go(self, route: Route) {
        if self.route.get_untracked() != route {
            self.route.set(route);
            browser::when_painted(move || {
                // The user may have gone elsewhere meanwhile.
                if self.route.get_untracked() == route && self.address.get_value() != route {
                    self.address.set_value(route);
                    // A fixed address of this very page: it can't be refused.
                    drop(window().location().set_hash(route.href()));
                }
            });
        }
    }

    /// The user has changed the address. The browser also tells of what came from `go`, and late: the page may be on its way again.
    fn follow(self, now: Route) {
        if self.address.get_value() != now {
            self.address.set_value(now);
            if self.route.get_untracked() != now {
                self.route.set(now);
            }
        }
    }
}
