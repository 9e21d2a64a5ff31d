//! From the values of a dimension to its scores and cuts, and why a value has its score.
//! What a combination of scores is called is `segments`'; where the values come from is the ledger's.

use super::distribution::Distribution;
use super::ranking::Ranking;
use crate::domain::{Bins, Edges, Method, Scoring};

/// So many values stay in the first-level cache while each cut passes over them.
const STRETCH: usize = 1024;

/// One of the three dimensions, with all that its scoring needs to know of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Measure {
    /// Days since the last order.
    Recency,
    /// Orders.
    Frequency,
    /// Net revenue, in cents.
    Monetary,
}

/// Which values deserve the high scores.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Better {
    /// The large ones.
    Higher,
    /// The small ones.
    Lower,
}

impl Measure {
    /// Which values are better: few days, many orders, much revenue.
    #[must_use]
    pub fn better(self) -> Better {
        match self {
            Measure::Recency => Better::Lower,
            Measure::Frequency | Measure::Monetary => Better::Higher,
        }
    }

    /// What the R package adds as "1": one day, one order, one whole unit of money, which is 100 cents.
    fn one(self) -> i64 {
        match self {
            Measure::Recency | Measure::Frequency => 1,
            Measure::Monetary => 100,
        }
    }
}

/// Where the values of a dimension part into scores. A value belongs to the upper side of each cut that it reaches.
#[derive(Debug, Clone, PartialEq)]
pub struct Cuts {
    better: Better,
    bins: Bins,
    /// For each cut, ascending, the smallest integer on its upper side.
    upper_from: Vec<i64>,
    values: Vec<f64>,
}

/// The customers of one score.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Band {
    /// The smallest value in the base with this score.
    pub from: i64,
    /// The largest value in the base with this score.
    pub to: i64,
    /// How many customers have it; at least one.
    pub customers: u64,
}

/// A dimension, scored over the whole base.
#[derive(Debug, Clone, PartialEq)]
pub struct Scored {
    /// The score of each customer, `1..=bins`, in the order of the values.
    pub scores: Vec<u8>,
    /// Where the scores part.
    pub cuts: Cuts,
    /// For each score from 1 up, its customers; `None` for a score that nobody has.
    pub bands: Vec<Option<Band>>,
    /// How the values spread; `None` without customers.
    pub distribution: Option<Distribution>,
}

/// Scores a dimension: one value for each customer, in any order. Values lie more than 100 inside the ends of `i64`.
///
/// ```
/// use regua_core::analysis::rfm::{Measure, score};
/// use regua_core::domain::{Bins, Method};
/// let orders = [1_u32, 1, 1, 1, 1, 1, 2, 2, 3, 10];
/// let scored = score(&orders, Measure::Frequency, Method::PercentileRank, Bins::FIVE);
/// assert_eq!(scored.scores, [1, 1, 1, 1, 1, 1, 4, 4, 5, 5]);
/// assert_eq!(scored.cuts.values(), [2.0, 2.0, 2.0, 3.0]);
/// let five = scored.bands[4].unwrap();
/// assert_eq!((five.from, five.to, five.customers), (3, 10, 2));
/// ```
#[must_use]
pub fn score<V: Copy + Into<i64>>(values: &[V], measure: Measure, method: Method, bins: Bins) -> Scored {
    let ranking = Ranking::of(values);
    let cuts = Cuts::of(&ranking, measure, method, bins);
    Scored { scores: cuts.scores(values), bands: cuts.bands(&ranking), cuts, distribution: Distribution::of(&ranking) }
}

