//! A table of lists by group: a tick, figures, when it was downloaded last, a button.

use super::Shared;
use crate::engine::protocol::ListId;
use crate::present::lists::{Group, Row, column_name, last};
use crate::text::Catalogue;
use crate::web::pages::values::colour_class;
use crate::web::ui::{Icon, IconKind};
use leptos::prelude::*;

/// The table.
#[component]
pub(super) fn Table(
    /// What the page reads.
    shared: Shared,
    /// The lists.
    groups: Vec<Group>,
    /// What the column of figures is called.
    names: fn(&dyn Catalogue) -> &'static str,
) -> impl IntoView {
    let words = shared.words.get();
    let language = words.language();
    let columns = shared.view.with_untracked(|view| view.as_ref().map(|view| view.columns.clone()).unwrap_or_default());
    let reach = columns.iter().map(|column| view! { <th scope="col" class="num">{column_name(column, language)}</th> });
    let [list, _, taken] = words.lists_columns();
    let width = columns.len() + 4;
    view! {
        <table class="tbl lists">
            <thead>
                <tr>
                    <td></td>
                    <th scope="col">{list}</th>
                    <th scope="col" class="num">{names(words)}</th>
                    {reach.collect_view()}
                    <th scope="col" class="last">{taken}</th>
                    <td></td>
                </tr>
            </thead>
            {groups.into_iter().map(|group| rows(group, width, shared)).collect_view()}
        </table>
    }
}

fn rows(group: Group, width: usize, shared: Shared) -> impl IntoView {
    let words = shared.words.get_untracked();
    let ids: Vec<ListId> = group.rows.iter().filter(|row| row.print.is_some()).map(|row| row.id).collect();
    let label = words.lists_choose_all(&group.name);
    let head = tick(label, ids, shared);
    view! {
        <tbody>
            <tr class="group">
                <td>{head}</td>
                <th scope="rowgroup" colspan=width.to_string()>
                    {group.name}
                    <span class="note">{group.note}</span>
                </th>
            </tr>
            {group.rows.into_iter().map(|row| line(row, shared)).collect_view()}
        </tbody>
    }
}

/// A box for one list, or for all of a group: then it is half ticked where some are.
fn tick(label: String, ids: Vec<ListId>, shared: Shared) -> impl IntoView {
    let ids = StoredValue::new(ids);
    let ticked = Memo::new(move |_| {
        let of = |chosen: &Vec<ListId>| ids.with_value(|ids| ids.iter().filter(|id| chosen.contains(id)).count());
        (shared.chosen.with(of), ids.with_value(Vec::len))
    });
    view! {
        <input
            type="checkbox"
            aria-label=label
            prop:checked=move || ticked.get().0 == ticked.get().1
            prop:indeterminate=move || (1..ticked.get().1).contains(&ticked.get().0)
            on:change=move |_| shared.turn(&ids.get_value())
        />
    }
}

fn line(row: Row, shared: Shared) -> impl IntoView {
    let words = shared.words.get_untracked();
    let Row { id, name, detail, mark, customers, reach, print } = row;
    let mark = mark.map(|(colour, code)| {
        view! { <span class=format!("code {}", colour_class(colour)) aria-hidden="true">{code}</span> }
    });
    let said = if detail.is_empty() { name.clone() } else { format!("{name}, {detail}") };
    let choose = print.map(|_| tick(words.lists_choose(&said), vec![id], shared));
    let take = print.map(|_| {
        view! {
            <button type="button" class="link" aria-label=words.lists_take_one(&said) on:click=move |_| shared.take(id)>
                <Icon kind=IconKind::Download/>
                {words.lists_take()}
            </button>
        }
    });
    let taken = move || {
        print.map(|_| {
            let last = shared.page.session.taken.with(|taken| last(taken, (id, print), words.language()));
            let changed = (!last.changed.is_empty()).then(|| view! { <span class="held">{last.changed}</span> });
            view! { <span class="note">{last.said}</span> {changed} }
        })
    };
    view! {
        <tr>
            <td>{choose}</td>
            <th scope="row">{mark}{name}" "<span class="note">{detail}</span></th>
            <td class="num">{customers}</td>
            {reach.into_iter().map(|reach| view! { <td class="num">{reach}</td> }).collect_view()}
            <td class="last">{taken}</td>
            <td class="take">{take}</td>
        </tr>
    }
}
