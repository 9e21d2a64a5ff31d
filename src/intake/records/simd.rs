//! Sixty-four bytes as four bit masks, with vector instructions: the only unsafe code of the reader. The bits' meaning is `block`'s.
//!
//! Each load reads 16 bytes through a `&[u8; 16]`, so it stays in bounds, and neither instruction asks for alignment.
//! `masks::portable` is the twin; the tests there hold the two equal on every byte value at every place.

#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
pub(super) use wasm::masks;
#[cfg(target_arch = "x86_64")]
pub(super) use x86::masks;

#[cfg(not(any(target_arch = "x86_64", all(target_arch = "wasm32", target_feature = "simd128"))))]
pub(super) use super::masks::portable as masks;

#[cfg(all(target_arch = "wasm32", target_feature = "simd128"))]
mod wasm {
    use core::arch::wasm32::{i8x16_bitmask, u8x16_eq, u8x16_splat, v128, v128_any_true, v128_load, v128_or};

    use super::super::masks::Masks;

    /// The masks of a block.
    #[inline]
    pub(in super::super) fn masks(block: &[u8; 64], delimiter: u8) -> Masks {
        let (quarters, _) = block.as_chunks::<16>();
        let [first, second, third, fourth] = [0, 1, 2, 3].map(|at| load(&quarters[at]));
        let equal = |bytes: v128, byte: u8| u8x16_eq(bytes, u8x16_splat(byte));
        let mask = |byte: u8| {
            let bits = |bytes: v128| u64::from(i8x16_bitmask(equal(bytes, byte)));
            bits(first) | bits(second) << 16 | bits(third) << 32 | bits(fourth) << 48
        };
        // Most blocks have neither: to know that costs less than two masks.
        let rare = |bytes: v128| v128_or(equal(bytes, b'\r'), equal(bytes, b'"'));
        let is_any = v128_any_true(v128_or(v128_or(rare(first), rare(second)), v128_or(rare(third), rare(fourth))));
        let (cr, quote) = if is_any { (mask(b'\r'), mask(b'"')) } else { (0, 0) };
        Masks { delimiter: mask(delimiter), lf: mask(b'\n'), cr, quote }
    }

    #[inline]
    #[expect(unsafe_code, reason = "a vector load takes a raw pointer")]
    fn load(bytes: &[u8; 16]) -> v128 {
        // SAFETY: the reference covers all 16 bytes read; `v128.load` has no alignment requirement.
        unsafe { v128_load(bytes.as_ptr().cast()) }
    }
}

#[cfg(target_arch = "x86_64")]
mod x86 {
    use core::arch::x86_64::{__m128i, _mm_cmpeq_epi8, _mm_loadu_si128, _mm_movemask_epi8, _mm_set1_epi8};

    use super::super::masks::Masks;

    /// The masks of a block.
    #[inline]
    #[expect(unsafe_code, reason = "intrinsics are safe only in a function that names their target feature")]
    pub(in super::super) fn masks(block: &[u8; 64], delimiter: u8) -> Masks {
        // SAFETY: every x86_64 target has SSE2.
        unsafe { masks_sse2(block, delimiter) }
    }

    #[inline]
    #[target_feature(enable = "sse2")]
    fn masks_sse2(block: &[u8; 64], delimiter: u8) -> Masks {
        let mut masks = Masks { delimiter: 0, lf: 0, cr: 0, quote: 0 };
        let (quarters, _) = block.as_chunks::<16>();
        for (at, quarter) in quarters.iter().enumerate() {
            let bytes = load(quarter);
            masks.delimiter |= equal(bytes, delimiter) << (16 * at);
            masks.lf |= equal(bytes, b'\n') << (16 * at);
            masks.cr |= equal(bytes, b'\r') << (16 * at);
            masks.quote |= equal(bytes, b'"') << (16 * at);
        }
        masks
    }

    /// Bit `n` (of 0..16) says whether byte `n` is `byte`.
    #[inline]
    #[target_feature(enable = "sse2")]
    fn equal(bytes: __m128i, byte: u8) -> u64 {
        let bits = _mm_movemask_epi8(_mm_cmpeq_epi8(bytes, _mm_set1_epi8(byte.cast_signed())));
        u64::from(bits.cast_unsigned())
    }

    #[inline]
    #[target_feature(enable = "sse2")]
    #[expect(unsafe_code, reason = "a vector load takes a raw pointer")]
    fn load(bytes: &[u8; 16]) -> __m128i {
        // SAFETY: the reference covers all 16 bytes read; `movdqu` has no alignment requirement.
        unsafe { _mm_loadu_si128(bytes.as_ptr().cast()) }
    }
}
