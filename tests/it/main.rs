//! The native tests that look at the package from outside, in one binary.

mod fields;
mod shared;
