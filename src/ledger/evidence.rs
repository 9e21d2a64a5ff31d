//! What the lines say on how they are to be counted: what an amount stands for, which currencies there are. Counting is
//! `settle`'s.

use super::Ledger;
use super::lines::{AmountCell, Line, orders};
use crate::domain::{AmountBasis, Currency};

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

/// Looks at every order of several lines.
#[must_use]
pub fn basis_evidence(ledger: &Ledger) -> BasisEvidence {
    let blank: Vec<bool> = ledger.lines.kinds().iter().map(|kind| kind.amount == AmountCell::Blank).collect();
    let bears = |line: &Line| !blank.get(usize::from(line.kind())).copied().unwrap_or_default();
    let mut evidence = BasisEvidence::default();
    for (_, lines) in ledger.lines.by_customer() {
        for order in orders(lines) {
            evidence.orders += 1;
            let [first, rest @ ..] = order else { continue };
            if rest.iter().all(|line| line.row_hash() == first.row_hash()) {
                continue;
            }
            evidence.multi_line += 1;
            let said = order.iter().map(Line::cents).find(|cents| *cents > 0);
            let again = order.iter().map(Line::cents).filter(|cents| Some(*cents) == said).count() as i128 - 1;
            let per_line: i128 = order.iter().map(|line| i128::from(line.cents())).sum();
            evidence.per_line_cents += per_line;
            evidence.per_order_cents += per_line - said.map_or(0, |cents| i128::from(cents) * again);
            let repeats = first.cents() > 0 && bears(first);
            if repeats
                && (rest.iter().all(|line| bears(line) && line.cents() == first.cents())
                    || rest.iter().all(|line| !bears(line)))
            {
                evidence.repeating += 1;
            }
        }
    }
    evidence
}

/// The currencies that lines name with their rows, the commonest first.
#[must_use]
pub fn currencies(ledger: &Ledger) -> Vec<(Currency, u64)> {
    let mut named = ledger.lines.kinds().iter().filter_map(|kind| kind.currency);
    let Some(first) = named.next() else { return Vec::new() };
    if named.all(|other| other == first) && ledger.lines.kinds().iter().all(|kind| kind.currency.is_some()) {
        return vec![(first, ledger.lines.len() as u64)];
    }
    let mut rows = vec![0u64; ledger.lines.kinds().len()];
    for line in ledger.lines.iter() {
        if let Some(count) = rows.get_mut(usize::from(line.kind())) {
            *count += 1;
        }
    }
    let mut by_currency: Vec<(Currency, u64)> = Vec::new();
    for (kind, count) in ledger.lines.kinds().iter().zip(rows) {
        let Some(currency) = kind.currency else { continue };
        match by_currency.iter_mut().find(|(known, _)| *known == currency) {
            Some((_, total)) => *total += count,
            None => by_currency.push((currency, count)),
        }
    }
    // Ties go to the first code of the alphabet, so that the order of rows decides nothing.
    by_currency.sort_by_key(|(currency, count)| (std::cmp::Reverse(*count), *currency));
    by_currency
}
