//! Bytes as fixed words: a hash that costs wasm little, and keys ready to be compared. Where keys are kept is `customers`'s.
//!
//! The hash multiplies 64 bits by 64 and keeps the lower 64: wasm has no wider product, which is what most fast hashes
//! are built on. Every step is a bijection of the word that it takes in, so that texts which differ in one word never
//! meet, and the end is the finaliser of `MurmurHash3` (public domain, Austin Appleby), which spreads every bit. It is no
//! guard against texts made to collide: whoever makes the file can write equal keys anyway.

/// Bytes of a key that are compared without a look at the key itself.
pub(super) const INLINE: usize = 24;
/// The fractional digits of the golden ratio: odd, its bits without a pattern.
const STEP: u64 = 0x9e37_79b9_7f4a_7c15;
/// Where the second of two interleaved sums starts.
pub(super) const OTHER: u64 = 0xd6e8_feb8_6659_fd93;

/// A customer's key as it is looked for.
#[derive(Debug, Clone, Copy)]
pub struct Key {
    /// The first 24 bytes, zero-padded.
    pub(super) head: [u64; INLINE / 8],
    pub(super) hash: u64,
    len: u32,
}

impl Key {
    /// The most bytes of a short key: [`Key::is_short`].
    pub const SHORT: usize = INLINE;

    /// The key of these bytes; `None` from 4 GiB on.
    #[inline]
    #[must_use]
    pub fn of(bytes: &[u8]) -> Option<Key> {
        Key::before_hash(bytes).map(|key| key.hashed(bytes))
    }

    /// The key of these bytes, to be [`Key::hashed`] before it is looked for: a batch of rows is hashed at once, so that one
    /// need not wait for the other. `None` from 4 GiB on.
    #[inline]
    #[must_use]
    pub fn before_hash(bytes: &[u8]) -> Option<Key> {
        Some(Key { head: head(bytes), hash: 0, len: u32::try_from(bytes.len()).ok()? })
    }

    /// The key, ready to be looked for. If it is not short, `long` is the whole; else that is not looked at.
    #[inline]
    #[must_use]
    pub fn hashed(self, long: &[u8]) -> Key {
        Key { hash: hash_of_key(self.head, self.len(), long), ..self }
    }

    /// How many bytes it has.
    #[inline]
    #[must_use]
    pub fn len(&self) -> usize {
        self.len as usize
    }

    /// Whether it has none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Whether the key says all, and its bytes need not be kept beside it.
    #[inline]
    #[must_use]
    pub fn is_short(&self) -> bool {
        self.len() <= INLINE
    }
}

/// The hash by which a key of so many bytes is found; of one that is not short by the whole.
#[inline]
pub(super) fn hash_of_key(head: [u64; INLINE / 8], len: usize, long: &[u8]) -> u64 {
    if len > INLINE { hash(long) } else { hash_of_words(head, len) }
}

/// [`hash()`] of a text of at most 24 bytes, of which the head, zero-padded, is all.
#[inline]
#[must_use]
pub fn hash_of_words(head: [u64; INLINE / 8], len: usize) -> u64 {
    let first = step(start(len), head[0]);
    let second = step(OTHER, head[1]);
    finish(step(first ^ second.rotate_left(17), head[2]))
}

/// 64 bits of a text of any length.
#[inline]
#[must_use]
pub fn hash(bytes: &[u8]) -> u64 {
    if bytes.len() <= INLINE {
        return hash_of_words(head(bytes), bytes.len());
    }
    let (mut first, mut second) = (start(bytes.len()), OTHER);
    let (pairs, _) = bytes.as_chunks::<16>();
    for pair in pairs {
        let [low, high] = words(pair);
        first = step(first, low);
        second = step(second, high);
    }
    // The end once more, whether or not the pairs have reached it.
    if let Some(pair) = bytes.last_chunk::<16>() {
        let [low, high] = words(pair);
        first = step(first, low);
        second = step(second, high);
    }
    finish(first ^ second.rotate_left(17))
}

/// Where the first sum starts: no two lengths are one short word apart.
#[inline]
pub(super) fn start(len: usize) -> u64 {
    (len as u64 + 1).wrapping_mul(OTHER)
}

