//! The time between purchases: of all gaps, and by the number of the purchase. What it says of one customer is `borders`'s.

use crate::analysis::distribution::Distribution;
use crate::analysis::orders::Orders;
use crate::analysis::percentile::nearest_rank;
use crate::analysis::ranking::Ranking;
use crate::domain::Percent;

/// Gaps of fewer days are counted, the few longer ones sorted: damaged dates may be thousands of years apart.
const SHORT: usize = 1 << 16;

/// Gaps in figures, in days. Orders of one day are one purchase, so that every gap is at least 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GapFigures {
    /// How many.
    pub gaps: u64,
    /// The median, by the nearest rank: of an even number the lower of the middle two. `None` without gaps.
    pub median_days: Option<i64>,
    /// The 80th percentile, by the nearest rank. `None` without gaps.
    pub eighty_days: Option<i64>,
    /// How they spread; `None` without gaps.
    pub distribution: Option<Distribution>,
}

/// The time between purchases.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repurchase {
    /// All gaps.
    pub all: GapFigures,
    /// The gaps after the first purchase, after the second …; all later ones are in the last entry. Together they are `all`.
    pub by_number: Vec<GapFigures>,
}

impl Repurchase {
    /// The gaps of a base, by number in `numbers` entries (at least one). One pass over the orders, and a sort by counting.
    ///
    /// ```
    /// use regua_core::analysis::{diagnosis::repurchase::Repurchase, orders::{Order, Orders}};
    /// use regua_core::domain::Day;
    /// let order = |number| Order { customer: 0, day: Day::from_number(number).unwrap(), cents: 1 };
    /// let repurchase = Repurchase::of(&Orders::of(1, [0, 0, 40, 70, 80].map(order)).unwrap(), 2);
    /// assert_eq!((repurchase.all.gaps, repurchase.all.median_days, repurchase.all.eighty_days), (3, Some(30), Some(40)));
    /// assert_eq!(repurchase.by_number.iter().map(|figures| figures.median_days).collect::<Vec<_>>(), [Some(40), Some(10)]);
    /// ```
    #[must_use]
    pub fn of(orders: &Orders, numbers: usize) -> Repurchase {
        let mut by_number = vec![Counts::default(); numbers.max(1)];
        let last = by_number.len() - 1;
        for history in orders.histories() {
            for (number, gap) in history.gaps().enumerate() {
                if let Some(counts) = by_number.get_mut(number.min(last)) {
                    counts.add(gap);
                }
            }
        }
        let mut all = Counts::default();
        by_number.iter().for_each(|counts| all.add_all(counts));
        Repurchase { by_number: by_number.into_iter().map(Counts::figures).collect(), all: all.figures() }
    }
}

/// How often each gap occurs.
#[derive(Debug, Clone, Default)]
struct Counts {
    /// By the gap in days.
    short: Vec<usize>,
    /// Gaps of at least [`SHORT`] days, as they come.
    long: Vec<u32>,
}

impl Counts {
    #[inline]
    fn add(&mut self, gap: u32) {
        match self.short.get_mut(gap as usize) {
            Some(count) => *count += 1,
            None => self.widen(gap),
        }
    }

    #[cold]
    fn widen(&mut self, gap: u32) {
        if gap as usize >= SHORT {
            return self.long.push(gap);
        }
        self.short.resize(gap as usize + 1, 0);
        self.add(gap);
    }

    fn add_all(&mut self, other: &Counts) {
        if self.short.len() < other.short.len() {
            self.short.resize(other.short.len(), 0);
        }
        self.short.iter_mut().zip(&other.short).for_each(|(own, other)| *own += other);
        self.long.extend_from_slice(&other.long);
    }

    fn figures(mut self) -> GapFigures {
        self.long.sort_unstable();
        let short = (0..).zip(self.short).filter(|(_, count)| *count > 0);
        let long = self.long.chunk_by(PartialEq::eq).map(|equal| (i64::from(equal[0]), equal.len()));
        let ranking = Ranking::ascending(short.chain(long));
        let gaps = ranking.customers();
        let at = |share: u8| ranking.nth(nearest_rank(gaps, Percent::new(share).ok()?)?);
        GapFigures {
            gaps: gaps as u64,
            median_days: at(50),
            eighty_days: at(80),
            distribution: Distribution::of(&ranking),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Repurchase;
    use crate::analysis::orders::{Order, Orders};
    use crate::domain::Day;

    #[track_caller]
    fn check(customers: &[&[i32]], numbers: usize, all: (u64, Option<i64>), by_number: &[(u64, Option<i64>)]) {
        let order = |customer, &number| Order { customer, day: Day::from_number(number).unwrap(), cents: 1 };
        let orders = (0..).zip(customers).flat_map(|(customer, days)| days.iter().map(move |day| order(customer, day)));
        let found = Repurchase::of(&Orders::of(customers.len() as u32, orders).unwrap(), numbers);
        assert_eq!((found.all.gaps, found.all.median_days), all);
        let numbers: Vec<_> = found.by_number.iter().map(|figures| (figures.gaps, figures.median_days)).collect();
        assert_eq!(numbers, by_number);
        assert_eq!(found.all.distribution.is_none(), found.all.gaps == 0);
    }

    #[test]
    fn medians_by_number() {
        check(&[], 2, (0, None), &[(0, None), (0, None)]);
        check(&[&[5], &[7, 7]], 1, (0, None), &[(0, None)]);
        let customers: &[&[i32]] = &[&[0, 10, 30, 60], &[0, 20], &[], &[3, 3, 43]];
        check(customers, 3, (5, Some(20)), &[(3, Some(20)), (1, Some(20)), (1, Some(30))]);
        check(customers, 2, (5, Some(20)), &[(3, Some(20)), (2, Some(20))]);
        check(customers, 0, (5, Some(20)), &[(5, Some(20))]);
        // Two gaps beyond what is counted one by one.
        check(&[&[0, 100_000], &[0, 3], &[0, 100_000]], 1, (3, Some(100_000)), &[(3, Some(100_000))]);
    }
}
