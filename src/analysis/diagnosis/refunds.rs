//! What was given back: by month, and by what was in the orders. Which lines are sales and which give back is the engine's to say.

use crate::domain::{Day, Month};
use std::collections::BTreeMap;

/// A line of an order that was paid, or of its refund.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sale {
    /// Its day: the refund's own where the file has one, else the order's.
    pub day: Day,
    /// What was sold, before anything was given back, in cents.
    pub gross_cents: i64,
    /// What was given back, in cents.
    pub refunded_cents: i64,
}

/// Sales and refunds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Returned {
    /// Orders of which something was given back; by the month of the first line that says so.
    pub orders: u64,
    /// What was given back, in cents.
    pub refunded_cents: i128,
    /// What was sold, before anything was given back, in cents.
    pub gross_cents: i128,
}

/// What was given back. Orders come one by one, line by line.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Refunds {
    /// All of it.
    pub total: Returned,
    /// By month; months without a sale or refund are left out.
    pub months: BTreeMap<Month, Returned>,
    /// Of each text of a facet by its number: orders that have it, and those of them of which something was given back.
    pub by_number: Vec<(u64, u64)>,
}

impl Refunds {
    /// An order: its lines, and the numbers that it has, each once.
    ///
    /// ```
    /// use regua_core::analysis::diagnosis::refunds::{Refunds, Sale};
    /// use regua_core::domain::{Day, Month};
    /// let day = |month, day| Day::from_ymd(2024, month, day).unwrap();
    /// let mut refunds = Refunds::default();
    /// let sold = Sale { day: day(1, 30), gross_cents: 900, refunded_cents: 0 };
    /// let back = Sale { day: day(2, 3), gross_cents: 0, refunded_cents: 400 };
    /// refunds.order(&[sold, back], &[1]);
    /// refunds.order(&[sold], &[0, 1]);
    /// assert_eq!((refunds.total.orders, refunds.total.refunded_cents, refunds.total.gross_cents), (1, 400, 1_800));
    /// assert_eq!(refunds.months[&Month::of(day(2, 1))].refunded_cents, 400);
    /// assert_eq!(refunds.by_number, [(1, 0), (2, 1)]);
    /// ```
    pub fn order(&mut self, lines: &[Sale], numbers: &[u32]) {
        let first = lines.iter().filter(|line| line.refunded_cents != 0).map(|line| line.day).min();
        for line in lines {
            let month = self.months.entry(Month::of(line.day)).or_default();
            for returned in [&mut self.total, month] {
                returned.gross_cents += i128::from(line.gross_cents);
                returned.refunded_cents += i128::from(line.refunded_cents);
            }
        }
        if let Some(first) = first {
            self.total.orders += 1;
            self.months.entry(Month::of(first)).or_default().orders += 1;
        }
        for number in numbers {
            let place = *number as usize;
            if self.by_number.len() <= place {
                self.by_number.resize(place + 1, (0, 0));
            }
            if let Some((orders, back)) = self.by_number.get_mut(place) {
                *orders += 1;
                *back += u64::from(first.is_some());
            }
        }
    }
}
