//! The user's own segment map: a grid in which each cell is painted with exactly one of the user's own segments.
//! Painting it like a known map, and the customers of its segments, are `analysis::painted`'s.

use super::{Bins, Grid, GridShape, Resolution};

/// A segment of the user's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnSegment {
    /// What it is called.
    pub name: String,
    /// Its place in the page's palette.
    pub colour: u8,
    /// What to do with its customers; may be empty.
    pub strategy: String,
}

/// A grid, the segments in the order of their numbers, and for each cell the number of its segment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaintedMap {
    grid: Grid,
    segments: Vec<OwnSegment>,
    cells: Vec<u8>,
}

/// Why a painting is no map. Segments and cells count from 0, cells as [`Grid::cell`] numbers them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PaintError {
    /// No segment, or more than [`PaintedMap::MOST`].
    Segments(usize),
    /// The segment has no name.
    NoName(u8),
    /// The segment has the name of an earlier one.
    SameName(u8),
    /// A cell that the grid does not have.
    NoSuchCell(usize),
    /// The cell is painted with a segment that there is not.
    NoSuchSegment(usize),
    /// The cell is painted twice.
    PaintedTwice(usize),
    /// The cell is not painted: its customers would be in no segment.
    Unpainted(usize),
}

impl PaintedMap {
    /// The most segments that a map can have.
    pub const MOST: usize = 32;

    /// A map from the strokes of a painting: each a cell and the number of its segment, in any order.
    ///
    /// ```
    /// use regua_core::domain::{Bins, Grid, GridShape, OwnSegment, PaintError, PaintedMap, Resolution};
    /// let grid = Grid { shape: GridShape::RByFm, resolution: Resolution::even(Bins::new(3).unwrap()) };
    /// let segments = ["VIP", "Outros"].map(|name| OwnSegment { name: name.into(), colour: 0, strategy: String::new() });
    /// let painted = |cells: usize| PaintedMap::new(grid, segments.to_vec(), (0..cells).map(|cell| (cell, u8::from(cell < 8))));
    /// assert_eq!(painted(9).map(|map| map.segment_of(3, 3, 3)), Ok(Some(0)));
    /// assert_eq!(painted(8), Err(PaintError::Unpainted(8)));
    /// ```
    ///
    /// # Errors
    /// [`PaintError`] for the first fault found: names first, then strokes, then cells that no stroke reached.
    pub fn new(
        grid: Grid,
        segments: Vec<OwnSegment>,
        strokes: impl IntoIterator<Item = (usize, u8)>,
    ) -> Result<PaintedMap, PaintError> {
        check_names(&segments)?;
        let mut cells = vec![None; grid.cells()];
        for (cell, segment) in strokes {
            let painted = cells.get_mut(cell).ok_or(PaintError::NoSuchCell(cell))?;
            if usize::from(segment) >= segments.len() {
                return Err(PaintError::NoSuchSegment(cell));
            }
            if painted.replace(segment).is_some() {
                return Err(PaintError::PaintedTwice(cell));
            }
        }
        let painted = cells.iter().enumerate().map(|(cell, segment)| segment.ok_or(PaintError::Unpainted(cell)));
        Ok(PaintedMap { grid, segments, cells: painted.collect::<Result<_, _>>()? })
    }

    /// The grid.
    #[must_use]
    pub fn grid(&self) -> Grid {
        self.grid
    }

    /// The segments, in the order of their numbers.
    #[must_use]
    pub fn segments(&self) -> &[OwnSegment] {
        &self.segments
    }

    /// The number of each cell's segment.
    #[must_use]
    pub fn cells(&self) -> &[u8] {
        &self.cells
    }

    /// The number of the segment of three scores; `None` for scores outside their bins.
    #[must_use]
    pub fn segment_of(&self, r: u8, f: u8, m: u8) -> Option<u8> {
        self.cells.get(self.grid.cell(r, f, m)?).copied()
    }

    /// The map on the same grid with other numbers of scores: each cell has the segment of the one that its scores are
    /// in, brought to this map's as [`Bins::scale`] says.
    #[must_use]
    pub fn scaled(&self, resolution: Resolution) -> PaintedMap {
        let (from, shape) = (self.grid.resolution, self.grid.shape);
        let grid = Grid { shape, resolution };
        let to = |bins: Bins| 1..=bins.get();
        let segment = |place: usize| self.cells.get(place).copied().unwrap_or_default();
        let across = |bins: Bins| usize::from(bins.get());
        let at = |score: u8, own: Bins, others: Bins| usize::from(own.scale(score, others)) - 1;
        let cells = match shape {
            GridShape::RByFm => {
                let (own, other) = (resolution.fm(), from.fm());
                to(resolution.r)
                    .flat_map(|r| to(own).map(move |fm| (r, fm)))
                    .map(|(r, fm)| segment(at(r, resolution.r, from.r) * across(other) + at(fm, own, other)))
                    .collect()
            }
            GridShape::RByFByM => to(resolution.r)
                .flat_map(|r| to(resolution.f).flat_map(move |f| to(resolution.m).map(move |m| (r, f, m))))
                .map(|(r, f, m)| {
                    let row = at(r, resolution.r, from.r) * across(from.f) + at(f, resolution.f, from.f);
                    segment(row * across(from.m) + at(m, resolution.m, from.m))
                })
                .collect(),
        };
        PaintedMap { grid, segments: self.segments.clone(), cells }
    }

