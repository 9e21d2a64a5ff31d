//! The days ahead, by month, by week, or as a list; all of them, or those of one régua or channel.

use super::Shared;
use super::list::ListView;
use super::month::MonthView;
use super::week::WeekView;
use crate::domain::Channel;
use crate::present::plan::month::{first_in_month, month, month_with};
use crate::present::plan::narrowed::offered;
use crate::present::plan::schedule::fullest;
use crate::present::plan::week::{week, week_start};
use crate::text::format;
use crate::web::ui::{Button, ButtonKind, Choice, Section, SegmentedControl, Select};
use leptos::prelude::*;

/// Days of a list.
pub(super) const FORTNIGHT: u16 = 14;

/// A way to see the days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum By {
    Month,
    Week,
    List,
}

/// The section.
#[component]
pub(super) fn Calendar(
    /// What the page reads.
    shared: Shared,
) -> impl IntoView {
    let words = shared.page.words;
    let language = shared.page.session.language;
    let by = RwSignal::new(By::Month);
    let title = move || {
        let name = shared.shown.with(|plan| {
            let plan = plan.as_ref()?;
            let (report, anchor) = (&plan.report, shared.anchor.get());
            match by.get() {
                By::Month => month(report, month_with(report, anchor), language.get()).map(|month| month.name),
                By::Week => week(report, &plan.settings, anchor, language.get()).map(|week| week.name),
                By::List => {
                    let last = report.days.len().saturating_sub(1).min(usize::from(anchor + FORTNIGHT - 1));
                    let [from, to] = [usize::from(anchor), last].map(|place| report.days.get(place));
                    let date = |day| format::date_long(language.get(), day);
                    Some(words.get().week_of(&date(from?.day), &date(to?.day)))
                }
            }
        });
        name.unwrap_or_default()
    };
    let note = Signal::derive(move || {
        let most = shared.shown.with(|plan| plan.as_ref().map_or(0, |plan| fullest(&plan.report)));
        match by.get() {
            By::Month => words.get().calendar_note(&format::count(language.get(), most)),
            By::Week | By::List => String::new(),
        }
    });
    let views = Signal::derive(move || {
        let names = words.get().calendar_views();
        [By::Month, By::Week, By::List]
            .into_iter()
            .zip(names)
            .map(|(by, name)| Choice::new(by, name))
            .collect::<Vec<_>>()
    });
    let go = move |ahead: bool| {
        move |()| {
            let days = shared.plan.with_untracked(|plan| plan.as_ref().map_or(0, |plan| plan.report.days.len()));
            let anchor = shared.anchor.get_untracked();
            let next =
                shared.plan.with_untracked(|plan| turned(&plan.as_ref()?.report, (by.get_untracked(), anchor), ahead));
            shared.anchor.set(next.unwrap_or(anchor).min(days.saturating_sub(1) as u16));
        }
    };
    let side = move || {
        view! {
            <Button kind=ButtonKind::Link on_press=go(false)>{move || words.get().around()[0]}</Button>
            <Button kind=ButtonKind::Link on_press=go(true)>{move || words.get().around()[1]}</Button>
            <SegmentedControl
                label=move || words.get().calendar_view()
                choices=views
                value=by
                on_choose=move |chosen| by.set(chosen)
            />
        }
    };
    view! {
        <Section class="calendar-sec" title note side>
            <Filters shared/>
            {move || match by.get() {
                By::Month => view! { <MonthView shared/> }.into_any(),
                By::Week => view! { <WeekView shared/> }.into_any(),
                By::List => view! { <ListView shared/> }.into_any(),
            }}
        </Section>
    }
}

/// The day from which on the days before, or after, are shown.
fn turned(report: &crate::engine::protocol::PlanReport, (by, anchor): (By, u16), ahead: bool) -> Option<u16> {
    let at = match (by, ahead) {
        (By::Month, true) => i32::from(first_in_month(report, month_with(report, anchor) + 1)),
        (By::Month, false) => i32::from(first_in_month(report, month_with(report, anchor).checked_sub(1)?)),
        (By::Week, true) => week_start(report, anchor) + 7,
        (By::Week, false) => week_start(report, anchor) - 7,
        (By::List, true) => i32::from(anchor + FORTNIGHT),
        (By::List, false) => i32::from(anchor) - i32::from(FORTNIGHT),
    };
    let last = report.days.len() as i32 - 1;
    // Nothing lies beyond the last day.
    (at <= last).then(|| at.max(0) as u16)
}

/// Which messages are shown.
#[component]
fn Filters(shared: Shared) -> impl IntoView {
    let words = shared.page.words;
    let narrow = shared.narrow;
    let journeys = Signal::derive(move || {
        let all = Choice::new(None, words.get().no_filter()[0]);
        let offered = shared.page.session.settings.with(offered);
        std::iter::once(all)
            .chain(offered.into_iter().map(|(number, name)| Choice::new(Some(number), name)))
            .collect::<Vec<_>>()
    });
    let channels = Signal::derive(move || {
        let all = Choice::new(None, words.get().no_filter()[1]);
        let named = Channel::ALL.map(|channel| Choice::new(Some(channel), words.get().channel(channel)));
        std::iter::once(all).chain(named).collect::<Vec<_>>()
    });
    let note = move || narrow.with(|narrow| (!narrow.is_open()).then(|| words.get().filter_note()));
    view! {
        <div class="choices">
            <Select
                label=move || words.get().filters()[0]
                choices=journeys
                value=Signal::derive(move || narrow.with(|narrow| narrow.journey))
                on_choose=move |journey| narrow.update(|narrow| narrow.journey = journey)
            />
            <Select
                label=move || words.get().filters()[1]
                choices=channels
                value=Signal::derive(move || narrow.with(|narrow| narrow.channel))
                on_choose=move |channel| narrow.update(|narrow| narrow.channel = channel)
            />
            <span class="note">{note}</span>
        </div>
    }
}
