//! Which encoding a file's text has, and cells or streams turned into UTF-8 by it. Whether the bytes are text at all is `refuse`'s.
//!
//! Four encodings are all that shops' exports use, so the tables are written here: the crate `encoding_rs` would bring hundreds of
//! KB of East Asian tables into a program that is a single HTML file.

use std::borrow::Cow;

use crate::domain::Encoding;

const UTF8_MARK: &[u8] = b"\xef\xbb\xbf";

/// The encoding that the first bytes of a file show, and the length of their byte order mark (0, 2 or 3 bytes).
///
/// Without a mark: a NUL in nearly every other byte means UTF-16; otherwise UTF-8, unless broken sequences outnumber the whole ones,
/// which means Windows-1252. So one bad cell in a UTF-8 file garbles that cell ([`decode_checked`] tells), not all the others.
#[must_use]
pub fn sniff(head: &[u8]) -> (Encoding, usize) {
    if head.starts_with(UTF8_MARK) {
        return (Encoding::Utf8, UTF8_MARK.len());
    }
    match head {
        [0xff, 0xfe, ..] => return (Encoding::Utf16Le, 2),
        [0xfe, 0xff, ..] => return (Encoding::Utf16Be, 2),
        _ => {}
    }
    // Nearly every file is neither of what the looks below are for.
    if head.contains(&0)
        && let Some(encoding) = utf16_by_nuls(head)
    {
        return (encoding, 0);
    }
    if std::str::from_utf8(head).is_ok() {
        return (Encoding::Utf8, 0);
    }
    let (whole, broken) = multibyte_sequences(head);
    (if broken > whole { Encoding::Windows1252 } else { Encoding::Utf8 }, 0)
}

/// UTF-16 without a mark: of text in Latin letters, the high bytes are NUL and the low ones are not.
fn utf16_by_nuls(head: &[u8]) -> Option<Encoding> {
    let (pairs, _) = head.as_chunks::<2>();
    let firsts = pairs.iter().filter(|pair| pair[0] == 0).count();
    let seconds = pairs.iter().filter(|pair| pair[1] == 0).count();
    let (most, few) = (pairs.len() * 3 / 4, pairs.len() / 16);
    if pairs.len() < 2 {
        None
    } else if seconds >= most && firsts <= few {
        Some(Encoding::Utf16Le)
    } else if firsts >= most && seconds <= few {
        Some(Encoding::Utf16Be)
    } else {
        None
    }
}

/// How many multibyte sequences are whole UTF-8 and how many are broken. One that the end of `bytes` cuts is neither.
fn multibyte_sequences(bytes: &[u8]) -> (usize, usize) {
    let (mut whole, mut broken) = (0, 0);
    let mut chunks = bytes.utf8_chunks().peekable();
    while let Some(chunk) = chunks.next() {
        // In valid UTF-8, the bytes from 0xc0 are the first ones of the characters that are not ASCII.
        whole += chunk.valid().bytes().filter(|&byte| byte >= 0xc0).count();
        let is_cut = chunks.peek().is_none()
            && std::str::from_utf8(chunk.invalid()).is_err_and(|error| error.error_len().is_none());
        broken += usize::from(!chunk.invalid().is_empty() && !is_cut);
    }
    (whole, broken)
}

/// Whether a cell had the encoding of its file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fit {
    /// It had.
    Declared,
    /// It is not UTF-8 in a file that is; it was read as Windows-1252 instead, which is worth a warning with its line.
    Fallback,
}

/// A cell's text. Cells of UTF-16 files are UTF-8 by now (see [`Transcoder`]). Never fails: see [`decode_checked`].
#[must_use]
pub fn decode(bytes: &[u8], encoding: Encoding) -> Cow<'_, str> {
    decode_checked(bytes, encoding).0
}

/// A cell's text, and whether it had the encoding of its file.
///
/// ```
/// use regua_core::domain::Encoding;
/// use regua_core::intake::encoding::{Fit, decode_checked};
/// assert_eq!(decode_checked(b"Jos\xc3\xa9", Encoding::Utf8), ("José".into(), Fit::Declared));
/// assert_eq!(decode_checked(b"Jos\xe9", Encoding::Utf8), ("José".into(), Fit::Fallback));
/// assert_eq!(decode_checked(b"Jos\xe9", Encoding::Windows1252), ("José".into(), Fit::Declared));
/// ```
#[must_use]
pub fn decode_checked(bytes: &[u8], encoding: Encoding) -> (Cow<'_, str>, Fit) {
    match encoding {
        Encoding::Windows1252 => (windows_1252(bytes), Fit::Declared),
        Encoding::Utf8 | Encoding::Utf16Le | Encoding::Utf16Be => match std::str::from_utf8(bytes) {
            Ok(text) => (Cow::Borrowed(text), Fit::Declared),
            Err(_) => (windows_1252(bytes), Fit::Fallback),
        },
    }
}

/// Windows-1252 text; it has no invalid bytes.
fn windows_1252(bytes: &[u8]) -> Cow<'_, str> {
    match std::str::from_utf8(bytes) {
        Ok(text) if text.is_ascii() => Cow::Borrowed(text),
        _ => Cow::Owned(bytes.iter().map(|&byte| windows_1252_char(byte)).collect()),
    }
}