    /// Paints a cell with another segment.
    ///
    /// # Errors
    /// [`PaintError::NoSuchCell`] and [`PaintError::NoSuchSegment`]; the map is then as it was.
    pub fn paint(&mut self, cell: usize, segment: u8) -> Result<(), PaintError> {
        if usize::from(segment) >= self.segments.len() {
            return Err(PaintError::NoSuchSegment(cell));
        }
        *self.cells.get_mut(cell).ok_or(PaintError::NoSuchCell(cell))? = segment;
        Ok(())
    }
}

fn check_names(segments: &[OwnSegment]) -> Result<(), PaintError> {
    if segments.is_empty() || segments.len() > PaintedMap::MOST {
        return Err(PaintError::Segments(segments.len()));
    }
    for (number, (segment, place)) in (0_u8..).zip(segments.iter().zip(0..)) {
        let name = segment.name.trim();
        if name.is_empty() {
            return Err(PaintError::NoName(number));
        }
        if segments.iter().take(place).any(|earlier| earlier.name.trim() == name) {
            return Err(PaintError::SameName(number));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{OwnSegment, PaintError, PaintedMap};
    use crate::domain::{Bins, Grid, GridShape, Resolution};

    fn grid() -> Grid {
        Grid { shape: GridShape::RByFm, resolution: Resolution::even(Bins::new(3).unwrap()) }
    }

    fn named(names: &[&str]) -> Vec<OwnSegment> {
        names.iter().map(|name| OwnSegment { name: (*name).into(), colour: 0, strategy: String::new() }).collect()
    }

    #[track_caller]
    fn check(names: &[&str], strokes: &[(usize, u8)], expected: Option<PaintError>) {
        assert_eq!(PaintedMap::new(grid(), named(names), strokes.iter().copied()).err(), expected);
    }

    #[test]
    fn each_cell_has_exactly_one_segment() {
        let all: Vec<(usize, u8)> = (0..9).map(|cell| (cell, 1)).collect();
        let but_last = [&all[..8], &[(8, 2)]].concat();
        check(&["A", "B"], &all, None);
        check(&["A", "B"], &all[1..], Some(PaintError::Unpainted(0)));
        check(&["A", "B"], &but_last, Some(PaintError::NoSuchSegment(8)));
        check(&["A", "B"], &[all.clone(), vec![(4, 0)]].concat(), Some(PaintError::PaintedTwice(4)));
        check(&["A", "B"], &[all.clone(), vec![(9, 0)]].concat(), Some(PaintError::NoSuchCell(9)));
        check(&[], &all, Some(PaintError::Segments(0)));
        check(&["x"; 33], &all, Some(PaintError::Segments(33)));
        check(&["A", ""], &all, Some(PaintError::NoName(1)));
        check(&["A", " A"], &all, Some(PaintError::SameName(1)));
    }

    #[test]
    fn a_map_of_other_scores_is_the_same_where_they_meet() {
        let map = PaintedMap::new(grid(), named(&["A", "B"]), (0..9).map(|cell| (cell, u8::from(cell == 8)))).unwrap();
        let bins = |bins| Bins::new(bins).unwrap();
        assert_eq!(map.scaled(grid().resolution), map);
        let six = map.scaled(Resolution::even(bins(6)));
        assert_eq!(six.cells().iter().filter(|&&segment| segment == 1).count(), 4);
        assert_eq!(
            [(6, 6), (5, 5), (4, 6), (6, 4)].map(|(r, fm)| six.segment_of(r, fm, fm)),
            [Some(1), Some(1), Some(0), Some(0)]
        );
        let uneven = map.scaled(Resolution { r: bins(10), f: bins(3), m: bins(4) });
        assert_eq!(
            (uneven.cells().len(), uneven.segment_of(10, 3, 4), uneven.segment_of(6, 3, 4)),
            (40, Some(1), Some(0))
        );
    }

    #[test]
    fn painting_changes_one_cell() {
        let mut map = PaintedMap::new(grid(), named(&["A", "B"]), (0..9).map(|cell| (cell, 0))).unwrap();
        assert_eq!(map.paint(4, 1), Ok(()));
        assert_eq!(map.paint(4, 2), Err(PaintError::NoSuchSegment(4)));
        assert_eq!(map.paint(9, 1), Err(PaintError::NoSuchCell(9)));
        assert_eq!(map.cells(), [0, 0, 0, 0, 1, 0, 0, 0, 0]);
        let segments = [(2, 2, 2), (2, 1, 3), (2, 1, 2), (4, 1, 1)].map(|(r, f, m)| map.segment_of(r, f, m));
        assert_eq!(segments, [Some(1), Some(1), Some(0), None]);
    }
}
