//! One partition of the lines, sorted: customer by customer, in blocks of one size, so that what one partition frees the
//! next one uses. Which customers it has is `lines`'s.

use super::OutOfMemory;
use super::lines::{BLOCK_LINES, Line, PARTS};

/// The lines of customers `n % PARTS == part`, customer by customer.
#[derive(Debug)]
pub(super) struct Part {
    /// No customer's lines are in two of them.
    blocks: Vec<Vec<Line>>,
    /// Where each customer's lines start, counted as if every block had `stride` lines; one more at the end.
    starts: Vec<u32>,
    /// [`BLOCK_LINES`]; more where a single customer has more, and then there is one block.
    stride: usize,
}

impl Part {
    /// Counting sort by customer, which keeps the rows in their order. Takes its blocks from `spare`, and leaves there those that
    /// it was given.
    pub(super) fn sort(given: Vec<Vec<Line>>, members: usize, spare: &mut Vec<Vec<Line>>) -> Result<Part, OutOfMemory> {
        let mut starts = vec![0u32; members + 1];
        given.iter().flatten().for_each(|line| {
            if let Some(count) = starts.get_mut(line.customer() as usize / PARTS) {
                *count += 1;
            }
        });
        let len: usize = given.iter().map(Vec::len).sum();
        let most = starts.iter().copied().max().unwrap_or_default() as usize;
        let stride = if most > BLOCK_LINES { len } else { BLOCK_LINES };
        let lens = set_out(&mut starts, stride);
        let Some(any) = given.iter().flatten().next() else {
            return Ok(Part { blocks: Vec::new(), starts, stride });
        };
        let mut blocks = Vec::with_capacity(lens.len());
        for len in lens {
            blocks.push(block(len, stride, any, spare)?);
        }
        let mut part = Part { blocks, starts, stride };
        let mut next = part.starts.clone();
        given.iter().flatten().for_each(|line| {
            if let Some(at) = next.get_mut(line.customer() as usize / PARTS) {
                let (number, within) = part.place(*at);
                if let Some(place) = part.blocks.get_mut(number).and_then(|block| block.get_mut(within)) {
                    *place = *line;
                }
                *at += 1;
            }
        });
        spare.extend(given.into_iter().filter(|block| block.capacity() == BLOCK_LINES));
        Ok(part)
    }

    /// Brings the lines of each order side by side, where the file has not written them so, and then shows each customer's.
    pub(super) fn group(&mut self, marks: &mut Marks, mut show: impl FnMut(&[Line])) {
        for customer in 0..self.starts.len() - 1 {
            let Some((number, from, to)) = self.span(customer) else { continue };
            let Some(own) = self.blocks.get_mut(number).and_then(|block| block.get_mut(from..to)) else { continue };
            if own.len() > 2 && !marks.are_apart(own) {
                marks.bring_together(own);
            }
            show(own);
        }
    }

    /// The block of a start, and the place in it.
    #[inline]
    fn place(&self, start: u32) -> (usize, usize) {
        let start = start as usize;
        // A division by a constant is a shift.
        if self.stride == BLOCK_LINES { (start / BLOCK_LINES, start % BLOCK_LINES) } else { (0, start) }
    }

    /// The block of a customer's lines, where they start in it, and where they end.
    #[inline]
    fn span(&self, customer: usize) -> Option<(usize, usize, usize)> {
        let (start, next) = (self.starts.get(customer)?, self.starts.get(customer + 1)?);
        let ((number, from), (of_next, to)) = (self.place(*start), self.place(*next));
        // The last customer of a block ends with it.
        let to = if of_next == number { to } else { self.blocks.get(number).map_or(from, Vec::len) };
        Some((number, from, to))
    }

    /// How many lines there are.
    pub(super) fn len(&self) -> usize {
        self.blocks.iter().map(Vec::len).sum()
    }

    /// All lines.
    pub(super) fn iter(&self) -> impl Iterator<Item = &Line> {
        self.blocks.iter().flatten()
    }

    /// Each customer's place and lines.
    pub(super) fn by_customer(&self) -> impl Iterator<Item = (usize, &[Line])> {
        (0..self.starts.len() - 1).map(|customer| {
            let own = self.span(customer).and_then(|(number, from, to)| self.blocks.get(number)?.get(from..to));
            (customer, own.unwrap_or_default())
        })
    }
}

/// Turns counts, the last of which is none, into starts, so that no customer is in two blocks of `stride` lines. Gives how
/// many lines each block has.
fn set_out(counts: &mut [u32], stride: usize) -> Vec<usize> {
    let mut lens = Vec::new();
    let (mut block, mut within) = (0, 0);
    for place in counts {
        let count = *place as usize;
        if within + count > stride {
            lens.push(within);
            block += 1;
            within = 0;
        }
        *place = (block * stride + within) as u32;
        within += count;
    }
    if within > 0 {
        lens.push(within);
    }
    lens
}

/// A block of `len` lines, whatever they are.
fn block(len: usize, stride: usize, any: &Line, spare: &mut Vec<Vec<Line>>) -> Result<Vec<Line>, OutOfMemory> {
    let mut block = if stride == BLOCK_LINES { spare.pop().unwrap_or_default() } else { Vec::new() };
    let room = stride.saturating_sub(block.len());
    block.try_reserve_exact(room).map_err(|_| OutOfMemory)?;
    block.resize(len, *any);
    Ok(block)
}

