//! The editor of portfolios: a row each, tried from the top down. What is typed, `present::values::portfolios` reads.

use crate::domain::Portfolios;
use crate::present::values::portfolios::{
    Band, EditError, End, Field, PortfolioView, edited, swapped, with_another, without, written,
};
use crate::text::format;
use crate::web::pages::values::Page;
use crate::web::ui::{Button, ButtonKind, Icon, IconKind, Section, fresh_id};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// The editor.
#[component]
pub(super) fn Editor(
    /// The page.
    page: Page,
    /// What is known of them.
    view: Memo<Option<PortfolioView>>,
) -> impl IntoView {
    let words = page.words;
    let settings = page.session.settings;
    let language = page.session.language;
    let count = Memo::new(move |_| settings.with(|settings| settings.portfolios.get().len()));
    let sign = Signal::derive(move || {
        page.session.analysis.with(|analysis| analysis.as_ref().map(|of| format::currency_sign(of.currency)))
    });
    let band = move |band: Band| {
        let sign = sign.get().unwrap_or_default();
        match band {
            Band::Score => words.get().score_band().to_owned(),
            Band::Income => words.get().income_band(&sign),
            Band::Volume => words.get().volume_band(&sign),
        }
    };
    let add = move |()| {
        // A full list refuses; the button says so.
        if let Ok(portfolios) = with_another(&settings.get_untracked().portfolios, language.get_untracked()) {
            page.change(|settings| settings.portfolios = portfolios);
        }
    };
    let full = Signal::derive(move || {
        let error = settings.with(|settings| with_another(&settings.portfolios, language.get()).err());
        error.map(|error| words.get().portfolios_fault(error))
    });
    let incomes = move || view.with(|view| view.as_ref().and_then(|view| view.incomes.clone()));
    let side = move || {
        view! { <Button kind=ButtonKind::Plain reason=full on_press=add>{move || words.get().portfolio_add()}</Button> }
    };
    view! {
        <Section
            title=move || words.get().portfolios_table()
            note=Signal::derive(move || words.get().portfolios_note().to_owned())
            side
        >
            <div class="scroll">
                <table class="tbl bands">
                    <thead>
                        <tr>
                            <th scope="col">{move || words.get().portfolio_column()}</th>
                            <th scope="col">{move || words.get().owner_column()}</th>
                            <th scope="col">{move || band(Band::Score)}</th>
                            <th scope="col">{move || band(Band::Income)}</th>
                            <th scope="col">{move || band(Band::Volume)}</th>
                            <th scope="col" class="num">{move || words.get().fitting_column()}</th>
                            <td></td>
                        </tr>
                    </thead>
                    <tbody>
                        <For each=move || 0..count.get() key=|place| *place let(place)>
                            <Row page view place/>
                        </For>
                    </tbody>
                </table>
            </div>
            {move || incomes().map(|incomes| view! { <p class="note">{incomes}</p> })}
        </Section>
    }
}

/// A portfolio.
#[component]
fn Row(
    /// The page.
    page: Page,
    /// What is known of them.
    view: Memo<Option<PortfolioView>>,
    /// Its place.
    place: usize,
) -> impl IntoView {
    let words = page.words;
    let name = Signal::derive(move || {
        page.session.settings.with(|settings| settings.portfolios.get().get(place).map(|of| of.name.clone()))
    });
    let named = move || name.get().unwrap_or_default();
    let fitting = move || view.with(|view| view.as_ref().and_then(|view| view.fitting.get(place).cloned()));
    let band = move |band: Band| {
        let called = move || match band {
            Band::Score => words.get().score_band().to_owned(),
            Band::Income => words.get().income_band(""),
            Band::Volume => words.get().volume_band(""),
        };
        let from = Signal::derive(move || words.get().portfolio_from(&named(), &called()));
        let to = Signal::derive(move || words.get().portfolio_to(&named(), &called()));
        view! {
            <td>
                <span class="span">
                    <Cell page place field=Field::Band(band, End::From) label=from/>
                    <span aria-hidden="true">{move || words.get().portfolio_between()}</span>
                    <Cell page place field=Field::Band(band, End::To) label=to/>
                </span>
            </td>
        }
    };
    view! {
        <tr>
            <td><Cell page place field=Field::Name label=Signal::derive(move || words.get().portfolio_column().to_owned())/></td>
            <td><Cell page place field=Field::Owner label=Signal::derive(move || words.get().owner_column().to_owned())/></td>
            {band(Band::Score)}
            {band(Band::Income)}
            {band(Band::Volume)}
            <td class="num">{fitting}</td>
            <td><Moves page place name/></td>
        </tr>
    }
}

