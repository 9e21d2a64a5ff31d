//! A field's first bytes as whole words, however many there are. What a field says is its reader's business.

use super::View;

/// Bytes of a word.
const WORD: usize = 8;
/// The most bytes that are taken.
const MOST: usize = 32;

/// From [`MOST`] less some place on: that many bytes to be kept, and then none.
const KEEPS: [u8; 2 * MOST] = {
    let mut keeps = [0; 2 * MOST];
    let mut at = 0;
    while at < MOST {
        keeps[at] = u8::MAX;
        at += 1;
    }
    keeps
};

impl View<'_> {
    /// A field of at most `WORDS` words of eight bytes (at most four), zeros after its end, and how many bytes it has. `None` for a
    /// longer one, and for one near the end of the bytes.
    ///
    /// The bytes after the field are masked: a branch on its length is guessed wrong at every other row.
    #[inline]
    #[must_use]
    pub fn words<const WORDS: usize>(&self, column: usize) -> Option<([u64; WORDS], usize)> {
        let (start, len) = self.place(column)?;
        if len > WORD * WORDS {
            return None;
        }
        let (bytes, _) = self.bytes.get(start..)?.as_chunks::<WORD>();
        let (masks, _) = KEEPS.get(MOST.checked_sub(len)?..)?.as_chunks::<WORD>();
        let (bytes, masks) = (bytes.first_chunk::<WORDS>()?, masks.first_chunk::<WORDS>()?);
        let mut words = [0; WORDS];
        for (own, (word, mask)) in words.iter_mut().zip(bytes.iter().zip(masks)) {
            *own = u64::from_le_bytes(*word) & u64::from_le_bytes(*mask);
        }
        Some((words, len))
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::Delimiter;
    use crate::intake::records::{Batch, RecordReader};

    #[test]
    fn a_field_is_its_bytes_and_zeros() {
        let text: String = ('!'..='~').filter(|letter| !",\"".contains(*letter)).collect();
        for len in 0..=40 {
            let field = &text[..len];
            for (before, after) in [("", ""), ("x,", ",y"), ("", &text), (&text, &text)] {
                let file = format!("{before},{field},{after}\n");
                let column = before.matches(',').count() + 1;
                let mut reader = RecordReader::new(Delimiter::Comma);
                let mut sink = |batch: &Batch<'_>| {
                    let view = batch.view(0);
                    assert_eq!(view.field(column), field.as_bytes());
                    let mut padded = [0; 32];
                    padded[..len.min(32)].copy_from_slice(&field.as_bytes()[..len.min(32)]);
                    let words: Vec<u64> =
                        padded.as_chunks::<8>().0.iter().map(|word| u64::from_le_bytes(*word)).collect();
                    let has_room = |most: usize| file.len() - (before.len() + 1) >= most;
                    let expected = (len <= 32 && has_room(32)).then(|| (words.clone().try_into().unwrap(), len));
                    assert_eq!(view.words::<4>(column), expected, "{file}");
                    let expected = (len <= 24 && has_room(24)).then(|| (words[..3].try_into().unwrap(), len));
                    assert_eq!(view.words::<3>(column), expected, "{file}");
                    assert_eq!(view.words::<3>(99), None);
                };
                reader.feed(file.as_bytes(), &mut sink).unwrap();
            }
        }
    }
}
