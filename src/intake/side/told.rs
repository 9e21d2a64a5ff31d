//! What the rows of a file other than orders tell, one by one: a row's meaning, and the columns in which it is kept. Which rows are
//! in use is the parent's, whose customers they are the engine's.

use super::Columns;
use crate::domain::{Contents, Day, Encoding, EventKind, Finding};
use crate::intake::encoding;
use crate::intake::events::event_kind;
use crate::ledger::{Attributes, Customers, OutOfMemory};
use std::borrow::Cow;

/// A row's days, in the order of [`super::DATED`].
pub(super) type Days = [Option<Day>; 4];

/// What a row tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning {
    Event(EventKind),
    /// Whether it was used, where a column says so.
    Coupon(Option<Finding>),
    /// The score, where there is one, and whether there is a comment.
    Answer(Option<u8>, Option<Finding>),
    /// Nothing beyond its key.
    Other,
}

impl Meaning {
    /// What is counted of it.
    pub(super) fn findings(self) -> [Option<Finding>; 2] {
        match self {
            Meaning::Event(kind) => [Some(Finding::event(kind)), None],
            Meaning::Coupon(redeemed) => [redeemed, None],
            Meaning::Answer(score, comment) => [score.map(Finding::answer), comment],
            Meaning::Other => [None; 2],
        }
    }
}

/// What a row tells, or the column whose word is not known.
pub(super) fn meaning<'b>(
    columns: &Columns,
    contents: Contents,
    encoding: Encoding,
    cell: &impl Fn(usize) -> Cow<'b, [u8]>,
) -> Result<Meaning, usize> {
    let text = |column: usize| encoding::decode(&cell(column), encoding).into_owned();
    let is_filled = |column: usize| !cell(column).trim_ascii().is_empty();
    Ok(match contents {
        Contents::Events => match columns.event {
            Some(column) => Meaning::Event(event_kind(&text(column)).ok_or(column)?),
            None => Meaning::Other,
        },
        Contents::Coupons => {
            let redeemed = columns.redeemed.map(is_filled);
            Meaning::Coupon(redeemed.map(|redeemed| if redeemed { Finding::Redeemed } else { Finding::Unredeemed }))
        }
        Contents::Answers => {
            let score = match columns.score {
                Some(column) => Some(score(&cell(column)).ok_or(column)?),
                None => None,
            };
            Meaning::Answer(score, columns.comment.is_some_and(is_filled).then_some(Finding::Comments))
        }
        Contents::Orders | Contents::OrderLines | Contents::Customers | Contents::Suppression | Contents::Carts => {
            Meaning::Other
        }
    })
}

/// An answer from 0 to 10, also as `10,0` or `9.0`.
fn score(cell: &[u8]) -> Option<u8> {
    let text = core::str::from_utf8(cell).ok()?.trim();
    let whole = text.split_once([',', '.']).map_or(Some(text), |(whole, rest)| {
        (!rest.is_empty() && rest.bytes().all(|byte| byte == b'0')).then_some(whole)
    })?;
    whole.parse().ok().filter(|score| *score <= 10)
}

/// A coupon's row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CouponRow {
    /// The number of its key.
    pub key: u32,
    /// Its code's number in [`Told::codes`].
    pub code: u32,
    /// From when it can be used.
    pub issued: Option<Day>,
    /// Until when.
    pub expires: Option<Day>,
    /// When it was used.
    pub redeemed: Option<Day>,
    /// Its worth in cents.
    pub cents: i64,
}

/// What the rows in use tell, in the order of the file, each of the key numbered so in [`super::SideRead::keys`].
#[derive(Debug)]
pub struct Told {
    /// What happened to e-mails.
    pub events: Vec<(u32, Day, EventKind)>,
    /// Coupons.
    pub coupons: Vec<CouponRow>,
    /// Their codes.
    pub codes: Customers,
    /// Answers from 0 to 10.
    pub answers: Vec<(u32, Day, u8)>,
    /// Of each line of an order the key, which is the order's number.
    pub orders: Vec<u32>,
    /// What the lines of orders say, by their places among these.
    pub attributes: Attributes,
}

impl Default for Told {
    fn default() -> Self {
        let attributes = Attributes::default();
        let (events, coupons, answers, orders) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        Told { events, coupons, codes: Customers::new(0), answers, orders, attributes }
    }
}

impl Told {
    /// Keeps what a row of a key tells.
    pub(super) fn note(
        &mut self,
        meaning: Meaning,
        key: u32,
        (days, cents): (&Days, i64),
        code: impl FnOnce() -> String,
    ) -> Result<(), OutOfMemory> {
        let [day, issued, expires, redeemed] = *days;
        match (meaning, day) {
            (Meaning::Event(kind), Some(day)) => push(&mut self.events, (key, day, kind)),
            (Meaning::Answer(Some(score), _), Some(day)) => push(&mut self.answers, (key, day, score)),
            (Meaning::Coupon(_), _) => {
                let code = self.codes.enter(code().as_bytes())?;
                push(&mut self.coupons, CouponRow { key, code, issued, expires, redeemed, cents })
            }
            (Meaning::Event(_) | Meaning::Answer(..) | Meaning::Other, _) => Ok(()),
        }
    }

    /// The place of a further line of an order.
    pub(super) fn line(&mut self, key: u32) -> Result<u32, OutOfMemory> {
        let row = u32::try_from(self.orders.len()).map_err(|_| OutOfMemory)?;
        push(&mut self.orders, key)?;
        Ok(row)
    }
}

fn push<T>(list: &mut Vec<T>, item: T) -> Result<(), OutOfMemory> {
    list.try_reserve(1).map_err(|_| OutOfMemory)?;
    list.push(item);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scores_are_whole_and_at_most_ten() {
        for (cell, want) in [
            ("10", Some(10)),
            (" 0 ", Some(0)),
            ("9,0", Some(9)),
            ("9.5", None),
            ("11", None),
            ("dez", None),
            ("", None),
        ] {
            assert_eq!(score(cell.as_bytes()), want, "{cell:?}");
        }
    }
}
