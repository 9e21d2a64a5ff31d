//! Who gets out of a régua early, in again, into its control group, and before others.

/// What ends a customer's flow before its last step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Exit {
    /// A purchase on a day after the entry: from that day on no step follows.
    Bought,
    /// The audience's condition is no longer met on the day of a step.
    LeftAudience,
    /// The customer opted out on a day after the entry.
    OptedOut,
}

impl Exit {
    /// All exits, in the order in which they are offered.
    pub const ALL: [Exit; 3] = [Exit::Bought, Exit::LeftAudience, Exit::OptedOut];
}

/// Whether a customer can come in again when the trigger fires again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reentry {
    /// Once and never again.
    Never,
    /// When the flow before is over: after the day of its end, or from the purchase on that ended it.
    AfterEnd,
    /// So many days after the entry before, at least 1; a flow that still runs ends then.
    AfterDays(u16),
}

/// The share of customers who get nothing of a régua, in whole per cent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct ControlShare(u8);

/// More than half of the customers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ControlShareError(pub u8);

impl ControlShare {
    /// Nobody.
    pub const NONE: ControlShare = ControlShare(0);
    /// A tenth.
    pub const TENTH: ControlShare = ControlShare(10);

    /// # Errors
    /// [`ControlShareError`] above 50.
    pub const fn new(percent: u8) -> Result<ControlShare, ControlShareError> {
        if percent <= 50 { Ok(ControlShare(percent)) } else { Err(ControlShareError(percent)) }
    }

    /// The number before the sign.
    #[must_use]
    pub const fn percent(self) -> u8 {
        self.0
    }
}

/// Who goes first: the lower number; of equals the lower [`super::Journey::number`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Priority(pub u8);

impl Default for Priority {
    /// In the middle, so that others can be put before and after.
    fn default() -> Self {
        Priority(50)
    }
}
