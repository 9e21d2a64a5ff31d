//! Dice that fall the same way on every machine: splitmix64 with a fixed seed, whole numbers only. Nothing here reads a
//! clock or the system's randomness.

/// The state of the dice.
pub(super) struct Dice(u64);

impl Dice {
    pub(super) fn new(seed: u64) -> Dice {
        Dice(seed)
    }

    /// The next 64 bits (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014).
    fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 to one below `end`; 0 when `end` is 0. The bias of at most `end` in 2^64 is of no account here.
    pub(super) fn below(&mut self, end: u64) -> u64 {
        let (_low, high) = self.bits().carrying_mul(end, 0);
        high
    }

    /// A number from `first` to `last`, both included; `first` when they are the wrong way round.
    pub(super) fn between(&mut self, first: i64, last: i64) -> i64 {
        let choices = u64::try_from(last - first + 1).unwrap_or(0);
        first + i64::try_from(self.below(choices)).unwrap_or(0)
    }

    /// True in `permille` of 1000 throws.
    pub(super) fn chance(&mut self, permille: u64) -> bool {
        self.below(1000) < permille
    }

    /// One of `choices`, each as often as its weight says; the last one when the weights are all 0.
    pub(super) fn pick<T: Copy, const N: usize>(&mut self, choices: &[(u64, T); N]) -> T {
        const { assert!(N > 0, "nothing to pick from") };
        self.pick_from(choices, choices[0].1)
    }

    /// One instance for tables of any length.
    fn pick_from<T: Copy>(&mut self, choices: &[(u64, T)], first: T) -> T {
        let mut left = self.below(choices.iter().map(|(weight, _)| weight).sum());
        let mut picked = first;
        for &(weight, choice) in choices {
            picked = choice;
            if left < weight {
                break;
            }
            left -= weight;
        }
        picked
    }
}

#[cfg(test)]
mod tests {
    use super::Dice;

    #[test]
    fn the_published_sequence() {
        let mut dice = Dice::new(1_234_567);
        let expected = [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423];
        assert_eq!([dice.bits(), dice.bits(), dice.bits()], expected);
    }

    #[test]
    fn throws_stay_in_their_bounds() {
        let mut dice = Dice::new(1);
        for _ in 0..10_000 {
            assert!(dice.below(7) < 7);
            assert!((-3..=3).contains(&dice.between(-3, 3)));
        }
        assert_eq!(dice.below(0), 0);
        assert_eq!(dice.between(5, 4), 5);
        let heads = (0..10_000).filter(|_| dice.pick(&[(1, 'a'), (3, 'b')]) == 'a').count();
        assert!((2_300..2_700).contains(&heads), "{heads}");
    }
}
