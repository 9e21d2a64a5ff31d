//! How much of the value few customers make: the concentration curve. Tiers by value are `tiers`'s.

use crate::domain::Percent;

/// The most points that a curve has besides its origin.
const MOST_POINTS: usize = 200;

/// The customers from the largest value down, with what they make together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Concentration {
    /// Descending.
    values: Vec<i64>,
    /// For each customer, what they and all before make.
    up_to: Vec<i128>,
    /// The sum of the positive values, which the curve reaches at its highest.
    positive_cents: i128,
}

/// A point of the curve, exact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CurvePoint {
    /// So many customers, those of the largest values …
    pub customers: u64,
    /// … make so much together.
    pub cents: i128,
}

impl Concentration {
    /// Sorts the values of customers: n log n. Equal values are as good as each other: no figure depends on their order.
    ///
    /// ```
    /// use regua_core::analysis::diagnosis::concentration::{Concentration, CurvePoint};
    /// use regua_core::domain::Percent;
    /// let concentration = Concentration::of(vec![100, 700, 50, 150]);
    /// assert_eq!(concentration.customers_for(Percent::new(80).unwrap()), Some(CurvePoint { customers: 2, cents: 850 }));
    /// assert_eq!(concentration.curve().last(), Some(&CurvePoint { customers: 4, cents: 1000 }));
    /// ```
    #[must_use]
    pub fn of(mut value_cents: Vec<i64>) -> Concentration {
        value_cents.sort_unstable_by(|one, other| other.cmp(one));
        let mut sum = 0;
        let mut up_to = Vec::with_capacity(value_cents.len());
        for &value in &value_cents {
            sum += i128::from(value);
            up_to.push(sum);
        }
        let positive = value_cents.partition_point(|&value| value > 0);
        let positive_cents = positive.checked_sub(1).and_then(|last| up_to.get(last)).copied().unwrap_or_default();
        Concentration { values: value_cents, up_to, positive_cents }
    }

    /// The values, descending.
    #[must_use]
    pub fn values(&self) -> &[i64] {
        &self.values
    }

    /// The sum of the positive values: what shares of the curve are of. Without negative values it is the whole.
    #[must_use]
    pub fn positive_cents(&self) -> i128 {
        self.positive_cents
    }

    /// The fewest customers who make this share of the positive value, and what they make: a binary search. `None` where no
    /// value is positive.
    #[must_use]
    pub fn customers_for(&self, share: Percent) -> Option<CurvePoint> {
        let positive = self.values.partition_point(|&value| value > 0);
        let rising = self.up_to.get(..positive)?;
        let needed = self.positive_cents * i128::from(share.get());
        let place = rising.partition_point(|&cents| cents * 100 < needed);
        rising.get(place).map(|&cents| CurvePoint { customers: place as u64 + 1, cents })
    }

    /// The curve from no customer to all of them in at most 200 steps: every customer a point where there are no more,
    /// else points of floor(customers * step / 200).
    #[must_use]
    pub fn curve(&self) -> Vec<CurvePoint> {
        let steps = self.up_to.len().min(MOST_POINTS);
        let point = |step: usize| {
            // 200 times the customers of any base is far within 64 bits; at most as many as there are.
            let customers = self.up_to.len() as u64 * step as u64 / steps.max(1) as u64;
            let cents = (customers as usize).checked_sub(1).and_then(|last| self.up_to.get(last));
            CurvePoint { customers, cents: cents.copied().unwrap_or_default() }
        };
        (0..=steps).map(point).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{Concentration, CurvePoint};
    use crate::domain::Percent;
    use proptest::prelude::{prop_assert, prop_assert_eq, proptest};

    #[track_caller]
    fn check(values: &[i64], share: u8, customers: Option<u64>) {
        let found = Concentration::of(values.to_vec()).customers_for(Percent::new(share).unwrap());
        assert_eq!(found.map(|point| point.customers), customers);
    }

    #[test]
    fn shares_at_their_edges() {
        check(&[], 80, None);
        check(&[0, -5], 80, None);
        check(&[1], 1, Some(1));
        check(&[1, 1, 1, 1, 1], 80, Some(4));
        check(&[1, 1, 1, 1, 1], 81, Some(5));
        // Losses take nothing from the share that others make.
        check(&[80, 20, -60], 80, Some(1));
        check(&[80, 20, -60, 0], 100, Some(2));
    }

    proptest! {
        #[test]
        fn curve_is_exact(values in proptest::collection::vec(-20..500_i64, 0..450), share in 1..=100_u8) {
            let concentration = Concentration::of(values.clone());
            let mut sorted = values.clone();
            sorted.sort_unstable_by_key(|value| -value);
            let sum = |customers: u64| sorted.iter().take(customers as usize).map(|&value| i128::from(value)).sum::<i128>();
            let curve = concentration.curve();
            prop_assert!(curve.len() <= 201);
            prop_assert_eq!(curve.first(), Some(&CurvePoint { customers: 0, cents: 0 }));
            prop_assert_eq!(curve.last().map(|point| point.customers), Some(values.len() as u64));
            prop_assert!(curve.is_sorted_by(|one, next| one.customers < next.customers));
            for point in curve {
                prop_assert_eq!(point.cents, sum(point.customers));
            }
            let positive: i128 = values.iter().filter(|&&value| value > 0).map(|&value| i128::from(value)).sum();
            let enough = |customers: &u64| sum(*customers) * 100 >= positive * i128::from(share);
            let fewest = if positive > 0 { (1..=values.len() as u64).find(enough) } else { None };
            let found = concentration.customers_for(Percent::new(share).unwrap());
            prop_assert_eq!(found.map(|point| point.customers), fewest);
            prop_assert_eq!(found.map(|point| point.cents), fewest.map(sum));
        }
    }
}
