//! Where the rows of a long table stand on the page. Browsers cap the height of elements (Firefox near 17.8 million
//! pixels), so beyond a cap the scroll bar covers the rows in proportion, while small moves go row by row.
//! Asking for rows and drawing them is the component's.

/// The tallest scrolled content, in pixels.
const TALLEST: f64 = 8_000_000.0;

/// A table's measures.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Geometry {
    /// Rows in all.
    pub rows: u64,
    /// Height of a row, in pixels.
    pub row: f64,
    /// Height in which rows are seen, in pixels.
    pub view: f64,
}

/// Where a table stands.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Position {
    /// The scroll bar's place, in pixels.
    pub bar: f64,
    /// The pixel of the whole table that is seen first.
    pub top: f64,
}

/// The rows to draw, and the room above and below them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Drawn {
    /// First row.
    pub first: u64,
    /// How many.
    pub len: u64,
    /// Room above, in pixels.
    pub above: f64,
    /// Room below, in pixels.
    pub below: f64,
}

impl Geometry {
    /// The height of the whole table.
    fn whole(&self) -> f64 {
        self.rows as f64 * self.row
    }

    /// The height of the scrolled content.
    #[must_use]
    pub fn scrolled(&self) -> f64 {
        self.whole().min(TALLEST)
    }

    /// The last pixel that can be seen first.
    fn last_top(&self) -> f64 {
        (self.whole() - self.view).max(0.0)
    }

    /// The last place of the scroll bar.
    fn last_bar(&self) -> f64 {
        (self.scrolled() - self.view).max(0.0)
    }

    /// The first row that is seen.
    #[must_use]
    pub fn first_in_sight(&self, at: Position) -> u64 {
        if self.row <= 0.0 { 0 } else { (at.top.min(self.last_top()) / self.row).floor() as u64 }
    }

    /// How many rows are seen at once, in part or whole.
    #[must_use]
    pub fn in_sight(&self) -> u64 {
        if self.row <= 0.0 { 0 } else { (self.view / self.row).ceil() as u64 + 1 }
    }

    /// After the scroll bar moved to `bar`: a move within one view is a move of as many pixels, a longer one goes to the
    /// proportional place. Both ends are always reached.
    #[must_use]
    pub fn scrolled_to(&self, from: Position, bar: f64) -> Position {
        let bar = bar.clamp(0.0, self.last_bar());
        let moved = bar - from.bar;
        let top = if bar <= 0.0 {
            0.0
        } else if bar >= self.last_bar() {
            self.last_top()
        } else if moved.abs() <= self.view {
            (from.top + moved).clamp(0.0, self.last_top())
        } else {
            self.proportional(bar)
        };
        Position { bar, top }
    }

    /// Where to stand so that a row is seen whole, moving as little as can be.
    #[must_use]
    pub fn showing(&self, from: Position, row: u64) -> Position {
        let row = row.min(self.rows.saturating_sub(1)) as f64;
        let (highest, lowest) = ((row + 1.0) * self.row - self.view, row * self.row);
        let top = if from.top > lowest {
            lowest
        } else if from.top < highest {
            highest
        } else {
            return from;
        };
        self.standing(top)
    }

    /// The position at a pixel of the whole table, its bar in proportion.
    #[must_use]
    pub fn standing(&self, top: f64) -> Position {
        let top = top.clamp(0.0, self.last_top());
        if self.last_top() <= 0.0 || self.last_bar() <= 0.0 {
            return Position { bar: 0.0, top: 0.0 };
        }
        let share = top / self.last_top();
        // Whole pixels: a browser may round the bar's place, and the place would move the rows.
        let bar = (share * self.last_bar()).round();
        let inner = bar.clamp(1.0, (self.last_bar() - 1.0).max(1.0));
        let bar = if top <= 0.0 {
            0.0
        } else if top >= self.last_top() {
            self.last_bar()
        } else {
            inner
        };
        Position { bar, top }
    }

    fn proportional(&self, bar: f64) -> f64 {
        if self.last_bar() <= 0.0 { 0.0 } else { bar / self.last_bar() * self.last_top() }
    }

