//! Cuts in the user's hand: which value a cut can take, what follows from moving it, and from choosing how a dimension is
//! cut. Where cuts stand on their strips is `cuts`'.

use crate::domain::{Bins, Edges, Language, MapChoice, Method, Scoring, Scorings};
use crate::engine::protocol::{Analysis, Dimension, Settings};
use crate::text::{catalogue, format};

/// One of the three dimensions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Axis {
    /// Days since the last order.
    Recency,
    /// Orders.
    Frequency,
    /// Value, in cents.
    Monetary,
}

/// How a dimension is cut, as it is offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// By the base.
    By(Method),
    /// By the user's own edges.
    Fixed,
}

impl Axis {
    /// All three, in the order of the scores.
    pub const ALL: [Axis; 3] = [Axis::Recency, Axis::Frequency, Axis::Monetary];

    /// The dimension, over the base.
    #[must_use]
    pub fn of(self, analysis: &Analysis) -> &Dimension {
        match self {
            Axis::Recency => &analysis.recency,
            Axis::Frequency => &analysis.frequency,
            Axis::Monetary => &analysis.monetary,
        }
    }

    /// How it is scored.
    #[must_use]
    pub fn scoring(self, settings: &Settings) -> &Scoring {
        match self {
            Axis::Recency => &settings.scoring.recency,
            Axis::Frequency => &settings.scoring.frequency,
            Axis::Monetary => &settings.scoring.monetary,
        }
    }

    fn scored(self, settings: &Settings, scoring: Scoring) -> Settings {
        let mut settings = settings.clone();
        match self {
            Axis::Recency => settings.scoring.recency = scoring,
            Axis::Frequency => settings.scoring.frequency = scoring,
            Axis::Monetary => settings.scoring.monetary = scoring,
        }
        settings
    }

    /// How far one press of an arrow moves a cut, and one with Shift: a day or a week, an order or seven, value by the
    /// width of the strip's bars.
    #[must_use]
    pub fn steps(self, analysis: &Analysis) -> (i64, i64) {
        match self {
            Axis::Recency | Axis::Frequency => (1, 7),
            Axis::Monetary => {
                let width = self.of(analysis).histogram.step.max(1);
                // Whole units of money where the bars are wide enough.
                let step = if width >= 1_000 { width / 10 } else { width };
                let step = if step >= 100 { step / 100 * 100 } else { step };
                (step, step * 10)
            }
        }
    }

    /// A value with its unit: `128 dias`.
    #[must_use]
    pub fn written(self, value: i64, analysis: &Analysis, language: Language) -> String {
        let words = catalogue(language);
        let figure = format::integer(language, value.into());
        match self {
            Axis::Recency => words.days_counted((value, &figure)),
            Axis::Frequency => words.orders_counted((value, &figure)),
            Axis::Monetary => format::money(language, analysis.currency, value.into()),
        }
    }

    /// A value from what was typed: whole days and orders, money as the language writes it.
    #[must_use]
    pub fn read(self, text: &str) -> Option<i64> {
        let plain: String = text.chars().filter(|letter| !letter.is_whitespace()).collect();
        match self {
            Axis::Recency | Axis::Frequency => plain.parse().ok().filter(|value| *value >= 0),
            Axis::Monetary => cents(&plain),
        }
    }
}

/// The way in which a dimension is cut.
#[must_use]
pub fn way(scoring: &Scoring) -> Way {
    match scoring {
        Scoring::ByBase(method, _) => Way::By(*method),
        Scoring::Fixed(_) => Way::Fixed,
    }
}

/// The cuts in force as whole values, ascending; none without customers.
#[must_use]
pub fn edges(analysis: &Analysis, axis: Axis) -> Vec<i64> {
    match axis.scoring(&analysis.settings) {
        Scoring::Fixed(edges) => edges.get().to_vec(),
        // A cut is the smallest value of the upper side; by quantiles it may lie between whole values.
        Scoring::ByBase(..) => axis.of(analysis).cuts.iter().map(|cut| cut.ceil() as i64).collect(),
    }
}

