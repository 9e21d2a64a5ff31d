//! The words of the business as types: one idea, one type, one file. No file knows a browser, a file format or a language.

mod bins;
mod contents;
mod currency;
mod day;
mod event_kind;
mod finding;
mod language;
pub mod letters;
mod notation;
mod notice_kind;
mod policy;
mod refusal;
mod role;
mod sample_file;
mod segment;
mod set_aside;
mod stage;
mod status;

pub use bins::{Bins, BinsError, Method};
pub use contents::Contents;
pub use currency::Currency;
pub use day::Day;
pub use event_kind::EventKind;
pub use finding::Finding;
pub use language::Language;
pub use notation::{DateOrder, Decimal, Delimiter, Encoding};
pub use notice_kind::NoticeKind;
pub use policy::{AmountBasis, IdenticalLines, Policy, ZeroValue};
pub use refusal::Refusal;
pub use role::Role;
pub use sample_file::SampleFile;
pub use segment::{Segment, SegmentMap};
pub use set_aside::SetAside;
pub use stage::{Stage, Thresholds};
pub use status::StatusClass;
