//! The orders in use as columns: for each customer a run of days and net cents, in day order. Which orders are in use is
//! the ledger's business; what follows from them is that of the neighbours.

use crate::domain::Day;

/// The most that the amounts of one customer's orders, refunds turned positive, may come to: as much as the ledger lets
/// through, so that no sum over some of them leaves `i64`.
const MOST_CENTS: u128 = i64::MAX as u128 / 4;

/// One order in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Order {
    /// The customer's place, from 0.
    pub customer: u32,
    /// The day of the purchase.
    pub day: Day,
    /// What it came to, net of refunds.
    pub cents: i64,
}

/// The orders of a base. Each customer's lie together in day order, orders of one day by their cents, so that nothing that is
/// computed from them depends on the order of rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Orders {
    /// Where each customer's orders start, and where the last one's end: one entry more than there are customers.
    starts: Vec<u32>,
    days: Vec<Day>,
    cents: Vec<i64>,
}

/// The orders of one customer, in day order; both columns are equally long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct History<'a> {
    /// The day of each.
    pub days: &'a [Day],
    /// What each came to.
    pub cents: &'a [i64],
}

/// Why orders can't be put into columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OrdersError {
    /// The order at this place comes after those of a later customer.
    CustomerOutOfOrder(usize),
    /// The order at this place is of a customer beyond the last.
    NoSuchCustomer(usize),
    /// The orders of the customer at this place come to more than can be counted in cents.
    TooMuchMoney(usize),
    /// The browser gives no more memory, or there are over four thousand million orders.
    OutOfMemory,
}

impl Orders {
    /// Orders that come customer by customer, each customer's in any order, as the ledger holds them. Linear but for the
    /// sorting of each customer's own: 8 million orders take one pass and 96 MB. Customers without orders have empty runs.
    ///
    /// ```
    /// use regua_core::analysis::orders::{Order, Orders};
    /// use regua_core::domain::Day;
    /// let order = |customer, number, cents| Order { customer, day: Day::from_number(number).unwrap(), cents };
    /// let orders = Orders::of(3, [order(0, 19_002, 500), order(0, 19_000, 900), order(2, 19_001, 100)]).unwrap();
    /// assert_eq!((orders.customers(), orders.len()), (3, 3));
    /// assert_eq!(orders.history(0).map(|history| history.cents), Some([900, 500].as_slice()));
    /// assert_eq!(orders.history(1).map(|history| history.cents.len()), Some(0));
    /// ```
    ///
    /// # Errors
    /// [`OrdersError`] for the first order that does not fit.
    pub fn of(customers: u32, orders: impl IntoIterator<Item = Order>) -> Result<Orders, OrdersError> {
        let orders = orders.into_iter();
        let mut builder = OrdersBuilder::new(customers, orders.size_hint().0)?;
        for order in orders {
            builder.push(order)?;
        }
        builder.finish()
    }

    /// How many customers there are, those without orders included.
    #[must_use]
    pub fn customers(&self) -> usize {
        self.starts.len() - 1
    }

    /// How many orders there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.days.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.days.is_empty()
    }

    /// The orders of a customer; `None` beyond the last.
    #[must_use]
    pub fn history(&self, customer: usize) -> Option<History<'_>> {
        let (start, end) = (*self.starts.get(customer)?, *self.starts.get(customer + 1)?);
        self.run(start, end)
    }

    /// The orders of each customer, in their order.
    pub fn histories(&self) -> impl Iterator<Item = History<'_>> {
        let ends = self.starts.iter().skip(1);
        self.starts.iter().zip(ends).filter_map(|(&start, &end)| self.run(start, end))
    }

    fn run(&self, start: u32, end: u32) -> Option<History<'_>> {
        let run = start as usize..end as usize;
        Some(History { days: self.days.get(run.clone())?, cents: self.cents.get(run)? })
    }

    /// The days of the first order of all and of the last; `None` without orders. One step for each customer.
    #[must_use]
    pub fn span(&self) -> Option<(Day, Day)> {
        let ends = |history: History<'_>| Some((*history.days.first()?, *history.days.last()?));
        let wider = |(first, last): (Day, Day), (from, to): (Day, Day)| (first.min(from), last.max(to));
        self.histories().filter_map(ends).reduce(wider)
    }

    /// The days of all orders, customer by customer.
    #[must_use]
    pub fn days(&self) -> &[Day] {
        &self.days
    }

    /// What all orders came to, customer by customer.
    #[must_use]
    pub fn cents(&self) -> &[i64] {
        &self.cents
    }
}

