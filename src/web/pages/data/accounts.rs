//! The statement of the sums, the choices that change it, and what an amount stands for. All figures come from `present`.

use super::statement::Table;
use crate::domain::AmountBasis;
use crate::domain::Language;
use crate::domain::SetAside;
use crate::engine::protocol::Settings;
use crate::present::data::reconciliation::{BasisChoice, Kept, Law, Statement};
use crate::text::catalogue;
use crate::web::ui::{Button, ButtonKind, Choice, Notice, NoticeKind, Section, SegmentedControl};
use leptos::prelude::*;

/// The statement, its law, and the choices.
#[component]
pub(super) fn Accounts(
    /// The statement.
    #[prop(into)]
    statement: Signal<Option<Statement>>,
    /// What an amount stands for, where orders have several lines.
    #[prop(into)]
    basis: Signal<Option<BasisChoice>>,
    /// The language.
    language: Signal<Language>,
    /// The user changes the analysis.
    on_settings: Callback<Settings>,
    /// The user changes what an amount stands for.
    on_basis: Callback<AmountBasis>,
    /// The user downloads the rows set aside, for one reason or all.
    on_download: Callback<Option<SetAside>>,
) -> impl IntoView {
    let words = move || catalogue(language.get());
    let agree = move || statement.with(|sums| !matches!(sums, Some(Statement { law: Law::Broken(_), .. })));
    let title = move || if agree() { words().accounts_agree() } else { words().accounts_disagree() };
    let any_aside = move || statement.with(|sums| sums.as_ref().is_some_and(|sums| !sums.entries.is_empty()));
    let side = move || {
        view! {
            <Show when=any_aside>
                <Button kind=ButtonKind::Link on_press=move |()| on_download.run(None)>
                    {move || words().download_set_aside()}
                </Button>
            </Show>
        }
    };
    let law = move || statement.with(|sums| sums.as_ref().map(|sums| shown_law(&sums.law)));
    let notes = move || statement.with(|sums| sums.as_ref().map(|sums| sums.notes.join(" ")).unwrap_or_default());
    let kept = move || {
        let kept = statement.with(|sums| sums.as_ref().map(|sums| sums.kept.clone()));
        kept.unwrap_or_default()
            .into_iter()
            .map(|kept| shown_kept(kept, words().set_aside(), on_settings))
            .collect_view()
    };
    view! {
        <Section class="accounts" title side>
            <Table statement language on_settings on_download/>
            <div class="stmt-law" aria-live="polite">{law}</div>
            <Show when=move || !notes().is_empty()>
                <p class="note">{notes}</p>
            </Show>
            {kept}
            <Show when=move || basis.with(Option::is_some)>
                <Basis basis language on_basis/>
            </Show>
        </Section>
    }
}

fn shown_law(law: &Law) -> impl IntoView + use<> {
    let (kind, words) = match law {
        Law::Kept(words) => (NoticeKind::Ok, words.clone()),
        Law::Broken(words) => (NoticeKind::Bad, words.clone()),
    };
    view! { <Notice kind>{words}</Notice> }
}

fn shown_kept(kept: Kept, undo: &'static str, on_settings: Callback<Settings>) -> impl IntoView {
    view! {
        <div class="choice">
            <p>{kept.says}</p>
            <Button kind=ButtonKind::Link on_press=move |()| on_settings.run(kept.undo.clone())>{undo}</Button>
        </div>
    }
}

/// What an amount of an order with several lines stands for.
#[component]
fn Basis(
    /// The choice in force and its evidence.
    basis: Signal<Option<BasisChoice>>,
    /// The language.
    language: Signal<Language>,
    /// The user's choice.
    on_basis: Callback<AmountBasis>,
) -> impl IntoView {
    let words = move || catalogue(language.get());
    let evidence = move || basis.with(|basis| basis.as_ref().map(|basis| basis.evidence.clone()));
    let value =
        Memo::new(move |_| basis.with(|basis| basis.as_ref().map_or(AmountBasis::PerLine, |basis| basis.basis)));
    let choices = Memo::new(move |_| {
        let words = words();
        [AmountBasis::PerOrder, AmountBasis::PerLine].map(|basis| Choice::new(basis, words.basis(basis))).to_vec()
    });
    view! {
        <div class="choice">
            <p>
                <b>{move || words().basis_title()}</b>
                " "
                <span class="muted">{evidence}</span>
            </p>
            <SegmentedControl label=move || words().basis_title() choices value on_choose=on_basis/>
        </div>
    }
}
