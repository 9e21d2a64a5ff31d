//! Tests.

mod records;
mod shared;