/// Between which values a cut can move: its neighbours, the ends of the base.
#[must_use]
pub fn bounds(analysis: &Analysis, axis: Axis, place: usize) -> (i64, i64) {
    let (edges, dimension) = (edges(analysis, axis), axis.of(analysis));
    let before = place.checked_sub(1).and_then(|before| edges.get(before)).copied();
    let after = edges.get(place + 1).copied();
    let first = edges.first().copied().unwrap_or_default().min(dimension.histogram.start);
    let last = edges.last().copied().unwrap_or_default().max(dimension.max.saturating_add(1));
    (before.unwrap_or(first), after.unwrap_or(last))
}

/// The settings after a cut was moved: its dimension is cut by fixed edges from then on. `None` without such a cut.
#[must_use]
pub fn moved(analysis: &Analysis, axis: Axis, place: usize, to: i64) -> Option<Settings> {
    let mut edges = edges(analysis, axis);
    let (from, until) = bounds(analysis, axis, place);
    *edges.get_mut(place)? = to.clamp(from, until.max(from));
    let edges = Edges::new(edges).ok()?;
    Some(axis.scored(&analysis.settings, Scoring::Fixed(edges)))
}

/// Which of the cuts at one value a pull takes: to the right the last, to the left the first.
#[must_use]
pub fn pulled(analysis: &Analysis, axis: Axis, place: usize, to: i64) -> usize {
    let edges = edges(analysis, axis);
    let Some(own) = edges.get(place) else { return place };
    let same = |edge: &i64| edge == own;
    let found = if to > *own { edges.iter().rposition(same) } else { edges.iter().position(same) };
    found.unwrap_or(place)
}

/// The settings with a dimension cut in another way; `None` where there are no cuts to fix.
#[must_use]
pub fn cut_by(analysis: &Analysis, axis: Axis, way: Way) -> Option<Settings> {
    let scoring = axis.scoring(&analysis.settings);
    let next = match way {
        Way::By(method) => Scoring::ByBase(method, scoring.bins()),
        Way::Fixed => Scoring::Fixed(Edges::new(edges(analysis, axis)).ok()?),
    };
    Some(axis.scored(&analysis.settings, next))
}

/// The settings with all dimensions cut in one way.
#[must_use]
pub fn cut_all_by(analysis: &Analysis, way: Way) -> Option<Settings> {
    let mut settings = analysis.settings.clone();
    for axis in Axis::ALL {
        let of_axis = cut_by(analysis, axis, way)?;
        settings = axis.scored(&settings, axis.scoring(&of_axis).clone());
    }
    Some(settings)
}

/// The settings with another number of scores in a dimension. Fixed edges give way: more or fewer of them are not known.
#[must_use]
pub fn parted(settings: &Settings, axis: Axis, bins: Bins) -> Settings {
    let method = match axis.scoring(settings) {
        Scoring::ByBase(method, _) => *method,
        Scoring::Fixed(_) => Method::PercentileRank,
    };
    axis.scored(settings, Scoring::ByBase(method, bins))
}

/// The cuts that belong to a map by its makers: Klaviyo's R at 180 and 365 days with terciles of F and M, the R package's
/// quantiles. `None` of maps that name none. Source: DOMAIN.md §2.
#[must_use]
pub fn cuts_of(map: MapChoice) -> Option<Scorings> {
    match map {
        MapChoice::Default | MapChoice::Own => None,
        MapChoice::RPackage => Some(Scorings::by_base(Method::QuantileCuts, Bins::FIVE)),
        MapChoice::Klaviyo => {
            let terciles = Scoring::ByBase(Method::PercentileRank, Bins::new(3).ok()?);
            let recency = Scoring::Fixed(Edges::new(vec![180, 365]).ok()?);
            Some(Scorings { recency, frequency: terciles.clone(), monetary: terciles })
        }
    }
}

/// Which cut differs between two settings, and its value now; `None` unless it is one alone.
#[must_use]
pub fn difference(from: &Analysis, to: &Settings) -> Option<(Axis, i64)> {
    let mut found = None;
    for axis in Axis::ALL {
        let Scoring::Fixed(now) = axis.scoring(to) else { continue };
        let before = edges(from, axis);
        let changed = before.iter().zip(now.get()).filter(|(was, is)| was != is);
        for (_, is) in changed {
            if found.replace((axis, *is)).is_some() {
                return None;
            }
        }
    }
    found
}

