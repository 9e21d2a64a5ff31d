//! The page of companies: customers grouped by name, CNPJ root or domain. What is shown, `present::values::companies`
//! works out.

use super::values::{Below, Finding, Page, Picture, chart, lede, part};
use crate::domain::{CompanyBy, Unit};
use crate::engine::protocol::{CompanyQuery, Studied, Study, TableCell};
use crate::present::chart::shown;
use crate::present::values::companies::{CompanyLine, CompanyView, companies};
use crate::web::ui::{Button, ButtonKind, Choice, Section, SegmentedControl, Select};
use leptos::prelude::*;

/// The page.
#[component]
pub fn CompaniesPage() -> impl IntoView {
    let query = RwSignal::new(CompanyQuery { by: None, start: 0 });
    let page = Page::open(move || Study::Companies(query.get()));
    let words = page.words;
    let view = page.view(|analysis, (_, studied), language| {
        if let Studied::Companies(report) = studied { Some(companies(analysis, report, language)) } else { None }
    });
    let chosen = page.chosen(move |condition| view.with(|view| view.as_ref()?.mark_in(condition)));
    let look = move |mark: u32| {
        let condition = view.with_untracked(|view| view.as_ref().and_then(|view| view.of_mark(mark)));
        condition.into_iter().for_each(|condition| page.look(condition));
    };
    view! {
        <Finding page lede=lede(view, |view| &view.lede)/>
        <Below page>
            <Ways page query view/>
            <Units page view/>
            <Picture
                title=move || words.get().companies_picture()
                note=Signal::derive(move || words.get().companies_note().to_owned())
                how=part(view, |view| view.how.unwrap_or_default().to_owned())
                chart=chart(view, |view| view.picture.clone())
                chosen
                on_choose=look
            />
            <Windows page query view chosen on_choose=look/>
        </Below>
    }
}

/// The way to group.
#[component]
fn Ways(
    /// The page.
    page: Page,
    /// What is asked for.
    query: RwSignal<CompanyQuery>,
    /// What it shows.
    view: Memo<Option<CompanyView>>,
) -> impl IntoView {
    let words = page.words;
    let choices = Signal::derive(move || {
        let mut choices: Vec<Choice<Option<CompanyBy>>> = Vec::new();
        view.with(|view| {
            let Some(view) = view else { return };
            if view.by.is_none() {
                choices.push(Choice::new(None, words.get().company_choose()));
            }
            choices.extend(view.offers.iter().map(|(by, name)| Choice::new(Some(*by), name.clone())));
        });
        choices
    });
    let value = part(view, |view| view.by);
    let choose = move |by: Option<CompanyBy>| {
        query.set(CompanyQuery { by, start: 0 });
        // What is analysed by company follows: the page shows those companies and no others.
        let unit = view.with_untracked(|view| view.as_ref().map_or(Unit::Person, |view| view.unit));
        if let (Unit::Company(_), Some(by)) = (unit, by) {
            page.change(|settings| settings.unit = Unit::Company(by));
        }
    };
    view! {
        <div class="choices">
            <span class="field wide">
                <span aria-hidden="true">{move || words.get().company_by()}</span>
                <Select label=move || words.get().company_by() choices value on_choose=choose/>
            </span>
        </div>
    }
}

/// Whom all analyses count.
#[component]
fn Units(
    /// The page.
    page: Page,
    /// What it shows.
    view: Memo<Option<CompanyView>>,
) -> impl IntoView {
    let words = page.words;
    let choices = Signal::derive(move || {
        let words = words.get();
        let companies = view.with(|view| view.as_ref().and_then(|view| view.companies));
        vec![Choice::new(Some(Unit::Person), words.unit_person()), Choice::new(companies, words.unit_company())]
    });
    let value = Signal::derive(move || Some(view.with(|view| view.as_ref().map(|view| view.unit)).unwrap_or_default()));
    let reason = Signal::derive(move || {
        let has_any = view.with(|view| view.as_ref().is_some_and(|view| view.companies.is_some()));
        (!has_any).then(|| words.get().unit_needs_companies().to_owned())
    });
    let choose = move |unit: Option<Unit>| {
        unit.into_iter().for_each(|unit| page.change(|settings| settings.unit = unit));
    };
    view! {
        <div class="choices">
            <span class="field">
                <span aria-hidden="true">{move || words.get().unit_choice()}</span>
                <SegmentedControl label=move || words.get().unit_choice() choices value reason on_choose=choose/>
            </span>
            <p class="note">{move || view.with(|view| view.as_ref().map(|view| view.unit_note))}</p>
        </div>
    }
}

