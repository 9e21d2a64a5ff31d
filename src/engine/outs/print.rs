//! A number that tells whether a list is still the one that was downloaded. It is made of who is listed, and of the settings
//! that the columns of its file follow from.

use crate::domain::{Journey, SendingRules};
use crate::engine::base::{Analysed, Base};
use crate::engine::protocol::Settings;

/// The print of a list: `who` is the sum of the digests of its customers' keys, `journey` the régua of messages.
pub(in crate::engine) fn print(base: &Base, analysed: &Analysed, who: u64, journey: Option<&Journey>) -> u64 {
    let settings = Settings {
        // No list of customers follows from these but by who is in it.
        strategies: Vec::new(),
        audiences: Vec::new(),
        journeys: journey.cloned().into_iter().collect(),
        sending: SendingRules::default(),
        horizon_days: 0,
        ..analysed.settings.clone()
    };
    // Settings are plain data: they can only fail to be written without memory, and then a list seems to have changed.
    let settings = postcard::to_allocvec(&settings).unwrap_or_default();
    let columns = base.columns.iter().flat_map(|column| column.bytes());
    let reference = analysed.policy.reference.number().to_le_bytes();
    fnv(settings.into_iter().chain(columns).chain(reference).chain(who.to_le_bytes()))
}

/// Source: FNV-1a, 64 bits.
fn fnv(bytes: impl Iterator<Item = u8>) -> u64 {
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::fnv;

    #[test]
    fn the_published_values() {
        let check = |text: &str, want| assert_eq!(fnv(text.bytes()), want, "{text}");
        check("", 0xcbf2_9ce4_8422_2325);
        check("a", 0xaf63_dc4c_8601_ec8c);
        check("foobar", 0x8594_4171_f739_67e8);
    }
}
