//! Which lines count, and what each customer bought: every line is either used or set aside for exactly one reason.
//! A pure pass over the sealed lines, so that a new reference date or status class never reads the file again.

use super::Ledger;
use super::attributes::Attributes;
use super::lines::{Line, OrderIdentity, orders};
use super::settled::Settled;
use super::uses::{Use, Uses};
use super::witness::{Witness, keep_first};
use crate::domain::{AmountBasis, Day, IdenticalLines, Policy, SetAside, StatusClass, ZeroValue};
use core::ops::Range;
use std::collections::BTreeSet;

/// The most that one customer's orders may come to: 23 quadrillion, far beyond all money, and far enough from the end of
/// `i64` that scores and charts can add to it.
const MOST_CENTS: i64 = i64::MAX / 4;

/// Settles the lines of a ledger under a policy.
#[must_use]
pub fn settle(ledger: &Ledger, policy: &Policy) -> Settled {
    settle_before(ledger, policy, &mut ())
}

/// As [`settle`], before a witness.
pub fn settle_before(ledger: &Ledger, policy: &Policy, witness: &mut impl Witness) -> Settled {
    settle_parts(ledger, policy, 0..ledger.lines.parts(), witness)
}

/// As [`settle_before`], some partitions of [`Lines::parts`](super::Lines::parts): for work in slices.
pub fn settle_parts(ledger: &Ledger, policy: &Policy, parts: Range<usize>, witness: &mut impl Witness) -> Settled {
    settle_by(Uses::of(ledger, policy), (ledger, policy), parts, witness)
}

/// As [`settle_parts`], with what each kind of line means under the policy.
pub(super) fn settle_by(
    uses: Uses,
    (ledger, policy): (&Ledger, &Policy),
    parts: Range<usize>,
    witness: &mut impl Witness,
) -> Settled {
    let settled = Settled::default();
    let (left, waiting, seen) = (Vec::new(), Vec::new(), Vec::new());
    let attributes = ledger.attributes.as_ref();
    let mut pass = Pass { policy, uses, attributes, witness, settled, left, waiting, seen };
    let identity = ledger.lines.identity();
    // Not a `for`, which would ask at each customer which partition is at hand.
    let customers = parts.flat_map(|part| ledger.lines.by_customer_of(part));
    customers.for_each(|(customer, lines)| pass.customer(customer, lines, identity));
    pass.settled
}

/// One line of an order, with what it counts for under the amount's basis.
#[derive(Debug, Clone, Copy)]
struct Counted {
    row: u32,
    day: Day,
    cents: i64,
    kind: u8,
}

struct Pass<'p, W> {
    policy: &'p Policy,
    uses: Uses,
    attributes: &'p Attributes,
    witness: &'p mut W,
    settled: Settled,
    /// Scratch: the lines of the order at hand that are still in play.
    left: Vec<Counted>,
    /// Scratch: of these, the lines that wait for what becomes of the one that bears the amount.
    waiting: Vec<Counted>,
    /// Scratch: the lines of the order at hand, to find equal ones.
    seen: Vec<(u64, u32)>,
}

/// A customer's orders so far.
struct Sums {
    customer: u32,
    first: Day,
    last: Day,
    orders: u32,
    net: i64,
    /// Of the plain ones: lines and cents.
    plain: (u64, i64),
}

