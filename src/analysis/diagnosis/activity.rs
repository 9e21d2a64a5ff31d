//! Who is active and who is not. Finer bands are the life cycle's.

use crate::analysis::cumulative::Cumulative;
use crate::analysis::facts::Facts;
use crate::analysis::labels::{LabelsError, check_length};
use crate::analysis::summary::Group;

/// The customers with orders, sorted by the days since the last one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActivityIndex {
    without: Group,
    by_recency: Cumulative,
}

/// The base in three parts, which together are all of it, to the cent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Activity {
    /// Last order at most so many days ago.
    pub active: Group,
    /// Last order longer ago.
    pub inactive: Group,
    /// No order at all.
    pub without: Group,
}

impl ActivityIndex {
    /// Sorts the customers: n log n.
    ///
    /// ```
    /// use regua_core::analysis::{diagnosis::activity::ActivityIndex, facts::Facts, orders::{Order, Orders}};
    /// use regua_core::domain::Day;
    /// let order = |customer| Order { customer, day: Day::MIN, cents: 100 };
    /// let facts = Facts::of(&Orders::of(3, [order(0), order(1)]).unwrap());
    /// let activity = ActivityIndex::of(&facts, &[180, 181, 0]).unwrap().at(180);
    /// assert_eq!((activity.active.customers, activity.inactive.customers, activity.without.customers), (1, 1, 1));
    /// ```
    ///
    /// # Errors
    /// [`LabelsError::Length`] for recencies of another base.
    pub fn of(facts: &Facts, recency_days: &[i32]) -> Result<ActivityIndex, LabelsError> {
        check_length(recency_days.len(), facts.customers())?;
        let customers = || recency_days.iter().copied().zip(facts.groups());
        let mut without = Group::default();
        customers().filter(|(_, group)| group.orders == 0).for_each(|(_, group)| without.add(group));
        Ok(ActivityIndex { without, by_recency: Cumulative::of(customers().filter(|(_, group)| group.orders > 0)) })
    }

    /// Who bought in the last `days` days: a binary search. The end of the life cycle's retention (180 days) makes the
    /// inactive those of recovery.
    #[must_use]
    pub fn at(&self, days: u32) -> Activity {
        let active = self.by_recency.up_to(days.into());
        Activity { active, inactive: self.by_recency.total().less(active), without: self.without }
    }
}
