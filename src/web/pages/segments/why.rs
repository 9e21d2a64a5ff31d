//! The panel that says why a customer is where it is.

use super::Shared;
use crate::present::segments::why::{Conclusion, WhyView, why};
use crate::web::state::session::Intent;
use crate::web::ui::{Button, ButtonKind, Code, Icon, IconKind, ScoreRuler, StageCode};
use leptos::html::Aside;
use leptos::prelude::*;

/// The panel; a hint while nobody is chosen.
#[component]
pub(super) fn WhyPanel(
    /// What the page reads.
    shared: Shared,
) -> impl IntoView {
    let words = shared.words;
    let panel = NodeRef::<Aside>::new();
    let shown = Memo::new(move |_| {
        let found = shared.session.why.get()?;
        Some(shared.analysis.with(|analysis| why(&found, analysis, shared.session.language.get())))
    });
    let customer = Memo::new(move |_| shown.with(|shown| shown.as_ref().map(|shown| shown.customer)));
    // Below the table, on narrow screens, the answer would come unseen.
    Effect::new(move |before: Option<Option<u32>>| {
        let now = customer.get();
        if now.is_some()
            && before.flatten() != now
            && let Some(panel) = panel.get_untracked()
        {
            super::customers::scroll_near(&panel);
        }
        now
    });
    let open = move |()| {
        if let Some(why) = shared.session.why.get_untracked() {
            shared.session.send(Intent::OpenCustomer(why.customer.key.clone()));
        }
    };
    let title = move || {
        shown.with(|shown| shown.as_ref().map_or_else(|| words.get().why().to_owned(), |shown| shown.title.clone()))
    };
    let content = move || {
        shown.with(|shown| match shown {
            Some(shown) => explained(shown.clone()).into_any(),
            None => view! { <p class="muted">{words.get().why_hint()}</p> }.into_any(),
        })
    };
    view! {
        <aside class="sec why" aria-labelledby="why-title" node_ref=panel>
            <header>
                <h2 id="why-title" aria-live="polite">{title}</h2>
                <div class="side">
                    <Show when=move || customer.get().is_some()>
                        <Button
                            kind=ButtonKind::Icon
                            label=Signal::derive(move || words.get().close_why().to_owned())
                            on_press=move |()| shared.session.send(Intent::CloseWhy)
                        >
                            <Icon kind=IconKind::Close/>
                        </Button>
                    </Show>
                </div>
            </header>
            {content}
            <Show when=move || customer.get().is_some()>
                <p>
                    <Button kind=ButtonKind::Link on_press=open>{move || words.get().open_person()}</Button>
                </p>
            </Show>
        </aside>
    }
}

/// The scores on their rulers, and where they lead.
pub(in crate::web::pages) fn explained(shown: WhyView) -> impl IntoView {
    let profile = shown.profile.into_iter().map(|(name, value)| view! { <div><dt>{name}</dt><dd>{value}</dd></div> });
    let rulers = shown.rulers.into_iter().map(|ruler| {
        let (name, value, sentence) = (ruler.name, ruler.value.clone(), ruler.sentence.clone());
        view! {
            <div class="wy">
                <dt>{name}</dt>
                <dd>{value}</dd>
                <dd class="wide"><ScoreRuler ruler/></dd>
                <dd class="note wide">{sentence}</dd>
            </div>
        }
    });
    let stage = shown.stage;
    let conclusion = match shown.conclusion {
        Conclusion::Segment { formula, leads_to, segment } => view! {
            <p>
                {formula}" "{leads_to}" "
                <b class="nowrap"><Code tint=segment.tint code=segment.code/>" "{segment.name}</b>
            </p>
            <p class="note">{segment.strategy}</p>
        }
        .into_any(),
        Conclusion::Nothing(reason) => view! { <p>{reason}</p> }.into_any(),
    };
    view! {
        <dl class="profile">{profile.collect_view()}</dl>
        <dl class="wys">{rulers.collect_view()}</dl>
        <div class="concl">
            {conclusion}
            <p>
                {shown.stage_is}" "
                <b class="nowrap"><StageCode stage/>{shown.stage_name}</b>
                ": "{shown.stage_reason}
            </p>
            <p class="note">{shown.orders}</p>
        </div>
    }
}
