//! Lots: a random share of the customers that stays the same when customers come, and when rows change their order.

/// How many lots there are: one for each per cent.
pub const LOTS: u8 = 100;

/// Told apart from other draws over the same keys, such as those of control groups.
const SALT: &[u8] = b"regua/audience/1\0";

/// The lot of a customer, `0..LOTS`, by the key alone. A share of p per cent is the lots below p: a larger share holds every
/// customer of a smaller one.
///
/// ```
/// use regua_core::audience::lot;
/// assert_eq!(lot("ana@exemplo.com.br"), lot("ana@exemplo.com.br"));
/// assert!(lot("C-0001") < 100);
/// ```
#[must_use]
pub fn lot(key: &str) -> u8 {
    lot_of(digest(SALT, key))
}

/// A key as 64 bits that look random: FNV-1a over salt and key, then the finish of `SplitMix64`, so that keys that differ
/// in one digit fall anywhere. Other salts give other draws.
#[must_use]
pub fn digest(salt: &[u8], key: &str) -> u64 {
    const OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0100_0000_01b3;
    let bytes = salt.iter().chain(key.as_bytes());
    let mut hash = bytes.fold(OFFSET, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(PRIME));
    hash = (hash ^ hash >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    hash = (hash ^ hash >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
    hash ^ hash >> 31
}

/// The lot of a digest.
#[must_use]
pub fn lot_of(digest: u64) -> u8 {
    // The upper half times the lots, so that no lot is likelier than another.
    (((digest >> 32) * u64::from(LOTS)) >> 32) as u8
}

#[cfg(test)]
mod tests {
    use super::{LOTS, lot};

    #[test]
    fn lots_are_even() {
        let mut sizes = [0_u32; LOTS as usize];
        for number in 0..100_000 {
            sizes[usize::from(lot(&format!("C-{number:06}")))] += 1;
        }
        // Four standard deviations around a thousand.
        assert!(sizes.iter().all(|size| (870..=1130).contains(size)), "{sizes:?}");
    }

    #[test]
    fn lots_never_change() {
        // A saved audience must find the same people in the next version.
        assert_eq!(["ana@exemplo.com.br", "C-0001", "52998224725", ""].map(lot), [96, 55, 63, 9]);
    }
}