/// Orders on their way into columns, for those who meet them one by one.
#[derive(Debug)]
pub struct OrdersBuilder {
    built: Orders,
    customers: usize,
    scratch: Vec<(Day, i64)>,
}

impl OrdersBuilder {
    /// Makes room for so many customers and orders.
    ///
    /// # Errors
    /// [`OrdersError::OutOfMemory`].
    pub fn new(customers: u32, orders: usize) -> Result<OrdersBuilder, OrdersError> {
        let mut built = Orders { starts: Vec::new(), days: Vec::new(), cents: Vec::new() };
        let customers = customers as usize;
        reserve(&mut built.starts, customers + 1)?;
        built.starts.push(0);
        reserve(&mut built.days, orders)?;
        reserve(&mut built.cents, orders)?;
        Ok(OrdersBuilder { built, customers, scratch: Vec::new() })
    }

    /// Takes the next order, of the customer of the last one or of a later one.
    ///
    /// # Errors
    /// [`OrdersError`] where it does not fit.
    #[inline]
    pub fn push(&mut self, order: Order) -> Result<(), OrdersError> {
        let customer = order.customer as usize;
        let current = self.built.starts.len() - 1;
        if customer != current {
            self.turn_to(customer)?;
        } else if customer >= self.customers {
            return Err(OrdersError::NoSuchCustomer(self.built.len()));
        }
        reserve(&mut self.built.days, 1)?;
        reserve(&mut self.built.cents, 1)?;
        self.built.days.push(order.day);
        self.built.cents.push(order.cents);
        Ok(())
    }

    /// Ends the runs of all customers before this one.
    fn turn_to(&mut self, customer: usize) -> Result<(), OrdersError> {
        let current = self.built.starts.len() - 1;
        if customer >= self.customers {
            return Err(OrdersError::NoSuchCustomer(self.built.len()));
        } else if customer < current {
            return Err(OrdersError::CustomerOutOfOrder(self.built.len()));
        }
        (current..customer).try_for_each(|_| self.close())
    }

    /// The columns.
    ///
    /// # Errors
    /// [`OrdersError`] for the last customers.
    pub fn finish(mut self) -> Result<Orders, OrdersError> {
        while self.built.customers() < self.customers {
            self.close()?;
        }
        Ok(self.built)
    }

    /// Ends the run of the customer at hand.
    fn close(&mut self) -> Result<(), OrdersError> {
        let built = &mut self.built;
        let start = built.starts.last().map_or(0, |&start| start as usize);
        let (days, cents) = (built.days.get_mut(start..), built.cents.get_mut(start..));
        if let (Some(days), Some(cents)) = (days, cents) {
            if cents.iter().map(|&cents| u128::from(cents.unsigned_abs())).sum::<u128>() > MOST_CENTS {
                return Err(OrdersError::TooMuchMoney(built.starts.len() - 1));
            }
            sort(days, cents, &mut self.scratch);
        }
        built.starts.push(u32::try_from(built.days.len()).map_err(|_| OrdersError::OutOfMemory)?);
        Ok(())
    }
}

impl History<'_> {
    /// What the orders came to together.
    #[must_use]
    pub fn net_cents(&self) -> i64 {
        // `Orders::of` keeps the sum of any of them far inside `i64`.
        self.cents.iter().sum()
    }

    /// The days between neighbouring purchase days, in day order: orders of one day are one purchase day, so that no gap
    /// is 0.
    pub fn gaps(&self) -> impl Iterator<Item = u32> {
        let later = self.days.iter().skip(1);
        self.days.iter().zip(later).filter_map(|(&day, &next)| match next.days_since(day) {
            0 => None,
            gap => Some(gap.unsigned_abs()),
        })
    }
}

