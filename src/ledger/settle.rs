//! Which lines count, and what each customer bought: every line is either used or set aside for exactly one reason.
//! A pure pass over the sealed lines, so that a new reference date or status class never reads the file again.

use super::Ledger;
use super::lines::{AmountCell, Line, OrderIdentity, orders};
use crate::domain::{AmountBasis, Currency, Day, IdenticalLines, Policy, SetAside, StatusClass, ZeroValue};

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
    /// The first rows (record numbers) of each reason, ascending, at most [`FIRST_ROWS`].
    pub first_rows: [Vec<u32>; SetAside::ALL.len()],
}

/// How many rows of each reason are named.
pub const FIRST_ROWS: usize = 3;

/// Keeps the smallest of the rows met.
pub fn keep_first(rows: &mut Vec<u32>, row: u32) {
    if rows.len() == FIRST_ROWS && rows.last().is_some_and(|last| *last < row) {
        return;
    }
    rows.insert(rows.partition_point(|earlier| *earlier < row), row);
    rows.truncate(FIRST_ROWS);
}

/// Hears what becomes of each line.
pub trait Witness {
    /// The line of this row is in use, or set aside; what it counts for, in cents.
    fn line(&mut self, row: u32, reason: Option<SetAside>, cents: i64);

    /// The line of this row says its order's amount again: so many cents count nowhere.
    fn repeated(&mut self, row: u32, cents: i64);
}

/// Nobody listens.
impl Witness for () {
    fn line(&mut self, _row: u32, _reason: Option<SetAside>, _cents: i64) {}

    fn repeated(&mut self, _row: u32, _cents: i64) {}
}

/// What a kind of line means under a policy.
#[derive(Debug, Clone, Copy)]
enum Use {
    Counts(StatusClass),
    SetAside(SetAside),
}

/// Settles the lines of a ledger under a policy.
#[must_use]
pub fn settle(ledger: &Ledger, policy: &Policy) -> Settled {
    settle_before(ledger, policy, &mut ())
}

/// As [`settle`], before a witness.
pub fn settle_before(ledger: &Ledger, policy: &Policy, witness: &mut impl Witness) -> Settled {
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
                class @ (StatusClass::Paid | StatusClass::Refunded) => Use::Counts(class),
            }
        })
        .collect();
    let blank = ledger.lines.kinds().iter().map(|kind| kind.amount == AmountCell::Blank).collect();
    let mut pass =
        Pass { policy, uses, blank, witness, settled: Settled::default(), left: Vec::new(), seen: Vec::new() };
    for (customer, lines) in ledger.lines.by_customer() {
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
    witness: &'p mut W,
    settled: Settled,
    /// Scratch: the lines of the order at hand that are still in play.
    left: Vec<Counted>,
    /// Scratch: the lines of the order at hand, to find equal ones.
    seen: Vec<(u64, u32)>,
}

/// A customer's orders so far.
struct Sums {
    first: Day,
    last: Day,
    orders: u32,
    net: i64,
}

impl<W: Witness> Pass<'_, W> {
    fn customer(&mut self, customer: u32, lines: &[Line], identity: OrderIdentity) {
        let mut sums = Sums { first: Day::MAX, last: Day::MIN, orders: 0, net: 0 };
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
    }

    /// The order's own rules, in the order of [`SetAside`].
    fn order(&mut self, lines: &[Line], sums: &mut Sums) {
        if let [line] = lines {
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

    /// Fills `left` with the lines in play of an order of several lines.
    fn lines(&mut self, lines: &[Line]) {
        self.left.clear();
        self.seen.clear();
        let bearer =
            if lines.iter().any(|line| !self.is_blank(line.kind())) { Bearer::Somebody } else { Bearer::Nobody };
        let mut said = Said::default();
        for (place, line) in lines.iter().enumerate() {
            let mut counted = Counted { row: line.row(), day: line.day(), cents: line.cents(), kind: line.kind() };
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
            self.judge(counted, bearer);
        }
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
            Use::Counts(_) if line.day > self.policy.reference => Some(SetAside::FutureDated),
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
        }
        // The purchase, not its refund, dates the order.
        let dated = left.iter().filter(|line| line.cents > 0 || !bought).map(|line| line.day).min();
        if let Some(day) = dated {
            sums.first = sums.first.min(day);
            sums.last = sums.last.max(day);
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
