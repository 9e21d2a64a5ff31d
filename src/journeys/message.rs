//! A planned message in eight bytes, and what became of it in three: a base of a million customers plans millions of them.

use crate::domain::{Fate, HeldBack, Horizon};

/// A message that a régua plans. Messages sort by customer, then day, then step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Message {
    customer: u32,
    /// From above: nine bits of the day, seven of the step, sixteen of the days since the entry.
    packed: u32,
}

const DAY_SHIFT: u32 = 23;
const STEP_SHIFT: u32 = 16;

// A day of the longest horizon fits nine bits.
const _: () = assert!((Horizon::MOST_DAYS as u32) < 1 << 9);

impl Message {
    /// The most steps of a régua.
    pub(super) const STEPS: usize = 128;

    /// `day` counts from the first of the horizon, `age` from the entry.
    pub(super) fn new(customer: u32, (day, step): (i32, u8), age: i32) -> Message {
        let [day, age] = [day, age].map(i32::cast_unsigned);
        Message { customer, packed: day << DAY_SHIFT | u32::from(step & 127) << STEP_SHIFT | age & 0xffff }
    }

    /// The customer's place.
    #[must_use]
    pub fn customer(self) -> u32 {
        self.customer
    }

    /// The day for which it is planned, from the first of the horizon.
    #[must_use]
    pub fn day(self) -> u16 {
        (self.packed >> DAY_SHIFT) as u16
    }

    /// The step, by its place in [`crate::domain::Journey::steps`].
    #[must_use]
    pub fn step(self) -> u8 {
        (self.packed >> STEP_SHIFT & 127) as u8
    }

    /// Days from the entry to the planned day.
    #[must_use]
    pub fn age_days(self) -> u16 {
        (self.packed & 0xffff) as u16
    }
}

/// What became of a planned message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Outcome {
    /// Whether it was sent, or why it never will be.
    pub fate: Fate,
    /// Why it was not sent on its day; `None` where it was.
    pub held: Option<HeldBack>,
    /// Days after the planned one on which it was sent; 0 where it was not.
    pub moved_days: u16,
    /// The place of the lane whose message took its day; `None` unless that is why it was held.
    pub gave_way_to: Option<u8>,
}

/// An outcome in three bytes: nine bits of days up to the one that settled it, two of fate, three of the reason plus 1, and the lane that it gave way to plus 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Packed([u8; 3]);

// A bit for each reason, and one for none.
const _: () = assert!(HeldBack::ALL.len() < 8);

/// The [`Packed::reason_bit`] of a reason.
const fn bit(held: HeldBack) -> u8 {
    1 << (held as u8 + 1)
}

impl Packed {
    /// Nothing became of it yet.
    pub(super) const OPEN: Packed = Packed([u8::MAX; 3]);
    /// How many [`Packed::way`]s there are.
    pub(super) const WAYS: usize = 32;

    /// The fate and the reason in one number.
    pub(super) fn way(self) -> usize {
        let [low, ..] = self.0;
        usize::from(low) & (Packed::WAYS - 1)
    }

    pub(super) fn held(self) -> Option<HeldBack> {
        (self.way() & 7).checked_sub(1).and_then(|place| HeldBack::ALL.get(place)).copied()
    }

    pub(super) fn is_held(self) -> bool {
        self.way() & 7 != 0
    }

    /// A bit for its reason, the first for none.
    pub(super) fn reason_bit(self) -> u8 {
        1 << (self.way() & 7)
    }

    /// Whether nothing but days, caps and other réguas stood in the way.
    pub(super) fn is_only_capped(self) -> bool {
        const FOREVER: u8 = bit(HeldBack::ControlGroup) | bit(HeldBack::Suppressed) | bit(HeldBack::NoConsent);
        self.reason_bit() & FOREVER == 0
    }

    pub(super) fn is_control(self) -> bool {
        self.reason_bit() == bit(HeldBack::ControlGroup)
    }

