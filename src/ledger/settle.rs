//! Which lines count, and what each customer bought: every line is either used or set aside for exactly one reason.
//! A pure pass over the sealed lines, so that a new reference date or status class never reads the file again.

use super::Ledger;
use super::lines::{AmountCell, Line, OrderIdentity, orders};
use super::witness::{Witness, keep_first};
use crate::domain::{AmountBasis, Day, IdenticalLines, Policy, SetAside, StatusClass, ZeroValue};
use core::ops::Range;

/// The most that one customer's orders may come to: 23 quadrillion, far beyond all money, and far enough from the end of
/// `i64` that scores and charts can add to it.
const MOST_CENTS: i64 = i64::MAX / 4;

/// Rows and their value in cents, of whatever currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// Rows.
    pub rows: u64,
    /// Cents.
    pub cents: i128,
}

impl Tally {
    /// Adds one row.
    #[inline]
    pub fn add(&mut self, cents: i64) {
        self.rows += 1;
        self.cents += i128::from(cents);
    }
}

/// The customers with at least one order in use, as columns of equal length.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Buyers {
    /// The customer's number in [`super::Customers`].
    pub customer: Vec<u32>,
    /// Day of the first order.
    pub first_order: Vec<Day>,
    /// Day of the last order.
    pub last_order: Vec<Day>,
    /// Orders.
    pub orders: Vec<u32>,
    /// Net sum in cents.
    pub net_cents: Vec<i64>,
}

/// What the lines come to under a policy.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Settled {
    /// Who bought.
    pub buyers: Buyers,
    /// Lines in use.
    pub used: Tally,
    /// Lines set aside, by [`SetAside::index`].
    pub set_aside: [Tally; SetAside::ALL.len()],
    /// Amounts of an order that were said again on its further lines ([`AmountBasis::PerOrder`]) and so count nowhere.
    pub repeated_cents: i128,
    /// The first rows (record numbers) of each reason, ascending, at most three.
    pub first_rows: [Vec<u32>; SetAside::ALL.len()],
}

/// What a kind of line means under a policy.
#[derive(Debug, Clone, Copy)]
enum Use {
    Counts(StatusClass),
    GivenBack,
    SetAside(SetAside),
}

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
    let uses = ledger
        .lines
        .kinds()
        .iter()
        .map(|kind| {
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
        })
        .collect();
    let blank = ledger.lines.kinds().iter().map(|kind| kind.amount == AmountCell::Blank).collect();
    let is_blank = |status: u8| ledger.statuses.get(usize::from(status)).is_some_and(String::is_empty);
    let silent = ledger.lines.kinds().iter().map(|kind| kind.status.is_some_and(is_blank)).collect();
    let settled = Settled::default();
    let (left, waiting, seen) = (Vec::new(), Vec::new(), Vec::new());
    let mut pass = Pass { policy, uses, blank, silent, witness, settled, left, waiting, seen };
    for (customer, lines) in parts.flat_map(|part| ledger.lines.by_customer_of(part)) {
        pass.customer(customer, lines, ledger.lines.identity());
    }
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
    uses: Vec<Use>,
    blank: Vec<bool>,
    /// Kinds whose status is blank.
    silent: Vec<bool>,
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
}