#[inline]
pub(super) fn step(sum: u64, word: u64) -> u64 {
    (sum ^ word).wrapping_mul(STEP).rotate_left(29)
}

#[inline]
pub(super) fn finish(mut sum: u64) -> u64 {
    sum = (sum ^ (sum >> 33)).wrapping_mul(0xff51_afd7_ed55_8ccd);
    sum = (sum ^ (sum >> 33)).wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    sum ^ (sum >> 33)
}

#[inline]
fn words(pair: &[u8; 16]) -> [u64; 2] {
    let word = u128::from_le_bytes(*pair);
    [word as u64, (word >> 64) as u64]
}

/// The first 24 bytes, zero-padded: words that may overlap, shifted to where their bytes belong.
#[inline]
pub(super) fn head(bytes: &[u8]) -> [u64; INLINE / 8] {
    let mut head = [0; INLINE / 8];
    let mut rest = bytes;
    for place in &mut head {
        let Some((word, after)) = rest.split_first_chunk::<8>() else {
            *place = last_word(bytes, rest);
            break;
        };
        *place = u64::from_le_bytes(*word);
        rest = after;
    }
    head
}

/// The fewer than eight bytes that `rest` has left of `bytes`.
#[inline]
fn last_word(bytes: &[u8], rest: &[u8]) -> u64 {
    match (rest, bytes.last_chunk::<8>()) {
        ([], _) => 0,
        (_, Some(word)) => u64::from_le_bytes(*word) >> (64 - 8 * (rest.len() & 7)),
        (_, None) => rest.iter().rev().fold(0, |word, byte| word << 8 | u64::from(*byte)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_are_the_bytes_and_zeros() {
        for len in 0..40u8 {
            let bytes: Vec<u8> = (1..=len).collect();
            let mut padded = bytes.clone();
            padded.resize(INLINE.max(bytes.len()), 0);
            let expected: Vec<u64> =
                padded[..INLINE].as_chunks::<8>().0.iter().map(|w| u64::from_le_bytes(*w)).collect();
            assert_eq!(head(&bytes).as_slice(), expected, "{len}");
        }
    }

    #[test]
    fn any_changed_byte_any_length_and_any_swap_changes_the_hash() {
        let mut seen = std::collections::BTreeSet::new();
        for len in 0..100usize {
            let bytes: Vec<u8> = (0..len).map(|at| (at * 37) as u8).collect();
            assert!(seen.insert(hash(&bytes)), "length {len}");
            for at in 0..len {
                for change in [1u8, 0x80, 0xff] {
                    let mut other = bytes.clone();
                    other[at] ^= change;
                    assert!(seen.insert(hash(&other)), "length {len}, byte {at}");
                }
            }
            for at in 8..len {
                let mut other = bytes.clone();
                other.swap(at, at - 8);
                assert!(seen.insert(hash(&other)), "length {len}, bytes {at} swapped");
            }
        }
    }

    #[test]
    fn numbers_that_count_up_spread_over_all_bits() {
        // Of 2^16 texts in 2^12 places, by any 12 bits, none is far from its share of 16.
        let hashes: Vec<u64> = (0..1u32 << 16).map(|number| hash(format!("P{number:08}").as_bytes())).collect();
        for shift in (0..=52).step_by(4) {
            let mut places = vec![0u32; 1 << 12];
            hashes.iter().for_each(|hash| places[(hash >> shift) as usize & 0xfff] += 1);
            let most = places.iter().copied().max();
            assert!(most < Some(45), "bits from {shift}: {most:?}");
        }
    }

    #[test]
    fn a_million_orders_and_as_many_mails_never_meet() {
        let mut hashes: Vec<u64> = (0..500_000u32)
            .flat_map(|number| [format!("#{number}"), format!("ana.souza{number}@exemplo-da-loja.com.br")])
            .map(|text| hash(text.as_bytes()))
            .collect();
        hashes.sort_unstable();
        assert!(hashes.windows(2).all(|pair| pair[0] != pair[1]));
    }
}
