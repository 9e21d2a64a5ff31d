//! Control groups: a share of the customers that stays the same when customers come, and when rows change their order.

use crate::audience::{digest, lot_of};
use crate::domain::ControlShare;

/// Told apart from other draws over the same keys, such as those of random shares.
const SALT: &[u8] = b"regua/control/1\0";

/// A customer's key as the control groups of all réguas draw from it.
#[must_use]
pub fn key_digest(key: &str) -> u64 {
    digest(SALT, key)
}

/// Whether the customer of a digest is in the control group of a régua, by the régua's number. A larger share holds every
/// customer of a smaller one; the groups of two réguas have nothing to do with each other.
///
/// ```
/// use regua_core::domain::ControlShare;
/// use regua_core::journeys::{is_control, key_digest};
/// let ana = key_digest("ana@exemplo.com.br");
/// assert!(!is_control(ana, 7, ControlShare::NONE));
/// assert_eq!(is_control(ana, 7, ControlShare::TENTH), is_control(ana, 7, ControlShare::TENTH));
/// ```
#[must_use]
pub fn is_control(key_digest: u64, journey: u32, share: ControlShare) -> bool {
    // The finish of `SplitMix64`, of a step for each régua: neighbouring numbers draw anew.
    let mut mixed = key_digest ^ u64::from(journey).wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    mixed = (mixed ^ mixed >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
    lot_of(mixed ^ mixed >> 31) < share.percent()
}

#[cfg(test)]
mod tests {
    use super::{is_control, key_digest};
    use crate::domain::ControlShare;

    const CUSTOMERS: u32 = 40_000;

    fn group(journey: u32, percent: u8) -> Vec<bool> {
        let share = ControlShare::new(percent).unwrap();
        (0..CUSTOMERS).map(|number| is_control(key_digest(&format!("C-{number:05}")), journey, share)).collect()
    }

    #[test]
    fn shares_are_within_binomial_bounds() {
        let check = |percent: u8| {
            for journey in 0..20 {
                let found = group(journey, percent).iter().filter(|is_in| **is_in).count() as f64;
                let share = f64::from(percent) / 100.0;
                let mean = share * f64::from(CUSTOMERS);
                let deviation = (mean * (1.0 - share)).sqrt();
                assert!((found - mean).abs() <= 4.0 * deviation, "{percent} %, régua {journey}: {found}");
            }
        };
        [0, 1, 5, 10, 50].into_iter().for_each(check);
    }

    #[test]
    fn larger_shares_hold_smaller_ones_and_reguas_draw_apart() {
        let (tenth, fifth) = (group(3, 10), group(3, 20));
        assert!(tenth.iter().zip(&fifth).all(|(small, large)| !small || *large));
        let both = group(3, 50).iter().zip(group(4, 50)).filter(|(one, other)| **one && *other).count() as f64;
        let mean = f64::from(CUSTOMERS) / 4.0;
        assert!((both - mean).abs() <= 4.0 * (mean * 0.75).sqrt(), "{both} in both of two halves");
    }

    #[test]
    fn groups_never_change() {
        // Who is compared with must be the same in the next version.
        let first = group(1, 10).into_iter().take(60).enumerate();
        let members: Vec<usize> = first.filter(|(_, is_in)| *is_in).map(|(place, _)| place).collect();
        assert_eq!(members, [2, 23, 25, 32, 55]);
    }
}
