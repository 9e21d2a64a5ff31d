//! The few distinct values of a column such as the status, each kept once. What they mean is `words`'s.

/// Distinct values and how often each occurs, in the order of their first row.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    values: Vec<(Vec<u8>, u64)>,
    /// Where the last one was found: columns repeat themselves.
    last: usize,
}

impl Vocabulary {
    /// The most distinct values that a column of this sort may have.
    pub(super) const MOST: usize = 200;

    /// Counts a value and gives its place, or `None` when it would be one too many.
    pub(super) fn count(&mut self, value: &[u8]) -> Option<usize> {
        let same = |(known, _): &(Vec<u8>, u64)| known == value;
        if !self.values.get(self.last).is_some_and(same) {
            self.last = match self.values.iter().position(same) {
                Some(place) => place,
                None if self.values.len() == Self::MOST => return None,
                None => {
                    self.values.push((value.to_vec(), 0));
                    self.values.len() - 1
                }
            };
        }
        if let Some((_, rows)) = self.values.get_mut(self.last) {
            *rows += 1;
        }
        Some(self.last)
    }

    /// The values with their rows.
    pub(super) fn values(&self) -> &[(Vec<u8>, u64)] {
        &self.values
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_keep_the_place_of_their_first_row() {
        let mut words = Vocabulary::default();
        let places: Vec<_> = ["pago", "pago", "cancelado", "pago", ""].map(|word| words.count(word.as_bytes())).into();
        assert_eq!(places, [Some(0), Some(0), Some(1), Some(0), Some(2)]);
        assert_eq!(words.values().iter().map(|(_, rows)| *rows).collect::<Vec<_>>(), [3, 1, 1]);
    }

    #[test]
    fn a_column_of_too_many_values_is_none_of_these() {
        let mut words = Vocabulary::default();
        for n in 0..Vocabulary::MOST {
            assert_eq!(words.count(n.to_string().as_bytes()), Some(n));
        }
        assert_eq!(words.count(b"one more"), None);
        assert_eq!(words.count(b"0"), Some(0));
    }
}