    /// The rows to draw: those in sight, and as many again on both sides.
    #[must_use]
    pub fn drawn(&self, at: Position) -> Drawn {
        let margin = self.in_sight();
        let seen = self.first_in_sight(at);
        if self.row <= 0.0 {
            return Drawn { first: 0, len: 0, above: 0.0, below: 0.0 };
        }
        let at = Position { top: at.top.min(self.last_top()), bar: at.bar.min(self.last_bar()) };
        // Near the ends of a scaled table there is less room above, or below, than rows that could be drawn there.
        let fits_above = ((at.top - at.bar) / self.row).ceil().max(0.0) as u64;
        let first = seen.saturating_sub(margin).max(fits_above);
        // The first drawn row stands as far above the bar's place as it stands above the first pixel seen.
        let above = (at.bar - (at.top - first as f64 * self.row)).max(0.0);
        let fits_below = ((self.scrolled() - above) / self.row + 0.001).floor() as u64;
        let len = (seen + self.in_sight() + margin).min(self.rows).saturating_sub(first).min(fits_below);
        let below = (self.scrolled() - above - len as f64 * self.row).max(0.0);
        Drawn { first, len, above, below }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::{prop_assert, prop_assert_eq, proptest};

    const ROW: f64 = 28.0;
    const VIEW: f64 = 420.0;

    fn table(rows: u64) -> Geometry {
        Geometry { rows, row: ROW, view: VIEW }
    }

    #[test]
    fn a_short_table_is_not_scaled() {
        let table = table(1_000);
        let at = table.scrolled_to(Position::default(), 10_000.0);
        assert_eq!(at, Position { bar: 10_000.0, top: 10_000.0 });
        let drawn = table.drawn(at);
        assert_eq!((drawn.first, drawn.len), (357 - 16, 48));
        assert_eq!(drawn.above, drawn.first as f64 * ROW);
        assert_eq!(drawn.above + drawn.len as f64 * ROW + drawn.below, table.scrolled());
    }

    #[test]
    fn first_and_last_rows_are_reached() {
        for rows in [0, 1, 14, 15, 16, 1_000, 1_000_000, 50_000_000] {
            let table = table(rows);
            let end = table.scrolled_to(Position::default(), 1e12);
            let drawn = table.drawn(end);
            assert_eq!(drawn.first + drawn.len, rows, "{rows} rows");
            let top = table.scrolled_to(end, 0.0);
            assert_eq!((top.top, table.drawn(top).first), (0.0, 0));
        }
    }

    #[test]
    fn keys_step_row_by_row() {
        let table = table(5_000_000);
        let mut at = table.standing(2_500_000.0 * ROW);
        let first = table.first_in_sight(at);
        for step in 1..=100 {
            // The last whole row in sight is 14 below the first.
            at = table.showing(at, first + 14 + step);
            assert_eq!(at.top, (first + 15 + step) as f64 * ROW - VIEW);
            let heard = table.scrolled_to(at, at.bar);
            assert_eq!(heard, at, "hearing of one's own move changes nothing");
        }
    }

    #[test]
    fn wheels_move_by_pixels_in_a_scaled_table() {
        let table = table(5_000_000);
        let start = table.scrolled_to(Position::default(), 4_000_000.0);
        let after = table.scrolled_to(start, start.bar + 100.0);
        assert_eq!(after.top - start.top, 100.0);
    }

    proptest! {
        #[test]
        fn long_moves_are_monotone(rows in 0_u64..20_000_000, one in 0.0..9e6_f64, two in 0.0..9e6_f64) {
            let table = table(rows);
            let (low, high) = if one <= two { (one, two) } else { (two, one) };
            let far = Position { bar: -1e9, top: 0.0 };
            prop_assert!(table.scrolled_to(far, low).top <= table.scrolled_to(far, high).top);
        }

        #[test]
        fn drawn_rows_fill_the_view(rows in 1_u64..20_000_000, bar in 0.0..9e6_f64, then in -400.0..400.0_f64) {
            let table = table(rows);
            let first = table.scrolled_to(Position { bar: -1e9, top: 0.0 }, bar);
            let at = table.scrolled_to(first, first.bar + then);
            let drawn = table.drawn(at);
            let bottom = drawn.above + drawn.len as f64 * ROW;
            prop_assert!(drawn.above <= at.bar + 0.001);
            prop_assert!(bottom + 0.001 >= (at.bar + VIEW).min(table.whole()), "{at:?} {drawn:?}");
            prop_assert!(drawn.len <= 3 * table.in_sight());
            // The pixel that is seen first stands at the bar's place, and the content keeps its height.
            let seen_at = drawn.above + (at.top - drawn.first as f64 * ROW);
            prop_assert!((seen_at - at.bar).abs() < 0.001, "{at:?} {drawn:?}");
            prop_assert!((bottom + drawn.below - table.scrolled()).abs() < 0.01, "{at:?} {drawn:?}");
        }

        #[test]
        fn a_row_shown_is_in_sight(rows in 1_u64..20_000_000, row in 0_u64..20_000_000, from in 0.0..9e6_f64) {
            let table = table(rows);
            let row = row.min(rows - 1);
            let at = table.showing(table.scrolled_to(Position { bar: -1e9, top: 0.0 }, from), row);
            prop_assert!(at.top <= row as f64 * ROW + 0.001);
            prop_assert!((row + 1) as f64 * ROW <= at.top + VIEW + 0.001);
            prop_assert_eq!(table.scrolled_to(at, at.bar), at);
            let drawn = table.drawn(at);
            prop_assert!((drawn.first..drawn.first + drawn.len).contains(&row));
            let stands = drawn.above + (row - drawn.first) as f64 * ROW;
            prop_assert!(stands + 0.001 >= at.bar && stands + ROW <= at.bar + VIEW + 0.001, "{at:?} {drawn:?}");
        }
    }
}
