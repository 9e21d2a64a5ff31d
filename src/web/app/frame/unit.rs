//! The mark of analyses by company: in sight on every page, one press from where it is chosen.

use crate::present::frame::unit_mark;
use crate::web::route::{Route, View};
use crate::web::state::use_session;
use leptos::prelude::*;

/// The mark; nothing while persons are analysed.
#[component]
pub(super) fn UnitMark() -> impl IntoView {
    let session = use_session();
    let mark =
        Memo::new(move |_| session.analysis.with(|analysis| unit_mark(analysis.as_deref(), session.language.get())));
    let link = move |(name, how): (&'static str, String)| {
        view! { <a class="unit-mark" href=Route::Segments(View::Companies).href() title=how>{name}</a> }
    };
    move || mark.get().map(link)
}
