//! Sixty-four bytes as four bit masks, in portable code. The vector twins are `simd`'s, what the bits mean is `block`'s.

/// The bytes that matter in a block of 64: bit `n` stands for byte `n`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Masks {
    /// Delimiters.
    pub(super) delimiter: u64,
    /// Line feeds.
    pub(super) lf: u64,
    /// Carriage returns.
    pub(super) cr: u64,
    /// Double quotes.
    pub(super) quote: u64,
}

/// The masks of a block, eight bytes at a time: for targets without a vector twin, and the twin's measure in tests.
#[cfg_attr(
    all(not(test), any(target_arch = "x86_64", all(target_arch = "wasm32", target_feature = "simd128"))),
    expect(dead_code, reason = "this target has a vector twin")
)]
pub(super) fn portable(block: &[u8; 64], delimiter: u8) -> Masks {
    let mut masks = Masks { delimiter: 0, lf: 0, cr: 0, quote: 0 };
    let (words, _) = block.as_chunks::<8>();
    for (at, word) in words.iter().enumerate() {
        let word = u64::from_le_bytes(*word);
        masks.delimiter |= equal(word, delimiter) << (8 * at);
        masks.lf |= equal(word, b'\n') << (8 * at);
        masks.cr |= equal(word, b'\r') << (8 * at);
        masks.quote |= equal(word, b'"') << (8 * at);
    }
    masks
}

/// Bit `n` (of 0..8) says whether byte `n` of `word` is `byte`.
fn equal(word: u64, byte: u8) -> u64 {
    const LOW: u64 = 0x7f7f_7f7f_7f7f_7f7f;
    let difference = word ^ (u64::from(byte) * 0x0101_0101_0101_0101);
    // Each sum stays within its byte, so this zero test is exact, unlike the shorter one that carries into the next byte.
    let zero = !(((difference & LOW) + LOW) | difference | LOW);
    // Gathers the eight high bits: the products of bit 8i and 2^(56 - 7i) all land in the top byte.
    (zero >> 7).wrapping_mul(0x0102_0408_1020_4080) >> 56
}

#[cfg(test)]
mod tests {
    use super::Masks;
    use super::portable;
    use crate::intake::records::simd;

    fn naive(block: &[u8; 64], delimiter: u8) -> Masks {
        let of = |wanted: u8| (0..64).filter(|&at| block[at] == wanted).fold(0, |mask, at| mask | 1 << at);
        Masks { delimiter: of(delimiter), lf: of(b'\n'), cr: of(b'\r'), quote: of(b'"') }
    }

    fn check(block: [u8; 64]) {
        for delimiter in *b",;\t|" {
            let expected = naive(&block, delimiter);
            assert_eq!(portable(&block, delimiter), expected, "portable {block:?}");
            assert_eq!(simd::masks(&block, delimiter), expected, "vector {block:?}");
        }
    }

    #[test]
    fn all_byte_values_at_all_places() {
        for value in 0..=255 {
            check([value; 64]);
            for at in 0..64 {
                let mut block = [value; 64];
                block[at] = b'"';
                check(block);
                let mut block = [b','; 64];
                block[at] = value;
                check(block);
            }
        }
    }

    proptest::proptest! {
        #[test]
        fn any_block(bytes in proptest::collection::vec(proptest::prelude::any::<u8>(), 64)) {
            check(bytes.try_into().unwrap());
        }

        #[test]
        fn dense_block(bytes in proptest::collection::vec(proptest::sample::select(b"\",;\n\r\x0b\x8a\x00a".to_vec()), 64)) {
            check(bytes.try_into().unwrap());
        }
    }
}