impl<W: Witness> Pass<'_, W> {
    fn customer(&mut self, customer: u32, lines: &[Line], identity: OrderIdentity) {
        let mut sums = Sums { customer, first: Day::MAX, last: Day::MIN, orders: 0, net: 0, plain: (0, 0) };
        for order in orders(lines) {
            match (identity, self.policy.identical_lines) {
                // Equal rows without an order number: each is an order of its own.
                (OrderIdentity::ByRow, IdenticalLines::Keep) => {
                    for line in order.chunks(1) {
                        self.order(line, &mut sums);
                    }
                }
                (OrderIdentity::ByRow | OrderIdentity::ByNumber, _) => self.order(order, &mut sums),
            }
        }
        if sums.orders > 0 {
            self.settled.used.rows += sums.plain.0;
            self.settled.used.cents += i128::from(sums.plain.1);
            let buyers = &mut self.settled.buyers;
            buyers.customer.push(customer);
            buyers.first_order.push(sums.first);
            buyers.last_order.push(sums.last);
            buyers.orders.push(sums.orders);
            buyers.net_cents.push(sums.net);
        }
    }

    fn set_aside(&mut self, line: Counted, reason: SetAside) {
        let (Some(tally), Some(first)) =
            (self.settled.set_aside.get_mut(reason.index()), self.settled.first_rows.get_mut(reason.index()))
        else {
            return;
        };
        tally.add(line.cents);
        keep_first(first, line.row);
        self.witness.line(line.row, Some(reason), line.cents);
        self.witness.judged((line.row, line.day, line.kind), Some(reason), line.cents);
    }

    /// The order's own rules, in the order of [`SetAside`].
    #[inline]
    fn order(&mut self, lines: &[Line], sums: &mut Sums) {
        self.witness.opens(lines.first().map_or(0, Line::order));
        if !self.plain(lines, sums) {
            self.odd(lines, sums);
        }
    }

    #[inline(never)]
    fn odd(&mut self, lines: &[Line], sums: &mut Sums) {
        self.lines(lines);
        let left = std::mem::take(&mut self.left);
        self.net(&left, sums);
        self.left = left;
    }

    /// Uses an order of few lines, as nearly all are, that are of one kind and paid, buy something and repeat nothing; says
    /// whether it was one. To the same end as the rules below, which ask each line more.
    #[inline]
    fn plain(&mut self, lines: &[Line], sums: &mut Sums) -> bool {
        // So many amounts within the bounds do not wrap.
        const FEW: usize = 4;
        let kind = lines.first().map_or(0, Line::kind);
        let is_alone = lines.len() == 1;
        let says_once = is_alone || self.policy.amount_basis == AmountBasis::PerLine;
        if !self.uses.is_paid(kind) || lines.len() > FEW || !says_once {
            return false;
        }
        let (mut net, mut dated) = (0, Day::MAX);
        for (place, line) in lines.iter().enumerate() {
            let (cents, day) = (line.cents(), line.day());
            let buys = cents > 0 && cents <= MOST_CENTS && day <= self.policy.reference && line.kind() == kind;
            if !buys || !is_alone && self.policy.identical_lines == IdenticalLines::SetAside && repeats(lines, place) {
                return false;
            }
            net += cents;
            dated = dated.min(day);
        }
        let Some(sum) = sums.net.checked_add(net).filter(|sum| *sum <= MOST_CENTS) else { return false };
        for line in lines {
            self.witness.line(line.row(), None, line.cents());
            self.witness.judged((line.row(), line.day(), kind), None, line.cents());
        }
        self.witness.order(sums.customer, dated, net);
        sums.plain.0 += lines.len() as u64;
        sums.plain.1 += net;
        sums.first = sums.first.min(dated);
        sums.last = sums.last.max(dated);
        sums.orders += 1;
        sums.net = sum;
        true
    }

    /// Fills `left` with the lines in play of an order of several lines.
    fn lines(&mut self, lines: &[Line]) {
        self.left.clear();
        self.seen.clear();
        let bearer =
            if lines.iter().any(|line| !self.uses.is_blank(line.kind())) { Bearer::Somebody } else { Bearer::Nobody };
        let mut said = Said::default();
        let status = self.status_of(lines);
        let mut fate: Option<SetAside> = None;
        for (place, line) in lines.iter().enumerate() {
            let kind = status.filter(|_| self.uses.is_silent(line.kind())).unwrap_or(line.kind());
            let mut counted = Counted { row: line.row(), day: line.day(), cents: line.cents(), kind };
            if self.policy.identical_lines == IdenticalLines::SetAside && self.is_again(lines, place, line) {
                self.set_aside(counted, SetAside::IdenticalLine);
                continue;
            }
            if self.policy.amount_basis == AmountBasis::PerOrder {
                // Lines in play never lose the order's amount to one set aside.
                let said = match self.verdict(&counted, bearer) {
                    None => &mut said.in_play,
                    Some(_) => &mut said.set_aside,
                };
                let again = said.again(counted.cents, self.attributes.refund(counted.row));
                if again != 0 {
                    self.settled.repeated_cents += i128::from(again);
                    self.witness.repeated(counted.row, again);
                    counted.cents -= again;
                }
            }
            let verdict = self.verdict(&counted, bearer);
            if self.uses.is_blank(counted.kind) && verdict.is_none() {
                self.waiting.push(counted);
                continue;
            }
            fate = fate.into_iter().chain(verdict.filter(|_| !self.uses.is_blank(counted.kind))).min();
            self.judge(counted, bearer);
        }
        self.follow(fate);
    }

    /// What becomes of the lines without an amount: they go with one in play, else share the fate of those set aside.
    fn follow(&mut self, fate: Option<SetAside>) {
        let fate = fate.filter(|_| self.left.is_empty());
        let mut waiting = std::mem::take(&mut self.waiting);
        for line in waiting.drain(..) {
            match fate {
                Some(reason) => self.set_aside(line, reason),
                None => self.left.push(line),
            }
        }
        self.waiting = waiting;
    }

    /// The kind whose status is the order's, for its lines with a blank one; `None` where there is none of these, or
    /// where no line says more. Of several the likeliest to count, whatever the order of the rows.
    fn status_of(&self, lines: &[Line]) -> Option<u8> {
        let says = |kind: &u8| !self.uses.is_silent(*kind) && !self.uses.is_blank(*kind);
        let rank = |kind: &u8| match self.uses.get(*kind) {
            Use::Counts(class) => class as u8,
            Use::GivenBack => 4,
            Use::SetAside(reason) => 5 + reason as u8,
        };
        let is_asked = lines.iter().any(|line| self.uses.is_silent(line.kind()));
        is_asked.then(|| lines.iter().map(Line::kind).filter(says).min_by_key(rank)).flatten()
    }

    /// Whether an earlier line of the order equals this one in every field.
    fn is_again(&mut self, lines: &[Line], place: usize, line: &Line) -> bool {
        const FEW: usize = 16;
        if lines.len() <= FEW {
            return repeats(lines, place);
        }
        if self.seen.is_empty() {
            self.seen.extend(lines.iter().map(|line| (line.row_hash(), line.row())));
            self.seen.sort_unstable();
            self.seen.dedup_by_key(|(hash, _)| *hash);
        }
        let first = self.seen.binary_search_by_key(&line.row_hash(), |(hash, _)| *hash);
        first.ok().and_then(|at| self.seen.get(at)).is_some_and(|(_, row)| *row != line.row())
    }

    /// Sets a line aside by its own fields, or leaves it in play.
    fn judge(&mut self, line: Counted, bearer: Bearer) {
        match self.verdict(&line, bearer) {
            Some(reason) => self.set_aside(line, reason),
            None => self.left.push(line),
        }
    }

    /// Why a line leaves by its own fields; `None` when it stays in play.
    fn verdict(&self, line: &Counted, bearer: Bearer) -> Option<SetAside> {
        if self.uses.is_blank(line.kind) && bearer == Bearer::Nobody {
            return Some(SetAside::InvalidAmount);
        }
        match self.uses.get(line.kind) {
            Use::SetAside(reason) => Some(reason),
            Use::Counts(_) | Use::GivenBack if line.day > self.policy.reference => Some(SetAside::FutureDated),
            Use::GivenBack => Some(SetAside::FullyRefunded),
            Use::Counts(StatusClass::Refunded) if line.cents >= 0 => Some(SetAside::FullyRefunded),
            Use::Counts(_) => None,
        }
    }

    /// Nets the lines in play: an order in use, or one reason for all of them.
    fn net(&mut self, left: &[Counted], sums: &mut Sums) {
        if left.is_empty() {
            return;
        }
        let net: i128 = left.iter().map(|line| i128::from(line.cents)).sum();
        let bought = left.iter().any(|line| line.cents > 0);
        let refunded = left.iter().any(|line| line.cents < 0);
        let reason = match (bought, refunded) {
            (false, true) => Some(SetAside::OrphanRefund),
            (true, true) if net <= 0 => Some(SetAside::FullyRefunded),
            (false, false) => (self.policy.zero_value == ZeroValue::SetAside).then_some(SetAside::ZeroValue),
            (true, _) => None,
        };
        // A sum beyond what cents can count is set aside in sight, never wrapped.
        let sum =
            i64::try_from(net).ok().and_then(|net| sums.net.checked_add(net)).filter(|sum| sum.abs() <= MOST_CENTS);
        let (None, Some(sum)) = (reason, sum) else {
            let reason = reason.unwrap_or(SetAside::InvalidAmount);
            return left.iter().for_each(|line| self.set_aside(*line, reason));
        };
        for line in left {
            self.settled.used.add(line.cents);
            self.witness.line(line.row, None, line.cents);
            self.witness.judged((line.row, line.day, line.kind), None, line.cents);
        }
        // The purchase, not its refund, dates the order.
        let dated = left
            .iter()
            .filter(|line| line.cents > 0 || !bought && !self.uses.is_blank(line.kind))
            .map(|line| line.day)
            .min()
            .or_else(|| left.iter().map(|line| line.day).min());
        if let Some(day) = dated {
            sums.first = sums.first.min(day);
            sums.last = sums.last.max(day);
            self.witness.order(sums.customer, day, sum - sums.net);
        }
        sums.orders += 1;
        sums.net = sum;
    }
}

/// Whether a line before the one at `place` equals it in every field.
#[inline]
fn repeats(lines: &[Line], place: usize) -> bool {
    let Some((line, before)) = lines.get(..=place).and_then(<[Line]>::split_last) else { return false };
    before.iter().any(|earlier| earlier.row_hash() == line.row_hash())
}

/// What an order's lines said so far.
#[derive(Debug, Default)]
struct Said {
    in_play: Amounts,
    set_aside: Amounts,
}

/// Amounts, and refunds of them: each counts once for its order, however often and in whatever order lines say it.
#[derive(Debug, Default)]
struct Amounts {
    gross: BTreeSet<i64>,
    refunds: BTreeSet<i64>,
}

impl Amounts {
    /// How many of a line's cents, of which this refund is already taken, were said before.
    fn again(&mut self, net: i64, refund: i64) -> i64 {
        let gross = net.saturating_add(refund);
        let amount = if gross > 0 && !self.gross.insert(gross) { gross } else { 0 };
        let given_back = if refund > 0 && !self.refunds.insert(refund) { refund } else { 0 };
        amount - given_back
    }
}

/// Whether some line of the order bears an amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Bearer {
    Somebody,
    Nobody,
}