/// Earlier, later, away.
#[component]
fn Moves(
    /// The page.
    page: Page,
    /// The portfolio's place.
    place: usize,
    /// Its name.
    name: Signal<Option<String>>,
) -> impl IntoView {
    let words = page.words;
    let settings = page.session.settings;
    let named = move || name.get().unwrap_or_default();
    let change = move |portfolios: Portfolios| page.change(|settings| settings.portfolios = portfolios);
    let exchange = move |first: usize| change(swapped(&settings.get_untracked().portfolios, first));
    let up = move |_| {
        if let Some(above) = place.checked_sub(1) {
            exchange(above);
            focus(&id(Way::Up, above));
        }
    };
    let down = move |_| {
        exchange(place);
        focus(&id(Way::Down, place + 1));
    };
    let is_last = move || settings.with(|settings| place + 1 >= settings.portfolios.get().len());
    let remove = move |()| change(without(&settings.get_untracked().portfolios, place));
    let disabled = |is: bool| is.then_some("true");
    view! {
        <span class="moves">
            <button
                type="button"
                class="icon-btn"
                id=id(Way::Up, place)
                aria-label=move || words.get().portfolio_up(&named())
                aria-disabled=disabled(place == 0)
                on:click=up
            >
                "↑"
            </button>
            <button
                type="button"
                class="icon-btn"
                id=id(Way::Down, place)
                aria-label=move || words.get().portfolio_down(&named())
                aria-disabled=move || disabled(is_last())
                on:click=move |event| if !is_last() { down(event) }
            >
                "↓"
            </button>
            <Button
                kind=ButtonKind::Icon
                label=Signal::derive(move || words.get().portfolio_remove(&named()))
                on_press=remove
            >
                <Icon kind=IconKind::Close/>
            </Button>
        </span>
    }
}

/// Which way a portfolio goes.
#[derive(Clone, Copy)]
enum Way {
    Up,
    Down,
}

fn id(way: Way, place: usize) -> String {
    match way {
        Way::Up => format!("portfolio-up-{place}"),
        Way::Down => format!("portfolio-down-{place}"),
    }
}

/// The keys stay with the portfolio that they move.
fn focus(id: &str) {
    let button = document().get_element_by_id(id).and_then(|button| button.dyn_into::<web_sys::HtmlElement>().ok());
    if let Some(button) = button {
        // Focus is a convenience here.
        let _ = button.focus();
    }
}

/// A field. What can't be taken stays in it, with the reason.
#[component]
fn Cell(
    /// The page.
    page: Page,
    /// The portfolio's place.
    place: usize,
    /// Which field of it.
    field: Field,
    /// Its name for those who do not see it.
    label: Signal<String>,
) -> impl IntoView {
    let words = page.words;
    let settings = page.session.settings;
    let language = page.session.language;
    let value = Memo::new(move |_| {
        settings.with(|settings| {
            settings.portfolios.get().get(place).map(|of| written(of, field, language.get())).unwrap_or_default()
        })
    });
    // What was typed last and refused, beside what was in force.
    let wrong = RwSignal::new(None::<(String, String, EditError)>);
    let refused =
        Memo::new(move |_| wrong.get().filter(|(of, ..)| *of == value.get()).map(|(_, text, error)| (text, error)));
    let shown = move || refused.get().map_or_else(|| value.get(), |(text, _)| text);
    let error = move || {
        refused.get().map(|(_, error)| match error {
            EditError::NoNumber => words.get().not_an_amount().to_owned(),
            EditError::Portfolios(fault) => words.get().portfolios_fault(fault),
        })
    };
    let take = move |event| {
        let text = event_target_value(&event);
        let now = settings.get_untracked().portfolios;
        match edited(&now, (place, field), &text, language.get_untracked()) {
            Ok(portfolios) => {
                wrong.set(None);
                page.change(|settings| settings.portfolios = portfolios);
            }
            Err(error) => wrong.set(Some((value.get_untracked(), text, error))),
        }
    };
    let error_id = fresh_id();
    let described = error_id.clone();
    view! {
        <span class=match field {
            Field::Name | Field::Owner => "cell-field",
            Field::Band(Band::Score, _) => "cell-field score",
            Field::Band(Band::Income | Band::Volume, _) => "cell-field amount",
        }>
            <input
                class="input"
                autocomplete="off"
                spellcheck="false"
                inputmode=match field {
                    Field::Name | Field::Owner => "text",
                    Field::Band(..) => "decimal",
                }
                aria-label=move || label.get()
                prop:value=shown
                aria-invalid=move || refused.with(|refused| refused.is_some().then_some("true"))
                aria-describedby=move || refused.with(|refused| refused.is_some().then(|| described.clone()))
                on:change=take
            />
            <span class="err" id=error_id role="status">{error}</span>
        </span>
    }
}
