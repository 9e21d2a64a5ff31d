//! A message that may be sent, as it stands in a person's queue. When it is its turn is `sending`'s.

use crate::domain::{Channel, HeldBack};

/// A message that may be sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Waiting {
    /// From above: day, rank of the régua, step, place in the plan. So they come.
    pub(super) key: u64,
    pub(super) lane: u8,
    pub(super) channel: Channel,
    pub(super) age: u16,
    pub(super) held: Option<HeldBack>,
    pub(super) gave_way_to: Option<u8>,
}

impl Default for Waiting {
    fn default() -> Waiting {
        Waiting { key: 0, lane: 0, channel: Channel::Email, age: 0, held: None, gave_way_to: None }
    }
}

impl Waiting {
    pub(super) fn day(&self) -> u16 {
        (self.key >> 48) as u16
    }

    pub(super) fn place(&self) -> usize {
        (self.key & 0xffff_ffff) as usize
    }

    /// In the order in which it is its turn: by rank, then the oldest first.
    pub(super) fn turn(&self) -> u64 {
        let rank = self.key >> 40 & 0xff;
        rank << 56 | (self.key >> 48) << 40 | self.key & 0xff_ffff_ffff
    }
}
