//! How a component comes by the session and the words.

use super::session::Session;
use crate::text::{Catalogue, catalogue};
use leptos::prelude::*;

/// Gives the session to all components below.
pub fn provide_session(session: Session) {
    provide_context(session);
}

/// What the page knows. Only below [`provide_session`].
///
/// ```ignore
/// let session = use_session();
/// let open = move |()| session.send(Intent::OpenSample);
/// ```
#[must_use]
pub fn use_session() -> Session {
    expect_context()
}

/// The words, in the language of the page.
///
/// ```ignore
/// let words = use_words();
/// view! { <h1>{move || words.get().start_title()}</h1> }
/// ```
#[must_use]
pub fn use_words() -> Signal<&'static dyn Catalogue> {
    let language = use_session().language;
    Signal::derive(move || catalogue(language.get()))
}
