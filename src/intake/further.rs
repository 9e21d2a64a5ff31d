//! What further columns of an orders file do to a row: a refund nets its amount, a second one of status can cancel it. The
//! columns that every row needs are `rows`'s.

use super::consent::consent;
use super::fields::{AmountError, AmountReader};
use super::plan::Plan;
use super::profiles::Cancels;
use super::words::status_class;
use crate::domain::{Consent, Role, StatusClass};
use crate::ledger::AmountCell;
use std::borrow::Cow;

/// The further columns, with what is known of their cells.
#[derive(Debug)]
pub(super) struct Further {
    refund: Option<(usize, AmountReader)>,
    cancels: Option<Cancels>,
    /// The last cell of a second column of statuses, and whether that says cancelled: columns repeat themselves.
    last: (Vec<u8>, bool),
}

impl Further {
    pub(super) fn new(plan: &Plan) -> Further {
        let refund = plan.places.get(Role::Refund);
        Further {
            refund: refund.map(|column| (column, plan.amounts(Role::Refund))),
            cancels: plan.facts.cancels,
            last: (Vec::new(), false),
        }
    }

    /// A row's amount less its refund, whatever the refund's sign. An order's amount that is given back as a whole is
    /// told apart from one that never had a value.
    ///
    /// # Errors
    /// The column of a refund that can't be read.
    pub(super) fn net<'c>(
        &mut self,
        (cents, amount): (i64, AmountCell),
        cell: impl Fn(usize) -> Cow<'c, [u8]>,
    ) -> Result<(i64, AmountCell), usize> {
        let Some((column, reader)) = &mut self.refund else { return Ok((cents, amount)) };
        let refund = match reader.read(&cell(*column)) {
            Ok(refund) => refund.cents.checked_abs().ok_or(*column)?,
            Err(AmountError::Blank) => 0,
            Err(_) => return Err(*column),
        };
        let net = cents.checked_sub(refund).ok_or(*column)?;
        Ok(match (refund > 0, cents > 0 && net <= 0) {
            (false, _) => (cents, amount),
            (true, false) => (net, AmountCell::Figure),
            (true, true) => (net, AmountCell::GivenBack),
        })
    }

    /// Whether a column may say that an order is cancelled.
    #[inline]
    pub(super) fn may_cancel(&self) -> bool {
        self.cancels.is_some()
    }

    /// The row's status: that of its own column, unless the second one says that the order is cancelled.
    #[inline]
    pub(super) fn status<'c>(&mut self, status: Cow<'c, [u8]>, cell: impl Fn(usize) -> Cow<'c, [u8]>) -> Cow<'c, [u8]> {
        match self.cancels {
            None => status,
            Some(Cancels::WhenSaid(column, name)) => {
                let second = cell(column);
                if self.last.0 != *second {
                    self.last = (second.to_vec(), says_cancelled(&String::from_utf8_lossy(&second)));
                }
                if self.last.1 { Cow::Borrowed(name.as_bytes()) } else { status }
            }
            Some(Cancels::ByWord(column)) => {
                let second = cell(column);
                if self.last.0 != *second {
                    // The words for it are plain ASCII in every encoding.
                    let says_so = status_class(&String::from_utf8_lossy(&second)) == Some(StatusClass::Cancelled);
                    self.last = (second.to_vec(), says_so);
                }
                if self.last.1 { second } else { status }
            }
        }
    }
}

/// A yes, a word for it, or a day: `00/00/0000` is none.
fn says_cancelled(text: &str) -> bool {
    const LEAST_DIGITS: usize = 6;
    let digits = || text.bytes().filter(u8::is_ascii_digit);
    consent(text) == Some(Consent::Given)
        || status_class(text) == Some(StatusClass::Cancelled)
        || digits().count() >= LEAST_DIGITS && digits().any(|digit| digit != b'0')
}
