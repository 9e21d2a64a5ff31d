//! What rows say of their order beside day and amount: products, categories, channels, coupons, pieces, costs. Columns beside
//! the lines, by the number of the row, and only those that a file has. Which rows are orders in use is `settle`'s.

use super::{Customers, Key, OutOfMemory};
use crate::domain::Facet;

/// Rows of a block.
const ROWS: usize = 1 << 14;

/// A column by the number of the row, in blocks, so that it grows without ever being copied. Rows that say nothing are blank.
#[derive(Debug, Clone)]
pub struct Blocks<T> {
    blocks: Vec<Vec<T>>,
    blank: T,
}

impl<T: Copy> Blocks<T> {
    /// A column of nothing but blanks.
    #[must_use]
    pub fn new(blank: T) -> Blocks<T> {
        Blocks { blocks: Vec::new(), blank }
    }

    /// Sets the value of a row.
    ///
    /// # Errors
    /// [`OutOfMemory`] when the base can't grow.
    #[inline]
    pub fn set(&mut self, row: u32, value: T) -> Result<(), OutOfMemory> {
        let (block, at) = (row as usize / ROWS, row as usize % ROWS);
        if block >= self.blocks.len() {
            self.grow(block)?;
        }
        if let Some(slot) = self.blocks.get_mut(block).and_then(|block| block.get_mut(at)) {
            *slot = value;
        }
        Ok(())
    }

    #[cold]
    fn grow(&mut self, block: usize) -> Result<(), OutOfMemory> {
        while self.blocks.len() <= block {
            let mut rows = Vec::new();
            rows.try_reserve_exact(ROWS).map_err(|_| OutOfMemory)?;
            rows.resize(ROWS, self.blank);
            self.blocks.push(rows);
        }
        Ok(())
    }

    /// The value of a row.
    #[inline]
    #[must_use]
    pub fn get(&self, row: u32) -> T {
        let value = self.blocks.get(row as usize / ROWS).and_then(|block| block.get(row as usize % ROWS));
        value.copied().unwrap_or(self.blank)
    }
}

/// A column of texts that repeat themselves: each text once, in each row its number plus 1, or 0.
#[derive(Debug)]
pub struct Texts {
    names: Customers,
    rows: Blocks<u32>,
}

impl Default for Texts {
    fn default() -> Self {
        Texts { names: Customers::new(0), rows: Blocks::new(0) }
    }
}

impl Texts {
    /// The number of a text, plus 1, added when new; 0 of none.
    ///
    /// # Errors
    /// [`OutOfMemory`] when the base can't grow.
    pub fn number(&mut self, text: &str) -> Result<u32, OutOfMemory> {
        if text.is_empty() {
            return Ok(0);
        }
        let key = Key::of(text.as_bytes()).ok_or(OutOfMemory)?;
        Ok(self.names.find_or_add(&key, text.as_bytes())? + 1)
    }

    /// Sets what stands in a row: [`Texts::number`].
    ///
    /// # Errors
    /// [`OutOfMemory`] when the base can't grow.
    #[inline]
    pub fn set(&mut self, row: u32, number: u32) -> Result<(), OutOfMemory> {
        self.rows.set(row, number)
    }

    /// What stands in a row: 0 for nothing, else the place of its text plus 1.
    #[inline]
    #[must_use]
    pub fn row(&self, row: u32) -> u32 {
        self.rows.get(row)
    }

    /// How many texts there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.names.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    /// The text at a place, in the order of their first row.
    #[must_use]
    pub fn text(&self, place: u32) -> &str {
        self.names.key(place)
    }
}

/// No figure in a row.
pub const NO_CENTS: i64 = i64::MIN;

/// The further columns of a base or of a file, each `None` where no file has it.
#[derive(Debug, Default)]
pub struct Attributes {
    texts: [Option<Texts>; Facet::ALL.len()],
    /// Hundredths of a piece; 0 where nothing is said.
    pub quantity: Option<Blocks<u32>>,
    /// What the goods cost, in cents, or [`NO_CENTS`].
    pub cost_cents: Option<Blocks<i64>>,
    /// What serving cost, in cents, or [`NO_CENTS`].
    pub serve_cents: Option<Blocks<i64>>,
    /// What a column of refunds gave back: rows, ascending, and cents.
    pub refunds: Vec<(u32, i64)>,
}

impl Attributes {
    /// The texts of a facet, where a file has them.
    #[must_use]
    pub fn texts(&self, facet: Facet) -> Option<&Texts> {
        self.texts.get(facet.index()).and_then(Option::as_ref)
    }

    /// The texts of a facet, to be added to.
    pub fn texts_mut(&mut self, facet: Facet) -> &mut Texts {
        let place = facet.index() % self.texts.len();
        self.texts[place].get_or_insert_default()
    }

    /// What a column of refunds gave back in a row, in cents.
    #[must_use]
    pub fn refund(&self, row: u32) -> i64 {
        let found = self.refunds.binary_search_by_key(&row, |(row, _)| *row);
        found.ok().and_then(|at| self.refunds.get(at)).map_or(0, |(_, cents)| *cents)
    }

    /// Whether no file has any of these columns.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.texts.iter().all(Option::is_none)
            && self.quantity.is_none()
            && self.cost_cents.is_none()
            && self.serve_cents.is_none()
    }

    /// Whether a cost is known.
    #[must_use]
    pub fn has_costs(&self) -> bool {
        self.cost_cents.is_some() || self.serve_cents.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::{Attributes, Blocks, ROWS, Texts};
    use crate::domain::Facet;

    #[test]
    fn rows_keep_what_they_were_given_and_all_others_are_blank() {
        let mut column = Blocks::new(7_u32);
        for row in [0, 5, ROWS as u32 - 1, ROWS as u32, 3 * ROWS as u32] {
            assert_eq!(column.get(row), 7);
            column.set(row, row + 1).unwrap();
            assert_eq!(column.get(row), row + 1);
        }
        assert_eq!([column.get(1), column.get(2 * ROWS as u32), column.get(u32::MAX)], [7; 3]);
    }

    #[test]
    fn a_text_has_one_number() {
        let mut texts = Texts::default();
        let numbers: Vec<u32> = ["Caneca", "", "Filtro", "Caneca"].map(|text| texts.number(text).unwrap()).into();
        assert_eq!(numbers, [1, 0, 2, 1]);
        assert_eq!((texts.len(), texts.text(1)), (2, "Filtro"));
        let mut attributes = Attributes::default();
        assert!(attributes.is_empty() && attributes.texts(Facet::Coupon).is_none());
        attributes.texts_mut(Facet::Coupon);
        assert!(!attributes.is_empty() && attributes.texts(Facet::Product).is_none());
    }
}
