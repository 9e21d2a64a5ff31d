//! The customer base as columns: who bought, and every line of what they bought, grouped for sequential reading.
//! Built once by `intake`, read by all; what counts as a purchase is decided by [`settle()`], never while reading.

mod attributes;
mod customers;
mod dossier;
mod evidence;
mod grouped;
mod key;
mod lines;
mod part;
mod pieces;
mod row_hash;
mod runs;
mod settle;
mod settled;
mod slots;
mod uses;
mod witness;

pub use attributes::{Attributes, Blocks, NO_CENTS, Texts};
pub use customers::Customers;
pub use dossier::{Coupon, Dossier, Telling};
pub use evidence::{BasisEvidence, KindSum, Survey, currencies};
pub use grouped::{Apart, Grouped, Groups, grouped};
pub use key::{Key, hash, hash_of_words};
pub use lines::{AmountCell, Kind, Line, Lines, LinesBuilder, OrderIdentity};
pub use row_hash::row_hash;
pub use settle::{settle, settle_before, settle_parts};
pub use settled::{Buyers, Settled, Tally};
pub use witness::{Witness, keep_first};

use std::rc::Rc;

/// The base could not grow: the browser gives no more memory.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OutOfMemory;

/// A customer base as read from the orders files.
#[derive(Debug)]
pub struct Ledger {
    /// Who bought, with their columns.
    pub customers: Customers,
    /// What they bought, sorted by customer, order and row.
    pub lines: Lines,
    /// What they show as a whole.
    pub survey: Survey,
    /// The distinct statuses, as they stand in the file; empty without a status column.
    pub statuses: Vec<String>,
    /// What the rows say beside day and amount: by row, whoever bought.
    pub attributes: Rc<Attributes>,
    /// Orders that would be one without it.
    pub apart: Apart,
}