/// Sorts the orders of one customer by day, those of one day by cents.
fn sort(days: &mut [Day], cents: &mut [i64], scratch: &mut Vec<(Day, i64)>) {
    if days.iter().zip(cents.iter()).is_sorted() {
        return;
    }
    scratch.clear();
    scratch.extend(days.iter().copied().zip(cents.iter().copied()));
    scratch.sort_unstable();
    for ((day, cents), &sorted) in days.iter_mut().zip(cents).zip(scratch.iter()) {
        (*day, *cents) = sorted;
    }
}

fn reserve<T>(column: &mut Vec<T>, more: usize) -> Result<(), OrdersError> {
    column.try_reserve(more).map_err(|_| OrdersError::OutOfMemory)
}

#[cfg(test)]
mod tests {
    use super::{Order, Orders, OrdersError};
    use crate::domain::Day;
    use proptest::prelude::{prop_assert_eq, proptest};

    fn order(customer: u32, day: i32, cents: i64) -> Order {
        Order { customer, day: Day::from_number(day).unwrap(), cents }
    }

    #[test]
    fn orders_that_do_not_fit() {
        let check = |customers, orders: &[u32], fault| {
            let orders = orders.iter().map(|&customer| order(customer, 0, 1));
            assert_eq!(Orders::of(customers, orders).err(), fault);
        };
        check(0, &[], None);
        check(3, &[], None);
        check(3, &[0, 0, 2], None);
        check(3, &[1, 0], Some(OrdersError::CustomerOutOfOrder(1)));
        check(3, &[0, 3], Some(OrdersError::NoSuchCustomer(1)));
        check(0, &[0], Some(OrdersError::NoSuchCustomer(0)));
        let (half, rest) = (i64::MAX / 8, i64::MAX / 4 - i64::MAX / 8);
        let worth = |cents: [i64; 2]| Orders::of(2, cents.map(|cents| order(1, 0, cents))).err();
        assert_eq!(worth([half, -rest]), None);
        assert_eq!(worth([half, -rest - 1]), Some(OrdersError::TooMuchMoney(1)));
        assert_eq!(worth([i64::MIN, i64::MAX]), Some(OrdersError::TooMuchMoney(1)));
    }

    #[test]
    fn gaps_are_between_purchase_days() {
        let check = |days: &[i32], gaps: &[u32]| {
            let orders = Orders::of(1, days.iter().map(|&day| order(0, day, 1))).unwrap();
            assert_eq!(orders.history(0).unwrap().gaps().collect::<Vec<_>>(), gaps);
        };
        check(&[], &[]);
        check(&[5], &[]);
        check(&[5, 5], &[]);
        check(&[9, 5, 5, 6], &[1, 3]);
    }

    proptest! {
        #[test]
        fn each_customer_has_their_own_in_day_order(
            rows in proptest::collection::vec((0..6_u32, 0..9, 0..4_i64), 0..40),
        ) {
            let mut by_customer = rows.clone();
            by_customer.sort_by_key(|row| row.0);
            let orders = Orders::of(7, by_customer.iter().map(|&(customer, day, cents)| order(customer, day, cents))).unwrap();
            prop_assert_eq!(orders.customers(), 7);
            for (customer, history) in orders.histories().enumerate() {
                let mut expected: Vec<(i32, i64)> = rows.iter()
                    .filter(|row| row.0 as usize == customer).map(|row| (row.1, row.2)).collect();
                expected.sort_unstable();
                let found: Vec<(i32, i64)> =
                    history.days.iter().map(|day| day.number()).zip(history.cents.iter().copied()).collect();
                prop_assert_eq!(found, expected);
                prop_assert_eq!(orders.history(customer), Some(history));
            }
        }
    }
}
