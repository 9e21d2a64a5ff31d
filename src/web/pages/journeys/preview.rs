//! The message of the step at hand as one real customer gets it.

use super::Shared;
use crate::engine::protocol::{PersonReport, PlannedList, Studied, Study};
use crate::present::journeys::tags::Filled;
use crate::present::plan::preview::{Message, blank_lines, message, names_shop};
use crate::web::ui::{Button, ButtonKind, FieldKind, Section, TextField};
use leptos::prelude::*;

/// The section.
#[component]
pub(super) fn Preview(shared: Shared) -> impl IntoView {
    let words = shared.page.words;
    let session = shared.page.session;
    let nth = RwSignal::new(0_u32);
    let asked = Memo::new(move |_| {
        let journey = shared.journey.with(|own| own.as_ref().map(|own| own.number))?;
        let list = PlannedList::Step { journey, step: u8::try_from(shared.step()?).ok()? };
        Some(Study::Recipient(list, nth.get()))
    });
    let answer = Memo::new(move |_| asked.get().map(|study| session.study(study)));
    let step = Memo::new(move |_| {
        let number = shared.step()?;
        shared.journey.with(|own| own.as_ref().and_then(|own| own.steps().get(number).map(|step| (*step).clone())))
    });
    let shown = Memo::new(move |_| {
        let found = answer.get()?.get()?;
        let Studied::Person(PersonReport { person, .. }) = found.as_ref() else { return None };
        let step = step.get()?;
        Some(person.as_ref().map(|person| message(&step, person, session.language.get())))
    });
    let counted = session.follow(Signal::derive(move || {
        let journey = shared.journey.with(|own| own.as_ref().map(|own| own.number))?;
        Some(Study::Blanks(journey, u8::try_from(shared.step()?).ok()?))
    }));
    let blanks = move || {
        let lines = step.with(|step| {
            let (step, found) = (step.as_ref()?, counted.get()?);
            let Studied::Blanks(report) = found.as_ref() else { return None };
            Some(blank_lines(step, report, session.language.get()))
        });
        lines.unwrap_or_default().into_iter().map(|line| view! { <li class="note">{line}</li> }).collect_view()
    };
    let names_it = Memo::new(move |_| step.with(|step| step.as_ref().is_some_and(names_shop)));
    let shop = Memo::new(move |_| session.settings.with(|settings| settings.shop.clone()));
    let missing =
        Signal::derive(move || shop.with(String::is_empty).then(|| words.get().shop_name_missing().to_owned()));
    let call = move |name: String| shared.page.change(|settings| name.trim().clone_into(&mut settings.shop));
    let other = move |()| nth.update(|nth| *nth = nth.wrapping_add(1));
    let content = move || match shown.get() {
        None => ().into_any(),
        Some(None) => view! { <p class="note">{words.get().nobody_gets_it()}</p> }.into_any(),
        Some(Some(message)) => card(message, shared),
    };
    view! {
        <Section
            class="preview-sec"
            title=move || words.get().preview_title()
            side=move || view! { <Button kind=ButtonKind::Link on_press=other>{move || words.get().another_person()}</Button> }
        >
            {content}
            <ul class="remarks">{blanks}</ul>
            <Show when=move || names_it.get()>
                <TextField
                    kind=FieldKind::Text
                    label=move || words.get().shop_name()
                    value=shop
                    error=missing
                    on_change=call
                />
            </Show>
        </Section>
    }
}

fn card(message: Message, shared: Shared) -> AnyView {
    let words = shared.page.words;
    let Message { customer, channel, subject, pre_header, body, coupon, remarks } = message;
    let head = (crate::present::journeys::library::shows_subject(channel)).then(|| {
        view! {
            <p class="subject">{filled(subject)}</p>
            <p class="note">{filled(pre_header)}</p>
        }
    });
    let coupon =
        coupon.map(|(code, last)| view! { <p class="coupon"><b>{code}</b>" "<span class="note">{last}</span></p> });
    let remarks = remarks.into_iter().map(|remark| view! { <li class="err">{remark}</li> }).collect_view();
    view! {
        <p class="note">{words.get().preview_for(&customer)}" · "{words.get().channel(channel)}</p>
        <div class="message">
            {head}
            <div class="body">{filled(body)}</div>
            {coupon}
        </div>
        <ul class="remarks">{remarks}</ul>
    }
    .into_any()
}

/// A text with what was filled in marked.
fn filled(text: Filled) -> AnyView {
    let piece = |piece: crate::present::journeys::tags::FilledPiece| match piece.tag {
        None => piece.text.into_any(),
        Some(_) => view! { <mark>{piece.text}</mark> }.into_any(),
    };
    text.pieces.into_iter().map(piece).collect_view().into_any()
}
