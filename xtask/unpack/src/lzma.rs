//! LZMA, from packed to plain: one stream of known length, without header and end mark, with the parameters below. Knows
//! nothing of where the bytes lie. The format is that of Igor Pavlov's LZMA specification, whose names stand in brackets.
//!
//! The packed bytes are one long number, read by a range coder: each bit is a choice between two parts of a range, as large
//! as the bit is likely. How likely is learnt, apart for each place where a bit can stand (`Program::chances`). The bits
//! tell of bytes as they are (literals) and of stretches that were there before (matches).

/// So many high bits of the byte before tell which chances a literal is read with (lc). The best for wasm, with the two below.
pub const LITERAL_CONTEXT_BITS: u32 = 4;
/// So many low bits of the position do so, too (lp).
pub const LITERAL_POSITION_BITS: u32 = 0;
/// So many low bits of the position tell which chances matches are read with (pb).
pub const POSITION_BITS: u32 = 0;

/// What was read last, as far as the format tells it apart.
const STATES: usize = 12;
/// From this state on, the last thing read was a match.
const AFTER_MATCH: usize = 7;

// Where the chances of each kind begin. A tree of n leaves has n places, of which the first is not used.
/// Whether a match comes, by state.
const IS_MATCH: usize = 0;
/// Whether it lies as far back as one of the four before it (isRep).
const IS_AGAIN: usize = IS_MATCH + STATES;
/// Whether that is the second last or an earlier one (isRepG0).
const IS_SECOND: usize = IS_AGAIN + STATES;
/// Whether it is the third last or the fourth (isRepG1).
const IS_THIRD: usize = IS_SECOND + STATES;
/// Whether it is the fourth (isRepG2).
const IS_FOURTH: usize = IS_THIRD + STATES;
/// Whether it is longer than one byte (isRep0Long).
const IS_LONG: usize = IS_FOURTH + STATES;
/// The length of a match: two choices, two trees of 8, one of 256.
const LENGTH: usize = IS_LONG + STATES;
/// The length of a match as far back as an earlier one.
const LENGTH_AGAIN: usize = LENGTH + 2 + 8 + 8 + 256;
/// The magnitude of a distance, by length (posSlot).
const SLOT: usize = LENGTH_AGAIN + 2 + 8 + 8 + 256;
/// The low bits of a short distance, by slot.
const LOW_BITS: usize = SLOT + 4 * 64;
/// The lowest four bits of a long one (align).
const LOWEST_BITS: usize = LOW_BITS + 10 * 32;
/// A byte, by the one before it: a tree of its own, and two for where another byte is expected.
const LITERAL: usize = LOWEST_BITS + 16;
/// Rounded up, so that a mask keeps every index below it.
const CHANCES: usize = (LITERAL + (3 << 8 << LITERAL_CONTEXT_BITS)).next_power_of_two();

/// Even odds. A chance is that of a zero, in 2048ths.
const EVEN: u16 = 1024;

/// A program on its way.
pub struct Program {
    range: u32,
    /// What the packed bytes tell, less what was read of it: always below the range.
    code: u32,
    /// Packed bytes read, or looked for.
    taken: usize,
    /// Plain bytes written.
    written: usize,
    state: usize,
    /// How far back the last matches were, less one, the last one first.
    distances: [usize; 4],
    chances: [u16; CHANCES],
}

impl Program {
    /// Nothing but zeros, so that it takes no room in the file of a wasm: [`Self::start`] makes it ready.
    pub const fn new() -> Self {
        Self { range: 0, code: 0, taken: 0, written: 0, state: 0, distances: [0; 4], chances: [0; CHANCES] }
    }

    /// Begins a stream. The other methods get the same packed bytes.
    pub fn start(&mut self, packed: &[u8]) {
        (self.range, self.code, self.taken, self.written) = (u32::MAX, 0, 0, 0);
        (self.state, self.distances) = (0, [0; 4]);
        self.chances.fill(EVEN);
        for _ in 0..5 {
            self.take(packed);
        }
    }

    /// Reads on until so many bytes of the program are there, and perhaps the rest of a match. Gives how many; None when the
    /// packed bytes are not such a program: too few or too many, or others than were packed. That may be found late, but
    /// at the end at the latest: there the number has been read to zero, which a wrong one has not but by a chance of
    /// less than one in millions.
    pub fn advance(&mut self, packed: &[u8], program: &mut [u8], until: usize) -> Option<usize> {
        let until = until.min(program.len());
        while self.written < until {
            if self.bit(packed, IS_MATCH + self.state) {
                let length = self.match_length(packed);
                self.copy(program, length)?;
            } else {
                *program.get_mut(self.written)? = self.literal(packed, program);
                self.written += 1;
            }
        }
        let is_wrong = self.taken > packed.len() || self.written == program.len() && self.code != 0;
        (!is_wrong).then_some(self.written)
    }

