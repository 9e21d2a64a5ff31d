//! Which part of a partition each customer is in, and the sums of the parts. Two partitions against each other are
//! `cross`'s.

use super::facts::Facts;
use super::summary::Group;
use crate::domain::{Engagement, KlaviyoSegment, Level, Segment, Stage, Tier};

/// A part of a partition: a customer's label.
pub trait Label: Copy {
    /// The number of the part, from 0.
    fn part(self) -> usize;
}

/// Labels of our own enums are their places in `ALL`.
macro_rules! by_index {
    ($($label:ty),*) => { $(impl Label for $label {
        fn part(self) -> usize {
            self.index()
        }
    })* };
}
by_index!(Segment, Stage, Tier, Engagement, Level, KlaviyoSegment);

impl Label for u8 {
    fn part(self) -> usize {
        self.into()
    }
}

impl Label for u16 {
    fn part(self) -> usize {
        self.into()
    }
}

impl Label for u32 {
    fn part(self) -> usize {
        self as usize
    }
}

impl Label for Option<Tier> {
    /// The tiers in their order, then those without one.
    fn part(self) -> usize {
        self.map_or(Tier::ALL.len(), Tier::index)
    }
}

/// Why columns don't fit together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LabelsError {
    /// There are so many labels for so many customers.
    Length {
        /// The labels.
        labels: usize,
        /// The customers.
        customers: usize,
    },
    /// The label of the customer at this place is beyond the last part.
    NoSuchPart(usize),
}

/// The sums of each of `parts` parts, empty ones included; together they are the base, to the cent. One pass over the
/// customers.
///
/// ```
/// use regua_core::analysis::{facts::Facts, labels::sums, orders::{Order, Orders}};
/// use regua_core::domain::Day;
/// let order = |customer, cents| Order { customer, day: Day::MIN, cents };
/// let facts = Facts::of(&Orders::of(3, [order(0, 500), order(1, 300), order(2, 50)]).unwrap());
/// let sums = sums(&[1_u8, 0, 1], 3, &facts).unwrap();
/// assert_eq!(sums.iter().map(|group| group.revenue_cents).collect::<Vec<_>>(), [300, 550, 0]);
/// ```
///
/// # Errors
/// [`LabelsError`] where the columns don't fit together: nobody is left out in silence.
pub fn sums<L: Label>(labels: &[L], parts: usize, facts: &Facts) -> Result<Vec<Group>, LabelsError> {
    check_length(labels.len(), facts.customers())?;
    let mut sums = vec![Group::default(); parts];
    for (place, (label, group)) in labels.iter().zip(facts.groups()).enumerate() {
        sums.get_mut(label.part()).ok_or(LabelsError::NoSuchPart(place))?.add(group);
    }
    Ok(sums)
}

/// One label for each customer, or an error.
pub(super) fn check_length(labels: usize, customers: usize) -> Result<(), LabelsError> {
    if labels == customers { Ok(()) } else { Err(LabelsError::Length { labels, customers }) }
}

/// The labels of a base from those of some of its customers, given by their places; all others get `rest`. One pass.
///
/// ```
/// use regua_core::analysis::labels::spread;
/// assert_eq!(spread(&[0, 3], &[7_u8, 8], 4, 0), Ok(vec![7, 0, 0, 8]));
/// ```
///
/// # Errors
/// [`LabelsError`] where there is not one label for each place, or a place is beyond the base.
pub fn spread<L: Label>(places: &[u32], labels: &[L], customers: usize, rest: L) -> Result<Vec<L>, LabelsError> {
    check_length(labels.len(), places.len())?;
    let mut spread = vec![rest; customers];
    for (&place, &label) in places.iter().zip(labels) {
        *spread.get_mut(place as usize).ok_or(LabelsError::NoSuchPart(place as usize))? = label;
    }
    Ok(spread)
}

#[cfg(test)]
mod tests {
    use super::{LabelsError, spread, sums};
    use crate::analysis::facts::Facts;
    use crate::analysis::orders::Orders;

    #[test]
    fn columns_that_do_not_fit() {
        let facts = Facts::of(&Orders::of(2, []).unwrap());
        assert_eq!(sums(&[0_u8], 1, &facts), Err(LabelsError::Length { labels: 1, customers: 2 }));
        assert_eq!(sums(&[0_u16, 1], 1, &facts), Err(LabelsError::NoSuchPart(1)));
        assert_eq!(spread(&[0], &[0_u8, 1], 2, 0), Err(LabelsError::Length { labels: 2, customers: 1 }));
        assert_eq!(spread(&[2], &[1_u8], 2, 0), Err(LabelsError::NoSuchPart(2)));
    }
}
