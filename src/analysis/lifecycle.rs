//! The stage of a customer's life cycle, by fixed thresholds. The thresholds themselves are `domain::Thresholds`.

use crate::domain::{Stage, Thresholds};

/// The stage of a customer with `orders` orders, the last one `recency_days` before the reference date
/// (without orders the recency says nothing). Both ends of the retention band belong to it. Source: DOMAIN.md §3.
///
/// ```
/// use regua_core::analysis::lifecycle::stage_of;
/// use regua_core::domain::{Stage, Thresholds};
/// let thresholds = Thresholds::default();
/// assert_eq!(stage_of(119, 1, &thresholds), Stage::Trial);
/// assert_eq!(stage_of(120, 1, &thresholds), Stage::Retention);
/// assert_eq!(stage_of(181, 9, &thresholds), Stage::Recovery);
/// ```
#[must_use]
pub fn stage_of(recency_days: i32, orders: u32, thresholds: &Thresholds) -> Stage {
    let recency_days = i64::from(recency_days);
    if orders == 0 {
        Stage::Acquisition
    } else if recency_days > i64::from(thresholds.retention_to_days) {
        Stage::Recovery
    } else if recency_days >= i64::from(thresholds.retention_from_days) {
        Stage::Retention
    } else if orders == 1 {
        Stage::Trial
    } else {
        Stage::Maintenance
    }
}

/// Whether a customer of a stage is in its far band: lost, and beyond the far threshold.
///
/// ```
/// use regua_core::analysis::lifecycle::is_far;
/// use regua_core::domain::{Stage, Thresholds};
/// assert!(!is_far(Stage::Recovery, 360, &Thresholds::default()));
/// assert!(is_far(Stage::Recovery, 361, &Thresholds::default()));
/// ```
#[must_use]
pub fn is_far(stage: Stage, recency_days: i32, thresholds: &Thresholds) -> bool {
    stage == Stage::Recovery && i64::from(recency_days) > i64::from(thresholds.far_after_days)
}

#[cfg(test)]
mod tests {
    use super::{is_far, stage_of};
    use crate::domain::{Stage, Thresholds};

    #[track_caller]
    fn check(recency_days: i32, orders: u32, stage: Stage, far: bool) {
        let thresholds = Thresholds::default();
        assert_eq!(stage_of(recency_days, orders, &thresholds), stage);
        assert_eq!(is_far(stage, recency_days, &thresholds), far);
    }

    #[test]
    fn default_thresholds_at_every_edge() {
        check(0, 0, Stage::Acquisition, false);
        check(9999, 0, Stage::Acquisition, false);
        check(-1, 1, Stage::Trial, false);
        check(0, 1, Stage::Trial, false);
        check(119, 1, Stage::Trial, false);
        check(0, 2, Stage::Maintenance, false);
        check(119, 2, Stage::Maintenance, false);
        check(119, u32::MAX, Stage::Maintenance, false);
        check(120, 1, Stage::Retention, false);
        check(120, 2, Stage::Retention, false);
        check(180, 1, Stage::Retention, false);
        check(180, 2, Stage::Retention, false);
        check(181, 1, Stage::Recovery, false);
        check(181, 2, Stage::Recovery, false);
        check(360, 1, Stage::Recovery, false);
        check(361, 1, Stage::Recovery, true);
        check(i32::MAX, 2, Stage::Recovery, true);
    }

    #[test]
    fn thresholds_are_the_users() {
        let month = Thresholds { retention_from_days: 30, retention_to_days: 30, far_after_days: 10 };
        assert_eq!(stage_of(29, 1, &month), Stage::Trial);
        assert_eq!(stage_of(30, 1, &month), Stage::Retention);
        assert_eq!(stage_of(31, 1, &month), Stage::Recovery);
        assert!(!is_far(Stage::Retention, 30, &month), "only who is lost can be far");
        assert!(is_far(Stage::Recovery, 31, &month));
        let endless = Thresholds { retention_to_days: u32::MAX, ..Thresholds::default() };
        assert_eq!(stage_of(i32::MAX, 1, &endless), Stage::Retention);
    }
}
