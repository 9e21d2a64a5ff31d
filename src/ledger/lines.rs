//! What was bought: one compact line a row, grouped by customer and order. Which lines count is `settle`'s.
//!
//! While reading, lines are only appended: a customer's lines go to one of [`PARTS`] partitions, so that the grouping
//! at the end sorts pieces that fit the cache and never needs a second copy of the whole.

use super::OutOfMemory;
use super::evidence::Survey;
use super::part::{Marks, Part};
use crate::domain::{Currency, Day};

/// Partitions; customer `n` is in partition `n % PARTS`.
pub(super) const PARTS: usize = 128;
/// Lines that wait until they go to their partition together: one by one, each to another place, they would keep the processor
/// waiting for memory.
const STAGED: usize = 8;
/// Lines of the first block of a partition, and of every further one.
const FIRST_LINES: usize = 32;
pub(super) const BLOCK_LINES: usize = 1024;

/// Whether the amount's cell held a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AmountCell {
    /// A figure.
    Figure,
    /// A figure that was given back as a whole: what is left of it is nothing or less.
    GivenBack,
    /// Blank: a further line of an order whose amount stands on another line.
    Blank,
}

/// What lines share that differs between few: kept once, named by a byte in each line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kind {
    /// Index into the ledger's statuses; `None` without a status column.
    pub status: Option<u8>,
    /// The currency that the row names; `None` when it names none.
    pub currency: Option<Currency>,
    /// Whether there was an amount.
    pub amount: AmountCell,
}

/// How rows are known to belong to one order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OrderIdentity {
    /// By an order number, within one customer.
    ByNumber,
    /// There is no number: every row is an order.
    ByRow,
}

/// One row of the file, as the ledger keeps it: 36 bytes.
///
/// `order` is a 64-bit hash of the order number. Orders are grouped by it among the lines of one customer: of a thousand orders
/// two are taken for one with a chance of about 3e-14. Files of order lines look it up over the whole base: of eight million
/// orders, about 2e-6. `row_hash` is one of the whole row, compared among the lines of one order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    order: [u32; 2],
    row_hash: [u32; 2],
    cents: [u32; 2],
    customer: u32,
    day_kind: u32,
    row: u32,
}

fn halves(word: u64) -> [u32; 2] {
    [word as u32, (word >> 32) as u32]
}

fn whole([low, high]: [u32; 2]) -> u64 {
    u64::from(low) | u64::from(high) << 32
}

impl Line {
    /// A line of `customer` at record `row` of the file (0-based), of the kind numbered `kind`.
    #[must_use]
    pub fn new(customer: u32, row: u32, day: Day, cents: i64, kind: u8) -> Line {
        Line {
            order: [0; 2],
            row_hash: [0; 2],
            cents: halves(cents as u64),
            customer,
            // `Day` spans 24 bits, so the shift loses nothing.
            day_kind: (day.number() as u32) << 8 | u32::from(kind),
            row,
        }
    }

    /// The same line with the hashes of its order number and of its whole row.
    #[must_use]
    pub fn with_hashes(self, order: u64, row: u64) -> Line {
        Line { order: halves(order), row_hash: halves(row), ..self }
    }

    /// The same line, of this customer.
    #[must_use]
    pub fn of(self, customer: u32) -> Line {
        Line { customer, ..self }
    }

    /// Hash of the order number.
    #[must_use]
    pub fn order(&self) -> u64 {
        whole(self.order)
    }

    /// Hash of the whole row.
    #[must_use]
    pub fn row_hash(&self) -> u64 {
        whole(self.row_hash)
    }

    /// The amount, in cents.
    #[must_use]
    pub fn cents(&self) -> i64 {
        whole(self.cents) as i64
    }

    /// The order's date on this line.
    #[must_use]
    pub fn day(&self) -> Day {
        // 24 signed bits: always within `Day`.
        Day::from_number(self.day_kind as i32 >> 8).unwrap_or(Day::MIN)
    }

    /// Index into [`Lines::kinds`].
    #[must_use]
    pub fn kind(&self) -> u8 {
        self.day_kind as u8
    }

