//! Which column is what.
