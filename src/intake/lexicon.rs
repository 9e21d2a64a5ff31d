//! The cells of a column of texts that repeat themselves, each with its number among the base's texts. Which columns there are is
//! `extras`'s.

use super::encoding;
use super::fields::unwrap_guard;
use super::records::{View, unquote};
use crate::domain::Encoding;
use crate::ledger::{Customers, Key, OutOfMemory, Texts};

/// Cells that are remembered; a power of two.
const REMEMBERED: usize = 1024;

/// The most words of eight bytes of a remembered cell.
const WORDS: usize = 4;

/// The cells of a column, each with its number among the base's texts.
#[derive(Debug)]
pub(super) struct Lexicon {
    cells: Customers,
    numbers: Vec<u32>,
    /// Short cells that came lately, each at the place that its bytes name, so that a cell that comes again is not spelt again.
    lately: Vec<Remembered>,
    /// How many words a cell is compared by: as many as the column's longest so far has, up to [`WORDS`].
    width: usize,
}

/// A cell of at most [`WORDS`] words as it stands, quotes included, and its number. Where none is remembered it is the blank one,
/// whose number is 0.
#[derive(Debug, Clone, Copy, Default)]
struct Remembered {
    words: [u64; WORDS],
    len: usize,
    number: u32,
}

impl Default for Lexicon {
    fn default() -> Self {
        let lately = vec![Remembered::default(); REMEMBERED];
        Lexicon { cells: Customers::new(0), numbers: Vec::new(), lately, width: 1 }
    }
}