    pub(super) fn is_sent(self) -> bool {
        self.way() >> 3 == Fate::Sent as usize
    }

    /// Days after the planned one on which it was sent; `None` where it was not.
    pub(super) fn sent_after(self) -> Option<u16> {
        self.is_sent().then(|| self.moved_days())
    }

    /// Days after the planned one on which it was settled, where it was sent or its flow ended.
    pub(super) fn moved_days(self) -> u16 {
        let [low, high, _] = self.0;
        u16::from_le_bytes([low, high]) >> 5
    }

    pub(super) fn gave_way_to(self) -> Option<u8> {
        let [_, _, lane] = self.0;
        lane.checked_sub(1)
    }

    /// The [`Packed::way`] of a fate and a reason.
    pub(super) fn way_of(fate: Fate, held: Option<HeldBack>) -> usize {
        fate.index() << 3 | held.map_or(0, |held| held.index() + 1)
    }

    pub(super) fn of(outcome: Outcome) -> Packed {
        let way = Packed::way_of(outcome.fate, outcome.held) as u16;
        let [low, high] = (outcome.moved_days << 5 | way).to_le_bytes();
        Packed([low, high, outcome.gave_way_to.map_or(0, |lane| lane + 1)])
    }

    /// The same where lanes have other places: the new one of each old.
    pub(super) fn moved(self, places: &[u8]) -> Packed {
        let [low, high, lane] = self.0;
        let moved = lane.checked_sub(1).and_then(|lane| places.get(usize::from(lane))).map_or(0, |place| place + 1);
        Packed([low, high, moved])
    }

    pub(super) fn fate(self) -> Fate {
        Fate::ALL.get(self.way() >> 3).copied().unwrap_or(Fate::Sent)
    }

    pub(super) fn open(self) -> Outcome {
        let moved_days = self.sent_after().unwrap_or_default();
        Outcome { fate: self.fate(), held: self.held(), moved_days, gave_way_to: self.gave_way_to() }
    }
}

#[cfg(test)]
mod tests {
    use super::{Message, Outcome, Packed};
    use crate::domain::{Fate, HeldBack};
    use crate::journeys::audit::is_only_capped;

    #[test]
    fn messages_hold_what_is_put_into_them() {
        for (day, step, age) in [(0, 0, 0), (365, 127, 1_462), (1, 2, 65_535)] {
            let message = Message::new(7, (day, step), age);
            assert_eq!((message.customer(), i32::from(message.day()), message.step()), (7, day, step));
            assert_eq!(i32::from(message.age_days()), age);
        }
        assert!(Message::new(0, (9, 9), 9) < Message::new(1, (0, 0), 0));
        assert!(Message::new(0, (1, 9), 9) < Message::new(0, (2, 0), 0));
        assert!(Message::new(0, (1, 1), 9) < Message::new(0, (1, 2), 0));
    }

    #[test]
    fn outcomes_hold_what_is_put_into_them() {
        for fate in Fate::ALL {
            for held in std::iter::once(None).chain(HeldBack::ALL.map(Some)) {
                for moved_days in [0, 1, 366] {
                    for gave_way_to in [None, Some(0), Some(63)] {
                        let outcome = Outcome { fate, held, moved_days, gave_way_to };
                        let packed = Packed::of(outcome);
                        assert_eq!((packed.moved_days(), packed.way()), (moved_days, Packed::way_of(fate, held)));
                        let moved_days = if fate == Fate::Sent { moved_days } else { 0 };
                        assert_eq!(packed.open(), Outcome { moved_days, ..outcome });
                        assert_ne!(packed, Packed::OPEN);
                        assert_eq!(packed.is_only_capped(), is_only_capped(held));
                        assert_eq!((packed.held(), packed.is_held()), (held, held.is_some()));
                        assert_eq!(packed.is_control(), held == Some(HeldBack::ControlGroup));
                        assert_eq!((packed.fate(), packed.is_sent()), (fate, fate == Fate::Sent));
                    }
                }
            }
        }
    }
}