impl<W: Witness> Pass<'_, W> {
    fn customer(&mut self, customer: u32, lines: &[Line], identity: OrderIdentity) {
        let mut sums = Sums { customer, first: Day::MAX, last: Day::MIN, orders: 0, net: 0 };
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
        if let [line] = lines {
            if self.simple(line, sums) {
                return;
            }
            // By far the commonest order: one line, and nothing that it could repeat.
            let counted = Counted { row: line.row(), day: line.day(), cents: line.cents(), kind: line.kind() };
            self.left.clear();
            self.judge(counted, Bearer::Nobody);
        } else {
            self.lines(lines);
        }
        let left = std::mem::take(&mut self.left);
        self.net(&left, sums);
        self.left = left;
    }

    /// Uses an order of one line that was paid and buys something; says whether it was one.
    #[inline]
    fn simple(&mut self, line: &Line, sums: &mut Sums) -> bool {
        let (cents, day) = (line.cents(), line.day());
        let is_paid = matches!(self.uses.get(usize::from(line.kind())), Some(Use::Counts(StatusClass::Paid)));
        let sum = sums.net.wrapping_add(cents);
        // Both are within the bounds, so that their sum did not wrap.
        let fits = cents > 0 && cents <= MOST_CENTS && sum <= MOST_CENTS;
        if !is_paid || !fits || day > self.policy.reference || self.is_blank(line.kind()) {
            return false;
        }
        self.settled.used.add(cents);
        self.witness.line(line.row(), None, cents);
        self.witness.judged((line.row(), day, line.kind()), None, cents);
        sums.first = sums.first.min(day);
        sums.last = sums.last.max(day);
        sums.orders += 1;
        sums.net = sum;
        self.witness.order(sums.customer, day, cents);
        true
    }

    /// Fills `left` with the lines in play of an order of several lines.
    fn lines(&mut self, lines: &[Line]) {
        self.left.clear();
        self.seen.clear();
        let bearer =
            if lines.iter().any(|line| !self.is_blank(line.kind())) { Bearer::Somebody } else { Bearer::Nobody };
        let mut said = Said::default();
        let status = self.status_of(lines);
        let mut fate: Option<SetAside> = None;
        for (place, line) in lines.iter().enumerate() {
            let kind = status.filter(|_| self.is_silent(line.kind())).unwrap_or(line.kind());
            let mut counted = Counted { row: line.row(), day: line.day(), cents: line.cents(), kind };
            if self.policy.identical_lines == IdenticalLines::SetAside && self.repeats(lines, place, line) {
                self.set_aside(counted, SetAside::IdenticalLine);
                continue;
            }
            if self.policy.amount_basis == AmountBasis::PerOrder && counted.cents > 0 {
                let amount = match self.verdict(&counted, bearer) {
                    None => &mut said.in_play,
                    Some(_) => &mut said.set_aside,
                };
                // The order's amount, said again, counts once; lines in play never lose it to one set aside.
                match *amount {
                    Some(first) if first == counted.cents => {
                        self.settled.repeated_cents += i128::from(counted.cents);
                        self.witness.repeated(counted.row, counted.cents);
                        counted.cents = 0;
                    }
                    Some(_) => {}
                    None => *amount = Some(counted.cents),
                }
            }
            let verdict = self.verdict(&counted, bearer);
            if self.is_blank(counted.kind) && verdict.is_none() {
                self.waiting.push(counted);
                continue;
            }
            fate = fate.into_iter().chain(verdict.filter(|_| !self.is_blank(counted.kind))).min();
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
        let says = |kind: &u8| !self.is_silent(*kind) && !self.is_blank(*kind);
        let rank = |kind: &u8| match self.uses.get(usize::from(*kind)) {
            Some(Use::Counts(class)) => *class as u8,
            Some(Use::GivenBack) => 4,
            Some(Use::SetAside(reason)) => 5 + *reason as u8,
            None => u8::MAX,
        };
        let is_asked = lines.iter().any(|line| self.is_silent(line.kind()));
        is_asked.then(|| lines.iter().map(Line::kind).filter(says).min_by_key(rank)).flatten()
    }

    /// Whether the kind has a blank status; a currency of its own would still speak.
    fn is_silent(&self, kind: u8) -> bool {
        let foreign = matches!(self.uses.get(usize::from(kind)), Some(Use::SetAside(SetAside::OtherCurrency)));
        !foreign && self.silent.get(usize::from(kind)).copied().unwrap_or_default()
    }

    fn is_blank(&self, kind: u8) -> bool {
        self.blank.get(usize::from(kind)).copied().unwrap_or_default()
    }

    /// Whether an earlier line of the order equals this one in every field.
    fn repeats(&mut self, lines: &[Line], place: usize, line: &Line) -> bool {
        const FEW: usize = 16;
        if lines.len() <= FEW {
            return lines.iter().take(place).any(|earlier| earlier.row_hash() == line.row_hash());
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
        if self.is_blank(line.kind) && bearer == Bearer::Nobody {
            return Some(SetAside::InvalidAmount);
        }
        match self.uses.get(usize::from(line.kind)).copied().unwrap_or(Use::Counts(StatusClass::Paid)) {
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
            .filter(|line| line.cents > 0 || !bought && !self.is_blank(line.kind))
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

/// The amount that an order's lines said first.
#[derive(Debug, Clone, Copy, Default)]
struct Said {
    in_play: Option<i64>,
    set_aside: Option<i64>,
}

/// Whether some line of the order bears an amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Bearer {
    Somebody,
    Nobody,
}
