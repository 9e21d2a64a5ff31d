//! The borders between the stages of the life cycle. Who crosses them is `analysis::crossings`'s.

/// A border, by what lies beyond it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Border {
    /// Out of the window: slipping.
    Retention,
    /// Lost.
    Recovery,
    /// Lost, and in the far band.
    Far,
}

impl Border {
    /// All borders, in the order of life.
    pub const ALL: [Border; 3] = [Border::Retention, Border::Recovery, Border::Far];

    /// Position in [`Border::ALL`].
    #[must_use]
    pub fn index(self) -> usize {
        self as usize
    }
}
