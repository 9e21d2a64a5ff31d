//! The values of one dimension in ascending order, equal ones as one. What they mean, scores or charts, is its neighbours' business.

/// Values that span fewer integers than this are counted, not sorted: 512 KiB of counters stay in the cache.
const COUNTED_SPAN: u64 = 1 << 16;

/// Bits that one pass of the radix sort looks at: 2048 counters stay in the first-level cache.
const DIGIT_BITS: u32 = 11;

/// The distinct values of a dimension, ascending, with the customers below each.
///
/// ```
/// use regua_core::analysis::ranking::Ranking;
/// let ranking = Ranking::of(&[7_i64, 1, 1, 10]);
/// assert_eq!(ranking.customers(), 4);
/// assert_eq!(ranking.nth(2), Some(7));
/// assert_eq!(ranking.below(7), 2);
/// assert_eq!(ranking.mode(), Some((1, 2)));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ranking {
    /// Distinct values, ascending.
    values: Vec<i64>,
    /// For each of `values`, the customers at it or below.
    up_to: Vec<usize>,
}

impl Ranking {
    /// Ranks a column of one value for each customer, in any order, in a time that does not depend on the order:
    /// counted when the values span less than 2^16, radix-sorted below 2^32, else sorted by comparison.
    #[must_use]
    pub fn of<V: Copy + Into<i64>>(column: &[V]) -> Ranking {
        let values = || column.iter().map(|&value| value.into());
        let (Some(min), Some(max)) = (values().min(), values().max()) else { return Ranking::default() };
        let span = min.abs_diff(max);
        let offsets = || values().map(|value| min.abs_diff(value));
        if span < COUNTED_SPAN {
            Ranking::counted(min, span, offsets())
        } else if let Ok(span) = u32::try_from(span) {
            // `span` bounds every offset, so the narrowing loses nothing.
            let mut offsets: Vec<u32> = offsets().map(|offset| offset as u32).collect();
            sort_by_radix(&mut offsets, span);
            Ranking::of_sorted(min, &offsets)
        } else {
            let mut offsets: Vec<u64> = offsets().collect();
            offsets.sort_unstable();
            Ranking::of_sorted(min, &offsets)
        }
    }

    fn counted(min: i64, span: u64, offsets: impl Iterator<Item = u64>) -> Ranking {
        // Below COUNTED_SPAN, so it fits a usize of any size.
        let mut customers_at = vec![0_usize; span as usize + 1];
        offsets.for_each(|offset| customers_at[offset as usize] += 1);
        let met = customers_at.into_iter().enumerate().filter(|&(_, customers)| customers > 0);
        Ranking::ascending(met.map(|(offset, customers)| (value_at(min, offset as u64), customers)))
    }

    /// Of values in ascending order, each with how many have it.
    pub(super) fn ascending(values: impl Iterator<Item = (i64, usize)>) -> Ranking {
        let mut ranking = Ranking::default();
        values.for_each(|(value, customers)| ranking.push(value, customers));
        ranking
    }

    fn of_sorted<O: Copy + PartialEq + Into<u64>>(min: i64, offsets: &[O]) -> Ranking {
        let met = offsets.chunk_by(PartialEq::eq);
        Ranking::ascending(met.map(|equal| (value_at(min, equal[0].into()), equal.len())))
    }

    fn push(&mut self, value: i64, customers: usize) {
        let below = self.customers();
        self.values.push(value);
        self.up_to.push(below + customers);
    }

    /// How many customers were ranked.
    #[must_use]
    pub fn customers(&self) -> usize {
        self.up_to.last().copied().unwrap_or(0)
    }

    /// The smallest value, or `None` without customers.
    #[must_use]
    pub fn min(&self) -> Option<i64> {
        self.values.first().copied()
    }

    /// The largest value, or `None` without customers.
    #[must_use]
    pub fn max(&self) -> Option<i64> {
        self.values.last().copied()
    }

    /// The value at a rank: 0 is the smallest, `customers() - 1` the largest, `None` beyond.
    #[must_use]
    pub fn nth(&self, rank: usize) -> Option<i64> {
        self.values.get(self.up_to.partition_point(|&up_to| up_to <= rank)).copied()
    }

    /// How many customers have a smaller value than `value`, which need not occur.
    #[must_use]
    pub fn below(&self, value: i64) -> usize {
        self.place(value).checked_sub(1).map_or(0, |before| self.up_to[before])
    }

    /// The smallest value that occurs and is at least `value`.
    #[must_use]
    pub fn first_from(&self, value: i64) -> Option<i64> {
        self.values.get(self.place(value)).copied()
    }

