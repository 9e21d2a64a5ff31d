//! A set of places among the customers, one bit for each. What puts a place into it is `evaluate`'s.

/// Places in a word.
const WORD: usize = 64;

/// Some of the places `0..len`.
///
/// ```
/// use regua_core::audience::Bits;
/// let even = Bits::collect([4, 7, 10].into_iter(), |number| number % 2 == 0);
/// assert_eq!((even.count(), even.iter().collect::<Vec<_>>()), (2, vec![0, 2]));
/// assert_eq!(even.not().iter().collect::<Vec<_>>(), [1]);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Bits {
    /// Bits beyond `len` are 0.
    words: Vec<u64>,
    len: usize,
}

impl Bits {
    /// None of so many places.
    #[must_use]
    pub fn none(len: usize) -> Bits {
        Bits { words: vec![0; len.div_ceil(WORD)], len }
    }

    /// All of so many places.
    #[must_use]
    pub fn all(len: usize) -> Bits {
        Bits::none(len).not()
    }

    /// The places at which a column's value passes.
    #[must_use]
    pub fn collect<V>(values: impl ExactSizeIterator<Item = V>, passes: impl Fn(V) -> bool) -> Bits {
        let len = values.len();
        let mut words = Vec::with_capacity(len.div_ceil(WORD));
        let (mut word, mut filled) = (0, 0);
        for value in values {
            word |= u64::from(passes(value)) << filled;
            filled += 1;
            if filled == WORD {
                words.push(word);
                (word, filled) = (0, 0);
            }
        }
        if filled > 0 {
            words.push(word);
        }
        Bits { words, len }
    }

    /// How many places there are, in the set or not.
    #[must_use]
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether there are no places at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// How many places are in the set.
    #[must_use]
    pub fn count(&self) -> u64 {
        self.words.iter().map(|word| u64::from(word.count_ones())).sum()
    }

    /// Whether a place is in the set; places beyond the last are not.
    #[must_use]
    pub fn has(&self, place: usize) -> bool {
        self.words.get(place / WORD).is_some_and(|word| word >> (place % WORD) & 1 == 1)
    }

    /// Puts a place into the set; one beyond the last is left out.
    pub fn insert(&mut self, place: usize) {
        if place < self.len
            && let Some(word) = self.words.get_mut(place / WORD)
        {
            *word |= 1 << (place % WORD);
        }
    }

    /// Keeps the places that are in the other set too.
    pub fn and(&mut self, other: &Bits) {
        self.words.iter_mut().zip(&other.words).for_each(|(word, other)| *word &= other);
    }

    /// Takes in the places of the other set.
    pub fn or(&mut self, other: &Bits) {
        self.words.iter_mut().zip(&other.words).for_each(|(word, other)| *word |= other);
    }

    /// The same set among more places: none of the further ones is in it.
    #[must_use]
    pub fn stretched(mut self, len: usize) -> Bits {
        if len > self.len {
            self.words.resize(len.div_ceil(WORD), 0);
            self.len = len;
        }
        self
    }

    /// The places that are not in the set.
    #[must_use]
    #[expect(clippy::should_implement_trait, reason = "and, or, not: an operator would hide which of them copies")]
    pub fn not(mut self) -> Bits {
        self.words.iter_mut().for_each(|word| *word = !*word);
        let beyond = self.words.len() * WORD - self.len;
        if let Some(last) = self.words.last_mut() {
            *last &= u64::MAX >> beyond;
        }
        self
    }

    /// The places in the set, ascending.
    pub fn iter(&self) -> impl Iterator<Item = usize> {
        let starts = (0..).step_by(WORD);
        self.words.iter().zip(starts).flat_map(|(&word, start)| {
            let rest = |word: &u64| Some(*word & (*word - 1)).filter(|rest| *rest != 0);
            let words = std::iter::successors(Some(word).filter(|word| *word != 0), rest);
            words.map(move |word| start + word.trailing_zeros() as usize)
        })
    }
}

impl AsRef<Bits> for Bits {
    fn as_ref(&self) -> &Bits {
        self
    }
}

#[cfg(test)]
mod tests {
    use super::Bits;
    use proptest::prelude::{any, prop_assert_eq, proptest};

    fn of(members: &[bool]) -> Bits {
        Bits::collect(members.iter(), |member| *member)
    }

    proptest! {
        #[test]
        fn the_laws_of_sets(pairs in proptest::collection::vec(any::<(bool, bool)>(), 0..300)) {
            let (left, right): (Vec<bool>, Vec<bool>) = pairs.iter().copied().unzip();
            let joined = |join: fn(&mut Bits, &Bits)| { let mut bits = of(&left); join(&mut bits, &of(&right)); bits };
            let expected = |join: fn(bool, bool) -> bool| of(&pairs.iter().map(|(a, b)| join(*a, *b)).collect::<Vec<_>>());
            prop_assert_eq!(joined(Bits::and), expected(|a, b| a && b));
            prop_assert_eq!(joined(Bits::or), expected(|a, b| a || b));
            prop_assert_eq!(of(&left).not(), expected(|a, _| !a));
            let mut by_morgan = of(&left).not();
            by_morgan.or(&of(&right).not());
            prop_assert_eq!(joined(Bits::and).not(), by_morgan);
        }

        #[test]
        fn places_come_in_order(members in proptest::collection::vec(any::<bool>(), 0..300)) {
            let bits = of(&members);
            let places: Vec<usize> = (0..members.len()).filter(|place| members[*place]).collect();
            prop_assert_eq!(bits.count(), places.len() as u64);
            prop_assert_eq!(bits.iter().collect::<Vec<_>>(), &places[..]);
            let mut inserted = Bits::none(members.len());
            places.iter().for_each(|place| inserted.insert(*place));
            inserted.insert(members.len());
            prop_assert_eq!(&inserted, &bits);
            prop_assert_eq!((0..310).map(|place| bits.has(place)).filter(|has| *has).count(), places.len());
            prop_assert_eq!(Bits::all(members.len()).count(), members.len() as u64);
        }
    }
}
