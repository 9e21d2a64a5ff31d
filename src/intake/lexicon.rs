//! The cells of a column of texts that repeat themselves, each with its number among the base's texts. Which columns there are is
//! `extras`'s.

use super::encoding;
use super::fields::unwrap_guard;
use super::records::{View, unquote};
use crate::domain::Encoding;
use crate::ledger::{Customers, Key, OutOfMemory, Texts};

/// Cells that are remembered; a power of two.
const REMEMBERED: usize = 256;

/// The cells of a column, each with its number among the base's texts.
#[derive(Debug)]
pub(super) struct Lexicon {
    cells: Customers,
    numbers: Vec<u32>,
    /// Short cells that came lately, each at the place that its bytes name, so that a cell that comes again is not spelt again.
    lately: Vec<Remembered>,
}

/// A cell of at most 32 bytes as it stands, quotes included.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Short {
    words: [u64; 4],
    len: usize,
}

/// A cell and its number. Where none is remembered it is the blank one, whose number is 0.
#[derive(Debug, Clone, Copy, Default)]
struct Remembered {
    cell: Short,
    number: u32,
}

impl Default for Lexicon {
    fn default() -> Self {
        Lexicon { cells: Customers::new(0), numbers: Vec::new(), lately: vec![Remembered::default(); REMEMBERED] }
    }
}

impl Lexicon {
    /// The number of a cell's text among the base's: 0 for a blank one.
    #[inline]
    pub(super) fn number(
        &mut self,
        (view, column): (View<'_>, usize),
        encoding: Encoding,
        texts: &mut Texts,
    ) -> Result<u32, OutOfMemory> {
        let Some((words, len)) = view.words(column) else {
            return self.spell(view.field(column), encoding, texts);
        };
        let cell = Short { words, len };
        let place = cell.place();
        match self.lately.get(place) {
            Some(lately) if lately.cell == cell => Ok(lately.number),
            _ => {
                let number = self.spell(view.field(column), encoding, texts)?;
                if let Some(lately) = self.lately.get_mut(place) {
                    *lately = Remembered { cell, number };
                }
                Ok(number)
            }
        }
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

impl Short {
    /// Its place among the remembered ones.
    #[inline]
    fn place(&self) -> usize {
        let [first, second, third, fourth] = self.words;
        let mixed = first ^ second.rotate_left(23) ^ third.rotate_left(41) ^ fourth.rotate_left(11) ^ self.len as u64;
        // The fractional digits of the golden ratio spread what differs up to the highest bits.
        (mixed.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32) as usize % REMEMBERED
    }
}

#[cfg(test)]
mod tests {
    use super::Lexicon;
    use crate::domain::{Delimiter, Encoding};
    use crate::intake::records::{Batch, RecordReader};
    use crate::ledger::Texts;

    /// The numbers of the first column's cells.
    fn numbers(file: &str) -> (Vec<u32>, Texts) {
        let (mut lexicon, mut texts, mut numbers) = (Lexicon::default(), Texts::default(), Vec::new());
        let mut reader = RecordReader::new(Delimiter::Comma);
        let mut sink = |batch: &Batch<'_>| {
            for place in 0..batch.len() {
                numbers.push(lexicon.number((batch.view(place), 0), Encoding::Utf8, &mut texts).unwrap());
            }
        };
        reader.feed(file.as_bytes(), &mut sink).unwrap();
        reader.finish(&mut sink).unwrap();
        (numbers, texts)
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
}
