//! Connected regions of equal segment in the grid: where lines between cells are seams or gaps, and where a name is
//! printed. What stands in a cell is `grid`'s.

/// What lies between a cell and its neighbour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edge {
    /// The same segment goes on: a thin line.
    Seam,
    /// Another segment, or the grid's border.
    Gap,
}

/// A cell's four edges.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Edges {
    /// Towards the row above.
    pub above: Edge,
    /// Towards the row below.
    pub below: Edge,
    /// Towards the cell before.
    pub before: Edge,
    /// Towards the cell after.
    pub after: Edge,
}

/// Whether a cell bears its region's name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// The first cell of its region in reading order.
    First,
    /// Another one.
    Later,
}

/// The edges and the place of each cell of a grid of so many columns, in reading order.
#[must_use]
pub fn regions(segments: &[u8], columns: usize) -> Vec<(Edges, Place)> {
    let at = |row: Option<usize>, column: Option<usize>| -> Option<u8> {
        let (row, column) = (row?, column?);
        (column < columns).then(|| segments.get(row * columns + column).copied()).flatten()
    };
    let mut known = vec![false; segments.len()];
    let mut out = Vec::with_capacity(segments.len());
    for (index, segment) in segments.iter().enumerate() {
        let (row, column) = (index / columns, index % columns);
        let edge = |other: Option<u8>| if other == Some(*segment) { Edge::Seam } else { Edge::Gap };
        let edges = Edges {
            above: edge(at(row.checked_sub(1), Some(column))),
            below: edge(at(Some(row + 1), Some(column))),
            before: edge(at(Some(row), column.checked_sub(1))),
            after: edge(at(Some(row), Some(column + 1))),
        };
        let place = if known.get(index) == Some(&false) {
            spread(segments, columns, index, &mut known);
            Place::First
        } else {
            Place::Later
        };
        out.push((edges, place));
    }
    out
}

/// Marks all cells of the region that `start` is in.
fn spread(segments: &[u8], columns: usize, start: usize, known: &mut [bool]) {
    let mut open = vec![start];
    while let Some(index) = open.pop() {
        let Some(mark) = known.get_mut(index) else { continue };
        if *mark || segments.get(index) != segments.get(start) {
            continue;
        }
        *mark = true;
        let column = index % columns;
        open.extend(index.checked_sub(columns));
        open.extend((index + columns < segments.len()).then_some(index + columns));
        open.extend((column > 0).then(|| index - 1));
        open.extend((column + 1 < columns).then_some(index + 1));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const R: u8 = 8;
    const C: u8 = 0;
    const L: u8 = 1;

    #[track_caller]
    fn firsts(segments: &[u8], columns: usize) -> Vec<usize> {
        let cells = regions(segments, columns);
        let first = |(index, (_, place)): (usize, &(Edges, Place))| (*place == Place::First).then_some(index);
        cells.iter().enumerate().filter_map(first).collect()
    }

    #[test]
    fn a_name_stands_once_in_each_region() {
        assert_eq!(firsts(&[C, C, L, L, C, L, R, R, R], 3), [0, 2, 3, 6]);
        assert_eq!(firsts(&[C, L, C, C, C, C, L, L, L], 3), [0, 1, 6], "a bend is one region");
        assert_eq!(firsts(&[C, L, L, C], 2), [0, 1, 2, 3], "corners do not touch");
        assert_eq!(firsts(&[], 3), [0; 0]);
        assert_eq!(firsts(&[C, L, C, L, C, L, C, L], 2), [0, 1], "two columns, four rows");
        assert_eq!(firsts(&[C, C, L, L, C, L, C, L], 4), [0, 2, 5, 6], "four columns, two rows");
    }

    #[test]
    fn edges_tell_seams_from_gaps() {
        let cells = regions(&[C, C, L, C], 2);
        let edges = |above, below, before, after| Edges { above, below, before, after };
        assert_eq!(cells[1].0, edges(Edge::Gap, Edge::Seam, Edge::Seam, Edge::Gap));
        assert_eq!(cells[2].0, edges(Edge::Gap, Edge::Gap, Edge::Gap, Edge::Gap));
    }

    #[test]
    fn ten_by_ten_of_one_segment_is_one_region() {
        assert_eq!(firsts(&[C; 100], 10), [0]);
    }
}
