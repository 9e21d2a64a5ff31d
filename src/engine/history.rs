//! The orders in use, each with its day and its net: collected in a second pass over the lines, when first asked for.
//! What follows from them is `analysis`'s.

use super::base::Base;
use crate::analysis::orders::{Order, Orders, OrdersError};
use crate::domain::{Day, Policy, SetAside};
use crate::ledger;
use crate::ledger::Witness;

/// Writes the orders down as they are settled.
#[derive(Debug, Default)]
struct Clerk {
    orders: Vec<Order>,
    /// Number and place of the customer at hand.
    customer: Option<(u32, u32)>,
    is_full: Option<OrdersError>,
}

impl Witness for Clerk {
    fn line(&mut self, _row: u32, _reason: Option<SetAside>, _cents: i64) {}

    fn repeated(&mut self, _row: u32, _cents: i64) {}

    fn order(&mut self, customer: u32, day: Day, cents: i64) {
        let place = match self.customer {
            Some((number, place)) if number == customer => place,
            Some((_, place)) => place + 1,
            None => 0,
        };
        self.customer = Some((customer, place));
        if self.orders.try_reserve(1).is_err() {
            self.is_full = Some(OrdersError::OutOfMemory);
        } else {
            self.orders.push(Order { customer: place, day, cents });
        }
    }
}

/// The orders of a base under a policy, by the places of its buyers. One pass over the lines.
///
/// # Errors
/// No memory.
pub(super) fn orders(base: &Base, policy: &Policy) -> Result<Orders, OrdersError> {
    let mut clerk = Clerk::default();
    let settled = ledger::settle_before(&base.ledger, policy, &mut clerk);
    match clerk.is_full {
        Some(error) => Err(error),
        None => Orders::of(settled.buyers.customer.len() as u32, clerk.orders),
    }
}
