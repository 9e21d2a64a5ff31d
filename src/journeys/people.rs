//! What réguas ask of a base: columns, each with one entry for each customer, and what they come to on a day. Who holds
//! them is `engine`'s; what happens on the days is the neighbours'.

use crate::analysis::borders::Borders;
use crate::analysis::labels::LabelsError;
use crate::analysis::lifecycle::stage_of;
use crate::analysis::orders::Orders;
use crate::audience::{Bits, Population};
use crate::domain::{Birthday, Channel, Day, LeapDayRule, NumberFact, Stage, Thresholds};

/// No day.
const NEVER: i32 = i32::MIN;

/// A row of [`ByRecency`] that is none: time alone does not move the customer.
pub const NO_ROW: u16 = u16::MAX;

/// A partition through which the days since the last order lead a customer, whatever else stays: segments with fixed cuts of
/// R. Where the cuts follow ranks, everybody ages alike, and nobody moves.
///
/// ```
/// use regua_core::journeys::ByRecency;
/// // Up to 29 days, 30 to 89, 90 and more; the second row is of those who buy often.
/// let by = ByRecency { from_days: &[30, 90], row: &[1], parts: &[2, 5, 9, 0, 1, 6] };
/// assert_eq!([0, 29, 30, 90, 400].map(|days| by.part(0, days)), [0, 0, 1, 6, 6].map(Some));
/// assert_eq!(by.part(1, 0), None);
/// ```
#[derive(Debug, Clone, Copy)]
pub struct ByRecency<'a> {
    /// The first recency in days of each band after the first, ascending.
    pub from_days: &'a [u32],
    /// The row of each customer, or [`NO_ROW`]; customers beyond the end have none.
    pub row: &'a [u16],
    /// The part of each band, row after row.
    pub parts: &'a [u16],
}

impl ByRecency<'_> {
    /// The part of a customer so many days after the last order.
    #[must_use]
    pub fn part(&self, customer: usize, recency_days: i32) -> Option<u16> {
        let row = self.row.get(customer).copied().filter(|row| *row != NO_ROW)?;
        // There are few bands: to count is faster than to search.
        let recency_days = u32::try_from(recency_days).unwrap_or_default();
        let band = self.from_days.iter().filter(|from| **from <= recency_days).count();
        self.parts.get(usize::from(row) * (self.from_days.len() + 1) + band).copied()
    }
}

/// Days of each customer, in any number.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Dates {
    starts: Vec<u32>,
    days: Vec<i32>,
}

impl Dates {
    /// Of so many customers, from pairs of a place and a day in any order; places beyond the last are left out.
    ///
    /// ```
    /// use regua_core::domain::Day;
    /// use regua_core::journeys::Dates;
    /// let day = |number| Day::from_number(number).unwrap();
    /// let dates = Dates::of(3, vec![(2, day(9)), (0, day(5)), (2, day(7))]);
    /// assert_eq!([0, 1, 2, 3].map(|place| dates.of_customer(place)), [&[5][..], &[], &[7, 9], &[]]);
    /// ```
    #[must_use]
    pub fn of(customers: u32, mut pairs: Vec<(u32, Day)>) -> Dates {
        pairs.retain(|(customer, _)| *customer < customers);
        pairs.sort_unstable();
        let mut starts = vec![0];
        for customer in 0..customers {
            let from = starts.last().map_or(0, |start| *start as usize);
            let own = pairs.iter().skip(from).take_while(|(of, _)| *of == customer).count();
            starts.push((from + own) as u32);
        }
        Dates { starts, days: pairs.into_iter().map(|(_, day)| day.number()).collect() }
    }

    /// The days of a customer as [`Day::number`], ascending; none beyond the last.
    #[must_use]
    pub fn of_customer(&self, customer: usize) -> &[i32] {
        let ends = self.starts.get(customer).zip(self.starts.get(customer + 1));
        ends.and_then(|(from, to)| self.days.get(*from as usize..*to as usize)).unwrap_or_default()
    }
}

