//! The three strips that show where scores part: bars, marks, axis, and what is worth a remark. Drawn by `web::ui`.

use super::bands::{self, Band, Best};
use super::edges;
use super::edges::Axis;
use crate::domain::{Language, Monetary};
use crate::engine::protocol::{Analysis, Dimension};
use crate::text::{catalogue, format};

/// How many pixels wide a strip is taken to be when labels are set beside each other.
const NOMINAL_WIDTH: f64 = 330.0;
/// How wide a figure is taken to be.
const FIGURE_WIDTH: f64 = 7.0;
/// How many lines of labels there are below an axis.
pub const LABEL_LINES: usize = 3;

/// The three strips.
#[derive(Debug, Clone, PartialEq)]
pub struct Cuts {
    /// Recency, frequency, value.
    pub strips: [Strip; 3],
    /// What is worth a remark.
    pub remarks: Vec<String>,
    /// For each score from the highest down, its three bands and their customers.
    pub table: Vec<ScoreLine>,
    /// Lines of labels that the strips need.
    pub label_lines: usize,
}

/// A strip.
#[derive(Debug, Clone, PartialEq)]
pub struct Strip {
    /// What it is of.
    pub of: Axis,
    /// Its title.
    pub title: String,
    /// What stays while cuts move.
    pub plot: Plot,
    /// The cuts.
    pub marks: Vec<Mark>,
}

/// A distribution.
#[derive(Debug, Clone, PartialEq)]
pub struct Plot {
    /// What it shows, in a sentence.
    pub label: String,
    /// Heights of the bars, `0..=1`.
    pub bars: Vec<f64>,
    /// The axis' labels.
    pub axis: Vec<AxisLabel>,
    /// The values at both ends.
    pub ends: (f64, f64),
}

impl Plot {
    /// The value at a share of the width, to the nearest step.
    #[must_use]
    pub fn value_at(&self, share: f64, step: i64) -> i64 {
        let step = step.max(1) as f64;
        let value = self.ends.0 + share.clamp(0.0, 1.0) * (self.ends.1 - self.ends.0);
        ((value / step).round() * step) as i64
    }
}

/// A cut.
#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    /// Its place among the cuts, from 0.
    pub place: usize,
    /// Its value.
    pub value: i64,
    /// Between which values it can move.
    pub bounds: (i64, i64),
    /// Where, as a share of the strip's width.
    pub at: f64,
    /// Its value, in few figures.
    pub label: String,
    /// Its value with its unit.
    pub said: String,
    /// What it is, for those who do not see it.
    pub name: String,
    /// On which line its label stands; `None` where no line has room.
    pub line: Option<usize>,
}

/// A label of the axis.
#[derive(Debug, Clone, PartialEq)]
pub struct AxisLabel {
    /// Where, as a share of the strip's width.
    pub at: f64,
    /// The value, with its unit on the last.
    pub label: String,
}

/// A score in the strips' table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScoreLine {
    /// The score.
    pub score: String,
    /// Its band and customers, for recency, frequency and value.
    pub bands: [(String, String); 3],
}

/// Works out the strips.
#[must_use]
pub fn cuts(analysis: &Analysis, language: Language) -> Cuts {
    let words = catalogue(language);
    let sign = format::currency_sign(analysis.currency);
    let write = Writer { analysis, language };
    let monetary = words.strip_monetary(&sign);
    let monetary = match analysis.settings.monetary {
        Monetary::Sum => monetary,
        Monetary::AverageOrder => words.strip_average(&sign),
    };
    let strips = [
        write.strip(Axis::Recency, words.strip_recency().to_owned(), Writer::plain),
        write.strip(Axis::Frequency, words.strip_frequency().to_owned(), Writer::plain),
        write.strip(Axis::Monetary, monetary, Writer::whole_money),
    ];
    let lines = strips.iter().flat_map(|strip| &strip.marks).filter_map(|mark| mark.line).max();
    Cuts { remarks: write.remarks(), table: write.table(), label_lines: lines.map_or(1, |line| line + 1), strips }
}

struct Writer<'a> {
    analysis: &'a Analysis,
    language: Language,
}

