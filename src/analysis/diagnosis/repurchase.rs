//! The time between purchases: of all gaps, and by the number of the purchase. What it says of one customer is `borders`'s.

use crate::analysis::distribution::Distribution;
use crate::analysis::orders::Orders;
use crate::analysis::percentile::nearest_rank;
use crate::analysis::ranking::Ranking;
use crate::domain::Percent;

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
        let mut by_number: Vec<Vec<u32>> = vec![Vec::new(); numbers.max(1)];
        let last = by_number.len() - 1;
        for history in orders.histories() {
            for (number, gap) in history.gaps().enumerate() {
                if let Some(gaps) = by_number.get_mut(number.min(last)) {
                    gaps.push(gap);
                }
            }
        }
        Repurchase {
            by_number: by_number.iter().map(|gaps| GapFigures::of(gaps)).collect(),
            all: GapFigures::of(&by_number.concat()),
        }
    }
}

impl GapFigures {
    fn of(gaps: &[u32]) -> GapFigures {
        let ranking = Ranking::of(gaps);
        let at = |share: u8| {
            let place = nearest_rank(gaps.len(), Percent::new(share).ok()?)?;
            ranking.nth(place)
        };
        GapFigures {
            gaps: gaps.len() as u64,
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
    }
}
