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

/// The fixed thresholds, in days since the last order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Thresholds {
    /// From here on a customer is slipping (retention).
    pub retention_from_days: u32,
    /// Beyond this a customer is lost (recovery).
    pub retention_to_days: u32,
    /// Beyond this a lost customer is in the far band.
    pub far_after_days: u32,
}

impl Default for Thresholds {
    /// 120..=180 retention, over 180 recovery, over 360 the far band.
    fn default() -> Self {
        Thresholds { retention_from_days: 120, retention_to_days: 180, far_after_days: 360 }
    }
}
