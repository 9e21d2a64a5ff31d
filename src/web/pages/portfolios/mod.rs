//! The page of portfolios: named bands of customers, each with its owner. What is shown, `present::values::portfolios` works
//! out.

mod editor;

use super::values::{Below, Finding, Page, PartsTable, Picture, chart, lede, part};
use crate::domain::Partition;
use crate::engine::protocol::{Studied, Study};
use crate::present::values::parts::{of_part, part_in};
use crate::present::values::portfolios::{most_score, portfolios, suggested, with_another};
use crate::text::format;
use crate::web::ui::{Button, ButtonKind};
use editor::Editor;
use leptos::prelude::*;

/// The page.
#[component]
pub fn PortfoliosPage() -> impl IntoView {
    let page = Page::open(|| Study::Portfolios);
    let words = page.words;
    let view = page.view(|analysis, (_, studied), language| {
        if let Studied::Portfolios(report) = studied { Some(portfolios(analysis, report, language)) } else { None }
    });
    let settings = page.session.settings;
    let has_some = Memo::new(move |_| settings.with(|settings| !settings.portfolios.get().is_empty()));
    let acts = move || (!has_some.get()).then(|| view! { <Beginnings page/> });
    let chosen = page.chosen(|condition| part_in(condition, Partition::Portfolio).map(u32::from));
    let how = Signal::derive(move || {
        let (language, most) = (page.session.language.get(), settings.with(most_score));
        words.get().portfolios_how("3", &format::count(language, most.into()))
    });
    view! {
        <Finding page lede=lede(view, |view| &view.lede) acts/>
        <Show when=move || has_some.get()>
            <Below page>
                <Editor page view/>
                <Picture
                    title=move || words.get().portfolios_picture()
                    note=Signal::derive(move || words.get().portfolios_picture_note().to_owned())
                    how
                    chart=chart(view, |view| view.picture.clone())
                    chosen
                    on_choose=move |portfolio: u32| page.look(of_part(Partition::Portfolio, portfolio as u16))
                />
                <PartsTable
                    page
                    title=move || words.get().portfolios_sums()
                    partition=Partition::Portfolio
                    table=part(view, |view| view.table.clone())
                />
            </Below>
        </Show>
    }
}

/// The first portfolios.
#[component]
fn Beginnings(
    /// The page.
    page: Page,
) -> impl IntoView {
    let words = page.words;
    let language = page.session.language;
    let start = move |()| page.change(|settings| settings.portfolios = suggested(settings, language.get_untracked()));
    let one = move |()| {
        page.change(|settings| {
            // There is room for the first.
            if let Ok(portfolios) = with_another(&settings.portfolios, language.get_untracked()) {
                settings.portfolios = portfolios;
            }
        });
    };
    view! {
        <Button kind=ButtonKind::Plain on_press=one>{move || words.get().portfolio_add()}</Button>
        <Button kind=ButtonKind::Primary on_press=start>{move || words.get().portfolios_start()}</Button>
    }
}
