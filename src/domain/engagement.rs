//! How lately a person opened or clicked, as classes with editable limits. Who is in which is `analysis::engagement`'s.

/// A class of engagement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Engagement {
    /// Within the first limit (30 days).
    High,
    /// Within the second (90 days).
    Medium,
    /// Within the third (180 days).
    Low,
    /// Longer ago.
    Dormant,
    /// Never, as far as the files say.
    Never,
}

impl Engagement {
    /// All classes, from the liveliest.
    pub const ALL: [Engagement; 5] =
        [Engagement::High, Engagement::Medium, Engagement::Low, Engagement::Dormant, Engagement::Never];

    /// Position in [`Engagement::ALL`].
    #[must_use]
    pub fn index(self) -> usize {
        self as usize
    }
}

/// The limits of the first three classes in days, ascending: up to, and with, so many days ago.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EngagementLimits([u32; 3]);

/// A limit is not larger than the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EngagementLimitsError {
    /// The limit before.
    pub before: u32,
    /// The one that should be larger.
    pub limit: u32,
}

impl EngagementLimits {
    /// # Errors
    /// [`EngagementLimitsError`] unless each limit is larger than the one before.
    pub fn new(days: [u32; 3]) -> Result<EngagementLimits, EngagementLimitsError> {
        let [first, second, third] = days;
        match [(first, second), (second, third)].into_iter().find(|(before, limit)| before >= limit) {
            Some((before, limit)) => Err(EngagementLimitsError { before, limit }),
            None => Ok(EngagementLimits(days)),
        }
    }

    /// The limits in days, ascending.
    #[must_use]
    pub fn days(self) -> [u32; 3] {
        self.0
    }
}

impl Default for EngagementLimits {
    /// 30, 90 and 180 days. Source: DOMAIN.md §5.
    fn default() -> Self {
        EngagementLimits([30, 90, 180])
    }
}

#[cfg(test)]
mod tests {
    use super::{EngagementLimits, EngagementLimitsError};

    #[test]
    fn limits_ascend() {
        let check = |days, expected: Option<(u32, u32)>| {
            let expected = expected.map(|(before, limit)| EngagementLimitsError { before, limit });
            assert_eq!(EngagementLimits::new(days).err(), expected);
        };
        check([30, 90, 180], None);
        check([0, 1, u32::MAX], None);
        check([30, 30, 180], Some((30, 30)));
        check([30, 90, 60], Some((90, 60)));
    }
}