    /// The record's number, from 0, over all orders files of the base; headers are records too.
    #[must_use]
    pub fn row(&self) -> u32 {
        self.row
    }

    /// The customer's number in [`super::Customers`].
    #[must_use]
    pub fn customer(&self) -> u32 {
        self.customer
    }
}

/// Lines as they are read, in the order of the file within each partition.
#[derive(Debug)]
pub struct LinesBuilder {
    parts: Vec<Blocks>,
    kinds: Vec<Kind>,
}

/// The lines of a partition so far.
#[derive(Debug, Clone)]
struct Blocks {
    /// The newest ones, of which the first `staged_len` count.
    staged: [Line; STAGED],
    staged_len: usize,
    /// The one that is being filled; apart, so that its end is found in one step.
    last: Vec<Line>,
    full: Vec<Vec<Line>>,
}

impl Default for LinesBuilder {
    fn default() -> Self {
        let none = Line::new(0, 0, Day::MIN, 0, 0);
        let blocks = Blocks { staged: [none; STAGED], staged_len: 0, last: Vec::new(), full: Vec::new() };
        LinesBuilder { parts: vec![blocks; PARTS], kinds: Vec::new() }
    }
}

impl LinesBuilder {
    /// The number of a kind, added when new; `None` beyond 256 kinds.
    pub fn kind(&mut self, kind: Kind) -> Option<u8> {
        let place = self.kinds.iter().position(|known| *known == kind).unwrap_or_else(|| {
            self.kinds.push(kind);
            self.kinds.len() - 1
        });
        u8::try_from(place).ok()
    }

    /// Appends a line.
    ///
    /// # Errors
    /// [`OutOfMemory`] when the base can't grow.
    #[inline]
    pub fn push(&mut self, line: Line) -> Result<(), OutOfMemory> {
        let Some(blocks) = self.parts.get_mut(line.customer as usize % PARTS) else { return Ok(()) };
        blocks.staged[blocks.staged_len % STAGED] = line;
        blocks.staged_len += 1;
        if blocks.staged_len == STAGED { blocks.settle() } else { Ok(()) }
    }

    /// Groups the lines by customer and order, and surveys them on the way.
    ///
    /// # Errors
    /// [`OutOfMemory`] when a partition can't be sorted.
    pub fn seal(self, customers: usize, identity: OrderIdentity) -> Result<(Lines, Survey), OutOfMemory> {
        let mut parts = Vec::with_capacity(PARTS);
        let mut survey = Survey::of(&self.kinds);
        let (mut spare, mut marks) = (Vec::new(), Marks::default());
        for (number, mut blocks) in self.parts.into_iter().enumerate() {
            blocks.settle()?;
            let Blocks { last, full: mut blocks, .. } = blocks;
            blocks.push(last);
            let members = (customers + PARTS - 1 - number) / PARTS;
            blocks.iter().for_each(|block| survey.count(block));
            let mut part = Part::sort(blocks, members, &mut spare)?;
            part.group(&mut marks, |lines| survey.see(lines));
            parts.push(part);
        }
        Ok((Lines { parts, kinds: self.kinds, identity, customers }, survey))
    }
}

impl Blocks {
    /// Brings the staged lines to the others.
    #[inline]
    fn settle(&mut self) -> Result<(), OutOfMemory> {
        // Whole stages fill a block; only the last one of all may be a part.
        if self.last.len() + self.staged_len > self.last.capacity() {
            self.begin()?;
        }
        if self.staged_len == STAGED {
            // One by one: for wasm a copy of so few bytes is a call that costs more than they do.
            self.staged.iter().for_each(|line| self.last.push(*line));
        } else {
            self.last.extend_from_slice(self.staged.get(..self.staged_len).unwrap_or_default());
        }
        self.staged_len = 0;
        Ok(())
    }