/// A mark for each order that was met, by some bits of its hash.
#[derive(Debug)]
pub(super) struct Marks(Box<[u64; Marks::WORDS]>);

impl Default for Marks {
    fn default() -> Self {
        Marks(Box::new([0; Marks::WORDS]))
    }
}

impl Marks {
    /// A power of two, and few enough for the first-level cache.
    const WORDS: usize = 512;

    fn word(order: u64) -> usize {
        (order >> 6) as usize % Marks::WORDS
    }

    /// Whether it is plain that no order goes on after another has begun. No says nothing: two orders may share a mark.
    #[inline]
    fn are_apart(&mut self, lines: &[Line]) -> bool {
        let (mut before, mut again) = (lines.first().map_or(0, |line| !line.order()), 0);
        for order in lines.iter().map(Line::order) {
            let (word, mark) = (&mut self.0[Marks::word(order)], 1 << (order % 64));
            again |= *word & if order == before { 0 } else { mark };
            *word |= mark;
            before = order;
        }
        self.clear(lines);
        again == 0
    }

    fn clear(&mut self, lines: &[Line]) {
        lines.iter().for_each(|line| self.0[Marks::word(line.order())] = 0);
    }

    /// Brings the lines of every order side by side, each order's in the sequence of their rows.
    fn bring_together(&mut self, lines: &mut [Line]) {
        // Few lines are strays: each is looked for among all before it, until to sort them all is cheaper.
        let mut looks = lines.len() * 16;
        for place in 0..lines.len() {
            let Some((line, before)) = lines.get(..=place).and_then(<[Line]>::split_last) else { break };
            let order = line.order();
            let (word, mark) = (&mut self.0[Marks::word(order)], 1 << (order % 64));
            let was_met = *word & mark != 0;
            *word |= mark;
            if was_met && before.last().is_some_and(|last| last.order() != order) {
                let Some(left) = looks.checked_sub(place) else {
                    lines.sort_unstable_by_key(|line| (line.order(), line.row()));
                    break;
                };
                looks = left;
                let of_its_order = before.iter().rposition(|other| other.order() == order);
                if let Some(moved) = of_its_order.and_then(|last| lines.get_mut(last + 1..=place)) {
                    moved.rotate_right(1);
                }
            }
        }
        self.clear(lines);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Day;

    /// Sorts lines of members with these counts, row by row in turn, and holds what comes back.
    #[track_caller]
    fn check(counts: &[usize], spare: &mut Vec<Vec<Line>>) {
        let day = Day::from_number(0).unwrap();
        let mut lines = Vec::new();
        for turn in 0..counts.iter().copied().max().unwrap_or_default() {
            for (member, _) in counts.iter().enumerate().filter(|(_, count)| turn < **count) {
                let row = lines.len() as u32;
                let order = u64::from(row % 7);
                lines.push(Line::new((member * PARTS) as u32, row, day, 1, 0).with_hashes(order, u64::from(row)));
            }
        }
        let mut given = Vec::new();
        for lines in lines.chunks(BLOCK_LINES) {
            let mut block = Vec::with_capacity(BLOCK_LINES);
            block.extend_from_slice(lines);
            given.push(block);
        }
        let blocks = given.len();
        let mut part = Part::sort(given, counts.len(), spare).unwrap();
        let mut shown = 0;
        part.group(&mut Marks::default(), |own| shown += own.len());
        assert_eq!(shown, lines.len());
        assert_eq!((part.len(), part.iter().count()), (lines.len(), lines.len()), "{counts:?}");
        let mut members = 0;
        for (member, own) in part.by_customer() {
            assert_eq!(own.len(), counts[member], "member {member} of {counts:?}");
            assert!(own.iter().all(|line| line.customer() as usize == member * PARTS));
            let orders = || own.chunk_by(|a, b| a.order() == b.order());
            let distinct: std::collections::BTreeSet<u64> = own.iter().map(Line::order).collect();
            assert_eq!(orders().count(), distinct.len(), "an order of member {member} of {counts:?} is apart");
            assert!(orders().all(|lines| lines.is_sorted_by_key(Line::row)));
            members += 1;
        }
        assert_eq!(members, counts.len());
        // No more blocks than were given and what the cuts between customers waste.
        assert!(part.blocks.len() <= blocks * 2 + 1, "{} blocks for {blocks}", part.blocks.len());
    }

    #[test]
    fn no_customer_is_cut_in_two() {
        let full = BLOCK_LINES;
        let mut spare = Vec::new();
        for counts in [
            &[][..],
            &[0],
            &[0, 0, 3, 0],
            &[full],
            &[full, 0, 0, 1],
            &[0, full, full, 0],
            &[full - 1, 0, 1, 1],
            &[full - 1, 2, 0],
            &[full + 1],
            &[3, full * 3, 0, 2],
            &[600, 600, 600, 0, 600],
            &[1, 2, 14, 31, 32, 33, 90],
        ] {
            check(counts, &mut spare);
        }
        assert!(spare.iter().all(|block| block.capacity() == BLOCK_LINES));
    }
}
