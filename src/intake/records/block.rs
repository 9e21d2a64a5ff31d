//! The quoting rules on 64 bytes at once, as arithmetic on masks. A block with a malformed quote is refused, and read by `scalar`.
//!
//! Toggling at every quote (a prefix sum modulo 2) finds the quoted stretches only while quotes are well-formed: each opening quote
//! at a field's start or right after a closing one (then the two are a doubled quote), each closing quote before a separator or
//! such a doubled quote. Both conditions are one shift and one test each, so every block is checked, not trusted. Of a block's
//! offences the lowest is certain, since all before it is well-formed: if it is a quote in an unquoted field (`TV 55" LG`, common
//! in product names), it is text, so its bit goes and the rest is tested again.

use super::masks::Masks;
use super::scalar::State;

/// What a block must know of the bytes before it: [`State`] as bits, so that the hot loop has no branch on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Carry {
    /// All ones in quotes, else zero.
    quoted: u64,
    /// 1 where a quote may open at the block's first byte, or a doubled one go on.
    boundary: u64,
    /// 1 after a quote in a quoted field; [`AFTER_BLANK`] after such a quote and blanks.
    after_quote: u64,
    /// 1 after a CR that ended a record.
    after_cr: u64,
}

/// Where a quote may have closed before blanks, only `scalar` knows how to go on.
const AFTER_BLANK: u64 = 2;

/// The separators of a block that are not in quotes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Separators {
    /// Ends of fields, the ends of records among them. The LF of a CRLF is none.
    pub(super) fields: u64,
    /// Ends of records.
    pub(super) records: u64,
}

impl Carry {
    /// The separators of the next 64 bytes and the carry after them; `None` where a quote in a quoted field breaks the rules.
    #[inline]
    pub(super) fn advance(self, masks: &Masks) -> Option<(Separators, Carry)> {
        let records = masks.cr | (masks.lf & !(masks.cr << 1 | self.after_cr));
        let fields = masks.delimiter | records;
        let separators = masks.delimiter | masks.lf | masks.cr;
        let after_cr = masks.cr >> 63;
        if masks.quote | self.quoted | self.after_quote == 0 {
            let carry = Carry { quoted: 0, boundary: separators >> 63, after_quote: 0, after_cr };
            return Some((Separators { fields, records }, carry));
        }
        if self.after_quote == AFTER_BLANK {
            return None;
        }
        let mut quotes = masks.quote;
        let (inside, closing, boundary) = loop {
            // Bit n: in quotes after byte n. A closing quote is outside, an opening one inside.
            let inside = prefix_xor(quotes) ^ self.quoted;
            let opening = quotes & inside;
            let closing = quotes & !inside;
            let boundary = separators | quotes;
            // A byte just before an opening quote is outside (or a closing quote itself), so no filter by `inside` is needed.
            let opens_in_text = opening & !(boundary << 1 | self.boundary);
            let closes_in_text = (closing << 1 | self.after_quote) & !boundary;
            let offences = opens_in_text | closes_in_text;
            if offences == 0 {
                break (inside, closing, boundary);
            }
            let lowest = offences & offences.wrapping_neg();
            if closes_in_text & lowest != 0 {
                return None;
            }
            quotes ^= lowest;
        };
        let carry = Carry {
            quoted: (inside.cast_signed() >> 63).cast_unsigned(),
            boundary: boundary >> 63,
            after_quote: closing >> 63,
            after_cr: after_cr & !(inside >> 63),
        };
        Some((Separators { fields: fields & !inside, records: records & !inside }, carry))
    }
}

impl From<State> for Carry {
    fn from(state: State) -> Carry {
        let none = Carry { quoted: 0, boundary: 0, after_quote: 0, after_cr: 0 };
        match state {
            State::FieldStart => Carry { boundary: 1, ..none },
            State::AfterCr => Carry { boundary: 1, after_cr: 1, ..none },
            State::Unquoted => none,
            // `boundary` can't matter: the first quote of the block would be a closing one.
            State::Quoted => Carry { quoted: u64::MAX, ..none },
            State::AfterQuote => Carry { boundary: 1, after_quote: 1, ..none },
            State::AfterBlank => Carry { after_quote: AFTER_BLANK, ..none },
        }
    }
}

