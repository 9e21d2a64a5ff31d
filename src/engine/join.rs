//! How a file other than orders joins the base: by the customers' keys, by another column that holds such keys, or by
//! the orders' numbers. Reading the file is `intake::side`'s.

use crate::domain::{Contents, Encoding, Role};
use crate::intake::fields::{KeyKind, KeyReader};
use crate::intake::{Plan, SideRead, columns, key_role};
use crate::ledger::{Customers, Ledger, OutOfMemory, hash};

/// Customers by whom a column's content is judged.
const JUDGED: usize = 300;

/// How a file joins the base.
#[derive(Debug, Default)]
pub(super) struct Join {
    /// The customer of each of the file's keys; `None` where the base has none, or where whose it is can't be told.
    pub(super) customer_of: Vec<Option<u32>>,
    /// Keys that several customers share, ascending, each with one of these: who bars a key bars them all.
    shared: Vec<(u32, u32)>,
}

impl Join {
    /// Joins a file.
    pub(super) fn of(plan: &Plan, side: &SideRead, base: &Keys<'_>) -> Result<Join, OutOfMemory> {
        let numbers = 0..side.keys.len() as u32;
        let key = |number: u32| side.keys.key(number).as_bytes();
        if key_role(plan.contents) == Role::OrderId {
            let orders = base.orders()?;
            let find = |number: u32| {
                let hash = hash(key(number));
                let place = orders.binary_search_by_key(&hash, |(order, _)| *order).ok()?;
                orders.get(place).map(|(_, customer)| *customer)
            };
            return Ok(Join { customer_of: numbers.map(find).collect(), shared: Vec::new() });
        }
        let customers = &base.ledger.customers;
        let by_key = |number: u32| customers.find(key(number));
        if plan.key_kind == base.key_kind || plan.contents == Contents::Orders {
            return Ok(Join { customer_of: numbers.map(by_key).collect(), shared: Vec::new() });
        }
        let Some(aliases) = Aliases::of(base, plan.key_kind)? else {
            return Ok(Join { customer_of: numbers.map(by_key).collect(), shared: Vec::new() });
        };
        let mut shared = Vec::new();
        let mut customer_of = Vec::with_capacity(side.keys.len());
        for number in numbers {
            let customer = by_key(number).or_else(|| match aliases.find(key(number)) {
                [] => None,
                [one] => Some(one.1),
                several => {
                    shared.extend(several.iter().map(|(_, customer)| (number, *customer)));
                    // A list of those who are barred means them all.
                    several.first().map(|one| one.1).filter(|_| plan.contents == Contents::Suppression)
                }
            });
            customer_of.push(customer);
        }
        Ok(Join { customer_of, shared })
    }

    /// All customers whom a key may mean that several share.
    pub(super) fn sharing(&self, key: u32) -> impl Iterator<Item = u32> {
        let from = self.shared.partition_point(|(shared, _)| *shared < key);
        self.shared.iter().skip(from).take_while(move |(shared, _)| *shared == key).map(|(_, customer)| *customer)
    }

    /// The customers whom a list of those who are barred means.
    pub(super) fn barred(&self) -> impl Iterator<Item = u32> {
        self.customer_of.iter().copied().flatten().chain(self.shared.iter().map(|(_, customer)| *customer))
    }

    /// The distinct customers of the base whom the file tells of, ascending.
    pub(super) fn customers(&self) -> Vec<u32> {
        let is_known = |key: u32| self.customer_of.get(key as usize).is_some_and(Option::is_some);
        let more = self.shared.iter().filter(|(key, _)| is_known(*key)).map(|(_, customer)| *customer);
        let mut customers: Vec<u32> = self.customer_of.iter().copied().flatten().chain(more).collect();
        customers.sort_unstable();
        customers.dedup();
        customers
    }

    /// The numbers of the keys that are of no customer.
    pub(super) fn unmatched(&self) -> impl Iterator<Item = u32> {
        self.customer_of.iter().zip(0u32..).filter(|(customer, _)| customer.is_none()).map(|(_, number)| number)
    }
}

/// What a base knows its customers by.
pub(super) struct Keys<'b> {
    pub(super) ledger: &'b Ledger,
    pub(super) key_kind: KeyKind,
    /// The names of the customers' columns.
    pub(super) columns: &'b [String],
}

impl Keys<'_> {
    /// The hashes of all order numbers with their customers, ascending.
    fn orders(&self) -> Result<Vec<(u64, u32)>, OutOfMemory> {
        let mut orders = Vec::new();
        orders.try_reserve_exact(self.ledger.lines.len()).map_err(|_| OutOfMemory)?;
        orders.extend(self.ledger.lines.iter().map(|line| (line.order(), line.customer())));
        orders.sort_unstable();
        orders.dedup();
        // A number that several customers have, as two shops may give, tells nothing of whose it is.
        let is_alone = |at: usize, order: &(u64, u32)| {
            let other = |place: usize| orders.get(place).is_some_and(|(hash, _)| *hash == order.0);
            !other(at + 1) && !at.checked_sub(1).is_some_and(other)
        };
        Ok(orders.iter().enumerate().filter(|(at, order)| is_alone(*at, order)).map(|(_, order)| *order).collect())
    }
}

/// Other keys of the customers: the texts of a column that holds such keys.
struct Aliases {
    keys: Customers,
    /// The number of each among them, and whose it is: one after the other.
    customers: Vec<(u32, u32)>,
}

impl Aliases {
    /// The first of the base's columns that holds keys of this kind; `None` where none does.
    fn of(base: &Keys<'_>, kind: KeyKind) -> Result<Option<Aliases>, OutOfMemory> {
        let customers = &base.ledger.customers;
        let numbers = || 0..customers.len() as u32;
        let holds = |(column, name): &(usize, &String)| {
            let filled = numbers().map(|number| customers.text(number, *column)).filter(|text| !text.is_empty());
            columns::key_kind(name, filled.take(JUDGED)) == kind
        };
        let Some((column, _)) = base.columns.iter().enumerate().find(holds) else { return Ok(None) };
        let mut reader = KeyReader::new(kind, Encoding::Utf8);
        let mut aliases = Aliases { keys: Customers::new(0), customers: Vec::new() };
        for number in numbers() {
            let Some(key) = reader.normalise(customers.text(number, column).as_bytes()) else { continue };
            let alias = aliases.keys.enter(key)?;
            aliases.customers.try_reserve(1).map_err(|_| OutOfMemory)?;
            aliases.customers.push((alias, number));
        }
        aliases.customers.sort_unstable();
        Ok(Some(aliases))
    }

    /// The customers who have this key, ascending.
    fn find(&self, key: &[u8]) -> &[(u32, u32)] {
        let Some(alias) = self.keys.find(key) else { return &[] };
        let from = self.customers.partition_point(|(other, _)| *other < alias);
        let rest = self.customers.get(from..).unwrap_or_default();
        rest.get(..rest.partition_point(|(other, _)| *other == alias)).unwrap_or_default()
    }
}
