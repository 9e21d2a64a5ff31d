//! Bytes as text, seven bits a character: what the wasm is written in. `xtask/unpack` reads it. Nothing else knows it.
//!
//! Base64 would take a third more room than the bytes; this takes a seventh, and stays UTF-8 that any server may send.
//! Seven bits are the character of that code. Three codes can't stand in a script: NUL and CR do not survive the parser,
//! `<` could end it. One of these becomes, together with the seven bits that follow it, a character of two bytes,
//! U+0100 + 128 times its place in [`UNFIT`] + those bits: fourteen bits in two bytes, so that nothing is lost.

use regua_unpack::sevens::{PAIRS, UNFIT};

/// Appends the bytes as text. The last character may hold bits beyond the last byte; they are zero.
pub(crate) fn write(bytes: &[u8], text: &mut String) {
    let count = (bytes.len() * 8).div_ceil(7);
    let mut codes = (0..count).map(|place| seven(bytes, place * 7));
    while let Some(code) = codes.next() {
        match UNFIT.iter().position(|unfit| *unfit == code) {
            None => text.push(char::from(code)),
            Some(place) => {
                let pair = PAIRS + 128 * place as u32 + u32::from(codes.next().unwrap_or_default());
                // Always a character: far below the surrogates.
                text.extend(char::from_u32(pair));
            }
        }
    }
}

/// The seven bits from this one on, the highest of a byte first.
fn seven(bytes: &[u8], bit: usize) -> u8 {
    let byte = |place: usize| u16::from(bytes.get(place).copied().unwrap_or_default());
    let pair = byte(bit / 8) << 8 | byte(bit / 8 + 1);
    (pair >> (9 - bit % 8)) as u8 & 0x7f
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_come_back() {
        for bytes in [
            b"".to_vec(),
            b"\0".to_vec(),
            b"\0\0\0\r\r<<".to_vec(),
            (0..=255).collect(),
            (0..=255).rev().cycle().take(10_007).collect(),
            b"<script></script><!--".repeat(9),
        ] {
            let mut text = String::new();
            write(&bytes, &mut text);
            let mut read = text.clone().into_bytes();
            let length = regua_unpack::sevens::read(&mut read);
            // A pair may end in seven bits that nobody asked for.
            assert_eq!(read.get(..bytes.len()), Some(bytes.as_slice()));
            assert!(length <= bytes.len() + 1 && read[bytes.len()..length].iter().all(|byte| *byte == 0));
            assert!(!text.contains(['\0', '\r', '<']));
            assert!(text.len() <= bytes.len() * 8 / 7 + 3, "{} of {}", text.len(), bytes.len());
        }
    }
}