    #[cold]
    fn begin(&mut self) -> Result<(), OutOfMemory> {
        let mut block = Vec::new();
        let is_first = self.last.capacity() == 0;
        block.try_reserve_exact(if is_first { FIRST_LINES } else { BLOCK_LINES }).map_err(|_| OutOfMemory)?;
        let full = std::mem::replace(&mut self.last, block);
        if !is_first {
            self.full.push(full);
        }
        Ok(())
    }
}

/// All lines, grouped: customer by customer, within a customer order by order (in whatever sequence), within an order
/// row by row.
#[derive(Debug)]
pub struct Lines {
    parts: Vec<Part>,
    kinds: Vec<Kind>,
    identity: OrderIdentity,
    customers: usize,
}

impl Lines {
    /// How many lines there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.parts.iter().map(Part::len).sum()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.parts.iter().all(|part| part.len() == 0)
    }

    /// The kinds that lines name by [`Line::kind`].
    #[must_use]
    pub fn kinds(&self) -> &[Kind] {
        &self.kinds
    }

    /// How rows are known to belong to one order.
    #[must_use]
    pub fn identity(&self) -> OrderIdentity {
        self.identity
    }

    /// Customers, with or without lines.
    #[must_use]
    pub fn customers(&self) -> usize {
        self.customers
    }

    /// Each customer's number and lines, partition by partition: the order in which they lie in memory.
    pub fn by_customer(&self) -> impl Iterator<Item = (u32, &[Line])> {
        (0..self.parts()).flat_map(|part| self.by_customer_of(part))
    }

    /// How many partitions there are.
    #[must_use]
    pub fn parts(&self) -> usize {
        self.parts.len()
    }

    /// As [`Lines::by_customer`], those of one partition.
    pub fn by_customer_of(&self, part: usize) -> impl Iterator<Item = (u32, &[Line])> {
        let own = self.parts.get(part).into_iter().flat_map(Part::by_customer);
        own.map(move |(place, lines)| ((place * PARTS + part) as u32, lines))
    }

    /// All lines, in the order in which they lie in memory.
    pub fn iter(&self) -> impl Iterator<Item = &Line> {
        self.parts.iter().flat_map(Part::iter)
    }
}

/// The lines of one customer, cut into orders. Without an order number the hash of the row stands for it
/// ([`OrderIdentity::ByRow`]), so that rows equal in every field meet.
pub(super) fn orders(lines: &[Line]) -> impl Iterator<Item = &[Line]> {
    lines.chunk_by(|a, b| a.order == b.order)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_takes_36_bytes_and_keeps_all_it_is_given() {
        assert_eq!(size_of::<Line>(), 36);
        for (day, cents) in [(Day::MIN, i64::MIN), (Day::MAX, i64::MAX)] {
            let line = Line::new(7, 9, day, cents, 255).with_hashes(u64::MAX, 1);
            assert_eq!((line.day(), line.cents(), line.kind(), line.row(), line.customer()), (day, cents, 255, 9, 7));
            assert_eq!((line.order(), line.row_hash()), (u64::MAX, 1));
        }
    }

    #[test]
    fn lines_come_back_by_customer_order_and_row() {
        let mut builder = LinesBuilder::default();
        let day = Day::from_number(0).unwrap();
        for row in 0..10_000u32 {
            let line = Line::new(row * 7 % 300, row, day, 1, 0).with_hashes(u64::from(row % 5), u64::from(row));
            builder.push(line).unwrap();
        }
        let (lines, survey) = builder.seal(301, OrderIdentity::ByNumber).unwrap();
        assert!(survey.kinds.is_empty());
        assert_eq!((lines.len(), lines.customers()), (10_000, 301));
        let mut seen = 0;
        for (customer, own) in lines.by_customer() {
            assert!(own.iter().all(|line| line.customer() == customer));
            let mut numbers: Vec<u64> = orders(own).map(|order| order[0].order()).collect();
            numbers.sort_unstable();
            assert!(numbers.windows(2).all(|pair| pair[0] < pair[1]));
            assert!(orders(own).all(|order| order.is_sorted_by_key(Line::row)));
            assert_eq!(own.is_empty(), customer == 300);
            seen += 1;
        }
        assert_eq!(seen, 301);
    }
}
