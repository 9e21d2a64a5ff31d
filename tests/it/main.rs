//! The native tests that look at the program from outside, in one binary. Tests of single files stand in these files.

mod export;
mod sample;
mod shared;
