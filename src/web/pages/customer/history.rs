//! What a customer did: the time line, and the list of what happened.

use super::Shared;
use crate::domain::Currency;
use crate::present::chart::{Chart, Scene, Table};
use crate::present::person::{MomentRow, moments, timeline};
use crate::text::format;
use crate::web::pages::Figure;
use crate::web::ui::{Button, ButtonKind, Section};
use leptos::prelude::*;

/// Rows that are shown at first, and with each press more.
const ROWS: usize = 40;

/// The time line.
#[component]
pub(super) fn TimelineFigure(
    /// What the page reads.
    shared: Shared,
) -> impl IntoView {
    let words = shared.words;
    let chart = Signal::derive(move || {
        let (person, analysis) = (shared.person.get(), shared.analysis.get());
        match (person, analysis) {
            (Some(person), Some(analysis)) => {
                timeline(&person, analysis.reference, analysis.currency, shared.session.language.get())
            }
            (Some(_) | None, _) => Chart::new(Table::default(), |width| Scene::new(width, 0.0)),
        }
    });
    view! {
        <Figure
            title=move || words.get().timeline()
            note=Signal::derive(move || Some(words.get().timeline_note().to_owned()))
            how=Signal::derive(move || Some(words.get().timeline_how().to_owned()))
            chart
        />
    }
}

/// What happened, the latest first, a part at a time.
#[component]
pub(super) fn Moments(
    /// What the page reads.
    shared: Shared,
) -> impl IntoView {
    let words = shared.words;
    let language = shared.session.language;
    let currency =
        move || shared.analysis.with(|analysis| analysis.as_ref().map_or(Currency::BRL, |analysis| analysis.currency));
    let rows = Memo::new(move |_| {
        let person = shared.person.get();
        person.map_or_else(Vec::new, |person| moments(&person.moments, currency(), language.get()))
    });
    let key =
        Memo::new(move |_| shared.person.with(|person| person.as_ref().map(|person| person.why.customer.key.clone())));
    // Another customer begins with the first rows.
    let shown = RwSignal::new((None::<String>, ROWS));
    let len = move || {
        let key = key.get();
        shown.with(|(of, len)| if *of == key { *len } else { ROWS }).min(rows.with(Vec::len))
    };
    let left = move || rows.with(Vec::len) - len();
    let has_more = move || left() > 0;
    let more = move |()| shown.set((key.get_untracked(), untrack(len) + ROWS));
    let note = move || {
        let (listed, all) =
            shared.person.with(|person| person.as_ref().map_or((0, 0), |one| (one.moments.len() as u64, one.happened)));
        (listed < all).then(|| {
            let count = |number| format::count(language.get(), number);
            words.get().moments_cut(&count(listed), &count(all))
        })
    };
    let heads = move || {
        let [day, what, detail, value] = words.get().moment_heads(&format::currency_sign(currency()));
        view! {
            <tr>
                <th scope="col">{day}</th>
                <th scope="col">{what}</th>
                <th scope="col">{detail}</th>
                <th scope="col" class="num">{value}</th>
            </tr>
        }
    };
    view! {
        <Section title=move || words.get().moments() note=Signal::derive(note)>
            <table class="tbl moments">
                <thead>{heads}</thead>
                <tbody>{move || rows.with(|rows| rows.iter().take(len()).map(row).collect_view())}</tbody>
            </table>
            <Show when=has_more>
                <p class="more">
                    <Button kind=ButtonKind::Link on_press=more>
                        {move || words.get().more_moments(&format::count(language.get(), left().min(ROWS) as u64))}
                    </Button>
                </p>
            </Show>
        </Section>
    }
}

fn row(row: &MomentRow) -> impl IntoView + use<> {
    let what = if row.is_order { view! { <b>{row.what}</b> }.into_any() } else { row.what.into_any() };
    view! {
        <tr>
            <td class="nowrap">{row.day.clone()}</td>
            <td class="nowrap">{what}</td>
            <td>{row.detail.clone()}</td>
            <td class="num">{row.value.clone()}</td>
        </tr>
    }
}