/// What the base tells of coupons.
#[derive(Debug, Clone, Copy)]
pub struct Coupons<'a> {
    /// The last day of each coupon that was not used by the reference date.
    pub expiries: &'a Dates,
    /// The days on which coupons were used.
    pub redeemed: &'a Dates,
}

/// What the base tells. Orders after the reference date are lived through: there are none in a dry run, and what really
/// happened in a back-test.
#[derive(Clone, Copy)]
pub struct Columns<'a> {
    /// What conditions ask, on the reference date.
    pub population: &'a dyn Population,
    /// The orders in use; of customers beyond the last there are none.
    pub orders: &'a Orders,
    /// The borders of the stages.
    pub borders: &'a Borders,
    /// How time leads through the segments; `None` where it does not.
    pub segments: Option<ByRecency<'a>>,
    /// A digest of each customer's key: see [`super::key_digest`].
    pub digests: &'a [u64],
    /// Who may be spoken to by each channel, in the order of [`Channel::ALL`]; `None` where nothing is asked of anybody, and
    /// nobody is held back for it.
    pub consenting: [Option<&'a Bits>; Channel::ALL.len()],
    /// The suppression list.
    pub suppressed: Option<&'a Bits>,
    /// The coupons.
    pub coupons: Option<Coupons<'a>>,
    /// Days after the last purchase up to the reference date on which what was bought on it is used up, as far as its products
    /// tell; 0 where they do not. The column may end before the last customer.
    pub replenished: &'a [u32],
    /// When customers opted out; the column may end before the last of them.
    pub opted_out: &'a [Option<Day>],
    /// The day from which each customer is known, which lets nobody in before; the column may end before the last of them, and
    /// is empty where all are known from the start.
    pub known_from: &'a [Day],
}

/// A base that réguas are tried on.
#[derive(Clone)]
pub struct People<'a> {
    pub(super) columns: Columns<'a>,
    pub(super) reference: i32,
    /// Of each customer the last order, or [`NEVER`].
    newest: Vec<i32>,
    /// Days after an order to the expected next; 0 where that is not known.
    gap: Vec<i32>,
    birthdays: &'a [Option<Birthday>],
    leap: LeapDayRule,
}

impl<'a> People<'a> {
    /// One pass over the customers.
    ///
    /// # Errors
    /// [`LabelsError::Length`] for orders, digests or borders of another base.
    pub fn of(columns: Columns<'a>) -> Result<People<'a>, LabelsError> {
        let customers = columns.population.customers();
        let own_borders = match columns.borders {
            Borders::Fixed(_) => customers,
            Borders::Own(own) => own.len(),
        };
        // Who never bought need not be among the orders.
        for labels in [columns.digests.len(), columns.orders.customers().max(customers), own_borders] {
            if labels != customers {
                return Err(LabelsError::Length { labels, customers });
            }
        }
        let reference = columns.population.reference().number();
        let newest = columns.orders.histories().map(|history| history.days.last().map_or(NEVER, |day| day.number()));
        let (birthdays, leap) = columns.population.birthdays().unwrap_or_default();
        let mut people = People { columns, reference, newest: newest.collect(), gap: Vec::new(), birthdays, leap };
        people.newest.resize(customers, NEVER);
        let to_next = columns.population.number(NumberFact::DaysToNextOrder);
        let gap = |customer: usize| {
            let to_next = to_next.and_then(|column| column.value(customer))?;
            let last = people.last_purchase(customer, reference)?;
            i32::try_from(i64::from(reference) + to_next - i64::from(last)).ok().filter(|gap| *gap > 0)
        };
        people.gap = (0..customers).map(|customer| gap(customer).unwrap_or_default()).collect();
        Ok(people)
    }

    /// How many customers there are.
    #[must_use]
    pub fn customers(&self) -> usize {
        self.newest.len()
    }

    /// The purchase days of a customer, with a day for each order.
    pub(super) fn purchases(&self, customer: usize) -> &'a [Day] {
        self.columns.orders.history(customer).map_or(&[], |history| history.days)
    }

