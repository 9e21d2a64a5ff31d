//! Small charts: the strip of a distribution with its cuts, the ruler of a score, the two marks of a share.
//! Their geometry is `present`'s.

use super::segment_class;
use crate::domain::Segment;
use crate::present::segments::cuts::{AxisLabel, Mark, Strip};
use crate::present::segments::why::WhyRuler;
use leptos::prelude::*;

/// A distribution: bars, axis, marks with their values.
#[component]
pub fn StripChart(
    /// What it shows.
    strip: Strip,
    /// Lines that the marks' labels take, in all strips beside each other.
    label_lines: usize,
) -> impl IntoView {
    let count = strip.bars.len().max(1) as f64;
    let bars = strip.bars.into_iter().enumerate().map(|(place, height)| {
        // A customer is a customer: a bar of few stays visible.
        let height = if height > 0.0 { (height * 52.0).max(1.0) } else { 0.0 };
        view! {
            <rect
                class="bars"
                x=format!("{:.2}", place as f64 / count * 300.0)
                y=format!("{:.2}", 56.0 - height)
                width=format!("{:.2}", (300.0 / count * 0.86).max(0.5))
                height=format!("{height:.2}")
            ></rect>
        }
    });
    let axis = strip.axis.into_iter().map(axis_label).collect_view();
    let own_lines = strip.marks.iter().filter_map(|mark| mark.line).max().map_or(1, |line| line + 1);
    let marks = strip.marks.into_iter().map(mark).collect_view();
    view! {
        <figure class="cut-strip">
            <figcaption>{strip.title}</figcaption>
            <div class="plot" role="img" aria-label=strip.label style:--lines=label_lines.to_string() style:--own=own_lines.to_string()>
                <svg viewBox="0 0 300 56" preserveAspectRatio="none" aria-hidden="true">{bars.collect_view()}</svg>
                <div class="scale" aria-hidden="true">{axis}</div>
                <div class="marks" aria-hidden="true">{marks}</div>
            </div>
        </figure>
    }
}

fn axis_label(label: AxisLabel) -> impl IntoView {
    let class = if label.at < 0.04 {
        "start"
    } else if label.at > 0.94 {
        "end"
    } else {
        ""
    };
    view! { <span class=class style:left=percent(label.at)>{label.label}</span> }
}

fn mark(mark: Mark) -> impl IntoView {
    let label = mark.line.map(|line| view! { <b style:--line=line.to_string()>{mark.label}</b> });
    view! { <span style:left=percent(mark.at)>{label}</span> }
}

/// A score on its ruler, with a pointer at the value.
#[component]
pub fn ScoreRuler(
    /// What it shows.
    ruler: WhyRuler,
) -> impl IntoView {
    let scores = (1..=ruler.scores).map(|score| {
        let class = if score == ruler.score { "on" } else { "" };
        view! { <span class=class>{score}</span> }
    });
    view! {
        <div class="score-ruler" aria-hidden="true">
            <i style:left=percent(ruler.at)></i>
            <div>{scores.collect_view()}</div>
        </div>
    }
}

/// Two shares on one line: of the base, and of the revenue.
#[component]
pub fn Dumbbell(
    /// Whose colour it has.
    segment: Segment,
    /// Share of the base, `0..=1` of the line.
    base: f64,
    /// Share of the revenue, `0..=1` of the line.
    revenue: f64,
) -> impl IntoView {
    let (from, to) = (base.min(revenue), base.max(revenue));
    view! {
        <span class=format!("dumb {}", segment_class(segment)) aria-hidden="true">
            <i class="stem" style:left=percent(from) style:width=percent(to - from)></i>
            <i class="ho" style:left=percent(base)></i>
            <i class="so" style:left=percent(revenue)></i>
        </span>
    }
}

fn percent(share: f64) -> String {
    format!("{:.2}%", share * 100.0)
}
