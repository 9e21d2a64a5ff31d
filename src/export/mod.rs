//! Results as the bytes of a file and its name: lists of customers and of messages, calendars, rows set aside. Who is in a list is decided
//! elsewhere, and so are the words of a language: callers pass them in.

mod guard;
mod ics;
mod ids;
mod list;
mod messages;
mod names;
mod set_aside;
mod writer;
mod zip;

pub use guard::guarded;
pub(crate) use ics::basic;
pub use ics::{CalendarEvent, calendar};
pub use ids::{channel_id, reason_id, segment_id, stage_id};
pub use list::{CustomerList, ListColumns, ListRow, ListWords, company_header};
pub use messages::{MessageList, MessageRow};
pub use names::{dated_name, file_name};
pub use set_aside::SetAsideList;
pub use writer::{Cell, Format, TableWriter};
pub use zip::{TooMuch, ZipEntry, ZipWriter};