impl Lexicon {
    /// Sets the numbers of some rows' cells among the base's texts: 0 for a blank one.
    #[inline]
    pub(super) fn take_in<'b>(
        &mut self,
        (rows, column): (impl Iterator<Item = (View<'b>, u32)>, usize),
        encoding: Encoding,
        texts: &mut Texts,
    ) -> Result<(), OutOfMemory> {
        match self.width {
            1 => self.numbers_of::<1>(rows, column, encoding, texts),
            2 => self.numbers_of::<2>(rows, column, encoding, texts),
            3 => self.numbers_of::<3>(rows, column, encoding, texts),
            _ => self.numbers_of::<WORDS>(rows, column, encoding, texts),
        }
    }

    #[inline]
    fn numbers_of<'b, const WIDTH: usize>(
        &mut self,
        rows: impl Iterator<Item = (View<'b>, u32)>,
        column: usize,
        encoding: Encoding,
        texts: &mut Texts,
    ) -> Result<(), OutOfMemory> {
        for (view, row) in rows {
            let number = match view.words::<WIDTH>(column) {
                Some(cell) => self.number(cell, (view, column), encoding, texts)?,
                None => self.long(view.field(column), encoding, texts)?,
            };
            texts.set(row, number)?;
        }
        Ok(())
    }

    #[inline]
    fn number<const WIDTH: usize>(
        &mut self,
        (words, len): ([u64; WIDTH], usize),
        (view, column): (View<'_>, usize),
        encoding: Encoding,
        texts: &mut Texts,
    ) -> Result<u32, OutOfMemory> {
        let place = place(&words, len);
        match self.lately.get(place) {
            Some(lately) if lately.is(&words, len) => Ok(lately.number),
            _ => {
                let number = self.spell(view.field(column), encoding, texts)?;
                if let Some(lately) = self.lately.get_mut(place) {
                    *lately = Remembered::of(&words, len, number);
                }
                Ok(number)
            }
        }
    }

    /// A cell that is longer than those before, or stands at the very end.
    #[cold]
    #[inline(never)]
    fn long(&mut self, cell: &[u8], encoding: Encoding, texts: &mut Texts) -> Result<u32, OutOfMemory> {
        self.width = self.width.max(cell.len().div_ceil(8)).min(WORDS);
        self.spell(cell, encoding, texts)
    }

    #[inline(never)]
    fn spell(&mut self, cell: &[u8], encoding: Encoding, texts: &mut Texts) -> Result<u32, OutOfMemory> {
        let cell = unquote(cell);
        let cell = unwrap_guard(cell.trim_ascii());
        if cell.is_empty() {
            return Ok(0);
        }
        let key = Key::of(cell).ok_or(OutOfMemory)?;
        let place = self.cells.find_or_add(&key, cell)? as usize;
        match self.numbers.get(place) {
            Some(number) => Ok(*number),
            None => self.learn(cell, encoding, texts),
        }
    }

    #[cold]
    fn learn(&mut self, cell: &[u8], encoding: Encoding, texts: &mut Texts) -> Result<u32, OutOfMemory> {
        let number = texts.number(encoding::decode(cell, encoding).trim())?;
        self.numbers.try_reserve(1).map_err(|_| OutOfMemory)?;
        self.numbers.push(number);
        Ok(number)
    }
}

impl Remembered {
    fn of<const WIDTH: usize>(words: &[u64; WIDTH], len: usize, number: u32) -> Remembered {
        let mut all = [0; WORDS];
        all.iter_mut().zip(words).for_each(|(own, word)| *own = *word);
        Remembered { words: all, len, number }
    }

    /// Whether it is this cell. One of the same length has nothing but zeros beyond the same words.
    #[inline]
    fn is<const WIDTH: usize>(&self, words: &[u64; WIDTH], len: usize) -> bool {
        let differs = self.words.iter().zip(words).fold(0, |differs, (own, word)| differs | (own ^ word));
        differs == 0 && self.len == len
    }
}

/// The place of a cell among the remembered ones, however many zeros follow its words.
#[inline]
fn place<const WIDTH: usize>(words: &[u64; WIDTH], len: usize) -> usize {
    const TURNS: [u32; WORDS] = [0, 23, 41, 11];
    let mixed = words.iter().zip(TURNS).fold(len as u64, |mixed, (word, turn)| mixed ^ word.rotate_left(turn));
    // The fractional digits of the golden ratio spread what differs upwards, so that the highest bits alone tell all of it: names
    // that are numbered differ in the last byte of a word, and below it nothing does.
    (mixed.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (u64::BITS - REMEMBERED.ilog2())) as usize
}

#[cfg(test)]
mod tests {
    use super::{Lexicon, WORDS, place};
    use crate::domain::{Delimiter, Encoding};
    use crate::intake::records::{Batch, RecordReader};
    use crate::ledger::Texts;

    /// The numbers of the first column's cells.
    fn numbers(file: &str) -> (Vec<u32>, Texts) {
        let (mut lexicon, mut texts, mut rows) = (Lexicon::default(), Texts::default(), 0);
        let mut reader = RecordReader::new(Delimiter::Comma);
        let mut sink = |batch: &Batch<'_>| {
            for place in 0..batch.len() {
                let row = std::iter::once((batch.view(place), rows));
                lexicon.take_in((row, 0), Encoding::Utf8, &mut texts).unwrap();
                rows += 1;
            }
        };
        reader.feed(file.as_bytes(), &mut sink).unwrap();
        reader.finish(&mut sink).unwrap();
        ((0..rows).map(|row| texts.row(row)).collect(), texts)
    }

    #[test]
    fn a_text_has_one_number_however_its_cell_is_written_and_wherever_it_stands() {
        let long = "Um produto de nome bem comprido, mais de 32 bytes";
        let file = format!(
            "Caneca,1\n Caneca ,2\n\"Caneca\",3\n,4\n\"\"\"Caneca\"\"\",5\n\"{long}\",6\n=\"Caneca\",7\nCaneca,8\n\"{long}\",9\n , \nCanec\n\nCaneca"
        );
        let (found, texts) = numbers(&file);
        assert_eq!(found, [1, 1, 1, 0, 2, 3, 1, 1, 3, 0, 4, 0, 1]);
        assert_eq!((0..4).map(|place| texts.text(place)).collect::<Vec<_>>(), ["Caneca", "\"Caneca\"", long, "Canec"]);
    }

    #[test]
    fn many_texts_keep_their_numbers() {
        let names: Vec<String> = (0..2000).map(|number| format!("Produto {}", number % 700)).collect();
        let expected: Vec<u32> = (0..2000).map(|number| number % 700 + 1).collect();
        assert_eq!(numbers(&(names.join(",x\n") + ",x\n")).0, expected);
    }

    #[test]
    fn names_that_are_numbered_are_remembered_apart() {
        // Of 100 in 1024 places, about five share theirs with another by chance.
        for (before, after) in
            [("Caneca ", ""), ("SKU-00", ""), ("Camiseta básica ", " M"), ("", ""), ("Kit presente nº ", "")]
        {
            let places: std::collections::BTreeSet<usize> = (0..100)
                .map(|number| {
                    let mut bytes = format!("{before}{number:02}{after}").into_bytes();
                    let len = bytes.len();
                    bytes.resize(8 * WORDS, 0);
                    let words =
                        bytes.as_chunks::<8>().0.iter().map(|word| u64::from_le_bytes(*word)).collect::<Vec<_>>();
                    place::<WORDS>(&words.try_into().unwrap(), len)
                })
                .collect();
            assert!(places.len() > 85, "{before}00{after}: {} places", places.len());
        }
    }
}
