//! How a dimension's values spread over the base: extremes, the commonest value, a histogram. Drawing it is `present`'s.

use super::ranking::Ranking;

/// The most steps that a histogram has.
const MAX_STEPS: i128 = 48;

/// How the values of one dimension spread, in the dimension's own unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Distribution {
    /// The smallest value.
    pub min: i64,
    /// The largest value.
    pub max: i64,
    /// The commonest value (of several the smallest) and how many customers share it.
    pub mode: (i64, u64),
    /// Customers over equal steps of value.
    pub histogram: Histogram,
}

/// Customers over equal steps of value. Step `i` holds the values from `start + i * step` up to, not including, the
/// start of the next; the last one also holds all beyond.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Histogram {
    /// The start of the first step: a multiple of `step`, at most the minimum.
    pub start: i64,
    /// The width of a step: 1, 2 or 5 times a power of ten.
    pub step: i64,
    /// Customers in each of 1..=48 steps.
    pub counts: Vec<u64>,
}

impl Distribution {
    /// The distribution of a ranked dimension, or `None` without customers.
    #[must_use]
    pub fn of(ranking: &Ranking) -> Option<Distribution> {
        let (value, customers) = ranking.mode()?;
        Some(Distribution {
            min: ranking.min()?,
            max: ranking.max()?,
            mode: (value, customers as u64),
            histogram: Histogram::of(ranking)?,
        })
    }
}

impl Histogram {
    /// The histogram of a ranked dimension, or `None` without customers: as many round steps as there may be from
    /// the minimum to the 99th percentile (nearest rank), so that one giant does not press all others into one step.
    ///
    /// ```
    /// use regua_core::analysis::{distribution::Histogram, ranking::Ranking};
    /// let values: Vec<i64> = (1..=99).chain([1_000_000]).collect();
    /// let histogram = Histogram::of(&Ranking::of(&values)).unwrap();
    /// assert_eq!((histogram.start, histogram.step, histogram.counts.len()), (0, 5, 20));
    /// assert_eq!((histogram.counts[0], histogram.counts[1], histogram.counts[19]), (4, 5, 6));
    /// ```
    #[must_use]
    pub fn of(ranking: &Ranking) -> Option<Histogram> {
        let min = ranking.min()?;
        let percentile_99 = ranking.nth((ranking.customers() * 99).div_ceil(100) - 1)?;
        let step = round_step(min, percentile_99);
        let last = percentile_99.div_euclid(step);
        // Saturates only where a step reaches below the range of i64.
        let start = min.div_euclid(step).saturating_mul(step);
        let edges = (min.div_euclid(step) + 1..=last).map(|edge| edge * step);
        let mut counts = Vec::new();
        let mut below = 0;
        for edge in edges {
            let below_edge = ranking.below(edge);
            counts.push((below_edge - below) as u64);
            below = below_edge;
        }
        counts.push((ranking.customers() - below) as u64);
        Some(Histogram { start, step, counts })
    }
}

/// The commonest value of a dimension and its customers, where they are over half of all: then the dimension hardly
/// tells customers apart, and the page says so. Source: DOMAIN.md §2.
///
/// ```
/// use regua_core::analysis::{distribution::low_information, ranking::Ranking};
/// assert_eq!(low_information(&Ranking::of(&[1, 1, 1, 2, 9])), Some((1, 3)));
/// assert_eq!(low_information(&Ranking::of(&[1, 1, 2, 9])), None);
/// ```
#[must_use]
pub fn low_information(ranking: &Ranking) -> Option<(i64, u64)> {
    let (value, customers) = ranking.mode()?;
    (customers > ranking.customers() / 2).then_some((value, customers as u64))
}

/// The smallest of 1, 2, 5, 10, 20, 50 … whose multiples cut `min..=top` into at most [`MAX_STEPS`].
fn round_step(min: i64, top: i64) -> i64 {
    let steps = |step: i64| i128::from(top.div_euclid(step)) - i128::from(min.div_euclid(step)) + 1;
    let mut power = 1;
    // All of i64 is 37 steps of 5 * 10^17: the search ends before the power overflows.
    loop {
        if let Some(step) = [1, 2, 5].map(|digit| digit * power).into_iter().find(|&step| steps(step) <= MAX_STEPS) {
            return step;
        }
        power *= 10;
    }
}

#[cfg(test)]
mod tests {
    use super::{Distribution, Histogram, MAX_STEPS};
    use crate::analysis::ranking::Ranking;
    use proptest::prelude::{prop_assert, prop_assert_eq, prop_oneof, proptest};

    #[track_caller]
    fn check(values: &[i64], start: i64, step: i64, counts: &[u64]) {
        let expected = Histogram { start, step, counts: counts.to_vec() };
        assert_eq!(Histogram::of(&Ranking::of(values)), Some(expected));
    }

    #[test]
    fn steps_are_round() {
        check(&[7], 7, 1, &[1]);
        check(&[3, 3, 5], 3, 1, &[2, 0, 1]);
        check(&[-7, -6, 0], -7, 1, &[1, 1, 0, 0, 0, 0, 0, 1]);
        // 0..=47 are 48 steps of 1; one value more and the step is 2.
        check(&[0, 47], 0, 1, &[[1].as_slice(), &[0; 46], &[1]].concat());
        check(&[0, 48], 0, 2, &[[1].as_slice(), &[0; 23], &[1]].concat());
        // Steps start at multiples of their width, below the minimum where need be.
        check(&[13, 1013], 0, 50, &[[1].as_slice(), &[0; 19], &[1]].concat());
    }

    #[test]
    fn last_step_holds_all_beyond_the_99th_percentile() {
        let values = [vec![1; 60], vec![2; 39], vec![5_000]].concat();
        check(&values, 1, 1, &[60, 40]);
    }

    #[test]
    fn nobody_has_no_distribution() {
        assert_eq!(Distribution::of(&Ranking::of::<i64>(&[])), None);
    }

    #[test]
    fn commonest_value() {
        let distribution = Distribution::of(&Ranking::of(&[4_u32, 1, 1, 4, 9])).unwrap();
        assert_eq!((distribution.min, distribution.max, distribution.mode), (1, 9, (1, 2)));
    }

    proptest! {
        #[test]
        fn every_customer_is_in_one_step(
            values in proptest::collection::vec(
                prop_oneof![i64::MIN / 2..=i64::MAX / 2, -500..500_i64, 0..3_i64], 1..300),
        ) {
            let histogram = Histogram::of(&Ranking::of(&values)).unwrap();
            prop_assert!((1..=MAX_STEPS).contains(&(histogram.counts.len() as i128)));
            let mut counts = vec![0; histogram.counts.len()];
            for &value in &values {
                let step = (i128::from(value) - i128::from(histogram.start)) / i128::from(histogram.step);
                counts[usize::try_from(step).unwrap().min(histogram.counts.len() - 1)] += 1;
            }
            prop_assert_eq!(counts, histogram.counts);
        }
    }
}
