//! Lists that grow without ever being copied as a whole: in pieces, all but the first of one size. What is in them is the caller's.

use super::OutOfMemory;

/// Items of a piece.
const EACH: usize = 4096;
/// Bytes of a piece of texts; a longer text has a piece of its own.
const TEXT_BYTES: usize = 1 << 16;

/// A list of items of one size.
#[derive(Debug)]
pub(super) struct Pieces<T>(Vec<Vec<T>>);

impl<T> Default for Pieces<T> {
    fn default() -> Self {
        Pieces(Vec::new())
    }
}

impl<T> Pieces<T> {
    /// How many items there are.
    pub(super) fn len(&self) -> usize {
        self.0.last().map_or(0, |last| (self.0.len() - 1) * EACH + last.len())
    }

    /// The item at a place.
    #[inline]
    pub(super) fn get(&self, place: usize) -> Option<&T> {
        self.0.get(place / EACH)?.get(place % EACH)
    }

    /// The item at a place, to be changed.
    #[inline]
    pub(super) fn get_mut(&mut self, place: usize) -> Option<&mut T> {
        self.0.get_mut(place / EACH)?.get_mut(place % EACH)
    }

    /// All items, piece by piece.
    pub(super) fn pieces(&self) -> impl Iterator<Item = &[T]> {
        self.0.iter().map(Vec::as_slice)
    }

    /// All items, to be changed.
    pub(super) fn iter_mut(&mut self) -> impl Iterator<Item = &mut T> {
        self.0.iter_mut().flatten()
    }

    /// Adds an item at the end.
    ///
    /// # Errors
    /// [`OutOfMemory`] when there is no room for it.
    #[inline]
    pub(super) fn push(&mut self, item: T) -> Result<(), OutOfMemory> {
        if self.0.last().is_none_or(|last| last.len() == last.capacity() || last.len() == EACH) {
            self.make_room()?;
        }
        if let Some(last) = self.0.last_mut() {
            last.push(item);
        }
        Ok(())
    }

    /// The first piece grows from nothing: most lists are short.
    #[cold]
    fn make_room(&mut self) -> Result<(), OutOfMemory> {
        match self.0.as_mut_slice() {
            [only] if only.len() < EACH => {
                let more = only.len().min(EACH - only.len());
                only.try_reserve_exact(more).map_err(|_| OutOfMemory)
            }
            pieces => {
                let mut piece = Vec::new();
                let room = if pieces.is_empty() { 16 } else { EACH };
                piece.try_reserve_exact(room).map_err(|_| OutOfMemory)?;
                self.0.try_reserve(1).map_err(|_| OutOfMemory)?;
                self.0.push(piece);
                Ok(())
            }
        }
    }
}

/// Texts, end to end.
#[derive(Debug, Default)]
pub(super) struct Arena(Vec<Vec<u8>>);

impl Arena {
    /// The text of so many bytes at a place that [`Arena::push`] gave.
    #[inline]
    pub(super) fn get(&self, place: u32, len: usize) -> Option<&[u8]> {
        let (piece, from) = (place as usize / TEXT_BYTES, place as usize % TEXT_BYTES);
        self.0.get(piece)?.get(from..from + len)
    }

    /// Adds a text, and tells its place.
    ///
    /// # Errors
    /// [`OutOfMemory`] when there is no room for it, and beyond 4 GiB.
    #[inline]
    pub(super) fn push(&mut self, text: &[u8]) -> Result<u32, OutOfMemory> {
        let has_room = |last: &Vec<u8>| last.len() < TEXT_BYTES && last.capacity() - last.len() >= text.len();
        if !self.0.last().is_some_and(has_room) {
            self.make_room(text.len())?;
        }
        let Some((last, before)) = self.0.split_last_mut() else { return Err(OutOfMemory) };
        let place = u32::try_from(before.len() * TEXT_BYTES + last.len()).map_err(|_| OutOfMemory)?;
        last.extend_from_slice(text);
        Ok(place)
    }

    #[cold]
    fn make_room(&mut self, len: usize) -> Result<(), OutOfMemory> {
        let last = self.0.last().map_or(0, Vec::len);
        match self.0.as_mut_slice() {
            // As of lists, the first piece grows from nothing.
            [only] if last + len <= TEXT_BYTES && last < TEXT_BYTES => {
                let more = last.max(len).max(64).min(TEXT_BYTES - last);
                only.try_reserve_exact(more).map_err(|_| OutOfMemory)
            }
            pieces => {
                let mut piece = Vec::new();
                let room = if pieces.is_empty() { len.max(64) } else { len.max(TEXT_BYTES) };
                piece.try_reserve_exact(room).map_err(|_| OutOfMemory)?;
                self.0.try_reserve(1).map_err(|_| OutOfMemory)?;
                self.0.push(piece);
                Ok(())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_stay_where_they_were_put() {
        let mut pieces = Pieces::default();
        for number in 0..3 * EACH + 5 {
            assert_eq!(pieces.len(), number);
            pieces.push(number).unwrap();
        }
        assert!((0..3 * EACH + 5).all(|number| pieces.get(number) == Some(&number)));
        assert_eq!(pieces.get(3 * EACH + 5), None);
        pieces.iter_mut().for_each(|item| *item += 1);
        *pieces.get_mut(EACH).unwrap() = 0;
        assert_eq!(pieces.pieces().flatten().filter(|item| **item == 0).count(), 1);
        assert!(pieces.0.iter().all(|piece| piece.capacity() <= EACH));
    }

    #[test]
    fn texts_stay_where_they_were_put_whatever_their_length() {
        let lens =
            [0, 1, 63, 64, 65, 500, TEXT_BYTES - 700, 6, 1, TEXT_BYTES - 1, 2, TEXT_BYTES, 1, 3 * TEXT_BYTES, 0, 9];
        let text = |place: usize| vec![b'a' + place as u8; lens[place % lens.len()]];
        let mut arena = Arena::default();
        let places: Vec<u32> = (0..20).map(|place| arena.push(&text(place)).unwrap()).collect();
        for (number, place) in places.iter().enumerate() {
            let expected = text(number);
            assert_eq!(arena.get(*place, expected.len()), Some(expected.as_slice()), "{number}");
        }
        assert_eq!(arena.get(u32::MAX, 1), None);
    }
}
