//! What a source's whole columns prove of how it is written, against the plan that its head made.

use super::Plan;
use crate::domain::{DateOrder, Decimal};
use crate::intake::fields::{Decision, Serials, decide_decimal, decide_order};
use crate::intake::read::FileRead;
/// What whole columns prove about their notation, beyond the head: the source's own, or where they prove nothing those of
/// another one of its layout. `None`: nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Proof {
    /// How dates are written.
    pub date_order: Option<DateOrder>,
    /// How amounts are written.
    pub decimal: Option<Decimal>,
    /// Whether bare numbers are dates: not beside dates that are written out.
    pub serials: Option<Serials>,
}

impl Plan {
    /// What the whole columns prove against this plan, which must then be made again; `None` when the plan holds.
    /// What the user has chosen always holds.
    #[must_use]
    pub fn disproved(&self, read: &FileRead) -> Option<Proof> {
        let date_order = match decide_order(&read.dates) {
            // Dates with the year first are read in any order.
            Decision::Decided(order @ (DateOrder::DayMonthYear | DateOrder::MonthDayYear)) => Some(order),
            Decision::Decided(DateOrder::YearMonthDay) | Decision::Ambiguous { .. } | Decision::Conflict { .. } => None,
        };
        let proof = Proof {
            date_order: date_order.filter(|_| self.wishes.date_order.is_none()),
            decimal: self.proved_decimal(read).filter(|_| self.wishes.decimal.is_none()),
            serials: (read.dates.serials > 0 && read.dates.written() > 0).then_some(Serials::Refused),
        };
        (!self.is_by(proof)).then_some(proof)
    }

    /// Whether this plan reads as `proof` has it.
    #[must_use]
    pub fn is_by(&self, proof: Proof) -> bool {
        proof.serials.is_none_or(|serials| serials == self.serials)
            && proof.date_order.is_none_or(|order| order == self.date_order)
            && proof.decimal.is_none_or(|decimal| decimal == self.decimal)
    }

    /// What the user has chosen for this source, else its whole columns prove: worth believing of another one of its layout.
    #[must_use]
    pub fn proved(&self, read: &FileRead) -> Proof {
        let date_order = match (read.dates.only_day_first > 0, read.dates.only_month_first > 0) {
            (true, false) => Some(DateOrder::DayMonthYear),
            (false, true) => Some(DateOrder::MonthDayYear),
            (true, true) | (false, false) => None,
        };
        Proof {
            date_order: self.wishes.date_order.or(date_order),
            decimal: self.wishes.decimal.or_else(|| self.proved_decimal(read)),
            serials: None,
        }
    }

    fn proved_decimal(&self, read: &FileRead) -> Option<Decimal> {
        let is_proved = read.amounts.only_comma + read.amounts.only_dot > 0;
        match decide_decimal(&read.amounts, self.dialect.delimiter) {
            Decision::Decided(decimal) if is_proved => Some(decimal),
            Decision::Decided(_) | Decision::Ambiguous { .. } | Decision::Conflict { .. } => None,
        }
    }
}
