//! Results as the bytes of a file and its name: lists of customers, rows set aside. Who is in a list is decided
//! elsewhere, and so are the words of a language: callers pass them in.

mod guard;
mod ids;
mod list;
mod names;
mod set_aside;
mod writer;

pub use guard::guarded;
pub use ids::{reason_id, segment_id, stage_id};
pub use list::{CustomerList, ListColumns, ListRow, ListWords, company_header};
pub use names::file_name;
pub use set_aside::SetAsideList;
pub use writer::{Cell, Format, TableWriter};