impl Writer<'_> {
    fn plain(&self, value: i64) -> String {
        format::integer(self.language, value.into())
    }

    /// Cents as whole money without its unit; small money with its cents.
    fn whole_money(&self, cents: i64) -> String {
        if cents.unsigned_abs() < 1_000 && cents % 100 != 0 {
            format::money_plain(self.language, cents.into())
        } else {
            self.plain((cents + 50 * cents.signum()) / 100)
        }
    }

    fn strip(&self, of: Axis, title: String, write: fn(&Self, i64) -> String) -> Strip {
        let words = catalogue(self.language);
        let dimension = of.of(self.analysis);
        let shown = Scale::of(dimension);
        let most = dimension.histogram.counts.iter().copied().max().unwrap_or(0).max(1) as f64;
        let axis = shown.axis().into_iter();
        let plot = Plot {
            label: words.strip_label(&title),
            bars: dimension.histogram.counts.iter().map(|count| *count as f64 / most).collect(),
            axis: axis.map(|value| AxisLabel { at: shown.at(value as f64), label: write(self, value) }).collect(),
            ends: (shown.start, shown.end),
        };
        let marks = place_labels(self.marks(of, &title, &shown, write));
        Strip { of, title, plot, marks }
    }

    /// One mark for each cut, also where several stand at one value.
    fn marks(&self, of: Axis, title: &str, scale: &Scale, write: fn(&Self, i64) -> String) -> Vec<Mark> {
        let words = catalogue(self.language);
        let mark = |(place, value): (usize, i64)| Mark {
            place,
            value,
            bounds: edges::bounds(self.analysis, of, place),
            at: scale.at(value as f64),
            label: write(self, value),
            said: of.written(value, self.analysis, self.language),
            name: words.cut_name(title, &(place + 1).to_string()),
            line: None,
        };
        edges::edges(self.analysis, of).into_iter().enumerate().map(mark).collect()
    }

    fn remarks(&self) -> Vec<String> {
        let words = catalogue(self.language);
        let all = self.analysis.total.customers;
        let mut remarks = Vec::new();
        let mut remark = |dimension: &Dimension, letter: char, say: &dyn Fn(&str, i64) -> String| {
            let (value, customers) = dimension.mode;
            if all == 0 || customers * 2 <= all {
                return;
            }
            remarks.push(say(&format::share_whole(customers.into(), all.into()), value));
            let unused = |(count, score): (&u64, usize)| (*count == 0).then(|| score.to_string());
            let unused: Vec<String> = dimension.customers_by_score.iter().zip(1..).filter_map(unused).collect();
            if !unused.is_empty() {
                remarks.push(words.unused_scores(letter, &unused));
            }
        };
        remark(&self.analysis.recency, 'R', &|share, _| words.mode_recency(share));
        remark(&self.analysis.frequency, 'F', &|share, value| words.mode_frequency(share, (value, &self.plain(value))));
        remark(&self.analysis.monetary, 'M', &|share, value| {
            words.mode_monetary(share, &format::money(self.language, self.analysis.currency, value.into()))
        });
        remarks
    }

    fn table(&self) -> Vec<ScoreLine> {
        let Analysis { recency, frequency, monetary, .. } = self.analysis;
        let column = |dimension: &Dimension, best, write: fn(&Self, i64) -> String| -> Vec<(String, String)> {
            let bands = bands::bands(dimension, best);
            let customers = dimension.customers_by_score.iter();
            let line =
                |(band, customers): (&Band, &u64)| (self.band(*band, write), format::count(self.language, *customers));
            bands.iter().zip(customers).map(line).collect()
        };
        let r = column(recency, Best::Lowest, Writer::plain);
        let f = column(frequency, Best::Highest, Writer::plain);
        let m = column(monetary, Best::Highest, Writer::money);
        let most = self.analysis.resolution.r.max(self.analysis.resolution.fm()).get();
        let of = |column: &[(String, String)], score: u8| {
            column.get(usize::from(score) - 1).cloned().unwrap_or_else(|| ("–".to_owned(), "–".to_owned()))
        };
        let line =
            |score: u8| ScoreLine { score: score.to_string(), bands: [of(&r, score), of(&f, score), of(&m, score)] };
        (1..=most).rev().map(line).collect()
    }

    fn money(&self, cents: i64) -> String {
        format::money_plain(self.language, cents.into())
    }

    fn band(&self, band: Band, write: fn(&Self, i64) -> String) -> String {
        let words = catalogue(self.language);
        match band {
            Band::Between(from, to) if from == to => write(self, from),
            Band::Between(from, to) => format!("{}–{}", write(self, from), write(self, to)),
            Band::From(from) => words.band_from(&write(self, from)),
            Band::Nothing => words.band_none().to_owned(),
        }
    }
}

/// What a strip's width stands for.
struct Scale {
    start: f64,
    end: f64,
}

impl Scale {
    fn of(dimension: &Dimension) -> Scale {
        let histogram = &dimension.histogram;
        let start = histogram.start as f64;
        let width = histogram.step as f64 * histogram.counts.len() as f64;
        Scale { start, end: start + width.max(1.0) }
    }

    fn at(&self, value: f64) -> f64 {
        ((value - self.start) / (self.end - self.start)).clamp(0.0, 1.0)
    }

    /// Two to five round values inside the strip.
    fn axis(&self) -> Vec<i64> {
        let span = self.end - self.start;
        let step = round_step(span / 4.0);
        let first = (self.start / step).ceil();
        let values = (0..6).map(|place| (first + f64::from(place)) * step);
        values.take_while(|value| *value <= self.end).map(|value| value as i64).collect()
    }
}

/// The round number (1, 2 or 5 times a power of ten) from `rough` up; at least 1.
fn round_step(rough: f64) -> f64 {
    let power = 10_f64.powf(rough.max(1.0).log10().floor());
    let step = [1.0, 2.0, 5.0, 10.0].into_iter().map(|times| times * power).find(|step| *step >= rough * 0.999);
    step.unwrap_or(power * 10.0).max(1.0)
}

