//! How finely and by which method RFM scores are cut. The cutting itself is `analysis::rfm`'s.

use core::fmt;

/// How many scores a dimension has: 3..=10, default 5.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Bins(u8);

/// A number of bins outside 3..=10.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BinsError(pub u8);

impl fmt::Display for BinsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} bins: choose from 3 to 10", self.0)
    }
}

impl Bins {
    /// The default of five scores.
    pub const FIVE: Bins = Bins(5);

    /// # Errors
    /// [`BinsError`] outside 3..=10.
    pub fn new(bins: u8) -> Result<Bins, BinsError> {
        if (3..=10).contains(&bins) { Ok(Bins(bins)) } else { Err(BinsError(bins)) }
    }

    /// The number of scores.
    #[must_use]
    pub fn get(self) -> u8 {
        self.0
    }

    /// A score, or for a number outside `1..=get()` the nearest one.
    #[must_use]
    pub fn clamp(self, score: u8) -> u8 {
        score.clamp(1, self.0)
    }

    /// A score of these bins as one of others: ceil(others * score / these), so that the ends stay the ends. Source:
    /// DOMAIN.md §2.
    ///
    /// ```
    /// use regua_core::domain::Bins;
    /// let ten = Bins::new(10).unwrap();
    /// assert_eq!([1, 2, 3, 10].map(|score| ten.scale(score, Bins::FIVE)), [1, 1, 2, 5]);
    /// ```
    #[must_use]
    pub fn scale(self, score: u8, others: Bins) -> u8 {
        // At most 10 * 10.
        (others.0 * self.clamp(score)).div_ceil(self.0)
    }
}

/// How scores are cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Method {
    /// score = 1 + floor(bins * share of customers strictly worse).
    PercentileRank,
    /// Quantiles of type 7 plus 1, intervals closed left and open right (the R package `rfm` 0.3).
    QuantileCuts,
}
