//! What each kind of line means under a policy: the share of the rules that need not be asked line by line. The rest is
//! `settle`'s.

use super::Ledger;
use super::lines::{AmountCell, Kind};
use crate::domain::{Currency, Policy, SetAside, StatusClass};

/// What a kind of line means.
#[derive(Debug, Clone, Copy)]
pub(super) enum Use {
    Counts(StatusClass),
    GivenBack,
    SetAside(SetAside),
}

/// A kind under a policy.
#[derive(Debug, Clone, Copy)]
struct Meaning {
    means: Use,
    /// It bears no amount.
    is_blank: bool,
    /// Its status is blank, and so is its currency: it says nothing.
    is_silent: bool,
    /// It bears an amount and was paid.
    is_paid: bool,
}

/// The kinds of a ledger, by the number that lines name them by. Lines name no other.
pub(super) struct Uses(Vec<Meaning>);

impl Uses {
    pub(super) fn of(ledger: &Ledger, policy: &Policy) -> Uses {
        let kinds = ledger.lines.kinds();
        // Where no line names one that is known, what stands there is the base's own.
        let names_known = kinds.iter().any(|kind| kind.currency.is_some_and(|named| named != Currency::UNKNOWN));
        let meaning = |kind: &Kind| {
            let named = kind.currency.filter(|named| names_known || *named != Currency::UNKNOWN);
            let means = means(&Kind { currency: named, ..*kind }, policy);
            let is_blank = kind.amount == AmountCell::Blank;
            let status = kind.status.and_then(|status| ledger.statuses.get(usize::from(status)));
            // A currency of its own would still speak.
            let is_foreign = matches!(means, Use::SetAside(SetAside::OtherCurrency));
            let is_paid = !is_blank && matches!(means, Use::Counts(StatusClass::Paid));
            Meaning { means, is_blank, is_silent: !is_foreign && status.is_some_and(String::is_empty), is_paid }
        };
        Uses(kinds.iter().map(meaning).collect())
    }

    /// The same, but that every order is asked all there is to ask.
    #[cfg(test)]
    pub(super) fn without_a_short_way(mut self) -> Uses {
        self.0.iter_mut().for_each(|kind| kind.is_paid = false);
        self
    }

    pub(super) fn get(&self, kind: u8) -> Use {
        self.0.get(usize::from(kind)).map_or(Use::Counts(StatusClass::Paid), |kind| kind.means)
    }

    /// Whether the kind bears no amount.
    #[inline]
    pub(super) fn is_blank(&self, kind: u8) -> bool {
        self.0.get(usize::from(kind)).is_some_and(|kind| kind.is_blank)
    }

    /// Whether the kind has a blank status, and no foreign currency.
    pub(super) fn is_silent(&self, kind: u8) -> bool {
        self.0.get(usize::from(kind)).is_some_and(|kind| kind.is_silent)
    }

    /// Whether the kind bears an amount and was paid.
    #[inline]
    pub(super) fn is_paid(&self, kind: u8) -> bool {
        self.0.get(usize::from(kind)).is_some_and(|kind| kind.is_paid)
    }
}

fn means(kind: &Kind, policy: &Policy) -> Use {
    if kind.currency.is_some_and(|currency| currency != policy.currency) {
        return Use::SetAside(SetAside::OtherCurrency);
    }
    let class = kind.status.and_then(|status| policy.status_classes.get(usize::from(status)));
    match class.copied().unwrap_or(StatusClass::Paid) {
        StatusClass::Cancelled => Use::SetAside(SetAside::Cancelled),
        StatusClass::Pending => Use::SetAside(SetAside::Pending),
        StatusClass::Paid | StatusClass::Refunded if kind.amount == AmountCell::GivenBack => Use::GivenBack,
        class @ (StatusClass::Paid | StatusClass::Refunded) => Use::Counts(class),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{AmountBasis, Day, IdenticalLines, ZeroValue};
    use crate::ledger::settle::settle_by;
    use crate::ledger::{Customers, Line, LinesBuilder, OrderIdentity, Witness, settle_parts};
    use proptest::prelude::{any, prop_assert_eq, proptest};
    use proptest::sample::select;

    /// All that it hears, in order.
    #[derive(Debug, Default, PartialEq)]
    struct Heard(Vec<(u32, Option<SetAside>, i64)>, Vec<(u32, Day, i64)>);

    impl Witness for Heard {
        fn line(&mut self, row: u32, reason: Option<SetAside>, cents: i64) {
            self.0.push((row, reason, cents));
        }

        fn repeated(&mut self, row: u32, cents: i64) {
            self.0.push((row, None, cents));
        }

        fn order(&mut self, customer: u32, day: Day, cents: i64) {
            self.1.push((customer, day, cents));
        }
    }

    proptest! {
        /// The short way through the rules leads where the long one does.
        #[test]
        fn plain_orders_come_to_what_the_rules_say(
            rows in proptest::collection::vec(
                (
                    (0_u32..3, 0_u64..4, 0_u64..9, -5_i32..2),
                    select(vec![500, 500, 700, 700, 900, -500, 0, i64::MAX / 4, i64::MAX]),
                    select(vec![0, 0, 0, 0, 0, 1, 2, 3, 4]),
                ),
                1..40,
            ),
            (per_order, keeps, by_row) in any::<(bool, bool, bool)>(),
        ) {
            let mut builder = LinesBuilder::default();
            let (paid, blank) = (AmountCell::Figure, AmountCell::Blank);
            for (status, amount) in [(None, paid), (Some(0), paid), (Some(1), paid), (Some(2), blank), (Some(3), paid)] {
                builder.kind(Kind { status, currency: None, amount }).unwrap();
            }
            for (row, ((customer, order, hash, day), cents, kind)) in (0..).zip(rows) {
                let day = Day::from_number(day).unwrap();
                builder.push(Line::new(customer, row, day, cents, kind).with_hashes(order, hash)).unwrap();
            }
            let identity = if by_row { OrderIdentity::ByRow } else { OrderIdentity::ByNumber };
            let (lines, survey) = builder.seal(3, identity).unwrap();
            let statuses = ["pago", "", "cancelado", "devolvido"].map(str::to_owned).to_vec();
            let (attributes, apart) = Default::default();
            let ledger = Ledger { customers: Customers::new(0), lines, survey, statuses, attributes, apart };
            let policy = Policy {
                reference: Day::from_number(0).unwrap(),
                currency: Currency::BRL,
                amount_basis: if per_order { AmountBasis::PerOrder } else { AmountBasis::PerLine },
                identical_lines: if keeps { IdenticalLines::Keep } else { IdenticalLines::SetAside },
                zero_value: ZeroValue::SetAside,
                status_classes: vec![StatusClass::Paid, StatusClass::Paid, StatusClass::Cancelled, StatusClass::Refunded],
            };
            let [mut short, mut long] = [Heard::default(), Heard::default()];
            let parts = 0..ledger.lines.parts();
            let shortly = settle_parts(&ledger, &policy, parts.clone(), &mut short);
            let uses = Uses::of(&ledger, &policy).without_a_short_way();
            let at_length = settle_by(uses, (&ledger, &policy), parts, &mut long);
            prop_assert_eq!(shortly, at_length);
            prop_assert_eq!(short, long);
        }
    }
}
