//! The levels of a relationship, by which the sales force acts. Which level a customer has is `analysis::levels`'s.

/// A level of the relationship.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Win them for a first purchase, or as if it were the first.
    Prospecting,
    /// Bring them to the next purchase.
    Activation,
    /// Let them buy more, and more often.
    Strengthening,
    /// Keep them.
    Retention,
}

impl Level {
    /// All levels, in the order of a relationship.
    pub const ALL: [Level; 4] = [Level::Prospecting, Level::Activation, Level::Strengthening, Level::Retention];

    /// Position in [`Level::ALL`].
    #[must_use]
    pub fn index(self) -> usize {
        self as usize
    }
}
