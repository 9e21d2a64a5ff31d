//! The time line of a customer: a ruler of months, and on it a tick for each thing that happened, in lanes.

use super::moments::table;
use crate::domain::{Currency, Day, EventKind, Language, Month};
use crate::engine::protocol::{Happening, Moment, Person};
use crate::present::chart::{Anchor, Area, Chart, Colour, Letter, Scene, Stroke, width};
use crate::text::{catalogue, format};

/// The height of a lane, and of what is above them.
const LANE: f64 = 34.0;
const HEAD: f64 = 20.0;
/// The height of the longest tick.
const TICK: f64 = 24.0;
/// Months between labels of the ruler.
const STEPS: [i32; 7] = [1, 3, 6, 12, 24, 60, 120];
/// The least room that the last part of the ruler has beyond the reference date, in days.
const AHEAD: i32 = 30;

/// A tick: its lane, the day, how high it is, how it is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Tick {
    lane: usize,
    day: Day,
    height: f64,
    stroke: Stroke,
    colour: Colour,
}

/// The time line of a customer, with the table of what happened.
#[must_use]
pub fn timeline(person: &Person, reference: Day, currency: Currency, language: Language) -> Chart {
    let ticks: Vec<Tick> = person.moments.iter().filter_map(tick).collect();
    let expected = person.expected.map(|expected| (expected.expected, expected.late));
    let line = Timeline { ticks, expected, reference, language };
    Chart::new(table(&person.moments, currency, language), move |width| line.scene(width))
}

/// How a moment is drawn; `None` of what has no lane.
fn tick(moment: &Moment) -> Option<Tick> {
    let (lane, height, stroke, colour) = match &moment.what {
        Happening::Registered => return None,
        Happening::Ordered { .. } => (0, TICK, Stroke::Strong, Colour::Ink),
        Happening::Mail(EventKind::Sent | EventKind::Bounced) => (1, 7.0, Stroke::Thin, Colour::Rule),
        Happening::Mail(EventKind::Opened) => (1, 15.0, Stroke::Thin, Colour::Ink),
        Happening::Mail(EventKind::Clicked) => (1, TICK, Stroke::Thin, Colour::Ink),
        Happening::Mail(EventKind::Unsubscribed) => (1, TICK, Stroke::Dashed, Colour::Ink),
        Happening::CouponIssued { .. } => (2, 9.0, Stroke::Thin, Colour::Ink),
        Happening::CouponUsed { .. } => (2, TICK, Stroke::Strong, Colour::Ink),
        Happening::CouponExpired { .. } => (2, 15.0, Stroke::Dashed, Colour::Rule),
        Happening::Answered(score) => (3, 4.0 + 2.0 * f64::from(*score), Stroke::Strong, Colour::Ink),
    };
    Some(Tick { lane, day: moment.day, height, stroke, colour })
}

struct Timeline {
    ticks: Vec<Tick>,
    expected: Option<(Day, Day)>,
    reference: Day,
    language: Language,
}

/// Where days stand on the ruler.
#[derive(Clone, Copy)]
struct Scale {
    first: Day,
    days: f64,
    left: f64,
    width: f64,
}

impl Scale {
    fn x(self, day: Day) -> f64 {
        let at = f64::from(day.days_since(self.first)) / self.days;
        // Half a pixel: hairlines are sharp there.
        self.left + (self.width * at.clamp(0.0, 1.0)).round() + 0.5
    }
}

impl Timeline {
    fn scene(&self, wide: f64) -> Scene {
        let words = catalogue(self.language);
        let names = words.lanes();
        let lanes: Vec<usize> =
            (0..names.len()).filter(|lane| self.ticks.iter().any(|tick| tick.lane == *lane)).collect();
        let name = |lane: usize| names.get(lane).copied().unwrap_or_default();
        let left = lanes.iter().map(|lane| width(name(*lane), Letter::Label)).fold(0.0, f64::max).ceil() + 12.0;
        let foot = HEAD + LANE * lanes.len() as f64;
        let mut scene = Scene::new(wide, foot + 24.0);
        let scale = self.scale(left, wide - left - 2.0);
        self.band(&mut scene, scale, foot);
        for (place, lane) in lanes.iter().enumerate() {
            let base = HEAD + LANE * (place + 1) as f64;
            scene.text((left - 12.0, base - 8.0), Anchor::End, (Letter::Label, Colour::Ink), name(*lane));
            scene.line([(left, base), (wide, base)], Colour::Hair, Stroke::Thin);
            self.lane(&mut scene, scale, (*lane, base));
        }
        self.ruler(&mut scene, scale, foot);
        scene
    }