/// The share of customers, `0..=1`, whose value is strictly worse than `value`; 0 without customers.
///
/// ```
/// use regua_core::analysis::rfm::{Better, share_worse};
/// assert_eq!(share_worse(&[10, 20, 20, 30], 20, Better::Higher), 0.25);
/// assert_eq!(share_worse(&[10, 20, 20, 30], 10, Better::Lower), 0.75);
/// ```
#[must_use]
pub fn share_worse<V: Copy + Into<i64>>(values: &[V], value: i64, better: Better) -> f64 {
    let worse = match better {
        Better::Higher => values.iter().filter(|&&other| other.into() < value).count(),
        Better::Lower => values.iter().filter(|&&other| other.into() > value).count(),
    };
    if worse == 0 { 0.0 } else { worse as f64 / values.len() as f64 }
}

impl Cuts {
    /// The cuts of a ranked dimension under the user's choice: for cuts by the base [`Cuts::of`], for fixed ones the edges
    /// as they are, customers or not. Costs a few binary searches, as [`Cuts::bands`] does, so that the customers of each
    /// score follow an edge while it is dragged; [`Cuts::scores`] is one pass over the customers.
    ///
    /// A value belongs to the upper side of each edge that it reaches: of edges 180 and 365 for R, the best score is below
    /// 180 days and the worst from 365 on. Source: DOMAIN.md §2, method 3.
    /// ```
    /// use regua_core::analysis::{ranking::Ranking, rfm::{Cuts, Measure}};
    /// use regua_core::domain::{Edges, Scoring};
    /// let ranking = Ranking::of(&[20, 179, 180, 400]);
    /// let scoring = Scoring::Fixed(Edges::new(vec![180, 365]).unwrap());
    /// let cuts = Cuts::by(&ranking, Measure::Recency, &scoring);
    /// assert_eq!(cuts.scores(&[20, 179, 180, 400]), [3, 3, 2, 1]);
    /// assert_eq!(cuts.bands(&ranking)[2].map(|band| band.customers), Some(2));
    /// ```
    #[must_use]
    pub fn by(ranking: &Ranking, measure: Measure, scoring: &Scoring) -> Cuts {
        match scoring {
            Scoring::ByBase(method, bins) => Cuts::of(ranking, measure, *method, *bins),
            Scoring::Fixed(edges) => Cuts::fixed(edges, measure),
        }
    }

    fn fixed(edges: &Edges, measure: Measure) -> Cuts {
        let upper_from = edges.get().to_vec();
        let values = upper_from.iter().map(|&edge| edge as f64).collect();
        Cuts { better: measure.better(), bins: edges.bins(), upper_from, values }
    }

    /// The cuts of a ranked dimension; none without customers.
    #[must_use]
    pub fn of(ranking: &Ranking, measure: Measure, method: Method, bins: Bins) -> Cuts {
        let mut cuts = Cuts { better: measure.better(), bins, upper_from: Vec::new(), values: Vec::new() };
        for cut in 1..usize::from(bins.get()) {
            let found = match method {
                Method::PercentileRank => percentile_cut(ranking, measure.better(), cut, bins),
                Method::QuantileCuts => quantile_cut(ranking, measure.one(), cut, bins),
            };
            let Some((upper_from, value)) = found else { break };
            cuts.upper_from.push(upper_from);
            cuts.values.push(value);
        }
        cuts
    }

    /// The `bins - 1` cuts (none without customers), ascending, in the dimension's own unit. By percentile rank each is
    /// the smallest value in the base on its upper side (one more than the largest when there is none); by quantiles it
    /// is the quantile plus 1; fixed ones are the user's edges. Equal neighbours enclose no customer.
    #[must_use]
    pub fn values(&self) -> &[f64] {
        &self.values
    }

    /// The score, `1..=bins`, of a value; for values between those of the base too.
    #[must_use]
    pub fn score(&self, value: i64) -> u8 {
        self.scores(&[value])[0]
    }

    /// The score of each value, in their order.
    #[must_use]
    pub fn scores<V: Copy + Into<i64>>(&self, values: &[V]) -> Vec<u8> {
        let mut scores = vec![1_u8; values.len()];
        for (scores, values) in scores.chunks_mut(STRETCH).zip(values.chunks(STRETCH)) {
            for &upper_from in &self.upper_from {
                match self.better {
                    Better::Higher => raise_where(scores, values, |value| value >= upper_from),
                    Better::Lower => raise_where(scores, values, |value| value < upper_from),
                }
            }
        }
        scores
    }

