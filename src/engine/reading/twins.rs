//! Whether two sources that begin, end and weigh alike are the same: all bytes of both are looked at. What they are is `reading`'s.

use super::{Reading, Step};
use crate::engine::slot::{Outcome, Slot};
use crate::ledger::hash;

/// Bytes that are hashed at once, whatever the slicing.
const BLOCK_BYTES: usize = 64 * 1024;

/// Two sources, by their places, being compared: the bytes of the one, then those of the other.
#[derive(Debug)]
pub(super) struct Twins {
    pub(super) first: usize,
    pub(super) second: usize,
    /// The mark of the first, once all of it came.
    known: Option<u64>,
    mark: u64,
    block: Vec<u8>,
}

impl Twins {
    pub(super) fn new(first: usize, second: usize) -> Twins {
        Twins { first, second, known: None, mark: 0, block: Vec::with_capacity(BLOCK_BYTES) }
    }

    /// The place of the source whose bytes are looked at.
    pub(super) fn place(&self) -> usize {
        if self.known.is_some() { self.second } else { self.first }
    }

    /// Takes the next bytes of that source.
    pub(super) fn feed(&mut self, mut bytes: &[u8]) {
        while !bytes.is_empty() {
            let (now, later) = bytes.split_at(bytes.len().min(BLOCK_BYTES - self.block.len()));
            self.block.extend_from_slice(now);
            bytes = later;
            if self.block.len() == BLOCK_BYTES {
                self.seal();
            }
        }
    }

    fn seal(&mut self) {
        self.mark = hash(&[self.mark.to_le_bytes(), hash(&self.block).to_le_bytes()].concat());
        self.block.clear();
    }

    /// The source has ended; says whether both are the same, once that is known.
    pub(super) fn end(&mut self) -> Option<bool> {
        self.seal();
        let mark = std::mem::take(&mut self.mark);
        match self.known {
            Some(known) => Some(known == mark),
            None => {
                self.known = Some(mark);
                None
            }
        }
    }
}

impl Reading {
    /// Compares the next two sources that look the same; goes on without any.
    pub(super) fn compare(&mut self) {
        let due = |(place, slot): (usize, &Slot)| Some((slot.twin.filter(|_| slot.is_waiting())?, place));
        if let Some((first, second)) = self.slots.iter().enumerate().find_map(due) {
            self.step = Step::Twins(Twins::new(first, second));
            return;
        }
        self.prepare();
        self.next();
    }

    /// The bytes of one of two sources have come.
    pub(super) fn compared(&mut self, mut twins: Twins) {
        let Some(is_same) = twins.end() else {
            self.step = Step::Twins(twins);
            return;
        };
        let twin = self.slots.get(twins.first).map(|slot| slot.id);
        if let Some(slot) = self.slots.get_mut(twins.second) {
            slot.twin = None;
            if let (Some(twin), true, true) = (twin, is_same, slot.is_waiting()) {
                slot.outcome = Outcome::SameAs(twin);
            }
        }
        self.compare();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn twins_agree_in_every_byte_whatever_the_slicing() {
        let bytes: Vec<u8> = (0..200_000_u32).map(|at| (at % 251) as u8).collect();
        let check = |other: &[u8], slices: [usize; 2], want: bool| {
            let mut twins = Twins::new(3, 5);
            assert_eq!(twins.place(), 3);
            bytes.chunks(slices[0]).for_each(|slice| twins.feed(slice));
            assert_eq!((twins.end(), twins.place()), (None, 5));
            other.chunks(slices[1]).for_each(|slice| twins.feed(slice));
            assert_eq!(twins.end(), Some(want), "{slices:?}");
        };
        for slices in [[1_000, 1_000], [7, 200_000], [BLOCK_BYTES, 65_535]] {
            check(&bytes, slices, true);
            for at in [0, 100_000, 199_999] {
                let mut other = bytes.clone();
                other[at] ^= 1;
                check(&other, slices, false);
            }
        }
    }
}
