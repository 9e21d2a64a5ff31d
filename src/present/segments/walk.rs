//! What is chosen in the grid, and where keys lead in it. What stands in it is `grid`'s.

use crate::engine::protocol::Selection;

/// What is chosen, as far as the grid shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Picked {
    /// Nothing in the grid.
    Nothing,
    /// A cell.
    Cell {
        /// R score.
        r: u8,
        /// FM score.
        fm: u8,
    },
    /// All cells of a segment, by its number.
    Segment(u8),
}

impl Picked {
    /// A choice of customers, as the grid shows it.
    #[must_use]
    pub fn of(selection: Selection) -> Picked {
        match selection {
            Selection::Everyone
            | Selection::Stage(_)
            | Selection::Far
            | Selection::Crossing { .. }
            | Selection::Planned(_) => Picked::Nothing,
            Selection::Cell { r, fm } => Picked::Cell { r, fm },
            Selection::Segment(segment) => Picked::Segment(segment),
        }
    }
}

/// A place in the grid: row from the top, column from the left, both from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Spot {
    /// Row.
    pub row: usize,
    /// Column.
    pub column: usize,
}

/// Where a key leads from a place in a grid of so many rows and columns; `None` for keys that do not walk.
#[must_use]
pub fn walk(key: &str, with_control: Control, from: Spot, (rows, columns): (usize, usize)) -> Option<Spot> {
    let (lowest, last) = (rows.saturating_sub(1), columns.saturating_sub(1));
    let spot = |row, column| Some(Spot { row, column });
    match (key, with_control) {
        ("ArrowUp", Control::Free) => spot(from.row.saturating_sub(1), from.column),
        ("ArrowDown", Control::Free) => spot((from.row + 1).min(lowest), from.column),
        ("ArrowLeft", Control::Free) => spot(from.row, from.column.saturating_sub(1)),
        ("ArrowRight", Control::Free) => spot(from.row, (from.column + 1).min(last)),
        ("Home", Control::Free) => spot(from.row, 0),
        ("End", Control::Free) => spot(from.row, last),
        ("Home", Control::Held) => spot(0, 0),
        ("End", Control::Held) => spot(lowest, last),
        (_, _) => None,
    }
}

/// Whether the control key is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Control {
    /// It is not.
    Free,
    /// It is.
    Held,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_walk_the_grid() {
        let check = |key, control, from: (usize, usize), to: Option<(usize, usize)>| {
            let spot = walk(key, control, Spot { row: from.0, column: from.1 }, (5, 4));
            assert_eq!(spot.map(|spot| (spot.row, spot.column)), to, "{key}");
        };
        check("ArrowUp", Control::Free, (0, 2), Some((0, 2)));
        check("ArrowDown", Control::Free, (0, 2), Some((1, 2)));
        check("ArrowRight", Control::Free, (3, 3), Some((3, 3)));
        check("Home", Control::Free, (3, 3), Some((3, 0)));
        check("End", Control::Held, (0, 0), Some((4, 3)));
        check("Home", Control::Held, (4, 3), Some((0, 0)));
        check("ArrowUp", Control::Held, (4, 3), None);
        check("Tab", Control::Free, (4, 3), None);
    }
}
