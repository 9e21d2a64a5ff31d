//! The days between purchase days, customer by customer and over the whole base, sorted once so that any percentile is a
//! look-up. What they say of a customer's rhythm is `borders`'s; how they are distributed is `diagnosis::repurchase`'s.

use super::orders::Orders;
use super::percentile::nearest_rank;
use super::ranking::Ranking;
use crate::domain::Percent;

/// The gaps of a base. Orders of one day are one purchase day, so that a customer of n purchase days has n - 1 gaps, each
/// at least 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gaps {
    /// Where each customer's gaps start, and where the last one's end.
    starts: Vec<u32>,
    /// The gaps in days, ascending within each customer.
    days: Vec<u32>,
    base: Ranking,
}

/// What a rhythm is made from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GapSummary {
    /// The percentile that was asked for, by the nearest rank.
    pub percentile_days: u32,
    /// The largest.
    pub largest_days: u32,
}

impl Gaps {
    /// One pass over the orders, and the sorting of each customer's own gaps; 4 bytes for each gap.
    ///
    /// ```
    /// use regua_core::analysis::{gaps::{GapSummary, Gaps}, orders::{Order, Orders}};
    /// use regua_core::domain::{Day, Percent};
    /// let order = |number| Order { customer: 0, day: Day::from_number(number).unwrap(), cents: 1 };
    /// let gaps = Gaps::of(&Orders::of(1, [0, 30, 30, 40, 90].map(order)).unwrap());
    /// assert_eq!(gaps.of_customer(0), [10, 30, 50]);
    /// let summary = GapSummary { percentile_days: 50, largest_days: 50 };
    /// assert_eq!(gaps.customer(0, Percent::new(80).unwrap()), Some(summary));
    /// assert_eq!(gaps.base(Percent::new(80).unwrap()), Some(summary));
    /// ```
    #[must_use]
    pub fn of(orders: &Orders) -> Gaps {
        let mut gaps = Gaps { starts: vec![0], days: Vec::new(), base: Ranking::default() };
        for history in orders.histories() {
            let start = gaps.days.len();
            gaps.days.extend(history.gaps());
            if let Some(own) = gaps.days.get_mut(start..) {
                own.sort_unstable();
            }
            // There are fewer gaps than orders, and fewer of these than 2^32: see `Orders::of`.
            gaps.starts.push(gaps.days.len() as u32);
        }
        gaps.base = Ranking::of(&gaps.days);
        gaps
    }

    /// How many customers there are, those without gaps included.
    #[must_use]
    pub fn customers(&self) -> usize {
        self.starts.len() - 1
    }

    /// The gaps of a customer in days, ascending; none beyond the last customer.
    #[must_use]
    pub fn of_customer(&self, customer: usize) -> &[u32] {
        let ends = self.starts.get(customer).zip(self.starts.get(customer + 1));
        ends.and_then(|(&start, &end)| self.days.get(start as usize..end as usize)).unwrap_or_default()
    }

    /// The gaps of all customers, ranked.
    #[must_use]
    pub fn ranking(&self) -> &Ranking {
        &self.base
    }

    /// A percentile and the largest of a customer's own gaps; `None` of one who has none. A look-up.
    #[must_use]
    pub fn customer(&self, customer: usize, percentile: Percent) -> Option<GapSummary> {
        let own = self.of_customer(customer);
        let percentile_days = *own.get(nearest_rank(own.len(), percentile)?)?;
        Some(GapSummary { percentile_days, largest_days: *own.last()? })
    }

    /// A percentile and the largest of all gaps; `None` where nobody has any. A binary search.
    #[must_use]
    pub fn base(&self, percentile: Percent) -> Option<GapSummary> {
        let days = |gap: i64| u32::try_from(gap).ok();
        let place = nearest_rank(self.base.customers(), percentile)?;
        Some(GapSummary { percentile_days: days(self.base.nth(place)?)?, largest_days: days(self.base.max()?)? })
    }
}
