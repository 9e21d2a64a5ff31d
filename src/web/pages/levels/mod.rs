//! The page of relationship levels: what the sales force does for whom. What is shown, `present::values::levels` works out.

use super::values::{Below, Finding, Page, PartsTable, Picture, chart, lede, part};
use crate::domain::Partition;
use crate::engine::protocol::{Studied, Study};
use crate::present::values::levels::{levels, mark_in, of_mark};
use leptos::prelude::*;

/// The page.
#[component]
pub fn LevelsPage() -> impl IntoView {
    let page = Page::open(|| Study::Levels);
    let words = page.words;
    let view =
        page.view(
            |analysis, (_, studied), language| {
                if let Studied::Levels(report) = studied { Some(levels(analysis, report, language)) } else { None }
            },
        );
    view! {
        <Finding page lede=lede(view, |view| &view.lede)/>
        <Below page>
            <PartsTable
                page
                title=move || words.get().levels_table()
                partition=Partition::Level
                table=part(view, |view| view.table.clone())
            />
            <Picture
                title=move || words.get().levels_picture()
                note=Signal::derive(move || words.get().levels_picture_note().to_owned())
                how=Signal::derive(move || words.get().levels_how().to_owned())
                chart=chart(view, |view| Some(view.picture.clone()))
                chosen=page.chosen(mark_in)
                on_choose=move |mark: u32| page.look(of_mark(mark))
            />
        </Below>
    }
}