    /// The customers of each score from 1 up, `None` where there are none, in the base that the cuts were made from.
    #[must_use]
    pub fn bands(&self, ranking: &Ranking) -> Vec<Option<Band>> {
        let mut bands: Vec<Option<Band>> = (0..usize::from(self.bins.get()))
            .map(|cuts_reached| {
                let begin = match cuts_reached.checked_sub(1) {
                    None => ranking.min()?,
                    Some(cut) => *self.upper_from.get(cut)?,
                };
                let below_end = |&end: &i64| (ranking.below(end), ranking.last_below(end));
                let (customers_up_to, to) =
                    self.upper_from.get(cuts_reached).map_or((ranking.customers(), ranking.max()), below_end);
                let customers = customers_up_to - ranking.below(begin);
                (customers > 0).then_some(Band {
                    from: ranking.first_from(begin)?,
                    to: to?,
                    customers: customers as u64,
                })
            })
            .collect();
        match self.better {
            Better::Higher => {}
            Better::Lower => bands.reverse(),
        }
        bands
    }
}

fn raise_where<V: Copy + Into<i64>>(scores: &mut [u8], values: &[V], deserves: impl Fn(i64) -> bool) {
    for (score, &value) in scores.iter_mut().zip(values) {
        // At most nine cuts raise a score; the check for overflow would keep the loop from running on vectors.
        *score = score.wrapping_add(u8::from(deserves(value.into())));
    }
}

/// Cut number `cut` (from 1, ascending in value) of score = 1 + floor(k * share strictly worse), exactly.
///
/// With n customers, a score above s needs `k * worse >= s * n`, so at least `ceil(s * n / k)` customers who are worse:
/// a value beyond the one at that rank, counted from the worst. Source: DOMAIN.md §2, method 1.
///
/// Six of ten customers ordered once: `ceil(1 * 10 / 5) = 2` customers worse lift a customer of more than the second
/// smallest value, 1, above score 1; 2 is the smallest such value.
/// ```
/// use regua_core::analysis::{ranking::Ranking, rfm::{Cuts, Measure}};
/// use regua_core::domain::{Bins, Method};
/// let ranking = Ranking::of(&[1, 1, 1, 1, 1, 1, 2, 2, 3, 10]);
/// let orders = Cuts::of(&ranking, Measure::Frequency, Method::PercentileRank, Bins::FIVE);
/// assert_eq!(orders.values(), [2.0, 2.0, 2.0, 3.0]);
/// // Read as days, four of ten are worse than 1 day: 1 + floor(5 * 4 / 10) = 3.
/// let days = Cuts::of(&ranking, Measure::Recency, Method::PercentileRank, Bins::FIVE);
/// assert_eq!(days.values(), [1.0, 1.0, 2.0, 3.0]);
/// assert_eq!([1, 2, 3, 10].map(|value| days.score(value)), [3, 2, 1, 1]);
/// ```
fn percentile_cut(ranking: &Ranking, better: Better, cut: usize, bins: Bins) -> Option<(i64, f64)> {
    let (customers, bins) = (ranking.customers(), usize::from(bins.get()));
    let upper_from = match better {
        Better::Higher => {
            let worse = (cut * customers).div_ceil(bins);
            ranking.nth(worse.checked_sub(1)?)?.saturating_add(1)
        }
        Better::Lower => {
            // The lowest cut parts the best score from the rest.
            let worse = ((bins - cut) * customers).div_ceil(bins);
            ranking.nth(customers - worse)?
        }
    };
    Some((upper_from, ranking.first_from(upper_from).unwrap_or(upper_from) as f64))
}

