//! Small charts: the ruler of a score, the two marks of a share. Their geometry is `present`'s.

use super::tint_class;
use crate::present::segments::looks::Tint;
use crate::present::segments::why::WhyRuler;
use leptos::prelude::*;

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
    /// Its colour.
    tint: Tint,
    /// Share of the base, `0..=1` of the line.
    base: f64,
    /// Share of the revenue, `0..=1` of the line.
    revenue: f64,
) -> impl IntoView {
    let (from, to) = (base.min(revenue), base.max(revenue));
    view! {
        <span class=format!("dumb {}", tint_class(tint)) aria-hidden="true">
            <i class="stem" style:left=percent(from) style:width=percent(to - from)></i>
            <i class="ho" style:left=percent(base)></i>
            <i class="so" style:left=percent(revenue)></i>
        </span>
    }
}

fn percent(share: f64) -> String {
    format!("{:.2}%", share * 100.0)
}