    /// The last purchase day up to a day.
    pub(super) fn last_purchase(&self, customer: usize, on: i32) -> Option<i32> {
        let newest = self.newest.get(customer).copied().unwrap_or(NEVER);
        if newest <= on {
            return (newest != NEVER).then_some(newest);
        }
        let days = self.purchases(customer);
        let known = days.partition_point(|day| day.number() <= on);
        days.get(known.checked_sub(1)?).map(|day| day.number())
    }

    /// The first purchase day after a day.
    pub(super) fn next_purchase(&self, customer: usize, after: i32) -> Option<i32> {
        if self.newest.get(customer).is_none_or(|newest| *newest <= after) {
            return None;
        }
        let days = self.purchases(customer);
        days.get(days.partition_point(|day| day.number() <= after)).map(|day| day.number())
    }

    /// Days after an order to the expected next.
    pub(super) fn gap(&self, customer: usize) -> Option<i32> {
        self.gap.get(customer).copied().filter(|gap| *gap > 0)
    }

    /// Days after a purchase to the expected next: by the products where they are known, else the customer's or the base's.
    pub(super) fn expected_after(&self, customer: usize, purchase: i32) -> Option<i32> {
        let by_product = self.columns.replenished.get(customer).copied().filter(|days| *days > 0);
        let is_last = || self.last_purchase(customer, self.reference) == Some(purchase);
        let by_product = by_product.filter(|_| is_last()).and_then(|days| i32::try_from(days).ok());
        by_product.or_else(|| self.gap(customer))
    }

    /// The borders of a customer's stages.
    pub(super) fn thresholds(&self, customer: usize) -> Thresholds {
        self.columns.borders.of_customer(customer).unwrap_or_default()
    }

    /// The stage of a customer on a day.
    pub(super) fn stage(&self, customer: usize, on: i32) -> Stage {
        let Some(last) = self.last_purchase(customer, on) else { return Stage::Acquisition };
        let limits = self.thresholds(customer);
        // How many orders there are makes a difference only inside.
        match stage_of(on - last, 1, &limits) {
            Stage::Trial => match self.purchases(customer) {
                [_, second, ..] if second.number() <= on => Stage::Maintenance,
                [] | [_, ..] => Stage::Trial,
            },
            other @ (Stage::Acquisition | Stage::Maintenance | Stage::Retention | Stage::Recovery) => other,
        }
    }

    /// The segment of a customer on a day, where time leads through the segments.
    pub(super) fn segment(&self, customer: usize, on: i32) -> Option<u16> {
        let last = self.last_purchase(customer, on)?;
        self.columns.segments.as_ref()?.part(customer, on - last)
    }

    pub(super) fn birthday(&self, customer: usize) -> Option<Birthday> {
        self.birthdays.get(customer).copied().flatten()
    }

    /// When a 29 February is kept.
    pub(super) fn leap(&self) -> LeapDayRule {
        self.leap
    }

    /// The day from which a customer is known.
    pub(super) fn known_from(&self, customer: usize) -> i32 {
        self.columns.known_from.get(customer).map_or(i32::MIN, |day| day.number())
    }

    /// The day on which a customer opted out, if it is after a day.
    pub(super) fn opted_out_day(&self, customer: usize, after: i32) -> Option<i32> {
        let day = self.columns.opted_out.get(customer).copied().flatten();
        day.map(Day::number).filter(|day| after < *day)
    }

    /// Whether a customer used a coupon after a day, and up to another; by the purchases where nothing is told of coupons.
    pub(super) fn used_coupon(&self, customer: usize, after: i32, on: i32) -> bool {
        match self.columns.coupons {
            None => self.next_purchase(customer, after).is_some_and(|day| day <= on),
            Some(coupons) => {
                let days = coupons.redeemed.of_customer(customer);
                days.get(days.partition_point(|day| *day <= after)).is_some_and(|day| *day <= on)
            }
        }
    }
}