/// Sets each label on the first line where it does not touch the one before; of cuts at one value the first has one.
fn place_labels(mut marks: Vec<Mark>) -> Vec<Mark> {
    let mut ends = [f64::NEG_INFINITY; LABEL_LINES];
    let mut last = None;
    for mark in &mut marks {
        if last.replace(mark.value) == Some(mark.value) {
            continue;
        }
        let half = (mark.label.chars().count() as f64 * FIGURE_WIDTH + 4.0) / 2.0;
        let middle = mark.at * NOMINAL_WIDTH;
        let free = ends.iter().position(|end| middle - half >= *end);
        mark.line = free;
        if let Some(end) = free.and_then(|line| ends.get_mut(line)) {
            *end = middle + half;
        }
    }
    marks
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{analysis, dimension};
    use super::*;
    use crate::engine::protocol::Histogram;

    #[test]
    fn marks_stand_at_their_values() {
        let mut base = analysis();
        base.recency = Dimension {
            histogram: Histogram { start: 0, step: 10, counts: vec![5; 40] },
            ..dimension(&[24.0, 62.0, 129.0, 255.0], 0, 400)
        };
        let strip = &cuts(&base, Language::Portuguese).strips[0];
        let marks: Vec<(&str, f64)> = strip.marks.iter().map(|mark| (mark.label.as_str(), mark.at)).collect();
        assert_eq!(marks, [("24", 0.06), ("62", 0.155), ("129", 0.3225), ("255", 0.6375)]);
        let axis: Vec<&str> = strip.plot.axis.iter().map(|label| label.label.as_str()).collect();
        assert_eq!(axis, ["0", "100", "200", "300", "400"]);
        assert_eq!(strip.plot.bars.len(), 40);
        assert_eq!(
            (strip.plot.value_at(0.3225, 1), strip.plot.value_at(0.3225, 7), strip.plot.value_at(7.0, 1)),
            (129, 126, 400)
        );
        assert_eq!((strip.marks[2].bounds, strip.marks[2].said.as_str()), ((62, 255), "129 dias"));
    }

    #[test]
    fn of_equal_cuts_one_is_labelled() {
        let base = analysis();
        let strip = &cuts(&base, Language::Portuguese).strips[1];
        let labels = strip.marks.iter().map(|mark| (mark.label.as_str(), mark.line.is_some())).collect::<Vec<_>>();
        assert_eq!(labels, [("2", true), ("2", false), ("3", true), ("5", true)]);
    }

    #[test]
    fn crowded_labels_take_other_lines_and_never_touch() {
        let mark = |at, label: &str, place: usize| Mark {
            place,
            value: place as i64,
            bounds: (0, 9),
            at,
            label: label.to_owned(),
            said: String::new(),
            name: String::new(),
            line: None,
        };
        let lines = |marks: Vec<Mark>| place_labels(marks).iter().map(|mark| mark.line).collect::<Vec<_>>();
        assert_eq!(
            lines(vec![mark(0.1, "24", 0), mark(0.12, "30", 1), mark(0.5, "90", 2)]),
            [Some(0), Some(1), Some(0)]
        );
        let crowd = (0..5).map(|place| mark(0.1 + place as f64 * 0.001, "1.204", place)).collect();
        assert_eq!(lines(crowd), [Some(0), Some(1), Some(2), None, None]);
    }

    #[test]
    fn one_value_for_most_is_worth_a_remark() {
        let mut base = analysis();
        base.frequency.mode = (1, 6_740);
        base.frequency.customers_by_score = vec![6_740, 0, 0, 3_000, 2_740];
        let remarks = cuts(&base, Language::Portuguese).remarks;
        assert_eq!(
            remarks,
            ["54% dos clientes têm um só pedido: a frequência diz pouco nesta base.", "Ninguém tem as notas F 2 e 3.",]
        );
        assert!(cuts(&analysis(), Language::Portuguese).remarks.is_empty());
    }

    #[test]
    fn the_table_has_the_best_score_first() {
        let table = cuts(&analysis(), Language::Portuguese).table;
        assert_eq!(table.len(), 5);
        assert_eq!(table[0].score, "5");
        assert_eq!(table[0].bands[0].0, "0–23");
        assert_eq!(table[4].bands[0].0, "255 ou mais");
        assert_eq!(table[3].bands[1].0, "ninguém");
        assert_eq!(table[0].bands[2].0, "620,00 ou mais");
    }

    #[test]
    fn axes_are_round_and_short() {
        for (start, step, steps) in [(0, 1, 1), (1, 1, 15), (0, 13, 40), (-500, 2_500, 40), (99, 1_000_000, 40)] {
            let scale = Scale { start: start as f64, end: (start + step * steps) as f64 };
            let axis = scale.axis();
            assert!((1..=6).contains(&axis.len()), "{axis:?}");
            assert!(axis.iter().all(|value| (0.0..=1.0).contains(&scale.at(*value as f64))));
        }
    }
}