    /// From the month of the first tick to the reference date, or as far beyond as the next order is expected, within reason.
    fn scale(&self, left: f64, width: f64) -> Scale {
        let first = self.ticks.iter().map(|tick| tick.day).min().unwrap_or(self.reference).min(self.reference);
        let first = Month::of(first).first_day();
        let past = self.reference.days_since(first).max(AHEAD);
        let late = self.expected.map_or(0, |(_, late)| late.days_since(self.reference));
        let days = past + late.clamp(AHEAD, (past / 2).max(AHEAD));
        Scale { first, days: f64::from(days), left, width }
    }

    /// The reference date, and from the day on which the next order is expected to the day from which it is late.
    fn band(&self, scene: &mut Scene, scale: Scale, foot: f64) {
        let words = catalogue(self.language);
        let today = scale.x(self.reference);
        let mut taken = None;
        if let Some((expected, late)) = self.expected {
            let (from, to) = (scale.x(expected), scale.x(late));
            scene.rect(Area::new((from, HEAD), ((to - from).max(2.0), foot - HEAD)), Colour::Step(1), None);
            scene.line([(from, HEAD), (from, foot)], Colour::Rule, Stroke::Dashed);
            taken = Some(mark(scene, scale, from, words.expected_mark(), None));
        }
        scene.line([(today, HEAD), (today, foot)], Colour::Rule, Stroke::Thin);
        mark(scene, scale, today, words.today_mark(), taken);
    }

    fn lane(&self, scene: &mut Scene, scale: Scale, (lane, base): (usize, f64)) {
        let mut last: Option<(f64, f64)> = None;
        for tick in self.ticks.iter().filter(|tick| tick.lane == lane) {
            let x = scale.x(tick.day);
            // What stands on the same pixel at the same height is one tick.
            if last == Some((x, tick.height)) {
                continue;
            }
            last = Some((x, tick.height));
            scene.line([(x, base), (x, base - tick.height)], tick.colour, tick.stroke);
        }
    }

    /// The ruler: a tick a month where there is room, a longer one and its name where it is labelled.
    fn ruler(&self, scene: &mut Scene, scale: Scale, foot: f64) {
        scene.line([(scale.left, foot), (scale.left + scale.width, foot)], Colour::Rule, Stroke::Thin);
        let months = scale.days / 30.44;
        let room = width("nov. 2026", Letter::Small) + 14.0;
        let fits = |step: &i32| scale.width / (months / f64::from(*step)) >= room;
        let step = STEPS.into_iter().find(fits).unwrap_or(240);
        let every = if scale.width / months >= 3.0 { 1 } else { step };
        let start = Month::of(scale.first);
        let (_, month) = start.year_month();
        // Labels of a year begin with January.
        let offset = if step >= 12 { (13 - i32::try_from(month).unwrap_or(1)) % 12 } else { 0 };
        for number in (0..=months as i32).step_by(every as usize) {
            let day = start.plus(number).first_day();
            let x = scale.x(day);
            let labelled = (number - offset).rem_euclid(step) == 0;
            scene.line([(x, foot), (x, foot + if labelled { 7.0 } else { 4.0 })], Colour::Rule, Stroke::Thin);
            let said = if step >= 12 {
                start.plus(number).year_month().0.to_string()
            } else {
                format::month(self.language, day)
            };
            if labelled && x + width(&said, Letter::Small) <= scale.left + scale.width {
                scene.text((x, foot + 19.0), Anchor::Start, (Letter::Small, Colour::Muted), said);
            }
        }
    }
}

/// A word above a line, beside what is written there already. Gives the room that it takes.
fn mark(scene: &mut Scene, scale: Scale, x: f64, said: &str, taken: Option<(f64, f64)>) -> (f64, f64) {
    let wide = width(said, Letter::Small);
    let end = scale.left + scale.width;
    let free = |from: f64| {
        from >= 0.0 && from + wide <= end && taken.is_none_or(|(a, b)| from + wide + 6.0 < a || b + 6.0 < from)
    };
    // Behind the line, before it, else as near as there is room.
    let places = [x + 3.0, x - wide - 3.0, taken.map_or(x, |(a, _)| a - wide - 8.0), taken.map_or(x, |(_, b)| b + 8.0)];
    let from = places.into_iter().find(|from| free(*from)).unwrap_or(x - wide / 2.0);
    scene.text((from, HEAD - 6.0), Anchor::Start, (Letter::Small, Colour::Muted), said);
    (from, from + wide)
}
