//! The privacy panel: facts that the browser gives, an attempt to break out, the page as a file, and what none of this
//! stops.

use crate::present::frame::policy_shown;
use crate::text::{Attempt, format};
use crate::web::state::session::{Connection, Intent};
use crate::web::state::{use_session, use_words};
use crate::web::ui::{Button, Icon, IconKind, Section};
use leptos::prelude::*;

/// The panel.
#[component]
pub fn Proof() -> impl IntoView {
    let session = use_session();
    let words = use_words();
    let requests = Memo::new(move |_| session.network.with(|network| network.requests));
    view! {
        <Section title=move || words.get().proof_title() class="proof">
            <p class="lead">
                <span class="count">{move || format::count(session.language.get(), requests.get())}</span>
                <span>{move || words.get().proof_requests(requests.get())}</span>
            </p>
            <Facts />
            <div class="acts">
                <Button on_press=move |()| session.send(Intent::TrySending)>
                    {move || words.get().proof_try()}
                </Button>
                <Button on_press=move |()| {
                    session.send(Intent::SavePage(words.get_untracked().proof_file_name()));
                }>
                    <Icon kind=IconKind::Download />
                    {move || words.get().proof_save()}
                </Button>
            </div>
            <p class="note">{move || words.get().proof_try_hint()} " " {move || words.get().proof_save_hint()}</p>
            <h3>{move || words.get().proof_limits()}</h3>
            <ul class="note limits">
                {move || words.get().proof_limit_list().map(|limit| view! { <li>{limit}</li> }).collect_view()}
            </ul>
        </Section>
    }
}

/// The facts.
#[component]
fn Facts() -> impl IntoView {
    let session = use_session();
    let words = use_words();
    let policy = session.network.with_untracked(|network| network.policy.clone());
    let policy = StoredValue::new(policy);
    let attempt = Memo::new(move |_| session.network.with(|network| network.attempt));
    let connection = move || match session.network.with(|network| network.connection) {
        Connection::On => words.get().proof_online(),
        Connection::Off => words.get().proof_offline(),
    };
    let attempt_class = move || match attempt.get() {
        Attempt::Blocked => "ok",
        Attempt::LetOut | Attempt::Failed => "danger",
        Attempt::NotMade | Attempt::UnderWay => "",
    };
    let policy_class = if policy.with_value(Option::is_some) { "ok" } else { "danger" };
    view! {
        <dl>
            <div>
                <dt>{move || words.get().proof_policy()}</dt>
                <dd class=policy_class>
                    {move || policy.with_value(|policy| words.get().proof_policy_state(policy.as_deref()))}
                </dd>
                <dd class="policy">
                    {move || policy.with_value(|policy| match policy {
                        Some(policy) => view! { <code>{policy_shown(policy)}</code> }.into_any(),
                        None => view! { <span>{words.get().proof_policy_missing()}</span> }.into_any(),
                    })}
                </dd>
            </div>
            <div>
                <dt>{move || words.get().proof_attempt()}</dt>
                <dd class=attempt_class>
                    <span role="status">{move || words.get().proof_attempt_state(attempt.get())}</span>
                </dd>
            </div>
            <div>
                <dt>{move || words.get().proof_connection()}</dt>
                <dd>{connection}</dd>
            </div>
            <div>
                <dt>{move || words.get().proof_cookies()}</dt>
                <dd>{move || words.get().proof_none()}</dd>
            </div>
            <div>
                <dt>{move || words.get().proof_kept()}</dt>
                <dd>{move || words.get().proof_kept_what()}</dd>
            </div>
        </dl>
    }
}
