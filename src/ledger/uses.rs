//! What each kind of line means under a policy: the share of the rules that need not be asked line by line. The rest is
//! `settle`'s.

use super::Ledger;
use super::lines::{AmountCell, Kind};
use crate::domain::{Policy, SetAside, StatusClass};

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
        let meaning = |kind: &Kind| {
            let means = means(kind, policy);
            let is_blank = kind.amount == AmountCell::Blank;
            let status = kind.status.and_then(|status| ledger.statuses.get(usize::from(status)));
            // A currency of its own would still speak.
            let is_foreign = matches!(means, Use::SetAside(SetAside::OtherCurrency));
            let is_paid = !is_blank && matches!(means, Use::Counts(StatusClass::Paid));
            Meaning { means, is_blank, is_silent: !is_foreign && status.is_some_and(String::is_empty), is_paid }
        };
        Uses(ledger.lines.kinds().iter().map(meaning).collect())
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
