//! A condition of the régua at hand, in the builder that audiences have: of a step, of a branch, or whom it is for.

use super::Shared;
use crate::domain::{Condition, Fact, NumberFact};
use crate::present::audiences::list::customers;
use crate::present::audiences::rows::fresh;
use crate::present::audiences::sentence::error;
use crate::web::pages::conditions::{Edited, Editing, Lines};
use leptos::prelude::*;

/// What a condition asks at first.
pub(super) fn begun() -> Condition {
    Condition::All(vec![Condition::Test(fresh(Fact::Number(NumberFact::Orders), None))])
}

/// The builder, and how many meet the condition today.
#[component]
pub(super) fn ConditionLines(
    /// What the page reads.
    shared: Shared,
    /// How the ids of its controls begin.
    name: &'static str,
    /// The condition in force.
    #[prop(into)]
    condition: Signal<Option<Condition>>,
    /// Takes the changed one.
    settle: Callback<Condition>,
) -> impl IntoView {
    let session = shared.page.session;
    session.analysis.get_untracked().map(|first| {
        let edited = Edited { name, condition, audience: Signal::derive(|| None), settle };
        let editing = Editing::of(session, first, edited);
        let said = move || {
            let found = editing.report().map(|found| editing.names(|names| customers(found.group, names)));
            found.map(|customers| editing.words.get().meet_today(&customers))
        };
        let wrong = move || editing.error().map(|why| editing.names(|names| error(&why, names)));
        view! {
            <div class="cond-of">
                <Lines editing/>
                <p class="note">{said}</p>
                <p class="err">{wrong}</p>
            </div>
        }
    })
}