/// Money in any of the usual notations, as cents: `1.204,50`, `1,204.50`, `1204`.
fn cents(text: &str) -> Option<i64> {
    let figures: String =
        text.chars().filter(|letter| letter.is_ascii_digit() || matches!(letter, ',' | '.' | '-')).collect();
    let mark = figures.rfind([',', '.']).filter(|place| figures.len() - place <= 3);
    let (whole, rest) = mark.map_or((figures.as_str(), ""), |place| (&figures[..place], &figures[place + 1..]));
    let whole: String = whole.chars().filter(|letter| !matches!(letter, ',' | '.')).collect();
    let cents = format!("{rest:0<2}").parse::<i64>().ok()?;
    let units = whole.parse::<i64>().ok()?;
    units.checked_mul(100)?.checked_add(if units < 0 { -cents } else { cents })
}

#[cfg(test)]
mod tests {
    use super::super::fixture::analysis;
    use super::*;

    fn fixed(settings: &Settings, axis: Axis) -> Vec<i64> {
        match axis.scoring(settings) {
            Scoring::Fixed(edges) => edges.get().to_vec(),
            Scoring::ByBase(..) => Vec::new(),
        }
    }

    #[test]
    fn a_moved_cut_fixes_its_dimension_alone() {
        let base = analysis();
        let settings = moved(&base, Axis::Recency, 2, 128).unwrap();
        assert_eq!(fixed(&settings, Axis::Recency), [24, 62, 128, 255]);
        assert_eq!(way(&settings.scoring.frequency), Way::By(Method::PercentileRank));
        assert_eq!(difference(&base, &settings), Some((Axis::Recency, 128)));
        assert_eq!(moved(&base, Axis::Recency, 4, 128), None);
    }

    #[test]
    fn cuts_stop_at_their_neighbours() {
        let check = |axis, place, to, edges: &[i64]| {
            assert_eq!(fixed(&moved(&analysis(), axis, place, to).unwrap(), axis), edges);
        };
        check(Axis::Recency, 1, 900, &[24, 129, 129, 255]);
        check(Axis::Recency, 1, -5, &[24, 24, 129, 255]);
        check(Axis::Recency, 0, -5, &[0, 62, 129, 255]);
        check(Axis::Recency, 3, 9_999, &[24, 62, 129, 901]);
        check(Axis::Frequency, 0, 1, &[1, 2, 3, 5]);
    }

    #[test]
    fn of_cuts_at_one_value_the_outer_one_gives_way() {
        let base = analysis();
        assert_eq!(pulled(&base, Axis::Frequency, 0, 3), 1);
        assert_eq!(pulled(&base, Axis::Frequency, 1, 1), 0);
        assert_eq!(pulled(&base, Axis::Frequency, 3, 1), 3);
    }

    #[test]
    fn ways_keep_the_cuts_or_the_number_of_scores() {
        let base = analysis();
        let settings = cut_by(&base, Axis::Monetary, Way::Fixed).unwrap();
        assert_eq!(fixed(&settings, Axis::Monetary), [6_800, 13_500, 24_600, 62_000]);
        let all = cut_all_by(&base, Way::Fixed).unwrap();
        assert!(Axis::ALL.iter().all(|axis| way(axis.scoring(&all)) == Way::Fixed));
        let seven = parted(&all, Axis::Recency, Bins::new(7).unwrap());
        assert_eq!((seven.scoring.resolution().r.get(), fixed(&seven, Axis::Frequency).len()), (7, 4));
        assert_eq!(cuts_of(MapChoice::Klaviyo).unwrap().resolution().m.get(), 3);
        assert_eq!(cuts_of(MapChoice::Own), None);
    }

    #[test]
    fn typed_values() {
        for (text, value) in [("128", Some(128)), (" 1 000 ", Some(1_000)), ("-3", None), ("12a", None), ("", None)] {
            assert_eq!(Axis::Recency.read(text), value, "{text}");
        }
        let money = [
            ("1.204,50", 120_450),
            ("1,204.50", 120_450),
            ("1204", 120_400),
            ("R$ 12,5", 1_250),
            ("-3,20", -320),
            ("1.204", 120_400),
        ];
        for (text, value) in money {
            assert_eq!(Axis::Monetary.read(text), Some(value), "{text}");
        }
        assert_eq!(Axis::Monetary.read("R$"), None);
    }
}
