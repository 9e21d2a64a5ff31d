//! What the lines say on how they are to be counted: what an amount stands for, which currencies there are, how new they
//! are. Counting is `settle`'s.

use super::Ledger;
use super::lines::{AmountCell, Kind, Line, orders};
use crate::domain::{AmountBasis, Currency, Day};
use std::collections::BTreeSet;

/// What the orders of several lines say on what an amount stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct BasisEvidence {
    /// Orders in all.
    pub orders: u64,
    /// Orders of two lines or more that differ.
    pub multi_line: u64,
    /// Of these, orders whose lines all bear the same amount, or only the first bears one.
    pub repeating: u64,
    /// What the orders of several lines come to when each line's amount counts, in cents.
    pub per_line_cents: i128,
    /// What they come to when an amount said again counts once, in cents.
    pub per_order_cents: i128,
}

impl BasisEvidence {
    /// Per order when at least three orders of several lines exist and 95 % of them repeat one amount.
    #[must_use]
    pub fn basis(&self) -> AmountBasis {
        if self.multi_line >= 3 && self.repeating * 100 >= self.multi_line * 95 {
            AmountBasis::PerOrder
        } else {
            AmountBasis::PerLine
        }
    }
}

/// What the lines of a kind come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KindSum {
    /// How many there are.
    pub lines: u64,
    /// The newest day among them; [`Day::MIN`] without any.
    pub newest: Day,
}

/// A look at every line, taken while they are grouped and so at hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Survey {
    /// What the orders of several lines say.
    pub basis: BasisEvidence,
    /// In the order of [`super::Lines::kinds`].
    pub kinds: Vec<KindSum>,
    /// Which kinds bear no amount.
    blank: Vec<bool>,
}

impl Survey {
    /// Nothing seen yet of lines of these kinds.
    pub(super) fn of(kinds: &[Kind]) -> Survey {
        Survey {
            basis: BasisEvidence::default(),
            kinds: vec![KindSum { lines: 0, newest: Day::MIN }; kinds.len()],
            blank: kinds.iter().map(|kind| kind.amount == AmountCell::Blank).collect(),
        }
    }

    /// Counts lines, in whatever order.
    #[inline]
    pub(super) fn count(&mut self, lines: &[Line]) {
        for alike in lines.chunk_by(|a, b| a.kind() == b.kind()) {
            let Some(sum) = alike.first().and_then(|line| self.kinds.get_mut(usize::from(line.kind()))) else {
                continue;
            };
            sum.lines += alike.len() as u64;
            sum.newest = alike.iter().fold(sum.newest, |newest, line| newest.max(line.day()));
        }
    }

    /// Sees the lines of a customer, grouped.
    #[inline]
    pub(super) fn see(&mut self, lines: &[Line]) {
        for order in orders(lines) {
            self.basis.orders += 1;
            if let [first, rest @ ..] = order
                && rest.iter().any(|line| line.row_hash() != first.row_hash())
            {
                self.several(order, (first, rest));
            }
        }
    }

    /// Sees an order of lines that differ.
    #[inline(never)]
    fn several(&mut self, order: &[Line], (first, rest): (&Line, &[Line])) {
        let bears = |line: &Line| !self.blank.get(usize::from(line.kind())).copied().unwrap_or_default();
        let repeats = first.cents() > 0
            && bears(first)
            && (rest.iter().all(|line| bears(line) && line.cents() == first.cents())
                || rest.iter().all(|line| !bears(line)));
        let per_line: i128 = order.iter().map(|line| i128::from(line.cents())).sum();
        self.basis.multi_line += 1;
        self.basis.repeating += u64::from(repeats);
        self.basis.per_line_cents += per_line;
        self.basis.per_order_cents += per_line - said_again(order);
    }
}

/// The cents of an order's lines that say an amount that another said before.
fn said_again(order: &[Line]) -> i128 {
    const FEW: usize = 16;
    let bought = |line: &&Line| line.cents() > 0;
    let sum = |lines: &mut dyn Iterator<Item = &Line>| lines.map(|line| i128::from(line.cents())).sum();
    if order.len() <= FEW {
        let is_again = |at: usize, cents: i64| order.iter().take(at).any(|line| line.cents() == cents);
        let lines = order.iter().enumerate().filter(|(at, line)| is_again(*at, line.cents())).map(|(_, line)| line);
        return sum(&mut lines.filter(bought));
    }
    let mut said = BTreeSet::new();
    sum(&mut order.iter().filter(bought).filter(|line| !said.insert(line.cents())))
}

/// The currencies that lines name with their rows, the commonest first, [`Currency::UNKNOWN`] last; none where that is all they
/// name.
#[must_use]
pub fn currencies(ledger: &Ledger) -> Vec<(Currency, u64)> {
    let mut by_currency: Vec<(Currency, u64)> = Vec::new();
    for (kind, sum) in ledger.lines.kinds().iter().zip(&ledger.survey.kinds) {
        let Some(currency) = kind.currency else { continue };
        match by_currency.iter_mut().find(|(known, _)| *known == currency) {
            Some((_, total)) => *total += sum.lines,
            None => by_currency.push((currency, sum.lines)),
        }
    }
    // Ties go to the first code of the alphabet, so that the order of rows decides nothing.
    let is_unknown = |currency: &Currency| *currency == Currency::UNKNOWN;
    by_currency.sort_by_key(|(currency, count)| (is_unknown(currency), std::cmp::Reverse(*count), *currency));
    if by_currency.first().is_some_and(|(first, _)| is_unknown(first)) {
        by_currency.clear();
    }
    by_currency
}
