//! Text as bytes, seven bits a character. `xtask/src/sevens.rs` tells why, and writes it.

/// The codes that can't stand in a script.
pub const UNFIT: [u8; 3] = [0, b'\r', b'<'];
/// The first character of two bytes: such a one holds one of [`UNFIT`] and the seven bits after it.
pub const PAIRS: u32 = 0x100;

/// Reads a text, as UTF-8, into the bytes that it stands for, in its own place: they are fewer. Gives their number, which
/// may be greater by one than that of the bytes written: the last character may hold more bits than were wanted.
pub fn read(text: &mut [u8]) -> usize {
    let (mut held, mut bits) = (0_u32, 0);
    let (mut from, mut to) = (0, 0);
    while let Some(first) = text.get(from).copied().map(u32::from) {
        if first < 0x80 {
            held = held << 7 | first;
            bits += 7;
            from += 1;
        } else {
            let second = text.get(from + 1).copied().map_or(0, u32::from);
            let pair = ((first & 0x1f) << 6 | second & 0x3f).wrapping_sub(PAIRS);
            let unfit = UNFIT.get((pair >> 7) as usize).copied().map_or(0, u32::from);
            held = held << 14 | unfit << 7 | pair & 0x7f;
            bits += 14;
            from += 2;
        }
        while bits >= 8 {
            bits -= 8;
            if let Some(byte) = text.get_mut(to) {
                *byte = (held >> bits) as u8;
            }
            to += 1;
        }
    }
    to
}
