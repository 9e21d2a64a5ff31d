//! Percentiles by the nearest rank. Quantiles between two values, as the R package cuts them, are `rfm`'s.

use crate::domain::Percent;

/// The place, from 0, of a percentile among `count` ascending values; `None` among none.
///
/// The nearest rank: the smallest value that at least so many per cent of the values do not exceed, the one at rank
/// ceil(count * percent / 100). It always occurs among the values, so that whole days stay whole days. Source: Hyndman and
/// Fan (1996), *Sample Quantiles in Statistical Packages*, definition 1.
///
/// Of five gaps of 10, 20, 30, 40 and 50 days the 80th percentile is the fourth, 40; of six with 60 besides it is the
/// fifth, 50, for ceil(6 * 0.8) = 5.
/// ```
/// use regua_core::analysis::percentile::nearest_rank;
/// use regua_core::domain::Percent;
/// let eighty = Percent::new(80).unwrap();
/// assert_eq!([5, 6, 1, 0].map(|count| nearest_rank(count, eighty)), [Some(3), Some(4), Some(0), None]);
/// ```
#[must_use]
pub fn nearest_rank(count: usize, percentile: Percent) -> Option<usize> {
    // In 128 bits nothing overflows, and the rank is no larger than `count`.
    let rank = (count as u128 * u128::from(percentile.get())).div_ceil(100) as usize;
    rank.checked_sub(1)
}
