//! Things that customers have several of, as one column: each customer's lie together. What the things are is `dossier`'s.

use super::OutOfMemory;

/// The things of each customer, in an order of their own.
#[derive(Debug)]
pub(super) struct Runs<T> {
    /// Where each customer's start, and where the last one's end; empty where nobody has any.
    starts: Vec<u32>,
    things: Vec<T>,
}

impl<T> Default for Runs<T> {
    fn default() -> Self {
        Runs { starts: Vec::new(), things: Vec::new() }
    }
}

impl<T: Copy + Ord> Runs<T> {
    /// The things of customers, each customer's ascending, however they come.
    pub(super) fn of(customers: usize, things: Vec<(u32, T)>) -> Result<Runs<T>, OutOfMemory> {
        Runs::in_order(customers, &things, |thing| *thing)
    }
}

impl<T: Copy> Runs<T> {
    /// The things of customers, each customer's ascending by a key; equal ones in the order in which they come. Two passes and the
    /// sorting of each customer's own.
    pub(super) fn in_order<K: Ord>(
        customers: usize,
        things: &[(u32, T)],
        key: impl Fn(&T) -> K,
    ) -> Result<Runs<T>, OutOfMemory> {
        let Some((_, any)) = things.first() else { return Ok(Runs::default()) };
        let mut starts = vec![0_u32; customers + 1];
        for (customer, _) in things {
            if let Some(count) = starts.get_mut(*customer as usize) {
                *count += 1;
            }
        }
        let mut end = 0;
        for start in &mut starts {
            (*start, end) = (end, end + *start);
        }
        let mut sorted = Vec::new();
        sorted.try_reserve_exact(end as usize).map_err(|_| OutOfMemory)?;
        sorted.resize(end as usize, *any);
        let mut next = starts.clone();
        for (customer, thing) in things {
            if let Some(at) = next.get_mut(*customer as usize) {
                if let Some(slot) = sorted.get_mut(*at as usize) {
                    *slot = *thing;
                }
                *at += 1;
            }
        }
        let mut runs = Runs { starts, things: sorted };
        for customer in 0..customers as u32 {
            let (from, to) = runs.span(customer);
            if let Some(own) = runs.things.get_mut(from..to) {
                own.sort_by_key(&key);
            }
        }
        Ok(runs)
    }

    fn span(&self, customer: u32) -> (usize, usize) {
        let place = customer as usize;
        let ends = self.starts.get(place).zip(self.starts.get(place + 1));
        ends.map_or((0, 0), |(from, to)| (*from as usize, *to as usize))
    }

    /// The things of a customer.
    pub(super) fn of_customer(&self, customer: u32) -> &[T] {
        let (from, to) = self.span(customer);
        self.things.get(from..to).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::Runs;
    use proptest::prelude::{prop_assert_eq, proptest};

    proptest! {
        #[test]
        fn each_customer_has_their_own_in_order(things in proptest::collection::vec((0_u32..5, 0_u32..9), 0..40)) {
            let runs = Runs::of(5, things.clone()).unwrap();
            for customer in 0..6 {
                let mut own: Vec<u32> = things.iter().filter(|thing| thing.0 == customer).map(|thing| thing.1).collect();
                own.sort_unstable();
                prop_assert_eq!(runs.of_customer(customer), own);
            }
        }
    }
}