    /// Reads a byte as it is.
    fn literal(&mut self, packed: &[u8], program: &[u8]) -> u8 {
        let before = |back: usize| program.get(self.written.wrapping_sub(back)).copied().map_or(0, usize::from);
        let base = LITERAL + (3 << 8) * (before(1) >> (8 - LITERAL_CONTEXT_BITS));
        let mut expected = before(self.distances[0].wrapping_add(1));
        let mut node = 1;
        // After a match, the byte that would have made it longer is known to be another: it serves as long as bits agree.
        while self.state >= AFTER_MATCH && node < 0x100 {
            let bit = expected >> 7 & 1;
            expected <<= 1;
            let read = usize::from(self.read(packed, base + ((1 + bit) << 8) + node));
            node = node << 1 | read;
            if read != bit {
                break;
            }
        }
        while node < 0x100 {
            node = node << 1 | usize::from(self.read(packed, base + node));
        }
        self.state = match self.state {
            0..4 => 0,
            4..10 => self.state - 3,
            _ => self.state - 6,
        };
        node as u8
    }

    /// Reads a match: gives how long it is, and leaves how far back it lies in the first of the distances.
    fn match_length(&mut self, packed: &[u8]) -> usize {
        let state = self.state;
        let after = |first: usize, later: usize| if state < AFTER_MATCH { first } else { later };
        let [last, second, third, fourth] = self.distances;
        if !self.bit(packed, IS_AGAIN + state) {
            let length = self.length(packed, LENGTH);
            self.distances = [self.distance(packed, length), last, second, third];
            self.state = after(7, 10);
            return length;
        }
        if !self.bit(packed, IS_SECOND + state) {
            if !self.bit(packed, IS_LONG + state) {
                self.state = after(9, 11);
                return 1;
            }
        } else if !self.bit(packed, IS_THIRD + state) {
            self.distances = [second, last, third, fourth];
        } else if !self.bit(packed, IS_FOURTH + state) {
            self.distances = [third, last, second, fourth];
        } else {
            self.distances = [fourth, last, second, third];
        }
        self.state = after(8, 11);
        self.length(packed, LENGTH_AGAIN)
    }

    /// Reads how long a match is: 2 to 273 bytes.
    fn length(&mut self, packed: &[u8], base: usize) -> usize {
        if !self.bit(packed, base) {
            2 + self.tree(packed, base + 2, 3)
        } else if !self.bit(packed, base + 1) {
            10 + self.tree(packed, base + 10, 3)
        } else {
            18 + self.tree(packed, base + 18, 8)
        }
    }

    /// Reads how far back a match lies, less one: its two highest bits and their place, then those below.
    fn distance(&mut self, packed: &[u8], length: usize) -> usize {
        let slot = self.tree(packed, SLOT + 64 * (length - 2).min(3), 6);
        if slot < 4 {
            return slot;
        }
        let below = (slot >> 1) - 1;
        let high = (2 | slot & 1) << below;
        if slot < 14 {
            high + self.reversed(packed, LOW_BITS + 32 * (slot - 4), below)
        } else {
            high + (self.even(packed, below - 4) << 4) + self.reversed(packed, LOWEST_BITS, 4)
        }
    }

    /// Writes again what was written before.
    fn copy(&mut self, program: &mut [u8], length: usize) -> Option<()> {
        let from = self.written.checked_sub(self.distances[0])?.checked_sub(1)?;
        for place in from..from + length {
            // A match may reach into itself: byte by byte.
            let byte = *program.get(place)?;
            *program.get_mut(self.written)? = byte;
            self.written += 1;
        }
        Some(())
    }

    /// Reads so many bits, the highest first, each with a chance of its own after those before it.
    fn tree(&mut self, packed: &[u8], base: usize, bits: usize) -> usize {
        let node = (0..bits).fold(1, |node, _| node << 1 | usize::from(self.read(packed, base + node)));
        node - (1 << bits)
    }

    /// As [`Self::tree`], the lowest first.
    fn reversed(&mut self, packed: &[u8], base: usize, bits: usize) -> usize {
        let read = self.tree(packed, base, bits);
        (0..bits).fold(0, |value, place| value << 1 | read >> place & 1)
    }

    /// Reads so many bits that are as likely one as zero, the highest first.
    fn even(&mut self, packed: &[u8], bits: usize) -> usize {
        (0..bits).fold(0, |value, _| {
            self.range >>= 1;
            let is_one = self.code >= self.range;
            if is_one {
                self.code -= self.range;
            }
            self.refill(packed);
            value << 1 | usize::from(is_one)
        })
    }

    /// Reads a bit, and learns from it.
    #[inline(never)]
    fn bit(&mut self, packed: &[u8], index: usize) -> bool {
        self.read(packed, index)
    }

    #[inline(always)]
    fn read(&mut self, packed: &[u8], index: usize) -> bool {
        // The mask changes nothing but that the compiler sees it.
        let chance = &mut self.chances[index & (CHANCES - 1)];
        let border = (self.range >> 11) * u32::from(*chance);
        let is_one = self.code >= border;
        if is_one {
            self.range -= border;
            self.code -= border;
            *chance -= *chance >> 5;
        } else {
            self.range = border;
            *chance += (2048 - *chance) >> 5;
        }
        self.refill(packed);
        is_one
    }

    /// Keeps the range large enough to be divided.
    #[inline(always)]
    fn refill(&mut self, packed: &[u8]) {
        if self.range < 1 << 24 {
            self.range <<= 8;
            self.take(packed);
        }
    }

    fn take(&mut self, packed: &[u8]) {
        self.code = self.code << 8 | packed.get(self.taken).copied().map_or(0, u32::from);
        self.taken += 1;
    }
}

impl Default for Program {
    fn default() -> Self {
        Self::new()
    }
}
