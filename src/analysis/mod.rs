//! From the values of the customers to facts on them: scores, segments, stages, distributions, sums.
//! Plain slices in, plain structs out; no clock, no file, no language, and nothing that crosses the worker's border.

pub mod distribution;
pub mod lifecycle;
pub mod ranking;
pub mod reference;
pub mod rfm;
pub mod segments;
pub mod summary;
