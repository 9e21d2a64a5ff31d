//! From a file's bytes to records: encoding, dialect, refusals, the record reader. What the cells mean is not decided here.

pub mod dialect;
pub mod encoding;
pub mod records;
pub mod refuse;
