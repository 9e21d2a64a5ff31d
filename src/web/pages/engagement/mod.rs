//! The page of engagement: how lately customers opened or clicked. What is shown, `present::values::engagement` works out.

use super::values::{Below, Finding, NumberField, Page, PartsTable, Picture, chart, lede, part};
use crate::domain::{Engagement, EngagementLimits, Partition, SampleFile};
use crate::engine::protocol::{Download, Studied, Study};
use crate::present::chart::{Line, Table, shown};
use crate::present::values::engagement::engagement;
use crate::present::values::parts::{of_part, part_in};
use crate::text::Catalogue;
use crate::web::state::session::Intent;
use crate::web::ui::{Button, ButtonKind, Section};
use leptos::prelude::*;

/// The most days that a limit may be.
const MOST_DAYS: u32 = 3_650;

/// The page.
#[component]
pub fn EngagementPage() -> impl IntoView {
    let page = Page::open(|| Study::Engagement);
    let view = page.view(|analysis, (_, studied), language| {
        if let Studied::Engagement(report) = studied { Some(engagement(analysis, report, language)) } else { None }
    });
    let words = page.words;
    let chosen = page.chosen(|condition| part_in(condition, Partition::Engagement).map(u32::from));
    let is_known = Memo::new(move |_| view.with(|view| view.as_ref().map(|view| view.picture.is_some())));
    let teach = move || (is_known.get() == Some(false)).then(|| view! { <Ways page/> });
    view! {
        <Finding page lede=lede(view, |view| &view.lede) acts=teach/>
        <Show when=move || is_known.get() == Some(true)>
            <Below page>
                <div class="beside">
                    <Picture
                        title=move || words.get().engagement_picture()
                        note=Signal::derive(move || words.get().engagement_picture_note().to_owned())
                        how=Signal::derive(move || words.get().engagement_how().to_owned())
                        chart=chart(view, |view| view.picture.clone())
                        chosen
                        on_choose=move |class: u32| page.look(of_part(Partition::Engagement, class as u16))
                    />
                    <Limits page/>
                </div>
                <PartsTable
                    page
                    title=move || words.get().engagement_table()
                    partition=Partition::Engagement
                    table=part(view, |view| view.table.clone())
                />
                <Others page others=part(view, |view| view.others.clone())/>
            </Below>
        </Show>
    }
}

/// What to add, where nobody knows who opens.
#[component]
fn Ways(
    /// The page.
    page: Page,
) -> impl IntoView {
    let words = page.words;
    let template = move |()| page.session.send(Intent::Download(Download::Template(SampleFile::EmailEvents)));
    view! {
        <Button kind=ButtonKind::Primary on_press=move |()| page.session.send(Intent::ChooseFiles(None))>
            {move || words.get().engagement_add()}
        </Button>
        <Button kind=ButtonKind::Plain on_press=template>{move || words.get().engagement_template()}</Button>
    }
}

/// The three limits. Each lies between its neighbours.
#[component]
fn Limits(
    /// The page.
    page: Page,
) -> impl IntoView {
    let words = page.words;
    let settings = page.session.settings;
    let days = move || settings.with(|settings| settings.engagement.days());
    let field = move |place: usize, class: Engagement| {
        let value = Signal::derive(move || days().get(place).copied().unwrap_or_default());
        let between = Signal::derive(move || {
            let days = days();
            let before = place.checked_sub(1).and_then(|before| days.get(before)).map_or(1, |before| before + 1);
            (before, days.get(place + 1).map_or(MOST_DAYS, |next| next - 1))
        });
        let change = move |number: u32| {
            let mut limits = settings.get_untracked().engagement.days();
            if let Some(limit) = limits.get_mut(place) {
                *limit = number;
            }
            // The field lets nothing through that does not ascend.
            if let Ok(limits) = EngagementLimits::new(limits) {
                page.change(|settings| settings.engagement = limits);
            }
        };
        let label = move || {
            let words: &'static dyn Catalogue = words.get();
            words.engagement_limit(words.engagement(class))
        };
        view! { <NumberField label value between on_change=change/> }
    };
    let fields = [Engagement::High, Engagement::Medium, Engagement::Low].into_iter().enumerate();
    let is_default = move || settings.with(|settings| settings.engagement == EngagementLimits::default());
    let reset = move |()| page.change(|settings| settings.engagement = EngagementLimits::default());
    view! {
        <Section title=move || words.get().limits() note=Signal::derive(move || words.get().limits_note().to_owned())>
            <div class="beside-fields">{fields.map(|(place, class)| field(place, class)).collect_view()}</div>
            <Show when=move || !is_default()>
                <Button kind=ButtonKind::Link on_press=reset>{move || words.get().limits_default()}</Button>
            </Show>
        </Section>
    }
}

/// Subscribers who are no customers.
#[component]
fn Others(
    /// The page.
    page: Page,
    /// How many, by class.
    others: Signal<Option<Table>>,
) -> impl IntoView {
    let words = page.words;
    let language = page.session.language;
    move || {
        let table = others.get()?;
        let heads = table.header.into_iter().enumerate();
        let heads = heads.map(|(place, head)| {
            let class = if place > 0 { "num" } else { "" };
            view! { <th scope="col" class=class>{head}</th> }
        });
        let row = move |line: Line| {
            let mut cells = line.cells.iter().map(|cell| shown(cell, language.get()));
            let name = cells.next();
            let cells = cells.map(|cell| view! { <td class="num">{cell}</td> }).collect_view();
            view! { <tr><th scope="row">{name}</th>{cells}</tr> }
        };
        let rows = table.lines.into_iter().map(row).collect_view();
        let heads = heads.collect_view();
        Some(view! {
            <Section
                title=move || words.get().others_title()
                note=Signal::derive(move || words.get().others_note().to_owned())
            >
                <table class="tbl pad narrow">
                    <thead><tr>{heads}</tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </Section>
        })
    }
}
