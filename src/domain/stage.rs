//! The stages of the customer's life cycle and their thresholds. Who is in which is `analysis::lifecycle`'s.

/// A stage of the life cycle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// Registered, no order.
    Acquisition,
    /// Exactly one order, inside the window.
    Trial,
    /// Two orders or more, inside the window.
    Maintenance,
    /// Past the window, not yet lost.
    Retention,
    /// Lost.
    Recovery,
}

impl Stage {
    /// All stages, in the order of life.
    pub const ALL: [Stage; 5] =
        [Stage::Acquisition, Stage::Trial, Stage::Maintenance, Stage::Retention, Stage::Recovery];

    /// Position in [`Stage::ALL`].
    #[must_use]
    pub fn index(self) -> usize {
        self as usize
    }
}

/// The fixed thresholds, in days since the last order. [`Thresholds::new`] checks those that a user sets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Thresholds {
    /// From here on a customer is slipping (retention).
    pub retention_from_days: u32,
    /// Beyond this a customer is lost (recovery).
    pub retention_to_days: u32,
    /// Beyond this a lost customer is in the far band.
    pub far_after_days: u32,
}

/// Why days are no thresholds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ThresholdsError {
    /// Retention from day 0: nobody would be inside.
    NobodyInside,
    /// Retention ends before it begins.
    RetentionEndsBeforeItBegins,
    /// The far band begins within retention.
    FarWithinRetention,
}

impl Thresholds {
    /// Thresholds in their order: 1 <= retention from <= retention to <= far after.
    ///
    /// ```
    /// use regua_core::domain::{Thresholds, ThresholdsError};
    /// assert_eq!(Thresholds::new(120, 180, 360), Ok(Thresholds::default()));
    /// assert_eq!(Thresholds::new(120, 90, 360), Err(ThresholdsError::RetentionEndsBeforeItBegins));
    /// ```
    ///
    /// # Errors
    /// [`ThresholdsError`] for the first pair out of order.
    pub fn new(
        retention_from_days: u32,
        retention_to_days: u32,
        far_after_days: u32,
    ) -> Result<Thresholds, ThresholdsError> {
        if retention_from_days == 0 {
            Err(ThresholdsError::NobodyInside)
        } else if retention_to_days < retention_from_days {
            Err(ThresholdsError::RetentionEndsBeforeItBegins)
        } else if far_after_days < retention_to_days {
            Err(ThresholdsError::FarWithinRetention)
        } else {
            Ok(Thresholds { retention_from_days, retention_to_days, far_after_days })
        }
    }
}

impl Default for Thresholds {
    /// 120..=180 retention, over 180 recovery, over 360 the far band.
    fn default() -> Self {
        Thresholds { retention_from_days: 120, retention_to_days: 180, far_after_days: 360 }
    }
}

#[cfg(test)]
mod tests {
    use super::{Thresholds, ThresholdsError};

    #[test]
    fn thresholds_keep_their_order() {
        let check = |from, to, far, fault| assert_eq!(Thresholds::new(from, to, far).err(), fault);
        check(1, 1, 1, None);
        check(0, 1, 1, Some(ThresholdsError::NobodyInside));
        check(2, 1, 9, Some(ThresholdsError::RetentionEndsBeforeItBegins));
        check(2, 3, 2, Some(ThresholdsError::FarWithinRetention));
        check(u32::MAX, u32::MAX, u32::MAX, None);
    }
}
