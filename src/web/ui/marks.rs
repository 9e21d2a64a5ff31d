//! The marks of segments and stages: colour and code together. The names are `text`'s.

use crate::domain::{Segment, Stage};
use leptos::prelude::*;

/// The class that sets `--f` (fill), `--o` (text on it) and `--e` (edge) for a segment.
#[must_use]
pub fn segment_class(segment: Segment) -> &'static str {
    match segment {
        Segment::Champions => "s-champions",
        Segment::Loyal => "s-loyal",
        Segment::PotentialLoyalists => "s-potential",
        Segment::New => "s-new",
        Segment::Promising => "s-promising",
        Segment::NeedAttention => "s-attention",
        Segment::AboutToSleep => "s-sleep",
        Segment::CantLose => "s-cantlose",
        Segment::AtRisk => "s-risk",
        Segment::Inactive => "s-inactive",
        Segment::Others => "s-others",
    }
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
    /// Which.
    segment: Segment,
    /// Its letters, from `text`.
    #[prop(into)]
    code: TextProp,
) -> impl IntoView {
    view! { <span class=format!("code {}", segment_class(segment)) aria-hidden="true">{move || code.get()}</span> }
}

/// A small square of a segment's colour, beside its name.
#[component]
pub fn Swatch(
    /// Which.
    segment: Segment,
) -> impl IntoView {
    view! { <span class=format!("sw {}", segment_class(segment)) aria-hidden="true"></span> }
}

/// A small square of a stage's colour, beside its name.
#[component]
pub fn StageCode(
    /// Which.
    stage: Stage,
) -> impl IntoView {
    view! { <span class=format!("sw {}", stage_class(stage)) aria-hidden="true"></span> }
}
