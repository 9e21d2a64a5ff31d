//! The statuses of the file and what each counts as. Which wait for the user, `present` decides.

use crate::domain::Language;
use crate::domain::StatusClass;
use crate::present::data::statuses::{Standing, StatusLine};
use crate::text::catalogue;
use crate::web::ui::{Choice, Icon, IconKind, Section, Select};
use leptos::prelude::*;

/// The table of statuses.
#[component]
pub(super) fn Statuses(
    /// The statuses.
    #[prop(into)]
    lines: Signal<Vec<StatusLine>>,
    /// The language.
    #[prop(into)]
    language: Signal<Language>,
    /// The user gives a status, by its place in the report, a class.
    on_class: Callback<(usize, StatusClass)>,
) -> impl IntoView {
    let words = move || catalogue(language.get());
    let places = move || lines.with(|lines| lines.iter().map(|line| line.place).collect::<Vec<_>>());
    view! {
        <Section
            class="statuses"
            title=move || words().statuses_title()
            note=Signal::derive(move || words().statuses_note().to_owned())
        >
            <div class="scroll">
                <table class="tbl">
                    <thead>
                        <tr>
                            <th scope="col">{move || words().status_head()}</th>
                            <th scope="col" class="num">
                                {move || words().rows_head()}
                            </th>
                            <th scope="col">{move || words().class_head()}</th>
                        </tr>
                    </thead>
                    <tbody>
                        <For each=places key=|place| *place let(place)>
                            <StatusRow place lines language on_class/>
                        </For>
                    </tbody>
                </table>
            </div>
        </Section>
    }
}

/// A status, its rows, its class. Stays in place while the analysis changes, so that focus stays too.
#[component]
fn StatusRow(
    /// Its place in the report.
    place: usize,
    /// All statuses.
    lines: Signal<Vec<StatusLine>>,
    /// The language.
    language: Signal<Language>,
    /// The user gives it a class.
    on_class: Callback<(usize, StatusClass)>,
) -> impl IntoView {
    let words = move || catalogue(language.get());
    let line = Memo::new(move |_| lines.with(|lines| lines.iter().find(|line| line.place == place).cloned()));
    let text = move || line.with(|line| line.as_ref().map(|line| line.text.clone()).unwrap_or_default());
    let rows = move || line.with(|line| line.as_ref().map(|line| line.rows.clone()));
    let waits = move || line.with(|line| line.as_ref().is_some_and(|line| line.standing == Standing::ToConfirm));
    let classes = Memo::new(move |_| {
        let words = words();
        StatusClass::ALL.map(|class| Choice::new(class, words.class(class))).to_vec()
    });
    let class = Memo::new(move |_| line.with(|line| line.as_ref().map_or(StatusClass::Paid, |line| line.class)));
    view! {
        <tr>
            <th scope="row" class="status-word">
                {text}
                <Show when=waits>
                    " "
                    <span class="to-confirm">
                        <Icon kind=IconKind::Warning/>
                        {move || words().confirm_class()}
                    </span>
                </Show>
            </th>
            <td class="num">{rows}</td>
            <td>
                <Select
                    label=move || words().class_of(&text())
                    choices=classes
                    value=class
                    on_choose=move |class| on_class.run((place, class))
                />
            </td>
        </tr>
    }
}
