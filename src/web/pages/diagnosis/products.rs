//! What is bought, first, together and next, and what is given back: sections of the Diagnosis page. What they show,
//! `present::products` works out.

use crate::domain::{Currency, Facet};
use crate::engine::protocol::{ProductReport, RefundReport, Studied, Study};
use crate::present::chart::{Chart, Scene, Table};
use crate::present::products;
use crate::present::products::Pairing;
use crate::web::pages::Figure;
use crate::web::state::{use_session, use_words};
use crate::web::ui::{Choice, Section, SegmentedControl};
use leptos::prelude::*;
use std::sync::Arc;

/// What is bought: four charts by one facet, and the choice of it.
#[component]
pub fn ProductFigures() -> impl IntoView {
    let (session, words) = (use_session(), use_words());
    let facet = RwSignal::new(Facet::Product);
    let answer = Memo::new(move |_| session.study(Study::Products(facet.get())));
    let report = report(move || answer.get().get(), |studied| products::products(studied).cloned());
    let language = session.language;
    let currency = currency();
    let chart = move |draw: fn(&ProductReport, Currency, crate::domain::Language) -> Chart| {
        Signal::derive(move || {
            report.with(|report| {
                report.as_ref().map_or_else(nothing, |report| draw(report, currency.get(), language.get()))
            })
        })
    };
    let told = Memo::new(move |_| report.with(|report| report.as_ref().map(|report| report.told.clone())));
    let choices = Signal::derive(move || {
        let told = told.get().unwrap_or_default();
        told.into_iter().map(|facet| Choice { value: facet, name: words.get().order_facet(facet).to_owned() }).collect()
    });
    let shown =
        Signal::derive(move || report.with(|report| report.as_ref().map_or(Facet::Product, |report| report.facet)));
    let side = move || {
        let several = told.with(|told| told.as_ref().is_some_and(|told| told.len() > 1));
        several.then(|| {
            view! {
                <SegmentedControl
                    label=move || words.get().order_facets()
                    choices
                    value=shown
                    on_choose=move |chosen: Facet| facet.set(chosen)
                />
            }
        })
    };
    let paired = move || {
        let paired = report.with(|report| report.as_ref().map_or(0, |report| report.paired));
        crate::text::format::count(language.get(), paired)
    };
    let has_pairs = move |pairing: Pairing| {
        report.with(|report| report.as_ref().is_some_and(|report| !pairing.of(report).is_empty()))
    };
    let remark =
        move || report.with(|report| report.as_ref().map(|report| products::bought_remark(report, language.get())));
    let charts = move || {
        view! {
            <Figure
                title=move || words.get().bought_title(shown.get())
                note=Signal::derive(move || Some(words.get().bought_note().to_owned()))
                how=Signal::derive(move || Some(words.get().bought_how().to_owned()))
                remark=Signal::derive(remark)
                chart=chart(products::bought)
                side
            />
            <Figure
                title=move || words.get().first_title(shown.get())
                note=Signal::derive(move || Some(words.get().first_note().to_owned()))
                how=Signal::derive(move || Some(words.get().first_how().to_owned()))
                chart=chart(products::first)
            />
            <Show when=move || has_pairs(Pairing::Together)>
                <Figure
                    title=move || words.get().together_title()
                    note=Signal::derive(move || Some(words.get().pairs_note().to_owned()))
                    how=Signal::derive(move || Some(words.get().together_how(&paired())))
                    chart=chart(|report, currency, language| {
                        products::pairs(report, Pairing::Together, currency, language)
                    })
                />
            </Show>
            <Show when=move || has_pairs(Pairing::Next)>
                <Figure
                    title=move || words.get().next_title(shown.get())
                    note=Signal::derive(move || Some(words.get().pairs_note().to_owned()))
                    how=Signal::derive(move || Some(words.get().next_how(&paired())))
                    chart=chart(|report, currency, language| {
                        products::pairs(report, Pairing::Next, currency, language)
                    })
                />
            </Show>
        }
    };
    move || match told.get() {
        None => ().into_any(),
        Some(told) if told.is_empty() => view! {
            <Section title=move || words.get().products_unknown().0>
                <p class="note">{move || words.get().products_unknown().1}</p>
            </Section>
        }
        .into_any(),
        Some(_) => charts().into_any(),
    }
}

/// What was given back.
#[component]
pub fn RefundFigures() -> impl IntoView {
    let (session, words) = (use_session(), use_words());
    let studied = session.study(Study::Refunds);
    let report = report(move || studied.get(), |studied| products::refunds(studied).cloned());
    let language = session.language;
    let currency = currency();
    let with = move |shown: fn(&RefundReport, Currency, crate::domain::Language) -> Chart| {
        Signal::derive(move || {
            report.with(|report| {
                report.as_ref().map_or_else(nothing, |report| shown(report, currency.get(), language.get()))
            })
        })
    };
    let remark = move || {
        report.with(|report| {
            report.as_ref().map(|report| products::refunds_remark(report, currency.get(), language.get()))
        })
    };
    let has_refunds = Memo::new(move |_| report.with(|report| report.as_ref().map(|report| report.total.orders > 0)));
    let has_products = move || report.with(|report| report.as_ref().is_some_and(|report| !report.products.is_empty()));
    let charts = move || {
        view! {
            <Figure
                title=move || words.get().refunds_title()
                note=Signal::derive(move || Some(words.get().refunds_note().to_owned()))
                how=Signal::derive(move || Some(words.get().refunds_how().to_owned()))
                remark=Signal::derive(remark)
                chart=with(products::refunds_by_month)
            />
            <Show when=has_products>
                <Figure
                    title=move || words.get().refunded_title()
                    note=Signal::derive(move || Some(words.get().refunded_note().to_owned()))
                    how=Signal::derive(move || Some(words.get().refunded_how().to_owned()))
                    chart=with(|report, _, language| products::refunded(report, language))
                />
            </Show>
        }
    };
    move || match has_refunds.get() {
        None => ().into_any(),
        Some(false) => view! {
            <Section title=move || words.get().refunds_title()>
                <p class="note">{move || words.get().no_refunds()}</p>
            </Section>
        }
        .into_any(),
        Some(true) => charts().into_any(),
    }
}

/// The last report that came, until the next.
fn report<R: Clone + Send + Sync + 'static>(
    studied: impl Fn() -> Option<Arc<Studied>> + Send + Sync + 'static,
    of: fn(&Studied) -> Option<R>,
) -> Memo<Option<R>> {
    let work = move |last: Option<&Option<R>>| {
        studied().and_then(|studied| of(&studied)).or_else(|| last.and_then(Clone::clone))
    };
    Memo::new_with_compare(work, |_, _| true)
}

/// The currency of the analysis.
fn currency() -> Memo<Currency> {
    let session = use_session();
    Memo::new(move |last: Option<&Currency>| {
        let now = session.analysis.with(|analysis| analysis.as_ref().map(|analysis| analysis.currency));
        now.or(last.copied()).unwrap_or(Currency::BRL)
    })
}

fn nothing() -> Chart {
    Chart::new(Table::default(), |width| Scene::new(width, 0.0))
}
