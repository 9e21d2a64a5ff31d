//! The lines of a condition: nested groups of rows, moved, copied and taken out. What stands in a row is `row`'s.

use super::editing::{Editing, focus_later};
use super::row::Row;
use crate::domain::Condition;
use crate::present::audiences::rows::fresh;
use crate::present::audiences::tree;
use crate::present::audiences::tree::{Group, Line, Part, Path, Step};
use crate::text::format;
use crate::web::ui::{Button, ButtonKind, Icon, IconKind};
use leptos::ev;
use leptos::prelude::*;

/// The lines, and how to read them.
#[component]
pub(in crate::web::pages) fn Lines(
    /// The condition at hand.
    editing: Editing,
) -> impl IntoView {
    let words = editing.words;
    let lines = Memo::new(move |_| editing.draft.with(tree::lines));
    view! {
        <div class="cond">
            <For each=move || lines.get() key=|line| (line.path.clone(), line.part) let(line)>
                {shown(editing, lines, &line)}
            </For>
        </div>
        <p class="note">{move || words.get().alone_note()}</p>
        <p class="note kb">{move || words.get().builder_keys()}</p>
    }
}

fn shown(editing: Editing, lines: Memo<Vec<Line>>, line: &Line) -> AnyView {
    let Line { path, part, .. } = line.clone();
    let of = Place { editing, lines, path: StoredValue::new(path), part };
    match part {
        Part::Head => view! { <Head of/> }.into_any(),
        Part::Row => view! { <Row of/> }.into_any(),
        Part::Foot => view! { <Foot of/> }.into_any(),
    }
}

/// A line of the builder, and what it reads.
#[derive(Clone, Copy)]
pub(super) struct Place {
    pub(super) editing: Editing,
    lines: Memo<Vec<Line>>,
    path: StoredValue<Path>,
    part: Part,
}

impl Place {
    pub(super) fn path(self) -> Path {
        self.path.get_value()
    }

    /// How far it is indented.
    pub(super) fn depth(self) -> String {
        // The top has no edge; a group's head stands with its rows.
        let steps = self.path.with_value(Vec::len);
        steps.saturating_sub(usize::from(self.part == Part::Row)).to_string()
    }

    /// The condition here; `None` while the page leaves.
    pub(super) fn condition(self) -> Option<Condition> {
        self.editing.draft.with(|draft| self.path.with_value(|path| tree::at(draft, path).cloned()))
    }

    /// How many meet the condition here alone.
    pub(super) fn count(self) -> Option<u64> {
        let place = self.lines.with(|lines| {
            let own = |line: &&Line| line.part == self.part && self.path.with_value(|path| line.path == *path);
            lines.iter().find(own).map(|line| line.count)
        })?;
        self.editing.report()?.counts.get(place).copied()
    }

    /// Puts another condition here, for good.
    pub(super) fn put(self, condition: Condition) {
        let whole = self.editing.draft.get_untracked();
        self.editing.edit(self.path.with_value(|path| tree::replaced(&whole, path, condition)));
    }

    /// Puts another condition here, for the eye.
    pub(super) fn try_out(self, condition: Condition) {
        let whole = self.editing.draft.get_untracked();
        self.editing.try_out(self.path.with_value(|path| tree::replaced(&whole, path, condition)));
    }

    fn change(self, change: impl FnOnce(&Condition, &[usize]) -> Option<(Condition, Path)>) {
        let whole = self.editing.draft.get_untracked();
        if let Some((condition, path)) = self.path.with_value(|path| change(&whole, path)) {
            self.editing.edit(condition);
            focus_later(self.id(&path));
        }
    }

    /// The id of the control of a line that takes the keyboard.
    pub(super) fn id(self, path: &[usize]) -> String {
        let steps: Vec<String> = path.iter().map(usize::to_string).collect();
        format!("{}-{}", self.editing.edited.name, steps.join("-"))
    }

    fn add_id(self, path: &[usize]) -> String {
        format!("{}-add", self.id(path))
    }

    fn take_out(self) {
        let whole = self.editing.draft.get_untracked();
        let path = self.path();
        self.editing.edit(tree::without(&whole, &path));
        let group = path.split_last().map(|(_, group)| group.to_vec()).unwrap_or_default();
        focus_later(self.add_id(&group));
    }
}

