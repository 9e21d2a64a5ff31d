//! Bytes of an export to the ledger: encoding, dialect, records, columns, fields, and the rows that can't be read.
//! Which lines count is `ledger`'s, what they mean for the customers `analysis`'s.

mod cells;
pub mod columns;
mod consent;
pub mod dialect;
pub mod encoding;
mod events;
pub mod fields;
mod further;
mod plan;
pub mod profiles;
mod read;
pub mod records;
pub mod refuse;
mod row_cells;
mod rows;
mod side;
mod vocabulary;
pub mod words;

pub use cells::{CellReader, Reading};
pub use columns::Certainty;
pub use consent::{Consent, consent};
pub use dialect::Whole;
pub use events::event_kind;
pub use fields::{decide_decimal, decide_order};
pub use plan::{Draft, HEAD_BYTES, Places, Plan, Proof, Wishes};
pub(crate) use read::skip;
pub use read::{Counts, Fault, FileRead, Gathered, Intake, Reader, Reject};
pub use side::{SideRead, SideReader, key_role};
