//! The page of companies: customers grouped by name, CNPJ root or domain. What is shown, `present::values::companies`
//! works out.

use super::values::{Below, Finding, Page, Picture, chart, lede, part};
use crate::domain::CompanyBy;
use crate::engine::protocol::{CompanyQuery, Studied, Study};
use crate::present::chart::shown;
use crate::present::values::companies::{CompanyView, companies};
use crate::web::ui::{Button, ButtonKind, Choice, Section, Select};
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
    view! {
        <Finding page lede=lede(view, |view| &view.lede)/>
        <Below page>
            <Ways page query view/>
            <Picture
                title=move || words.get().companies_picture()
                note=Signal::derive(move || words.get().companies_note().to_owned())
                how=part(view, |view| view.how.unwrap_or_default().to_owned())
                chart=chart(view, |view| view.picture.clone())
                chosen=Signal::derive(|| None)
                on_choose=move |_: u32| ()
            />
            <Windows page query view/>
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
    let choose = move |by: Option<CompanyBy>| query.set(CompanyQuery { by, start: 0 });
    view! {
        <div class="choices">
            <span class="field wide">
                <span aria-hidden="true">{move || words.get().company_by()}</span>
                <Select label=move || words.get().company_by() choices value on_choose=choose/>
            </span>
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
) -> impl IntoView {
    let words = page.words;
    let language = page.session.language;
    let has_rows = Memo::new(move |_| view.with(|view| view.as_ref().is_some_and(|view| !view.lines.is_empty())));
    let row = move |(place, name, cells): (String, String, Vec<String>)| {
        let cells = cells.into_iter().enumerate().map(|(place, cell)| view! { <td class=class(place)>{cell}</td> });
        view! {
            <tr>
                <td class="num muted">{place}</td>
                <th scope="row">{name}</th>
                {cells.collect_view()}
            </tr>
        }
    };
    let written = move |cells: &[crate::engine::protocol::TableCell]| -> Vec<String> {
        cells.iter().map(|cell| shown(cell, language.get())).collect()
    };
    let rows = move || {
        view.with(|view| {
            let lines = view.iter().flat_map(|view| &view.lines);
            lines.map(|line| row((line.place.clone(), line.name.clone(), written(&line.cells)))).collect_view()
        })
    };
    let outside = move || {
        view.with(|view| {
            let cells = view.as_ref().map(|view| written(&view.outside)).unwrap_or_default();
            row((String::new(), words.get().no_company().to_owned(), cells))
        })
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