/// The head of a group: how its conditions join.
#[component]
fn Head(
    /// Where it stands.
    of: Place,
) -> impl IntoView {
    let words = of.editing.words;
    let group = Memo::new(move |_| of.condition().as_ref().and_then(Group::at).unwrap_or(Group::All));
    let choose = move |event| {
        let place = event_target_value(&event).parse::<usize>().ok();
        if let Some(group) = place.and_then(|place| Group::ALL.get(place).copied()) {
            let whole = of.editing.draft.get_untracked();
            of.editing.edit(of.path.with_value(|path| tree::joined_by(&whole, path, group)));
        }
    };
    let options = move || {
        let named = Group::ALL.into_iter().zip(words.get().group_joins()).enumerate();
        let option = |(place, (kind, name)): (usize, (Group, &'static str))| {
            view! { <option value=place.to_string() prop:selected=move || group.get() == kind>{name}</option> }
        };
        named.map(option).collect_view()
    };
    let is_top = of.path.with_value(Vec::is_empty);
    let own = of.path.with_value(|path| of.id(path));
    view! {
        <div class="cond-head" style:--depth=of.depth() on:keydown=move |event| keys(of, &event)>
            <span class="sel">
                <select id=own class="select" aria-label=move || words.get().group_label() on:change=choose>
                    {options}
                </select>
            </span>
            {(!is_top).then(|| view! { <Alone of/><Acts of/> })}
        </div>
    }
}

/// The foot of a group: what can be added.
#[component]
fn Foot(
    /// Where it stands.
    of: Place,
) -> impl IntoView {
    let words = of.editing.words;
    let is_empty = move || of.condition().is_some_and(|group| tree::within(&group).is_empty());
    let add = move |condition: Condition| of.change(|whole, path| tree::added(whole, path, condition));
    let row =
        move |_| add(Condition::Test(fresh(crate::domain::Fact::Number(crate::domain::NumberFact::Orders), None)));
    let group = move |_| {
        let row = Condition::Test(fresh(crate::domain::Fact::Number(crate::domain::NumberFact::Orders), None));
        add(Group::Any.of(vec![row]));
    };
    let own = of.path.with_value(|path| of.add_id(path));
    view! {
        <div class="cond-foot" style:--depth=of.depth()>
            <Show when=is_empty><span class="note">{move || words.get().group_empty()}</span></Show>
            <button type="button" class="link" id=own on:click=row>
                <Icon kind=IconKind::Plus/>
                {move || words.get().add_condition()}
            </button>
            <button type="button" class="link" on:click=group>
                <Icon kind=IconKind::Plus/>
                {move || words.get().add_group()}
            </button>
        </div>
    }
}

/// How many meet a condition alone.
#[component]
pub(super) fn Alone(
    /// Where it stands.
    of: Place,
) -> impl IntoView {
    let language = of.editing.session.language;
    let written = move || of.count().map(|count| (count, format::count(language.get(), count)));
    let label = move || {
        let (count, written) = written()?;
        let words = of.editing.words.get();
        Some(words.alone(&words.customers_counted((count, &written))))
    };
    view! {
        <span class="alone-count">
            <span aria-hidden="true">{move || written().map(|(_, written)| written)}</span>
            <span class="visually-hidden">{label}</span>
        </span>
    }
}

/// Moving, copying and taking out.
#[component]
pub(super) fn Acts(
    /// Where it stands.
    of: Place,
) -> impl IntoView {
    let words = of.editing.words;
    view! {
        <span class="cond-acts">
            <Button
                kind=ButtonKind::Icon
                label=Signal::derive(move || words.get().move_condition_up().to_owned())
                on_press=move |()| of.change(|whole, path| tree::moved(whole, path, Step::Up))
            >
                <Icon kind=IconKind::Up/>
            </Button>
            <Button
                kind=ButtonKind::Icon
                label=Signal::derive(move || words.get().move_condition_down().to_owned())
                on_press=move |()| of.change(|whole, path| tree::moved(whole, path, Step::Down))
            >
                <Icon kind=IconKind::Down/>
            </Button>
            <Button
                kind=ButtonKind::Icon
                label=Signal::derive(move || words.get().duplicate_condition().to_owned())
                on_press=move |()| of.change(tree::doubled)
            >
                <Icon kind=IconKind::Copy/>
            </Button>
            <Button
                kind=ButtonKind::Icon
                label=Signal::derive(move || words.get().take_out_condition().to_owned())
                on_press=move |()| of.take_out()
            >
                <Icon kind=IconKind::Close/>
            </Button>
        </span>
    }
}

/// Alt and the arrows move a line.
pub(super) fn keys(of: Place, event: &ev::KeyboardEvent) {
    let step = match event.key().as_str() {
        "ArrowUp" => Step::Up,
        "ArrowDown" => Step::Down,
        _ => return,
    };
    if event.alt_key() {
        event.prevent_default();
        of.change(|whole, path| tree::moved(whole, path, step));
    }
}