/// A byte of Windows-1252 by the table of the WHATWG Encoding Standard (<https://encoding.spec.whatwg.org/#windows-1252>): 0x80 to
/// 0x9f as listed, the five bytes unassigned there as C1 controls, all others as in Unicode.
fn windows_1252_char(byte: u8) -> char {
    const C1: [char; 32] = [
        '\u{20ac}', '\u{81}', '\u{201a}', '\u{192}', '\u{201e}', '\u{2026}', '\u{2020}', '\u{2021}', // 80
        '\u{2c6}', '\u{2030}', '\u{160}', '\u{2039}', '\u{152}', '\u{8d}', '\u{17d}', '\u{8f}', // 88
        '\u{90}', '\u{2018}', '\u{2019}', '\u{201c}', '\u{201d}', '\u{2022}', '\u{2013}', '\u{2014}', // 90
        '\u{2dc}', '\u{2122}', '\u{161}', '\u{203a}', '\u{153}', '\u{9d}', '\u{17e}', '\u{178}', // 98
    ];
    match byte {
        0x80..=0x9f => C1[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

/// The order of the two bytes of a UTF-16 unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum ByteOrder {
    Little,
    Big,
}

/// Turns a stream of UTF-16 into UTF-8, whatever its slices. A byte order mark comes out as U+FEFF, three bytes of UTF-8.
#[derive(Debug)]
pub struct Transcoder {
    order: ByteOrder,
    /// The first byte of a unit that a slice cut.
    half: Option<u8>,
    /// A high surrogate whose low one has not come yet.
    high: Option<u16>,
    replaced: u64,
}

impl Transcoder {
    /// The transcoder for a UTF-16 file; `None` for the encodings that the record reader reads as they are.
    #[must_use]
    pub fn new(encoding: Encoding) -> Option<Transcoder> {
        let order = match encoding {
            Encoding::Utf16Le => ByteOrder::Little,
            Encoding::Utf16Be => ByteOrder::Big,
            Encoding::Utf8 | Encoding::Windows1252 => return None,
        };
        Some(Transcoder { order, half: None, high: None, replaced: 0 })
    }

    /// Appends the UTF-8 of `bytes` to `out`: at most 1.5 times their length, and 3 bytes more for what earlier slices left.
    pub fn push(&mut self, bytes: &[u8], out: &mut Vec<u8>) {
        let bytes = match (self.half.take(), bytes) {
            (Some(first), [second, rest @ ..]) => {
                self.unit([first, *second], out);
                rest
            }
            (half, _) => {
                self.half = half;
                bytes
            }
        };
        out.reserve(bytes.len() + bytes.len() / 2);
        let (units, rest) = bytes.as_chunks::<2>();
        for &unit in units {
            self.unit(unit, out);
        }
        if let [half] = rest {
            self.half = Some(*half);
        }
    }

    /// Ends the stream: half a unit or half a pair left over becomes one U+FFFD each.
    pub fn finish(&mut self, out: &mut Vec<u8>) {
        if self.high.take().is_some() {
            self.replace(out);
        }
        if self.half.take().is_some() {
            self.replace(out);
        }
    }

    /// How many unpaired surrogates and cut units became U+FFFD so far.
    #[must_use]
    pub fn replaced(&self) -> u64 {
        self.replaced
    }

    #[inline]
    fn unit(&mut self, bytes: [u8; 2], out: &mut Vec<u8>) {
        let unit = match self.order {
            ByteOrder::Little => u16::from_le_bytes(bytes),
            ByteOrder::Big => u16::from_be_bytes(bytes),
        };
        match (self.high.take(), u8::try_from(unit)) {
            (None, Ok(byte)) if byte.is_ascii() => out.push(byte),
            (high, _) => self.rare_unit(high, unit, out),
        }
    }

    /// A unit that is not ASCII, or comes after a high surrogate.
    fn rare_unit(&mut self, high: Option<u16>, unit: u16, out: &mut Vec<u8>) {
        if let Some(high) = high {
            if let Some(Ok(character)) = char::decode_utf16([high, unit]).next() {
                return push_char(character, out);
            }
            self.replace(out);
        }
        match char::from_u32(u32::from(unit)) {
            Some(character) => push_char(character, out),
            None if unit < 0xdc00 => self.high = Some(unit),
            None => self.replace(out),
        }
    }

    fn replace(&mut self, out: &mut Vec<u8>) {
        self.replaced += 1;
        push_char(char::REPLACEMENT_CHARACTER, out);
    }
}

/// A head of UTF-16 as UTF-8, of any other encoding as it is.
pub(super) fn as_utf8(bytes: &[u8], encoding: Encoding) -> Cow<'_, [u8]> {
    match Transcoder::new(encoding) {
        None => Cow::Borrowed(bytes),
        Some(mut transcoder) => {
            let mut text = Vec::new();
            transcoder.push(bytes, &mut text);
            Cow::Owned(text)
        }
    }
}

fn push_char(character: char, out: &mut Vec<u8>) {
    out.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes());
}