    /// The largest value that occurs and is smaller than `value`.
    #[must_use]
    pub fn last_below(&self, value: i64) -> Option<i64> {
        self.place(value).checked_sub(1).map(|before| self.values[before])
    }

    /// The commonest value and how many customers share it; of equally common ones the smallest.
    #[must_use]
    pub fn mode(&self) -> Option<(i64, usize)> {
        let mut mode = None;
        let (mut most, mut below) = (0, 0);
        for (&value, &up_to) in self.values.iter().zip(&self.up_to) {
            if up_to - below > most {
                most = up_to - below;
                mode = Some((value, most));
            }
            below = up_to;
        }
        mode
    }

    /// The place in `values` of the first one that is not smaller.
    fn place(&self, value: i64) -> usize {
        self.values.partition_point(|&other| other < value)
    }
}

/// The value of a column that lies `offset` above its minimum: there is one, so nothing saturates.
fn value_at(min: i64, offset: u64) -> i64 {
    min.saturating_add_unsigned(offset)
}

/// Sorts numbers up to `largest`, by their digits from the least: two passes over memory for each 11 bits that `largest` has.
fn sort_by_radix(numbers: &mut Vec<u32>, largest: u32) {
    let mut sorted = vec![0; numbers.len()];
    for shift in (0..u32::BITS - largest.leading_zeros()).step_by(DIGIT_BITS as usize) {
        sort_by_digit(numbers, &mut sorted, shift);
        core::mem::swap(numbers, &mut sorted);
    }
}

/// Writes `numbers` into `sorted`, by the digit at `shift`; equal digits keep their order.
fn sort_by_digit(numbers: &[u32], sorted: &mut [u32], shift: u32) {
    const DIGITS: usize = 1 << DIGIT_BITS;
    let digit = |number: u32| (number >> shift) as usize % DIGITS;
    let mut places = [0_usize; DIGITS];
    for &number in numbers {
        places[digit(number)] += 1;
    }
    let mut next = 0;
    for place in &mut places {
        let numbers_of_digit = *place;
        *place = next;
        next += numbers_of_digit;
    }
    for &number in numbers {
        let place = &mut places[digit(number)];
        sorted[*place] = number;
        *place += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::Ranking;
    use proptest::prelude::{Just, Strategy, any, prop_assert_eq, prop_oneof, proptest};

    /// Columns for each way of ranking: narrow, up to 32 bits, wider; small offsets from a far-off minimum too.
    fn columns() -> impl Strategy<Value = Vec<i64>> {
        prop_oneof![Just(50_i64), Just(200_000), Just(u32::MAX.into()), Just(i64::MAX)].prop_flat_map(|span| {
            let start = -(span / 2);
            proptest::collection::vec(prop_oneof![start..=start + span, start..=start + 3], 0..120)
        })
    }

    proptest! {
        #[test]
        fn agrees_with_a_sorted_copy(column in columns(), probe in any::<i64>()) {
            let ranking = Ranking::of(&column);
            let mut sorted = column.clone();
            sorted.sort_unstable();
            prop_assert_eq!(ranking.customers(), sorted.len());
            prop_assert_eq!((ranking.min(), ranking.max()), (sorted.first().copied(), sorted.last().copied()));
            prop_assert_eq!((0..=sorted.len()).map(|rank| ranking.nth(rank)).collect::<Vec<_>>(),
                (0..=sorted.len()).map(|rank| sorted.get(rank).copied()).collect::<Vec<_>>());
            for value in column.into_iter().chain([probe]) {
                prop_assert_eq!(ranking.below(value), sorted.iter().filter(|&&other| other < value).count());
                prop_assert_eq!(ranking.first_from(value), sorted.iter().copied().find(|&other| other >= value));
                prop_assert_eq!(ranking.last_below(value), sorted.iter().copied().rfind(|&other| other < value));
            }
            let count = |value: i64| sorted.iter().filter(|&&other| other == value).count();
            let most = sorted.iter().map(|&value| count(value)).max();
            let mode = sorted.iter().copied().find(|&value| Some(count(value)) == most);
            prop_assert_eq!(ranking.mode(), mode.map(|value| (value, count(value))));
        }
    }

    #[test]
    fn spans_all_of_i64() {
        let ranking = Ranking::of(&[i64::MAX, i64::MIN, 0]);
        assert_eq!((0..3).filter_map(|rank| ranking.nth(rank)).collect::<Vec<_>>(), [i64::MIN, 0, i64::MAX]);
    }
}
