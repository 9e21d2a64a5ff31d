//! The parts of a partition as a table: a row of figures each, and what to do for its customers below. A row is a button.

use super::Page;
use crate::domain::{Language, Partition};
use crate::present::chart::{Colour, shown};
use crate::present::segments::looks::Tint;
use crate::present::values::parts::{PartLine, PartTable, of_part, part_in};
use crate::web::ui::{Section, stage_class, tint_class};
use leptos::prelude::*;

/// The table.
#[component]
pub(in crate::web::pages) fn PartsTable(
    /// The page.
    page: Page,
    /// Its heading.
    #[prop(into)]
    title: TextProp,
    /// The partition.
    partition: Partition,
    /// The parts.
    #[prop(into)]
    table: Signal<PartTable>,
) -> impl IntoView {
    let chosen = page.chosen(move |condition| part_in(condition, partition).map(u32::from));
    let language = page.session.language;
    let heads = move || {
        table.with(|table| {
            let head = |(place, head): (usize, &String)| {
                view! { <th scope="col" class=class(place)>{head.clone()}</th> }
            };
            table.heads.iter().enumerate().map(head).collect_view()
        })
    };
    let rows = move || {
        let columns = table.with(|table| table.heads.len());
        let lines = table.with(|table| table.lines.clone());
        let row = |line: PartLine| {
            let part = line.part;
            let is_chosen = Signal::derive(move || chosen.get() == Some(u32::from(part)));
            let choose = Callback::new(move |()| page.look(of_part(partition, part)));
            part_rows(line, columns, language.get(), (is_chosen, choose))
        };
        lines.into_iter().map(row).collect_view()
    };
    let foot = move || {
        table.with(|table| {
            let language = language.get();
            let cell = |(place, cell): (usize, &_)| {
                view! { <td class=class(place + 1)>{shown(cell, language)}</td> }
            };
            let cells = table.total.iter().enumerate().map(cell).collect_view();
            (!table.total.is_empty()).then(|| view! { <tr><th scope="row">{page.words.get().total()}</th>{cells}</tr> })
        })
    };
    view! {
        <Section title note=Signal::derive(move || page.words.get().press_to_see().to_owned())>
            <div class="scroll">
                <table class="tbl pad seglist parts">
                    <thead>
                        <tr>{heads}</tr>
                    </thead>
                    <tbody>{rows}</tbody>
                    <tfoot>{foot}</tfoot>
                </table>
            </div>
        </Section>
    }
}

fn part_rows(
    line: PartLine,
    columns: usize,
    language: Language,
    (is_chosen, choose): (Signal<bool>, Callback<()>),
) -> impl IntoView {
    let cells = line.cells.iter().enumerate();
    let cells =
        cells.map(|(place, cell)| view! { <td class=class(place + 1)>{shown(cell, language)}</td> }).collect_view();
    let who = (!line.who.is_empty()).then(|| view! { <span class="who-note">{line.who.clone()}</span> });
    let strategy = (!line.strategy.is_empty()).then(|| {
        view! {
            <tr class="st" class:is-sel=is_chosen on:click=move |_| choose.run(())>
                <td colspan=columns.to_string()>{line.strategy.clone()}</td>
            </tr>
        }
    });
    view! {
        <tr class:is-sel=is_chosen on:click=move |_| choose.run(())>
            <th scope="row">
                <button type="button" class="segname" aria-pressed=move || is_chosen.get().to_string()>
                    <span class=format!("code {}", colour_class(line.colour)) aria-hidden="true">{line.code.clone()}</span>
                    <span>{line.name.clone()}" "{who}</span>
                </button>
            </th>
            {cells}
        </tr>
        {strategy}
    }
}

/// Secondary figures give way on narrow screens: the third, and from the fifth on.
fn class(place: usize) -> &'static str {
    match place {
        0 => "",
        1 | 2 | 4 => "num",
        3 => "num w-money",
        _ => "num w-order",
    }
}

/// The class that sets fill, text and edge of a part's colour.
pub(in crate::web::pages) fn colour_class(colour: Colour) -> &'static str {
    match colour {
        Colour::Segment(tint) | Colour::OnSegment(tint) | Colour::SegmentEdge(tint) => tint_class(tint),
        Colour::Stage(stage) | Colour::OnStage(stage) | Colour::StageEdge(stage) => stage_class(stage),
        Colour::Step(step) | Colour::OnStep(step) => match step {
            0 => "q0",
            1 => "q1",
            2 => "q2",
            3 => "q3",
            4 => "q4",
            5 => "q5",
            6.. => "q6",
        },
        Colour::Paper | Colour::Hair | Colour::Rule | Colour::Muted | Colour::Ink => tint_class(Tint::PAPER),
    }
}
