//! Percentiles by the nearest rank, and the value at a rank. Quantiles between two values, as the R package cuts them, are `rfm`'s.

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

/// Magnitudes of one power of two fall in so many buckets.
const FINE: u32 = 7;
/// The buckets of all magnitudes.
const BUCKETS: usize = 64 << FINE;

/// The bucket of a value: greater values are in none before it, and those of one bucket lie within a hundredth of each other.
#[inline]
fn bucket(value: i64) -> usize {
    let magnitude = value.unsigned_abs();
    let shift = (u64::BITS - magnitude.leading_zeros()).saturating_sub(FINE + 1);
    let place = ((shift as usize) << FINE) + (magnitude >> shift) as usize;
    if value < 0 { BUCKETS - place } else { BUCKETS + place }
}

/// The value at a place, from 0, of ascending order; `None` beyond the last. Two passes, and sorting nothing but those close to it:
/// of eight million amounts some ten thousands.
///
/// ```
/// use regua_core::analysis::percentile::nth;
/// assert_eq!([0, 2, 3].map(|place| nth(&[30, -10, 20], place)), [Some(-10), Some(30), None]);
/// ```
#[must_use]
pub fn nth(values: &[i64], place: usize) -> Option<i64> {
    let mut counts = vec![0_usize; 2 * BUCKETS];
    for &value in values {
        counts[bucket(value)] += 1;
    }
    let mut left = place;
    let found = counts.iter().position(|&count| {
        let is_here = left < count;
        left -= if is_here { 0 } else { count };
        is_here
    })?;
    let mut close: Vec<i64> = values.iter().copied().filter(|&value| bucket(value) == found).collect();
    Some(*close.select_nth_unstable(left).1)
}

#[cfg(test)]
mod tests {
    use super::{bucket, nth};
    use proptest::prelude::{any, prop_assert, prop_assert_eq, prop_oneof, proptest};

    proptest! {
        #[test]
        fn each_value_is_at_its_place(
            values in proptest::collection::vec(prop_oneof![any::<i64>(), -50..50_i64, 0..1_000_000_i64], 0..40),
        ) {
            let mut sorted = values.clone();
            sorted.sort_unstable();
            let found: Vec<i64> = (0..values.len()).filter_map(|place| nth(&values, place)).collect();
            prop_assert_eq!(&found, &sorted);
            prop_assert_eq!(nth(&values, values.len()), None);
            prop_assert!(sorted.is_sorted_by_key(|value| bucket(*value)));
        }
    }
}
