//! Who is active and who is not. Finer bands are the life cycle's.

use crate::analysis::facts::Facts;
use crate::analysis::labels::{LabelsError, check_length};
use crate::analysis::summary::Group;

/// The base in three parts, which together are all of it, to the cent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Activity {
    /// Last order at most so many days ago.
    pub active: Group,
    /// Last order longer ago.
    pub inactive: Group,
    /// No order at all.
    pub without: Group,
}

impl Activity {
    /// Who bought in the last `days` days. The end of the life cycle's retention (180 days) makes the inactive those of
    /// recovery.
    ///
    /// ```
    /// use regua_core::analysis::{diagnosis::activity::Activity, facts::Facts, orders::{Order, Orders}};
    /// use regua_core::domain::Day;
    /// let order = |customer| Order { customer, day: Day::MIN, cents: 100 };
    /// let facts = Facts::of(&Orders::of(3, [order(0), order(1)]).unwrap());
    /// let activity = Activity::of(&facts, &[180, 181, 0], 180).unwrap();
    /// assert_eq!((activity.active.customers, activity.inactive.customers, activity.without.customers), (1, 1, 1));
    /// ```
    ///
    /// # Errors
    /// [`LabelsError::Length`] for recencies of another base.
    pub fn of(facts: &Facts, recency_days: &[i32], days: u32) -> Result<Activity, LabelsError> {
        check_length(recency_days.len(), facts.customers())?;
        let mut activity = Activity::default();
        for (&recency, group) in recency_days.iter().zip(facts.groups()) {
            let part = match group.orders {
                0 => &mut activity.without,
                _ if i64::from(recency) <= i64::from(days) => &mut activity.active,
                _ => &mut activity.inactive,
            };
            part.add(group);
        }
        Ok(activity)
    }
}
