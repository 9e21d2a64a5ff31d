//! Bytes of an export to the ledger: encoding, dialect, records, columns, fields, and the rows that can't be read.
//! Which lines count is `ledger`'s, what they mean for the customers `analysis`'s.

mod cells;
pub mod columns;
pub mod dialect;
pub mod encoding;
pub mod fields;
pub mod notices;
mod plan;
mod read;
pub mod records;
pub mod refuse;
mod rows;
mod stray;
pub mod table;
mod vocabulary;
pub mod words;

pub use cells::{CellReader, Reading};
pub use columns::Certainty;
pub use dialect::Whole;
pub use fields::{decide_decimal, decide_order};
pub use plan::{Draft, HEAD_BYTES, Places, Plan, Proof, Wishes};
pub(crate) use read::skip;
pub use read::{Counts, Fault, Intake, Reader, Reject};
