//! Which rule parts the stages of the life cycle. Its limits are `Thresholds` and `Rhythm`.

/// What decides when a customer slips and is lost.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LifecycleRule {
    /// The same days for all.
    Fixed,
    /// Each customer's own gaps between purchase days.
    OwnRhythm,
}
