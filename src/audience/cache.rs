//! The sets of tests that were evaluated already, so that a keystroke evaluates what it changed. They are worth nothing
//! once the base or what follows from the settings changes: whoever holds them forgets them then.

use super::Bits;
use crate::domain::Test;
use std::rc::Rc;

/// Sets that are kept, the last used first; of a million customers one takes 125 kB.
const KEPT: usize = 128;

/// What tests came to.
#[derive(Debug, Default)]
pub struct Cache {
    sets: Vec<(Test, Rc<Bits>)>,
}

impl Cache {
    /// The set of a test: held, or made now.
    pub(super) fn get(&mut self, test: &Test, make: impl FnOnce() -> Bits) -> Rc<Bits> {
        let held = self.sets.iter().position(|(known, _)| known == test);
        let entry = match held {
            Some(place) => self.sets.remove(place),
            None => (test.clone(), Rc::new(make())),
        };
        let bits = Rc::clone(&entry.1);
        self.sets.insert(0, entry);
        self.sets.truncate(KEPT);
        bits
    }

    /// Forgets all.
    pub fn forget(&mut self) {
        self.sets.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::{Cache, KEPT};
    use crate::audience::Bits;
    use crate::domain::Test;

    #[test]
    fn the_last_used_stay() {
        let mut cache = Cache::default();
        let mut made = Vec::new();
        let mut ask = |cache: &mut Cache, number: u32| {
            cache.get(&Test::Audience(number), || {
                made.push(number);
                Bits::all(1)
            });
        };
        for number in 0..KEPT as u32 {
            ask(&mut cache, number);
        }
        ask(&mut cache, 0);
        ask(&mut cache, 1_000);
        ask(&mut cache, 0);
        ask(&mut cache, 1);
        cache.forget();
        ask(&mut cache, 0);
        assert_eq!(made.split_off(KEPT), [1_000, 1, 0]);
    }
}