/// Cut number `cut` (from 1) by quantiles as the R package `rfm` 0.3 makes it, exactly: quantile `cut / k` of type 7, plus 1.
///
/// Source: `bins`, `bins_lower` and `bins_upper` in the package's `R/utils.R`, used by `rfm_table_order`: the intervals are
/// `[min, c1) [c1, c2) … [c(k-1), max + 1)`, scores `1..=k` upwards, for recency downwards. Type 7 (Hyndman and Fan 1996,
/// the default of R's `quantile`): with the n values ascending from `x[0]` and `h = (n - 1) * cut / k`, it is
/// `x[floor h] + (h - floor h) * (x[floor h + 1] - x[floor h])`. The 1 is one unit of the package's input: one day, one
/// order, one *whole* dollar or real. Of the oracle's 995 customers two get another M when it is one cent.
///
/// Eleven customers of R$ 10, 20 … 110 and five bins: `h = 10 * 1 / 5 = 2`, `x[2]` = R$ 30, the first cut is R$ 31.
/// Twelve: `h = 11 / 5 = 2.2`, R$ 30 + 0.2 * 10 = R$ 32, the cut R$ 33.
/// ```
/// use regua_core::analysis::{ranking::Ranking, rfm::{Cuts, Measure}};
/// use regua_core::domain::{Bins, Method};
/// let first_cut = |customers: i64| {
///     let cents: Vec<i64> = (1..=customers).map(|reais| reais * 1000).collect();
///     Cuts::of(&Ranking::of(&cents), Measure::Monetary, Method::QuantileCuts, Bins::FIVE).values()[0]
/// };
/// assert_eq!((first_cut(11), first_cut(12)), (3100.0, 3300.0));
/// ```
fn quantile_cut(ranking: &Ranking, one: i64, cut: usize, bins: Bins) -> Option<(i64, f64)> {
    let bins = usize::from(bins.get());
    let position = ranking.customers().checked_sub(1)? * cut;
    let (rank, rest) = (position / bins, position % bins);
    let lower = i128::from(ranking.nth(rank)?);
    // The last rank has no next one, and no rest either.
    let step = ranking.nth(rank + 1).map_or(0, |next| i128::from(next) - lower);
    let bins = bins as i128;
    // The cut times k is an integer: no rounding decides a tie.
    let cut_times_bins = bins * (lower + i128::from(one)) + rest as i128 * step;
    let upper_from = (cut_times_bins + bins - 1).div_euclid(bins);
    Some((i64::try_from(upper_from).unwrap_or(i64::MAX), cut_times_bins as f64 / bins as f64))
}

#[cfg(test)]
mod tests {
    use super::{Band, Cuts, Measure, Ranking, score, share_worse};
    use crate::analysis::rfm::Better;
    use crate::domain::{Bins, Edges, Method, Scoring};

    #[track_caller]
    fn check(values: &[i64], measure: Measure, method: Method, bins: u8, scores: &[u8]) {
        assert_eq!(score(values, measure, method, Bins::new(bins).unwrap()).scores, scores);
    }

    #[test]
    fn smallest_bases() {
        for method in [Method::PercentileRank, Method::QuantileCuts] {
            check(&[], Measure::Frequency, method, 5, &[]);
            check(&[7], Measure::Frequency, method, 5, &[1]);
            check(&[7, 7, 7], Measure::Frequency, method, 10, &[1, 1, 1]);
        }
        let empty = score::<i64>(&[], Measure::Recency, Method::PercentileRank, Bins::FIVE);
        assert_eq!((empty.cuts.values(), empty.bands, empty.distribution), ([].as_slice(), vec![None; 5], None));
        assert_eq!(share_worse::<i64>(&[], 3, Better::Higher), 0.0);
    }

    #[test]
    fn all_equal_recency_differs_by_method() {
        // Nobody is strictly worse: the lowest score. R's intervals are closed left: below every cut, the highest.
        check(&[7, 7, 7], Measure::Recency, Method::PercentileRank, 5, &[1, 1, 1]);
        check(&[7, 7, 7], Measure::Recency, Method::QuantileCuts, 5, &[5, 5, 5]);
    }

