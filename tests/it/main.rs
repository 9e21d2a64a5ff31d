//! The native tests that look at the program from outside, in one binary. Tests of single files stand in these files.

#![expect(clippy::unwrap_used, reason = "a panic is the failing assertion, in the helpers of tests too")]

mod architecture;
mod export;
mod sample;
mod shared;
