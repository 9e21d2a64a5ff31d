//! The amounts that nearly every cell holds: some digits, a mark, two digits. Signs, currencies and other shapes are `amount`'s.

/// The mark and the cents of an amount: some digits, grouped at most once, a mark, two digits.
#[inline]
pub(super) fn two_decimals(text: &[u8]) -> Option<(u8, i64)> {
    short(text).or_else(|| digit_by_digit(text))
}

const ZEROS: u64 = u64::from_le_bytes([b'0'; 8]);

/// Four to eight bytes, one to five of them units without a mark of thousands: in one word, since a loop over a few digits, whose
/// number changes from row to row, costs more than all of this.
#[inline]
fn short(text: &[u8]) -> Option<(u8, i64)> {
    if !(4..=8).contains(&text.len()) {
        return None;
    }
    let missing = 8 * (8 - text.len());
    let (first, last) = (u32::from_le_bytes(*text.first_chunk()?), u32::from_le_bytes(*text.last_chunk()?));
    // The text at the end of a word: bytes 0 to 4 are units or nothing, then the mark, tenths and hundredths.
    let word = u64::from(first) << missing | u64::from(last) << 32;
    let mark = (word >> 40) as u8;
    if !matches!(mark, b'.' | b',') {
        return None;
    }
    // The units move up into the place of the mark; what is missing before them are zeros.
    let digits = (word & 0xff_ffff_ffff) << 8 | word & 0xffff_0000_0000_0000;
    let digits = (digits ^ ZEROS) & (u64::MAX << 8 << missing);
    if (digits | digits.wrapping_add(0x7676_7676_7676_7676)) & 0x8080_8080_8080_8080 != 0 {
        return None;
    }
    // Two digits are joined to one number, then two of these, then two of these. Nothing carries from one lane into the next.
    let pairs = digits.wrapping_mul(10).wrapping_add(digits >> 8) & 0x00ff_00ff_00ff_00ff;
    let fours = pairs.wrapping_mul(100).wrapping_add(pairs >> 16) & 0xffff_0000_ffff;
    let cents = fours.wrapping_mul(10_000).wrapping_add(fours >> 32) as u32;
    Some((mark, cents.into()))
}

/// Any length; [`short`]'s plain twin.
#[inline]
fn digit_by_digit(text: &[u8]) -> Option<(u8, i64)> {
    let [units @ .., mark @ (b'.' | b','), tenths, hundredths] = text else { return None };
    let (tenths, hundredths) = (tenths.wrapping_sub(b'0'), hundredths.wrapping_sub(b'0'));
    // Fifteen digits and two more are far from the end of 64 bits.
    if tenths > 9 || hundredths > 9 || !(1..=15).contains(&units.len()) {
        return None;
    }
    let mut value = 0_i64;
    for (at, byte) in units.iter().enumerate() {
        let digit = byte.wrapping_sub(b'0');
        if digit > 9 {
            // One mark of thousands: the other sign, before the last three digits and after one to three.
            let is_group = matches!(at, 1..=3) && units.len() - at == 4 && units.first() != Some(&b'0');
            if is_group && *byte != *mark && matches!(byte, b'.' | b',') {
                continue;
            }
            return None;
        }
        value = value.wrapping_mul(10).wrapping_add(i64::from(digit));
    }
    Some((*mark, value.wrapping_mul(100).wrapping_add(i64::from(tenths * 10 + hundredths))))
}

#[cfg(test)]
mod tests {
    use super::{digit_by_digit, short};
    use proptest::prelude::{any, prop_assert, prop_assert_eq, proptest};

    #[test]
    fn all_lengths() {
        for (text, cents) in [
            ("0.00", 0),
            ("9.99", 999),
            ("00.07", 7),
            ("12,34", 1234),
            ("123.45", 12_345),
            ("1944.70", 194_470),
            ("98765,43", 9_876_543),
        ] {
            let mark = text.as_bytes()[text.len() - 3];
            assert_eq!(short(text.as_bytes()), Some((mark, cents)), "{text}");
        }
        for text in
            ["", "1", ".00", "1.0", "10.0", "1 .00", "-1.00", "1.000", "1.234,56", "123456.78", "1.2.34", "/.00"]
        {
            assert_eq!(short(text.as_bytes()), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn it_reads_what_its_twin_reads_or_nothing(text in "[0-9]{0,6}[.,:/]?[0-9]{0,3}[.,]?[0-9.,/: -]{0,2}") {
            let read = short(text.as_bytes());
            prop_assert!(read.is_none() || read == digit_by_digit(text.as_bytes()), "{}", text);
        }

        #[test]
        fn plain_amounts_are_short(units in 0_u32..100_000, cents in 0_u32..100, comma in any::<bool>()) {
            let text = format!("{units}{}{cents:02}", if comma { ',' } else { '.' });
            let read = short(text.as_bytes());
            prop_assert!(read.is_some());
            prop_assert_eq!(read, digit_by_digit(text.as_bytes()));
        }

        #[test]
        fn any_bytes(bytes in proptest::collection::vec(any::<u8>(), 4..9), place in 0_usize..9, mark in any::<bool>()) {
            let mut bytes = bytes;
            for (at, byte) in bytes.iter_mut().enumerate().filter(|(at, _)| *at != place) {
                *byte = b'0' + (*byte ^ at as u8) % 10;
            }
            if let Some(at) = bytes.len().checked_sub(3).filter(|_| mark) {
                bytes[at] = b'.';
            }
            let read = short(&bytes);
            prop_assert!(read.is_none() || read == digit_by_digit(&bytes), "{:?}", bytes);
        }
    }
}