impl From<Carry> for State {
    fn from(carry: Carry) -> State {
        if carry.quoted != 0 {
            State::Quoted
        } else if carry.after_quote == AFTER_BLANK {
            State::AfterBlank
        } else if carry.after_quote != 0 {
            State::AfterQuote
        } else if carry.after_cr != 0 {
            State::AfterCr
        } else if carry.boundary != 0 {
            State::FieldStart
        } else {
            State::Unquoted
        }
    }
}

/// Bit `n` is the parity of bits `0..=n`.
#[inline]
fn prefix_xor(mut bits: u64) -> u64 {
    bits ^= bits << 1;
    bits ^= bits << 2;
    bits ^= bits << 4;
    bits ^= bits << 8;
    bits ^= bits << 16;
    bits ^ bits << 32
}

#[cfg(test)]
mod tests {
    use proptest::prelude::prop;

    use super::Carry;
    use super::prefix_xor;
    use crate::intake::records::masks::portable;
    use crate::intake::records::scalar::Event;
    use crate::intake::records::scalar::State;

    const STATES: [State; 6] =
        [State::FieldStart, State::AfterCr, State::Unquoted, State::Quoted, State::AfterQuote, State::AfterBlank];

    /// Holds a block against the scalar machine from every state: equal, or refused for a malformed quote or blanks after one.
    fn check(block: &[u8; 64]) {
        for start in STATES {
            let (mut state, mut fields, mut records) = (start, 0_u64, 0_u64);
            let mut refused = start == State::AfterBlank;
            for (at, &byte) in block.iter().enumerate() {
                let (next, event) = state.step(byte, b',');
                state = next;
                match event {
                    Event::Nothing => {}
                    Event::FieldEnd => fields |= 1 << at,
                    Event::RecordEnd => (fields, records) = (fields | 1 << at, records | 1 << at),
                    Event::MalformedQuote => refused = true,
                }
                refused |= state == State::AfterBlank;
            }
            match Carry::from(start).advance(&portable(block, b',')) {
                Some((separators, carry)) => {
                    assert!(!refused, "{start:?} {block:?} should be refused");
                    assert_eq!((separators.fields, separators.records), (fields, records), "{start:?} {block:?}");
                    assert_eq!(State::from(carry), state, "{start:?} {block:?}");
                }
                None => assert!(refused, "{start:?} {block:?} should be read"),
            }
        }
    }

    #[test]
    fn states_survive_the_carry() {
        for state in STATES {
            assert_eq!(State::from(Carry::from(state)), state);
        }
    }

    #[test]
    fn parity() {
        assert_eq!(prefix_xor(0b0001_0010), !0 << 4 ^ !0 << 1);
        assert_eq!(prefix_xor(1), u64::MAX);
    }

    #[test]
    fn short_patterns_everywhere() {
        let alphabet = *b"\",\n\ra ";
        for pattern in 0..6_usize.pow(4) {
            for at in [0, 1, 30, 59, 60] {
                for rest in *b"a,\"" {
                    let mut block = [rest; 64];
                    for n in 0..4 {
                        block[at + n] = alphabet[pattern / 6_usize.pow(u32::try_from(n).unwrap()) % 6];
                    }
                    check(&block);
                }
            }
        }
    }

    proptest::proptest! {
        #[test]
        fn any_block(bytes in prop::collection::vec(prop::sample::select(b"\",\n\ra ".to_vec()), 64)) {
            check(&bytes.try_into().unwrap());
        }

        #[test]
        fn well_formed_blocks(fields in prop::collection::vec("(a{0,9}|\"(a|,|\r|\n|\"\"){0,9}\")[,\r\n]", 64)) {
            let bytes = fields.concat().into_bytes();
            check(&bytes[..64].try_into().unwrap());
        }
    }
}
