//! The sums of the customers below any value of a dimension: sorted once, then any cut is a binary search. What the
//! dimension is, and which cuts it has, is its users' business.

use super::summary::Group;

/// The distinct values of a dimension, ascending, with the sums of the customers at each or below.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cumulative {
    values: Vec<i64>,
    up_to: Vec<Group>,
}

impl Cumulative {
    /// Sorts customers by their values: n log n.
    ///
    /// ```
    /// use regua_core::analysis::{cumulative::Cumulative, summary::Group};
    /// let customer = |cents| Group { customers: 1, orders: 1, revenue_cents: cents };
    /// let recency = Cumulative::of([(40_i32, customer(700)), (3, customer(500)), (40, customer(90))]);
    /// assert_eq!(recency.below(40).revenue_cents, 500);
    /// assert_eq!(recency.between(30, 40).revenue_cents, 790);
    /// ```
    #[must_use]
    pub fn of<V: Copy + Into<i64>>(customers: impl IntoIterator<Item = (V, Group)>) -> Cumulative {
        let mut customers: Vec<(i64, Group)> =
            customers.into_iter().map(|(value, group)| (value.into(), group)).collect();
        customers.sort_unstable_by_key(|(value, _)| *value);
        let mut cumulative = Cumulative::default();
        let mut sum = Group::default();
        for equal in customers.chunk_by(|one, other| one.0 == other.0) {
            equal.iter().for_each(|(_, group)| sum.add(*group));
            cumulative.values.extend(equal.first().map(|(value, _)| *value));
            cumulative.up_to.push(sum);
        }
        cumulative
    }

    /// All customers.
    #[must_use]
    pub fn total(&self) -> Group {
        self.up_to.last().copied().unwrap_or_default()
    }

    /// The customers of smaller values than `value`: a binary search.
    #[must_use]
    pub fn below(&self, value: i64) -> Group {
        let place = self.values.partition_point(|&other| other < value);
        place.checked_sub(1).and_then(|before| self.up_to.get(before)).copied().unwrap_or_default()
    }

    /// The customers of values up to `value`, with it.
    #[must_use]
    pub fn up_to(&self, value: i64) -> Group {
        value.checked_add(1).map_or_else(|| self.total(), |next| self.below(next))
    }

    /// The customers of values from `from` to `to`, both in; nobody where `to` is smaller.
    #[must_use]
    pub fn between(&self, from: i64, to: i64) -> Group {
        if to < from { Group::default() } else { self.up_to(to).less(self.below(from)) }
    }
}

#[cfg(test)]
mod tests {
    use super::Cumulative;
    use crate::analysis::summary::Group;
    use proptest::prelude::{any, prop_assert_eq, prop_oneof, proptest};

    proptest! {
        #[test]
        fn agrees_with_a_look_at_everybody(
            rows in proptest::collection::vec((prop_oneof![-5..5_i64, any::<i64>()], -9..99_i64), 0..40),
            from in prop_oneof![-6..6_i64, any::<i64>()], to in prop_oneof![-6..6_i64, any::<i64>()],
        ) {
            let group = |cents: i64| Group { customers: 1, orders: 2, revenue_cents: cents.into() };
            let cumulative = Cumulative::of(rows.iter().map(|&(value, cents)| (value, group(cents))));
            let of = |fits: &dyn Fn(i64) -> bool| {
                let mut sum = Group::default();
                rows.iter().filter(|row| fits(row.0)).for_each(|row| sum.add(group(row.1)));
                sum
            };
            prop_assert_eq!(cumulative.total(), of(&|_| true));
            prop_assert_eq!(cumulative.below(from), of(&|value| value < from));
            prop_assert_eq!(cumulative.up_to(from), of(&|value| value <= from));
            prop_assert_eq!(cumulative.between(from, to), of(&|value| from <= value && value <= to));
        }
    }
}