#[cfg(test)]
mod tests {
    use proptest::prelude::any;
    use proptest::prelude::prop;

    use super::Transcoder;
    use super::decode;
    use super::sniff;
    use crate::domain::Encoding;

    fn utf16(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes).collect()
    }

    #[test]
    fn the_head_shows_the_encoding() {
        #[track_caller]
        fn check(head: &[u8], encoding: Encoding, mark_bytes: usize) {
            assert_eq!(sniff(head), (encoding, mark_bytes), "{:?}", head.escape_ascii().to_string());
        }
        check(b"", Encoding::Utf8, 0);
        check(b"id;nome", Encoding::Utf8, 0);
        check(b"\xef\xbb\xbfid", Encoding::Utf8, 3);
        check(b"\xff\xfei\0", Encoding::Utf16Le, 2);
        check(b"\xfe\xff\0i", Encoding::Utf16Be, 2);
        check(&utf16("id;nome\r\n1;José", u16::to_le_bytes), Encoding::Utf16Le, 0);
        check(&utf16("id;nome\r\n1;José", u16::to_be_bytes), Encoding::Utf16Be, 0);
        check("endereço".as_bytes(), Encoding::Utf8, 0);
        check(b"endere\xe7o", Encoding::Windows1252, 0);
        check(b"caf\xe9", Encoding::Utf8, 0); // Could be a cut sequence; read as 1252 by the cell all the same.
        check(b"Jos\xc3\xa9;Jos\xe9;", Encoding::Utf8, 0);
        check(b"Jos\xe9;S\xe3o;a\xe7\xe3o;", Encoding::Windows1252, 0);
        check(b"caf\xc3", Encoding::Utf8, 0);
        check(b"\xf0\x9f\x98", Encoding::Utf8, 0);
        check(b"1;A\0na", Encoding::Utf8, 0);
    }

    #[test]
    fn windows_1252_by_the_standard() {
        assert_eq!(decode(b"\x80\x81\x85\x8e\x9f\xa0\xe7\xff", Encoding::Windows1252), "€\u{81}…ŽŸ\u{a0}çÿ");
        assert_eq!(decode(b"", Encoding::Windows1252), "");
        assert_eq!(decode(b"\x93aspas\x94 \x96", Encoding::Windows1252), "“aspas” –");
    }

    fn transcode(bytes: &[u8], encoding: Encoding, slice_bytes: usize) -> (Vec<u8>, u64) {
        let mut transcoder = Transcoder::new(encoding).unwrap();
        let mut out = Vec::new();
        for slice in bytes.chunks(slice_bytes) {
            transcoder.push(slice, &mut out);
        }
        transcoder.finish(&mut out);
        (out, transcoder.replaced())
    }

    #[test]
    fn broken_utf16_is_replaced_and_counted() {
        #[track_caller]
        fn check(units: &[u16], tail: &[u8], text: &str, replaced: u64) {
            let bytes = [units.iter().flat_map(|unit| unit.to_be_bytes()).collect::<Vec<_>>(), tail.to_vec()].concat();
            for slice_bytes in 1..=5 {
                let (out, count) = transcode(&bytes, Encoding::Utf16Be, slice_bytes);
                assert_eq!((String::from_utf8(out).unwrap().as_str(), count), (text, replaced));
            }
        }
        check(&[0x61, 0xd83d, 0xde00], &[], "a😀", 0);
        check(&[0xd83d, 0x61], &[], "\u{fffd}a", 1);
        check(&[0xde00, 0x61], &[], "\u{fffd}a", 1);
        check(&[0xd83d, 0xd83d, 0xde00], &[], "\u{fffd}😀", 1);
        check(&[0xd83d], &[], "\u{fffd}", 1);
        check(&[0x61], &[0], "a\u{fffd}", 1);
        check(&[0xd83d], &[0xde], "\u{fffd}\u{fffd}", 2);
        check(&[0xfeff, 0x61], &[], "\u{feff}a", 0);
    }

    proptest::proptest! {
        #[test]
        fn any_text_survives(text in any::<String>(), slice_bytes in 1..9_usize) {
            let expected = (text.clone().into_bytes(), 0);
            assert_eq!(transcode(&utf16(&text, u16::to_le_bytes), Encoding::Utf16Le, slice_bytes), expected);
            assert_eq!(transcode(&utf16(&text, u16::to_be_bytes), Encoding::Utf16Be, slice_bytes), expected);
        }

        #[test]
        fn any_units_as_the_standard_library_reads_them(
            units in prop::collection::vec(prop::sample::select(vec![0x61, 0xe7, 0xd83d, 0xde00, 0xfffd, 0x4e2d]), 0..40),
            slice_bytes in 1..9_usize,
        ) {
            let bytes: Vec<u8> = units.iter().flat_map(|&unit: &u16| unit.to_le_bytes()).collect();
            let (out, replaced) = transcode(&bytes, Encoding::Utf16Le, slice_bytes);
            assert_eq!(out, String::from_utf16_lossy(&units).into_bytes());
            assert_eq!(replaced, char::decode_utf16(units).filter(Result::is_err).count() as u64);
        }
    }
}