/// The companies of the window.
#[component]
fn Windows(
    /// The page.
    page: Page,
    /// What is asked for.
    query: RwSignal<CompanyQuery>,
    /// What it shows.
    view: Memo<Option<CompanyView>>,
    /// The company that is chosen, by its place in the window.
    chosen: Signal<Option<u32>>,
    /// Called with the place of a company that was chosen.
    #[prop(into)]
    on_choose: Callback<u32>,
) -> impl IntoView {
    let words = page.words;
    let language = page.session.language;
    let has_rows = Memo::new(move |_| view.with(|view| view.as_ref().is_some_and(|view| !view.lines.is_empty())));
    let written = move |cells: &[TableCell]| {
        let cells = cells.iter().map(|cell| shown(cell, language.get())).enumerate();
        cells.map(|(place, cell)| view! { <td class=class(place)>{cell}</td> }).collect_view()
    };
    let row = move |(place, line): (u32, &CompanyLine)| {
        let is_chosen = Signal::derive(move || chosen.get() == Some(place));
        view! {
            <tr class:is-sel=is_chosen on:click=move |_| on_choose.run(place)>
                <td class="num muted">{line.place.clone()}</td>
                <th scope="row">
                    <button type="button" class="segname" aria-pressed=move || is_chosen.get().to_string()>
                        {line.name.clone()}
                    </button>
                </th>
                {written(&line.cells)}
            </tr>
        }
    };
    let rows = move || view.with(|view| (0..).zip(view.iter().flat_map(|view| &view.lines)).map(row).collect_view());
    let outside = move || {
        let cells = view.with(|view| view.as_ref().map(|view| written(&view.outside)));
        view! {
            <tr>
                <td class="num muted"></td>
                <th scope="row">{words.get().no_company()}</th>
                {cells}
            </tr>
        }
    };
    let heads = move || {
        view.with(|view| {
            let heads = view.iter().flat_map(|view| &view.heads).enumerate();
            let head = |(place, head): (usize, &String)| {
                let class = place.checked_sub(1).map_or("", class);
                view! { <th scope="col" class=class>{head.clone()}</th> }
            };
            heads.map(head).collect_view()
        })
    };
    let go = move |start: Option<u64>| {
        if let Some(start) = start {
            query.update(|query| query.start = start);
        }
    };
    let before = part(view, |view| view.before);
    let next = part(view, |view| view.next);
    let reason = move |to: Signal<Option<u64>>| {
        Signal::derive(move || to.get().is_none().then(|| words.get().companies_no_more().to_owned()))
    };
    let pages = move || {
        view! {
            <Button kind=ButtonKind::Link reason=reason(before) on_press=move |()| go(before.get_untracked())>
                {move || words.get().companies_before()}
            </Button>
            <span aria-live="polite">{move || view.with(|view| view.as_ref().map(|view| view.window.clone()))}</span>
            <Button kind=ButtonKind::Link reason=reason(next) on_press=move |()| go(next.get_untracked())>
                {move || words.get().companies_next()}
            </Button>
        }
    };
    let pages = StoredValue::new(pages);
    view! {
        <Show when=move || has_rows.get()>
            <Section
                title=move || words.get().companies_table()
                note=Signal::derive(move || words.get().companies_note().to_owned())
                side=move || pages.with_value(|pages| pages())
            >
                <div class="scroll">
                    <table class="tbl pad companies-table">
                        <thead>
                            <tr>
                                <td class="num muted"></td>
                                {heads}
                            </tr>
                        </thead>
                        <tbody>{rows}</tbody>
                        <tfoot>{outside}</tfoot>
                    </table>
                </div>
            </Section>
        </Show>
    }
}

/// Secondary figures give way on narrow screens.
fn class(place: usize) -> &'static str {
    match place {
        0 | 2 | 3 => "num",
        _ => "num w-order",
    }
}
