//! Which cells of a row of orders are read. What they mean for the base is `rows`'s.

use super::plan::Plan;
use super::records::View;
use crate::domain::Role;
use std::borrow::Cow;

/// The columns to read, as places in a record.
#[derive(Debug)]
pub(super) struct Columns {
    pub(super) count: usize,
    pub(super) customer: usize,
    pub(super) date: usize,
    pub(super) amount: usize,
    pub(super) order: Option<usize>,
    pub(super) status: Option<usize>,
    pub(super) currency: Option<usize>,
    /// Where the customer's columns are.
    pub(super) profile: Vec<usize>,
    /// Which columns of the base they fill.
    pub(super) fills: Vec<usize>,
}

impl Columns {
    /// The columns of a plan; `None` when it lacks a needed one. `fills` names the base's column for each of the plan's
    /// profile columns.
    pub(super) fn of(plan: &Plan, fills: &[usize]) -> Option<Columns> {
        let places = &plan.places;
        Some(Columns {
            count: plan.dialect.header.len(),
            customer: places.get(Role::Customer)?,
            date: places.get(Role::Date)?,
            amount: places.amount()?,
            order: places.get(Role::OrderId),
            status: places.get(Role::Status),
            currency: places.get(Role::Currency),
            profile: places.profile().to_vec(),
            fills: fills.to_vec(),
        })
    }

    /// The cells of a row, as they stand there.
    #[inline]
    pub(super) fn cells<'b>(&self, view: View<'b>) -> Cells<'b> {
        let optional = |column: Option<usize>| column.map_or(&[][..], |column| view.field(column));
        Cells {
            customer: view.field(self.customer),
            date: view.field(self.date),
            amount: view.field(self.amount),
            status: optional(self.status),
            currency: optional(self.currency),
        }
    }
}

/// The cells that are read row by row, without their quotes; those of columns that the file does not have are empty. Order
/// numbers are read a batch at a time.
#[derive(Clone, Copy)]
pub(super) struct Cells<'c> {
    pub(super) customer: &'c [u8],
    pub(super) date: &'c [u8],
    pub(super) amount: &'c [u8],
    pub(super) status: &'c [u8],
    pub(super) currency: &'c [u8],
}

impl<'c> Cells<'c> {
    #[inline]
    pub(super) fn all(&self) -> [&'c [u8]; 5] {
        [self.customer, self.date, self.amount, self.status, self.currency]
    }

    pub(super) fn of(cells: &'c [Cow<'_, [u8]>; 5]) -> Cells<'c> {
        let [customer, date, amount, status, currency] = cells;
        Cells { customer, date, amount, status, currency }
    }
}
