//! Bytes of an export to rows of the ledger. What the rows then mean for the customers is `ledger`'s and `analysis`'s.

pub mod columns;
pub mod fields;
pub mod words;
