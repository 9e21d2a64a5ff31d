//! The marks of segments and stages: colour and code together. The names are `text`'s.

use crate::domain::Stage;
use crate::present::segments::looks::Tint;
use leptos::prelude::*;

/// The class that sets `--f` (fill), `--o` (text on it) and `--e` (edge) for a segment's colour.
#[must_use]
pub fn tint_class(tint: Tint) -> &'static str {
    const CLASSES: [&str; 10] = [
        "s-champions",
        "s-loyal",
        "s-potential",
        "s-new",
        "s-promising",
        "s-attention",
        "s-sleep",
        "s-cantlose",
        "s-risk",
        "s-inactive",
    ];
    CLASSES.get(usize::from(tint.place())).copied().unwrap_or("s-others")
}

/// The class that sets `--f`, `--o` and `--e` for a stage.
#[must_use]
pub fn stage_class(stage: Stage) -> &'static str {
    match stage {
        Stage::Acquisition => "g-acquisition",
        Stage::Trial => "g-trial",
        Stage::Maintenance => "g-maintenance",
        Stage::Retention => "g-retention",
        Stage::Recovery => "g-recovery",
    }
}

/// A segment's two letters on its colour. Beside its name the letters are for the eye only.
#[component]
pub fn Code(
    /// Its colour.
    tint: Tint,
    /// Its letters.
    #[prop(into)]
    code: TextProp,
) -> impl IntoView {
    view! { <span class=format!("code {}", tint_class(tint)) aria-hidden="true">{move || code.get()}</span> }
}

/// A small square of a segment's colour, beside its name.
#[component]
pub fn Swatch(
    /// Which.
    tint: Tint,
) -> impl IntoView {
    view! { <span class=format!("sw {}", tint_class(tint)) aria-hidden="true"></span> }
}

/// A small square of a stage's colour, beside its name.
#[component]
pub fn StageCode(
    /// Which.
    stage: Stage,
) -> impl IntoView {
    view! { <span class=format!("sw {}", stage_class(stage)) aria-hidden="true"></span> }
}
