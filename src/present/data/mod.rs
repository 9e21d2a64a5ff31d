//! The Data page as plain values: its finding, the files, the preview, the questions, the issues, the statuses
//! and the sums.
//! The page itself is `web::pages::data`; the words are `text`'s.

pub mod files;
pub mod finding;
#[cfg(test)]
mod fixture;
pub mod issues;
pub mod mapping;
pub mod preview;
pub mod questions;
pub mod reading;
pub mod reconciliation;
pub mod source;
pub mod statuses;
