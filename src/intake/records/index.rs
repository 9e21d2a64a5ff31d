//! Where the fields and records of a stretch of bytes end, as two growing columns. It reads no bytes and knows no quotes.

use super::block::Separators;

/// Separators that nearly every block of 64 bytes has fewer of.
const FEW: usize = 8;

/// Where a record begins; the end of the one before it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Bound {
    /// The number of the record's first mark.
    pub(super) mark: u32,
    /// The position of the record's first byte.
    pub(super) start: u32,
}

/// The ends of fields ("marks") and, apart from them, the bounds of records: record `r` has the marks from `bounds[r].mark` up to
/// `bounds[r + 1].mark`, so its width is known without a look at the bytes, and a short record can't borrow from a long one.
///
/// Positions are 32 bits: what is indexed at once is a block, or one record of at most a few MiB.
#[derive(Debug)]
pub(super) struct Index {
    /// Filled up to `mark_count`; beyond it, room that is already zeroed, so that a block is written without growing.
    marks: Vec<u32>,
    mark_count: usize,
    /// Filled up to `bound_count`, which is at least 1.
    bounds: Vec<Bound>,
    bound_count: usize,
}

impl Index {
    /// An index of nothing.
    pub(super) fn new() -> Index {
        Index { marks: Vec::new(), mark_count: 0, bounds: vec![Bound::default()], bound_count: 1 }
    }

    /// Forgets everything; keeps the room.
    pub(super) fn clear(&mut self) {
        self.mark_count = 0;
        self.bound_count = 1;
        self.bounds[0] = Bound::default();
    }

    /// The ends of fields, in order.
    pub(super) fn marks(&self) -> &[u32] {
        &self.marks[..self.mark_count]
    }

    /// The bounds of the whole records: one more than there are records.
    pub(super) fn bounds(&self) -> &[Bound] {
        &self.bounds[..self.bound_count]
    }

    /// The number of whole records.
    pub(super) fn records(&self) -> usize {
        self.bound_count - 1
    }

    /// The position after the last whole record.
    pub(super) fn end(&self) -> usize {
        self.bounds[self.bound_count - 1].start as usize
    }

    /// Makes room for `bytes` more bytes, each of which may be a mark and a bound.
    pub(super) fn reserve(&mut self, bytes: usize) {
        let (marks, bounds) = (self.mark_count + bytes, self.bound_count + bytes);
        if self.marks.len() < marks {
            self.marks.resize(marks.next_power_of_two(), 0);
        }
        if self.bounds.len() < bounds {
            self.bounds.resize(bounds.next_power_of_two(), Bound::default());
        }
    }

    /// Adds the end of a field. Needs room for one byte.
    #[inline]
    pub(super) fn end_field(&mut self, at: usize) {
        self.marks[self.mark_count] = position(at);
        self.mark_count += 1;
    }

    /// Adds the end of a field and of its record; `next` is the first byte of the record after it. Needs room for one byte.
    #[inline]
    pub(super) fn end_record(&mut self, at: usize, next: usize) {
        self.end_field(at);
        self.bounds[self.bound_count] = Bound { mark: position(self.mark_count), start: position(next) };
        self.bound_count += 1;
    }

    /// Adds the separators of 64 bytes at `base`; `next` says where the record after a terminator begins. Needs room for 64 bytes.
    #[inline]
    pub(super) fn extend(&mut self, base: usize, separators: Separators, next: impl Fn(usize) -> usize) {
        // Slices of a length known here, indexed modulo it: no bounds checks in the loops. The first few are written whether or
        // not there are so many, for a loop that ends here and there is guessed wrong at every block; what is beyond the count
        // is written over.
        let marks = &mut self.marks[self.mark_count..self.mark_count + 64];
        let mut fields = separators.fields;
        for mark in &mut marks[..FEW] {
            *mark = position(base) | (fields.trailing_zeros() & 63);
            fields &= fields.wrapping_sub(1);
        }
        let count = separators.fields.count_ones() as usize;
        let mut written = FEW;
        while fields != 0 {
            marks[written & 63] = position(base) | fields.trailing_zeros();
            fields &= fields.wrapping_sub(1);
            written += 1;
        }
        let mut records = separators.records;
        while records != 0 {
            let before = separators.fields & (records ^ records.wrapping_sub(1));
            let mark = position(self.mark_count) + before.count_ones();
            let start = position(next(base + records.trailing_zeros() as usize));
            self.bounds[self.bound_count] = Bound { mark, start };
            self.bound_count += 1;
            records &= records.wrapping_sub(1);
        }
        self.mark_count += count;
    }

    /// Forgets the whole records and keeps the marks of the one that has begun, counted from its first byte.
    pub(super) fn keep_open_record(&mut self) {
        let Bound { mark, start } = self.bounds[self.bound_count - 1];
        let open = mark as usize..self.mark_count;
        self.mark_count = open.len();
        self.marks.copy_within(open, 0);
        for at in &mut self.marks[..self.mark_count] {
            *at -= start;
        }
        self.bound_count = 1;
        self.bounds[0] = Bound::default();
    }
}

/// A position as it is stored.
#[inline]
#[expect(clippy::cast_possible_truncation, reason = "positions are below 16 MiB: a block, or a record and a block")]
fn position(at: usize) -> u32 {
    at as u32
}

#[cfg(test)]
mod tests {
    use super::Bound;
    use super::Index;
    use crate::intake::records::block::Separators;

    #[test]
    fn blocks_and_single_ends_agree() {
        let (mut block, mut single) = (Index::new(), Index::new());
        block.reserve(128);
        single.reserve(128);
        block.extend(64, Separators { fields: 1 << 63 | 0b1011_0010, records: 1 << 63 | 0b0010_0010 }, |at| at + 1);
        for (at, is_record) in [(65, true), (68, false), (69, true), (71, false), (127, true)] {
            if is_record { single.end_record(at, at + 1) } else { single.end_field(at) }
        }
        assert_eq!(block.marks(), single.marks());
        assert_eq!(block.bounds(), single.bounds());
    }

    #[test]
    fn the_open_record_moves_to_the_front() {
        let mut index = Index::new();
        index.reserve(16);
        index.end_field(1);
        index.end_record(3, 5);
        index.end_field(7);
        assert_eq!((index.records(), index.end()), (1, 5));
        index.keep_open_record();
        assert_eq!((index.records(), index.end()), (0, 0));
        assert_eq!(index.marks(), [2]);
        assert_eq!(index.bounds(), [Bound::default()]);
    }
}
