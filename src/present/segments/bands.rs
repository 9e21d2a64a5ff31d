//! The whole values between two cuts, and the scores they have. Which score is better is the dimension's.

use crate::domain::Language;
use crate::engine::protocol::Dimension;
use crate::text::{catalogue, format};

/// Which end of the values has the high scores.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Best {
    /// The small values: few days.
    Lowest,
    /// The large ones: many orders, much value.
    Highest,
}

/// The whole values of one score.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Band {
    /// From the first to the last, both included.
    Between(i64, i64),
    /// From a value on.
    From(i64),
    /// None: the cuts on both sides are the same.
    Nothing,
}

/// The band of each score, from 1 up; empty without cuts.
#[must_use]
pub fn bands(dimension: &Dimension, best: Best) -> Vec<Band> {
    // A cut is the smallest value of the upper side; by quantiles it may lie between whole values.
    let starts: Vec<i64> = dimension.cuts.iter().map(|cut| cut.ceil() as i64).collect();
    let (Some(&first), Some(&last)) = (starts.first(), starts.last()) else { return Vec::new() };
    let between = |from: i64, below: i64| if from < below { Band::Between(from, below - 1) } else { Band::Nothing };
    let mut bands = vec![between(dimension.min.min(0), first)];
    bands.extend(starts.windows(2).map(|pair| match pair {
        [from, below] => between(*from, *below),
        _ => Band::Nothing,
    }));
    bands.push(if last > dimension.max { Band::Nothing } else { Band::From(last) });
    match best {
        Best::Lowest => bands.reverse(),
        Best::Highest => {}
    }
    bands
}

/// A band of days, as it stands beside a row of the grid.
#[must_use]
pub fn days(band: Band, language: Language) -> String {
    let words = catalogue(language);
    let figure = |days: i64| format::integer(language, i128::from(days));
    match band {
        Band::Between(from, to) if from == to => words.band_at((from, &figure(from))),
        Band::Between(from, to) => words.band_between(&figure(from), &figure(to)),
        Band::From(from) => words.band_from(&figure(from)),
        Band::Nothing => words.band_none().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::dimension;
    use super::*;

    #[track_caller]
    fn check(cuts: &[f64], min: i64, max: i64, best: Best, shown: &[&str]) {
        let bands = bands(&dimension(cuts, min, max), best);
        assert_eq!(bands.into_iter().map(|band| days(band, Language::Portuguese)).collect::<Vec<_>>(), shown);
    }

    #[test]
    fn bands_lie_between_the_cuts() {
        check(
            &[24.0, 62.0, 129.0, 255.0],
            0,
            900,
            Best::Lowest,
            &["255 ou mais", "129–254 dias", "62–128 dias", "24–61 dias", "0–23 dias"],
        );
        check(&[2.0, 2.0, 4.0], 1, 15, Best::Highest, &["0–1 dias", "ninguém", "2–3 dias", "4 ou mais"]);
        check(&[7.0, 7.0], 7, 7, Best::Lowest, &["7 ou mais", "ninguém", "0–6 dias"]);
        check(&[2.0, 3.0], 1, 1, Best::Highest, &["0–1 dias", "2 dias", "ninguém"]);
        check(&[], 0, 0, Best::Lowest, &[]);
    }

    #[test]
    fn a_cut_between_whole_values_starts_at_the_next() {
        check(&[116.2, 181.0], 3, 300, Best::Lowest, &["181 ou mais", "117–180 dias", "0–116 dias"]);
    }
}
