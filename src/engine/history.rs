//! The orders in use, each with its day and its net: collected in a second pass over the lines, in slices or when first asked
//! for. What follows from them is `analysis`'s.

use super::base::Base;
use crate::analysis::orders::{Order, Orders, OrdersBuilder, OrdersError};
use crate::domain::{Day, Policy, SetAside};
use crate::ledger::{self, Settled, Witness};

/// Lines that are looked at in a slice: a few milliseconds.
const SLICE: usize = 200_000;

/// The orders that were collected so far, by the places of their buyers.
#[derive(Debug)]
pub(super) struct Collecting {
    clerk: Clerk,
    /// The partition of the lines that comes next.
    next: usize,
}

/// Writes the orders down as they are settled.
#[derive(Debug)]
struct Clerk {
    orders: Result<OrdersBuilder, OrdersError>,
    /// Number and place of the customer at hand.
    customer: Option<(u32, u32)>,
}

impl Witness for Clerk {
    fn line(&mut self, _row: u32, _reason: Option<SetAside>, _cents: i64) {}

    fn repeated(&mut self, _row: u32, _cents: i64) {}

    #[inline]
    fn order(&mut self, customer: u32, day: Day, cents: i64) {
        let place = match self.customer {
            Some((number, place)) if number == customer => place,
            Some((_, place)) => place + 1,
            None => 0,
        };
        self.customer = Some((customer, place));
        if let Ok(orders) = &mut self.orders
            && let Err(error) = orders.push(Order { customer: place, day, cents })
        {
            self.orders = Err(error);
        }
    }
}

impl Collecting {
    /// Before the first line of what was settled.
    pub(super) fn new(settled: &Settled) -> Collecting {
        let buyers = &settled.buyers;
        let orders = buyers.orders.iter().map(|orders| *orders as usize).sum();
        Collecting {
            clerk: Clerk { orders: OrdersBuilder::new(buyers.customer.len() as u32, orders), customer: None },
            next: 0,
        }
    }

    /// A slice more; whether there is another one.
    pub(super) fn step(&mut self, base: &Base, policy: &Policy) -> bool {
        let lines = &base.ledger.lines;
        let parts = (lines.parts() * SLICE).checked_div(lines.len()).unwrap_or(lines.parts()).max(1);
        let end = lines.parts().min(self.next + parts);
        drop(ledger::settle_parts(&base.ledger, policy, self.next..end, &mut self.clerk));
        self.next = end;
        end < lines.parts()
    }

    /// The orders of a base under the policy by which it was settled.
    ///
    /// # Errors
    /// No memory.
    pub(super) fn finish(mut self, base: &Base, policy: &Policy) -> Result<Orders, OrdersError> {
        while self.step(base, policy) {}
        self.clerk.orders?.finish()
    }
}
