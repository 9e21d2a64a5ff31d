//! Where to look for a number by a hash: an open table of buckets. What the numbers stand for, and whether the thing found is
//! the one that was looked for, is `customers`'s.

use super::OutOfMemory;
use std::hint::black_box;

/// Slots of a bucket: a quarter of a cache line, so that a look at all of them mostly costs one load from afar.
const BUCKET: usize = 4;
/// Buckets of an empty table; a power of two.
const FIRST_BUCKETS: usize = 1 << 10;

/// A slot holds a number plus 1 in as many bits as the table's numbers need, and above it the bits of a hash for which there is
/// room; 0 is free. A bucket fills from its front, and what it has no room for goes to the next one.
#[derive(Debug)]
pub(super) struct Slots {
    buckets: Vec<[u32; BUCKET]>,
    /// The bits of a slot that are the number.
    number: u32,
}

impl Default for Slots {
    fn default() -> Self {
        Slots::of(vec![[0; BUCKET]; FIRST_BUCKETS])
    }
}

/// Where a search ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Found {
    /// At this number.
    Number(u32),
    /// At a free slot of this bucket: [`Slots::enter`].
    Free(usize),
}

impl Slots {
    fn of(buckets: Vec<[u32; BUCKET]>) -> Slots {
        let slots = u32::try_from(buckets.len() * BUCKET).unwrap_or(u32::MAX);
        // As many numbers as there are slots, each plus 1.
        Slots { buckets, number: u32::MAX.checked_shr(slots.leading_zeros()).unwrap_or_default() }
    }

    /// Whether a slot has what is kept of a hash.
    #[inline]
    fn is_like(&self, slot: u32, hash: u64) -> bool {
        (slot ^ (hash >> 32) as u32) & !self.number == 0
    }

    /// How many numbers the table should hold at most, for nearly all of them to be found in the first bucket.
    pub(super) fn room(&self) -> usize {
        self.buckets.len() * BUCKET / 2
    }

    /// Brings what the searches for these hashes will look at from afar: loads in a loop of hardly anything else, of which the
    /// processor keeps many under way at once. Wasm has no prefetch.
    #[inline]
    pub(super) fn approach<'h>(&self, hashes: impl Iterator<Item = &'h u64>) {
        let near = |hash: &u64| {
            let bucket = self.buckets.get(*hash as usize & (self.buckets.len() - 1));
            bucket.and_then(|bucket| bucket.first()).copied().unwrap_or_default()
        };
        black_box(hashes.fold(0, |sum, hash| sum ^ near(hash)));
    }

    /// The number plus 1 in the first bucket of a hash that is likely its own; 0 when there is none, which says nothing of the
    /// buckets after it. Without a branch, so that the loads of many probes overlap.
    #[inline]
    pub(super) fn probe(&self, hash: u64) -> u32 {
        let bucket = self.buckets.get(hash as usize & (self.buckets.len() - 1)).copied().unwrap_or_default();
        let number = |slot: u32| slot & self.number & u32::from(self.is_like(slot, hash)).wrapping_neg();
        // Two that share what is kept of a hash give a number that need not be one of theirs: whoever asks compares.
        bucket.into_iter().fold(0, |found, slot| found | number(slot))
    }

    /// The number under this hash that `is` the one that is looked for.
    #[inline]
    pub(super) fn find(&self, hash: u64, is: impl Fn(u32) -> bool) -> Found {
        let mask = self.buckets.len() - 1;
        let mut at = hash as usize & mask;
        loop {
            let bucket = self.buckets.get(at).copied().unwrap_or_default();
            // Asked of all slots at once: which of them are taken differs from bucket to bucket, and no branch foresees it.
            if bucket.iter().fold(false, |any, slot| any | self.is_like(*slot, hash)) {
                for slot in bucket {
                    let number = (slot & self.number).wrapping_sub(1);
                    if slot != 0 && self.is_like(slot, hash) && is(number) {
                        return Found::Number(number);
                    }
                }
            }
            // A bucket fills from its front.
            if bucket.last() == Some(&0) {
                return Found::Free(at);
            }
            at = (at + 1) & mask;
        }
    }

    /// Enters a number into the bucket that a search for it ended at.
    pub(super) fn enter(&mut self, bucket: usize, hash: u64, number: u32) {
        let free = self.buckets.get_mut(bucket).and_then(|bucket| bucket.iter_mut().find(|slot| **slot == 0));
        if let Some(slot) = free {
            *slot = (hash >> 32) as u32 & !self.number | (number + 1);
        }
    }

    /// An empty table of twice the size.
    pub(super) fn twice(&self) -> Result<Slots, OutOfMemory> {
        let len = self.buckets.len() * 2;
        let mut buckets = Vec::new();
        buckets.try_reserve_exact(len).map_err(|_| OutOfMemory)?;
        buckets.resize(len, [0; BUCKET]);
        Ok(Slots::of(buckets))
    }

    /// Enters a number that is not there yet.
    pub(super) fn append(&mut self, hash: u64, number: u32) {
        if let Found::Free(bucket) = self.find(hash, |_| false) {
            self.enter(bucket, hash, number);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::{any, prop_assert, prop_assert_eq, proptest};

    proptest! {
        /// Hashes of few buckets and few upper ends, so that buckets run over and ends are shared.
        #[test]
        fn what_was_entered_is_found(
            parts in proptest::collection::vec((0_u64..3, 0_u64..4), 1..200), other in any::<u64>()
        ) {
            let hashes: Vec<u64> = parts.into_iter().map(|(bucket, end)| end << 62 | bucket).collect();
            let mut slots = Slots::default();
            let is_like = |slots: &Slots, one: u64, other: u64| slots.is_like((one >> 32) as u32, other);
            for (number, hash) in (0..).zip(&hashes) {
                slots.append(*hash, number);
            }
            for (number, hash) in (0..).zip(&hashes) {
                prop_assert_eq!(slots.find(*hash, |other| other == number), Found::Number(number));
                let alone = hashes.iter().filter(|one| is_like(&slots, **one, *hash)).count() == 1;
                let found = slots.probe(*hash);
                prop_assert!(!alone || found == 0 || found == number + 1);
            }
            let known = hashes.iter().any(|hash| is_like(&slots, *hash, other));
            prop_assert!(known || slots.probe(other) == 0);
            prop_assert!(matches!(slots.find(other, |_| false), Found::Free(_)));
        }
    }
}