    #[test]
    fn percentile_rank_counts_the_strictly_worse() {
        check(&[10, 20, 30, 40, 50], Measure::Monetary, Method::PercentileRank, 5, &[1, 2, 3, 4, 5]);
        check(&[10, 20, 30, 40, 50], Measure::Recency, Method::PercentileRank, 5, &[5, 4, 3, 2, 1]);
        check(&[50, 10], Measure::Monetary, Method::PercentileRank, 5, &[3, 1]);
        check(&[50, 10], Measure::Recency, Method::PercentileRank, 3, &[1, 2]);
    }

    #[test]
    fn quantile_cuts_close_left() {
        // The quantiles are 1, 2, 3 and 4 of 0..=5: the cuts 2, 3, 4 and 5.
        check(&[0, 1, 2, 3, 4, 5], Measure::Frequency, Method::QuantileCuts, 5, &[1, 1, 2, 3, 4, 5]);
        check(&[0, 1, 2, 3, 4, 5], Measure::Recency, Method::QuantileCuts, 5, &[5, 5, 4, 3, 2, 1]);
    }

    #[test]
    fn duplicating_a_base_may_move_quantile_cuts() {
        // Of two customers the first tercile lies between them (0 + 1/3 * 3), of four at the lower ones (0).
        check(&[0, 3], Measure::Frequency, Method::QuantileCuts, 3, &[1, 3]);
        check(&[0, 0, 3, 3], Measure::Frequency, Method::QuantileCuts, 3, &[1, 1, 2, 2]);
    }

    #[test]
    fn scaling_a_base_may_move_quantile_cuts() {
        // The 1 does not scale: 1/3 * 1 + 1 is out of the reach of 1, but 1/3 * 100 + 1 is not out of that of 100.
        check(&[0, 1], Measure::Frequency, Method::QuantileCuts, 3, &[1, 1]);
        check(&[0, 100], Measure::Frequency, Method::QuantileCuts, 3, &[1, 3]);
    }

    #[test]
    fn fixed_cuts_are_the_edges() {
        let check = |measure, edges: &[i64], values: &[i64], scores: &[u8]| {
            let scoring = Scoring::Fixed(Edges::new(edges.to_vec()).unwrap());
            let cuts = Cuts::by(&Ranking::of(values), measure, &scoring);
            assert_eq!(cuts.scores(values), scores);
            let customers = |score: usize| scores.iter().filter(|&&other| usize::from(other) == score + 1).count();
            let bands = cuts.bands(&Ranking::of(values));
            let found: Vec<usize> = bands.iter().map(|band| band.map_or(0, |band| band.customers as usize)).collect();
            assert_eq!(found, (0..=edges.len()).map(customers).collect::<Vec<_>>());
        };
        check(Measure::Frequency, &[2, 5], &[1, 2, 4, 5, 99], &[1, 2, 2, 3, 3]);
        check(Measure::Recency, &[2, 5], &[1, 2, 4, 5, 99], &[3, 2, 2, 1, 1]);
        check(Measure::Monetary, &[3, 3], &[2, 3, 4], &[1, 3, 3]);
        check(Measure::Monetary, &[-9, -5], &[1, 2], &[3, 3]);
        check(Measure::Monetary, &[10, 20], &[1, 2], &[1, 1]);
        check(Measure::Monetary, &[i64::MIN, i64::MAX], &[0], &[2]);
        check(Measure::Frequency, &[2, 5], &[], &[]);
    }

    #[test]
    fn bands_name_the_actual_values() {
        let scored = score(&[3, 9, 9, 400], Measure::Recency, Method::PercentileRank, Bins::FIVE);
        assert_eq!(scored.scores, [4, 2, 2, 1]);
        let band = |from, to, customers| Some(Band { from, to, customers });
        assert_eq!(scored.bands, [band(400, 400, 1), band(9, 9, 2), None, band(3, 3, 1), None]);
    }
}
