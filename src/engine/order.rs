//! The customers in order: sorted once for each column, and kept as long as nothing that the order follows from changes.
//! Which of them a query takes is `table`'s.

use super::analysed::Depth;
use super::base::{Analysed, Base};
use super::protocol::{Direction, SortBy};
use super::table::{at, is_of_values};

/// Keys that span fewer integers than this are counted, not sorted.
const COUNTED_SPAN: u64 = 1 << 16;

/// The orders that were asked for.
#[derive(Debug, Default)]
pub(super) struct Orderings {
    /// All places in the order of their customers' keys; made when first needed.
    by_key: Vec<u32>,
    last: Option<(SortBy, Direction, Vec<u32>)>,
}

impl Orderings {
    /// Forgets what other settings changed.
    pub(super) fn forget(&mut self, depth: Depth) {
        let stays = |sort: SortBy| match depth {
            Depth::Groups => is_of_values(sort),
            Depth::Values => false,
        };
        self.last = self.last.take().filter(|(sort, ..)| stays(*sort));
    }

    /// All places in this order; ties keep the order of the customers' keys.
    pub(super) fn ordered(&mut self, base: &Base, analysed: &Analysed, by: (SortBy, Direction)) -> &[u32] {
        if self.by_key.len() != analysed.len() {
            self.by_key = by_key(base, analysed);
        }
        if by == (SortBy::Customer, Direction::Ascending) {
            return &self.by_key;
        }
        if self.last.as_ref().is_none_or(|(sort, direction, _)| (*sort, *direction) != by) {
            let (sort, direction) = by;
            self.last = Some((sort, direction, self.sorted(base, analysed, by)));
        }
        self.last.as_ref().map(|(.., places)| places.as_slice()).unwrap_or_default()
    }

    fn sorted(&self, base: &Base, analysed: &Analysed, (sort, direction): (SortBy, Direction)) -> Vec<u32> {
        let buyers = &analysed.settled.buyers;
        let by = |key: &dyn Fn(usize) -> i64| {
            let keys = self.by_key.iter().map(|place| key(*place as usize)).collect();
            in_order(&self.by_key, keys, direction)
        };
        match sort {
            SortBy::Customer => {
                let mut places = self.by_key.clone();
                match direction {
                    Direction::Ascending => {}
                    Direction::Descending => places.reverse(),
                }
                places
            }
            // Who never bought comes after everybody: nothing is longer ago.
            SortBy::Recency => by(&|place| match buyers.orders.get(place) {
                Some(_) => at(&analysed.recency_days, place).into(),
                None => i64::from(i32::MAX),
            }),
            SortBy::Frequency => by(&|place| at(analysed.windowed.orders(buyers), place).into()),
            SortBy::Monetary => by(&|place| at(analysed.windowed.monetary_cents(buyers), place)),
            SortBy::Scores => by(&|place| {
                let [r, f, m] = analysed.scores(place).map(i64::from);
                r * 10_000 + f * 100 + m
            }),
            SortBy::Segment => by(&|place| at(&analysed.segments, place).into()),
            SortBy::Stage => by(&|place| analysed.stages().get(place).map_or(0, |stage| stage.index() as i64)),
            SortBy::Profile(column) => {
                let text = |place: &u32| {
                    let customer = analysed.customer(*place).unwrap_or(u32::MAX);
                    base.ledger.customers.text(customer, column as usize)
                };
                let mut places = self.by_key.clone();
                match direction {
                    Direction::Ascending => places.sort_by(|a, b| text(a).cmp(text(b))),
                    Direction::Descending => places.sort_by(|a, b| text(b).cmp(text(a))),
                }
                places
            }
        }
    }
}

/// The places by their keys, those of equal keys in the order in which they come.
fn in_order(places: &[u32], mut keys: Vec<i64>, direction: Direction) -> Vec<u32> {
    let (Some(&min), Some(&max)) = (keys.iter().min(), keys.iter().max()) else { return Vec::new() };
    // As distances from the best end, so that one sort serves both ways.
    let offset = |key: i64| match direction {
        Direction::Ascending => min.abs_diff(key),
        Direction::Descending => max.abs_diff(key),
    };
    if min.abs_diff(max) < COUNTED_SPAN {
        let mut starts = vec![0_u32; min.abs_diff(max) as usize + 2];
        let mut count = |place: u64| {
            if let Some(start) = starts.get_mut(place as usize + 1) {
                *start += 1;
            }
        };
        keys.iter().for_each(|key| count(offset(*key)));
        let mut next = 0;
        for start in &mut starts {
            next += *start;
            *start = next;
        }
        let mut ordered = vec![0; places.len()];
        for (place, key) in places.iter().zip(keys.drain(..)) {
            let Some(start) = starts.get_mut(offset(key) as usize) else { continue };
            if let Some(slot) = ordered.get_mut(*start as usize) {
                *slot = *place;
            }
            *start += 1;
        }
        return ordered;
    }
    // There are fewer customers than 2^32: see the ledger.
    let mut pairs: Vec<(u64, u32)> = keys.drain(..).map(offset).zip(0..).collect();
    pairs.sort_unstable();
    pairs.into_iter().map(|(_, rank)| at(places, rank as usize)).collect()
}

/// All places in the order of their customers' keys.
fn by_key(base: &Base, analysed: &Analysed) -> Vec<u32> {
    let customers = &base.ledger.customers;
    let key = |place: u32| analysed.customer(place).map(|number| customers.key(number).as_bytes()).unwrap_or_default();
    // Sixteen bytes beyond what all keys begin with (`CLI-000…`) decide most comparisons without touching the keys again.
    let shared = (1..analysed.len() as u32).fold(key(0).len(), |shared, place| {
        let same = key(0).iter().zip(key(place)).take(shared).take_while(|(a, b)| a == b);
        same.count()
    });
    let mut order: Vec<(u128, u32)> = (0..analysed.len() as u32)
        .map(|place| {
            let mut first = [0; 16];
            key(place).iter().skip(shared).zip(&mut first).for_each(|(from, to)| *to = *from);
            (u128::from_be_bytes(first), place)
        })
        .collect();
    order.sort_unstable_by(|(a, left), (b, right)| a.cmp(b).then_with(|| key(*left).cmp(key(*right))));
    order.into_iter().map(|(_, place)| place).collect()
}

#[cfg(test)]
mod tests {
    use super::in_order;
    use crate::engine::protocol::Direction;
    use proptest::prelude::{any, prop_assert_eq, prop_oneof, proptest};

    proptest! {
        #[test]
        fn equal_keys_keep_their_order(keys in proptest::collection::vec(prop_oneof![-3..3_i64, any::<i64>()], 0..40)) {
            let places: Vec<u32> = (0..keys.len() as u32).map(|place| place * 7).collect();
            for direction in [Direction::Ascending, Direction::Descending] {
                for keys in [keys.clone(), keys.iter().map(|key| key % 9).collect()] {
                    let mut expected: Vec<(i64, u32)> = keys.iter().copied().zip(places.iter().copied()).collect();
                    match direction {
                        Direction::Ascending => expected.sort_by_key(|(key, _)| *key),
                        Direction::Descending => expected.sort_by_key(|(key, _)| std::cmp::Reverse(*key)),
                    }
                    let expected: Vec<u32> = expected.into_iter().map(|(_, place)| place).collect();
                    prop_assert_eq!(in_order(&places, keys, direction), expected);
                }
            }
        }
    }
}
