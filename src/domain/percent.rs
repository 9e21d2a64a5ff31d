//! A whole share of 1 to 100 %, as settings hold it. Shares that are computed are not of this type.

/// 1..=100 %. Within `domain` the defaults of settings are written as they stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Percent(pub(super) u8);

/// A share outside 1..=100 %.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PercentError(pub u8);

impl Percent {
    /// # Errors
    /// [`PercentError`] outside 1..=100.
    pub const fn new(percent: u8) -> Result<Percent, PercentError> {
        if percent >= 1 && percent <= 100 { Ok(Percent(percent)) } else { Err(PercentError(percent)) }
    }

    /// The number before the sign.
    #[must_use]
    pub const fn get(self) -> u8 {
        self.0
    }

    /// How many of `all` are at most this share of them: floor(all * percent / 100).
    ///
    /// ```
    /// use regua_core::domain::Percent;
    /// assert_eq!(Percent::new(20).map(|share| share.of(14)), Ok(2));
    /// ```
    #[must_use]
    pub fn of(self, all: usize) -> usize {
        // In 128 bits nothing overflows, and the result is no larger than `all`.
        (all as u128 * u128::from(self.0) / 100) as usize
    }
}
