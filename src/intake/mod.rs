//! Bytes of an export to the ledger: encoding, dialect, records, columns, fields, and the rows that can't be read.
//! Which lines count is `ledger`'s, what they mean for the customers `analysis`'s.

mod birthday;
mod cells;
pub mod columns;
mod consent;
pub mod dialect;
pub mod encoding;
mod events;
mod extras;
pub mod fields;
mod further;
mod lexicon;
pub mod notices;
mod opening;
mod order_number;
mod plan;
pub mod profiles;
mod read;
pub mod records;
pub mod refuse;
mod row_cells;
mod rows;
mod side;
mod stray;
pub mod table;
mod vocabulary;
pub mod words;

/// The memory that reading takes whatever the source holds, in bytes: see [`BYTES_OF_MEMORY_PER_BYTE`].
pub const BYTES_OF_MEMORY: usize = 48 * 1024 * 1024;

/// The memory that reading takes more for each byte of the source. Reading a source of `n` bytes, as orders or as a table, never holds
/// more than `BYTES_OF_MEMORY + n * BYTES_OF_MEMORY_PER_BYTE`; `tests/memory.rs` holds it to that, with the shapes that cost the most:
/// one record of nothing but delimiters, and rows of one byte.
pub const BYTES_OF_MEMORY_PER_BYTE: usize = 32;

pub use birthday::birthday;
pub use cells::{CellReader, Reading};
pub use columns::Certainty;
pub use consent::{Answers, consent};
pub use dialect::Whole;
pub use events::event_kind;
pub use fields::{decide_decimal, decide_order};
pub use plan::{Draft, HEAD_BYTES, Places, Plan, Proof, Wishes};
pub use read::skip;
pub use read::{Counts, Fault, FileRead, Gathered, Intake, Reader, Reject};
pub use side::{CouponRow, SideRead, SideReader, Told, key_role};
