//! How a file other than orders joins the base: by the customers' keys, by another column that holds such keys, or by
//! the orders' numbers. Reading the file is `intake::side`'s.

use crate::domain::{Contents, Encoding, Role};
use crate::intake::fields::{KeyKind, KeyReader};
use crate::intake::{Plan, SideRead, columns, key_role};
use crate::ledger::{Customers, Ledger, OutOfMemory, hash};

/// Marks an alias that several customers share.
const SEVERAL: u32 = u32::MAX;
/// Customers by whom a column's content is judged.
const JUDGED: usize = 300;

/// How a file joins the base.
#[derive(Debug, Default)]
pub(super) struct Join {
    /// The customer of each of the file's keys; `None` where the base has none.
    pub(super) customer_of: Vec<Option<u32>>,
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
            return Ok(Join { customer_of: numbers.map(find).collect() });
        }
        let customers = &base.ledger.customers;
        let by_key = |number: u32| customers.find(key(number));
        if plan.key_kind == base.key_kind || plan.contents == Contents::Orders {
            return Ok(Join { customer_of: numbers.map(by_key).collect() });
        }
        let aliases = Aliases::of(base, plan.key_kind)?;
        let by_alias = |number: u32| aliases.as_ref().and_then(|aliases| aliases.find(key(number)));
        Ok(Join { customer_of: numbers.map(|number| by_key(number).or_else(|| by_alias(number))).collect() })
    }

    /// The distinct customers of the base whom the file tells of, ascending.
    pub(super) fn customers(&self) -> Vec<u32> {
        let mut customers: Vec<u32> = self.customer_of.iter().copied().flatten().collect();
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
        Ok(orders)
    }
}

/// Other keys of the customers: the texts of a column that holds such keys.
struct Aliases {
    keys: Customers,
    customer_of: Vec<u32>,
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
        let mut aliases = Aliases { keys: Customers::new(0), customer_of: Vec::new() };
        for number in numbers() {
            let Some(key) = reader.normalise(customers.text(number, column).as_bytes()) else { continue };
            let place = aliases.keys.enter(key)? as usize;
            match aliases.customer_of.get_mut(place) {
                // Which of them is meant can't be told.
                Some(customer) => *customer = SEVERAL,
                None => aliases.customer_of.push(number),
            }
        }
        Ok(Some(aliases))
    }

    fn find(&self, key: &[u8]) -> Option<u32> {
        let place = self.keys.find(key)?;
        self.customer_of.get(place as usize).copied().filter(|customer| *customer != SEVERAL)
    }
}
