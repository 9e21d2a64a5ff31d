//! How one dimension of RFM is scored: by a method and bins of its own, or by the user's edges. The scoring itself is
//! `analysis::rfm`'s.

use super::{Bins, Method, Resolution};

/// The user's own cut points of a dimension, ascending, in its own unit: days, orders or cents. A value belongs to the
/// upper side of each edge that it reaches: of edges 180 and 365, 180 days are in the middle and 365 beyond.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edges {
    edges: Vec<i64>,
    bins: Bins,
}

/// Why numbers are no edges.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EdgesError {
    /// So many edges part the values into fewer than 3 or more than 10 bins: there must be 2 to 9.
    Count(usize),
    /// The edge at this place, counted from 0, is smaller than the one before it.
    Descending(usize),
}

impl Edges {
    /// Two to nine edges, none smaller than the one before; between equal ones there is nobody.
    ///
    /// ```
    /// use regua_core::domain::{Edges, EdgesError};
    /// assert_eq!(Edges::new(vec![180, 365]).map(|edges| edges.bins().get()), Ok(3));
    /// assert_eq!(Edges::new(vec![365, 180]), Err(EdgesError::Descending(1)));
    /// ```
    ///
    /// # Errors
    /// [`EdgesError`] for another number of edges, or another order.
    pub fn new(edges: Vec<i64>) -> Result<Edges, EdgesError> {
        let count = EdgesError::Count(edges.len());
        let bins = u8::try_from(edges.len() + 1).ok().and_then(|bins| Bins::new(bins).ok()).ok_or(count)?;
        match edges.windows(2).position(|pair| pair.first() > pair.last()) {
            Some(before) => Err(EdgesError::Descending(before + 1)),
            None => Ok(Edges { edges, bins }),
        }
    }

    /// The edges, ascending.
    #[must_use]
    pub fn get(&self) -> &[i64] {
        &self.edges
    }

    /// How many scores they part: one more than there are edges.
    #[must_use]
    pub fn bins(&self) -> Bins {
        self.bins
    }
}

/// How one dimension is scored. Source: DOMAIN.md §2.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scoring {
    /// Cuts that follow from the base.
    ByBase(Method, Bins),
    /// The user's own cuts.
    Fixed(Edges),
}

/// How the three dimensions are scored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scorings {
    /// R, in days.
    pub recency: Scoring,
    /// F, in orders.
    pub frequency: Scoring,
    /// M, in cents.
    pub monetary: Scoring,
}

impl Scorings {
    /// The same for all three; what is fixed for one unit means nothing in another.
    #[must_use]
    pub fn by_base(method: Method, bins: Bins) -> Scorings {
        let scoring = || Scoring::ByBase(method, bins);
        Scorings { recency: scoring(), frequency: scoring(), monetary: scoring() }
    }

    /// How many scores each dimension has.
    #[must_use]
    pub fn resolution(&self) -> Resolution {
        Resolution { r: self.recency.bins(), f: self.frequency.bins(), m: self.monetary.bins() }
    }
}

impl Default for Scorings {
    /// Places in the base, five scores.
    fn default() -> Self {
        Scorings::by_base(Method::PercentileRank, Bins::FIVE)
    }
}

impl Scoring {
    /// How many scores it gives.
    #[must_use]
    pub fn bins(&self) -> Bins {
        match self {
            Scoring::ByBase(_, bins) => *bins,
            Scoring::Fixed(edges) => edges.bins(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Edges, EdgesError};

    #[track_caller]
    fn check(edges: &[i64], expected: Result<u8, EdgesError>) {
        assert_eq!(Edges::new(edges.to_vec()).map(|edges| edges.bins().get()), expected);
    }

    #[test]
    fn two_to_nine_that_do_not_descend() {
        check(&[], Err(EdgesError::Count(0)));
        check(&[1], Err(EdgesError::Count(1)));
        check(&[1, 1], Ok(3));
        check(&[-3, 0, 0, 9], Ok(5));
        check(&[1, 2, 3, 4, 5, 6, 7, 8, 9], Ok(10));
        check(&[1; 10], Err(EdgesError::Count(10)));
        check(&[1; 300], Err(EdgesError::Count(300)));
        check(&[1, 3, 2, 1], Err(EdgesError::Descending(2)));
    }
}
