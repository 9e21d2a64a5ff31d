//! The funnel of stages, and which rule parts them.

use super::Shared;
use crate::domain::LifecycleRule;
use crate::present::segments::funnel::{chart, mark, selection};
use crate::present::segments::lifecycle::{funnel, rule_notes};
use crate::text::format;
use crate::web::pages::Figure;
use crate::web::ui::{Choice, SegmentedControl};
use leptos::prelude::*;

/// The section.
#[component]
pub(super) fn FunnelSection(
    /// What the page reads.
    shared: Shared,
) -> impl IntoView {
    let words = shared.words;
    let language = shared.session.language;
    let drawn = Signal::derive(move || {
        shared.report.with(|report| shared.analysis.with(|analysis| chart(analysis, report.as_ref(), language.get())))
    });
    let hint = Signal::derive(move || {
        let hint = shared.analysis.with(|analysis| funnel(analysis, language.get()).hint);
        hint.unwrap_or_default().to_owned()
    });
    let how = Signal::derive(move || {
        let notes = shared
            .report
            .with(|report| shared.analysis.with(|analysis| rule_notes(analysis, report.as_ref(), language.get())));
        notes.join(" ")
    });
    let chosen = Signal::derive(move || mark(shared.session.query.with(|query| query.selection)));
    view! {
        <Figure
            class="life-sec"
            title=move || words.get().view_lifecycle()
            note=Signal::derive(move || words.get().lifecycle_note().to_owned())
            chart=drawn
            remark=hint
            how=how
            side=move || view! { <RuleChoice shared/> }
            chosen
            on_choose=move |mark: u32| shared.toggle(selection(mark))
        />
    }
}

/// Which rule parts the stages.
#[component]
fn RuleChoice(
    /// What the page reads.
    shared: Shared,
) -> impl IntoView {
    let choices = Signal::derive(move || {
        let (words, language) = (shared.words.get(), shared.session.language.get());
        let thresholds = shared.analysis.with(|analysis| analysis.settings.thresholds);
        let figure = |days: u32| format::integer(language, days.into());
        let fixed = words.rule_fixed(
            &figure(thresholds.retention_from_days),
            &figure(thresholds.retention_to_days),
            &figure(thresholds.far_after_days),
        );
        vec![Choice::new(LifecycleRule::Fixed, fixed), Choice::new(LifecycleRule::OwnRhythm, words.rule_own())]
    });
    let value = Memo::new(move |_| shared.analysis.with(|analysis| analysis.settings.lifecycle));
    let choose = move |rule: LifecycleRule| shared.change(|settings| settings.lifecycle = rule);
    view! { <SegmentedControl label=move || shared.words.get().lifecycle_rule() choices value on_choose=choose/> }
}
