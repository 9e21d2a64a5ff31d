//! 64 bits of a whole row. Keys and order numbers, which are shorter, are `key`'s.

use super::key::{OTHER, finish, hash, start, step};

/// Bytes that are taken in at once.
const STRIDE: usize = 64;
/// Sums that run side by side: four products at once keep a multiplier busy that takes three or four ticks for each.
const SUMS: usize = 4;

/// 64 bits of a row, of the same make as [`hash()`]: rows that differ in one word never meet. Rows from 64 to 127 bytes, as most
/// are, take one way through, since a loop that ends now here and now there costs more than the words that are taken in twice.
#[inline]
#[must_use]
pub fn row_hash(row: &[u8]) -> u64 {
    let Some(last) = row.last_chunk::<STRIDE>() else { return hash(row) };
    let mut sums = [start(row.len()), OTHER, OTHER.rotate_left(21), OTHER.rotate_left(42)];
    let (strides, _) = row.as_chunks::<STRIDE>();
    strides.iter().for_each(|stride| take_in(stride, &mut sums));
    // The end once more, whether or not the strides have reached it.
    take_in(last, &mut sums);
    let [first, second, third, fourth] = sums;
    finish(first ^ second.rotate_left(17) ^ third.rotate_left(34) ^ fourth.rotate_left(51))
}

#[inline]
fn take_in(stride: &[u8; STRIDE], sums: &mut [u64; SUMS]) {
    let (words, _) = stride.as_chunks::<8>();
    let (groups, _) = words.as_chunks::<SUMS>();
    for group in groups {
        for (sum, word) in sums.iter_mut().zip(group) {
            *sum = step(*sum, u64::from_le_bytes(*word));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::row_hash;

    #[test]
    fn any_changed_byte_any_length_and_any_swap_changes_the_hash() {
        let mut seen = std::collections::BTreeSet::new();
        for len in 40..200usize {
            let bytes: Vec<u8> = (0..len).map(|at| (at * 37) as u8).collect();
            assert!(seen.insert(row_hash(&bytes)), "length {len}");
            for at in 0..len {
                for change in [1u8, 0x80, 0xff] {
                    let mut other = bytes.clone();
                    other[at] ^= change;
                    assert!(seen.insert(row_hash(&other)), "length {len}, byte {at}");
                }
            }
            for distance in [8, 32] {
                for at in distance..len {
                    let mut other = bytes.clone();
                    other.swap(at, at - distance);
                    assert!(seen.insert(row_hash(&other)), "length {len}, bytes {at} swapped by {distance}");
                }
            }
        }
    }

    #[test]
    fn a_million_rows_never_meet() {
        let row = |number: u32| {
            let (day, cents) = (1 + number / 400 % 28, number % 100);
            format!(
                "P{:08},cus_{:07},nome.{:06}@example.com,2024-05-{day:02},{}.{cents:02},Caneca,site",
                number / 3,
                number % 977,
                number % 977,
                number % 500
            )
        };
        let mut hashes: Vec<u64> = (0..1_000_000).map(|number| row_hash(row(number).as_bytes())).collect();
        hashes.sort_unstable();
        assert!(hashes.windows(2).all(|pair| pair[0] != pair[1]));
    }
}
