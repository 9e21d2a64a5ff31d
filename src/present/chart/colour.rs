//! The colours of charts, by the names of the page's tokens. The page looks them up in its theme; pictures to take away
//! have the light theme's, on paper.

use crate::domain::Stage;
use crate::present::segments::looks::Tint;

/// A colour by what it stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Colour {
    /// The page.
    Paper,
    /// Hairlines.
    Hair,
    /// Axes, outlines of pale marks.
    Rule,
    /// Text beside the matter.
    Muted,
    /// Text, lines of data.
    Ink,
    /// A step of the sequential scale, 0 to 6: from the paper to the deepest; larger ones count as 6.
    Step(u8),
    /// Text on that step.
    OnStep(u8),
    /// A segment's fill.
    Segment(Tint),
    /// Text on it.
    OnSegment(Tint),
    /// Its outline, line and dot.
    SegmentEdge(Tint),
    /// A stage's fill.
    Stage(Stage),
    /// Text on it.
    OnStage(Stage),
    /// Its outline.
    StageEdge(Stage),
}

/// How a picture comes by its colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    /// By the tokens of the page that it stands on.
    Page,
    /// Those of the light theme.
    Light,
}

/// The tokens of a fill, of text on it, and of its edge, each with its light colour.
type Trio = [(&'static str, &'static str); 3];

impl Colour {
    /// The colour as SVG takes it.
    ///
    /// ```
    /// use regua::present::chart::{Colour, Theme};
    /// assert_eq!(Colour::Ink.written(Theme::Page), "var(--ink)");
    /// assert_eq!(Colour::Ink.written(Theme::Light), "#15171c");
    /// ```
    #[must_use]
    pub fn written(self, theme: Theme) -> String {
        let (token, light) = self.named();
        match theme {
            Theme::Page => format!("var(--{token})"),
            Theme::Light => light.to_owned(),
        }
    }

    /// The colour of text on a fill; `None` of one that bears no text.
    #[must_use]
    pub fn on(self) -> Option<Colour> {
        match self {
            Colour::Step(step) => Some(Colour::OnStep(step)),
            Colour::Segment(segment) => Some(Colour::OnSegment(segment)),
            Colour::Stage(stage) => Some(Colour::OnStage(stage)),
            Colour::Paper => Some(Colour::Ink),
            Colour::Hair
            | Colour::Rule
            | Colour::Muted
            | Colour::Ink
            | Colour::OnStep(_)
            | Colour::OnSegment(_)
            | Colour::SegmentEdge(_)
            | Colour::OnStage(_)
            | Colour::StageEdge(_) => None,
        }
    }

    /// The token, and the light theme's colour.
    fn named(self) -> (&'static str, &'static str) {
        match self {
            Colour::Paper => ("paper", "#fbfbf8"),
            Colour::Hair => ("hair", "#deded7"),
            Colour::Rule => ("rule", "#85867f"),
            Colour::Muted => ("muted", "#5b5d59"),
            Colour::Ink => ("ink", "#15171c"),
            Colour::Step(step) => step_pair(step).0,
            Colour::OnStep(step) => step_pair(step).1,
            Colour::Segment(segment) => segment_trio(segment)[0],
            Colour::OnSegment(segment) => segment_trio(segment)[1],
            Colour::SegmentEdge(segment) => segment_trio(segment)[2],
            Colour::Stage(stage) => stage_trio(stage)[0],
            Colour::OnStage(stage) => stage_trio(stage)[1],
            Colour::StageEdge(stage) => stage_trio(stage)[2],
        }
    }
}

/// A step's fill, and the text on it.
fn step_pair(step: u8) -> ((&'static str, &'static str), (&'static str, &'static str)) {
    match step {
        0 => (("seq-0", "#f0f5f4"), ("seq-0-on", "#15171c")),
        1 => (("seq-1", "#c8dedb"), ("seq-1-on", "#15171c")),
        2 => (("seq-2", "#a2cac6"), ("seq-2-on", "#15171c")),
        3 => (("seq-3", "#7ab2ae"), ("seq-3-on", "#15171c")),
        4 => (("seq-4", "#4d9490"), ("seq-4-on", "#15171c")),
        5 => (("seq-5", "#1f6b69"), ("seq-5-on", "#ffffff")),
        _ => (("seq-6", "#003e3a"), ("seq-6-on", "#ffffff")),
    }
}

macro_rules! trio {
    ($name:literal, $fill:literal, $on:literal, $edge:literal) => {
        [($name, $fill), (concat!($name, "-on"), $on), (concat!($name, "-edge"), $edge)]
    };
}

fn segment_trio(tint: Tint) -> Trio {
    match tint.place() {
        0 => trio!("seg-champions", "#00423e", "#ffffff", "#00423e"),
        1 => trio!("seg-loyal", "#4a6caa", "#ffffff", "#4a6caa"),
        2 => trio!("seg-potential", "#57a7c9", "#15171c", "#3a8db1"),
        3 => trio!("seg-new", "#e0ee88", "#15171c", "#84902a"),
        4 => trio!("seg-promising", "#aaeceb", "#15171c", "#3f9494"),
        5 => trio!("seg-attention", "#d2972a", "#15171c", "#b47a10"),
        6 => trio!("seg-sleep", "#dacaab", "#15171c", "#988459"),
        7 => trio!("seg-cantlose", "#611b07", "#ffffff", "#611b07"),
        8 => trio!("seg-risk", "#b55045", "#ffffff", "#b55045"),
        9 => trio!("seg-inactive", "#939a9a", "#15171c", "#858c8c"),
        // In no rule.
        _ => [("sunken", "#f2f2ed"), ("ink", "#15171c"), ("rule", "#85867f")],
    }
}

fn stage_trio(stage: Stage) -> Trio {
    match stage {
        Stage::Acquisition => trio!("stage-acquisition", "#d0dde3", "#15171c", "#7f8f98"),
        Stage::Trial => trio!("stage-trial", "#5187bf", "#15171c", "#5187bf"),
        Stage::Maintenance => trio!("stage-maintenance", "#023c37", "#ffffff", "#023c37"),
        Stage::Retention => trio!("stage-retention", "#ecc755", "#15171c", "#a88312"),
        Stage::Recovery => trio!("stage-recovery", "#b65238", "#ffffff", "#b65238"),
    }
}

#[cfg(test)]
mod tests {
    use super::{Colour, Theme, Tint};
    use crate::domain::{Segment, Stage};

    #[test]
    fn light_colours_are_those_of_the_tokens() {
        let css = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/style/tokens.css")).unwrap();
        let mut all = vec![Colour::Paper, Colour::Hair, Colour::Rule, Colour::Muted, Colour::Ink];
        all.extend((0..=7).flat_map(|step| [Colour::Step(step), Colour::OnStep(step)]));
        let segment = |of| [Colour::Segment(of), Colour::OnSegment(of), Colour::SegmentEdge(of)];
        all.extend(Segment::ALL.into_iter().map(Tint::known).flat_map(segment));
        let stage = |of| [Colour::Stage(of), Colour::OnStage(of), Colour::StageEdge(of)];
        all.extend(Stage::ALL.into_iter().flat_map(stage));
        for colour in all {
            let (token, light) = colour.named();
            let declared = css.split(&format!("--{token}:")).nth(1).and_then(|rest| rest.split("light-dark(").nth(1));
            let declared = declared.and_then(|rest| rest.split(',').next());
            assert_eq!(declared, Some(light), "{token}");
            assert_eq!(colour.written(Theme::Page), format!("var(--{token})"));
        }
    }
}
