//! The wasm as the page carries it: packed with LZMA, written seven bits a character, and beside it the wasm that unpacks it
//! there (`xtask/unpack`). Knows nothing of the page's other parts.

use std::io::Write as _;

use anyhow::{Context as _, Result, ensure};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use lzma_rust2::{LzmaOptions, LzmaWriter};
use regua_unpack::lzma::{LITERAL_CONTEXT_BITS, LITERAL_POSITION_BITS, POSITION_BITS, Program};
use regua_unpack::{PROGRAM_ROOM, TEXT_ROOM};

use crate::sevens;

/// What stands in the page for the wasm.
#[derive(Default)]
pub(crate) struct Packed {
    /// The packed wasm.
    pub(crate) text: String,
    /// The length of the wasm, in bytes.
    pub(crate) size: usize,
    /// The wasm that unpacks it, in base64.
    pub(crate) unpacker: String,
}

/// Packs the wasm, and reads it back as the page will.
pub(crate) fn pack(wasm: &[u8], unpacker: &[u8]) -> Result<Packed> {
    let mut text = String::new();
    sevens::write(&compress(wasm)?, &mut text);
    ensure!(
        wasm.len() <= PROGRAM_ROOM && text.len() <= TEXT_ROOM,
        "the unpacker has no room for {} bytes, {} as text: see `xtask/unpack/src/lib.rs`",
        wasm.len(),
        text.len()
    );
    let read = unpack(&text, wasm.len()).context("the packed wasm cannot be unpacked")?;
    ensure!(read == wasm, "the packed wasm is another than the one that was packed");
    Ok(Packed { text, size: wasm.len(), unpacker: STANDARD.encode(unpacker) })
}

/// As a raw stream: the page knows its length, and its parameters are the unpacker's own.
fn compress(bytes: &[u8]) -> Result<Vec<u8>> {
    let options = LzmaOptions {
        // All of it, so that nothing is too far back to be found.
        dict_size: u32::try_from(bytes.len().next_power_of_two())?.max(4096),
        lc: LITERAL_CONTEXT_BITS,
        lp: LITERAL_POSITION_BITS,
        pb: POSITION_BITS,
        nice_len: 273,
        depth_limit: 1000,
        ..LzmaOptions::with_preset(9)
    };
    let mut writer = LzmaWriter::new_no_header(Vec::new(), &options, false)?;
    writer.write_all(bytes)?;
    Ok(writer.finish()?)
}

/// The bytes that a text stands for, by the steps of the page. None when it is damaged.
fn unpack(text: &str, size: usize) -> Option<Vec<u8>> {
    let mut packed = text.as_bytes().to_vec();
    let length = regua_unpack::sevens::read(&mut packed);
    packed.truncate(length);
    let mut bytes = vec![0; size];
    let mut program = Program::new();
    program.start(&packed);
    let mut written = 0;
    loop {
        written = program.advance(&packed, &mut bytes, written + (1 << 16))?;
        if written == size {
            return Some(bytes);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Bytes that no compressor finds anything in, the same each time.
    fn noise(length: usize) -> Vec<u8> {
        let mut state = 1_u64;
        let step = |_| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 56) as u8
        };
        (0..length).map(step).collect()
    }

    fn check(name: &str, bytes: &[u8], at_most: usize) {
        let packed = pack(bytes, b"").unwrap_or_else(|error| panic!("{name}: {error:#}"));
        assert!(packed.text.len() <= at_most, "{name}: {} characters", packed.text.len());
    }

    #[test]
    fn what_is_packed_comes_back() {
        check("nothing", b"", 8);
        check("a byte", b"r", 8);
        check("zeros", &[0; 100_000], 80);
        check("every byte", &(0..=255).collect::<Vec<_>>(), 280);
        check("short", b"segments, segments and segments", 30);
        check("source", include_bytes!("inspect.rs"), 5_500);
        check("noise", &noise(70_000), 82_000);
        // So far back that the distance has bits of even odds.
        check("noise, twice", &noise(300_000).repeat(2), 350_000);
        let phrases: Vec<_> = noise(20_000).iter().flat_map(|byte| vec![*byte; usize::from(byte % 40)]).collect();
        check("lengths", &phrases, 38_000);
        // Few letters in no order: stretches of them come again at all distances, a byte and the last four among them.
        let letters: Vec<_> = noise(40_000).iter().map(|byte| byte % 3).collect();
        check("distances", &letters, 11_000);
    }

    #[test]
    fn the_same_bytes_are_packed_the_same() {
        let bytes = include_bytes!("inspect.rs");
        assert_eq!(pack(bytes, b"").unwrap().text, pack(bytes, b"").unwrap().text);
    }

    #[test]
    fn a_damaged_text_is_refused() {
        let bytes = include_bytes!("sevens.rs");
        let text = pack(bytes, b"").unwrap().text;
        let letters: Vec<_> = text.chars().collect();
        let changed = |place: usize, letter: char| {
            let mut letters = letters.clone();
            letters[place] = letter;
            String::from_iter(letters)
        };
        for place in 0..letters.len() {
            let other = if letters[place] == 'x' { 'y' } else { 'x' };
            // The last character may end in bits that stand for nothing, and may lack the zeros at the end.
            let is_refused =
                |text: &str| unpack(text, bytes.len()).is_none_or(|read| place + 3 > letters.len() && read == bytes);
            assert!(is_refused(&changed(place, other)), "character {place} is another");
            assert!(is_refused(&changed(place, '\u{fffd}')), "character {place} is unreadable");
            assert!(is_refused(&String::from_iter(&letters[..place])), "{place} characters are left");
            assert!(unpack(&String::from_iter(&letters[place + 1..]), bytes.len()).is_none(), "{place} are cut off");
        }
        assert_eq!(unpack(&text, bytes.len() + 1), None, "a byte more is wanted");
        assert_eq!(unpack(&text, bytes.len() - 1), None, "a byte less is wanted");
        assert_eq!(unpack("", 1), None, "there is none");
    }
}
