//! Messages with their merge tags filled in, as pages show them. They are `domain`'s: lists are filled by the same.

pub use crate::domain::{Filled, FilledPiece, fill};
