//! The files of the base as chips: each can be brought into sight, replaced and taken out.

use super::shown::Shown;
use crate::engine::protocol::FileId;
use crate::present::data::files::{Chip, Health};
use crate::web::state::session::Intent;
use crate::web::ui::{Button, ButtonKind, Icon, IconKind};
use leptos::prelude::*;

/// All files.
#[component]
pub(super) fn FileChips(
    /// What the page shows.
    shown: Shown,
) -> impl IntoView {
    let ids = move || shown.chips.with(|chips| chips.iter().map(|chip| chip.id).collect::<Vec<_>>());
    view! {
        <ul class="files" aria-label=move || shown.words.get().file_list()>
            <For each=ids key=|id| *id let(id)>
                <FileChip id shown/>
            </For>
        </ul>
    }
}

fn look(health: Health) -> (&'static str, IconKind) {
    match health {
        Health::Coming => ("health", IconKind::Forward),
        Health::Good | Health::Noted => ("health ok", IconKind::Check),
        Health::Asks => ("health warn", IconKind::Warning),
        Health::Refused => ("health bad", IconKind::Warning),
    }
}

/// A file. Stays in place while the base is read again, so that focus stays too.
#[component]
fn FileChip(
    /// Which.
    id: FileId,
    /// What the page shows.
    shown: Shown,
) -> impl IntoView {
    let Shown { session, words, .. } = shown;
    let chip = Memo::new(move |_| shown.chips.with(|chips| chips.iter().find(|chip| chip.id == id).cloned()));
    let said = move |of: fn(&Chip) -> &String| move || chip.with(|chip| chip.as_ref().map(|chip| of(chip).clone()));
    let name = move || said(|chip| &chip.name)().unwrap_or_default();
    let health = Memo::new(move |_| chip.with(|chip| chip.as_ref().map_or(Health::Coming, |chip| chip.health)));
    let in_sight = move || shown.file.get() == Some(id);
    let replace = Signal::derive(move || words.get().replace_of(&name()));
    let remove = Signal::derive(move || words.get().remove_of(&name()));
    view! {
        <li class:is-sel=in_sight>
            <div class="top">
                <Icon kind=IconKind::File/>
                <button type="button" aria-pressed=move || in_sight().to_string() on:click=move |_| shown.show(id)>
                    <b>{name}</b>
                </button>
                <Button kind=ButtonKind::Link label=replace on_press=move |()| session.send(Intent::ChooseFiles(Some(id)))>
                    {move || words.get().replace_file()}
                </Button>
                <Button kind=ButtonKind::Icon label=remove on_press=move |()| session.send(Intent::Remove(id))>
                    <Icon kind=IconKind::Close/>
                </Button>
            </div>
            <p>{said(|chip| &chip.facts)}</p>
            <p class="note">{said(|chip| &chip.reading)}</p>
            <p class=move || look(health.get()).0>
                <Icon kind=Signal::derive(move || look(health.get()).1)/>
                <span>{said(|chip| &chip.says)}</span>
            </p>
            <p class="note">{said(|chip| &chip.advice)}</p>
        </li>
    }
}
