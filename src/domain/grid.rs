//! The grids whose cells the segment maps colour: over R x FM or over R x F x M. What a cell is called is the maps'.

use super::Bins;

/// How many scores each dimension has; they may differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Resolution {
    /// Of R.
    pub r: Bins,
    /// Of F.
    pub f: Bins,
    /// Of M.
    pub m: Bins,
}

/// Which scores the cells part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GridShape {
    /// R x FM.
    RByFm,
    /// R x F x M.
    RByFByM,
}

/// A grid: its shape and its size.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Grid {
    /// Which scores the cells part.
    pub shape: GridShape,
    /// How many scores each dimension has.
    pub resolution: Resolution,
}

impl Resolution {
    /// The same bins for all dimensions.
    #[must_use]
    pub fn even(bins: Bins) -> Resolution {
        Resolution { r: bins, f: bins, m: bins }
    }

    /// The scores that FM has: those of the finer of F and M.
    #[must_use]
    pub fn fm(self) -> Bins {
        self.f.max(self.m)
    }

    /// Whether each score is one of its bins'.
    #[must_use]
    pub fn holds(self, r: u8, f: u8, m: u8) -> bool {
        let holds = |bins: Bins, score| (1..=bins.get()).contains(&score);
        holds(self.r, r) && holds(self.f, f) && holds(self.m, m)
    }

    /// The FM score, `1..=fm()`: floor((F + M) / 2), after the coarser of the two is brought to the bins of the finer
    /// one, as ceil(finer * score / coarser). With equal bins it is DOMAIN.md §2's.
    ///
    /// ```
    /// use regua_core::domain::{Bins, Resolution};
    /// let [three, five] = [3, 5].map(|bins| Bins::new(bins).unwrap());
    /// assert_eq!(Resolution::even(five).fm_score(2, 5), 3);
    /// // F 2 of 3 is ceil(5 * 2 / 3) = 4 of 5; floor((4 + 5) / 2) = 4.
    /// assert_eq!(Resolution { r: five, f: three, m: five }.fm_score(2, 5), 4);
    /// ```
    #[must_use]
    pub fn fm_score(self, f: u8, m: u8) -> u8 {
        let finer = self.fm();
        self.f.scale(f, finer).midpoint(self.m.scale(m, finer))
    }
}

impl Grid {
    /// How many cells it has: 9..=1000.
    #[must_use]
    pub fn cells(self) -> usize {
        let Resolution { r, f, m } = self.resolution;
        let across = match self.shape {
            GridShape::RByFm => usize::from(self.resolution.fm().get()),
            GridShape::RByFByM => usize::from(f.get()) * usize::from(m.get()),
        };
        usize::from(r.get()) * across
    }

    /// The cell of three scores, `0..cells()`: R slowest, then FM, or F and then M. `None` for scores outside their bins.
    ///
    /// ```
    /// use regua_core::domain::{Bins, Grid, GridShape, Resolution};
    /// let grid = Grid { shape: GridShape::RByFm, resolution: Resolution::even(Bins::FIVE) };
    /// assert_eq!((grid.cells(), grid.cell(1, 1, 1), grid.cell(2, 5, 4)), (25, Some(0), Some(8)));
    /// assert_eq!(grid.cell(0, 5, 6), None);
    /// ```
    #[must_use]
    #[inline]
    pub fn cell(self, r: u8, f: u8, m: u8) -> Option<usize> {
        let Resolution { f: of_f, m: of_m, .. } = self.resolution;
        let from_0 = |score: u8| usize::from(score) - 1;
        // Scores of their bins are at least 1.
        self.resolution.holds(r, f, m).then(|| match self.shape {
            GridShape::RByFm => {
                from_0(r) * usize::from(self.resolution.fm().get()) + from_0(self.resolution.fm_score(f, m))
            }
            GridShape::RByFByM => {
                (from_0(r) * usize::from(of_f.get()) + from_0(f)) * usize::from(of_m.get()) + from_0(m)
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Grid, GridShape, Resolution};
    use crate::domain::Bins;

    #[test]
    fn every_cell_is_reached_and_none_besides() {
        let bins = |bins| Bins::new(bins).unwrap();
        for (r, f, m) in [(3, 3, 3), (5, 5, 5), (3, 4, 10), (10, 7, 3), (10, 10, 10)] {
            let resolution = Resolution { r: bins(r), f: bins(f), m: bins(m) };
            for shape in [GridShape::RByFm, GridShape::RByFByM] {
                let grid = Grid { shape, resolution };
                let scores = (1..=r).flat_map(|r| (1..=f).flat_map(move |f| (1..=m).map(move |m| (r, f, m))));
                let mut cells: Vec<usize> = scores.map(|(r, f, m)| grid.cell(r, f, m).unwrap()).collect();
                if shape == GridShape::RByFByM {
                    assert!(cells.is_sorted(), "R, then F, then M");
                }
                cells.sort_unstable();
                cells.dedup();
                assert!(cells.iter().all(|&cell| cell < grid.cells()));
                // With F and M of other bins an FM of the finer grid may be out of reach.
                if f == m || shape == GridShape::RByFByM {
                    assert_eq!(cells.len(), grid.cells());
                }
                assert_eq!(cells.last(), Some(&(grid.cells() - 1)));
                for outside in [(0, 1, 1), (1, 0, 1), (1, 1, 0), (r + 1, 1, 1), (1, f + 1, 1), (1, 1, m + 1)] {
                    assert_eq!(grid.cell(outside.0, outside.1, outside.2), None);
                }
            }
        }
    }
}
